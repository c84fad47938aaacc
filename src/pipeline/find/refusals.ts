/** A clause to the sanction that it refuses, or withholds for now. */

import { consequenceWords } from './consequences.ts';
import type { Proof } from './rule-proof.ts';
import { has } from './trigger-words.ts';

export type Refusal = {
  rule: string;
  /** Where the verb stands, in the words of the clause. */
  at: number;
  /** Words that name what is refused; null where they only point back: `That request is denied`. */
  asked: { from: number; to: number } | null;
  /** 2 where the words dispose of a request, 1 where they only reason. */
  weight: 1 | 2;
};

const remedies = new Set(['monetary', 'waiver', 'preclusion', 'adverse-inference', 'contempt', 'dismissal', 'default']);
const asSanction = /\b(?:sanctions?|sanctioned|sanctionable)\b/i;
const established =
  /\b(?:taken|deem\w*|treat\w*|accept\w*|found|considered)\b[^;]{0,60}\b(?:established|admitted|true|conceded)\b|\bstate bar\b|\bdisciplin\w+\b|\breprimand\w*|\barrest\b|\bdisqualif\w+/i;
/** Money, defaults and dismissals that are no sanctions. */
const ordinary =
  /\b(?:filing fees?|prepayment|in forma pauperis|proceed without|motions? to dismiss(?! as)|protective order (?:barring|precluding|excluding)|in limine|Daubert|cost[- ]sharing|default judgment motion|expert fees?|cost of living|set aside (?:the )?(?:entry of )?default|initial fee)\b/i;

/** True where words name something a court can impose on a party for its conduct of the case. */
export function namesRemedy(words: string): boolean {
  if (asSanction.test(words) || established.test(words)) return true;
  if (ordinary.test(words)) return false;
  return consequenceWords.some(({ consequence, pattern }) => remedies.has(consequence) && pattern.test(words));
}

const be = String.raw`(?:is|are|be|stands?|shall\sbe|will\sbe|must\sbe)\s(?:(?:hereby|therefore|accordingly|also|likewise|both|each|too|thus|summarily|respectfully|and|now|further)\s|,\s){0,4}`;
const denied = new RegExp(
  String.raw`\b(?:${be}(?:denied|overruled|refused|rejected|declined|forfeited|moot)\b|${be}not\s(?:well[-\s]taken|granted|warranted|justified|properly\sbefore)|(?:will|shall)\snot\sbe\s(?:granted|allowed|ordered)\b|(?:^|[,;:]\s|\band\s|\bbut\s)DENIED\b)|:\s(?:DENIED|Denied)\b`,
  'i',
);
const denies =
  /\b(?:DENIES|denies|(?<=(?:^|[;:,]\s|\band\s))denying|(?:I|we|must|will|shall)\s(?:\w+\s)?deny|OVERRULES|overrules|rejects|refuses|DENYING|Denying)\b(?!\s(?:that|having|it|knowing|any))/;
/** `Denied, too, is Acme's request for its fees`. */
const inverted =
  /^\W*(?:(?:also|likewise|similarly|so)\s)?(?:denied|overruled|rejected|refused)\b[^;]{0,30}\b(?:is|are)\s/i;
const deferred = new RegExp(
  String.raw`\b(?:${be}(?:deferred|reserved|held\sin\sabeyance|taken\sunder\s(?:advisement|submission)|(?:entered\sand\s)?continued|left\s(?:for|to)|withheld|premature)\b|(?:defers?|reserves?|DEFERS?|RESERVES?|postpones|withholds|stays)\s(?:(?:its|a|any|the)\s)?(?:ruling|decision|judgment|the\s(?:question|issue|matter)|consideration)|will\s(?:be\s)?(?:take(?:n)?\sup|revisit|address(?:ed)?|decide[d]?|consider(?:ed)?)\b[^;]{0,60}\b(?:later|once|after|when|upon|until|at\s(?:the|a)|with\sthe|separate(?:ly)?)|will\swait|must\swait|(?:is|are|remains?)\s(?:an?\s)?(?:question|matter|issue|subject)s?\sfor\s(?:another|that|a\slater|a\sfuture|the))\b`,
  'i',
);
const declines =
  /\b(?:declin(?:es?|ing)|refus(?:es|ing)|(?:is|am|are)\s(?:not\s(?:\w+\s)?(?:inclined|prepared|persuaded|convinced|ready|willing)|unwilling|disinclined|reluctant)|(?:see|sees|finds?|perceives?)\sno\s(?:\w+\s)?(?:reason|basis|need|cause|occasion|ground|call)s?|(?:will|shall|does|do|need)\snot(?:\s(?:now|today|yet|at\sthis\s(?:time|point|stage)|,[^,;]{0,40},|,))*)\s(?:to\s|for\s|at\sthis\s\w+\s)?(?:\w+ly\s|now\s)?(?:impos\w*|award\w*|sanction\w*|shift\w*|apportion\w*|certif\w*|hold(?:ing)?|find(?:ing)?|preclu\w*|exclud\w*|enter(?:ing)?|dismiss\w*|strik\w*|assess\w*|tax\w*|order(?:ing)?|recommend\w*|add|go\s(?:that|so)\sfar|grant\w*|draw(?:ing)?|giv(?:e|ing)|fin(?:e|ing)\b|make\san\saward|deem|treat|reach|instruct\w*|require|further\ssanction|additional|any|sanctions?|an\saward|fees|contempt|take)\b/i;
/** Something is named that can be refused. */
const weighty = has.consequence | has.pay | has.fine | has.deny;
const reserved = /\breserves?\s(?:the|its|all|my)\s(?:\w+\s)?(?:right|authority|power)\sto\b/i;
const invitation = /\bdeclines?\s(?:the|this|that|its|his|her)\s(?:\w+\s)?(?:invitation|request|suggestion)\b/i;
const unwarranted =
  /\bno\s(?:\w+\s)?(?:sanctions?|fees?|expenses?|costs?|award|fine|penalty|inference|adverse\sinference|finding\sof\scontempt)\b[^;]{0,60}\b(?:is|are|will\sbe|shall\sbe)\s(?:\w+\s)?(?:warranted|imposed|awarded|appropriate|justified|called\sfor|assessed|shifted|in\sorder|due|made|necessary|taxed|ordered|drawn)\b|\b(?:sanctions?|award(?:\sof\s(?:\w+\s){1,3})?|fees|expenses|contempt|dismissal|default|preclusion|exclusion|adverse\sinference|penalty|so\s(?:harsh|severe|drastic)\s(?:\w+\s){1,3})\b[^;]{0,60}?\b(?:(?:is|are|would\sbe|will)\s(?:therefore\s|thus\s|also\s|nonetheless\s)?(?:not\s(?:be\s)?(?:\w+\s)?(?:warranted|imposed|awarded|appropriate|justified|called\sfor|assessed|shifted|drawn|proper|given)|unwarranted|inappropriate|unjust(?:ified)?|too\s(?:harsh|severe|drastic|strong)|premature|uncalled)|would\sadd\snothing)\b|\b(?:neither|no)\s(?:party|side|one)\s(?:is|are)\s(?:\w+\s)?(?:entitled\sto|awarded)\b|\b(?:is|was|are|were)\snot\s(?:\w+\s)?sanctionable\b|\b(?:impos(?:es?|ing)|awards?|awarding|assess(?:es)?|shifts?)\sno\s(?:\w+\s)?(?:sanctions?|fine|penalty|fees|expenses|costs)\b|\b(?:stops?|stopping)\sshort\sof\s(?:\w+ing\s)?(?:\w+\s)?(?:sanction|contempt|dismiss|default|preclu|an\saward)|\baward(?:s|ed|ing)?\snothing\b|\bneither\s(?:request|motion|application|prayer)?\s?(?:is|shall\sbe|will\sbe)\b(?=\s(?:granted|GRANTED|awarded|allowed)|;|,|\.)|\bmakes?\sno\s(?:such\s)?award\b|\bno\ssuch\s(?:award|sanction|finding|order|inference)\b|\bnone\s(?:is|will\sbe|are)\s(?:made|awarded|imposed)\b|\b(?:each|every|all|both)\s(?:part(?:y|ies)|sides?)\s(?:shall|will|is\sto|are\sto|must|to|should)\s(?:\w+\s)?bear\s(?:its|their|his)\sown\b|\b(?:bear|bears|pay)\s(?:its|their)\sown\s(?:\w+\s){0,3}(?:costs|fees|expenses)\b|\bcannot\s(?:\w+\s)?find\b[^;]{0,40}\b(?:intent|bad\sfaith|willful\w*)\b|\bfinds?\s(?:no|neither)\s(?:bad\sfaith|intent|willful\w*|waiver|spoliation|contempt)\b|\b(?:lesser|milder)\ssanctions?\s(?:will|would|should|suffice)/i;
const discharged =
  /\b(?:order|rule)s?\sto\sshow\scause\b[^;]{0,100}?\b(?:(?:is|are|be|stands?)\s(?:\w+\s){0,3}(?:discharged|satisfied|quashed|vacated|withdrawn|dissolved|set\saside|lifted|terminated|moot)|DISCHARGED|SATISFIED|QUASHED|VACATED)\b|\b(?:discharges?|DISCHARGES?|vacates?|VACATES?|quashes|withdraws?|dissolves?|discharging|vacating)\s(?:its|the|my|this\sCourt's)\s(?:\w+\s){0,6}?(?:order|rule)\sto\sshow\scause\b/i;

export const request =
  /\b(?:requests?|motions?|applications?|prayers?|bids?|demands?|cross-(?:requests?|motions?|applications?)|pleas?|lines?|invitations?|claims?\sfor|petitions?|asks?)\b/i;
const pointsBack =
  /(?:^|,\s(?=(?:it|they|(?:that|the|this|those|these|both)\s(?:[\w-]+\s)?(?:requests?|motions?|applications?|demands?))\s)|\b(?:ORDERED,?\s(?:that|THAT)|and|but|so|accordingly,?|therefore,?|THEREON\sit\sis\sORDERED\sthat)\s)(?:that|this|the|those|these|both|each|such(?:\sa)?|either|any\ssuch|it|they|neither|all)(?:\s(?:further|other|last|alternative|cross|same|of\s(?:these|those|the)|three|two))*(?:\s?-?(?:requests?|motions?|applications?|prayers?|demands?|relief|one|parts?|branch|aspect))?(?:\sof\s(?:the|its|his|her|their)\s\w+)?(?:,?\sI\b|\sthe\sCourt\b)?(?:\s\((?:Doc|Dkt|ECF|DN|DE|D\.|Docket|R\.|Filing)[^()]{0,30}\))?,?\s(?:\w+\s){0,2}$/i;
const inPart = /\bin[\s-]part,?\s(?:(?:and|but|&)\s)?$/i;
const pastOrMaybe = /\b(?:was|were|had|been|may|might|can|could|would|if|any|every)\b(?:\s\w+){0,3}\s$/i;

/** Refusal in the words of a clause; null where there is none. Voice is for the caller to judge, at `at`. */
export function refusalIn(words: string, bits = ~0): Refusal | null {
  let match = bits & has.cause ? discharged.exec(words) : null;
  if (match) return { rule: 'show-cause-discharged', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };

  match = bits & has.no && bits & weighty ? declines.exec(words) : null;
  if (match && !/\bnot\s(?:\w+\s)?hesitate\b/i.test(words) && !/\b(?:if|unless)\b/i.test(words.slice(0, match.index))) {
    const asked = { from: match.index, to: words.length };
    if (namesRemedy(words.slice(asked.from, asked.to))) return { rule: 'declines', at: match.index, asked, weight: 2 };
    if (namesRemedy(words.slice(0, match.index)) && !request.test(words.slice(0, match.index)))
      return { rule: 'declines', at: match.index, asked: { from: 0, to: match.index }, weight: 2 };
    if (
      /\bgo\s(?:that|so)\sfar\b|\bto\sdo\sso\b|\b(?:award|impose|order|recommend|enter|grant|give|take|apportion|make)\s(?:them|any|it|that|one|such)\b|\bapportion\b|\b(?:the|this|that|its|his|her)\s(?:invitation|request|suggestion)\b/i.test(
        words,
      )
    )
      return { rule: 'declines', at: match.index, asked: null, weight: 1 };
    if (namesRemedy(words.slice(0, match.index)))
      return { rule: 'declines', at: match.index, asked: { from: 0, to: match.index }, weight: 1 };
  }
  match = bits & has.no ? invitation.exec(words) : null;
  if (match) {
    const asked = { from: 0, to: match.index };
    return {
      rule: 'declines',
      at: match.index,
      asked: namesRemedy(words.slice(0, match.index)) ? asked : null,
      weight: 2,
    };
  }
  match = bits & (has.deny | has.granted) ? denied.exec(words) : null;
  if (match) {
    const before = words.slice(0, match.index);
    const isFuture = /\bwill\sbe\b/i.test(match[0]) && /\b(?:any|further|future|next|if|unless|such)\b/i.test(before);
    if (!pastOrMaybe.test(before.slice(-30)) && !isFuture && !inPart.test(before)) {
      const noun = request.exec(before);
      if (noun && namesRemedy(before.slice(noun.index)))
        return { rule: 'request-denied', at: match.index, asked: { from: 0, to: match.index }, weight: 2 };
      if (
        noun &&
        /\b(?:that|such|this)\s(?:relief|remedy|sanction|extraordinary|drastic)|\b(?:find|make|impose|award)\s(?:one|any|it|them)\b/i.test(
          before.slice(noun.index),
        )
      ) {
        const isSaid = namesRemedy(before.slice(0, noun.index));
        return {
          rule: 'request-denied',
          at: match.index,
          asked: isSaid ? { from: 0, to: match.index } : null,
          weight: 2,
        };
      }
      if (
        pointsBack.test(before.slice(-90)) &&
        !/^\s(?:in\sall\sother|otherwise|as\sto|with\srespect|insofar|in\sthese)/i.test(
          words.slice(match.index + match[0].length),
        )
      )
        return { rule: 'that-request-denied', at: match.index, asked: null, weight: 2 };
    }
  }
  match = bits & has.deny ? inverted.exec(words) : null;
  if (match && namesRemedy(words))
    return { rule: 'request-denied', at: match.index, asked: { from: match[0].length, to: words.length }, weight: 2 };
  match = bits & has.deny ? denies.exec(words) : null;
  if (match) {
    const behind = words.slice(match.index + match[0].length);
    const noun = request.exec(behind);
    if (noun && noun.index < 90 && namesRemedy(behind))
      return {
        rule: 'denies-request',
        at: match.index,
        asked: { from: match.index + match[0].length, to: words.length },
        weight: 2,
      };
  }
  match = bits & has.defer ? deferred.exec(words) : null;
  if (match && !pastOrMaybe.test(words.slice(0, match.index).slice(-30))) {
    if (
      namesRemedy(words) &&
      (request.test(words) || /\b(?:whether|question|issue|matter|sanctions?|fees|expenses|contempt)\b/i.test(words))
    )
      return { rule: 'deferred', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };
    if (pointsBack.test(words.slice(0, match.index).slice(-90)) || /^(?:\W*)ruling\son\sthem\b/i.test(words))
      return { rule: 'that-request-deferred', at: match.index, asked: null, weight: 2 };
  }
  match = bits & has.reserve ? reserved.exec(words) : null;
  if (match && namesRemedy(words.slice(match.index)) && !/\b(?:if|unless|should|fail\w*)\b/i.test(words))
    return { rule: 'reserves-right', at: match.index, asked: { from: match.index, to: words.length }, weight: 2 };
  match = bits & has.no && bits & weighty ? unwarranted.exec(words) : null;
  if (match && !/\b(?:if|unless)\b/i.test(words.slice(0, match.index)))
    return { rule: 'unwarranted', at: match.index, asked: { from: 0, to: words.length }, weight: 1 };
  return null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const refusalExamples: readonly Proof[] = [
  {
    id: 'request-denied',
    reads: [
      ["Plaintiff's request for attorney's fees is DENIED.", 'monetary defendant'],
      [
        'Plaintiff has not shown that Tarn acted with intent, and her motion for an adverse inference instruction is denied.',
        'adverse-inference defendant',
      ],
      ["Tarn's request that the case be dismissed is DENIED; lesser measures will do.", 'dismissal plaintiff'],
      ["Plaintiff's invitation to sanction Tarn is declined.", 'sanctions defendant'],
      [
        "Plaintiff's prayer for a finding of contempt is premature and is DENIED without prejudice to renewal.",
        'contempt defendant',
      ],
    ],
    leaves: [
      "Plaintiff's motion to compel is DENIED.",
      "Plaintiff's application to proceed without prepayment of fees is DENIED.",
      "Tarn's motion for a protective order barring the deposition of its president is DENIED.",
    ],
  },
  {
    id: 'that-request-denied',
    reads: [
      [
        'Tarn, having prevailed, asks for its fees under Rule 37(a)(5)(B), but the motion was substantially justified, and the request is denied.',
        'monetary plaintiff',
      ],
      ['Tarn tacks on a request that it be paid for its time. That will not be granted.', 'monetary plaintiff'],
      [
        "Tarn moves to exclude Dr. Hale's supplemental report as untimely. The delay was harmless, and the motion (Doc. 81) is denied.",
        'preclusion plaintiff',
      ],
      [
        'Plaintiff also requests an instruction that the jury may draw an adverse inference. Such an instruction requires a finding of intent, which the Court cannot make on this record. The request is denied without prejudice.',
        'adverse-inference defendant',
      ],
    ],
    leaves: ['The Court previously declined to award fees.'],
  },
  {
    id: 'declines',
    reads: [
      ["The Court declines to preclude Tarn's expert from testifying.", 'preclusion defendant'],
      ["Plaintiff also seeks her attorney's fees. The Court sees no reason to award them here.", 'monetary defendant'],
      [
        "Exclusion of Tarn's expert would be too harsh a remedy, and the Court declines to order it.",
        'preclusion defendant',
      ],
      ['The Court will not enter default against Tarn for a single late answer.', 'default defendant'],
      [
        'Plaintiff would have the Court hold that every objection was waived. The responses came two days late. That is not enough, and the Court declines to find a waiver.',
        'waiver defendant',
      ],
    ],
    leaves: ['Counsel are encouraged to confer by telephone before writing to the Court.'],
  },
  {
    id: 'unwarranted',
    reads: [
      ['Each party shall bear its own costs and fees.', 'monetary both'],
      ['The Court finds that sanctions against Plaintiff are not warranted.', 'sanctions plaintiff'],
      [
        'The ultimate sanction of dismissal, which Tarn urges, is not appropriate at this juncture.',
        'dismissal plaintiff',
      ],
      ['Neither party is entitled to an award of expenses.', 'monetary both'],
      ['Though the conduct of Tarn was sharp, it was not sanctionable.', 'sanctions defendant'],
    ],
    leaves: ["The Court is not persuaded that Tarn's objections are well taken, and they are overruled."],
  },
  {
    id: 'deferred',
    reads: [
      [
        "The Court RESERVES ruling on Plaintiff's request for fees until the motion is fully decided.",
        'monetary defendant',
      ],
      [
        "Plaintiff's motion for expenses is held in abeyance pending completion of the production.",
        'monetary defendant',
      ],
      ["Plaintiff's request for fees will be decided with the final pretrial order.", 'monetary defendant'],
    ],
    leaves: ['The motion for sanctions was filed on March 3, 2020.'],
  },
  {
    id: 'show-cause-discharged',
    reads: [
      ['The Order to Show Cause directed to Tarn is DISCHARGED.', 'sanctions defendant'],
      [
        'Satisfied with the response, the Court discharges its order to show cause directed to Tarn.',
        'sanctions defendant',
      ],
      [
        'Plaintiff having responded, the Order to Show Cause why this action should not be dismissed (Doc. 30) is discharged.',
        'dismissal plaintiff',
      ],
    ],
    leaves: ['The hearing set for June 3 is VACATED.'],
  },
];
