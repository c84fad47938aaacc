/** The paper in which a request is made: where the order tells of it. */
import type { EntryId } from '../../schema/entry.ts';
import { askerBefore, likeliest } from './likeliest.ts';
import { motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import { nounsIn } from './papers.ts';
import { papersWithin } from './pending.ts';
import {
  asking,
  asksFor,
  citesOnly,
  type Meant,
  movantOf,
  oral,
  type Question,
  sentencesBack,
  sure,
} from './question.ts';
import { within } from './reading.ts';
import { inSeries } from './series.ts';
import type { Subject } from './subjects.ts';

/** The paper in which a request is made: where the order tells of it, in its paragraph. */
export function askedIn(question: Question): Meant | null {
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
