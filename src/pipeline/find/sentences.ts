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

const endsSentence = (before: string): boolean => {
  const word = /([A-Za-z][A-Za-z.]*)$/.exec(before)?.[1]?.toLowerCase();
  return word === undefined || !(abbreviations.has(word) || /^[a-z]$/.test(word) || /^(?:[a-z]\.)+[a-z]$/.test(word));
};

/**
 * Spans of the sentences of `text`, in order, without the blanks between them.
 *
 * A paragraph (parted by a blank line) ends a sentence; so does a stop that no abbreviation explains. A bracket such as
 * `[Docket No. 222.]` that follows a stop belongs to the sentence before it, for that is what it cites for.
 *
 * @param text normalised text; offsets are UTF-16 code units.
 */
export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].flatMap((paragraph) => {
    const words = paragraph[0];
    const starts = [0];
    for (const match of words.matchAll(stop)) {
      const to = match.index + match[0].length;
      if (enumerator.test(words.slice(0, match.index + 1))) continue;
      if (!endsSentence(words.slice(Math.max(0, match.index - longestAbbreviation), match.index))) continue;
      if (/^\[[^\]\n]{1,120}\]/.test(words.slice(to)) || /^\((?:Dkt|Docket|ECF|Doc)/.test(words.slice(to))) continue;
      starts.push(to);
    }
    return starts.map((from, i) => {
      const end = starts[i + 1] ?? words.length;
      return { from: paragraph.index + from, to: paragraph.index + words.slice(0, end).trimEnd().length };
    });
  });
}

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
