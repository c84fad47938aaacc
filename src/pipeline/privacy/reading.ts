/** A text as the rules of the privacy gate read it: words cut at a line's end and letters set apart are whole words again. */

/** Words put together, and the place that each place in them has in the text as it was. */
export type Reading = {
  text: string;
  /** @param at a place in the words put together, in UTF-16 code units. */
  back: (at: number) => number;
};

/** What nobody sees, and a word cut by a line's end; digits are left, their rules know of line ends. */
const unseen = String.raw`[\u200b-\u200d\u2060\ufeff]+|(?<=\p{L})\u00ad(?:\r?\n[ \t]{0,80})?(?=\p{L})`;
const cut = String.raw`(?<=\p{L})[-\u2010](?:\r?\n[ \t]{0,80})(?=\p{L})`;

/** Letters and marks one by one, with one blank between them and two or three between words: ten of them at least. */
const apart = String.raw`(?<!\S)\S(?:[ \u00a0]{1,3}\S(?!\S)){9,}`;

const repairs = new RegExp(`(?<unseen>${unseen})|(?<cut>${cut})|(?<apart>${apart})`, 'gu');

/** Searched for first, since that is quick. */
const parted = /[\u00ad\u200b-\u200d\u2060\ufeff]|[-\u2010]\r?\n| \S {1,3}\S {1,3}\S {1,3}\S /;

type Edit = { from: number; to: number; instead: string };

/** The blanks to leave out of letters set apart. One stays between words, and where a number follows a letter. */
function closed(letters: string, at: number): Edit[] {
  return [...letters.matchAll(/(\S)([ \u00a0]{1,3})(?=(\S))/gu)].map((match) => {
    const [, before = '', blanks = '', behind = ''] = match;
    const from = at + match.index + before.length;
    const stays = blanks.length > 1 || (/\p{L}/u.test(before) && /\d/.test(behind));
    return { from, to: from + blanks.length, instead: stays ? ' ' : '' };
  });
}

/** True for a cut word whose hyphen belongs to it: "Marchetti-" and "Vance" on the next line. */
const keepsHyphen = (text: string, from: number, to: number): boolean =>
  /\p{Lu}/u.test(text[to] ?? '') && !(/\p{Lu}/u.test(text[from - 1] ?? '') && /\p{Lu}/u.test(text[to + 1] ?? ''));

/**
 * Put together what lines and blanks have parted.
 *
 * @param text any words.
 */
export function readingOf(text: string): Reading {
  const edits: Edit[] = [];
  if (!parted.test(text)) return { text, back: (at) => at };
  for (const { 0: words, index, groups } of text.matchAll(repairs)) {
    const to = index + words.length;
    if (groups?.apart !== undefined) for (const edit of closed(words, index)) edits.push(edit);
    else
      edits.push({
        from: index,
        to,
        instead: groups?.cut !== undefined && keepsHyphen(text, index, to) ? '-' : '',
      });
  }
  if (edits.length === 0) return { text, back: (at) => at };

  const parts: string[] = [];
  /** Where the text goes on behind each edit: in the words put together, and in the text as it was. */
  const starts: number[] = [];
  const origins: number[] = [];
  let [end, length] = [0, 0];
  for (const { from, to, instead } of edits) {
    parts.push(text.slice(end, from), instead);
    length += from - end + instead.length;
    end = to;
    starts.push(length);
    origins.push(to);
  }
  parts.push(text.slice(end));
  return {
    text: parts.join(''),
    back(at) {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) <= at) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return at;
      return (origins[low - 1] as number) + at - (starts[low - 1] as number);
    },
  };
}
