/** The paper that `it`, `the same` or a bare verdict means: what the sentences before are about. */
import type { Span } from '../../../schema/annotation.ts';
import { movantIn } from '../movants.ts';
import { type Named, nounsIn, type Paper } from '../papers.ts';
import { askedIn } from './asked-in.ts';
import { entriesOfRow, rowAt } from './chart-rows.ts';
import { headingInForce, likeliest, mannerIn } from './likeliest.ts';
import { papersWithin } from './pending.ts';
import { asksFor, type Meant, type Question, sentencesBack, sure } from './question.ts';
import { firstFew, inSeries } from './series.ts';
import { ordinalBefore, type Subject } from './subjects.ts';

/** For a verdict in a row of a chart: what the words over the chart rule on. */
export function rowOf(question: Question): Meant | null {
  const { reading, formers, sentence, verb } = question;
  const row = rowAt(reading, sentence, verb);
  const named = row ? entriesOfRow(reading, row) : [];
  if (named.length > 0) return sure(named);
  const last = formers.at(-1);
  if (!last) return null;
  if (row) return sure(last.entries);
  if (!reading.text.slice(sentence.paragraph.from, verb.from).includes('|')) return null;
  const heading = headingInForce(question);
  return heading && heading.from > last.sentence.from ? null : sure(last.entries);
}

/** `A notice is not a motion`: what is said of a paper, and no paper. */
const predicate = /\b(?:is|are|was|were)\s(?:not\s|no\s)?(?:an?\s)?$/i;
const indefinite = /\b(?:an?|any|every|such|no)\s(?:[\w-]+\s){0,3}$/i;

/** The paper that `it` means: what the sentences before are about. */
export function topicBefore(question: Question): Meant | null {
  const { formers } = question;
  for (const [i, sentence] of sentencesBack(question).entries()) {
    const meant = topicIn(question, sentence, i === 0);
    if (meant) return meant;
    const former = formers.findLast((ruled) => ruled.sentence.from === sentence.from);
    if (former) return sure(former.entries);
  }
  return null;
}

const handing =
  /\b(?<!\b(?:was|were|been|is|are)\s)(?:filed|lodged|submitted|tendered|sent|e-mailed|attached|appended|offered|proffered|delivered|served|added)\b/;

/** For what is passed over the paper that a sentence says was filed: `On May 3 Acme lodged a chart. [Doc. 78.]` */
function handedInAt({ reading, docket }: Question, { from, to }: Span): Meant | null {
  const verb = reading.text.slice(from, to).search(handing);
  if (verb < 0) return null;
  const filed = papersWithin(docket, from + verb, to).find(
    ({ span, role }) => span.to > from + verb && span.to <= to && role !== 'decides' && role !== 'pleads',
  );
  return filed ? sure(filed.entries) : null;
}

/** The paper that a sentence is about: its first noun, its last where any paper can be meant, or its first number. */
function topicIn(question: Question, sentence: Span, isNear: boolean): Meant | null {
  const { reading, docket, isAnyPaper, subject } = question;
  const handedIn = isAnyPaper ? handedInAt(question, sentence) : null;
  if (handedIn) return handedIn;
  const fits = (role: Paper['role']) => role === 'asks' || (isAnyPaper && role === 'answers');
  const mentioned = papersWithin(docket, sentence.from, sentence.to).filter(
    ({ span, role, isPast }) => span.from >= sentence.from && span.to <= sentence.to && !isPast && fits(role),
  );
  const words = reading.text.slice(sentence.from, sentence.to);
  const nouns = nounsIn(words).filter(({ role }) => fits(role));
  const [noun, last, first] = [nouns[0], nouns.at(-1), mentioned[0]];
  if (
    noun &&
    (!first || sentence.from + noun.from < first.span.from - 1) &&
    !indefinite.test(words.slice(0, noun.from))
  ) {
    const meant = byNoun(question, sentence, noun);
    if (meant && meant.entries.length > 0) return meant;
  }
  if (
    isAnyPaper &&
    last &&
    !first &&
    !predicate.test(words.slice(0, last.from)) &&
    (isNear || !indefinite.test(words.slice(0, last.from)))
  ) {
    const meant = byNoun(question, sentence, last);
    if (meant && meant.entries.length > 0) return meant;
  }
  const [proof] = isAnyPaper
    ? papersWithin(docket, sentence.from, sentence.to).filter(
        ({ role, span }) => role === 'proves' && span.from >= sentence.from,
      )
    : [];
  if (!first && proof && isNear) return sure(proof.entries);
  return first ? sure(subject.isPlural ? mentioned.flatMap(({ entries }) => entries) : first.entries) : null;
}

/** Code units behind a noun in which what it asks for stands, and before it in which who asks. */
const behindNoun = 40;
const beforeNoun = 60;

/** The paper that a noun of another sentence means. */
function byNoun(question: Question, sentence: Span, { noun, role, from, to }: Named): Meant | null {
  const words = question.reading.text.slice(sentence.from, sentence.to);
  const before = words.slice(Math.max(0, from - beforeNoun), from);
  const phrase = words.slice(from, asksFor.test(noun) ? words.length : to + behindNoun);
  const firsts = firstFew(question, before, noun);
  if (firsts) return sure(firsts);
  const movant = movantIn(before);
  const subject: Subject = {
    ...question.subject,
    span: { from: sentence.from + from, to: sentence.to },
    words: phrase,
    noun,
    role,
    movant,
    isPronoun: false,
    isPlural: /s$/.test(noun),
    references: [],
    ordinal: ordinalBefore(before),
    manner: mannerIn(before.slice(-30)),
    count: undefined,
  };
  const asked = { ...question, subject };
  const nth = subject.ordinal === undefined ? null : inSeries(asked);
  if (nth) return sure(nth);
  return asksFor.test(noun) ? (askedIn(asked) ?? likeliest(asked)) : likeliest(asked);
}
