/** What the build and the search page agree on: which file of the exact look-ups holds a key, and the rows around an entry. */
import type { CaseId } from '../../schema/case.ts';
import type { CaseNumber } from '../../schema/case-number.ts';
import { compareEntries, type EntryId, splitEntry } from '../../schema/entry.ts';
import type { LookupIndex } from '../../schema/lookup.ts';

/** Docket rows shown before and after an entry. */
export const rowsAround = 3;

/** FNV-1a, 32 bits, over the UTF-16 code units of `key` (ASCII throughout). */
function fnv1a(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Number of the file that holds `key` where `count` files share the keys. */
export const shardOf = (key: string, count: number): number => fnv1a(key) % count;

/** Key of the block of the docket of case `id` that holds `entry`: four numbers, or eight attachments of one number. */
export function blockKey(id: CaseId, entry: EntryId): string {
  const [base, attachment] = splitEntry(entry);
  return attachment === 0 ? `${id}#${base >> 2}` : `${id}#${base}-${attachment >> 3}`;
}

/** Path within the dataset of the file that holds the cases of this number. */
export const caseLookupPath = (index: LookupIndex, number: CaseNumber): string =>
  `lookup/case/${shardOf(number, index.cases)}.json`;

/** Path within the dataset of the file that holds the block of `entry`. */
export const blockLookupPath = (index: LookupIndex, id: CaseId, entry: EntryId): string =>
  `lookup/case/${shardOf(blockKey(id, entry), index.cases)}.json`;

/** Path within the dataset of the file that can hold `entry`; null where no file can. */
export function entryLookupPath(index: LookupIndex, entry: EntryId): string | null {
  const page = index.entries.findLastIndex((first) => compareEntries(first, entry) <= 0);
  return page === -1 ? null : `lookup/entry/${page}.json`;
}

/** Files read at most for one name: the names that begin with a letter or two can fill more. */
const mostNameFiles = 3;

/** Paths within the dataset of the files, at most three, that can hold names beginning with `word` (folded). */
export function nameLookupPaths(index: LookupIndex, word: string): string[] {
  const from = index.names.findLastIndex((letters) => letters <= word);
  const begins = index.names.flatMap((letters, page) => (page !== from && letters.startsWith(word) ? [page] : []));
  return [...(from === -1 ? [] : [from]), ...begins].slice(0, mostNameFiles).map((page) => `lookup/name/${page}.json`);
}

/** Path within the dataset of a file of codes: what orders ruled and warned. */
export const facetLookupPath = (file: number): string => `lookup/facet/${file}.json`;

/** Path within the dataset of a file of orders told in brief. */
export const orderLookupPath = (file: number): string => `lookup/order/${file}.json`;

/** Words of captions that name no party. */
const unsaid = new Set(
  'a al and as co company corp corporation dba et ex for in inc incorporated llc llp lp ltd of on re rel the to v vs'.split(
    ' ',
  ),
);

/**
 * The words of a name as the look-up by name keeps them: small letters, no accents, no "Inc." or "et al.", each once.
 *
 * @param name a party's name, a caption, or what was typed.
 */
export function nameWords(name: string): string[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => !unsaid.has(word));
}
