/** The exact answer to a query, read from the look-up files: entries in their dockets, cases, and orders that fit. */
import type { CaseId } from '../../schema/case.ts';
import type { EntryId } from '../../schema/entry.ts';
import type {
  CaseLookup,
  DocketBlock,
  DocketLookup,
  EntryHit,
  EntryLookup,
  FoundCase,
  FoundEntry,
  LookupIndex,
  NameHit,
  NameLookup,
} from '../../schema/lookup.ts';
import type { OrderId } from '../../schema/order.ts';
import {
  blockKey,
  blockLookupPath,
  caseLookupPath,
  entryLookupPath,
  nameLookupPaths,
  nameWords,
} from './lookup-paths.ts';
import type { Query } from './search.ts';
import type { ChosenOrder, ChosenOrders, TellOrders } from './search-orders.ts';

/** Reads a JSON file of the dataset by its path. */
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
  /** Entries asked for whose rulings are known, and none of them fits the fields asked for. */
  unfit: EntryInPlace[];
  /** Orders that fit the fields asked for; null where none is asked for. */
  chosen: ChosenOrders | null;
  /** What is left for the word search, phrases apart; '' where nothing is. */
  words: string;
  /** Reads orders in brief, with the rows of each that fit; null where no field is asked for. */
  tell: ((chosen: readonly ChosenOrder[]) => ReturnType<TellOrders>) | null;
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
  const reading = new Map<string, Promise<unknown>>();
  const once = (path: string) => {
    const file = reading.get(path) ?? read(path);
    reading.set(path, file);
    return file;
  };
  const places = await findPlaces(query, index, once);
  const answer: Answer = { ...places, unfit: [], chosen: null, tell: null };
  const parties = query.terms.filter(({ field }) => field === 'party');
  const searched = answer.words !== '' || query.phrases.length > 0;
  if (query.terms.length === parties.length && !(parties.length > 0 && searched)) return answer;

  const within = query.caseNumber || parties.length > 0 || places.named ? new Set(idsOf(places.cases)) : null;
  // Most queries name no field: what reads them is fetched with the first that does.
  const { chooseOrders, readOrders } = await import('./search-orders.ts');
  const tell: Answer['tell'] = (orders) => readOrders(orders, once);
  const chosen = await chooseOrders(query.terms, within, places.named || query.sure ? query.entries : [], index, once);
  if (query.terms.length === parties.length) return { ...answer, chosen, tell };
  const fits = ({ entry, block }: EntryInPlace) =>
    chosen.ruledOn.has(`${block.case}#${entry.key}`) ||
    chosen.orders.some(({ order }) => order && order === entry.order);
  return {
    ...answer,
    chosen,
    tell,
    entries: answer.entries.filter(fits),
    unfit: answer.entries.filter((one) => !fits(one)),
    // The rulings that fit say the same, and more.
    hits: [],
  };
}

/** What is asked for by number or by name; `named` where the words turned out to be the name of a case. */
type Places = Pick<Answer, 'entries' | 'hits' | 'cases' | 'absent' | 'unknown' | 'words'> & { named: boolean };

async function findPlaces(query: Query, index: LookupIndex, once: ReadLookup): Promise<Places> {
  const none: Places = {
    entries: [],
    hits: [],
    cases: { count: 0, newest: [] },
    absent: [],
    unknown: [],
    words: query.words,
    named: false,
  };
  const parties = query.terms.flatMap(({ field, value }) => (field === 'party' ? [value] : []));
  if (query.caseNumber) {
    const path = caseLookupPath(index, query.caseNumber);
    const lookup = path === null ? null : ((await once(path)) as CaseLookup);
    const cases = await ofParties(lookup?.[query.caseNumber] ?? none.cases, parties, index, once);
    return { ...none, ...(await inDockets(query.entries, cases, index, once)) };
  }
  const [first, ...others] = parties;
  if (first !== undefined) {
    const cases = await ofParties(await byName(first, index, once), others, index, once);
    // "rule 37" beside a party: a number that no docket of theirs has is one of the words.
    const found = await inDockets(query.entries, cases, index, once);
    if (query.sure || found.entries.length > 0) return { ...none, ...found };
    return { ...none, cases, words: query.plain };
  }
  if (query.words) {
    const named = await byName(query.words, index, once);
    // A name that begins as a word does ("sanctions") is no case where a field narrows the words.
    if (query.entries.length === 0) return { ...none, cases: query.terms.length > 0 ? none.cases : named };
    if (named.count > 0) {
      const found = { ...none, ...(await inDockets(query.entries, named, index, once)) };
      return query.sure || found.entries.length > 0
        ? { ...found, words: '', named: true }
        : { ...found, words: query.plain };
    }
    // "rule 37": no case of that name, so the number is one of the words.
    if (!query.sure) return { ...none, words: query.plain };
  }
  if (query.entries.length > 0) return { ...none, ...(await inAnyDocket(query.entries, index, once)) };
  return none;
}

/** Those of some cases that have parties of all these names. */
async function ofParties(
  cases: Answer['cases'],
  parties: readonly string[],
  index: LookupIndex,
  read: ReadLookup,
): Promise<Answer['cases']> {
  if (parties.length === 0) return cases;
  const named = await Promise.all(parties.map((party) => byName(party, index, read)));
  const newest = cases.newest.filter((found) => named.every((of) => idsOf(of).includes(idOf(found))));
  return { count: newest.length, newest };
}

/** Ids of cases, and of orders whose case is not known. */
const idsOf = ({ newest }: Answer['cases']): (CaseId | OrderId)[] => newest.map(idOf);
const idOf = (found: FoundCase | NameHit) => ('id' in found ? found.id : (found.case ?? found.order ?? ''));

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
      const path = blockLookupPath(index, id, number);
      const lookup = path === null ? null : ((await read(path)) as DocketLookup);
      const block = lookup?.[blockKey(id, number)];
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
      const lookup = path === null ? null : ((await read(path)) as EntryLookup);
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
