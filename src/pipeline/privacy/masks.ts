/** Where the words of masks stand, whatever their capitals, blanks, accents and line ends. */
import type { Span } from '../../schema/annotation.ts';
import type { Mask } from '../../schema/privacy.ts';

/** A place that is hidden, and what stands there instead. */
export type HiddenPlace = Span & { instead: string };

/** What masks make of words. */
export type Masker = {
  /** Places to hide, in text order, none overlapping another. */
  places: (text: string) => HiddenPlace[];
  /** The same words with the hidden ones replaced. */
  text: (text: string) => string;
  /** Masks that have hidden something so far, by their index; whoever asks may clear it. */
  used: Set<number>;
};

const marks = String.raw`\p{M}`;
const apostrophe = "['\u2018\u2019\u201b\u02bc\u2032`\u00b4]";
const hyphen = String.raw`[-\u2010-\u2015\u2212]`;
/** What parts two words of a name: blanks, and in file names and addresses what stands for them. */
const parting = String.raw`(?:[\s_+.]|%20|${hyphen})+`;
/** A word cut by the end of a line. */
const cut = String.raw`(?:${hyphen}\s+)?`;

/** A code point as a pattern for itself, so that no character of a name means anything. */
const literal = (letter: string) => `\\u{${(letter.codePointAt(0) as number).toString(16)}}`;

/** Lower case without accents, ligatures and full widths: what is compared. Raised digits stay, they are no digits of a name. */
const folded = (letter: string): string =>
  /\p{No}/u.test(letter) ? letter : letter.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** The pattern of words: each letter for itself, at word bounds. */
function patternOf(words: string): string {
  const letters = [...folded(words.trim().replace(/\s+/g, ' '))];
  const parts = letters.map((letter, i) => {
    if (i === 0 && !/[\p{L}\p{N}]/u.test(letter)) return literal(letter);
    if (i < letters.length - 1 && (letter === ' ' || new RegExp(hyphen).test(letter))) return parting;
    if (new RegExp(apostrophe).test(letter)) return apostrophe;
    // "J. Roe" stands for "J.Roe" and "J Roe", too
    if (letter === '.') return String.raw`\.?`;
    return literal(letter) + (/\p{L}/u.test(letter) && /\p{L}/u.test(letters[i + 1] ?? '') ? cut : '');
  });
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  const starts = /\p{L}/u.test(first)
    ? String.raw`(?:(?<![\p{L}${marks}]|\p{L}${apostrophe})|(?<=%[0-9a-f]{2}))`
    : /\p{Nd}/u.test(first)
      ? String.raw`(?<!\p{Nd})`
      : '';
  const ends = /\p{L}/u.test(last)
    ? String.raw`(?![\p{L}${marks}])`
    : /\p{Nd}/u.test(last)
      ? String.raw`(?!\p{Nd})`
      : '';
  return `${starts}${parts.join('')}${ends}`;
}

/** Letters that are folded one by one; every other is put in lower case in its place. */
const toFold = /[^\p{ASCII}\u00a0\u00a7\u00b6\u2010-\u2027\u2032]/gu;

/** What letters have been folded to: texts have few of them, often. */
const known = new Map<string, string>();

function foldedOnce(letter: string): string {
  const made = known.get(letter) ?? folded(letter);
  known.set(letter, made);
  return made;
}

/** A text as it is compared, and the place in the text of each of its code units. */
function foldText(text: string): { words: string; at: (unit: number) => number } {
  let [words, from] = ['', 0];
  /** Where runs begin that keep the lengths of their letters, or are one letter that does not. */
  const runs: { unit: number; from: number; isLetter: boolean }[] = [{ unit: 0, from: 0, isLetter: false }];
  for (const { 0: letter, index } of text.matchAll(toFold)) {
    words += text.slice(from, index).toLowerCase();
    from = index + letter.length;
    // A soft hyphen is one where the line ends; else it and other characters that nobody sees are none.
    const isSoft = letter === '\u00ad';
    const seen = isSoft ? (/\s/.test(text.charAt(from)) ? '-' : '') : /\p{Cf}/u.test(letter) ? '' : foldedOnce(letter);
    runs.push({ unit: words.length, from: index, isLetter: true });
    words += seen;
    runs.push({ unit: words.length, from, isLetter: false });
  }
  words += text.slice(from).toLowerCase();
  const at = (unit: number) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] as (typeof runs)[number]).unit <= unit) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1] as (typeof runs)[number];
    return run.isLetter ? run.from : run.from + unit - run.unit;
  };
  return { words, at };
}

/** Nothing to hide. */
const nothing: Masker = { places: () => [], text: (text) => text, used: new Set() };

/**
 * What hides the words of some masks. A name is found at word bounds, with its possessive left standing, in any capitals,
 * with or without accents, with any blanks or one hyphenated line end between its parts, and joined by hyphens, points or
 * underscores as file names and web addresses have it.
 *
 * @param masks with their index in `content/privacy.yaml`.
 */
export function maskerOf(masks: readonly (Pick<Mask, 'words' | 'instead'> & { index: number })[]): Masker {
  const spellings = masks
    .flatMap(({ words, instead, index }) => words.map((spelling) => ({ spelling, instead, index })))
    // the whole name before its parts
    .sort((a, b) => b.spelling.length - a.spelling.length);
  if (spellings.length === 0) return nothing;
  const pattern = new RegExp(spellings.map(({ spelling }) => `(${patternOf(spelling)})`).join('|'), 'gu');
  const used = new Set<number>();
  const places = (text: string): HiddenPlace[] => {
    const { words, at } = foldText(text);
    return [...words.matchAll(pattern)].flatMap((match) => {
      const found = spellings[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
      if (!found || match[0] === '') return [];
      used.add(found.index);
      const [from, to] = [at(match.index), at(match.index + match[0].length)];
      // Paragraphs have addresses by their number, so where a name runs over the end of one, it still ends.
      const end = /\n[^\S\n]*\n/.test(text.slice(from, to)) ? '\n\n' : '';
      return [{ from, to, instead: `${found.instead}${end}` }];
    });
  };
  return { places, text: (text) => replaced(text, places(text)), used };
}

/** A text with the words at some places replaced. */
export function replaced(text: string, places: readonly HiddenPlace[]): string {
  if (places.length === 0) return text;
  let [words, end] = ['', 0];
  for (const { from, to, instead } of places) {
    words += text.slice(end, from) + instead;
    end = to;
  }
  return words + text.slice(end);
}

/** Carries places of a text to the text in which some are replaced: what begins or ends inside one takes in the whole. */
export function carrierOf(places: readonly HiddenPlace[]): (at: number, side: 'from' | 'to') => number {
  let shift = 0;
  const steps = places.map(({ from, to, instead }) => {
    const step = { from, to, start: from + shift, end: from + shift + instead.length };
    shift += instead.length - (to - from);
    return step;
  });
  return (at, side) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] as (typeof steps)[number]).from < at) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    if (!step) return at;
    if (at >= step.to) return at - step.to + step.end;
    return side === 'from' ? step.start : step.end;
  };
}

/** Carries a place of a text with replaced words back to the text as it was. */
export function carrierBack(places: readonly HiddenPlace[]): (at: number) => number {
  let shift = 0;
  const steps = places.map(({ from, to, instead }) => {
    const step = { from, to, start: from + shift, end: from + shift + instead.length };
    shift += instead.length - (to - from);
    return step;
  });
  return (at) => {
    const step = steps.findLast(({ start }) => start <= at);
    if (!step) return at;
    return at < step.end ? step.from : at - step.end + step.to;
  };
}
