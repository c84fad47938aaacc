/** Reading a corpus of made-up orders, batch by batch: how long it takes, beside a bare pass over the same words. */
import { readRawOrders } from '../../src/pipeline/index.ts';
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

/** Bytes that are written, read and let go at a time: as many as `scripts/extract.ts` reads together. */
const batchBytes = 800_000;
/** Bytes that the longest order has, and more. */
const longestOrder = 800_000;

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

/** A text as it lies on disk. The bytes are good until the next batch is written. */
export type Text = { path: string; bytes: Uint8Array };

/** The words of a text, decoded anew at each call. */
export const wordsOf = ({ bytes }: Text): string => new TextDecoder().decode(bytes);

/**
 * Texts of a seeded corpus in batches, up to `bytes` in all. They lie in one piece of memory, which each batch has in
 * its turn: texts that are held while others are read would outlive the collector's short rounds, and the memory of
 * the benchmark would be taken for that of reading.
 */
export function* batches(seed: number, bytes: number): Generator<Text[]> {
  const encoder = new TextEncoder();
  const space = new Uint8Array(batchBytes + longestOrder);
  let batch: Text[] = [];
  let [held, done] = [0, 0];
  for (const { label, text } of writtenOrders(seed)) {
    const { read, written } = encoder.encodeInto(text, space.subarray(held));
    if (read < text.length) throw new RangeError(`${label.source} is longer than any order was meant to be`);
    batch.push({ path: label.source, bytes: space.subarray(held, held + written) });
    held += written;
    done += written;
    if (held < batchBytes && done < bytes) continue;
    yield batch;
    if (done >= bytes) return;
    [batch, held] = [[], 0];
  }
}

/**
 * Reads a corpus, of which no more than a batch is ever held.
 *
 * @param bytes how large it is, to the end of the order that passes it.
 * @throws TypeError where an order cannot be read.
 */
export function measure(seed: number, bytes: number): Measured {
  const sum: Measured = { bytes: 0, orders: 0, records: 0, reading: 0, bare: 0, memory: 0 };
  for (const batch of batches(seed, bytes)) {
    sum.orders += batch.length;
    for (const text of batch) {
      sum.bytes += text.bytes.length;
      const words = wordsOf(text);
      sum.bare += timed(() => countWords(words));
    }
    sum.reading += timed(() => {
      for (const { order, messages } of readRawOrders(batch)) {
        if (!order) throw new TypeError(messages.join('\n'));
        const { docketReferences, rulings, sanctionsWarnings, deadlines, events } = order.record;
        sum.records +=
          docketReferences.length + rulings.length + sanctionsWarnings.length + deadlines.length + events.length;
      }
    });
  }
  return { ...sum, memory: process.resourceUsage().maxRSS * 1024 };
}
