/** The paper that most of what is said fits: kind, movant, noun, heading, paragraph. */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { type Heading, headingAt } from '../headings.ts';
import { isOfKind, motionKindOf } from '../motion-kinds.ts';
import { movantIn } from '../movants.ts';
import { nounsIn } from '../papers.ts';
import { within } from '../reading.ts';
import { candidatesAt, type Pending, papersWithin } from './pending.ts';
import { asking, isRequest, type Meant, movantOf, type Question, sameNoun, sentencesBack, sure } from './question.ts';
import { inSeries } from './series.ts';
import { ordinalBefore, requestFirst, type Subject } from './subjects.ts';

/** Who asks in the sentences before: `Plaintiffs had seven hours. They ask for more.` */
export function askerBefore(question: Question): string | null {
  for (const [i, { from, to }] of sentencesBack(question).entries()) {
    const words = question.reading.text.slice(from, to);
    const verb = asking.exec(words);
    if (!verb) continue;
    const named = movantIn(`${words.slice(0, verb.index)}seeks`);
    if (named && sideWords.test(named)) return named;
    const before = sentencesBack(question)[i + 1];
    const side = sideWords.exec(
      /\b(?:They|He|She|It)\b/.test(words) && before ? question.reading.text.slice(before.from, before.to) : words,
    );
    return named ?? side?.[0] ?? (before && /^\W*(?:They|He|She|It)\b/.test(words) ? headOf(question, before) : null);
  }
  return null;
}

const nameFirst = /^\W*(?:The\s)?([A-Z][\w&-]*(?:\s(?:of\s)?[A-Z][\w&-]*){0,3})\s[a-z]/;

/** A movant whose name a sentence opens with: `Acme would go further.` */
function headOf({ reading, docket }: Question, { from, to }: Span): string | null {
  const name = nameFirst.exec(reading.text.slice(from, to))?.[1];
  return name && docket.pending.some(({ movant }) => docket.sameParty(name, movant) === true) ? name : null;
}

export const sideWords = /\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\b/;

/** Points that a paper must have before it is taken for the one meant, and by which it must lead. */
const enough = 2;
const lead = 0.5;

/** Headings further up that are looked at where the nearest names no paper. */
const headingsBack = 6;

/** The nearest heading that names a paper or a kind of motion. */
export function headingInForce({ docket, reading, verb }: Question): Heading | undefined {
  let heading = headingAt(docket.headings, verb.from);
  for (let i = 0; heading && i < headingsBack; i++) {
    const words = reading.text.slice(heading.from, heading.to);
    if (
      within(reading.references, heading.from, heading.to).length > 0 ||
      nounsIn(words).some(({ role }) => role === 'asks')
    )
      return heading;
    if (i === 0 && motionKindOf(words) !== null) return heading;
    heading = headingAt(docket.headings, heading.from - 1);
  }
  return undefined;
}

const turnsTo =
  /^\W*(?:as\s(?:for|to)|turning\s(?:now\s|first\s|next\s)?to|(?:with\s(?:respect|regard)|in\sregard)\sto|regarding|the\scourt\s(?:now\s|next\s|first\s)?turns\s(?:now\s|next\s|first\s)?to)\b/i;

/** Entries that the paragraph last turned to: `As for [DE 66], …`. */
function topicAt({ reading, docket, sentence, verb }: Question): readonly EntryId[] {
  const paper = papersWithin(docket, sentence.paragraph.from, verb.from).findLast(({ span }) => {
    if (span.from < sentence.paragraph.from || span.to > verb.from) return false;
    const before = reading.text.slice(Math.max(sentence.paragraph.from, span.from - 60), span.from);
    return turnsTo.test(before.slice(before.search(/[^.]*$/)));
  });
  return paper?.entries ?? [];
}

/** The paper that a heading means by its place in a series: `The Second Motion.` */
function nthOfHeading(question: Question, heading: Span): readonly EntryId[] {
  const words = question.reading.text.slice(heading.from, heading.to);
  const named = nounsIn(words)[0];
  const ordinal = named && ordinalBefore(words.slice(0, named.from));
  if (!named || ordinal === undefined) return [];
  const subject: Subject = {
    ...question.subject,
    span: heading,
    words,
    ...named,
    ordinal,
    isPronoun: true,
    references: [],
  };
  return inSeries({ ...question, subject }) ?? [];
}

/** How a motion is made, by which it is told from others: `The Agreed Motion`. */
const mannerOf =
  /\b(agreed|joint|unopposed|stipulated|emergency|expedited|renewed|supplemental|ex\sparte|administrative|omnibus|amended|cross)[\s-]/i;

/** The word for how a motion is made, in small letters; undefined where words say nothing of it. */
export const mannerIn = (words: string): string | undefined => mannerOf.exec(words)?.[1]?.toLowerCase();

/** What a paragraph speaks of that is about a motion to compel. */
const producing =
  /\b(?:(?:must|shall|should|need\snot)\s(?:be\s)?(?:produced?|answer(?:ed)?|turn(?:ed)?\sover)|withheld|work[\s-]product|[Rr]equests?\s(?:[Nn]os?\.\s)?\d|[Ii]nterrogator)/;

/** What the paragraph says before of `the motion`: whose it is and what it asks. */
function toldBefore(question: Question): { movant: string | null; kind: MotionKind | null } | null {
  const { subject, reading } = question;
  for (const { from, to } of sentencesBack(question)) {
    const words = reading.text.slice(from, to);
    for (const named of nounsIn(words)) {
      if (!sameNoun(named.noun, subject.noun)) continue;
      const before = words.slice(0, named.from);
      if (isFormer.test(before)) continue;
      const movant = movantIn(before);
      const kind = motionKindOf(words.slice(named.from, named.to + 40));
      if (movant || kind) return { movant, kind };
    }
  }
  return null;
}

const isFormer = /\b(?:earlier|prior|previous|former|another|similar|such|any|no)\s(?:[\w-]+\s){0,2}$/i;

/** The paper that most of what is said fits. */
export function likeliest(question: Question): Meant | null {
  const { reading, docket, subject, sentence, verb, isAnyPaper } = question;
  const { text } = reading;
  const candidates = (
    isAnyPaper
      ? candidatesAt(docket, verb.from).filter(
          ({ role }) => role !== 'decides' && role !== 'proves' && role !== 'pleads',
        )
      : candidatesAt(docket, verb.from).filter(({ role, isInRe }) => role === 'asks' || isInRe)
  ).filter(({ places }) => (places[0] as number) <= verb.from || docket.pending.length < 2);
  if (candidates.length === 0) return null;
  const heading = headingInForce(question);
  const headed = heading
    ? [
        ...within(reading.references, heading.from, heading.to).flatMap(({ fields }) => fields.entries),
        ...nthOfHeading(question, heading),
      ]
    : [];
  const headingWords = heading ? text.slice(heading.from, heading.to) : '';
  const headingKind = motionKindOf(headingWords);
  const headingMovant = heading ? movantIn(headingWords) : null;
  const kind = motionKindOf(subject.words) ?? (requestFirst.test(subject.words) ? 'compel' : null);
  const asks = isRequest(subject);
  // whose records `Request 4, for Acme's logs` is after tells nothing of who moves
  const movant = requestFirst.test(subject.words) ? null : (movantOf(subject) ?? (asks ? askerBefore(question) : null));
  const term = /^\W*(?:the|The|THE)\s([A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4})/.exec(subject.words)?.[1];
  const topic = topicAt(question);
  const manner = subject.manner ?? mannerIn(subject.words);
  const isOfProduction =
    kind === null && headingKind === null && producing.test(text.slice(sentence.paragraph.from, verb.from));
  const told =
    movant === null && kind === null && !asks && subject.references.length === 0 ? toldBefore(question) : null;
  const points = (paper: Pending): number => {
    let sum = 0;
    const near = paper.places.findLast((place) => place <= verb.from) ?? paper.places[0] ?? 0;
    if (near >= sentence.paragraph.from && near <= verb.from) sum += 3;
    if (headed.includes(paper.entry)) sum += 5;
    if (headingKind !== null && headingKind === paper.motionKind) sum += kind === null ? 3 : 1;
    if (headingMovant !== null && movant === null) sum += docket.sameParty(headingMovant, paper.movant) ? 2 : 0;
    if (
      manner &&
      text
        .slice(Math.max(0, paper.span.from - 40), paper.span.from + 20)
        .toLowerCase()
        .includes(manner)
    )
      sum += 1.5;
    if (isOfProduction && paper.motionKind === 'compel') sum += 0.75;
    // `Roe’s motion`, without its kind, is the one that the order is about
    if (movant !== null && kind === null && !asks && paper.motionKind === 'compel') sum += 0.25;
    if (paper.isPast) sum -= 6;
    if (paper.span.from > verb.from) sum -= 2;
    if (paper.isInRe) sum += 2;
    if (asks && paper.noun === 'letter') sum += 1.5;
    if (topic.some((entry) => paper.entry === entry)) sum += 5;
    if (kind !== null && paper.motionKind !== null)
      sum += paper.motionKind === kind || isOfKind(paper.words, kind) ? 4 : asks || paper.noun === 'letter' ? 0 : -2;
    if (told?.movant) sum += { true: 1.5, false: -1.5, null: 0 }[`${docket.sameParty(told.movant, paper.movant)}`];
    if (told?.kind) sum += paper.motionKind === told.kind ? 1.5 : 0;
    const same = docket.sameParty(movant, paper.movant);
    if (same !== null) sum += same ? 3 : -4;
    else if (movant !== null && paper.movant !== null) sum -= 0.5;
    if (subject.noun !== '')
      sum += sameNoun(paper.noun, subject.noun) ? 2 : asks ? 0 : subject.role === 'answers' ? -3 : -1;
    if (/^(?:cross|letter)-/.test(subject.noun) && paper.noun === subject.noun) sum += 2;
    if (term && paper.words.includes(term)) sum += 1;
    return sum;
  };
  const ranked = candidates
    .map((paper) => ({ paper, sum: points(paper), near: paper.places.findLast((place) => place <= verb.from) ?? 0 }))
    .sort((a, b) => b.sum - a.sum || b.near - a.near);
  const [best, second] = ranked;
  if (!best || best.sum < (asks ? 1 : enough)) return null;
  const group = best.paper.entries;
  if (
    subject.isPlural &&
    !asks &&
    group.length > 1 &&
    group.every((entry) => docket.byEntry.get(entry)?.role === 'asks')
  )
    return sure(group);
  if (second && best.sum - second.sum < lead && best.sum < enough + 2 && best.near < sentence.paragraph.from)
    return { entries: [best.paper.entry], unsure: [best.paper.entry, second.paper.entry] };
  return sure([best.paper.entry]);
}
