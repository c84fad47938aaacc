/** A clause to the ill will that it shows: no more time, no more patience, a right kept. */
import type { Proof } from '../rule-proof.ts';
import { strong } from './conditions.ts';
import { namesConsequence } from './consequences.ts';
import { anyOf } from './idioms.ts';
import { isRetold } from './retold.ts';
import { type Threat, threatOf } from './threat.ts';
import { has, says } from './trigger-words.ts';

const recommends =
  /\b(?:RECOMMENDS?|RECOMMENDED|recommends?|recommended|recommendation)\b[^;]{0,400}?\b(?:dismiss(?:ed|al)?|default|sanction(?:ed|s)?|contempt|str(?:uck|icken)|preclu\w+|fined|fees|expenses)\b/;
const refusesMore = anyOf([
  /\bno (?:[\w-]+ ){0,2}(?:motions?|requests?|applications?|letters?|stipulations?) [^;]{0,60}\b(?:will|shall) be (?:entertained|considered|granted|accepted|heard|allowed)\b/i,
  /\b(?:not inclined|unlikely|disinclined|unwilling|reluctant) to (?:grant|allow|entertain|extend|consider)\b[^;]{0,60}\b(?:further|another|additional|more|again)\b/i,
  /\bno (?:further|more|additional|other|second|third|such) (?:[\w-]+ ){0,3}(?:extensions?|continuances?|enlargements?|adjournments?|requests?|time|modifications?|changes?)\b[^;]{0,60}\b(?:will|shall|may|can|are to|is to|should be (?:expected|sought))/i,
  /\b(?:close of (?:fact )?discovery|deadlines?|dates?|schedule|period|time|cutoff)\b[^;]{0,60}\b(?:will|shall) not (?:move|slip|change)\b/i,
  /\b(?:deadlines?|dates?|schedule|period|time|cutoff)\b[^;]{0,60}\b(?:will|shall) not (?:be )?(?:\w+ )?(?:be )?(?:extended|moved|continued|enlarged|changed|modified)\b/i,
  /\b(?:will|shall) not (?:again )?(?:extend|move|enlarge|continue|grant|consider|entertain)\b[^;]{0,60}\b(?:again|further|extensions?|continuances?|another|deadlines?|dates?|enlargements?)\b/i,
  /\b(?:this|the) (?:\w+ ){0,3}(?:extension|continuance|enlargement|adjournment) (?:is|shall be|will be) (?:the )?(?:last|final)\b/i,
  /\b(?:this|it) (?:is|shall be|will be) (?:\w+ ){0,2}(?:last|final) (?:such )?(?:extension|continuance|enlargement|adjournment)\b/i,
  /\bshould not (?:ask|seek|request|come back)\b[^;]{0,60}\b(?:extend\w*|extension|again|further|more)\b/i,
  /\bthere (?:will|shall) (?:not be an?|be no) (?:second|third|fourth|further|more|other|next)\b/i,
  /\b(?:this|that) (?:is|will be|shall be) the (?:last|final) time (?:that )?(?:the court|I|we|this)\b/i,
  /\bshould not (?:expect|anticipate|count on) (?:any |a |an )?(?:further|another|more|additional|second)\b/i,
]);
const illWill = anyOf([
  /\bdealt with (?:\w+ )?(?:severely|harshly|accordingly|firmly|sternly|strictly|appropriately)\b/i,
  /\b(?:viewed|met|received|greeted) with (?:\w+ )?(?:disfavor|severity|sanctions?|a cold)\b/i,
  /\b(?:harsher|stronger|sterner|more (?:severe|serious|drastic|stringent)) (?:\w+ )?(?:sanctions?|measures?|remed(?:y|ies)|consequences?|medicine|relief|steps?|penalt(?:y|ies))\b/i,
  /\b(?:will|shall) (?:be|prove) (?:\w+ )?(?:costly|expensive)\b/i,
  /\bnot be taken lightly\b/i,
  /\b(?:will|shall) (?:lead to|bring|invite|earn|result in|draw) (?:them|it|one|worse|more)\b/i,
  /\bcarry a price\b/i,
  /\b(?:will|shall|does|do) not (?:again )?(?:hesitate|look (?:kindly|favorably)|tolerate|countenance|overlook|condone|abide|be (?:so|as|this|nearly as|inclined to be) (?:\w+ )?(?:lenient|forgiving|charitable|generous|patient|indulgent|kind|understanding|gentle)|be (?:tolerated|countenanced|condoned|overlooked|excused)|take kindly|let it pass)\b/i,
  /\b(?:stands?|is|am|are) (?!not\b)(?:\w+ )?(?:ready|prepared|inclined) to (?:impose|shift|award|order|recommend|enter|strike|dismiss|preclude|consider)\b/i,
  /\b(?:sanctions?|contempt|fee[- ]shifting|dismissal|default|preclusion)\b[^;]{0,30}\b(?:remains?|is|are|stays?) (?:still |firmly |very much )?on the table\b/i,
  /\b(?:patience)\b[^;]{0,40}\b(?:thin|exhausted|end|limit|limits|run out)\b/i,
  /\b(?:will|shall) (?:have|carry|be|bring) (?:\w+ ){0,2}consequences\b/i,
  /\b(?:last|final) (?:chance|opportunity)\b/i,
  /\bat (?:his|her|its|their) (?:own )?(?:peril|risk)\b/i,
  /\b(?:will|shall) not do (?:so again|(?:so|likewise|the same) (?:a second|the next|next|another) time)\b/i,
  /\bwill do (?:so|it|what|likewise|the same)\b[^;]{0,60}\b(?:second|next|again|declined|not)\b/i,
]);
const reservesRight =
  /\breserv(?:es?|ing) (?:the|its|all|my|full) (?:\w+ )?(?:right|authority|power|discretion)s? to\b/i;
const notDone = /\b(?:will|shall|may|could|can|would|might|was|were|had|not) (?:\w+ ){0,4}$/;

/** `It is RECOMMENDED that the case be dismissed`. */
export function recommendedIn(words: string, bits: number): Threat | null {
  const found = bits & has.recommend ? recommends.exec(words) : null;
  return found && !notDone.test(words.slice(0, found.index).slice(-40))
    ? threatOf('recommended', words, found.index, found.index + 10)
    : null;
}

/** `No further extensions will be granted`. */
export function noMoreIn(words: string, bits: number, said: number): Threat | null {
  const mayRefuse = bits & has.more && bits & has.no && (bits & has.modal || said & says.last);
  const more = mayRefuse ? refusesMore.exec(words) : null;
  return more && !isRetold(words, more.index)
    ? threatOf('no-more', words, more.index + more[0].length - 1, more.index)
    : null;
}

/** `The Court reserves the right to impose sanctions should`. */
export function reservedIn(words: string, bits: number): Threat | null {
  const right = bits & has.reserve ? reservesRight.exec(words) : null;
  return right && strong.test(words) && namesConsequence(words.slice(right.index))
    ? threatOf('reserves-right', words, right.index, right.index)
    : null;
}

/** `The Court will not hesitate to`, `this is the last chance`. */
export function illWillIn(words: string, bits: number): Threat | null {
  const ill = bits & has.ill || (bits & has.illFuture && bits & has.modal) ? illWill.exec(words) : null;
  return ill && !isRetold(words, ill.index) ? threatOf('ill-will', words, ill.index, ill.index, { open: true }) : null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const illWillExamples: readonly Proof[] = [
  {
    id: 'recommended',
    reads: [
      [
        "It is RECOMMENDED that Plaintiff's complaint be dismissed with prejudice under Rule 37(b)(2)(A)(v).",
        'dismissal plaintiff',
      ],
    ],
    leaves: ['The motion to dismiss remains pending.'],
  },
  {
    id: 'no-more',
    reads: [
      ['There will be no further extensions.', 'denial both'],
      ['This is the last time that the Court will move this date.', 'denial both'],
      ['No more time will be given.', 'denial both'],
      ['No further extensions of the discovery period will be granted.', 'denial both'],
      ['The Court will not extend the schedule again.', 'denial both'],
      ['The dates set out above are firm and will not be extended absent extraordinary circumstances.', 'denial both'],
      ['This is the last extension that the parties will receive.', 'denial both'],
      ['No motion for reconsideration of this ruling will be entertained.', 'denial both'],
    ],
    leaves: [
      'There is no further dispute about Request 4.',
      'The parties may stipulate to extend the deadline for expert reports without leave of court.',
      'The motion for an extension is DENIED.',
    ],
  },
  {
    id: 'ill-will',
    reads: [
      [
        'Tarn let the date pass, and nothing followed. The Court will not do likewise the next time.',
        'sanctions defendant',
      ],
      ['Fee-shifting remains on the table.', 'monetary both'],
      ['Violation of this order will be dealt with severely.', 'sanctions both'],
      ["The Court's patience with these disputes is exhausted.", 'sanctions both'],
      ['Be advised: there will be consequences if this happens again.', 'sanctions both'],
      ['The parties proceed otherwise at their own peril.', 'sanctions both'],
      ['It should go without saying that misrepresentations to the Court will not be excused.', 'sanctions both'],
    ],
    leaves: ['The Court may revisit the schedule if the parties so request.'],
  },
  {
    id: 'reserves-right',
    reads: [
      ['The Court reserves the right to impose sanctions should the parties fail to cooperate.', 'sanctions both'],
    ],
    leaves: ['Tarn may withhold documents protected by the work product doctrine, but shall log them.'],
  },
];
