/** Which paper a clause rules on: by its number, else by what the order has said of it before. */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { termIn } from '../defined-terms.ts';
import { headingAt } from '../headings.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import { askedIn } from './asked-in.ts';
import { likeliest } from './likeliest.ts';
import { namedIn } from './own-number.ts';
import { type Docket, type Pending, papersBefore } from './pending.ts';
import { rowOf, topicBefore } from './pronouns.ts';
import {
  asking,
  asksFor,
  broughtIn,
  isRequest,
  type Meant,
  oral,
  type Question,
  sentencesBack,
  sure,
} from './question.ts';
import { inSeries } from './series.ts';
import type { Subject } from './subjects.ts';

export { isRequest } from './question.ts';

/** `(same letter)`, `in the same motion`: the one that was spoken of last. */
const samePaper = /(?:[[(]|\bin\s(?:that|the)\s)same\s(?:letter|motion|paper|filing|brief|application|submission)\b/i;

const theSame = /^\W*(?:and\s|but\s)?(?:the\s)?same\b|\bsame\s(?:motions?|letters?|papers?|requests?|relief)\b/i;

/** True where the paragraph up to a clause says that somebody asks for what it refuses: `The motion also asks for fees`. */
export function isAskedFor(reading: Reading, { from, paragraph }: Sentence, verb: Span): boolean {
  const words = reading.text.slice(Math.max(paragraph.from, from - 900), verb.from);
  return asking.test(words) || /\brequests?\s(?:for|that|to)\b|\bprayer\b/i.test(words);
}

/** The kind of what a clause's request asks: by its own words, else by the heading over it. */
export function askedKind(reading: Reading, docket: Docket, subject: Subject, at: number): MotionKind | null {
  const heading = headingAt(docket.headings, at);
  return motionKindOf(subject.words) ?? (heading ? motionKindOf(reading.text.slice(heading.from, heading.to)) : null);
}

/** An objection to a discovery request is an argument on the way; one to an order, or one filed as a paper, is not. */
export function isOnTheWay({ noun, words, references }: Subject, docket: Docket, entries: readonly EntryId[]): boolean {
  if (!/^objections?$/.test(noun) || /\bobjections?\b[^,;]{0,80}[[(]/i.test(words)) return false;
  if (/\b(?:orders?|recommend\w*|magistrate|reports?|R&R|taxation|bill\sof\scosts)\b/i.test(words)) return false;
  if (references.length > 0 && /\bobjections?,\s/i.test(words)) return false;
  if (docket.isInformal && entries.length === 0) return false;
  const isFiled =
    entries.length > 0 && entries.every((entry) => /^objections?$/.test(docket.byEntry.get(entry)?.noun ?? ''));
  return !isFiled || /\b(?:interrogator|requests?\b|topic|no\.|nos\.)/i.test(words);
}

/** True for `that motion` where the sentence before says that somebody made it aloud and gives it no number. */
function wasAskedAloud(question: Question): boolean {
  const { reading, subject, sentence } = question;
  if (!subject.isPronoun || subject.noun === '' || subject.references.length > 0) return false;
  const before = sentencesBack(question).find(({ from }) => from !== sentence.from);
  if (!before || within(reading.references, before.from, before.to).length > 0) return false;
  const words = reading.text.slice(before.from, before.to);
  return asking.test(words) && /\b(?:orally|ore\stenus|oral\s(?:motion|request|application))\b/i.test(words);
}

/** True for a request of an order that takes up letters without a number, where no motion asks the same. */
function isOfNoPaper({ docket, reading, subject, sentence, verb }: Question): boolean {
  if (!isRequest(subject) && !/^objections?$/.test(subject.noun) && !(subject.isPronoun && subject.noun === ''))
    return false;
  if (within(reading.references, sentence.paragraph.from, verb.from).length > 0) return false;
  const kind = motionKindOf(subject.words);
  return kind === null || !docket.pending.some(({ motionKind, isPast }) => motionKind === kind && !isPast);
}

/**
 * The entries that a clause rules on.
 *
 * Tried in turn: a number in its own words, right behind its verb, a place in a series (`the second`), a count (`both
 * motions`), the paper in which a request stands, the paper that a pronoun means, and last the paper that most of what
 * is said fits: kind, movant, noun, heading, paragraph.
 */
export function ruledOn(question: Question): Meant {
  const { reading, docket, subject, formers } = question;
  if (oral.test(subject.words) || wasAskedAloud(question)) return sure([]);
  if (subject.noun === 'application' && !broughtIn(question).some(({ noun }) => noun === 'application'))
    return ruledOn({ ...question, subject: { ...subject, noun: 'request' } });
  const given = namedIn(question) ?? termIn(reading, subject.words);
  if (given) return sure(given);
  if (samePaper.test(subject.words) || samePaper.test(reading.text.slice(question.sentence.from, subject.span.from))) {
    const former = formers.at(-1);
    if (former && former.sentence.paragraph.from === question.sentence.paragraph.from) return sure(former.entries);
    const last = papersBefore(docket, subject.span.from).findLast(
      ({ role }) => role !== 'decides' && role !== 'proves',
    );
    if (last) return sure(last.entries);
  }
  if (theSame.test(subject.words) && formers.length > 0) return sure(formers.at(-1)?.entries ?? []);
  const counted = inSeries(question);
  if (counted) return sure(counted);
  if (subject.isPronoun && subject.noun === '') {
    const meant = topicBefore(question) ?? rowOf(question);
    if (meant) return meant;
  }
  if (isRequest(subject)) {
    const asked = askedIn(question);
    if (asked) return asked;
  }
  if (docket.isInformal && isOfNoPaper(question)) return sure([]);
  const best = likeliest(question);
  if (best) return best;
  const { re } = reading.caption;
  if (re.length === 1 || (re.length > 0 && subject.isPlural && !asksFor.test(subject.noun))) return sure(re);
  return sure(docket.pending.length === 1 && !asksFor.test(subject.noun) ? [(docket.pending[0] as Pending).entry] : []);
}

/** The paper that entries mean, for what a ruling says of its motion and movant. */
export const paperOf = (docket: Docket, entries: readonly EntryId[]): Pending | null =>
  docket.byEntry.get(entries[0] ?? '') ?? null;
