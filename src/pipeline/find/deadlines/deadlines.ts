/** A reading to the deadlines that the order itself sets: days named, counts of days, and rows of a schedule. */
import { type DeadlineAnnotation, type Span, spanAt } from '../../../schema/annotation.ts';
import type { Doubt, Found } from '../doubt.ts';
import { alone, type Steps } from '../in-step.ts';
import { beginningAt, holdsAt } from '../known-place.ts';
import { isQuoted, type Reading, type Sentence, sentenceAt } from '../reading.ts';
import { afterHour, endOfLast } from './deadline-quotes.ts';
import { lettersIn, storiesIn } from './foreign-parts.ts';
import { isLimitBefore, withoutLimit } from './limits.ts';
import { type Due, oneEach } from './one-deadline.ts';
import { cellAt, isForeign, rowAt, scheduledLabel } from './schedule-rows.ts';
import { countMayBeDue, dayMayBeDue, type Term, termsOf } from './times.ts';
import { pastRule, type TimeOrder, timeOrdersIn } from './times-ordered.ts';
import { isOwn, reachBefore } from './whose-time.ts';

const frontedAfter = /(?:^|[,:;.)\]–—-]|\b(?:and|but|that|then|so|or|THAT))[\s*_]*$/;
const reachAfter = 280;

const today = /\btoday,?\s\(?$/i;
const isToday = (before: string): boolean => /[yY]/.test(before.slice(-4)) && today.test(before.slice(-12));

/** Words that order only where no others do. */
const isWeak = (rule: string) => rule === 'condition' || rule === 'imperative';

/**
 * Every deadline of the order (contract, convention 10): days and counts of days by which this order has somebody do a
 * thing, allows it, or sets a hearing. The same time for the same thing is one deadline, quoted where it is said most
 * fully.
 *
 * @returns annotations in text order, and the times that have two readings.
 */
export function* deadlinesIn(reading: Reading): Steps<Found<DeadlineAnnotation>> {
  const { text } = reading;
  const foreign = lettersIn(text);
  const ordersOf = ordersIn(text);
  let stories: Span[] | undefined;
  const isBackground = (offset: number) => {
    stories ??= storiesIn(text);
    return spanAt(stories, offset) !== undefined;
  };
  const doubts: Doubt[] = [];
  const dues: Due[] = [];
  let sentence: Sentence | undefined;
  let times = 0;
  const terms = termsOf(reading);
  yield;
  for (const term of terms) {
    const { from } = term.span;
    if (isQuoted(reading, from) || spanAt(foreign, from)) continue;
    if (!sentence || from >= sentence.to) {
      sentence = sentenceAt(reading, from);
      times = 0;
    }
    if (!sentence || from < sentence.from || ++times > mostTimes) continue;
    const due = dueAt(reading, term, sentence, ordersOf, isBackground);
    if (due) dues.push(due);
    const doubt = doubtAt(reading, term, due !== null);
    if (doubt) doubts.push(doubt);
  }
  yield;
  return { annotations: oneEach(reading, dues), doubts };
}

/** The same, where nothing else is read. */
export const findDeadlines = (reading: Reading): Found<DeadlineAnnotation> => alone(deadlinesIn(reading));

/** The words that order in a sentence, kept for the sentence asked about last and the lead over a list asked about last. */
function ordersIn(text: string): (sentence: Sentence, isLead?: boolean) => readonly TimeOrder[] {
  const last: { sentence: Sentence | null; orders: readonly TimeOrder[] }[] = [
    { sentence: null, orders: [] },
    { sentence: null, orders: [] },
  ];
  return (sentence, isLead = false) => {
    const known = last[isLead ? 1 : 0] as (typeof last)[number];
    if (known.sentence !== sentence) {
      known.sentence = sentence;
      known.orders = timeOrdersIn(text, sentence);
    }
    return known.orders;
  };
}

/** Times of one sentence that are read: no sentence gives more, and a text without stops would take long. */
const mostTimes = 80;

const reaffirmed = /\b(?:remains?|reminded|unchanged|stands?|currently|presently)\b[^.;]{0,60}$/i;

/** What a person should look at: months, which are no fixed number of days, and a limit to come that was left. */
function doubtAt({ text, caption }: Reading, { span, date, count }: Term, isDue: boolean): Doubt | null {
  if (isDue && count?.measure === 'month')
    return {
      span,
      rule: 'months',
      reason: `A deadline in months, taken as ${count.days} days; it may be a day of the calendar.`,
    };
  if (isDue || date === null || caption.dated === null || date <= caption.dated) return null;
  const near = text.slice(Math.max(0, span.from - 90), span.from);
  if (!isLimitBefore(near) && !reaffirmed.test(near)) return null;
  return {
    span,
    rule: 'day-to-come',
    reason:
      'A day after the order behind words of a limit, not taken for a deadline, because no words of this order set it.',
  };
}

function dueAt(
  reading: Reading,
  term: Term,
  sentence: Sentence,
  ordersOf: ReturnType<typeof ordersIn>,
  isBackground: (offset: number) => boolean,
): Due | null {
  const { text, caption } = reading;
  const { from, to } = term.span;
  const before = text.slice(Math.max(sentence.from, from - reachBefore), from);
  const after = text.slice(to, Math.min(sentence.to, to + reachAfter));
  const isAhead = term.date !== null && caption.dated !== null && term.date > caption.dated;
  if (term.date !== null && !dayMayBeDue(before, after)) return null;
  if (term.count !== null && !countMayBeDue(term.count, before, after)) return null;
  const isLimit = () => term.date === null || isLimitBefore(before.slice(-90));
  if (term.date !== null && term.date === caption.dated && !isLimit() && !isToday(before)) return null;

  const orders = ordersOf(sentence);
  const segment = segmentOf(text, sentence, term.span);
  const first = firstBehind(orders, segment.from);
  const inSegment: TimeOrder[] = [];
  for (let i = first, next = orders[i]; next && next.from < segment.to; next = orders[++i]) inSegment.push(next);
  const ahead = inSegment.filter((candidate) => candidate.to <= from || (candidate.from < from && candidate.to <= to));
  let order = ahead.filter(({ rule }) => !isWeak(rule)).at(-1);
  const weak = ahead.filter(({ rule }) => isWeak(rule)).at(-1);
  if (
    !order ||
    (weak && weak.from > order.from && order.rule !== pastRule && !isOwn(reading, term, sentence, order, segment))
  )
    order = weak ?? order;
  if (!order) {
    const next = inSegment.find((candidate) => candidate.from >= to && candidate.from - to < 300);
    const lead = before.slice(Math.max(0, before.length - (from - segment.from)));
    const isFronted = frontedAfter.test(withoutLimit(lead));
    if (next && isFronted && next.rule !== pastRule) order = next;
    else if (next && !soOrdered.test(after)) return null;
  }
  if (!order) {
    const earlier = orders[first - 1];
    if (earlier) {
      if (earlier.rule === pastRule) return null;
      order = earlier;
    }
  }
  if (term.date !== null && (order === undefined || order.rule === 'deadline-is' || order.rule === 'imperative')) {
    const row = rowAt(text, term.span, isAhead);
    if (row === 'foreign') return null;
    if (row) return { term, rule: 'schedule-row', sentence, order: null, row };
  }
  if (!order && soOrdered.test(after)) return { term, rule: 'so-ordered', sentence, order: null, row: null };
  if (!order && term.count !== null) {
    const cell = cellAt(text, term.span);
    if (cell === 'foreign') return null;
    if (cell && scheduledLabel.test(cell.label))
      return {
        term,
        rule: 'schedule-row',
        sentence,
        order: null,
        row: { span: { from: cell.from, to: sentence.to }, label: cell.label },
      };
  }
  if (!order && isVerbless(text, sentence, term, isAhead, before))
    return { term, rule: 'verbless', sentence, order: null, row: null };
  if (!order) {
    const led = leadOf(reading, sentence, ordersOf);
    if (!led) return null;
    return { term, rule: 'under-lead', sentence, order: null, row: null };
  }
  if (order.rule === pastRule) return null;
  if (tellsWhatIs.has(order.rule) && term.date !== null && isBackground(from)) return null;
  if (term.date !== null && !isAhead && caption.dated === null && !isLimit() && from - order.to > 90) return null;
  if (!isOwn(reading, term, sentence, order, segment)) return null;
  return { term, rule: order.rule, sentence, order, row: null };
}

/** Rules whose words may as well tell what was set before. */
const tellsWhatIs = new Set(['is-set', 'is-due', 'deadline-is', 'will']);

const finite =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|would|should|might|shall|will|must|may|says?|said|argues?|contends?|ordered|directed|required|demanded|requested|proposed|commanded|served|produced|filed|called|waited|took|objected|moved|asked|seeks?|requires?|provides?|gave|gives|expires?|ends?|promised|agreed|sent|made)\b/i;
/** What a clause without a verb is about, at its beginning. */
const thingDue =
  /^(?:\W|\(?\w{1,2}[.)]\s|[A-Z][^:.]{0,40}:\s){0,4}(?:(?:the|any|all|an?|[Pp]laintiffs?['’]s?|[Dd]efendants?['’]s?|both|[A-Z][\w-]+['’]s?)\s)?(?:(?:verified|amended|supplemental|written|full|complete|joint|further|signed|opening|opposition|rebuttal|status)\s)*(?:answers?|responses?|repl(?:y|ies|ying)|production|objections?|opposition|briefs?|letters?|reports?|disclosures?|compliance|payment|logs?|statements?|affidavits?|declarations?|granted|denied|allowed|sustained|overruled)\b/i;

/** True for words without a verb that give a time: `Answers, signed under oath, no later than March 20, 2015.` */
function isVerbless(text: string, sentence: Sentence, term: Term, isAhead: boolean, before: string): boolean {
  if (sentence.to - sentence.from > 240 || (term.date !== null && !isAhead)) return false;
  const near = before.slice(-90);
  if (term.date === null ? !/\b(?:within|no\slater\sthan)\s$/i.test(near) : !isLimitBefore(near)) return false;
  const words = text.slice(sentence.from, sentence.to);
  return thingDue.test(words) && !/[([][^)\]]*$/.test(before) && !finite.test(words);
}

/** What a party offers and the order takes up: `agree to produce by June 3, and the Court so orders`. */
const soOrdered =
  /^[^.;]{0,80}\b(?:(?:is|are)\s(?:hereby\s)?(?:ordered|directed|held)\sto\s(?:do\sso|it|that)|(?:court|I)\s(?:hereby\s)?so\sorders?|it\sis\sso\sordered)\b/i;
/** What a semicolon parts from the rest of its sentence, brackets left whole. */
function segmentOf(text: string, sentence: Sentence, term: Span): Span {
  const start = Math.max(sentence.from, term.from - reachBefore);
  const end = Math.min(sentence.to, term.to + reachAfter);
  const before = text.slice(start, term.from);
  const after = text.slice(term.to, end);
  let from = start;
  if (before.includes(';')) {
    let depth = 0;
    for (from = term.from; from > start; from--) {
      const mark = text[from - 1];
      if (mark === ')' || mark === ']') depth++;
      else if (mark === '(' || mark === '[') depth = Math.max(0, depth - 1);
      else if (mark === ';' && depth === 0) break;
    }
  }
  let to = end;
  if (after.includes(';')) {
    let depth = 0;
    for (to = term.to; to < end; to++) {
      const mark = text[to];
      if (mark === '(' || mark === '[') depth++;
      else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
      else if (mark === ';' && depth === 0) break;
    }
  }
  if (before.includes('m.')) from += endOfLast(afterHour, text.slice(from, term.from));
  if (after.includes('m.')) {
    afterHour.lastIndex = 0;
    if (afterHour.test(text.slice(term.to, to))) to = term.to + afterHour.lastIndex;
  }
  return { from, to };
}

/** Index of the first of `spans`, which rise, that ends behind `offset`. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A colon, and marks that may close behind it. */
const endsInColon = /(?<=:["”*_]{0,3})/y;
const opensItem = beginningAt(/^\s{0,8}(?:[-•*▪○·]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[A-Z])/);

/** The paragraph ending in a colon that a list of orders hangs from, where it orders. */
function leadOf(reading: Reading, sentence: Sentence, ordersOf: ReturnType<typeof ordersIn>): Sentence | null {
  const { text, sentences } = reading;
  const at = firstBehind(sentences, sentence.from);
  for (let i = at; i >= 0 && i > at - 30; i--) {
    const lead = sentences[i] as Sentence;
    if (i < at && lead.from < sentence.from - 4000) return null;
    if (i < at && holdsAt(endsInColon, text, lead.to)) {
      if (isForeign(text.slice(lead.from, lead.to))) return null;
      const orders = ordersOf(lead, true).filter(({ rule }) => rule !== pastRule);
      if (orders.length === 0)
        return /\bschedul|\bdeadline|\bdates\b/i.test(text.slice(lead.from, lead.to)) ? lead : null;
      return isOwn(reading, { span: lead, date: null, count: null }, lead, orders.at(-1) as TimeOrder, lead)
        ? lead
        : null;
    }
    if (i < at && !holdsAt(opensItem, text, lead.paragraph.from)) return null;
  }
  return null;
}
