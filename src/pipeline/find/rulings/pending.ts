/** The papers that an order has before it, each once, and the places where it speaks of them. */
import type { MotionKind } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { type Heading, headingsOf } from '../headings.ts';
import type { Steps } from '../in-step.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { type SameParty, samePartyIn } from '../movants.ts';
import { type Paper, papersOf } from '../papers.ts';
import { withAliases } from '../party-aliases.ts';
import type { Reading } from '../reading.ts';
import { isInformal } from './informal.ts';
import type { OrderWords } from './order-words.ts';
import { papersOfRe } from './re-papers.ts';
import { refinedPapers } from './refined-papers.ts';

/** A paper that asks for something, under the number that it has on the docket. */
export type Pending = Paper & {
  entry: EntryId;
  /** Offsets where the order speaks of it, rising. */
  places: number[];
  /** True where the caption's `Re:` names it. */
  isInRe: boolean;
};

/** What the ways of pointing back are read against. */
export type Docket = {
  /** Every mention, in text order. */
  papers: readonly Paper[];
  /** Papers that ask, in the order in which the text brings them in. */
  pending: readonly Pending[];
  byEntry: ReadonlyMap<EntryId, Pending>;
  headings: readonly Heading[];
  sameParty: SameParty;
  /** True where the order takes up what was e-mailed or sent to chambers, and has no number. */
  isInformal: boolean;
};

const unnumbered = /\b[Mm]otions?\s(?:to|for)\s[A-Za-z][A-Za-z\s]{2,30}/y;

/** Places that speak of a paper without its number: `the motion to compel`, where one only is of that kind. */
function addUnnumbered(text: string, motions: readonly number[], byEntry: ReadonlyMap<EntryId, Pending>): void {
  const single = new Map<MotionKind, Pending | null>();
  for (const paper of byEntry.values())
    if (paper.role === 'asks' && paper.motionKind !== null && !paper.isPast)
      single.set(paper.motionKind, single.has(paper.motionKind) ? null : paper);
  let free = 0;
  for (const at of single.size > 0 ? motions : []) {
    if (at < free) continue;
    unnumbered.lastIndex = at;
    const words = unnumbered.exec(text)?.[0];
    if (words === undefined) continue;
    free = at + words.length;
    const kind = motionKindOf(words);
    const paper = kind && single.get(kind);
    if (paper && at > (paper.places[0] as number)) paper.places.push(free);
  }
  for (const { places } of byEntry.values()) places.sort((a, b) => a - b);
}

/** How much a mention says of its paper: one that names a single motion says most. */
const fullness = ({ role, entries, noun }: Paper): number =>
  role === 'asks'
    ? /^motions$/.test(noun) || entries.length > 1
      ? 2
      : noun === 'request'
        ? 2.5
        : 3
    : role === 'other'
      ? 0
      : /^(?:sur-?)?repl/.test(noun)
        ? 2
        : 1;

/** Mentions before a place among which the paper is looked for that words there mean. */
const reach = 80;

/** Number of mentions that end at or before `at`. */
function countBefore(papers: readonly Paper[], at: number): number {
  let low = 0;
  let high = papers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((papers[middle] as Paper).span.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last mentions that end at or before `at`, in text order. */
export function papersBefore({ papers }: Docket, at: number): readonly Paper[] {
  const count = countBefore(papers, at);
  return papers.slice(Math.max(0, count - reach), count);
}

/** Mentions that end within `from` and `to`, in text order. */
export const papersWithin = ({ papers }: Docket, from: number, to: number): readonly Paper[] =>
  papers.slice(countBefore(papers, from), countBefore(papers, to));

/** Papers that a clause at `at` may mean: all of a usual order, of a long one those that it spoke of last. */
export function candidatesAt(docket: Docket, at: number): readonly Pending[] {
  if (docket.byEntry.size <= reach) return [...docket.byEntry.values()];
  const entries = new Set(papersBefore(docket, at).flatMap((paper) => paper.entries));
  return [...entries].flatMap((entry) => docket.byEntry.get(entry) ?? []);
}

/** Tells the papers that only `Re:` numbers. */
function addOfRe(reading: Reading, byEntry: Map<EntryId, Pending>): void {
  const untold = reading.caption.re.filter((entry) => (byEntry.get(entry)?.role ?? 'other') === 'other');
  if (untold.length === 0) return;
  const told = new Set([...byEntry.values()].flatMap(({ role, motionKind }) => (role === 'asks' ? [motionKind] : [])));
  for (const paper of papersOfRe(reading, untold, told)) {
    const entry = paper.entries[0] as EntryId;
    byEntry.set(entry, {
      ...paper,
      entry,
      places: [...(byEntry.get(entry)?.places ?? []), paper.span.to],
      isInRe: true,
    });
  }
}

/** Everything that ways of pointing back are read against. */
export function* docketOf(reading: Reading, words: OrderWords): Steps<Docket> {
  const named = papersOf(reading);
  yield;
  const papers = refinedPapers(reading, named);
  const byEntry = new Map<EntryId, Pending>();
  for (const paper of papers)
    for (const entry of paper.entries) {
      const known = byEntry.get(entry);
      const places = known?.places ?? [];
      places.push(paper.span.to);
      const isInRe = reading.caption.re.includes(entry);
      if (!known || fullness(paper) > fullness(known)) byEntry.set(entry, { ...paper, entry, places, isInRe });
      else known.isPast &&= paper.isPast;
    }
  yield;
  addOfRe(reading, byEntry);
  addUnnumbered(reading.text, words.motions, byEntry);
  return {
    papers,
    pending: [...byEntry.values()].filter(({ role, isInRe }) => role === 'asks' || isInRe),
    byEntry,
    headings: headingsOf(reading),
    isInformal: isInformal(reading.text, words.chambers),
    sameParty: withAliases(reading.text, samePartyIn(reading.text, reading.parties)),
  };
}
