/** The clerk's docket text: numbers that stand before their filings, `denying 474 Motion for Leave`. */

import { isBlank, lastWord } from '../code-units.ts';
import type { Rule } from '../rule.ts';
import { type EntryList, endOfDigits, readList } from './entry-list.ts';
import { adjective, filing, oneFiling } from './filings.ts';
import type { Entries } from './labels.ts';
import { eitherCase } from './letter-case.ts';

/** Code units at each end of a text within which it says that it is the clerk's. */
const reach = 1200;

const mark =
  /\b(?:PAPERLESS|TEXT(?:[-\s]ONLY)?|MINUTE|ELECTRONIC|ENDORSED|DOCKET|NOTATION|VIRTUAL|STAMP|ORAL)\s(?:MINUTE\s)?(?:ORDER|ENTRY|Order|Entry|order|entry)\b|\b(?:MINUTE|Minute|Text|Docket|Paperless|Electronic)\s(?:ORDER|ENTRY|Order|Entry|Text)\b|\bText-Only\b|\(Entered:\s\d|(?:TEXT\sENTRY|DOCKET\sTEXT)|\b[Nn]o\s(?:PDF|pdf|document)\s(?:is\s)?attached|\bORDER\s(?:by|re|granting|denying|finding|taking|striking|terminating|adopting)\s|\bORDER\s(?:GRANTING|DENYING|ON|RE:?)\s[1-9]\d{0,3}\s[A-Z]{4}/;

/** True where a text says of itself, at its beginning or its end, that it is an entry of the clerk's docket. */
export const isClerkText = (text: string): boolean =>
  text.length <= 2 * reach ? mark.test(text) : mark.test(text.slice(0, reach)) || mark.test(text.slice(-reach));

const verb =
  '(?:grant|deny|find|tak|strik|terminat|dismiss|adopt|overrul|sustain|vacat|disregard|withdraw|hold|constru|stay|moot|refer|accept|approv|affirm|reserv|allow|mak|set|defer|resolv|modify|extend|clos)ing|grants|denies|granted|denied|striking|strikes|overrules|sustains|terminates|withdraws|dismisses|vacates|terminate|strike|vacate|grant|deny';
const manner = String.raw`(?:\s(?:in\spart(?:\sand\s(?:denying|granting)\sin\spart)?|as\s(?:moot|untimely|premature|unopposed|duplicative|withdrawn)|with(?:out)?\sprejudice|without\sleave|moot|under\sadvisement|in\sabeyance|and|,)){0,4}`;

export const clerkNumber: Rule<Entries> = {
  id: 'clerk-number',
  pattern: String.raw`(?<=(?:\b(?<verb>(?:${verb})${manner}|(?:in\sre|re:?|regarding|on|as\sto|concerning):?)|(?<holder>(?:\w['’]s|s['’]|(?<![\w'’])(?:the|their|his|her|its|this|that|said))(?:\s${adjective}){0,3})|(?<listed>(?:and|&|;|,)(?:\s${adjective}){0,2})|\b(?<lead>to|of|see|from|by|reviewed|considered|upon))\s)`,
  reads: [
    ['MINUTE ORDER: Plaintiff’s 59 Motion to Compel is DENIED.', [['59']]],
    ['ORDER by Magistrate Judge Roe denying 474 Motion for Leave', [['474']]],
    ['TEXT ORDER: The parties’ 63 Stipulation to modify the 22 Scheduling Order is DENIED.', [['63'], ['22']]],
    ['PAPERLESS ORDER: Denying as moot 61 Plaintiff’s Motion for Time', [['61']]],
    ['PAPERLESS ORDER. Striking 64 Notice of Filing; Granting in Part 66 Motion', [['64'], ['66']]],
    ['MINUTE ORDER. Defendants’ 61 request to appear by video is GRANTED.', [['61']]],
    ['MINUTE ORDER: The 64 Declaration, which is unsigned, is STRICKEN', [['64']]],
    ['TEXT ORDER denying Defendant’s Amended 95 Motion and first 56 Motion', [['95'], ['56']]],
    ['TEXT ORDER denying 82 & 83 Motions to Compel', [['82', '83']]],
    ['TEXT ORDER denying 227 and 234.', [['227', '234']]],
    ['TEXT ORDER granting 101, 102, 103, and 104 Motions', [['101', '102', '103', '104']]],
    ['TEXT ORDER granting 82 as to Roe and denying 82 as to Poe', [['82'], ['82']]],
    ['TEXT ORDER denying 28 Motion to Compel and 30 Motion to Stay', [['28'], ['30']]],
    ['ORDER re 172 Joint Discovery Letter Brief filed by Acme', [['172']]],
    ['PAPERLESS ORDER re 45 and 47. Having reviewed 45 Motion and 46 Response', [['45', '47'], ['45'], ['46']]],
    [
      'TEXT ORDER: the motion 45 to compel is granted; see 44 Order. The clerk shall terminate 45 and 46.',
      [['45'], ['44'], ['45', '46']],
    ],
    ['MINUTE ORDER: the motion to compel 114 is DENIED', [['114']]],
    ['TEXT ORDER DENYING DISCOVERY LETTERS 338 339 340', [['338', '339', '340']]],
    ['ELECTRONIC ORDER entered re 66 Motion to Compel. Responses 46 and 47 considered.', [['66'], ['46', '47']]],
    ['ENDORSED ORDER granting 33 Assented-To Motion. Moot in view of the orders on 31 and 34.', [['33'], ['31', '34']]],
    ['ORDER GRANTING 45 MOTION TO COMPEL AND DENYING 47 MOTION TO STAY', [['45'], ['47']]],
  ],
  leaves: [
    'Plaintiff’s 12 requests; MINUTE ORDER',
    'MINUTE ORDER: the 22 motions are set for hearing',
    'MINUTE ORDER denying 3 motions',
    'MINUTE ORDER: granting 14 days to respond',
    'it used 22 of the 70 that the Scheduling Order allows. TEXT ORDER',
    'MINUTE ORDER: a limit of 10 motion pages; granting 7 additional days; denying 3 of the 5 requests',
    'MINUTE ORDER: the 5/2/2019 order stands',
    'MINUTE ORDER under the Rule 26 Order',
    'MINUTE ORDER: the 2019 Order stands',
    'MINUTE ORDER: the 30 day Notice is short',
    'MINUTE ORDER: the letter of February 21, 2017 is struck',
    'MINUTE ORDER: dispositive motions by January 6, 2022.',
    'MINUTE ORDER: she ruled in two orders on 4 occasions',
  ],
};

const before = new RegExp(eitherCase(clerkNumber.pattern), 'y');
/** Last words in small letters of what may stand before such a number, verbs in `ing` and capitals aside. */
const leadWords = new Set(
  (
    'part moot untimely premature unopposed duplicative withdrawn prejudice leave advisement abeyance and grants denies ' +
    'granted denied strikes overrules sustains terminates withdraws dismisses vacates terminate strike vacate grant deny re ' +
    'on to the their his her its this that said of see from by reviewed considered upon opposed joint agreed consent ' +
    'verified renewed amended corrected supplemental emergency expedited sealed first second third fourth parte letter oral ' +
    'cross form'
  ).split(' '),
);
/** A word that is longer is looked at no further. */
const longestLead = 24;

/** False where no such words end before the number at `at`: told by the last of them. */
function mayLead(text: string, at: number): boolean {
  if (!isBlank(text.charCodeAt(at - 1))) return false;
  const mark = text.charAt(at - 2);
  if (",;:&'’".includes(mark)) return true;
  let from = at - 1;
  while (from > at - longestLead && from > 0 && !isBlank(text.charCodeAt(from - 1))) from--;
  const first = text.charCodeAt(from);
  if ((first > 64 && first < 91) || from === at - longestLead) return true;
  if (mark === 's' && "'’".includes(text.charAt(at - 3))) return true;
  const word = lastWord(text, at - 1);
  return leadWords.has(word) || word.endsWith('ing');
}
const ownNoun = new RegExp(eitherCase(String.raw`\s(?:(?:${adjective})\s){0,4}${oneFiling}(?![\w-])`), 'y');
const possessedNoun = new RegExp(
  String.raw`\s(?:[\w.’'&-]{1,20}\s){0,5}?(?:[\w.]{1,20}(?:['’]s|s['’]))\s(?:[\w-]{1,16}\s){0,4}?${oneFiling}(?![\w-])`,
  'iy',
);
const pluralNoun = new RegExp(eitherCase(String.raw`\s(?:(?:${adjective})\s){0,3}${filing}(?![\w-])`), 'y');
const ends =
  /\s?(?:[.;]|$|\)|,?\s(?:as\s(?:to|moot)|and\s(?:grant|den|tak|strik|find|overrul|sustain)|without|with\s|for\s(?:the\s)?reasons|in\s(?:part|full|its)|filed\sby))/iy;
/** `motion to compel 114 is DENIED`; not "limit of 25 is". */
const afterFiling =
  /(?<=\b(?:motions?|letters?|applications?|requests?|stipulations?|petitions?|objections?|responses?|repl(?:y|ies)|oppositions?)\b(?:\s[a-z'’-]{1,16}){0,8}?(?<!\b(?:of|to|by|than|least|rule|no|nos|number|request|interrogatory|about|over|under|exhibit|doe|phase|level|track))\s)/iy;
const isThen =
  /(?:\sand\s[1-9]\d{0,3}|[,\s]+[1-9]\d{0,3}){0,8}\s?(?:(?:(?:is|are|was|were)\s|(?:considered|reviewed|noted|denied|granted|stricken|terminated|filed)\b|to\s(?:compel|quash|strike|dismiss|seal|stay|extend)\b|for\s(?:leave|extension|sanctions)\b)|$|[.;]\s*(?:$|\n))/y;
const run = /[1-9]\d{0,3}(?:\s[1-9]\d{0,3}){1,12}(?![\w/.:-])/y;
const numberedNoun =
  /(?<=\b(?:rules?|sections?|requests?|interrogator(?:y|ies)|exhibits?|exs?\.|topics?|rfps?|rogs?|phase|track|title|chapter|order|local|room|suite|nos?\.|officers?|doe|categor(?:y|ies)|count|claims?|page|line|paragraph|step|item|day)\s)/iy;
/** `today's orders on 31, 33 and 34`, where a bare `on` leads to a day. */
const orderOn = /(?<=\b(?:orders?|rulings?|endorsements?)\son\s)/iy;
const year = /^(?:19[89]|20[0-4])\d$/;
const determiner = /(?:^|\s)(?:the|their|his|her|its|this|that|said)(?:\s\S+){0,3}\s$/i;

const matchAt = (expression: RegExp, text: string, at: number): RegExpExecArray | null => {
  expression.lastIndex = at;
  return expression.exec(text);
};

/** A word goes on right behind a single number, and joins no other to it. */
const oneAlone = /\s(?!(?:and|to|through|thru)\s)[A-Za-z]/y;

/** False where what follows a single number makes it no entry: told more cheaply than what leads to it. */
function mayGoOn(text: string, at: number): boolean {
  const end = endOfDigits(text, at);
  if (!matchAt(oneAlone, text, end)) return true;
  return [isThen, ownNoun, possessedNoun, ends].some((expression) => matchAt(expression, text, end));
}

/**
 * The entries of a bare number at `at` in the clerk's text, by the words on both sides; null where they make it none.
 *
 * @param carriesOn true where the number before it in the same sentence was an entry: "and 30 Motion" goes on with it.
 */
export function clerkNumberAt(text: string, at: number, carriesOn: boolean): EntryList | null {
  if (!mayGoOn(text, at)) return null;
  const lead = mayLead(text, at) ? matchAt(before, text, at) : null;
  if (!lead) {
    if (!matchAt(isThen, text, endOfDigits(text, at)) || !matchAt(afterFiling, text, at)) return null;
    const several = matchAt(run, text, at)?.[0];
    return several
      ? { entries: several.split(' '), to: at + several.length, unsure: null }
      : readList(text, at, 'neither');
  }
  if (lead.groups?.listed && !carriesOn) return null;
  if (matchAt(numberedNoun, text, at)) return null;
  const list = readList(text, at, 'neither', true);
  if (list.entries.length === 0 || list.entries.some((entry) => year.test(entry))) return null;
  const named = lead.groups?.lead !== undefined;
  const holder = lead.groups?.holder !== undefined;
  const several = list.entries.length > 1;
  const noun =
    matchAt(ownNoun, text, list.to) ??
    (several ? matchAt(pluralNoun, text, list.to) : null) ??
    (lead.groups?.verb && !determiner.test(text.slice(at - 20, at)) ? matchAt(possessedNoun, text, list.to) : null);
  if (noun && named && !/[A-Z]/.test(noun[0].charAt(1))) return null;
  if (noun) return { ...list, to: several ? list.to : list.to + noun[0].length };
  const leads =
    lead.groups?.verb && !holder && (!/^(?:in|on|as|conc)/i.test(lead.groups.verb) || matchAt(orderOn, text, at));
  return leads && matchAt(ends, text, list.to) ? list : null;
}
