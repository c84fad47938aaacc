/** Where an order says why it ruled: in the clause, round it in its paragraph, or where the paper is discussed. */
import type { Ground } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { headingAt } from '../headings.ts';
import type { Steps } from '../in-step.ts';
import { matchesOf } from '../matches.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { type Reading, type Sentence, sentenceAt } from '../reading.ts';
import { placeOf } from '../sentences.ts';
import { hasSpeaker, voiceAt } from '../voice.ts';
import type { Clause } from './clauses.ts';
import { type Discussed, discussionsOf } from './discussions.ts';
import { groundsIn, isCalledUnopposed, opposition, reasonGiven } from './grounds.ts';
import type { Ruled } from './one-ruling.ts';
import { isAmong, type OrderWords } from './order-words.ts';
import type { Docket } from './pending.ts';
import { isRequest } from './ruled-on.ts';

type Discussions = {
  /** What each sentence is about; none for one that is about nothing. */
  topics: ReadonlyMap<Sentence, Discussed>;
  /** Sentences of each paper's discussion. */
  about: ReadonlyMap<EntryId, readonly Sentence[]>;
};

/** What the grounds of every ruling of an order are looked up in. */
export type Reasons = {
  reading: Reading;
  docket: Docket;
  words: OrderWords;
  rulings: readonly Ruled[];
  /** Sentences that rule, with the rulings that they make. */
  ruling: ReadonlyMap<Sentence, readonly Ruled[]>;
  /** What is discussed where, null until it is asked for. */
  discussions: Discussions | null;
  /** Grounds of the sentences that were asked about. */
  grounds: Map<Sentence, readonly Ground[]>;
  /** Sentences that say that nobody opposes, null until they are asked for. */
  unopposed: ReadonlySet<Sentence> | null;
};

/** Works out once what belongs to which paper. */
export function reasonsOf(reading: Reading, docket: Docket, words: OrderWords, rulings: readonly Ruled[]): Reasons {
  const ruling = new Map<Sentence, Ruled[]>();
  for (const ruled of rulings)
    for (const { sentence } of ruled.told) ruling.set(sentence, [...(ruling.get(sentence) ?? []), ruled]);
  return { reading, docket, words, rulings, discussions: null, ruling, grounds: new Map(), unopposed: null };
}

/** What is discussed where; worked out where the first ruling asks for it, for many are granted without a word. */
function discussionsIn(reasons: Reasons): Discussions {
  if (reasons.discussions) return reasons.discussions;
  const { reading, docket, words, rulings } = reasons;
  const topics = discussionsOf(reading, docket, words, rulings);
  const about = new Map<EntryId, Sentence[]>();
  topics.forEach(({ entries }, sentence) => {
    for (const entry of entries) {
      const list = about.get(entry);
      if (list) list.push(sentence);
      else about.set(entry, [sentence]);
    }
  });
  reasons.discussions = { topics, about };
  return reasons.discussions;
}

/** Dispositions that need a reason; what is granted or deferred needs none. */
const needsReason = /^(?:denied|granted-in-part|stricken|not-considered)$/;

/** What is granted against somebody, so that the order says why: to quash, to protect, to strike, an objection. */
const grantedAgainst = /^(?:quash|protective-order|strike)$/;

/** Grounds on which a motion fails as a whole: where part of it is granted, a sentence that names one is about another. */
const ofForm = /^(?:procedure-not-followed|no-meet-and-confer|not-a-joint-letter|duplicative)$/;

/** Places besides its clauses where a ruling's reasons may stand, the nearest first, and what its clauses say. */
type Elsewhere = {
  said: readonly string[];
  near: Sentence[][];
  discussed: Sentence[];
  last: Sentence[];
  next: Sentence[];
};

/** Grounds of each ruling: from the nearest place that names one. `other` where a reason is given that no ground fits. */
export function* groundsOfAll(reasons: Reasons, rulings: readonly Ruled[]): Steps<Ground[][]> {
  const inClauses = rulings.map((ruling) => groundsInClauses(reasons, ruling));
  yield;
  const elsewhere = rulings.map((ruling, i) => {
    const { said } = inClauses[i] as ReturnType<typeof groundsInClauses>;
    return said && placesElsewhere(reasons, ruling, said);
  });
  yield;
  return rulings.map((ruling, i) => {
    const places = elsewhere[i];
    return places ? groundsElsewhere(reasons, ruling, places) : (inClauses[i]?.grounds ?? []);
  });
}

/** Grounds that a ruling's own clauses name, or that nothing else can add to; else what the clauses say. */
function groundsInClauses(
  reasons: Reasons,
  ruling: Ruled,
): { grounds: Ground[]; said?: undefined } | { grounds?: undefined; said: readonly string[] } {
  const { disposition } = ruling;
  const isGranted = disposition === 'granted';
  if (isGranted && isUnopposed(reasons, ruling)) return { grounds: ['unopposed'] };
  if (
    disposition === 'granted-in-part' &&
    mayOppose(reasons, ruling) &&
    isCalledUnopposed(clauseWords(reasons, ruling, ruling))
  )
    return { grounds: ['unopposed'] };
  if (isGranted && !isGrantedAgainst(reasons, ruling)) return { grounds: [] };
  if (!isGranted && disposition !== 'deferred' && !needsReason.test(disposition)) return { grounds: [] };
  if (ruling.isMoot && disposition !== 'deferred') return { grounds: ['moot'] };
  const said = ruling.told.map((clause) => clauseWords(reasons, ruling, clause));
  if (disposition === 'deferred') return { grounds: said.some((words) => premature.test(words)) ? ['premature'] : [] };
  const inClauses = named(said.flatMap((words) => groundsIn(words)));
  if (inClauses.includes('moot')) return { grounds: ['moot'] };
  if (inClauses.length > 0) return { grounds: inClauses };
  if (!isGranted && disposition !== 'granted-in-part' && said.some((words) => ownReason.test(words)))
    return { grounds: ['other'] };
  return { said };
}

function placesElsewhere(reasons: Reasons, ruling: Ruled, said: readonly string[]): Elsewhere {
  const isGranted = ruling.disposition === 'granted';
  const isItem = ruling.weight === 3 && isAlone(reasons, ruling);
  const body = ruling.told.filter((clause) => !isItem || clause.sentence !== ruling.sentence);
  return {
    said,
    near: body.map((clause) => nearby(reasons, ruling, clause)),
    discussed: isGranted ? [] : discussion(reasons, ruling),
    last: isItem ? nearby(reasons, ruling, ruling) : [],
    next: isGranted ? [] : nextParagraph(reasons, ruling),
  };
}

function groundsElsewhere(reasons: Reasons, ruling: Ruled, { said, near, discussed, last, next }: Elsewhere): Ground[] {
  const { disposition } = ruling;
  for (const sentences of [...near, discussed, last, next]) {
    const found = named(
      sentences.flatMap((sentence) => {
        const grounds = groundsOfSentence(reasons, sentence);
        return grounds.length > 0 && isOfOpponent(reasons, ruling, sentence) ? [] : grounds;
      }),
    ).filter((ground) => disposition !== 'granted-in-part' || !ofForm.test(ground));
    if (found.length > 0) return found.includes('moot') ? ['moot'] : found;
  }
  if (disposition === 'granted-in-part' || disposition === 'granted') return [];
  const isReasoned =
    said.some((words) => reasonGiven.test(words)) ||
    [...near.flat(), ...discussed, ...last].some((sentence) => isReason(reasons, sentence));
  return isReasoned ? ['other'] : [];
}

/** A reason in the clause itself that no ground fits: nobody need look for another. */
const ownReason =
  /\bbecause\b|\bas\s(?:unnecessary|futile|frivolous|unwarranted|(?!unless|regardless|nonetheless|nevertheless)\w+less)\b|\bsubstantially\sjustified\b/i;

const premature = /\b(?:premature|unripe|not\s(?:yet\s)?ripe)\b/i;

/** Who has not done what a reason finds wanting: `Acme has not shown`. */
const whose =
  /^\W*(?:(?:But|Yet|And|Nor|Moreover|Further|Finally|Here|Still),?\s)?((?:The\s)?(?:[Pp]laintiff|[Dd]efendant)s?|(?!(?:The|This|That|These|Those|It|He|She|They|I|We|No|Not|Nor|Neither|None|Nothing|Nobody|Such|An?|Both|Each|All|Counsel|There|What|Here|Its|His|Her|Their|Under|In|On|Local|Rule)\b)[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,2})\s(?:\w+\s)?(?:has|have|had|does|do|did|offers?|shows?|cites?|gives?|fails?|failed)\b/;

/** True for a sentence that finds something wanting in the party against which a motion that fails was made. */
function isOfOpponent({ reading, docket }: Reasons, { entries, movant }: Ruled, { from, to }: Sentence): boolean {
  const asks = movant ?? docket.byEntry.get(entries[0] ?? '')?.movant;
  const found = whose.exec(reading.text.slice(from, Math.min(to, from + 120)))?.[1];
  if (!asks || !found) return false;
  return docket.sameParty(found.replace(/^The\s/, ''), asks) === false;
}

/** True where a ruling opens its paragraph or follows another: an item of the conclusion, whose reasons stand above it. */
function isAlone({ reading, ruling }: Reasons, ruled: Ruled): boolean {
  const before = reading.sentences[placeOf(reading.sentences, ruled.sentence) - 1];
  return (
    !before ||
    before.paragraph.from !== ruled.sentence.paragraph.from ||
    before.to - before.from < 8 ||
    ruling.has(before)
  );
}

function isGrantedAgainst({ docket }: Reasons, { subject, entries }: Ruled): boolean {
  const kind = motionKindOf(subject.words) ?? docket.byEntry.get(entries[0] ?? '')?.motionKind;
  return subject.noun === 'objection' || (kind !== null && kind !== undefined && grantedAgainst.test(kind));
}

const named = (grounds: readonly Ground[]): Ground[] =>
  [...new Set(grounds)].filter((ground) => ground !== 'unopposed');

/** Grounds that a sentence names in the court's own words. Its words are weighed only where any of them names one. */
function groundsOfSentence({ reading, grounds }: Reasons, sentence: Sentence): readonly Ground[] {
  const known = grounds.get(sentence);
  if (known) return known;
  let found = groundsIn(reading.text.slice(sentence.from, sentence.to));
  if (found.length > 0) {
    const own = ownWords(reading, sentence);
    if (own.length < sentence.to - sentence.from) found = groundsIn(own);
  }
  grounds.set(sentence, found);
  return found;
}

/** Where a clause turns from its ruling to what is to be done: `, and shall be renewed`. */
const orders = /(?:[,;]|\band\b|\bbut\b)[^,;]{0,90}\b(?:shall|is directed to|are directed to)\b/i;

/**
 * What a sentence says of one ruling: its clause, and what leads to it behind the clause of another ruling. Words of a
 * party before the clause are left out.
 */
function clauseWords(
  { reading, ruling }: Reasons,
  ruled: Ruled,
  { sentence, subject, begin, verb, tail }: Clause,
): string {
  const { text } = reading;
  const start = Math.min(begin, verb.from);
  let from = sentence.from;
  for (const other of ruling.get(sentence) ?? [])
    for (const clause of other.told)
      if (other !== ruled && clause.sentence === sentence && clause.verb.from < verb.from)
        from = Math.max(from, Math.min(clause.tail.to, start));
  if (start - from > 500) from = start;
  const lead = voiceAt(reading, Math.max(from, start - 2), sentence) === 'claimed' ? '' : text.slice(from, start);
  const object = subject.span.from >= verb.to ? text.slice(subject.span.from, subject.span.to) : '';
  const behind = text.slice(tail.from, Math.min(tail.to, sentence.to)).slice(0, 300);
  const cut = behind.search(orders);
  return `${lead}${text.slice(start, verb.from).slice(-400)}${text.slice(verb.from, verb.to)} ${object} ${cut < 0 ? behind : behind.slice(0, cut)}`;
}

/** Sentences before and behind a clause that are looked at. */
const reach = { before: 6, behind: 3 };

/** Sentences of the clause's paragraph that belong to the same ruling: before it, else behind it. */
function nearby(reasons: Reasons, ruled: Ruled, { sentence }: Clause): Sentence[] {
  const { reading, ruling } = reasons;
  const { topics } = discussionsIn(reasons);
  const { sentences } = reading;
  const at = placeOf(sentences, sentence);
  const isOthers = (next: Sentence): boolean => {
    if (next.paragraph.from !== sentence.paragraph.from) return true;
    if ((ruling.get(next) ?? []).some((other) => other !== ruled)) return true;
    const topic = topics.get(next);
    return (
      topic?.isNamed === true &&
      ruled.entries.length > 0 &&
      !topic.entries.some((entry) => ruled.entries.includes(entry))
    );
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

/** Sentences at the head of the paragraph behind one that holds nothing but its ruling: `ORDERED that the motion is DENIED.` */
function nextParagraph(reasons: Reasons, ruled: Ruled): Sentence[] {
  const { reading, ruling, docket } = reasons;
  const { topics } = discussionsIn(reasons);
  const { sentences } = reading;
  const { paragraph } = ruled.sentence;
  if (ruled.sentence.from > paragraph.from || ruled.sentence.to < paragraph.to - 3) return [];
  const found: Sentence[] = [];
  const at = placeOf(sentences, ruled.sentence);
  for (let i = at + 1; i <= at + reach.behind; i++) {
    const next = sentences[i];
    const first = sentences[at + 1];
    if (!next || !first || next.paragraph.from !== first.paragraph.from || ruling.has(next)) break;
    if (headingAt(docket.headings, next.from)?.from === next.from) break;
    const topic = topics.get(next);
    if (topic?.isNamed && !topic.entries.some((entry) => ruled.entries.includes(entry))) break;
    found.push(next);
  }
  return found;
}

/** Sentences of a discussion that are looked at; a longer one is about more than one ruling. */
const longest = 60;

/** Kinds that one paper asks for beside what it is for: `and for fees`. */
const beside = /^(?:fees|sanctions|stay)$/;

/** Where a ruling's paper is discussed elsewhere in the order. */
function discussion(reasons: Reasons, ruled: Ruled): Sentence[] {
  const { docket, reading, ruling } = reasons;
  const { topics, about } = discussionsIn(reasons);
  const kind = motionKindOf(ruled.subject.words);
  const paper = docket.byEntry.get(ruled.entries[0] ?? '');
  const isBeside = isRequest(ruled.subject) && paper?.noun !== 'request' && kind !== paper?.motionKind;
  const isElsewhere = (sentence: Sentence) =>
    sentence.paragraph.from !== ruled.sentence.paragraph.from &&
    !(ruling.get(sentence) ?? []).some((other) => other !== ruled);
  if (isBeside)
    return kind === null
      ? []
      : reading.sentences.filter((sentence) => topics.get(sentence)?.under === kind && isElsewhere(sentence));
  return ruled.entries
    .slice(0, 4)
    .flatMap((entry) => (about.get(entry) ?? []).slice(0, longest))
    .filter((sentence) => {
      const under = topics.get(sentence)?.under ?? null;
      if (under !== null && beside.test(under) && under !== (kind ?? paper?.motionKind)) return false;
      return isElsewhere(sentence);
    });
}

const recounts =
  /\b(?:warned|cautioned|admonished|reminded|told)\b|^\W*On\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
/** What a rule or a case says of motions in general. */
const general =
  /^\W*(?:When|Where|An?\s(?:party|motion|court|request|subpoena|discovery)\b(?!\s(?:like|of)\s(?:that|this))|Rules?\s\d|Under\s(?:Rule|Fed)|Parties|Good\scause|Local\sRule|The\s(?:court|Court)\smay|Before\s(?:dismissing|ruling))\b/;

/** What would follow, and what is ordered: no reason for what was ruled. */
const ordersOrSupposes =
  /^\W*(?:\d+\.\s)?(?:If|Unless|Should)\b|\bshall\b|\b(?:is|are)\s(?:directed|ordered|DIRECTED|ORDERED)\sto\b|\b(?:any|further|future|next|another)\s(?:\w+\s){1,4}(?:will|may)\sbe\b/;

const supposes = /^\W*(?:\d+\.\s)?(?:If|Unless|Should)\b/;

/** A party that does not say something: the court's own remark, */
const leftUnsaid =
  /\b(?:not|never|nor|nowhere|fail(?:s|ed)\sto|without)\s(?:\w+\s){0,2}(?:says?|said|argued?|claim(?:ed)?|contend(?:ed)?|suggest(?:ed)?|assert(?:ed)?|propose[d]?|request(?:ed)?|ask(?:ed)?|object(?:ed)?|respond(?:ed)?|seek|sought|explain(?:ed|ing)?|show(?:n|ing)?|identif(?:y|ied|ying)|mention(?:ed|ing)?|tell|told|describe[d]?|establish(?:ed)?|demonstrate[d]?|articulate[d]?|cite[d]?|citing|point(?:ed)?)\b/i;
/** unless another party says so. */
const saysSo =
  /\b(?:argu|contend|assert|maintain|insist|claim|urg|complain|protest|object|respond|counter|suggest|accus)(?:e|es|ed|s|ing)?\b|\b(?:says?|said|repl(?:y|ies|ied))\b/i;

/** Where a new statement begins in a sentence, unless it goes on with what somebody says: `, and that`. */
const statement = /;\s|,\s(?:and|but|yet|though|although|however|while|which|who)\s(?!that\b)/;

/** Places from the head of a sentence by which a party that speaks is named: `Defendants argue that`. */
const heads = [35, 65, 100];

/** Words of a sentence that are the court's own on the matter: no orders, no suppositions, nothing that a party says. */
function ownWords(reading: Reading, sentence: Sentence): string {
  const { text } = reading;
  const words = text.slice(sentence.from, sentence.to);
  if (recounts.test(words) || general.test(words)) return '';
  // what stands beside an order, behind a semicolon, may be the reason: `it shall answer No. 6; No. 7 is overbroad`
  if (ordersOrSupposes.test(words))
    return words.includes(';') && !supposes.test(words)
      ? words
          .split(';')
          .filter((part) => !ordersOrSupposes.test(part))
          .join(';')
      : '';
  const voice = (offset: number) => voiceAt(reading, sentence.from + Math.min(offset, words.length - 1), sentence);
  if (!hasSpeaker(reading, sentence) || /^\W*(?:What|Whatever|How|Whether|Why)\b/.test(words)) return unquoted(words);
  const unsaid = leftUnsaid.exec(words);
  if (unsaid && !saysSo.test(words.slice(0, unsaid.index))) return unquoted(words);
  if (!heads.some((offset) => voice(offset) === 'claimed')) return unquoted(words);
  if (voice(words.trimEnd().replace(/[.\s"”)\]]+$/, '').length - 1) === 'own') return unquoted(words);
  const next = statement.exec(words);
  return next ? unquoted(words.slice(next.index)) : '';
}

/** Words without long quotations, which are other people's. */
const unquoted = (words: string): string =>
  quotes.test(words) ? words.replace(/["“][^"“”]{40,400}["”]/g, ' ') : words;
const quotes = /["“]/;

/** What is no reason: an order to act, a cite, what was filed and asked. */
const noReason =
  /^\W*(?:see|cf|accord|id)\b|\b(?:shall|will|must|may|is\sto|are\sto|is\sdue|are\sdue)\s(?:\w+ly\s|not\s)?(?:be\s|file|serve|produce|pay|submit|meet|confer|appear|bear|answer|deliver|show)|\b(?:filed|moved|moves|seeks?|asks?|requests?|served|wants?|due)\b|\b(?:is|are)\s(?:before|pending)\b|\bORDERED\b/i;

/** A heading, or a bare number of the docket. */
const noStatement = /^\W*(?:Dkt|Doc|ECF|Docket|D\.I|Filing|DE|R\.\sDoc)s?\b/;

function isReason({ reading, docket }: Reasons, sentence: Sentence): boolean {
  const words = reading.text.slice(sentence.from, sentence.to);
  if (words.length < 7 || noReason.test(words) || noStatement.test(words)) return false;
  if (docket.headings.some(({ from }) => from === sentence.from)) return false;
  return ownWords(reading, sentence) !== '';
}

/** Longest sentence of a discussion that says of its paper that nobody opposes it. */
const longestUnopposed = 240;

const everyOpposition = new RegExp(opposition, 'g');

/** Words close to such a word without which it tells of no lack of opposition. */
const noneNear = /\b(?:no|not|neither|nobody|none|non|without|time|absent|withdr\w+)\b|un-?o|consent|uncont|nanswered/i;
const nearOpposition = { before: 60, behind: 60 };

/** Sentences that say that nobody opposes, in the court's own words. */
function unopposedIn({ reading, words }: Reasons): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  let seen: Sentence | undefined;
  for (const at of words.opposition) {
    if (seen && at < seen.to) continue;
    seen = sentenceAt(reading, at);
    if (
      seen &&
      hasNoneNear(reading.text, seen) &&
      isCalledUnopposed(reading.text.slice(seen.from, seen.to)) &&
      isCalledUnopposed(ownWords(reading, seen))
    )
      found.add(seen);
  }
  return found;
}

/** True where `no`, `without` and the like stand close to a word of opposition. */
function hasNoneNear(text: string, { from, to }: Sentence): boolean {
  const { before, behind } = nearOpposition;
  return matchesOf(everyOpposition, text.slice(from, to)).some(({ index }) =>
    noneNear.test(text.slice(Math.max(0, from + index - before), from + index + behind)),
  );
}

/** Code units before the end of a mention in which a paper may be called unopposed. */
const unopposedReach = 110;
const unopposedPaper = /\b(?:un-?opposed|uncontested)\b[^.;]{0,70}$/i;

/** True where a clause, with all that `clauseWords` reads, has a word of opposition. */
const mayOppose = ({ words }: Reasons, { sentence, subject, begin, tail }: Clause): boolean =>
  isAmong(
    words.opposition,
    Math.min(sentence.from, subject.span.from, begin),
    Math.max(sentence.to, subject.span.to, tail.to),
  );

/** True where the order says that nobody opposes what it grants. */
function isUnopposed(reasons: Reasons, ruling: Ruled): boolean {
  const { reading, docket, words } = reasons;
  const { text, sentences } = reading;
  reasons.unopposed ??= unopposedIn(reasons);
  const { unopposed } = reasons;
  if (
    ruling.told.some((clause) => mayOppose(reasons, clause) && isCalledUnopposed(clauseWords(reasons, ruling, clause)))
  )
    return true;
  if (unopposed.size > 0)
    for (const { sentence } of ruling.told) {
      const before = sentences[placeOf(sentences, sentence) - 1];
      if (before && before.paragraph.from === sentence.paragraph.from && unopposed.has(before)) return true;
    }
  for (const entry of words.unopposed.length > 0 ? ruling.entries : [])
    for (const place of docket.byEntry.get(entry)?.places ?? [])
      if (
        isAmong(words.unopposed, place - unopposedReach, place) &&
        unopposedPaper.test(text.slice(Math.max(0, place - unopposedReach), place))
      )
        return true;
  if (unopposed.size === 0) return false;
  const { topics, about } = discussionsIn(reasons);
  return ruling.entries
    .flatMap((entry) => (about.get(entry) ?? []).slice(0, longest))
    .some(
      (sentence) =>
        unopposed.has(sentence) &&
        topics.get(sentence)?.entries.length === 1 &&
        sentence.to - sentence.from < longestUnopposed,
    );
}
