/** Reading a corpus of made-up orders, batch by batch: how long it takes, beside a bare pass over the same words. */
import { readRawOrder } from '../../src/pipeline/index.ts';
import { writtenOrders } from '../synthesize/order.ts';

export type Measured = {
  bytes: number;
  orders: number;
  /** Records read, of all kinds. */
  records: number;
  /** Milliseconds from raw texts to records. */
  reading: number;
  /** Milliseconds of `/\w+/g` in an `exec` loop over the same texts: the floor. */
  bare: number;
  /** Most memory that the process held, in bytes; the batch of texts and what writes them are part of it. */
  memory: number;
};

/** Bytes that are written, read and let go at a time. */
const batchBytes = 200_000;

/** Words of a text, counted one by one. */
export function countWords(text: string): number {
  const word = /\w+/g;
  let count = 0;
  while (word.exec(text) !== null) count++;
  return count;
}

/** Milliseconds that a task takes. */
export function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

export type Text = { path: string; text: string; bytes: Uint8Array };

/** Texts of a seeded corpus in batches, up to `bytes` in all. */
export function* batches(seed: number, bytes: number): Generator<Text[]> {
  const encoder = new TextEncoder();
  let batch: Text[] = [];
  let [held, written] = [0, 0];
  for (const { label, text } of writtenOrders(seed)) {
    const encoded = encoder.encode(text);
    batch.push({ path: label.source, text, bytes: encoded });
    held += encoded.length;
    written += encoded.length;
    if (held < batchBytes && written < bytes) continue;
    yield batch;
    if (written >= bytes) return;
    [batch, held] = [[], 0];
  }
}

/** Reads a corpus of `bytes`, of which no more than a batch is ever held. */
export function measure(seed: number, bytes: number): Measured {
  const sum: Measured = { bytes: 0, orders: 0, records: 0, reading: 0, bare: 0, memory: 0 };
  for (const batch of batches(seed, bytes)) {
    sum.orders += batch.length;
    for (const text of batch) sum.bytes += text.bytes.length;
    sum.bare += timed(() => {
      for (const { text } of batch) countWords(text);
    });
    sum.reading += timed(() => {
      for (const { path, bytes: encoded } of batch) {
        const { order } = readRawOrder({ path, bytes: encoded });
        if (!order) throw new TypeError(`${path} cannot be read`);
        const { docketReferences, rulings, sanctionsWarnings, deadlines, events } = order.record;
        sum.records +=
          docketReferences.length + rulings.length + sanctionsWarnings.length + deadlines.length + events.length;
      }
    });
  }
  return { ...sum, memory: process.resourceUsage().maxRSS * 1024 };
}
