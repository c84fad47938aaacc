/** The look-up by what an order did: codes from which rulings and warnings are chosen, and the orders told in brief. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { type Case, type CaseId, deciderOf } from '../../schema/case.ts';
import { boundsOf, type DateBounds, type IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { parseList } from '../../schema/list-cell.ts';
import type { FacetLookup, FoundRuling, FoundWarning, LookupIndex, OrderInBrief } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../schema/tables.ts';
import { caseName, orderHeading, orderTitle } from './citation.ts';
import { bytesOf, cut, cutOrNull } from './cut.ts';
import { packs } from './lookup-packs.ts';
import { facetLookupPath, orderLookupPath } from './lookup-paths.ts';
import type { MarkedLookup } from './lookup-share.ts';
import { entryOfOrder } from './papers.ts';
import type { PlannedFile, Reader } from './planned-files.ts';
import { shownKind } from './words.ts';

/** No file of codes is larger, in bytes: all of them are read for a query by field, so they are few, and packed well. */
export const largestFacets = 100_000;

/** An order with every row of it: of a case, or one whose case is not known. */
type Gathered = {
  brief: Omit<OrderInBrief, 'rulings' | 'warnings'>;
  rulings: RulingRow[];
  warnings: WarningRow[];
};

/** What has to be known of an order to say which files tell it: its bounds in time ('' for none), what it sorts by, bytes of its JSON. */
export type Brief = { from: IsoDate | ''; to: IsoDate | ''; case: CaseId | null; key: string; bytes: number };

/** The codes of an order and of each of its rows: field and value, as the fields of a search name them. */
type Coded = Record<'of', string[]> & Record<'rulings' | 'warnings', string[][]>;

/** An order told in brief, with its codes. */
type Told = { brief: OrderInBrief; codes: Coded };

/** Bytes that a file of orders in brief has at most, as it is published. */
const largestBriefs = 80_000;

/**
 * The orders of a case, or all whose case is not known, told in brief.
 *
 * @returns for each what it sorts by, and the JSON of its brief form with its codes.
 */
export const briefsOf = (
  of: Case | null,
  orders: readonly Order[],
  rulings: readonly RulingRow[],
  warnings: readonly WarningRow[],
): { brief: Brief; json: string }[] =>
  gather(of, orders, rulings, warnings).map((gathered) => {
    const brief = inBrief(gathered, largestBriefs - around);
    const told: Told = { brief, codes: codesOf(gathered) };
    return {
      brief: {
        from: brief.days?.from ?? '',
        to: brief.days?.to ?? '',
        case: brief.case,
        key: brief.key ?? brief.order ?? '',
        bytes: bytesOf(JSON.stringify(brief)),
      },
      json: JSON.stringify(told),
    };
  });

/**
 * The files of the look-up by what orders did, and what the index says of them.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 * @returns files; the orders newest first, those without a day last.
 */
export function orderLookups(
  shares: readonly MarkedLookup[],
  { parsed, weigh, measure }: Reader,
): { facets: LookupIndex['facets']; files: PlannedFile[] } {
  const sorted = shares
    .flatMap(({ facts, pieces: { briefs } }) =>
      facts.briefs.map((brief, i) => ({
        ...brief,
        recipe: `${briefs.digest} ${i}`,
        told: () => (parsed(briefs) as Told[])[i] as Told,
      })),
    )
    .toSorted((a, b) => byCodeUnit(b.to, a.to) || byCodeUnit(a.case ?? '~', b.case ?? '~') || byCodeUnit(a.key, b.key))
    .map((one) => ({ ...one, key: `${one.case ?? ''} ${one.key}` }));
  const recipeOf = (kind: string, from: number, to: number) =>
    [kind, ...sorted.slice(from, to).map(({ recipe }) => recipe)].join('\n');
  const textOf = (from: number, to: number) =>
    `[${sorted
      .slice(from, to)
      .map(({ told }) => JSON.stringify(told().brief))
      .join(',')}]\n`;
  const pages = packs(sorted, largestBriefs, (from, to) => weigh(recipeOf('order', from, to), () => textOf(from, to)));
  const placed = pages.flatMap(([from, to], file) =>
    sorted.slice(from, to).map((one, place) => ({ ...one, bytes: one.bytes / briefToCodes, file, place })),
  );

  const facetOf = (from: number, to: number) => {
    const first = placed[from]?.file ?? 0;
    return facetFile(placed.slice(from, to).map(({ told, file, place }) => ({ ...told(), at: [file - first, place] })));
  };
  const facetText = (from: number, to: number) => `${JSON.stringify(facetOf(from, to))}\n`;
  const facetRecipe = (from: number, to: number) => {
    const first = placed[from]?.file ?? 0;
    const places = placed.slice(from, to).map(({ file, place }) => `${file - first} ${place}`);
    return [recipeOf('facet', from, to), ...places].join('\n');
  };
  const facets = packs(
    placed,
    largestFacets,
    (from, to) => measure(facetRecipe(from, to), () => facetText(from, to)),
    1,
  );
  return {
    facets: facets.map(([from, to]) => ({
      from:
        placed
          .slice(from, to)
          .flatMap((one) => one.from || [])
          .toSorted()[0] ?? null,
      to: placed[from]?.to || null,
      file: placed[from]?.file ?? 0,
    })),
    files: [
      ...facets.map(([from, to], n) => ({
        path: facetLookupPath(n),
        recipe: facetRecipe(from, to),
        make: () => facetText(from, to),
      })),
      ...pages.map(([from, to], n) => ({
        path: orderLookupPath(n),
        recipe: recipeOf('order', from, to),
        make: () => textOf(from, to),
      })),
    ],
  };
}

/** About how many bytes an order in brief has to one of its codes. */
const briefToCodes = 12;

/** Bytes around the orders of a file. */
const around = 8;

// ---- which rows are one order's ----

function gather(
  of: Case | null,
  ofCase: readonly Order[],
  rulings: readonly RulingRow[],
  warnings: readonly WarningRow[],
): Gathered[] {
  const orders = new Map<string, Gathered>();
  const name = of && cut(caseName(of.caption, of.parties), 100);
  const docket = new Map(of?.docket.map((entry) => [entry.key, entry]));
  const days = (key: EntryKey | null): DateBounds | null => (key && docket.get(key)?.filed) || null;
  const place = (id: string, brief: () => Gathered['brief']): Gathered => {
    const known = orders.get(id) ?? { brief: brief(), rulings: [], warnings: [] };
    orders.set(id, known);
    return known;
  };
  for (const order of ofCase) {
    const key = (of && entryOfOrder(order.id, of.docket)?.key) ?? order.entry;
    const { record } = order;
    place(orderKey(of?.id ?? null, key, order.id), () => ({
      case: of?.id ?? null,
      caption: name ?? cut(record.caption ?? 'Case not identified', 100),
      court: of?.court ?? record.court,
      caseNumber: of?.caseNumber ?? record.caseNumber,
      key,
      order: order.id,
      title: cut(record.title ? orderTitle(order) : orderHeading(order), 120),
      days: boundsOf(record.dated) ?? days(key),
      judge: cutOrNull(deciderOf(record, of?.judges ?? []), 60),
      review: order.review,
    }));
  }
  const ofRow = (row: RulingRow | WarningRow): Gathered =>
    place(orderKey(row.case, row.orderEntry, row.order ?? row.dated), () => ({
      case: row.case,
      caption: name ?? cut(row.caption ?? 'Case not identified', 100),
      court: row.court,
      caseNumber: row.caseNumber,
      key: row.orderEntry,
      order: row.order,
      title: null,
      days:
        boundsOf(row.dated) ??
        days(row.orderEntry) ??
        (row.datedFrom && row.datedTo ? { from: row.datedFrom, to: row.datedTo, inferred: false } : null),
      judge: cutOrNull(row.judge, 60),
      review: row.review,
    }));
  for (const row of rulings) ofRow(row).rulings.push(row);
  for (const row of warnings) ofRow(row).warnings.push(row);
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

/** The file of codes of some orders; each code stands in it once. */
function facetFile(placed: readonly (Told & { at: readonly number[] })[]): FacetLookup {
  const places = new Map<string, number>();
  const placeOf = (code: string): number => {
    const known = places.get(code) ?? places.size;
    places.set(code, known);
    return known;
  };
  const orders = placed.map(({ brief: { order, days }, codes, at }): FacetLookup['orders'][number] => ({
    at: at as [number, number],
    order,
    days: days && [days.from, days.to],
    of: codes.of.map(placeOf),
    rulings: codes.rulings.map((row) => row.map(placeOf)),
    warnings: codes.warnings.map((row) => row.map(placeOf)),
  }));
  return { codes: [...places.keys()], orders };
}

function codesOf({ brief, rulings, warnings }: Gathered): Coded {
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
