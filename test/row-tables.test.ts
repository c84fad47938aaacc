/** The tables as their pages show them: narrowed, counted, sorted, in the address, as a file, as a download. */
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { madeUpRows } from '../scripts/bench/made-up-rows.ts';
import { fetchRows } from '../src/client/tables/fetched-rows.ts';
import { bytesOf } from '../src/pipeline/view/cut.ts';
import { inMemory } from '../src/pipeline/view/planned-files.ts';
import { wordsOfLines } from '../src/pipeline/view/row-cells.ts';
import { downloadCsv, downloadJson, downloadName, fieldsShown } from '../src/pipeline/view/row-download.ts';
import { type AnyRow, choicesAmong, daysOfRow, mostChoices, newestFirst } from '../src/pipeline/view/row-facets.ts';
import { rowFile, rowsIn } from '../src/pipeline/view/row-file.ts';
import { plannedRowFiles, yearRows } from '../src/pipeline/view/row-file-changes.ts';
import { RowIndex } from '../src/pipeline/view/row-index.ts';
import { firstShown, formatShown, parseShown, type Shown } from '../src/pipeline/view/row-state.ts';
import { type RowTable, type RowTableName, rowTable, rowTableNames } from '../src/pipeline/view/row-tables.ts';
import { entryRows, rulingRows, warningRows } from '../src/pipeline/view/tables.ts';
import type { RulingRow } from '../src/schema/tables.ts';
import { tables } from '../src/schema/tables.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const amount = 600;

/** A table with made-up rows, and its index. */
function made(
  name: RowTableName,
  rows = madeUpRows(name, amount),
): { table: RowTable; rows: AnyRow[]; index: RowIndex } {
  const table = rowTable(name, rows.names);
  const sorted = newestFirst(rows.rows);
  const index = new RowIndex(table);
  for (const row of sorted) index.add(row);
  return { table, rows: sorted, index };
}

const shownRows = ({ index, rows }: { index: RowIndex; rows: AnyRow[] }, shown: Partial<Shown>): AnyRow[] =>
  Array.from(index.show({ ...firstShown, ...shown }).rows, (i) => rows[i] as AnyRow);

/** What a facet or the words keep, worked out row by row. */
const keeps = (table: RowTable, { codes }: Pick<Shown, 'codes'>, row: AnyRow): boolean =>
  table.facets.every(({ name, codesOf }) => codes[name] === undefined || codesOf(row).includes(codes[name]));

describe.each(rowTableNames)('The table of %s', (name) => {
  const all = made(name);
  const { table, rows, index } = all;

  test('has made-up rows as its schema says, so that what follows is about its rows', () => {
    for (const row of rows.slice(0, 100)) tables[name].parse(row);
  });

  test('shows every row, newest first, as it is first opened', () => {
    expect(shownRows(all, {})).toEqual(rows);
    const days = rows.map((row) => daysOfRow(row)?.to ?? '');
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('is narrowed by codes to the rows that have them all', () => {
    const first = rows[7] as AnyRow;
    const codes = Object.fromEntries(
      table.facets.slice(0, 3).flatMap(({ name: facet, codesOf }) => {
        const code = codesOf(first)[0];
        return code === undefined ? [] : [[facet, code]];
      }),
    );
    expect(Object.keys(codes).length).toBeGreaterThan(0);
    const kept = shownRows(all, { codes });
    expect(kept).toContain(first);
    expect(kept).toEqual(rows.filter((row) => keeps(table, { codes }, row)));
  });

  test('says at each code how many rows choosing it would show, the other choices as they are', () => {
    const [one, two] = table.facets as [RowTable['facets'][number], RowTable['facets'][number]];
    const codes = { [one.name]: one.codesOf(rows[3] as AnyRow)[0] ?? '', court: (rows[3] as AnyRow).court ?? '' };
    const { counts } = index.show({ ...firstShown, codes });
    for (const facet of [one, two, ...table.facets.slice(-4)]) {
      for (const [code, count] of counts.get(facet.name) ?? []) {
        expect([facet.name, code, count]).toEqual([
          facet.name,
          code,
          shownRows(all, { codes: { ...codes, [facet.name]: code } }).length,
        ]);
      }
    }
  });

  test('sorts by each column that says so, both ways, rows without a key last', () => {
    const sorts = table.columns.filter(({ sort }) => sort);
    expect(sorts.length).toBeGreaterThan(3);
    for (const { name: sort, sort: keyOf } of sorts) {
      for (const descending of [false, true]) {
        const keys = shownRows(all, { sort, descending }).map((row) => keyOf?.(row) ?? null);
        const present = keys.filter((key) => key !== null);
        expect(present).toEqual(descending ? present.toSorted().reverse() : present.toSorted());
        expect(keys.slice(present.length).every((key) => key === null)).toBe(true);
        expect(keys).toHaveLength(rows.length);
      }
    }
  });

  test('keeps of a range of days the rows whose bounds touch it, and none without days', () => {
    const [from, to] = ['2012-03-10', '2014-06-20'];
    const kept = shownRows(all, { from, to });
    expect(kept).toEqual(
      rows.filter((row) => {
        const days = table.daysOf(row);
        return days !== null && days.to >= from && days.from <= to;
      }),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(shownRows(all, { from }).length + shownRows(all, { to }).length).toBeGreaterThan(kept.length);
  });

  test('leaves out what nobody has checked, when asked to', () => {
    const kept = shownRows(all, { checkedOnly: true });
    expect(kept).toEqual(rows.filter(({ review }) => review !== 'machine'));
    expect(kept.length).toBeLessThan(rows.length);
  });

  test('finds the rows that have every word, in any order and in letters of any size', () => {
    const at = rows.findIndex((row) => index.words(rows.indexOf(row)).split(' ').length > 12);
    const words = index.words(at).split(' ');
    const asked = `${words.at(-2)?.toUpperCase()}  ${words[1]}`;
    const kept = shownRows(all, { words: asked });
    expect(kept).toContain(rows[at]);
    expect(kept).toEqual(
      rows.filter((_, i) =>
        asked
          .toLowerCase()
          .split(/\s+/)
          .every((word) => index.words(i).includes(word)),
      ),
    );
    expect(kept.length).toBeLessThan(rows.length);
  });

  test('comes out of its file as it went in, in far fewer characters', () => {
    const { names } = madeUpRows(name, amount);
    const file = JSON.stringify(rowFile(name, rows, names, '2026-11-02'));
    const back = JSON.parse(file);
    expect(Array.from(rows, (_, i) => rowsIn(back)(i))).toEqual(rows);
    expect(file.length).toBeLessThan(JSON.stringify(rows).length / 2);
  });

  test('is downloaded as it is shown: these rows in this order, the columns shown, source and day', () => {
    const shown = { ...firstShown, hidden: ['case'], sort: 'case', descending: false, checkedOnly: true };
    const kept = shownRows(all, shown);
    const taken = { source: 'https://docketline.example/rulings/?hide=case', asOf: '2026-11-02' };
    const csv = csvParse(downloadCsv(table, kept, shown, taken));
    const json = JSON.parse(downloadJson(table, kept, shown, taken));
    const fields = fieldsShown(table, shown);
    expect(fields).not.toContain('caption');
    expect(csv.columns).toEqual([...fields, 'source', 'asOf']);
    expect(csv).toHaveLength(kept.length);
    for (const [i, row] of kept.entries()) {
      expect(json.rows[i]).toEqual(Object.fromEntries(fields.map((field) => [field, row[field as keyof AnyRow]])));
      expect(csv[i]).toMatchObject({ address: row.address ?? '', ...taken });
    }
    expect(json).toMatchObject({ ...taken, table: name });
    expect(downloadName(name, taken.asOf, 'csv')).toBe(`docketline-${name}-2026-11-02.csv`);
  });

  test('has every column of its dataset in a download of all its columns', () => {
    const fields = fieldsShown(table, firstShown);
    expect(new Set(fields).size).toBe(fields.length);
    expect([...fields].sort()).toEqual(Object.keys(tables[name].shape).sort());
  });

  test('is the same after its address is read again', () => {
    const code = (facet: string) => table.facets.find((one) => one.name === facet)?.codesOf(rows[0] as AnyRow)[0];
    const isCode = (facet: string, asked: string) => index.hasCode(facet, asked);
    const sorts = table.columns.filter(({ sort }) => sort).map((column) => column.name);
    const day = fc.option(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const states = fc.record({
      codes: fc
        .subarray(table.facets.map((facet) => facet.name))
        .map((of) =>
          Object.fromEntries(of.flatMap((one) => (code(one) === undefined ? [] : [[one, code(one) ?? '']]))),
        ),
      words: fc.string({ unit: 'grapheme', maxLength: 60 }).map((words) => words.trim()),
      from: day,
      to: day,
      checkedOnly: fc.boolean(),
      sort: fc.constantFrom(...sorts),
      descending: fc.boolean(),
      hidden: fc.subarray(table.columns.slice(1).map((column) => column.name)),
    });
    fc.assert(
      fc.property(states, (shown) => {
        expect(parseShown(table, formatShown(shown), isCode)).toEqual(shown);
      }),
    );
  });
});

describe('The address of a table', () => {
  const { table, index } = made('rulings');
  const parse = (query: string) => parseShown(table, query, (facet, code) => index.hasCode(facet, code));

  test('is bare where the table stands as it is first shown', () => {
    expect(formatShown(firstShown)).toBe('');
    expect(parse('')).toEqual(firstShown);
  });

  test('means what it has meant so far', () => {
    expect(parse('?disposition=denied&q=letter&sort=entry&order=ascending')).toEqual({
      ...firstShown,
      codes: { disposition: 'denied' },
      words: 'letter',
      sort: 'entry',
      descending: false,
    });
  });

  test('that asks for what is not there shows all', () => {
    expect(
      parse('?disposition=%3Cscript%3E&sort=words&ground=zzz&from=2015-02-30&to=yesterday&hide=disposition,nothing'),
    ).toEqual(firstShown);
  });
});

describe('The rows of a case', () => {
  const kiln = 'cand/16-cv-00412';
  const names = new Map([[kiln, 'Aurora Kiln Co. v. Oduya']]);
  const told = inventedEntry('30', { rulings: [inventedRuling('30', '41', { disposition: 'unknown', date: null })] });
  const ruled = inventedEntry('41', { kind: 'order', filed: { from: '2019-05-01', to: '2019-05-09', inferred: true } });
  const only = inventedEntry('239', {
    certainty: 'order text',
    mentions: [
      {
        order: `${kiln}/2019-03-04`,
        record: 'reference-00000a1',
        entry: '41',
        date: '2019-03-04',
        before: 'In ',
        number: '239',
        after: ', ',
        pin: null,
        paragraph: 1,
      } as never,
    ],
  });
  const order = inventedOrder(`${kiln}/2019-03-04`, '239');
  const caseWith = (review: 'machine' | 'reviewed') =>
    inventedCase(kiln, [{ ...order, review }], [], {
      docket: [only, told, ruled],
      warnings: [
        inventedWarning({ by: '41', date: null, bounds: { from: '2019-05-01', to: '2019-05-09', inferred: true } }),
      ],
    });

  test('keep their addresses, which their file leaves out', () => {
    for (const [name, rows] of [
      ['rulings', rulingRows([caseWith('machine')], [])],
      ['warnings', warningRows([caseWith('machine')], [])],
      ['entries', entryRows([caseWith('machine')])],
    ] as const) {
      const file = rowFile(name, rows, names, null);
      expect(file.columns.map((column) => column.name)).not.toContain('address');
      expect(rows.map((_, i) => rowsIn(file)(i))).toEqual(rows);
    }
  });

  test('without a day of their own fall in a range that their bounds touch', () => {
    const rows = rulingRows([caseWith('machine')], []);
    const all = made('rulings', { rows, names });
    const entriesIn = (from: string, to: string) =>
      (shownRows(all, { from, to }) as RulingRow[]).map(({ entries }) => entries);
    expect(entriesIn('2019-05-09', '2019-06-01')).toEqual(['30']);
    expect(entriesIn('2019-04-01', '2019-05-01')).toEqual(['30']);
    expect(entriesIn('2019-05-10', '2019-06-01')).toEqual([]);
  });

  test('that nobody has checked are known among docket entries, too', () => {
    const reviews = (review: 'machine' | 'reviewed') => entryRows([caseWith(review)]).map((row) => row.review);
    expect(reviews('machine')).toEqual(['machine', null, null]);
    expect(reviews('reviewed')).toEqual(['reviewed', null, null]);
  });

  test('say what became of a ruling later, or that nothing is known', () => {
    const [row] = rulingRows([caseWith('machine')], []);
    const later = rowTable('rulings', names).columns.find(({ name }) => name === 'later');
    expect(wordsOfLines(later?.lines(row as RulingRow) ?? [])).toMatch(
      /^No later history known as of May\u00a09, 2019/,
    );
  });
});

test('A list of choices has room for those of the most rows, for the one chosen, and says how many it leaves out.', () => {
  const counts = new Map(Array.from({ length: mostChoices + 50 }, (_, i) => [`code ${i}`, 1000 - i]));
  const facet = { name: 'judge', label: 'Judge', codesOf: () => [], wordsOf: (code: string) => code };
  const { choices, more } = choicesAmong(facet, counts, 'code 249');
  expect(choices).toHaveLength(mostChoices);
  expect(more).toBe(50);
  const codes = choices.map(({ code }) => code);
  expect(codes).toContain('code 249');
  expect(codes).toContain('code 198');
  expect(codes).not.toContain('code 199');
  expect(codes).toEqual(codes.toSorted());
});

test('A large table comes in several files by years, and its rows are those of one, in their order.', async () => {
  const names = new Map([['cand/15-cv-00001', 'Roe v. Poe']]);
  const rows = newestFirst(madeUpRows('rulings', amount).rows);
  const memory = inMemory(bytesOf);
  const pieces = Map.groupBy(rows, (row) => row.case);
  const shares = [...pieces]
    .toSorted(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .map(([of, own]) => {
      const json = memory.mark(own.map((row) => JSON.stringify(row)).join(','), own.length);
      const none = { rulings: [], warnings: [], deadlines: [], entries: [] };
      return {
        facts: { case: of, name: names.get(of ?? '') ?? 'x', years: { ...none, rulings: yearRows(own) } as never },
        pieces: { tables: { ...none, rulings: [{ json }] } },
      };
    });
  const files = (most: number) =>
    new Map(
      plannedRowFiles('rulings', shares, '2020-02-02', memory, most).map((file) => [
        file.path,
        String(memory.contentOf(file)),
      ]),
    );
  const [whole, parts] = [files(amount), files(amount / 10)];
  expect([...whole.keys()]).toEqual(['rows/rulings.json']);
  expect(parts.size).toBeGreaterThan(4);
  const fetched = async (from: Map<string, string>) => {
    vi.stubGlobal('location', { href: 'https://example.org/base/rulings/' });
    vi.stubGlobal('fetch', async (address: string) => {
      const text = from.get(new URL(address, 'https://example.org/').pathname.slice('/base/data/'.length));
      return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
    });
    return fetchRows('/base/data/rows/rulings.json', amount).finally(() => vi.unstubAllGlobals());
  };
  const [one, several] = [await fetched(whole), await fetched(parts)];
  expect(several.index.rows).toEqual(one.index.rows);
  expect(several.asOf).toBe('2020-02-02');
  expect(several.index.table.columns.map(({ lines }) => lines(several.index.rows[0] as never))).toEqual(
    one.index.table.columns.map(({ lines }) => lines(one.index.rows[0] as never)),
  );
});
