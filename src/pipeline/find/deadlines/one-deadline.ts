/** Times that are due to deadlines: one each, with what has to be done, by whom, and the words that say so. */
import type { Addressee, DeadlineAnnotation, Span } from '../../../schema/annotation.ts';
import { addresseeOf, type Sides } from '../addressee.ts';
import type { Party } from '../parties.ts';
import type { Reading, Sentence } from '../reading.ts';
import { actionOf } from './actions.ts';
import { deadlineQuote, endOfLast } from './deadline-quotes.ts';
import type { Term } from './times.ts';
import type { TimeOrder } from './times-ordered.ts';

/** Further places that a deadline keeps: no order says one oftener, and each has to be looked for in the whole text. */
const mostPlaces = 12;

/** A term with the words that make it a deadline. */
export type Due = {
  term: Term;
  rule: string;
  sentence: Sentence;
  order: TimeOrder | null;
  row: { span: Span; label: string } | null;
};

const noName = new Set(
  'the and for inc llc corp company ltd doe jane john mrs first united states new national american'.split(' '),
);
const namePart = /[\p{L}\d&-]{3,}/gu;

/** Whose the words of the parties' names are; words that two sides share are left out. */
function sidesIn({ parties }: Reading): Sides {
  const sides = new Map<string, Party['role'] | null>();
  for (const { name, role } of parties) {
    const words = name.toLowerCase();
    namePart.lastIndex = 0;
    for (let found = namePart.exec(words); found; found = namePart.exec(words)) {
      const [part] = found;
      if (noName.has(part)) continue;
      const known = sides.get(part);
      sides.set(part, known === undefined || known === role ? role : null);
    }
  }
  for (const [part, role] of sides) if (role === null) sides.delete(part);
  return sides as Sides;
}

/** Words as the finder of persons knows them. */
const asNamed = (words: string) =>
  words.includes('Counsel') || words.includes('Attorney')
    ? words.replace(/\bCounsel\b/g, 'counsel').replace(/\bAttorneys?\b/g, 'attorney')
    : words;

/** Who has to act: the subject of the words that order, else whoever the clause names first. */
function addresseeOfDue(text: string, { order, row, sentence }: Due, quote: Span, sides: Sides): Addressee {
  const whoIs = (words: string) => addresseeOf(asNamed(words), sides);
  if (row) {
    const who = whoIs(row.label);
    return who === 'unspecified' ? 'both' : who;
  }
  if (!order) return whoIs(text.slice(quote.from, Math.min(quote.to, quote.from + 120)));
  // `shall confer by June 3, and shall report by June 10`: the subject stands before the first
  const from = Math.max(order.from > quote.from ? quote.from : sentence.from, order.from - 160);
  const subject = text.slice(from, order.from);
  const near =
    subject.includes(',') || subject.includes('that') ? subject.slice(endOfLast(partBefore, subject)) : subject;
  for (const words of near === subject ? [near] : [near, subject]) {
    const who = whoIs(words);
    if (who !== 'unspecified') return who;
  }
  if (/^(?:is-ordered|court-sets|time-given|imperative)$/.test(order.rule))
    return whoIs(text.slice(order.to, order.to + 80));
  return bothSides.test(subject) ? 'both' : 'unspecified';
}
const partBefore = /,\s|\bthat\s/g;
/** What concerns both sides, whoever is not named. */
const bothSides =
  /\b(?:discovery|conferences?|hearing|motions|trial|mediation|schedule|session|argument|pretrial|joint)\b/i;

/** A deadline, and the words that tell its action from others, once they are asked for. */
type Kept = { annotation: DeadlineAnnotation; words: ReadonlySet<string> | null };

const wordParting = /[^\p{L}\d-]+/u;
const noContent = new Set('shall must will with that this from days order within court date'.split(' '));
function contentWords(kept: Kept): ReadonlySet<string> {
  kept.words ??= new Set(
    kept.annotation.fields.action
      .toLowerCase()
      .split(wordParting)
      .filter((word) => word.length > 3 && !noContent.has(word)),
  );
  return kept.words;
}

/** True where two actions are one, said twice: the shorter has most of its words from the longer. */
function sameAction(a: Kept, b: Kept): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.size === 0 && y.size === 0) return true;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared >= Math.max(1, 0.6 * Math.min(x.size, y.size));
}

/** Last words of a subject that acts. */
const actors = new Set(
  'he she it they plaintiff plaintiffs defendant defendants party parties counsel petitioner petitioners respondent respondents movant movants attorney attorneys side sides government clerk court'.split(
    ' ',
  ),
);

/** One annotation a time and action; said again, it is quoted where the order says most, and the others are kept beside. */
export function oneEach(reading: Reading, dues: readonly Due[]): DeadlineAnnotation[] {
  const { text } = reading;
  if (dues.length === 0) return [];
  const sides = sidesIn(reading);
  const isPerson = (words: string) => {
    const last = /[\p{L}\d&-]+$/u.exec(words.slice(words.lastIndexOf(' ') + 1))?.[0].toLowerCase() ?? '';
    return actors.has(last) || sides.has(last);
  };
  const kept = new Map<string, Kept[]>();
  for (const [i, due] of dues.entries()) {
    const { term, order, sentence, row } = due;
    const span =
      row?.span ??
      deadlineQuote(text, { term: term.span, order, sentence }, dues[i - 1]?.term.span, dues[i + 1]?.term.span);
    const annotation: DeadlineAnnotation = {
      kind: 'deadline',
      span,
      also: [],
      id: null,
      rule: due.rule,
      fields: {
        date: term.date,
        days: term.count?.days ?? null,
        unit: term.count?.unit ?? null,
        action: row?.label ?? actionOf(text, span, term.span, order, isPerson),
        addressee: addresseeOfDue(text, due, span, sides),
      },
    };
    const { date, days, unit } = annotation.fields;
    const key = date ?? `${days} ${unit}`;
    const others = kept.get(key) ?? [];
    kept.set(key, others);
    const said: Kept = { annotation, words: null };
    const isCondition = (other: Kept) => other.annotation.rule === 'condition';
    // a list without end says the same thing on and on: the last few are enough to tell
    let same = others.length - 1;
    const last = Math.max(0, others.length - 20);
    for (; same >= last; same--) {
      const other = others[same] as Kept;
      if (isCondition(said) || isCondition(other) || sameAction(other, said)) break;
    }
    const former = same >= last ? others[same] : undefined;
    if (!former) others.push(said);
    else {
      const { span: place, also } = former.annotation;
      const isFuller = !isCondition(said) && (isCondition(former) || span.to - span.from >= place.to - place.from);
      if (also.length < mostPlaces) also.push(isFuller ? place : span);
      if (isFuller) others[same] = { ...said, annotation: { ...annotation, also } };
    }
  }
  const deadlines: DeadlineAnnotation[] = [];
  for (const others of kept.values()) for (const { annotation } of others) deadlines.push(annotation);
  return deadlines.sort((a, b) => a.span.from - b.span.from);
}
