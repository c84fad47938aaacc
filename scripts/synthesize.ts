/**
 * Writes made-up orders as they come from a court's filing system: the same seed gives the same bytes.
 *
 *   node scripts/synthesize.ts --orders 1000 --out FOLDER [--seed 1]
 *     texts/<court>/<case>/<day>.txt, eight orders to a case, and truth.ndjson: a line an order, what it says
 *   node scripts/synthesize.ts --bytes 50MB [--seed 1]
 *     a line an order on standard output, {"source", "text"}
 */
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from './fail.ts';
import { parseBytes } from './synthesize/amount.ts';
import { type WrittenOrder, writtenOrders } from './synthesize/order.ts';

const usage =
  'usage: npm run synthesize -- --orders N --out FOLDER [--seed N]   or   npm run --silent synthesize -- --bytes 50MB [--seed N]';

/** Writes a line, and waits where the reader is slower. */
async function writeLine(to: NodeJS.WritableStream, line: string): Promise<void> {
  if (!to.write(`${line}\n`)) await new Promise((resume) => to.once('drain', resume));
}

async function writeFolder(orders: Iterable<WrittenOrder>, amount: number, folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty, and is left as it is.`);
  mkdirSync(folder, { recursive: true });
  const truth = createWriteStream(join(folder, 'truth.ndjson'));
  let written = 0;
  for (const { path, text, label } of orders) {
    if (written === amount) break;
    const file = join(folder, 'texts', `${path}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    await writeLine(truth, JSON.stringify({ path, ...label }));
    written++;
  }
  await new Promise((done) => truth.end(done));
}

async function writeLines(orders: Iterable<WrittenOrder>, bytes: number): Promise<void> {
  let left = bytes;
  for (const { label, text } of orders) {
    if (left <= 0) break;
    left -= Buffer.byteLength(text);
    await writeLine(process.stdout, JSON.stringify({ source: label.source, text }));
  }
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string' },
      out: { type: 'string' },
      bytes: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const orders = writtenOrders(Number(values.seed));
  if (values.bytes !== undefined) await writeLines(orders, parseBytes(values.bytes));
  else if (values.out !== undefined && /^\d+$/.test(values.orders ?? ''))
    await writeFolder(orders, Number(values.orders), values.out);
  else throw new Error(usage);
} catch (error) {
  const isSlip = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  fail(isSlip ? new Error(usage) : error);
}
