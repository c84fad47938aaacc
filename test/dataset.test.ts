import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { csvCell, formatCsv } from '../src/pipeline/view/csv.ts';
import { aboutDataset, dataPackage } from '../src/pipeline/view/data-package.ts';
import { type DatasetFile, datasetFiles } from '../src/pipeline/view/dataset-files.ts';
import { newestDate, siteIndex } from '../src/pipeline/view/site-index.ts';
import { tableDescriptions } from '../src/pipeline/view/table-schema.ts';
import { Case } from '../src/schema/case.ts';
import { OrderLine, SiteIndex } from '../src/schema/dataset.ts';
import { inventedCase } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const older = inventedOrder('nysd/18-cv-00007/2019-03-04', '12');
const newer = inventedOrder('nysd/18-cv-00007/2020-01-02', '30', { dated: '2020-01-02' });
const elsewhere = inventedOrder('azd/17-cv-04321/2019-03-04', '12', { caption: '=HYPERLINK("x") v. Łukasz "Luke" Ng' });
const unknown = inventedOrder('unidentified/2019-03-04', '5', { dated: null });
const cases = [
  inventedCase('nysd/18-cv-00007', [older, newer], ['12', '30']),
  inventedCase('azd/17-cv-04321', [elsewhere], ['12'], { caption: '=HYPERLINK("x") v. Łukasz "Luke" Ng' }),
];

/** What each file holds, by its path; a Parquet file in hex. */
const files = (of = cases, others = [unknown], limit?: number): Map<string, string> =>
  new Map([...datasetFiles(of, others, '2020-02-02', undefined, limit)].map((file) => [file.path, textOf(file)]));
const textOf = ({ content }: DatasetFile) =>
  typeof content === 'string' ? content : Buffer.from(content).toString('hex');
const json = (path: string) => JSON.parse(files().get(path) ?? '');

describe('the files of the dataset', () => {
  test('hold each case, with its orders, as a file of its own', () => {
    const { dataset: _, ...facts } = json('cases/nysd/18-cv-00007.json');
    expect(Case.parse(facts).orders.map(({ id }) => id)).toEqual([older.id, newer.id]);
    expect(json('cases/azd/17-cv-04321.json').caption).toBe('=HYPERLINK("x") v. Łukasz "Luke" Ng');
  });

  test('hold each order once in orders.ndjson, a line each, cases by id and orders without a case last', () => {
    const lines = (files().get('orders.ndjson') ?? '').trimEnd().split('\n');
    expect(lines.map((line) => OrderLine.parse(JSON.parse(line)).id)).toEqual([
      elsewhere.id,
      older.id,
      newer.id,
      unknown.id,
    ]);
    expect(JSON.parse(lines[3] ?? '').case).toBeNull();
  });

  test('are the same whatever the order in which cases are given', () => {
    expect(files([...cases].reverse())).toEqual(files());
  });

  test('have a JSON Schema for each kind of JSON file', () => {
    const exported = ['courtlistener-docket', 'courtlistener-docket-entry', 'scales-case'];
    for (const kind of ['index', 'case', 'order', 'unidentified', 'rulings', 'warnings', ...exported]) {
      expect(json(`schema/${kind}.json`).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    }
  });

  test('are whole for no cases at all', () => {
    const empty = files([], []);
    const { dataset: _, ...index } = JSON.parse(empty.get('index.json') ?? '');
    expect(SiteIndex.parse(index).totals.orders).toBe(0);
    expect(empty.get('orders.ndjson')).toBe('');
    expect(empty.get('rulings.csv')?.split('\n')).toHaveLength(2);
    expect(newestDate([], [])).toBeNull();
  });

  test('are refused where a case is not as its schema says', () => {
    expect(() => files([inventedCase('nysd/18-cv-00007', [older], ['012'])])).toThrow(/expected a docket entry/);
  });
});

describe('every file', () => {
  test('of JSON names its source, its day and its licence before anything else', () => {
    const named = [...files()].filter(([path]) => path.endsWith('.json') && !/^(?:lookup|rows|schema)\//.test(path));
    expect(named.length).toBeGreaterThan(6);
    for (const [path, content] of named) {
      const { dataset, ...facts } = JSON.parse(content);
      expect([path, dataset]).toEqual([path, aboutDataset('2020-02-02')]);
      expect(Object.keys(facts).length).toBeGreaterThan(0);
    }
    expect(aboutDataset('2020-02-02')).toMatchObject({ asOf: '2020-02-02', licence: 'CC0-1.0' });
    expect(aboutDataset(null).sources).toContain('United States district courts');
  });

  test('that is made of rows counts those that stand in it', () => {
    const counted = [...datasetFiles(cases, [unknown], '2020-02-02')].filter(({ rows }) => rows !== undefined);
    const rowsIn: Record<string, (text: string) => number> = {
      csv: (text) => csvParse(text).length,
      ndjson: (text) => text.split('\n').length - 1,
      json: (text) => JSON.parse(text).rows.length,
    };
    for (const { path, content, rows } of counted.filter(({ path }) => !path.endsWith('.parquet'))) {
      expect([path, rowsIn[path.slice(path.lastIndexOf('.') + 1)]?.(String(content))]).toEqual([path, rows]);
    }
    expect(counted.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'rulings.csv',
        'rulings.parquet',
        'rulings.json',
        'orders.ndjson',
        'scales/cases.ndjson',
      ]),
    );
  });

  test('that would be larger than the limit is shared out by cases, with every row once', () => {
    const whole = files();
    const many = files(cases, [unknown], 1200);
    const rowsOf = (of: Map<string, string>, name: string, format: string) =>
      [...of].flatMap(([path, content]) =>
        new RegExp(`^${name}\\.(?:[^/]*\\.)?${format}$`).test(path) ? content.trimEnd().split('\n').slice(1) : [],
      );
    expect(many.has('rulings.csv')).toBe(false);
    expect([...many.keys()].filter((path) => /^rulings.*csv$/.test(path)).toSorted()).toEqual([
      'rulings.azd-17-cv-04321.csv',
      'rulings.nysd-18-cv-00007.2.csv',
      'rulings.nysd-18-cv-00007.csv',
      'rulings.unidentified.csv',
    ]);
    expect(rowsOf(many, 'rulings', 'csv')).toEqual(rowsOf(whole, 'rulings', 'csv'));
    for (const { path, content, rows } of datasetFiles(cases, [unknown], null, undefined, 1200)) {
      if (typeof content === 'string' && rows !== undefined && rows > 1)
        expect(content.length, path).toBeLessThanOrEqual(1200);
    }
  });

  test('names a share of a table as a resource of its own, with the columns of the table', () => {
    const shared = [...files(cases, [unknown], 1200)].map(([path, content]) => ({
      path,
      bytes: content.length,
      sha256: '',
    }));
    const { resources } = dataPackage(shared, null);
    const share = resources.find(({ path }) => path === 'rulings.azd-17-cv-04321.csv');
    expect(share).toMatchObject({ name: 'rulings.azd-17-cv-04321', title: 'Rulings' });
    expect(share?.schema).not.toHaveProperty('foreignKeys');
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  });
});

describe('the index', () => {
  test('names the newest rulings first and those without a date last', () => {
    expect(siteIndex(cases, [unknown], null).newestRulings.map(({ order }) => order)).toEqual([
      newer.id,
      elsewhere.id,
      older.id,
      unknown.id,
    ]);
  });

  test('counts what is held and what is not identified, over the days of the orders', () => {
    const { totals, period } = siteIndex(cases, [unknown], null);
    expect(totals).toMatchObject({
      cases: 2,
      orders: 4,
      unidentified: 1,
      rulings: 4,
      toldRulings: 0,
      references: 4,
      entries: 3,
    });
    expect(period).toEqual({ from: '2019-03-04', to: '2020-01-02' });
  });

  test('counts a ruling that only the case file tells apart from those whose words are held', () => {
    const told = inventedCase('nysd/18-cv-00007', [older], ['12', '40']);
    told.docket[1]?.rulings.push({
      entry: '40',
      disposition: 'granted',
      withoutPrejudice: false,
      grounds: [],
      motion: null,
      movant: null,
      by: '41',
      date: '2021-01-01',
      judge: null,
      quotation: null,
      note: null,
    });
    expect(siteIndex([told], [], null).totals).toMatchObject({ rulings: 1, toldRulings: 1 });
    expect(siteIndex([told], [], null).newestRulings.map(({ order }) => order)).toEqual([older.id]);
  });

  test('stands for the newest day that is told as past', () => {
    expect(newestDate(cases, [])).toBe('2020-01-02');
    const due = structuredClone(newer);
    due.record.deadlines = newer.record.rulings.map(({ id: _, ...ruling }) => ({
      ...ruling,
      id: 'deadline-00000c3',
      date: '2031-01-01',
      days: null,
      unit: null,
      action: 'pay',
      addressee: 'both',
    }));
    expect(newestDate([inventedCase('nysd/18-cv-00007', [due])], [])).toBe('2020-01-02');
  });
});

describe('CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'makes text of %j, which a spreadsheet would run',
    (cell) => {
      expect(csvCell(cell)).toBe(`'${cell}`);
    },
  );

  test('leaves other cells as they are', () => {
    expect(['239', "O'Hara = x", '', null, true, 3].map(csvCell)).toEqual(['239', "O'Hara = x", '', '', 'true', '3']);
  });

  test('gives back commas, quotation marks and line breaks', () => {
    const row = { a: 'one, two', b: 'he said "no"\nand left', c: '' };
    expect([...csvParse(formatCsv(['a', 'b', 'c'], [row]))]).toEqual([row]);
  });

  test('has a column for each field that the data dictionary describes, and a sentence for each column', () => {
    for (const { name, columns, title, description } of tableDescriptions()) {
      expect(csvParse(files().get(`${name}.csv`) ?? '').columns).toEqual(columns.map((column) => column.name));
      expect(
        [title, description, ...columns.map((column) => `${column.name}: ${column.description}`)].join('\n'),
      ).not.toMatch(/: $|^$/m);
    }
  });
});

describe('datapackage.json', () => {
  const written = [...files()].map(([path, content]) => ({ path, bytes: content.length, sha256: 'ab' }));
  const { resources, ...descriptor } = dataPackage(written, '2020-02-02');

  test('says for files that cannot say it themselves where they come from', () => {
    expect(descriptor.sources[0]?.title).toContain('United States district courts');
    expect(descriptor.description).toContain('CSV');
  });

  test('names the day of its newest fact and no day of its making, which nothing here knows', () => {
    expect(descriptor).toMatchObject({ version: '2020-02-02' });
    expect(descriptor).not.toHaveProperty('created');
  });

  test('gives every file but what pages fetch a name of its own that Frictionless allows', () => {
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(resources.map(({ path }) => path)).toEqual(
      written.map(({ path }) => path).filter((path) => !/^(lookup|rows)\//.test(path)),
    );
  });

  test('says only what is true: required cells are filled, keys name one row, orders that are named exist', () => {
    const orders = new Set(
      (files().get('orders.ndjson') ?? '')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    );
    type Schema = { fields: { name: string; constraints: { required: boolean } }[]; primaryKey?: string[] };
    for (const { path, schema } of resources.filter(({ format }) => format === 'csv')) {
      const { fields, primaryKey } = schema as Schema;
      const rows = csvParse(files().get(path) ?? '');
      for (const { name } of fields.filter(({ constraints }) => constraints.required)) {
        expect(rows.map((row) => row[name])).not.toContain('');
      }
      const keys = rows.map((row) => primaryKey?.map((column) => row[column]).join(' '));
      if (primaryKey) expect(new Set(keys).size).toBe(rows.length);
      for (const row of rows) expect(orders.has(row.order) || row.order === '').toBe(true);
    }
  });
});
