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

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** The first two letters of a word of two or more, in either case, as a number below 26². */
const opens = (text: string, at: number): number =>
  ((text.charCodeAt(at) | 32) - 97) * 26 + ((text.charCodeAt(at + 1) | 32) - 97);
/** For the first two letters of a word, the lengths that a rule begins at with them, one bit each. */
const lengths = new Uint32Array(26 * 26);
for (const begin of rulesAt.keys()) {
  const place = opens(begin, 0);
  lengths[place] = (lengths[place] as number) | (1 << begin.length);
}
const longestWord = Math.max(...[...rulesAt.keys()].map(({ length }) => length));

/** The rules that may begin at the word from `at` to `end`. */
function rulesFor(text: string, at: number, end: number) {
  const length = end - at;
  if (length < 2 || length > longestWord || !((lengths[opens(text, at)] as number) & (1 << length))) return undefined;
  return rulesAt.get(text.slice(at, end).toLowerCase());
}

/** All words of one sentence that order or allow, in text order. */
export function timeOrdersIn(text: string, { from, to }: Span): TimeOrder[] {
  const words = text.slice(from, to);
  const found: TimeOrder[] = [];
  let end = from;
  for (let at = from; at < to; at = end + 1) {
    end = at;
    while (end < to && isLetter(text.charCodeAt(end))) end++;
    const rules = rulesFor(text, at, end);
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
