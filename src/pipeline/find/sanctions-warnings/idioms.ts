/** An expression that stands for many idioms, each a small pattern of its own. */
import { type Worded, worded } from '../worded.ts';

/**
 * An idiom of common words says its rarest once more in a look-behind, which changes nothing but what it needs:
 * `not be taken lightly(?<=lightly)`.
 *
 * Reads as the alternation of its patterns would: the match that begins first, and of two that begin together the one
 * whose pattern stands first. Only those are tried whose words are there, where an alternation would try them all.
 */
export function anyOf(patterns: readonly RegExp[]): Pick<Worded, 'exec' | 'test' | 'mayMatch'> {
  const idioms = patterns.map(worded);
  // never tried itself: only what all of them need is read out of it
  const all = worded(new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags));
  return {
    mayMatch: all.mayMatch,
    test: (words) => all.mayMatch(words) && idioms.some((idiom) => idiom.test(words)),
    exec: (words) => {
      if (!all.mayMatch(words)) return null;
      let first: RegExpExecArray | null = null;
      for (const idiom of idioms) {
        const found = idiom.exec(words);
        if (found && (first === null || found.index < first.index)) first = found;
      }
      return first;
    },
  };
}
