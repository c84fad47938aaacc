/** Exact look-ups as small files: by case number and docket block, entry number, words of a name, and what orders did. */

import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import { compareEntries } from '../../schema/entry.ts';
import type { LookupIndex } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import { bytesOf } from './cut.ts';
import { orderLookups } from './lookup-orders.ts';
import { type Packable, packs, type Weigh } from './lookup-packs.ts';
import { compareBlocks, packedPath } from './lookup-paths.ts';
import {
  type Holder,
  type LookupShare,
  lookupShareOf,
  lookupShareOfOthers,
  type MarkedLookup,
} from './lookup-share.ts';
import { inMemory, type PlannedFile, type Reader } from './planned-files.ts';

/** No file is larger, in bytes: a look-up stays quick on a bad line. */
export const largestLookup = 20_000;

/** Hits listed under one entry number or word, and cases under one case number; `count` tells how many there are. */
const mostHits = 30;
const mostCases = 25;

/**
 * Bytes of the files as they are published: for a number alone one of entries is read, and one of dockets; for a case and
 * a number one of cases, and one of dockets. Together they are less than `largestLookup`.
 */
const largest = { cases: 4_000, dockets: 14_000, entries: 5_900, names: 4_000 };

/** Bytes left to the key and the brackets of a file that holds one key alone. */
const aloneWithKey = 200;

/** About how many bytes a hit under a number takes. */
const usualHit = 220;

/** A key of a look-up, what its words are made of, and the words themselves. */
type Keyed = Packable & { recipe: string; json: () => string };

/**
 * The files of the exact look-ups, made of what each case and the orders without a case put into them.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 * @returns the files by path; none is over `largestLookup` as it is published, save those of what orders did. Files whose
 *   path ends in `.packed` are packed where they are written.
 */
export function lookupFiles(shares: readonly MarkedLookup[], reader: Reader): PlannedFile[] {
  const held = shares.flatMap((share) => share.facts.holders.map((holder, nth) => ({ holder, nth, share })));
  const newestFirst = held.toSorted(
    (a, b) =>
      Number(b.holder.isCase) - Number(a.holder.isCase) ||
      byCodeUnit(b.holder.day, a.holder.day) ||
      byCodeUnit(a.holder.id, b.holder.id),
  );
  const byNumber = files('case', byCaseNumber(newestFirst), largest.cases, reader);
  const byBlock = files('docket', blocksOf(shares, reader), largest.dockets, reader);
  const byEntry = files('entry', hitsByEntry(newestFirst, reader), largest.entries, reader);
  const byName = files('name', hitsByWord(newestFirst), largest.names, reader);
  const byWhatTheyDid = orderLookups(shares, reader);
  const index: LookupIndex = {
    cases: byNumber.keys.map(({ first }) => first),
    blocks: byBlock.keys.map(({ first }) => first),
    entries: byEntry.keys.map(({ first }) => first),
    names: byName.keys.map(({ first, before }) => firstLetters(first, before)),
    facets: byWhatTheyDid.facets,
  };
  return [
    { path: 'lookup/index.json', chunks: [`${JSON.stringify(index)}\n`] },
    ...[byNumber, byBlock, byEntry, byName, byWhatTheyDid].flatMap((one) => one.files),
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/**
 * The files of the exact look-ups of some cases.
 *
 * @param cases every case; @param unidentified orders whose case is not known.
 * @param weigh bytes of a file as it is published.
 * @returns path within the dataset and content (JSON with a line end) of each file, by path.
 */
export function lookupShards(
  cases: readonly Case[],
  unidentified: readonly Order[],
  weigh: Weigh = bytesOf,
): { path: string; content: string }[] {
  const memory = inMemory(weigh);
  const marked = ({ facts, pieces }: LookupShare): MarkedLookup => ({
    facts,
    pieces: { hits: memory.mark(pieces.hits), blocks: memory.mark(pieces.blocks), briefs: memory.mark(pieces.briefs) },
  });
  const shares = cases.toSorted((a, b) => byCodeUnit(a.id, b.id)).map((of) => marked(lookupShareOf(of)));
  const others = marked(lookupShareOfOthers(unidentified));
  return lookupFiles([...shares, others], memory).map((file) => ({
    path: file.path,
    content: memory.contentOf(file) as string,
  }));
}

/** Keys in the order given, cut into files, with the first key of each and the last of the file before. */
function files(
  kind: Parameters<typeof packedPath>[0],
  keyed: readonly Keyed[],
  limit: number,
  { weigh }: Reader,
): { keys: { first: string; before: string | undefined }[]; files: PlannedFile[] } {
  const recipeOf = (from: number, to: number) =>
    keyed
      .slice(from, to)
      .map(({ key, recipe }) => `${key} ${recipe}`)
      .join('\n');
  const textOf = (from: number, to: number) =>
    `{${keyed
      .slice(from, to)
      .map(({ key, json }) => `${JSON.stringify(key)}:${json()}`)
      .join(',')}}\n`;
  const runs = packs(keyed, limit, (from, to) => weigh(`${kind}\n${recipeOf(from, to)}`, () => textOf(from, to)));
  return {
    keys: runs.map(([from]) => ({ first: keyed[from]?.key ?? '', before: keyed[from - 1]?.key })),
    files: runs.map(([from, to], page) => ({
      path: packedPath(kind, page),
      recipe: `${kind}\n${recipeOf(from, to)}`,
      make: () => textOf(from, to),
    })),
  };
}

/** A key whose words are at hand. */
const told = (key: string, json: string): Keyed => ({ key, bytes: bytesOf(json), recipe: json, json: () => json });

// ---- by case number, and by place on a docket ----

type Held = { holder: Holder; nth: number; share: MarkedLookup };

const byCaseNumber = (held: readonly Held[]): Keyed[] =>
  [...Map.groupBy(held, ({ holder }) => holder.found?.caseNumber)]
    .flatMap(([key, all]) =>
      key === undefined
        ? []
        : [told(key, fitted({ count: all.length, newest: all.slice(0, mostCases).map(({ holder }) => holder.found) }))],
    )
    .toSorted((a, b) => byCodeUnit(a.key, b.key));

const blocksOf = (shares: readonly MarkedLookup[], { parsed }: Reader): Keyed[] =>
  shares
    .flatMap(({ facts, pieces: { blocks } }) =>
      facts.blocks.map(({ key, bytes }, i) => ({
        key,
        bytes,
        recipe: `${blocks.digest} ${i}`,
        json: () => JSON.stringify(parsed(blocks)[i]),
      })),
    )
    .toSorted((a, b) => compareBlocks(a.key, b.key));

// ---- by entry number and by name ----

/** The fewest first letters of `word` that sort after `before`. */
function firstLetters(word: string, before = ''): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}

function hitsByEntry(held: readonly Held[], { parsed }: Reader): Keyed[] {
  const hits = new Map<string, { count: number; newest: { of: Held; at: number }[] }>();
  for (const of of held)
    for (const [at, number] of of.holder.numbers.entries()) count(hits, number, () => ({ of, at }));
  return [...hits]
    .toSorted(([a], [b]) => compareEntries(a, b))
    .map(([key, { count: amount, newest }]) => ({
      key,
      bytes: newest.length * usualHit,
      recipe: [amount, ...newest.map(({ of, at }) => `${of.share.pieces.hits.digest} ${of.nth} ${at}`)].join(),
      json: () =>
        fitted({
          count: amount,
          newest: newest.map(({ of, at }) => (parsed(of.share.pieces.hits)[of.nth] as unknown[])[at]),
        }),
    }));
}

function hitsByWord(held: readonly Held[]): Keyed[] {
  const hits = new Map<string, { count: number; newest: unknown[] }>();
  for (const { holder } of held) for (const word of holder.words) count(hits, word, () => holder.named);
  return [...hits].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([key, value]) => told(key, fitted(value)));
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
