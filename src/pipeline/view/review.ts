/** Whether a person has checked what a page shows. */
import type { Case, DocketEntry, Quotation } from '../../schema/case.ts';
import type { Order, OrderId } from '../../schema/order.ts';

/** What is said wherever a record of an order stands that nobody has checked yet. */
export const notYetChecked = 'read by machine, not yet checked';

/** Orders of a case whose records nobody has checked yet. */
export const uncheckedOrders = ({ orders }: Pick<Case, 'orders'>): ReadonlySet<OrderId> =>
  new Set(orders.filter(({ review }) => review === 'machine').map(({ id }) => id));

/** True where words are quoted from an order that nobody has checked yet. */
export const isUnchecked = (quotation: Pick<Quotation, 'order'> | null, unchecked: ReadonlySet<OrderId>): boolean =>
  quotation !== null && unchecked.has(quotation.order);

/** An entry, and what tells of it: of a row of the docket page, or of the entry itself. */
type Told = {
  entry: Pick<DocketEntry, 'order' | 'certainty' | 'description'>;
  mentions: readonly { order: OrderId }[];
  rulings: readonly { quotation: Pick<Quotation, 'order'> | null }[];
};

/** The orders that alone tell of an entry, null among them for one that is not held; none where a case file tells of it. */
function tellersOf({ entry, mentions, rulings }: Told): (OrderId | null)[] {
  if (entry.order !== null || entry.certainty !== 'order text' || entry.description !== null) return [];
  return [...mentions.map(({ order }) => order), ...rulings.map(({ quotation }) => quotation?.order ?? null)];
}

/** True for a row of the docket page that nothing but unchecked orders tells of. */
export function isRowUnchecked(told: Told, unchecked: ReadonlySet<OrderId>): boolean {
  const tellers = tellersOf(told);
  return tellers.length > 0 && tellers.every((order) => order !== null && unchecked.has(order));
}

/** Whether a person has checked an order that tells of an entry; null where a case file tells of it. */
export function reviewOfEntry(entry: DocketEntry, unchecked: ReadonlySet<OrderId>): Order['review'] | null {
  const told = { entry, mentions: entry.mentions, rulings: entry.rulings };
  if (isRowUnchecked(told, unchecked)) return 'machine';
  return tellersOf(told).some((order) => order !== null) ? 'reviewed' : null;
}

/** "Proposed by rule denied-passive", for a record that nobody has checked; null where a person wrote or checked it. */
export const proposedBy = ({ review }: Pick<Order, 'review'>, { rule }: { rule: string }): string | null =>
  review === 'machine' && rule !== 'note' ? `Proposed by rule ${rule}.` : null;
