/** Files that would be too large, shared out over several, so that a changed case changes few of them. */
import type { CaseId } from '../../schema/case.ts';
import type { OrderId } from '../../schema/order.ts';
import { endOfRun } from './stable-cuts.ts';

/** The largest file that Cloudflare Pages takes, in bytes: 25 MiB. */
export const largestFile = 25 * 1024 * 1024;

/** What one case puts into a file, in bytes: all its rows, or some that follow each other where they are many. */
export type Sized = { case: CaseId | null; bytes: number };

/** Places `from` to `to`, exclusive, of what stands in one file; `name` goes between its name and its ending. */
export type Part = { name: string; from: number; to: number };

/** The least that a part is filled, as a share of the limit: its end is chosen between this and the limit. */
const leastFilled = 0.6;

/**
 * Share what cases put into a file out over as few files as the limit allows: all in one; else runs of cases by their
 * ids, cut where a change elsewhere leaves the cuts as they are (`stable-cuts.ts`). A part is named for its first case
 * (`cand-15-cv-00798`), with a number where that case began in the part before (`cand-15-cv-00798.2`). What is of no case
 * stands apart, as `unidentified`. What is larger than the limit stands alone.
 *
 * @param sized in the order of the file, those of one case together, those of none last.
 * @param head bytes that each file has besides them.
 * @param limit bytes of the largest file.
 */
export function partsOf(sized: readonly Sized[], head: number, limit = largestFile): Part[] {
  if (sized.reduce((sum, { bytes }) => sum + bytes, head) <= limit) return [{ name: '', from: 0, to: sized.length }];
  const parts: Part[] = [];
  const firstWithout = sized.findIndex((one) => one.case === null);
  const identified = firstWithout < 0 ? sized.length : firstWithout;
  const nth = numbersWithin(sized);
  const keyAt = (place: number) => `${sized[place]?.case ?? withoutCase}.${nth[place]}`;
  for (const [from, end] of [
    [0, identified],
    [identified, sized.length],
  ] as const) {
    for (let at = from; at < end; ) {
      let [least, most, bytes] = [at + 1, at + 1, head + (sized[at]?.bytes ?? 0)];
      while (most < end && bytes + (sized[most]?.bytes ?? 0) <= limit) {
        bytes += sized[most]?.bytes ?? 0;
        most += 1;
        if (bytes < limit * leastFilled) least = most;
      }
      const to = endOfRun(keyAt, least, most, end);
      parts.push({ name: nameOf(sized[at]?.case ?? null, nth[at] ?? 1), from: at, to });
      at = to;
    }
  }
  return parts;
}

const withoutCase = 'unidentified';

const nameOf = (id: CaseId | null, nth: number) =>
  `${id === null ? withoutCase : id.replace('/', '-')}${nth > 1 ? `.${nth}` : ''}`;

/** For each place how many of its own case stand up to it. */
function numbersWithin(sized: readonly Sized[]): number[] {
  let [of, nth] = ['', 0];
  return sized.map((one) => {
    const id = one.case ?? withoutCase;
    nth = id === of ? nth + 1 : 1;
    of = id;
    return nth;
  });
}

/** The case of an order, by its id; null for one whose case is not identified. */
export const caseOfOrder = (id: OrderId): CaseId | null =>
  id.startsWith('unidentified/') ? null : id.slice(0, id.lastIndexOf('/'));
