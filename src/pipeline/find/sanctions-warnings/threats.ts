/** A clause to the threat that it makes: what may or will follow if. */
import type { Proof } from '../rule-proof.ts';
import { admonitionExamples, adviceIn, warningIn } from './admonitions.ts';
import { futureExamples, futureIn } from './futures.ts';
import { illWillExamples, illWillIn, noMoreIn, recommendedIn, reservedIn } from './ill-will.ts';
import { alternativeExamples, alternativeIn, waiverIn } from './or-else.ts';
import { showCauseExamples, showCauseIn } from './show-cause.ts';
import type { Threat } from './threat.ts';
import { has } from './trigger-words.ts';

/** True where the words of a sentence, by their bits, may make a threat. */
export const mayThreaten = (bits: number): boolean =>
  (bits & (has.lead | has.cause | has.recommend | has.reserve | has.ill)) !== 0 ||
  (bits & has.more && bits & has.no) !== 0 ||
  (bits & has.modal && bits & (has.illFuture | has.consequence) && bits & (has.illFuture | has.due)) !== 0 ||
  (bits & has.consequence && bits & (has.or | has.advice) && bits & (has.or | has.due)) !== 0 ||
  (bits & (has.waive | has.preclude) && bits & has.due) !== 0;

/**
 * Threat that the words of a clause make; null where they make none. Voice is for the caller to judge, at `at`.
 *
 * @param bits what kinds of trigger words its sentence has (`has`); all, where nobody looked.
 * @param said what else its words say (`says`).
 */
export function threatIn(words: string, bits = ~0, said = ~0): Threat | null {
  const warning = warningIn(words, bits);
  if (warning === 'quoted') return null;
  const open =
    warning ??
    showCauseIn(words, bits) ??
    recommendedIn(words, bits) ??
    noMoreIn(words, bits, said) ??
    reservedIn(words, bits) ??
    illWillIn(words, bits) ??
    futureIn(words, bits);
  if (open || !(bits & has.consequence)) return open;
  return adviceIn(words, bits) ?? alternativeIn(words, bits) ?? waiverIn(words, bits);
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const threatExamples: readonly Proof[] = [
  ...futureExamples,
  ...admonitionExamples,
  ...showCauseExamples,
  ...illWillExamples,
  ...alternativeExamples,
];
