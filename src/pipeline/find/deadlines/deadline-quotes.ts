/** The clause that a deadline is quoted by: its own words, parted from the clauses round it. */
import type { Span } from '../../../schema/annotation.ts';

/** A time in a sentence, with the words that order by it; null where a list's lead has them. */
export type Timed = { term: Span; order: Span | null; sentence: Span };

/** Code units round the time and its order that a quote is looked for in. */
const reach = 600;
/** Most words of a quote. */
const most = 58;

/** What may part one deadline of a sentence from the next. */
const between =
  /,\s(?:and|but|while|whereas|with)\s|;\s(?:and\s)?|\sand\s(?=(?:shall|must|may|to\sbe|(?:any|the|its)\s\w+\s(?:shall|is|are|must|may)|(?:[A-Z][\w.’'-]+\s){1,3}(?:shall|may|must|is\sto))\b)|,\s(?=which\s)/g;
/** A sentence that begins behind `10:30 a.m.`, whose stop is the hour's too. */
export const afterHour =
  /[ap]\.\s?m\.(?:\s\([A-Z][A-Za-z ]{1,20}\))?\s+(?=[A-Z](?!astern|entral|ountain|acific|[SD]T\b|ST\b|T\b|PT\b|ourtroom|oom\b|efore\b|tandard|aylight))/g;
/** Words before a new clause's subject, right before the words that order. */
const clauseBefore = /(?:,\s(?:and|but|so|yet)\s|(?<!\b(?:ORDERED|ordered|that|follows)):\s|\s—\s)([^,;:]{2,80})$/;
const trailing = new Set(' \n\t\u00a0,;');
/** A new clause behind the time: `, and the request is otherwise denied`. */
const clauseAfter =
  /,\s(?:and|but|so|for|yet)\s(?=(?:the|it|its|this|that|these|those|their|his|her|any|all|no|each|he|she|they|I|we|counsel|plaintiffs?|defendants?|[A-Z][\w.’'&-]*)\b(?:\s[\w.’'&-]+){0,6}\s(?:is|are|shall|must|may|will|has|have|was|were|need|does|do)\b)/;

const joins = /,\s(?:and|but|so|for|yet)\s/;

/** Where the last match of `pattern`, which is global, ends in `words`; 0 where there is none. */
export function endOfLast(pattern: RegExp, words: string): number {
  let end = 0;
  pattern.lastIndex = 0;
  while (pattern.test(words)) end = pattern.lastIndex;
  return end;
}

/**
 * @param timed the deadline.
 * @param last the deadline's time before it, and `next` the one behind it, where they stand in its sentence.
 * @returns a place within one paragraph, of at most 58 words, round the time and the words that order by it.
 */
export function deadlineQuote(
  text: string,
  { term, order, sentence }: Timed,
  last: Span | undefined,
  next: Span | undefined,
): Span {
  let from = Math.max(sentence.from, Math.min(term.from, order?.from ?? term.from) - reach);
  let to = Math.min(sentence.to, Math.max(term.to, order?.to ?? 0) + reach);
  // a cut sentence begins at a word
  while (from > sentence.from && from < term.from && !/\s/.test(text[from - 1] as string)) from++;
  if (last && last.from >= from) {
    const parted = endOfLast(between, text.slice(last.to, term.from));
    if (parted > 0) from = last.to + parted;
  }
  if (next && next.to <= to) {
    between.lastIndex = 0;
    const part = between.exec(text.slice(term.to, next.from));
    if (part && !(order && order.from > term.to + part.index)) to = term.to + part.index;
  }
  const whole = text.slice(from, to);
  if (whole.includes('m.')) {
    const start = from;
    afterHour.lastIndex = 0;
    while (afterHour.test(whole)) {
      const cut = start + afterHour.lastIndex;
      if (cut <= term.from && (!order || order.from >= cut)) from = cut;
      else if (cut > term.to && (!order || order.to <= cut)) {
        to = cut;
        break;
      }
    }
  }
  const semicolonBefore = text.slice(from, term.from).lastIndexOf('; ');
  if (semicolonBefore !== -1 && !(order && order.to < from + semicolonBefore)) from += semicolonBefore + 2;
  const end = Math.max(term.to, order?.to ?? 0);
  const semicolonAfter = text.slice(end, to).indexOf(';');
  if (semicolonAfter !== -1) to = end + semicolonAfter;
  if (order && order.from > from && order.from < term.from) {
    const lead = text.slice(from, order.from);
    const isParted = lead.includes(',') || lead.includes(':') || lead.includes('—');
    const clause = isParted ? clauseBefore.exec(lead) : null;
    if (clause) from = order.from - (clause[1] as string).length;
  }
  const behind = text.slice(end, to);
  const after = behind.includes(', ') && joins.test(behind) ? clauseAfter.exec(behind) : null;
  if (after) to = end + after.index;
  ({ from, to } = atMost(text, from, to, end));
  while (to > from && trailing.has(text[to - 1] as string)) to--;
  if (mayMark(text, from)) {
    const length = marker.exec(text.slice(from, to))?.[0].length ?? 0;
    if (from + length < term.from) from += length;
  }
  return { from, to };
}

/** What marks an item, or joins it to the one before. */
const marker = /^[\s,;]*(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s+|[-•*]\s+)?(?:and\s)?/;

/** False where a clause begins with a word that is no mark. */
function mayMark(text: string, from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122)
      return at - from < 2 || text[at] === '.' || text[at] === ')' || text.startsWith('and', from);
  }
  return false;
}

const isBlank = (code: number): boolean =>
  code <= 32 || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x202f;

/** What of a clause fits a quote: the words behind `end` go first, then those before it. */
function atMost(text: string, from: number, to: number, end: number): Span {
  const starts: number[] = [];
  let last = from;
  for (let at = from; at < to; ) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at === to) break;
    // there is a word too many, and all that are needed are counted
    if (starts.length >= most && last >= end) return { from: starts[starts.length - most] as number, to: last };
    starts.push(at);
    while (at < to && !isBlank(text.charCodeAt(at))) at++;
    last = at;
  }
  return starts.length <= most ? { from, to } : { from: starts[starts.length - most] as number, to: last };
}
