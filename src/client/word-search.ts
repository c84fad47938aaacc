/** The word search: the only file that knows Pagefind. It is fetched when words are first searched for. */
import { link } from '../base.ts';
import type { Counts } from '../pipeline/view/search-orders.ts';
import {
  countsOf,
  type OrdersByRecord,
  type OrderWithWords,
  ordersByRecord,
  ordersWithWords,
} from '../pipeline/view/words-found.ts';
import type { OrderId } from '../schema/order.ts';
import type { WordMap } from '../schema/word-index.ts';
import { unpacked } from './lookup-files.ts';

/** Orders that hold the words, best first, and how many of them have each court, judge and year. */
export type WordAnswer = { orders: OrderWithWords[]; counts: Counts };

/** What is used of Pagefind's answers (pagefind 1.5, `pagefind.js`). */
type Pagefind = {
  options(options: { baseUrl: string }): Promise<void>;
  search(words: string): Promise<{ results: Result[] }>;
};
/** A record that holds the words: what the index calls it, and the places of the words found. */
type Result = { id: string; words: number[] };

type Index = { pagefind: Pagefind; orders: OrdersByRecord };

let loaded: Promise<Index> | undefined;

/** Loads the index at the first query, and again at the next one where it could not be had. */
function loadedOnce(): Promise<Index> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Index> {
  const [pagefind, orders] = await Promise.all([loadPagefind(), loadOrders()]);
  return { pagefind, orders };
}

async function loadPagefind(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ link('/pagefind/pagefind.js'))) as Pagefind;
  await pagefind.options({ baseUrl: link('/') });
  return pagefind;
}

async function loadOrders(): Promise<OrdersByRecord> {
  const answer = await fetch(link('/pagefind/orders.packed'));
  if (!answer.ok) throw new Error(`orders.packed: ${answer.status}`);
  return ordersByRecord(JSON.parse(await unpacked(await answer.arrayBuffer())) as WordMap);
}

/** Words that nearly every order has: what they would fetch is large, and they choose nothing. */
const common = new Set(
  'a an and are as at be been by court for from has have in is it its not of on or order shall that the this to was were which with'.split(
    ' ',
  ),
);

/** The words to look for, each once: without the common ones, unless there are no others. */
function tellingWords(words: string): string[] {
  const all = [...new Set(words.split(/\s+/).filter(Boolean))];
  const telling = all.filter((word) => !common.has(word.toLowerCase()));
  return telling.length > 0 ? telling : all;
}

/** Where words are looked for: all orders, those of a case number, or these alone. */
export type Within = { caseNumber: string | null; orders: readonly OrderId[] | null };

/**
 * Orders that hold every one of the words in any of its forms, and each phrase as it stands; best first.
 *
 * @param words '' for none; @param phrases one at least where there are no words.
 * @throws where the index cannot be had.
 */
export async function searchWords(words: string, phrases: readonly string[], within: Within): Promise<WordAnswer> {
  if (within.orders?.length === 0) return { orders: [], counts: {} };
  const { pagefind, orders } = await loadedOnce();
  const asked = [
    ...tellingWords(words).map((word) => ({ text: word, length: 1 })),
    ...phrases.map((phrase) => ({ text: `"${phrase}"`, length: phrase.split(/\s+/).filter(Boolean).length })),
  ];
  // A record is a case: which of its orders holds all of the words is worked out from the places of each.
  const parts = await Promise.all(
    asked.map(async ({ text, length }) => ({
      length,
      found: (await pagefind.search(text)).results.map(({ id, words: places }) => ({ record: id, places })),
    })),
  );
  const chosen = within.orders && new Set(within.orders);
  const found = ordersWithWords(
    parts.filter(({ length }) => length > 0),
    orders,
    ({ order, case: id }) =>
      (chosen === null || chosen.has(order)) &&
      (within.caseNumber === null || id?.endsWith(within.caseNumber) === true),
  );
  return { orders: found, counts: countsOf(found) };
}
