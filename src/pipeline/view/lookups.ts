/** Exact look-ups as small files: by case number and docket block, entry number, words of a name, and what orders did. */

import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import { compareEntries, type EntryId } from '../../schema/entry.ts';
import type { EntryHit, FoundCase, LookupIndex, NameHit } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import { caseName, orderHeading } from './citation.ts';
import { bytesOf, cut, cutOrNull } from './cut.ts';
import { docketBlocks, docketRow } from './docket-blocks.ts';
import { orderLookups } from './lookup-orders.ts';
import { nameWords, shardOf } from './lookup-paths.ts';

/** No file is larger, in bytes: a look-up stays quick on a bad line. */
export const largestLookup = 20_000;

/** Hits listed under one entry number or word, and cases under one case number; `count` tells how many there are. */
const mostHits = 50;
const mostCases = 25;

/** Bytes around a key and its JSON: two quotation marks, colon, comma; and at most around all of a file's. */
const perKey = 4;
const perFile = 30;

/** Bytes left to the key and the brackets of a file that holds one key alone. */
const aloneWithKey = 200;

/** More files do not help: what is too large then is one key's. */
const tooManyFiles = 2 ** 24;

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
 * @returns path within the dataset and content (JSON with a line end) of each file, by path; none over `largestLookup`, save codes of what orders did (`largestFacets`).
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
  const byEntry = pages(hitsByEntry(newestFirst, others), (first) => first);
  const byName = pages(hitsByWord(newestFirst, others), firstLetters);
  const byWhatTheyDid = orderLookups(cases, unidentified, largestLookup);
  const index: LookupIndex = {
    cases: byCase.count,
    entries: byEntry.firsts,
    names: byName.firsts,
    facets: byWhatTheyDid.facets,
  };
  return [
    { path: 'lookup/index.json', content: `${JSON.stringify(index)}\n` },
    ...byCase.files,
    ...byWhatTheyDid.files,
    ...byEntry.contents.map((content, page) => ({ path: `lookup/entry/${page}.json`, content })),
    ...byName.contents.map((content, page) => ({ path: `lookup/name/${page}.json`, content })),
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/** A key of a look-up with the JSON of what stands under it. */
type Keyed = { key: string; json: string };

// ---- by case: files shared by hash, as many as keep each small ----

function caseShards(cases: readonly Case[]): { count: number; files: { path: string; content: string }[] } {
  const byNumber = [...Map.groupBy(cases, ({ caseNumber }) => caseNumber)].map(([key, all]) => ({
    key,
    json: fitted({ count: all.length, newest: all.slice(0, mostCases).map(foundCase) }),
    part: 'cases' as const,
  }));
  const blocks = cases.flatMap(docketBlocks).map((block) => ({ ...block, part: 'blocks' as const }));
  const keyed = [...byNumber, ...blocks];
  const count = fileCount(keyed);
  const files = [...Map.groupBy(keyed, ({ key }) => shardOf(key, count))].map(([shard, inside]) => {
    const json = (part: 'cases' | 'blocks') => objectOf(inside.filter((one) => one.part === part));
    return { path: `lookup/case/${shard}.json`, content: `{"cases":${json('cases')},"blocks":${json('blocks')}}\n` };
  });
  return { count, files };
}

/** How many files hold the keys so that none is too large: a power of two. */
function fileCount(keyed: readonly Keyed[]): number {
  const sized = keyed.map((one) => ({ key: one.key, bytes: bytesIn(one) }));
  for (let count = 1; count < tooManyFiles; count *= 2) {
    const sizes = new Map<number, number>();
    for (const { key, bytes } of sized) {
      const shard = shardOf(key, count);
      sizes.set(shard, (sizes.get(shard) ?? perFile) + bytes);
    }
    if ([...sizes.values()].every((size) => size <= largestLookup)) return count;
  }
  return tooManyFiles;
}

const bytesIn = ({ key, json }: Keyed) => bytesOf(json) + bytesOf(key) + perKey;

const objectOf = (keyed: readonly Keyed[]) =>
  `{${keyed
    .toSorted((a, b) => byCodeUnit(a.key, b.key))
    .map(({ key, json }) => `${JSON.stringify(key)}:${json}`)
    .join(',')}}`;

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

/** Keys in the order given, cut into files; `nameOf` gives what the index keeps of a file's first key. */
function pages(
  keyed: readonly Keyed[],
  nameOf: (first: string, before: string | undefined) => string,
): { firsts: string[]; contents: string[] } {
  const parts: Keyed[][] = [];
  let room = 0;
  for (const one of keyed) {
    const bytes = bytesIn(one);
    if (bytes > room) {
      parts.push([]);
      room = largestLookup - perFile;
    }
    parts.at(-1)?.push(one);
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

function hitsByEntry(cases: readonly Case[], unidentified: readonly Order[]): Keyed[] {
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
        caption: cut(order.record.caption ?? orderHeading(order), 80),
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

function hitsByWord(cases: readonly Case[], unidentified: readonly Order[]): Keyed[] {
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
    if (bytesOf(json) < largestLookup - aloneWithKey || shown === 0) return json;
  }
}

/** Counts a hit under `key`, and keeps it while there is room: hits come newest first. */
function count<Hit>(hits: Map<string, { count: number; newest: Hit[] }>, key: string, hit: () => Hit): void {
  const known = hits.get(key) ?? { count: 0, newest: [] };
  known.count += 1;
  if (known.newest.length < mostHits) known.newest.push(hit());
  hits.set(key, known);
}
