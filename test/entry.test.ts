import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryId, formatEntries, readEntryToken } from '../src/schema/entry.ts';

type Label = Parameters<typeof readEntryToken>[1];
const cases: [token: string, label: Label, sameBase: boolean, entries: EntryId[]][] = [
  ['34-1', 'plural', false, ['34-1']],
  ['251-1', 'singular', false, ['251-1']],
  ['618-620', 'plural', false, ['618', '619', '620']],
  ['291-293', 'neither', false, ['291', '292', '293']],
  ['618-620', 'singular', false, ['618-620']],
  ['144–45', 'plural', false, ['144', '145']],
  ['204-05', 'plural', false, ['204', '205']],
  ['204-05', 'singular', false, []],
  ['171–74', 'plural', false, ['171', '172', '173', '174']],
  ['133−37', 'neither', false, ['133', '134', '135', '136', '137']],
  ['144-45', 'singular', false, ['144-45']],
  ['121-11', 'plural', false, ['121-11']],
  ['99-12', 'plural', false, ['99-12']],
  ['1-8', 'plural', true, ['1-8']],
  ['1-9', 'plural', true, ['1-9']],
  ['1-3', 'plural', false, ['1', '2', '3']],
  ['1-3', 'singular', false, ['1-3']],
  ['98-102', 'plural', false, ['98', '99', '100', '101', '102']],
  ['64-2 to 64-6', 'singular', false, ['64-2', '64-3', '64-4', '64-5', '64-6']],
  ['109-1 through 109-4', 'plural', false, ['109-1', '109-2', '109-3', '109-4']],
  ['12 through 14', 'singular', false, ['12', '13', '14']],
  ['618 – 620', 'singular', false, ['618', '619', '620']],
  ['184 -1', 'singular', false, ['184-1']],
];

describe('one token of a docket list is read by its digits', () => {
  test.each(cases)('%s under a label of number %s, base repeated %s', (token, label, sameBase, entries) => {
    expect(readEntryToken(token, label, sameBase)).toEqual(entries);
  });

  test.each(['08-205', '12-3456', '15-00798', '20 to 12', '64-2 to 65-4', '1-9000', '0', 'x'])(
    '%s names no entry',
    (token) => {
      expect(readEntryToken(token, 'singular')).toEqual([]);
    },
  );
});

test('every number, with or without an attachment, is an entry, and a list of them has each as it is', () => {
  const entry = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.option(fc.integer({ min: 1, max: 999 })))
    .map(([base, attachment]) => (attachment === null ? `${base}` : `${base}-${attachment}`));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
      expect(entries.map((one) => EntryId.parse(one))).toEqual(entries);
      expect(formatEntries(entries).split(', ')).toEqual(entries);
    }),
  );
});

test.each(['012', '5,6', 'x', '5-0', ' 5', ''])('“%s” is no entry', (words) => {
  expect(EntryId.safeParse(words).success).toBe(false);
});
