/** What the facts of a chronology are told from: the order, the paper or the case file behind each, and what it is called. */
import type { Case, Certainty, Quotation } from '../../schema/case.ts';
import { formatDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { Order, Pin } from '../../schema/order.ts';
import { orderPath, webAddress } from './addresses.ts';
import type { Telling } from './chronology-standing.ts';
import { clerkDiffers } from './clerk.ts';
import { entryOfEvent } from './papers.ts';
import { entryWords } from './words.ts';

/** Whether a person has checked the words behind a fact; `case-file` where no words are held and people wrote the fact. */
export type Checked = 'reviewed' | 'machine' | 'case-file';

/** The same in words, for a column. */
export const checkedWords: Record<Checked, string> = {
  reviewed: 'checked',
  machine: 'not yet checked',
  'case-file': 'entered by hand',
};

/** What rows look up in their case. */
export type Around = {
  of: Case;
  issuesOf(keys: readonly (EntryKey | null)[]): string[];
  /** Place on the docket; behind all entries where it has none. */
  place(key: EntryKey | null): number;
  keyOf(order: Order): EntryKey | null;
  /** Where the clerk's docket text has one of these papers otherwise than the order's words. */
  slipsOf(keys: readonly EntryKey[], order: Order): string[];
  paragraphOf(order: string, record: string): number | null;
  checkedOf(order: string): Checked;
  /** The event of an order held that tells of an entry. */
  tellerOf(key: EntryKey): Telling | null;
};

/** The look-ups of one case, made once for all of its rows. */
export function aroundOf(of: Case): Around {
  const titles = new Map(of.disputes.map(({ id, title }) => [id, title]));
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const places = new Map(of.docket.map(({ key }, i) => [key, i]));
  const keys = new Map(of.docket.flatMap(({ order, key }) => (order ? [[order, key] as const] : [])));
  const reviews = new Map(of.orders.map(({ id, review }) => [id, review]));
  const quotations = [
    ...of.docket.flatMap(({ rulings }) => rulings.map(({ quotation }) => quotation)),
    ...of.warnings.map(({ quotation }) => quotation),
    ...of.events.map(({ quotation }) => quotation),
  ].filter((quotation) => quotation !== null);
  const paragraphs = new Map(quotations.map(({ order, record, paragraph }) => [`${order}#${record}`, paragraph]));
  const tellers = new Map<EntryKey, Telling>();
  for (const order of of.orders) {
    for (const event of order.record.events) {
      const told = entryOfEvent(event, of.docket);
      if (told && !tellers.has(told.key)) tellers.set(told.key, { order, event });
    }
  }
  const keyOf = (order: Order) => keys.get(order.id) ?? order.entry;
  return {
    of,
    slipsOf: (asked, order) => {
      const by = keyOf(order);
      const papers = asked.flatMap((key) => entries.get(key) ?? []);
      return by === null ? [] : papers.flatMap((paper) => clerkDiffers(paper, by));
    },
    issuesOf: (asked) => {
      const ids = asked.flatMap((key) => (key && entries.get(key)?.disputes) || []);
      return [...new Set(ids)].flatMap((id) => titles.get(id) ?? []);
    },
    place: (key) => (key === null ? of.docket.length : (places.get(key) ?? of.docket.length)),
    keyOf,
    paragraphOf: (order, record) => paragraphs.get(`${order}#${record}`) ?? null,
    checkedOf: (order) => reviews.get(order) ?? 'case-file',
    tellerOf: (key) => tellers.get(key) ?? null,
  };
}

/** What an order is called as a source: "No. 271", "Order of Jan. 6, 2016". */
export function sourceOf(order: Order, { keyOf }: Around): string {
  const key = keyOf(order);
  if (key) return entryWords(key);
  return order.record.dated ? `Order of ${formatDate(order.record.dated)}` : 'Order, undated';
}

/** The columns of a row whose words stand in an order held. */
export function inOrder(order: Order, record: { id: string; quote: string; pin: Pin | null }, around: Around) {
  return {
    quote: record.quote,
    source: sourceOf(order, around),
    pin: record.pin,
    paragraph: around.paragraphOf(order.id, record.id),
    address: orderPath(order.id, record.id),
    checked: around.checkedOf(order.id),
    entry: around.keyOf(order),
  };
}

/** The same, where all that is at hand is the quotation. */
export function quoted({ order: id, record, quote, pin, paragraph }: Quotation, around: Around) {
  const order = around.of.orders.find((held) => held.id === id);
  return {
    quote,
    source: order ? sourceOf(order, around) : 'an order',
    pin,
    paragraph,
    address: orderPath(id, record),
    checked: around.checkedOf(id),
    entry: order ? around.keyOf(order) : null,
  };
}

/** What a fact of the case file is told from where it names no source, by how it is known. */
export const sourceByCertainty: Record<Certainty, string> = {
  clerk: 'the clerk’s docket text',
  'order text': 'the order’s own text',
  'other order': 'the text of another order',
  'party filing': 'a party’s paper',
  secondary: 'a summary',
};

/** For a fact without words: the first source of the case file, else how the fact is known. */
export const noWords = (named: readonly string[], known: string, address: string | null) => {
  const [first] = named;
  const url = first === undefined ? null : webAddress(first);
  return {
    quote: null,
    source: url ? url.host.replace(/^www\./, '') : (first ?? known),
    pin: null,
    paragraph: null,
    address: url?.href ?? address,
    checked: 'case-file' as const,
  };
};

/** The event that a quotation is of, with its order; null where the order is not held or has no such event. */
export function tellingOf(quotation: Quotation, { of }: Around): Telling | null {
  const order = of.orders.find(({ id }) => id === quotation.order);
  const event = order?.record.events.find(({ id }) => id === quotation.record);
  return order && event ? { order, event } : null;
}
