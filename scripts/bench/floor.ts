/** The floor of a build: what a bare script needs to write files of the same sizes into a new folder. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A file by its path below the site, with its size. */
export type Sized = { path: string; bytes: number };

/** Every file below a folder, by path. */
export const sizesIn = (folder: string): Sized[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path), bytes: statSync(path).size }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/**
 * Write files of these sizes, one after the other, and delete them.
 *
 * @param folder a new one, since this file system takes twice the time where something was just deleted.
 * @returns milliseconds that writing took, and milliseconds of the processor.
 */
export function writeBare(folder: string, files: readonly Sized[]): { wall: number; cpu: number } {
  const bytes = Buffer.alloc(Math.max(0, ...files.map((file) => file.bytes)), 'x');
  const made = new Set<string>();
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const file of files) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes.subarray(0, file.bytes));
  }
  const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
  rmSync(folder, { recursive: true, force: true });
  return { wall, cpu: (user + system) / 1000 };
}
