/** What the home page and the list of cases say: totals, period, a row a case, the newest rulings. */

import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import type { CaseSummary, SiteIndex } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { Order } from '../../schema/order.ts';
import type { RulingRow } from '../../schema/tables.ts';
import { daysOfOrder, latestDay, newestDayOf } from './later-history.ts';
import { rulingRows } from './tables.ts';

/** How many of the newest rulings the index names. */
const newest = 12;

/**
 * The index of the dataset.
 *
 * @param asOf day that the dataset stands for; null for none.
 */
export function siteIndex(cases: readonly Case[], unidentified: readonly Order[], asOf: IsoDate | null): SiteIndex {
  const orders = [...cases.flatMap((of) => of.orders), ...unidentified];
  const rulings = rulingRows(cases, unidentified);
  const quoted = rulings.filter(isQuoted);
  return {
    asOf,
    period: periodOf(orders),
    totals: {
      cases: cases.length,
      orders: orders.length,
      unidentified: unidentified.length,
      reviewed: orders.filter((order) => order.review === 'reviewed').length,
      entries: sum(cases, (of) => of.docket.length),
      rulings: quoted.length,
      toldRulings: rulings.length - quoted.length,
      // As many as the tables have rows.
      warnings:
        sum(cases, (of) => of.warnings.length) + sum(unidentified, (order) => order.record.sanctionsWarnings.length),
      deadlines: sum(orders, ({ record }) => record.deadlines.length),
      events:
        sum(orders, ({ record }) => record.events.length) +
        sum(cases, (of) => of.events.filter(({ quotation }) => quotation === null).length),
      references: sum(orders, ({ record }) => record.docketReferences.length),
    },
    cases: cases.toSorted((a, b) => byCodeUnit(a.id, b.id)).map(caseSummary),
    // The sort is stable: rulings of one day keep the order of the table.
    newestRulings: quoted.toSorted((a, b) => byCodeUnit(b.dated ?? '', a.dated ?? '')).slice(0, newest),
  };
}

/** The newest day that stands in the cases and orders as a fact of the past; null where there is no date at all. */
export const newestDate = (cases: readonly Case[], unidentified: readonly Order[]): IsoDate | null =>
  latestDay([...cases.map(newestDayOf), ...unidentified.flatMap(daysOfOrder)]);

function caseSummary(of: Case): CaseSummary {
  const rulings = rulingRows([of], []);
  const names = of.judges.map(({ name }) => name);
  return {
    id: of.id,
    court: of.court,
    caseNumber: of.caseNumber,
    caption: of.caption,
    judges: names.length > 0 ? names : of.judgeInitials,
    period: periodOf(of.orders),
    orders: of.orders.length,
    entries: of.docket.length,
    disputes: of.disputes.length,
    rulings: rulings.filter(isQuoted).length,
    toldRulings: rulings.filter((row) => !isQuoted(row)).length,
    warnings: of.warnings.length,
  };
}

const isQuoted = (row: RulingRow) => row.record !== null;

const sum = <T>(of: readonly T[], amount: (one: T) => number) => of.reduce((total, one) => total + amount(one), 0);

function periodOf(orders: readonly Order[]): SiteIndex['period'] {
  const dated = orders.flatMap(({ record }) => record.dated ?? []).toSorted();
  const [from, to] = [dated[0], dated.at(-1)];
  return from && to ? { from, to } : null;
}
