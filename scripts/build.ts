/** Builds the site: `content/` to dataset, pages and word index, and all of it in the place of `dist/` at once. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { count } from '../src/pipeline/view/words.ts';
import { readSettings } from '../src/settings.ts';
import { locked } from './build/lock.ts';
import { buildPages } from './build/pages.ts';
import { heal, openPlace, putInPlace } from './build/place.ts';
import { indexWords } from './build/word-index.ts';
import { type BuiltRecords, buildRecords, formatAmounts } from './build-records.ts';
import { fail } from './fail.ts';

/** Folders of a build: `root` has `astro.config.mjs`; `out` and `work` must lie on one disk. */
export type Folders = { root: string; content: string; out: string; work: string };

/** What a build makes, each step from what stands on the disk before it. */
export const steps = { buildRecords, buildPages, indexWords };

/** The folders of this checkout. */
export const foldersOf = (root: string): Folders => ({
  root,
  content: join(root, 'content'),
  out: join(root, 'dist'),
  work: join(root, '.build'),
});

/**
 * Build the site. Until everything is made, the old site stands as it was, and where a step throws or the process is
 * killed it still does.
 *
 * @throws Error that says why: the report on `content/`, what Astro said of a page, or that another build runs.
 */
export const build = ({ root, content, out, work }: Folders, { buildRecords, buildPages, indexWords } = steps) =>
  locked(work, async (): Promise<BuiltRecords & { pages: number }> => {
    await heal(work, out);
    const place = await openPlace(work);
    const [dataset, site] = [join(place, 'data'), join(place, 'site')];
    try {
      const records = await buildRecords(content, dataset, join(work, 'cache'));
      // Pages and index need the dataset and not each other, and a process each.
      await allOf([buildPages(root, dataset, site), indexWords(dataset, join(place, 'pagefind'))]);
      const pages = await countPages(site);
      await joinFolders(join(place, 'pagefind'), join(site, 'pagefind'));
      // Into what Astro wrote, because the page about the dataset has its address: `/data/`.
      await joinFolders(dataset, join(site, 'data'));
      await putInPlace(place, out);
      return { ...records, pages };
    } finally {
      await heal(work, out);
    }
  });

/** Waits for all, and throws what the first of them threw only when none works any longer in what is then deleted. */
async function allOf(tasks: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Moves what stands in one folder into another on the same disk, which may have folders of the same names. */
async function joinFolders(from: string, into: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(into, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    if (entry.isDirectory() && existsSync(target)) await joinFolders(source, target);
    else await rename(source, target);
  }
}

const countPages = async (site: string) =>
  (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).length;

if (import.meta.main) {
  const start = performance.now();
  const folders = foldersOf(join(import.meta.dirname, '..'));
  try {
    // Before the orders are read: whoever mistyped an address is told at once.
    readSettings();
    const { notices, pages, ...records } = await build(folders);
    for (const notice of notices) console.error(notice);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`Built ${count(pages, 'page')} of ${formatAmounts(records)} in ${seconds} s: dist/`);
  } catch (error) {
    fail(error);
    if (existsSync(folders.out)) console.error('dist/ stands as it was.');
  }
}
