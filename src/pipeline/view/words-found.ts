/** Orders that hold words, worked out from where an index of cases found them. */
import type { CaseId } from '../../schema/case.ts';
import type { CourtId } from '../../schema/court.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';
import type { WordMap } from '../../schema/word-index.ts';
import type { Counts } from './search-orders.ts';

/** What parts words for the index: blanks of every kind, and marks that take no room. */
const between = /[\s\u0085\u200b\ufeff]+/u;

/** The words of a text as the index counts them. */
export const indexedWords = (text: string): string[] => text.split(between).filter((word) => word !== '');

/** An indexed order, and where its words stand among those of its record. */
export type IndexedOrder = {
  order: OrderId;
  case: CaseId | null;
  caseName: string;
  court: CourtId | null;
  title: string;
  entry: EntryKey | null;
  dated: string | null;
  judge: string | null;
  /** Place of its first word, and how many it has. */
  from: number;
  words: number;
};

/** The orders of each record, by what the index calls it. */
export type OrdersByRecord = ReadonlyMap<string, readonly IndexedOrder[]>;

/** Reads the map of words. */
export function ordersByRecord({ titles, judges, cases }: WordMap): OrdersByRecord {
  return new Map(
    cases.map(({ record, id, name: caseName, court, orders }) => {
      let from = 0;
      return [
        record,
        orders.map(([name, words, title, entry, dated, judge]): IndexedOrder => {
          const order = {
            order: id === null ? name : `${id}/${name}`,
            case: id,
            caseName,
            court,
            title: titles[title] ?? 'Order',
            entry,
            dated,
            judge: judge === null ? null : (judges[judge] ?? null),
            from,
            words,
          };
          from += words;
          return order;
        }),
      ];
    }),
  );
}

/** Where one of the parts of a query stands in one record: places of words, rising. */
export type PartFound = { record: string; places: readonly number[] };

/** An order that holds every part, with the places of all of them, counted in its own words. */
export type OrderWithWords = IndexedOrder & { places: number[]; score: number };

/** Constants of BM25 (Robertson and Zaragoza 2009): how soon more of a word adds little, how much length counts. */
const [saturation, byLength] = [1.2, 0.75];

/**
 * The orders that hold all parts of a query, best first: those with more of the words, of rarer ones, in fewer words.
 *
 * @param parts for each word or phrase, the records that hold it; `length` is how many words it has.
 * @param within says of an order whether it is looked at.
 */
export function ordersWithWords(
  parts: readonly { length: number; found: readonly PartFound[] }[],
  orders: OrdersByRecord,
  within: (order: IndexedOrder) => boolean,
): OrderWithWords[] {
  const all = [...orders.values()].flat();
  const usual = all.reduce((sum, { words }) => sum + words, 0) / Math.max(1, all.length);
  const scored = new Map<IndexedOrder, { places: Set<number>; parts: number; score: number }>();
  for (const { length, found } of parts) {
    const held = found.flatMap(({ record, places }) => inOrders(orders.get(record) ?? [], places, length));
    const rare = Math.log(1 + (all.length - held.length + 0.5) / (held.length + 0.5));
    for (const { of, places } of held) {
      if (!within(of)) continue;
      const times = places.length / length;
      const known = scored.get(of) ?? { places: new Set<number>(), parts: 0, score: 0 };
      for (const place of places) known.places.add(place);
      known.parts += 1;
      known.score +=
        (rare * times * (saturation + 1)) /
        (times + saturation * (1 - byLength + (byLength * of.words) / Math.max(1, usual)));
      scored.set(of, known);
    }
  }
  return [...scored]
    .filter(([, known]) => known.parts === parts.length)
    .map(([of, { places, score }]) => ({ ...of, places: [...places].sort((a, b) => a - b), score }))
    .sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : 1));
}

/** The orders of a record in which a part stands: a phrase that runs from one order into the next stands in neither. */
function inOrders(orders: readonly IndexedOrder[], places: readonly number[], length: number) {
  return orders.flatMap((of) => {
    const own = places
      .filter((place) => place >= of.from && place < of.from + of.words)
      .map((place) => place - of.from);
    return own.length >= length ? [{ of, places: own }] : [];
  });
}

/** How many of the orders have each court, judge and year. */
export function countsOf(orders: readonly IndexedOrder[]): Counts {
  const counts = { court: {}, judge: {}, year: {} } satisfies Record<string, Record<string, number>>;
  const add = (values: Record<string, number>, value: string | null | undefined) => {
    if (value) values[value] = (values[value] ?? 0) + 1;
  };
  for (const { court, judge, dated } of orders) {
    add(counts.court, court);
    add(counts.judge, judge);
    add(counts.year, dated?.slice(0, 4));
  }
  return counts;
}
