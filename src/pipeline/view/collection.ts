/** What is not in the collection: what a reader of a case's page has to know that it does not show. */
import type { Case } from '../../schema/case.ts';
import { formatDate } from '../../schema/date.ts';
import { splitEntry } from '../../schema/entry.ts';
import { newestDayOf } from './later-history.ts';
import { amount, count } from './words.ts';

/**
 * Sentences that say what of a case is not here: orders without their text, numbers of the docket that nothing here
 * describes, the parties' papers, and up to which day later history can be told. Never empty.
 */
export function notInCollection(of: Case): string[] {
  const orders = of.docket.filter(({ kind }) => kind === 'order').length;
  const held = of.orders.length;
  const numbers = new Set(of.docket.flatMap(({ number }) => (number === null ? [] : splitEntry(number)[0])));
  const highest = numbers.size > 0 ? Math.max(...numbers) : 0;
  const missing = highest - numbers.size;
  const newest = newestDayOf(of);
  return [
    orders > held
      ? `${amount(held)} of ${amount(orders)} orders known on the docket ${held === 1 ? 'is' : 'are'} held in full text; of the others only what other sources tell is here, in our own words.`
      : `Held in full text: ${count(held, 'order')}, all that ${held === 1 ? 'is' : 'are'} known here.`,
    ...(missing > 0
      ? [
          `Of the docket’s numbers 1 to ${amount(highest)}, ${amount(numbers.size)} ${numbers.size === 1 ? 'is' : 'are'} described and ${amount(missing)} ${missing === 1 ? 'is' : 'are'} not; later numbers are not known.`,
        ]
      : []),
    'No party’s paper is held: what a motion says is known from orders and summaries of it.',
    of.historyKnownAsOf
      ? `Later history was last looked for on ${formatDate(of.historyKnownAsOf)}.`
      : newest
        ? `The newest day of this case here is ${formatDate(newest)}; what became of it afterwards is not known.`
        : 'Nothing of this case here is dated, so its later history cannot be told.',
  ];
}
