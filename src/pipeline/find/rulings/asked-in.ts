/** The paper in which a request is made: where the order tells of it. */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { isOfKind, motionKindOf } from '../motion-kinds.ts';
import { movantIn } from '../movants.ts';
import { nounsIn } from '../papers.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import { placeOf } from '../sentences.ts';
import { askedAloud } from './informal.ts';
import { askerBefore, likeliest, sideWords } from './likeliest.ts';
import { candidatesAt, papersWithin } from './pending.ts';
import {
  asking,
  asksFor,
  citesOnly,
  type Former,
  type Meant,
  movantOf,
  oral,
  type Question,
  sentencesBack,
  sure,
} from './question.ts';
import { inSeries } from './series.ts';
import type { Subject } from './subjects.ts';

/** The paper in which a request is made: where its paragraph tells of it, else where the order told of it last. */
export function askedIn(question: Question): Meant | null {
  const { reading, subject, sentence, formers } = question;
  const { text } = reading;
  const found = madeIn.exec(subject.words);
  // `revisit that request with the motion`: when, not where it is made
  const place = found && /^with\s/.test(found[0]) && subject.span.from >= question.verb.to ? null : found;
  const movant = /^\W*(?:neither|both|each)\b/i.test(subject.words)
    ? null
    : (movantOf(subject) ?? askerBefore(question));
  const cited = place && citedAt(question, subject.span.from + place.index + place[0].length);
  if (cited) return sure(cited);
  if (place) {
    const meant = byWords(question, (place[1] ?? place[2]) as string, movant);
    if (meant) return meant;
  }
  const back = sentencesBack(question);
  for (const [i, before] of back.entries()) {
    const nth = /\b(?:first|second|third|fourth|fifth|next|last|final)\srequest\b/i.test(
      text.slice(before.from, before.to),
    )
      ? formers.findLast((ruled) => asksFor.test(ruled.subject.noun))
      : undefined;
    if (nth) return sure(nth.entries);
    const told = toldIn(question, before, back[i - 1], movant);
    if (told) return told;
  }
  const kind = motionKindOf(subject.words);
  const former = formers.findLast(
    (ruled) =>
      asksFor.test(ruled.subject.noun) &&
      ((kind !== null && ruled.asks === kind) ||
        (subject.isPronoun && ruled.sentence.paragraph.from === sentence.paragraph.from)) &&
      question.docket.sameParty(movant, ruled.movant) !== false,
  );
  if (former) return sure(ofMovant(question, former, movant) ?? former.entries);
  return toldBefore(question, kind, movantOf(subject));
}

/** For `Roe’s requests`, where a verdict on several was read before, the motions of Roe; null where they are his already. */
function ofMovant({ docket, verb }: Question, { entries }: Former, movant: string | null): EntryId[] | null {
  const isHis = (entry: EntryId) => docket.sameParty(movant, docket.byEntry.get(entry)?.movant ?? null);
  if (entries.length < 2 || entries.every((entry) => isHis(entry) === true)) return null;
  const his = candidatesAt(docket, verb.from).filter(
    ({ role, isPast, entry }) => role === 'asks' && !isPast && isHis(entry) === true,
  );
  return his.length === entries.length
    ? his.map(({ entry }) => entry)
    : entries.filter((entry) => isHis(entry) !== false);
}

/** Code units of the longest sentence that only cites for the one before. */
const longestCite = 80;

/** The paper with which somebody asks, as one sentence tells it; `next` may be the cite behind it. */
function toldIn(
  question: Question,
  { from, to: end }: Span,
  next: Span | undefined,
  movant: string | null,
): Meant | null {
  const { reading, docket, subject } = question;
  const { text } = reading;
  const words = text.slice(from, end);
  if (!asking.test(words)) return null;
  if (oral.test(words) && !/\bargument\b/i.test(words)) return sure([]);
  const isCitedBehind = next !== undefined && citesOnly.test(text.slice(next.from, next.to));
  const to = isCitedBehind ? next.to : end;
  const behind = isCitedBehind && to - next.from < longestCite ? within(reading.references, next.from, to) : [];
  const cites = behind.flatMap(({ fields }) => (fields.otherCase === undefined ? fields.entries : []));
  if (cites.length > 0) return sure(subject.isPlural ? cites : cites.slice(0, 1));
  const cited = papersWithin(docket, from, to).filter(
    (paper) =>
      paper.span.to > from &&
      paper.span.to <= to &&
      // what another mention calls evidence may be what a side asks in: `Roe [Doc. 33 at 14] and Poe [Doc. 35 at 1] ask`
      (!/^(?:decides|proves|pleads)$/.test(paper.role) || (paper.role === 'proves' && paper.words === '')) &&
      !paper.isPast &&
      (movant === null || docket.sameParty(movant, paper.movant) !== false || paper.noun === ''),
  );
  const asker = subjectAsker.exec(words)?.[1];
  const byAsker = asker && byWords(question, asker, movant);
  if (byAsker && byAsker.entries.length > 0) return byAsker;
  if (cited.length === 0 && askedAloud.test(words)) return sure([]);
  const last = cited.at(-1);
  if (last && !/\bthe\sparties\b/i.test(movant ?? ''))
    return sure(subject.isPlural && cited.length > 1 ? cited.flatMap(({ entries }) => entries) : last.entries);
  const made = madeIn.exec(words);
  const citedHere = made && citedAt(question, from + made.index + made[0].length);
  if (citedHere) return sure(citedHere);
  const inside = made?.[1] ?? made?.[2] ?? askerOf(words);
  return inside ? byWords(question, inside, movant ?? movantIn(words)) : null;
}

/** Words for what is asked that are no name of a motion: a paper that `be stricken`, a lawyer who `be paid`. */
const otherWords: Partial<Record<MotionKind, RegExp>> = {
  strike: /\bstr(?:icken|uck)\b/i,
  fees: /\b(?:paid|reimburs\w+|repaid)\b/i,
  stay: /\b(?:stayed|put\soff)\b/i,
  seal: /\bunder\sseal\b/i,
  compel: /\b(?:produced?|answered)\b/i,
};
const isAskOf = (words: string, kind: MotionKind): boolean =>
  isOfKind(words, kind) || otherWords[kind]?.test(words) === true;

/** A sentence in which somebody asks, its words up to the verb, and its place. */
type Asking = { place: number; sentence: Sentence; words: string; lead: string };

const askings = new WeakMap<Reading, readonly Asking[]>();

/** Sentences of an order in which somebody asks, the last first; worked out once a reading. */
function askingsOf(reading: Reading): readonly Asking[] {
  const known = askings.get(reading);
  if (known) return known;
  const found = reading.sentences.flatMap((sentence, place): Asking[] => {
    const words = reading.text.slice(sentence.from, sentence.to);
    const verb = asking.exec(words);
    return verb && !/^mov/i.test(verb[0]) ? [{ place, sentence, words, lead: words.slice(0, verb.index) }] : [];
  });
  // what a motion itself asks is looked at last: it is ruled on as the motion
  const ofMotions = found.filter(({ words }) => /\bmotion\b/.test(words));
  const nearestFirst = [...found.filter(({ words }) => !/\bmotion\b/.test(words)).reverse(), ...ofMotions.reverse()];
  askings.set(reading, nearestFirst);
  return nearestFirst;
}

const common =
  /^(?:requests?|motions?|plaintiffs?|defendants?|court|letters?|denied|granted|party|parties|order|orders|that|their|which|this)$/i;

/** Words of a request that tell what is asked: `appointment`, `counsel`. */
const telling = (words: string): string[] =>
  (words.replace(/\([^()]*\)?/g, ' ').match(/\b[a-z][a-z-]{4,}\b/g) ?? []).filter((word) => !common.test(word));

/** Sentences before a clause among which one is looked for that tells of its request. */
const sentencesOfOrder = 150;

/** The paper where the order last told of such a request: a conclusion decides what the body has somebody ask. */
function toldBefore(question: Question, kind: MotionKind | null, movant: string | null): Meant | null {
  const { reading, docket, sentence, subject } = question;
  if (subject.isPronoun || (kind === null && (movant === null || subject.words.trim().length > 60))) return null;
  const first = placeOf(reading.sentences, sentence);
  const asked = askingsOf(reading).filter(
    ({ place, words }) => place < first && place >= first - sentencesOfOrder && (kind === null || isAskOf(words, kind)),
  );
  // where the order has somebody ask for many things, the one that is told in the same words
  const thing = telling(subject.words);
  const alike = thing.length > 0 ? asked.filter(({ words }) => thing.some((word) => words.includes(word))) : [];
  for (const { place, sentence: before, lead } of alike.length > 0 ? alike : asked) {
    const who = movantIn(`${lead}seeks`) ?? sideWords.exec(lead)?.[0] ?? null;
    const isSame = docket.sameParty(movant, who);
    if (isSame === false || (kind === null && isSame === null)) continue;
    const told = toldIn(question, before, reading.sentences[place + 1], movant ?? who);
    if (told) return told;
  }
  return null;
}

/** Entries of a reference that ends right behind `at`, or begins there: `in her opposition [Doc. 34 at 11]`. */
function citedAt({ reading }: Question, at: number): readonly EntryId[] | null {
  const near = within(reading.references, at - 40, at + 40).find(({ span }) => span.from - at < 4 && at - span.to < 12);
  return near?.fields.otherCase === undefined ? (near?.fields.entries ?? null) : null;
}

const filings = `(?:motions?|letters?|applications?|stipulations?|notices?|oppositions?|responses?|briefs?|repl(?:y|ies)|petitions?|statements?|submissions?)`;
/** `at the foot of the Motion to Compel`, `in its opposition`, `in the body of the Joint Stipulation`. */
const madeIn = new RegExp(
  String.raw`\b(?<!\b(?:identified|described|raised|discussed|issues)\s)(?:in|within|with)\s(?:(?:the|a\ssingle)\s(?:body|foot|end|text|margin|last\spage|line\sat\sthe\sfoot)\sof\s|an?\s(?:foot)?note\sto\s|footnote\s\d+\sof\s)?((?:the|its|his|her|their|that|[A-Z][\w.-]*['’]s?)\s(?:[\w-]+\s){0,3}${filings}\b[^.;,]{0,30})|\b(?:foot|end|body)\sof\s((?:the|its|his|her|their|that)\s(?:[\w-]+\s){0,3}${filings}\b[^.;,]{0,30})`,
  'i',
);
const asker = new RegExp(
  String.raw`((?:[\w.’'-]+\s){0,4}${filings})\s(?:itself\s|also\s|further\s){0,2}(?:asks?|asked|seeks?|sought|requests?|includes?|contains?)\b`,
  'i',
);
/** A motion that asks, at its sentence's head: `The motion for sanctions asks for three things`. */
const subjectAsker =
  /^\W*((?:the|this|that|its|his|her|their|[A-Z][\w.-]*['’]s?)\s(?:[\w-]+\s){0,2}(?:motion|application|letter)\b[^.;,:]{0,40}?)\s(?:also\s|further\s)?(?:asks?|seeks?|requests)\b/i;
const askerOf = (words: string): string | undefined => asker.exec(words)?.[1];

/** The paper that a noun phrase of another sentence means. */
function byWords(question: Question, words: string, movant: string | null): Meant | null {
  const named = nounsIn(words)[0];
  if (!named) return null;
  const subject: Subject = {
    ...question.subject,
    words:
      movant && !movantIn(words) && !/\b(?:joint|both|parties)\b/i.test(words)
        ? `${movant}’s ${words.replace(/^(?:the|its|his|her|their|that)\s/i, '')}`
        : words,
    noun: named.noun,
    role: named.role,
    isPronoun: false,
    isPlural: /s$/.test(named.noun),
    count: /\bboth\b/i.test(words) ? 2 : undefined,
    ordinal: undefined,
    references: [],
  };
  const asked = { ...question, subject, isAnyPaper: true };
  const counted = subject.count ? inSeries(asked) : null;
  return counted ? sure(counted) : likeliest(asked);
}
