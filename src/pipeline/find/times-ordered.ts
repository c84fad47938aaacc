/** A sentence to its words that order or allow by a time. */
import type { Span } from '../../schema/annotation.ts';
import { eitherCase } from './letter-case.ts';
import { timeOrders, timesPast } from './time-orders.ts';

/** Words that order or allow; `past` for those that tell of an order. */
export type TimeOrder = Span & { rule: string };

export const pastRule = timesPast.id;
/** For a word, the rules that may begin at it, in their order. */
const rulesAt = new Map<string, { id: string; pattern: RegExp }[]>();
for (const { id, begins, pattern } of [timesPast, ...timeOrders]) {
  const compiled = { id, pattern: new RegExp(eitherCase(pattern), 'y') };
  for (const word of begins.split(' ')) rulesAt.set(word, [...(rulesAt.get(word) ?? []), compiled]);
}
const word = /[A-Za-z]+/g;
/** The longest word that a rule begins at. */
const longestWord = Math.max(...[...rulesAt.keys()].map(({ length }) => length));

/** All words of one sentence that order or allow, in text order. */
export function timeOrdersIn(text: string, { from, to }: Span): TimeOrder[] {
  const words = text.slice(from, to);
  const found: TimeOrder[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(words); match; match = word.exec(words)) {
    if (match[0].length > longestWord) continue;
    for (const { id, pattern } of rulesAt.get(match[0].toLowerCase()) ?? []) {
      pattern.lastIndex = match.index;
      const order = pattern.exec(words);
      if (!order) continue;
      found.push({ from: from + match.index, to: from + pattern.lastIndex, rule: id });
      word.lastIndex = Math.max(word.lastIndex, pattern.lastIndex);
      break;
    }
  }
  return found;
}
