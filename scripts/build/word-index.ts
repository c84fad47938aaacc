/**
 * Makes the index of the word search from the dataset, with Pagefind: a record a case, so that the index stays small, and
 * beside it which words are which order's. What Pagefind would keep of each record for excerpts, a file each, is left
 * out: the pages of the orders have the words.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { caseName, orderHeading } from '../../src/pipeline/view/citation.ts';
import { entryOfOrder } from '../../src/pipeline/view/papers.ts';
import { indexedWords } from '../../src/pipeline/view/words-found.ts';
import { type Case, deciderOf } from '../../src/schema/case.ts';
import type { Order } from '../../src/schema/order.ts';
import { WordMap } from '../../src/schema/word-index.ts';

/** Ready-made search boxes that Pagefind writes beside the index, and what it keeps for excerpts; the site has its own. */
const notUsed = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|fragment\/)/;

/** What each packed file of an index begins with. */
const signature = 'pagefind_dcd';

/**
 * Write the index of the words of all orders, cases by id, so that the same dataset gives the same index.
 *
 * @param dataset folder of the dataset.
 * @param folder is made; where there is no order, nothing is written.
 * @returns how many orders are indexed.
 * @throws Error with what Pagefind says.
 */
export async function indexWords(dataset: string, folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw failure('', errors);
    const map = new MapOfWords();
    for await (const { of, orders } of recordsIn(dataset)) {
      const url = of === null ? `/orders/${orders[0]?.id}/` : `/cases/${of.id}/`;
      const content = map.add(url, of, orders);
      const { errors } = await index.addCustomRecord({ url, content, language: 'en', meta: {} });
      if (errors.length > 0) throw failure(url, errors);
    }
    if (map.orders > 0) {
      // Pagefind's own `writeFiles` answers before its files are whole on the disk, and `close` then cuts them off.
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw failure('', errors);
      for (const { path, content } of files) {
        const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
        if (name) map.name(name, content);
        if (!notUsed.test(path)) await write(join(folder, path), content);
      }
      await write(join(folder, 'orders.packed'), gzipSync(JSON.stringify(map.made()), { level: 9 }));
    }
    return map.orders;
  } finally {
    await close();
  }
}

/** What becomes a record: a case that has orders, or an order whose case is not identified. */
async function* recordsIn(dataset: string): AsyncGenerator<{ of: Case | null; orders: Order[] }> {
  const read = async (path: string) => JSON.parse(await readFile(join(dataset, path), 'utf8'));
  const { cases } = (await read('index.json')) as { cases: { id: string; orders: number }[] };
  for (const { id, orders } of cases) {
    if (orders === 0) continue;
    const of = (await read(`cases/${id}.json`)) as Case;
    yield { of, orders: of.orders };
  }
  const names = (await readdir(dataset)).filter((name) => /^unidentified(?:\.\d+)?\.json$/.test(name)).toSorted();
  for (const name of names)
    for (const order of ((await read(name)) as { rows: Order[] }).rows) yield { of: null, orders: [order] };
}

/** Gathers which words of which record are which order's. */
class MapOfWords {
  orders = 0;
  readonly #titles = new Map<string, number>();
  readonly #judges = new Map<string, number>();
  readonly #cases = new Map<string, WordMap['cases'][number]>();

  /** Adds a record, and gives its words. */
  add(url: string, of: Case | null, orders: readonly Order[]): string {
    const words = orders.map(({ text }) => indexedWords(text));
    this.orders += orders.length;
    const [first] = orders;
    this.#cases.set(url, {
      record: '',
      id: of?.id ?? null,
      name: of ? caseName(of.caption, of.parties) : (first?.record.caption ?? 'Case not identified'),
      court: of?.court ?? first?.record.court ?? null,
      orders: orders.map((order, i) => {
        const judge = deciderOf(order.record, of?.judges ?? []);
        return [
          of ? order.id.slice(of.id.length + 1) : order.id,
          words[i]?.length ?? 0,
          placeIn(this.#titles, orderHeading(order)),
          (of && entryOfOrder(order.id, of.docket)?.key) ?? order.entry,
          order.record.dated,
          judge === null ? null : placeIn(this.#judges, judge),
        ];
      }),
    });
    return words.flat().join(' ');
  }

  /** Notes what Pagefind calls a record, and holds its count of words against ours. */
  name(name: string, packed: Uint8Array): void {
    const unpacked = gunzipSync(packed).toString('utf8').slice(signature.length);
    const { url, word_count: counted } = JSON.parse(unpacked) as { url: string; word_count: number };
    const of = this.#cases.get(url);
    const words = of?.orders.reduce((sum, order) => sum + order[1], 0);
    if (!of || words !== counted)
      throw new TypeError(`Unexpected ${counted} words of ${url} in the word index, expected ${words}`);
    of.record = name;
  }

  /** The map as it is published. */
  made(): WordMap {
    return WordMap.parse({
      titles: [...this.#titles.keys()],
      judges: [...this.#judges.keys()],
      cases: [...this.#cases.values()],
    });
  }
}

/** Place of a word among those of its kind, to which it is added. */
function placeIn(known: Map<string, number>, word: string): number {
  const place = known.get(word) ?? known.size;
  known.set(word, place);
  return place;
}

async function write(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const failure = (record: string, errors: readonly string[]) =>
  new Error(['The index of the word search could not be made.', record, ...errors].filter(Boolean).join('\n'));
