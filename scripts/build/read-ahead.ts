/**
 * Reads the orders of a large collection in as many processes as there are processors, into the cache from which the build
 * then takes them. As a command, by this file alone: `node read-ahead.ts CONTENT CACHE NTH OF`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../../src/corpus/files.ts';
import { orderCache } from '../../src/corpus/order-cache.ts';
import { CorpusError, readCorpus } from '../../src/corpus.ts';

const endsWithParent = import.meta.resolve('./ends-with-parent.ts');

/** Orders not in the cache that are worth a process more: each starts in half a second, and an order takes 12 ms. */
const worthIt = 200;

const countOrders = (content: string) => filesIn(join(content, 'orders')).filter((name) => /\.md$/i.test(name)).length;

/**
 * Fill the cache, where enough orders are not in it yet. `known` is how many an earlier build has read, where one has. What is wrong in `content`, and a process that fails, is left to
 * the reading that follows to say.
 */
export async function readAhead(content: string, cache: string, known: number | null = null): Promise<void> {
  const of = availableParallelism();
  const unread = countOrders(content) - (known ?? orderCache(cache).size());
  if (of < 2 || unread < worthIt) return;
  const processes = Array.from({ length: of }, (_, nth) =>
    spawn(
      process.execPath,
      ['--import', endsWithParent, import.meta.filename, content, cache, String(nth), String(of)],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    ),
  );
  await Promise.allSettled(processes.map((one) => once(one, 'close')));
}

if (import.meta.main) {
  const [content = '', cache = '', nth = '0', of = '1'] = process.argv.slice(2);
  try {
    await readCorpus(content, { cache, share: { nth: Number(nth), of: Number(of) } });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
  }
}
