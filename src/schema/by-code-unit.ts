/** The order of ids, paths and ISO dates: the same on every machine, whatever its language. */

/** Compares two texts by their UTF-16 code units, for `sort`: negative where `a` stands first, 0 where they are the same. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
