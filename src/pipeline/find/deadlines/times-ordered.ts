/** A sentence to its words that order or allow by a time. */
import type { Span } from '../../../schema/annotation.ts';
import { eitherCase } from '../references/letter-case.ts';
import { timeOrders, timesPast } from './time-orders.ts';

/** Words that order or allow; `past` for those that tell of an order. */
export type TimeOrder = Span & { rule: string };

export const pastRule = timesPast.id;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** The number of a word that goes on with the letter `code`, the same in either case. Two words seldom share one. */
const joined = (number: number, code: number): number => (number * 31 + (code | 32)) | 0;

/** For the number of a word, the rules that may begin at it, in their order. */
const rulesAt = new Map<number, { id: string; pattern: RegExp }[]>();
for (const { id, begins, pattern } of [timesPast, ...timeOrders]) {
  const compiled = { id, pattern: new RegExp(eitherCase(pattern), 'y') };
  for (const word of begins.split(' ')) {
    let number = 0;
    for (let i = 0; i < word.length; i++) number = joined(number, word.charCodeAt(i));
    rulesAt.set(number, [...(rulesAt.get(number) ?? []), compiled]);
  }
}

/** All words of one sentence that order or allow, in text order. */
export function timeOrdersIn(text: string, { from, to }: Span): TimeOrder[] {
  const words = text.slice(from, to);
  const found: TimeOrder[] = [];
  for (let at = from, end = from; at < to; at = end + 1) {
    let number = 0;
    end = at;
    for (let code = text.charCodeAt(end); end < to && isLetter(code); code = text.charCodeAt(++end))
      number = joined(number, code);
    const rules = end > at ? rulesAt.get(number) : undefined;
    if (!rules) continue;
    for (const { id, pattern } of rules) {
      pattern.lastIndex = at - from;
      if (!pattern.test(words)) continue;
      found.push({ from: at, to: from + pattern.lastIndex, rule: id });
      end = Math.max(end, from + pattern.lastIndex);
      break;
    }
  }
  return found;
}
