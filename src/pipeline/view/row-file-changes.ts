/** The files that a table's page fetches, each made from that of the last build where only few cases have changed since. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { CaseId } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import { partsOf } from './export-parts.ts';
import type { FileBefore, PieceMark, PlannedFile, Reader } from './planned-files.ts';
import { type AnyRow, newestFirst, sortingDay } from './row-facets.ts';
import { columnsIn, type RowColumns, type RowFile, rowFile, rowFileOf, rowFilePath } from './row-file.ts';
import type { RowTableName } from './row-tables.ts';

/** What a share gives to the file. */
type WithRows = {
  facts: { case: CaseId | null; name: string; years: Record<RowTableName, YearRows> };
  pieces: { tables: Record<RowTableName, readonly { json: PieceMark }[]> };
};

/** How many rows stand for a day of each year; under '' those without a day. */
export type YearRows = Record<string, number>;

/** The digests of each share's rows, by its case; '' for the orders without one; and of which years the rows are. */
type Origins = { years: string; shares: Record<string, string> };

/** What stands for no case in `Origins`. */
const noCase = '';

/**
 * Rows of one file at most, unless they are of one year. A table of more is several files, by years, so that a changed
 * order changes one or two of them.
 */
const mostRows = 16_000;

/** The year by which a row is set among the files of its table, '' where it has no day. */
export const yearOfRow = (row: AnyRow): string => sortingDay(row)?.slice(0, 4) ?? '';

/** How many of some rows are of each year. */
export function yearRows(rows: readonly AnyRow[]): YearRows {
  const years: YearRows = {};
  for (const row of rows) years[yearOfRow(row)] = (years[yearOfRow(row)] ?? 0) + 1;
  return years;
}

/**
 * The file that the page of a table fetches, and those that it names.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 * @param most rows of one file.
 */
export function plannedRowFiles(
  table: RowTableName,
  shares: readonly WithRows[],
  asOf: IsoDate | null,
  reader: Reader,
  most = mostRows,
): PlannedFile[] {
  const withRows = shares.filter(({ pieces }) => pieces.tables[table].length > 0);
  const named = withRows.flatMap(({ facts }) => (facts.case === null ? [] : [[facts.case, facts.name] as const]));
  const amounts = new Map<string, number>();
  for (const { facts } of withRows)
    for (const [year, rows] of Object.entries(facts.years[table])) amounts.set(year, (amounts.get(year) ?? 0) + rows);
  const years = [...amounts.keys()].sort((a, b) => byCodeUnit(b, a));
  const sized = years.map((year) => ({ case: year, bytes: amounts.get(year) ?? 0 }));
  const parts = partsOf(sized, 0, most).map(({ from, to }) => years.slice(from, to));
  const path = rowFilePath(table);
  if (parts.length < 2) return [plannedPart(path, { table, asOf, names: new Map(named) }, withRows, years, reader)];

  const pathOf = ([first = '']: readonly string[]) => rowFilePath(table, first || 'undated');
  const head: RowFile = {
    ...rowFileOf(table, new Map(), 0, new Map(), asOf),
    amount: [...amounts.values()].reduce((sum, rows) => sum + rows, 0),
    names: Object.fromEntries(named),
    parts: parts.map((own) => ({
      file: pathOf(own).slice(pathOf(own).lastIndexOf('/') + 1),
      amount: own.reduce((sum, year) => sum + (amounts.get(year) ?? 0), 0),
    })),
  };
  const nothingMore = { table, asOf: null, names: new Map() };
  return [
    { path, chunks: [`${JSON.stringify(head)}\n`] },
    ...parts.map((own) =>
      plannedPart(
        pathOf(own),
        nothingMore,
        withRows.filter(({ facts }) => own.some((year) => facts.years[table][year] !== undefined)),
        own,
        reader,
      ),
    ),
  ];
}

/** What a file says beside its rows. */
type Said = { table: RowTableName; asOf: IsoDate | null; names: ReadonlyMap<CaseId, string> };

/** A file of the rows of some years. */
function plannedPart(
  path: string,
  { table, asOf, names }: Said,
  shares: readonly WithRows[],
  years: readonly string[],
  { parsed }: Reader,
): PlannedFile {
  const origins: Origins = {
    years: years.join(),
    shares: Object.fromEntries(
      shares.map(({ facts, pieces }) => [
        facts.case ?? noCase,
        pieces.tables[table].map(({ json }) => json.digest).join(),
      ]),
    ),
  };
  const within = new Set(years);
  const rowsOf = (some: readonly WithRows[]): AnyRow[] =>
    newestFirst(
      some.flatMap(({ pieces }) =>
        pieces.tables[table].flatMap(({ json }) =>
          (parsed(json) as AnyRow[]).filter((row) => within.has(yearOfRow(row))),
        ),
      ),
    );
  const make = (before: FileBefore | null): string => {
    const changed = before && casesChanged(JSON.parse(before.origins), origins);
    const file =
      before && changed && changed.size * 4 < shares.length
        ? changedFile(
            JSON.parse(before.content),
            changed,
            rowsOf(shares.filter(({ facts }) => changed.has(facts.case ?? noCase))),
            names,
            asOf,
          )
        : rowFile(table, rowsOf(shares), names, asOf);
    return `${JSON.stringify(file)}\n`;
  };
  const written = JSON.stringify(origins);
  const recipe = ['rows', table, asOf ?? '', ...[...names].flat(), written].join('\n');
  return { path, recipe, make, origins: written };
}

/** The cases whose rows are others than they were, or are gone, or are new; null where the file was of other years. */
function casesChanged(before: Origins, now: Origins): Set<string> | null {
  if (before.years !== now.years) return null;
  const cases = [...Object.keys(before.shares), ...Object.keys(now.shares)];
  return new Set(cases.filter((id) => before.shares[id] !== now.shares[id]));
}

/** A file with all rows of some cases taken out and others put in, each at its place. */
function changedFile(
  before: RowFile,
  changed: ReadonlySet<string>,
  rows: readonly AnyRow[],
  names: ReadonlyMap<CaseId, string>,
  asOf: IsoDate | null,
): RowFile {
  const { amount, columns } = columnsIn(before);
  const inserted = columnsIn(rowFile(before.table, rows, names, asOf));
  const [kept, added] = [placesIn(columns, amount), placesIn(inserted.columns, rows.length)];
  /** Rows of the old file by their places, those put in by theirs behind all of the old. */
  const order: number[] = [];
  let next = 0;
  for (let i = 0; i < amount; i += 1) {
    const of = kept.caseAt(i);
    if (changed.has(of ?? noCase)) continue;
    while (next < rows.length && stands(added.dayAt(next), added.caseAt(next), kept.dayAt(i), of)) {
      order.push(amount + next);
      next += 1;
    }
    order.push(i);
  }
  for (; next < rows.length; next += 1) order.push(amount + next);
  const named = columns.size > 0 ? [...columns.keys()] : [...inserted.columns.keys()];
  const joined: RowColumns = new Map(
    named.map((name) => {
      const [old, own] = [columns.get(name) ?? [], inserted.columns.get(name) ?? []];
      return [name, order.map((i) => (i < amount ? old[i] : own[i - amount]) ?? null)];
    }),
  );
  return rowFileOf(before.table, joined, order.length, names, asOf);
}

/** True where a row of a day and a case stands before another: newest first, then by case, those without one last. */
const stands = (day: string, of: string | null, otherDay: string, other: string | null): boolean =>
  (byCodeUnit(otherDay, day) || byCodeUnit(of ?? '~', other ?? '~')) < 0;

/** The cells that decide a row's place. */
const placing = ['key', 'dated', 'datedFrom', 'datedTo', 'filedFrom', 'filedTo'];

function placesIn(columns: RowColumns, amount: number) {
  const used = placing.flatMap((name) => {
    const values = columns.get(name);
    return values ? [[name, values] as const] : [];
  });
  const cases = columns.get('case') ?? [];
  const days = Array.from(
    { length: amount },
    (_, i) =>
      sortingDay(Object.fromEntries(used.map(([name, values]) => [name, values[i]])) as unknown as AnyRow) ?? '',
  );
  return { dayAt: (i: number) => days[i] ?? '', caseAt: (i: number) => (cases[i] ?? null) as string | null };
}
