/**
 * Raw texts (.txt) and annotated orders (.md), or folders of them, to one record a line on standard output.
 * `node scripts/extract.ts PATH…`; messages go to standard error, exit 1 where a file could not be read.
 * `node scripts/extract.ts --stdin` is a filter: lines `{source, text}` in, for each a record or `{source, error}` out.
 * `--shard 3/16` reads one part of sixteen, and `--whole` writes what `build-records --records` puts together.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type FileBytes,
  formatMessage,
  orderIdOf,
  type ReadOrder,
  readAnnotatedOrder,
  readRawOrder,
  readRawOrders,
} from '../src/pipeline/index.ts';
import { fail } from './fail.ts';
import { linesOf } from './lines.ts';
import { attempt, complain, complaintOf, filesAt, slashed } from './paths.ts';
import { isInShard, parseShard, type Shard } from './shard.ts';
import { wholeOrder } from './whole-orders.ts';

/** The content folder that an annotated order stands in, and its path under `orders/`; null outside of one. */
function inContent(path: string): { root: string; name: string } | null {
  const parts = realpathSync(path).split(sep);
  const at = parts.lastIndexOf('orders');
  const root = parts.slice(0, at).join(sep);
  return at > 0 && existsSync(join(root, 'texts')) ? { root, name: parts.slice(at + 1).join('/') } : null;
}

/** Raw text that an annotated order names: under `texts/` of its content folder, else beside it. */
function readMarked(path: string) {
  const content = inContent(path);
  const texts = content ? join(content.root, 'texts') : dirname(path);
  const named = content && orderIdOf(content.name);
  const id = named && 'id' in named ? named.id : null;
  const bytes = readFileSync(path);
  let text = '';
  const read = readAnnotatedOrder({ path, bytes }, id, (name) => {
    text = name;
    const file = join(texts, name);
    const isInside = file.startsWith(`${texts}${sep}`) || texts === '.';
    return isInside && existsSync(file) && statSync(file).isFile() ? { path: file, bytes: readFileSync(file) } : null;
  });
  return { ...read, id, bytes, text };
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const usage = `usage: npm run --silent extract -- PATH…     (.txt raw texts, .md annotated orders, or folders of them)
       npm run --silent extract -- --stdin   (lines {"source": …, "text": …} on standard input)
       npm run --silent extract -- --whole content/orders   (what \`npm run build:records -- --records\` puts together)
with --shard 3/16, every sixteenth order from the third on: by its place in the list of all files, sorted by path; with --stdin by its line, blank ones not counted`;

/** The command's options and paths; null where an option is none of ours. */
function given() {
  const off = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { stdin: off, whole: off, shard: { type: 'string' } } });
  } catch {
    return null;
  }
}

/** Writes one line, and waits where its reader is slower. */
async function write(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await new Promise((resume) => process.stdout.once('drain', resume));
}

/** Prints the record of an order, and its messages. */
async function print({ order, messages }: ReadOrder): Promise<void> {
  for (const message of messages) console.error(formatMessage(message));
  if (!order) process.exitCode = 1;
  else await write(order.record);
}

/**
 * Bytes of raw texts that are read together: reading them stage by stage is faster than one after the other. More save
 * little time, and take memory.
 */
const together = 800_000;

/** Raw texts that wait to be read together. */
let waiting: FileBytes[] = [];

async function readWaiting(): Promise<void> {
  const files = waiting;
  waiting = [];
  let orders: (ReadOrder | null)[];
  try {
    orders = readRawOrders(files);
  } catch {
    // one of them is in the way: say which, and read the others
    orders = files.map((file) => attempt(file.path, () => readRawOrders([file])[0] as ReadOrder));
  }
  for (const order of orders) if (order) await print(order);
}

/** Prints an annotated order with its words, and the messages on it. */
async function printWhole({ id, bytes, text, ...read }: ReturnType<typeof readMarked>): Promise<void> {
  if (id === null) throw new Error('Unexpected place, expected an order under `orders/` of a content folder');
  for (const message of read.messages) console.error(formatMessage(message));
  if (!read.order) process.exitCode = 1;
  else await write(wholeOrder(id, bytes, text, read.order, read.messages));
}

const seen = new Set<string>();

/** True the first time that a file is asked for, under whatever path. */
function isNew(file: string): boolean {
  const real = realpathSync(file);
  return !seen.has(real) && seen.add(real) !== undefined;
}

/** Reads a file; throws where it cannot be read. */
async function extract(file: string, isWhole: boolean): Promise<void> {
  if (isWhole) {
    if (!/\.md$/i.test(file))
      throw new Error(`Unexpected file \`${basename(file)}\`, expected an annotated order (\`.md\`)`);
    await printWhole(readMarked(file));
  } else if (/\.txt$/i.test(file)) {
    waiting.push({ path: slashed(file), bytes: readFileSync(file) });
    if (waiting.reduce((sum, { bytes }) => sum + bytes.length, 0) >= together) await readWaiting();
  } else if (/\.md$/i.test(file)) {
    // in the order of the paths
    await readWaiting();
    await print(readMarked(file));
  } else
    throw new Error(
      `Unexpected file \`${basename(file)}\`, expected a raw text (\`.txt\`) or an annotated order (\`.md\`)`,
    );
}

/** Says what is wrong with a path, after what was said of those before it. */
async function complainOf(path: string, error: unknown): Promise<void> {
  await readWaiting();
  complain(complaintOf(path, error));
}

/** Reads each file once, and says of those that it cannot read why. */
async function extractFiles(files: readonly string[], isWhole: boolean): Promise<void> {
  for (const file of files) {
    try {
      if (isNew(file)) await extract(file, isWhole);
    } catch (error) {
      await complainOf(file, error);
    }
  }
}

/** Files at a path; throws where there are none. */
function ordersAt(path: string, isWhole: boolean): string[] {
  const files = filesAt(path, isWhole ? /\.md$/i : /\.(?:txt|md)$/i);
  const expected = isWhole ? '`.md` files' : '`.txt` or `.md` files';
  if (files.length === 0) throw new Error(`Unexpected folder without orders, expected ${expected} in it`);
  return files;
}

async function extractPaths(paths: readonly string[], isWhole: boolean): Promise<void> {
  for (const path of paths) {
    try {
      await extractFiles(ordersAt(path, isWhole), isWhole);
    } catch (error) {
      await complainOf(path, error);
    }
  }
  await readWaiting();
}

/** Reads one part of the files at all paths. Without the whole list it reads none: parts would not fit each other. */
async function extractShard(shard: Shard, paths: readonly string[], isWhole: boolean): Promise<void> {
  const listed = paths.flatMap((path) => attempt(path, () => ordersAt(path, isWhole)) ?? []);
  const files = listed
    .sort((a, b) => (slashed(a) < slashed(b) ? -1 : 1))
    .filter((file) => attempt(file, () => isNew(file)));
  seen.clear();
  if (process.exitCode) return complain('Some of the files could not be listed, so no part of them is read.');
  await extractFiles(
    files.filter((_, i) => isInShard(shard, i + 1)),
    isWhole,
  );
  await readWaiting();
}

/** What a line of standard input gives: the record of its text, or why there is none. */
function answer(line: Uint8Array): object {
  let source: unknown = null;
  try {
    const order = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as unknown;
    if (typeof order !== 'object' || order === null || Array.isArray(order))
      throw new Error('Unexpected line, expected an object `{"source": …, "text": …}`');
    const { text } = order as { text?: unknown };
    source = (order as { source?: unknown }).source ?? null;
    if (typeof source !== 'string') throw new Error('Unexpected `source`, expected the name of the order as a string');
    if (typeof text !== 'string') throw new Error('Unexpected `text`, expected the text of the order as a string');
    const read = readRawOrder({ path: source, bytes: new TextEncoder().encode(text) });
    if (read.order) return { ...read.order.record, source };
    throw new Error(read.messages.map(({ reason }) => reason).join('; '));
  } catch (error) {
    process.exitCode = 1;
    return { source, error: (error as Error).message };
  }
}

/** One line out for each line in, in their order; the next is read when the one before has been taken. */
async function extractStandardInput(shard: Shard | null): Promise<void> {
  let place = 0;
  for await (const line of linesOf(process.stdin)) if (!shard || isInShard(shard, ++place)) await write(answer(line));
}

const { values: asked, positionals: paths } = given() ?? { values: {}, positionals: [] };
const { stdin = false, whole = false } = asked;
try {
  if (stdin ? paths.length > 0 || whole : paths.length === 0) throw new Error(usage);
  const shard = asked.shard === undefined ? null : parseShard(asked.shard);
  if (stdin) await extractStandardInput(shard);
  else if (shard) await extractShard(shard, paths, whole);
  else await extractPaths(paths, whole);
} catch (error) {
  fail(error);
}
