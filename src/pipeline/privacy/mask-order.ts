/** An order with the words of masks hidden: text, places, header and what its records say. */
import { z } from 'zod';
import {
  type Annotation,
  deadline,
  docketReference,
  event,
  ruling,
  type Span,
  warning,
} from '../../schema/annotation.ts';
import type { Order, OrderId, OrderRecord, PageMark } from '../../schema/order.ts';
import { isHit, maskedValue, maskedWords } from './mask-values.ts';
import { carrierOf, type Masker, replaced } from './masks.ts';

const fieldsOf = {
  reference: z.strictObject(docketReference),
  ruling: z.strictObject(ruling),
  warning: z.strictObject(warning),
  deadline: z.strictObject(deadline),
  event: z.strictObject(event),
} as const;
const listOf = {
  reference: 'docketReferences',
  ruling: 'rulings',
  warning: 'sanctionsWarnings',
  deadline: 'deadlines',
  event: 'events',
} as const satisfies Record<Annotation['kind'], keyof OrderRecord>;
const kinds = Object.keys(listOf) as Annotation['kind'][];

/** An order without its record, and what makes the record anew. */
type OrderParts = {
  order: Omit<Order, 'record'>;
  header: Omit<OrderRecord, (typeof listOf)[Annotation['kind']]>;
  annotations: Annotation[];
};

/** What the records of an order were made of; each annotation has the id of its record. */
function partsOf({ record, ...order }: Order): OrderParts {
  const {
    docketReferences: _,
    rulings: __,
    sanctionsWarnings: ___,
    deadlines: ____,
    events: _____,
    ...header
  } = record;
  const annotations = kinds.flatMap((kind) =>
    record[listOf[kind]].map(({ id, span, also, rule, ...rest }): Annotation => {
      const names = Object.keys(fieldsOf[kind].shape);
      const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => names.includes(name)));
      return { kind, id, span, also, rule, fields } as Annotation;
    }),
  );
  return { order, header, annotations };
}

/**
 * The parts of an order with what a masker hides replaced everywhere. Size and digest of the text as received are left
 * out, because who guesses the hidden words could prove them by these.
 *
 * @returns the parts as they are where nothing is hidden.
 */
function maskedParts(parts: OrderParts, masker: Masker): OrderParts {
  const { order, header, annotations } = parts;
  const places = masker.places(order.text);
  const carry = carrierOf(places);
  const carried = ({ from, to }: Span): Span => ({ from: carry(from, 'from'), to: carry(to, 'to') });
  const words = (value: string | null) => value && maskedWords(value, masker);

  const maskedHeader: OrderParts['header'] = {
    ...header,
    source: maskedWords(header.source, masker),
    judgeInitials: header.judgeInitials.map((initials) => maskedWords(initials, masker)),
    caption: words(header.caption),
    title: words(header.title),
    judge: words(header.judge),
    decidedBy: words(header.decidedBy),
  };
  const maskedAnnotations = annotations.map(
    (annotation) =>
      ({
        ...annotation,
        span: carried(annotation.span),
        also: annotation.also.map(carried),
        fields: maskedValue<unknown>(fieldsOf[annotation.kind], annotation.fields, masker),
      }) as Annotation,
  );
  const isHidden = order.sourceUrl !== null && isHit(order.sourceUrl, masker);
  const isSame =
    places.length === 0 &&
    !isHidden &&
    JSON.stringify([maskedHeader, maskedAnnotations]) === JSON.stringify([header, annotations]);
  if (isSame) return parts;
  return {
    order: {
      ...order,
      sourceUrl: isHidden ? null : order.sourceUrl,
      bytes: null,
      sha256: null,
      text: replaced(order.text, places),
      emphasis: order.emphasis.map((run) => ({ ...run, ...carried(run) })),
      pages: order.pages.map((mark) => ({ ...mark, from: carry(mark.from, 'from') })),
    },
    header: maskedHeader,
    annotations: maskedAnnotations,
  };
}

/** Makes the record of an order (`recordOf` of the stage that reads). */
type MakeRecord = (parts: {
  id: OrderId;
  header: OrderParts['header'];
  text: string;
  pages: readonly PageMark[];
  annotations: readonly Annotation[];
}) => OrderRecord;

/**
 * Hide the words of masks in an order: in its text, its header and all that its records say. The records are made anew of
 * the masked text. One whose quotation changed has another id, unless its note has an id of its own, because the old one
 * was made of the hidden words and would prove a guess at them.
 *
 * @returns the very order where nothing is hidden in it.
 */
export function maskWith(recordOf: MakeRecord, order: Order, masker: Masker): Order {
  const parts = partsOf(order);
  const masked = maskedParts(parts, masker);
  if (masked === parts) return order;
  const recordIn = ({ order: { id, text, pages }, header }: OrderParts, annotations: readonly Annotation[]) =>
    recordOf({ id, header, text, pages, annotations });
  const unnamed = recordIn(
    parts,
    parts.annotations.map((annotation) => ({ ...annotation, id: null })),
  );
  const made = new Set(kinds.flatMap((kind) => unnamed[listOf[kind]].map(({ id }) => id)));
  const quoted = ({ order: { text } }: OrderParts, { span }: Annotation) => text.slice(span.from, span.to);
  const annotations = masked.annotations.map((annotation, i) => {
    const before = parts.annotations[i] as Annotation;
    const isKept = quoted(parts, before) === quoted(masked, annotation) || !made.has(before.id ?? '');
    return isKept ? annotation : { ...annotation, id: null };
  });
  return { ...masked.order, record: recordIn(masked, annotations) };
}
