/** Keys of a look-up in order, cut into files that hold as many as they can. */
import { bytesOf } from './cut.ts';

/** A key with the JSON of what stands under it. */
export type Keyed = { key: string; json: string };

/** Bytes that a text takes as it is published: packed, where the files are. */
export type Weigh = (text: string) => number;

/** The file of some keys. */
export const textOf = (keyed: readonly Keyed[]): string =>
  `{${keyed.map(({ key, json }) => `${JSON.stringify(key)}:${json}`).join(',')}}\n`;

/** Times that the end of a file is looked for: what a text weighs is known only once it is packed. */
const mostTries = 5;

/**
 * Cut things, in their order, into runs that weigh no more than `limit`; one that is heavier stands alone.
 *
 * @param textOfRun the file that a run makes.
 * @param weigh bytes of a file as it is published.
 */
export function packs<T>(
  things: readonly T[],
  textOfRun: (run: readonly T[]) => string,
  limit: number,
  weigh: Weigh,
): T[][] {
  const sizes = things.map((one) => bytesOf(textOfRun([one])));
  const runs: T[][] = [];
  // Bytes of text that went to one packed byte in the file before: neighbours are alike.
  let ratio = 1;
  for (let from = 0; from < things.length; ) {
    const takes = (room: number) => {
      let [to, sum] = [from, 0];
      while (to < things.length && (to === from || sum + (sizes[to] as number) <= room)) {
        sum += sizes[to] as number;
        to += 1;
      }
      return to;
    };
    let [best, tooMany] = [from + 1, things.length + 1];
    for (let tries = 0, to = takes(limit * ratio); tries < mostTries; tries += 1) {
      const text = textOfRun(things.slice(from, to));
      const weight = weigh(text);
      if (weight <= limit) best = Math.max(best, to);
      else tooMany = Math.min(tooMany, to);
      ratio = (0.97 * bytesOf(text)) / weight;
      const next = Math.min(tooMany - 1, Math.max(best, takes(limit * ratio)));
      if (next <= best || next === to) break;
      to = next;
    }
    runs.push(things.slice(from, best));
    from = best;
  }
  return runs;
}
