/** The flat tables of the dataset, made from cases and from the orders whose case is not known. */
import type { RecordId, Span } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import {
  type Case,
  type Certainty,
  type DocketEntry,
  deciderOf,
  type EntryRuling,
  type Quotation,
} from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { formatList } from '../../schema/list-cell.ts';
import { asksToShowCause, type Order, type Pin, paragraphAt, paragraphsOf } from '../../schema/order.ts';
import type { DeadlineRow, EntryRow, EventRow, ReferenceRow, RulingRow, WarningRow } from '../../schema/tables.ts';
import { docketPath, orderPath } from './addresses.ts';
import { escalationOf, followedLine } from './escalation.ts';
import { type LaterHistoryOf, laterHistoryIn, type Ruled } from './later-history.ts';
import { entryOfOrder } from './papers.ts';
import { reviewOfEntry, uncheckedOrders } from './review.ts';

const ofCase = ({ id, caption, court, caseNumber }: Case) => ({ case: id, caption, court, caseNumber });

const ofUnidentified = ({ record }: Order) => ({
  case: null,
  caption: record.caption,
  court: record.court,
  caseNumber: record.caseNumber,
});

/** An order whose text is held, with the columns that each of its rows begins with. */
type HeldOrder = {
  order: Order;
  inCase: Pick<RulingRow, 'case' | 'caption' | 'court' | 'caseNumber'>;
  byOrder: Pick<RulingRow, 'orderEntry' | 'dated' | 'judge'>;
  wordsOf: (record: { id: RecordId; quote: string; span: Span; pin: Pin | null }) => Words;
  /** What became later of its ruling on some papers. */
  laterOf: (ruled: Ruled) => LaterHistoryOf;
};

/** Every held order, by case, then date, then id; those whose case is not known come last. */
function heldOrders(cases: readonly Case[], unidentified: readonly Order[]): HeldOrder[] {
  const byDate = (a: Order, b: Order) =>
    byCodeUnit(a.record.dated ?? '', b.record.dated ?? '') || byCodeUnit(a.id, b.id);
  const inCases = sorted(cases).flatMap((of) => {
    const laterOf = laterHistoryIn(of);
    return of.orders.toSorted(byDate).map((order) => ({
      order,
      laterOf,
      inCase: ofCase(of),
      byOrder: {
        orderEntry: entryOfOrder(order.id, of.docket)?.key ?? order.entry,
        dated: order.record.dated,
        judge: deciderOf(order.record, of.judges),
      },
      wordsOf: wordsIn(order),
    }));
  });
  const others = unidentified.toSorted(byDate).map((order) => ({
    order,
    laterOf: laterHistoryIn(null),
    inCase: ofUnidentified(order),
    byOrder: { orderEntry: order.entry, dated: order.record.dated, judge: deciderOf(order.record, []) },
    wordsOf: wordsIn(order),
  }));
  return [...inCases, ...others];
}

const sorted = (cases: readonly Case[]) => cases.toSorted((a, b) => byCodeUnit(a.id, b.id));

type Words = Pick<
  RulingRow,
  'quote' | 'page' | 'line' | 'paragraph' | 'order' | 'record' | 'review' | 'certainty' | 'address'
>;

/** The words behind the records of one order. */
function wordsIn(order: Order): HeldOrder['wordsOf'] {
  const paragraphs = paragraphsOf(order.text);
  return (record) => ({
    quote: record.quote,
    page: record.pin?.page ?? null,
    line: record.pin?.line ?? null,
    paragraph: paragraphAt(paragraphs, record.span.from),
    order: order.id,
    record: record.id,
    review: order.review,
    certainty: 'order text',
    address: orderPath(order.id, record.id),
  });
}

const wordsQuoted = (of: Case, { order, record, quote, pin, paragraph }: Quotation): Words => ({
  quote,
  page: pin?.page ?? null,
  line: pin?.line ?? null,
  paragraph,
  order,
  record,
  review: of.orders.find(({ id }) => id === order)?.review ?? null,
  certainty: 'order text',
  address: orderPath(order, record),
});

/** For a fact whose order is not held: everything but how it is known and where it is shown. */
const noWords = (certainty: Certainty, address: string | null): Words => ({
  quote: null,
  page: null,
  line: null,
  paragraph: null,
  order: null,
  record: null,
  review: null,
  certainty,
  address,
});

const entryOf = (of: Case, key: EntryKey | null): DocketEntry | undefined =>
  key === null ? undefined : of.docket.find((entry) => entry.key === key);

/**
 * Every ruling: each `Ruling` record of an order whose text is held, and each paper whose ruling only the case file
 * tells. By case, date, order and place; orders whose case is not known come last.
 */
export function rulingRows(cases: readonly Case[], unidentified: readonly Order[]): RulingRow[] {
  const held = heldOrders(cases, unidentified).flatMap(({ order, inCase, byOrder, wordsOf, laterOf }) =>
    order.record.rulings.map(
      (ruling): RulingRow => ({
        ...inCase,
        ...byOrder,
        datedFrom: null,
        datedTo: null,
        entries: formatList(ruling.entries),
        disposition: ruling.disposition,
        withoutPrejudice: ruling.withoutPrejudice,
        motion: ruling.motion,
        motionKind: ruling.motionKind,
        movant: ruling.movant,
        grounds: formatList(ruling.grounds),
        authority: formatList(ruling.authority),
        note: null,
        ...later(laterOf({ by: byOrder.orderEntry, entries: ruling.entries })),
        ...wordsOf(ruling),
      }),
    ),
  );
  const told = cases.flatMap((of) => {
    const laterOf = laterHistoryIn(of);
    return of.docket.flatMap((paper) =>
      paper.rulings
        .filter((ruling) => ruling.quotation === null)
        .map((ruling): RulingRow => toldRuling(of, paper, ruling, laterOf)),
    );
  });
  return inOrder([...held, ...told]);
}

const later = ({ stands, words }: LaterHistoryOf): Pick<RulingRow, 'stands' | 'laterHistory'> => ({
  stands,
  laterHistory: words.join(' '),
});

function toldRuling(of: Case, paper: DocketEntry, ruling: EntryRuling, laterOf: HeldOrder['laterOf']): RulingRow {
  const order = entryOf(of, ruling.by);
  return {
    ...ofCase(of),
    orderEntry: ruling.by,
    dated: ruling.date,
    judge: ruling.judge,
    ...daysOf(ruling.date, order?.filed ?? null),
    entries: paper.key,
    disposition: ruling.disposition,
    withoutPrejudice: ruling.withoutPrejudice,
    motion: ruling.motion ?? paper.motion,
    motionKind: null,
    movant: ruling.movant,
    grounds: formatList(ruling.grounds),
    authority: '',
    note: ruling.note,
    ...later(laterOf({ by: ruling.by, entries: [paper.key] })),
    ...noWords(order?.certainty ?? paper.certainty, docketPath(of.id, paper.key)),
  };
}

/** Bounds of an order's day, where the day itself is not known. */
const daysOf = (date: IsoDate | null, bounds: DocketEntry['filed']) =>
  date === null && bounds ? { datedFrom: bounds.from, datedTo: bounds.to } : { datedFrom: null, datedTo: null };

/**
 * Every sanctions warning, imposed and declined sanction: from the records of the orders held, and from case files
 * (`quote` null, `text` in our own words). By case, date and order; orders whose case is not known come last.
 */
export function warningRows(cases: readonly Case[], unidentified: readonly Order[]): WarningRow[] {
  const inCases = cases.flatMap((of) => {
    const followed = new Map(
      escalationOf(of).warnings.flatMap((one) => one.step.warnings.map((warning) => [warning, one] as const)),
    );
    return of.warnings.map((warning): WarningRow => {
      const order = entryOf(of, warning.by);
      return {
        ...ofCase(of),
        orderEntry: warning.by,
        dated: warning.date,
        judge: warning.judge,
        ...daysOf(warning.date, warning.bounds),
        kind: warning.kind,
        showCause: warning.showCause,
        consequences: formatList(warning.consequences),
        addressee: warning.addressee,
        authority: formatList(warning.authority),
        text: warning.text,
        followed: followed.get(warning)?.result ?? null,
        followedBy: formatList(followed.get(warning)?.followed.map(followedLine) ?? []),
        ...(warning.quotation
          ? wordsQuoted(of, warning.quotation)
          : noWords(order?.certainty ?? 'secondary', warning.by && docketPath(of.id, warning.by))),
      };
    });
  });
  const others = heldOrders([], unidentified).flatMap(({ order, inCase, byOrder, wordsOf }) =>
    order.record.sanctionsWarnings.map(
      (warning): WarningRow => ({
        ...inCase,
        ...byOrder,
        datedFrom: null,
        datedTo: null,
        kind: warning.kind,
        showCause: asksToShowCause(warning),
        consequences: formatList(warning.consequences),
        addressee: warning.addressee,
        authority: formatList(warning.authority),
        text: null,
        followed: warning.kind === 'warning' ? 'nothing-known' : null,
        followedBy: '',
        ...wordsOf(warning),
      }),
    ),
  );
  return inOrder([...inCases, ...others]);
}

/** Every deadline that the orders held set, by case, date of the order and place. */
export const deadlineRows = (cases: readonly Case[], unidentified: readonly Order[]): DeadlineRow[] =>
  heldOrders(cases, unidentified).flatMap(({ order, inCase, byOrder, wordsOf }) =>
    order.record.deadlines.map((deadline) => ({
      ...inCase,
      ...byOrder,
      date: deadline.date,
      days: deadline.days,
      unit: deadline.unit,
      action: deadline.action,
      addressee: deadline.addressee,
      ...wordsOf(deadline),
    })),
  );

/** Every event that the orders held recount or a case file adds, by case and day. */
export function eventRows(cases: readonly Case[], unidentified: readonly Order[]): EventRow[] {
  const held = heldOrders(cases, unidentified).flatMap(({ order, inCase, byOrder, wordsOf }) =>
    order.record.events.map(
      (event): EventRow => ({
        ...inCase,
        orderEntry: byOrder.orderEntry,
        date: event.date,
        kind: event.kind,
        party: event.party,
        entries: formatList(event.entries),
        text: null,
        source: null,
        ...wordsOf(event),
      }),
    ),
  );
  const told = cases.flatMap((of) =>
    of.events
      .filter((event) => event.quotation === null)
      .map(
        (event): EventRow => ({
          ...ofCase(of),
          orderEntry: null,
          date: event.date,
          kind: event.kind,
          party: event.party,
          entries: formatList(event.entries),
          text: event.text,
          source: event.source,
          ...noWords('secondary', null),
          certainty: null,
        }),
      ),
  );
  return inOrder([...held, ...told].map((row) => ({ ...row, dated: row.date }))).map(({ dated: _, ...row }) => row);
}

/** Every docket entry of every case, in docket order. */
export const entryRows = (cases: readonly Case[]): EntryRow[] =>
  sorted(cases).flatMap((of) => {
    const unchecked = uncheckedOrders(of);
    return of.docket.map((entry) => ({
      ...ofCase(of),
      key: entry.key,
      number: entry.number,
      numberFrom: entry.between?.[0] ?? null,
      numberTo: entry.between?.[1] ?? null,
      filedFrom: entry.filed?.from ?? null,
      filedTo: entry.filed?.to ?? null,
      filedInferred: entry.filed?.inferred ?? null,
      kind: entry.kind,
      by: entry.by,
      motion: entry.motion,
      description: entry.description,
      respondsTo: formatList(entry.respondsTo),
      dispositions: formatList(
        entry.rulings.map(({ disposition, by }) => (by ? `${disposition} (${by})` : disposition)),
      ),
      ruledOn: formatList(entry.ruledOn),
      mentions: entry.mentions.length,
      disputes: formatList(entry.disputes),
      order: entry.order,
      sources: formatList(entry.sources),
      review: reviewOfEntry(entry, unchecked),
      certainty: entry.certainty,
      note: entry.note,
      address: docketPath(of.id, entry.key),
    }));
  });

/** Every mention of docket entries in the orders held, by case, date of the order and place. */
export const referenceRows = (cases: readonly Case[], unidentified: readonly Order[]): ReferenceRow[] =>
  heldOrders(cases, unidentified).flatMap(({ order, inCase, byOrder, wordsOf }) =>
    order.record.docketReferences.map((reference) => ({
      ...inCase,
      ...byOrder,
      entries: formatList(reference.entries),
      otherCase: reference.otherCase ?? null,
      ...wordsOf(reference),
    })),
  );

/** Rows by case, then day (the latest it can be), then the order's key; rows without a case last, others as they were. */
const inOrder = <Row extends Pick<RulingRow, 'case' | 'dated' | 'orderEntry'> & { datedTo?: IsoDate | null }>(
  rows: readonly Row[],
): Row[] =>
  rows.toSorted(
    (a, b) =>
      byCodeUnit(a.case ?? '~', b.case ?? '~') ||
      byCodeUnit(a.dated ?? a.datedTo ?? '', b.dated ?? b.datedTo ?? '') ||
      byCodeUnit(a.orderEntry ?? '', b.orderEntry ?? ''),
  );
