/** A pattern tried on a part of some words. */
import type { Worded } from '../worded.ts';

/**
 * True where the part matches. What the pattern needs is looked for in the whole words, which are walked over once for
 * all patterns: each part would be a walk of its own.
 *
 * @param part any piece of `words`.
 */
export const inPart = (pattern: Worded, words: string, part: string): boolean =>
  pattern.mayMatch(words) && pattern.pattern.test(part);
