import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import {
  type Described,
  describedFiles,
  describedShapes,
  describedTables,
  fieldId,
  runsOf,
} from '../src/pipeline/view/data-dictionary.ts';
import type { DataPackage } from '../src/pipeline/view/data-package.ts';
import { datasetFiles } from '../src/pipeline/view/dataset-files.ts';
import { caseDownloads, downloadsOf, schemaDownloads } from '../src/pipeline/view/downloads.ts';
import { inventedCase } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const described = [...describedTables(), ...describedFiles(), ...describedShapes()];
const fieldOf = (id: string, path: string) =>
  described.find((one) => one.id === id)?.fields.find((field) => field.path === path);

describe('the data dictionary', () => {
  test('has a sentence and a type for every field of every table and file', () => {
    const bare = described.flatMap(({ id, fields }) =>
      fields
        .filter(({ words, type }) => !/^\S.*\S$/.test(words) || type.includes('value'))
        .map(({ path }) => `${id}: ${path}`),
    );
    expect(described.flatMap(({ fields }) => fields).length).toBeGreaterThan(400);
    expect(bare).toEqual([]);
  });

  test('gives every table, file and field an anchor of its own', () => {
    const ids = described.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Za-z][\w-]*$/.test(id))).toEqual([]);
    expect(fieldId('order', 'rulings[].grounds')).toBe('order-rulings-grounds');
  });

  test('names what stands in the files: the columns of each table, the fields of each line', () => {
    const order = inventedOrder('nysd/18-cv-00007/2019-03-04', '12');
    const files = [...datasetFiles([inventedCase('nysd/18-cv-00007', [order], ['12'])], [], null)];
    const textAt = (path: string) => String(files.find((file) => file.path === path)?.content);
    for (const { file, fields } of describedTables()) {
      expect(fields.map(({ path }) => path)).toEqual(csvParse(textAt(file)).columns);
    }
    const outer = ({ fields }: Described) => fields.map(({ path }) => path).filter((path) => /^\w+$/.test(path));
    const lines = [...describedFiles(), ...describedShapes()].filter(({ file }) => file.endsWith('.ndjson'));
    expect(lines).toHaveLength(4);
    for (const one of lines) {
      expect(outer(one)).toEqual(Object.keys(JSON.parse(textAt(one.file).split('\n')[0] ?? '')));
    }
  });

  test('gives types in words, with null where null can stand, and the only values that a field can have', () => {
    expect(fieldOf('rulings', 'dated')?.type).toBe('day or null');
    expect(fieldOf('rulings', 'withoutPrejudice')?.type).toBe('true or false');
    expect(fieldOf('order', 'rulings[].grounds')?.type).toBe('list of text');
    expect(fieldOf('order', 'rulings')?.type).toBe('list of objects');
    expect(fieldOf('scales-cases', 'docket[].edges[][2].start')?.type).toBe('null');
    expect(fieldOf('rulings', 'disposition')?.values).toContain('granted-in-part');
    expect(fieldOf('rulings', 'grounds')?.values).toContain('no-meet-and-confer');
    expect(fieldOf('order', 'rulings[].grounds')?.values).toContain('no-meet-and-confer');
    expect(fieldOf('courtlistener-docket-entries', 'recap_documents[].document_type')?.values).toEqual(['1', '2']);
    expect(fieldOf('rulings', 'quote')?.values).toEqual([]);
  });

  test('says once what a case’s orders hold, and points there', () => {
    expect(fieldOf('case', 'orders')?.words).toContain('An order with its text');
    expect(fieldOf('case', 'orders[].text')).toBeUndefined();
    expect(fieldOf('order-text', 'text')?.words).toContain('normalised text');
  });

  test('sets apart what stands between backticks', () => {
    expect(runsOf('As `596-1`, or `12`.')).toEqual([
      { text: 'As ', isCode: false },
      { text: '596-1', isCode: true },
      { text: ', or ', isCode: false },
      { text: '12', isCode: true },
      { text: '.', isCode: false },
    ]);
  });
});

describe('the downloads', () => {
  const resource = (path: string, bytes: number, rows?: number): DataPackage['resources'][number] => ({
    name: path,
    path,
    format: path.slice(path.lastIndexOf('.') + 1),
    mediatype: '',
    bytes,
    hash: '',
    ...(rows === undefined ? {} : { rows }),
  });

  test('of a table are its formats, each with its size, and its rows counted once', () => {
    const files = [
      resource('rulings.json', 9000, 73),
      resource('rulings.csv', 2500, 73),
      resource('rulings.parquet', 800, 73),
    ];
    expect(downloadsOf(files, 'rulings')).toMatchObject({
      amount: '73 rows',
      downloads: [
        { label: 'CSV', size: '2.5\u00a0kB' },
        { label: 'Parquet', size: '800 bytes' },
        { label: 'JSON', size: '9.0\u00a0kB' },
      ],
    });
  });

  test('of a table in parts name the part, and count the rows of all', () => {
    const files = [
      resource('rulings.azd.csv', 10, 2),
      resource('rulings.azd.parquet', 10, 2),
      resource('rulings.cand.2015.1.csv', 10, 1000),
      resource('rulings.cand.2015.1.parquet', 10, 1000),
    ];
    const row = downloadsOf(files, 'rulings');
    expect(row?.amount).toBe('1,002 rows');
    expect(row?.downloads.map(({ label }) => label)).toEqual([
      'azd CSV',
      'cand 2015 1 CSV',
      'azd Parquet',
      'cand 2015 1 Parquet',
    ]);
  });

  test('of lines count what a line is, and of one value count nothing', () => {
    const files = [resource('courtlistener/docket-entries.ndjson', 10, 1), resource('index.json', 10)];
    expect(downloadsOf(files, 'courtlistener/docket-entries')?.amount).toBe('1 docket entry');
    expect(downloadsOf(files, 'index')?.amount).toBe('');
    expect(downloadsOf(files, 'rulings')).toBeUndefined();
  });

  test('of many cases are not listed one by one', () => {
    const cases = Array.from({ length: 2000 }, (_, i) => resource(`cases/cand/15-cv-${10000 + i}.json`, 1000));
    expect(caseDownloads(cases)).toEqual({ listed: [], amount: '2,000 cases, 2.0\u00a0MB' });
    expect(caseDownloads(cases.slice(0, 1)).listed).toEqual([
      { path: 'cases/cand/15-cv-10000.json', label: 'cand/15-cv-10000', size: '1.0\u00a0kB' },
    ]);
    expect(caseDownloads([]).amount).toBe('no cases');
    expect(schemaDownloads([...cases, resource('schema/case.json', 5)])).toHaveLength(1);
  });
});
