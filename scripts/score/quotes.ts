/** When two quotes are of the same place, though one is cut shorter than the other. */

/** Words of a quote in small letters, with dashes of every kind as `-`; one empty word where it has none. */
export const wordsOf = (quote: string): string[] =>
  quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/[^\p{L}\p{N}$-]+/gu, ' ')
    .trim()
    .split(' ');

/** Runs of `length` words that stand in a quote; the whole quote where it is shorter. */
function runsOf(quote: string, length: number): Set<string> {
  const words = wordsOf(quote);
  const size = Math.min(length, words.length);
  return new Set(words.slice(size - 1).map((_, from) => words.slice(from, from + size).join(' ')));
}

/** True where two quotes have a run of `length` words in common. A quote with fewer words has only itself as a run. */
export const shareRun = (one: string, other: string, length: number): boolean =>
  !runsOf(one, length).isDisjointFrom(runsOf(other, length));

/** How many words of one quote, repeats counted, stand in the other. */
export function wordsInCommon(one: string, other: string): number {
  const there = new Set(wordsOf(other));
  return wordsOf(one).filter((word) => there.has(word)).length;
}
