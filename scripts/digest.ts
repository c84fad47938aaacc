/** What a folder holds, in one digest. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsIn } from './paths.ts';

/** Number of files below a folder, their bytes, and a SHA-256 over the path, the size and the bytes of each. */
export function digestOf(folder: string): { files: number; bytes: number; sha256: string } {
  const paths = pathsIn(folder);
  const hash = createHash('sha256');
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return { files: paths.length, bytes, sha256: hash.digest('hex') };
}
