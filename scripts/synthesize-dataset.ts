/**
 * Writes the dataset of made-up orders, for looking at pages with more in them than the collection has.
 *
 *   node scripts/synthesize-dataset.ts --orders 1000 --out FOLDER [--seed 1]
 *   DOCKETLINE_DATA=FOLDER DOCKETLINE_OUT=SITE astro build
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { datasetFiles } from '../src/pipeline/view/dataset-files.ts';
import { newestDate } from '../src/pipeline/view/site-index.ts';
import { weighPacked, writeDataset } from './build/dataset.ts';
import { fail } from './fail.ts';
import { madeUpCases } from './synthesize/corpus.ts';

const usage = 'usage: node scripts/synthesize-dataset.ts --orders N --out FOLDER [--seed N]';

try {
  const { values } = parseArgs({
    options: { orders: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const { orders, out } = values;
  if (out === undefined || !/^\d+$/.test(orders ?? '')) throw new Error(usage);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty, and is left as it is.`);
  const { cases, unidentified } = madeUpCases(Number(orders), Number(values.seed));
  const asOf = newestDate(cases, unidentified);
  await writeDataset(out, datasetFiles(cases, unidentified, asOf, undefined, undefined, weighPacked), asOf);
  console.log(`Wrote ${cases.length} cases and ${orders} orders: ${out}`);
} catch (error) {
  fail(error);
}
