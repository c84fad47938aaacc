/** Whether a person has checked what a page shows. */
import type { Case, Quotation } from '../../schema/case.ts';
import type { Order, OrderId } from '../../schema/order.ts';
import type { DocketRow } from './docket-rows.ts';

/** What is said wherever a record of an order stands that nobody has checked yet. */
export const notYetChecked = 'read by machine, not yet checked';

/** Orders of a case whose records nobody has checked yet. */
export const uncheckedOrders = ({ orders }: Pick<Case, 'orders'>): ReadonlySet<OrderId> =>
  new Set(orders.filter(({ review }) => review === 'machine').map(({ id }) => id));

/** True where words are quoted from an order that nobody has checked yet. */
export const isUnchecked = (quotation: Pick<Quotation, 'order'> | null, unchecked: ReadonlySet<OrderId>): boolean =>
  quotation !== null && unchecked.has(quotation.order);

/** True for a row of the docket page that nothing but unchecked orders tells of. */
export function isRowUnchecked({ entry, mentions, rulings }: DocketRow, unchecked: ReadonlySet<OrderId>): boolean {
  const tellers = [...mentions.map(({ order }) => order), ...rulings.map(({ quotation }) => quotation?.order ?? null)];
  return (
    entry.order === null &&
    entry.certainty === 'order text' &&
    entry.description === null &&
    tellers.length > 0 &&
    tellers.every((order) => order !== null && unchecked.has(order))
  );
}

/** "Proposed by rule denied-passive", for a record that nobody has checked; null where a person wrote or checked it. */
export const proposedBy = ({ review }: Pick<Order, 'review'>, { rule }: { rule: string }): string | null =>
  review === 'machine' && rule !== 'note' ? `Proposed by rule ${rule}.` : null;
