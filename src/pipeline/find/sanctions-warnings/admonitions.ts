/** A clause to the admonition that it makes: who is warned, cautioned, told to bear in mind. */
import type { Proof } from '../rule-proof.ts';
import { comingAgain, strong } from './conditions.ts';
import { namesConsequence } from './consequences.ts';
import { anyOf } from './idioms.ts';
import { isRetold } from './retold.ts';
import { type Threat, threatOf } from './threat.ts';
import { has } from './trigger-words.ts';

const be = String.raw`(?:\b(?:is|are|be|am|stands?|remains?|hereby) (?:[\w-]+ |, ?){0,5}?|\bORDERED,? and )`;
const warned = new RegExp(
  String.raw`${be}(?<!\b(?:was|were|been|had|not|previously) (?:\w+ ){0,2})\b(?:(?:fore)?warned|cautioned|admonished|(?:(?:put|placed|now|hereby|again|also|further) )*on (?:\w+ )?notice|given (?:\w+ )?(?:warning|notice) that)\b`,
  'i',
);
const warns = anyOf([
  /\b(?:court|I|we|undersigned|judge|master|[Tt]his [Oo]rder) (?:(?:hereby|also|again|now|therefore|accordingly|further|strongly|expressly|does|must|will|only|thus|first|finally|do) ){0,3}(?:warns?|cautions?|admonish(?:es)?|forewarns?|puts? [^;]{1,60} on (?:\w+ )?notice)\b/i,
  /\b(?:this|consider this|take this as|let this (?:\w+ )?(?:be|serve as)|as) (?:is )?(?:an?|the|his|her|their|its|fair|your)? ?(?:\w+ ){0,3}warning\b/i,
  /\bwith (?:the|this|a) (?:\w+ )?(?:warning|admonition|caution|caveat)\b/i,
  /\b(?:final|last|fair) warning\b/i,
]);
const advised =
  /\b(?:(?:is|are|be|stands?|hereby) (?:[\w-]+ |, ?){0,4}?(?:advised|reminded|notified|informed|instructed|told)|(?:court|I|we|undersigned|judge) (?:[\w]+ ){0,2}(?:reminds?|advises?|notif(?:y|ies)|informs?|alerts?)|(?:should|must|would do well to|may) (?:\w+ ){0,2}(?:understand|know|expect|assume|bear in mind|keep in mind|be aware|take note|take notice|remember|note|anticipate|count on|be prepared)|make no mistake|let there be no \w+)\b/i;
const mayAsk = /\bmay (?:file|move|seek|apply)\b/i;

/**
 * `Acme is warned that`, `the Court cautions counsel`, `with this warning`; `quoted` where what an earlier order said
 * stands in its own words: denied `with the warning that a third "will be stricken"`.
 */
export function warningIn(words: string, bits: number): Threat | 'quoted' | null {
  if (!(bits & has.lead)) return null;
  const passive = warned.exec(words);
  const lead = passive ?? warns.exec(words);
  if (!lead) return null;
  const to = lead.index + lead[0].length;
  if (isRetold(words, to - 1)) return null;
  const said = words.slice(to);
  if (lead[0].slice(0, 4).toLowerCase() === 'with' && /["“]/.test(said)) return 'quoted';
  return threatOf('warned', words, lead.index + lead[0].lastIndexOf(' ') + 1, to, {
    subjectEnd: passive ? lead.index + 1 : null,
    open: !namesConsequence(said),
  });
}

/** `Plaintiff is reminded that if she`, `counsel should understand`: advice that names what would follow. */
export function adviceIn(words: string, bits: number): Threat | null {
  const advice = bits & has.advice && bits & has.due ? advised.exec(words) : null;
  if (!advice || isRetold(words, advice.index)) return null;
  const to = advice.index + advice[0].length;
  const rest = words.slice(to);
  const isThreat = namesConsequence(rest) && (strong.test(rest) || comingAgain.test(rest)) && !mayAsk.test(rest);
  return isThreat ? threatOf('advised', words, to - 1, to, { subjectEnd: advice.index + 1 }) : null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const admonitionExamples: readonly Proof[] = [
  {
    id: 'warned',
    reads: [
      ['The parties are admonished that the discovery process is not a game.', 'sanctions both'],
      [
        'Plaintiff is cautioned that if he does not answer by that date, the undersigned will recommend that his claims be dismissed for failure to prosecute.',
        'dismissal plaintiff',
      ],
      [
        'Plaintiff is hereby warned that if she fails to attend her deposition, the Court may impose sanctions, up to and including dismissal of the case with prejudice.',
        'sanctions+dismissal plaintiff',
      ],
      [
        'Mr. Voss, counsel for Tarn, is cautioned that a repetition of such conduct may cost him his admission pro hac vice.',
        'other counsel',
      ],
      [
        'Plaintiff is forewarned that untimely supplementation will be grounds for exclusion under Rule 37(c)(1).',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
      'The Court warned Tarn on March 3 that failure to comply would result in sanctions.',
      'Tarn was warned that it might be sanctioned.',
      'Having been warned twice, Tarn complied.',
      'The Court cautioned the parties at the hearing against further delay.',
    ],
  },
  {
    id: 'advised',
    reads: [
      [
        'Plaintiff would do well to remember that this Court has sanctions at its disposal if she files another motion like this one.',
        'sanctions plaintiff',
      ],
      [
        'Tarn is advised that if the laptop is not delivered intact the Court is prepared to give an adverse inference instruction.',
        'adverse-inference defendant',
      ],
    ],
    leaves: [
      'In its order of May 4, the Court advised the parties that further delay would result in sanctions.',
      'Judge Oakes told the parties in April that the next failure would be costly.',
    ],
  },
];
