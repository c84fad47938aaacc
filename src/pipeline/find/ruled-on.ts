/** Which paper a clause rules on: by its number, else by what the order has said of it before. */
import type { MotionKind, ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { termIn } from './defined-terms.ts';
import { type Heading, headingAt } from './headings.ts';
import { isOfKind, motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import { type Named, nounsIn, type Paper } from './papers.ts';
import { candidatesAt, type Docket, type Pending, papersBefore, papersWithin } from './pending.ts';
import { type Reading, type Sentence, sentenceAt, within } from './reading.ts';
import { placeOf } from './sentences.ts';
import { ordinalBefore, type Subject } from './subjects.ts';

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

type Question = {
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

const sure = (entries: readonly EntryId[]): Meant => ({ entries: [...new Set(entries)], unsure: null });
const oral =
  /\b(?:oral(?!\sargument)|orally|ore\stenus|verbal|made\s(?:at|during|on\sthe\srecord)|ex\stempore|from\sthe\sbench)\b/i;
const asksFor = /^(?:(?:cross-)?requests?|prayers?|lines?|proposals?)$/;
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
  const isFiled =
    entries.length > 0 && entries.every((entry) => /^objections?$/.test(docket.byEntry.get(entry)?.noun ?? ''));
  return !isFiled || /\b(?:interrogator|requests?\b|topic|no\.|nos\.)/i.test(words);
}

/** True for a request inside a paper, which is a ruling of its own when it is decided. */
export const isRequest = ({ noun, role }: Subject): boolean => asksFor.test(noun) || (role === 'asks' && noun === '');
/** Who asks, as the words of the subject name them. */
const movantOf = ({ words, movant }: Subject): string | null => movant ?? movantIn(words);
const asking =
  /\b(?:asks?|asked|asking|seeks?|sought|(?<!\b(?:the|of|this|that|same|its|his|her|their|document|production|those|these|two|both|such|second|first|third)\s|['’]s\s|s['’]\s)requests?|requested|moves?|moved|wants?|prays?|prayed|urges?|would\shave|wish(?:es)?)\b/i;

/**
 * The entries that a clause rules on.
 *
 * Tried in turn: a number in its own words, right behind its verb, a place in a series (`the second`), a count (`both
 * motions`), the paper in which a request stands, the paper that a pronoun means, and last the paper that most of what
 * is said fits: kind, movant, noun, heading, paragraph.
 */
export function ruledOn(question: Question): Meant {
  const { reading, docket, subject, formers } = question;
  if (oral.test(subject.words)) return sure([]);
  if (subject.noun === 'application' && !broughtIn(question).some(({ noun }) => noun === 'application'))
    return ruledOn({ ...question, subject: { ...subject, noun: 'request' } });
  const given = namedIn(question) ?? termIn(reading, subject.words);
  if (given) return sure(given);
  if (/\bsame\b/i.test(subject.words) && formers.length > 0) return sure(formers.at(-1)?.entries ?? []);
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
  const best = likeliest(question);
  if (best) return best;
  const { re } = reading.caption;
  if (re.length === 1 || (re.length > 0 && subject.isPlural && !asksFor.test(subject.noun))) return sure(re);
  return sure(docket.pending.length === 1 && !asksFor.test(subject.noun) ? [(docket.pending[0] as Pending).entry] : []);
}

const evidenceBefore =
  /\b(?:see|exhibits?|exs?\.|under|pursuant\sto|(?:attached|response|opposition|reply|answer|related)\sto|attached\sas|in\s(?:its|his|her|their|the)\s(?:reply|response|opposition|brief))\s(?:[\w’'-]+\s){0,5}[[(]?$/i;
const rightBehind =
  /^(?:,?\s(?:without\sprejudice|with\sprejudice|as\s(?:moot|untimely|premature|unopposed|stated|set\sforth(?:\sherein)?)|in\s(?:part|full)|in\sits\sentirety|and\sdenied\sin\spart))?\s?[:.,]?\s?[[(]?$/i;
const partBehind = /^,?\s(?:without\sprejudice\s)?(?:as\sto|with\srespect\sto)\s(?:the\smotions?\s(?:at|in)\s)?[[(]?$/i;
const id = /[[(]\s?id\.?(?:\sat\s[\d–-]+)?\s?[\])]/i;

/** Entries in the words of the subject, or right behind the verb. */
function namedIn(question: Question): EntryId[] | null {
  const { reading, docket, subject, tail, verb } = question;
  const { text } = reading;
  const behind = within(reading.references, tail.from, tail.to).filter(({ fields }) => fields.otherCase === undefined);
  const first = behind[0];
  const isObject = subject.span.from >= verb.to;
  if (first && !isObject && partBehind.test(text.slice(tail.from, first.span.from))) return [...first.fields.entries];
  const adjacent = adjacentTo(reading, subject, verb);
  if (adjacent) return [...adjacent.fields.entries];
  const own = subject.references.filter((reference) => isOwn(reading, docket, subject, reference));
  if (own.length > 0) return own.flatMap(({ fields }) => fields.entries);
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

/** True for a number that is the subject's own, and not that of an order, of evidence or of what it answers. */
function isOwn(reading: Reading, docket: Docket, subject: Subject, { span }: ReferenceAnnotation): boolean {
  const { text } = reading;
  const paper = papersWithin(docket, span.to - 1, span.to)[0];
  if (/^objections?$/.test(subject.noun) && subject.references.length === 1) return true;
  const isLabelOnly = subject.noun === '' || subject.references.length === 1;
  if (paper && subject.noun !== '' && paper.noun !== '') {
    if (paper.role === 'decides' && subject.role !== 'decides') return false;
    if (paper.role === 'proves' && subject.role !== 'proves') return false;
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

/** Papers of the docket before `at` that ask for something now, in the order in which the text brings them in. */
const broughtIn = ({ docket, verb }: Question): Pending[] =>
  candidatesAt(docket, verb.from).filter(
    ({ places, isPast, role, isInRe }) => (role === 'asks' || isInRe) && !isPast && (places[0] as number) <= verb.from,
  );

const plainNoun = (noun: string): string => noun.replace(/^(?:cross|letter)-|s$/g, '');
const sameNoun = (a: string, b: string): boolean => plainNoun(a) === plainNoun(b);
const anyPaper = /^(?:papers?|submissions?|filings?|)$/;

/** What a place in a series or a count points to: `the second motion`, `the latter`, `both motions`, `the motions`. */
function inSeries(question: Question): EntryId[] | null {
  const { subject, docket, reading, verb, formers } = question;
  const { ordinal, count, words, noun } = subject;
  const asks = isRequest(subject);
  const all = broughtIn(question);
  const alike = all.filter((paper) => anyPaper.test(noun) || sameNoun(paper.noun, noun) || paper.isInRe);
  if (ordinal !== undefined && !/\b(?:set|interrogator|deposition|amended\scomplaint)/i.test(words)) {
    if (asks) return formers.findLast((former) => asksFor.test(former.subject.noun))?.entries.slice() ?? null;
    if (ordinal < 1) return latest(docket, verb.from, 2).at(ordinal === 0 ? -2 : -1)?.entries ?? null;
    const named = new RegExp(String.raw`\b${/\b(?:first|second|third|fourth|fifth)\b/i.exec(words)?.[0]}\b`, 'i');
    if (
      alike.some(
        (paper) => named.test(paper.words) || named.test(reading.text.slice(paper.span.from - 24, paper.span.from)),
      )
    )
      return null;
    const nth = (alike.length >= ordinal ? alike : all)[ordinal - 1];
    return nth && (subject.isPronoun || motionKindOf(words) === null) ? [nth.entry] : null;
  }
  const isAll =
    subject.isPlural &&
    subject.references.length === 0 &&
    /\b(?:both|all|each|neither|none|these|those|the\s(?:two|three|four|five|six|pending|present|remaining|other))\b/i.test(
      words,
    );
  if (!isAll && !(subject.isPlural && count !== undefined)) return null;
  if (asks) return null;
  const kind = motionKindOf(words);
  const movant = movantOf(subject);
  const fit = alike.filter(
    (paper) =>
      (kind === null || paper.motionKind === kind) &&
      (movant === null || docket.sameParty(movant, paper.movant) !== false),
  );
  if (count === undefined) return fit.length > 1 ? fit.map(({ entry }) => entry) : null;
  if (fit.length === count) return fit.map(({ entry }) => entry);
  if (reading.caption.re.length === count) return reading.caption.re;
  if (fit.length < count) return null;
  const first = fit.filter(({ movant: who }) => docket.sameParty(who, fit[0]?.movant ?? null) !== false);
  return (first.length === count ? first : fit.slice(-count)).map(({ entry }) => entry);
}

/** The last `count` papers that ask, each once, in text order. */
function latest(docket: Docket, at: number, count: number): Paper[] {
  const found: Paper[] = [];
  for (const paper of papersBefore(docket, at).toReversed()) {
    if (found.length === count) break;
    if (paper.role === 'asks' && !found.some(({ entries }) => entries.join() === paper.entries.join()))
      found.unshift(paper);
  }
  return found;
}

/** The sentences of the paragraph up to the clause, the nearest first; its own only up to the subject. */
function sentencesBack({ reading, sentence, subject, verb }: Question): Span[] {
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

const citesOnly = /^\W{0,3}(?:see\s)?(?:docket|dkt|docs?\b|ecf|d\.i|de\b|dn\b|filing|r\.\sdoc|#)/i;

/** The paper in which a request is made: where the order tells of it, in its paragraph. */
function askedIn(question: Question): Meant | null {
  const { reading, docket, subject, sentence, formers } = question;
  const { text } = reading;
  const place = madeIn.exec(subject.words);
  const movant = movantOf(subject) ?? askerBefore(question);
  const cited = place && citedAt(question, subject.span.from + place.index + place[0].length);
  if (cited) return sure(cited);
  if (place) {
    const meant = byWords(question, (place[1] ?? place[2]) as string, movant);
    if (meant) return meant;
  }
  const back = sentencesBack(question);
  for (const [i, before] of back.entries()) {
    const words = text.slice(before.from, before.to);
    const nth = /\b(?:first|second|third|fourth|fifth|next|last|final)\srequest\b/i.test(words)
      ? formers.findLast((ruled) => asksFor.test(ruled.subject.noun))
      : undefined;
    if (nth) return sure(nth.entries);
    if (!asking.test(words)) continue;
    if (oral.test(words) && !/\bargument\b/i.test(words)) return sure([]);
    const next = back[i - 1];
    const to = next && citesOnly.test(text.slice(next.from, next.to)) ? next.to : before.to;
    const papers = papersWithin(docket, before.from, to).filter(
      ({ span, role, isPast }) =>
        span.to > before.from &&
        span.to <= to &&
        role !== 'decides' &&
        role !== 'proves' &&
        role !== 'pleads' &&
        !isPast,
    );
    const cited = papers.filter(
      (paper) => movant === null || docket.sameParty(movant, paper.movant) !== false || paper.noun === '',
    );
    const asker = subjectAsker.exec(words)?.[1];
    const byAsker = asker && byWords(question, asker, movant);
    if (byAsker && byAsker.entries.length > 0) return byAsker;
    const last = cited.at(-1);
    if (last && !/\bthe\sparties\b/i.test(movant ?? ''))
      return sure(subject.isPlural && cited.length > 1 ? cited.flatMap(({ entries }) => entries) : last.entries);
    const made = madeIn.exec(words);
    const citedHere = made && citedAt(question, before.from + made.index + made[0].length);
    if (citedHere) return sure(citedHere);
    const inside = made?.[1] ?? made?.[2] ?? askerOf(words);
    if (inside) {
      const meant = byWords(question, inside, movant ?? movantIn(words));
      if (meant) return meant;
    }
  }
  const kind = motionKindOf(subject.words);
  const former = formers.findLast(
    (ruled) =>
      asksFor.test(ruled.subject.noun) &&
      ((kind !== null && ruled.asks === kind) ||
        (subject.isPronoun && ruled.sentence.paragraph.from === sentence.paragraph.from)) &&
      docket.sameParty(movant, ruled.movant) !== false,
  );
  return former ? sure(former.entries) : null;
}

/** Entries of a reference that ends right behind `at`, or begins there: `in her opposition [Doc. 34 at 11]`. */
function citedAt({ reading }: Question, at: number): readonly EntryId[] | null {
  const near = within(reading.references, at - 40, at + 40).find(({ span }) => span.from - at < 4 && at - span.to < 12);
  return near?.fields.otherCase === undefined ? (near?.fields.entries ?? null) : null;
}

/** Who asks in the sentences before: `Plaintiffs had seven hours. They ask for more.` */
function askerBefore(question: Question): string | null {
  for (const [i, { from, to }] of sentencesBack(question).entries()) {
    const words = question.reading.text.slice(from, to);
    if (!asking.test(words)) continue;
    const named = movantIn(words.replace(/\b(?:asks?|wants?)\b/, 'seeks'));
    if (named && sideWords.test(named)) return named;
    const before = sentencesBack(question)[i + 1];
    const side = sideWords.exec(
      /\b(?:They|He|She|It)\b/.test(words) && before ? question.reading.text.slice(before.from, before.to) : words,
    );
    return named ?? side?.[0] ?? null;
  }
  return null;
}

const sideWords = /\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\b/;

const filings = String.raw`(?:motions?|letters?|applications?|stipulations?|notices?|oppositions?|responses?|briefs?|repl(?:y|ies)|petitions?|statements?|submissions?)`;
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
      movant && !movantIn(words) ? `${movant}’s ${words.replace(/^(?:the|its|his|her|their|that)\s/i, '')}` : words,
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

/** For a verdict in a row of a chart: what the words over the chart rule on. */
function rowOf(question: Question): Meant | null {
  const { reading, formers, sentence, verb } = question;
  const last = formers.at(-1);
  if (!last || !reading.text.slice(sentence.paragraph.from, verb.from).includes('|')) return null;
  const heading = headingInForce(question);
  return heading && heading.from > last.sentence.from ? null : sure(last.entries);
}

const indefinite = /\b(?:an?|any|every|such|no)\s(?:[\w-]+\s){0,3}$/i;

/** The paper that `it` means: what the sentences before are about. */
function topicBefore(question: Question): Meant | null {
  const { formers } = question;
  for (const [i, sentence] of sentencesBack(question).entries()) {
    const meant = topicIn(question, sentence, i === 0);
    if (meant) return meant;
    const former = formers.findLast((ruled) => ruled.sentence.from === sentence.from);
    if (former) return sure(former.entries);
  }
  return null;
}

/** The paper that a sentence is about: its first noun, its last where any paper can be meant, or its first number. */
function topicIn(question: Question, sentence: Span, isNear: boolean): Meant | null {
  const { reading, docket, isAnyPaper, subject } = question;
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
  if (isAnyPaper && last && !first && (isNear || !indefinite.test(words.slice(0, last.from)))) {
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
    count: undefined,
  };
  const asked = { ...question, subject };
  const nth = subject.ordinal === undefined ? null : inSeries(asked);
  if (nth) return sure(nth);
  return asksFor.test(noun) ? (askedIn(asked) ?? likeliest(asked)) : likeliest(asked);
}

/** Points that a paper must have before it is taken for the one meant, and by which it must lead. */
const enough = 2;
const lead = 0.5;

/** Headings further up that are looked at where the nearest names no paper. */
const headingsBack = 6;

/** The nearest heading that names a paper or a kind of motion. */
function headingInForce({ docket, reading, verb }: Question): Heading | undefined {
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

/** The paper that most of what is said fits. */
function likeliest(question: Question): Meant | null {
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
  const kind = motionKindOf(subject.words);
  const asks = isRequest(subject);
  const movant = movantOf(subject) ?? (asks ? askerBefore(question) : null);
  const term = /^\W*(?:the|The|THE)\s([A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4})/.exec(subject.words)?.[1];
  const topic = topicAt(question);
  const points = (paper: Pending): number => {
    let sum = 0;
    const near = paper.places.findLast((place) => place <= verb.from) ?? paper.places[0] ?? 0;
    if (near >= sentence.paragraph.from && near <= verb.from) sum += 3;
    if (headed.includes(paper.entry)) sum += 5;
    if (headingKind !== null && headingKind === paper.motionKind) sum += kind === null ? 3 : 1;
    if (headingMovant !== null && movant === null) sum += docket.sameParty(headingMovant, paper.movant) ? 2 : 0;
    if (paper.isPast) sum -= 6;
    if (paper.span.from > verb.from) sum -= 2;
    if (paper.isInRe) sum += 2;
    if (asks && paper.noun === 'letter') sum += 1.5;
    if (topic.some((entry) => paper.entry === entry)) sum += 5;
    if (kind !== null && paper.motionKind !== null)
      sum += paper.motionKind === kind || isOfKind(paper.words, kind) ? 4 : asks || paper.noun === 'letter' ? 0 : -2;
    const same = docket.sameParty(movant, paper.movant);
    if (same !== null) sum += same ? 3 : -4;
    if (subject.noun !== '') sum += sameNoun(paper.noun, subject.noun) ? 2 : asks ? 0 : -1;
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
    return { entries: [], unsure: [best.paper.entry, second.paper.entry] };
  return sure([best.paper.entry]);
}

/** The paper that entries mean, for what a ruling says of its motion and movant. */
export const paperOf = (docket: Docket, entries: readonly EntryId[]): Pending | null =>
  docket.byEntry.get(entries[0] ?? '') ?? null;
