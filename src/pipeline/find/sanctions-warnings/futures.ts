/** A clause to the future that it threatens: `if the Town does not …, it will bear the cost`. */
import { matchesOf } from '../matches.ts';
import type { Proof } from '../rule-proof.ts';
import { anyPapers, aPaper, comingAgain, strong, undone, vicious, weak } from './conditions.ts';
import { consequencesIn, mayNameConsequence, namesConsequence } from './consequences.ts';
import { isRetold } from './retold.ts';
import { type Threat, threatOf } from './threat.ts';
import { has } from './trigger-words.ts';

const modal = /\b(?:will|shall|may|could|can|must|ought|should (?:expect|anticipate|be prepared))\b(?! \d)/gi;
/** A duty of a party to do paperwork, of which the words behind it are the object. */
const task =
  /^ (?:also |then |promptly |jointly |each |only |not |first )*(?:file|attempt|try|endeavor|submit|serve|produce|meet|confer|respond|reply|oppose|brief|provide|identify|state|address|attach|describe|list|certify|supplement|contact|deliver|exchange|complete|answer|notify|propose|send|prepare|set|schedule|hold|reach|discuss|resolve|raise|report|continue|proceed|bear in|note|take place|disclose|search|make|use its best|review|include a|lodge|mail|inform|redact|designate|begin|permit|allow|hear argument|hold a|issue a (?:ruling|decision|further order))\b/i;
const asks =
  /^ (?:also |then |promptly |again |now )*(?:move|seek|apply|renew|request|ask|file (?:an?|its|his|her|their) (?:\w+ ){0,3}(?:motion|application|request)|submit (?:an?|its) (?:\w+ ){0,2}(?:motion|application|affidavit|request)|petition|recover|re-?file|re-?urge|bring|be (?:(?:re)?(?:newed|filed|urged)|sought|requested|claimed|submitted|supported))\b/i;
const negative =
  /^ (?:not|never|no longer|neither) (?!(?:\w+ )?(?:be (?:\w+ )?(?:permitted|allowed|heard|considered|granted|extended|received|admitted|entertained|able|free|accepted|read|used|tolerated|excused|reached|moved|to )|hesitate|rely|use|offer|introduce|call|testify|present|consider|entertain|hear|accept|read|receive|admit|extend|grant|tolerate|permit|allow|contest|oppose))/i;
const ordinaryCosts =
  /\b(?:copy(?:ing|ies)|duplicat\w+|transcripts?|mediat\w+|translation|storage|shipping|postage|filing fee|witness fee|expert'?s? (?:\w+ )?(?:fees?|time)|Rule 45|non-?party)\b/i;
/** What a court, not a party, does about costs. */
const courtTurns = /^ (?:\w+ )?(?:entertain|hear|award|impose|shift|assess|tax|look to|charge)\b/i;
const otherwiseAgreed = /\bunless (?:\w+ ){0,3}(?:agree|stipulate|order(?:ed|s)?|direct(?:ed|s)?|otherwise)\b/i;
const misdeed =
  /\b(?:not|n't|fail\w*|refus\w+|neglect\w*|again|still|late|incomplete|wrong|los(?:e|es|ing|t)|unsuccessful|unable|cannot|another|next|further|violat\w+|disregard\w*|noncompl\w+|without|whoever|whichever|away|unsigned|deficien\w+|frivolous|unreasonabl\w+|henceforth|third|second|less|short|any|who|dilatory|obstruct\w+|misconduct|repeat\w*|remain\w*|persist\w*|continue[sd]?|absent|wanting|ignored?|misses|missed|recurs?|recurrence|happens?)\b/i;
const definite =
  /(?:^|[;,:] (?:and )?|\bthat )(?:the|this|that|these|those|both|its|his|her|[A-Z][\w.-]*'s?) (?:[\w-]+ ){0,3}(?:motions?|requests?|letters?|applications?|objections?|papers?) [^;]{0,60}$/i;
const supposing = /\b(?:if|unless|should|in the event|fail\w*|not \w+ed)\b/i;
const beyondDenial = (region: string): boolean =>
  consequencesIn(region).some((c) => c !== 'denial' && c !== 'striking');
const inPerson = /\bshow (?:good )?cause\b|\bin person\b/i;
const failing = /\b(?:fail|not|n't|refus|neglect|non-?compl|violat|disobe|disregard|incomplete|wanting|deficien)/i;
const costs = /\b(?:fees?|costs?|expenses?|pay|paid|reimburse\w*|charge\w*)\b/i;
const sanction = /\bsanction/i;
const passive = /^ (?:not|no longer) be /;

/** What a sentence can say of itself that it will follow: `sanctions will`; of `the jury`, that it will hear. */
const subjects = new Set(
  'sanction sanctions fees costs expenses dismissal default preclusion contempt fine fines waiver jury'.split(' '),
);

/** True for what `\w` takes. */
const isOfWord = (code: number): boolean =>
  ((code | 32) > 96 && (code | 32) < 123) || (code > 47 && code < 58) || code === 95;

/** The subject in `words` that ends at `to` and names a sanction, the blank behind it with it; null where none does. */
function subjectBefore(words: string, to: number): string | null {
  let from = to - 1;
  while (from > 0 && isOfWord(words.charCodeAt(from - 1))) from--;
  const noun = words.slice(from, to - 1);
  if (!subjects.has(noun.toLowerCase())) return null;
  if (noun.toLowerCase() !== 'jury') return `${noun} `;
  const start = to - 'the jury '.length;
  return /^the jury $/i.test(words.slice(start, to)) && !/\w/.test(words.charAt(start - 1))
    ? words.slice(start, to)
    : null;
}

/** No clause that a judge writes has more verbs of this kind; a table or a garbled text may. */
const mostModals = 12;

/** A future that depends on a misdeed: `if the Town does not …, it will bear the cost`. */
export function futureIn(words: string, bits: number): Threat | null {
  if (!(bits & has.consequence && bits & has.modal && bits & has.due)) return null;
  if (!mayNameConsequence(words) || otherwiseAgreed.test(words)) return null;
  let tries = 0;
  for (const { index, 0: verb } of matchesOf(modal, words)) {
    if (++tries > mostModals) return null;
    const behind = index + verb.length;
    const rest = words.slice(behind);
    const isNo = words.charCodeAt(behind) === 32 && (words.charCodeAt(behind + 1) | 32) === 110;
    // "if Plaintiff may" is the condition itself
    if (isNo && negative.test(rest)) continue;
    const isPassive = isNo && passive.test(rest);
    const subject = subjectBefore(words, index);
    // "the jury will hear why" is a sanction, "the jury will hear both claims" none
    const isNamed = subject !== null && !/jury/i.test(subject);
    const region = isPassive ? words : rest;
    if (!isNamed && !namesConsequence(subject ? words.slice(index - subject.length) : region)) continue;
    const before = words.slice(0, index);
    const condition = strong.exec(words);
    if (!condition && !isDue(before, rest)) continue;
    if (task.test(rest) && !inPerson.test(rest.slice(0, 120))) continue;
    if (asks.test(rest) && !(condition && failing.test(before + rest))) continue;
    // "the second motion will be denied" is a ruling; "any second motion" is a threat
    if (definite.test(before) && !supposing.test(words) && !beyondDenial(region)) continue;
    const isMoney = costs.test(region) && !sanction.test(region);
    if (isMoney && (ordinaryCosts.test(words) || !(misdeed.test(words) || courtTurns.test(rest)))) continue;
    if (isRetold(words, index)) return null;
    // of "exhibits not served will not be considered" the subject says what is lost
    const from = isPassive ? 0 : subject ? index - subject.length : behind;
    return threatOf('if-then', words, index, from);
  }
  return null;
}

/** True where the words round a verb make its future depend on something, though none of them is `if`. */
const isDue = (before: string, rest: string): boolean =>
  weak.test(before) ||
  comingAgain.test(rest) ||
  anyPapers.test(before) ||
  vicious.test(before) ||
  aPaper.test(before) ||
  undone.test(before);

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const futureExamples: readonly Proof[] = [
  {
    id: 'if-then',
    reads: [
      [
        'If the dispute returns, lead counsel will be required to appear before the undersigned.',
        'personal-attendance counsel',
      ],
      ['If Tarn does not produce the tapes, the jury will hear about it.', 'adverse-inference defendant'],
      ['Silence will be treated as consent.', 'waiver both'],
      [
        'Motions filed without the certificate that the Local Rules demand will be denied without further comment.',
        'denial unspecified',
      ],
      ['Defendants are advised that a failure to appear may lead to the entry of default.', 'default defendant'],
      ['Documents not produced by that date may not be used at trial.', 'preclusion both'],
      [
        'Ms. Roe has been given every chance. If she misses the new date, her case will be over, for the Court will dismiss it under Rule 41(b).',
        'dismissal plaintiff',
      ],
      ['Should this Order be disobeyed, the Court will impose whatever sanction it thinks just.', 'sanctions both'],
      [
        'Sanctions will be considered if the parties return with a dispute that could have been settled by a telephone call.',
        'sanctions both',
      ],
      ['Any stipulation that asks for more than thirty days will be rejected.', 'denial unspecified'],
      ['Should Tarn not retain counsel by June 4, its default will be noted.', 'default defendant'],
      [
        'Plaintiff has until July 3 to say what her damages are. She will not be heard at trial on any figure that she has not disclosed by then.',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
      'If Plaintiff elects a jury, the jury will hear both claims together.',
      'If the parties cannot agree on a date, they shall file a joint letter by May 9.',
      'Tarn argues that the failure to log the documents will result in a waiver.',
      'If a party fails to obey a discovery order, a court may dismiss the action. Roe v. Poe, 12 F.3d 34 (9th Cir. 2001).',
      'If Plaintiff seeks fees, she shall file an application by May 9.',
      'The deposition shall not exceed seven hours unless the parties agree otherwise.',
      'If Tarn contends that the search would be unduly costly, it shall file a declaration by June 1.',
      'An employer who fails to keep records may be subject to penalties under the Act.',
      'The scheduling order (Doc. 20) says that untimely motions will be denied without further notice. This motion is timely.',
      'Tarn is to produce the ledgers by June 3, failing which Plaintiff may renew her motion.',
    ],
  },
];
