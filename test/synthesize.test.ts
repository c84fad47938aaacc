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

  test('hold records as thick as real discovery orders do, of each kind', () => {
    const bytes = orders.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const perKilobyte = (count: (label: WrittenOrder['label']) => number) =>
      (orders.reduce((sum, { label }) => sum + count(label), 0) / bytes) * 1_000;
    // as five real orders hold them (scripts/synthesize/body.ts)
    const expected = [
      [1.66, perKilobyte(({ docketReferences }) => docketReferences.length)],
      [0.37, perKilobyte(({ rulings }) => rulings.length)],
      [0.27, perKilobyte(({ sanctionsWarnings }) => sanctionsWarnings.length)],
      [0.43, perKilobyte(({ deadlines }) => deadlines.length)],
      [0.86, perKilobyte(({ events }) => events.length)],
    ] as const;
    for (const [real, made] of expected) expect(Math.abs(made / real - 1)).toBeLessThan(0.12);
    const all = expected.reduce((sum, [, made]) => sum + made, 0);
    expect(all).toBeGreaterThan(3.4);
    expect(all).toBeLessThan(3.8);
  });

  test('are mostly of some pages, and now and then long opinions', () => {
    const sizes = orders.map(({ text }) => text.length).toSorted((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))] as number;
    expect(at(0.25)).toBeGreaterThan(5_000);
    expect(at(0.5)).toBeGreaterThan(8_000);
    expect(at(0.75)).toBeLessThan(20_000);
    expect(at(1)).toBeGreaterThan(45_000);
  });

  test('hardly ever say a sentence twice', () => {
    const seen = new Map<string, number>();
    for (const { text } of orders)
      for (const sentence of fold(text).split(/(?<=[a-z]{3}\.) (?=[A-Z])/))
        if (sentence.split(' ').length > 8) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
    const counts = [...seen.values()];
    const twice = counts.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
    expect(twice / counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(0.08);
  });

  test('leave no place of a sentence unfilled', () => {
    expect(orders.filter(({ text }) => /[{}<>]|undefined/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('amounts of bytes are read and written as people do', () => {
  expect(['50MB', '1.5 kB', '12', '2GB'].map(parseBytes)).toEqual([50_000_000, 1_500, 12, 2_000_000_000]);
  expect(() => parseBytes('many')).toThrow('expected one such as `50MB`');
  expect([5_000_000, 50_000_000, 1_500].map(formatBytes)).toEqual(['5.0 MB', '50 MB', '1.5 kB']);
});
