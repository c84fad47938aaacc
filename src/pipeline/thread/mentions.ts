/** Orders to what they say of each docket entry, in context. */
import { spanAt } from '../../schema/annotation.ts';
import type { EntryMention } from '../../schema/case.ts';
import type { EntryId, EntryKey } from '../../schema/entry.ts';
import { paragraphAt } from '../../schema/order.ts';
import type { OrderInContext } from './order-in-context.ts';

/** The most code units of context that a mention keeps on each side. */
const context = 160;

const lastWords = (text: string) => (text.length <= context ? text : text.slice(-context).replace(/^\S*\s+/, ''));
const firstWords = (text: string) => (text.length <= context ? text : text.slice(0, context).replace(/\s+\S*$/, ''));

/**
 * Every mention of every entry of the case: one for each reference that names it, in the order of `held` and of the
 * texts. Entries on another case's docket are left out.
 *
 * @param held orders whose words are held.
 * @param keys order id to its key on the docket.
 */
export function mentionsOf(
  held: readonly OrderInContext[],
  keys: ReadonlyMap<string, EntryKey>,
): ReadonlyMap<EntryId, EntryMention[]> {
  const mentions = new Map<EntryId, EntryMention[]>();
  for (const { order, sentences, paragraphs } of held) {
    for (const { id, span, pin, otherCase, entries } of order.record.docketReferences) {
      if (otherCase !== undefined) continue;
      const words = order.text.slice(span.from, span.to);
      const sentence = spanAt(sentences, span.from) ?? span;
      for (const number of new Set(entries)) {
        const printed = new RegExp(`(?<![\\d-])${number}(?![\\d])(?!-\\d)`).exec(words);
        const from = span.from + (printed?.index ?? 0);
        const to = printed ? from + printed[0].length : span.to;
        const mention = {
          order: order.id,
          record: id,
          entry: keys.get(order.id) ?? null,
          date: order.record.dated,
          before: lastWords(order.text.slice(sentence.from, from)),
          number: order.text.slice(from, to),
          after: firstWords(order.text.slice(to, Math.max(sentence.to, to))),
          pin,
          paragraph: paragraphAt(paragraphs, span.from),
        };
        const others = mentions.get(number);
        if (others) others.push(mention);
        else mentions.set(number, [mention]);
      }
    }
  }
  return mentions;
}
