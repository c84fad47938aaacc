/** How a note's quote finds its words: in the paragraph above the note, else in the two or three above together. */
import type { Span } from '../../schema/annotation.ts';

/** Paragraphs above a note in which its quote is looked for. */
export const reach = 3;

/** White space that is no single blank. */
const unfolded = / \s+|[^\S ]\s*/g;

/** White space folded to single blanks, none at the ends. */
export const fold = (words: string): string => words.replace(unfolded, ' ').trim();

/** A text with its white space folded. */
type Folded = {
  text: string;
  words: string;
  /** Where folding took code units out: the first one behind, in `words`, and how many are out before it; rising. */
  cuts: { at: number; out: number }[];
};

function foldWithPlaces(text: string): Folded {
  const cuts: Folded['cuts'] = [{ at: 0, out: 0 }];
  let out = 0;
  const words = text.replace(unfolded, (blanks, index: number) => {
    if (blanks.length > 1) {
      const at = index - out + 1;
      out += blanks.length - 1;
      cuts.push({ at, out });
    }
    return ' ';
  });
  return { text, words, cuts };
}

/** The text folded last: an order's quotes are looked for one after the other, and folding it for each takes minutes. */
let last: Folded = foldWithPlaces('');

/** Index of the last cut of which `isBehind` is false; it holds of none of the first, and of all behind one it holds of. */
function lastCut({ cuts }: Folded, isBehind: (cut: Folded['cuts'][number]) => boolean): number {
  let low = 1;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(cuts[middle] as Folded['cuts'][number])) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** The code unit of the text that one of the folded words comes from; of folded white space the first. */
const placeIn = (folded: Folded, at: number): number =>
  at + (folded.cuts[lastCut(folded, (cut) => cut.at > at)]?.out ?? 0);

/** Number of folded code units that come from before `place`. */
function countBefore(folded: Folded, place: number): number {
  const index = lastCut(folded, (cut) => cut.at + cut.out > place);
  const next = folded.cuts[index + 1]?.at ?? folded.words.length;
  return Math.min(place - (folded.cuts[index]?.out ?? 0), next);
}

/**
 * Every place between `from` and `to` where the quote stands, white space folded; places may overlap.
 *
 * @param text normalised text.
 * @param quote the words looked for.
 * @param most places after which it looks no further: to look through all for every quote takes minutes.
 * @returns spans in UTF-16 code units, in text order; none for a quote without words.
 */
export function placesOf(text: string, quote: string, from: number, to: number, most = Infinity): Span[] {
  const wanted = fold(quote);
  if (wanted === '') return [];
  if (last.text !== text) last = foldWithPlaces(text);
  const start = countBefore(last, from);
  const words = last.words.slice(start, countBefore(last, to));
  const found: Span[] = [];
  for (let at = words.indexOf(wanted); at >= 0 && found.length < most; at = words.indexOf(wanted, at + 1))
    found.push({
      from: placeIn(last, start + at),
      to: placeIn(last, start + at + wanted.length - 1) + 1,
    });
  return found;
}

/**
 * The places that `nth` counts, nearest paragraph first: those in the paragraph above the note in text order, then
 * those that begin one paragraph higher, then two. So each place within reach has a number of its own.
 *
 * @param paragraphs paragraphs of the text, in its order.
 * @param last index of the paragraph above the note.
 * @returns one list a paragraph, nearest first.
 */
export function placesAbove(text: string, paragraphs: readonly Span[], last: number, quote: string): Span[][] {
  const window = paragraphs.slice(Math.max(0, last - reach + 1), last + 1);
  const found = placesOf(text, quote, window[0]?.from ?? 0, window.at(-1)?.to ?? 0);
  return window
    .map((paragraph) => found.filter((place) => place.from >= paragraph.from && place.from < paragraph.to))
    .reverse();
}

/**
 * The place a quote means: the `nth` of those above, and without `nth` the only one in the nearest paragraph that has one.
 *
 * @returns the span, or every place that it could be (none, or several).
 */
export function choosePlace(above: readonly Span[][], nth: number | undefined): Span | readonly Span[] {
  const nearest = above.find((places) => places.length > 0) ?? [];
  if (nth === undefined) return nearest.length === 1 ? (nearest[0] as Span) : nearest;
  return above.flat()[nth - 1] ?? above.flat();
}

/** The `nth` under which `choosePlace` gives `span` again; undefined where it needs none, null where it has no place. */
export function numberPlace(above: readonly Span[][], span: Span): number | undefined | null {
  const isSpan = (place: Span) => place.from === span.from && place.to === span.to;
  const alone = choosePlace(above, undefined);
  if (!Array.isArray(alone) && isSpan(alone as Span)) return undefined;
  const index = above.flat().findIndex(isSpan);
  return index < 0 ? null : index + 1;
}
