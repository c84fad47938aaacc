/** A reading to the dated facts of the case that the order recounts. */
import type { DeadlineAnnotation, EventAnnotation, EventKind, Span } from '../../schema/annotation.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { Found } from './doubt.ts';
import { motionKindOf, movantIn, type Paper, papersOf } from './papers.ts';
import { type Reading, type Sentence, sentenceAt } from './reading.ts';
import { relativeDays } from './relative-days.ts';
import { tellingOf } from './told.ts';

/** A day as it stands in the text. */
export type Day = { span: Span; date: IsoDate };

/** Words before a day that make it the end of a span of time, not of a fact. */
const bounds =
  /\b(?:from|between|since|through|until|period|thru|prior\sto|before|after|earlier\sthan|later\sthan|dated)\s(?:and\s)?(?:\w+day,\s)?(?:on\s|about\s)?$/i;
const asked =
  /\b(?:requests?|produc|documents?|records|period|files?|logs?|rfps?|interrogator|e-?mails?|data|seeks?|custodian|communications|invoices|limited\sto|for\sthe\s(?:years|months|period)|covering|claims?\sfiles?|statements|range|time\sframe)/i;
const until = /^\s(?:to|through|until|and|-|–|thru)\s(?:(?:\w+day,\s)?[A-Z][a-z]{2,8}\.?\s\d|the\spresent|\d{1,2}\/)/;
const recordCite = /\b(?:Decl|Dep|Aff|Tr|Ex|Exs|Exh|Hr['’]g\sTr|Test)\.?,?\s(?:[\w.]+\s){0,2}\(?$|\bdated\s$/;
const amended = /\b(?:amend(?:ed|ment)|effective|rev\.|revised|adopted)\b[^.;]{0,40}$/i;

/** Where a clause may begin before a day, and end behind it. */
const cutBefore = /;\s|\.\s(?=[A-Z])|,\s(?:and|but)\s(?=(?:then|on|by|that|the|it|he|she|they|[A-Z]\w+)\b)|—|:\s/g;
const cutBehind =
  /;\s|,?\s(?:and|but)\s(?=(?:then|on|that|it|he|she|they|the|in|by|[A-Z]\w+\s(?:\w+ed|filed|moved))\b)|—/;

type Told = Day & {
  kind: EventKind;
  rule: string;
  entries: EntryId[];
  party: string | null;
  quote: Span;
  sentence: Sentence;
};

/**
 * Every dated fact of the case that the order recounts (contract, convention 11), each once, where it is told first
 * with the numbers of its own paper.
 *
 * @param deadlines the order's own deadlines, whose days are no facts.
 */
export function findEvents(reading: Reading, deadlines: readonly DeadlineAnnotation[]): Found<EventAnnotation> {
  const { text, caption, dates } = reading;
  const papers = papersOf(reading);
  const end = caption.signatureStart ?? text.length;
  const days: Day[] = [...dates.filter(({ cited }) => !cited), ...relativeDays(text, dates)].sort(
    (a, b) => a.span.from - b.span.from,
  );
  const told: Told[] = [];
  days.forEach((day, i) => {
    if (day.span.from < caption.captionEnd || day.span.from >= end) return;
    if (
      deadlines.some(
        ({ span, fields }) => fields.date === day.date && span.from <= day.span.from && day.span.to <= span.to,
      )
    )
      return;
    if (
      day.date === caption.dated &&
      !/\b(?:hearing|conference|argu)/i.test(text.slice(Math.max(0, day.span.from - 120), day.span.to + 60))
    )
      return;
    const sentence = sentenceAt(reading, day.span.from);
    if (!sentence) return;
    const fact = factOn(reading, papers, sentence, day, days[i - 1], days[i + 1], told);
    if (fact) told.push(fact);
  });
  return { annotations: oneEach(told).map(annotationOf), doubts: [] };
}

function factOn(
  reading: Reading,
  papers: readonly Paper[],
  sentence: Sentence,
  day: Day,
  previous: Day | undefined,
  next: Day | undefined,
  told: readonly Told[],
): Told | null {
  const { text } = reading;
  const whole = text.slice(sentence.from, day.span.from);
  let cut = sentence.from;
  for (const { index, 0: words } of whole.matchAll(cutBefore)) cut = sentence.from + index + words.length;
  if (previous && previous.span.to > cut && previous.span.to <= day.span.from) {
    const between = text.slice(previous.span.to, day.span.from);
    // "on April 12 and April 19": the second day of a list tells what the first does
    if (/^,?\s?(?:and|&|,|or)?\s?(?:again\s)?(?:on\s)?(?:the\s)?$/i.test(between)) {
      const same = told.at(-1);
      return same && same.span.from === previous.span.from
        ? { ...same, ...day, quote: quoteOf(text, sentence, { from: previous.span.from, to: day.span.to }) }
        : null;
    }
  }
  const before = text.slice(cut, day.span.from);
  const rest = text.slice(
    day.span.to,
    Math.min(sentence.to, next && next.span.from < sentence.to ? next.span.from : sentence.to),
  );
  const after = rest.slice(0, cutBehind.exec(rest)?.index ?? rest.length);
  if (recordCite.test(before) || amended.test(before)) return null;
  if (
    (bounds.test(before) || until.test(rest)) &&
    asked.test(text.slice(sentence.from, sentence.to)) &&
    !/\bheld|filed\b/i.test(before.slice(-30))
  )
    return null;
  const telling = tellingOf(before, after);
  if (!telling) return null;
  let { kind } = telling;
  const entries = entriesOf(reading, papers, sentence, day, kind, previous, next, `${before}§${after}`);
  const words = `${before} ${after}`;
  if (
    kind === 'filing' &&
    /\bletters?\b/i.test(words) &&
    entries.length === 0 &&
    /\b(?:counsel|to\s(?:plaintiff|defendant|opposing)|sent|wrote|exchang)/i.test(words)
  )
    kind = 'communication';
  if (kind === 'communication' && entries.length > 0 && /\bletters?\b/i.test(words)) kind = 'filing';
  if (kind === 'communication' && /\b(?:court|chambers|clerk)\b/i.test(after) && /\bcall/i.test(words))
    kind = 'hearing';
  return {
    ...day,
    kind,
    rule: telling.id,
    entries: kind === 'filing' || kind === 'order' || kind === 'hearing' ? entries : [],
    party: kind === 'order' || kind === 'hearing' || kind === 'meet-and-confer' ? null : partyIn(before, after),
    quote: quoteOf(text, sentence, { from: cut, to: day.span.to + Math.min(after.length, 90) }),
    sentence,
  };
}

const partyIn = (before: string, after: string) => movantIn(before) ?? movantIn(after.slice(0, 80));

/** Numbers of the event's own paper: right behind the day, right before it, or known from another place. */
function entriesOf(
  reading: Reading,
  papers: readonly Paper[],
  sentence: Sentence,
  day: Day,
  kind: EventKind,
  previous: Day | undefined,
  next: Day | undefined,
  words: string,
): EntryId[] {
  if (kind !== 'filing' && kind !== 'order' && kind !== 'hearing') return [];
  const to = Math.min(sentence.to, next ? next.span.from : sentence.to);
  const from = Math.max(sentence.from, previous ? previous.span.to : sentence.from);
  const behind = papers.filter(({ span }) => span.to > day.span.to && span.to <= to);
  const ahead = papers.filter(({ span }) => span.from >= from && span.to <= day.span.from);
  if (kind === 'order') {
    const decides = [...behind, ...ahead].find(({ role, words: own }) => role === 'decides' && own !== '');
    if (decides) return [...decides.entries];
    const last = behind.filter(({ role, span }) => role !== 'asks' || span.to === behind.at(-1)?.span.to).at(-1);
    return last && !(last.role === 'asks' && last.words !== '') ? [...last.entries] : [];
  }
  if (kind === 'hearing') {
    const minutes = [...behind, ...ahead].find(({ noun }) => /minute|transcript/.test(noun));
    return minutes ? [...minutes.entries] : [];
  }
  const right = behind.find(({ role }) => role !== 'decides' && role !== 'proves');
  const left = ahead.filter(({ role }) => role !== 'decides' && role !== 'proves').at(-1);
  const gap = left ? reading.text.slice(left.span.to, day.span.from) : '';
  if (
    left &&
    (/^[\])]{0,2},?;?\s?(?:(?:was|were)\s)?(?:[^.;]{0,60}\s)?(?:filed|dated|docketed|submitted|of)?:?\s?(?:on\s)?(?:[^.;]{0,40},\s)?$/i.test(
      gap,
    ) ||
      !right)
  )
    return [...left.entries];
  if (right) return [...right.entries];
  const asks = motionKindOf(words);
  const movant = movantIn(words);
  if (/\bcomplaint\b|\b(?:this|the)\s(?:suit|action|case)\b|\bsued\b/i.test(words))
    return papers.find(({ noun, role }) => role === 'pleads' && noun === 'complaint')?.entries.slice() ?? [];
  const known = papers.filter(
    ({ role, motionKind, movant: who }) =>
      role === 'asks' &&
      asks !== null &&
      motionKind === asks &&
      (movant === null || who === null || who.includes(movant) || movant.includes(who)),
  );
  const numbers = new Set(known.flatMap(({ entries }) => entries));
  return numbers.size === 1 ? [...numbers] : [];
}

function quoteOf(text: string, sentence: Span, span: Span): Span {
  let { from, to } = span;
  to = Math.min(to, sentence.to);
  from = Math.max(from, sentence.from);
  while (to < sentence.to && /\w/.test(text[to] ?? '') && /\w/.test(text[to - 1] ?? '')) to++;
  const words = [...text.slice(from, to).matchAll(/\S+/g)];
  if (words.length > 55) from += words[words.length - 55]?.index ?? 0;
  while (from < to && /[\s,;:)\].]/.test(text[from] ?? '')) from++;
  while (to > from && /[\s,;:([]/.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

/** One event a fact: what the order tells again of the same day and kind is told once, with the numbers that any gives. */
function oneEach(told: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const event of told) {
    const own = event.kind === 'filing' || event.kind === 'order' ? event.entries.join() : '';
    const same = kept.find(
      (other) =>
        other.date === event.date &&
        (other.kind === event.kind || event.kind === 'other') &&
        (own === '' || other.entries.length === 0 || other.entries.join() === own),
    );
    if (!same) kept.push(event);
    else if (same.kind === event.kind && same.entries.length === 0 && event.entries.length > 0)
      Object.assign(same, event);
  }
  return kept;
}

const annotationOf = ({ quote, rule, date, kind, entries, party }: Told): EventAnnotation => ({
  kind: 'event',
  span: quote,
  also: [],
  id: null,
  rule,
  fields: { date, kind, entries, party },
});
