/** What the build and the search page agree on: which file of the exact look-ups holds a key, and the rows around an entry. */
import type { CaseId } from '../../schema/case.ts';
import type { CaseNumber } from '../../schema/case-number.ts';
import { compareEntries, type EntryId, splitEntry } from '../../schema/entry.ts';
import type { LookupIndex } from '../../schema/lookup.ts';

/** Docket rows shown before and after an entry. */
export const rowsAround = 3;

/** Numbers of a docket that stand in one block, and attachments of one number that do. */
const blockSize = 32;

/** Where a block stands among the blocks of its docket: the first number of it, then its attachments. */
function blockPlace(entry: EntryId): [base: number, part: number] {
  const [base, attachment] = splitEntry(entry);
  return attachment === 0 ? [base - (base % blockSize), 0] : [base, 1 + Math.floor(attachment / blockSize)];
}

/** Key of the block of the docket of case `id` that holds `entry`: `cand/15-cv-00798#224`, of attachments `…#596.1`. */
export function blockKey(id: CaseId, entry: EntryId): string {
  const [base, part] = blockPlace(entry);
  return `${id}#${base}${part === 0 ? '' : `.${part}`}`;
}

/** The order of blocks by their keys: by case, then by number. */
export function compareBlocks(a: string, b: string): number {
  const [[caseA, baseA, partA], [caseB, baseB, partB]] = [placeOfKey(a), placeOfKey(b)];
  return caseA < caseB ? -1 : caseA > caseB ? 1 : baseA - baseB || partA - partB;
}

function placeOfKey(key: string): [of: string, base: number, part: number] {
  const [of = '', place = ''] = key.split('#');
  const [base, part] = place.split('.');
  return [of, Number(base), Number(part ?? 0)];
}

/** Path within the dataset of the file that can hold the cases of this number; null where no file can. */
export function caseLookupPath(index: LookupIndex, number: CaseNumber): string | null {
  const page = index.cases.findLastIndex((first) => first <= number);
  return page === -1 ? null : packedPath('case', page);
}

/** Path within the dataset of the file that can hold the block of `entry`; null where no file can. */
export function blockLookupPath(index: LookupIndex, id: CaseId, entry: EntryId): string | null {
  const key = blockKey(id, entry);
  const page = index.blocks.findLastIndex((first) => compareBlocks(first, key) <= 0);
  return page === -1 ? null : packedPath('docket', page);
}

/** Path within the dataset of a file of the look-ups; each is packed with gzip where it is written. Servers give meaning of their own to `.gz`. */
export const packedPath = (kind: 'case' | 'docket' | 'entry' | 'name' | 'facet' | 'order', page: number): string =>
  `lookup/${kind}/${page}.packed`;

/** Path within the dataset of the file that can hold `entry`; null where no file can. */
export function entryLookupPath(index: LookupIndex, entry: EntryId): string | null {
  const page = index.entries.findLastIndex((first) => compareEntries(first, entry) <= 0);
  return page === -1 ? null : packedPath('entry', page);
}

/** Files read at most for one name: the names that begin with a letter or two can fill more. */
const mostNameFiles = 3;

/** Paths within the dataset of the files, at most three, that can hold names beginning with `word` (folded). */
export function nameLookupPaths(index: LookupIndex, word: string): string[] {
  const from = index.names.findLastIndex((letters) => letters <= word);
  const begins = index.names.flatMap((letters, page) => (page !== from && letters.startsWith(word) ? [page] : []));
  return [...(from === -1 ? [] : [from]), ...begins].slice(0, mostNameFiles).map((page) => packedPath('name', page));
}

/** Path within the dataset of a file of codes: what orders ruled and warned. */
export const facetLookupPath = (file: number): string => packedPath('facet', file);

/** Path within the dataset of a file of orders told in brief. */
export const orderLookupPath = (file: number): string => packedPath('order', file);

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
