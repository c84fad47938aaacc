/** Words with which a court disposes of a paper, and what each says. */
import type { Disposition } from '../../../schema/annotation.ts';
import type { Example } from '../rule.ts';

/**
 * How the words stand: "is DENIED" (passive), "the court DENIES" (active), "denying 58" (gerund), "the motion fails"
 * (says): a verdict on the paper that a fuller ruling takes the place of.
 */
export type Form = 'passive' | 'active' | 'gerund' | 'says';

export type DispositionRule = {
  /** Kebab-case; with the form of the clause it is the id of the rule that proposes a ruling. */
  id: string;
  disposition: Disposition;
  form: Form;
  pattern: string;
  /** For words that say what the ruling before them says, or its opposite: `So is the motion to stay`, `Roe’s is not`. */
  leans?: 'same' | 'opposite';
  /** A clause each, with the entries and the disposition that it must give. */
  reads: readonly Example<string>[];
  /** Near misses that give no ruling. */
  leaves: readonly string[];
};

export const dispositionRules: readonly DispositionRule[] = [
  {
    id: 'granted',
    disposition: 'granted',
    form: 'passive',
    pattern: String.raw`granted|allowed|sustained|approved`,
    reads: [
      ['The motion to compel (Doc. 12) is GRANTED.', '12 granted'],
      ['Plaintiff’s motion to extend time (Doc. 12) is allowed.', '12 granted'],
      ['ORDERED that the motion (Doc. 12) be, and it hereby is, GRANTED.', '12 granted'],
    ],
    leaves: [
      'The motion to compel (Doc. 12) was granted on May 3, 2016.',
      'If the motion (Doc. 12) is granted, Roe will have to search his house.',
      'Roe asks that his motion (Doc. 12) be granted.',
      'It is RECOMMENDED that the motion (Doc. 12) be GRANTED.',
      'The motion (Doc. 12) would have been granted had it come in June.',
    ],
  },
  {
    id: 'denied',
    disposition: 'denied',
    form: 'passive',
    pattern: String.raw`denied|overruled|dismissed|refused|declined|disallowed|not\s(?:granted|allowed)|(?<!\bas\s)moot(?:ed)?`,
    reads: [
      ['The motion to compel (Doc. 12) is DENIED.', '12 denied'],
      ['Roe’s motion (Doc. 12) is hereby OVERRULED.', '12 denied'],
      ['The motion for leave (Doc. 12) is MOOT.', '12 denied'],
      ['The motion (Doc. 12) must be denied.', '12 denied'],
      ['Docket No. 12 (Roe’s motion to compel): DENIED.', '12 denied'],
      ['(1) ECF No. 12. Denied, for the reasons given on the record.', '12 denied'],
      ['(2) Roe’s motion to stay (Doc. 12). Denied as moot.', '12 denied'],
      ['The motion (Doc. 12) is untimely and therefore DENIED.', '12 denied'],
      ['Roe’s request (Doc. 12) is refused.', '12 denied'],
      ['The motion (Doc. 12) is NOT GRANTED.', '12 denied'],
    ],
    leaves: [
      'The motion (Doc. 12) had been denied before Roe answered.',
      'Any further motion will be denied.',
      'Acme argues that the motion (Doc. 12) is moot.',
      'Access to the building (Doc. 12) is denied to nobody.',
      'The motion (Doc. 12) is not denied.',
      'The objection to Interrogatory 4 is overruled.',
      'Roe went to the plant (Doc. 12) and asked for the log. Denied entry, he left.',
    ],
  },
  {
    id: 'so-is',
    disposition: 'denied',
    form: 'active',
    leans: 'same',
    pattern: String.raw`so(?:\stoo)?\s(?:is|are|must\sbe|will\sbe)(?=\s(?:the|its|his|her|their|that|plaintiff|defendant|[A-Z]))`,
    reads: [['The motion to stay (Doc. 12) is DENIED. So is the motion to seal (Doc. 14).', '12 denied; 14 denied']],
    leaves: ['The motion to seal (Doc. 14) is short. So is the opposition to the motion (Doc. 15).'],
  },
  {
    id: 'is-not',
    disposition: 'denied',
    form: 'passive',
    leans: 'opposite',
    pattern: String.raw`(?:is|are)\snot(?=[.;])`,
    reads: [['The motion to stay (Doc. 12) is GRANTED; the motion to seal (Doc. 14) is not.', '12 granted; 14 denied']],
    leaves: ['The motion to stay (Doc. 12) is long; the opposition (Doc. 14) is not.'],
  },
  {
    id: 'neither-shall-be',
    disposition: 'denied',
    form: 'passive',
    pattern: String.raw`neither\s(?:shall|will|can)\sbe(?=[.;,])`,
    reads: [
      ['Roe (Doc. 12 at 9) and Acme (Doc. 14 at 3) each ask for fees. Neither shall be paid.', ''],
      ['Roe (Doc. 12 at 9) and Acme (Doc. 14 at 3) each ask to be paid their fees. Neither shall be.', '12,14 denied'],
    ],
    leaves: ['Neither shall be late.'],
  },
  {
    id: 'stricken',
    disposition: 'stricken',
    form: 'passive',
    pattern: String.raw`stricken|struck`,
    reads: [['The reply (Doc. 12) is STRICKEN.', '12 stricken']],
    leaves: [
      'Any reply that exceeds ten pages will be stricken.',
      'Any counsel who files again without a call will pay for it, and the motion will be stricken.',
    ],
  },
  {
    id: 'withdrawn',
    disposition: 'withdrawn',
    form: 'passive',
    pattern: String.raw`withdrawn`,
    reads: [['Roe’s motion to seal (Doc. 12) is deemed withdrawn.', '12 withdrawn']],
    leaves: ['Request 4 was withdrawn at the conference (Doc. 12).', 'The motion (Doc. 12) was withdrawn in May.'],
  },
  {
    id: 'not-considered',
    disposition: 'not-considered',
    form: 'passive',
    pattern: String.raw`terminated|disregarded|rejected|returned\sunfiled|(?:will|shall|need)\snot\sbe\s(?:considered|read|reviewed|reached|entertained|heard|taken\sup)|not\s(?:be(?:en)?\s)?(?:considered|read|entertained)|not\sproperly\sbefore|ignored|left\s(?:to\sone\sside|aside)|(?:put|set|laid)\sto\sone\sside|passed\sover`,
    reads: [
      ['The notice (Doc. 12) is TERMINATED.', '12 not-considered'],
      ['The surreply (Doc. 12) was filed without leave; it has been disregarded.', '12 not-considered'],
      ['The second reply (Doc. 12) is REJECTED and has not been read.', '12 not-considered'],
      ['The supplement (Doc. 12) came late and will not be considered.', '12 not-considered'],
      ['Doc. 12, a letter sent without leave, was not considered.', '12 not-considered'],
      ['The second letter (Doc. 12) is left to one side.', '12 not-considered'],
      ['The letter (Doc. 12) runs to 40 pages. Pages 9 to 40 have been disregarded.', '12 not-considered'],
    ],
    leaves: [
      'Counsel terminated the deposition that the letter (Doc. 12) describes.',
      'The argument that the letter (Doc. 12) makes is rejected.',
      'The objection was not considered below.',
    ],
  },
  {
    id: 'deferred',
    disposition: 'deferred',
    form: 'passive',
    pattern: String.raw`deferred|reserved|(?:held\s)?in\sabeyance|(?:(?:taken|held)\s)?under\s(?:advisement|submission)|entered\sand\scontinued|continued(?=\s(?:to|until|pending|generally))|carried|taken\sup|held(?=\suntil)|postponed|tabled|(?<=\bremains?\s)pending|left(?=\s(?:for|to)\s(?:(?:the\s)?(?:district|trial|judge)|another\sday|a\slater))|(?:resolved|decided|addressed|ruled\son|revisited|heard)(?=\s(?:after|when|once|upon|following|later|at\s(?:the|a)\s|on\s[A-Z]|in\sa\sseparate|by\sseparate))`,
    reads: [
      ['Decision on the motion to stay (Doc. 12) is DEFERRED.', '12 deferred'],
      ['The motion (Doc. 12) is HELD IN ABEYANCE.', '12 deferred'],
      ['The motion (Doc. 12) is entered and continued to May 3.', '12 deferred'],
      [
        'The motion (Doc. 12) is granted as to Topic 2 and entered and continued as to Topic 3.',
        '12 granted; 12 deferred',
      ],
      ['So much of Doc. 12 as seeks fees because Poe walked out is HELD IN ABEYANCE.', '12 deferred'],
      [
        'Ruling on the motion (Doc. 12), so far as it concerns the map, is reserved. So far as it concerns the log (Doc. 9), it is granted.',
        '12 deferred; 12 granted',
      ],
      ['Roe’s motion for fees (Doc. 12) will be decided after Acme has answered.', '12 deferred'],
      ['The motion (Doc. 12) is left for the District Judge.', '12 deferred'],
      ['Until then the motion (Doc. 12) remains pending.', '12 deferred'],
    ],
    leaves: [
      'The motion (Doc. 12) is pending before the Court.',
      'The hearing on the motion (Doc. 12) is continued to May 3, 2016.',
    ],
  },
  {
    id: 'grants',
    disposition: 'granted',
    form: 'active',
    pattern: String.raw`grants?|allows?|sustains?`,
    reads: [
      ['The Court GRANTS the motion to seal (Doc. 12).', '12 granted'],
      ['The Court therefore grants in part and denies in part the motion (Doc. 12).', '12 granted-in-part'],
    ],
    leaves: ['Roe moves the Court to grant the motion (Doc. 12).', 'Rule 26 allows a motion (Doc. 12) of that kind.'],
  },
  {
    id: 'denies',
    disposition: 'denied',
    form: 'active',
    pattern: String.raw`den(?:y|ies)|overrules?|dismiss(?:es)?|rejects?`,
    reads: [
      ['The Court DENIES as moot Roe’s motion to extend time (Doc. 12).', '12 denied'],
      ['I will deny the motion to quash (Doc. 12).', '12 denied'],
    ],
    leaves: [
      'Acme urges the Court to deny the motion (Doc. 12).',
      'Roe’s answer denies that the letter (Doc. 12) was sent.',
      'The Court rejects that argument (Doc. 12 at 4).',
    ],
  },
  {
    id: 'declines',
    disposition: 'denied',
    form: 'active',
    pattern: String.raw`(?:declines?|refuses?)\sto\s(?:compel|order|grant|award|extend|reopen|impose|stay|strike|permit|require|shift|apportion|allow|enter|issue|appoint|preclude|exclude|disqualify|sanction|go\s(?:that|so|quite\sso)\sfar|find\s(?:an?\s)?(?:waiver|forfeiture))|declines?\sthe\sinvitation|(?:will|shall)\snot\s(?:go\s(?:that|so)\sfar|compel|grant|award|extend|reopen|stay|strike|permit|shift)`,
    reads: [['Roe asks for his fees in his motion (Doc. 12 at 9). The Court declines to award them.', '12 denied']],
    leaves: ['The Court declines to impose a sanction today.'],
  },
  {
    id: 'declines-outright',
    disposition: 'denied',
    form: 'active',
    pattern: String.raw`(?:will|shall|do|does)\snot(?=[.;]|,\s(?:and|for|because|since|as)\b|\sdo\sso\b)|declines?(?=[.;]|\sto\sdo\sso\b)`,
    reads: [
      ['Roe moves to compel (Doc. 12). He would also have me award him his fees. I will not.', '12 denied'],
      ['Roe asks in his motion (Doc. 12) that the map be struck. The Court declines to do so.', '12 denied'],
    ],
    leaves: ['Roe may answer the letter (Doc. 12). I will not.', 'Roe asks (Doc. 12) what Acme will do. It will not.'],
  },
  {
    id: 'strikes',
    disposition: 'stricken',
    form: 'active',
    pattern: String.raw`strikes?`,
    reads: [
      ['The Court STRIKES the unauthorised reply (Doc. 12).', '12 stricken'],
      ['The Clerk is directed to STRIKE Doc. No. 12 from the docket.', '12 stricken'],
    ],
    leaves: ['Roe moves to strike the reply (Doc. 12).', 'The Court will strike any letter that exceeds two pages.'],
  },
  {
    id: 'passes-over',
    disposition: 'not-considered',
    form: 'active',
    pattern: String.raw`(?:declines?|refuses?)\sto\s(?:consider|address|reach|entertain|hear|rule\son|take\sup|read|accept|review|look\sat)|disregards?|(?:will|shall|does|do|did|has|have|need)\s(?:disregard(?:ed)?|not\s(?:yet\s|now\s)?(?:considere?d?|entertain(?:ed)?|address|reach(?:ed)?|read|accept|look(?:ed)?\sat|take\sup|rule\son|take\s(?=\S{1,20}\sinto\saccount)))|(?:has|have)\s(?:ignored|passed\sover|paid\sno\s(?:attention|heed)\sto|taken\sno\s(?:account|notice)\sof)|ignores?|pass(?:es)?\sover|(?:(?:has|have)\s)?(?:sets?|puts?|lays?|laid|leaves?|left)(?=\s[^;\n]{1,60}\sto\sone\sside)|(?:gives?|(?:has|have)\sgiven)(?=\s[^;\n]{1,60}\sno\s(?:further\s|weight\sor\s)?(?:consideration|attention))|takes?\sno\s(?:account|notice)\sof`,
    reads: [
      ['The Court declines to consider Docket Nos. 12 and 14.', '12,14 not-considered'],
      ['The Court has not considered the surreply (Doc. 12).', '12 not-considered'],
      [
        'Acme filed a second notice (Doc. 12). The Court did not invite it and does not consider it.',
        '12 not-considered',
      ],
      ['The supplement (Doc. 12) came unbidden. The Court gives it no consideration.', '12 not-considered'],
      ['The Court will not take up the letter (Doc. 12).', '12 not-considered'],
      ['I have paid no attention to the second letter (Doc. 12).', '12 not-considered'],
      ['The Court puts the second letter (Doc. 12) to one side.', '12 not-considered'],
    ],
    leaves: ['The Court declines to address that argument (Doc. 12 at 4).'],
  },
  {
    id: 'defers',
    disposition: 'deferred',
    form: 'active',
    pattern: String.raw`(?:(?:will\s|shall\s)?defers?|reserv(?:es?|ing))(?:\s(?:any\s)?(?:ruling|judgment|decision|its\s(?:ruling|decision)))?|takes?(?:\sunder\s(?:advisement|submission)|(?=\s[^;\n]{0,80}\sunder\s(?:advisement|submission)))|holds?(?:\sin\sabeyance|(?=\s[^;\n]{0,80}\s(?:in\sabeyance|open\b)))|(?:keeps?|leaves?)(?=\s[^;\n]{1,80}\s(?:open\b|for\s(?:(?:the\s)?(?:district|judge|trial)|another\sday|a\slater)|to\s(?:the\s)?(?:district|judge)))|postpones?|tables|carries|(?:will|shall)\s(?:rule\son|address|decide|resolve|take\sup|revisit)(?=\s[^;\n]{0,80}\b(?:after|once|when|upon|separate\sorder|later|following|with\sthe\smotion)\b)|(?:enters\sand\s)?continues`,
    reads: [
      ['The Court DEFERS ruling on the motion for fees (Doc. 12).', '12 deferred'],
      ['The Court takes the motion (Doc. 12) under advisement.', '12 deferred'],
      ['The Court CARRIES the motion to strike (Doc. 12).', '12 deferred'],
      ['The Court will rule on the motion (Doc. 12) once Acme has answered.', '12 deferred'],
      ['The Court leaves the motion (Doc. 12) for the District Judge.', '12 deferred'],
      ['I will hold the motion (Doc. 12) open until Acme has answered.', '12 deferred'],
      ['Roe asks for fees in his motion (Doc. 12 at 9). The Court will defer that question.', '12 deferred'],
      [
        'The motion (Doc. 12) is GRANTED as to the map, and the Court will rule on Exhibit 5 after Roe has been heard.',
        '12 granted; 12 deferred',
      ],
    ],
    leaves: [
      'The Court holds that the letter (Doc. 12) is privileged.',
      'The Court leaves the parties to their own devices on the letter (Doc. 12).',
    ],
  },
  {
    id: 'granting',
    disposition: 'granted',
    form: 'gerund',
    pattern: 'granting',
    reads: [['PAPERLESS ORDER granting 12 Motion to Extend Time.', '12 granted']],
    leaves: ['Granting the motion (Doc. 12) would reopen discovery.'],
  },
  {
    id: 'denying',
    disposition: 'denied',
    form: 'gerund',
    pattern: 'denying|dismissing|overruling|mooting|finding\\sas\\smoot',
    reads: [['ORDER denying as moot 12 Motion to Compel.', '12 denied']],
    leaves: ['Roe v. Poe, 12 F.3d 34, 36 (9th Cir. 1999) (denying motion).'],
  },
  {
    id: 'striking',
    disposition: 'stricken',
    form: 'gerund',
    pattern: 'striking',
    reads: [['ORDER striking 12 Notice of Filing.', '12 stricken']],
    leaves: ['There is no ground for striking the reply (Doc. 12).'],
  },
  {
    id: 'withdrawing',
    disposition: 'withdrawn',
    form: 'gerund',
    pattern: 'withdrawing',
    reads: [
      ['PAPERLESS ORDER granting 10 Motion to Stay; withdrawing 12 Motion to Compel.', '10 granted; 12 withdrawn'],
    ],
    leaves: ['Counsel spoke of withdrawing the motion (Doc. 12).'],
  },
  {
    id: 'terminating',
    disposition: 'not-considered',
    form: 'gerund',
    pattern: 'terminating|disregarding',
    reads: [['ORDER terminating 12 Letter.', '12 not-considered']],
    leaves: ['Nothing in the letter (Doc. 12) warrants terminating the deposition.'],
  },
  {
    id: 'deferring',
    disposition: 'deferred',
    form: 'gerund',
    pattern: String.raw`deferring(?:\sruling\son)?|(?:holding|taking)(?:\s(?:in\sabeyance|under\s(?:advisement|submission))|(?=\s[^;\n]{0,80}(?:in\sabeyance|under\s(?:advisement|submission))))|reserving\s(?:ruling|decision)\son`,
    reads: [['ORDER taking under advisement 12 Motion to Stay.', '12 deferred']],
    leaves: ['There is no reason for deferring the deposition.'],
  },
  {
    id: 'plays-no-part',
    disposition: 'not-considered',
    form: 'says',
    pattern: String.raw`(?:played|plays?|had|has|have)\sno\s(?:part|role|place)(?=\sin\s(?:this|that|what|the\s(?:\w+\s)?(?:decision|ruling|analysis|order)|my|our|these|any\s(?:of|ruling)))|(?:formed|forms?)\sno\spart(?=\sof\s(?:this|the|my|our|what))`,
    reads: [
      ['The second letter (Doc. 12) has played no part in what follows.', '12 not-considered'],
      ['The surreply (Doc. 12) forms no part of the record on which I rule.', '12 not-considered'],
    ],
    leaves: ['Counsel’s theory (Doc. 12) has played no part in this case.'],
  },
  {
    id: 'well-taken',
    disposition: 'granted',
    form: 'says',
    pattern: String.raw`(?<!\bnot\s)(?:well[\s-]taken|meritorious)|has\smerit`,
    reads: [['Roe’s third request in his letter (Doc. 12) is well taken.', '12 granted']],
    leaves: ['Roe’s point about the letter (Doc. 12) is well taken.'],
  },
  {
    id: 'ill-taken',
    disposition: 'denied',
    form: 'says',
    pattern: String.raw`not\swell[\s-]taken|without\smerit|meritless|cannot\sbe\sgranted|will\snot\sbe\sgranted|not\swarranted|unavailable|lacks\smerit|(?:must\s)?fails?(?=[.;,]|\sfor\b|\sbecause\b)`,
    reads: [
      ['Roe’s motion to quash (Doc. 12) is not well taken.', '12 denied'],
      ['The motion to quash (Doc. 12) fails.', '12 denied'],
    ],
    leaves: ['Roe says that the motion (Doc. 12) is without merit.'],
  },
];

/** A word of disposition where it stands in a text. */
export type Word = {
  rule: DispositionRule;
  found: string;
  from: number;
  to: number;
};

/** What may not stand behind a word of disposition. */
export const dispositionsBehind = String.raw`(?!\w|-(?!in-part|without|as-moot))`;
