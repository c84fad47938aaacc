/** What is asked when a clause's paper is looked for, and what the ways of finding it share. */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { movantIn } from '../movants.ts';
import { nounsIn } from '../papers.ts';
import type { Reading, Sentence } from '../reading.ts';
import { placeOf } from '../sentences.ts';
import { candidatesAt, type Docket, type Pending } from './pending.ts';
import type { Subject } from './subjects.ts';

/** A clause with what it rules on already known, as later clauses point back to it. */
export type Former = {
  entries: readonly EntryId[];
  sentence: Sentence;
  subject: Subject;
  movant: string | null;
  /** What a request asks, by its own words or the heading over it. */
  asks: MotionKind | null;
};

export type Meant = {
  /** None where the text gives no number. */
  entries: EntryId[];
  /** Two papers that the words fit equally well, for the report. */
  unsure: [EntryId, EntryId] | null;
};

export type Question = {
  reading: Reading;
  docket: Docket;
  subject: Subject;
  sentence: Sentence;
  verb: Span;
  tail: Span;
  /** True where papers that ask nothing can be meant: a reply is passed over or stricken. */
  isAnyPaper: boolean;
  formers: readonly Former[];
};

export const sure = (entries: readonly EntryId[]): Meant => ({ entries: [...new Set(entries)], unsure: null });
export const oral =
  /\b(?:(?:relayed|conveyed|passed\son)\s(?:by|through|to)|oral(?!\sargument)|orally|ore\stenus|verbal|made\s(?:at|during|on\sthe\srecord)|ex\stempore|from\sthe\sbench)\b/i;
export const asksFor = /^(?:(?:cross-)?requests?|prayers?|lines?|proposals?)$/;
const requests = new Set(
  'request requests cross-request cross-requests prayer prayers line lines proposal proposals'.split(' '),
);
/** True for a request inside a paper, which is a ruling of its own when it is decided. */
export const isRequest = ({ noun, role }: Subject): boolean => requests.has(noun) || (role === 'asks' && noun === '');
/** Who asks, as the words of the subject name them. */
export function movantOf({ words, movant, noun }: Subject): string | null {
  if (movant) return movant;
  // whose the records are that `Roe’s motion to compel Acme’s records` is after tells nothing of who moves
  const head = noun === '' ? undefined : nounsIn(words).find((named) => named.noun === noun);
  if (!head) return movantIn(words);
  const behind = words.slice(head.to);
  return (
    movantIn(words.slice(0, head.from), behind) ?? (/^,?\s(?:that|which)\s/.test(behind) ? movantIn(behind) : null)
  );
}
export const asking =
  /\b(?:asks?|asked|asking|demands?\sthat|seeks?|sought|(?<!\b(?:the|of|this|that|same|its|his|her|their|document|production|those|these|two|both|such|second|first|third)\s|['’]s\s|s['’]\s)requests?|requested|moves?|moved|wants?|prays?|prayed|urges?|would\shave|wish(?:es)?)\b/i;

/** Papers of the docket before `at` that ask for something now, in the order in which the text brings them in. */
export const broughtIn = ({ docket, verb }: Question): Pending[] =>
  candidatesAt(docket, verb.from).filter(
    ({ places, isPast, role, isInRe }) => (role === 'asks' || isInRe) && !isPast && (places[0] as number) <= verb.from,
  );

const plainNoun = (noun: string): string => noun.replace(/^(?:cross|letter)-|s$/g, '');
export const sameNoun = (a: string, b: string): boolean => plainNoun(a) === plainNoun(b);
export const anyPaper = /^(?:papers?|submissions?|filings?|)$/;
/** The sentences of the paragraph up to the clause, the nearest first; its own only up to the subject. */
export function sentencesBack({ reading, sentence, subject, verb }: Question): Span[] {
  const { sentences } = reading;
  const own = { from: sentence.from, to: Math.min(subject.span.from, verb.from) };
  const back: Span[] = own.to > own.from ? [own] : [];
  for (let i = placeOf(sentences, sentence) - 1; i >= 0 && back.length < 10; i--) {
    const before = sentences[i] as Sentence;
    if (before.paragraph.from !== sentence.paragraph.from) break;
    back.push(before);
  }
  return back;
}

export const citesOnly = /^\W{0,3}(?:see\s)?(?:docket|dkt|docs?\b|document\s|ecf|d\.i|de\b|dn\b|filing|r\.\sdoc|#)/i;
