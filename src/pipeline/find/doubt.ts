/** What the grammar saw and did not propose, because the words have two readings. */
import type { Span } from '../../schema/annotation.ts';

export type Doubt = {
  /** The words in doubt, in UTF-16 code units of the normalised text. */
  span: Span;
  /** Id of the rule that could not decide. */
  rule: string;
  /** One sentence for the person who reads the report: what it may be, and what it was not taken for. */
  reason: string;
};

/** What a finder gives: annotations in text order, and what it was unsure of. */
export type Found<A> = { annotations: A[]; doubts: Doubt[] };
