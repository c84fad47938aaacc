/** The entries of a docket in time: the days on which each can have been filed, and which of them is an order held. */
import type { DocketEntry } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { Event, OrderId } from '../../schema/order.ts';
import { isAnswer, isPaper } from '../../schema/papers.ts';

/** First and last day that a docket entry can have. */
export type Days = { from: IsoDate; to: IsoDate };

/** The docket entry that an order held is; undefined where its place on the docket is not known. */
export const entryOfOrder = (id: OrderId, docket: readonly DocketEntry[]): DocketEntry | undefined =>
  docket.find(({ order }) => order === id);

/**
 * The days of each docket entry, by key. An entry that no source dates lies between its dated neighbours on the docket;
 * before the first of them and after the last, within the month. Empty where nothing is dated.
 */
export function daysOnDocket(docket: readonly DocketEntry[]): Map<EntryKey, Days> {
  const before: (IsoDate | undefined)[] = [];
  let last: IsoDate | undefined;
  for (const { filed } of docket) {
    before.push(last);
    last = filed?.to ?? last;
  }
  const days = new Map<EntryKey, Days>();
  let next: IsoDate | undefined;
  for (const [i, { key, filed }] of [...docket.entries()].reverse()) {
    const earliest = before[i] ?? (next && `${next.slice(0, 8)}01`);
    const latest = next ?? (earliest && endOfMonth(earliest));
    if (filed) days.set(key, { from: filed.from, to: filed.to });
    else if (earliest && latest) {
      // Docket order and dates can disagree.
      const [from, to] = earliest <= latest ? [earliest, latest] : [latest, earliest];
      days.set(key, { from, to });
    }
    next = filed?.from ?? next;
  }
  return days;
}

function endOfMonth(day: IsoDate): IsoDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day that stands for an entry: the earliest it can be for a moving paper, the latest for an answer or an order. */
export function dayOf(entry: DocketEntry, days: ReadonlyMap<EntryKey, Days>): IsoDate | null {
  const bounds = days.get(entry.key);
  if (!bounds) return null;
  return isAnswer(entry) || !isPaper(entry) ? bounds.to : bounds.from;
}

/**
 * The docket entry that an event is: the one that it names, or for an order without a number the only order of its day.
 * Null where there is no such entry, or more than one.
 */
export function entryOfEvent(event: Event, docket: readonly DocketEntry[]): DocketEntry | null {
  const [first, ...others] = event.entries;
  if (first !== undefined) return others.length === 0 ? (docket.find(({ key }) => key === first) ?? null) : null;
  if (event.kind !== 'order') return null;
  const sameDay = docket.filter(
    ({ kind, filed }) => kind === 'order' && filed?.from === event.date && filed.to === event.date,
  );
  return sameDay.length === 1 ? (sameDay[0] ?? null) : null;
}
