/** Makes the index of the word search from the finished pages, with Pagefind. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Write `<site>/pagefind/` from the pages that name a part of themselves with `data-pagefind-body`. Pages are added one
 * by one in the order of their paths, so that the same pages give the same index.
 *
 * @returns how many pages are in the index; where there are none, nothing is written.
 * @throws Error with what Pagefind says.
 */
export async function indexWords(site: string): Promise<number> {
  const pages = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(site, join(file.parentPath, file.name)).split(sep).join('/'))
    .toSorted();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(errors.join('\n'));
    let indexed = 0;
    for (const page of pages) {
      const content = await readFile(join(site, page), 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      failOn(page, (await index.addHTMLFile({ sourcePath: page, content })).errors);
      indexed += 1;
    }
    if (indexed > 0) failOn('pagefind', (await index.writeFiles({ outputPath: join(site, 'pagefind') })).errors);
    return indexed;
  } finally {
    await close();
  }
}

function failOn(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The word search's index could not be made: ${what}: ${errors.join('\n')}`);
}
