/** Writes a dataset: its files one by one, so that no more than one is held, and last `datapackage.json`, which lists them. */
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataPackage, type WrittenFile } from '../../src/pipeline/view/data-package.ts';
import type { DatasetFile } from '../../src/pipeline/view/dataset-files.ts';
import type { PlannedFile } from '../../src/pipeline/view/planned-files.ts';
import type { IsoDate } from '../../src/schema/date.ts';
import { packed, type ShareStore } from './share-store.ts';

/**
 * Writes the files into a folder, which is made.
 *
 * @returns path, bytes and SHA-256 of each, without `datapackage.json`.
 */
export async function writeDataset(
  folder: string,
  files: Iterable<DatasetFile>,
  asOf: IsoDate | null,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await write(folder, file));
  await write(folder, descriptor(written, asOf));
  return written;
}

/**
 * Puts planned files into a folder, which is made: those of the last build as they are, from its store.
 *
 * @returns as `writeDataset`.
 */
export async function linkDataset(
  folder: string,
  files: Iterable<PlannedFile>,
  asOf: IsoDate | null,
  store: ShareStore,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const made = new Set<string>();
  for (const planned of files) {
    const { path, rows } = planned;
    const { name, file } = store.fileOf(planned);
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkOrCopy(join(store.folder, name), target);
    written.push({ path, bytes: file.bytes, sha256: file.sha256, ...(rows === undefined ? {} : { rows }) });
  }
  await write(folder, descriptor(written, asOf));
  return written;
}

const descriptor = (written: readonly WrittenFile[], asOf: IsoDate | null): DatasetFile => ({
  path: 'datapackage.json',
  content: `${JSON.stringify(dataPackage(written, asOf), null, 2)}\n`,
});

/** A second name for a file; a copy where the disk has no such thing, or the other name lies on another one. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EISDIR'].includes(code ?? '')) throw error;
    copyFileSync(from, to);
  }
}

/** Bytes of a file of the look-ups as it is published. */
export const weighPacked = (text: string): number => packed(text).length;

async function write(folder: string, made: DatasetFile): Promise<WrittenFile> {
  const { path, rows } = made;
  const content = path.endsWith('.packed') ? packed(made.content) : made.content;
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return {
    path,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
    ...(rows === undefined ? {} : { rows }),
  };
}
