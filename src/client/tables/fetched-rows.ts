/** Fetches the rows of a table and takes them in, a slice at a time, so that the page stays quick to the hand. */

import { type RowFile, rowsIn } from '../../pipeline/view/row-file.ts';
import { RowIndex } from '../../pipeline/view/row-index.ts';
import { rowTable } from '../../pipeline/view/row-tables.ts';
import type { IsoDate } from '../../schema/date.ts';

export type FetchedRows = { index: RowIndex; asOf: IsoDate | null };

/** Milliseconds that a slice of work may take before the browser has its turn. */
const slice = 12;

/** Gives the browser its turn: input and drawing come first. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Calls `each` for 0 to `amount - 1`, a slice at a time. */
async function inSlices(amount: number, each: (i: number) => void): Promise<void> {
  let end = performance.now() + slice;
  for (let i = 0; i < amount; i += 1) {
    if (performance.now() > end) {
      await turn();
      end = performance.now() + slice;
    }
    each(i);
  }
}

/**
 * The rows of the file at an address, and of those that it names.
 *
 * @param amount how many rows the page says there are: a file of an older build, kept by the browser, is fetched anew.
 * @throws Error where a file does not come, or is of another build than the page.
 */
export async function fetchRows(address: string, amount: number): Promise<FetchedRows> {
  const file = await fetchRowsOf(address, amount);
  const rest = file.parts?.map((part) =>
    fetchRowsOf(new URL(part.file, new URL(address, location.href)).href, part.amount),
  );
  const parts = rest ? await Promise.all(rest) : [file];
  const index = new RowIndex(rowTable(file.table, new Map(Object.entries(file.names))));
  for (const part of parts) {
    const rowAt = rowsIn(part);
    await inSlices(part.amount, (i) => index.add(rowAt(i)));
  }
  return { index, asOf: file.asOf };
}

/** A file that has so many rows: as the browser keeps it, else fetched anew. */
async function fetchRowsOf(address: string, amount: number): Promise<RowFile> {
  let file = await fetchFile(address, 'default');
  if (file.amount !== amount) file = await fetchFile(address, 'reload');
  if (file.amount !== amount) throw new Error(`${address} has ${file.amount} rows, the page ${amount}.`);
  return file;
}

async function fetchFile(address: string, cache: RequestCache): Promise<RowFile> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** Works out beforehand what sorting and the filter over words read, while nothing else is asked for. */
export async function prepare(index: RowIndex): Promise<void> {
  for (const { name, sort } of index.table.columns) {
    if (!sort) continue;
    await turn();
    index.prepare(name);
  }
  await inSlices(index.rows.length, (i) => {
    index.words(i);
  });
}
