/** The word search: the only file that knows Pagefind. It is fetched when words are first searched for. */
import { link } from '../base.ts';
import type { Disposition, RecordId } from '../schema/annotation.ts';
import type { OrderId } from '../schema/order.ts';

/** A ruling of the order, by its record. */
type FoundRuling = { record: RecordId; disposition: Disposition };

/** A place in an order that holds the words: `text` in runs, those that were searched for marked. */
type WordHit = {
  paragraph: number | null;
  runs: { text: string; found: boolean }[];
  /** Rulings whose own words hold them. */
  rulings: FoundRuling[];
};

export type FoundOrder = {
  order: OrderId;
  /** Address of the order's page, base included. */
  address: string;
  title: string;
  case: string | null;
  dated: string | null;
  entry: string | null;
  hits: WordHit[];
  /** Paragraphs that hold words and are not among `hits`. */
  more: number;
};

/** How many of the orders found have each value of a filter: `{ judge: { 'Quill R. Stone': 3 } }`. */
export type FilterCounts = Record<string, Record<string, number>>;

export type WordAnswer = { count: number; orders: FoundOrder[]; filters: FilterCounts };

/** What is used of Pagefind's answers (pagefind 1.5, `pagefind.js`). */
type Pagefind = {
  options(options: { baseUrl: string; ranking?: object }): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(words: string, options: { filters: Filters }): Promise<{ results: Result[]; filters: FilterCounts }>;
};
type Result = { id: string; data(): Promise<Fragment> };
/** A value, or any of some. */
type Filters = Record<string, string | { any: readonly string[] }>;
type Fragment = {
  url: string;
  content: string;
  /** Places of the words found, counted in words of `content`. */
  locations: number[];
  meta: Record<string, string | undefined>;
  /** Elements with an id: place of the first word, and the text of the element. */
  anchors: { id: string; location: number; text: string }[];
};

const shown = 20;
const shownHits = 4;
/** Words shown before and after one that was found. */
const around = 14;

let loaded: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ link('/pagefind/pagefind.js'))) as Pagefind;
  await pagefind.options({ baseUrl: link('/') });
  return pagefind;
}

/** Where words are looked for: all orders, those of a case number, or these alone. */
export type Within = { caseNumber: string | null; orders: readonly OrderId[] | null };

/**
 * Orders that hold the words in any of their forms, and each phrase as it stands; best first.
 *
 * @param words '' for none; @param phrases one at least where there are no words.
 * @throws where the index cannot be had.
 */
export async function searchWords(words: string, phrases: readonly string[], within: Within): Promise<WordAnswer> {
  if (within.orders?.length === 0) return { count: 0, orders: [], filters: {} };
  loaded ??= load();
  const pagefind = await loaded;
  // Counts come only for filters that were loaded before.
  await pagefind.filters();
  const filters: Filters = {
    ...(within.orders && { order: { any: within.orders } }),
    ...(within.caseNumber !== null && { number: within.caseNumber }),
  };
  // Pagefind reads quotation marks round the whole of a query only, so each phrase is a search of its own.
  const asked = [...(words ? [words] : []), ...phrases.map((phrase) => `"${phrase}"`)];
  const answers = await Promise.all(asked.map((text) => pagefind.search(text, { filters })));
  const [first, ...others] = answers.map(({ results }) => results);
  const all = (first ?? []).flatMap((result) => {
    const same = others.map((results) => results.find(({ id }) => id === result.id));
    return same.every((other) => other !== undefined) ? [[result, ...same]] : [];
  });
  const fragments = await Promise.all(
    all.slice(0, shown).map((results) => Promise.all(results.map((one) => one.data()))),
  );
  return {
    count: all.length,
    orders: fragments.flatMap(([fragment, ...more]) =>
      fragment ? foundOrder({ ...fragment, locations: [fragment, ...more].flatMap(({ locations }) => locations) }) : [],
    ),
    // How many hold all of several parts is not known by value.
    filters: answers.length === 1 ? (answers[0]?.filters ?? {}) : {},
  };
}

function foundOrder({ url, content, locations, meta, anchors }: Fragment): FoundOrder {
  const paragraphs = anchors
    .flatMap(({ id, location }) => (/^p\d+$/.test(id) ? [{ number: Number(id.slice(1)), from: location }] : []))
    .sort((a, b) => a.from - b.from);
  const rulings = rulingsOf(meta.rulings).flatMap((ruling) =>
    anchors
      .filter(({ id }) => id === ruling.record)
      .map(({ location, text }) => ({ ruling, from: location, to: location + text.trim().split(/\s+/).length })),
  );
  const places = new Map<number | null, number[]>();
  for (const place of [...new Set(locations)].sort((a, b) => a - b)) {
    const number = paragraphs.findLast(({ from }) => from <= place)?.number ?? null;
    places.set(number, [...(places.get(number) ?? []), place]);
  }
  // The paragraphs with the most of the words first; on equal terms as they stand.
  const best = [...places].sort(([, a], [, b]) => b.length - a.length).slice(0, shownHits);
  const words = content.split(/[\r\n\s]+/g);
  const hits = best
    .sort(([, [a = 0]], [, [b = 0]]) => a - b)
    .map(([paragraph, found]) => {
      const next = paragraphs.find(({ from }) => from > (found[0] ?? 0))?.from ?? words.length;
      const start = paragraphs.findLast(({ from }) => from <= (found[0] ?? 0))?.from ?? 0;
      const within = rulings.filter(({ from, to }) => found.some((place) => from <= place && place < to));
      return { paragraph, runs: runsOf(words, found, start, next), rulings: within.map(({ ruling }) => ruling) };
    });
  return {
    order: decodeURIComponent(url.slice(link('/orders/').length).replace(/\/$/, '')),
    address: url,
    title: meta.title ?? 'Order',
    case: meta.case ?? null,
    dated: meta.dated ?? null,
    entry: meta.entry ?? null,
    hits,
    more: places.size - best.length,
  };
}

/** `ruling-1a2b3c4 denied, …`, as the order's page writes it. */
const rulingsOf = (words: string | undefined): FoundRuling[] =>
  (words ?? '')
    .split(', ')
    .filter(Boolean)
    .map((part) => part.split(' '))
    .map(([record, disposition]) => ({ record: record as RecordId, disposition: disposition as Disposition }));

/** The words around the first places found, within `start` and `end`. */
function runsOf(words: readonly string[], found: readonly number[], start: number, end: number): WordHit['runs'] {
  const first = found[0] ?? start;
  const from = Math.max(start, first - around);
  const to = Math.min(end, Math.max(first, ...found.filter((place) => place < first + around)) + around + 1);
  const marked = new Set(found);
  const runs: WordHit['runs'] = [];
  const add = (text: string, isFound: boolean) => {
    const last = runs.at(-1);
    if (last?.found === isFound) last.text += text;
    else if (text) runs.push({ text, found: isFound });
  };
  for (let i = from; i < to; i += 1) {
    const word = words[i] ?? '';
    const [, open = '', core = word, close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const last = runs.at(-1);
    // Pagefind parts an opening bracket from the link behind it.
    const blank = !last || /(?:^|\s)[[(]$/.test(last.text) ? '' : ' ';
    if (!marked.has(i)) add(`${blank}${word}`, false);
    else {
      // The blank between two words that were found is marked with them, stops and brackets are not.
      add(blank, last?.found === true && open === '');
      add(open, false);
      add(core, true);
      add(close, false);
    }
  }
  if (from > start) runs.unshift({ text: '… ', found: false });
  if (to < end) runs.push({ text: ' …', found: false });
  return runs;
}
