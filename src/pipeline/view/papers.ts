/** The entries of a docket as papers: which are papers, which answer another, and the days on which each can have been filed. */
import type { DocketEntry } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';

/** First and last day that a docket entry can have; `known` is false where only its neighbours give them. */
export type Days = { from: IsoDate; to: IsoDate; known: boolean };

const answering = new Set<DocketEntry['kind']>(['opposition', 'response', 'reply', 'joinder', 'statement']);

/** True for what somebody filed, false for orders and hearings. */
export const isPaper = ({ kind }: Pick<DocketEntry, 'kind'>): boolean => kind !== 'order' && kind !== 'hearing';

/** True for oppositions, responses, replies, joinders and statements. */
export const isAnswer = ({ kind }: Pick<DocketEntry, 'kind'>): boolean => answering.has(kind);

/**
 * The days of each docket entry, by key. An entry that no source dates lies between its dated neighbours on the docket.
 * Empty where nothing is dated.
 */
export function daysOnDocket(docket: readonly DocketEntry[]): Map<string, Days> {
  const before: (IsoDate | undefined)[] = [];
  let last: IsoDate | undefined;
  for (const { filed } of docket) {
    before.push(last);
    last = filed?.to ?? last;
  }
  const days = new Map<string, Days>();
  let next: IsoDate | undefined;
  for (const [i, { key, filed }] of [...docket.entries()].reverse()) {
    const around = [before[i], next].filter((day) => day !== undefined).sort();
    if (filed) days.set(key, { from: filed.from, to: filed.to, known: true });
    else if (around.length > 0)
      days.set(key, { from: around[0] as IsoDate, to: around.at(-1) as IsoDate, known: false });
    next = filed?.from ?? next;
  }
  return days;
}

/** The day that stands for an entry: the earliest it can be for a moving paper, the latest for an answer or an order. */
export function dayOf(entry: DocketEntry, days: ReadonlyMap<EntryKey, Days>): IsoDate | null {
  const bounds = days.get(entry.key);
  if (!bounds) return null;
  return isAnswer(entry) || !isPaper(entry) ? bounds.to : bounds.from;
}
