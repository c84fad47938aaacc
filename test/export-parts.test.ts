import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../src/pipeline/view/cut.ts';
import { caseOfOrder, partsOf, type Sized } from '../src/pipeline/view/export-parts.ts';
import { packs } from '../src/pipeline/view/lookup-packs.ts';

const sized = (of: string | null, bytes = 10): Sized => ({ case: of, bytes });

/** The parts by name, each with the cases that put something into it. */
const names = (all: readonly Sized[], limit: number, head = 0) =>
  partsOf(all, head, limit).map(
    ({ name, from, to }) =>
      `${name}: ${all
        .slice(from, to)
        .map((one) => one.case?.slice(-5) ?? '-')
        .join(' ')}`,
  );

const some = [
  sized('azd/17-cv-04321'),
  sized('cand/15-cv-00798'),
  sized('cand/16-cv-00001'),
  sized('cand/16-cv-00002'),
  sized(null),
];

test('what fits stands in one file, whose name is that of the table', () => {
  expect(names(some, 50)).toEqual([': 04321 00798 00001 00002 -']);
  expect(names([], 50)).toEqual([': ']);
});

test('what does not fit is shared out by cases that follow each other, each part named for its first', () => {
  expect(names(some, 49)).toEqual(['azd-17-cv-04321: 04321 00798 00001 00002', 'unidentified: -']);
  expect(names(some, 10)).toEqual([
    'azd-17-cv-04321: 04321',
    'cand-15-cv-00798: 00798',
    'cand-16-cv-00001: 00001',
    'cand-16-cv-00002: 00002',
    'unidentified: -',
  ]);
});

test('a case that fills more than a part has its next ones numbered', () => {
  const large = [
    sized('azd/17-cv-04321'),
    sized('azd/17-cv-04321'),
    sized('azd/17-cv-04321'),
    sized(null),
    sized(null),
  ];
  expect(names(large, 10)).toEqual([
    'azd-17-cv-04321: 04321',
    'azd-17-cv-04321.2: 04321',
    'azd-17-cv-04321.3: 04321',
    'unidentified: -',
    'unidentified.2: -',
  ]);
});

test('the head of a file counts in each part', () => {
  expect(names(some, 50, 1)).toEqual(['azd-17-cv-04321: 04321 00798 00001 00002', 'unidentified: -']);
});

test('what is larger than the limit stands alone, and keeps its place', () => {
  const large = [sized('azd/17-cv-04321'), sized('cand/15-cv-00798', 99), sized('cand/16-cv-00001')];
  expect(names(large, 20)).toEqual(['azd-17-cv-04321: 04321', 'cand-15-cv-00798: 00798', 'cand-16-cv-00001: 00001']);
});

test('whatever the sizes, everything stands in one part, in its order, and no part of several is too large', () => {
  const pieces = fc.array(
    fc.record({
      bytes: fc.integer({ min: 1, max: 30 }),
      case: fc.constantFrom(null, 'azd/17-cv-04321', 'cand/15-cv-00798', 'cand/16-cv-00001'),
    }),
  );
  fc.assert(
    fc.property(pieces, fc.integer({ min: 5, max: 60 }), (given, limit) => {
      const all = given.toSorted((a, b) => ((a.case ?? '~') < (b.case ?? '~') ? -1 : 1));
      const parts = partsOf(all, 3, limit);
      expect(parts.flatMap(({ from, to }) => all.slice(from, to))).toEqual(all);
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      for (const { from, to } of parts) {
        const bytes = all.slice(from, to).reduce((sum, one) => sum + one.bytes, 3);
        expect(to - from < 2 || bytes <= limit).toBe(true);
      }
    }),
  );
});

/** Many cases of differing sizes. */
const many = Array.from({ length: 2000 }, (_, i) =>
  sized(`cand/15-cv-${String(i).padStart(5, '0')}`, 1 + ((i * 37) % 50)),
);

test('a case that grows or comes leaves nearly all parts as they were', () => {
  const of = (all: readonly Sized[]) =>
    partsOf(all, 0, 1000).map(({ from, to }) => JSON.stringify(all.slice(from, to)));
  const before = of(many);
  expect(before.length).toBeGreaterThan(50);
  for (const at of [0, 700, 1999]) {
    const grown = of(many.map((one, i) => (i === at ? { ...one, bytes: one.bytes + 300 } : one)));
    const more = of([
      ...many.slice(0, at),
      sized(`cand/15-cv-${String(at).padStart(5, '0')}a`, 200),
      ...many.slice(at),
    ]);
    for (const after of [grown, more]) expect(after.filter((part) => !before.includes(part)).length).toBeLessThan(8);
  }
});

test('files of look-ups keep their cuts as well, weigh no more than they may, and are well filled', () => {
  const things = many.map((one) => ({ key: one.case as string, bytes: one.bytes * 10 }));
  const runs = (of: typeof things) => {
    const weigh = (from: number, to: number) => of.slice(from, to).reduce((sum, { bytes }) => sum + bytes / 4, 0);
    return packs(of, 1000, weigh).map(([from, to]) => ({
      text: JSON.stringify(of.slice(from, to)),
      weight: weigh(from, to),
    }));
  };
  const before = runs(things);
  expect(before.every(({ weight }) => weight <= 1000)).toBe(true);
  expect(before.reduce((sum, { weight }) => sum + weight, 0) / before.length).toBeGreaterThan(870);
  const after = runs(things.map((one, i) => (i === 900 ? { ...one, bytes: one.bytes + 800 } : one)));
  const texts = before.map(({ text }) => text);
  expect(after.filter(({ text }) => !texts.includes(text)).length).toBeLessThan(20);
});

test('bytes are those of UTF-8, and the case of an order is in its id', () => {
  expect([bytesOf('§ 1'), bytesOf('Łuk'), bytesOf('')]).toEqual([4, 4, 0]);
  expect(caseOfOrder('cand/15-cv-00798/2015-10-16')).toBe('cand/15-cv-00798');
  expect(caseOfOrder('unidentified/2010-07-07')).toBeNull();
});
