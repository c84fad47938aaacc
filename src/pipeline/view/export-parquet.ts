/** Tables as Parquet. Only this file knows the library that writes it. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { TableDescription } from './table-schema.ts';

type Row = Readonly<Record<string, unknown>>;
type Columns = TableDescription['columns'];

/** How each type of cell is stored. A day is counted from 1970-01-01, as Parquet's `DATE` is. */
const stored = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

const millisecondsADay = 86_400_000;

const cellOf = (type: Columns[number]['type'], value: unknown) =>
  type === 'date' && typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) / millisecondsADay : (value ?? null);

/**
 * Rows as a Parquet file: the same columns and rows give the same bytes. Nothing is null, an empty text is empty, and a
 * text that a spreadsheet would run is as it is, without the apostrophe that CSV needs.
 *
 * @param columns as the data dictionary describes them.
 * @param about what the file says of itself, by key: its source, its day.
 */
export function formatParquet(
  columns: Columns,
  rows: readonly Row[],
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }) => ({ name, data: rows.map((row) => cellOf(type, row[name])) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type, constraints }) => ({
        name,
        ...stored[type],
        repetition_type: constraints.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
      })),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    // In place of the library's name and version, so that a newer one does not change a byte here.
    createdBy: 'docketline',
  });
  return new Uint8Array(buffer);
}
