/** Days of the calendar as numbers. */
import { utcDay } from 'd3';
import type { IsoDate } from '../../../schema/date.ts';

const at = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/** Whole days from one day to another; negative where the second comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => {
  const [start, end] = [at(from), at(to)];
  return start <= end ? utcDay.count(start, end) : -utcDay.count(end, start);
};
