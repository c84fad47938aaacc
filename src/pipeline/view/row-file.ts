/** A table as the file that its page fetches: a list a column, values that come often once and by their numbers. */
import type { CaseId } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import { docketPath, orderPath } from './addresses.ts';
import type { AnyRow } from './row-facets.ts';
import type { RowTableName } from './row-tables.ts';

type Value = string | number | boolean | null;

/**
 * The values of a column. With `at`, row i has `values[at[i]]`; with one value alone every row has it; else row i has
 * `values[i]`.
 */
type FileColumn = { name: string; values: Value[]; at?: number[] };

export type RowFile = {
  table: RowTableName;
  /** The day that the dataset stands for; null for none. */
  asOf: IsoDate | null;
  amount: number;
  /** Names of the cases that its rows name. */
  names: Record<CaseId, string>;
  columns: FileColumn[];
  /** Of a large table, the files beside this one that hold its rows, in the order of the rows; this one has none then. */
  parts?: { file: string; amount: number }[];
};

/** Where the browser finds the file of a table, in the dataset; or a part of it, by the newest year in it. */
export const rowFilePath = (name: RowTableName, year?: string): string =>
  `rows/${name}${year === undefined ? '' : `.${year}`}.json`;

/** The values of each column by its name, one a row. */
export type RowColumns = Map<string, Value[]>;

/**
 * The file of a table.
 *
 * @param rows in the order in which the page first shows them.
 * @param names of all cases.
 */
export function rowFile(
  table: RowTableName,
  rows: readonly AnyRow[],
  names: ReadonlyMap<CaseId, string>,
  asOf: IsoDate | null,
): RowFile {
  // What an address is made of stands in the row.
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'address');
  return rowFileOf(
    table,
    new Map(columns.map((name) => [name, rows.map((row) => row[name as keyof typeof row] as Value)])),
    rows.length,
    names,
    asOf,
  );
}

/** The file of a table whose columns are given, each with `amount` values. */
export function rowFileOf(
  table: RowTableName,
  columns: RowColumns,
  amount: number,
  names: ReadonlyMap<CaseId, string>,
  asOf: IsoDate | null,
): RowFile {
  const used = new Set(columns.get('case'));
  return {
    table,
    asOf,
    amount,
    names: Object.fromEntries([...names].filter(([id]) => used.has(id))),
    columns: [...columns].map(([name, values]) => fileColumn(name, values)),
  };
}

/** The columns of a file: `rowFileOf` the other way round. */
export function columnsIn({ columns, amount }: RowFile): { columns: RowColumns; amount: number } {
  const whole = ({ values, at }: FileColumn): Value[] =>
    at
      ? at.map((place) => values[place] as Value)
      : values.length === 1
        ? new Array<Value>(amount).fill(values[0] as Value)
        : values;
  return { columns: new Map(columns.map((column) => [column.name, whole(column)])), amount };
}

function fileColumn(name: string, values: Value[]): FileColumn {
  const numbers = new Map<Value, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  if (numbers.size === 1) return { name, values: [...numbers.keys()] };
  // A value that comes twice on average is shorter by its number.
  return numbers.size * 2 > values.length
    ? { name, values }
    : { name, values: [...numbers.keys()], at: values.map((value) => numbers.get(value) as number) };
}

/** A function from a row's place to the row: `rowFile` the other way round. */
export function rowsIn(file: RowFile): (i: number) => AnyRow {
  return (i) => {
    const row: Record<string, Value> = {};
    for (const { name, values, at } of file.columns)
      row[name] = (at ? values[at[i] as number] : values.length === 1 ? values[0] : values[i]) as Value;
    row.address = addressOf(file.table, row as unknown as AnyRow);
    return row as unknown as AnyRow;
  };
}

/** Where a row is shown: its record in its order, else its entry on the docket. The tables of the dataset say the same. */
function addressOf(table: RowTableName, row: AnyRow): string | null {
  if ('key' in row) return docketPath(row.case, row.key);
  if (row.order !== null && row.record !== null) return orderPath(row.order, row.record);
  const entry = table === 'rulings' && 'entries' in row ? row.entries : row.orderEntry;
  return row.case && entry ? docketPath(row.case, entry) : null;
}
