/** Docket order: numbers rise, and an entry without a number stands where its bounds and its date put it. */
import type { DocketEntry } from '../../schema/case.ts';
import { compareEntries, type EntryId, splitEntry } from '../../schema/entry.ts';

/** An entry with what decides its place: its base number (null where it has none) and its earliest day ('' for none). */
type Place = { entry: DocketEntry; base: number | null; day: string };

const placeOf = (entry: DocketEntry): Place => ({
  entry,
  base: entry.number === null ? null : splitEntry(entry.number)[0],
  day: entry.filed?.from ?? '',
});

/** True where an unnumbered entry of a day, after the number `low` and not after `high`, stands before another. */
function standsBefore(day: string, [low, high]: readonly [low: number, high: number], other: Place): boolean {
  if (other.base === null) return day !== '' && other.day > day;
  if (other.base > high) return true;
  return other.base >= low && other.entry.filed?.inferred === false && other.day > day;
}

const byDay = (a: Place, b: Place) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry.key < b.entry.key ? -1 : 1);

/** The entries of one docket, given in any order, in docket order. */
export function inDocketOrder(entries: readonly DocketEntry[]): DocketEntry[] {
  const numbered = entries.filter(({ number }) => number !== null);
  const docket = numbered.sort((a, b) => compareEntries(a.number as EntryId, b.number as EntryId)).map(placeOf);
  const unnumbered = entries.filter(({ number }) => number === null).map(placeOf);
  for (const place of unnumbered.sort(byDay)) {
    const [low, high] = place.entry.between?.map((number) => splitEntry(number)[0]) ?? [];
    const bounds = [low ?? 0, high ?? Number.POSITIVE_INFINITY] as const;
    const next = docket.findIndex((other) => standsBefore(place.day, bounds, other));
    docket.splice(next < 0 ? docket.length : next, 0, place);
  }
  return docket.map(({ entry }) => entry);
}
