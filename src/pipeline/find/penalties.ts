/** A clause to the sanctions that it imposes. */

import type { Consequence } from '../../schema/annotation.ts';
import { consequencesIn } from './consequences.ts';
import type { Proof } from './rule-proof.ts';
import { anyPapers, strong } from './threats.ts';
import { has } from './trigger-words.ts';

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

const adverb = String.raw`(?:(?:hereby|therefore|accordingly|also|further|personally|jointly|severally|and|thus|each|now|individually|promptly|directly|solely|forthwith|instead|both|only|then|alone)\s|,\s){0,5}`;
const money = String.raw`(?:\b(?:fees?|expenses?|costs?|charges?|sanctions?|fine|penalty|sum|price|invoices?|bill|whatever|half\sof)\b|\$\s?\d)`;
const pays = new RegExp(
  String.raw`\b(?:(?:shall|must|will)\s${adverb}|(?:is|are)\s${adverb}(?:ORDERED|ordered|directed|required|to\s)\s?(?:to\s)?${adverb}|ORDERED[^;]{0,60}?\bthat\s[^;]{1,80}?\s|(?:ORDERS|orders|DIRECTS|directs|REQUIRES|requires|to\srequire)\s[^;]{1,80}?\sto\s${adverb})(?:(?:pay|PAY|bear|cover|remit|tender|absorb)\b[^;]{0,160}?${money}|(?:reimburse|REIMBURSE|compensate|COMPENSATE|indemnify)\b)|\b(?:is|are)\s(?:[\w-]+\s){0,4}liable\s(?:for|to)\b[^;]{0,80}?${money}`,
);
const awards = new RegExp(
  String.raw`\b(?:(?:awards|AWARDS|assesses|imposes|IMPOSES|ASSESSES|taxes|levies)\s[^;]{0,120}?${money}|shall\s(?:have\sand\s)?recover\s[^;]{0,80}?${money}|(?:is|are)\s${adverb}(?:AWARDED|awarded)\s[^;]{0,80}?${money}|(?:is|are)\s${adverb}entitled\sto\s(?:recover\s|an\saward\sof\s)?(?:its|his|her|their|the)\s[^;]{0,40}?${money})`,
);
/** What was asked for and is granted, of which another sentence may say more. */
const granted =
  /\b(?:requests?|motions?|applications?)\s(?:for|to\srecover|to\simpose)\s(?:an?\s(?:award\sof\s|order\sof\s|finding\sof\s)?)?(?:its\s|his\s|her\s|their\s|the\s|reasonable\s|monetary\s|discovery\s)*(?:(?:attorney'?s?'?\s)?fees(?:\sand\s\w+)?|expenses|costs|sanctions|contempt|adverse\sinference)\b[^;]{0,60}\b(?:is|are)\s(?:hereby\s|therefore\s){0,2}(?:GRANTED|granted|ALLOWED|allowed)\b(?!,?\sin\spart|,?\sIN\sPART)/;
const awarded =
  /\b(?:fees|expenses|costs|sum)\b[^;]{0,80}\b(?:is|are)\s(?:hereby\s|therefore\s){0,2}(?:awarded|AWARDED)\b/i;
const fined =
  /\b(?:is|are)\s(?:hereby\s|therefore\s|also\s|each\s|personally\s){0,3}(?:FINED|fined|SANCTIONED|sanctioned)\b|\b(?:sanctions?|SANCTIONS?|a\sfine)\b[^;]{0,40}\b(?:is|are)\s(?:hereby\s|therefore\s){0,2}(?:imposed|IMPOSED|assessed|ASSESSED|levied)\b|\b(?:fine|sanction|penalty)\b[^;]{0,40}\b(?:court|I|we)\s(?:\w+\s)?impos(?:es?|ing)\b|\b(?:fees|costs|expenses)\b[^;]{0,60}\b(?:is|are)\s(?:\w+\s)?(?:taxed|assessed|charged|shifted)\s(?:to|against|upon)\b|\b(?:that|this|the)\s(?:\w+\s)?(?:expense|cost|fee|charge)s?\s(?:is|are)\sa\ssanction\b|\b(?:court|I|we|undersigned)\s(?:hereby\s|therefore\s|also\s){0,2}(?:sanctions|fines)\b/i;
const contempt =
  /\b(?:is|are)\s(?:hereby\s|therefore\s|also\s){0,2}(?:held\s|found\s(?:to\sbe\s)?|adjudged\s(?:to\sbe\s)?|HELD\s|FOUND\s|ADJUDGED\s)?(?:in|IN)\s(?:civil\s|criminal\s|CIVIL\s)?(?:contempt|CONTEMPT)\b|\b(?:holds|HOLDS|finds|FINDS|adjudges)\s[^;]{1,60}\s(?:in|IN)\s(?:civil\s|criminal\s)?(?:contempt|CONTEMPT)\b/;
const waived =
  /\b(?:objections?|privileges?|protections?|work[- ]product)\b[^;]{0,120}?\b(?:is|are|has\sbeen|have\sbeen|stands?)\s(?:hereby\s|therefore\s|thus\s|accordingly\s|all\s|now\s|also\s|likewise\s|deemed\s|DEEMED\s|held\s){0,4}(?:waived|WAIVED|forfeited|FORFEITED|lost|overruled\sas\swaived)\b|\b(?:has|have)\s(?:therefore\s|thus\s|thereby\s|accordingly\s|now\s)?(?:waived|WAIVED|forfeited)\s(?:any|all|its|his|her|their|the|whatever|every)\s(?:\w+\s){0,3}(?:objections?|privileges?|protections?|work[- ]product)\b|\b(?:waived|forfeited)\s(?:any|all|its|his|her|their|whatever|every)\s(?:\w+\s){0,3}(?:objections?|privileges?)\b(?<=\b(?:finds?|concludes?|holds?|agrees?|rules?|FINDS?)\b[^;]{0,120})|\b(?:deems|finds|holds|DEEMS)\s(?:\w+\s){0,6}(?:objections?|privileges?)\b[^;]{0,80}\b(?:waived|forfeited|WAIVED)\b|\b(?:finds?|constitutes?|works?|effects?)\sa\swaiver\b/i;
const negated = /\b(?:not|never|without|nor|nothing|neither|no)\b[^;,]{0,40}$/i;
const precluded =
  /\b(?:is|are|shall\sbe|will\sbe),?\s(?:however,\s|nonetheless,?\s|hereby\s|therefore\s|also\s|accordingly\s|thus\s){0,3}(?:PRECLUDED|precluded|BARRED|barred|PROHIBITED|prohibited|FORBIDDEN|forbidden|foreclosed|enjoined)\s(?:\w+\s)?from\s(?:\w+\s){0,2}(?:offering|introducing|using|calling|relying|presenting|testifying|arguing|contesting|opposing|supporting|asserting|disputing|adducing|submitting|raising|proving|denying|eliciting|filing)\b|\b(?:may|shall|will)\snot\s(?:be\s(?:permitted|allowed|heard)\sto\s)?(?:offer|introduce|call|use|rely|testify|present)\b[^;]{0,120}\b(?:trial|hearing|summary\sjudgment|motion|jury|defense)\b|\b(?:may|shall|will)\snot\sbe\s(?:permitted|allowed|heard)\sto\s(?:\w+\s)?(?:offer|introduce|call|use|rely|testify|present)\b|\b(?:is|are|shall\sbe|will\sbe)\s(?:hereby\s|therefore\s|also\s){0,2}(?:EXCLUDED|excluded)\b|\b(?:court|I|we)\s(?:hereby\s|therefore\s)?(?:precludes|PRECLUDES|excludes|EXCLUDES|bars|BARS)\b/;
const established =
  /\b(?:is|are|shall\sbe|will\sbe)\s(?:hereby\s|therefore\s|also\s){0,2}(?:deemed|taken|treated|considered|DEEMED|TAKEN|found)\s(?:\w+\s){0,3}?(?:established|admitted|admissions?|ADMITTED|ESTABLISHED|conclusive(?:ly)?|true|proved)\b|\b(?:takes|deems|treats)\s(?:it\s)?(?:as\s)?(?:established|admitted|conclusive)\b/;
const inference =
  /\b(?:jury\s(?:shall|will|is\sto)\sbe\s(?:instructed|told)|adverse[- ]inference(?:\sinstruction)?\s(?:shall|will)\sbe\s(?:given|drawn)|will\s(?:(?:instruct|tell|charge)\sthe\sjury|give\s(?:the\sjury\s)?an\s(?:adverse|instruction)|draw\san\s(?:adverse\s)?inference))/i;
const struck =
  /\b(?:[Cc]ourt|[Cc]lerk|I|we)\s(?:\w+\s){0,3}(?:strikes?|STRIKES?)\s[^;]{1,40}\b(?:answer|pleading|defenses?|counterclaims?|report|complaint|claims?)\b|\b(?:answers?|pleadings?|(?:affirmative\s)?defenses?|counterclaims?|(?:expert\s)?reports?|designations?|disclosures?|witness(?:es)?|claims?)\b[^;]{0,60}\b(?:is|are)\s(?:hereby\s|therefore\s){0,2}(?:stricken|STRICKEN|struck)\b/;
const forConduct = /\b(?:sanction|Rules?\s(?:37|16|26)|Civ\.\sP\.\s(?:37|16)|disobe\w+|fail\w+|violat\w+|spoliat\w+)/i;
const dismissed =
  /\b(?:action|case|complaint|claims?|counterclaims?|Counts?\s[IVX\d]+)\b[^;]{0,80}\b(?:is|are)\s(?:hereby\s|therefore\s){0,2}(?:DISMISSED|dismissed)\b[^;]{0,160}\b(?:sanction|Rules?\s(?:37|41|16)|prosecut\w+|Civ\.\sP\.\s(?:37|41|16))/;
const defaulted =
  /\b(?:default(?:\sjudgment)?\sis\s(?:hereby\s)?(?:entered|ENTERED|GRANTED)|(?:Clerk|clerk)\s(?:\w+\s){0,4}(?:enter|ENTER)\s(?:the\s)?(?:a\s)?default|(?:court|Court)\s(?:hereby\s)?enters\s(?:a\s)?default)\b/;
const attends =
  /\b(?:shall|must|(?:is|are)\s(?:hereby\s)?(?:ordered|directed|required)\sto)\s(?:\w+\s){0,3}(?:attend|appear|participate|be\spresent)\b[^;]{0,120}\b(?:in\sperson|personally)\b|\b(?:shall|must)\spersonally\s(?:attend|appear)\b/i;
const misconduct =
  /\b(?:in\s(?:light|view)\sof|because\sof|given|as\sa\s(?:result|consequence)\sof|owing\sto|on\saccount\sof)\b[^;]{0,80}\b(?:conduct|behavior|misconduct|obstruct\w*|fail\w*|incivility|history|tardiness|sanction)\b|\bas\sa\ssanction\b/i;
const reproved =
  /\b(?:is|are)\s(?:\w+\s){0,3}?(?:REPRIMANDED|reprimanded|CENSURED|censured|REFERRED|referred)\b(?!\s(?:to\s(?:the\s)?(?:Magistrate|undersigned|mediat|Judge|parties|Local)))|\b(?:reprimands|censures)\b|\b(?:shall|must|is\sto|are\sto)\s(?:\w+\s){0,3}(?:attend|complete|take)\b[^;]{0,40}\b(?:continuing\slegal|CLE)\b|\b(?:serve|provide|deliver|send|furnish|forward|transmit)\b[^;]{0,40}\b(?:copy|copies)\s(?:of\sthis\s(?:\w+\s){0,2})?[^;]{0,20}\b(?:his|her|their|its|the)\s(?:client|State\sBar|Bar|Disciplin\w+|Grievance)|\brevok\w+\b[^;]{0,30}\bpro\shac\svice\b/;
const expense =
  /\bat\s(?:(?:the\s)?(?:sole\s|own\s)?(?:expense|cost)\sof\s(?:[\w']+\s?){1,3}|(?:[\w'’.-]+\s){0,2}[\w.-]+'s?\s(?:own\s|sole\s)?(?:expense|cost)\b|(?:its|his|her|their)\s(?:own\s|sole\s|lawyer's\s|counsel's\s)?(?:expense|cost)\b)/;
const again =
  /\b(?:again|resum\w+|re-?open\w*|re-?conven\w+|re-?depos\w+|second|further|return|reappear|redo|continued?\sdeposition)\b/i;

/** Payments that are no sanction: a stranger's costs of a subpoena, what the rules put on everybody. */
const ordinary =
  /\b(?:Rule\s45|Civ\.\sP\.\s45|non-?part(?:y|ies)|subpoena|filing\sfee|witness\sfee|mediat\w+|special\smaster|copying|duplicat\w+|expert'?s?\s(?:\w+\s)?(?:fees?|time|rate)|equally|its\sown\s(?:fees|costs|expenses|attorney)|their\sown\s(?:fees|costs|expenses|attorney)|his\sown\s(?:fees|costs)|her\sown\s(?:fees|costs)|interest|taxes|rent|wages|invoices?\s(?:due|owed))\b/i;
const ordinaryUnless =
  /\b(?:sanction|Rule\s(?:37|16|11|26\(g\)|30)|Civ\.\sP\.\s(?:37|16|11|26\(g\)|30)|1927|inherent|in\s(?:bringing|making|filing|preparing|opposing|responding))\b/i;
const past = /\b(?:was|were|had|been|previously|earlier)\b[^,;]{0,60}$/;
const notYet =
  /\b(?:may|might|could|can|would|not|never|cannot|no)\s(?:\w+\s){0,2}$|\b(?:whether|if|unless|declin\w+|without|why|ask\w*|seeks?|requests?\sthat|moves?|argu\w+|contend\w*|den(?:y|ies))\b[^;]{0,60}$/i;

type Found = Omit<Penalty, 'consequences'> & { consequences?: Consequence[] };

/** Sanction that a clause imposes by its own words; null where it imposes none. Voice is for the caller, at `at`. */
export function penaltyIn(words: string, bits = ~0): Penalty | null {
  const found = bits & (has.consequence | has.pay | has.fine | has.reprove) ? readPenalty(words, bits) : null;
  if (!found || isConditional(words)) return null;
  const before = words.slice(0, found.at);
  if (past.test(before.slice(-70)) && !/\bfinds?\b/i.test(before)) return null;
  if (notYet.test(since(before)) && !/\bORDERED\b/.test(words.slice(0, found.at + 8))) return null;
  const named = consequencesIn(words.slice(found.at));
  return { ...found, consequences: found.consequences ?? named };
}

/** The clause's own beginning: what stands behind the last comma with `and`, so that its `not` is not the verb's. */
const since = (before: string): string => before.slice(-70).replace(/^.*,\s(?:and|so)\s/, '');

const still = /\b(?:any\s(?:further|future|such|other)|the\snext|another|future)\b/i;

/** Futures that only look like sanctions: `One more such motion, and`, `any party failing to`, `damages not explained will`. */
const conditional =
  /^\W*(?:one\smore|another|any\sfurther|a\s(?:second|third))\b[^;]{0,80},\sand\s|\b(?:any|an?|each)\s(?:party|side|counsel|lawyer|attorney|litigant)\s(?:\w+ing|who|that)\b|\bnot\s(?:\w+\s)?\w+(?:ed|en|wn)\b[^;]{0,80}\b(?:will|shall|may)\b|\bfailing\swhich\b/i;

const isConditional = (words: string): boolean => {
  if (conditional.test(words)) return true;
  const future = /\bwill\b/i.exec(words);
  if (future && (anyPapers.test(words.slice(0, future.index)) || still.test(words.slice(0, future.index)))) return true;
  if (/\b(?:what(?:ever)?|any(?:thing)?|those|,\sor)\b[^;]{0,60}\bnot\b[^;]{0,60}\b(?:will|shall|may)\b/i.test(words))
    return true;
  if (/,\sor\s[^;]{1,80}\b(?:will|shall|may)\sbe\b/i.test(words)) return true;
  if (/^\W*(?:absent|without)\b/i.test(words)) return true;
  if (
    /\b(?:objections?|privileges?|claims?|documents?|items?|anything|any\s[\w-]+)\s(?:that\s(?:is|are)\s)?not\s\w+/i.test(
      words,
    )
  )
    return true;
  const found = strong.exec(words);
  if (!found) return false;
  // "for its failure to appear, X shall pay": a failure that is done is no condition
  return /^(?:if|unless|in\sthe\sevent|should|in\s(?:the\s)?(?:default|absence)|or\selse|otherwise|whoever|whichever)/i.test(
    found[0],
  );
};

function readPenalty(words: string, bits: number): Found | null {
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
  match = bits & has.pay ? awards.exec(words) : null;
  if (match && (!ordinary.test(words) || ordinaryUnless.test(words))) return make('awards', match, ['monetary'], true);
  match = bits & has.pay ? awarded.exec(words) : null;
  if (match && !/\b(?:no|neither|none)\b/i.test(words.slice(0, match.index + match[0].length)))
    return make('awards', match, ['monetary'], true);
  match = bits & has.granted ? granted.exec(words) : null;
  if (match) return make('granted', match, undefined, true);
  match = bits & has.contempt ? contempt.exec(words) : null;
  if (match) return make('in-contempt', match, ['contempt']);
  match = bits & has.waive ? waived.exec(words) : null;
  if (match && !negated.test(words.slice(0, match.index + match[0].search(/waive|forfeit|lost|overruled/i))))
    return make('objections-waived', match, ['waiver']);
  match = bits & has.preclude ? precluded.exec(words) : null;
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
  match = bits & has.reprove ? reproved.exec(words) : null;
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
      ['Plaintiff is precluded from offering the testimony of Dr. Hale at trial.', 'preclusion plaintiff'],
      ["Tarn's supplemental report is therefore EXCLUDED.", 'preclusion defendant'],
      ['Tarn is barred from relying on any document that it has not produced by today.', 'preclusion defendant'],
      [
        'Plaintiff will not be permitted to call Dr. Hale, who was never disclosed. Fed. R. Civ. P. 37(c)(1).',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
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
