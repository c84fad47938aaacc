/** The look-up by what an order did: codes from which rulings and warnings are chosen, and the orders told in brief. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { type Case, type CaseId, deciderOf } from '../../schema/case.ts';
import { boundsOf, type DateBounds } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { parseList } from '../../schema/list-cell.ts';
import type { FacetLookup, FoundRuling, FoundWarning, LookupIndex, OrderInBrief } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../schema/tables.ts';
import { caseName, orderHeading, orderTitle } from './citation.ts';
import { bytesOf, cut, cutOrNull } from './cut.ts';
import { packs, type Weigh } from './lookup-packs.ts';
import { facetLookupPath, orderLookupPath } from './lookup-paths.ts';
import { entryOfOrder } from './papers.ts';
import { rulingRows, warningRows } from './tables.ts';
import { shownKind } from './words.ts';

/** No file of codes is larger, in bytes: all of them are read for a query by field, so they are few, and packed well. */
export const largestFacets = 100_000;

/** An order with every row of it: of a case, or one whose case is not known. */
type Gathered = {
  brief: Omit<OrderInBrief, 'rulings' | 'warnings'>;
  rulings: RulingRow[];
  warnings: WarningRow[];
};

/**
 * The files of the look-up by what orders did, and what the index says of them.
 *
 * @param largest bytes that a file of orders in brief has at most, as it is published; @param weigh says how many.
 * @returns files by path with their JSON; the orders newest first, those without a day last.
 */
export function orderLookups(
  cases: readonly Case[],
  unidentified: readonly Order[],
  largest: number,
  weigh: Weigh,
): { facets: LookupIndex['facets']; files: { path: string; content: string }[] } {
  const gathered = gather(cases, unidentified).toSorted(
    (a, b) =>
      byCodeUnit(b.brief.days?.to ?? '', a.brief.days?.to ?? '') ||
      byCodeUnit(a.brief.case ?? '~', b.brief.case ?? '~') ||
      byCodeUnit(a.brief.key ?? a.brief.order ?? '', b.brief.key ?? b.brief.order ?? ''),
  );
  const told = gathered.map((one) => ({ one, json: JSON.stringify(inBrief(one, largest - around)) }));
  const textOf = (page: readonly { json: string }[]) => `[${page.map(({ json }) => json).join(',')}]\n`;
  const pages = packs(told, textOf, largest, weigh);
  const placed = pages.flatMap((page, n) =>
    page.map(({ one }, place) => ({ one, at: [n, place] as [number, number] })),
  );
  const facets = facetFiles(placed);
  return {
    facets: facets.map(({ orders }) => ({
      from: orders.flatMap(({ days }) => days?.[0] ?? []).toSorted()[0] ?? null,
      to: orders[0]?.days?.[1] ?? null,
    })),
    files: [
      ...facets.map((facet, n) => ({ path: facetLookupPath(n), content: `${JSON.stringify(facet)}\n` })),
      ...pages.map((page, n) => ({ path: orderLookupPath(n), content: textOf(page) })),
    ],
  };
}

/** Bytes around the orders of a file. */
const around = 8;

// ---- which rows are one order's ----

function gather(cases: readonly Case[], unidentified: readonly Order[]): Gathered[] {
  const orders = new Map<string, Gathered>();
  const names = new Map(cases.map((of) => [of.id, cut(caseName(of.caption, of.parties), 100)]));
  const dockets = new Map(cases.map((of) => [of.id, new Map(of.docket.map((entry) => [entry.key, entry]))]));
  const days = (of: CaseId | null, key: EntryKey | null): DateBounds | null =>
    (of && key && dockets.get(of)?.get(key)?.filed) || null;
  const place = (id: string, brief: () => Gathered['brief']): Gathered => {
    const known = orders.get(id) ?? { brief: brief(), rulings: [], warnings: [] };
    orders.set(id, known);
    return known;
  };
  for (const { order, of } of [
    ...cases.flatMap((of) => of.orders.map((order) => ({ order, of }))),
    ...unidentified.map((order) => ({ order, of: null })),
  ]) {
    const key = (of && entryOfOrder(order.id, of.docket)?.key) ?? order.entry;
    const { record } = order;
    place(orderKey(of?.id ?? null, key, order.id), () => ({
      case: of?.id ?? null,
      caption: of ? (names.get(of.id) as string) : cut(record.caption ?? 'Case not identified', 100),
      court: of?.court ?? record.court,
      caseNumber: of?.caseNumber ?? record.caseNumber,
      key,
      order: order.id,
      title: cut(record.title ? orderTitle(order) : orderHeading(order), 120),
      days: boundsOf(record.dated) ?? days(of?.id ?? null, key),
      judge: cutOrNull(deciderOf(record, of?.judges ?? []), 60),
      review: order.review,
    }));
  }
  const ofRow = (row: RulingRow | WarningRow): Gathered =>
    place(orderKey(row.case, row.orderEntry, row.order ?? row.dated), () => ({
      case: row.case,
      caption: (row.case && names.get(row.case)) ?? cut(row.caption ?? 'Case not identified', 100),
      court: row.court,
      caseNumber: row.caseNumber,
      key: row.orderEntry,
      order: row.order,
      title: null,
      days:
        boundsOf(row.dated) ??
        days(row.case, row.orderEntry) ??
        (row.datedFrom && row.datedTo ? { from: row.datedFrom, to: row.datedTo, inferred: false } : null),
      judge: cutOrNull(row.judge, 60),
      review: row.review,
    }));
  for (const row of rulingRows(cases, unidentified)) ofRow(row).rulings.push(row);
  for (const row of warningRows(cases, unidentified)) ofRow(row).warnings.push(row);
  return [...orders.values()];
}

/** What tells one order from another: its own entry within its case, else its text, else its day. */
const orderKey = (of: CaseId | null, key: EntryKey | null, other: string | null) =>
  of && key ? `${of} ${key}` : `${of ?? ''} / ${other ?? ''}`;

// ---- orders in brief ----

/** The order with as many of its rows as `largest` bytes hold; the order's own page has them all. */
function inBrief({ brief, rulings, warnings }: Gathered, largest: number): OrderInBrief {
  const told: OrderInBrief = { ...brief, rulings: [], warnings: [] };
  let room = largest - bytesOf(JSON.stringify(told));
  const fill = <T>(into: T[], rows: readonly T[]) => {
    for (const row of rows) {
      room -= bytesOf(JSON.stringify(row)) + 1;
      // Those chosen are named by their place, so nothing is left out between two.
      if (room < 0) return;
      into.push(row);
    }
  };
  fill(told.warnings, warnings.map(foundWarning));
  fill(told.rulings, rulings.map(foundRuling));
  return told;
}

const foundRuling = (row: RulingRow): FoundRuling => ({
  disposition: row.disposition,
  withoutPrejudice: row.withoutPrejudice,
  entries: parseList(row.entries).slice(0, 12),
  motion: cutOrNull(row.motion, 120),
  kind: row.motionKind,
  grounds: parseList(row.grounds) as FoundRuling['grounds'],
  quote: cutOrNull(row.quote, 280),
  paragraph: row.paragraph,
  certainty: row.certainty,
  later: cut(row.laterHistory, 240),
  address: row.address,
});

const foundWarning = (row: WarningRow): FoundWarning => ({
  kind: row.kind,
  showCause: row.showCause,
  consequences: parseList(row.consequences) as FoundWarning['consequences'],
  addressee: row.addressee,
  quote: cutOrNull(row.quote, 280),
  text: cutOrNull(row.text, 280),
  paragraph: row.paragraph,
  certainty: row.certainty,
  address: row.address,
});

// ---- codes ----

function facetFiles(placed: readonly { one: Gathered; at: [number, number] }[]): FacetLookup[] {
  const files: FacetLookup[] = [];
  let places = new Map<string, number>();
  let bytes = largestFacets;
  for (const { one, at } of placed) {
    const coded = codesOf(one);
    const rows = [coded.of, ...coded.rulings, ...coded.warnings];
    // Five digits and a comma a code, brackets, names of the fields, and the codes as if none were known yet.
    const most =
      rows.flat().reduce((sum, code) => sum + 6 + bytesOf(JSON.stringify(code)) + 1, 0) + 3 * rows.length + 200;
    if (bytes + most > largestFacets) {
      files.push({ codes: [], orders: [] });
      [places, bytes] = [new Map(), 30];
    }
    const file = files.at(-1) as FacetLookup;
    const placeOf = (code: string) => {
      const known = places.get(code) ?? file.codes.push(code) - 1;
      places.set(code, known);
      return known;
    };
    const before = file.codes.length;
    const { order, days } = one.brief;
    const told: FacetLookup['orders'][number] = {
      at,
      order,
      days: days && [days.from, days.to],
      of: coded.of.map(placeOf),
      rulings: coded.rulings.map((row) => row.map(placeOf)),
      warnings: coded.warnings.map((row) => row.map(placeOf)),
    };
    file.orders.push(told);
    bytes += bytesOf(JSON.stringify(told)) + 1 + bytesOf(JSON.stringify(file.codes.slice(before)));
  }
  return files;
}

/** The codes of an order and of each of its rows: field and value, as the fields of a search name them. */
function codesOf({
  brief,
  rulings,
  warnings,
}: Gathered): Record<'of', string[]> & Record<'rulings' | 'warnings', string[][]> {
  const coded = (field: string, value: string | null) => (value === null ? [] : [`${field}:${value}`]);
  return {
    of: [
      ...coded('case', brief.case),
      ...coded('court', brief.court),
      ...coded('judge', brief.judge),
      ...coded('entry', brief.key),
    ],
    rulings: rulings.map((row) => [
      ...coded('disposition', row.disposition),
      ...coded('kind', row.motionKind),
      ...parseList(row.grounds).map((ground) => `ground:${ground}`),
      ...parseList(row.entries).map((entry) => `entry:${entry}`),
    ]),
    warnings: warnings.map((row) => coded('warning', shownKind(row))),
  };
}
