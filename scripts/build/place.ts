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
 * Rename `out` away and `<place>/site` to `out`, then delete the old one with the whole place. Both must lie on one disk.
 * Where the second rename fails, the old site is put back.
 */
export async function putInPlace(place: string, out: string): Promise<void> {
  const old = join(place, 'old');
  const hadOne = existsSync(out);
  if (hadOne) await rename(out, old);
  try {
    await rename(join(place, 'site'), out);
  } catch (error) {
    if (hadOne) await rename(old, out);
    throw error;
  }
  await closePlace(place);
}

/** Delete a build's folder. A process of a killed build may still be writing there, so it is tried more than once. */
export const closePlace = (place: string): Promise<void> =>
  rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/**
 * Undo what killed builds left in `work`: a site renamed away comes back to `out` where nothing stands there, and their
 * folders are deleted. Only under the lock, because a running build's folder would go too.
 */
export async function heal(work: string, out: string): Promise<void> {
  for (const name of (await readdir(work)).filter((one) => one.startsWith(prefix)).toSorted()) {
    const old = join(work, name, 'old');
    if (existsSync(old) && !existsSync(out)) await rename(old, out);
    await closePlace(join(work, name));
  }
}
