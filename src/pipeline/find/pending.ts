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

export function docketOf(reading: Reading): Docket {
  const papers = papersOf(reading);
  const byEntry = new Map<EntryId, Pending>();
  for (const paper of papers) {
    for (const entry of paper.entries) {
      const known = byEntry.get(entry);
      if (known) {
        known.places.push(paper.span.to);
        known.isPast &&= paper.isPast;
        if (known.role !== 'asks' && paper.role === 'asks')
          byEntry.set(entry, { ...paper, entry, places: known.places, isInRe: known.isInRe });
      } else
        byEntry.set(entry, { ...paper, entry, places: [paper.span.to], isInRe: reading.caption.re.includes(entry) });
    }
  }
  return {
    papers,
    pending: [...byEntry.values()].filter(({ role, isInRe }) => role === 'asks' || isInRe),
    byEntry,
    headings: headingsOf(reading),
    sameParty: samePartyIn(reading.text, reading.caption.parties ?? []),
  };
}
