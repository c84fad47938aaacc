/** Where an order says why it ruled: in the clause, round it in its paragraph, or where the paper is discussed. */
import type { Ground } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { Clause } from './clauses.ts';
import { groundsIn, isCalledUnopposed, reasonGiven } from './grounds.ts';
import type { Ruled } from './one-ruling.ts';
import type { Docket } from './pending.ts';
import type { Reading, Sentence } from './reading.ts';
import { isRequest } from './ruled-on.ts';
import { topicsOf } from './topics.ts';
import { voiceAt } from './voice.ts';

/** What the grounds of every ruling of an order are looked up in. */
export type Reasons = {
  reading: Reading;
  docket: Docket;
  rulings: readonly Ruled[];
  topics: ReadonlyMap<Sentence, readonly EntryId[]>;
  /** Sentences that rule, with the rulings that they make. */
  ruling: ReadonlyMap<Sentence, readonly Ruled[]>;
  /** Sentences of each paper's discussion. */
  about: ReadonlyMap<EntryId, readonly Sentence[]>;
  /** Grounds of the sentences that were asked about. */
  grounds: Map<Sentence, readonly Ground[]>;
  /** Place of each sentence in the reading. */
  places: ReadonlyMap<Sentence, number>;
};

/** Works out once what belongs to which paper. */
export function reasonsOf(reading: Reading, docket: Docket, rulings: readonly Ruled[]): Reasons {
  const ruling = new Map<Sentence, Ruled[]>();
  for (const ruled of rulings)
    for (const { sentence } of ruled.told) ruling.set(sentence, [...(ruling.get(sentence) ?? []), ruled]);
  const places = new Map(reading.sentences.map((sentence, i) => [sentence, i]));
  const topics = topicsOf(reading, docket);
  const about = new Map<EntryId, Sentence[]>();
  for (const [sentence, entries] of topics)
    for (const entry of entries) {
      const list = about.get(entry);
      if (list) list.push(sentence);
      else about.set(entry, [sentence]);
    }
  return { reading, docket, rulings, topics, about, ruling, places, grounds: new Map() };
}

/** Dispositions that need a reason; what is granted or deferred needs none. */
const needsReason = /^(?:denied|granted-in-part|stricken|not-considered)$/;

/** Grounds of a ruling: from the nearest place that names one. `other` where a reason is given that no ground fits. */
export function groundsOf(reasons: Reasons, ruling: Ruled): Ground[] {
  const { disposition } = ruling;
  if (disposition === 'granted') return isUnopposed(reasons, ruling) ? ['unopposed'] : [];
  if (!needsReason.test(disposition)) return [];
  if (ruling.isMoot) return ['moot'];
  const inClauses = named(ruling.told.flatMap((clause) => groundsIn(clauseWords(reasons.reading, clause))));
  if (inClauses.includes('moot')) return ['moot'];
  if (inClauses.length > 0) return inClauses;
  const near = ruling.told.map((clause) => nearby(reasons, ruling, clause));
  for (const sentences of near) {
    const found = groundsOfSentences(reasons, sentences);
    if (found.length > 0) return found.includes('moot') ? ['moot'] : found;
  }
  const discussed = discussion(reasons, ruling);
  const found = groundsOfSentences(reasons, discussed);
  if (found.length > 0) return found;
  if (disposition === 'granted-in-part') return [];
  const isReasoned =
    ruling.told.some((clause) => reasonGiven.test(clauseWords(reasons.reading, clause))) ||
    [...near.flat(), ...discussed].some((sentence) => isReason(reasons.reading, sentence));
  return isReasoned ? ['other'] : [];
}

const named = (grounds: readonly Ground[]): Ground[] =>
  [...new Set(grounds)].filter((ground) => ground !== 'unopposed');

/** Grounds of sentences that the court says itself. */
const groundsOfSentences = (reasons: Reasons, sentences: readonly Sentence[]): Ground[] =>
  named(sentences.flatMap((sentence) => groundsOfSentence(reasons, sentence)));

function groundsOfSentence({ reading, grounds }: Reasons, sentence: Sentence): readonly Ground[] {
  const known = grounds.get(sentence);
  if (known) return known;
  const found = isCourts(reading, sentence) ? groundsIn(unquoted(reading, sentence)) : [];
  grounds.set(sentence, found);
  return found;
}

/** The words of a clause with the introduction that its sentence opens with: `Because it came late, the motion is`. */
function clauseWords({ text }: Reading, { sentence, subject, begin, verb, tail }: Clause): string {
  const opens = text.slice(sentence.from, begin);
  const introduction = /^\W*(?:Because|Since|As|For|Given|Absent|Having|There\sbeing|In\slight)\b/.test(opens)
    ? opens
    : '';
  const object = subject.span.from >= verb.to ? text.slice(subject.span.from, subject.span.to) : '';
  const before = text.slice(Math.min(begin, verb.from), verb.from);
  return `${introduction} ${before.length < 400 ? before : ''} | ${object} ${text.slice(tail.from, Math.min(tail.to, sentence.to)).slice(0, 300)}`;
}

/** Sentences before and behind a clause that are looked at. */
const reach = { before: 6, behind: 3 };

/** Sentences of the clause's paragraph that belong to the same ruling: before it, else behind it. */
function nearby({ reading, ruling, topics, places }: Reasons, ruled: Ruled, { sentence }: Clause): Sentence[] {
  const { sentences } = reading;
  const at = places.get(sentence) ?? 0;
  const isOthers = (next: Sentence): boolean => {
    if (next.paragraph.from !== sentence.paragraph.from) return true;
    if ((ruling.get(next) ?? []).some((other) => other !== ruled)) return true;
    const topic = topics.get(next);
    return topic !== undefined && ruled.entries.length > 0 && !topic.some((entry) => ruled.entries.includes(entry));
  };
  const found: Sentence[] = [];
  for (let i = at + 1; i <= at + reach.behind; i++) {
    const next = sentences[i];
    if (!next || isOthers(next)) break;
    found.push(next);
  }
  for (let i = at - 1; i >= at - reach.before; i--) {
    const next = sentences[i];
    if (!next || isOthers(next)) break;
    found.unshift(next);
  }
  return found;
}

/** Sentences of a discussion that are looked at; a longer one is about more than one ruling. */
const longest = 60;

/** Where a ruling's paper is discussed elsewhere in the order. */
function discussion({ about, ruling }: Reasons, ruled: Ruled): Sentence[] {
  if (isRequest(ruled.subject)) return [];
  return ruled.entries
    .slice(0, 4)
    .flatMap((entry) => (about.get(entry) ?? []).slice(0, longest))
    .filter(
      (sentence) =>
        sentence.paragraph.from !== ruled.sentence.paragraph.from &&
        !(ruling.get(sentence) ?? []).some((other) => other !== ruled),
    );
}

const recounts =
  /\b(?:warned|cautioned|admonished|reminded|told)\b|^\W*On\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
/** What a rule or a case says of motions in general. */
const general =
  /^\W*(?:When|Where|An?\s(?:party|motion|court|request|subpoena|discovery)|Rules?\s\d|Under\s(?:Rule|Fed)|Parties|Good\scause|Local\sRule|The\s(?:court|Court)\smay|Before\s(?:dismissing|ruling))\b/;

/** True where a sentence is the court's own word on the matter. */
function isCourts(reading: Reading, sentence: Sentence): boolean {
  const words = reading.text.slice(sentence.from, sentence.to);
  if (recounts.test(words) || general.test(words)) return false;
  const end = words.search(/\s[[(]?(?:Doc|Dkt|ECF|Docket)/);
  return voiceAt(reading, sentence.from + Math.max(0, (end > 20 ? end : words.length) - 2), sentence) !== 'claimed';
}

/** A sentence without its long quotations, which are other people's words. */
const unquoted = ({ text }: Reading, { from, to }: Sentence): string =>
  text.slice(from, to).replace(/["“][^"“”]{40,400}["”]/g, ' ');

/** What is no reason: an order to act, a cite, what was filed and asked. */
const noReason =
  /^\W*(?:see|cf|accord|id)\b|\b(?:shall|will|must|may|is\sto|are\sto|is\sdue|are\sdue)\s(?:\w+ly\s|not\s)?(?:be\s|file|serve|produce|pay|submit|meet|confer|appear|bear|answer|deliver|show)|\b(?:filed|moved|moves|seeks?|asks?|requests?|served|wants?|due)\b|\b(?:is|are)\s(?:before|pending)\b|\bORDERED\b/i;

function isReason(reading: Reading, sentence: Sentence): boolean {
  const words = reading.text.slice(sentence.from, sentence.to);
  return words.length > 18 && isCourts(reading, sentence) && !noReason.test(words);
}

/** True where the order says that nobody opposes what it grants. */
function isUnopposed(reasons: Reasons, ruling: Ruled): boolean {
  const { reading, docket, places, topics, about } = reasons;
  const { text, sentences } = reading;
  const says = isCalledUnopposed;
  if (ruling.told.some((clause) => says(clauseWords(reading, clause)))) return true;
  for (const { sentence } of ruling.told) {
    const before = sentences[(places.get(sentence) ?? 0) - 1];
    if (before && before.paragraph.from === sentence.paragraph.from && says(text.slice(before.from, before.to)))
      return true;
  }
  const naming = ruling.entries.flatMap((entry) => docket.byEntry.get(entry)?.places ?? []);
  if (
    naming.some((place) =>
      /\b(?:un-?opposed|uncontested)\b[^.;]{0,70}$/i.test(text.slice(Math.max(0, place - 110), place)),
    )
  )
    return true;
  return ruling.entries
    .flatMap((entry) => (about.get(entry) ?? []).slice(0, longest))
    .some(
      (sentence) =>
        topics.get(sentence)?.length === 1 &&
        sentence.to - sentence.from < 240 &&
        says(text.slice(sentence.from, sentence.to)),
    );
}
