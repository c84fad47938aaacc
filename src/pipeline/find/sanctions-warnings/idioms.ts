/** An expression that stands for many idioms, each a small pattern of its own. */
import { type Worded, worded } from '../worded.ts';

/**
 * Reads as the alternation of its patterns would: the match that begins first, and of two that begin together the one
 * whose pattern stands first. Only those are tried whose words are there, where an alternation would try them all.
 */
export function anyOf(patterns: readonly RegExp[]): Pick<Worded, 'exec' | 'test' | 'mayMatch'> {
  const idioms = patterns.map(worded);
  return {
    mayMatch: (words) => idioms.some((idiom) => idiom.mayMatch(words)),
    test: (words) => idioms.some((idiom) => idiom.test(words)),
    exec: (words) => {
      let first: RegExpExecArray | null = null;
      for (const idiom of idioms) {
        const found = idiom.exec(words);
        if (found && (first === null || found.index < first.index)) first = found;
      }
      return first;
    },
  };
}
