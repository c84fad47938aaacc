/** Bounds for the days of entries that no source dates, from their dated neighbours on the docket. */
import type { DocketEntry } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { OrderInContext } from './order-in-context.ts';

/**
 * Give each undated entry the days between its dated neighbours, marked as inferred.
 *
 * Docket numbers are given in the order of filing, so an entry lies between the latest day before it and the earliest
 * day after it; and no later than the first order that mentions it. Where neighbours contradict each other (a paper
 * docketed late) or one side has none, the entry stays undated: a date is never firmer than its source.
 *
 * @param docket entries in docket order.
 * @param held orders whose words are held.
 */
export function inferBounds(docket: readonly DocketEntry[], held: readonly OrderInContext[]): DocketEntry[] {
  const firstMention = new Map<string, IsoDate>();
  for (const { order } of held)
    for (const entry of order.record.docketReferences.flatMap((reference) =>
      reference.otherCase === undefined ? reference.entries : [],
    )) {
      const dated = order.record.dated;
      const known = firstMention.get(entry);
      if (dated && (!known || dated < known)) firstMention.set(entry, dated);
    }

  const before: (IsoDate | null)[] = [];
  let latest: IsoDate | null = null;
  for (const entry of docket) {
    before.push(latest);
    const day = entry.filed && !entry.filed.inferred ? entry.filed.from : null;
    if (day && (latest === null || day > latest)) latest = day;
  }
  const after: (IsoDate | null)[] = [];
  let earliest: IsoDate | null = null;
  for (const entry of [...docket].reverse()) {
    after.unshift(earliest);
    const day = entry.filed && !entry.filed.inferred ? entry.filed.to : null;
    if (day && (earliest === null || day < earliest)) earliest = day;
  }

  return docket.map((entry, i) => {
    if (entry.filed) return entry;
    const from = before[i];
    const bounds = [after[i], firstMention.get(entry.key)].filter((day) => day !== null && day !== undefined).sort();
    const to = bounds[0];
    return from && to && from <= to ? { ...entry, filed: { from, to, inferred: true } } : entry;
  });
}
