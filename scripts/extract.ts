/**
 * Raw texts (.txt) and annotated orders (.md), or folders of them, to one record a line on standard output.
 * `node scripts/extract.ts PATH…`; messages go to standard error, exit 1 where a file could not be read.
 * `node scripts/extract.ts --stdin` is a filter: lines `{source, text}` in, for each a record or `{source, error}` out.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import {
  type FileBytes,
  formatMessage,
  orderIdOf,
  type ReadOrder,
  readAnnotatedOrder,
  readRawOrder,
  readRawOrders,
} from '../src/pipeline/index.ts';
import { linesOf } from './lines.ts';
import { attempt, complain, complaintOf, filesAt, slashed } from './paths.ts';

/** The content folder that an annotated order stands in, and its path under `orders/`; null outside of one. */
function inContent(path: string): { root: string; name: string } | null {
  const parts = realpathSync(path).split(sep);
  const at = parts.lastIndexOf('orders');
  const root = parts.slice(0, at).join(sep);
  return at > 0 && existsSync(join(root, 'texts')) ? { root, name: parts.slice(at + 1).join('/') } : null;
}

/** Raw text that an annotated order names: under `texts/` of its content folder, else beside it. */
function readMarked(path: string): ReadOrder {
  const content = inContent(path);
  const texts = content ? join(content.root, 'texts') : dirname(path);
  const named = content && orderIdOf(content.name);
  const id = named && 'id' in named ? named.id : null;
  return readAnnotatedOrder({ path, bytes: readFileSync(path) }, id, (name) => {
    const file = join(texts, name);
    const isInside = file.startsWith(`${texts}${sep}`) || texts === '.';
    return isInside && existsSync(file) && statSync(file).isFile() ? { path: file, bytes: readFileSync(file) } : null;
  });
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const usage = `usage: npm run --silent extract -- PATH…     (.txt raw texts, .md annotated orders, or folders of them)
       npm run --silent extract -- --stdin   (lines {"source": …, "text": …} on standard input)`;

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

/** Bytes of raw texts that are read together: reading them stage by stage is faster than one after the other. */
const together = 250_000;

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

const seen = new Set<string>();

/** Reads a file, unless the same was read before under another path; throws where it cannot be read. */
async function extract(file: string): Promise<void> {
  const real = realpathSync(file);
  if (seen.has(real)) return;
  seen.add(real);
  if (/\.txt$/i.test(file)) {
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

async function extractPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      const files = filesAt(path, /\.(?:txt|md)$/i);
      if (files.length === 0) throw new Error('Unexpected folder without orders, expected `.txt` or `.md` files in it');
      for (const file of files) await extract(file).catch((error: unknown) => complainOf(file, error));
    } catch (error) {
      await complainOf(path, error);
    }
  }
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
async function extractStandardInput(): Promise<void> {
  for await (const line of linesOf(process.stdin)) await write(answer(line));
}

const given = process.argv.slice(2);
if (given.length === 1 && given[0] === '--stdin') await extractStandardInput();
else if (given.length === 0 || given.some((path) => path.startsWith('--'))) complain(usage);
else await extractPaths(given);
