/** Normalised text to the days it names: `March 4, 2015`, `9/10/15`, `this 9th day of September 2014`, `April 9`. */
import type { Span } from '../../schema/annotation.ts';
import { type IsoDate, isIsoDate } from '../../schema/date.ts';

export type FoundDate = {
  /** The words of the date, in UTF-16 code units. Of `June 3 and 5, 2014` the second is `5, 2014`. */
  span: Span;
  date: IsoDate;
  /** False where the year was inferred, because neither the date nor the list it stands in has one. */
  yearGiven: boolean;
  /** True where the date belongs to a cited decision: `(N.D. Cal. Mar. 4, 2015)`. */
  cited: boolean;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );

/**
 * What may be a date, found in one pass: a word that begins as a month does (with the scanner's space after its first
 * letter, `O ctober`), or two numbers with a slash, dash or stop between them.
 */
const trigger =
  /\b(?:Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|May|MAY|Jun|JUN|Jul|JUL|Aug|AUG|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC|[JFMASOND] (?=anuary|ebruary|arch|pril|une|uly|ugust|eptember|ctober|ovember|ecember)[a-z]{2})[A-Za-z]{0,7}\b|(?<![\w/.:$]|(?<!\/\d{2}|\/\d{4})[‐-―−-])\d{1,4}\s?[/.‐-―−-]\s?\d{1,2}(?!\d)/g;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True where a month's name stands right before the number at `at`, which is then a day: `February 21`. */
export function isDayOfMonth(text: string, at: number): boolean {
  let end = at - 1;
  if (text.charCodeAt(end - 1) === 46) end--;
  let from = end;
  while (from > end - 10 && (text.charCodeAt(from - 1) | 32) >= 97 && (text.charCodeAt(from - 1) | 32) <= 122) from--;
  return end - from >= 3 && text.charCodeAt(from) < 91 && monthOf(text.slice(from, end)) > 0;
}

/** Number of the month (1 to 12) that a word means, misprints of one letter in the long names included; 0 for none. */
function monthOf(word: string): number {
  const name = word.replace(' ', '').toLowerCase();
  const month = months.indexOf(name.slice(0, 3)) + 1;
  if (month === 0) return 0;
  const full = monthNames[month - 1] as string;
  if (name === full || name.length === 3 || name === 'sept') return month;
  if (name.length < 6 || Math.abs(name.length - full.length) > 1) return 0;
  // one letter too many, too few or wrong: what both share from the front and from the back covers all but one
  let front = 0;
  while (front < Math.min(name.length, full.length) && name[front] === full[front]) front++;
  let back = 0;
  while (back < Math.min(name.length, full.length) - front && name.at(-1 - back) === full.at(-1 - back)) back++;
  return Math.max(name.length, full.length) - front - back <= 1 ? month : 0;
}

/** The day that follows a month, with what may stand between by misprint (`August, 10`), and no part of a longer number. */
const dayAfter = /^(?:\.,?|,)?\s{0,3}(\d{1,2})(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?(?![\w/$%]|[:.,-]\d|[‐-―−]\d{3})/;
/** A further day of the same month: `June 3 and 5, 2014`, `May 3, 10, and 17, 2016`, `June 3-5, 2014`. */
const furtherDay =
  /^(?:\s?,\s?(?:and|or)\s|\s?,\s|\s(?:and|or|&|to|through|thru)\s|\s?[-‐-―−]\s?)\s?(\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?(?![\w/$%]|[:.,-]\d)/;
const yearAfter =
  /^(?:\s?,{1,2}|\s+of|\s?\.(?=\s?\d{4}[,.;)\]\s]*$))?\s{0,3}((?:19|20)\d{2}|['’]\d{2})(?![\d/]|[:.-]\d)/;
/** A day that stands before its month: `4 March 2015`, `this 9th day of September`. */
const dayBefore =
  /(?:^|[\s(["“])(?:(\d{1,2})\s?(st|nd|rd|th|ST|ND|RD|TH)?|([a-z]{5,7}(?:-[a-z]{5,7})?))\s{1,3}((?:day\s{1,3})?(?:of\s{1,3})?)$/i;
const beforeBareDay = /(?:^|\b(?:on|by|until|before|after|since|from|dated|of|the|and|to|through|than|between))\s+$/i;
/** A second date right after one: `April 12 and April 19, 2012` gives its year to the first. */
const joinsDates =
  /^(?:\s?,\s?(?:and|or)\s|\s?,\s|\s(?:and|or|&|to|through|thru)\s|\s?[-‐-―−]\s?)(?:on\s|again\son\s)?$/;

const numeric =
  /^(\d{1,4})\s?([/.‐-―−-])\s?(\d{1,2})(?:\s?([/.‐-―−-])\s?(\d{4}|\d{2}))?(?!\d|\/\d|\.\d)(?![‐-―−-]\d(?!\d?\/\d))/;
/** Labels whose numbers look like dates and are none. */
const beforeNumber =
  /(?:\b(?:nos?|docs?|dkts?|docket|ecf|exs?|exhibits?|rules?|l\.\s?r|r|sections?|requests?|rogs?|interrogator(?:y|ies)|part|tab|pages?|pp?|ch|art|ratio|lot|model|version)\b\.?|[§¶#$])\s?$/i;
const beforeShortDate = /\b(?:on|by|dated|before|until|since|from|after|the|between|and|than)\s$/i;

const fullYear = (year: string): string => {
  if (year.length === 4) return year;
  const digits = year.slice(-2);
  return `${Number(digits) <= 49 ? '20' : '19'}${digits}`;
};

const iso = (year: string | number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const longestDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** True where some year has that day: the 29th of February does. */
const isDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= (longestDays[month - 1] as number);

/** A date as read, its year null where the text gives none. */
type ReadDate = { from: number; to: number; year: string | null; month: number; day: number };

/** Reads `March 4, 2015`, as most dates are written; null for any other form. */
function readPlain(text: string, from: number, to: number, month: number): ReadDate | null {
  let at = to;
  if (text.charCodeAt(at) !== 32 || !isDigit(text.charCodeAt(++at))) return null;
  const dayAt = at;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at - dayAt > 2 || text.charCodeAt(at) !== 44 || text.charCodeAt(at + 1) !== 32) return null;
  const yearAt = at + 2;
  const century = text.slice(yearAt, yearAt + 2);
  const end = yearAt + 4;
  if (
    (century !== '19' && century !== '20') ||
    !isDigit(text.charCodeAt(yearAt + 2)) ||
    !isDigit(text.charCodeAt(yearAt + 3))
  )
    return null;
  const behind = text.charCodeAt(end);
  if (isDigit(behind) || behind === 47) return null;
  if ((behind === 45 || behind === 46 || behind === 58) && isDigit(text.charCodeAt(end + 1))) return null;
  const day = Number(text.slice(dayAt, at));
  return isDay(month, day) ? { from, to: end, year: text.slice(yearAt, end), month, day } : null;
}

/** Reads the date round a month's name, and the further days that share the month; none where no day stands with it. */
function readNamed(text: string, from: number, to: number, month: number): ReadDate[] {
  const usual = readPlain(text, from, to, month);
  if (usual) return [usual];
  const after = text.slice(to, to + 120);
  const first = dayAfter.exec(after);
  if (first && isDay(month, Number(first[1]))) {
    const days = [{ day: Number(first[1]), from, to: to + first[0].length }];
    let at = first[0].length;
    let year = yearAfter.exec(after.slice(at, at + 16));
    while (!year && days.length < 12) {
      const next = furtherDay.exec(after.slice(at, at + 24));
      if (!next || !isDay(month, Number(next[1]))) break;
      at += next[0].length;
      days.push({
        day: Number(next[1]),
        from: to + at - next[0].length + next[0].search(/\d/),
        to: to + at,
      });
      year = yearAfter.exec(after.slice(at, at + 16));
    }
    // without a year at its end a list of days is one only where `and` joins two and nothing countable follows
    const isList = year !== null || (days.length === 2 && /^\s?[.;)\]]|^,\s|^$/.test(after.slice(at, at + 3)));
    const kept = isList ? days : days.slice(0, 1);
    const last = kept.at(-1) as { to: number };
    if (year) last.to = to + at + year[0].length;
    // `Smith Dec. 5` is page 5 of a declaration
    if (
      !year &&
      /^Dec/.test(text.slice(from, to)) &&
      text[to] === '.' &&
      /[A-Z][a-z]+\s$/.test(text.slice(from - 12, from))
    )
      return [];
    return kept.map((day) => ({ ...day, month, year: year ? fullYear(year[1] as string) : null }));
  }
  const before = text.slice(Math.max(0, from - 32), from);
  const found = dayBefore.exec(before);
  if (!found) return [];
  const day = found[3] ? ordinals.indexOf(found[3].toLowerCase()) + 1 : Number(found[1]);
  if (day === 0 || !isDay(month, day)) return [];
  const year = yearAfter.exec(after.replace(/^\./, '').slice(0, 16));
  const stop = year && after[0] === '.' ? 1 : 0;
  const start = from - (found[0].length - found[0].search(/\w/));
  const plain = !found[2] && !found[3] && !found[4];
  if (
    plain &&
    (beforeNumber.test(text.slice(Math.max(0, start - 16), start)) ||
      (!year && !beforeBareDay.test(text.slice(Math.max(0, start - 12), start))))
  )
    return [];
  if (!year && !found[4] && found[3]) return [];
  return [
    {
      from: start,
      to: year ? to + stop + year[0].length : to,
      year: year ? fullYear(year[1] as string) : null,
      month,
      day,
    },
  ];
}

/** Reads `9/10/15`, `2-21-17`, `12/9 /2016`, `2015-03-04`, and `4/26` after a word that wants a day. */
function readNumeric(text: string, from: number): ReadDate[] {
  const found = numeric.exec(text.slice(from, from + 16));
  if (!found) return [];
  const [words, a = '', mark = '', b = '', secondMark, c] = found;
  const to = from + words.length;
  const before = text.slice(Math.max(0, from - 16), from);
  if (/\w/.test(text[to] ?? '') || beforeNumber.test(before)) return [];
  const given = (year: string, month: number, day: number) =>
    isDay(month, day) ? [{ from, to, year, month, day }] : [];
  if (c !== undefined) {
    if (mark !== secondMark) return [];
    if (a.length === 4) return /^(?:19|20)/.test(a) ? given(a, Number(b), Number(c)) : [];
    if (a.length > 2 || (mark === '.' && c.length === 2)) return [];
    return c.length === 2 || /^(?:19|20)/.test(c) ? given(fullYear(c), Number(a), Number(b)) : [];
  }
  if (
    mark !== '/' ||
    a.length > 2 ||
    /^\s?(?:of|th)/.test(text.slice(to, to + 4)) ||
    !beforeShortDate.test(before) ||
    !isDay(Number(a), Number(b))
  )
    return [];
  return [{ from, to, year: null, month: Number(a), day: Number(b) }];
}

/** False where no bracket, and no history of a decision, stands behind a day. */
function mayEndCitation(text: string, at: number): boolean {
  const first = text.charCodeAt(at) <= 32 ? at + 1 : at;
  const code = text.charCodeAt(first);
  if (code === 41 || code === 91) return true;
  const word = text.charCodeAt(at) === 44 ? at + 2 : first;
  return 'ar'.includes(text.charAt(word));
}

/** The end of a citation's bracket: a court, and then the day. */
const inCitation =
  /\((?:[A-Z][\w.]*\.?\s?){0,3}(?:Cal|Cir|Ct|Dist|App|[A-Z][a-z]{1,5}|[A-Z])\.\s?(?:[A-Z][a-z]{0,5}\.?\s?){0,2}$/;
const isCited = (text: string, date: ReadDate) =>
  mayEndCitation(text, date.to) &&
  /^\s?[)[]|^,?\s(?:aff|rev|report|adopt)/.test(text.slice(date.to, date.to + 10)) &&
  inCitation.test(text.slice(Math.max(0, date.from - 40), date.from));

/** Words that make a day without a year one that is yet to come. */
const toCome =
  /\b(?:shall|must|will|ordered|directed|required|is\sdue|are\sdue|is\sset|are\sset|is\sextended|are\sextended|continued\sto|so\sthat|file\sby)\b[^.;]{0,140}$/i;
const isPast = /\b(?:was|were|had|did)\b[^.;]{0,100}$/i;
/** The same where the day stands first: `By Friday, December 8, defendant shall`. */
const isLimit = /\b(?:by|before|until|than)\s(?:[a-z]+day,?\s)?$/i;
const toBeDone = /^[^.;]{0,70}\b(?:shall|must|will|is\sdirected|are\sdirected|is\sordered|are\sordered)\b/i;

/** The year that the neighbours of a date without one make likely. */
function inferYear(
  text: string,
  date: ReadDate,
  last: string | undefined,
  next: string | undefined,
  orderDate: string | null,
): string | null {
  const near = last ?? orderDate ?? next;
  if (near === undefined) return null;
  const inYear = (year: number) => iso(year, date.month, date.day);
  const whole = (year: number) => (isIsoDate(inYear(year)) ? String(year) : null);
  const before = text.slice(Math.max(0, date.from - 160), date.from);
  if (orderDate) {
    const ordered = Number(orderDate.slice(0, 4));
    const after = text.slice(date.to, date.to + 80);
    if ((toCome.test(before) && !isPast.test(before)) || (isLimit.test(before) && toBeDone.test(after)))
      return whole(inYear(ordered) >= orderDate ? ordered : ordered + 1);
  }
  const year = Number(near.slice(0, 4));
  const bound = orderDate ?? '9999';
  // the story goes on over New Year: `December 20, 2013 … January 6`
  const monthNow = Number(near.slice(5, 7));
  if (date.month + 8 <= monthNow && inYear(year + 1) <= bound && last !== undefined) return whole(year + 1);
  return whole(inYear(year) <= bound || year > Number(bound.slice(0, 4)) ? year : year - 1);
}

/**
 * Every day that `text` names, in text order; lists (`June 3 and 5, 2014`) give one each, with the year of the list's
 * end. A date without a year takes that of the nearest date before it (after it, where none is), so moved that a fact
 * does not lie after the order and what is still to be done not before it; it is left out where nothing gives a year.
 * Months without a day, days that the calendar does not have, and numbers of cases, entries, rules, sections and
 * requests are none.
 *
 * @param text normalised text, or a part of it.
 * @param orderDate day of the order, where known: the bound for years that are inferred.
 */
export function findDates(text: string, orderDate: IsoDate | null = null): FoundDate[] {
  const read: ReadDate[] = [];
  trigger.lastIndex = 0;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    const named = match[0].charCodeAt(0) > 57;
    const month = named ? monthOf(match[0]) : 0;
    if (named && month === 0) continue;
    const dates = named
      ? readNamed(text, match.index, match.index + match[0].length, month)
      : readNumeric(text, match.index);
    const last = read.at(-1);
    if (dates.length === 0 || (last && (dates[0] as ReadDate).from < last.to)) continue;
    const [first] = dates as [ReadDate];
    for (let i = read.length - 1, from = first.from; first.year && i >= 0; i--) {
      const listed = read[i] as ReadDate;
      if (listed.year || !joinsDates.test(text.slice(listed.to, from))) break;
      listed.year =
        listed.month > first.month && /[-‐-―−]|to|through/.test(text.slice(listed.to, from))
          ? String(Number(first.year) - 1)
          : first.year;
      from = listed.from;
    }
    read.push(...dates);
    trigger.lastIndex = Math.max(trigger.lastIndex, (dates.at(-1) as ReadDate).to);
  }
  const withYear = read.map((date) => ({ date, given: date.year !== null, cited: isCited(text, date) }));
  const found: FoundDate[] = [];
  let last: string | undefined;
  /** The next date with a year of its own, looked for once. */
  let ahead = 0;
  for (const [i, { date, given, cited }] of withYear.entries()) {
    const isoOf = ({ year, month, day }: ReadDate) => iso(year as string, month, day);
    const next = () => {
      if (last !== undefined || orderDate) return undefined;
      ahead = Math.max(ahead, i);
      while (ahead < withYear.length && (!withYear[ahead]?.given || withYear[ahead]?.cited)) ahead++;
      const later = withYear[ahead];
      return later && isoOf(later.date);
    };
    const year = date.year ?? inferYear(text, date, last, next(), orderDate);
    if (year === null) continue;
    const whole = iso(year, date.month, date.day);
    if (!isIsoDate(whole)) continue;
    if (!cited && (given || !orderDate || whole <= orderDate)) last = whole;
    found.push({ span: { from: date.from, to: date.to }, date: whole, yearGiven: given, cited });
  }
  return found;
}
