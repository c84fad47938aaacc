/** Orders that were read elsewhere, a line each: from `extract --whole` to `build-records --records`. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { sha256 } from '../src/corpus/files.ts';
import { type Kept, keptOf, orderCache, pipelineVersion } from '../src/corpus/order-cache.ts';
import { CorpusError } from '../src/corpus.ts';
import { messageOf, orderIdOf } from '../src/pipeline/index.ts';
import { Order, type OrderId } from '../src/schema/order.ts';
import { errorAt, type ProblemRule } from '../src/schema/problem.ts';
import { linesOf } from './lines.ts';
import { filesAt, slashed } from './paths.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256');

/** An order as it was read, and what it was read from. */
const WholeOrder = z
  .strictObject({
    id: Order.shape.id,
    reader: Digest.describe('Digest of the program that read it.'),
    marked: Digest.describe('SHA-256 of the annotated order.'),
    text: z.string().describe('Path of its raw text under `texts/`.'),
    order: Order,
    notices: z.array(z.strictObject({ reason: z.string(), rule: z.string(), place: z.unknown() })),
  })
  .refine(({ id, order }) => id === order.id, { path: ['order', 'id'], error: 'expected the id of the line' });
type WholeOrder = z.infer<typeof WholeOrder>;

/**
 * The line of an order that was read without an error.
 *
 * @param bytes of the annotated order.
 * @param text path of its raw text under `texts/`.
 * @param messages the notices on it.
 */
export const wholeOrder = (
  id: OrderId,
  bytes: Uint8Array,
  text: string,
  order: Order,
  messages: readonly VFileMessage[],
): WholeOrder => ({ id, reader: pipelineVersion(), marked: sha256(bytes), ...keptOf(text, order, messages) });

/** A line of a file, counted from 1. */
type LinePlace = { file: string; line: number };
const shown = ({ file, line }: LinePlace) => `${file}:${line}`;

/** Lines with what they hold; undefined for what is no JSON. */
async function* valuesOf(files: readonly string[]): AsyncGenerator<{ place: LinePlace; value: unknown }> {
  for (const file of files) {
    let line = 0;
    for await (const bytes of linesOf(createReadStream(file))) {
      let value: unknown;
      try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      } catch {}
      yield { place: { file: slashed(file), line: ++line }, value };
    }
  }
}

/** Paths of the annotated orders below a content folder, by id; what is wrong with a path is for `readCorpus` to say. */
function ordersIn(content: string): Map<OrderId, string> {
  const folder = join(content, 'orders');
  return new Map(
    (existsSync(folder) ? filesAt(folder, /\.md$/i) : []).flatMap((path) => {
      const named = orderIdOf(slashed(relative(folder, path)));
      return 'id' in named ? [[named.id, path] as const] : [];
    }),
  );
}

/** SHA-256 of a file; null where it cannot be read. */
function digestOf(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch {
    return null;
  }
}

const start = { from: 0, to: 0 };

/** Holds lines against what stands in `content`; gives every message, none where each order has its one line. */
async function messagesOn(content: string, files: readonly string[]): Promise<VFileMessage[]> {
  const orders = ordersIn(content);
  const messages: VFileMessage[] = [];
  const report = (path: string, rule: ProblemRule, reason: string) =>
    messages.push(messageOf(slashed(path), '', errorAt(rule, start, reason)));
  for (const file of files)
    if (!existsSync(file)) report(file, 'unreadable-file', 'Unexpected path that does not exist, expected a file');
  const lines = new Map<OrderId, LinePlace>();
  const strangers = new Set<string>();

  for await (const { place, value } of valuesOf(files.filter((file) => existsSync(file)))) {
    const reportLine = (rule: ProblemRule, reason: string) => {
      const before = '\n'.repeat(place.line - 1);
      const at = { from: before.length, to: before.length };
      messages.push(messageOf(place.file, before, errorAt(rule, at, reason)));
    };
    const { reader: readBy } = z.object({ reader: Digest }).safeParse(value).data ?? {};
    if (readBy !== undefined && readBy !== pipelineVersion()) {
      // of the others in this file the same is true
      if (!strangers.has(place.file))
        reportLine('other-reader', 'Unexpected order read by another version of the program, expected this one');
      strangers.add(place.file);
      continue;
    }
    const { data: line, error } = WholeOrder.safeParse(value);
    if (!line) {
      const [issue] = error.issues;
      const at = value !== undefined && issue ? ` (${issue.path.join('.') || 'the line'}: ${issue.message})` : '';
      reportLine('order-line', `Unexpected line${at}, expected a whole one of \`extract --whole\``);
      continue;
    }
    const path = orders.get(line.id);
    const twin = lines.get(line.id);
    if (!path) reportLine('unknown-order', `Unexpected order \`${line.id}\`, expected one that \`${content}\` holds`);
    else if (twin)
      reportLine(
        'duplicate-id',
        `Unexpected second line of \`${line.id}\`, expected one (the other is ${shown(twin)})`,
      );
    else if (digestOf(path) !== line.marked)
      report(
        path,
        'changed-order',
        `Unexpected change since ${shown(place)} was written, expected the order read there`,
      );
    else {
      const text = join(content, 'texts', line.text);
      if (digestOf(text) !== line.order.sha256)
        report(
          text,
          'changed-text',
          `Unexpected change since ${shown(place)} was written, expected the text read there`,
        );
    }
    if (!twin) lines.set(line.id, place);
  }

  const hasStrangers = strangers.size > 0;
  for (const [id, path] of orders)
    if (!lines.has(id) && !hasStrangers)
      report(
        path,
        'unread-order',
        'Unexpected order without a line, expected one: its shard is missing or failed on it',
      );
  return messages;
}

/**
 * Put orders that were read elsewhere into the cache, from which `buildRecords` then takes them.
 *
 * @param content folder with `orders/` and `texts/`.
 * @param files lines of `extract --whole`, of all shards.
 * @param cache folder for orders already read.
 * @returns how many there are.
 * @throws CorpusError with every message, and nothing is kept, unless each order of `content` has exactly one line, read
 *   by this version of the program from the order and the text that stand there now.
 */
export async function keepWholeOrders(content: string, files: readonly string[], cache: string): Promise<number> {
  const messages = await messagesOn(content, files);
  if (messages.length > 0) throw new CorpusError(messages);
  const orders = ordersIn(content);
  const kept = orderCache(cache);
  for await (const { value } of valuesOf(files)) {
    const { id, text, order, notices } = value as WholeOrder;
    kept.keep(id, readFileSync(orders.get(id) as string), { text, order, notices } as Kept);
  }
  return orders.size;
}
