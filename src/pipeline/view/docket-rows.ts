/** The docket page: what its rows say of each entry beyond the entry's own fields. */
import type { Case, DocketEntry, EntryMention, EntryRuling } from '../../schema/case.ts';
import type { DateBounds } from '../../schema/date.ts';
import { formatBounds } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { splitEntry } from '../../schema/entry.ts';
import { type OrderId, paragraphAt, paragraphsOf } from '../../schema/order.ts';
import { clerkDiffers } from './clerk.ts';
import { cut, cutFront } from './cut.ts';
import { type LaterHistoryOf, laterHistoryIn } from './later-history.ts';
import { dispositionsListed } from './notes.ts';
import { entryOfEvent, entryOfOrder } from './papers.ts';
import { entryWords } from './words.ts';

export type DocketRow = {
  entry: DocketEntry;
  /** Papers that answer it, and orders that concern it without a ruling on it. */
  answeredBy: EntryKey[];
  concernedBy: EntryKey[];
  disputes: { id: string; title: string }[];
  rulings: (EntryRuling & { later: LaterHistoryOf })[];
  /** "The order lists No. 257 both as denied and as not considered.", one for each order that does; and where the clerk differs. */
  slips: string[];
  /** Mentions by order, in the order of time. */
  mentions: { order: OrderId; entry: EntryKey | null; date: EntryMention['date']; places: MentionInContext[] }[];
};

/** A mention with as much of its sentence as a row has room for; without a number where an order tells of it by its day. */
type MentionInContext = Pick<EntryMention, 'record' | 'before' | 'number' | 'after' | 'paragraph' | 'pin'>;

/** The rows of a case's docket, in docket order. */
export function docketRows(of: Case): DocketRow[] {
  const answers = Map.groupBy(
    of.docket.flatMap(({ key, kind, respondsTo }) => respondsTo.map((to) => ({ to, key, isOrder: kind === 'order' }))),
    ({ to }) => to,
  );
  const told = toldByDay(of);
  const laterOf = laterHistoryIn(of);
  const titles = new Map(of.disputes.map(({ id, title }) => [id, title]));
  return of.docket.map((entry) => ({
    entry,
    answeredBy: (answers.get(entry.key) ?? []).filter(({ isOrder }) => !isOrder).map(({ key }) => key),
    concernedBy: (answers.get(entry.key) ?? []).filter(({ isOrder }) => isOrder).map(({ key }) => key),
    disputes: entry.disputes.flatMap((id) => ({ id, title: titles.get(id) ?? id })),
    rulings: entry.rulings.map((ruling) => ({
      ...ruling,
      later: laterOf({ by: ruling.by, entries: [entry.key] }),
    })),
    slips: [...slipsOf(entry), ...clerkDiffers(entry)],
    mentions: [...Map.groupBy([...entry.mentions, ...(told.get(entry.key) ?? [])], ({ order }) => order)].map(
      ([order, mentions]) => ({
        order,
        entry: mentions[0]?.entry ?? null,
        date: mentions[0]?.date ?? null,
        places: mentions.toSorted((a, b) => a.paragraph - b.paragraph).map(inContext),
      }),
    ),
  }));
}

/** Events of the orders held that tell of a docket entry by its day alone, as mentions, by the key of the entry. */
function toldByDay({ docket, orders }: Case): Map<EntryKey, EntryMention[]> {
  const told = orders.flatMap((order) => {
    const entry = entryOfOrder(order.id, docket)?.key ?? null;
    const paragraphs = paragraphsOf(order.text);
    return order.record.events
      .filter(({ entries }) => entries.length === 0)
      .flatMap((event) => {
        const about = entryOfEvent(event, docket)?.key;
        const paragraph = paragraphAt(paragraphs, event.span.from);
        const { id: record, quote, pin } = event;
        const mention = {
          order: order.id,
          record,
          entry,
          date: order.record.dated,
          before: '',
          number: '',
          after: quote,
          pin,
          paragraph,
        };
        return about ? { about, mention } : [];
      });
  });
  const byEntry = Map.groupBy(told, ({ about }) => about);
  return new Map([...byEntry].map(([about, all]) => [about, all.map(({ mention }) => mention)]));
}

function slipsOf({ key, rulings }: DocketEntry): string[] {
  return [...Map.groupBy(rulings, ({ by }) => by).values()].flatMap((sameOrder) => {
    const dispositions = [...new Set(sameOrder.map(({ disposition }) => disposition))].filter(
      (one) => one !== 'unknown',
    );
    return dispositions.length > 1 ? `The order lists ${entryWords(key)} ${dispositionsListed(dispositions)}.` : [];
  });
}

/** Code units of a mention's sentence shown at most on either side of the number, "…" included. */
const context = 91;

function inContext({ record, before, number, after, paragraph, pin }: EntryMention): MentionInContext {
  return {
    record,
    number,
    paragraph,
    pin,
    before: cutFront(before, context),
    after: number ? cut(after, context) : after,
  };
}

/** When an entry was filed, no firmer than its source: "day not known"; bounds read off its neighbours say so. */
export function filedOn(filed: DateBounds | null): string {
  return filed ? formatBounds(filed) : 'day not known';
}

/** The first entry of each hundred on the docket, which the page of its case leads to on the docket page: "1", "112", "205". */
export function hundreds(docket: readonly DocketEntry[]): EntryKey[] {
  const first = new Map<number, EntryKey>();
  for (const { key, number } of docket) {
    const hundred = number && Math.floor(splitEntry(number)[0] / 100);
    if (hundred !== null && !first.has(Number(hundred))) first.set(Number(hundred), key);
  }
  return [...first.values()];
}
