import { csvParse } from 'd3';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../src/pipeline/view/csv.ts';
import { type DatasetFile, datasetFiles } from '../src/pipeline/view/dataset-files.ts';
import { formatParquet } from '../src/pipeline/view/export-parquet.ts';
import { tableDescriptions } from '../src/pipeline/view/table-schema.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { inventedOrder, placed } from './invented-orders.ts';

const order = inventedOrder('azd/17-cv-04321/2019-03-04', '12', { caption: '=HYPERLINK("x") v. Łukasz "Luke" Ng' });
order.record.deadlines = [
  {
    ...placed('deadline', order.text, 'DENIED'),
    date: null,
    days: 10,
    unit: 'business',
    action: 'pay, "at once",\nand report',
    addressee: 'both',
  },
  {
    ...placed('deadline', order.text, 'DENIED'),
    date: '1969-12-31',
    days: null,
    unit: null,
    action: '-',
    addressee: 'both',
  },
];
order.record.events = [
  { ...placed('event', order.text, 'DENIED'), date: '2019-02-28', kind: 'filing', entries: ['12'], party: null },
];
const told = inventedRuling('40', '41', { grounds: ['moot', 'untimely'] });
const cases = [
  inventedCase('azd/17-cv-04321', [order], [], {
    caption: '=HYPERLINK("x") v. Łukasz "Luke" Ng',
    docket: [
      inventedEntry('12', { description: '+1 page, “filed”' }),
      inventedEntry('40', { filed: null, rulings: [told] }),
      inventedEntry('41', { kind: 'order', respondsTo: ['40'] }),
    ],
    warnings: [inventedWarning({ by: '41' })],
  }),
];
const files = (): DatasetFile[] => [...datasetFiles(cases, [], '2020-02-02')];
const bytesAt = (path: string) => files().find((file) => file.path === path)?.content as Uint8Array;
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;

/** A cell as CSV has it: days as `YYYY-MM-DD`, nothing as nothing, a formula made harmless. */
const cellOf = (value: unknown) =>
  csvCell(value instanceof Date ? value.toISOString().slice(0, 10) : (value as string | number | boolean | null));

describe('a table as Parquet', () => {
  test.each(tableDescriptions().map(({ name }) => name))('has every row and cell of %s.csv', async (name) => {
    const rows = await parquetReadObjects({ file: bufferOf(bytesAt(`${name}.parquet`)) });
    const inCsv = csvParse(String(files().find(({ path }) => path === `${name}.csv`)?.content));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => Object.entries(row).map(([key, value]) => [key, cellOf(value)]))).toEqual(
      [...inCsv].map((row) => inCsv.columns.map((column) => [column, row[column]])),
    );
  });

  test('keeps numbers, days and truth as such, a missing one as null, and a formula as it is', async () => {
    const [first, second] = await parquetReadObjects({ file: bufferOf(bytesAt('deadlines.parquet')) });
    expect(first).toMatchObject({ days: 10, date: null, action: 'pay, "at once",\nand report' });
    expect(second).toMatchObject({
      days: null,
      date: new Date('1969-12-31'),
      caption: '=HYPERLINK("x") v. Łukasz "Luke" Ng',
    });
    const [ruling] = await parquetReadObjects({ file: bufferOf(bytesAt('rulings.parquet')) });
    expect(ruling).toMatchObject({ withoutPrejudice: false, authority: '' });
  });

  test('names its source, its day and its licence, and no version of the library that wrote it', () => {
    const { created_by, key_value_metadata = [] } = parquetMetadata(bufferOf(bytesAt('rulings.parquet')));
    const about = Object.fromEntries(key_value_metadata.map(({ key, value }) => [key, value]));
    expect(about).toMatchObject({ asOf: '2020-02-02', licence: 'CC0-1.0', table: 'Rulings' });
    expect(about.sources).toContain('United States district courts');
    expect(created_by).toBe('docketline');
  });

  test('is the same to the byte each time', () => {
    for (const { name } of tableDescriptions()) {
      const path = `${name}.parquet`;
      expect(Buffer.compare(Buffer.from(bytesAt(path)), Buffer.from(bytesAt(path)))).toBe(0);
    }
  });

  test('has its columns though it has no row', async () => {
    const [table] = tableDescriptions();
    const bytes = formatParquet(table?.columns ?? [], [], {});
    expect(await parquetReadObjects({ file: bufferOf(bytes) })).toEqual([]);
    const { schema } = parquetMetadata(bufferOf(bytes));
    expect(schema.slice(1).map(({ name }) => name)).toEqual(table?.columns.map(({ name }) => name));
  });

  test('is smaller than the same rows as CSV where there are many, so that the CSV decides where both are cut', () => {
    const [table] = tableDescriptions().filter(({ name }) => name === 'edges');
    const rows = Array.from({ length: 3000 }, (_, i) =>
      Object.fromEntries(
        (table?.columns ?? []).map(({ name, type }) => [
          name,
          type === 'date' ? '2019-03-04' : type === 'boolean' ? i % 2 === 0 : type === 'integer' ? i : `${name} ${i}`,
        ]),
      ),
    );
    const csv = rows.map((row) => `${Object.values(row).join(',')}\n`).join('');
    expect(formatParquet(table?.columns ?? [], rows, {}).length).toBeLessThan(csv.length);
  });
});
