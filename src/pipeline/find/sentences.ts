/** Normalised text to its sentences, whose bounds survive `Dkt. No.`, `v.` and `Fed. R. Civ. P.`. */
import type { Span } from '../../schema/annotation.ts';

/** Words that end in a full stop inside a sentence. Courts write many more than a general list knows. */
const abbreviations = new Set(
  (
    'no nos dkt dkts doc docs v vs inc corp co ltd llc llp u.s.c u.s fed r civ p crim evid app cal l i.e e.g cf id ex exs ' +
    'decl decls tr mr mrs ms dr hon jr sr st dep depo resp def defs pl pls mot opp supp compl am ans admin ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec f supp s.ct ct cir dist d n e w s a.m p.m art sec para pp vol ' +
    'rec ord stip exh att attach ecf d.i d.e d.n approx see messrs minn mass conn mich ill ind wis tex fla ga ala ariz ark colo del kan ky la md mo mont neb nev okla or pa tenn va vt wash wyo mut ins bros bd dept univ indus mfg transp cty assn esq lt sgt cpl capt det ofc gen rev prof'
  ).split(' '),
);

/** Code units before a stop that decide whether it ends a sentence. */
const longestAbbreviation = 12;

/** Marks that may stand between a sentence's stop and the blank after it. */
const closing = '"\'”’)\\]';
/** The mark of a footnote behind a stop: `2016.[1]`, `motion.¹`, `motion.1`. */
const footnoteMark = String.raw`(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}|(?<=[a-z]{2}[.!?]["”’)]?)\d{1,2})?`;
const stop = new RegExp(`[.!?][${closing}]*${footnoteMark}\\s+(?=["'“‘(\\[]*[A-Z0-9¶§¹²³⁴-⁹])`, 'g');

/** What counts a paragraph or a heading, and ends no sentence: `2.`, `B.`, `IV.` */
const enumerator = /^\s*\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[.)]{1,2}$/;
/** Code units of the longest enumerator. */
const longestEnumerator = 8;

/** A bracket behind a stop that cites for the sentence before it. */
const citing = /^(?:\[[^\]\n]{1,120}\]|\((?:Dkt|Docket|ECF|Doc))/;

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** The word of letters and stops that ends at `to`, in small letters; empty where none does. */
function wordBefore(words: string, to: number): string {
  const least = Math.max(0, to - longestAbbreviation);
  let from = to;
  while (from > least && (isLetter(words.charCodeAt(from - 1)) || words[from - 1] === '.')) from--;
  while (from < to && words[from] === '.') from++;
  return words.slice(from, to).toLowerCase();
}

/** True for a word behind which a stop ends a sentence; false for abbreviations, initials, and `e.g`. */
const endsSentence = (word: string): boolean =>
  word === '' ||
  !(word.length === 1 || abbreviations.has(word) || (word[1] === '.' && /^(?:[a-z]\.)+[a-z]$/.test(word)));

/** Spans of the paragraphs of `text`, which empty lines part. */
export function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; ) {
    if (text[from] === '\n') {
      from++;
      continue;
    }
    const blank = text.indexOf('\n\n', from);
    const to = blank < 0 ? text.length : blank;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

/** Spans of the sentences of one paragraph, in order. */
export function sentencesIn(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.from, paragraph.to);
  const blanks = words.length - words.trimStart().length;
  const spans: Span[] = [];
  let from = 0;
  const close = (end: number) => {
    spans.push({ from: paragraph.from + from, to: paragraph.from + words.slice(0, end).trimEnd().length });
    from = end;
  };
  stop.lastIndex = 0;
  for (let match = stop.exec(words); match; match = stop.exec(words)) {
    const { index } = match;
    const to = index + match[0].length;
    if (index - blanks < longestEnumerator && enumerator.test(words.slice(0, index + 1))) continue;
    if (!endsSentence(wordBefore(words, index))) continue;
    if ((words[to] === '[' || words[to] === '(') && citing.test(words.slice(to, to + 130))) continue;
    close(to);
  }
  close(words.length);
  return spans;
}

/**
 * Spans of the sentences of `text`, in order, without the blanks between them.
 *
 * A paragraph (parted by a blank line) ends a sentence; so does a stop that no abbreviation explains. A bracket such as
 * `[Docket No. 222.]` that follows a stop belongs to the sentence before it, for that is what it cites for.
 *
 * @param text normalised text; offsets are UTF-16 code units.
 */
export const sentencesOf = (text: string): Span[] =>
  paragraphSpans(text).flatMap((paragraph) => sentencesIn(text, paragraph));

/** Place of a sentence among `sentences`, which are in text order; -1 where it is none of them. */
export function placeOf(sentences: readonly Span[], { from }: Span): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).from < from) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.from === from ? low : -1;
}
