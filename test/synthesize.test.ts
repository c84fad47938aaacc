/** Made-up orders: the same from the same seed, varied, and saying what their truth says. */
import { describe, expect, test } from 'vitest';
import { formatBytes, parseBytes } from '../scripts/synthesize/amount.ts';
import { ordersOfCase, type WrittenOrder, writtenOrder, writtenOrders } from '../scripts/synthesize/order.ts';
import { courts } from '../src/schema/court.ts';

const orders: WrittenOrder[] = Iterator.from(writtenOrders(5)).take(400).toArray();
const fold = (text: string) => text.replace(/\s+/g, ' ');

describe('made-up orders', () => {
  test('are the same from the same seed, and each can be written alone', () => {
    expect(writtenOrder(5, 123)).toEqual(orders[123]);
    expect(writtenOrder(6, 123).text).not.toBe(orders[123]?.text);
  });

  test('are eight to a case, in the order of their days', () => {
    const paths = orders.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (let from = 0; from < paths.length; from += ordersOfCase) {
      const ofCase = paths.slice(from, from + ordersOfCase);
      expect(new Set(ofCase.map((path) => path.slice(0, path.lastIndexOf('/')))).size).toBe(1);
      expect(ofCase.toSorted()).toEqual(ofCase);
    }
  });

  test('are of every district court, in the long run', () => {
    const seen = new Set<string | null>();
    for (let number = 0; number < 8_000; number += ordersOfCase) seen.add(writtenOrder(5, number).label.court);
    expect(seen.size).toBe(courts.length);
  });

  test('repeat no text', () => {
    expect(new Set(orders.map(({ text }) => text)).size).toBe(orders.length);
  });

  test('say the words of each record, where no page is broken between them', () => {
    const unbroken = orders.filter(({ text }) => !/Page 1 of|^1\s/.test(text));
    expect(unbroken.length).toBeGreaterThan(100);
    for (const { text, label } of unbroken) {
      const folded = fold(text);
      const records = [label.docketReferences, label.rulings, label.sanctionsWarnings, label.deadlines, label.events];
      expect(
        records.flatMap((list) => list.map(({ quote }) => quote)).filter((quote) => !folded.includes(quote)),
      ).toEqual([]);
    }
  });

  test('hold records as thick as discovery orders do', () => {
    const letters = orders.reduce((sum, { text }) => sum + text.length, 0);
    const per4kB = (count: (order: WrittenOrder) => number) =>
      (orders.reduce((sum, order) => sum + count(order), 0) / letters) * 4_000;
    const rates = [
      per4kB(({ label }) => label.docketReferences.length),
      per4kB(({ label }) => label.rulings.length),
      per4kB(({ label }) => label.sanctionsWarnings.length),
      per4kB(({ label }) => label.deadlines.length),
      per4kB(({ label }) => label.events.length),
    ];
    for (const [i, expected] of [12, 4, 1.5, 3, 5].entries())
      expect(Math.abs((rates[i] as number) / expected - 1)).toBeLessThan(0.2);
  });
});

test('amounts of bytes are read and written as people do', () => {
  expect(['50MB', '1.5 kB', '12', '2GB'].map(parseBytes)).toEqual([50_000_000, 1_500, 12, 2_000_000_000]);
  expect(() => parseBytes('many')).toThrow('expected one such as `50MB`');
  expect([5_000_000, 50_000_000, 1_500].map(formatBytes)).toEqual(['5.0 MB', '50 MB', '1.5 kB']);
});
