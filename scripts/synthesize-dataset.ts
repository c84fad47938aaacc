/**
 * Writes the dataset of made-up orders, for looking at pages with more in them than the collection has.
 *
 *   node scripts/synthesize-dataset.ts --orders 1000 --out FOLDER [--seed 1]
 *   DOCKETLINE_DATA=FOLDER DOCKETLINE_OUT=SITE astro build
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPackage, type WrittenFile } from '../src/pipeline/view/data-package.ts';
import { type DatasetFile, datasetFiles } from '../src/pipeline/view/dataset-files.ts';
import { newestDate } from '../src/pipeline/view/site-index.ts';
import { fail } from './fail.ts';
import { madeUpCases } from './synthesize/corpus.ts';

const usage = 'usage: node scripts/synthesize-dataset.ts --orders N --out FOLDER [--seed N]';

function write(folder: string, { path, content, rows }: DatasetFile): WrittenFile {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return {
    path,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
    ...(rows === undefined ? {} : { rows }),
  };
}

try {
  const { values } = parseArgs({
    options: { orders: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const { orders, out } = values;
  if (out === undefined || !/^\d+$/.test(orders ?? '')) throw new Error(usage);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty, and is left as it is.`);
  const { cases, unidentified } = madeUpCases(Number(orders), Number(values.seed));
  const asOf = newestDate(cases, unidentified);
  const written: WrittenFile[] = [];
  for (const file of datasetFiles(cases, unidentified, asOf)) written.push(write(out, file));
  write(out, { path: 'datapackage.json', content: `${JSON.stringify(dataPackage(written, asOf), null, 2)}\n` });
  console.log(`Wrote ${cases.length} cases and ${orders} orders: ${out}`);
} catch (error) {
  fail(error);
}
