/** A clause to the alternative that it puts: `or face dismissal`, `objections not filed are waived`. */
import type { Proof } from '../rule-proof.ts';
import { namesConsequence } from './consequences.ts';
import { anyOf } from './idioms.ts';
import { isRetold } from './retold.ts';
import { type Threat, threatOf } from './threat.ts';
import { has } from './trigger-words.ts';

const orElse = anyOf([
  /\bor (?:else )?(?:(?:to )?(?:risk|face|suffer|incur|be (?:\w+ )?(?:sanctioned|precluded|held|fined|barred|deemed|stricken|dismissed|subject|ordered|required to (?:pay|appear)))|(?:will|shall) be)\b/i,
  /\b(?:on|upon|under) (?:the )?(?:pain|penalty|threat|peril) of\b(?! perjury)/i,
  /\bat (?:the )?(?:risk|peril) of\b/i,
  /\b(?:risks?|invites?|courts|exposes?|subjects?|faces) (?:\w+ ){0,6}(?:sanctions?|dismissal|default|contempt|preclusion|exclusion|waiver|fees|expenses|costs|fine|striking|a finding|an award|an order|the)\b/i,
  /\b(?:is|are|be|constitutes?|provides?) (?:an? |sufficient |itself |good )?(?:grounds?|cause|basis) for\b/i,
  /(?<!not )\bsanctionable\b/i,
  /\bif\b[^;]{1,80}\b(?:sanctions?|dismissal|default|contempt) (?:is|are) (?:certain|inevitable|likely|possible|sure|to follow|the next step|next)\b/i,
  /\b(?:the )?(?:loser|losing (?:side|party)|whoever loses)\b[^;]{0,80}\bpays?\b/i,
]);
/** Who does not do something in time, and what it loses: `objections not filed are waived`. */
const waiving =
  /\b(?:fail(?:ure|s|ing)\b|part(?:y|ies) (?:who|that|which)\b|not (?:\w+ ){0,3}(?:filed|served|raised|made|asserted|timely|specific|logged|listed|stated|disclosed|supported|identified|explained|renewed)\b)[^;]{0,160}\b(?:waives?|forfeits?|constitutes?|operates?|bars?|(?:is|are) (?:deemed )?(?:waived|forfeited|lost)|results? in|precludes?|may not (?:\w+ )?assign as error)\b/i;
const assigned = /\bmay not (?:\w+ )?assign as error\b/i;
const done = /\b(?:was|were|had|did)\b/;

/** `Acme must comply or face dismissal`, `it does so at the risk of sanctions`. */
export function alternativeIn(words: string, bits: number): Threat | null {
  const or = bits & has.or ? orElse.exec(words) : null;
  return or &&
    !isRetold(words, or.index) &&
    namesConsequence(words.slice(or.index)) &&
    !done.test(words.slice(Math.max(0, or.index - 30), or.index))
    ? threatOf('or-else', words, or.index, or.index)
    : null;
}

/** `Failure to object waives the right to review`. */
export function waiverIn(words: string, bits: number): Threat | null {
  const error = bits & has.waive ? assigned.exec(words) : null;
  if (error) return threatOf('waives', words, error.index, error.index);
  const waives = bits & (has.waive | has.preclude) && bits & has.due ? waiving.exec(words) : null;
  if (!waives || !namesConsequence(words.slice(waives.index))) return null;
  const to = waives.index + waives[0].length;
  return /\b(?:would|might|had|was|were)\b/.test(waives[0]) || isRetold(words, to)
    ? null
    : threatOf('waives', words, to - 3, waives.index);
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const alternativeExamples: readonly Proof[] = [
  {
    id: 'or-else',
    reads: [
      ["The loser of the next discovery motion pays the winner's fees.", 'monetary both'],
      ['Defendant Tarn shall produce the documents by May 1, 2020, on pain of sanctions.', 'sanctions defendant'],
      ['Plaintiff must serve verified answers by May 1 or face dismissal of this action.', 'dismissal plaintiff'],
      [
        'Tarn is under a continuing obligation to produce these records. It ignores that obligation at the risk of sanctions.',
        'sanctions defendant',
      ],
      [
        'Any party who fails to participate in good faith in the conference is subject to sanctions under Local Rule 16.4.',
        'sanctions both',
      ],
    ],
    leaves: [
      'Discovery sanctions serve to deter.',
      'The court has discretion to impose sanctions. Roe v. Poe, 12 F.3d 34, 36 (9th Cir. 2001).',
    ],
  },
  {
    id: 'waives',
    reads: [
      ['Failure to file specific written objections waives the right to appellate review.', 'waiver both'],
      ['Any objection not raised within fourteen days of service of this Report is waived.', 'waiver both'],
      [
        'The parties have fourteen days to object to this order. Fed. R. Civ. P. 72(a). A party who does not object in that time may not assign as error any defect in it.',
        'waiver both',
      ],
    ],
    leaves: [
      'The rule that objections not timely raised are waived is familiar. See Roe v. Poe, 12 F.3d 34, 36 (9th Cir. 2001).',
      'Nothing in this order waives any privilege.',
    ],
  },
];
