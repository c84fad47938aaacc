/** The file that a table's page fetches, made from the one of the last build where only few cases have changed since. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { CaseId } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { FileBefore, PieceMark, PlannedFile, Reader } from './planned-files.ts';
import { type AnyRow, newestFirst, sortingDay } from './row-facets.ts';
import { columnsIn, type RowColumns, type RowFile, rowFile, rowFileOf, rowFilePath } from './row-file.ts';
import type { RowTableName } from './row-tables.ts';

/** What a share gives to the file. */
type WithRows = {
  facts: { case: CaseId | null; name: string };
  pieces: { tables: Record<RowTableName, readonly { json: PieceMark }[]> };
};

/** The digests of each share's rows, by its case; '' for the orders without one. */
type Origins = Record<string, string>;

/** What stands for no case in `Origins`. */
const noCase = '';

/**
 * The file of a table.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 */
export function plannedRowFile(
  table: RowTableName,
  shares: readonly WithRows[],
  asOf: IsoDate | null,
  { parsed }: Reader,
): PlannedFile {
  const withRows = shares.filter(({ pieces }) => pieces.tables[table].length > 0);
  const origins: Origins = Object.fromEntries(
    withRows.map(({ facts, pieces }) => [
      facts.case ?? noCase,
      pieces.tables[table].map(({ json }) => json.digest).join(),
    ]),
  );
  const named = withRows.flatMap(({ facts }) => (facts.case === null ? [] : [[facts.case, facts.name] as const]));
  const rowsOf = (some: readonly WithRows[]): AnyRow[] =>
    newestFirst(some.flatMap(({ pieces }) => pieces.tables[table].flatMap(({ json }) => parsed(json) as AnyRow[])));
  const make = (before: FileBefore | null): string => {
    const changed = before && casesChanged(JSON.parse(before.origins), origins);
    const file =
      before && changed && changed.size * 4 < withRows.length
        ? changedFile(
            JSON.parse(before.content),
            changed,
            rowsOf(withRows.filter(({ facts }) => changed.has(facts.case ?? noCase))),
            new Map(named),
            asOf,
          )
        : rowFile(table, rowsOf(withRows), new Map(named), asOf);
    return `${JSON.stringify(file)}\n`;
  };
  const written = JSON.stringify(origins);
  const recipe = ['rows', table, asOf ?? '', ...named.flat(), written].join('\n');
  return { path: rowFilePath(table), recipe, make, origins: written };
}

/** The cases whose rows are others than they were, or are gone, or are new. */
function casesChanged(before: Origins, now: Origins): Set<string> {
  return new Set([...Object.keys(before), ...Object.keys(now)].filter((id) => before[id] !== now[id]));
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
