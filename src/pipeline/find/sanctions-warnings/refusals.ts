/** A clause to the sanction that it refuses, or withholds for now. */

import type { Proof } from '../rule-proof.ts';
import { mayNameRemedy, namesRemedy } from './consequences.ts';
import { anyOf } from './idioms.ts';
import { has, says } from './trigger-words.ts';

export type Refusal = {
  rule: string;
  /** Where the verb stands, in the words of the clause. */
  at: number;
  /** Words that name what is refused; null where they only point back: `That request is denied`. */
  asked: { from: number; to: number } | null;
  /** 2 where the words dispose of a request, 1 where they only reason. */
  weight: 1 | 2;
};

const be = `(?:is|are|be|stands?|shall be|will be|must be) (?:(?:hereby|therefore|accordingly|also|likewise|both|each|too|thus|summarily|respectfully|and|now|further) |, ){0,4}`;
const denied = anyOf([
  new RegExp(String.raw`\b${be}(?:denied|overruled|refused|rejected|declined|forfeited|moot)\b`, 'i'),
  new RegExp(String.raw`\b${be}not (?:well[- ]taken|granted|warranted|justified|properly before)`, 'i'),
  /\b(?:will|shall) not be (?:granted|allowed|ordered)\b/i,
  /\b(?:^|[,;:] |\band |\bbut )DENIED\b/i,
  /: (?:DENIED|Denied)\b/i,
]);
const denies =
  /\b(?:DENIES|denies|(?<=(?:^|[;:,] |\band ))denying|(?:I|we|must|will|shall) (?:\w+ )?deny|OVERRULES|overrules|rejects|refuses|DENYING|Denying)\b(?! (?:that|having|it|knowing|any))/;
const elsewhere = /^ (?:in all other|otherwise|as to|with respect|insofar|in these)/i;
const willBe = /\bwill be\b/i;
const anyNext = /\b(?:any|further|future|next|if|unless|such)\b/i;
const condition = /\b(?:if|unless)\b/i;
const supposes = /\b(?:if|unless|should|fail\w*)\b/i;
const hesitates = /\bnot (?:\w+ )?hesitate\b/i;
const suchRelief =
  /\b(?:that|such|this) (?:relief|remedy|sanction|extraordinary|drastic)|\b(?:find|make|impose|award) (?:one|any|it|them)\b/i;
const pointsAtOne =
  /\bgo (?:that|so) far\b|\bto do so\b|\b(?:award|impose|order|recommend|enter|grant|give|take|apportion|make) (?:them|any|it|that|one|such)\b|\bapportion\b|\b(?:the|this|that|its|his|her) (?:invitation|request|suggestion)\b/i;
const rulingOnThem = /^(?:\W*)ruling on them\b/i;
const question = /\b(?:whether|question|issue|matter|sanctions?|fees|expenses|contempt)\b/i;
/** `Denied, too, is Acme's request for its fees`. */
const inverted =
  /^\W*(?:(?:also|likewise|similarly|so) )?(?:denied|overruled|rejected|refused)\b[^;]{0,30}\b(?:is|are) /i;
const deferred = anyOf([
  new RegExp(
    String.raw`\b${be}(?:deferred|reserved|held in abeyance|taken under (?:advisement|submission)|(?:entered and )?continued|left (?:for|to)|withheld|premature)\b\b`,
    'i',
  ),
  /\b(?:defers?|reserves?|DEFERS?|RESERVES?|postpones|withholds|stays) (?:(?:its|a|any|the|that|this) )?(?:ruling|decision|judgment|question|issue|matter|consideration)\b/i,
  /\bdefers? it\b/i,
  /\b(?:leaves?|leaving)\b[^;]{0,40}\bfor (?:another|a later|a future) (?:day|time|date|motion|order)\b/i,
  /\btakes? [^;]{0,60}under (?:advisement|submission)\b/i,
  /\bwill (?:be )?(?:take(?:n)? up|revisit|address(?:ed)?|decide[d]?|consider(?:ed)?)\b[^;]{0,60}\b(?:later|once|after|when|upon|until|at (?:the|a)|with the|separate(?:ly)?)\b/i,
  /\bwill wait\b/i,
  /\bmust wait\b/i,
  /\b(?:is|are|remains?) (?:an? )?(?:question|matter|issue|subject)s? for (?:another|that|a later|a future|the)\b/i,
]);
const declines =
  /\b(?:declin(?:es?|ing)|refus(?:es|ing)|(?:is|am|are) (?:not (?:\w+ )?(?:inclined|prepared|persuaded|convinced|ready|willing)|unwilling|disinclined|reluctant)|(?:see|sees|finds?|perceives?) no (?:\w+ )?(?:reason|basis|need|cause|occasion|ground|call)s?|(?:will|shall|does|do|need) not(?: (?:now|today|yet|at this (?:time|point|stage)|,[^,;]{0,40},|,))*) (?:to |for |at this \w+ )?(?:\w+ly |now )?(?:impos\w*|award\w*|sanction\w*|shift\w*|apportion\w*|certif\w*|hold(?:ing)?|find(?:ing)?|preclu\w*|exclud\w*|enter(?:ing)?|dismiss\w*|strik\w*|assess\w*|tax\w*|order(?:ing)?|recommend\w*|add|go (?:that|so) far|grant\w*|draw(?:ing)?|giv(?:e|ing)|fin(?:e|ing)\b|make an award|deem|treat|reach|instruct\w*|require|further sanction|additional|any|sanctions?|an award|fees|contempt|take)\b/i;
/** A refusal in so many words, of what the sentence before asks for: `I will not.` */
const bareRefusal =
  /^\W*(?:(?:but|and|that) )?(?:(?:I|we|the court) (?:will|shall|must|do|does|would|can)(?: not|not)(?: do so| agree| oblige)?(?:, (?:at least )?(?:not )?(?:now|yet))?|denied|refused|declined)\W*$/i;
/** What is refused by its bare name: `Fees are denied`. */
const bareName =
  /^\W*(?:the )?(?:\w+ )?(?:fees|costs|expenses|sanctions)(?: and (?:fees|costs|expenses|sanctions))?\s?$/i;
/** A pleading that is not struck; a paper that is not is refused no sanction. */
/** What is asked for as a sanction; a motion to strike is one of its own kind. */
const beStricken = /\b(?:answer|pleadings?|defenses?|counterclaims?|complaint)\b[^;]{0,30}\bbe (?:stricken|struck)\b/i;
const pleadingStruck = /\bstrik\w+ [^;]{0,40}\b(?:answer|pleadings?|defenses?|counterclaims?|complaint)\b/i;
/** Something is named that can be refused. */
const weighty = has.consequence | has.pay | has.fine | has.deny;
const reserved = /\breserves? (?:the|its|all|my) (?:\w+ )?(?:right|authority|power) to\b/i;
const invitation = /\bdeclines? (?:the|this|that|its|his|her) (?:\w+ )?(?:invitation|request|suggestion)\b/i;
/** What is said of a sanction that is not imposed. */
const unwarranted = anyOf([
  /\b(?:sanctions?|award(?: of (?:\w+ ){1,3})?|fees|expenses|contempt|dismissal|default|preclusion|exclusion|adverse inference|penalty|so (?:harsh|severe|drastic) (?:\w+ ){1,3})\b[^;]{0,60}?\b(?:(?:is|are|would be|will) (?:therefore |thus |also |nonetheless )?(?:not (?:be )?(?:\w+ )?(?:warranted|imposed|awarded|appropriate|justified|called for|assessed|shifted|drawn|proper|given)|unwarranted|inappropriate|unjust(?:ified)?|too (?:harsh|severe|drastic|strong)|premature|uncalled)|would add nothing)\b/i,
  /\b(?:is|was|are|were) not (?:\w+ )?sanctionable\b/i,
  /\bmakes? (?:an |any )?award\b[^;]{0,40}\bunjust\b/i,
  /^\W*no (?:fees|costs|expenses|sanctions)(?: (?:or|and) \w+)?\W*$/i,
  /\b(?:default|dismissal|contempt|preclusion|sanctions?|exclusion)\b[^;]{0,60}?\b(?:not (?:yet )?(?:there|at that point)|not reached that point|has not come to that)\b/i,
  /\bno (?:\w+ )?(?:sanctions?|fees?|expenses?|costs?|award|fine|penalty|inference|adverse inference|finding of contempt)\b[^;]{0,60}\b(?:is|are|will be|shall be) (?:\w+ )?(?:warranted|imposed|awarded|appropriate|justified|called for|assessed|shifted|in order|due|made|necessary|taxed|ordered|drawn)\b/i,
  /\b(?:neither|no) (?:party|side|one) (?:is|are) (?:\w+ )?(?:entitled to|awarded)\b/i,
  /\b(?:impos(?:es?|ing)|awards?|awarding|assess(?:es)?|shifts?) no (?:\w+ )?(?:sanctions?|fine|penalty|fees|expenses|costs)\b/i,
  /\b(?:stops?|stopping) short of (?:\w+ing )?(?:\w+ )?(?:sanction|contempt|dismiss|default|preclu|an award)/i,
  /\baward(?:s|ed|ing)? nothing\b/i,
  /\bneither (?:request|motion|application|prayer)? ?(?:is|shall be|will be)\b(?= (?:granted|GRANTED|awarded|allowed)|;|,|\.)/i,
  /\bmakes? no (?:such )?award\b/i,
  /\bno such (?:award|sanction|finding|order|inference)\b/i,
  /\bnone (?:is|will be|are) (?:made|awarded|imposed|ordered|entered|warranted|called for)\b/i,
  /\b(?:each|every|all|both) (?:part(?:y|ies)|sides?) (?:shall|will|is to|are to|must|to|should) (?:\w+ )?bear (?:its|their|his) own\b/i,
  /\b(?:live|left|remain) with (?:its|their) own (?:\w+ ){0,2}(?:costs|fees|expenses)\b/i,
  /\b(?:bear|bears|pay) (?:its|their) own (?:\w+ ){0,3}(?:costs|fees|expenses)\b/i,
  /\bcannot (?:\w+ )?find\b[^;]{0,40}\b(?:intent|bad faith|willful\w*)\b/i,
  /\bfinds? (?:no|neither) (?:bad faith|intent|willful\w*|waiver|spoliation|contempt)\b/i,
  /\b(?:lesser|milder) sanctions? (?:will|would|should|suffice)/i,
]);
const discharged = anyOf([
  /\b(?:order|rule)s? to show cause\b[^;]{0,100}?\b(?:(?:is|are|be|stands?) (?:\w+ ){0,3}(?:discharged|satisfied|quashed|vacated|withdrawn|dissolved|set aside|lifted|terminated|moot)|DISCHARGED|SATISFIED|QUASHED|VACATED)\b/i,
  /\bno (?:further |other )?(?:action|sanction) (?:will be|is|need be) (?:taken|required|necessary|imposed) (?:on|under) the (?:order|rule) to show cause\b/i,
  /\b(?:discharges?|DISCHARGES?|vacates?|VACATES?|quashes|withdraws?|dissolves?|discharging|vacating) (?:its|the|my|this Court's) (?:\w+ ){0,6}?(?:order|rule) to show cause\b/i,
]);

export const asking =
  /\b(?:requests?|motions?|applications?|prayers?|bids?|demands?|cross-(?:requests?|motions?|applications?)|pleas?|lines?|invitations?|claims? for|petitions?|asks?)\b/i;
const pointsBack =
  /(?:^|, (?=(?:it|they|(?:that|the|this|those|these|both) (?:[\w-]+ )?(?:requests?|motions?|applications?|demands?)) )|\b(?:ORDERED,? (?:that|THAT)|and|but|so|accordingly,?|therefore,?|THEREON it is ORDERED that) )(?:that|this|the|those|these|both|each|such(?: a)?|either|any such|it|they|neither|all|(?:their|his|her|its|[\w.-]+'s?)(?= (?:request|motion|application)\b))(?: (?:further|other|last|alternative|cross|same|of (?:these|those|the)|three|two))*(?: ?-?(?:requests?|motions?|applications?|prayers?|demands?|relief|one|parts?|branch|aspect))?(?: of (?:the|its|his|her|their) \w+)?(?:,? I\b| the Court\b)?(?:, (?:Docket|Dkt\.?|ECF|Doc\.?|D\.?I\.?|DE) (?:No\. )?\d{1,4},)?(?: \((?:Doc|Dkt|ECF|DN|DE|D\.|Docket|R\.|Filing)[^()]{0,30}\))?,? (?:\w+ ){0,2}$/i;
const partly = /\bin[ -]part,? (?:(?:and|but|&) )?$/i;
const pastOrMaybe = /\b(?:was|were|had|been|may|might|can|could|would|if|any|every)\b(?: \w+){0,3} $/i;

/**
 * True where the words of a sentence, by their bits, may refuse a sanction.
 *
 * @param isNear true where it, or a sentence that it may point back to, names what can be refused.
 */
export const mayRefuse = (bits: number, isNear: boolean): boolean =>
  (bits & has.cause) !== 0 || (isNear && (bits & (has.no | has.deny | has.granted | has.defer | has.reserve)) !== 0);

/** One of these says every refusal. */
const refusing =
  says.no |
  says.not |
  says.unfit |
  says.refuse |
  says.denied |
  says.unmet |
  says.denies |
  says.find |
  says.defer |
  says.weigh |
  says.leave |
  says.topic;

/** True where words, by their bits, may put off a ruling. */
const mayDefer = (said: number): boolean =>
  (said & says.defer) !== 0 ||
  (said & says.weigh && said & says.once) !== 0 ||
  (said & says.leave && said & says.anotherTime) !== 0 ||
  (said & says.topic && said & says.for) !== 0;

/** Refusal in the words of a clause; null where there is none. Voice is for the caller to judge, at `at`. */
export function refusalIn(words: string, bits = ~0, said = ~0): Refusal | null {
  let match = bits & has.cause ? discharged.exec(words) : null;
  if (match) return { rule: 'show-cause-discharged', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };

  if ((said & refusing) === 0) return null;
  let named: boolean | undefined;
  const mayName = () => {
    named ??= mayNameRemedy(words);
    return named;
  };
  if (words.length < 60 && said & (says.no | says.not | says.denied | says.refuse)) {
    match = bareRefusal.exec(words);
    if (match) return { rule: 'that-request-denied', at: match.index, asked: null, weight: 2 };
  }
  match =
    bits & has.no && bits & weighty && (said & (says.refuse | says.not) || (said & says.no && said & says.find))
      ? declines.exec(words)
      : null;
  if (match && !hesitates.test(words) && !condition.test(words.slice(0, match.index))) {
    const asked = { from: match.index, to: words.length };
    if (namesRemedy(words.slice(asked.from, asked.to)) || pleadingStruck.test(words.slice(asked.from)))
      return { rule: 'declines', at: match.index, asked, weight: 2 };
    if (namesRemedy(words.slice(0, match.index)) && !asking.test(words.slice(0, match.index)))
      return { rule: 'declines', at: match.index, asked: { from: 0, to: match.index }, weight: 2 };
    if (pointsAtOne.test(words)) return { rule: 'declines', at: match.index, asked: null, weight: 1 };
    if (namesRemedy(words.slice(0, match.index)))
      return { rule: 'declines', at: match.index, asked: { from: 0, to: match.index }, weight: 1 };
  }
  match = said & says.refuse ? invitation.exec(words) : null;
  if (match) {
    const asked = { from: 0, to: match.index };
    return {
      rule: 'declines',
      at: match.index,
      asked: namesRemedy(words.slice(0, match.index)) ? asked : null,
      weight: 2,
    };
  }
  const isDenied = said & says.denied || (said & says.not && said & says.unmet);
  const request =
    (isDenied ? deniedIn(words, mayName) : null) ?? (said & says.denied && mayName() ? invertedIn(words) : null);
  if (request) return request;
  match = said & says.denies && mayName() ? denies.exec(words) : null;
  if (match) {
    const behind = words.slice(match.index + match[0].length);
    const noun = asking.exec(behind);
    if (noun && noun.index < 90 && namesRemedy(behind))
      return {
        rule: 'denies-request',
        at: match.index,
        asked: { from: match.index + match[0].length, to: words.length },
        weight: 2,
      };
  }
  match = mayDefer(said) ? deferred.exec(words) : null;
  if (match && !pastOrMaybe.test(words.slice(0, match.index).slice(-30))) {
    if (mayName() && namesRemedy(words) && (asking.test(words) || question.test(words)))
      return { rule: 'deferred', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };
    if (
      pointsBack.test(words.slice(0, match.index).slice(-90)) ||
      /\b(?:that|this) (?:question|issue|matter|request)\b|\bit$/i.test(match[0]) ||
      rulingOnThem.test(words)
    )
      return { rule: 'that-request-deferred', at: match.index, asked: null, weight: 2 };
  }
  match = bits & has.reserve && mayName() ? reserved.exec(words) : null;
  if (match && namesRemedy(words.slice(match.index)) && !supposes.test(words))
    return { rule: 'reserves-right', at: match.index, asked: { from: match.index, to: words.length }, weight: 2 };
  match =
    bits & has.no && (bits & has.remedy || said & says.aside) && said & (says.no | says.not | says.unfit)
      ? unwarranted.exec(words)
      : null;
  if (match && !condition.test(words.slice(0, match.index)))
    return {
      rule: 'unwarranted',
      at: match.index,
      asked: { from: 0, to: words.length },
      // words that award nothing dispose of the request; that an award would be unjust only says why
      weight: /\baward(?:s|ing)? nothing|\bno (?:such )?award/i.test(match[0]) ? 2 : 1,
    };
  return null;
}

/** `Plaintiff's request for fees is DENIED`, `That request is denied`. */
function deniedIn(words: string, mayName: () => boolean): Refusal | null {
  const match = denied.exec(words);
  if (!match) return null;
  const before = words.slice(0, match.index);
  const refusal = (asked: Refusal['asked']): Refusal | null => {
    const isFuture = willBe.test(match[0]) && anyNext.test(before);
    if (isFuture || partly.test(before) || pastOrMaybe.test(before.slice(-30))) return null;
    return { rule: 'request-denied', at: match.index, asked, weight: 2 };
  };
  const whole = { from: 0, to: match.index };
  if (mayName() && bareName.test(before)) return refusal(whole);
  const noun = asking.exec(before);
  if (noun && mayName() && namesRemedy(before.slice(noun.index))) return refusal(whole);
  if (noun && beStricken.test(before.slice(noun.index))) return refusal(whole);
  if (noun && suchRelief.test(before.slice(noun.index)))
    return refusal(mayName() && namesRemedy(before.slice(0, noun.index)) ? whole : null);
  if (!pointsBack.test(before.slice(-90)) || elsewhere.test(words.slice(match.index + match[0].length))) return null;
  const back = refusal(null);
  return back && { ...back, rule: 'that-request-denied' };
}

/** `Denied, too, is the request for fees`. */
function invertedIn(words: string): Refusal | null {
  const match = inverted.exec(words);
  return match && namesRemedy(words)
    ? { rule: 'request-denied', at: match.index, asked: { from: match[0].length, to: words.length }, weight: 2 }
    : null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const refusalExamples: readonly Proof[] = [
  {
    id: 'request-denied',
    reads: [
      ['Fees are DENIED.', 'monetary defendant'],
      [
        "Plaintiff's request that Tarn's affirmative defenses be stricken is DENIED at this time.",
        'striking defendant',
      ],
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
      ['Plaintiff would have me award her the fees of this motion. I will not.', 'monetary defendant'],
      ['Tarn asks that Plaintiff bear the cost of this motion. Denied.', 'monetary plaintiff'],
      [
        'Plaintiff says that Tarn wiped the phone and asks for an adverse inference. Intent is not shown. Her motion, ECF No. 57, is DENIED without prejudice.',
        'adverse-inference defendant',
      ],
      ["Sanctions. Each side moves for them. Tarn's request is DENIED.", 'sanctions plaintiff'],
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
    leaves: [
      'Tarn would have the Court read the clause as a release. The Court will not.',
      'The Court previously declined to award fees.',
    ],
  },
  {
    id: 'declines',
    reads: [
      ["The Court does not at this time strike Tarn's answer.", 'striking defendant'],
      ["The Court declines to preclude Tarn's expert from testifying.", 'preclusion defendant'],
      ["Plaintiff also seeks her attorney's fees. The Court sees no reason to award them here.", 'monetary defendant'],
      [
        'In March the Court told counsel that expenses would be the rule from here on. It will not impose them on either side today.',
        'monetary both',
      ],
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
    leaves: [
      'The Court does not strike the declaration.',
      'Counsel are encouraged to confer by telephone before writing to the Court.',
    ],
  },
  {
    id: 'unwarranted',
    reads: [
      ['Each side will live with its own fees.', 'monetary both'],
      [
        'The Court is not persuaded that preclusion of Tarn would be fair, and none is ordered.',
        'preclusion defendant',
      ],
      ['Default is a last resort, and I am not there yet.', 'default defendant'],
      ['Other circumstances make an award of expenses unjust.', 'monetary defendant'],
      ['No costs.', 'monetary defendant'],
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
      ['The Court leaves for another day whether sanctions are in order.', 'sanctions defendant'],
      ['The Court takes the matter of contempt under advisement.', 'contempt defendant'],
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
