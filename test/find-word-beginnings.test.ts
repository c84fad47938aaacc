import { expect, test } from 'vitest';
import { bitsReader } from '../src/pipeline/find/word-beginnings.ts';

const read = bitsReader(
  [
    [1, 'sanction'],
    [2, 'no. fine.'],
    [4, 'fin'],
  ],
  { $: 8, '—': 16 },
);
const bits = (text: string) => read(text, 0, text.length);

test.each([
  ['Sanctions', 1],
  ['unsanctioned', 0],
  ['no', 2],
  ['now', 0],
  ['a fine, then', 6],
  ['finely', 4],
  ['$40 — no', 26],
  ['non-sanctionable', 1],
  ['3no x_no', 0],
  ['', 0],
])('%s has the bits %i', (text, expected) => {
  expect(bits(text)).toBe(expected);
});

test('only what stands between the offsets is read', () => {
  expect(read('sanction no', 9, 11)).toBe(2);
});
