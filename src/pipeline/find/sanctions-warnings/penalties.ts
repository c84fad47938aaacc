/** A clause to the sanctions that it imposes. */

import type { Consequence } from '../../../schema/annotation.ts';
import type { Proof } from '../rule-proof.ts';
import { anyPapers, strong } from './conditions.ts';
import { consequencesIn } from './consequences.ts';
import { anyOf } from './idioms.ts';
import { has, says } from './trigger-words.ts';

export type Penalty = {
  rule: string;
  /** Where the verb stands, in the words of the clause. */
  at: number;
  consequences: Consequence[];
  /** Words that name who is hit; the first person in them is meant. */
  hit: { from: number; to: number };
  /** True for an award whose words name who gets the money, not who pays. */
  isAward: boolean;
};

const adverb = `(?:(?:hereby|therefore|accordingly|also|further|personally|jointly|severally|and|thus|each|now|individually|promptly|directly|solely|forthwith|instead|both|only|then|alone) |, ){0,5}`;
const money = String.raw`(?:\b(?:fees?|expenses?|costs?|charges?|sanctions?|fine|penalty|sum|price|invoices?|bill|whatever|half of)\b|\$ ?\d)`;
const pays = new RegExp(
  String.raw`\b(?:(?:shall|must|will) ${adverb}|(?:is|are) ${adverb}(?:ORDERED|ordered|directed|required|to ) ?(?:to )?${adverb}|ORDERED[^;]{0,60}?\bthat [^;]{1,80}? |(?:ORDERS|orders|DIRECTS|directs|REQUIRES|requires|to require) [^;]{1,80}? to ${adverb})(?:(?:pay|PAY|bear|cover|remit|tender|absorb)\b[^;]{0,160}?${money}|(?:reimburse|REIMBURSE|compensate|COMPENSATE|indemnify)\b)|\b(?:is|are) (?:[\w-]+ ){0,4}liable (?:for|to)\b[^;]{0,80}?${money}`,
);
const awards = new RegExp(
  String.raw`\b(?:(?:awards|AWARDS|assesses|imposes|IMPOSES|ASSESSES|taxes|levies) [^;]{0,120}?${money}|shall (?:have and )?recover [^;]{0,80}?${money}|(?:is|are) ${adverb}(?:AWARDED|awarded) [^;]{0,80}?${money}|(?:is|are) ${adverb}entitled to (?:recover |an award of )?(?:its|his|her|their|the) [^;]{0,40}?${money})`,
);
/** What was asked for and is granted, of which another sentence may say more. */
const granted =
  /\b(?:requests?|motions?|applications?) (?:for|to recover|to impose) (?:an? (?:award of |order of |finding of )?)?(?:its |his |her |their |the |reasonable |monetary |discovery )*(?:(?:attorney'?s?'? )?fees(?: and \w+)?|expenses|costs|sanctions|contempt|adverse inference)\b[^;]{0,60}\b(?:is|are) (?:hereby |therefore ){0,2}(?:GRANTED|granted|ALLOWED|allowed)\b(?!,? in part|,? IN PART)/;
const awarded =
  /\b(?:fees|expenses|costs|sum)\b[^;]{0,80}\b(?:is|are) (?:hereby |therefore ){0,2}(?:awarded|AWARDED)\b/i;
const none = /\b(?:no|neither|none)\b/i;
const fined = anyOf([
  /\b(?:is|are) (?:hereby |therefore |also |each |personally ){0,3}(?:FINED|fined|SANCTIONED|sanctioned)\b/i,
  /\b(?:sanctions?|SANCTIONS?|a fine)\b[^;]{0,40}\b(?:is|are) (?:hereby |therefore ){0,2}(?:imposed|IMPOSED|assessed|ASSESSED|levied)\b/i,
  /\b(?:fine|sanction|penalty)\b[^;]{0,40}\b(?:court|I|we) (?:\w+ )?impos(?:es?|ing)\b/i,
  /\b(?:fees|costs|expenses)\b[^;]{0,60}\b(?:is|are) (?:\w+ )?(?:taxed|assessed|charged|shifted) (?:to|against|upon)\b/i,
  /\b(?:that|this|the) (?:\w+ )?(?:expense|cost|fee|charge)s? (?:is|are) a sanction\b/i,
  /\b(?:is|are) (?:\w+ )?taxed with (?:the|its|those)\b/i,
  /\b(?:court|I|we|undersigned) (?:hereby |therefore |also ){0,2}(?:sanctions|fines)\b/i,
]);
const contempt = anyOf([
  /\b(?:is|are) (?:hereby |therefore |also ){0,2}(?:held |found (?:to be )?|adjudged (?:to be )?|HELD |FOUND |ADJUDGED )?(?:in|IN) (?:civil |criminal |CIVIL )?(?:contempt|CONTEMPT)\b/,
  /\b(?:holds|HOLDS|finds|FINDS|adjudges) [^;]{1,60} (?:in|IN) (?:civil |criminal )?(?:contempt|CONTEMPT)\b/,
]);
const waived = anyOf([
  /\b(?:objections?|privileges?|protections?|work[- ]product)\b[^;]{0,120}?\b(?:is|are|has been|have been|stands?) (?:hereby |therefore |thus |accordingly |all |now |also |likewise |deemed |DEEMED |held ){0,4}(?:waived|WAIVED|forfeited|FORFEITED|lost|overruled as waived)\b/i,
  /\b(?:has|have) (?:therefore |thus |thereby |accordingly |now )?(?:waived|WAIVED|forfeited|lost|surrendered|relinquished|abandoned) (?:any|all|its|his|her|their|the|whatever|every) (?:\w+ ){0,3}(?:objections?|privileges?|protections?|work[- ]product)\b/i,
  /\b(?:waived|forfeited) (?:any|all|its|his|her|their|whatever|every) (?:\w+ ){0,3}(?:objections?|privileges?)\b(?<=\b(?:finds?|concludes?|holds?|agrees?|rules?|FINDS?)\b[^;]{0,120})/i,
  /\b(?:deems|finds|holds|DEEMS) (?:\w+ ){0,6}(?:objections?|privileges?)\b[^;]{0,80}\b(?:waived|forfeited|WAIVED)\b/i,
  /\b(?:finds?|constitutes?|works?|effects?) a waiver\b/i,
  /\bthere is no privilege left\b/i,
]);
const negated = /\b(?:not|never|without|nor|nothing|neither|no)\b[^;,]{0,40}$/i;
const precluded = anyOf([
  /\b(?:is|are|shall be|will be),? (?:however, |nonetheless,? |hereby |therefore |also |accordingly |thus ){0,3}(?:PRECLUDED|precluded|BARRED|barred|PROHIBITED|prohibited|FORBIDDEN|forbidden|foreclosed|enjoined) (?:\w+ )?from (?:\w+ ){0,2}(?:offering|introducing|using|calling|relying|presenting|testifying|arguing|contesting|opposing|supporting|asserting|disputing|adducing|submitting|raising|proving|denying|eliciting|filing)\b/,
  /\b(?:may|shall|will) not (?:be (?:permitted|allowed|heard) to )?(?:offer|introduce|call|use|rely|testify|present)\b[^;]{0,120}\b(?:trial|hearing|summary judgment|motion|jury|defense|purpose)\b/,
  /\b(?:may|shall|will) not be (?:permitted|allowed|heard) to (?:\w+ )?(?:offer|introduce|call|use|rely|testify|present)\b/,
  /\b(?:is|are|shall be|will be) (?:hereby |therefore |also ){0,2}(?:EXCLUDED|excluded)\b/,
  /\b(?:court|I|we) (?:hereby |therefore )?(?:precludes|PRECLUDES|excludes|EXCLUDES|bars|BARS)\b/,
]);
const established =
  /\b(?:is|are|shall be|will be) (?:hereby |therefore |also ){0,2}(?:deemed|taken|treated|considered|DEEMED|TAKEN|found) (?:\w+ ){0,3}?(?:established|admitted|admissions?|ADMITTED|ESTABLISHED|conclusive(?:ly)?|true|proved)\b|\b(?:takes|deems|treats) (?:it )?(?:as )?(?:established|admitted|conclusive)\b/;
const inference =
  /\b(?:jury (?:shall|will|is to) be (?:instructed|told)|adverse[- ]inference(?: instruction)? (?:shall|will) be (?:given|drawn)|will (?:(?:instruct|tell|charge) the jury|give (?:the jury )?an (?:adverse|instruction)|draw an (?:adverse )?inference))/i;
const struck =
  /\b(?:[Cc]ourt|[Cc]lerk|I|we) (?:\w+ ){0,3}(?:strikes?|STRIKES?) [^;]{1,40}\b(?:answer|pleading|defenses?|counterclaims?|report|complaint|claims?)\b|\b(?:answers?|pleadings?|(?:affirmative )?defenses?|counterclaims?|(?:expert )?reports?|designations?|disclosures?|witness(?:es)?|claims?)\b[^;]{0,60}\b(?:is|are) (?:hereby |therefore ){0,2}(?:stricken|STRICKEN|struck)\b/;
const forConduct = /\b(?:sanction|Rules? (?:37|16|26)|Civ\. P\. (?:37|16)|disobe\w+|fail\w+|violat\w+|spoliat\w+)/i;
const dismissed =
  /\b(?:action|case|complaint|claims?|counterclaims?|Counts? [IVX\d]+)\b[^;]{0,80}\b(?:is|are) (?:hereby |therefore ){0,2}(?:DISMISSED|dismissed)\b[^;]{0,160}\b(?:sanction|Rules? (?:37|41|16)|prosecut\w+|Civ\. P\. (?:37|41|16))/;
const defaulted =
  /\b(?:default(?: judgment)? is (?:hereby )?(?:entered|ENTERED|GRANTED)|(?:Clerk|clerk) (?:\w+ ){0,4}(?:enter|ENTER) (?:the )?(?:a )?default|(?:court|Court) (?:hereby )?enters (?:a )?default)\b/;
const attends =
  /\b(?:shall|must|(?:is|are) (?:hereby )?(?:ordered|directed|required) to) (?:\w+ ){0,3}(?:attend|appear|participate|be present)\b[^;]{0,120}\b(?:in person|personally)\b|\b(?:shall|must) personally (?:attend|appear)\b/i;
const misconduct =
  /\b(?:in (?:light|view) of|because of|given|as a (?:result|consequence) of|owing to|on account of)\b[^;]{0,80}\b(?:conduct|behavior|misconduct|obstruct\w*|fail\w*|incivility|history|tardiness|sanction)\b|\bas a sanction\b/i;
const reproved = anyOf([
  /\b(?:is|are) (?:\w+ ){0,3}?(?:REPRIMANDED|reprimanded|CENSURED|censured|REFERRED|referred)\b(?! (?:to (?:the )?(?:Magistrate|undersigned|mediat|Judge|parties|Local)))/,
  /\breprimands\b/,
  /\bcensures\b/,
  /\b(?:shall|must|is to|are to) (?:\w+ ){0,3}(?:attend|complete|take)\b[^;]{0,40}\b(?:continuing legal|CLE)\b/,
  /\b(?:serve|provide|deliver|send|furnish|forward|transmit)\b[^;]{0,40}\b(?:copy|copies) (?:of this (?:\w+ ){0,2})?[^;]{0,20}\b(?:his|her|their|its|the) (?:client|State Bar|Bar|Disciplin\w+|Grievance)/,
  /\brevok\w+\b[^;]{0,30}\bpro hac vice\b/,
]);
const expense =
  /\bat (?:(?:the )?(?:sole |own )?(?:expense|cost) of (?:[\w']+ ?){1,3}|(?:[\w'’.-]+ ){0,2}[\w.-]+'s? (?:own |sole )?(?:expense|cost)\b|(?:its|his|her|their) (?:own |sole |lawyer's |counsel's )?(?:expense|cost)\b)/;
const again =
  /\b(?:again|resum\w+|re-?open\w*|re-?conven\w+|re-?depos\w+|second|further|return|reappear|redo|continued? deposition)\b/i;

/** Payments that are no sanction: a stranger's costs of a subpoena, what the rules put on everybody. */
const ordinary =
  /\b(?:Rule 45|Civ\. P\. 45|non-?part(?:y|ies)|subpoena|filing fee|witness fee|mediat\w+|special master|copying|duplicat\w+|expert'?s? (?:\w+ )?(?:fees?|time|rate)|equally|its own (?:fees|costs|expenses|attorney)|their own (?:fees|costs|expenses|attorney)|his own (?:fees|costs)|her own (?:fees|costs)|interest|taxes|rent|wages|invoices? (?:due|owed))\b/i;
const ordinaryUnless =
  /\b(?:sanction|Rule (?:37|16|11|26\(g\)|30)|Civ\. P\. (?:37|16|11|26\(g\)|30)|1927|inherent|in (?:bringing|making|filing|preparing|opposing|responding))\b/i;
const past = /\b(?:was|were|had|been|previously|earlier)\b[^,;]{0,60}$/;
const notYet =
  /\b(?:may|might|could|can|would|not|never|cannot|no) (?:\w+ ){0,2}$|\b(?:whether|if|unless|declin\w+|without|why|ask\w*|seeks?|requests? that|moves?|argu\w+|contend\w*|den(?:y|ies))\b[^;]{0,60}$/i;

/** True where the words of a sentence, by their bits, may impose a sanction. */
export const mayImpose = (bits: number): boolean =>
  (bits & (has.fine | has.pay | has.award | has.contempt | has.waive | has.preclude | has.establish | has.jury)) !==
    0 ||
  (bits & (has.strike | has.dismiss | has.default | has.attend | has.reprove | has.spend)) !== 0 ||
  (bits & has.granted && bits & has.remedy) !== 0 ||
  mayUse(bits);

/** What may not be used, offered, called. */
const mayUse = (bits: number): boolean => (bits & has.modal && bits & has.no && bits & has.consequence) !== 0;

type Found = Omit<Penalty, 'consequences'> & { consequences?: Consequence[] };

/** Sanction that a clause imposes by its own words; null where it imposes none. Voice is for the caller, at `at`. */
export function penaltyIn(words: string, bits = ~0, said = ~0): Penalty | null {
  const found =
    bits & (has.consequence | has.pay | has.award | has.fine | has.reprove) ? readPenalty(words, bits, said) : null;
  if (!found || isConditional(words)) return null;
  const before = words.slice(0, found.at);
  if (past.test(before.slice(-70)) && !/\bfinds?\b/i.test(before)) return null;
  if (notYet.test(since(before)) && !/\bORDERED\b/.test(words.slice(0, found.at + 8))) return null;
  const named = consequencesIn(words.slice(found.at));
  return { ...found, consequences: found.consequences ?? named };
}

/** The clause's own beginning: what stands behind the last comma with `and`, so that its `not` is not the verb's. */
const since = (before: string): string => before.slice(-70).replace(/^.*, (?:and|so) /, '');

const still = /\b(?:any (?:further|future|such|other)|the next|another|future)\b/i;

const will = /\bwill\b/i;
/** What is not done yet: `what is not produced will`, `objections not raised`, `, or it will be`. */
const undone = anyOf([
  /\b(?:what(?:ever)?|any(?:thing)?|those|, or)\b[^;]{0,60}\bnot\b[^;]{0,60}\b(?:will|shall|may)\b/i,
  /, or [^;]{1,80}\b(?:will|shall|may) be\b/i,
  /^\W*(?:absent|without)\b/i,
  /\b(?:objections?|privileges?|claims?|documents?|items?|anything|any [\w-]+) (?:that (?:is|are) )?not \w+/i,
]);
/** Futures that only look like sanctions: `One more such motion, and`, `any party failing to`, `damages not explained will`. */
const conditional = anyOf([
  /^\W*(?:one more|another|any further|a (?:second|third))\b[^;]{0,80}, and /i,
  /\b(?:any|an?|each) (?:party|side|counsel|lawyer|attorney|litigant) (?:\w+ing|who|that)\b/i,
  /\bnot (?:\w+ )?\w+(?:ed|en|wn)\b[^;]{0,80}\b(?:will|shall|may)\b/i,
  /\bfailing which\b/i,
]);

const isConditional = (words: string): boolean => {
  if (conditional.test(words)) return true;
  const future = will.exec(words);
  if (future) {
    const before = words.slice(0, future.index);
    if (anyPapers.test(before) || still.test(before)) return true;
  }
  if (undone.test(words)) return true;
  const found = strong.exec(words);
  if (!found) return false;
  // "for its failure to appear, X shall pay": a failure that is done is no condition
  return /^(?:if|unless|in the event|should|in (?:the )?(?:default|absence)|or else|otherwise|whoever|whichever)/i.test(
    found[0],
  );
};

function readPenalty(words: string, bits: number, said: number): Found | null {
  const make = (rule: string, match: RegExpExecArray, consequences?: Consequence[], isAward = false): Found => ({
    rule,
    at: match.index,
    hit: { from: 0, to: Math.min(words.length, match.index + match[0].length) },
    isAward,
    ...(consequences && { consequences }),
  });
  let match = bits & has.fine ? fined.exec(words) : null;
  if (match)
    return make(
      'fined',
      match,
      /\$|fine|pay|fees|costs|expenses/i.test(words.slice(match.index)) ? ['monetary'] : undefined,
    );
  match = bits & has.pay ? pays.exec(words) : null;
  if (match && (!ordinary.test(words) || ordinaryUnless.test(words))) return make('shall-pay', match, ['monetary']);
  match = bits & has.award ? awards.exec(words) : null;
  if (match && (!ordinary.test(words) || ordinaryUnless.test(words))) return make('awards', match, ['monetary'], true);
  match = bits & has.award ? awarded.exec(words) : null;
  if (match && !none.test(words.slice(0, match.index + match[0].length)))
    return make('awards', match, ['monetary'], true);
  match = bits & has.granted ? granted.exec(words) : null;
  if (match) return make('granted', match, undefined, true);
  match = bits & has.contempt ? contempt.exec(words) : null;
  if (match) return make('in-contempt', match, ['contempt']);
  match = bits & (has.waive | has.reprove) && said & says.protection ? waived.exec(words) : null;
  if (
    match &&
    (/^there is no/i.test(match[0]) ||
      !negated.test(
        words.slice(
          0,
          match.index + match[0].search(/waive|forfeit|lost|overruled|surrendered|relinquished|abandoned|left/i),
        ),
      ))
  )
    return make('objections-waived', match, ['waiver']);
  match = bits & has.preclude || mayUse(bits) ? precluded.exec(words) : null;
  if (match) return make('precluded', match, /\bfiling\b/.test(match[0]) ? ['other'] : ['preclusion']);
  match = bits & has.establish ? established.exec(words) : null;
  if (match) return make('established', match, ['other']);
  match = bits & has.jury ? inference.exec(words) : null;
  if (match) return make('adverse-inference', match, ['adverse-inference']);
  match = bits & has.strike ? struck.exec(words) : null;
  if (match && forConduct.test(words)) return make('struck', match, ['striking']);
  match = bits & has.dismiss ? dismissed.exec(words) : null;
  if (match) return make('dismissed', match, ['dismissal']);
  match = bits & has.default ? defaulted.exec(words) : null;
  if (match) return make('defaulted', match, ['default']);
  match = bits & has.attend ? attends.exec(words) : null;
  if (match && misconduct.test(words)) return make('shall-attend', match, ['personal-attendance']);
  match = said & says.reproof ? reproved.exec(words) : null;
  if (match) return make('reproved', match, ['other']);
  match = bits & has.spend ? expense.exec(words) : null;
  if (match && again.test(words) && /\b(?:shall|must|will|may|ORDERED)\b/.test(words))
    return {
      ...make('at-expense', match, ['monetary']),
      hit: { from: match.index, to: match.index + match[0].length },
    };
  return null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const penaltyExamples: readonly Proof[] = [
  {
    id: 'shall-pay',
    reads: [
      [
        "Tarn shall pay Plaintiff's reasonable expenses, including attorney's fees, incurred in making the motion.",
        'monetary defendant',
      ],
      [
        'IT IS FURTHER ORDERED that Tarn, within 14 days, remit to Plaintiff the sum of $1,200 as the cost of the missed deposition.',
        'monetary defendant',
      ],
      [
        "The Court finds it just to require Mr. Voss, as Tarn's attorney, to pay a fine of $250 within ten days.",
        'monetary counsel',
      ],
      [
        'Plaintiff shall compensate Tarn for the two hours that its witness waited, in the sum of $640.',
        'monetary plaintiff',
      ],
      [
        "Since its opposition was not substantially justified, Tarn must pay Roe's reasonable attorney's fees for the motion.",
        'monetary defendant',
      ],
    ],
    leaves: [
      'Tarn shall bear the cost of copying the documents that it requests.',
      'The costs of the forensic examination shall be split evenly by the parties.',
      'Plaintiff shall pay the witness fee required by Rule 45.',
      "Plaintiff's counsel shall pay for lunch.",
      "Judge Oakes, in an order of April 3, struck Tarn's answer and ordered it to pay $5,000. The Court of Appeals vacated that order.",
    ],
  },
  {
    id: 'awards',
    reads: [
      ['The Court awards Plaintiff $2,310.50 in fees under Rule 37(a)(5)(A).', 'monetary defendant'],
      ['Plaintiff is entitled to recover her expenses of the motion from Tarn.', 'monetary defendant'],
      ['Plaintiff shall recover from Tarn $1,000 as the expenses of this motion.', 'monetary defendant'],
    ],
    leaves: ['Any fees that may be due under the contract are a matter for trial.'],
  },
  {
    id: 'granted',
    reads: [
      ["Plaintiff's request for expenses is GRANTED in the amount of $900.", 'monetary defendant'],
      ["Plaintiff's motion for sanctions is GRANTED.", 'sanctions defendant'],
    ],
    leaves: ["Tarn's request that the deposition be taken by video at Plaintiff's expense is GRANTED."],
  },
  {
    id: 'fined',
    reads: [
      ['Tarn is therefore taxed with the expense of the motion.', 'monetary defendant'],
      ['Sanctions in the amount of $3,000 are imposed on Tarn.', 'monetary defendant'],
      ['A fine of $50 per day is imposed upon Tarn beginning June 1.', 'monetary defendant'],
      ["The fine of $200 that the Court now imposes upon plaintiff's counsel is due in ten days.", 'monetary counsel'],
      ['The costs of the second inspection are taxed to Tarn.', 'monetary defendant'],
      ['Both sides are fined $100.', 'monetary both'],
    ],
    leaves: [
      'The invoices show that Tarn was fined by the agency in 2015.',
      'The prior order, which imposed a fine of $300 on Tarn, was not appealed.',
    ],
  },
  {
    id: 'objections-waived',
    reads: [
      ['Tarn has let every deadline pass. There is no privilege left to assert.', 'waiver defendant'],
      ['By its long silence Tarn has surrendered its objections to the requests.', 'waiver defendant'],
      [
        'Having served nothing for ninety days, Tarn has waived its objections to the first set of requests.',
        'waiver defendant',
      ],
      ["Any privilege in the three memoranda has been waived by Tarn's failure to log them.", 'waiver defendant'],
      [
        'The Court agrees that Plaintiff waived her objections by failing to serve timely responses.',
        'waiver plaintiff',
      ],
    ],
    leaves: [
      'Tarn shall not be deemed to have waived its objections by producing under this order.',
      'Tarn did not waive the privilege by producing the two memoranda.',
      'Plaintiff contends that Tarn should be precluded from calling Mr. Voss, and that its answer must be stricken.',
    ],
  },
  {
    id: 'precluded',
    reads: [
      ['Tarn may not rely on the late invoices for any purpose.', 'preclusion defendant'],
      ['Plaintiff is precluded from offering the testimony of Dr. Hale at trial.', 'preclusion plaintiff'],
      ["Tarn's supplemental report is therefore EXCLUDED.", 'preclusion defendant'],
      ['Tarn is barred from relying on any document that it has not produced by today.', 'preclusion defendant'],
      [
        'Plaintiff will not be permitted to call Dr. Hale, who was never disclosed. Fed. R. Civ. P. 37(c)(1).',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
      'The parties may not use the conference room for storage.',
      'Under Rule 37(c)(1) a party that fails to disclose a witness is not allowed to use that witness at trial.',
      'Tarn may not withhold documents on the basis of this objection.',
    ],
  },
  {
    id: 'established',
    reads: [
      [
        'For purposes of this action it shall be taken as established that Tarn received the notice.',
        'other defendant',
      ],
      ["Tarn's answers to Interrogatories 4 and 5 are deemed admissions that it had notice.", 'other defendant'],
      ['The Court takes as established, for all purposes, that Tarn owned the truck.', 'other defendant'],
    ],
    leaves: ['A party may be compelled to produce such records if relevance is shown.'],
  },
  {
    id: 'adverse-inference',
    reads: [
      [
        'The jury will be instructed that it may infer that the lost messages were unfavorable to Tarn.',
        'adverse-inference defendant',
      ],
    ],
    leaves: ['Tarn fears that it will be sanctioned if it produces the records.'],
  },
  {
    id: 'in-contempt',
    reads: [['Tarn is found in civil contempt of the order of March 3.', 'contempt defendant']],
    leaves: ['Tarn has already been held in contempt once.'],
  },
  {
    id: 'dismissed',
    reads: [['This action is DISMISSED with prejudice under Rule 37(b)(2)(A)(v).', 'dismissal plaintiff']],
    leaves: ['The deposition is limited to topics 1 through 4; counsel shall not inquire into dismissed claims.'],
  },
  {
    id: 'defaulted',
    reads: [['The Clerk is directed to enter the default of Defendant Tarn.', 'default defendant']],
    leaves: [
      'The default value of the field is zero.',
      'In lieu of default, the parties stipulated to an answer date.',
    ],
  },
  {
    id: 'at-expense',
    reads: [
      ["Plaintiff may reopen the deposition of Mr. Voss for two hours, at Tarn's expense.", 'monetary defendant'],
    ],
    leaves: [
      'Tarn need not produce the tax returns, which are of marginal relevance at best; the expense would exceed the benefit.',
    ],
  },
  {
    id: 'reproved',
    reads: [['Counsel for Plaintiff is reprimanded for her conduct at the deposition.', 'other counsel']],
    leaves: ['The Clerk is directed to terminate the motion.'],
  },
  {
    id: 'struck',
    reads: [
      ["As a sanction, Tarn's third affirmative defense is STRICKEN.", 'striking defendant'],
      ["The Clerk shall strike Tarn's answer as a sanction for its disobedience.", 'striking defendant'],
    ],
    leaves: ['The motion to strike the expert report is DENIED.'],
  },
  {
    id: 'shall-attend',
    reads: [
      [
        "In light of counsel's conduct, lead counsel for both sides shall attend all remaining depositions in person.",
        'personal-attendance counsel',
      ],
    ],
    leaves: ["Plaintiff's request to appear in person is denied."],
  },
];
