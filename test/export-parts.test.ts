import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../src/pipeline/view/cut.ts';
import { caseOfOrder, type Line, partsOf } from '../src/pipeline/view/export-parts.ts';

const line = (row: string, of: string | null, bytes = 10): Line<string> => ({ row, bytes, case: of });
const names = (lines: readonly Line<string>[], limit: number, head = 0) =>
  partsOf(lines, head, limit).map(({ name, rows }) => `${name}: ${rows.join(' ')}`);

const lines = [
  line('a', 'azd/17-cv-04321'),
  line('b', 'cand/15-cv-00798'),
  line('c', 'cand/16-cv-00001'),
  line('d', 'cand/16-cv-00002'),
  line('e', null),
];

test('rows that fit stand in one file, whose name is that of the table', () => {
  expect(names(lines, 50)).toEqual([': a b c d e']);
  expect(names([], 50)).toEqual([': ']);
});

test('rows that do not fit are shared out by neighbouring courts, and only where that is not enough by the year of the case', () => {
  expect(names(lines, 40)).toEqual(['azd-cand: a b c d', 'unidentified: e']);
  expect(names(lines, 39)).toEqual(['azd: a', 'cand: b c d', 'unidentified: e']);
  expect(names(lines, 20)).toEqual(['azd: a', 'cand.2015: b', 'cand.2016: c d', 'unidentified: e']);
});

test('what is too large for a court and year is numbered, cut between rows', () => {
  expect(names(lines, 10)).toEqual(['azd: a', 'cand.2015: b', 'cand.2016.1: c', 'cand.2016.2: d', 'unidentified: e']);
  expect(names([line('a', null), line('b', null)], 10)).toEqual(['unidentified.1: a', 'unidentified.2: b']);
});

test('the head of a file counts in each part', () => {
  expect(names(lines, 50, 1)).toEqual(['azd-cand: a b c d', 'unidentified: e']);
});

test('a row larger than the limit stands alone, and keeps its place', () => {
  const large = [line('a', null), line('b', null, 99), line('c', null)];
  expect(names(large, 20)).toEqual(['unidentified.1: a', 'unidentified.2: b', 'unidentified.3: c']);
});

test('the year is that of the number, behind an office as well, in either century', () => {
  const cases = ['cand/3-15-cv-00798', 'cand/98-cv-00001', 'cand/26-cv-00001'];
  expect(
    names(
      cases.map((of) => line('x', of)),
      10,
    ),
  ).toEqual(['cand.2015: x', 'cand.1998: x', 'cand.2026: x']);
});

test('whatever the sizes, every row stands in one part, in its order there, and no part with two rows is too large', () => {
  const someLines = fc.array(
    fc.record({
      bytes: fc.integer({ min: 1, max: 30 }),
      case: fc.constantFrom(null, 'azd/17-cv-04321', 'cand/15-cv-00798', 'cand/16-cv-00001'),
    }),
  );
  fc.assert(
    fc.property(someLines, fc.integer({ min: 5, max: 60 }), (rows, limit) => {
      const numbered = rows.map((row, at) => ({ ...row, row: at }));
      const parts = partsOf(numbered, 3, limit);
      const placed = parts.flatMap((part) => part.rows);
      expect(placed.toSorted((a, b) => a - b)).toEqual(numbered.map(({ row }) => row));
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      for (const part of parts) {
        expect(part.rows).toEqual(part.rows.toSorted((a, b) => a - b));
        const bytes = part.rows.reduce((sum, at) => sum + (numbered[at]?.bytes ?? 0), 3);
        expect(part.rows.length < 2 || bytes <= limit).toBe(true);
      }
    }),
  );
});

test('bytes are those of UTF-8, and the case of an order is in its id', () => {
  expect([bytesOf('§ 1'), bytesOf('Łuk'), bytesOf('')]).toEqual([4, 4, 0]);
  expect(caseOfOrder('cand/15-cv-00798/2015-10-16')).toBe('cand/15-cv-00798');
  expect(caseOfOrder('unidentified/2010-07-07')).toBeNull();
});
