/** The small drawing of one entry: from the days on which it can have been filed to the orders that ruled on it. */
import type { EntryDisposition } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { FoundEntry } from '../../schema/lookup.ts';

/** Places are percent of the drawing's width. */
type EntryStrip = {
  filed: { from: number; to: number };
  /** Thread ends, in the order of time; one a day and disposition. */
  rulings: { x: number; disposition: EntryDisposition; date: IsoDate; by: EntryKey | null }[];
};

const margin = 3;
const days = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The drawing's places, or null where the day of filing or of every ruling is not known. */
export function entryStrip({ filed, rulings }: Pick<FoundEntry, 'filed' | 'rulings'>): EntryStrip | null {
  const dated = rulings.flatMap(({ date, disposition, by }) => (date ? [{ date, disposition, by }] : []));
  const last = dated
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  if (!filed || last === undefined || last <= filed.from) return null;
  const [start, end] = [days(filed.from), Math.max(days(last), days(filed.to))];
  const x = (date: IsoDate) => margin + ((days(date) - start) / (end - start)) * (100 - 2 * margin);
  const ends = new Map(dated.map((ruling) => [`${ruling.date} ${ruling.disposition}`, ruling]));
  return {
    filed: { from: x(filed.from), to: x(filed.to) },
    rulings: [...ends.values()].map((ruling) => ({ ...ruling, x: x(ruling.date) })),
  };
}
