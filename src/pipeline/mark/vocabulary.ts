/** The words of an annotated order: its front matter, the kinds of note, and the fields of each. */
import { z } from 'zod';
import {
  deadline,
  docketReference,
  event,
  isDated,
  RecordId,
  RuleId,
  ruling,
  type Span,
  warning,
} from '../../schema/annotation.ts';
import { CaseNumber } from '../../schema/case-number.ts';
import { CourtId } from '../../schema/court.ts';
import { IsoDate } from '../../schema/date.ts';
import { EntryId } from '../../schema/entry.ts';
import type { Problem } from '../../schema/problem.ts';

export { choosePlace, fold, placesAbove, placesOf } from './quote.ts';

export const Correction = z.strictObject({
  was: z.string().min(1).describe('Words of the cleaned raw text; they stand there once.'),
  is: z.string().describe('Words of the annotated order.'),
  reason: z.string().min(1),
});
export type Correction = z.infer<typeof Correction>;

export const FrontMatter = z.strictObject({
  court: CourtId.nullable().default(null),
  caseNumber: CaseNumber.nullable().default(null),
  office: z.string().min(1).nullable().default(null).describe('What stands before the colon in `3:15-cv-00798`.'),
  judgeInitials: z.array(z.string().min(1)).default([]),
  caption: z.string().min(1).nullable().default(null),
  title: z.string().min(1).nullable().default(null).describe("The order's title on one line."),
  judge: z.string().min(1).nullable().default(null).describe('Who signed, if the text has it.'),
  decidedBy: z.string().min(1).nullable().default(null).describe('Who decided: initials or name.'),
  dated: IsoDate.nullable().default(null),
  entry: EntryId.nullable().default(null).describe("The order's own docket entry."),
  re: z.array(EntryId).optional().describe('Entries that the caption names; left out where the grammar reads them.'),
  text: z.string().min(1).describe('The raw text, a path under `content/texts/`.'),
  source: z.string().min(1).describe('Name of the file as received.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits')
    .optional()
    .describe('SHA-256 of the raw text; where it is left out, the message says what it has to be.'),
  cleaner: z
    .int()
    .positive()
    .optional()
    .describe("Version of the cleaner that made the words; this program's where it is left out."),
  sourceUrl: z.url({ protocol: /^https?$/, error: 'expected a web address' }).optional(),
  retrieved: IsoDate.optional(),
  firstPage: z
    .int()
    .positive()
    .nullable()
    .default(1)
    .describe('Page on which the raw text begins; null where not known.'),
  review: z.enum(['machine', 'reviewed']),
  corrections: z.array(Correction).default([]),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

const quote = {
  quote: z.string().min(1).describe("The court's exact words, in double quotes on one line."),
  nth: z.int().positive().optional().describe('Which of the places above, where the words stand there more than once.'),
};
const place = {
  ...quote,
  also: z.array(z.string().min(1)).default([]).describe('Words earlier in the order that say the same thing.'),
  id: RecordId.optional().describe("The record's own id, kept when the quote is edited."),
};
const proposed = { rule: RuleId.optional() };

/** The fields of each kind of note. */
export const noteFields = {
  ruling: z.strictObject({ ...place, ...ruling, ...proposed }),
  warning: z.strictObject({ ...place, ...warning, ...proposed }),
  deadline: z
    .strictObject({ ...place, ...deadline, ...proposed })
    .refine(isDated, 'expected either `date`, or `days` with their `unit`'),
  event: z.strictObject({ ...place, ...event, ...proposed }),
  /** Corrects the docket-reference grammar: what its quote names is `is`, and nothing else that overlaps it. */
  entries: z.strictObject({
    ...quote,
    id: place.id,
    is: docketReference.entries,
    otherCase: docketReference.otherCase,
    ...proposed,
  }),
} as const;

export type NoteKind = keyof typeof noteFields;
export const noteKinds = Object.keys(noteFields) as NoteKind[];

/** YAML of a note or of the front matter, and where it begins in the file. */
export type YamlBlock = {
  yaml: string;
  /** Place of the first character of `yaml` in the file. */
  at: number;
  /** Place of the line that opens the block, where a missing field is reported. */
  opener: { from: number; to: number };
};

export type Note = YamlBlock & {
  kind: NoteKind;
  /** Index of the paragraph above the note. */
  paragraph: number;
};

/** An annotated order taken apart; nothing is read yet. */
export type MarkedOrder = {
  front: YamlBlock | null;
  /** The court's words: what is left when front matter and notes are taken out. */
  text: string;
  /** Paragraphs of `text`, in its order. */
  paragraphs: Span[];
  notes: Note[];
  problems: Problem[];
  /** For runs of `text` in order: where they begin in the text and in the file. */
  runs: { text: number; file: number }[];
};

/** A place in the text to its place in the file. */
export function placeInFile({ runs }: Pick<MarkedOrder, 'runs'>, at: number): number {
  const run = runs.findLast((candidate) => candidate.text <= at);
  return run ? run.file + at - run.text : at;
}
