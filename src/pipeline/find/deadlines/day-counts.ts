/** Normalised text to its counts of days: `fourteen (14) days`, `two court days`, `48 hours`, `the next business day`. */
import type { Span } from '../../../schema/annotation.ts';
import { type TimeWord, timeWordsIn } from '../time-words.ts';

export type DayCount = {
  /** From the number, or from `the` of `the next business day`, to the unit. */
  span: Span;
  /** Weeks are seven days, months thirty, 24 hours one. */
  days: number;
  /** `business` for court, business, working and judicial days. */
  unit: 'calendar' | 'business';
  /**
   * - `count`: a number of days, weeks, months or hours.
   * - `ordinal`: `the tenth day after`.
   * - `next`: `the next business day`, `the following day`.
   * - `beside`: `the day before`, `the day after`.
   */
  form: 'count' | 'ordinal' | 'next' | 'beside';
  /** The unit as printed, in lower case and without its plural: `day`, `week`, `month`, `hour`. */
  measure: string;
};

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers of one word. */
export const numberNames: readonly string[] = [...ones, ...tens];
const ordinalOnes =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Source of a regular expression for a number in words, up to a hundred and eighty. */
export const numberWord = String.raw`(?:one\s)?hundred(?:\s(?:and\s)?(?:twenty|eighty))?|(?:${tens.join('|')})(?:[-\s](?:${ones.slice(0, 9).join('|')}))?|${[...ones].reverse().join('|')}|an?`;
const kinds = 'calendar|court|business|working|judicial|additional|more|further|full|consecutive|clear|extra|other';

/** Reads backwards from the unit: the number, its figure in a bracket, and the kind of day. */
const countBefore = new RegExp(
  String.raw`(?<![\w$.#/])(?:(?<word>${numberWord})|(?<figure>\d{1,3}))(?:\s{0,2}[-–]?\s{0,2}\(\s?(?<inner>[A-Za-z-]{3,16}|\d{1,3})\s?\))?(?:[-\s]{0,2}(?<kinds>(?:(?:${kinds})[-\s]{1,2}){1,3}|\((?:${kinds})\)\s)|[-–\s]{0,2})$`,
  'i',
);
const ordinalBefore = new RegExp(
  String.raw`\b(?:(?<word>(?:${tens.join('|')})-(?:${ordinalOnes.slice(0, 9).join('|')})|${[...ordinalOnes, ...ordinalTens].join('|')})|(?<figure>\d{1,2})(?:st|nd|rd|th))(?:\s\(\d{1,2}(?:st|nd|rd|th)\))?\s(?<kinds>(?:calendar|court|business|working)\s)?$`,
  'i',
);
const nextBefore =
  /\b(?<next>(?:the\s)?(?:very\s)?(?:next|following))\s(?<kinds>(?:calendar|court|business|working|judicial)\s)?$/i;
const theBefore = /\bthe\s(?<kinds>(?:court|business|working)\s)?$/i;
const besideAfter = /^\s(?:immediately\s)?(?:before|after|prior\sto|preceding|following)\b/i;
const isBusiness = /court|business|working|judicial/i;

const valueOfWord = (word: string): number => {
  const words = word
    .toLowerCase()
    .split(/[-\s]+/)
    .filter((part) => part !== 'and');
  let value = 0;
  for (const part of words) {
    if (part === 'hundred') value = Math.max(value, 1) * 100;
    else if (part === 'a' || part === 'an') value += 1;
    else value += ones.indexOf(part) + 1 || (tens.indexOf(part) + 2) * 10 * Number(tens.includes(part));
  }
  return value;
};
const valueOfOrdinal = (word: string): number => {
  const [ten, one] = word.toLowerCase().split('-') as [string, string | undefined];
  if (one !== undefined) return (tens.indexOf(ten) + 2) * 10 + ordinalOnes.indexOf(one) + 1;
  return ordinalOnes.indexOf(ten) + 1 || (ordinalTens.indexOf(ten) + 2) * 10;
};

const daysIn: Record<string, number> = { day: 1, week: 7, month: 30 };
/** Units that are counted, by their singular and plural. */
const units = new Map(
  ['day', 'week', 'hour', 'month'].flatMap(
    (unit) =>
      [
        [unit, unit],
        [`${unit}s`, unit],
      ] as const,
  ),
);
/** Blanks, a closing bracket, figures and dashes, right before a unit. */
const mayStandBefore = (code: number): boolean =>
  code <= 32 || code === 41 || code === 45 || code === 0x2013 || isDigit(code) || code === 160;
/** The longest count that is read, in code units: `one hundred and twenty (120) additional calendar`. */
const reach = 56;

/**
 * Every count of days that `text` names, in text order. Where word and figure disagree, the figure counts. Hours count
 * as days where they come out even; ages, pages and other hours are left to the reader of the words round them.
 *
 * @param text normalised text.
 * @param words its words of time.
 */
export function findDayCounts(text: string, words: readonly TimeWord[] = timeWordsIn(text)): DayCount[] {
  const found: DayCount[] = [];
  for (const { from: at, to, word } of words) {
    const measure = units.get(word) ?? units.get(word.toLowerCase());
    if (measure === undefined || at === 0 || !mayStandBefore(text.charCodeAt(at - 1))) continue;
    const before = text.slice(Math.max(0, at - reach), at);
    const read = readBefore(before, measure, text.slice(to, to + 24));
    if (read) found.push({ ...read, span: { from: at - read.length, to }, measure });
  }
  return found;
}

const valueOfName = new Map([...ones.entries()].map(([i, word]) => [word, i + 1] as const));
for (const [i, word] of tens.entries()) valueOfName.set(word, (i + 2) * 10);
/** Words that another number goes on with: `one hundred and twenty`. */
const goesOn = new Set([...ones, ...tens, 'hundred', 'and', 'a', 'an', 'the']);
/** Words right before a unit that may make it a count, a rank or a day beside another. */
const beforeUnit = new Set([
  ...ones,
  ...tens,
  ...ordinalOnes,
  ...ordinalTens,
  ...kinds.split('|'),
  ...'a an hundred next following the st nd rd th'.split(' '),
]);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Where the letters, or the digits, begin that end at `end`. */
function startOf(words: string, end: number, isOne: (code: number) => boolean): number {
  let from = end;
  while (from > 0 && isOne(words.charCodeAt(from - 1))) from--;
  return from;
}

/**
 * A number right before a unit, as most are written: `14 days`, `fourteen days`, `fourteen (14) days`; null where it is
 * written in another way, and `none` where no number stands there.
 */
function plainCount(before: string): { value: number; length: number } | 'none' | null {
  let end = before.length;
  if (before.charCodeAt(end - 1) !== 32) return null;
  end--;
  let figure: number | null = null;
  if (before[end - 1] === ')') {
    const from = startOf(before, end - 1, isDigit);
    if (from === end - 1 || end - 1 - from > 3 || before[from - 1] !== '(' || before[from - 2] !== ' ') return null;
    figure = Number(before.slice(from, end - 1));
    end = from - 2;
  }
  const last = before.charCodeAt(end - 1);
  if (isDigit(last)) {
    const from = startOf(before, end, isDigit);
    const isBare = from > 0 && end - from <= 3 && before[from - 1] === ' ' && figure === null;
    return isBare ? { value: Number(before.slice(from, end)), length: before.length - from } : null;
  }
  if (!isLetter(last)) return null;
  const from = startOf(before, end, isLetter);
  const word = before.slice(from, end).toLowerCase();
  if (figure === null && from > 0 && !beforeUnit.has(word)) return 'none';
  const value = valueOfName.get(word);
  if (value === undefined || from === 0 || before[from - 1] !== ' ') return null;
  const former = before.slice(startOf(before, from - 1, isLetter), from - 1).toLowerCase();
  return goesOn.has(former) ? null : { value: figure ?? value, length: before.length - from };
}

type ReadCount = Pick<DayCount, 'days' | 'unit' | 'form'> & { length: number };

function readBefore(before: string, measure: string, after: string): ReadCount | null {
  const unitOf = (kinds: string | undefined) => (kinds && isBusiness.test(kinds) ? 'business' : 'calendar');
  const plain = plainCount(before);
  if (plain === 'none') return null;
  if (plain) {
    const days = measure === 'hour' ? plain.value / 24 : plain.value * (daysIn[measure] as number);
    if (plain.value === 0 || !Number.isInteger(days)) return null;
    return { days, unit: 'calendar', form: 'count', length: plain.length };
  }
  const count = countBefore.exec(before);
  if (count) {
    const { word, figure, inner, kinds: kind } = count.groups as Record<string, string | undefined>;
    const figures = figure ?? (inner && /^\d/.test(inner) ? inner : undefined);
    const value = figures === undefined ? valueOfWord(word as string) : Number(figures);
    if (value === 0 || (word && /^an?$/i.test(word) && measure === 'hour')) return null;
    const days = measure === 'hour' ? value / 24 : value * (daysIn[measure] as number);
    if (!Number.isInteger(days)) return null;
    return { days, unit: unitOf(kind), form: 'count', length: count[0].length };
  }
  if (measure !== 'day') return null;
  const next = nextBefore.exec(before);
  if (next) return { days: 1, unit: unitOf(next.groups?.kinds), form: 'next', length: next[0].length };
  if (!besideAfter.test(after)) return null;
  const ordinal = ordinalBefore.exec(before);
  if (ordinal) {
    const { word, figure, kinds: kind } = ordinal.groups as Record<string, string | undefined>;
    const days = figure ? Number(figure) : valueOfOrdinal(word as string);
    return { days, unit: unitOf(kind), form: 'ordinal', length: ordinal[0].length };
  }
  const the = theBefore.exec(before);
  if (the) return { days: 1, unit: unitOf(the.groups?.kinds), form: 'beside', length: the[0].length };
  return null;
}
