/** A reading to the rulings that the order itself makes. */
import type { Disposition, Ground, RulingAnnotation, Span } from '../../../schema/annotation.ts';
import { authoritiesIn } from '../authorities.ts';
import { isBlank } from '../code-units.ts';
import type { Doubt, Found } from '../doubt.ts';
import { alone, type Steps } from '../in-step.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { isQuoted, type Reading, type Sentence, sentenceAt } from '../reading.ts';
import { placeOf } from '../sentences.ts';
import { type Clause, clausesOf, type Verb, verbsOf } from './clauses.ts';
import type { Word } from './dispositions.ts';
import { fold, oneRulingEach, type Ruled } from './one-ruling.ts';
import { orderWords } from './order-words.ts';
import { type Docket, docketOf } from './pending.ts';
import { movantOf } from './question.ts';
import { groundsOfAll, type Reasons, reasonsOf } from './reasons.ts';
import { recountedBlocks } from './recounted-blocks.ts';
import { askedKind, isAskedFor, isOnTheWay, paperOf, ruledOn } from './ruled-on.ts';
import { openQuestion } from './subjects.ts';

/** Words of disposition that one sentence has at most; a longer run is a form or a list of contents. */
const mostWords = 24;

/** Words of disposition by the sentence that they stand in, quoted ones left out. */
function wordsBySentence(reading: Reading, found: readonly Word[]): Map<Sentence, Word[]> {
  const words = new Map<Sentence, Word[]>();
  const recounted = recountedBlocks(reading);
  for (const word of found) {
    const sentence = sentenceAt(reading, word.from);
    if (!sentence || isQuoted(reading, word.from) || recounted.has(sentence.paragraph.from)) continue;
    const list = words.get(sentence);
    if (!list) words.set(sentence, [word]);
    else if (list.length < mostWords) list.push(word);
  }
  return words;
}

/** Code units from the top within which a title stands. */
const titleReach = 6_000;
const titleWords = /\bORDER\b|\bOPINION\b|\bDECISION\b/;

/** True for the order's title: words in capitals near the top. */
function isTitle({ text }: Reading, { from, to }: Sentence): boolean {
  if (from > titleReach) return false;
  const words = text.slice(from, to);
  return (
    titleWords.test(words) && !/\b(?:is|are)\b/.test(words) && words.replace(/[^a-z]/g, '').length < words.length / 3
  );
}

const ordering =
  /\b(?:ORDERED|ORDERS|Accordingly|Therefore|For\s(?:the|these|those)\s(?:foregoing\s|above\s|following\s)?reasons|In\s(?:sum|conclusion)|hereby|CONCLUSION)\b/;
const introducing =
  /\b(?:for\s(?:the\s)?(?:reasons|what)\s(?:\w+\s){0,3}(?:below|follows?|herein)\b|for\sthe\s(?:following\sreasons|reasons\sthat\sfollow))/i;

/** How fully a clause rules, by its place and its words. */
function weightOf(reading: Reading, clause: Clause, isOrdering: boolean): number {
  if (clause.form === 'title') return 0;
  const words = reading.text.slice(clause.sentence.from, clause.verb.to);
  if (
    clause.form === 'says' ||
    introducing.test(words) ||
    /\b(?:must|will)\sbe\s\w*\s?$/i.test(reading.text.slice(clause.sentence.from, clause.verb.from))
  )
    return 1;
  return isOrdering || ordering.test(words) ? 3 : 2;
}

const withoutPrejudice =
  /\bwithout\sprejudice\b|\b(?:with|and)\sleave\sto\s(?:re-?file|renew|re-?new|amend|re-?submit|re-?raise|re-?move|re-?urge)|\bsubject\sto\s(?:renewal|re-?filing)|\bmay\s(?:be\s)?(?:re-?newed|re-?filed|re-?file|renew|re-?new|re-?submit(?:ted)?|re-?urge[d]?|re-?raised?)\b|\b(?:at\sthis\s(?:juncture|stage)\s(?:with|sub))/i;
const denialIs = /\b(?:denial|ruling|order|this)\s(?:is|are|being)\s(?:also\s|made\s)?without\sprejudice\b/i;
/** The sentence behind a denial that lets the movant come back: `It may be renewed`, `Roe may try again`. */
const mayComeBack =
  /^\s{0,3}(?:(?:It|They|He|She|The\s(?:motion|request|application)s?|[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})\s)may\s(?:then\s|later\s)?(?:be\s)?(?:re-?(?:newed?|filed?|urged?|submit(?:ted)?|raised?|asserted?)|try\sagain|move\sagain|ask\sagain)\b/;
const withPrejudice = /\b(?:with\sprejudice|prejudice\sto\s(?:the\s)?(?:plaintiff|defendant|any))\b/i;

/** Clauses of disposition that are read; what goes on ruling beyond is no order, and would take seconds. */
const mostClauses = 4_000;
/** Those that are looked at, of which some rule on nothing. */
const mostLookedAt = 2 * mostClauses;

/** Rulings before a clause to which it can point back. */
const remembered = 40;

/** Shortest and longest quote, in words. */
const shortest = 5;
const longest = 60;

/** The clause from its subject to its end, within its paragraph. */
function quoteOf(reading: Reading, { form, subject, verb, begin, tail, sentence }: Clause): Span {
  const { text } = reading;
  let from = Math.min(subject.span.from, verb.from, begin);
  const to = Math.max(tail.to, verb.to);
  if (from < sentence.paragraph.from || piecesIn(text, from, verb.from) > longest - 10)
    from = Math.max(sentence.from, sentence.paragraph.from);
  if (form === 'title') from = verb.from;
  if (wordsIn(text, from, to) < shortest) from = Math.min(from, sentence.from);
  if (wordsIn(text, from, to) < shortest) from = sentenceBefore(reading, sentence)?.from ?? from;
  return trimmed(text, { from, to: Math.max(verb.to, endOfWord(text, from, to, longest)) });
}

/** Words between two offsets, as blanks part them. */
function wordsIn(text: string, from: number, to: number): number {
  let count = 0;
  let wasBlank = true;
  for (let at = from; at < to; at++) {
    const isNowBlank = isBlank(text.charCodeAt(at));
    if (wasBlank && !isNowBlank) count++;
    wasBlank = isNowBlank;
  }
  return count;
}

/** Pieces into which runs of blanks part the words between two offsets; one at either end is nothing. */
const piecesIn = (text: string, from: number, to: number): number =>
  to > from
    ? wordsIn(text, from, to) + (isBlank(text.charCodeAt(from)) ? 1 : 0) + (isBlank(text.charCodeAt(to - 1)) ? 1 : 0)
    : 1;

/** Where the `count`th word behind `from` ends; `to` where fewer stand before it. */
function endOfWord(text: string, from: number, to: number, count: number): number {
  let left = count;
  let wasBlank = true;
  for (let at = from; at < to; at++) {
    const isNowBlank = isBlank(text.charCodeAt(at));
    if (!wasBlank && isNowBlank && --left === 0) return at;
    wasBlank = isNowBlank;
  }
  return to;
}

/** The sentence before one of the same paragraph. */
function sentenceBefore({ sentences }: Reading, sentence: Sentence): Sentence | undefined {
  const before = sentences[placeOf(sentences, sentence) - 1];
  return before && before.paragraph.from === sentence.paragraph.from ? before : undefined;
}

/** A span without the blanks, commas and unmatched brackets at its ends. */
function trimmed(text: string, { from, to }: Span): Span {
  let [first, last] = [from, to];
  while (last > first && (isBlank(text.charCodeAt(last - 1)) || ',;(["“'.includes(text[last - 1] as string))) last--;
  while (first < last && (isBlank(text.charCodeAt(first)) || ',;:)].'.includes(text[first] as string))) first++;
  return { from: first, to: last };
}

/** What stands between the thing ruled on and the verb: `request to compel is therefore`. */
const beforeTheVerb =
  /(?:,?\s(?:is|are|be|must|will|shall|should|hereby|therefore|thus|accordingly|also|likewise|further|both|now))+$/i;

/** What is ruled on, close to the order's words. */
function motionOf(docket: Docket, { subject, entries }: Ruled): string | null {
  const paper = paperOf(docket, entries);
  const words = subject.isPronoun || subject.words === '' ? (paper?.words ?? subject.words) : subject.words;
  return (
    fold(words)
      .replace(/^(?:(?:and|that|but|ORDERED|the|The|THE|Accordingly,?|Therefore,?|\d+[.)])\s)+/, '')
      .replace(/\s?[[(][^\])]*[\])]?/g, '')
      .replace(/[\s,;:.([)\]]+$/, '')
      .replace(beforeTheVerb, '')
      .replace(/[\s,;:]+$/, '')
      .slice(0, 160) || null
  );
}

/** Further places that say the same, where their words stand nowhere before. */
const placeable = (text: string, places: readonly Span[], quote: Span): Span[] =>
  places.filter(({ from, to }) => from < quote.from && to <= quote.from && text.indexOf(text.slice(from, to)) === from);

/** Code units behind a ruling's sentence in which a rule that is cited for it may stand: `DENIED. See Fed. R. Civ. P. 37.` */
const citeReach = 80;

/** The words of a ruling's sentence, and a cite right behind it. */
const reasonWords = ({ text }: Reading, { sentence, tail }: Ruled): string =>
  text.slice(sentence.from, Math.min(sentence.paragraph.to, Math.max(tail.to, sentence.to) + citeReach));

function annotationOf(reasons: Reasons, ruling: Ruled, grounds: Ground[]): RulingAnnotation {
  const { reading, docket } = reasons;
  const { entries, subject, disposition, isWithoutPrejudice, rule, quote, movant } = ruling;
  const paper = paperOf(docket, entries);
  return {
    kind: 'ruling',
    span: quote,
    also: placeable(reading.text, ruling.also, quote),
    id: null,
    rule,
    fields: {
      entries: [...entries],
      disposition,
      withoutPrejudice: isWithoutPrejudice,
      motion: motionOf(docket, ruling),
      motionKind: motionKindOf(subject.words) ?? paper?.motionKind ?? null,
      movant: movant ?? paper?.movant ?? null,
      grounds,
      authority: authoritiesIn(reasonWords(reading, ruling)),
    },
  };
}

const orderLead = /\b(?:ORDERED|ORDERS)\b[^.]{0,80}:$/;
const orderHeading = /^(?:[IVX]{1,4}\.\s+)?(?:ORDER|CONCLUSION|Conclusion|Order|DISPOSITION|RULING)S?\.?$/;
const bodyHeading =
  /^(?:[IVX]{1,4}\.\s+)?(?:BACKGROUND|DISCUSSION|ANALYSIS|MEMORANDUM|LEGAL\sSTANDARD|Background|Discussion|Analysis)\.?$/i;

/** Code units of the longest heading that opens the order's own words or closes them. */
const longestHeading = 60;

/** Sentences that stand behind words such as `IT IS ORDERED:` or under the heading of the conclusion. */
function orderingSentences({ text, sentences }: Reading): Set<Sentence> {
  const found = new Set<Sentence>();
  let isOrdering = false;
  for (const sentence of sentences) {
    const { from, to, paragraph } = sentence;
    if (to - from <= longestHeading) {
      const words = text.slice(from, to);
      if (from === paragraph.from && bodyHeading.test(words)) isOrdering = false;
      else if (from > 0 && (orderHeading.test(words) || orderLead.test(words))) isOrdering = true;
    } else if (text[to - 1] === ':' && to - from < 400 && from > 0 && orderLead.test(text.slice(from, to)))
      isOrdering = true;
    if (isOrdering) found.add(sentence);
  }
  return found;
}

const opposites: Partial<Record<Disposition, Disposition>> = { granted: 'denied', denied: 'granted' };

/** What a clause disposes, where it may lean on the ruling right before it; null where there is none to lean on. */
function leaning({ disposition, leans, sentence }: Clause, former: Ruled | undefined): Disposition | null {
  if (!leans) return disposition;
  if (!former || former.sentence.paragraph.from !== sentence.paragraph.from) return null;
  return leans === 'same' ? former.disposition : (opposites[former.disposition] ?? null);
}

/**
 * Every ruling of the order (contract, conventions 3 to 6 and 14), each quoted where it rules most fully: first the
 * papers are read, then the clauses that rule, then what they rule on, and the reasons last.
 *
 * @returns annotations in text order, and the clauses whose paper has two readings.
 */
export function* rulingsIn(reading: Reading): Steps<Found<RulingAnnotation>> {
  const found = orderWords(reading.text, reading.words.openings);
  const words = wordsBySentence(reading, found.dispositions);
  if (words.size === 0) return { annotations: [], doubts: [] };
  yield;
  const docket = yield* docketOf(reading, found);
  yield;
  const ordering = orderingSentences(reading);
  const disposing: { sentence: Sentence; verbs: readonly Verb[] | null }[] = [];
  let lookedAt = 0;
  for (const [sentence, own] of words) {
    const isTooMany = lookedAt > mostLookedAt;
    const verbs = isTooMany ? null : verbsOf(reading, sentence, own, isTitle(reading, sentence));
    disposing.push({ sentence, verbs });
    if (!verbs) break;
    lookedAt += verbs.length;
  }
  yield;
  const read = disposing.map(({ sentence, verbs }) => ({
    sentence,
    clauses: verbs && clausesOf(reading, sentence, verbs),
  }));
  yield;
  const doubts: Doubt[] = [];
  const ruled: Ruled[] = [];
  for (const { sentence, clauses } of read) {
    if (!clauses || ruled.length >= mostClauses) {
      const { from, to } = sentence;
      doubts.push({
        span: { from, to },
        rule: 'rulings',
        reason: 'More clauses rule than an order has: none was read from here on.',
      });
      break;
    }
    for (const clause of clauses) {
      const { subject, verb, tail, rule } = clause;
      const disposition = leaning(clause, ruled.at(-1));
      if (disposition === null) continue;
      const { entries, unsure } = ruledOn({
        reading,
        docket,
        subject,
        sentence,
        verb,
        tail,
        isAnyPaper: disposition === 'not-considered' || disposition === 'stricken',
        formers: ruled.slice(-remembered),
      });
      if (isOnTheWay(subject, docket, entries)) continue;
      if (
        (rule.startsWith('declines') || (disposition === 'deferred' && openQuestion.test(subject.words))) &&
        !isAskedFor(reading, sentence, verb)
      )
        continue;
      const quote = quoteOf(reading, clause);
      if (unsure)
        doubts.push({
          span: quote,
          rule,
          reason: `The clause can rule on ${unsure[0]} or on ${unsure[1]}; it was given the first.`,
        });
      const said = reading.text.slice(tail.from, tail.to);
      ruled.push({
        ...clause,
        disposition,
        entries,
        isWithoutPrejudice:
          (withoutPrejudice.test(said) && !withPrejudice.test(said)) ||
          denialIs.test(reading.text.slice(sentence.to, Math.min(sentence.paragraph.to, sentence.to + 400))) ||
          (disposition === 'denied' &&
            tail.to >= sentence.to &&
            mayComeBack.test(reading.text.slice(sentence.to, Math.min(sentence.paragraph.to, sentence.to + 120)))),
        movant: movantOf(subject),
        asks: askedKind(reading, docket, subject, verb.from),
        quote,
        weight: weightOf(reading, clause, ordering.has(sentence)),
        also: [],
        told: [clause],
      });
    }
  }
  const kept = oneRulingEach(ruled);
  yield;
  const reasons = reasonsOf(reading, docket, found, kept);
  const grounds = yield* groundsOfAll(reasons, kept);
  yield;
  return { annotations: kept.map((ruling, i) => annotationOf(reasons, ruling, grounds[i] as Ground[])), doubts };
}

/** Every ruling of one order. */
export const findRulings = (reading: Reading): Found<RulingAnnotation> => alone(rulingsIn(reading));
