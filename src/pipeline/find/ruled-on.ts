/** What a clause rules on: the noun phrase, and the paper and entries that it means. */
import type { ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { type Heading, headingAt } from './headings.ts';
import { motionKindOf, movantIn, nounsIn, type Paper } from './papers.ts';
import { type Reading, sentenceAt, within } from './reading.ts';

/** The noun phrase that a clause rules on. */
export type Subject = {
  span: Span;
  words: string;
  /** Its head in small letters: `motion`, `request`; `` where it is only a number or a pronoun. */
  noun: string;
  isPronoun: boolean;
  isPlural: boolean;
  references: ReferenceAnnotation[];
};

const pronoun =
  /^(?:\W|and\s|but\s|Accordingly,?\s|Therefore,?\s|that\s)*(?:it|they|that|this|each|both|all|neither|the\ssame|same)\b(?!\s(?:court|order|case|action))/i;

/**
 * The subject between two places of a sentence.
 *
 * @returns null where the words name no paper, number or pronoun: "access is denied".
 */
export function subjectIn(reading: Reading, papers: readonly Paper[], from: number, to: number): Subject | null {
  const words = reading.text.slice(from, to);
  const references = within(reading.references, from, to).filter(({ fields }) => fields.otherCase === undefined);
  const head = nounsIn(words).find(({ role }) => role !== 'proves' && role !== 'pleads');
  const isPronoun = !head && references.length === 0 && pronoun.test(words);
  if (!head && references.length === 0 && !isPronoun) {
    if (papers.length > 0 && /\b(?:decision|ruling|relief|extension|leave)\b/i.test(words) && words.length < 160)
      return { span: { from, to }, words, noun: 'request', isPronoun: false, isPlural: false, references };
    return null;
  }
  return {
    span: { from, to },
    words,
    noun: head?.noun ?? '',
    isPronoun:
      isPronoun ||
      (head !== undefined &&
        /^(?:\W|and\s)*(?:that|this|the|it|same)\s(?:motion|request|letter|same)$/i.test(
          words.slice(0, head.to).trim(),
        ) &&
        references.length === 0 &&
        !/\b(?:to|for|of)\b/.test(words.slice(head.to, head.to + 5))),
    isPlural: /s$/.test(head?.noun ?? '') || references.length > 1 || /\bboth\b/i.test(words),
    references,
  };
}

const evidence =
  /(?:\b(?:see|in|under|by|as|exhibits?|exs?\.|of|to|attached\s(?:to|as)|at|pursuant\sto|with)\s|["“]\s?)[[(]?$/i;

/** Entries that the words of the subject, or those right behind the verb, name. */
function named(
  reading: Reading,
  papers: readonly Paper[],
  subject: Subject,
  verb: Span,
  tail: string,
): EntryId[] | null {
  const { text } = reading;
  const own = subject.references.filter(({ span }) => {
    const paper = papers.find((other) => other.span.to === span.to);
    if (paper?.role === 'decides' && subject.noun !== '' && !/order|minutes/.test(subject.noun)) return false;
    if (paper?.role === 'proves' && subject.noun !== '') return false;
    return true;
  });
  const labelled =
    own.length > 1
      ? own.filter(
          ({ span }) =>
            !evidence.test(text.slice(Math.max(0, span.from - 16), span.from)) ||
            /\b(?:request|relief)\b/.test(subject.noun),
        )
      : own;
  const chosen = labelled.length > 0 ? labelled : own;
  if (chosen.length > 0) return [...new Set(chosen.flatMap(({ fields }) => fields.entries))];
  const behind = /^[^.;]{0,40}[:.]?\s?[[(]?$/;
  const after = within(reading.references, verb.to, verb.to + tail.length).filter(
    ({ fields }) => fields.otherCase === undefined,
  );
  const first = after[0];
  if (
    first &&
    behind.test(text.slice(verb.to, first.span.from)) &&
    !/\b(?:see|in|as|under)\s?[[(]?$/i.test(text.slice(verb.to, first.span.from))
  )
    return [...first.fields.entries];
  if (
    first &&
    /\b(?:motions?|letters?|submissions?|requests?|filings?|oppositions?)\b/i.test(text.slice(verb.to, first.span.from))
  )
    return [...first.fields.entries];
  return null;
}

/** Words that make a paper one of nobody's docket. */
const oral = /\b(?:oral|orally|ore\stenus|verbal|made\s(?:at|during|on\sthe\srecord)|ex\stempore)\b/i;

const nameWords = (name: string | null) =>
  new Set(
    (name ?? '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && word !== 'the'),
  );
const sharesName = (a: string | null, b: string | null) => {
  const [x, y] = [nameWords(a), nameWords(b)];
  return [...x].some((word) => y.has(word) || y.has(word.replace(/s$/, '')) || y.has(`${word}s`));
};

/**
 * The paper that a subject means: by a number in its words, else by an earlier sentence, a heading, or the caption's `Re:`.
 *
 * @returns its entries, [] where the text gives no number; null where the words are about no paper at all.
 */
export function paperMeant(
  reading: Reading,
  papers: readonly Paper[],
  subject: Subject,
  verb: Span,
  tail: string,
  headings: readonly Heading[],
  former: { entries: readonly EntryId[]; paper: Paper | null } | null,
): { entries: EntryId[]; paper: Paper | null } | null {
  const { text, caption } = reading;
  const byEntry = (entries: readonly EntryId[]) =>
    papers.find((paper) => paper.role === 'asks' && paper.entries.some((entry) => entries.includes(entry))) ?? null;
  if (oral.test(subject.words)) return { entries: [], paper: null };
  // An objection to a discovery request is an argument on the way; one to an order is a paper.
  if (/^objections?$/.test(subject.noun) && !/\border\b|recommend|magistrate|\breport\b|\bR&R\b/i.test(subject.words))
    return null;
  const given = named(reading, papers, subject, verb, tail);
  if (given) return { entries: given, paper: byEntry(given) };

  const before = papers.filter(
    ({ span, role }) =>
      span.to <= verb.from &&
      (role === 'asks' || (role !== 'decides' && role !== 'proves' && nounsIn(subject.words)[0]?.role === role)),
  );
  const sentence = sentenceAt(reading, verb.from);
  const paragraph = sentence?.paragraph;
  if (/\bsame\b/i.test(subject.words) && former) return { entries: [...former.entries], paper: former.paper };
  const heading = headingAt(headings, verb.from);
  const kind = motionKindOf(subject.words);
  const headed = heading
    ? within(reading.references, heading.from, heading.to).flatMap(({ fields }) => fields.entries)
    : [];
  const headingKind = heading ? motionKindOf(text.slice(heading.from, heading.to)) : null;
  const movant = movantIn(subject.words);
  const score = (paper: Paper, i: number): number => {
    let points = i / (before.length + 1);
    if (paragraph && paper.span.from >= paragraph.from) points += 3;
    if (paper.entries.some((entry) => headed.includes(entry))) points += 5;
    if (headingKind !== null && headingKind === paper.motionKind) points += 1;
    if (paper.isPast) points -= 4;
    if (kind !== null && paper.motionKind === kind) points += 4;
    if (movant !== null && paper.movant !== null) points += sharesName(movant, paper.movant) ? 3 : -4;
    if (subject.noun !== '' && paper.noun.replace(/s$/, '') === subject.noun.replace(/s$/, '')) points += 1.5;
    const ordinal = /\b(?:second|third|fourth|renewed|amended|first|cross)\b/i.exec(subject.words)?.[0];
    if (ordinal && new RegExp(ordinal, 'i').test(paper.words)) points += 2;
    return points;
  };
  const ranked = before.map((paper, i) => ({ paper, points: score(paper, i) })).sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (/\bboth\srequests\b/i.test(subject.words) && paragraph) {
    const near = within(reading.references, paragraph.from, verb.from).filter(
      ({ fields }) => fields.otherCase === undefined,
    );
    const entries = [...new Set(near.flatMap((reference) => reference.fields.entries))].slice(-2);
    if (entries.length === 2) return { entries, paper: best?.paper ?? null };
  }
  if (
    subject.isPlural &&
    /\b(?:both|two|three|four|all|these|the)\b/i.test(subject.words) &&
    !/^requests?$/.test(subject.noun)
  ) {
    const count = /\bboth|two\b/i.test(subject.words)
      ? 2
      : /\bthree\b/i.test(subject.words)
        ? 3
        : /\bfour\b/i.test(subject.words)
          ? 4
          : 0;
    const entries: EntryId[] = [];
    for (const { paper } of ranked.toSorted((a, b) => b.paper.span.from - a.paper.span.from))
      for (const entry of paper.entries) if (!entries.includes(entry)) entries.push(entry);
    if (count > 0 && entries.length >= count)
      return { entries: entries.slice(0, count).reverse(), paper: best?.paper ?? null };
    if (caption.re.length > 1) return { entries: caption.re, paper: best?.paper ?? null };
  }
  if (best && (best.points > 0 || before.length === 1)) return { entries: [...best.paper.entries], paper: best.paper };
  if (caption.re.length > 0)
    return { entries: caption.re.length === 1 || subject.isPlural ? caption.re : [], paper: null };
  return subject.isPronoun && papers.length === 0 ? null : { entries: [], paper: null };
}
