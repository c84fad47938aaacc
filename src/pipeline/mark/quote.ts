/** How a note's quote finds its words: in the paragraph above the note, else in the two or three above together. */
import type { Span } from '../../schema/annotation.ts';

/** Paragraphs above a note in which its quote is looked for. */
export const reach = 3;

/** White space folded to single blanks, none at the ends. */
export const fold = (words: string): string => words.replace(/ \s+|[^\S ]\s*/g, ' ').trim();

/** A text with its white space folded, and for each code unit of it the place it comes from. */
type Folded = { text: string; words: string; places: number[] };

function foldWithPlaces(text: string): Folded {
  const places: number[] = [];
  let words = '';
  for (const run of text.matchAll(/\s+|\S+/g)) {
    const isBlank = /^\s/.test(run[0]);
    const length = isBlank ? 1 : run[0].length;
    words += isBlank ? ' ' : run[0];
    for (let i = 0; i < length; i++) places.push(run.index + i);
  }
  return { text, words, places };
}

/** The text folded last: an order's quotes are looked for one after the other, and folding it for each takes minutes. */
let last: Folded = foldWithPlaces('');

/** How many of the rising `places` lie before `place`. */
function countBefore(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Every place between `from` and `to` where the quote stands, white space folded; places may overlap.
 *
 * @param text normalised text.
 * @param quote the words looked for.
 * @returns spans in UTF-16 code units, in text order; none for a quote without words.
 */
export function placesOf(text: string, quote: string, from: number, to: number): Span[] {
  const wanted = fold(quote);
  if (wanted === '') return [];
  if (last.text !== text) last = foldWithPlaces(text);
  const { places } = last;
  const start = countBefore(places, from);
  const words = last.words.slice(start, countBefore(places, to));
  const found: Span[] = [];
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1))
    found.push({
      from: places[start + at] as number,
      to: (places[start + at + wanted.length - 1] as number) + 1,
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
