/** What a clause threatens, and where. */

export type Threat = {
  rule: string;
  /** Where the words stand whose voice decides. */
  at: number;
  /** Words that name the consequences. */
  region: { from: number; to: number };
  /** Words in front of which the person stands who is warned; null where the words name none there. */
  subjectEnd: number | null;
  /** True where the words warn without naming a consequence; those may stand in the next sentence. */
  open: boolean;
};

/**
 * A threat whose consequences stand between `from` and the end of the words.
 *
 * @param at where the words stand whose voice decides; all places are UTF-16 code units of the clause.
 */
export const threatOf = (
  rule: string,
  words: string,
  at: number,
  from: number,
  others: Partial<Pick<Threat, 'subjectEnd' | 'open'>> = {},
): Threat => ({ rule, at, region: { from, to: words.length }, subjectEnd: null, open: false, ...others });
