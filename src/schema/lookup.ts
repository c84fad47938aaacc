/** The exact look-ups of the dataset: small files from which the search page answers by case, by entry number and by name. */
import { z } from 'zod';
import { Addressee, Consequence, Ground, MotionKind, RecordId, WarningKind } from './annotation.ts';
import { CaseId, Certainty, EntryDisposition, EntryKind } from './case.ts';
import { CaseNumber } from './case-number.ts';
import { CourtId } from './court.ts';
import { DateBounds, IsoDate } from './date.ts';
import { EntryId, EntryKey } from './entry.ts';
import { Order, OrderId } from './order.ts';

export const LookupIndex = z
  .strictObject({
    cases: z.array(CaseNumber).describe('First case number in each file under `lookup/case/`, rising.'),
    blocks: z.array(z.string()).describe('First block in each file under `lookup/docket/`, by case and number.'),
    entries: z.array(EntryId).describe('First entry number in each file under `lookup/entry/`, rising.'),
    names: z.array(z.string()).describe('First letters of the first word in each file under `lookup/name/`, rising.'),
    facets: z
      .array(z.strictObject({ from: IsoDate.nullable(), to: IsoDate.nullable(), file: z.int().nonnegative() }))
      .describe(
        'Days of the orders in each file under `lookup/facet/`, newest first, null where none is dated; and the file under `lookup/order/` that tells the first of them.',
      ),
  })
  .meta({ description: 'Which file of a look-up holds a key.' });
export type LookupIndex = z.infer<typeof LookupIndex>;

/** A row of the docket as its neighbours see it. */
export const DocketRow = z.strictObject({
  key: EntryKey,
  kind: EntryKind,
  what: z
    .string()
    .nullable()
    .describe('What it asks for or is, at most 120 code units; null where only an order mentions it.'),
  filed: DateBounds.nullable(),
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
        days: DateBounds.nullable().describe('The day of the order, or the bounds within which it lies.'),
        quote: z.string().nullable().describe('At most 300 code units; null where the text of the order is not held.'),
        order: OrderId.nullable(),
        record: RecordId.nullable(),
        paragraph: z.int().nonnegative().nullable(),
      }),
    )
    .describe('At most four, in the order of time.'),
  mentionCount: z.int().nonnegative().describe('How many mentions of it the docket page quotes.'),
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

/** 32 numbers of one docket, or attachments of one entry, with the rows around them. */
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
});
export type DocketBlock = z.infer<typeof DocketBlock>;

/** A file under `lookup/case/`: cases under their number. */
export const CaseLookup = z.record(
  CaseNumber,
  z.strictObject({ count: z.int().positive(), newest: z.array(FoundCase) }),
);
export type CaseLookup = z.infer<typeof CaseLookup>;

/** A file under `lookup/docket/`: blocks of dockets under `cand/15-cv-00798#224`. */
export const DocketLookup = z.record(z.string(), DocketBlock);
export type DocketLookup = z.infer<typeof DocketLookup>;

/** One case, or one order whose case is not known, that has an entry of this number. */
export const EntryHit = z.strictObject({
  case: CaseId.nullable(),
  order: OrderId.nullable().describe('The order that mentions it, where its case is not known.'),
  caption: z.string(),
  court: CourtId.nullable(),
  kind: EntryKind.nullable(),
  what: z.string().nullable(),
  filed: DateBounds.nullable(),
  disposition: EntryDisposition.nullable(),
});
export type EntryHit = z.infer<typeof EntryHit>;

/** A file under `lookup/entry/`: for each number the newest 30 cases that have it, and how many have it. */
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

/** A file under `lookup/name/`: for each word of a party's name the newest 30 cases that have it, and how many have it. */
export const NameLookup = z.record(z.string(), z.strictObject({ count: z.int().positive(), newest: z.array(NameHit) }));
export type NameLookup = z.infer<typeof NameLookup>;

/** What an order did, as codes: from these files the rulings and warnings that fit a query are chosen and counted. */
export const FacetLookup = z.strictObject({
  codes: z
    .array(z.string())
    .describe(
      'Field and value, as `disposition:denied`, `judge:Donna M. Ryu`, `entry:239`; named below by their place.',
    ),
  orders: z
    .array(
      z.strictObject({
        at: z
          .tuple([z.int(), z.int()])
          .describe(
            'File under `lookup/order/` that tells the order, counted from the one that tells the first, and its place there.',
          ),
        order: OrderId.nullable().describe('The order whose text is held; null where it is not.'),
        days: z.tuple([IsoDate, IsoDate]).nullable().describe('Earliest and latest day of the order.'),
        of: z.array(z.int()).describe('Its case, court, judge and own docket entry.'),
        rulings: z.array(z.array(z.int())),
        warnings: z.array(z.array(z.int())),
      }),
    )
    .describe('Newest first; those without a day last.'),
});
export type FacetLookup = z.infer<typeof FacetLookup>;

const shortened = z.string().nullable().describe('Cut to what a row has room for.');

export const FoundRuling = z.strictObject({
  disposition: EntryDisposition,
  withoutPrejudice: z.boolean(),
  entries: z.array(EntryKey).describe('At most twelve of the entries ruled on.'),
  motion: shortened,
  kind: MotionKind.nullable(),
  grounds: z.array(Ground),
  quote: shortened,
  paragraph: z.int().nonnegative().nullable(),
  certainty: Certainty,
  later: z.string().describe('Later history, or as of which day none is known.'),
  address: z.string().nullable().describe("Where it is shown, from the site's root."),
});
export type FoundRuling = z.infer<typeof FoundRuling>;

export const FoundWarning = z.strictObject({
  kind: WarningKind,
  showCause: z.boolean(),
  consequences: z.array(Consequence),
  addressee: Addressee,
  quote: shortened,
  text: shortened,
  paragraph: z.int().nonnegative().nullable(),
  certainty: Certainty,
  address: z.string().nullable(),
});
export type FoundWarning = z.infer<typeof FoundWarning>;

/** An order with what it ruled and warned, in the order of the text, as many as a file has room for. */
export const OrderInBrief = z.strictObject({
  case: CaseId.nullable(),
  caption: z.string(),
  court: CourtId.nullable(),
  caseNumber: CaseNumber.nullable(),
  key: EntryKey.nullable(),
  order: OrderId.nullable(),
  title: shortened,
  days: DateBounds.nullable(),
  judge: z.string().nullable(),
  review: Order.shape.review.nullable(),
  rulings: z.array(FoundRuling),
  warnings: z.array(FoundWarning),
});
export type OrderInBrief = z.infer<typeof OrderInBrief>;

/** A file under `lookup/order/`. */
export const OrderLookup = z.array(OrderInBrief);
export type OrderLookup = z.infer<typeof OrderLookup>;
