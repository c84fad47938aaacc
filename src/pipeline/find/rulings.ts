/** A reading to the rulings that the order itself makes. */
import type { Disposition, Ground, RulingAnnotation, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { dispositionWords, readWord, type Word } from './dispositions.ts';
import type { Doubt, Found } from './doubt.ts';
import { groundsIn } from './grounds.ts';
import { headingsOf } from './headings.ts';
import { motionKindOf, movantIn, type Paper, papersOf } from './papers.ts';
import { isQuoted, type Reading, type Sentence, sentenceAt, within } from './reading.ts';
import { paperMeant, type Subject, subjectIn } from './ruled-on.ts';
import { isEarlier, voiceAt } from './voice.ts';

/** A clause that disposes of something. */
type Clause = Word & {
  rule: string;
  sentence: Sentence;
  /** The verb. */
  verb: Span;
  subject: Subject;
  /** Words behind the verb, up to the next verb of disposition or the sentence's end. */
  tail: string;
  end: number;
  /** True where the clause rules on a part: `as to Request 19`, `with respect to`. */
  partial: boolean;
  /** `otherwise denied`, `in all other respects`. */
  rest: boolean;
};

const auxiliary =
  /\b(?:is|are|be|been|being|stands?|remains?|hereby|therefore|thus|accordingly|also|likewise|both|each|respectfully|provisionally|conditionally|summarily|ORDERED|shall|must|will|orally)\s(?:(?:and\s(?:hereby\s)?(?:is|are)|hereby|therefore|thus|accordingly|also|likewise|each|all|both|now|further|otherwise|respectfully|provisionally|conditionally|summarily|again|unopposed|and|granted|denied|deemed|scandalous|well[\s-]taken|GRANTED|DENIED|IN\sPART|in\spart|,)\s?){0,4}$/;
const past = /\b(?:was|were|had\sbeen|has\sbeen|have\sbeen|having\sbeen|been)\s(?:\w+ly\s)?$/i;
const modalRule = /\b(?:may|might|can|could|would|cannot)\s(?:not\s)?(?:be\s)?(?:\w+\s)?$/i;
const negated = /\b(?:not|never|nor|neither|no\slonger|cannot)\s(?:be\s|yet\s|hereby\s)?$/i;
const generic =
  /\b(?:any|every|no|all\sfuture|future|further|such\sa|another|an?y\sother)\s(?:[\w-]+\s){0,6}(?:motions?|letters?|requests?|papers?|filings?|submissions?|applications?|extensions?)\b/i;
const indefinite =
  /(?:^|\b(?:where|when|if|that|and)\s)(?:an?|any|every|such)\s(?:[\w-]+\s){0,4}(?:motion|letter|request|application|party)\b/i;
const court =
  /\b(?:[Tt]he\s(?:[Cc]ourt|[Uu]ndersigned|COURT|(?:[Uu]ndersigned\s)?(?:[Mm]agistrate\s[Jj]udge)|[Ss]pecial\s[Mm]aster)|this\s[Cc]ourt|This\s[Cc]ourt|I|[Ww]e|[Ii]t|and|also|AND|but|ORDERED)\s(?:(?:hereby|therefore|thus|accordingly|also|now|further|nonetheless|nevertheless|must|will|shall|am|are|respectfully|summarily|provisionally|again|likewise|FINDS|,)\s){0,3}$/;
const partly =
  /^\s?,?\s(?:only\s)?(?:as\s(?:to|for)|with\s(?:respect|regard)\sto|to\sthe\sextent|insofar\sas|in\s(?:so|as)\s?far|except|save)/i;
const inPart = /^,?\s?(?:-\s?)?in[\s-]part\b/i;
const theRest =
  /\b(?:otherwise|in\sall\sother\srespects|as\sto\s(?:all\sthe\srest|the\s(?:rest|remainder|balance|others?))|in\sall\sothers)\b/i;
const withoutPrejudice =
  /\bwithout\sprejudice\b|\bwith\sleave\sto\s(?:re-?file|renew|re-?new|amend|re-?submit|re-?raise|re-?move)|\bsubject\sto\s(?:renewal|re-?filing)|\bmay\s(?:be\s)?(?:re-?newe?d?|re-?filed?|re-?new|re-?submit(?:ted)?|re-?urge[d]?)\b|\bto\s(?:renewal|re-?filing)\b/i;

const listItem = /(?:[:.—–-]|\)|\*)\s?\**$/;

/** Where the subject of a verb may begin: behind what parts clauses, or behind `ORDERED that`. */
const opening =
  /;\s|:\s|\bORDERED(?:\s(?:AND\sADJUDGED|BY\sTHE\sCOURT))?,?\s(?:that|THAT|as\sfollows:?)|\bordered,?\sthat|,?\s(?:and|but)\s(?=(?:the|its|his|her|their|both|Docket|Dkt|Doc|ECF)\b|[A-Z][\w.&-]*['’])|\b(?:but|because|since|so|while|and\sthat)\s|\bfinds?\sthat\s|\bconcludes?\sthat\s/g;

/** All the clauses of disposition in one sentence that are the order's own. */
function clausesOf(
  reading: Reading,
  sentence: Sentence,
  papers: readonly Paper[],
  founds: readonly RegExpExecArray[],
): Clause[] {
  const { text } = reading;
  const clauses: Clause[] = [];
  founds.forEach((found, i) => {
    const word = readWord(found);
    const verb = { from: found.index, to: found.index + found[0].length };
    const following = founds[i + 1]?.index ?? sentence.to;
    const next =
      founds[i + 1] && !/\bin\spart\W+(?:and|&)\W+$/i.test(text.slice(verb.to, following))
        ? clauseEnd(text, verb.to, following)
        : following;
    const before = text.slice(sentence.from, verb.from);
    const tail = text.slice(verb.to, next);
    const previous = founds[i - 1];
    const since = previous ? previous.index + previous[0].length : sentence.from;
    const own = text.slice(since, verb.from);
    const isElliptic =
      clauses.length > 0 &&
      clauses.at(-1)?.verb.from === previous?.index &&
      /^[^.;]{0,160}(?:\band|\bbut|,|;)\s?(?:\w+\s){0,2}$/.test(own) &&
      !/\b(?:is|are|be)\s(?:\w+\s){0,3}$/.test(
        own.replace(/^.*?(?:\band\b|\bbut\b|,)/s, (cut) =>
          subjectIn(reading, papers, since + cut.length, verb.from) ? '' : cut,
        ),
      );
    const form = formOf(word, found[0], before, own, tail, isElliptic);
    if (!form) return;
    if (voiceAt(reading, verb.from, sentence) !== 'own') return;
    if (inPart.test(tail) && (word.disposition === 'granted' || word.disposition === 'denied'))
      word.disposition = 'granted-in-part';
    const partial = partly.test(tail) || inPart.test(tail);
    const rest = theRest.test(own) || theRest.test(tail);
    const last = clauses.at(-1);
    if (last && previous && last.verb.from === previous.index) {
      const subject = form === 'active' ? null : subjectIn(reading, papers, beginOf(text, since, verb.from), verb.from);
      const sameSubject =
        form === 'active'
          ? /^\s?(?:in[\s-]part)?,?\s?(?:and|&)\s?$/i.test(own)
          : subject === null || (rest && subject.isPronoun);
      if (sameSubject && merge(last, word, own, tail, next)) {
        if (form === 'active' && last.subject.words === '')
          last.subject = subjectIn(reading, papers, verb.to, next) ?? last.subject;
        return;
      }
      if (sameSubject && form !== 'active' && word.disposition !== last.disposition) {
        clauses.push({ ...last, ...word, rule: `${word.disposition}-elliptic`, verb, tail, end: next, partial, rest });
        return;
      }
    }
    const region =
      form === 'passive' || form === 'item'
        ? { from: beginOf(text, since, verb.from), to: verb.from }
        : { from: verb.to, to: next };
    let subject = subjectIn(reading, papers, region.from, region.to);
    if (word.disposition === 'deferred' && subject === null) subject = headingSubject(reading, papers, sentence);
    if (!subject && form === 'item') subject = headingSubject(reading, papers, sentence);
    if (!subject && form === 'active' && /^\s?(?:in[\s-]part)?,?\s?(?:and|&)\s?$/i.test(text.slice(verb.to, next)))
      subject = { span: verb, words: '', noun: '', isPronoun: false, isPlural: false, references: [] };
    if (!subject) return;
    if (generic.test(subject.words) || indefinite.test(subject.words)) return;
    clauses.push({
      ...word,
      rule: `${word.disposition}-${form}`,
      sentence,
      verb,
      subject,
      tail,
      end: next,
      partial,
      rest,
    });
  });
  return clauses.filter(({ subject }) => subject.words !== '');
}

/** Adds a second word on the same subject to a clause: granted in part and denied in part. False where they stay two. */
function merge(clause: Clause, word: Word, own: string, tail: string, end: number): boolean {
  const both = new Set([clause.disposition, word.disposition]);
  if (clause.disposition === word.disposition) {
    clause.tail += own + tail;
    clause.end = end;
    clause.moot ||= word.moot;
    return true;
  }
  const isPart = (both.has('granted') || both.has('granted-in-part')) && both.has('denied');
  if (!isPart) return false;
  clause.disposition = 'granted-in-part';
  clause.rule = 'granted-in-part';
  clause.tail += own + tail;
  clause.end = end;
  return true;
}

/** Where a clause ends whose next verb of disposition stands at `next`: before the words that are that verb's own. */
function clauseEnd(text: string, from: number, next: number): number {
  const begin = beginOf(text, from, next);
  return begin === from ? next : begin - (/,?\s(?:and|but)\s$|[;:]\s$/.exec(text.slice(from, begin))?.[0].length ?? 0);
}

const beginOf = (text: string, since: number, verb: number): number => {
  let from = since;
  for (const { 0: cut, index } of text.slice(since, verb).matchAll(opening)) from = since + index + cut.length;
  return from;
};

function formOf(
  word: Word,
  found: string,
  before: string,
  own: string,
  tail: string,
  isElliptic: boolean,
): 'passive' | 'active' | 'gerund' | 'item' | null {
  if (past.test(before) || modalRule.test(before) || negated.test(before)) return null;
  const near = before.slice(-90);
  if (word.form === 'passive') {
    if (auxiliary.test(near)) return isEarlier(own) && /\b(?:was|were|had)\b/.test(own) ? null : 'passive';
    if (isElliptic && !/\bto\s$|\bwas\b|\bhad\b/.test(own)) return 'passive';
    const isUpper = /^[A-Z]{3}/.test(found);
    if (isUpper && listItem.test(near.trimEnd())) return 'item';
    if (isUpper && /^\s*$/.test(before)) return 'item';
    return null;
  }
  if (word.form === 'active') {
    if (
      /^[a-z]+s\b|^[A-Z]+S\b|^(?:reserving|deny|grant|declines|refuses|disregards|den(?:y|ies)|will|shall|do|does|has|have|did)/i.test(
        found,
      ) &&
      court.test(near)
    )
      return 'active';
    if (
      /^\W*$/.test(own.slice(-4)) &&
      /^[A-Z]{4}/.test(found) &&
      (before.trim() === '' || /^[\s•*\-–—\d.()a-z]{0,6}$/.test(before))
    )
      return 'active';
    return null;
  }
  return /^(?:\s(?:as\smoot|in\spart(?:\sand\sdenying\sin\spart)?|without\sprejudice|with\sprejudice|as\s\w+),?)?\s(?:[\w’'.]+\s){0,4}\[?#?\d{1,4}/i.test(
    found.slice(found.length) + tail,
  )
    ? 'gerund'
    : null;
}

/** What a heading in force names, for an item such as `GRANTED.` that has no subject of its own. */
function headingSubject(reading: Reading, papers: readonly Paper[], sentence: Sentence): Subject | null {
  const lead = sentenceAt(reading, sentence.from - 2);
  return subjectIn(
    reading,
    papers,
    lead && lead.paragraph.from === sentence.paragraph.from ? lead.from : sentence.paragraph.from,
    sentence.to,
  );
}

const fold = (words: string) => words.replace(/\s+/g, ' ').trim();

type Ruled = Clause & {
  entries: readonly EntryId[];
  paper: Paper | null;
  grounds: Ground[];
  prejudice: boolean;
  quote: Span;
};

/**
 * Every ruling of the order (contract, conventions 3 to 6 and 14), each quoted where it rules most fully.
 *
 * @returns annotations in text order, and the clauses whose paper has two readings.
 */
export function findRulings(reading: Reading): Found<RulingAnnotation> {
  const { text } = reading;
  const papers = papersOf(reading);
  const headings = headingsOf(reading);
  const bySentence = new Map<Sentence, RegExpExecArray[]>();
  for (const found of text.matchAll(dispositionWords)) {
    const sentence = sentenceAt(reading, found.index);
    if (!sentence || isQuoted(reading, found.index)) continue;
    const list = bySentence.get(sentence);
    if (list) list.push(found);
    else bySentence.set(sentence, [found]);
  }
  const doubts: Doubt[] = [];
  const ruled: Ruled[] = [];
  for (const [sentence, founds] of bySentence) {
    for (const clause of clausesOf(reading, sentence, papers, founds)) {
      const meant = paperMeant(
        reading,
        papers,
        clause.subject,
        clause.verb,
        clause.tail,
        headings,
        ruled.at(-1) ?? null,
      );
      if (meant === null) continue;
      ruled.push({
        ...clause,
        ...meant,
        grounds: [],
        prejudice: withoutPrejudice.test(clause.tail),
        quote: quoteOf(text, clause),
      });
    }
  }
  const kept = oneEach(ruled);
  for (const ruling of kept) ruling.grounds = groundsOf(reading, ruling, kept);
  return {
    annotations: kept.map((ruling): RulingAnnotation => {
      const words = ruling.paper?.words ?? fold(ruling.subject.words);
      return {
        kind: 'ruling',
        span: ruling.quote,
        also: [],
        id: null,
        rule: ruling.rule,
        fields: {
          entries: [...ruling.entries],
          disposition: ruling.disposition,
          withoutPrejudice: ruling.prejudice,
          motion: fold(ruling.subject.isPronoun ? words : ruling.subject.words).replace(/[\s,([]+$/, '') || null,
          motionKind: motionKindOf(ruling.subject.words) ?? ruling.paper?.motionKind ?? null,
          movant: movantIn(ruling.subject.words) ?? ruling.paper?.movant ?? null,
          grounds: ruling.grounds,
          authority: [],
        },
      };
    }),
    doubts,
  };
}

/** The clause from its subject to its end, cut at its sentence; at most 80 words. */
function quoteOf(text: string, { rule, subject, verb, end, sentence }: Clause): Span {
  let from = Math.min(subject.span.from, verb.from);
  let to = Math.min(Math.max(end, subject.span.to, verb.to), sentence.to);
  if ((from < sentence.from && !rule.endsWith('item')) || verb.from - from > 500) from = sentence.from;
  const tail = text.slice(verb.to, to);
  const cut = /[,;]?\s(?:and|but|AND)\s(?:[^.;]{0,200})$|;\s[^;]{0,300}$/.exec(tail);
  if (end < sentence.to && cut) to = verb.to + cut.index;
  const words = [...text.slice(from, to).matchAll(/\S+/g)];
  if (words.length > 60) to = Math.max(verb.to, from + (words[59]?.index ?? 0) + (words[59]?.[0].length ?? 0));
  while (to > from && /[\s,;]/.test(text[to - 1] ?? '')) to--;
  while (from < to && /[\s,;:)]/.test(text[from] ?? '')) from++;
  return { from, to };
}

const sameEntries = (a: Ruled, b: Ruled) =>
  a.entries.length === b.entries.length && a.entries.every((entry) => b.entries.includes(entry));

/** Words of what is asked, behind the noun: what tells one request of a letter from another. */
const askedFor = ({ subject }: Ruled) =>
  new Set(
    fold(subject.words)
      .toLowerCase()
      .replace(/\([^)]*\)|\[[^\]]*\]|["“”]/g, ' ')
      .split(/[^a-z’'-]+/)
      .filter(
        (word) =>
          word.length > 3 &&
          !/^(?:plaintiff|defendant|motion|letter|request|court|docket|oral|that|this|with|their|from|which)s?['’]?s?$/.test(
            word,
          ),
      ),
  );

function sameAsked(a: Ruled, b: Ruled): boolean {
  if (a.subject.isPronoun || b.subject.isPronoun) return true;
  const [x, y] = [askedFor(a), askedFor(b)];
  if (x.size === 0 || y.size === 0) return true;
  return [...x].some((word) => y.has(word));
}

/** One ruling a clause: what title, introduction and conclusion say again is said once, where it is said most fully. */
function oneEach(ruled: readonly Ruled[]): Ruled[] {
  const kept: Ruled[] = [];
  for (const ruling of ruled) {
    const same = kept.findIndex(
      (other) =>
        sameEntries(other, ruling) &&
        other.disposition === ruling.disposition &&
        sameAsked(other, ruling) &&
        !(other.partial && ruling.partial && other.sentence !== ruling.sentence),
    );
    const former = kept[same];
    if (!former) kept.push(ruling);
    else {
      const later = ruling.subject.isPronoun && !former.subject.isPronoun ? former : ruling;
      kept[same] = {
        ...later,
        prejudice: former.prejudice || ruling.prejudice,
        moot: former.moot || ruling.moot,
        tail: `${former.tail} ${ruling.tail}`,
      };
    }
  }
  // An overall clause takes in what is said request by request (convention 3).
  return kept.filter(
    (ruling) =>
      !kept.some(
        (other) =>
          other !== ruling &&
          other.disposition === 'granted-in-part' &&
          sameEntries(other, ruling) &&
          ruling.entries.length > 0 &&
          (ruling.disposition === 'denied' || ruling.disposition === 'granted') &&
          (ruling.partial || ruling.subject.isPronoun || sameAskedStrictly(other, ruling)),
      ),
  );
}

const sameAskedStrictly = (a: Ruled, b: Ruled) => {
  const [x, y] = [askedFor(a), askedFor(b)];
  return x.size === 0 || y.size === 0 || [...y].every((word) => x.has(word));
};

const codes: Partial<Record<Disposition, true>> = {
  denied: true,
  'granted-in-part': true,
  stricken: true,
  'not-considered': true,
};

/** Why: in the clause itself, else in the sentences before and behind it in its paragraph, else where its paper is discussed. */
function groundsOf(reading: Reading, ruling: Ruled, all: readonly Ruled[]): Ground[] {
  const { text, sentences } = reading;
  const grounds = new Set<Ground>(groundsIn(ruling.tail.slice(0, 300)));
  if (ruling.moot) grounds.add('moot');
  if (grounds.has('moot')) return ['moot'];
  const { paragraph } = ruling.sentence;
  const around = text.slice(paragraph.from, paragraph.to);
  const others = all.filter((other) => other !== ruling && other.sentence.paragraph === paragraph);
  if (ruling.disposition === 'granted') {
    if (grounds.has('unopposed') || /\bunopposed\b/i.test(text.slice(ruling.sentence.from, ruling.sentence.to)))
      return ['unopposed'];
    return [];
  }
  if (!codes[ruling.disposition]) return [];
  if (grounds.size === 0) {
    const i = sentences.indexOf(ruling.sentence);
    for (const near of [sentences[i], sentences[i - 1], sentences[i + 1], sentences[i - 2]]) {
      if (!near || near.paragraph !== paragraph) continue;
      if (near !== ruling.sentence && others.some((other) => other.sentence === near)) continue;
      for (const ground of groundsIn(text.slice(near.from, near.to))) grounds.add(ground);
      if (grounds.size > 0) break;
    }
  }
  grounds.delete('unopposed');
  if (grounds.size === 0 && ruling.disposition === 'denied' && around.length > 200) grounds.add('other');
  return [...grounds];
}

export { within };
