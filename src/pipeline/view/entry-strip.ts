/** The small drawing of one entry: from the days on which it can have been filed to the orders that ruled on it. */
import type { EntryDisposition } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { FoundEntry } from '../../schema/lookup.ts';

/** Places are percent of the drawing's width. */
type EntryStrip = {
  filed: { from: number; to: number };
  /** Thread ends, in the order of time; one a day and disposition. `from` to `to` is where the order can lie. */
  rulings: { from: number; to: number; disposition: EntryDisposition; days: Days; by: EntryKey | null }[];
};

type Days = NonNullable<FoundEntry['filed']>;

const margin = 3;
const dayNumber = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The drawing's places, or null where the day of filing or of every ruling is not known. */
export function entryStrip({ filed, rulings }: Pick<FoundEntry, 'filed' | 'rulings'>): EntryStrip | null {
  const dated = rulings.flatMap(({ days, disposition, by }) => (days ? [{ days, disposition, by }] : []));
  const last = dated
    .map(({ days }) => days.to)
    .toSorted()
    .at(-1);
  if (!filed || last === undefined || last <= filed.from) return null;
  const start = Math.min(dayNumber(filed.from), ...dated.map(({ days }) => dayNumber(days.from)));
  const end = Math.max(dayNumber(last), dayNumber(filed.to));
  const x = (date: IsoDate) => margin + ((dayNumber(date) - start) / (end - start)) * (100 - 2 * margin);
  const ends = new Map(dated.map((ruling) => [`${ruling.days.from} ${ruling.days.to} ${ruling.disposition}`, ruling]));
  return {
    filed: { from: x(filed.from), to: x(filed.to) },
    rulings: [...ends.values()].map((ruling) => ({ ...ruling, from: x(ruling.days.from), to: x(ruling.days.to) })),
  };
}
