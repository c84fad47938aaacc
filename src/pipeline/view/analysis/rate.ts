/** Rates as they may be said: "n of N", a percentage only where N carries one, and the period that N is of. */
import { formatDate, type IsoDate } from '../../../schema/date.ts';
import { amount } from '../words.ts';

/** So many of so many. */
export type Rate = { n: number; of: number };

/** First and last day of what was counted; null where none of it is dated. */
export type Period = { from: IsoDate; to: IsoDate } | null;

/**
 * The least number that a percentage, a median or a chart may rest on. Under ten, one ruling more or less moves a share
 * by ten points and more, so the cases themselves say what there is to say.
 */
export const smallestBase = 10;

/** "12 of 40". */
export const rateWords = ({ n, of }: Rate): string => `${amount(n)} of ${amount(of)}`;

/**
 * "30 %" to the nearest whole; "under 1 %" and "over 99 %" where rounding would say none or all. Null where fewer than
 * ten are counted: then only "n of N" may be said.
 */
export function percentWords({ n, of }: Rate): string | null {
  if (of < smallestBase) return null;
  const percent = Math.round((n / of) * 100);
  if (percent === 0 && n > 0) return 'under 1\u00a0%';
  if (percent === 100 && n < of) return 'over 99\u00a0%';
  return `${percent}\u00a0%`;
}

/** "12 of 40 (30 %)", "3 of 8". */
export function rateWithPercent(rate: Rate): string {
  const percent = percentWords(rate);
  return percent === null ? rateWords(rate) : `${rateWords(rate)} (${percent})`;
}

/** First and last of these days. */
export function periodOf(days: Iterable<IsoDate | null>): Period {
  let period: Period = null;
  for (const day of days) {
    if (day === null) continue;
    if (period === null) period = { from: day, to: day };
    else if (day < period.from) period = { from: day, to: period.to };
    else if (day > period.to) period = { from: period.from, to: day };
  }
  return period;
}

/** "Oct. 16, 2015 to Apr. 26, 2016", "Oct. 16, 2015", "days not known". */
export function periodWords(period: Period): string {
  if (period === null) return 'days not known';
  return period.from === period.to ? formatDate(period.from) : `${formatDate(period.from)} to ${formatDate(period.to)}`;
}
