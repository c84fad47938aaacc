/** An order as threading reads it: with its words taken apart once, so that records find their places in them. */
import type { RecordId, Span } from '../../schema/annotation.ts';
import type { Quotation } from '../../schema/case.ts';
import { type NumberedParagraph, type Order, paragraphAt } from '../../schema/order.ts';

/** An order whose words are held, with its sentences and paragraphs (spans in UTF-16 code units of its text). */
export type OrderInContext = {
  order: Order;
  sentences: readonly Span[];
  paragraphs: readonly NumberedParagraph[];
};

/** The words of a record, with their place. */
export const quotationOf = (
  { order, paragraphs }: OrderInContext,
  { id, quote, pin, span }: { id: RecordId; quote: string; pin: Quotation['pin']; span: Span },
): Quotation => ({ order: order.id, record: id, quote, pin, paragraph: paragraphAt(paragraphs, span.from) });
