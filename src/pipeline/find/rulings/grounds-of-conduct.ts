/** Reasons that lie in how counsel dealt with each other before they wrote: no conference, and a letter of one side. */
import { one } from './ground-words.ts';
import type { GroundRule } from './grounds.ts';

const not = String.raw`(?:not|n't|never|no|nor|neither|nobody|none|without|fail(?:s|ed|ing|ure)? to|failure of|lack of|want of|absence of|hardly|scarcely)`;
const conferring = String.raw`(?:me[et]t?(?:ing)?[- ]and[- ]confer\w*|confer(?:red|ring|ral)?\b|consult(?:ed|ing|ation)?\b|good[- ]faith (?:conference|effort|attempt|conferral)|conference of counsel|spoke(?:n)?\b|sp(?:eak|oke|oken|eaking) (?:with|to) (?:each|one|counsel|opposing|the other|his|her|its|their)|talked?\b|talking (?:to|with)|discuss(?:ed|ion|ing)? (?:with|it|the (?:matter|motion|request|dispute|issue|subject)|this|them|these)|pick(?:ed|ing)? up (?:the|a) (?:tele)?phone|(?:telephon(?:ed|ing)|call(?:ed|ing)|(?<=(?:did not|failed to|never) )(?:call|telephone)) (?:opposing|counsel|each other|one another|(?:(?:his|her|its|their|the other|the|plaintiff's|plaintiffs'|defendant's|defendants'|defense) )?(?:opponent|adversar|counterpart|counsel|lawyer|attorney|side))|telephone call)`;
const message = String.raw`(?:e-?mails?|voice ?mails?|text messages?|texts?|letters?|messages?|faxe?s?|notes?|correspondence)`;
const lawyers = String.raw`(?:counsel|lawyers?|attorneys?|opponents?|adversar(?:y|ies)|certif\w+|confer\w*|the other side|receptionist|paralegal|secretary)`;

export const conferringRules: readonly GroundRule[] = [
  {
    ground: 'no-meet-and-confer',
    patterns: [
      one`\b${not}\b(?![^;]{0,60}\b(?:oblig\w+|requir\w+|oppos\w+|disput\w+) (?:to|that)\b)[^;]{0,60}?\b${conferring}`,
      /\bbefore (?:\w+ ){0,3}(?:conferr(?:ed|ing)|consult(?:ed|ing)|calling opp\w+|speaking|spoke|talking|any (?:conference|consultation|discussion))/,
      /\b(?:yet|still) to (?:meet|confer|speak|talk|consult|discuss|pick up)/,
    ],
    reads: [
      'counsel did not confer before he filed',
      'the parties never spoke',
      'The item was never discussed with Acme.',
      'Nobody picked up the telephone.',
      'denied for failure to meet and confer',
      'She filed it before conferring with anyone.',
      'Counsel have yet to talk about it.',
    ],
    leaves: [
      'the parties conferred twice by telephone',
      'counsel met and conferred on May 4',
      'The court need not speak to that.',
      'a settlement conference was set',
    ],
  },
  {
    ground: 'no-meet-and-confer',
    patterns: [
      /\b(?:no|without|lacks?|lacking|omits?|omitted|unaccompanied by|accompanied by no|contains? no|includes? no|attach(?:es|ed) no|bears no|carries no|want of|absence of|fail(?:s|ed|ure)? to (?:attach|include|file|append|make)|did not (?:attach|include|file)|does not (?:attach|include|contain)) (?:an? |the |any |its |his |her )?(?:[\w.()-]+ ){0,3}certificat(?:e|ion)(?! of (?:service|mailing))/,
      /\bcertificat(?:e|ion)(?! of (?:service|mailing))[^;]{0,70}?\b(?:deficient|inadequate|lacking|missing|absent|omitted|describes? (?:only|no|a (?:letter|message))|(?:says?|said|states?|recites?|recited|shows?|reports?|speaks?)[^;]{0,12} only|does not|did not|is silent|no more than|nothing)/,
      /\b(?:nothing|no word) in the certificat(?:e|ion)/,
      /\bneither certificat(?:e|ion)/,
      /\bcounsel (?:first|last) sp(?:oke|eak)\b[^;]{0,80}\b(?:hours?|minutes?|morning|evening|day) (?:before|of)\b/,
      /\bbefore counsel had (?:spoken|talked|met)/,
    ],
    reads: [
      'It has no certificate of conference.',
      'The certificate says only that a letter was sent.',
      'is denied for want of a Rule 7.1 certification',
    ],
    leaves: ['no certificate of service', 'the certificate of conference is in order'],
  },
  {
    ground: 'no-meet-and-confer',
    patterns: [
      one`^(?=.{0,500}\b${lawyers}\b)(?!.{0,500}\b(?:spoke|conferred|met|by telephone|telephone call)\b).{0,500}?\b(?:(?:one|a single|a lone|lone|solitary|two|only|merely|nothing (?:more |but )?|no more than|a flurry of|an exchange of|exchanging|exchanged|trading|traded|consist(?:s|ed) of|by|did (?:no )?more than (?:send|leave|write)|sent (?:an?|one|two))[^;]{0,20}?\b${message}\b(?=[^;]{0,80}\b(?:not|no|hours?|minutes?|afternoon|evening|eve|day before|before (?:he|she|they|filing|it (?:filed|moved))|friday|sunday|saturday|night)\b))`,
      /\b(?:e-?mails?|letters?|voice ?mails?|messages?|texts?|exchange\w*|correspondence) (?:is|are|was|were|do|does|did) (?:not|no|hardly) (?:a |an |the |in itself )?(?:\w+ )?(?:conference|conferral|consultation|conferring|meeting|meet|substitute|discussion|talk|satisfy|suffice|enough|count|qualify|amount)/,
    ],
    reads: [
      'Counsel sent one e-mail on a Friday afternoon, and filed on Monday.',
      'A letter is not a conference.',
      'The lawyer left a single voicemail an hour before he filed.',
      'E-mail is no substitute for conferral.',
    ],
    leaves: ['a single e-mail was withheld', 'Letters to the court are not motions.', 'Only two letters were logged.'],
  },
  {
    ground: 'no-meet-and-confer',
    patterns: [
      /\bno (?:pre-?filing |discovery |such |real |meaningful |genuine |telephone )?(?:conference|conferral|consultation)(?: of counsel)? (?:was|were|has been|had been|took|occurred|preceded)\b/,
      /\b(?:exchange|series|string|round)s? of (?:e-?mails|letters|messages|texts) (?:is|was|does|did|are) (?:not|no) /,
      /\b(?:that|this|it|which) (?:is|was) (?:not|no|hardly|scarcely) (?:an? |the )?(?:\w+ )?(?:conference|conferral|consultation|conferring|good[- ]faith (?:effort|attempt|conference))\b/,
      /\bcertif(?:y|ies|ied) no (?:\w+ )?(?:conference|conferral|consultation|discussion)/,
      /\b(?:conference|conferral|consultation)(?: of counsel)? (?:(?:that|which) \S+(?: \S+)? requires? )?(?:never (?:took place|occurred|happened|was held)|did not (?:take place|occur|happen))/,
      /\bno (?:\w+[- ]){0,2}?(?:effort|attempt) (?:was|were|has been|had been) made to (?:resolve|settle|narrow|work out|talk|reach)\b/,
      /\b(?:did not|never|without|not) (?:\w+ ){0,2}?(?:attempt(?:ing|ed)?|try(?:ing)?|tried|effort|attempt) (?:to|at) (?:resolv\w+|resolution|settl\w+|work\w* (?:it|this|them|the \w+) out|narrow\w*)\b/,
      /\b(?:yet|still) to have (?:an? )?(?:\w+ )?(?:conversation|conference|discussion|talk)\b/,
      /\b(?:opposing |his |her |its |defense |plaintiff's |defendant's )?(?:counsel|lawyers?|adversar(?:y|ies)|opponents?) (?:was|were) (?:never|not) (?:called|telephoned|consulted|asked|contacted|spoken to)\b/,
    ],
    reads: [
      'He telephoned and left word; that is not a conference.',
      'The conference that the rule requires never took place.',
      'No effort was made to resolve the dispute.',
      'They moved without any attempt at resolution.',
      'Opposing counsel was never called.',
      'No prefiling conference was held.',
      'The exchange of e-mails was not one.',
    ],
    leaves: ['The conference did not resolve the dispute.', 'The conference was held.', 'no conference room was free'],
  },
  {
    ground: 'no-meet-and-confer',
    patterns: [
      /\b(?:they|counsel|lawyers?|he|she|parties) (?:\w+ ){0,2}(?:only|merely|just) (?:wrote|written|corresponded|e-?mailed|texted|exchanged)/,
      /\b(?:did (?:no )?more than|only|merely) (?:leave|left) (?:word|a message|a voice)/,
      /\b(?:mere |bare |one |single |half-hearted |perfunctory |token )attempt to (?:meet and )?confer/,
      /\battempted to confer\b/,
      /\b(?:not|hardly|scarcely|nothing like) (?:[^;]{0,160}? )?the (?:\w+ )?(?:effort|conference|consultation|conferral|conversation|discussion|meeting)s? (?:that |which )?(?:\w+ ){0,3}?(?:rules?|orders?|requires?|demands?|contemplates?|envisions?|calls? for)/,
      /\bconfer(?:ence|ral)?[^;]{0,40}(?:requirement|obligation|duty|rule)s?[^;]{0,30}(?:not (?:been )?(?:met|satisfied|honored|kept|observed|discharged)|ignored|unmet|bypassed|skipped|flouted)/,
      /\b(?:skipped|bypassed|ignored|dispensed with|flouted|omitted|short-circuited)[^;]{0,30}\bconfer/,
      /\b(?:not|never|without) (?:yet )?(?:exhaust(?:ed|ing)|complet(?:ed|ing)) (?:their|the|its) (?:efforts?|attempts?|meet|conferral)/,
      /\bonly discussion\b[^;]{0,50}\b(?:by|was|over) (?:text|e-?mail|letter|voice)/,
    ],
    reads: [
      'They only wrote, and then only twice.',
      'Counsel did no more than leave word with a clerk.',
      'That is not the consultation that the rule demands.',
    ],
    leaves: ['The conference that the rule requires was held.', 'He left word for the witness.'],
  },
  {
    ground: 'not-a-joint-letter',
    patterns: [
      /\bjoint"?,? ?(?:discovery |dispute )?(?:letter |statement |submission |stipulation )?(?:in name only|in title only|only in name|in nothing but)/,
      /"joint" (?:discovery )?(?:letter|statement|submission)/,
      /\bunilateral(?:ly)? (?:filed|submitted|drafted|written|prepared)/,
      /\bunilateral (?:letter|submission|filing|statement)s? (?:is|was|were|are|does|do|that|which|by)\b/,
      /\bis unilateral\b/,
      /\bnot (?:in (?:fact|truth) |truly |really |actually |at all |an? |the ){0,3}joint\b/,
      /\b(?:letter|statement|submission|paper|filing) (?:\w+ ){0,4}(?:one-sided|the work of one)/,
      /\bone-sided (?:letter|filing|submission|statement)/,
      /\b(?:only one|one|a single) (?:side|party|lawyer)(?:'s)? (?:alone )?(?:wrote|signed|drafted|prepared)\b/,
      /\bsigned by (?:only )?(?:(?:one|a single) |(?:plaintiffs?|defendants?|[\w-]+) alone)/,
      /\b(?:letter|statement|submission)s? (?:is|was|were|are) (?:not|neither) (?:a )?joint/,
      /\bseparate letters\b/,
      /\b(?:only|just|merely) (?:the )?(?:plaintiff|defendant|movant|petitioner|respondent)s?(?:'s? (?:counsel|lawyer|attorney))? (?:has |had )?(?:signed|wrote|drafted|prepared)\b/,
      /\b(?:contains?|states?|sets? (?:out|forth)|gives?|presents?) only (?:the )?[\w-]+'s? (?:position|side|version|view|part|half)/,
      /\bbears? (?:only )?(?:one|a single) (?:side's |party's |lawyer's )?signature\b/,
      /\bomits? (?:the )?(?:[\w-]+ ){0,2}?[\w-]+'s? (?:position|side|half|part|portion|view)\b/,
      /\b(?:its|his|her|their) own (?:letter|statement|submission),? (?:rather than|instead of|and not) (?:one |a |the )?joint\b/,
      /\b(?:is|was|are|were) not the joint (?:letter|statement|submission|motion|stipulation|report)\b/,
    ],
    reads: [
      'Only plaintiff signed the letter.',
      'It contains only the movant’s side.',
      'which is not the joint letter that the order calls for',
      'the letter is joint in name only',
      'Only one side signed it.',
      'The submission is not truly joint.',
      'The unilateral letter was filed on May 3.',
    ],
    leaves: [
      'The letter contains only two requests.',
      'leave to file a unilateral letter',
      'the parties filed a joint letter',
      'jointly and severally',
      'separate letter rulings',
    ],
  },
];
