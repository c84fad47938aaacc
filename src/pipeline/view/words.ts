/** Codes, numbers and days of the records in English. It is loaded by the search page, so it imports types and little else. */
import type { Addressee, Consequence, EventKind, Ground, MotionKind, WarningKind } from '../../schema/annotation.ts';
import type { Certainty, EntryDisposition, EntryKind } from '../../schema/case.ts';
import { formatDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Deadline, OrderRecord, Pin } from '../../schema/order.ts';
import type { Followed } from '../../schema/tables.ts';

export const dispositionWords: Record<EntryDisposition, string> = {
  granted: 'Granted',
  'granted-in-part': 'Granted in part',
  denied: 'Denied',
  'not-considered': 'Not considered',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  stricken: 'Stricken',
  unknown: 'Ruling not known',
};

export const groundWords: Record<Ground, string> = {
  'no-meet-and-confer': 'no meet and confer',
  'no-exceptional-circumstances': 'no exceptional circumstances',
  'not-a-joint-letter': 'not a joint letter',
  'procedure-not-followed': 'procedure not followed',
  untimely: 'untimely',
  moot: 'moot',
  overbroad: 'overbroad',
  'not-relevant': 'not relevant',
  'not-proportional': 'not proportional',
  privileged: 'privileged',
  'no-good-cause': 'no good cause',
  'insufficient-showing': 'insufficient showing',
  premature: 'premature',
  duplicative: 'duplicative',
  unopposed: 'unopposed',
  other: 'other ground',
};

/** Kinds of motion, as they follow "motion". */
export const motionWords: Record<MotionKind, string> = {
  compel: 'to compel',
  'protective-order': 'for a protective order',
  quash: 'to quash',
  leave: 'for leave',
  extend: 'to extend time',
  seal: 'to seal',
  sanctions: 'for sanctions',
  fees: 'for fees',
  stay: 'to stay',
  strike: 'to strike',
  reconsider: 'to reconsider',
  letter: 'letter',
  other: 'other',
};

export const warningWords: Record<WarningKind | 'show-cause', string> = {
  warning: 'Warned',
  'show-cause': 'Show cause',
  imposed: 'Imposed',
  declined: 'Declined',
};

/** The kind of a warning as it is shown: an order to show cause stands apart. */
export const shownKind = ({ kind, showCause }: { kind: WarningKind; showCause: boolean }): keyof typeof warningWords =>
  kind === 'warning' && showCause ? 'show-cause' : kind;

/** What is known to have followed a warning; apart from the schema, for the tables' script. */
export const followedWords: Record<Followed, string> = {
  imposed: 'A sanction was imposed later',
  declined: 'A sanction was declined later',
  'warned-again': 'Warned again',
  'nothing-known': 'Nothing known',
};

export const consequenceWords: Record<Consequence, string> = {
  sanctions: 'sanctions',
  monetary: 'payment',
  waiver: 'waiver',
  preclusion: 'preclusion of evidence',
  'adverse-inference': 'adverse inference',
  contempt: 'contempt',
  dismissal: 'dismissal',
  default: 'default',
  striking: 'striking',
  'personal-attendance': 'personal attendance',
  denial: 'denial of papers',
  other: 'other consequence',
};

export const addresseeWords: Record<Addressee, string> = {
  both: 'both sides',
  plaintiff: 'plaintiff',
  defendant: 'defendants',
  counsel: 'counsel',
  'non-party': 'non-party',
  unspecified: 'addressee not named',
};

export const eventWords: Record<EventKind, string> = {
  filing: 'filing',
  order: 'order',
  'meet-and-confer': 'meet and confer',
  hearing: 'hearing',
  communication: 'communication',
  other: 'event',
};

export const entryKindWords: Record<EntryKind, string> = {
  motion: 'motion',
  letter: 'letter',
  opposition: 'opposition',
  response: 'response',
  reply: 'reply',
  joinder: 'joinder',
  statement: 'statement',
  declaration: 'declaration',
  notice: 'notice',
  order: 'order',
  hearing: 'hearing',
  appeal: 'appeal',
  other: 'paper',
};

/** What `n` entries of a kind are: "motion" for one, "motions" for more. */
export const entryKindName = (kind: EntryKind, n: number): string =>
  n === 1 ? entryKindWords[kind] : kind === 'reply' ? 'replies' : `${entryKindWords[kind]}s`;

export const certaintyWords: Record<Certainty, string> = {
  clerk: "the clerk's docket text",
  'order text': "the order's own text",
  'other order': 'the text of another order',
  'party filing': "a party's paper",
  secondary: 'a summary',
};

/** A whole number with its commas: "5,000". Not `toLocaleString`, whose first call alone takes a browser some 10 ms. */
export const amount = (n: number): string => `${n}`.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 ruling", "7 rulings", "no rulings". */
export function count(n: number, one: string, many = `${one}s`): string {
  return n === 0 ? `no ${many}` : `${amount(n)} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `239` to "No. 239", `order-2015-10-07` to "Order of Oct. 7, 2015", `letter-undated` to "Letter, undated". */
export function entryWords(key: EntryKey): string {
  if (isEntryId(key)) return `No.\u00a0${key}`;
  const kind = /^[a-z]+/.exec(key)?.[0] ?? '';
  const name = kind === 'other' ? 'Paper' : capital(kind);
  const date = /\d{4}-\d{2}-\d{2}/.exec(key)?.[0];
  return date ? `${name} of ${formatDate(date)}` : `${name}, undated`;
}

/** `15-cv-00798` with office and initials as a court prints them: "15-cv-00798-HSG (DMR)"; null where not known. */
export function caseNumberWords({
  caseNumber,
  office,
  judgeInitials,
}: Pick<OrderRecord, 'caseNumber' | 'office' | 'judgeInitials'>): string | null {
  if (caseNumber === null) return null;
  const [assigned, ...others] = judgeInitials;
  const number = [office && `${office}:`, caseNumber, assigned && `-${assigned}`].filter(Boolean).join('');
  return [number, ...others.map((initials) => `(${initials})`)].join(' ');
}

/** A place in an order as lawyers cite it: page 2, line 17 is "2:17"; without numbered lines, "2". */
export const pinWords = (pin: Pin): string => (pin.line === undefined ? `${pin.page}` : `${pin.page}:${pin.line}`);

/** "¶ 5" for a paragraph of an order, "caption" for 0. */
export const paragraphWords = (paragraph: number): string => (paragraph === 0 ? 'caption' : `¶\u00a0${paragraph}`);

/** "Jan. 15, 2016" for a deadline with a date, "10 calendar days", "1 business day" for one with a count. */
export function dueWords({ date, days, unit }: Pick<Deadline, 'date' | 'days' | 'unit'>): string {
  return date ? formatDate(date) : `${days} ${unit} ${days === 1 ? 'day' : 'days'}`;
}

/** What stands after each of `n` things in a list: commas, `last` before the last, nothing after it. */
export const listPauses = (n: number, last = ' and '): string[] =>
  Array.from({ length: n }, (_, i) => (i === n - 1 ? '' : i === n - 2 ? last : ', '));

/** The same words with a capital at their head. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same words as a sentence of their own: a capital at their head, one full stop at their end. */
export const sentence = (words: string): string => capital(words).replace(/\.?$/, '.');

/** The same words with no-break spaces where a line must not end: after "No.", "Nos.", "§" and "¶" before a number. */
export const unbroken = (words: string): string => words.replace(/(\bNos?\.|[§¶]) (?=\d)/g, '$1\u00a0');

/** The same words for a file: every no-break space an ordinary blank. */
export const ordinaryBlanks = (words: string): string => words.replaceAll('\u00a0', ' ');

/** A size in the unit that gives at most three digits before the point: "512 bytes", "39 kB", "1.2 MB" (steps of 1,000). */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 9.95 ? size.toFixed(1) : amount(Math.round(size))}\u00a0${unit}`;
}
