/** The numbered notes beside an order's words: one for each ruling, warning, deadline and event. */
import type { Disposition, Span } from '../../schema/annotation.ts';
import { compareEntries, type EntryId } from '../../schema/entry.ts';
import {
  asksToShowCause,
  type Deadline,
  type Event,
  type OrderRecord,
  type Ruling,
  type SanctionsWarning,
} from '../../schema/order.ts';
import { dispositionWords, list, shownKind, type warningWords } from './words.ts';

/** A note and its number, counted from 1 in the order in which the records' words end in the text. */
export type Note = { number: number } & (
  | { kind: 'ruling'; record: Ruling }
  | { kind: 'warning'; record: SanctionsWarning; step: keyof typeof warningWords }
  | { kind: 'deadline'; record: Deadline }
  | { kind: 'event'; record: Event }
);

/** The notes of an order. */
export function notesOf({ rulings, sanctionsWarnings, deadlines, events }: OrderRecord): Note[] {
  return [
    ...rulings.map((record) => ({ kind: 'ruling' as const, record })),
    ...sanctionsWarnings.map((record) => ({
      kind: 'warning' as const,
      record,
      step: shownKind({ kind: record.kind, showCause: asksToShowCause(record) }),
    })),
    ...deadlines.map((record) => ({ kind: 'deadline' as const, record })),
    ...events.map((record) => ({ kind: 'event' as const, record })),
  ]
    .toSorted((a, b) => a.record.span.to - b.record.span.to || a.record.span.from - b.record.span.from)
    .map((note, i) => ({ number: i + 1, ...note }));
}

/** The notes whose words end within a place in the order's text, in their order; each ends in one paragraph alone. */
export const notesWithin = (notes: readonly Note[], { from, to }: Span): Note[] =>
  notes.filter(({ record }) => from < record.span.to && record.span.to <= to);

/** Entries that one order rules on under two or more dispositions, with those, in docket order. */
export function entriesRuledTwice(rulings: readonly Ruling[]): { entry: EntryId; dispositions: Disposition[] }[] {
  const byEntry = new Map<EntryId, Set<Disposition>>();
  for (const { entries, disposition } of rulings) {
    for (const entry of entries) byEntry.set(entry, (byEntry.get(entry) ?? new Set()).add(disposition));
  }
  return [...byEntry]
    .filter(([, dispositions]) => dispositions.size > 1)
    .map(([entry, dispositions]) => ({ entry, dispositions: [...dispositions] }))
    .toSorted((a, b) => compareEntries(a.entry, b.entry));
}

/** "both as denied and as not considered"; with three or more, "as denied, as deferred and as granted". */
export function dispositionsListed(dispositions: readonly Disposition[]): string {
  const words = list(dispositions.map((disposition) => `as ${dispositionWords[disposition].toLowerCase()}`));
  return dispositions.length === 2 ? `both ${words}` : words;
}

/** How many notes an order can have that stand level with their words; `src/styles/side-notes.css` has a class for each. */
export const sideNotes = 80;
