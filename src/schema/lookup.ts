/** The exact look-ups of the dataset: small files from which the search page answers by case, by entry number and by name. */
import { z } from 'zod';
import { Ground, RecordId } from './annotation.ts';
import { CaseId, Certainty, EntryDisposition, EntryKind } from './case.ts';
import { CaseNumber } from './case-number.ts';
import { CourtId } from './court.ts';
import { IsoDate } from './date.ts';
import { EntryId, EntryKey } from './entry.ts';
import { OrderId } from './order.ts';

export const LookupIndex = z
  .strictObject({
    cases: z.int().positive().describe('Number of files under `lookup/case/`; a power of two.'),
    entries: z.array(EntryId).describe('First entry number in each file under `lookup/entry/`, rising.'),
    names: z.array(z.string()).describe('First letters of the first word in each file under `lookup/name/`, rising.'),
  })
  .meta({ description: 'Which file of a look-up holds a key.' });
export type LookupIndex = z.infer<typeof LookupIndex>;

const Days = z.strictObject({ from: IsoDate, to: IsoDate }).describe('Earliest and latest day of filing.');

/** A row of the docket as its neighbours see it. */
export const DocketRow = z.strictObject({
  key: EntryKey,
  kind: EntryKind,
  what: z
    .string()
    .nullable()
    .describe('What it asks for or is, at most 120 code units; null where only an order mentions it.'),
  filed: Days.nullable(),
  disposition: EntryDisposition.nullable().describe('What last became of it, as far as it is known.'),
});
export type DocketRow = z.infer<typeof DocketRow>;

export const FoundEntry = z.strictObject({
  ...DocketRow.shape,
  by: z.string().nullable().describe('Who filed it.'),
  certainty: Certainty,
  disputes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  rulings: z
    .array(
      z.strictObject({
        disposition: EntryDisposition,
        withoutPrejudice: z.boolean(),
        grounds: z.array(Ground),
        by: EntryKey.nullable(),
        date: IsoDate.nullable(),
        quote: z.string().nullable().describe('At most 300 code units; null where the text of the order is not held.'),
        order: OrderId.nullable(),
        record: RecordId.nullable(),
        paragraph: z.int().nonnegative().nullable(),
      }),
    )
    .describe('At most four, in the order of time.'),
  mentions: z
    .array(
      z.strictObject({
        order: OrderId,
        before: z.string(),
        number: z.string().describe('The number, or the range that holds it, as printed.'),
        after: z.string(),
        paragraph: z.int().nonnegative(),
      }),
    )
    .describe('The first eight at most, in the order of time.'),
  mentionCount: z.int().nonnegative().describe('How many there are in all.'),
  order: OrderId.nullable().describe('The order whose text is held, where the entry is that order.'),
});
export type FoundEntry = z.infer<typeof FoundEntry>;

export const FoundCase = z.strictObject({
  id: CaseId,
  caption: z.string(),
  court: CourtId,
  caseNumber: CaseNumber,
  judgeInitials: z.array(z.string()),
  judges: z.array(z.string()),
  entries: z.int().nonnegative().describe('Docket entries known.'),
  orders: z.int().nonnegative().describe('Orders whose text is held.'),
  rulings: z.int().nonnegative().describe('Rulings of those orders.'),
});
export type FoundCase = z.infer<typeof FoundCase>;

/** Four numbers of one docket, or eight attachments of one entry, with the rows around them. */
export const DocketBlock = z.strictObject({
  case: CaseId,
  caption: z.string(),
  court: CourtId,
  caseNumber: CaseNumber,
  judgeInitials: z.array(z.string()),
  entries: z.array(FoundEntry),
  docket: z
    .array(DocketRow)
    .describe('In docket order, from three rows before the first entry to three after the last.'),
  orders: z
    .array(
      z.strictObject({
        id: OrderId,
        title: z.string().nullable(),
        entry: EntryKey.nullable(),
        dated: IsoDate.nullable(),
        judge: z.string().nullable(),
      }),
    )
    .describe('The orders that the mentions name.'),
});
export type DocketBlock = z.infer<typeof DocketBlock>;

/** A file under `lookup/case/`: cases under their number, blocks of dockets under `cand/15-cv-00798#56`. */
export const CaseLookup = z.strictObject({
  cases: z.record(CaseNumber, z.strictObject({ count: z.int().positive(), newest: z.array(FoundCase) })),
  blocks: z.record(z.string(), DocketBlock),
});
export type CaseLookup = z.infer<typeof CaseLookup>;

/** One case, or one order whose case is not known, that has an entry of this number. */
export const EntryHit = z.strictObject({
  case: CaseId.nullable(),
  order: OrderId.nullable().describe('The order that mentions it, where its case is not known.'),
  caption: z.string(),
  court: CourtId.nullable(),
  kind: EntryKind.nullable(),
  what: z.string().nullable(),
  filed: Days.nullable(),
  disposition: EntryDisposition.nullable(),
});
export type EntryHit = z.infer<typeof EntryHit>;

/** A file under `lookup/entry/`: for each number the newest 50 cases that have it, and how many have it. */
export const EntryLookup = z.record(EntryId, z.strictObject({ count: z.int().positive(), newest: z.array(EntryHit) }));
export type EntryLookup = z.infer<typeof EntryLookup>;

export const NameHit = z.strictObject({
  case: CaseId.nullable(),
  order: OrderId.nullable().describe('The order, where its case is not known.'),
  caption: z.string(),
  court: CourtId.nullable(),
  words: z.string().describe("Every word of the parties' names, folded and parted by blanks."),
});
export type NameHit = z.infer<typeof NameHit>;

/** A file under `lookup/name/`: for each word of a party's name the newest 50 cases that have it, and how many have it. */
export const NameLookup = z.record(z.string(), z.strictObject({ count: z.int().positive(), newest: z.array(NameHit) }));
export type NameLookup = z.infer<typeof NameLookup>;
