/** Paths that a command was given to the files that it reads, and what is said of those that it cannot read. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Says what is wrong with a file, on standard error; the command then ends with 1. */
export function complain(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Why a file could not be read, in one message. A mistake of the program's own has its trace, which its maker needs. */
export function complaintOf(path: string, error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const isMistake = error instanceof TypeError || error instanceof RangeError;
  const reason = code === 'ENOENT' ? 'Unexpected path that does not exist, expected a file or a folder' : message;
  return `${path}:1:1: ${isMistake ? stack : reason}`;
}

/** What `task` gives; where it throws, says why with the path, and null: the other files are read all the same. */
export function attempt<T>(path: string, task: () => T): T | null {
  try {
    return task();
  } catch (error) {
    complain(complaintOf(path, error));
    return null;
  }
}

/** Files at a path: itself, or those of an `ending` below it; hidden ones only where they are named. */
export function filesAt(path: string, ending: RegExp): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ path: join(path, entry.name), isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((entry) =>
      entry.isFolder
        ? (attempt(entry.path, () => filesAt(entry.path, ending)) ?? [])
        : ending.test(entry.path)
          ? [entry.path]
          : [],
    );
}

/** Paths from a folder of all files below it, hidden ones too, with slashes, sorted by code unit. */
export const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => slashed(relative(folder, join(file.parentPath, file.name))))
    .sort();

/** A path as messages and records name it, with slashes on every system. */
export const slashed = (path: string): string => path.split(sep).join('/');
