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
import { type Keyed, packs, textOf, type Weigh } from './lookup-packs.ts';
import { compareBlocks, nameWords, packedPath } from './lookup-paths.ts';

/** No file is larger, in bytes: a look-up stays quick on a bad line. */
export const largestLookup = 20_000;

/** Hits listed under one entry number or word, and cases under one case number; `count` tells how many there are. */
const mostHits = 30;
const mostCases = 25;

/**
 * Bytes of the files as they are published: for a number alone one of entries is read, and one of dockets; for a case and
 * a number one of cases, and one of dockets. Together they are less than `largestLookup`. Orders are told in brief for
 * queries by field, mostly neighbours.
 */
const largest = { cases: 4_000, dockets: 14_000, entries: 5_900, names: 4_000, orders: 80_000 };

/** Bytes left to the key and the brackets of a file that holds one key alone. */
const aloneWithKey = 200;

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
 * @param weigh bytes of a file as it is published; files whose path ends in `.packed` are packed where they are written.
 * @returns path within the dataset and content (JSON with a line end) of each file, by path; none is over
 *   `largestLookup` as it is published, save those of what orders did.
 */
export function lookupShards(
  cases: readonly Case[],
  unidentified: readonly Order[],
  weigh: Weigh = bytesOf,
): { path: string; content: string }[] {
  const days = new Map(cases.map((of) => [of, newestDay(of)]));
  const newestFirst = cases.toSorted(
    (a, b) => byCodeUnit(days.get(b) ?? '', days.get(a) ?? '') || byCodeUnit(a.id, b.id),
  );
  const others = unidentified.toSorted(
    (a, b) => byCodeUnit(b.record.dated ?? '', a.record.dated ?? '') || byCodeUnit(a.id, b.id),
  );
  const byNumber = files('case', byCaseNumber(newestFirst), largest.cases, weigh);
  const byBlock = files('docket', blocksOf(cases), largest.dockets, weigh);
  const byEntry = files('entry', hitsByEntry(newestFirst, others), largest.entries, weigh);
  const byName = files('name', hitsByWord(newestFirst, others), largest.names, weigh);
  const byWhatTheyDid = orderLookups(cases, unidentified, largest.orders, weigh);
  const index: LookupIndex = {
    cases: byNumber.keys.map(({ first }) => first),
    blocks: byBlock.keys.map(({ first }) => first),
    entries: byEntry.keys.map(({ first }) => first),
    names: byName.keys.map(({ first, before }) => firstLetters(first, before)),
    facets: byWhatTheyDid.facets,
  };
  return [
    { path: 'lookup/index.json', content: `${JSON.stringify(index)}\n` },
    ...[byNumber, byBlock, byEntry, byName, byWhatTheyDid].flatMap((one) => one.files),
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/** Keys in the order given, cut into files, with the first key of each and the last of the file before. */
function files(
  kind: Parameters<typeof packedPath>[0],
  keyed: readonly Keyed[],
  limit: number,
  weigh: Weigh,
): { keys: { first: string; before: string | undefined }[]; files: { path: string; content: string }[] } {
  const runs = packs(keyed, textOf, limit, weigh);
  return {
    keys: runs.map((run, i) => ({ first: run[0]?.key ?? '', before: runs[i - 1]?.at(-1)?.key })),
    files: runs.map((run, page) => ({ path: packedPath(kind, page), content: textOf(run) })),
  };
}

// ---- by case number, and by place on a docket ----

const byCaseNumber = (cases: readonly Case[]): Keyed[] =>
  [...Map.groupBy(cases, ({ caseNumber }) => caseNumber)]
    .map(([key, all]) => ({
      key,
      json: fitted({ count: all.length, newest: all.slice(0, mostCases).map(foundCase) }),
    }))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));

const blocksOf = (cases: readonly Case[]): Keyed[] =>
  cases.flatMap(docketBlocks).toSorted((a, b) => compareBlocks(a.key, b.key));

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

// ---- by entry number and by name ----

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
