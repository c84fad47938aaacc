/** The rows that a table shows as a file to keep: its columns, and in each where it was taken and of which day it is. */
import type { IsoDate } from '../../schema/date.ts';
import { formatCsv } from './csv.ts';
import type { AnyRow } from './row-facets.ts';
import type { Shown } from './row-state.ts';
import type { RowTable } from './row-tables.ts';

/** Where a download was taken: the address that shows the same rows, and the day that the dataset stands for. */
export type Taken = { source: string; asOf: IsoDate | null };

/** The columns of the dataset that a download has: those that the columns shown are made of, then what names a row. */
export const fieldsShown = <Row>(
  { columns, always }: Pick<RowTable<Row>, 'columns' | 'always'>,
  { hidden }: Pick<Shown, 'hidden'>,
): (keyof Row & string)[] => [
  ...columns.filter(({ name }) => !hidden.includes(name)).flatMap(({ fields }) => fields),
  ...always,
];

/**
 * The rows as CSV. Each says in its last two columns, `source` and `asOf`, where it was taken and of which day it is:
 * a line before the head would be a row to most readers of CSV.
 */
export function downloadCsv<Row extends AnyRow>(
  table: Pick<RowTable<Row>, 'columns' | 'always'>,
  rows: readonly Row[],
  shown: Pick<Shown, 'hidden'>,
  { source, asOf }: Taken,
): string {
  const fields = fieldsShown(table, shown);
  const cells = rows.map((row) => ({
    ...(Object.fromEntries(fields.map((name) => [name, row[name]])) as Record<
      string,
      string | number | boolean | null
    >),
    source,
    asOf,
  }));
  return formatCsv([...fields, 'source', 'asOf'], cells);
}

/** The rows as JSON: `{ source, asOf, table, rows }`, lists as the dataset's CSV has them, parted by "; ". */
export function downloadJson<Row extends AnyRow>(
  table: Pick<RowTable<Row>, 'columns' | 'always' | 'name'>,
  rows: readonly Row[],
  shown: Pick<Shown, 'hidden'>,
  { source, asOf }: Taken,
): string {
  const fields = fieldsShown(table, shown);
  const picked = rows.map((row) => Object.fromEntries(fields.map((name) => [name, row[name]])));
  return `${JSON.stringify({ source, asOf, table: table.name, rows: picked }, null, 1)}\n`;
}

/** The name of a download: `docketline-rulings-2016-11-02.csv`. */
export const downloadName = (name: string, asOf: IsoDate | null, ending: 'csv' | 'json'): string =>
  `${['docketline', name, asOf].filter(Boolean).join('-')}.${ending}`;
