import { describe, expect, test } from 'vitest';
import { countsOf, indexedWords, ordersByRecord, ordersWithWords } from '../src/pipeline/view/words-found.ts';
import { WordMap } from '../src/schema/word-index.ts';

const map = WordMap.parse({
  titles: ['Order', 'Discovery order'],
  judges: ['Quill R. Stone'],
  cases: [
    {
      record: 'en_1',
      id: 'cand/15-cv-00001',
      name: 'Kiln v. Oduya',
      court: 'cand',
      orders: [
        ['2019-01-01', 100, 0, '12', '2019-01-01', 0],
        ['2019-02-02', 50, 1, null, '2019-02-02', 0],
      ],
    },
    {
      record: 'en_2',
      id: null,
      name: 'Pell v. Quince',
      court: null,
      orders: [['unidentified/x', 400, 0, null, null, null]],
    },
  ],
});
const orders = ordersByRecord(map);
const found = (parts: [length: number, places: Record<string, number[]>][], within = (_: { order: string }) => true) =>
  ordersWithWords(
    parts.map(([length, places]) => ({
      length,
      found: Object.entries(places).map(([record, at]) => ({ record, places: at })),
    })),
    orders,
    within,
  );

describe('Orders that hold words', () => {
  test('are told from the places in their case, each with its own count of words.', () => {
    expect(found([[1, { en_1: [3, 99, 100, 149] }]]).map(({ order, places }) => [order, places])).toEqual([
      ['cand/15-cv-00001/2019-02-02', [0, 49]],
      ['cand/15-cv-00001/2019-01-01', [3, 99]],
    ]);
  });

  test('hold every word themselves: two words in two orders of one case are no hit.', () => {
    expect(
      found([
        [1, { en_1: [3] }],
        [1, { en_1: [120] }],
      ]),
    ).toEqual([]);
    expect(
      found([
        [1, { en_1: [3, 101] }],
        [1, { en_1: [120] }],
      ]).map(({ order }) => order),
    ).toEqual(['cand/15-cv-00001/2019-02-02']);
  });

  test('hold a phrase whole: one that runs from an order into the next stands in neither.', () => {
    expect(found([[2, { en_1: [99, 100] }]])).toEqual([]);
    expect(found([[2, { en_1: [98, 99] }]]).map(({ order }) => order)).toEqual(['cand/15-cv-00001/2019-01-01']);
  });

  test('come with more of the words, and in fewer words, first.', () => {
    expect(found([[1, { en_1: [1, 2, 3, 110], en_2: [5] }]]).map(({ order }) => order)).toEqual([
      'cand/15-cv-00001/2019-01-01',
      'cand/15-cv-00001/2019-02-02',
      'unidentified/x',
    ]);
  });

  test('are only those looked at.', () => {
    expect(
      found([[1, { en_1: [1], en_2: [1] }]], ({ order }) => order === 'unidentified/x').map((one) => one.title),
    ).toEqual(['Order']);
  });

  test('are counted by court, judge and year.', () => {
    expect(countsOf(found([[1, { en_1: [1, 101], en_2: [1] }]]))).toEqual({
      court: { cand: 2 },
      judge: { 'Quill R. Stone': 2 },
      year: { '2019': 2 },
    });
  });
});

test('Words are parted by blanks of every kind, and by marks that take no room.', () => {
  expect(indexedWords('\u00a0IT\u2003IS\n\n SO\u200bORDERED.\ufeff\u0085')).toEqual(['IT', 'IS', 'SO', 'ORDERED.']);
});
