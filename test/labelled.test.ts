/** The labelled orders: what the grammar reads in them, all sets together, must not fall unnoticed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareOrder, tallyOf } from '../scripts/score/compare.ts';
import { labelledSetsIn } from '../scripts/score/sets.ts';
import { measuresOf, type ScoredField } from '../src/schema/scores.ts';

/** F1 that each field reaches at least; a little under the figures that `test/scores.json` keeps. */
const least: Readonly<Partial<Record<ScoredField, number>>> = {
  header: 0.985,
  references: 0.99,
  mentions: 0.99,
  rulings: 0.96,
  prejudice: 0.98,
  grounds: 0.81,
  quotes: 0.975,
  warnings: 0.945,
  'warning kind': 0.98,
  addressee: 0.85,
  consequences: 0.93,
  deadlines: 0.96,
  events: 0.895,
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
