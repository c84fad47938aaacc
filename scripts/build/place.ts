/** Puts a finished site in the place of the old one by two renames, and mends what a kill left between them. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'site-';

/** A new empty folder for one build, in `work`. Sites are made in its `site`. */
export async function openPlace(work: string): Promise<string> {
  await mkdir(work, { recursive: true });
  return mkdtemp(join(work, prefix));
}

/**
 * Rename `out` to `<place>/old`, then `<place>/site` to `out`; all must lie on one disk. Whatever happens, `heal` is to
 * follow: it brings the old site back where the second renaming did not happen.
 */
export async function putInPlace(place: string, out: string): Promise<void> {
  if (existsSync(out)) await rename(out, join(place, 'old'));
  await rename(join(place, 'site'), out);
}

/**
 * Undo what a build left in `work`, also one that was killed: a site renamed away comes back to `out` where nothing
 * stands there, and the folders of builds are deleted. Only under the lock, because a running build's would go too.
 */
export async function heal(work: string, out: string): Promise<void> {
  for (const name of (await readdir(work)).filter((one) => one.startsWith(prefix)).toSorted()) {
    const [place, old] = [join(work, name), join(work, name, 'old')];
    if (existsSync(old) && !existsSync(out)) await rename(old, out);
    // What a process of a killed build is still writing to, or what cannot be deleted, is left for the next time: a new
    // build has a folder of its own.
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  }
}
