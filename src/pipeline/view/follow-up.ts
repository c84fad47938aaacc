/** What an order ordered, and whether a later entry shows that it was done. */
import type { Case, DocketEntry, Done, Quotation } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import {
  type Deadline,
  type NumberedParagraph,
  type Order,
  type OrderId,
  paragraphAt,
  paragraphsOf,
} from '../../schema/order.ts';
import { onceFor } from './once.ts';
import { addresseeWords, dueWords } from './words.ts';

/** One thing that an order whose text is held set a day or a count of days for. */
export type OrderedThing = {
  /** What has to be done, and by whom: "submit a joint letter (both sides)". */
  action: string;
  /** "Jan. 15, 2016", or "10 calendar days" as counted: never a day worked out from a count. */
  due: string;
  quotation: Quotation;
};

/**
 * Whether it was done. `not-shown`: no later entry known tells; `answered`: later entries answer to the order, and do not
 * say whether what they bring is what was ordered.
 */
export type FollowUpState = Done | 'answered' | 'not-shown';

export const followUpWords: Record<FollowUpState, string> = {
  yes: 'Done',
  'in-part': 'Done in part',
  no: 'Not done as ordered',
  contested: 'Disputed',
  answered: 'Answered',
  'not-shown': 'Not known',
};

export type WhatWasOrdered = {
  /** In our own words, where a case file has them. */
  directive: string | null;
  things: OrderedThing[];
  state: FollowUpState;
  /** The entries that show the state. */
  shownBy: EntryKey[];
  /** How they show it, or what is not known; a sentence. */
  words: string;
};

const thing = (deadline: Deadline, order: OrderId, paragraphs: readonly NumberedParagraph[]): OrderedThing => ({
  action: `${deadline.action}${deadline.addressee === 'unspecified' ? '' : ` (${addresseeWords[deadline.addressee]})`}`,
  due: dueWords(deadline),
  quotation: {
    order,
    record: deadline.id,
    quote: deadline.quote,
    pin: deadline.pin,
    paragraph: paragraphAt(paragraphs, deadline.span.from),
  },
});

/** What an order held set a day or a count of days for: asked for by every chain in which it stands. */
const thingsIn = onceFor(({ id, text, record }: Order): OrderedThing[] => {
  const paragraphs = paragraphsOf(text);
  return record.deadlines.map((deadline) => thing(deadline, id, paragraphs));
});

/** True for a paper that may bring what an order asked for: no order, and nothing that asks for something itself. */
const canBringIt = ({ kind, motion }: DocketEntry): boolean =>
  kind !== 'order' && kind !== 'hearing' && kind !== 'motion' && kind !== 'appeal' && motion === null;

/**
 * What an order ordered, and whether it was done as far as the docket shows.
 *
 * @param of its case.
 * @param key the order on the docket of the case.
 * @returns null where nothing is known to be ordered.
 */
export function whatWasOrdered(of: Case, key: EntryKey): WhatWasOrdered | null {
  const entry = of.docket.find((one) => one.key === key);
  if (!entry) return null;
  const order = of.orders.find(({ id }) => id === entry.order);
  const things = order ? thingsIn(order) : [];
  const { directive, followUp } = entry;
  if (directive === null && things.length === 0 && followUp === null) return null;
  if (followUp) {
    const { done: state, shownBy, text } = followUp;
    return { directive, things, state, shownBy, words: text ?? '' };
  }
  const answers = of.docket.filter((one) => one.respondsTo.includes(key) && canBringIt(one)).map((one) => one.key);
  return answers.length > 0
    ? {
        directive,
        things,
        state: 'answered',
        shownBy: answers,
        words: 'Whether they bring what was ordered is not known here.',
      }
    : {
        directive,
        things,
        state: 'not-shown',
        shownBy: [],
        words: 'No later entry known here shows that it was done.',
      };
}
