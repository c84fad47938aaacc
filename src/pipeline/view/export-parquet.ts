/** Tables as Parquet. Only this file knows the library that writes it. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { partsOf } from './export-parts.ts';
import type { PieceMark, Reader } from './planned-files.ts';
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

/** What a file says of itself, by key: its source, its day. */
type About = Readonly<Record<string, string>>;

/** Rows that stand together in a file, so that they can be taken into the next one as they are: bytes of their JSON. */
const largestGroup = 512 * 1024;

/**
 * A Parquet file of rows, in groups that change only where their rows do.
 *
 * @param pieces JSON of the rows, each with its case.
 * @param about what the file says of itself.
 */
export function parquetOf(
  { name, columns }: TableDescription,
  pieces: readonly { case: string | null; piece: PieceMark }[],
  about: About,
  { parsed, kept }: Reader,
): { recipe: string; make: () => Uint8Array; keeps: string[] } {
  const sized = pieces.map((one) => ({ case: one.case, bytes: one.piece.bytes }));
  const groups = partsOf(sized, 0, largestGroup)
    .map(({ from, to }) => pieces.slice(from, to).map(({ piece }) => piece))
    .filter((group) => group.some(({ rows }) => rows > 0));
  const recipeOf = (group: readonly PieceMark[]) => ['rows', name, ...group.map(({ digest }) => digest)].join(' ');
  return {
    recipe: ['parquet', name, JSON.stringify(about), ...groups.map(recipeOf)].join('\n'),
    keeps: groups.map(recipeOf),
    make: () =>
      fileOf(
        columns,
        groups.map((group) =>
          kept(recipeOf(group), () =>
            groupOf(
              columns,
              group.flatMap((piece) => parsed(piece) as Row[]),
            ),
          ),
        ),
        about,
      ),
  };
}

/**
 * Rows as a Parquet file: the same columns and rows give the same bytes. Nothing is null, an empty text is empty, and a
 * text that a spreadsheet would run is as it is, without the apostrophe that CSV needs.
 *
 * @param columns as the data dictionary describes them.
 */
export const formatParquet = (columns: Columns, rows: readonly Row[], about: About): Uint8Array =>
  fileOf(columns, rows.length > 0 ? [groupOf(columns, rows)] : [], about);

/** In place of the library's name and version, so that a newer one does not change a byte here. */
const createdBy = 'docketline';

const schemaOf = (columns: Columns) => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type, constraints }) => ({
    name,
    ...stored[type],
    repetition_type: constraints.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
];

/** What the library knows of a group: where its columns stand, counted from the beginning of the file. */
type Group = ParquetWriter['row_groups'][number];

/** Bytes that the library writes before the first group. */
const before = 4;

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Rows as they stand in a file, behind a line that says what the end of the file has to know of them. */
function groupOf(columns: Columns, rows: readonly Row[]): Uint8Array {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy });
  parquet.write({
    columnData: columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => cellOf(type, row[name])),
      offsetIndex: false,
    })),
    rowGroupSize: rows.length,
  });
  const said = encoder.encode(`${JSON.stringify(parquet.row_groups[0], writtenValue)}\n`);
  const bytes = writer.getBytes().subarray(before);
  const group = new Uint8Array(said.length + bytes.length);
  group.set(said);
  group.set(bytes, said.length);
  return group;
}

/** A file of groups, each where it stands in it. */
function fileOf(columns: Columns, groups: readonly Uint8Array[], about: About): Uint8Array {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy,
  });
  for (const group of groups) {
    const end = group.indexOf(10) + 1;
    const said: Group = JSON.parse(decoder.decode(group.subarray(0, end)), readValue);
    const by = BigInt(writer.offset - before);
    for (const column of said.columns) {
      column.file_offset += by;
      if (!column.meta_data) continue;
      column.meta_data.data_page_offset += by;
      if (column.meta_data.dictionary_page_offset !== undefined) column.meta_data.dictionary_page_offset += by;
    }
    writer.appendBytes(group.subarray(end));
    parquet.row_groups.push(said);
    parquet.num_rows += said.num_rows;
  }
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

/** What JSON has no word for: large whole numbers and bytes. */
const writtenValue = (_: string, value: unknown) =>
  typeof value === 'bigint' ? { whole: String(value) } : value instanceof Uint8Array ? { bytes: [...value] } : value;

function readValue(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('whole' in value) return BigInt(value.whole as string);
  return 'bytes' in value ? Uint8Array.from(value.bytes as number[]) : value;
}
