/** How many papers were filed in each week around an order. */
import { scaleLinear } from 'd3';
import type { Case, CaseId } from '../../../schema/case.ts';
import type { IsoDate } from '../../../schema/date.ts';
import type { EntryKey } from '../../../schema/entry.ts';
import type { OrderId } from '../../../schema/order.ts';
import { isPaper } from '../../../schema/papers.ts';
import { daysBetween } from './days.ts';
import { type Period, periodOf, smallestBase } from './rate.ts';

/** Weeks that are counted before an order and after it. */
export const reach = 8;

/** The weeks around an order: -1 ends the day before it, 0 begins on its day. */
export const weekNumbers: readonly number[] = Array.from({ length: 2 * reach }, (_, i) => i - reach);

/** "8th week before", "week before", "week of the order", "1st week after that". */
export function weekWords(week: number): string {
  if (week === 0) return 'the order’s day and the 6 days after';
  const days = week < 0 ? [-week * 7, -week * 7 - 6] : [week * 7, week * 7 + 6];
  return `${days[0]} to ${days[1]} days ${week < 0 ? 'before' : 'after'}`;
}

/** One order with the papers known to have been filed around it, by week. */
export type OrderWeeks = {
  case: CaseId;
  order: OrderId;
  key: EntryKey | null;
  dated: IsoDate;
  /** Papers by week, in the order of `weekNumbers`. */
  papers: number[];
  total: number;
};

export type Weeks = {
  orders: OrderWeeks[];
  /** Orders held with a day, around which fewer than ten papers are dated. */
  thin: number;
  /** Papers of all these orders by week; a paper near two orders is counted at each. */
  papers: number[];
  total: number;
  period: Period;
};

/**
 * Papers by week around every order held that is dated and has ten dated papers around it. Only papers whose day is
 * known count: a paper known within bounds could stand in several weeks.
 */
export function weeksOf(cases: readonly Case[]): Weeks {
  const all = cases.flatMap((of) => {
    const days = of.docket.flatMap((entry) =>
      isPaper(entry) && entry.filed && entry.filed.from === entry.filed.to ? [entry.filed.from] : [],
    );
    return of.orders.flatMap(({ id, entry, record }): OrderWeeks[] => {
      if (record.dated === null) return [];
      const papers = weekNumbers.map(() => 0);
      for (const day of days) {
        const place = Math.floor(daysBetween(record.dated, day) / 7) + reach;
        if (place >= 0 && place < papers.length) papers[place] = (papers[place] as number) + 1;
      }
      const key = of.docket.find(({ order }) => order === id)?.key ?? entry;
      const total = papers.reduce((sum, n) => sum + n, 0);
      return [{ case: of.id, order: id, key, dated: record.dated, papers, total }];
    });
  });
  const orders = all.filter(({ total }) => total >= smallestBase);
  return {
    orders,
    thin: all.length - orders.length,
    papers: weekNumbers.map((_, i) => orders.reduce((sum, { papers }) => sum + (papers[i] as number), 0)),
    total: orders.reduce((sum, { total }) => sum + total, 0),
    period: periodOf(orders.map(({ dated }) => dated)),
  };
}

/** A column, in percents of the plot: where it begins, how wide it is, where its top is, and how high it is. */
export type Column = { week: number; n: number; x: number; width: number; y: number; height: number };
export type Columns = { columns: Column[] /** Where the order stands. */; order: number; most: number };

/** Percents left free on each side of a column. */
const gap = 0.35;

/** Columns of the weeks; `most` is the value of the full height, one for all drawings that are compared. */
export function weekColumns(papers: readonly number[], most = Math.max(1, ...papers)): Columns {
  const across = scaleLinear([-reach, reach], [0, 100]);
  const up = scaleLinear([0, most], [0, 100]);
  const rounded = (percent: number) => Math.round(percent * 100) / 100;
  return {
    columns: weekNumbers.map((week, i) => ({
      week,
      n: papers[i] as number,
      x: rounded(across(week) + gap),
      width: rounded(across(week + 1) - across(week) - 2 * gap),
      y: rounded(100 - up(papers[i] as number)),
      height: rounded(up(papers[i] as number)),
    })),
    order: rounded(across(0)),
    most,
  };
}

/** The most orders that get a drawing of their own. */
export const mostOrders = 12;
