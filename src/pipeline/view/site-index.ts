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

/** What one case, or the orders whose case is not known, say to the index. */
export type IndexFacts = {
  /** A row of the list of cases; null for orders without a case. */
  summary: CaseSummary | null;
  /** How many there are of each; what is counted here once for all is left out. */
  totals: Omit<SiteIndex['totals'], 'cases' | 'unidentified'>;
  period: SiteIndex['period'];
  /** Its newest quoted rulings, newest first: the day of each ('' for none) and its place among its rulings. */
  newest: { dated: string; place: number }[];
};

/** What a case says to the index; its rulings may be given, where they are known already. */
export function indexFactsOf(of: Case, rulings: readonly RulingRow[] = rulingRows([of], [])): IndexFacts {
  const facts = factsOf(of.orders, rulings);
  const names = of.judges.map(({ name }) => name);
  return {
    ...facts,
    totals: {
      ...facts.totals,
      entries: of.docket.length,
      // As many as the tables have rows.
      warnings: of.warnings.length,
      events: facts.totals.events + of.events.filter(({ quotation }) => quotation === null).length,
    },
    summary: {
      id: of.id,
      court: of.court,
      caseNumber: of.caseNumber,
      caption: of.caption,
      judges: names.length > 0 ? names : of.judgeInitials,
      period: facts.period,
      orders: of.orders.length,
      entries: of.docket.length,
      disputes: of.disputes.length,
      rulings: facts.totals.rulings,
      toldRulings: facts.totals.toldRulings,
      warnings: of.warnings.length,
    },
  };
}

/** What the orders whose case is not known say to the index. */
export const indexFactsOfOthers = (
  unidentified: readonly Order[],
  rulings: readonly RulingRow[] = rulingRows([], unidentified),
): IndexFacts => factsOf(unidentified, rulings);

function factsOf(orders: readonly Order[], rulings: readonly RulingRow[]): IndexFacts {
  const quoted = rulings.map((row, place) => ({ row, place })).filter(({ row }) => isQuoted(row));
  return {
    summary: null,
    totals: {
      orders: orders.length,
      reviewed: orders.filter((order) => order.review === 'reviewed').length,
      entries: 0,
      rulings: quoted.length,
      toldRulings: rulings.length - quoted.length,
      warnings: sum(orders, ({ record }) => record.sanctionsWarnings.length),
      deadlines: sum(orders, ({ record }) => record.deadlines.length),
      events: sum(orders, ({ record }) => record.events.length),
      references: sum(orders, ({ record }) => record.docketReferences.length),
    },
    period: periodOf(orders),
    // The sort is stable: rulings of one day keep the order of the table.
    newest: quoted
      .map(({ row, place }) => ({ dated: row.dated ?? '', place }))
      .toSorted((a, b) => byCodeUnit(b.dated, a.dated))
      .slice(0, newest),
  };
}

/**
 * The index of the dataset.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 * @param rulingOf the ruling at a place of a share.
 * @param asOf day that the dataset stands for; null for none.
 */
export function joinedIndex<S extends { index: IndexFacts }>(
  shares: readonly S[],
  rulingOf: (share: S, place: number) => RulingRow,
  asOf: IsoDate | null,
): SiteIndex {
  const total = (name: keyof IndexFacts['totals']) => sum(shares, ({ index }) => index.totals[name]);
  const summaries = shares.flatMap(({ index }) => index.summary ?? []);
  const days = shares.flatMap(({ index: { period } }) => (period ? [period.from, period.to] : [])).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return {
    asOf,
    period: from && to ? { from, to } : null,
    totals: {
      cases: summaries.length,
      orders: total('orders'),
      unidentified: sum(shares, ({ index }) => (index.summary ? 0 : index.totals.orders)),
      reviewed: total('reviewed'),
      entries: total('entries'),
      rulings: total('rulings'),
      toldRulings: total('toldRulings'),
      warnings: total('warnings'),
      deadlines: total('deadlines'),
      events: total('events'),
      references: total('references'),
    },
    cases: summaries,
    newestRulings: shares
      .flatMap((share) => share.index.newest.map(({ dated, place }) => ({ share, dated, place })))
      .toSorted((a, b) => byCodeUnit(b.dated, a.dated))
      .slice(0, newest)
      .map(({ share, place }) => rulingOf(share, place)),
  };
}

/** The index of some cases and of the orders whose case is not known. */
export function siteIndex(cases: readonly Case[], unidentified: readonly Order[], asOf: IsoDate | null): SiteIndex {
  const ofCases = cases
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map((of) => {
      const rulings = rulingRows([of], []);
      return { rulings, index: indexFactsOf(of, rulings) };
    });
  const rulings = rulingRows([], unidentified);
  const others = { rulings, index: indexFactsOfOthers(unidentified, rulings) };
  return joinedIndex([...ofCases, others], (share, place) => share.rulings[place] as RulingRow, asOf);
}

/** The newest day that stands in the cases and orders as a fact of the past; null where there is no date at all. */
export const newestDate = (cases: readonly Case[], unidentified: readonly Order[]): IsoDate | null =>
  latestDay([...cases.map(newestDayOf), ...unidentified.flatMap(daysOfOrder)]);

const isQuoted = (row: RulingRow) => row.record !== null;

const sum = <T>(of: readonly T[], amount: (one: T) => number) => of.reduce((total, one) => total + amount(one), 0);

function periodOf(orders: readonly Order[]): SiteIndex['period'] {
  const dated = orders.flatMap(({ record }) => record.dated ?? []).toSorted();
  const [from, to] = [dated[0], dated.at(-1)];
  return from && to ? { from, to } : null;
}
