/**
 * Writes the dataset from `content/`. As a command: `npm run build:records -- [content] [folder]`, and with
 * `--records FILE…` from the orders that other runs have read, as `extract --whole` writes them.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Group, readGroups } from '../src/corpus/groups.ts';
import { readCorpus } from '../src/corpus.ts';
import { threadCases } from '../src/pipeline/index.ts';
import type { WrittenFile } from '../src/pipeline/view/data-package.ts';
import {
  type Limits,
  largestPiece,
  type MarkedShare,
  markedPieces,
  newestDayIn,
  plannedFiles,
  usualLimits,
} from '../src/pipeline/view/dataset-files.ts';
import { largestFile } from '../src/pipeline/view/export-parts.ts';
import { shareOf, shareOfOthers } from '../src/pipeline/view/share.ts';
import { count, sizeWords } from '../src/pipeline/view/words.ts';
import type { IsoDate } from '../src/schema/date.ts';
import { linkDataset } from './build/dataset.ts';
import { readAhead } from './build/read-ahead.ts';
import { openStore, type ShareStore } from './build/share-store.ts';
import { recordsVersion } from './build/version.ts';
import { fail } from './fail.ts';
import { keptSets } from './score/kept.ts';
import { keepWholeOrders } from './whole-orders.ts';

/** The figures of the last kept run of the score: the program's own, whatever content it is given. */
const scoresFile = join(import.meta.dirname, '..', 'test/scores.json');

/** What went into a dataset, and what its readers were told on the way. */
export type BuiltRecords = { cases: number; orders: number; notices: string[] };

/**
 * Read `content`, write the dataset beside `folder` and put it in the place of the one that stands there.
 *
 * @param content folder with `orders/`, `texts/` and `cases/`; empty or missing, it gives a dataset without cases.
 * @param folder is made; a folder that holds anything but a dataset is refused.
 * @param cache folder for orders already read and for what each case puts into the dataset; without it all is made anew.
 * @param limits bytes of the largest files of rows.
 * @throws CorpusError whose message is the whole report, where anything in `content` is wrong: nothing is written then.
 */
export async function buildRecords(
  content: string,
  folder: string,
  cache?: string,
  limits: Limits = usualLimits,
): Promise<BuiltRecords> {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, 'datapackage.json'))) {
    throw new Error(`${folder} holds something else than a dataset, and is left as it is.`);
  }
  const [next, old] = [`${resolve(folder)}.next`, `${resolve(folder)}.old`];
  // Killed between the two renames below, a build has left the dataset there.
  if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
  if (cache) await readAhead(content, cache);
  for (const left of [next, old]) await rm(left, { recursive: true, force: true });
  const store = openStore(cache ? join(cache, 'shares') : `${resolve(folder)}.shares`, recordsVersion());
  // The report names files as one would type them.
  const root = relative('', content) || '.';
  const read = readGroups(root, cache, store.before.content) ?? (await refused(root, cache));
  const { shares, notices: caseNotices } = sharesOf(read.groups, store, largestPiece(limits));
  const asOf = dayOfBuild() ?? newestDayIn(shares);
  const beside = { asOf, scores: { sets: keptSets(scoresFile) }, hidden: read.hidden };
  const written = await linkDataset(next, plannedFiles(shares, beside, store, limits), asOf, store);

  // Without a pause between the two, so that no page of this process is made in between.
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  await rm(old, { recursive: true, force: true });
  if (cache) store.close(read.known);
  else await rm(store.folder, { recursive: true, force: true });

  const tooLarge = written.filter(({ bytes }) => bytes > largestFile).map(noticeOfSize);
  return {
    cases: read.groups.filter(({ id }) => id !== null).length,
    orders: read.orders,
    notices: [...read.notices, ...caseNotices, ...tooLarge],
  };
}

/** Throws the whole report on what is wrong. */
async function refused(root: string, cache: string | undefined): Promise<never> {
  await readCorpus(root, cache ? { cache } : {});
  throw new Error(`${root} changed while it was read: give the command again.`);
}

/** What each case puts into the dataset, made where it is not kept, and what its makers should look at. */
function sharesOf(
  groups: readonly Group[],
  store: ShareStore,
  limit: number,
): { shares: MarkedShare[]; notices: string[] } {
  const shares = groups.map(({ id, key, read }) => {
    const share = store.shareOf(id ?? '', key) ?? madeShare(id, key, read(), store, limit);
    store.use(id ?? '', share);
    return share;
  });
  return { shares, notices: shares.flatMap(({ notices }) => notices) };
}

function madeShare(
  id: Group['id'],
  key: string,
  { orders, caseFile }: ReturnType<Group['read']>,
  store: ShareStore,
  limit: number,
) {
  const { cases, unidentified, notices } = threadCases(orders, caseFile ? [caseFile] : []);
  const [of] = cases;
  if (cases.length !== (id === null ? 0 : 1) || (of && (of.id !== id || unidentified.length > 0)))
    throw new TypeError(`The orders of ${id ?? 'no case'} do not make one case.`);
  const { facts, pieces } = of ? shareOf(of, limit) : shareOfOthers(unidentified, limit);
  return { key, facts, pieces: markedPieces(pieces, store.mark), notices };
}

const noticeOfSize = ({ path, bytes }: WrittenFile): string =>
  `${path}: ${sizeWords(bytes)}, and some hosts take no file above ${sizeWords(largestFile)}.`;

/** "3 cases and 5 orders". */
export const formatAmounts = ({ orders, cases }: Pick<BuiltRecords, 'orders' | 'cases'>): string =>
  `${count(cases, 'case')} and ${count(orders, 'order')}`;

/** The day of `SOURCE_DATE_EPOCH` (seconds, https://reproducible-builds.org/specs/source-date-epoch/); null where unset. */
function dayOfBuild(): IsoDate | null {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return null;
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is \`${epoch}\`, expected seconds since 1970.`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

if (import.meta.main) {
  const given = process.argv.slice(2);
  const at = given.includes('--records') ? given.indexOf('--records') : given.length;
  const [content = 'content', folder = '.build/data'] = given.slice(0, at);
  const [files, cache] = [given.slice(at + 1), '.build/cache'];
  try {
    if ([content, folder, ...files].some((path) => path.startsWith('-')) || (at < given.length && files.length === 0))
      throw new Error('usage: npm run build:records -- [content] [folder] [--records FILE…]');
    const kept = at < given.length ? await keepWholeOrders(content, files, cache) : 0;
    const { notices, ...records } = await buildRecords(content, folder, cache);
    if (kept > 0) console.log(`Took ${count(kept, 'order')} from ${count(files.length, 'file')}`);
    for (const notice of notices) console.error(notice);
    console.log(`Wrote ${formatAmounts(records)}: ${folder}`);
  } catch (error) {
    fail(error);
  }
}
