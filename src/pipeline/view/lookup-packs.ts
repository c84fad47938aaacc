/** What look-ups hold, in order, cut into files of a certain weight, so that a change in one place changes few of them. */
import { endOfRun } from './stable-cuts.ts';

/** A thing that a file can hold: its key, and about how many bytes it takes before it is packed. */
export type Packable = { key: string; bytes: number };

/** Bytes that a text takes as it is published: packed, where the files are. */
export type Weigh = (text: string) => number;

/** Times that the end of a file is looked for: what a text weighs is known only once it is packed. */
const mostTries = 5;

/** Bytes of text that go to one packed byte, where nothing is known of a file yet. */
const usualRatio = 5;

/**
 * A list is cut into stretches first, by its keys (`stable-cuts.ts`), each about as long as so many files, and each
 * stretch into files that are filled: so a change moves the ends of files to the end of its stretch and no farther, and
 * one file in seven is not full.
 */
const filesInStretch = { least: 5, most: 9 };

/**
 * Cut things, in their order, into runs that weigh no more than `limit`; one that is heavier stands alone.
 *
 * @param weigh bytes of the file that the things from one place to another, exclusive, make.
 * @param ratio bytes of text that go to one packed byte, roughly.
 * @returns the place where each run begins and where it ends, exclusive.
 */
export function packs(
  things: readonly Packable[],
  limit: number,
  weigh: (from: number, to: number) => number,
  ratio = usualRatio,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [start, end] of stretches(things, limit * ratio)) {
    const own = things.slice(start, end);
    for (let from = 0; from < own.length; ) {
      const to = farthest(own, from, limit, (a, b) => weigh(start + a, start + b), ratio);
      runs.push([start + from, start + to]);
      from = to;
    }
  }
  return runs;
}

/** Where each stretch begins and ends; `room` is about how many bytes of text a file holds. */
function stretches(things: readonly Packable[], room: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  const keyAt = (place: number) => things[place]?.key ?? '';
  for (let from = 0; from < things.length; ) {
    let [least, most, bytes] = [from + 1, from, 0];
    while (most < things.length && (most === from || bytes <= room * filesInStretch.most)) {
      bytes += things[most]?.bytes ?? 0;
      most += 1;
      if (bytes <= room * filesInStretch.least) least = most;
    }
    const to = endOfRun(keyAt, least, most, things.length);
    found.push([from, to]);
    from = to;
  }
  return found;
}

/** How far a run can reach: the farthest end found in some tries. */
function farthest(
  things: readonly Packable[],
  from: number,
  limit: number,
  weigh: (from: number, to: number) => number,
  ratio: number,
): number {
  const takes = (room: number): [to: number, bytes: number] => {
    let [to, sum] = [from, 0];
    while (to < things.length && (to === from || sum + (things[to]?.bytes ?? 0) <= room)) {
      sum += things[to]?.bytes ?? 0;
      to += 1;
    }
    return [to, sum];
  };
  let [best, tooMany] = [from + 1, things.length + 1];
  let [to, bytes] = takes(limit * ratio);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const weight = weigh(from, to);
    if (weight <= limit) best = Math.max(best, to);
    else tooMany = Math.min(tooMany, to);
    const [fitting] = takes((limit * 0.97 * bytes) / weight);
    const next = Math.min(tooMany - 1, Math.max(best, fitting));
    if (next <= best || next === to) break;
    to = next;
    bytes = things.slice(from, to).reduce((sum, one) => sum + one.bytes, 0);
  }
  return best;
}
