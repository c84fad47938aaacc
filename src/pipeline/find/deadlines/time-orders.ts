/** The words with which an order gives somebody a time: `shall`, `is due`, `has until`, `is set for`, `deadline:`. */

import type { Rule } from '../rule.ts';
import { numberWord } from './day-counts.ts';

const adverbs = String.raw`(?:\s(?:hereby|therefore|also|further|now|each|both|all|again|likewise|respectfully|accordingly|jointly|only|however|thus|then|additionally|specifically|so|not))`;
const self = String.raw`(?:the\s(?:court|undersigned|special\smaster|magistrate\sjudge)|this\s(?:court|order)|(?-i:\bI)|\bwe)`;
const deadlineNoun = String.raw`(?:dead-?lines?|cut-?offs?|cut-?off\sdates?|due\sdates?|last\sday|bar\sdate|time\s(?:for|in\swhich|within\swhich|to))`;

/** A rule, with the words that its pattern may begin at, in small letters: the pattern is tried there and nowhere else. */
export type TimeOrderRule = Rule<readonly string[]> & { begins: string };

/**
 * Rules for the words that order or allow something by a time, matched in either case; the first that matches at a
 * place wins. `reads` gives the deadlines of a text, as a date or as `days unit`; the order in them is of March 2, 2015.
 */
export const timeOrders: readonly TimeOrderRule[] = [
  {
    id: 'time-given',
    begins: 'shall will must may is are am be has have get gets',
    pattern: String.raw`\b(?:shall|will|must|may|is|are|am|be|has|have)${adverbs}{0,2}\s(?:(?:have|be|been)\s)?(?:(?:given|granted|allowed|afforded|permitted|accorded)\s)?(?:to\sand\sincluding|until|up\sto|through)\b|\b(?:has|have|gets?)${adverbs}?\s(?=(?:an?\sadditional|an?\sfurther|a\speriod|another|only|no\smore\sthan)\b|(?:${numberWord}|\d{1,3})[\s-](?:\(\w+\)[\s-])?(?:\w+[\s-])?(?:days?|weeks?)\b)`,
    reads: [
      ['Garnet shall have until and including April 3, 2015, to amend.', ['2015-04-03']],
      ['The plaintiff has thirty days from this order in which to find counsel.', ['30 calendar']],
      ['Defendants are given to and including April 3, 2015.', ['2015-04-03']],
    ],
    leaves: [
      'Garnet had until February 3, 2015, and let the day pass.',
      'The plaintiff has been in custody for thirty days.',
    ],
  },
  {
    id: 'time-allowed',
    begins: 'is are be am',
    pattern: String.raw`\b(?:is|are|be|am)${adverbs}{0,2}\s(?:given|granted|allowed|afforded|permitted|accorded|authorized)\b(?!,?\s(?:in\spart|as|and|with|without|to\sthe\sextent|insofar)\b)`,
    reads: [
      ['Plaintiff is granted fourteen (14) days to amend.', ['14 calendar']],
      ['Rourke is permitted to file a reply by March 20, 2015.', ['2015-03-20']],
    ],
    leaves: ['The motion, which came within ten days of the answer, is granted.'],
  },
  {
    id: 'is-due',
    begins: 'is are be remain remains become becomes fall falls come comes due payable returnable',
    pattern: String.raw`\b(?:is|are|be|remains?|becomes?|falls?|come|comes)${adverbs}{0,2}\s(?:due|payable|returnable)\b|\b(?<!\b(?:was|were|had\sbeen|been|became|when|fell|came|originally|currently|presently|not|yet|past)\s)(?:due|payable|returnable)(?=\s(?:to\s(?:\w+\s){1,6}?(?:by|on|within|no)|by|on|in|within|no|not|before|at|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d))`,
    reads: [
      ['Responses are due no later than ten days from today.', ['10 calendar']],
      ['Status report due 4/9/2015.', ['2015-04-09']],
      ['Counsel is fined $300, payable on or before March 20, 2015.', ['2015-03-20']],
    ],
    leaves: ['The response was due within ten days of service.', 'Due process takes more than ten days.'],
  },
  {
    id: 'is-ordered',
    begins: 'is are be am ordered',
    pattern: String.raw`\b(?:is|are|be|am)${adverbs}{0,2}\s(?:ordered|directed|instructed|required|requested|invited|asked|expected|commanded|enjoined|encouraged|obliged|obligated|(?:free|welcome|at\sliberty)\sto)\b|\bordered\s(?=(?:closed|completed|reopened)\b)|(?-i:\bORDERED)(?=,?\s(?:that|as)\b|:)`,
    reads: [
      ['Rourke is directed to serve answers by March 20, 2015.', ['2015-03-20']],
      ['It is hereby ORDERED that Rourke reimburse Garnet within thirty (30) days.', ['30 calendar']],
    ],
    leaves: [
      'Rourke was directed to serve answers within ten days.',
      'The court ordered Rourke to answer within ten days.',
    ],
  },
  {
    id: 'is-to',
    begins: 'is are am to need',
    pattern: String.raw`\b(?:is|are|am)${adverbs}{0,2}\sto\b(?!\s(?:the|a|an|this|that)\b)|\bto\sbe\s(?=(?:\w+\s){0,3}?(?:filed|served|completed|produced|submitted|lodged|exchanged|held|delivered|paid|conducted|made|taken|initiated|provided|disclosed)\b)|\bneed\snot\b|(?<=(?:^|[.;:—–-]\s|\)\s|\n)(?:all\s|the\s|counsel\sfor\s)?(?:plaintiffs?|defendants?|(?:moving\s|opposing\s)?part(?:y|ies)|counsel|movants?|petitioners?|respondents?|(?!(?:failure|motion|request|leave|order|response|opposition|objections?|time|dead-?line|right|ability|refusal|attempt|subject|permission|notice|stipulation|letter|application|duty|obligation|opportunity|pursuant|due|as|prior|how|when|where|what|whether|in|not|only|except|date|efforts?|steps?)\b)(?-i:[A-Z][\w.&’'-]+))\s)to\s(?=(?:respond|reply|file|serve|appear|produce|submit|answer|meet|confer|notify|show|pay|provide|contact|initiate|call|advise|prepare|complete|exchange|lodge|report|jointly)\b)`,
    reads: [
      ['The parties are to exchange lists by April 3, 2015.', ['2015-04-03']],
      ['The logs are to be in hand by April 3, 2015.', ['2015-04-03']],
      ['Expert discovery to be completed by May 1, 2015.', ['2015-05-01']],
      ['So ordered. Rourke to respond by 3/20/15; Garnet to reply by 3/27/15.', ['2015-03-20', '2015-03-27']],
    ],
    leaves: ['He was to be deposed within ten days of the hearing.'],
  },
  {
    id: 'is-set',
    begins: 'is are be hereby now set reset re scheduled rescheduled extended continued adjourned noticed postponed',
    pattern: String.raw`\b(?:is|are|be|hereby|now)${adverbs}{0,2}\s(?:set|re-?set|scheduled|re-?scheduled|calendared|noticed|extended|continued|enlarged|lengthened|shortened|reduced|moved|adjourned|postponed|deferred|advanced|fixed|amended|modified|changed|revised|entered\sand\scontinued|reopened|stayed|held|rolled\sover|pushed\sback|carried|RESET|restored|placed|convened|reconvened)\b|(?<=(?:^|[.;:,]\s|\b(?:conference|hearing|trial|argument|call|deadlines?|discovery|motions?|responses?|repl(?:y|ies)|reports?|date|dates|cutoff|mediation|deposition|time|review)\s(?:(?!presently|currently|now|already|previously|originally|remains?|remained|was|were|are|is|be)\w+\s)?(?:hereby\s)?))(?:set|re-?set|scheduled|re-?scheduled|extended|continued|adjourned|noticed|postponed)\s(?=(?:for|to|until|through|on|at|before|from|by)\b)`,
    reads: [
      ['A further conference is set for April 9, 2015 at 9:30 a.m.', ['2015-04-09']],
      ['The cut-off of March 31, 2015 is extended to May 1, 2015.', ['2015-05-01']],
      ['The hearing is continued from March 12, 2015 to April 9, 2015.', ['2015-04-09']],
      ['Telephone conference set for 4/9/2015 at 9:00 AM.', ['2015-04-09']],
      ['The next conference will be held on April 9, 2015 at 10:30 a.m.', ['2015-04-09']],
    ],
    leaves: [
      'The hearing set for April 9, 2015 is VACATED.',
      'Trial was set for April 9, 2015.',
      'The trial presently set for April 9, 2015 looms.',
    ],
  },
  {
    id: 'court-sets',
    begins:
      'expect expects want wants hold holds hear hears conduct conducts convene convenes order orders direct directs instruct instructs require requires set sets reset resets re schedule schedules reschedule reschedules extend extends continue continues enlarge enlarges adjourn adjourns postpone postpones move moves give gives grant grants allow allows allot allots afford affords permit permits establishes fixes imposes adopt adopts enter enters modify modifies amend amends command commands shorten shortens setting extending continuing resetting granting',
    pattern: String.raw`(?<=(?:${self}(?:\s(?:will|shall))?|\bit|\band|,)${adverbs}{0,2}\s)(?:expects?|wants?|holds?|hears?|conducts?|convenes?|orders?|directs?|instructs?|requires?|sets?|re-?sets?|schedules?|reschedules?|extends?|continues?|enlarges?|adjourns?|postpones?|moves?|gives?|grants?|allows?|allots?|affords?|permits?|establishes|fixes|imposes|adopts?|enters?|modif(?:y|ies)|amends?|commands?|shortens?)\b|(?<=(?:^|\n|[.;:]\s|[-•*]\s|\bORDER\s))(?-i:SETTING|EXTENDING|CONTINUING|RESETTING|GRANTING|Setting|Extending|Continuing|Resetting|Granting|Sets|Extends|Grants)\b|(?-i:\b(?:ORDERS|DIRECTS|SETS|EXTENDS|CONTINUES|GRANTS|RESETS)\b)`,
    reads: [
      ['The Court SETS a status conference for April 9, 2015.', ['2015-04-09']],
      ['The Court extends the cut-off of March 31, 2015 to May 1, 2015.', ['2015-05-01']],
      ['I will give Rourke ten days to think it over, and she shall then answer.', ['10 calendar']],
    ],
    leaves: ['Rourke moves to extend the cut-off to May 1, 2015.', 'The court gave Rourke ten days to answer.'],
  },
  {
    id: 'deadline-is',
    begins: 'deadline deadlines dead cutoff cutoffs cut due last bar time close discovery hearing conference trial no',
    pattern: String.raw`\b${deadlineNoun}\b[^.;]{0,90}?(?:\s(?:is|are|shall\sbe|will\sbe)\b(?:\s(?:now|hereby|therefore))?|:)(?=\s(?:on\s|the\s)?(?:(?-i:[A-Z])|\d|${numberWord}))|\b(?:close\sof\s(?:\w+\s){0,2}discovery|discovery|hearing|conference|trial)\s(?:is|shall\sbe|will\sbe)\s(?:now\s)?(?=(?:on\s)?(?-i:[A-Z]|\d))|\b${deadlineNoun}\b[^.;:]{0,60}(?:\sas\sfollows)?:(?=\s)|\bno\slater\sthan(?=:)`,
    reads: [
      ['The deadline to join parties is April 3, 2015.', ['2015-04-03']],
      ['The new cutoff for fact discovery is now May 1, 2015.', ['2015-05-01']],
    ],
    leaves: ['The deadline was February 3, 2015.', 'The deadline passed within days.'],
  },
  {
    id: 'must',
    begins: 'shall must should',
    pattern: String.raw`\b(?:shall|must|should)\b(?!\shave\s(?!until|through|to\s|\d|an?\s|(?:${numberWord})\b))`,
    reads: [
      ['Rourke shall produce the ledgers by March 20, 2015.', ['2015-03-20']],
      [
        'By March 20, 2015, Rourke must produce the ledgers and, within ten days thereafter, sit for deposition.',
        ['2015-03-20', '10 calendar'],
      ],
      ['Within FOURTEEN (14) DAYS of this Order, Rourke SHALL answer.', ['14 calendar']],
      [
        'Counsel shall confer by 3/20/2015 and shall file any joint statement by 3/27/2015.',
        ['2015-03-20', '2015-03-27'],
      ],
    ],
    leaves: [
      'Rourke shall produce the e-mails sent before January 4, 2014.',
      'Rourke shall list the calls made within ten days of the fire.',
      'Rourke shall produce the ledgers forthwith.',
      'Rourke shall sit for one further day of deposition, not to exceed seven hours.',
    ],
  },
  {
    id: 'may',
    begins: 'may',
    pattern: String.raw`\b(?:may|MAY)\b(?!\s(?:\d|of\s|have\s(?!until|through|to\s|an?\s|\d|(?:${numberWord})\b))|,\s\d)`,
    reads: [
      ['Garnet may respond within seven (7) days after it is filed.', ['7 calendar']],
      ['Any party may, within fourteen days after being served with this Report, file objections.', ['14 calendar']],
    ],
    leaves: ['The letters may have crossed within two days of each other.', 'On May 3 they met for two days.'],
  },
  {
    id: 'will',
    begins: 'will',
    pattern: String.raw`\b(?:will|WILL)\b(?!\s(?:not\b|be\s(?:out|away|un\w+|in|engaged|abroad|absent|ready|moot|deemed|denied)\b|remain|need|have\s(?!until|through|to\s|\d|an?\s|(?:${numberWord})\b)|issue|expire|lapse))`,
    reads: [
      ['Fact discovery will now close on May 1, 2015.', ['2015-05-01']],
      ['The panel will convene on April 9, 2015 at 10:30 a.m.', ['2015-04-09']],
    ],
    leaves: ['Counsel will be out of the country until April 9, 2015.', 'The Court will rule within ten days.'],
  },
  {
    id: 'leave-until',
    begins: 'with without subject and grant grants has have',
    pattern: String.raw`\b(?:with|without\sprejudice\sto|subject\sto|and|grants?|has|have)\s(?:\w+\s){0,3}?(?:leave|permission|renewal|right|re-?filing)\s(?:to\s|of\s|by\s)?(?:re-?file|renew|amend|file|replead|move|re-?submit|supplement|seek|raise|object|response|opposition|any)?\b`,
    reads: [['The motion is denied with leave to refile by April 3, 2015.', ['2015-04-03']]],
    leaves: ['The motion was denied with leave to refile, and refiled within ten days.'],
  },
  {
    id: 'extension-granted',
    begins: 'extend extension extending enlarge enlargement continue continuance reset move',
    pattern: String.raw`(?<=\b(?:to|for|an?|the)\s(?:\w+\s){0,2})(?:extend|extension|extending|enlarge|enlargement|continue|continuance|reset|move)\b(?=[^.;]{0,200}\b(?:is|are)\s(?:hereby\s|therefore\s)?(?:granted|allowed|approved|sustained))`,
    reads: [['The request to extend the cut-off to May 1, 2015 is GRANTED.', ['2015-05-01']]],
    leaves: ['The request to extend the cut-off to May 1, 2015 is DENIED.'],
  },
  {
    id: 'condition',
    begins: 'if unless absent any all objection objections failure whoever not',
    pattern: String.raw`\b(?:if|unless|absent|any|all|objections?)\b(?=[^.;]{0,160}\b(?:(?:shall|will|may|must)\s(?:be|\w+)|(?:is|are)\s(?:deemed\s)?(?:waived|forfeited|abandoned)|waives?|forfeits?)\b)|\bfailure\sto\b|\bwhoever\b|\bobjections\b|\bnot\s(?:filed|served|produced|raised|made|received|paid|answered)\b`,
    reads: [
      ['Unless a stipulation is on file by April 3, 2015, the motion will be denied.', ['2015-04-03']],
      ['Objections not filed within fourteen days of this Report are waived.', ['14 calendar']],
    ],
    leaves: ['Failure to answer requests within thirty days of service waives objections.'],
  },
  {
    id: 'notice-of-rule',
    begins: 'attention pursuant under',
    pattern: String.raw`\b(?:attention|pursuant\sto|under)\b[^;]{0,90}\b(?:provides?|gives?|allows?)\s(?=[^.;]{0,60}\b(?:days?|weeks?)\b)`,
    reads: [
      [
        'The parties’ attention is drawn to Rule 72(a), which provides a period of fourteen days after service of this order for objections.',
        ['14 calendar'],
      ],
    ],
    leaves: ['Rule 33 provides a period of thirty days after service for answers.'],
  },
  {
    id: 'imperative',
    begins:
      'serve file produce submit answer meet confer complete provide exchange disclose lodge deliver pay respond supplement appear return designate identify make report notify deposit show send email e refile re amend conduct hold take contact schedule obtain permit allow sign certify reply depose mail preserve turn advise inform let',
    pattern: String.raw`(?<=(?:^|\n|[.;:]\s|\([a-z\d]{1,3}\)\s|\b[a-z\d]{1,2}[.)]\s|[-•*–]\s|\b(?:and|shall|or)\s)(?:jointly\s|promptly\s|also\s)?)(?:serve|file|produce|submit|answer|meet|confer|complete|provide|exchange|disclose|lodge|deliver|pay|respond|supplement|appear|return|designate|identify|make|report|notify|deposit|show|send|e-?mail|re-?file|amend|conduct|hold|take|contact|schedule|obtain|permit|allow|sign|certify|reply|depose|mail|preserve|turn|advise|inform)\b|(?-i:\bLet)\s(?=(?:the\s)?(?-i:[A-Z]|plaintiff|defendant|part|counsel))`,
    reads: [
      [
        'The parties are ordered as follows:\n\n(a) Serve answers by March 20, 2015.\n\n(b) File a joint letter by April 3, 2015.',
        ['2015-03-20', '2015-04-03'],
      ],
    ],
    leaves: ['Garnet says that it did serve answers within ten days.'],
  },
];

/**
 * Words that place a time in the past of the case, so that the time next to them is none of this order's. They stand in
 * one pattern with the others, because the words nearest to a time are those that govern it.
 */
export const timesPast: TimeOrderRule = {
  id: 'past',
  begins: 'was were had has have having would expired lapsed elapsed passed fell ran closed came',
  pattern: String.raw`\b(?:was|were|had|has\sbeen|have\sbeen|having\sbeen|would\shave|would\sbe|would\sfall|would\scome|would\sbecome)(?:\s(?:\w+ly|not|then|also|already|been|only))?\s(?:to|due|payable|set|re-?set|scheduled|noticed|ordered|directed|given|required|continued|extended|granted|allowed|instructed|told|until|through|expected|supposed|within|postponed|adjourned|moved|served|filed|produced|made|sent|held|taken|\w+(?:-\w+)?\s(?:\(\d+\)\s)?(?:\w+\s)?(?:days?|weeks?)\b)|\b(?:expired|lapsed|elapsed|passed|fell|ran\son|closed\son|came\s(?:due|within))\b`,
  reads: [],
  leaves: ['Rourke had been given until April 3, 2015.', 'The hearing was continued to April 9, 2015.'],
};
