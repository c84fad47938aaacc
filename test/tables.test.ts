import { expect, test } from 'vitest';
import { notesOf } from '../src/pipeline/view/notes.ts';
import { choicesOf, newestFirst, rulingFacets } from '../src/pipeline/view/row-facets.ts';
import {
  deadlineRows,
  entryRows,
  eventRows,
  referenceRows,
  rulingRows,
  warningRows,
} from '../src/pipeline/view/tables.ts';
import { DeadlineRow, EntryRow, EventRow, ReferenceRow, RulingRow, WarningRow } from '../src/schema/tables.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const kiln = 'cand/16-cv-00412';
const warning = {
  id: 'warning-00000c3',
  quote: 'is DENIED',
  prefix: '',
  suffix: '',
  span: { from: 0, to: 9 },
  also: [],
  pin: { page: 2, line: 4 },
  rule: 'note',
  kind: 'warning' as const,
  consequences: ['waiver' as const, 'monetary' as const],
  addressee: 'both' as const,
  authority: [],
  anchor: 'is DENIED',
};
/** A paper whose ruling only the case file tells. */
const told = inventedEntry('30', {
  motion: 'compel a deposition',
  rulings: [inventedRuling('30', '41', { disposition: 'unknown', date: null, note: 'ruled at a hearing' })],
});
const ruled = inventedEntry('41', {
  kind: 'order',
  filed: { from: '2019-05-01', to: '2019-05-09', inferred: true },
  certainty: 'clerk',
});
const cases = [
  inventedCase(kiln, [inventedOrder(`${kiln}/2019-03-04`, '239')], ['239'], {
    docket: [inventedEntry('239'), told, ruled],
    warnings: [
      inventedWarning({
        kind: 'imposed',
        addressee: 'counsel',
        consequences: ['monetary'],
        by: '41',
        date: null,
        bounds: { from: '2019-05-01', to: '2019-05-09', inferred: true },
        text: 'Counsel to pay.',
      }),
    ],
  }),
];
const unidentified = [
  inventedOrder('unidentified/2012-01-09', '7', { dated: '2012-01-09', sanctionsWarnings: [warning] }),
];

test('There is one row a ruling of an order held, and one a ruling that only the case file tells.', () => {
  const rows = rulingRows(cases, unidentified);
  expect(
    rows.map(({ case: id, entries, disposition, certainty }) => ({ id, entries, disposition, certainty })),
  ).toEqual([
    { id: kiln, entries: '239', disposition: 'denied', certainty: 'order text' },
    { id: kiln, entries: '30', disposition: 'unknown', certainty: 'clerk' },
    { id: null, entries: '7', disposition: 'denied', certainty: 'order text' },
  ]);
});

test('A ruling of an order held leads to its words, one that is told to the docket.', () => {
  const [held, other] = rulingRows(cases, []);
  expect(held?.address).toBe('/orders/cand/16-cv-00412/2019-03-04/#ruling-00000b2');
  expect(held?.review).toBe('reviewed');
  expect(other?.address).toBe('/cases/cand/16-cv-00412/docket/#30');
  expect(other).toMatchObject({
    quote: null,
    datedFrom: '2019-05-01',
    datedTo: '2019-05-09',
    motion: 'compel a deposition',
  });
});

test('Warnings of the case file and of an order whose case is not known stand in one table.', () => {
  expect(warningRows(cases, unidentified)).toMatchObject([
    { case: kiln, kind: 'imposed', quote: null, text: 'Counsel to pay.', datedFrom: '2019-05-01', certainty: 'clerk' },
    {
      case: null,
      kind: 'warning',
      consequences: 'waiver; monetary',
      page: 2,
      line: 4,
      text: null,
      certainty: 'order text',
    },
  ]);
});

test('Every row has every column of its schema, and no other.', () => {
  for (const [schema, rows] of [
    [RulingRow, rulingRows(cases, unidentified)],
    [WarningRow, warningRows(cases, unidentified)],
    [DeadlineRow, deadlineRows(cases, unidentified)],
    [EventRow, eventRows(cases, unidentified)],
    [EntryRow, entryRows(cases)],
    [ReferenceRow, referenceRows(cases, unidentified)],
  ] as const) {
    for (const row of rows) expect(Object.keys(schema.parse(row)).sort()).toEqual(Object.keys(schema.shape).sort());
  }
  expect(entryRows(cases)).toHaveLength(3);
  expect(referenceRows(cases, unidentified)).toHaveLength(2);
});

test('Every column has a sentence, so that the data dictionary has one.', () => {
  for (const schema of [RulingRow, WarningRow, DeadlineRow, EventRow, EntryRow, ReferenceRow]) {
    const silent = Object.entries(schema.shape)
      .filter(([, column]) => !describes(column))
      .map(([name]) => name);
    expect(silent).toEqual([]);
  }
});

type Column = { description?: string | undefined; def?: { innerType?: unknown } };
const describes = (column: unknown): boolean => {
  const { description, def } = column as Column;
  return Boolean(description) || (def?.innerType !== undefined && describes(def.innerType));
};

test('The order of cases does not matter to the rows.', () => {
  const two = [...cases, inventedCase('nysd/18-cv-01234', [inventedOrder('nysd/18-cv-01234/2018-01-01', '3')])];
  expect(rulingRows(two.toReversed(), unidentified)).toEqual(rulingRows(two, unidentified));
});

test('A page shows the newest ruling first, by the latest day that it can be of.', () => {
  expect(newestFirst(rulingRows(cases, unidentified)).map(({ entries }) => entries)).toEqual(['30', '239', '7']);
});

test('Only what parts the rows can be chosen, with its count.', () => {
  const rows = rulingRows(cases, unidentified);
  const facets = rulingFacets(new Map([[kiln, 'Aurora Kiln Co. v. Oduya']]));
  const choices = choicesOf(facets, rows);
  expect(choices.find(({ name }) => name === 'disposition')?.choices).toEqual([
    { code: 'denied', words: 'Denied', count: 2 },
    { code: 'unknown', words: 'Ruling not known', count: 1 },
  ]);
  expect(choices.map(({ name }) => name)).not.toContain('judge');
});

test('An order to show cause is told from a warning, whether its case is known or not.', () => {
  const quote = 'is ordered to show cause why sanctions should not issue';
  const sanctionsWarnings = [{ ...warning, quote, anchor: quote }];
  const order = inventedOrder('unidentified/2016-01-22', '474', { sanctionsWarnings });
  expect(warningRows([], [order]).map(({ showCause }) => showCause)).toEqual([true]);
  expect(notesOf(order.record).find((note) => note.kind === 'warning')?.step).toBe('show-cause');
});
