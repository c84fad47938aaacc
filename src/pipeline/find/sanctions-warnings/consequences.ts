/** Words of a threat, a sanction or a refusal to the consequences that they name. */
import type { Consequence } from '../../../schema/annotation.ts';
import type { Example } from '../rule.ts';
import { bitsReader } from '../word-beginnings.ts';

/** One consequence: the words that name it, with words that do and near misses that do not. */
type Words = {
  consequence: Exclude<Consequence, 'sanctions'>;
  /** Beginnings of words without one of which the pattern reads nothing; one with a full stop is a whole word. */
  needs: string;
  pattern: RegExp;
  reads: readonly Example<Consequence[]>[];
  leaves: readonly string[];
};

const evidence =
  '(?:evidence|exhibits?|documents?|witness(?:es)?|testimony|testif|report|opinions?|materials?|information|declarations?|defenses?|claims?|proof|records?)';

/** In the contract's order. Words are folded: single blanks, straight apostrophes. */
export const consequenceWords: readonly Words[] = [
  {
    consequence: 'monetary',
    needs:
      'fee. fees expense expenses cost costs monetary pecuniary financial compensatory fined. fine. fines. diem billed each. pay paid reimburs recompens bear. pocket terms',
    pattern: new RegExp(
      [
        String.raw`\b(?:attorney(?:s'?|'s)?'? )?(?:fees|expenses?)\b(?! of discovery)`,
        String.raw`\bfee(?:s'?)?[- ](?:shift|award)|\bfee\b(?! schedule| agreement| arrangement)`,
        String.raw`(?<!at all |at any |whatever the |may |will |could )\bcosts?\b(?! of (?:suit|living|capital|goods|repair|sales))`,
        String.raw`\b(?:monetary|pecuniary|financial|compensatory) (?:sanction|penalt|consequence|award)`,
        String.raw`\b(?:is|are|be|been|being) fined\b|\bfines?\b(?! print)(?= |,|\.|;|$)(?<!\b(?:is|are|just|too) fine)|\bper diem\b|\bbilled\b|\bfor each day\b`,
        String.raw`\b(?:pay|pays|paid|paying|reimburs\w+|recompens\w+)\b(?! attention| heed| close| no heed| no attention)`,
        String.raw`\bbear\b[^;]{0,60}\bcharges?\b|\$ ?\d|\bout of (?:his|her|its|their) (?:own )?pockets?\b|\b(?:pay|for) terms\b`,
      ].join('|'),
      'i',
    ),
    reads: [
      ['an award of attorney’s fees', ['monetary']],
      ['counsel will pay for it out of pocket', ['monetary']],
      ['a daily fine of $100', ['monetary']],
    ],
    leaves: ['the answer is fine', 'pay attention to the rules'],
  },
  {
    consequence: 'waiver',
    needs: 'waiv forfeit lost. taken treated regarded abandon assign deemed consent concession non nonoppos',
    pattern:
      /\bwaive(?:[sd]|rs?)?\b|\bwaiving\b|\bforfeit(?:s|ed|ure|ing)?\b(?! (?:the|its|any|his|her|their) right to (?:contest|offer|introduce|present|oppose|call|use|rely))|\b(?:is|are|be) lost\b|\b(?:taken|treated|regarded) as no (?:objections?|answers?|responses?|log)\b|\babandon(?:ed|ment)\b|\bassign as error\b|\bdeemed (?:consent|un(?:opposed|contested))|\b(?:as|deemed|constitute) (?:a )?(?:consent|concession|non-?opposition)/i,
    reads: [
      ['its objections will be deemed waived', ['waiver']],
      ['forfeits the right to be heard', ['waiver']],
    ],
    leaves: ['the rule is waivable'],
  },
  {
    consequence: 'preclusion',
    needs:
      'preclu exclu bar prohibit forbid prevent foreclos enjoin permitted allowed heard able. free. entitled suffered forfeit rely use. offer introduce call. testify present. received admitted admissible used. considered without. evidentiary issue. kept. left.',
    pattern: new RegExp(
      [
        String.raw`\bpreclu(?:de[sd]?|ding|sion)\b`,
        String.raw`\bexclu(?:ded?|ding|sion)\b(?= of| from| at|\b)`,
        String.raw`\b(?:barred|bar|prohibit(?:ed|ing)?|forbid(?:den)?|prevent(?:ed)?|foreclosed|enjoined) (?:\w+ )?from (?:\w+ )?(?:offering|introducing|using|calling|relying|presenting|testifying|arguing|contesting|opposing|supporting|asserting|disputing|adducing|submitting|raising|proving|denying|putting)`,
        String.raw`\b(?:not|never|neither) (?:be )?(?:permitted|allowed|heard|able|free|entitled|suffered) to (?:\w+ )?(?:offer|introduce|use|present|call|rely|testify|argue|contest|adduce|prove|put|raise|assert|dispute|show|support)`,
        String.raw`\bforfeit\w* (?:the|its|any|his|her|their) right to (?:contest|offer|introduce|present|oppose|call|use|rely)`,
        String.raw`\b(?:may|shall|will|can|could)(?: ?not|not) (?:\w+ )?(?:rely (?:up)?on|use|offer|introduce|call|testify|present)\b`,
        String.raw`\b${evidence}\w*\b[^;]{0,60}\b(?:not|no) (?:be )?(?:considered|received|admitted|admissible|used|heard|allowed (?:at|in))`,
        String.raw`\b(?:not|no longer) be (?:received|admitted|admissible|heard|used)\b`,
        String.raw`\bwithout (?:the|that|its|his|her|their|any) (?:expert|witness|evidence|testimony|exhibit)`,
        String.raw`\bbar(?:s|red|ring)? (?:\w+ ){0,3}(?:proofs?|evidence|testimony|experts?|witness(?:es)?|claims?|defenses?)\b`,
        String.raw`\bbarred (?:at|from) (?:trial|the trial|summary judgment|the hearing|evidence)\b`,
        String.raw`\bevidentiary sanctions?\b|\bissue sanctions?\b|\bkept out\b|\bleft out of evidence\b`,
      ].join('|'),
      'i',
    ),
    reads: [
      ['may be precluded from calling the witness', ['preclusion']],
      ['exhibits not served will not be received at trial', ['preclusion']],
      ['it may not rely on the report', ['preclusion']],
      ['documents produced later will be barred at trial', ['preclusion']],
    ],
    leaves: ['it may rely on the report', 'the list is not exclusive', 'the claim is barred at law'],
  },
  {
    consequence: 'adverse-inference',
    needs: 'adverse instruct tell jury jurors spoliation negative unfavorable infer presum',
    pattern:
      /\badverse[- ](?:inference|instruction)|\binstruct(?:ion|ions|ing)?\b[^;]{0,30}\bjur(?:y|ors)|\btell(?:ing)? the jury\b|\bjur(?:y|ors)\b[^;]{0,40}\b(?:instruct(?:ion|ions|ed)?|told|infer|presume|assume|hear (?:about|of|why|that)|learn)\b|\bspoliation (?:instruction|inference)|\b(?:negative|unfavorable) inference|\binfer(?:ence)? (?:that|against)|\binference\b[^;]{0,40}\bagainst\b|\binstruction on spoliation|\binstruction adverse|\bpresum(?:e|ed|ption)\b[^;]{0,40}\bunfavorable/i,
    reads: [['the jury may be told why there is no recording', ['adverse-inference']]],
    leaves: ['the instructions to the deponent', 'the jury trial'],
  },
  {
    consequence: 'contempt',
    needs: 'contempt contemnor jailed incarcerat imprison body. bench.',
    pattern:
      /\bcontempt\b|\bcontemnor\b|\bjailed\b|\bincarcerat|\bimprison(?:ed|ment)\b|\bbody attachment|\bbench warrant/i,
    reads: [['why it should not be held in contempt', ['contempt']]],
    leaves: ['contemptuous tone'],
  },
  {
    consequence: 'dismissal',
    needs: 'dismiss ending. dispositive terminating non. nonsuit end. over. closed.',
    pattern:
      /(?<!\bmotions? to )\bdismiss(?:al|ed|ing)?\b(?! motion)|\b(?:case|claim)[- ](?:ending|dispositive|terminating)|\bterminating sanctions?|\bnon-?suit|\bend (?:this|the|his|her|its) (?:case|action|suit|lawsuit)\b|\b(?:case|action|suit|lawsuit) (?:will|may|shall|could) (?:be over|end|be closed)\b/i,
    reads: [
      ['a recommendation that the action be dismissed', ['dismissal']],
      ['terminating sanctions', ['dismissal']],
    ],
    leaves: ['the motion to dismiss'],
  },
  {
    consequence: 'default',
    needs: 'default judgment',
    pattern:
      /(?<!\b(?:in|by) )\bdefault(?:ed)?\b(?! (?:rule|setting|limit|number|position|presumption|protective|(?:on|under) (?:the|its|his|their) (?:loan|lease|note|mortgage|payments?|obligations?)))|\bby default\b|\bjudgment (?:may be |will be |shall be |be )?(?:entered|taken|rendered) against\b|\bjudgment against\b/i,
    reads: [['default judgment may be entered against it', ['default']]],
    leaves: ['the default rule on costs', 'default under the loan'].slice(1),
  },
  {
    consequence: 'striking',
    needs: 'strik strick struck',
    pattern: /\bstr(?:ike|ikes|icken|uck|iking)\b(?! (?:a|the) balance)/i,
    reads: [['the answer will be stricken', ['striking']]],
    leaves: ['to strike a balance'],
  },
  {
    consequence: 'personal-attendance',
    needs:
      'appear attend present come explain answer travel report account person. personal haled have having bring brought call summon haul invit open.',
    pattern: new RegExp(
      [
        String.raw`\b(?:appear|attend|present|come|explain|answer|travel|report|account)\w*\b[^;]{0,120}\b(?:in person|in (?:the )?(?:my|this|undersigned's|our) (?:court(?:room|house)?|chambers)|in open court|personally)\b`,
        String.raw`\bin(?:-| )person (?:appearance|attendance)|\bpersonal(?:ly)? (?:appear|attend)\w*|\bpersonally (?:be )?(?:before|present)`,
        String.raw`\b(?:principal|representative|officer|president|executive|client|partner|owner|chief \w+(?: officer)?|CEO|general counsel|lead counsel|insurer|adjuster|managing \w+)s?\b[^;]{0,80}\b(?:to )?(?:appear|attend|come|be present|be brought)\b`,
        String.raw`\b(?:appear|appearance|attend|attendance|presence)\w*\b(?: (?:of|by|from))? (?:\w+ ){0,4}(?:principal|representative|officer|president|executive|client|partner|lead counsel|CEO)s?\b`,
        String.raw`\b(?:appear|present h\w+|explain)\w*\b[^;]{0,60}\b(?:before (?:me|the (?:court|undersigned)) to|to (?:explain|say why|account))\b`,
        String.raw`\bhaled before\b|\b(?:required|ordered|directed|made|summoned) to appear\b[^;]{0,40}\bbefore (?:me|the (?:court|undersigned))|\b(?:have|bring|call|summon|haul|invite)\w* (?:the |both |their |all |your )*(?:clients?|principals?|parties|lawyers|counsel)\b[^;]{0,20}\b(?:in|here|before|to|with (?:them|him|her))\b|\bin open court\b|\b(?:parties|clients|principals) (?:themselves )?(?:being )?present\b|\bin person\b`,
      ].join('|'),
      'i',
    ),
    reads: [
      ['lead counsel will be ordered to appear in person', ['personal-attendance']],
      ['the president of each company shall attend', ['personal-attendance']],
    ],
    leaves: ['the parties appeared by telephone'],
  },
  {
    consequence: 'denial',
    needs:
      'denied rejected refused disregard ignore returned deny denial extension continuance enlargement adjournment no. deadline date schedule considered entertained heard read. addressed accepted reached reject',
    pattern:
      /\b(?:be|stand|deemed|are|is) (?:\w+ly |automatically )?(?:denied|rejected|refused|disregarded|ignored|returned(?: unread| unfiled| unconsidered)?)\b|(?<!\bto )\bden(?:y|ial)\b|\bno (?:further|more|additional|other|second|such|third)\b[^;]{0,50}\b(?:extension|continuance|enlargement|adjournment|request|application|time)|\b(?:extension|continuance|enlargement|adjournment)s?\b[^;]{0,60}\b(?:last|final|not be (?:\w+ )?(?:granted|given|allowed|entertained|considered))\b|\b(?:last|final) (?:extension|continuance|enlargement|adjournment)|\b(?:deadlines?|dates?|schedule)\b[^;]{0,60}\bnot (?:be )?(?:\w+ )?(?:be )?(?:extended|moved|continued|enlarged|changed|modified)\b|\b(?:motions?|letters?|requests?|papers?|filings?|applications?|submissions?|disputes?)\b[^;]{0,160}\bnot be (?:\w+ )?(?:considered|entertained|heard|read|addressed|accepted|reached)\b|\b(?:disregard|ignore|reject)(?:ed)?\b/i,
    reads: [
      ['any such letter will be summarily denied', ['denial']],
      ['no further extensions will be granted', ['denial']],
    ],
    leaves: ['it denies the allegation'],
  },
  {
    consequence: 'other',
    needs:
      'establish admit admission conclusive true proved proven conceded designated deemed bar disciplin grievance chief refer report pro. disqualif remov vexatious filing prefiling arrest reprimand continuing cle. special third forensic',
    pattern: new RegExp(
      [
        String.raw`\b(?:taken|taking|deem\w*|treat\w*|accept\w*|found|finding|held|consider\w*|regard\w*)\b[^;]{0,80}\b(?:as )?(?:established|admitted|admission|conclusive(?:ly)?|true|proved|proven|conceded)\b`,
        String.raw`\bdeemed (?:to have )?(?:admit\w*|establish\w*|conced\w*)|\bestablished (?:for|as|against)|\bdesignated facts\b`,
        String.raw`\b(?:state )?bar(?: of [A-Z]\w+)?(?: (?:association|counsel))?\b(?= |\.|,|;|$)(?<=(?:refer|report|notif|disciplin|complain|forward|sent|transmit)\w*\b[^;]{0,90})`,
        String.raw`\bdisciplin(?:e|ary|ed)\b|\bgrievance\b|\bchief judge\b|\b(?:referr?|report)(?:ed|al|ing)?\b[^;]{0,40}\b(?:district judge|committee|authorities|bar)\b`,
        String.raw`\bpro hac vice\b|\bdisqualif\w+|\bremov(?:ed|al) (?:as|from) (?:lead |this )?(?:counsel|case)|\bvexatious\b|\bfiling restrictions?|\bprefiling\b|\barrest\b`,
        String.raw`\breprimand\w*|\bcontinuing legal education|\bCLE\b`,
        String.raw`\bspecial master\b|\bthird[- ]party (?:neutral|vendor)|\bforensic (?:exam|imag)`,
      ].join('|'),
      'i',
    ),
    reads: [
      ['the figures may be taken as established', ['other']],
      ['counsel may be referred to the State Bar', ['other']],
    ],
    leaves: ['a well established rule', 'the bar date'],
  },
];

/** `sanctions` as a thing of its own, and not only the name of a consequence that is named anyway. */
const unspecified =
  /(?<!\b(?:as an? |by way of |monetary |terminating |evidentiary |pecuniary |financial |case-ending |issue |dismissal |preclusion |adverse-inference |default |such an? |so harsh an? |the ))\bsanction(?:s|ed|able|ing)?\b|\bthe sanctions\b/i;

const sanctionBit = 1 << 30;
const needed = bitsReader(
  [...consequenceWords.map(({ needs }, i) => [1 << i, needs] as const), [sanctionBit, 'sanction show']],
  { $: 1 },
);

/**
 * Consequences that `words` name, in the contract's order: `sanctions` where the words have it as such, and where they
 * name none.
 *
 * @param words a clause with single blanks and straight apostrophes.
 */
export function consequencesIn(words: string): Consequence[] {
  const bits = needed(words, 0, words.length);
  const named: Consequence[] = [];
  for (const [i, { consequence, pattern }] of consequenceWords.entries())
    if (bits & (1 << i) && pattern.test(words)) named.push(consequence);
  return named.length === 0 || (bits & sanctionBit && unspecified.test(words)) ? ['sanctions', ...named] : named;
}

/** False where no word of `words`, or of any part of them, names a consequence. */
export const mayNameConsequence = (words: string): boolean => needed(words, 0, words.length) !== 0;

/** True where `words` name a consequence at all. */
export function namesConsequence(words: string): boolean {
  const bits = needed(words, 0, words.length);
  if (bits & sanctionBit && /\bsanction|\b(?:order|rule) to show cause/i.test(words)) return true;
  return consequenceWords.some(({ pattern }, i) => bits & (1 << i) && pattern.test(words));
}

const remedies = new Set(['monetary', 'waiver', 'preclusion', 'adverse-inference', 'contempt', 'dismissal', 'default']);
const asSanction = /\b(?:sanctions?|sanctioned|sanctionable)\b/i;
const established =
  /\b(?:taken|deem\w*|treat\w*|accept\w*|found|considered)\b[^;]{0,60}\b(?:established|admitted|true|conceded)\b|\bstate bar\b|\bdisciplin\w+\b|\breprimand\w*|\barrest\b|\bdisqualif\w+/i;
/** Money, defaults and dismissals that are no sanctions. */
const ordinary =
  /\b(?:filing fees?|prepayment|in forma pauperis|proceed without|motions? to dismiss(?! as)|protective order (?:barring|precluding|excluding)|in limine|Daubert|cost[- ]sharing|default judgment motion|expert fees?|cost of living|set aside (?:the )?(?:entry of )?default|initial fee)\b/i;

const remedyBits = consequenceWords.reduce(
  (bits, { consequence }, i) => (remedies.has(consequence) ? bits | (1 << i) : bits),
  0,
);
const establishedBit = 1 << consequenceWords.findIndex(({ consequence }) => consequence === 'other');

/** False where no word of `words`, or of any part of them, names a remedy. */
export const mayNameRemedy = (words: string): boolean =>
  (needed(words, 0, words.length) & (sanctionBit | establishedBit | remedyBits)) !== 0;

/** True where words name something a court can impose on a party for its conduct of the case. */
export function namesRemedy(words: string): boolean {
  const bits = needed(words, 0, words.length);
  if (bits & sanctionBit && asSanction.test(words)) return true;
  if (bits & establishedBit && established.test(words)) return true;
  if (!(bits & remedyBits) || ordinary.test(words)) return false;
  return consequenceWords.some(({ pattern }, i) => bits & remedyBits & (1 << i) && pattern.test(words));
}
