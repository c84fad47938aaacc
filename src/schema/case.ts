/** Cases: the hand-kept case file, and the case that orders and file make together. */
import { z } from 'zod';
import { Addressee, Consequence, Disposition, EventKind, Ground, RecordId, WarningKind } from './annotation.ts';
import { CaseNumber } from './case-number.ts';
import { CourtId } from './court.ts';
import { DateBounds, IsoDate } from './date.ts';
import { EntryId, EntryKey } from './entry.ts';
import { Order, OrderId, type OrderRecord, Pin } from './order.ts';

export const CaseId = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9:-]+$/, 'expected a case id such as `cand/15-cv-00798`')
  .meta({ description: 'Court and case number: `cand/15-cv-00798`.' });
export type CaseId = z.infer<typeof CaseId>;

/** A web address, or the title of an order ("Order of Oct. 16, 2015 (No. 271)"). */
const Source = z
  .string()
  .min(1)
  .refine((words) => !/^https?:/i.test(words) || URL.canParse(words), 'expected a whole web address')
  .describe('Where the fact stands: a web address, or the title of an order.');

export const Certainty = z
  .enum(['clerk', 'order text', 'other order', 'party filing', 'secondary'])
  .describe(
    "How the entry is known: from the clerk's docket text, from the order's own text, from another order, from a party's paper, or from a summary.",
  );
export type Certainty = z.infer<typeof Certainty>;

export const EntryKind = z
  .enum([
    'motion',
    'letter',
    'opposition',
    'response',
    'reply',
    'joinder',
    'statement',
    'declaration',
    'notice',
    'order',
    'hearing',
    'appeal',
    'other',
  ])
  .describe('Kind of paper, or of event, on the docket.');
export type EntryKind = z.infer<typeof EntryKind>;

/** `unknown`: the order ruled on it, but the texts held do not say how. */
export const EntryDisposition = z
  .enum([...Disposition.options, 'unknown'])
  .describe('What became of it; `unknown` where the texts held do not say.');
export type EntryDisposition = z.infer<typeof EntryDisposition>;

export const LaterHistory = z.strictObject({
  entry: EntryKey.describe('The order whose later history this is.'),
  by: z.string().describe('Court or judge.'),
  date: IsoDate,
  effect: z
    .enum(['affirmed', 'upheld', 'overruled', 'modified', 'vacated', 'reconsidered', 'mooted'])
    .describe('`affirmed` by a court above; `upheld` by the same court, where objections to it are denied.'),
  order: EntryKey.optional().describe('The order that did it, where it stands on the same docket.'),
  papers: z
    .array(EntryKey)
    .optional()
    .describe('The papers whose rulings alone it concerns; without them, it concerns the whole order.'),
  text: z.string().optional().describe('What was done, in our own words: "objections denied".'),
  source: Source,
});
export type LaterHistory = z.infer<typeof LaterHistory>;

const bounds = (of: string) => z.tuple([IsoDate, IsoDate]).describe(`Earliest and latest day ${of}.`);

/** Whether a later entry shows that what an order ordered was done. */
export const Done = z
  .enum(['yes', 'in-part', 'no', 'contested'])
  .describe('Whether it was done; `contested` where one side says so and another denies it.');
export type Done = z.infer<typeof Done>;

export const FollowUp = z.strictObject({
  done: Done,
  shownBy: z.array(EntryKey).describe('Later entries that show it.'),
  text: z.string().nullable().describe('How they show it, in our own words.'),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const CaseFileEntry = z.strictObject({
  entry: EntryId.optional().describe('Its number, where a source gives it.'),
  id: EntryKey.optional().describe('Its key where it has no number: kind and date.'),
  between: z.tuple([EntryId, EntryId]).optional().describe('First and last number that an unnumbered entry can have.'),
  filed: IsoDate.optional(),
  filedBetween: bounds('it can have been filed').optional(),
  boundsInferred: z.boolean().default(false).describe('True where the bounds come from neighbours, not from a source.'),
  kind: EntryKind,
  by: z.string().optional().describe('Who filed it.'),
  motion: z.string().optional().describe('What it asks for.'),
  description: z.string().describe('What it is, in our own words.'),
  respondsTo: z.array(EntryKey).default([]),
  rulings: z
    .array(
      z.strictObject({
        entry: EntryKey,
        disposition: EntryDisposition,
        withoutPrejudice: z.boolean().default(false),
        note: z.string().optional(),
      }),
    )
    .default([])
    .describe('For an order: what it did with each paper.'),
  warnings: z
    .array(
      z.strictObject({
        kind: WarningKind,
        addressee: Addressee,
        consequences: z.array(Consequence).default([]),
        showCause: z.boolean().default(false).describe('True for an order to show cause.'),
        text: z.string().describe('In our own words.'),
      }),
    )
    .default([]),
  directive: z
    .strictObject({
      text: z.string(),
      deadlines: z.array(IsoDate).default([]),
      followUp: z
        .strictObject({ done: Done, shownBy: z.array(EntryKey).min(1), text: z.string().optional() })
        .optional()
        .describe('Whether a later entry shows that it was done; none where nothing shows it either way.'),
    })
    .optional(),
  docketText: z.string().optional().describe("The clerk's docket text of it, word for word, where a source gives it."),
  order: OrderId.optional().describe('The order file that this entry is, where its text is here.'),
  source: Source,
  alsoSources: z.array(Source).default([]),
  certainty: Certainty,
  note: z.string().optional(),
});
export type CaseFileEntry = z.infer<typeof CaseFileEntry>;

export const Party = z.strictObject({
  name: z.string().describe('Name, as the case goes by it here.'),
  role: z.string().describe('`plaintiff`, `defendant`, `non-party`, …'),
  aliases: z.array(z.string()).default([]).describe('Other names, misspellings of orders included.'),
  about: z.string().optional().describe('Who it is, in a few words of ours.'),
  note: z.string().optional().describe('What else is known of it, its counsel among it.'),
});
export type Party = z.infer<typeof Party>;

export const Judge = z.strictObject({
  name: z.string().describe('Name, without title.'),
  role: z.string().describe('`district judge`, `magistrate judge`, …'),
  initials: z.string().optional().describe('As they stand behind the number of the case.'),
  note: z.string().optional().describe('What was referred to the judge, and when.'),
});
export type Judge = z.infer<typeof Judge>;

/** The judge of a case whom words mean: initials, a name, or a name with its title ("Magistrate Judge Donna M. Ryu"). */
export const judgeMeant = (words: string | null, judges: readonly Judge[]): Judge | null =>
  judges.find(({ initials, name }) => words !== null && (initials === words || words.endsWith(name))) ?? null;

/** Name of who decided an order: who signed it, else who it says decided; as the case names them where it does. */
export function deciderOf(record: Pick<OrderRecord, 'judge' | 'decidedBy'>, judges: readonly Judge[]): string | null {
  const words = record.judge ?? record.decidedBy;
  return judgeMeant(words, judges)?.name ?? words;
}

export const Outcome = z.strictObject({
  date: IsoDate.nullable(),
  text: z.string().describe('What happened, in our own words.'),
  entry: EntryKey.optional(),
  source: Source.optional(),
});
export type Outcome = z.infer<typeof Outcome>;

export const CaseFile = z.strictObject({
  court: CourtId,
  caseNumber: CaseNumber,
  office: z.string().nullable().default(null),
  numbersByOffice: z.boolean().default(false).describe('True where the court numbers its cases by office.'),
  caseNumberAsWritten: z.array(z.string()).default([]),
  caption: z.string(),
  filed: IsoDate.optional(),
  judges: z.array(Judge).default([]),
  parties: z.array(Party).default([]),
  partyGroups: z
    .array(
      z.strictObject({
        label: z.string().describe('The name, as orders use it.'),
        members: z.array(z.string()).describe('Names of the parties that it means.'),
      }),
    )
    .describe('Names that orders give to several parties together.')
    .default([]),
  reported: z.array(z.string()).default([]).describe('Reported decisions.'),
  ended: z
    .strictObject({ date: IsoDate, text: z.string().describe('How, in our own words.'), entry: EntryKey.optional() })
    .describe('When and how the case ended; null where that is not known.')
    .optional(),
  outcome: z.array(Outcome).default([]),
  relatedCases: z
    .array(
      z.strictObject({
        number: z.string().describe('Its number, as printed.'),
        what: z.string().describe('How it is related, in our own words.'),
        source: Source.optional(),
      }),
    )
    .describe('Other cases that this one has to do with.')
    .default([]),
  coverage: z
    .strictObject({ text: z.string().describe('In our own words.'), source: Source.optional() })
    .describe('How much of the docket is known; null where nobody has said.')
    .optional(),
  laterHistory: z.array(LaterHistory).default([]),
  historyKnownAsOf: IsoDate.optional().describe('Day on which later history was last looked for.'),
  disputes: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        title: z.string(),
        summary: z.string().optional(),
        entries: z.array(EntryKey),
      }),
    )
    .default([]),
  groups: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: z.string(), entries: z.array(EntryKey) }))
    .default([])
    .describe('Entries that belong together but are no dispute: pleadings, the aftermath.'),
  events: z
    .array(
      z.strictObject({
        date: IsoDate,
        kind: EventKind,
        text: z.string(),
        dispute: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .optional(),
        source: Source,
      }),
    )
    .default([]),
  entries: z.array(CaseFileEntry).default([]),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Id of the case that a file describes; its court may number cases by office. */
export const caseIdOf = (file: Pick<CaseFile, 'court' | 'caseNumber' | 'office' | 'numbersByOffice'>): CaseId =>
  `${file.court}/${file.numbersByOffice && file.office ? `${file.office}-` : ''}${file.caseNumber}`;

// ---- what orders and case file make together; the dataset publishes one `Case` a file ----

/** The words of an order that stand behind a fact. */
export const Quotation = z
  .strictObject({
    order: OrderId,
    record: RecordId,
    quote: z.string().describe("The court's exact words, white space folded."),
    pin: Pin.nullable(),
    paragraph: z.int().nonnegative().describe('Paragraph of the order, 0 for its caption; the address of 5 is `#p5`.'),
  })
  .describe('The words of an order that say so.');
export type Quotation = z.infer<typeof Quotation>;

export const EntryRuling = z.strictObject({
  entry: EntryKey.describe('The paper ruled on.'),
  disposition: EntryDisposition,
  withoutPrejudice: z.boolean().describe('True for "without prejudice" and for leave to refile.'),
  grounds: z.array(Ground),
  motion: z.string().nullable().describe("What is ruled on, close to the order's words."),
  movant: z.string().nullable().describe('Who moved, as the order names them.'),
  by: EntryKey.nullable().describe('The order that ruled; null where its place on the docket is not known.'),
  date: IsoDate.nullable(),
  judge: z.string().nullable().describe('Who signed or decided.'),
  quotation: Quotation.nullable().describe('The words that say so; null where the text of the order is not held.'),
  note: z.string().nullable().describe('What the case file adds.'),
});
export type EntryRuling = z.infer<typeof EntryRuling>;

export const ClerkRuling = z.strictObject({
  disposition: EntryDisposition,
  withoutPrejudice: z.boolean().describe('True for "without prejudice".'),
  by: EntryKey.describe('The order on whose docket text it stands.'),
  note: z.string().nullable().describe('What the case file adds.'),
});
export type ClerkRuling = z.infer<typeof ClerkRuling>;

export const EntryMention = z.strictObject({
  order: OrderId,
  record: RecordId,
  entry: EntryKey.nullable().describe("The order's own key on the docket."),
  date: IsoDate.nullable(),
  before: z.string().describe('The words before the number, from the start of its sentence, at most 160 code units.'),
  number: z.string().describe('The number, or the range that holds it, as printed.'),
  after: z.string().describe('The words after it, at most 160 code units.'),
  pin: Pin.nullable(),
  paragraph: z.int().nonnegative().describe('Paragraph of the order, 0 for its caption.'),
});
export type EntryMention = z.infer<typeof EntryMention>;

export const CaseWarning = z.strictObject({
  kind: WarningKind,
  showCause: z.boolean().describe('True for an order to show cause.'),
  addressee: Addressee,
  consequences: z.array(Consequence),
  authority: z.array(z.string()).describe('Rules named in it, such as `Fed. R. Civ. P. 16(f)`.'),
  by: EntryKey.nullable(),
  date: IsoDate.nullable(),
  bounds: DateBounds.nullable().describe('Earliest and latest day, where the day itself is not known.'),
  judge: z.string().nullable().describe('Who signed or decided.'),
  text: z.string().nullable().describe('In our own words, where the text of the order is not held.'),
  quotation: Quotation.nullable(),
});
export type CaseWarning = z.infer<typeof CaseWarning>;

export const DocketEntry = z.strictObject({
  key: EntryKey,
  number: EntryId.nullable(),
  between: z.tuple([EntryId, EntryId]).nullable().describe('First and last number that an unnumbered entry can have.'),
  filed: DateBounds.nullable().describe('Earliest and latest day of filing; null where nothing dates it.'),
  kind: EntryKind,
  by: z.string().nullable().describe('Who filed it.'),
  motion: z.string().nullable().describe('What it asks for.'),
  description: z.string().nullable().describe('In our own words; null where only an order mentions it.'),
  respondsTo: z.array(EntryKey),
  directive: z.string().nullable().describe('What it ordered, in our own words.'),
  followUp: FollowUp.nullable().describe(
    'Whether what it ordered was done; null where no later entry is known to show it.',
  ),
  docketText: z.string().nullable().describe("The clerk's docket text, word for word; null where no source gives it."),
  rulings: z.array(EntryRuling).describe('What became of it, in the order of time.'),
  clerk: z
    .array(ClerkRuling)
    .describe("What the clerk's docket text says became of it, where the words of the order that ruled are held too."),
  ruledOn: z.array(EntryKey).describe('For an order: the papers it ruled on.'),
  mentions: z.array(EntryMention).describe('Where the orders held mention it.'),
  disputes: z.array(z.string()).describe('Ids of the disputes that it stands in.'),
  order: OrderId.nullable().describe('The order whose text is held, where the entry is that order.'),
  sources: z.array(Source),
  certainty: Certainty,
  note: z.string().nullable().describe('What the case file adds.'),
});
export type DocketEntry = z.infer<typeof DocketEntry>;

export const Dispute = z.strictObject({
  id: z.string().describe('Id of the dispute within its case.'),
  title: z.string().describe('What it is called, in our own words.'),
  summary: z.string().nullable().describe('What it was about, in our own words.'),
  named: z.boolean().describe('True where the case file names it, false where the orders alone join it.'),
  entries: z.array(EntryKey).describe('In docket order.'),
  chains: z
    .array(
      z.strictObject({
        moved: z.array(EntryKey).describe('Motions and letters that the same orders ruled on together.'),
        opposed: z.array(EntryKey).describe('Oppositions, joinders, responses, replies, statements.'),
        ruled: z.array(EntryKey).describe('Orders that ruled on them.'),
        followed: z.array(EntryKey).describe('What came after within the dispute and answers to a ruling.'),
      }),
    )
    .describe('Motions with what answered them, ruled on them and followed.'),
  others: z.array(EntryKey).describe('Entries of the dispute in no chain.'),
});
export type Dispute = z.infer<typeof Dispute>;

export const CaseEvent = z.strictObject({
  date: IsoDate,
  kind: EventKind,
  text: z.string().nullable().describe('In our own words; null where the quotation tells it.'),
  party: z.string().nullable().describe('Who acted, as the order names them.'),
  entries: z.array(EntryId),
  disputes: z.array(z.string()).describe('Ids of the disputes that it belongs to.'),
  source: Source.nullable(),
  quotation: Quotation.nullable(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

export const Case = z
  .strictObject({
    id: CaseId,
    court: CourtId,
    caseNumber: CaseNumber,
    office: z.string().nullable().describe('What stands before the colon in `3:15-cv-00798`.'),
    judgeInitials: z.array(z.string()).describe('Initials after the number, assigned judge first.'),
    caption: z.string().describe('The case as its caption names it.'),
    hasCaseFile: z.boolean().describe('True where a case file adds to what the orders say.'),
    filed: IsoDate.nullable().describe('Day on which the case was filed.'),
    judges: z.array(Judge).describe('Judges, as the case file names them.'),
    parties: z.array(Party).describe('Parties, as the case file names them.'),
    partyGroups: CaseFile.shape.partyGroups.unwrap(),
    reported: z.array(z.string()).describe('Reported decisions.'),
    ended: CaseFile.shape.ended.unwrap().nullable(),
    outcome: z.array(Outcome).describe('What became of the case, in the order of time.'),
    relatedCases: CaseFile.shape.relatedCases.unwrap(),
    coverage: CaseFile.shape.coverage.unwrap().nullable(),
    laterHistory: z.array(LaterHistory).describe('What became of its orders later, as the case file tells.'),
    historyKnownAsOf: IsoDate.nullable().describe('Day on which later history was last looked for.'),
    docket: z.array(DocketEntry).describe('In docket order, unnumbered entries in their place.'),
    disputes: z.array(Dispute).describe('Quarrels, each with its papers and orders.'),
    groups: z
      .array(
        z.strictObject({
          id: z.string().describe('Id of the group within its case.'),
          title: z.string().describe('What it is called, in our own words.'),
          entries: z.array(EntryKey),
        }),
      )
      .describe('Entries that belong together but are no dispute.'),
    warnings: z.array(CaseWarning).describe('In the order of time.'),
    events: z.array(CaseEvent).describe('In the order of time; filings and orders that stand on the docket left out.'),
    orders: z.array(Order).describe('Orders whose text is held, in the order of time.'),
  })
  .meta({ title: 'Case', description: 'One case: its docket as known, its disputes, warnings and orders.' });
export type Case = z.infer<typeof Case>;
