/** The words with which an order gives somebody a time: `shall`, `is due`, `has until`, `is set for`, `deadline:`. */

import type { Rule } from '../rule.ts';
import { numberNames, numberWord } from './day-counts.ts';

/** Adverbs that may stand between an auxiliary and its participle. */
export const adverbs =
  'hereby therefore also further now each both all again likewise respectfully accordingly jointly only however thus then additionally specifically so not';
const adverb = String.raw`(?:\s(?:${adverbs.replaceAll(' ', '|')}))`;
const self = String.raw`(?:the\s(?:court|undersigned|special\smaster|magistrate\sjudge)|this\s(?:court|order)|(?-i:\bI)|\bwe)`;
/** A number, by its first word; `1` is a figure. */
const numbers = `1 a an one hundred ${numberNames.join(' ')}`;
/** What has to follow `shall have`, so that it gives a time and is no perfect. */
const given = String.raw`(?!\shave\s(?!until|through|to\s|\d|an?\s|(?:${numberWord})\b))`;

/** Words for a day on which something ends. */
const deadlineNouns =
  'deadline deadlines dead-line dead-lines cutoff cutoffs cut-off cut-offs due_date due_dates last_day bar_date time_for time_in_which time_within_which time_to';

/**
 * One way in which the words of a rule may begin. The words are looked up one by one, in any case, and only then the
 * patterns are tried, which see the whole sentence.
 */
export type Way = {
  /**
   * Step by step the words that follow each other, parted by blanks, `_` for a blank within. `*adverbs` stands for up to
   * two adverbs, `*adverb` for one at most, `*words` for up to three words of any kind; a step with `?` in front may be
   * left out.
   */
  words: readonly string[];
  /** One of these must stand right before, adverbs left out; `,` is a comma, `.` any mark or the beginning, `^` a name. */
  after?: string;
  /** None of these may stand right before. */
  notAfter?: string;
  /** One of these must be the next word, which is not taken in; `1` is a number. */
  next?: string;
  /** None of these may. */
  notNext?: string;
  /** Must match up to the first word; a look-behind. */
  behind?: string;
  /** Must match from the end of the words; what it takes is taken in. */
  ahead?: string;
};

/** A rule for words that order by a time, with the ways in which they are written. */
export type TimeOrderRule = Omit<Rule<readonly string[]>, 'pattern'> & { ways: readonly Way[] };

/**
 * Rules for the words that order or allow something by a time, in either case; the first that fits at a place wins. `reads` gives the deadlines of a text, as a date or as `days unit`; the order in them is of March 2, 2015.
 */
export const timeOrders: readonly TimeOrderRule[] = [
  {
    id: 'time-given',
    ways: [
      {
        words: [
          'shall will must may is are am be has have',
          '*adverbs',
          '?have be been',
          '?given granted allowed afforded permitted accorded',
          'to_and_including until up_to through',
        ],
      },
      {
        words: ['has have get gets'],
        next: `another only no ${numbers} ${adverbs}`,
        ahead: String.raw`${adverb}?\s(?=(?:an?\sadditional|an?\sfurther|a\speriod|another|only|no\smore\sthan)\b|(?:${numberWord}|\d{1,3})[\s-](?:\(\w+\)[\s-])?(?:\w+[\s-])?(?:days?|weeks?)\b)`,
      },
    ],
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
    ways: [
      {
        words: ['is are be am', '*adverbs', 'given granted allowed afforded permitted accorded authorized'],
        ahead: String.raw`(?!,?\s(?:in\spart|as|and|with|without|to\sthe\sextent|insofar)\b)`,
      },
    ],
    reads: [
      ['Plaintiff is granted fourteen (14) days to amend.', ['14 calendar']],
      ['Rourke is permitted to file a reply by March 20, 2015.', ['2015-03-20']],
    ],
    leaves: ['The motion, which came within ten days of the answer, is granted.'],
  },
  {
    id: 'is-due',
    ways: [
      {
        words: ['is are be remain remains become becomes fall falls come comes', '*adverbs', 'due payable returnable'],
      },
      {
        words: ['due payable returnable'],
        notAfter: 'was were been became when fell came originally currently presently not yet past',
        ahead: String.raw`(?=\s(?:to\s(?:\w+\s){1,6}?(?:by|on|within|no)|by|on|in|within|no|not|before|at|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d))`,
      },
    ],
    reads: [
      ['Responses are due no later than ten days from today.', ['10 calendar']],
      ['Status report due 4/9/2015.', ['2015-04-09']],
      ['Counsel is fined $300, payable on or before March 20, 2015.', ['2015-03-20']],
    ],
    leaves: ['The response was due within ten days of service.', 'Due process takes more than ten days.'],
  },
  {
    id: 'is-ordered',
    ways: [
      {
        words: [
          'is are be am',
          '*adverbs',
          'ordered directed instructed required requested invited asked expected commanded enjoined encouraged obliged obligated free_to welcome_to at_liberty_to',
        ],
      },
      { words: ['ordered'], next: 'closed completed reopened', ahead: String.raw`\s` },
      { words: ['ordered'], ahead: String.raw`(?<=(?-i:ORDERED))(?=,?\s(?:that|as)\b|:)` },
    ],
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
    ways: [
      { words: ['is are am', '*adverbs', 'to'], notNext: 'the a an this that' },
      {
        words: ['to', 'be'],
        ahead: String.raw`\s(?=(?:\w+\s){0,3}?(?:filed|served|completed|produced|submitted|lodged|exchanged|held|delivered|paid|conducted|made|taken|initiated|provided|disclosed)\b)`,
      },
      { words: ['need', 'not'] },
      {
        words: ['to'],
        after:
          '^ plaintiff plaintiffs defendant defendants party parties counsel movant movants petitioner petitioners respondent respondents',
        next: 'respond reply file serve appear produce submit answer meet confer notify show pay provide contact initiate call advise prepare complete exchange lodge report jointly',
        behind: String.raw`(?<=(?:^|[.;:—–-]\s|\)\s|\n)(?:all\s|the\s|counsel\sfor\s)?(?:plaintiffs?|defendants?|(?:moving\s|opposing\s)?part(?:y|ies)|counsel|movants?|petitioners?|respondents?|(?!(?:failure|motion|request|leave|order|response|opposition|objections?|time|dead-?line|right|ability|refusal|attempt|subject|permission|notice|stipulation|letter|application|duty|obligation|opportunity|pursuant|due|as|prior|how|when|where|what|whether|in|not|only|except|date|efforts?|steps?)\b)(?-i:[A-Z][\w.&’'-]+))\s)`,
        ahead: String.raw`\s`,
      },
    ],
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
    ways: [
      {
        words: [
          'is are be hereby now',
          '*adverbs',
          'set reset re-set scheduled rescheduled re-scheduled calendared noticed extended continued enlarged lengthened shortened reduced moved adjourned postponed deferred advanced fixed amended modified changed revised entered_and_continued reopened stayed held rolled_over pushed_back carried restored placed convened reconvened',
        ],
      },
      {
        words: ['set reset re-set scheduled rescheduled re-scheduled extended continued adjourned noticed postponed'],
        next: 'for to until through on at before from by',
        behind: String.raw`(?<=(?:^|[.;:,]\s|\b(?:conference|hearing|trial|argument|call|deadlines?|discovery|motions?|responses?|repl(?:y|ies)|reports?|date|dates|cutoff|mediation|deposition|time|review)\s(?:(?!presently|currently|now|already|previously|originally|remains?|remained|was|were|are|is|be)\w+\s)?(?:hereby\s)?))`,
        ahead: String.raw`\s`,
      },
    ],
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
    ways: [
      {
        words: [
          'expect expects want wants hold holds hear hears conduct conducts convene convenes order orders direct directs instruct instructs require requires set sets reset resets re-set re-sets schedule schedules reschedule reschedules extend extends continue continues enlarge enlarges adjourn adjourns postpone postpones move moves give gives grant grants allow allows allot allots afford affords permit permits establishes fixes imposes adopt adopts enter enters modify modifies amend amends command commands shorten shortens',
        ],
        after: ', court undersigned master judge order i we it and will shall',
        behind: String.raw`(?<=(?:${self}(?:\s(?:will|shall))?|\bit|\band|,)${adverb}{0,2}\s)`,
      },
      {
        words: ['setting extending continuing resetting granting sets extends grants'],
        behind: String.raw`(?<=(?:^|\n|[.;:]\s|[-•*]\s|\bORDER\s))(?=(?-i:SETTING|EXTENDING|CONTINUING|RESETTING|GRANTING|Setting|Extending|Continuing|Resetting|Granting|Sets|Extends|Grants))`,
      },
      {
        words: ['orders directs sets extends continues grants resets'],
        behind: String.raw`(?=(?-i:ORDERS|DIRECTS|SETS|EXTENDS|CONTINUES|GRANTS|RESETS))`,
      },
    ],
    reads: [
      ['The Court SETS a status conference for April 9, 2015.', ['2015-04-09']],
      ['The Court extends the cut-off of March 31, 2015 to May 1, 2015.', ['2015-05-01']],
      ['I will give Rourke ten days to think it over, and she shall then answer.', ['10 calendar']],
    ],
    leaves: ['Rourke moves to extend the cut-off to May 1, 2015.', 'The court gave Rourke ten days to answer.'],
  },
  {
    id: 'deadline-is',
    ways: [
      {
        words: [deadlineNouns],
        ahead: String.raw`[^.;]{0,90}?(?:\s(?:is|are|shall\sbe|will\sbe)\b(?:\s(?:now|hereby|therefore))?|:)(?=\s(?:on\s|the\s)?(?:(?-i:[A-Z])|\d|${numberWord}))`,
      },
      {
        words: ['close', 'of', '*words', 'discovery', 'is shall_be will_be', '?now'],
        ahead: String.raw`\s(?=(?:on\s)?(?-i:[A-Z]|\d))`,
      },
      {
        words: ['discovery hearing conference trial', 'is shall_be will_be', '?now'],
        ahead: String.raw`\s(?=(?:on\s)?(?-i:[A-Z]|\d))`,
      },
      {
        words: ['dates deadlines schedule', 'are is shall_be will_be'],
        notAfter: 'current existing present original former old proposed prior previous',
        ahead: String.raw`(?:\sas\sfollows)?:(?=\s)`,
      },
      { words: [deadlineNouns], ahead: String.raw`[^.;:]{0,60}(?:\sas\sfollows)?:(?=\s)` },
      { words: ['no', 'later', 'than'], ahead: '(?=:)' },
    ],
    reads: [
      ['The deadline to join parties is April 3, 2015.', ['2015-04-03']],
      ['The new cutoff for fact discovery is now May 1, 2015.', ['2015-05-01']],
      [
        'The new dates are: Close of discovery, May 1, 2015; Dispositive motions, June 5, 2015.',
        ['2015-05-01', '2015-06-05'],
      ],
    ],
    leaves: [
      'The current dates are: discovery, May 1, 2015.',
      'The deadline was February 3, 2015.',
      'The deadline passed within days.',
    ],
  },
  {
    id: 'must',
    ways: [
      { words: ['shall must should'], notNext: 'have' },
      { words: ['shall must should'], next: 'have', ahead: given },
    ],
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
    ways: [
      { words: ['may'], notNext: 'have', ahead: String.raw`(?!\s(?:\d|of\s)|,\s\d)` },
      { words: ['may'], next: 'have', ahead: given },
    ],
    reads: [
      ['Garnet may respond within seven (7) days after it is filed.', ['7 calendar']],
      ['Any party may, within fourteen days after being served with this Report, file objections.', ['14 calendar']],
    ],
    leaves: ['The letters may have crossed within two days of each other.', 'On May 3 they met for two days.'],
  },
  {
    id: 'will',
    ways: [
      { words: ['will'], notNext: 'not be have', ahead: String.raw`(?!\s(?:remain|need|issue|expire|lapse))` },
      {
        words: ['will'],
        next: 'be',
        ahead: String.raw`(?!\sbe\s(?:out|away|un\w+|in|engaged|abroad|absent|ready|moot|deemed|denied)\b)`,
      },
      { words: ['will'], next: 'have', ahead: given },
    ],
    reads: [
      ['Fact discovery will now close on May 1, 2015.', ['2015-05-01']],
      ['The panel will convene on April 9, 2015 at 10:30 a.m.', ['2015-04-09']],
    ],
    leaves: ['Counsel will be out of the country until April 9, 2015.', 'The Court will rule within ten days.'],
  },
  {
    id: 'leave-until',
    ways: [
      {
        words: [
          'with without_prejudice_to subject_to and grant grants has have',
          '*words',
          'leave permission renewal right refiling re-filing',
        ],
        ahead: String.raw`\s(?:to\s|of\s|by\s)?(?:re-?file|renew|amend|file|replead|move|re-?submit|supplement|seek|raise|object|response|opposition|any)?\b`,
      },
    ],
    reads: [['The motion is denied with leave to refile by April 3, 2015.', ['2015-04-03']]],
    leaves: ['The motion was denied with leave to refile, and refiled within ten days.'],
  },
  {
    id: 'extension-granted',
    ways: [
      {
        words: ['extend extension extending enlarge enlargement continue continuance reset move'],
        behind: String.raw`(?<=\b(?:to|for|an?|the)\s(?:\w+\s){0,2})`,
        ahead: String.raw`(?=[^.;]{0,200}\b(?:is|are)\s(?:hereby\s|therefore\s)?(?:granted|allowed|approved|sustained))`,
      },
    ],
    reads: [['The request to extend the cut-off to May 1, 2015 is GRANTED.', ['2015-05-01']]],
    leaves: ['The request to extend the cut-off to May 1, 2015 is DENIED.'],
  },
  {
    id: 'condition',
    ways: [
      {
        words: ['if unless absent any all objection objections'],
        ahead: String.raw`(?=[^.;]{0,160}\b(?:(?:shall|will|may|must)\s(?:be|\w+)|(?:is|are)\s(?:deemed\s)?(?:waived|forfeited|abandoned)|waives?|forfeits?)\b)`,
      },
      { words: ['failure', 'to'] },
      { words: ['whoever objections'] },
      { words: ['not', 'filed served produced raised made received paid answered'] },
    ],
    reads: [
      ['Unless a stipulation is on file by April 3, 2015, the motion will be denied.', ['2015-04-03']],
      ['Objections not filed within fourteen days of this Report are waived.', ['14 calendar']],
    ],
    leaves: ['Failure to answer requests within thirty days of service waives objections.'],
  },
  {
    id: 'notice-of-rule',
    ways: [
      {
        words: ['attention pursuant_to under'],
        ahead: String.raw`[^;]{0,90}\b(?:provides?|gives?|allows?)\s(?=[^.;]{0,60}\b(?:days?|weeks?)\b)`,
      },
    ],
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
    ways: [
      {
        words: [
          'serve file produce submit answer meet confer complete provide exchange disclose lodge deliver pay respond supplement appear return designate identify make report notify deposit show send email e-mail refile re-file amend conduct hold take contact schedule obtain permit allow sign certify reply depose mail preserve turn advise inform',
        ],
        after: '. and shall or jointly promptly also',
        behind: String.raw`(?<=(?:^|\n|[.;:]\s|\([a-z\d]{1,3}\)\s|\b[a-z\d]{1,2}[.)]\s|[-•*–]\s|\b(?:and|shall|or)\s)(?:jointly\s|promptly\s|also\s)?)`,
      },
      {
        words: ['let'],
        ahead: String.raw`(?<=(?-i:Let))\s(?=(?:the\s)?(?-i:[A-Z]|plaintiff|defendant|part|counsel))`,
      },
    ],
    reads: [
      [
        'The parties are ordered as follows:\n\n(a) Serve answers by March 20, 2015.\n\n(b) File a joint letter by April 3, 2015.',
        ['2015-03-20', '2015-04-03'],
      ],
    ],
    leaves: ['Garnet says that it did serve answers within ten days.'],
  },
];

/** What stands behind `was`, where it places a time in the past. */
const past = String.raw`(?:\s(?:\w+ly|not|then|also|already|been|only))?\s(?:to|due|payable|set|re-?set|scheduled|noticed|ordered|directed|given|required|continued|extended|granted|allowed|instructed|told|until|through|expected|supposed|within|postponed|adjourned|moved|served|filed|produced|made|sent|held|taken|\w+(?:-\w+)?\s(?:\(\d+\)\s)?(?:\w+\s)?(?:days?|weeks?)\b)`;

/**
 * Words that place a time in the past of the case, so that the time next to them is none of this order's. They stand in
 * one pattern with the others, because the words nearest to a time are those that govern it.
 */
export const timesPast: TimeOrderRule = {
  id: 'past',
  ways: [
    { words: ['was were had'], ahead: past },
    { words: ['has have having', 'been'], ahead: past },
    { words: ['would', 'have be fall come become'], ahead: past },
    { words: ['expired lapsed elapsed passed fell'] },
    { words: ['ran closed', 'on'] },
    { words: ['came', 'due within'] },
  ],
  reads: [],
  leaves: ['Rourke had been given until April 3, 2015.', 'The hearing was continued to April 9, 2015.'],
};
