/** Days of the calendar, without a clock. */
import type { IsoDate } from '../../src/schema/date.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const msInDay = 86_400_000;

/** The day `by` days after another, before it where `by` is negative. */
export const dayFrom = (day: IsoDate, by: number): IsoDate =>
  new Date(Date.parse(day) + by * msInDay).toISOString().slice(0, 10);

/** `2015-10-16` to "October 16, 2015". */
export function nameOfDay(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${months[month - 1]} ${date}, ${year}`;
}

/** `2015-10-16` to "16th day of October, 2015". */
export function nameOfSignedDay(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const ending =
    date % 10 === 1 && date !== 11
      ? 'st'
      : date % 10 === 2 && date !== 12
        ? 'nd'
        : date % 10 === 3 && date !== 13
          ? 'rd'
          : 'th';
  return `${date}${ending} day of ${months[month - 1]}, ${year}`;
}

/** `2015-10-16` to "10/16/15". */
export const stampedDay = (day: IsoDate): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(2, 4)}`;
