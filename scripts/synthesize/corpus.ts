/** Made-up orders read as a collection of cases: raw text to record to case, with nothing on the disk in between. */
import { readRawOrders, threadCases } from '../../src/pipeline/index.ts';
import type { Case } from '../../src/schema/case.ts';
import type { Order } from '../../src/schema/order.ts';
import { type WrittenOrder, writtenOrder } from './order.ts';

/** Cases as they are read, beside the orders as they were written. */
export type MadeUpCases = { cases: Case[]; unidentified: Order[]; written: WrittenOrder[] };

/** Orders that are read together: few enough for their reading to stay small in memory. */
const together = 50;

/**
 * So many made-up orders, read from their raw texts and put together to cases.
 *
 * @param amount 0 and up; eight in a row are of one case.
 * @throws Error where a text cannot be read: a mistake of the program's own.
 */
export function madeUpCases(amount: number, seed = 1): MadeUpCases {
  const encoder = new TextEncoder();
  const written = Array.from({ length: amount }, (_, number) => writtenOrder(seed, number));
  const orders: Order[] = [];
  for (let from = 0; from < amount; from += together) {
    const files = written.slice(from, from + together);
    const read = readRawOrders(
      files.map(({ path, text }) => ({ path: `${path}.txt`, bytes: encoder.encode(text), id: path })),
    );
    for (const { order, messages } of read) {
      if (order === null) throw new Error(messages.map(String).join('\n'));
      orders.push(order);
    }
  }
  const { cases, unidentified } = threadCases(orders, []);
  return { cases, unidentified, written };
}
