/** A reading to the dated facts of the case that the order recounts. */
import type { DeadlineAnnotation, EventAnnotation, EventKind, Span } from '../../../schema/annotation.ts';
import { type IsoDate, isIsoDate } from '../../../schema/date.ts';
import type { EntryId } from '../../../schema/entry.ts';
import type { Doubt, Found } from '../doubt.ts';
import { alone, type Steps } from '../in-step.ts';
import { endingAt, holdsAt, mayEnd, onOneLine } from '../known-place.ts';
import { type Reading, type Sentence, sentenceAt } from '../reading.ts';
import { placeOf as placeOfSentence } from '../sentences.ts';
import { EventPapers, type Place } from './event-papers.ts';
import { type Day, otherCaseIn, type Use, useOf } from './fact-days.ts';
import { PartyNames } from './party-names.ts';
import { relativeDays } from './relative-days.ts';
import { kindOfTalk } from './talks.ts';
import { type Mark, marksIn, type Told, toldOf } from './told.ts';

/** A day, what is told of it, and where. */
type Fact = Day & { use: Use; told: Told; sentence: Sentence };

/** A fact with its kind and paper. */
type Event = { fact: Fact; place: Place; kind: EventKind; entries: EntryId[] };

/**
 * Every dated fact of the case that the order recounts (contract, convention 11), each once, where it is told most
 * fully.
 *
 * @param deadlines the order's own deadlines, whose days are no facts.
 */
export function* eventsIn(reading: Reading, deadlines: readonly DeadlineAnnotation[]): Steps<Found<EventAnnotation>> {
  const { text, caption, dates, timeWords } = reading;
  const ordered = new Map<IsoDate, Span[]>();
  for (const { span, fields } of deadlines)
    if (fields.date) ordered.set(fields.date, [...(ordered.get(fields.date) ?? []), span]);
  const isOrdered = ({ span, date }: Day) =>
    ordered.get(date)?.some((whole) => whole.from <= span.from && span.to <= whole.to) ?? false;
  const days: (Day & { yearGiven?: boolean })[] = [
    ...dates.filter(({ cited }) => !cited),
    ...relativeDays(text, dates, timeWords, caption.dated),
  ].sort((a, b) => a.span.from - b.span.from);
  yield;
  const facts: Fact[] = [];
  for (let i = 0; i < days.length; ) {
    const sentence = sentenceAt(reading, (days[i] as Day).span.from);
    const here: typeof days = [];
    for (let day = days[i]; day && (here.length === 0 || (sentence && day.span.from < sentence.to)); day = days[++i])
      here.push(day);
    if (sentence) facts.push(...factsIn(reading, sentence, here, isOrdered, facts.at(-1)?.date ?? null));
  }
  yield;
  const told = facts.map((fact) => kindOf(reading, fact));
  const doubts = told.flatMap(({ doubt }) => doubt ?? []);
  yield;
  const names = new PartyNames(reading.parties);
  const papers = new EventPapers(reading, names);
  const places = facts.map((fact, i) => {
    let { kind } = told[i] as (typeof told)[number];
    let place = placeOf(fact, kind, facts[i - 1], facts[i + 1]);
    // a letter that has a number of its own was sent to the court
    if (
      (kind === 'communication' || kind === 'other') &&
      papers.numberBehind(place).length > 0 &&
      numbered.test(text.slice(place.from, place.day.from))
    ) {
      kind = 'filing';
      place = { ...place, kind };
    }
    return { fact, place, entries: kind === 'filing' || kind === 'order' ? papers.entriesOf(place) : [] };
  });
  for (let i = 0; i < places.length; i++) {
    let past = i + 1;
    while (places[past]?.fact.told.by === 'list' && places[past]?.fact.sentence === places[i]?.fact.sentence) past++;
    const group = places.slice(i, past);
    const [first, last] = [group[0], group.at(-1)] as [(typeof places)[number], (typeof places)[number]];
    i = past - 1;
    if (group.length < 2 || first.place.kind !== 'filing') continue;
    if (!/^,?\srespectively\b/.test(text.slice(last.fact.span.to, last.fact.span.to + 16))) continue;
    const numbers = papers.inTurn(first.fact.sentence.from, first.fact.span.from, group.length);
    if (numbers) for (const [turn, one] of group.entries()) one.entries = numbers[turn] as EntryId[];
  }
  yield;
  const taken = new Set(places.flatMap(({ place, entries }) => (place.kind === 'filing' ? entries : [])));
  const events = places.map(({ fact, place, entries: direct }): Event => {
    const { from, to } = place;
    let entries = direct;
    if (place.kind === 'filing' && entries.length === 0 && fact.told.by !== 'list' && !isServed(text, fact)) {
      const told = text.slice(
        fact.told.by === 'name' ? Math.max(from, fact.told.at - 60) : from,
        Math.min(to, fact.span.to + (fact.told.by === 'name' ? 40 : 160)),
      );
      entries = papers.knownFiling(told, place, taken);
    }
    return { fact, place, ...settled(reading, fact, place.kind, entries) };
  });
  yield;
  const kept = oneEach(events)
    .map((event) => ({ ...event, quote: quoteOf(text, event.place, event.fact) }))
    .sort((a, b) => a.quote.from - b.quote.from);
  numberTheLast(kept, caption.re);
  yield;
  return {
    annotations: kept.map(({ fact, place, kind, entries, quote }) => ({
      kind: 'event',
      span: quote,
      also: [],
      id: null,
      rule: fact.told.rule,
      fields: { date: fact.date, kind, entries, party: partyOf(text, names, fact, place) },
    })),
    doubts,
  };
}

/** The same, where nothing else is read. */
export const findEvents = (reading: Reading, deadlines: readonly DeadlineAnnotation[]): Found<EventAnnotation> =>
  alone(eventsIn(reading, deadlines));

/** Papers that are written to a court, where nothing says to whom. */
const numbered =
  /\b(?:letter|letter\sbrief|brief|joint\slist|status\sreport)s?\b(?![^.;]{0,60}\bto\s(?:\w+\s)?counsel\b)/i;

/** The part of its sentence that tells of a fact, up to the days before and behind that have their own tellings. */
function placeOf(fact: Fact, kind: EventKind, previous: Fact | undefined, next: Fact | undefined): Place {
  const { sentence, span, told } = fact;
  const later =
    next?.sentence === sentence &&
    next.use === 'fact' &&
    next.told.by !== 'name' &&
    !(kind === 'order' && next.told.kind === 'other')
      ? next
      : undefined;
  return {
    kind,
    sentence,
    day: span,
    anchor: told.by === 'name' && told.at > span.to ? told.to : span.to,
    at: told.at,
    from: previous?.sentence === sentence ? previous.span.to : sentence.from,
    to: later ? later.span.from : sentence.to,
    isName: told.by === 'name',
    isLast: !later,
  };
}

/**
 * The year of a day that has none in the text, by the facts told so far: the nearest that does not lie after the
 * order. The text's other dates, which bound requests, say nothing of it.
 */
function inStory({ span, date }: Day, last: IsoDate | null, orderDate: IsoDate): Day {
  const inYear = (year: number) => `${year}${date.slice(4)}`;
  const year = Number((last ?? orderDate).slice(0, 4));
  const monthsBack = last ? Number(last.slice(5, 7)) - Number(date.slice(5, 7)) : 0;
  const fitting = [monthsBack >= 3 ? year + 1 : year, year, year - 1].map(inYear);
  return { span, date: fitting.find((other) => other <= orderDate && isIsoDate(other)) ?? date };
}

/** The facts of one sentence's days. */
function factsIn(
  reading: Reading,
  sentence: Sentence,
  days: readonly (Day & { yearGiven?: boolean })[],
  isOrdered: (day: Day) => boolean,
  last: IsoDate | null,
): Fact[] {
  const { text, caption } = reading;
  const lead = leadOf(reading, sentence);
  const words = onOneLine(lead + text.slice(sentence.from, sentence.to));
  const shift = lead.length - sentence.from;
  const facts: Fact[] = [];
  const otherCase = otherCaseIn(words);
  let marks: Mark[] | null = null;
  let previous: { span: Span; told: Told | null } | null = null;
  for (const found of days) {
    const span = { from: found.span.from + shift, to: found.span.to + shift };
    const ordered = isOrdered(found);
    const isOpen = found.yearGiven === false && caption.dated !== null && !ordered;
    const day =
      isOpen && (found.date <= (caption.dated as IsoDate) || !setAhead.test(around(words, span)))
        ? inStory(found, facts.at(-1)?.date ?? last, caption.dated as IsoDate)
        : found;
    const use = useOf(words, span, day.date, caption.dated, otherCase);
    if (use === 'none' || (ordered && use !== 'due')) continue;
    if (use === 'to-come' && !isSetFor(words, span.from)) continue;
    marks ??= marksIn(words);
    const told = toldOf(words, span, marks, previous);
    const fact =
      use === 'due'
        ? dueOn(words, span, found.date > (caption.dated ?? found.date))
        : told && factFrom(words, span, use, told);
    // in a caption only whole sentences tell of facts
    if (
      fact &&
      (sentence.from >= caption.captionEnd ||
        (fact.by === 'clause' && marks.length > 0 && '.)]'.includes(words.at(-1) ?? ' ')))
    ) {
      facts.push({
        span: day.span,
        date: day.date,
        use,
        told: { ...fact, at: fact.at - shift, to: fact.to - shift },
        sentence,
      });
      previous = { span, told: fact };
    }
  }
  return facts;
}

/** What an order does to a date that was set before it. */
const setAside =
  /\b(?:vacat|cancel|continue[ds]|reset|postpon|adjourn|stricken|strikes|convert|remain|advanced|terminat|exten|moved|reschedul|goes\sforward|go\sforward|off\s(?:the\s)?calendar)/i;
/** Words of dates that still lie ahead. */
const setAhead = /\b(?:set|scheduled|noticed|calendared|vacat\w*|deadline|cut-?off|due|shall|must|will)\b/i;
const sitting = endingAt(/\b(?:hearing|conference|argument|trial)\b[^.;]{0,50}$/i);
const setBefore = /\b(?:the|that|this|currently|presently|now|previously|already|upcoming)\s/i;

/** What was due on a day; a sitting that was set for a day to come is a hearing. */
const dueOn = (words: string, { from, to }: Span, isToCome: boolean): Told => ({
  rule: 'due-by',
  kind: isToCome && holdsAt(sitting, words, from) ? 'hearing' : 'other',
  by: 'clause',
  at: from,
  to,
});

/** What frees of something that was due. */
const given = /^[^.;]{0,60}\b(?:no\slonger|excused|not\srequired|need\snot|vacated|moot|superseded)\b/i;

/** The words of a sentence near a day; a list of days may be one sentence of a whole text. */
const around = (words: string, { from, to }: Span) => words.slice(Math.max(0, from - 1_500), to + 1_500);

const setFor = endingAt(/\b(?:due\son|due\sby|set|scheduled|noticed|calendared|of|the)\s(?:for\s)?(?:\w+day,\s)?$/i);
const setForEnds = new Set(['on', 'by', 'for', 'set', 'scheduled', 'noticed', 'calendared', 'of', 'the']);
const isSetFor = (words: string, at: number): boolean => mayEnd(words, at, setForEnds) && holdsAt(setFor, words, at);

/** What was told of a day, as its use allows. */
function factFrom(words: string, span: Span, use: Use, told: Told): Told | null {
  if (use === 'fact') return told;
  // a day to come: only a sitting or a limit that was set before and is spoken of by its day
  const isDue = /^due$/i.test(words.slice(told.at, told.to));
  if (isDue) return given.test(words.slice(span.to, span.to + 120)) ? told : null;
  if (told.by !== 'name') return null;
  if (told.kind !== 'hearing' && told.kind !== 'other') return null;
  return setAside.test(around(words, span)) || setBefore.test(words.slice(Math.max(0, told.at - 60), span.from))
    ? told
    : null;
}

/** The beginning of a sentence that a page's end or a footnote cut in two; empty where the sentence is whole. */
function leadOf(reading: Reading, sentence: Sentence): string {
  const { text, sentences } = reading;
  const first = text.charCodeAt(sentence.from);
  if (sentence.from !== sentence.paragraph.from || first < 97 || first > 122) return '';
  let at = placeOfSentence(reading.sentences, sentence);
  for (let back = 0; back < 6; back++) {
    const former = sentences[--at];
    if (!former) return '';
    const isEnd = sentences[at + 1]?.paragraph.from !== former.paragraph.from;
    if (isEnd && /[a-z,]$/.test(text.slice(former.to - 1, former.to))) return `${text.slice(former.from, former.to)} `;
  }
  return '';
}

/** The kind of a fact, where its telling leaves that to the words round it. */
function kindOf(reading: Reading, { told, span, sentence }: Fact): { kind: EventKind; doubt: Doubt | null } {
  if (told.kind !== 'talk') return { kind: told.kind, doubt: null };
  const kind = kindOfTalk(reading, sentence, told.at);
  return {
    kind,
    doubt:
      kind === 'meet-and-confer'
        ? {
            span,
            rule: told.rule,
            reason: 'A talk between counsel, taken for a session to meet and confer; it may be a mere call.',
          }
        : null,
  };
}

const servedOnly = /^(?:answers?|responses?|objections?|requests?|report|notice|supplement|statement)$/i;
/** True where a paper is one that parties serve and do not file: `its verified answer of May 3`, `the responses came on`. */
function isServed(text: string, { told, sentence, span }: Fact): boolean {
  const isFollowing = told.rule === 'motion-follows';
  if (told.by !== 'name' && !isFollowing) return false;
  const noun = isFollowing
    ? (/(\w+)\s(?:then\s|soon\s)?$/.exec(text.slice(Math.max(sentence.from, told.at - 30), told.at))?.[1] ?? '')
    : text.slice(told.at, told.to);
  const near = text.slice(Math.max(sentence.from, told.at - 50), Math.min(sentence.to, span.to + 40));
  return servedOnly.test(noun) && !/\b(?:motion|complaint|court|filed)\b/i.test(near);
}

const courtPaper = /\b(?:joint|motion|brief|status|request|filed|court|chambers|judge|docket|pre-?motion)\b/i;

/** Kind and entries of a fact, once it is known whether its paper is on the docket. */
function settled(
  { text }: Reading,
  fact: Fact,
  kind: EventKind,
  entries: EntryId[],
): { kind: EventKind; entries: EntryId[] } {
  const { told, sentence, span } = fact;
  const speaker = text.slice(Math.max(sentence.from, told.at - 14), told.at);
  if (told.rule === 'party-answers' && entries.length === 0 && /\bcounsel\s(?:\w+\s)?$/i.test(speaker))
    return { kind: 'communication', entries };
  if (kind === 'filing' && entries.length === 0 && (told.rule === 'party-answers' || isServed(text, fact)))
    return { kind: 'other', entries };
  if (kind === 'filing' && entries.length === 0 && told.by === 'name') {
    const near = text.slice(Math.max(sentence.from, told.at - 50), Math.min(sentence.to, span.to + 40));
    const noun = text.slice(told.at, told.to);
    if (/^letters?$/i.test(noun) && !courtPaper.test(near)) return { kind: 'communication', entries };
  }
  return { kind, entries };
}

/** Who acted, as the order names them; null for what the court or both sides did. */
function partyOf(text: string, names: PartyNames, { told, span }: Fact, { kind, from, to }: Place): string | null {
  if (kind === 'order' || kind === 'hearing' || kind === 'meet-and-confer') return null;
  const start = told.at > span.to ? span.to : from;
  const before = names.mentionsIn(text.slice(start, Math.max(start, told.at)));
  const named =
    before.findLast(({ possessive }) => !possessive) ??
    before.at(-1) ??
    names.mentionsIn(text.slice(told.at, Math.min(to, told.at + 120)))[0];
  if (!named) return null;
  const base = before.includes(named) ? start : told.at;
  return text.slice(base + named.span.from, base + named.span.to).replace(/\s+/g, ' ');
}

const longestQuote = 50;
const leftOver = /^(?:\d{1,2},\s)?\d{1,4}(?:\s\([^()]{0,40}\)|\s\[[^\][]{0,40}\])?[,;]?\s(?:and\s|but\s)?/;
const quoteEnd = /;\s|—|,\s(?:and|but)\s|\s[[(]/;

const letter = /\w/;
const isInWord = (text: string, at: number) => letter.test(text.charAt(at)) && letter.test(text.charAt(at - 1));

/** Blanks of normalised text are spaces and line ends. */
const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/** How many words stand between two places, counted up to `most`. */
function wordsIn(text: string, from: number, to: number, most: number): number {
  let count = 0;
  let wasBlank = true;
  for (let at = from; at < to && count < most; at++) {
    const isBlankHere = isBlank(text, at);
    if (wasBlank && !isBlankHere) count++;
    wasBlank = isBlankHere;
  }
  return count;
}

/** The clause with the day: at most fifty words, and at least five where the sentence has them. */
function quoteOf(text: string, { sentence, from: since, to: until }: Place, { span, told }: Fact): Span {
  let from = Math.max(sentence.from, Math.min(since, told.at < sentence.from ? span.from : told.at, span.from));
  let to = Math.max(span.to, Math.min(told.to, until));
  // on to where the clause ends
  const rest = text.slice(to, Math.max(to, Math.min(until, to + 160)));
  const end = rest.search(quoteEnd);
  to += end < 0 ? rest.length : end;
  while (to < sentence.to && isInWord(text, to)) to++;
  const isShort = () => wordsIn(text, from, to, 6) < 6;
  while (from > sentence.from && isShort()) from = Math.max(sentence.from, from - 12);
  while (to < sentence.to && isShort()) to = Math.min(sentence.to, to + 12);
  while (to < sentence.to && isInWord(text, to)) to++;
  while (from > sentence.from && !isBlank(text, from - 1)) from--;
  if (wordsIn(text, from, to, longestQuote + 1) > longestQuote) {
    const words = [...text.slice(from, to).matchAll(/\S+/g)];
    // the day stays in it
    const first = words.findIndex(({ index }) => from + index >= span.from);
    const skip = Math.min(words.length - longestQuote, Math.max(0, first - 10));
    const last = words[skip + longestQuote - 1] ?? words.at(-1);
    to = from + (last?.index ?? 0) + (last?.[0].length ?? 0);
    from += words[skip]?.index ?? 0;
  }
  // what is left of the day before is none of this clause's: `2016, and Fenn opposed it`
  const first = text.charCodeAt(from);
  const isFigure = first >= 48 && first <= 57;
  const left = isFigure ? (leftOver.exec(text.slice(from, Math.min(from + 60, span.from)))?.[0].length ?? 0) : 0;
  if (left > 0 && wordsIn(text, from + left, to, 5) >= 5) from += left;
  while (from < to && ' \n,;:)].'.includes(text.charAt(from))) from++;
  while (to > from && ' \n,;:(['.includes(text.charAt(to - 1))) to--;
  return { from, to };
}

/** Kinds that one fact may be called by, where a later place only names its day. */
const alike = (a: EventKind, b: EventKind): boolean =>
  a === b || [a, b].every((kind) => kind === 'filing' || kind === 'communication' || kind === 'other');

/** One event a fact: of its places the one that tells it most fully, with the numbers that any gives. */
function oneEach(events: readonly Event[]): Event[] {
  const byDate = new Map<IsoDate, Event[]>();
  for (const event of events) {
    const same = byDate.get(event.fact.date);
    const number = event.entries.join();
    const isName = event.fact.told.by === 'name';
    const known = same?.find((other) =>
      other.kind === event.kind
        ? number === '' || other.entries.length === 0 || other.entries.join() === number
        : alike(other.kind, event.kind) &&
          ((isName && number === '') || (other.fact.told.by === 'name' && other.entries.length === 0)),
    );
    if (!same) byDate.set(event.fact.date, [{ ...event }]);
    else if (!known) same.push({ ...event });
    else if (known.fact.told.by === 'name' && !isName)
      Object.assign(known, event, event.entries.length === 0 ? { entries: known.entries } : {});
    else if (known.entries.length === 0 && event.entries.length > 0 && event.kind === known.kind)
      known.entries = event.entries;
  }
  return [...byDate.values()].flat();
}

/** A filing without a number is the one paper of the caption's `Re:` that no other event is, where one is left. */
function numberTheLast(events: readonly Event[], re: readonly EntryId[]): void {
  const open = events.filter(({ kind, entries }) => kind === 'filing' && entries.length === 0);
  if (open.length !== 1) return;
  const taken = new Set(events.flatMap(({ entries }) => entries));
  const left = re.filter((entry) => !taken.has(entry));
  if (left.length === 1 && re.length <= 4) (open[0] as Event).entries = [left[0] as EntryId];
}
