/** The deadlines that the orders held of a case set, as its chronology and its calendar have them. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import { formatDate, type IsoDate } from '../../schema/date.ts';
import { isEntryId } from '../../schema/entry.ts';
import type { Pin } from '../../schema/order.ts';
import { aroundOf, type Checked, inOrder } from './chronology-source.ts';
import { addresseeWords, dueWords } from './words.ts';

/** A deadline with the words and the order that set it. */
export type CaseDeadline = {
  /** Names it for good. */
  id: string;
  date: IsoDate | null;
  /** "10 calendar days", for a count. */
  counted: string | null;
  /** What the count begins at, in the court's words ("this order"); null where the words do not name it, and for a day. */
  trigger: string | null;
  action: string;
  addressee: string;
  setOn: IsoDate | null;
  /** The order with its day: "No. 271, Oct. 16, 2015", "Order of Jan. 6, 2016". */
  setBy: string;
  quote: string;
  pin: Pin | null;
  address: string;
  checked: Checked;
};

/** Deadlines that the orders held of a case set: those with a day in the order of days, then the counts. */
export function deadlinesOf(of: Case): CaseDeadline[] {
  const around = aroundOf(of);
  const all = of.orders.flatMap((order) =>
    order.record.deadlines.map((deadline) => {
      const { quote, source, pin, address, checked, entry } = inOrder(order, deadline, around);
      return {
        id: `${deadline.id}/${order.id}`,
        date: deadline.date,
        counted: deadline.date ? null : dueWords(deadline),
        trigger: deadline.date ? null : triggerIn(order.text, deadline.span),
        action: deadline.action,
        addressee: addresseeWords[deadline.addressee],
        setOn: order.record.dated,
        setBy: [source, isEntryId(entry ?? '') && order.record.dated && formatDate(order.record.dated)]
          .filter(Boolean)
          .join(', '),
        ...{ quote, pin, address, checked },
      };
    }),
  );
  return all.toSorted((a, b) => byCodeUnit(a.date ?? '~', b.date ?? '~') || byCodeUnit(a.setOn ?? '~', b.setOn ?? '~'));
}

/** "days of this order", "business days after service": the words behind the count, to the end of the phrase. */
function triggerIn(text: string, { from, to }: { from: number; to: number }): string | null {
  const words = text.slice(from, to + 120).replace(/\s+/g, ' ');
  const found =
    /\b(?:days?|weeks?|hours?)['’]?,? (?:of|from|after|following|before|prior to|in advance of) ([^.;,()]{2,90})/.exec(
      words,
    );
  return found?.[1]?.trim() ?? null;
}
