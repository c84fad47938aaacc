/** The orders of a chain: what each did with its papers, and whether it still stands. */
import type { Case, CaseWarning, DocketEntry, EntryRuling } from '../../schema/case.ts';
import { formatBounds } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';
import { clerkDiffers } from './clerk.ts';
import { type LaterHistoryOf, laterHistoryIn } from './later-history.ts';

/** One ruling on papers of the chain. */
type ChainRuling = Pick<EntryRuling, 'disposition' | 'withoutPrejudice' | 'grounds' | 'quotation' | 'note'> & {
  entries: EntryKey[];
};

export type ChainOrder = {
  key: EntryKey | null;
  date: string | null;
  judge: string | null;
  /** The order, where its text is held. */
  order: OrderId | null;
  rulings: ChainRuling[];
  /** What it is, in our own words, where its text is not held. */
  words: string | null;
  /** Does it still stand? Null where it ruled on none of these papers. */
  later: LaterHistoryOf | null;
  /** Where the clerk's docket text has these papers otherwise. */
  clerk: string[];
};

/** A case while its disputes are told. */
export type Telling = {
  of: Case;
  /** The entries of these keys that are on the docket, in the order given. */
  get: (keys: readonly EntryKey[]) => DocketEntry[];
  /** Place on the docket, from 0; behind all entries where it has none. */
  placeOf: (key: EntryKey) => number;
  later: ReturnType<typeof laterHistoryIn>;
};

/** What disputes look up in their case, made once for all of them. */
export function openTelling(of: Case): Telling {
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const places = new Map(of.docket.map(({ key }, i) => [key, i]));
  return {
    of,
    get: (keys) => keys.map((key) => entries.get(key)).filter((entry) => entry !== undefined),
    placeOf: (key) => places.get(key) ?? of.docket.length,
    later: laterHistoryIn(of),
  };
}

/** The warnings and sanctions of one order. */
export const warningsBy = ({ warnings }: Case, key: EntryKey): CaseWarning[] => warnings.filter(({ by }) => by === key);

/** What one order did with some papers of a chain; `null` for rulings whose order has no known place on the docket. */
export function chainOrder(key: EntryKey | null, papers: readonly DocketEntry[], { get, later }: Telling): ChainOrder {
  const made = papers.flatMap(({ rulings }) => rulings.filter(({ by }) => by === key));
  const alike = Map.groupBy(made, ({ disposition, withoutPrejudice, quotation, grounds, note }) =>
    JSON.stringify([disposition, withoutPrejudice, quotation?.record, quotation ? null : grounds, note]),
  );
  const rulings = [...alike.values()].map((group): ChainRuling => {
    const { disposition, withoutPrejudice, grounds, quotation, note } = group[0] as EntryRuling;
    return { disposition, withoutPrejudice, grounds, quotation, note, entries: group.map(({ entry }) => entry) };
  });
  const [order] = key === null ? [] : get([key]);
  const first = made[0];
  const held = rulings.some(({ quotation }) => quotation !== null);
  return {
    key,
    date: order?.filed
      ? formatBounds(order.filed)
      : first?.date
        ? formatBounds({ from: first.date, to: first.date })
        : null,
    judge: order?.by ?? first?.judge ?? null,
    order: order?.order ?? first?.quotation?.order ?? null,
    rulings,
    words: held ? null : (order?.description ?? null),
    later: made.length > 0 ? later({ by: key, entries: made.map(({ entry }) => entry) }) : null,
    clerk: key === null ? [] : papers.flatMap((paper) => clerkDiffers(paper, key)),
  };
}
