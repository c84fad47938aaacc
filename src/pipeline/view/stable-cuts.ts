/**
 * Where a long list is cut, so that a change in it moves few of its cuts: a cut stands before what has the smallest number
 * among those it could stand before, the number being made of its key alone. Two lists that differ in one place soon cut
 * at the same keys again, whereas runs that are filled to the brim would all begin elsewhere from there on.
 */

/** A number made of a key, spread evenly over 32 bits (FNV-1a, then the last steps of MurmurHash3). */
export function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The end of a run, exclusive.
 *
 * @param keyAt key of the thing at a place.
 * @param least the nearest end; @param most the farthest, which is taken where it is the end of the list.
 * @param length of the list.
 */
export function endOfRun(keyAt: (place: number) => string, least: number, most: number, length: number): number {
  if (most >= length) return length;
  let [best, smallest] = [most, Number.POSITIVE_INFINITY];
  for (let end = Math.min(least, most); end <= most; end += 1) {
    const number = numberOf(keyAt(end));
    if (number < smallest) [best, smallest] = [end, number];
  }
  return best;
}
