/** A clause to what it orders somebody to show cause against. */
import type { Proof } from '../rule-proof.ts';
import { namesRemedy } from './consequences.ts';
import { isRetold } from './retold.ts';
import { type Threat, threatOf } from './threat.ts';
import { has } from './trigger-words.ts';

const showCause =
  /\b(?:(?:shall|must|to|will|should) (?:\w+ ){0,6}?show (?:good )?cause|ordered to show (?:good )?cause|(?:is|are) (?:hereby )?(?:\w+ )?to show cause|show (?:good )?cause)\b[^;]{0,80}\bwhy\b/i;
/** An order to show cause in plain words: `prepared to explain why judgment should not be entered`. */
const explainWhy =
  /\b(?:shall|must|will|ordered to|directed to|required to|(?:is|are) to|(?:has|have) until|prepared)\b[^;]{0,80}\b(?:explain(?:ing)?|tell (?:the court|me)|say|stat(?:e|ing)|advise the court)\b[^;]{0,40}\bwhy\b(?=[^;]{1,120}\bshould not\b)/i;
/** `I ordered Acme to show cause` tells of an earlier order; `Acme is ordered to` is this one. */
const ordered = /(?<!\b(?:is|are|be|hereby|therefore|further|and) )\b(?:ordered|directed|required)\b[^;]{0,80}$/;
const past = /\b(?:was|were|been|had|failed) (?:\w+ ){0,4}$/;

function plainCause(words: string): RegExpExecArray | null {
  const found = explainWhy.exec(words);
  return found && namesRemedy(words.slice(found.index + found[0].length)) ? found : null;
}

/** `Acme shall show cause why it should not be sanctioned`. */
export function showCauseIn(words: string, bits: number): Threat | null {
  const cause = bits & has.cause ? (showCause.exec(words) ?? plainCause(words)) : null;
  if (!cause) return null;
  const { index } = cause;
  const isEarlier = past.test(words.slice(0, index + 1).slice(-40)) || ordered.test(words.slice(0, index + 2));
  if (isEarlier || isRetold(words, index)) return null;
  return threatOf('show-cause', words, index, index + cause[0].length, { subjectEnd: index });
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const showCauseExamples: readonly Proof[] = [
  {
    id: 'show-cause',
    reads: [
      [
        'Counsel for Tarn shall appear on June 4 prepared to explain why judgment by default should not be entered.',
        'default counsel',
      ],
      ['Tarn has until May 3 to tell the Court why sanctions should not issue.', 'sanctions defendant'],
      [
        "Tarn is ORDERED to show cause, by May 9, why it should not be required to pay Plaintiff's expenses.",
        'monetary defendant',
      ],
      [
        "Tarn shall appear on May 3, 2021 and show cause why it should not be adjudged in contempt of this Court's order.",
        'contempt defendant',
      ],
      [
        'Plaintiff shall show cause in writing within ten days why he should not be required to pay the costs of the aborted deposition.',
        'monetary plaintiff',
      ],
      [
        'Tarn is directed to appear on June 10 to show cause why it should not be held in contempt.',
        'contempt defendant',
      ],
      [
        'Harbor Bank, a non-party, has ignored two subpoenas. It shall comply by May 3 or appear on May 10 and show cause why it should not be held in contempt.',
        'contempt non-party',
      ],
    ],
    leaves: [
      'Tarn shall explain by May 3 why the remaining ledgers should not be produced.',
      'Plaintiff does not explain why the report should not be excluded.',
      'The Order to Show Cause hearing is continued to June 9.',
    ],
  },
];
