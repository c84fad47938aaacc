/** The flat tables of the dataset, a row a record or fact: each column with its sentence, for CSV, Table Schema and the data dictionary. */
import { z } from 'zod';
import {
  Addressee,
  Consequence,
  deadline,
  EventKind,
  Ground,
  MotionKind,
  RecordId,
  WarningKind,
} from './annotation.ts';
import { CaseId, Certainty, EntryDisposition, EntryKind, LaterHistory } from './case.ts';
import { CaseNumber } from './case-number.ts';
import { CourtId } from './court.ts';
import { IsoDate } from './date.ts';
import { EntryId, EntryKey } from './entry.ts';
import { Order, OrderId } from './order.ts';

/** @param codes the only values that can stand in the list, where it is one of codes. */
const list = (of: string, codes?: readonly string[]) =>
  z.string().meta({ description: `${of}, parted by "; "; empty where there are none.`, ...(codes ? { codes } : {}) });

/** Which case a row belongs to. */
const inCase = {
  case: CaseId.nullable().describe('Id of the case; null where the case is not identified.'),
  caption: z.string().nullable().describe('The case as its caption names it.'),
  court: CourtId.nullable().describe("Court id in the style of Free Law Project's courts-db."),
  caseNumber: CaseNumber.nullable().describe('Canonical case number.'),
};

/** Which order a row comes from. */
const byOrder = {
  orderEntry: EntryKey.nullable().describe("The order's own key on the docket; null where it is not known."),
  dated: IsoDate.nullable().describe('Day the order is dated.'),
  judge: z.string().nullable().describe('Who signed or decided.'),
};

/** Days between which an order known from a case file was made. */
const withinDays = {
  datedFrom: IsoDate.nullable().describe('Earliest day of the order, where only bounds are known.'),
  datedTo: IsoDate.nullable().describe('Latest day of the order, where only bounds are known.'),
};

/** The words behind a row. Null throughout, save for `certainty`, where the text of the order is not held. */
const inWords = {
  quote: z
    .string()
    .nullable()
    .describe("The court's exact words, white space folded; null where the text is not held."),
  page: z
    .int()
    .positive()
    .nullable()
    .describe('Page of the order on which the quote begins; null where the text has no page marks.'),
  line: z.int().positive().nullable().describe('Line of that page, on numbered pleading paper.'),
  paragraph: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Paragraph of the order in which the quote begins, counted from 1.'),
  order: OrderId.nullable().describe('Id of the order whose text is held.'),
  record: RecordId.nullable().describe(
    'Id of the record within its order; together with `order` it names the row for good.',
  ),
  review: Order.shape.review
    .nullable()
    .describe('Whether a person has checked the records of the order against its words.'),
  certainty: Certainty.describe(
    'How the row is known: `order text` where the words are quoted, else as the case file tells where it knows it from.',
  ),
  address: z.string().nullable().describe("Where the row is shown, from the site's root."),
};

export const Stands = z
  .enum(['none-known', 'upheld', 'changed', 'asked', 'ruled-again'])
  .describe(
    'What became of the ruling later: `upheld` or affirmed, `changed` by a later order, relief from it `asked` for, its paper `ruled-again` on, or none known.',
  );
export type Stands = z.infer<typeof Stands>;

export const RulingRow = z
  .strictObject({
    ...inCase,
    ...byOrder,
    ...withinDays,
    entries: list('Docket entries ruled on'),
    disposition: EntryDisposition,
    withoutPrejudice: z.boolean().describe('True for "without prejudice" and for leave to refile.'),
    motion: z
      .string()
      .nullable()
      .describe("What is ruled on, close to the order's words, or in our own words where its text is not held."),
    motionKind: MotionKind.nullable(),
    movant: z.string().nullable().describe('Who moved, as the order names them.'),
    grounds: list('Why, where the text says so', Ground.options),
    authority: list('Rules named as the reason'),
    note: z.string().nullable().describe('What the case file adds.'),
    stands: Stands,
    laterHistory: z
      .string()
      .describe('Its later history in our words, a sentence a step; where none is known, as of which day that is.'),
    ...inWords,
  })
  .meta({
    title: 'Rulings',
    description:
      'One row for each ruling of an order whose text is held, and for each paper whose ruling is known from the case file alone.',
  });
export type RulingRow = z.infer<typeof RulingRow>;

export const Followed = z
  .enum(['imposed', 'declined', 'warned-again', 'nothing-known'])
  .describe(
    'The gravest thing known to have followed in the case, addressed to the same side; that one led to the other is not said.',
  );
export type Followed = z.infer<typeof Followed>;

export const WarningRow = z
  .strictObject({
    ...inCase,
    ...byOrder,
    ...withinDays,
    kind: WarningKind,
    showCause: z.boolean().describe('True for an order to show cause.'),
    consequences: list('What may follow, or followed', Consequence.options),
    addressee: Addressee,
    authority: list('Rules named in it'),
    text: z.string().nullable().describe('In our own words, where the text of the order is not held.'),
    followed: Followed.nullable().describe(`${Followed.description} Null for what is no warning.`),
    followedBy: list('What followed, the first of each kind with the days between'),
    ...inWords,
  })
  .meta({
    title: 'Sanctions warnings',
    description:
      'One row for each threat, reservation, imposition or refusal of a sanction. A warning is not a finding.',
  });
export type WarningRow = z.infer<typeof WarningRow>;

export const DeadlineRow = z
  .strictObject({
    ...inCase,
    ...byOrder,
    date: IsoDate.nullable().describe('The day by which it has to be done, where one is named.'),
    days: z.int().nonnegative().nullable().describe('The count of days, where a count is named.'),
    unit: deadline.unit.unwrap().describe('What the count counts.'),
    action: z.string().describe('What has to be done.'),
    addressee: Addressee,
    ...inWords,
  })
  .meta({
    title: 'Deadlines',
    description: 'One row for each thing that an order tells somebody to do by a date or within a number of days.',
  });
export type DeadlineRow = z.infer<typeof DeadlineRow>;

export const EventRow = z
  .strictObject({
    ...inCase,
    orderEntry: byOrder.orderEntry.describe('Key on the docket of the order that recounts it; null where none does.'),
    date: IsoDate.describe('The day on which it happened.'),
    kind: EventKind,
    party: z.string().nullable().describe('Who acted, as the order names them.'),
    entries: list("Entries of the event's own paper"),
    text: z.string().nullable().describe('In our own words, where no order recounts it.'),
    source: z.string().nullable().describe('Where the fact stands, where no order recounts it.'),
    ...inWords,
    certainty: Certainty.nullable().describe(
      '`order text` where an order recounts it; null where it is from another source.',
    ),
  })
  .meta({
    title: 'Events',
    description: 'One row for each dated fact of a case, recounted by an order or known from elsewhere.',
  });
export type EventRow = z.infer<typeof EventRow>;

export const EntryRow = z
  .strictObject({
    ...inCase,
    case: CaseId.describe('Id of the case.'),
    key: EntryKey.describe('Address of the entry within its case: its number, or kind and date.'),
    number: EntryId.nullable().describe('Its number; null where no source gives it.'),
    numberFrom: EntryId.nullable().describe('First number that an unnumbered entry can have.'),
    numberTo: EntryId.nullable().describe('Last number that an unnumbered entry can have.'),
    filedFrom: IsoDate.nullable().describe('Earliest day of filing; the same as `filedTo` where the day is known.'),
    filedTo: IsoDate.nullable().describe('Latest day of filing.'),
    filedInferred: z
      .boolean()
      .nullable()
      .describe('True where the days come from dated neighbours on the docket; null where none is known.'),
    kind: EntryKind,
    by: z.string().nullable().describe('Who filed it.'),
    motion: z.string().nullable().describe('What it asks for.'),
    description: z.string().nullable().describe('In our own words; null where only an order mentions it.'),
    respondsTo: list('Entries it answers'),
    dispositions: list('What became of it, with the entry of the order, as `denied (271)`, in the order of time'),
    ruledOn: list('For an order: the papers it ruled on'),
    mentions: z.int().nonnegative().describe('How often the orders held mention it.'),
    disputes: list('Disputes it stands in'),
    order: OrderId.nullable().describe('The order whose text is held, where the entry is that order.'),
    sources: list('Where the facts stand'),
    review: Order.shape.review
      .nullable()
      .describe(
        'Where orders held alone tell of the entry: whether a person has checked any of them; null where a case file tells of it.',
      ),
    certainty: Certainty,
    note: z.string().nullable().describe('What the case file adds.'),
    address: z.string().describe("Where the entry is shown, from the site's root."),
  })
  .meta({
    title: 'Docket entries',
    description: 'One row for each docket entry, as far as orders and case files know it.',
  });
export type EntryRow = z.infer<typeof EntryRow>;

export const ReferenceRow = z
  .strictObject({
    ...inCase,
    ...byOrder,
    entries: list('Entries named, ranges written out'),
    otherCase: z.string().nullable().describe("Set where the text says that the entry is on another case's docket."),
    ...inWords,
  })
  .meta({
    title: 'Docket references',
    description: 'One row for each mention of docket entries in an order whose text is held.',
  });
export type ReferenceRow = z.infer<typeof ReferenceRow>;

export const EdgeType = z
  .enum(['opposes', 'replies-to', 'joins', 'responds-to', 'rules-on', 'changes', 'cites'])
  .describe(
    'What `from` does with `to`: an opposition `opposes`, a reply `replies-to`, a joinder `joins`, any other answer `responds-to`; an order `rules-on` a paper, `changes` an earlier order, or `cites` an entry in its words.',
  );
export type EdgeType = z.infer<typeof EdgeType>;

export const Outcome = z
  .enum(['granted', 'granted in part', 'denied', 'moot', 'withdrawn', 'stricken', 'pending', 'not reached'])
  .describe(
    'The disposition in the coarser words of motion analytics: `moot` wherever mootness is a ground of a denial or refusal. The data page has the whole mapping.',
  );
export type Outcome = z.infer<typeof Outcome>;

export const EdgeRow = z
  .strictObject({
    case: CaseId.describe('Id of the case.'),
    court: CourtId,
    caseNumber: CaseNumber,
    from: EntryKey.describe('The later entry: the answer, or the order.'),
    to: EntryKey.describe('The earlier entry that it deals with.'),
    type: EdgeType,
    fromKind: EntryKind.describe('Kind of the later entry.'),
    toKind: EntryKind.describe('Kind of the earlier entry.'),
    disposition: EntryDisposition.nullable().describe('For `rules-on`: what became of the paper.'),
    outcome: Outcome.nullable(),
    withoutPrejudice: z.boolean().nullable().describe('For `rules-on`: true for "without prejudice".'),
    grounds: list('For `rules-on`: why, where the text says so', Ground.options),
    effect: LaterHistory.shape.effect.nullable().describe('For `changes`: what it did with the earlier order.'),
    date: IsoDate.nullable().describe('Day of the later entry; null where only bounds are known.'),
    order: OrderId.nullable().describe('Id of the order whose words say so; null where its text is not held.'),
    record: RecordId.nullable().describe('Id of the record within that order.'),
    certainty: Certainty,
    sources: list('Where it stands'),
    address: z.string().describe("Where the later entry is shown, from the site's root."),
  })
  .meta({
    title: 'Edges',
    description: 'One row for each link from a docket entry to an earlier one of the same case that it deals with.',
  });
export type EdgeRow = z.infer<typeof EdgeRow>;

/** Row schema of each table, by the name of its file in the dataset. */
export const tables = {
  rulings: RulingRow,
  warnings: WarningRow,
  deadlines: DeadlineRow,
  events: EventRow,
  entries: EntryRow,
  references: ReferenceRow,
  edges: EdgeRow,
} as const;
export type TableName = keyof typeof tables;
