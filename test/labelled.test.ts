/** The labelled orders: what the grammar reads in them, all sets together, must not fall unnoticed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareOrder, tallyOf } from '../scripts/score/compare.ts';
import { labelledSetsIn } from '../scripts/score/sets.ts';
import { measuresOf, type ScoredField } from '../src/schema/scores.ts';

/** F1 that each field reaches at least; a little under the figures that `test/scores.json` keeps. */
const least: Readonly<Partial<Record<ScoredField, number>>> = {
  header: 0.98,
  references: 0.97,
  mentions: 0.97,
  rulings: 0.9,
  prejudice: 0.96,
  grounds: 0.72,
  quotes: 0.96,
  warnings: 0.92,
  'warning kind': 0.97,
  addressee: 0.78,
  consequences: 0.88,
  deadlines: 0.93,
  events: 0.84,
};

const sets = labelledSetsIn(join(import.meta.dirname, 'labelled'));
const tallies = tallyOf(
  sets.flatMap(({ orders }) => orders.flatMap(({ label, record }) => compareOrder(label, record))),
);

test('There are labelled orders of many courts to measure against.', () => {
  const courts = new Set(sets.flatMap(({ orders }) => orders.map(({ label }) => label.court)));
  expect(courts.size).toBeGreaterThan(40);
});

test.each(Object.entries(least))('Of the field %s no less is read than an F1 of %d.', (field, floor) => {
  const tally = tallies.find((other) => other.field === field);
  expect(tally && measuresOf(tally).f1).toBeGreaterThanOrEqual(floor);
});
