/** Writes a dataset: its files one by one, so that no more than one is held, and last `datapackage.json`, which lists them. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataPackage, type WrittenFile } from '../../src/pipeline/view/data-package.ts';
import type { DatasetFile } from '../../src/pipeline/view/dataset-files.ts';
import type { IsoDate } from '../../src/schema/date.ts';

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
  const content = `${JSON.stringify(dataPackage(written, asOf), null, 2)}\n`;
  await write(folder, { path: 'datapackage.json', content });
  return written;
}

/** Packed as it is published: the same bytes on every machine, since the version of Node.js is the project's own. */
const packed = (content: string | Uint8Array) => gzipSync(content, { level: 6 });

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
