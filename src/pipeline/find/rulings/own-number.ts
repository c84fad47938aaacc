/** The number that a clause itself gives: in the words of its subject, or right behind its verb. */
import type { ReferenceAnnotation, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { type Reading, sentenceAt, within } from '../reading.ts';
import { papersBefore, papersWithin } from './pending.ts';
import { asksFor, isRequest, type Question } from './question.ts';
import type { Subject } from './subjects.ts';

const evidenceBefore =
  /\b(?:see|exhibits?|exs?\.|under|pursuant\sto|(?:attached|response|opposition|reply|answer|related)\sto|attached\sas|in\s(?:its|his|her|their|the)\s(?:reply|response|opposition|brief))\s(?:[\w’'-]+\s){0,5}[[(]?$/i;
const rightBehind =
  /^(?:,?\s(?:without\sprejudice|with\sprejudice|as\s(?:moot|untimely|premature|unopposed|stated|set\sforth(?:\sherein)?)|in\s(?:part|full)|in\sits\sentirety|and\sdenied\sin\spart))?\s?[:.,]?\s?[[(]?$/i;
const partBehind = /^,?\s(?:without\sprejudice\s)?(?:as\sto|with\srespect\sto)\s(?:the\smotions?\s(?:at|in)\s)?[[(]?$/i;
const id = /[[(]\s?id\.?(?:\sat\s[\d–-]+)?\s?[\])]/i;

/** Entries in the words of the subject, or right behind the verb. */
export function namedIn(question: Question): EntryId[] | null {
  const { reading, docket, subject, tail, verb } = question;
  const { text } = reading;
  const behind = within(reading.references, tail.from, tail.to).filter(({ fields }) => fields.otherCase === undefined);
  const first = behind[0];
  const isObject = subject.span.from >= verb.to;
  if (first && !isObject && partBehind.test(text.slice(tail.from, first.span.from))) return [...first.fields.entries];
  const adjacent = adjacentTo(reading, subject, verb);
  if (adjacent) return [...adjacent.fields.entries];
  const own = ownReferences(question).filter((reference) => isOwn(question, reference));
  if (own.length > 0) return own.flatMap(({ fields }) => fields.entries);
  const called = calledSo(question);
  if (called) return [...called];
  if (id.test(subject.words)) {
    const last = papersBefore(docket, subject.span.from).at(-1);
    if (last) return last.entries;
  }
  if (!first && !isObject) return citeBehind(question);
  if (!first || isObject) return null;
  const between = text.slice(tail.from, first.span.from);
  if (/\b(?:see|in|as|under)\s?[[(]?$/i.test(between)) return null;
  if (rightBehind.test(between))
    return behind
      .filter(
        ({ span }, i) => i === 0 || /^[\s,;and&]*(?:\S{1,8}\s)?$/i.test(text.slice(behind[i - 1]?.span.to, span.from)),
      )
      .flatMap(({ fields }) => fields.entries);
  return null;
}

const saysMore = /,\s(?:which|who|whose)\s/;

/** Numbers of a subject up to what is said more of it: `Objections (Doc. 61) to the order, which denied Doc. 48,`. */
function ownReferences({ subject: { words, span, references } }: Question): readonly ReferenceAnnotation[] {
  const end = words.search(saysMore);
  const before = end < 0 ? references : references.filter((reference) => reference.span.from < span.from + end);
  return before.length > 0 ? before : references;
}

const shortNames =
  /\((Response|Opposition|Opp['’]n|Reply|Motion|Mot\.|Letter|Brief|Br\.|Application|Objections?)\sat\s/;

/** The paper that `(Response at 15)` cites, where the order calls one so: `Dkt. No. 64 (“Response”)`. */
function calledSo({ reading, subject, tail }: Question): readonly EntryId[] | null {
  const name = (shortNames.exec(subject.words) ?? shortNames.exec(reading.text.slice(tail.from, tail.from + 60)))?.[1];
  if (name === undefined) return null;
  const at = reading.text.search(new RegExp(`[(]["“]${name.replace(/\W/g, '\\$&')}["”]`));
  const near = at < 0 ? undefined : within(reading.references, at - 40, at + 1).at(-1);
  return near && near.fields.otherCase === undefined && at - near.span.to < 4 ? near.fields.entries : null;
}

/** A bracketed number right before the verb, where the one before it is what the paper is aimed at: `Motion to Strike Doc. 62 [Doc. 64] is`. */
function adjacentTo({ text }: Reading, subject: Subject, verb: Span): ReferenceAnnotation | undefined {
  const last = subject.references.at(-1);
  if (!last || subject.isPlural !== subject.references.length > 1 || last.span.to > verb.from) return undefined;
  const closes = /^(?:\sat\s[\w\s.-]{1,20})?[\])],?\s(?:is|was|will\sbe)\s(?:[\w,]+\s){0,4}$/.test(
    text.slice(last.span.to, verb.from),
  );
  if (!closes || !/[[(]$/.test(text.slice(0, last.span.from).slice(-1))) return undefined;
  const before = subject.references.at(-2);
  const aims =
    before && /\b(?:strike|to|of|regarding)\s$/i.test(text.slice(Math.max(0, before.span.from - 12), before.span.from));
  const isLodged =
    !before &&
    /\b(?:lodged|filed|attached)\sas\s(?:an?\s)?[\w\s]{3,20}[[(]$/i.test(
      text.slice(Math.max(0, last.span.from - 40), last.span.from),
    );
  return aims || isLodged ? last : undefined;
}

/** Entries of a cite that stands alone behind the ruling: `The motion is denied. Document #44.` */
function citeBehind({ reading, sentence, subject }: Question): EntryId[] | null {
  if (isRequest(subject)) return null;
  const next = sentenceAt(reading, sentence.to + 1) ?? sentenceAt(reading, sentence.to + 2);
  if (!next || next.paragraph.from !== sentence.paragraph.from || next.to - next.from > 40) return null;
  const [only] = within(reading.references, next.from, next.to);
  const isAlone = only !== undefined && only.span.from - next.from < 3 && next.to - only.span.to < 3;
  return isAlone && only.fields.otherCase === undefined ? [...only.fields.entries] : null;
}

/** `the reply (Doc. 40) and its exhibits (Doc. 41)` are struck together. */
const isJoined = (text: string, { from }: Span): boolean =>
  /\band\s(?:(?:its|the|his|her|their|all)\s)?(?:[\w-]+\s){1,2}[[(]?$/.test(text.slice(Math.max(0, from - 50), from));

/** True for a number that is the subject's own, and not that of an order, of evidence or of what it answers. */
function isOwn({ reading, docket, subject, isAnyPaper }: Question, { span }: ReferenceAnnotation): boolean {
  const { text } = reading;
  const paper = papersWithin(docket, span.to - 1, span.to)[0];
  if (/^objections?$/.test(subject.noun) && subject.references.length === 1) return true;
  const isLabelOnly = subject.noun === '' || subject.references.length === 1;
  if (paper && subject.noun !== '' && paper.noun !== '') {
    if (paper.role === 'decides' && subject.role !== 'decides') return false;
    if (paper.role === 'proves' && subject.role !== 'proves' && !(isAnyPaper && isJoined(reading.text, span)))
      return false;
  }
  if (isLabelOnly)
    return (
      subject.role !== 'asks' ||
      !/\b(?:to|re|of)\s(?:the\s)?[[(]?$/.test(text.slice(Math.max(0, span.from - 8), span.from)) ||
      asksFor.test(subject.noun)
    );
  const first = subject.references[0];
  if (first && first.span.from === span.from) return true;
  return (
    !evidenceBefore.test(text.slice(Math.max(subject.span.from, span.from - 50), span.from)) ||
    asksFor.test(subject.noun)
  );
}
