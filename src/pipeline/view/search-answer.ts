/** The exact answer to a query, read from the look-up files: entries in their dockets first, then cases. */
import type { CaseId } from '../../schema/case.ts';
import type { EntryId } from '../../schema/entry.ts';
import type {
  CaseLookup,
  DocketBlock,
  EntryHit,
  EntryLookup,
  FoundCase,
  FoundEntry,
  LookupIndex,
  NameHit,
  NameLookup,
} from '../../schema/lookup.ts';
import {
  blockKey,
  blockLookupPath,
  caseLookupPath,
  entryLookupPath,
  nameLookupPaths,
  nameWords,
} from './lookup-paths.ts';
import type { Query } from './search.ts';

/** Reads a JSON file of the dataset by its path; null where there is none. */
type ReadLookup = (path: string) => Promise<unknown>;

/** One entry with the block of its docket. */
export type EntryInPlace = { entry: FoundEntry; block: DocketBlock };

export type Answer = {
  /** The entries asked for, in full. */
  entries: EntryInPlace[];
  /** The numbers that more than one docket has, or an order whose case is not known: a row each. */
  hits: { number: EntryId; count: number; newest: EntryHit[] }[];
  /** Cases of the number or the name asked for. */
  cases: { count: number; newest: (FoundCase | NameHit)[] };
  /** Entries asked for of a case that the texts held do not know, by case. */
  absent: { case: CaseId; caption: string; numbers: EntryId[] }[];
  /** Numbers that no docket held has. */
  unknown: EntryId[];
  /** What is left for the word search; '' where nothing is. */
  words: string;
};

/** Cases whose dockets are opened for one query, and numbers looked up one by one. */
const mostCases = 5;
const mostNumbers = 8;

/**
 * Find what a query asks for exactly. Each file is read once; a single case's site is asked at most three times.
 *
 * @param query as `readQuery` gives it; @param index of the look-ups; @param read reads one of their files.
 */
export async function findAnswer(query: Query, index: LookupIndex, read: ReadLookup): Promise<Answer> {
  const none: Answer = {
    entries: [],
    hits: [],
    cases: { count: 0, newest: [] },
    absent: [],
    unknown: [],
    words: query.words,
  };
  if (query.quoted) return none;
  const reading = new Map<string, Promise<unknown>>();
  const once = (path: string) => {
    const file = reading.get(path) ?? read(path);
    reading.set(path, file);
    return file;
  };

  if (query.caseNumber) {
    const lookup = (await once(caseLookupPath(index, query.caseNumber))) as CaseLookup | null;
    const cases = lookup?.cases[query.caseNumber] ?? { count: 0, newest: [] };
    return { ...none, ...(await inDockets(query.entries, cases, index, once)) };
  }
  if (query.words) {
    const named = await byName(query.words, index, once);
    if (query.entries.length === 0) return { ...none, cases: named };
    if (named.count > 0) {
      const answer = { ...none, ...(await inDockets(query.entries, named, index, once)) };
      return query.sure || answer.entries.length > 0 ? { ...answer, words: '' } : { ...answer, words: query.typed };
    }
    // "rule 37": no case of that name, so the number is one of the words.
    if (!query.sure) return { ...none, words: query.typed };
  }
  if (query.entries.length > 0) return { ...none, ...(await inAnyDocket(query.entries, index, once)) };
  return none;
}

/** The entries asked for in each of some cases. */
async function inDockets(
  numbers: readonly EntryId[],
  cases: { count: number; newest: (FoundCase | NameHit)[] },
  index: LookupIndex,
  read: ReadLookup,
): Promise<Pick<Answer, 'entries' | 'absent' | 'cases'>> {
  if (numbers.length === 0) return { entries: [], absent: [], cases };
  const known = cases.newest.flatMap((found) => caseIdOf(found) ?? []).slice(0, mostCases);
  const found = await Promise.all(
    known.map(async (id) => ({ id, ...(await inDocket(id, numbers.slice(0, mostNumbers), index, read)) })),
  );
  const captionOf = (id: CaseId) => cases.newest.find((hit) => caseIdOf(hit) === id)?.caption ?? id;
  return {
    entries: found.flatMap(({ entries }) => entries),
    absent: found.flatMap(({ id, absent }) =>
      absent.length > 0 ? [{ case: id, caption: captionOf(id), numbers: absent }] : [],
    ),
    cases,
  };
}

const caseIdOf = (found: FoundCase | NameHit): CaseId | null => ('id' in found ? found.id : found.case);

async function inDocket(
  id: CaseId,
  numbers: readonly EntryId[],
  index: LookupIndex,
  read: ReadLookup,
): Promise<{ entries: EntryInPlace[]; absent: EntryId[] }> {
  const found = await Promise.all(
    numbers.map(async (number) => {
      const lookup = (await read(blockLookupPath(index, id, number))) as CaseLookup | null;
      const block = lookup?.blocks[blockKey(id, number)];
      const entry = block?.entries.find(({ key }) => key === number);
      return block && entry ? { entry, block } : number;
    }),
  );
  return {
    entries: found.filter((place) => typeof place !== 'string'),
    absent: found.filter((place) => typeof place === 'string'),
  };
}

/** The entries asked for wherever a docket has them: in full where one case alone does. */
async function inAnyDocket(
  numbers: readonly EntryId[],
  index: LookupIndex,
  read: ReadLookup,
): Promise<Pick<Answer, 'entries' | 'hits' | 'unknown'>> {
  const found = await Promise.all(
    numbers.slice(0, mostNumbers).map(async (number) => {
      const path = entryLookupPath(index, number);
      const lookup = path === null ? null : ((await read(path)) as EntryLookup | null);
      return { number, ...(lookup?.[number] ?? { count: 0, newest: [] }) };
    }),
  );
  const entries: EntryInPlace[] = [];
  const hits: Answer['hits'] = [];
  for (const { number, count, newest } of found) {
    const inCases = newest.filter((hit) => hit.case !== null);
    const [only] = inCases;
    const places = only?.case && inCases.length === 1 ? (await inDocket(only.case, [number], index, read)).entries : [];
    entries.push(...places);
    const rows = places.length > 0 ? newest.filter((hit) => hit !== only) : newest;
    if (rows.length > 0) hits.push({ number, count: count - places.length, newest: rows });
  }
  return { entries, hits, unknown: found.filter(({ count }) => count === 0).map(({ number }) => number) };
}

/** Cases and orders with a party's name that has every one of the words; a word may be cut after three letters. */
async function byName(
  typed: string,
  index: LookupIndex,
  read: ReadLookup,
): Promise<{ count: number; newest: NameHit[] }> {
  const words = nameWords(typed);
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  if (longest.length < 2) return { count: 0, newest: [] };
  const files = (await Promise.all(nameLookupPaths(index, longest).map(read))) as (NameLookup | null)[];
  const begins = (name: string, word: string) => name === word || (word.length > 2 && name.startsWith(word));
  const hits = new Map<string, NameHit>();
  let count = 0;
  for (const [name, found] of files.flatMap((file) => Object.entries(file ?? {}))) {
    if (!begins(name, longest)) continue;
    count += found.count;
    for (const hit of found.newest) hits.set(hit.case ?? hit.order ?? '', hit);
  }
  const newest = [...hits.values()].filter((hit) => {
    const names = hit.words.split(' ');
    return words.every((word) => names.some((name) => begins(name, word)));
  });
  return { count: words.length === 1 && hits.size > 1 ? Math.max(newest.length, count) : newest.length, newest };
}
