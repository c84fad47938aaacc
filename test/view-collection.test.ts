import { expect, test } from 'vitest';
import { notInCollection } from '../src/pipeline/view/collection.ts';
import { laterHistories } from '../src/pipeline/view/later-history.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const id = 'cand/19-cv-00001';
const order = (key: string) => inventedEntry(key, { kind: 'order', ruledOn: ['10'] });

test('A case says which orders and numbers it lacks, that no party’s paper is held, and up to which day it tells.', () => {
  const docket = [inventedEntry('10'), inventedEntry('10-1'), order('14'), order('20'), order('order-2019-03-04')];
  const of = inventedCase(id, [inventedOrder(`${id}/2019-03-04`, '10')], [], { docket });
  expect(notInCollection(of)).toEqual([
    '1 of 3 orders known on the docket is held in full text; of the others only what other sources tell is here, in our own words.',
    'Of the docket’s numbers 1 to 20, 3 are described and 17 are not; later numbers are not known.',
    'No party’s paper is held: what a motion says is known from orders and summaries of it.',
    'The newest day of this case here is Mar.\u00a04, 2019; what became of it afterwards is not known.',
  ]);
  expect(notInCollection({ ...of, historyKnownAsOf: '2026-11-01' }).at(-1)).toBe(
    'Later history was last looked for on Nov.\u00a01, 2026.',
  );
  expect(notInCollection(inventedCase(id, [], []))).toContain(
    'Nothing of this case here is dated, so its later history cannot be told.',
  );
});

test('The orders of which later history is known are listed, and the others counted.', () => {
  const docket = [
    inventedEntry('10', { rulings: [inventedRuling('10', '14')] }),
    order('14'),
    order('20'),
    inventedEntry('21', { motion: 'reconsideration', respondsTo: ['20'] }),
  ];
  const { known, others } = laterHistories(inventedCase(id, [], [], { docket }));
  expect([known.map(({ key }) => key), others]).toEqual([['20'], 1]);
});
