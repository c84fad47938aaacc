/** Dockets cut into blocks of 32 numbers, each with the rows around it, for the look-up by case. */
import type { Case, DocketEntry, EntryDisposition, EntryRuling } from '../../schema/case.ts';
import { boundsOf, type DateBounds, type IsoDate } from '../../schema/date.ts';
import type { DocketBlock, DocketRow, FoundEntry } from '../../schema/lookup.ts';
import { caseName } from './citation.ts';
import { cut, cutOrNull } from './cut.ts';
import { blockKey, rowsAround } from './lookup-paths.ts';

/** The docket of a case in blocks of numbers, each with the rows around it. */
export function docketBlocks(of: Case): { key: string; json: string }[] {
  const places = new Map<string, number[]>();
  of.docket.forEach((entry, place) => {
    if (!entry.number) return;
    const key = blockKey(of.id, entry.number);
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  const titles = new Map(of.disputes.map(({ id, title }) => [id, cut(title, 80)]));
  const byKey = new Map(of.docket.map((entry) => [entry.key, entry]));
  const daysOf = ({ by, date }: EntryRuling) => orderDays(date, by === null ? null : byKey.get(by)?.filed);
  return [...places].map(([key, inside]) => {
    const entries = inside.map((place) => foundEntry(of.docket[place] as DocketEntry, titles, daysOf));
    const block: DocketBlock = {
      case: of.id,
      caption: cut(caseName(of.caption, of.parties), 160),
      court: of.court,
      caseNumber: of.caseNumber,
      judgeInitials: of.judgeInitials.slice(0, 4),
      entries,
      docket: rowsBeside(of.docket, inside),
    };
    return { key, json: JSON.stringify(block) };
  });
}

/** The rows from `rowsAround` before to as many after each of `places`, each once. */
function rowsBeside(docket: readonly DocketEntry[], places: readonly number[]): DocketRow[] {
  const shown = new Set(
    places.flatMap((place) => Array.from({ length: 2 * rowsAround + 1 }, (_, i) => place - rowsAround + i)),
  );
  return docket.filter((_, place) => shown.has(place)).map(docketRow);
}

/** An entry in a row among its neighbours, its words cut to what a row has room for. */
export const docketRow = (entry: DocketEntry): DocketRow => ({
  key: entry.key,
  kind: entry.kind,
  what: cutOrNull(entry.motion ?? entry.description, 120),
  filed: entry.filed,
  disposition: lastKnown(entry.rulings.map(({ disposition }) => disposition)),
});

/** The last disposition that is known; `unknown` where an order ruled and none is, null where none ruled. */
const lastKnown = (dispositions: readonly EntryDisposition[]): EntryDisposition | null =>
  dispositions.findLast((disposition) => disposition !== 'unknown') ?? dispositions.at(-1) ?? null;

/** The day of an order, else the bounds that its own entry is known by. */
function orderDays(date: IsoDate | null, filed: DateBounds | null | undefined): DocketRow['filed'] {
  return boundsOf(date) ?? filed ?? null;
}

/** An entry without the words of its mentions, which the docket page has. */
function foundEntry(
  entry: DocketEntry,
  titles: ReadonlyMap<string, string>,
  daysOf: (ruling: EntryRuling) => DocketRow['filed'],
): FoundEntry {
  return {
    ...docketRow(entry),
    by: cutOrNull(entry.by, 80),
    certainty: entry.certainty,
    disputes: entry.disputes.slice(0, 3).flatMap((id) => {
      const title = titles.get(id);
      return title ? [{ id, title }] : [];
    }),
    rulings: entry.rulings.slice(-4).map((ruling) => ({
      disposition: ruling.disposition,
      withoutPrejudice: ruling.withoutPrejudice,
      grounds: ruling.grounds,
      by: ruling.by,
      days: daysOf(ruling),
      quote: cutOrNull(ruling.quotation?.quote ?? null, 300),
      order: ruling.quotation?.order ?? null,
      record: ruling.quotation?.record ?? null,
      paragraph: ruling.quotation?.paragraph ?? null,
    })),
    mentionCount: entry.mentions.length,
    order: entry.order,
  };
}
