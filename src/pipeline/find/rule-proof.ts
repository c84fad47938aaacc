/** What a rule must read and leave, where its pattern is not one expression but the work of a function. */
import type { Rule } from './rule.ts';

/** Readings are written as `consequence+consequence addressee`. */
export type Proof = Omit<Rule<string>, 'pattern'>;
