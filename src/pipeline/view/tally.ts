/** How often each disposition was made. */
import type { DocketEntry, EntryDisposition } from '../../schema/case.ts';

/** Dispositions with their counts, in the house's order, those that never occur left out. */
export type Tally = { disposition: EntryDisposition; count: number }[];

/** The house's order of dispositions: from the movant's best to what is not known. */
export const dispositionOrder: readonly EntryDisposition[] = [
  'granted',
  'granted-in-part',
  'denied',
  'stricken',
  'not-considered',
  'deferred',
  'withdrawn',
  'unknown',
];

/** The rulings on these papers by disposition; a paper that was ruled on twice counts twice. */
export function tallyOf(papers: readonly Pick<DocketEntry, 'rulings'>[]): Tally {
  const counts = new Map<EntryDisposition, number>();
  for (const { disposition } of papers.flatMap(({ rulings }) => rulings)) {
    counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  }
  return dispositionOrder.flatMap((disposition) => {
    const count = counts.get(disposition);
    return count ? [{ disposition, count }] : [];
  });
}
