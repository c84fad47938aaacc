/** Which paper a clause rules on: by its number, else by what the order has said of it before. */
import type { ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { type Heading, headingAt } from './headings.ts';
import { isOfKind, motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import { nounsIn, type Paper } from './papers.ts';
import type { Docket, Pending } from './pending.ts';
import { type Reading, type Sentence, within } from './reading.ts';
import { ordinalOf, type Subject } from './subjects.ts';

/** A clause with what it rules on already known, as later clauses point back to it. */
export type Former = { entries: readonly EntryId[]; sentence: Sentence; subject: Subject; movant: string | null };

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
/** True for a request inside a paper, which is a ruling of its own when it is decided. */
export const isRequest = ({ noun, role }: Subject): boolean => asksFor.test(noun) || (role === 'asks' && noun === '');
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
  if (subject.noun === 'application' && !docket.pending.some(({ noun }) => noun === 'application'))
    return ruledOn({ ...question, subject: { ...subject, noun: 'request' } });
  const given = namedIn(question);
  if (given) return sure(given);
  if (/\bsame\b/i.test(subject.words) && formers.length > 0) return sure(formers.at(-1)?.entries ?? []);
  const counted = inSeries(question);
  if (counted) return sure(counted);
  if (subject.isPronoun && subject.noun === '') {
    const meant = topicBefore(question);
    if (meant) return meant;
  }
  if (
    isRequest(subject) ||
    (subject.noun === 'application' && !docket.pending.some(({ noun }) => noun === 'application'))
  ) {
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
  /(?:\b(?:see|in|under|by|as|exhibits?|exs?\.|attached\s(?:to|as)|pursuant\sto|with|to)\s(?:[\w’'-]+\s){0,5}|["“]\s?)[[(]?$/i;
const rightBehind =
  /^(?:,?\s(?:without\sprejudice|with\sprejudice|as\s(?:moot|untimely|premature|unopposed|stated|set\sforth(?:\sherein)?)|in\s(?:part|full)|in\sits\sentirety|and\sdenied\sin\spart))?\s?[:.,]?\s?[[(]?$/i;
const partBehind = /^,?\s(?:without\sprejudice\s)?(?:as\sto|with\srespect\sto)\s(?:the\smotions?\s(?:at|in)\s)?[[(]?$/i;
const id = /[[(]\s?id\.?(?:\sat\s[\d–-]+)?\s?[\])]/i;

/** Entries in the words of the subject, or right behind the verb. */
function namedIn({ reading, docket, subject, tail, verb }: Question): EntryId[] | null {
  const { text } = reading;
  const behind = within(reading.references, tail.from, tail.to).filter(({ fields }) => fields.otherCase === undefined);
  const first = behind[0];
  const isObject = subject.span.from >= verb.to;
  if (first && !isObject && partBehind.test(text.slice(tail.from, first.span.from))) return [...first.fields.entries];
  const own = subject.references.filter((reference) => isOwn(reading, docket, subject, reference));
  if (own.length > 0) return own.flatMap(({ fields }) => fields.entries);
  if (id.test(subject.words)) {
    const last = docket.papers.findLast(({ span }) => span.to <= subject.span.from);
    if (last) return last.entries;
  }
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

/** True for a number that is the subject's own, and not that of an order, of evidence or of what it answers. */
function isOwn(reading: Reading, docket: Docket, subject: Subject, { span }: ReferenceAnnotation): boolean {
  const { text } = reading;
  const paper = docket.papers.find((other) => other.span.to === span.to);
  const isLabelOnly = subject.noun === '' || subject.references.length === 1;
  if (paper && subject.noun !== '' && paper.span.from !== span.from) {
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
  docket.pending.filter(({ places, isPast }) => !isPast && (places[0] as number) <= verb.from);

const sameNoun = (a: string, b: string) => a.replace(/s$/, '') === b.replace(/s$/, '');
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
  const movant = movantIn(words);
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
  for (const paper of docket.papers.filter(({ span }) => span.to <= at).reverse()) {
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
  for (let i = sentences.indexOf(sentence) - 1; i >= 0 && back.length < 10; i--) {
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
  const movant = movantIn(subject.words) ?? askerBefore(question);
  if (place) {
    const meant = byWords(question, (place[1] ?? place[2]) as string, movant);
    if (meant) return meant;
  }
  const back = sentencesBack(question);
  for (const [i, before] of back.entries()) {
    const words = text.slice(before.from, before.to);
    if (!asking.test(words)) continue;
    const next = back[i - 1];
    const to = next && citesOnly.test(text.slice(next.from, next.to)) ? next.to : before.to;
    const papers = docket.papers.filter(
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
    const last = cited.at(-1);
    if (last && !/\bthe\sparties\b/i.test(movant ?? ''))
      return sure(subject.isPlural && cited.length > 1 ? cited.flatMap(({ entries }) => entries) : last.entries);
    const made = madeIn.exec(words);
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
      ((kind !== null && motionKindOf(ruled.subject.words) === kind) ||
        (subject.isPronoun && ruled.sentence.paragraph.from === sentence.paragraph.from)) &&
      docket.sameParty(movant, ruled.movant) !== false,
  );
  return former ? sure(former.entries) : null;
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
  String.raw`\b(?<!\b(?:identified|described|raised|discussed|issues)\s)(?:in|within|with)\s(?:(?:the|a\ssingle)\s(?:body|foot|end|text|margin|last\spage|line\sat\sthe\sfoot)\sof\s)?((?:the|its|his|her|their|that|[A-Z][\w.-]*['’]s?)\s(?:[\w-]+\s){0,3}${filings}\b[^.;,]{0,30})|\b(?:foot|end|body)\sof\s((?:the|its|his|her|their|that)\s(?:[\w-]+\s){0,3}${filings}\b[^.;,]{0,30})`,
  'i',
);
const asker = new RegExp(
  String.raw`((?:[\w.’'-]+\s){0,4}${filings})\s(?:itself\s|also\s|further\s){0,2}(?:asks?|asked|seeks?|sought|requests?|includes?|contains?)\b`,
  'i',
);
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

/** The paper that `it` means: what the sentences before are about. */
function topicBefore(question: Question): Meant | null {
  const { reading, docket, formers, isAnyPaper, subject } = question;
  for (const before of sentencesBack(question)) {
    const mentioned = docket.papers.filter(
      ({ span, role, isPast }) =>
        span.from >= before.from &&
        span.to <= before.to &&
        !isPast &&
        (role === 'asks' || (isAnyPaper && role === 'answers')),
    );
    const words = reading.text.slice(before.from, before.to);
    const nouns = nounsIn(words).filter(({ role }) => role === 'asks' || (isAnyPaper && role === 'answers'));
    const noun = nouns[0];
    const first = mentioned[0];
    if (
      noun &&
      (!first || before.from + noun.from < first.span.from - 1) &&
      !/\b(?:any|every|an?|such|no)\s(?:[\w-]+\s){0,3}$/i.test(words.slice(0, noun.from))
    ) {
      const from = words.lastIndexOf(' ', Math.max(0, noun.from - 24)) + 1;
      const phrase = words.slice(from, noun.to + 40);
      const named = byNoun(question, phrase, noun, words.slice(Math.max(0, noun.from - 60), noun.from));
      if (named && named.entries.length > 0) return named;
    }
    if (
      isAnyPaper &&
      nouns.length > 0 &&
      !first &&
      !/\b(?:an?|any|no)\s(?:[\w-]+\s){0,2}$/i.test(words.slice(0, nouns.at(-1)?.from))
    ) {
      const last = nouns.at(-1) as (typeof nouns)[number];
      const named = byNoun(
        question,
        words.slice(last.from, last.to),
        last,
        words.slice(Math.max(0, last.from - 60), last.from),
      );
      if (named && named.entries.length > 0) return named;
    }
    if (first) return sure(subject.isPlural ? mentioned.flatMap(({ entries }) => entries) : first.entries);
    const former = formers.findLast(({ sentence }) => sentence.from === before.from);
    if (former) return sure(former.entries);
  }
  return null;
}

function byNoun(
  question: Question,
  words: string,
  { noun, role }: { noun: string; role: Paper['role'] },
  before: string,
): Meant | null {
  const movant = movantIn(before);
  const subject: Subject = {
    ...question.subject,
    words: movant ? `${movant}’s ${words}` : words,
    noun,
    role,
    isPronoun: false,
    isPlural: /s$/.test(noun),
    references: [],
    ordinal: ordinalOf(before.slice(-24)),
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
  const paper = docket.papers.findLast(({ span }) => {
    if (span.from < sentence.paragraph.from || span.to > verb.from) return false;
    const before = reading.text.slice(Math.max(sentence.paragraph.from, span.from - 60), span.from);
    return turnsTo.test(before.slice(before.search(/[^.]*$/)));
  });
  return paper?.entries ?? [];
}

/** The paper that most of what is said fits. */
function likeliest(question: Question): Meant | null {
  const { reading, docket, subject, sentence, verb, isAnyPaper } = question;
  const { text } = reading;
  const candidates = (
    isAnyPaper
      ? [...docket.byEntry.values()].filter(({ role }) => role !== 'decides' && role !== 'proves' && role !== 'pleads')
      : [...docket.pending]
  ).filter(({ places }) => (places[0] as number) <= verb.from || docket.pending.length < 2);
  if (candidates.length === 0) return null;
  const heading = headingInForce(question);
  const headed = heading
    ? within(reading.references, heading.from, heading.to).flatMap(({ fields }) => fields.entries)
    : [];
  const headingWords = heading ? text.slice(heading.from, heading.to) : '';
  const headingKind = motionKindOf(headingWords);
  const headingMovant = heading ? movantIn(headingWords) : null;
  const kind = motionKindOf(subject.words);
  const asks = isRequest(subject);
  const movant = movantIn(subject.words) ?? (asks ? askerBefore(question) : null);
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
