/** A `content/` of made-up orders: raw texts, and the annotated orders that the annotator writes from them. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { annotateOrder, orderPlaceOf, proposeOrders } from '../../src/pipeline/index.ts';
import { writtenOrder } from '../synthesize/order.ts';

/** Orders that are annotated together: few enough to stay small in memory. */
const together = 50;

/**
 * Fill a folder with `texts/` and `orders/`; one that is there is left as it is, since the same amount and seed give the
 * same orders.
 *
 * @param folder is made whole or not at all.
 * @param amount orders, eight in a row of one case.
 * @throws Error where a text cannot be annotated: a mistake of the program's own.
 */
export async function writeMadeUpContent(folder: string, amount: number, seed = 1): Promise<void> {
  if (existsSync(folder)) return;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  for (let from = 0; from < amount; from += together)
    await writeOrders(part, seed, from, Math.min(amount, from + together));
  await rename(part, folder);
}

/** Writes the orders of some numbers. */
async function writeOrders(folder: string, seed: number, from: number, to: number): Promise<void> {
  const encoder = new TextEncoder();
  const files = Array.from({ length: to - from }, (_, i) => {
    const { path, text } = writtenOrder(seed, from + i);
    return { path: `${path}.txt`, bytes: encoder.encode(text) };
  });
  for (const [i, { proposed, messages }] of proposeOrders(files).entries()) {
    const { path, bytes } = files[i] as (typeof files)[number];
    const place = proposed && orderPlaceOf(proposed.header, path);
    const annotated = proposed && annotateOrder(proposed, path, { text: path }).markdown;
    if (!place || annotated === null) throw new TypeError(`${path} cannot be annotated.\n${messages.join('\n')}`);
    // Where the caption was not read, the case is not known, and days alone would name two orders.
    const name = place.folder === 'unidentified' ? path.replace(/\.txt$/, '').replaceAll('/', '-') : place.name;
    await write(join(folder, 'texts', path), bytes);
    await write(join(folder, 'orders', place.folder, `${name}.md`), annotated);
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
