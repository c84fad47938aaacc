/** The site with tables of made-up rows in the place of its own: what their pages are like when they are long. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preview } from 'astro';
import { formatCsv } from '../../src/pipeline/view/csv.ts';
import { newestFirst } from '../../src/pipeline/view/row-facets.ts';
import { rowFile, rowFilePath } from '../../src/pipeline/view/row-file.ts';
import type { RowTableName } from '../../src/pipeline/view/row-tables.ts';
import { buildPages } from '../build/pages.ts';
import { madeUpRows } from './made-up-rows.ts';

/** The day that the made-up rows stand for. */
export const madeUpAsOf = '2026-11-02';

/**
 * Builds the pages anew, from the dataset of the built site with other tables, and serves them on this machine.
 *
 * @param root folder with `astro.config.mjs` and a built `dist/`.
 * @param folder on the same disk; is filled, and can be deleted afterwards.
 * @param amounts how many rows the tables have that are made up.
 * @returns the address, without a slash at its end, and how to stop.
 */
export async function serveMadeUpSite(
  root: string,
  folder: string,
  amounts: Partial<Record<RowTableName, number>>,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const [data, site] = [join(folder, 'data'), join(folder, 'site')];
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'dist/data'), data, { recursive: true });
  for (const [table, amount] of Object.entries(amounts) as [RowTableName, number][]) {
    const { rows, names } = madeUpRows(table, amount);
    const sorted = newestFirst(rows);
    await writeFile(join(data, `${table}.json`), JSON.stringify({ dataset: null, rows }));
    await writeFile(
      join(data, `${table}.csv`),
      formatCsv(Object.keys(rows[0] ?? {}), rows as unknown as Record<string, string>[]),
    );
    await writeFile(join(data, rowFilePath(table)), JSON.stringify(rowFile(table, sorted, names, madeUpAsOf)));
  }
  await buildPages(root, data, site);
  await cp(data, join(site, 'data'), { recursive: true });
  const host = '127.0.0.1';
  const served = await preview({
    root,
    outDir: site,
    logLevel: 'error',
    vite: { logLevel: 'error' },
    server: { host, port: 0 },
  });
  return { address: `http://${host}:${served.port}`, stop: () => served.stop() };
}
