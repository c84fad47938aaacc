/** The papers that an order has before it, each once, and the places where it speaks of them. */
import type { EntryId } from '../../schema/entry.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type SameParty, samePartyIn } from './movants.ts';
import { type Paper, papersOf } from './papers.ts';
import type { Reading } from './reading.ts';

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
};

/** How much a mention says of its paper: one that names a single motion says most. */
const fullness = ({ role, entries, noun }: Paper): number =>
  role === 'asks' ? (entries.length > 1 ? 2 : noun === 'request' ? 2.5 : 3) : role === 'other' ? 0 : 1;

/** Everything that ways of pointing back are read against. */
export function docketOf(reading: Reading): Docket {
  const papers = papersOf(reading);
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
  return {
    papers,
    pending: [...byEntry.values()].filter(({ role, isInRe }) => role === 'asks' || isInRe),
    byEntry,
    headings: headingsOf(reading),
    sameParty: samePartyIn(reading.text, reading.parties),
  };
}
