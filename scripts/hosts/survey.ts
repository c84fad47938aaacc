/** What a built site is made of, as the limits of hosts count it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathsIn } from '../paths.ts';

/** A path in the site with a number that belongs to it. */
export type Most = { path: string; count: number };

export type Survey = {
  files: number;
  bytes: number;
  /** The largest file, in bytes. */
  largest: Most;
  /** The folder with the most files and folders in it. */
  fullest: Most;
  /** The longest path, in bytes of UTF-8, without a slash at its beginning. */
  longestPath: Most;
  /** The longest name of a file or folder, in bytes of UTF-8. */
  longestName: Most;
  /** Rules of `_headers`, and its longest line in characters; null where the site has no such file. */
  headers: { rules: number; longestLine: number } | null;
  /** Paths that differ from one before them only in capitals: a Mac and Windows keep one of the two. */
  twins: string[];
  /** The address that the pages say they stand at; null where the first page names none. */
  address: string | null;
};

const most = (all: Iterable<Most>): Most => {
  let found: Most = { path: '', count: 0 };
  for (const one of all) if (one.count > found.count) found = one;
  return found;
};

/**
 * Survey the site in a folder.
 *
 * @throws Error where the folder has no first page.
 */
export function surveySite(folder: string): Survey {
  const paths = pathsIn(folder);
  if (!paths.includes('index.html'))
    throw new Error(`There is no site in ${folder}: \`npm run build\` builds one in dist/.`);
  const sizes = paths.map((path) => ({ path, count: statSync(join(folder, path)).size }));
  const names = new Map<string, Set<string>>();
  for (const path of paths)
    for (let at = path, up = dirname(at); ; at = up, up = dirname(at)) {
      names.set(up, (names.get(up) ?? new Set()).add(at));
      if (up === '.') break;
    }
  const folded = new Set<string>();
  const twins = paths.filter((path) => {
    const isTwin = folded.has(path.toLowerCase());
    folded.add(path.toLowerCase());
    return isTwin;
  });
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  return {
    files: paths.length,
    bytes: sizes.reduce((sum, { count }) => sum + count, 0),
    largest: most(sizes),
    fullest: most([...names].map(([path, all]) => ({ path, count: all.size }))),
    longestPath: most(paths.map((path) => ({ path, count: Buffer.byteLength(path) }))),
    longestName: most(
      paths.map((path) => ({ path, count: Math.max(...path.split('/').map((name) => Buffer.byteLength(name))) })),
    ),
    headers: paths.includes('_headers') ? headersIn(readFileSync(join(folder, '_headers'), 'utf8')) : null,
    twins,
    address: /<link rel="canonical" href="([^"]+)"/.exec(index)?.[1] ?? null,
  };
}

function headersIn(words: string): { rules: number; longestLine: number } {
  const lines = words.split('\n');
  return {
    rules: lines.filter((line) => /^[^\s#]/.test(line)).length,
    longestLine: Math.max(...lines.map((line) => line.length)),
  };
}
