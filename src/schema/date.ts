/** Dates without a clock: ISO days, bounds for what is known only roughly, and both in English. */
import { z } from 'zod';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days of a month, 1 to 12, in the Gregorian calendar. */
const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (monthLengths[month - 1] as number);

/** True where `text` is `YYYY-MM-DD` and the day stands in the calendar. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
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

/** The bounds of a day that is known: from it to it; null for null. */
export function boundsOf(day: IsoDate): DateBounds;
export function boundsOf(day: IsoDate | null): DateBounds | null;
export function boundsOf(day: IsoDate | null): DateBounds | null {
  return day === null ? null : { from: day, to: day, inferred: false };
}

/** Bluebook months (T12): those of four letters or fewer are not cut. */
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `2015-10-16` to "Oct. 16, 2015", with no-break space before the day. */
export function formatDate(date: IsoDate): string {
  // Pages show tens of thousands of days, and cutting at known places takes a third of the time of splitting.
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
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
