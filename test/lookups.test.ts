import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weighPacked } from '../scripts/build/dataset.ts';
import {
  blockKey,
  blockLookupPath,
  caseLookupPath,
  entryLookupPath,
  nameLookupPaths,
  nameWords,
} from '../src/pipeline/view/lookup-paths.ts';
import { largestLookup, lookupShards } from '../src/pipeline/view/lookups.ts';
import type { Case, DocketEntry } from '../src/schema/case.ts';
import { courts } from '../src/schema/court.ts';
import { CaseLookup, DocketLookup, EntryLookup, LookupIndex, NameLookup } from '../src/schema/lookup.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

/** The files as the search page reads them. */
function published(cases: Case[], unidentified = [] as ReturnType<typeof inventedOrder>[]) {
  const files = new Map(lookupShards(cases, unidentified, weighPacked).map(({ path, content }) => [path, content]));
  const read = (path: string | null): unknown => JSON.parse((path && files.get(path)) || '{}');
  const index = LookupIndex.parse(read('lookup/index.json'));
  return {
    files,
    index,
    cases: (number: string) => CaseLookup.parse(read(caseLookupPath(index, number)))[number],
    block: (id: string, entry: string) =>
      DocketLookup.parse(read(blockLookupPath(index, id, entry)))[blockKey(id, entry)],
    entry: (entry: string) => EntryLookup.parse(read(entryLookupPath(index, entry)))[entry],
    names: (word: string) => nameLookupPaths(index, word).map((path) => NameLookup.parse(read(path))[word]),
  };
}

const longWord = (seed: number) => `${'bcdfghjklmnprstvz'[seed % 17]}${'aeiou'[seed % 5]}${(seed * 7919).toString(36)}`;

/** Ten thousand cases in every court, one of them with three thousand entries that are mentioned again and again. */
function manyCases(): Case[] {
  return Array.from({ length: 10_000 }, (_, i) => {
    const court = courts[i % courts.length]?.id ?? 'cand';
    const number = `${String(10 + (i % 15)).padStart(2, '0')}-cv-${String(1 + Math.floor(i / 3)).padStart(5, '0')}`;
    const entries =
      i === 0
        ? Array.from({ length: 3000 }, (_, n) => String(n + 1))
        : ['1', String(2 + (i % 900)), `${2 + (i % 900)}-1`];
    const busy = (entry: DocketEntry): DocketEntry => ({
      ...entry,
      description: 'A motion to compel further answers to the second set of interrogatories. '.repeat(4),
      mentions: Array.from({ length: 40 }, (_, n) => ({
        order: `cand/10-cv-00001/2019-03-${String(10 + (n % 9)).padStart(2, '0')}`,
        record: 'reference-00000a1',
        entry: null,
        date: '2019-03-10',
        before:
          'The court has read the papers filed and, for the reasons that were stated on the record, now turns to Docket No. ',
        number: entry.key,
        after: ' and to the opposition thereto, which was filed late and in a form that the standing order forbids.',
        pin: null,
        paragraph: 1,
      })),
    });
    return inventedCase(`${court}/${number}`, [], entries, {
      caption: `${longWord(i)} Kiln Co. v. Smith et al.`,
      parties: [
        { name: `${longWord(i + 1)} Étude, Inc.`, role: 'plaintiff', aliases: [`${longWord(i + 2)} Holdings`] },
      ],
      docket: entries.map((entry) => (i === 0 ? busy(inventedEntry(entry)) : inventedEntry(entry))),
      filed: `20${10 + (i % 15)}-01-01`,
    });
  });
}

test('Every file is at most 20 kB with ten thousand cases, the files are few, and the last entry of every hundredth case is found in it.', () => {
  const cases = manyCases();
  const site = published(cases);
  const tooLarge = [...site.files]
    .filter(([path, content]) => (path.endsWith('.packed') ? gzipSync(content) : content).length > largestLookup)
    .map(([path]) => path);
  expect(tooLarge).toEqual([]);
  expect(site.files.size).toBeLessThan(cases.length / 10);
  for (let i = 0; i < cases.length; i += 100) {
    const { id, caseNumber, docket } = cases[i] as Case;
    expect(site.cases(caseNumber)?.newest.map((found) => found.id)).toContain(id);
    const { number } = docket.at(-1) as DocketEntry;
    expect(site.block(id, number as string)?.entries.map(({ key }) => key)).toContain(number);
  }
  expect(site.entry('1')?.count).toBe(10_000);
  expect(site.entry('1')?.newest).toHaveLength(30);
  expect(site.names('smith')[0]).toMatchObject({ count: 10_000 });
}, 60_000);

test('A big case is found entry by entry, with three rows of the docket on either side.', () => {
  const numbers = Array.from({ length: 2400 }, (_, i) => String(i + 1));
  const site = published([inventedCase('cand/15-cv-00001', [], numbers)]);
  for (const number of ['1', '239', '2390', '2400']) {
    const block = site.block('cand/15-cv-00001', number);
    expect(block?.entries.map(({ key }) => key)).toContain(number);
    const place = Number(number) - 1;
    expect(block?.docket.map(({ key }) => key)).toEqual(
      expect.arrayContaining(numbers.slice(Math.max(0, place - 3), place + 4)),
    );
  }
  expect(site.block('cand/15-cv-00001', '2401')?.entries.map(({ key }) => key) ?? []).not.toContain('2401');
});

test('An attachment is not its entry, and neither is a longer number.', () => {
  const site = published([
    inventedCase('cand/15-cv-00001', [], ['596-1', '5961']),
    inventedCase('nysd/15-cv-00002', [], ['596']),
  ]);
  expect(site.entry('596-1')?.newest.map((hit) => hit.case)).toEqual(['cand/15-cv-00001']);
  expect(site.entry('596')?.newest.map((hit) => hit.case)).toEqual(['nysd/15-cv-00002']);
  expect(site.entry('5961')?.newest.map((hit) => hit.case)).toEqual(['cand/15-cv-00001']);
  expect(site.entry('59')).toBeUndefined();
});

test('The newest thirty cases that have a number are listed, the newest first, and all are counted.', () => {
  const cases = Array.from({ length: 60 }, (_, i) =>
    inventedCase(
      `cand/15-cv-${String(i + 1).padStart(5, '0')}`,
      [
        inventedOrder(`cand/15-cv-${String(i + 1).padStart(5, '0')}/2019-01-01`, '7', {
          dated: `20${20 + Math.floor(i / 12)}-0${1 + (i % 9)}-01`,
        }),
      ],
      ['7'],
    ),
  );
  const found = published(cases).entry('7');
  expect(found?.count).toBe(60);
  expect(found?.newest).toHaveLength(30);
  expect(found?.newest[0]?.case).toBe('cand/15-cv-00054');
});

test('Two courts with one case number are both found under it.', () => {
  const site = published([inventedCase('cand/15-cv-00001', []), inventedCase('nysd/15-cv-00001', [])]);
  expect(site.cases('15-cv-00001')?.newest.map(({ id }) => id)).toEqual(['cand/15-cv-00001', 'nysd/15-cv-00001']);
});

test('A party is found by any word of its name or of an alias, without accents and without its form.', () => {
  const site = published([
    inventedCase('cand/15-cv-00001', [], [], {
      caption: 'Aurora Kiln Co. v. Benedikt Oduya',
      parties: [{ name: 'Benedikt Öduya', role: 'defendant', aliases: ['B.O. Glaze, Inc.'] }],
    }),
  ]);
  for (const word of ['aurora', 'kiln', 'benedikt', 'oduya', 'glaze'])
    expect(site.names(word)[0]).toMatchObject({ count: 1 });
  expect(site.names('inc')[0]).toBeUndefined();
  expect(nameWords('Öduya Glaze, Inc. et al. v. O’Neil')).toEqual(['oduya', 'glaze', 'oneil']);
});

test('An order whose case is not known is found by the numbers that it mentions and by its caption.', () => {
  const site = published([], [inventedOrder('unidentified/2016-01-22', '474')]);
  expect(site.entry('474')?.newest).toMatchObject([{ case: null, order: 'unidentified/2016-01-22' }]);
  expect(site.names('oduya')[0]).toMatchObject({ newest: [{ order: 'unidentified/2016-01-22' }] });
});

test('The same cases in another order give the same files.', () => {
  const cases = [inventedCase('cand/15-cv-00001', [], ['1', '2']), inventedCase('nysd/15-cv-00001', [], ['2'])];
  expect(lookupShards(cases.toReversed(), [])).toEqual(lookupShards(cases, []));
});

test('Without a case the look-ups are empty, and nothing is found.', () => {
  const site = published([]);
  expect(site.entry('239')).toBeUndefined();
  expect(site.names('zzz')).toEqual([]);
});

test('A row among its neighbours shows the last disposition that is known, since a later order may only supplement it.', () => {
  const rulings = [
    inventedRuling('7', '9', { disposition: 'granted-in-part', date: '2019-03-01' }),
    inventedRuling('7', '12', { disposition: 'unknown', date: '2019-04-01' }),
  ];
  const of = inventedCase('cand/19-cv-00007', [], [], {
    docket: [inventedEntry('7', { rulings }), inventedEntry('8')],
  });
  const { block } = published([of]);
  expect(block('cand/19-cv-00007', '8')?.docket.map(({ key, disposition }) => [key, disposition])).toEqual([
    ['7', 'granted-in-part'],
    ['8', null],
  ]);
});

test('An order without a case or a title is found under its day.', () => {
  const order = inventedOrder('unidentified/2019-05-04', '41', { caption: null, title: null, dated: '2019-05-04' });
  expect(
    published([], [order])
      .entry('41')
      ?.newest.map(({ caption }) => caption),
  ).toEqual(['Order of May\u00a04, 2019']);
});
