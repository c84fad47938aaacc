/** Exact look-ups as small files: by case number and docket block, by entry number, and by the words of a name. */
import type { Case } from '../../schema/case.ts';
import { compareEntries, type EntryId } from '../../schema/entry.ts';
import type { EntryHit, FoundCase, LookupIndex, NameHit } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import { byCodeUnit } from './by-code-unit.ts';
import { caseName } from './citation.ts';
import { bytesOf, cut, cutOrNull } from './cut.ts';
import { docketBlocks, docketRow } from './docket-blocks.ts';
import { nameWords, shardOf } from './lookup-paths.ts';

/** No file is larger, in bytes: a look-up stays quick on a bad line. */
export const largestFile = 20_000;

/** Cases listed under one number or word; `count` tells how many there are. */
const listed = 50;

/** The day of the newest order or entry of a case, '' where none is dated. */
const newestDay = (of: Case): string =>
  [...of.orders.map(({ record }) => record.dated ?? ''), ...of.docket.map(({ filed }) => filed?.to ?? '')].reduce(
    (newest, day) => (day > newest ? day : newest),
    '',
  );

/**
 * The files of the exact look-ups.
 *
 * @param cases every case; @param unidentified orders whose case is not known.
 * @returns path within the dataset and content (JSON with a line end) of each file, by path; none over `largestFile`.
 */
export function lookupShards(
  cases: readonly Case[],
  unidentified: readonly Order[],
): { path: string; content: string }[] {
  const days = new Map(cases.map((of) => [of, newestDay(of)]));
  const newestFirst = cases.toSorted(
    (a, b) => byCodeUnit(days.get(b) ?? '', days.get(a) ?? '') || byCodeUnit(a.id, b.id),
  );
  const others = unidentified.toSorted(
    (a, b) => byCodeUnit(b.record.dated ?? '', a.record.dated ?? '') || byCodeUnit(a.id, b.id),
  );
  const byCase = caseShards(newestFirst);
  const byEntry = pages(entryItems(newestFirst, others), (first) => first);
  const byName = pages(nameItems(newestFirst, others), firstLetters);
  const index: LookupIndex = { cases: byCase.count, entries: byEntry.firsts, names: byName.firsts };
  return [
    { path: 'lookup/index.json', content: `${JSON.stringify(index)}\n` },
    ...byCase.files,
    ...byEntry.contents.map((content, page) => ({ path: `lookup/entry/${page}.json`, content })),
    ...byName.contents.map((content, page) => ({ path: `lookup/name/${page}.json`, content })),
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/** A key of a look-up with the JSON of what stands under it. */
type Item = { key: string; json: string };

// ---- by case: files shared by hash, as many as keep each small ----

function caseShards(cases: readonly Case[]): { count: number; files: { path: string; content: string }[] } {
  const found = new Map<string, FoundCase[]>();
  for (const of of cases) push(found, of.caseNumber, foundCase(of));
  const caseItems = [...found].map(([key, all]) => ({
    key,
    json: fitted({ count: all.length, newest: all.slice(0, 25) }),
  }));
  const blockItems = cases.flatMap((of) => docketBlocks(of));
  const items = [
    ...caseItems.map((item) => ({ ...item, bytes: bytesOf(item.json) + item.key.length + 4, block: false })),
    ...blockItems.map((item) => ({ ...item, bytes: bytesOf(item.json) + item.key.length + 4, block: true })),
  ];
  for (let count = 1; ; count *= 2) {
    const sizes = new Map<number, number>();
    for (const { key, bytes } of items) sizes.set(shardOf(key, count), (sizes.get(shardOf(key, count)) ?? 30) + bytes);
    if (count < 2 ** 24 && [...sizes.values()].some((size) => size > largestFile)) continue;
    const shards = new Map<number, typeof items>();
    for (const item of items) push(shards, shardOf(item.key, count), item);
    const files = [...shards].map(([shard, inside]) => {
      const part = (block: boolean) => objectOf(inside.filter((item) => item.block === block));
      return { path: `lookup/case/${shard}.json`, content: `{"cases":${part(false)},"blocks":${part(true)}}\n` };
    });
    return { count, files };
  }
}

const objectOf = (items: readonly Item[]) =>
  `{${items
    .toSorted((a, b) => byCodeUnit(a.key, b.key))
    .map(({ key, json }) => `${JSON.stringify(key)}:${json}`)
    .join(',')}}`;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const foundCase = (of: Case): FoundCase => ({
  id: of.id,
  caption: cut(caseName(of.caption, of.parties), 160),
  court: of.court,
  caseNumber: of.caseNumber,
  judgeInitials: of.judgeInitials.slice(0, 4),
  judges: of.judges.slice(0, 4).map(({ name }) => cut(name, 60)),
  entries: of.docket.length,
  orders: of.orders.length,
  rulings: of.orders.reduce((sum, { record }) => sum + record.rulings.length, 0),
});

// ---- by entry number and by name: keys in order, as many to a file as it can hold ----

/** Items in the order given, cut into files; `nameOf` gives what the index keeps of a file's first key. */
function pages(
  items: readonly Item[],
  nameOf: (first: string, before: string | undefined) => string,
): { firsts: string[]; contents: string[] } {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = bytesOf(item.json) + bytesOf(item.key) + 4;
    if (bytes > room) {
      parts.push([]);
      room = largestFile - 3;
    }
    parts.at(-1)?.push(item);
    room -= bytes;
  }
  return {
    firsts: parts.map((part, i) => nameOf(part[0]?.key ?? '', parts[i - 1]?.at(-1)?.key)),
    contents: parts.map((part) => `{${part.map(({ key, json }) => `${JSON.stringify(key)}:${json}`).join(',')}}\n`),
  };
}

/** The fewest first letters of `word` that sort after `before`. */
function firstLetters(word: string, before = ''): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}

function entryItems(cases: readonly Case[], unidentified: readonly Order[]): Item[] {
  const hits = new Map<EntryId, { count: number; newest: EntryHit[] }>();
  const add = (number: EntryId, hit: () => EntryHit) => count(hits, number, hit);
  for (const of of cases) {
    for (const entry of of.docket) {
      if (!entry.number) continue;
      add(entry.number, () => {
        const { kind, what, filed, disposition } = docketRow(entry);
        const caption = cut(caseName(of.caption, of.parties), 80);
        return {
          case: of.id,
          order: null,
          caption,
          court: of.court,
          kind,
          what: cutOrNull(what, 60),
          filed,
          disposition,
        };
      });
    }
  }
  for (const order of unidentified) {
    const numbers = order.record.docketReferences.flatMap(({ entries, otherCase }) => (otherCase ? [] : entries));
    for (const number of new Set([...numbers, ...order.record.re])) {
      add(number, () => ({
        case: null,
        order: order.id,
        caption: cut(order.record.caption ?? order.record.title ?? 'Order', 80),
        court: order.record.court,
        kind: null,
        what: null,
        filed: null,
        disposition: null,
      }));
    }
  }
  return [...hits].toSorted(([a], [b]) => compareEntries(a, b)).map(([key, value]) => ({ key, json: fitted(value) }));
}

function nameItems(cases: readonly Case[], unidentified: readonly Order[]): Item[] {
  const hits = new Map<string, { count: number; newest: NameHit[] }>();
  const add = (words: readonly string[], hit: Omit<NameHit, 'words'>) => {
    const joined = cut(words.join(' '), 200);
    for (const word of words) count(hits, word, () => ({ ...hit, words: joined }));
  };
  for (const of of cases) {
    const names = [of.caption, ...of.parties.flatMap(({ name, aliases }) => [name, ...aliases])];
    add(nameWords(names.join(' ')), {
      case: of.id,
      order: null,
      caption: cut(caseName(of.caption, of.parties), 80),
      court: of.court,
    });
  }
  for (const { id, record } of unidentified) {
    if (!record.caption) continue;
    add(nameWords(record.caption), { case: null, order: id, caption: cut(record.caption, 80), court: record.court });
  }
  return [...hits].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([key, value]) => ({ key, json: fitted(value) }));
}

/** The JSON of as many of the newest hits as a file can hold. */
function fitted(hits: { count: number; newest: readonly unknown[] }): string {
  for (let shown = hits.newest.length; ; shown -= 1) {
    const json = JSON.stringify({ ...hits, newest: hits.newest.slice(0, shown) });
    if (bytesOf(json) < largestFile - 200 || shown === 0) return json;
  }
}

/** Counts a hit under `key`, and keeps it while there is room: hits come newest first. */
function count<Hit>(hits: Map<string, { count: number; newest: Hit[] }>, key: string, hit: () => Hit): void {
  const known = hits.get(key) ?? { count: 0, newest: [] };
  known.count += 1;
  if (known.newest.length < listed) known.newest.push(hit());
  hits.set(key, known);
}
