/** Makes the index of the word search from the finished pages, with Pagefind. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { steadyFilters } from './steady-filters.ts';

/** Ready-made search boxes that Pagefind writes beside the index; the site has its own. */
const notUsed = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Write `<site>/pagefind/` from the pages that name a part of themselves with `data-pagefind-body`. Pages are added one
 * by one in the order of their paths, so that the same pages give the same index.
 *
 * @returns how many pages the site has; where none names a part, nothing is written.
 * @throws Error with what Pagefind says.
 */
export async function indexWords(site: string): Promise<number> {
  const pages = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(site, join(file.parentPath, file.name)).split(sep).join('/'))
    .toSorted();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw failure('', errors);
    let indexed = 0;
    for (const page of pages) {
      const content = await readFile(join(site, page), 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      const { errors } = await index.addHTMLFile({ sourcePath: page, content });
      if (errors.length > 0) throw failure(page, errors);
      indexed += 1;
    }
    if (indexed > 0) {
      // Pagefind's own `writeFiles` answers before its files are whole on the disk, and `close` then cuts them off.
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw failure('', errors);
      for (const { path, content } of steadyFilters(files).filter((file) => !notUsed.test(file.path))) {
        const file = join(site, 'pagefind', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    }
    return pages.length;
  } finally {
    await close();
  }
}

const failure = (page: string, errors: readonly string[]) =>
  new Error(['The index of the word search could not be made.', page, ...errors].filter(Boolean).join('\n'));
