/** A clause to the sanction that it refuses, or withholds for now. */
import { consequenceWords } from './consequences.ts';

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
  /\b(?:taken|deem\w*|treat\w*|accept\w*|found|considered)\b[^;]{0,60}\b(?:established|admitted|true|conceded)\b|\bstate bar\b|\bdisciplin\w+\b|\breprimand\b|\bdisqualif\w+/i;
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
  String.raw`\b(?:${be}(?:denied|overruled|refused|rejected|declined|forfeited|moot)\b|${be}not\s(?:well[-\s]taken|granted|warranted|justified|properly\sbefore)|(?:^|[,;:]\s|\band\s|\bbut\s)DENIED\b)|:\s(?:DENIED|Denied)\b`,
  'i',
);
const denies =
  /\b(?:DENIES|denies|(?:I|we|must|will|shall)\s(?:\w+\s)?deny|OVERRULES|overrules|rejects|refuses|DENYING|Denying)\b(?!\s(?:that|having|it|knowing|any))/;
/** `Denied, too, is Acme's request for its fees`. */
const inverted =
  /^\W*(?:(?:also|likewise|similarly|so)\s)?(?:denied|overruled|rejected|refused)\b[^;]{0,30}\b(?:is|are)\s/i;
const deferred = new RegExp(
  String.raw`\b(?:${be}(?:deferred|reserved|held\sin\sabeyance|taken\sunder\s(?:advisement|submission)|(?:entered\sand\s)?continued|left\s(?:for|to)|withheld|premature)\b|(?:defers?|reserves?|DEFERS?|RESERVES?|postpones|withholds|stays)\s(?:(?:its|a|any|the)\s)?(?:ruling|decision|judgment|the\s(?:question|issue|matter)|consideration)|will\s(?:be\s)?(?:take(?:n)?\sup|revisit|address(?:ed)?|decide[d]?|consider(?:ed)?)\b[^;]{0,60}\b(?:later|once|after|when|upon|until|at\s(?:the|a)|with\sthe|separate(?:ly)?)|will\swait|must\swait|(?:is|are|remains?)\s(?:an?\s)?(?:question|matter|issue|subject)s?\sfor\s(?:another|that|a\slater|a\sfuture|the))\b`,
  'i',
);
const declines =
  /\b(?:declin(?:es?|ing)|refus(?:es|ing)|(?:is|am|are)\s(?:not\s(?:\w+\s)?(?:inclined|prepared|persuaded|convinced|ready|willing)|unwilling|disinclined|reluctant)|(?:see|sees|finds?|perceives?)\sno\s(?:\w+\s)?(?:reason|basis|need|cause|occasion|ground|call)s?|(?:will|shall|does|do|need)\snot(?:\s(?:now|today|yet|at\sthis\s(?:time|point|stage)|,))*)\s(?:to\s|for\s|at\sthis\s\w+\s)?(?:\w+ly\s|now\s)?(?:impos\w*|award\w*|sanction\w*|shift\w*|apportion\w*|certif\w*|hold(?:ing)?|find(?:ing)?|preclu\w*|exclud\w*|enter(?:ing)?|dismiss\w*|strik\w*|assess\w*|tax\w*|order(?:ing)?|recommend\w*|go\sthat\sfar|grant\w*|draw(?:ing)?|giv(?:e|ing)|fin(?:e|ing)\b|make\san\saward|deem|treat|reach|instruct\w*|require|further\ssanction|additional|any|sanctions?|an\saward|fees|contempt|take)\b/i;
const reserved = /\breserves?\s(?:the|its|all|my)\s(?:\w+\s)?(?:right|authority|power)\sto\b/i;
const unwarranted =
  /\bno\s(?:\w+\s)?(?:sanctions?|fees?|expenses?|costs?|award|fine|penalty|inference|adverse\sinference|finding\sof\scontempt)\b[^;]{0,60}\b(?:is|are|will\sbe|shall\sbe)\s(?:\w+\s)?(?:warranted|imposed|awarded|appropriate|justified|called\sfor|assessed|shifted|in\sorder|due|made|necessary|taxed|ordered|drawn)\b|\b(?:sanctions?|award(?:\sof\s(?:\w+\s){1,3})?|fees|expenses|contempt|dismissal|default|preclusion|exclusion|adverse\sinference|penalty|so\s(?:harsh|severe|drastic)\s(?:\w+\s){1,3})\b[^;]{0,60}?\b(?:(?:is|are|would\sbe|will)\s(?:therefore\s|thus\s|also\s|nonetheless\s)?(?:not\s(?:be\s)?(?:\w+\s)?(?:warranted|imposed|awarded|appropriate|justified|called\sfor|assessed|shifted|drawn|proper|given)|unwarranted|inappropriate|unjust(?:ified)?|too\s(?:harsh|severe|drastic|strong)|premature|uncalled)|would\sadd\snothing)\b|\b(?:neither|no)\s(?:party|side|one)\s(?:is|are)\s(?:\w+\s)?(?:entitled\sto|awarded)\b|\b(?:is|was|are|were)\snot\s(?:\w+\s)?sanctionable\b|\b(?:impos(?:es?|ing)|awards?|awarding|assess(?:es)?|shifts?)\sno\s(?:\w+\s)?(?:sanctions?|fine|penalty|fees|expenses|costs)\b|\b(?:stops?|stopping)\sshort\sof\s(?:\w+ing\s)?(?:\w+\s)?(?:sanction|contempt|dismiss|default|preclu|an\saward)|\bmakes?\sno\s(?:such\s)?award\b|\bno\ssuch\s(?:award|sanction|finding|order|inference)\b|\bnone\s(?:is|will\sbe|are)\s(?:made|awarded|imposed)\b|\b(?:each|every|all|both)\s(?:part(?:y|ies)|sides?)\s(?:shall|will|is\sto|are\sto|must|to|should)\s(?:\w+\s)?bear\s(?:its|their|his)\sown\b|\b(?:bear|bears|pay)\s(?:its|their)\sown\s(?:\w+\s){0,3}(?:costs|fees|expenses)\b|\bcannot\s(?:\w+\s)?find\b[^;]{0,40}\b(?:intent|bad\sfaith|willful\w*)\b|\bfinds?\s(?:no|neither)\s(?:bad\sfaith|intent|willful\w*|waiver|spoliation|contempt)\b|\b(?:lesser|milder)\ssanctions?\s(?:will|would|should|suffice)/i;
const discharged =
  /\b(?:order|rule)s?\sto\sshow\scause\b[^;]{0,100}?\b(?:(?:is|are|be|stands?)\s(?:\w+\s){0,3}(?:discharged|satisfied|quashed|vacated|withdrawn|dissolved|set\saside|lifted|terminated|moot)|DISCHARGED|SATISFIED|QUASHED|VACATED)\b|\b(?:discharges?|DISCHARGES?|vacates?|VACATES?|quashes|withdraws?|dissolves?|discharging|vacating)\s(?:its|the|my|this\sCourt's)\s(?:\w+\s){0,6}?(?:order|rule)\sto\sshow\scause\b/i;

export const request =
  /\b(?:requests?|motions?|applications?|prayers?|bids?|demands?|cross-(?:requests?|motions?|applications?)|pleas?|lines?|invitations?|claims?\sfor|petitions?|asks?)\b/i;
const pointsBack =
  /(?:^|,\s(?=(?:it|they|that\srequest)\s)|\b(?:ORDERED,?\s(?:that|THAT)|and|but|so|accordingly,?|therefore,?|THEREON\sit\sis\sORDERED\sthat)\s)(?:that|this|the|those|these|both|each|such(?:\sa)?|either|any\ssuch|it|they|neither|all)(?:\s(?:latter|former|further|second|first|other|last|alternative|cross|same|of\s(?:these|those|the)|three|two))*(?:\s?-?(?:requests?|motions?|applications?|prayers?|demands?|relief|one|parts?|branch))?(?:\s\((?:Doc|Dkt|ECF|DN|DE|D\.|Docket|R\.|Filing)[^()]{0,30}\))?,?\s(?:\w+\s){0,2}$/i;
const inPart = /\bin[\s-]part,?\s(?:(?:and|but|&)\s)?$/i;
const pastOrMaybe = /\b(?:was|were|had|been|may|might|can|could|would|if|any|every)\b(?:\s\w+){0,3}\s$/i;

/** Refusal in the words of a clause; null where there is none. Voice is for the caller to judge, at `at`. */
export function refusalIn(words: string): Refusal | null {
  let match = discharged.exec(words);
  if (match) return { rule: 'show-cause-discharged', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };

  match = declines.exec(words);
  if (match && !/\bnot\s(?:\w+\s)?hesitate\b/i.test(words) && !/\b(?:if|unless)\b/i.test(words.slice(0, match.index))) {
    const asked = { from: match.index, to: words.length };
    if (namesRemedy(words.slice(asked.from, asked.to))) return { rule: 'declines', at: match.index, asked, weight: 2 };
    if (/\bgo\sthat\sfar\b|\bto\sdo\sso\b|\bto\saward\s(?:them|any|it)\b|\bapportion\b/i.test(words))
      return { rule: 'declines', at: match.index, asked: null, weight: 1 };
    if (namesRemedy(words.slice(0, match.index)))
      return { rule: 'declines', at: match.index, asked: { from: 0, to: match.index }, weight: 1 };
  }
  match = denied.exec(words);
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
  match = inverted.exec(words);
  if (match && namesRemedy(words))
    return { rule: 'request-denied', at: match.index, asked: { from: match[0].length, to: words.length }, weight: 2 };
  match = denies.exec(words);
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
  match = deferred.exec(words);
  if (match && !pastOrMaybe.test(words.slice(0, match.index).slice(-30))) {
    if (
      namesRemedy(words) &&
      (request.test(words) || /\b(?:whether|question|issue|matter|sanctions?|fees|expenses|contempt)\b/i.test(words))
    )
      return { rule: 'deferred', at: match.index, asked: { from: 0, to: words.length }, weight: 2 };
    if (pointsBack.test(words.slice(0, match.index).slice(-90)) || /^(?:\W*)ruling\son\sthem\b/i.test(words))
      return { rule: 'that-request-deferred', at: match.index, asked: null, weight: 2 };
  }
  match = reserved.exec(words);
  if (match && namesRemedy(words.slice(match.index)) && !/\b(?:if|unless|should|fail\w*)\b/i.test(words))
    return { rule: 'reserves-right', at: match.index, asked: { from: match.index, to: words.length }, weight: 2 };
  match = unwarranted.exec(words);
  if (match && !/\b(?:if|unless)\b/i.test(words.slice(0, match.index)))
    return { rule: 'unwarranted', at: match.index, asked: { from: 0, to: words.length }, weight: 1 };
  return null;
}
