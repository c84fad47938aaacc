/** Dates without a clock: ISO days in, English out, and bounds for what is known only roughly. */
import { z } from 'zod';

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True where `text` is `YYYY-MM-DD` and the day stands in the calendar. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const IsoDate = /* @__PURE__ */ z
  .string()
  .refine(isIsoDate, 'expected a date that exists, as `2015-10-16`')
  .meta({ description: 'A day of the calendar, `YYYY-MM-DD`.', format: 'date' });
export type IsoDate = z.infer<typeof IsoDate>;

export const DateBounds = /* @__PURE__ */ z
  .strictObject({
    from: IsoDate.describe('Earliest day.'),
    to: IsoDate.describe('Latest day; the same as `from` where the day is known.'),
    inferred: z
      .boolean()
      .describe('True where the bounds come from dated neighbours on the docket and not from a source.'),
  })
  .refine((bounds) => bounds.from <= bounds.to, 'expected `from` not after `to`');
export type DateBounds = z.infer<typeof DateBounds>;

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

/** Month, as in "Sept." or "september", to 1 to 12; 0 where it is none. */
export function parseMonth(word: string): number {
  const stem = word.toLowerCase().replace(/\.$/, '');
  return stem.length < 3
    ? 0
    : monthNames.findIndex((name) => name.startsWith(stem) || (name === 'september' && stem === 'sept')) + 1;
}

/** ISO date from parts; null where no such day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** "October 16, 2015" or "16 October 2015" to `2015-10-16`; null where it is no date. Inverse of `formatDate`. */
export function parseDate(text: string): IsoDate | null {
  const monthFirst = /^([A-Za-z]{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text.trim());
  if (monthFirst) return isoDate(Number(monthFirst[3]), parseMonth(monthFirst[1] as string), Number(monthFirst[2]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?([A-Za-z]{3,9}\.?),?\s+(\d{4})$/.exec(text.trim());
  return dayFirst ? isoDate(Number(dayFirst[3]), parseMonth(dayFirst[2] as string), Number(dayFirst[1])) : null;
}

/** Bluebook months (T12): those of four letters or fewer are not cut. */
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `2015-10-16` to "Oct. 16, 2015", with no-break space before the day. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${shortMonths[month - 1]}\u00a0${day}, ${year}`;
}

/**
 * Bounds to "Oct. 16, 2015" or "between Sept. 28 and Oct. 7, 2015" (the year once where both share it). Bounds that no
 * source gives, but only the neighbours on the docket, end in "(inferred)": no words of ours are firmer than their source.
 */
export function formatBounds({
  from,
  to,
  inferred = false,
}: Omit<DateBounds, 'inferred'> & { inferred?: boolean }): string {
  if (from === to) return formatDate(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `between ${sameYear ? formatDate(from).slice(0, -6) : formatDate(from)} and ${formatDate(to)}${inferred ? ' (inferred)' : ''}`;
}
