/** Fetches the exact look-ups of the published dataset. */
import { link } from '../base.ts';
import { dataPath } from '../pipeline/view/addresses.ts';
import type { LookupIndex } from '../schema/lookup.ts';

/** The index of the look-ups, which the search page carries so that no request is spent on it. */
export function lookupIndex(holder: HTMLElement): LookupIndex {
  return JSON.parse(holder.dataset.lookups ?? '') as LookupIndex;
}

/**
 * One file of the look-ups, which the index names.
 *
 * @throws Error where the file cannot be had: no network, a server that fails, or a page older than the files.
 */
export async function readLookup(path: string): Promise<unknown> {
  const answer = await fetch(link(dataPath(path)));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  return JSON.parse(await unpacked(bytes));
}

/** The text of a file that was packed with gzip when it was published, whatever its host packs. */
export const unpacked = (bytes: ArrayBuffer): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
