/** Which of the papers that an order rules on each of its sentences discusses. */
import type { MotionKind } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { headingAt } from './headings.ts';
import { isOfKind, motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import type { Ruled } from './one-ruling.ts';
import type { Docket, Pending } from './pending.ts';
import { type Reading, type Sentence, within } from './reading.ts';

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
  /\b(?:interrogator(?:y|ies)|RFPs?|RFAs?|RPDs?|ROGs?|requests?\s(?:nos?\.?\s?)?\d|requests?\sfor\s(?:production|admission)|topics?\s\d|document\srequests?|subpoenas?|depositions?)\b/i;
const named =
  /\b(?:cross-)?(?:[Mm]otions?|[Aa]pplications?|[Rr]equests?|[Oo]bjections?|[Ss]tipulations?)\s(?:to|for|of)\s[\w\s]{2,40}/g;

/** A paper by whose it is: `Acme's motion`. */
const whose =
  /\b((?:[Pp]laintiff|[Dd]efendant)s?|[A-Z][\w&-]+)['’]s?\s(?:own\s|cross-)?(?:motion|request|application|letter)\b(?!\s(?:to|for|of)\b)/;
/** Where a second motion is named: `Motion to strike and motion for leave`. */
const conjoined = /\s(?:and|or)\s(?=(?:\w+\s)?(?:cross-)?(?:motions?|requests?|applications?|objections?)\b)/i;
/** Words of headings that tell no paper from another. */
const common =
  /^(?:motions?|requests?|letters?|plaintiffs?|defendants?|discovery|joint|first|second|third|court|order|orders|their|other|matters?|pending|remaining|compel|production|document|documents)$/;

/** Words of a heading that tell what it is about. */
const telling = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 4 && !common.test(word))
    .map((word) => word.replace(/(?:es|s)$/, '').slice(0, 6));

/**
 * What each sentence discusses.
 *
 * @param rulings of the order: a number that none of them bears is a cite to the record, and changes no topic.
 */
export function discussionsOf(reading: Reading, docket: Docket, rulings: readonly Ruled[]): Map<Sentence, Discussed> {
  const ruledOn = new Set(rulings.flatMap(({ entries }) => entries));
  const papers = [...ruledOn].flatMap((entry) => docket.byEntry.get(entry) ?? []);
  const discussed = new Map<Sentence, Discussed>();
  let heading: ReturnType<typeof headingAt>;
  let ofHeading: readonly EntryId[] = [];
  let under: MotionKind | null = null;
  let topic: readonly EntryId[] = [];
  for (const sentence of reading.sentences) {
    const over = headingAt(docket.headings, sentence.from);
    if (over !== heading) {
      heading = over;
      const words = over ? reading.text.slice(over.from, over.to) : '';
      ofHeading = over ? aboutIn(reading, docket, papers, ruledOn, over.from, over.to) : [];
      under = words.length < 90 ? motionKindOf(words) : null;
      topic = ofHeading;
    }
    const numbers = numbersIn(reading, ruledOn, sentence.from, sentence.to);
    const isNamed = numbers.length > 0;
    if (ofHeading.length === 0 || (isNamed && numbers.length <= most && opens(reading, sentence))) {
      if (numbers.length > most) topic = [];
      else if (isNamed) topic = numbers;
      else {
        const told = aboutIn(reading, docket, papers, ruledOn, sentence.from, sentence.to);
        if (told.length > 0) topic = told;
      }
    }
    discussed.set(sentence, { entries: topic, under, isNamed });
  }
  return discussed;
}

/** True where a sentence opens its paragraph. */
const opens = ({ text }: Reading, { from, paragraph }: Sentence): boolean =>
  text.slice(paragraph.from, from).length < 8;

/** Numbers of papers ruled on between two offsets, each once. */
const numbersIn = (reading: Reading, ruledOn: ReadonlySet<EntryId>, from: number, to: number): EntryId[] => [
  ...new Set(
    within(reading.references, from, to).flatMap(({ fields }) =>
      fields.otherCase === undefined ? fields.entries.filter((entry) => ruledOn.has(entry)) : [],
    ),
  ),
];

/** Papers ruled on that words name by number, by a kind and a movant that only one has, or by what it would compel. */
function aboutIn(
  reading: Reading,
  docket: Docket,
  papers: readonly Pending[],
  ruledOn: ReadonlySet<EntryId>,
  from: number,
  to: number,
): readonly EntryId[] {
  const numbers = numbersIn(reading, ruledOn, from, to);
  if (numbers.length > 0) return numbers.length > most ? [] : numbers;
  const words = reading.text.slice(from, to);
  const found = new Set<EntryId>();
  const names = words.split(conjoined).flatMap((part) => part.match(named) ?? []);
  for (const name of names.length > 0 ? names : words.length < 60 ? [words] : []) {
    const kind = motionKindOf(name);
    if (kind === null) continue;
    const alike = papers.filter(({ motionKind, words: own }) => motionKind === kind || isOfKind(own, kind));
    const movant = alike.length > 1 ? movantIn(words) : null;
    const his = alike.filter((paper) => docket.sameParty(movant, paper.movant) === true);
    const one = alike.length === 1 ? alike[0] : his.length === 1 ? his[0] : undefined;
    if (one) found.add(one.entry);
  }
  if (found.size === 0) {
    const holder = whose.exec(words)?.[1];
    const his = holder ? papers.filter(({ movant }) => docket.sameParty(holder, movant) === true) : [];
    if (his.length === 1) found.add((his[0] as Pending).entry);
  }
  if (found.size > 0) return found.size > most ? [] : [...found];
  if (words.length < 60) {
    const tells = telling(words);
    const alike = papers.filter(({ words: own }) => telling(own).some((word) => tells.includes(word)));
    if (alike.length === 1) return [(alike[0] as Pending).entry];
  }
  const compelling = papers.filter(({ motionKind }) => motionKind === 'compel');
  return compelling.length === 1 && discovery.test(words) ? [(compelling[0] as Pending).entry] : [];
}
