/** Which of the papers that an order rules on each of its sentences discusses. */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import type { Heading } from '../headings.ts';
import { matchesOf } from '../matches.ts';
import { isOfKind, motionKindOf } from '../motion-kinds.ts';
import { movantIn } from '../movants.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import type { Ruled } from './one-ruling.ts';
import { isAmong, type OrderWords } from './order-words.ts';
import type { Docket, Pending } from './pending.ts';

/** What a sentence is about. */
export type Discussed = {
  /** Papers ruled on that it belongs to the discussion of; empty where it is about none or about many. */
  entries: readonly EntryId[];
  /** Kind of what its heading names: `Fees` over what each side asks to be paid. */
  under: MotionKind | null;
  /** True where the sentence itself names the papers. */
  isNamed: boolean;
};

/** More papers than this in one sentence are a list of what is pending, which is about none of them. */
const most = 2;

/** A discovery request, which a motion to compel is about. */
const discovery =
  /\b(?:[Ii]nterrogator(?:y|ies)|RFPs?|RFAs?|RPDs?|ROGs?|[Rr]equests?\s(?:[Nn]os?\.?\s?)?\d|[Rr]equests?\s[Ff]or\s(?:[Pp]roduction|[Aa]dmission)|[Tt]opics?\s\d|[Dd]ocument\s[Rr]equests?|[Ss]ubpoenas?|[Dd]epositions?)\b/;
const named =
  /\b(?:cross-)?(?:[Mm]otions?|[Aa]pplications?|[Rr]equests?|[Oo]bjections?|[Ss]tipulations?)\s(?:to|for|of)\s[\w\s]{2,40}/g;

/** A paper by whose it is: `Acme's motion`. */
const whose =
  /\b((?:[Pp]laintiff|[Dd]efendant)s?|[A-Z][\w&-]+)['’]s?\s(?:own\s|cross-)?(?:motion|request|application|letter)\b(?!\s(?:to|for|of)\b)/;
/** Where a second motion is named: `Motion to strike and motion for leave`. */
const conjoined = /\s(?:and|or)\s(?=(?:\w+\s)?(?:cross-)?(?:motions?|requests?|applications?|objections?)\b)/gi;
/** Words of headings that tell no paper from another. */
const common = new Set(
  'motion motions request requests letter letters plaintiff plaintiffs defendant defendants discovery joint first second third court order orders their other matter matters pending remaining compel production document documents'.split(
    ' ',
  ),
);

/** Words of five letters and more. */
const long = /[a-z]{5,}/g;

/** Length of the `s` or `es` that a word ends in. */
const endingOf = (word: string): number => (word.endsWith('es') ? 2 : word.endsWith('s') ? 1 : 0);

/** Words of a heading that tell what it is about. */
const telling = (words: string): string[] => {
  const told: string[] = [];
  for (const [word] of matchesOf(long, words.toLowerCase()))
    if (!common.has(word)) told.push(word.slice(0, Math.min(6, word.length - endingOf(word))));
  return told;
};

/** The papers ruled on, by what words can tell them by. */
type Papers = {
  ruledOn: ReadonlySet<EntryId>;
  all: readonly Pending[];
  /** Those that a motion of some kind can mean. */
  ofKind: (kind: MotionKind) => readonly Pending[];
  /** Those whose own words have one that tells. */
  byTelling: () => ReadonlyMap<string, readonly Pending[]>;
  /** The only motion to compel; undefined where there is none or there are several. */
  compelling: Pending | undefined;
};

function papersRuledOn(docket: Docket, rulings: readonly Ruled[]): Papers {
  const ruledOn = new Set(rulings.flatMap(({ entries }) => entries));
  const all = [...ruledOn].flatMap((entry) => docket.byEntry.get(entry) ?? []);
  const kinds = new Map<MotionKind, readonly Pending[]>();
  const ofKind = (kind: MotionKind): readonly Pending[] => {
    const known = kinds.get(kind) ?? all.filter((paper) => paper.motionKind === kind || isOfKind(paper.words, kind));
    kinds.set(kind, known);
    return known;
  };
  let tellings: Map<string, Pending[]> | undefined;
  const byTelling = () => {
    if (tellings) return tellings;
    tellings = new Map();
    for (const paper of all)
      for (const word of new Set(telling(paper.words))) tellings.set(word, [...(tellings.get(word) ?? []), paper]);
    return tellings;
  };
  const compelling = all.filter(({ motionKind }) => motionKind === 'compel');
  return { ruledOn, all, ofKind, byTelling, compelling: compelling.length === 1 ? compelling[0] : undefined };
}

/**
 * What each sentence discusses; none for a sentence that discusses nothing.
 *
 * @param rulings of the order: a number that none of them bears is a cite to the record, and changes no topic.
 */
export function discussionsOf(
  reading: Reading,
  docket: Docket,
  words: OrderWords,
  rulings: readonly Ruled[],
): Map<Sentence, Discussed> {
  const papers = papersRuledOn(docket, rulings);
  const { headings } = docket;
  const { references } = reading;
  const discussed = new Map<Sentence, Discussed>();
  let ofHeading: readonly EntryId[] = [];
  let under: MotionKind | null = null;
  let topic: readonly EntryId[] = [];
  let last: Discussed | undefined;
  let [heading, reference] = [0, 0];
  for (const sentence of reading.sentences) {
    // headings and references are walked along with the sentences: nothing is searched for
    let over: Heading | undefined;
    for (; (headings[heading]?.from ?? Number.POSITIVE_INFINITY) <= sentence.from; heading++) over = headings[heading];
    if (over) {
      const name = reading.text.slice(over.from, over.to);
      ofHeading = aboutIn(reading, docket, words, papers, over);
      under = name.length < 90 ? motionKindOf(name) : null;
      topic = ofHeading;
    }
    while ((references[reference]?.span.from ?? Number.POSITIVE_INFINITY) < sentence.from) reference++;
    const isCiting = (references[reference]?.span.from ?? Number.POSITIVE_INFINITY) < sentence.to;
    const numbers = isCiting ? numbersIn(reading, papers.ruledOn, sentence) : none;
    const isNamed = numbers.length > 0;
    if (ofHeading.length === 0 || (isNamed && numbers.length <= most && opens(reading, sentence))) {
      if (numbers.length > most) topic = none;
      else if (isNamed) topic = numbers;
      else {
        const told = toldIn(reading, docket, words, papers, sentence);
        if (told.length > 0) topic = told;
      }
    }
    if (!last || last.entries !== topic || last.under !== under || last.isNamed !== isNamed)
      last = { entries: topic, under, isNamed };
    if (isNamed || topic.length > 0 || under !== null) discussed.set(sentence, last);
  }
  return discussed;
}

const none: readonly EntryId[] = [];

/** True where a sentence opens its paragraph. */
const opens = ({ text }: Reading, { from, paragraph }: Sentence): boolean =>
  text.slice(paragraph.from, from).length < 8;

/** Numbers of papers ruled on in a span, each once. */
function numbersIn(reading: Reading, ruledOn: ReadonlySet<EntryId>, { from, to }: Span): EntryId[] {
  const numbers: EntryId[] = [];
  for (const { fields } of within(reading.references, from, to))
    if (fields.otherCase === undefined)
      for (const entry of fields.entries) if (ruledOn.has(entry) && !numbers.includes(entry)) numbers.push(entry);
  return numbers;
}

/** Papers ruled on that words name by number, or as `toldIn` tells them. */
function aboutIn(reading: Reading, docket: Docket, words: OrderWords, papers: Papers, span: Span): readonly EntryId[] {
  const numbers = numbersIn(reading, papers.ruledOn, span);
  if (numbers.length > 0) return numbers.length > most ? none : numbers;
  return toldIn(reading, docket, words, papers, span);
}

/** Motions that words name, a second one behind `and` apart. */
function namesIn(words: string): string[] {
  const names: string[] = [];
  named.lastIndex = 0;
  if (!named.test(words)) return names;
  let from = 0;
  for (const { 0: cut, index } of matchesOf(conjoined, words)) {
    for (const [name] of matchesOf(named, words.slice(from, index))) names.push(name);
    from = index + cut.length;
  }
  for (const [name] of matchesOf(named, words.slice(from))) names.push(name);
  return names;
}

/** Papers ruled on that words name by a kind and a movant that only one has, or by what it would compel. */
function toldIn(
  { text }: Reading,
  docket: Docket,
  orders: OrderWords,
  { all, ofKind, byTelling, compelling }: Papers,
  { from, to }: Span,
): readonly EntryId[] {
  if (all.length === 0) return none;
  const isShort = to - from < 60;
  const isOfPaper = isAmong(orders.papers, from, to);
  const isOfDiscovery = compelling !== undefined && isAmong(orders.discovery, from, to);
  if (!isShort && !isOfPaper && !isOfDiscovery) return none;
  const words = text.slice(from, to);
  if (isShort || isOfPaper) {
    const found: EntryId[] = [];
    const names = namesIn(words);
    for (const name of names.length > 0 ? names : isShort ? [words] : []) {
      const kind = motionKindOf(name);
      if (kind === null) continue;
      const alike = ofKind(kind);
      const movant = alike.length > 1 ? movantIn(words) : null;
      const his = movant === null ? [] : alike.filter((paper) => docket.sameParty(movant, paper.movant) === true);
      const one = alike.length === 1 ? alike[0] : his.length === 1 ? his[0] : undefined;
      if (one && !found.includes(one.entry)) found.push(one.entry);
    }
    if (found.length === 0) {
      const holder = /['’]/.test(words) ? whose.exec(words)?.[1] : undefined;
      const his = holder ? all.filter(({ movant }) => docket.sameParty(holder, movant) === true) : [];
      if (his.length === 1) found.push((his[0] as Pending).entry);
    }
    if (found.length > 0) return found.length > most ? none : found;
  }
  if (isShort) {
    const alike: Pending[] = [];
    for (const word of telling(words))
      for (const paper of byTelling().get(word) ?? []) if (!alike.includes(paper)) alike.push(paper);
    if (alike.length === 1) return [(alike[0] as Pending).entry];
  }
  return isOfDiscovery && discovery.test(words) ? [compelling.entry] : none;
}
