/** Where an order says why it ruled: in the clause, its sentence, its paragraph, or where the paper is discussed. */
import type { Ground, Span } from '../../schema/annotation.ts';
import { groundsIn, reasonGiven } from './grounds.ts';
import { type Heading, headingAt } from './headings.ts';
import { motionKindOf as headingKind } from './motion-kinds.ts';
import type { Ruled } from './one-ruling.ts';
import type { Docket } from './pending.ts';
import { isQuoted, type Reading, type Sentence } from './reading.ts';
import { voiceAt } from './voice.ts';

/** Dispositions that need a reason; what is granted or deferred needs none. */
const needsReason = /^(?:denied|granted-in-part|stricken|not-considered)$/;

/** True where a sentence gives the court's own reasons: not a party's words, not an order to act. */
const givesReasons = (reading: Reading, sentence: Sentence): boolean => {
  const words = reading.text.slice(sentence.from, sentence.to);
  const verb = Math.max(0, words.search(/\b(?:is|are|was|were|has|have|had|does|do|did|not|no|fails?)\b/));
  const voice = voiceAt(
    reading,
    Math.min(sentence.to - 1, sentence.from + Math.max(verb, words.length >> 1)),
    sentence,
  );
  return voice === 'own' && !/\b(?:warned|cautioned|admonished|reminded)\b/i.test(words);
};

/**
 * Grounds of a ruling.
 *
 * @param others rulings of the order: a sentence that rules on something else is no reason for this one.
 */
export function groundsOf(reading: Reading, docket: Docket, ruling: Ruled, others: readonly Ruled[]): Ground[] {
  const { text } = reading;
  const clauseWords = ruling.told.map(
    ({ subject, tail }) => `${text.slice(subject.span.from, subject.span.to)} ${text.slice(tail.from, tail.to)}`,
  );
  if (ruling.disposition === 'granted' || ruling.disposition === 'granted-in-part') {
    if (isUnopposed(reading, docket, ruling)) return ['unopposed'];
    if (ruling.disposition === 'granted') return [];
  }
  if (!needsReason.test(ruling.disposition)) return [];
  if (ruling.isMoot) return ['moot'];
  const inTails = unique(
    ruling.told.flatMap(({ tail, sentence }) =>
      groundsIn(text.slice(tail.from, Math.min(tail.to, sentence.to)).slice(0, 300)),
    ),
  );
  if (inTails.includes('moot')) return ['moot'];
  if (inTails.length > 0) return inTails;
  for (const clause of [ruling, ...ruling.told]) {
    const near = nearby(reading, clause.sentence, others);
    const found = unique(
      near.flatMap((sentence) =>
        sentence === clause.sentence || givesReasons(reading, sentence) ? groundsIn(unquoted(reading, sentence)) : [],
      ),
    );
    const own = found.filter((ground) => ground !== 'unopposed');
    if (own.length > 0) return own;
  }
  const discussed = discussion(reading, docket, ruling, others);
  const found = unique(
    discussed.flatMap((sentence) => (givesReasons(reading, sentence) ? groundsIn(unquoted(reading, sentence)) : [])),
  ).filter((ground) => ground !== 'unopposed' && ground !== 'moot');
  if (found.length > 0) return found;
  const isReasoned =
    clauseWords.some((words) => reasonGiven.test(words)) ||
    nearby(reading, ruling.sentence, others).some(
      (sentence) => sentence !== ruling.sentence && reasons(reading, sentence),
    ) ||
    discussed.some((sentence) => reasons(reading, sentence));
  return isReasoned ? ['other'] : [];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** A sentence without what it quotes. */
function unquoted(reading: Reading, { from, to }: Span): string {
  return reading.text
    .slice(from, to)
    .replace(/["“][^"“”]{0,300}["”]/g, (quoted, at: number) =>
      isQuoted(reading, from + at + 1) && quoted.length > 40 ? ' ' : quoted,
    );
}

/** True for a sentence that says something of the matter itself: not an order to act, a bare cite or a heading. */
function reasons(reading: Reading, sentence: Sentence): boolean {
  const words = reading.text.slice(sentence.from, sentence.to);
  return (
    words.length > 24 &&
    givesReasons(reading, sentence) &&
    !/^\W*(?:see|cf|accord|id)\b|\b(?:shall|will|must|may)\s(?:\w+ly\s)?(?:be\s|file|serve|produce|pay|submit|meet|confer|appear|bear)|\b(?:filed|moved|seeks?|asks?|requests?|served)\b|\b(?:is|are)\s(?:before|pending)\b|\bORDERED\b/i.test(
      words,
    )
  );
}

const rulesOnOther = (others: readonly Ruled[], ruling: Span, sentence: Sentence) =>
  others.some(({ told }) => told.some((clause) => clause.sentence === sentence)) && sentence.from !== ruling.from;

/** The sentence and those round it in its paragraph that belong to the same ruling. */
function nearby(reading: Reading, sentence: Sentence, others: readonly Ruled[]): Sentence[] {
  const { sentences } = reading;
  const at = sentences.indexOf(sentence);
  const near = [sentence];
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs(i - at) <= (step < 0 ? 5 : 2); i += step) {
      const next = sentences[i];
      if (!next || next.paragraph.from !== sentence.paragraph.from || rulesOnOther(others, sentence, next)) break;
      near.push(next);
    }
  return near;
}

/** For a conclusion: sentences under headings that name the paper, and in paragraphs that speak of it alone. */
function discussion(reading: Reading, docket: Docket, ruling: Ruled, others: readonly Ruled[]): Sentence[] {
  const places = ruling.entries.flatMap((entry) => docket.byEntry.get(entry)?.places ?? []);
  const kinds = new Set(ruling.entries.map((entry) => docket.byEntry.get(entry)?.motionKind ?? null));
  const found: Sentence[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.to > ruling.sentence.from && ruling.weight < 3) break;
    if (sentence === ruling.sentence) continue;
    const { paragraph } = sentence;
    const heading = headingAt(docket.headings, sentence.from);
    if (heading && isAbout(reading, docket, heading, ruling, kinds)) found.push(sentence);
    else if (
      places.some((place) => place >= paragraph.from && place <= paragraph.to) &&
      !isShared(docket, paragraph, ruling) &&
      !rulesOnOther(
        others.filter((other) => other !== ruling),
        ruling.sentence,
        sentence,
      )
    )
      found.push(sentence);
  }
  return found;
}

function isAbout(
  { text }: Reading,
  docket: Docket,
  heading: Heading,
  { entries, movant }: Ruled,
  kinds: ReadonlySet<unknown>,
): boolean {
  const words = text.slice(heading.from, heading.to);
  if (
    docket.papers.some(
      ({ span, entries: named }) =>
        span.from >= heading.from && span.to <= heading.to && named.some((entry) => entries.includes(entry)),
    )
  )
    return true;
  const kind = docket.byEntry.get(entries[0] ?? '')?.motionKind;
  return kind !== null && kind !== undefined && kinds.has(kind) && headingKind(words) === kind && movant !== '';
}

/** True where a paragraph speaks of other papers that ask. */
const isShared = (docket: Docket, { from, to }: Span, { entries }: Ruled): boolean =>
  docket.pending.some(
    ({ entry, places }) => !entries.includes(entry) && places.some((place) => place >= from && place <= to),
  );

function isUnopposed(reading: Reading, docket: Docket, ruling: Ruled): boolean {
  const said = (words: string) => groundsIn(words).includes('unopposed');
  const { text } = reading;
  if (said(text.slice(ruling.sentence.from, ruling.sentence.to)) && ruling.sentence.to - ruling.sentence.from < 500)
    return true;
  const before = reading.sentences[reading.sentences.indexOf(ruling.sentence) - 1];
  if (before && before.paragraph.from === ruling.sentence.paragraph.from && said(text.slice(before.from, before.to)))
    return true;
  const places = ruling.entries.flatMap((entry) => docket.byEntry.get(entry)?.places ?? []);
  return (
    places.some((place) => said(text.slice(Math.max(0, place - 70), place))) ||
    discussionSays(reading, docket, ruling, said)
  );
}

function discussionSays(reading: Reading, docket: Docket, ruling: Ruled, said: (words: string) => boolean): boolean {
  const kind = docket.byEntry.get(ruling.entries[0] ?? '')?.motionKind;
  if (!kind || ruling.weight < 3) return false;
  return reading.sentences.some(({ from, to }) => {
    const words = reading.text.slice(from, to);
    return to - from < 200 && said(words) && headingKind(words) === kind;
  });
}
