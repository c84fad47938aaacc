/** An annotation: a kind, a place in the normalised text, and what it says of the words there. */
import { z } from 'zod';
import { IsoDate } from './date.ts';
import { EntryId } from './entry.ts';

export const Span = z
  .strictObject({
    from: z.int().nonnegative().describe('First UTF-16 code unit in the normalised text.'),
    to: z.int().positive().describe('The code unit after the last.'),
  })
  .meta({ description: 'A place in the normalised text of an order, in UTF-16 code units, end exclusive.' });
export type Span = z.infer<typeof Span>;

/** The span that holds the code unit at `offset`, of spans that rise and do not overlap; undefined where none does. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).to <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.from <= offset ? span : undefined;
}

export const Disposition = z
  .enum(['granted', 'granted-in-part', 'denied', 'not-considered', 'deferred', 'withdrawn', 'stricken'])
  .describe('What the order does with a motion, letter, request or submission.');
export type Disposition = z.infer<typeof Disposition>;

export const Ground = z
  .enum([
    'no-meet-and-confer',
    'no-exceptional-circumstances',
    'not-a-joint-letter',
    'procedure-not-followed',
    'untimely',
    'moot',
    'overbroad',
    'not-relevant',
    'not-proportional',
    'privileged',
    'no-good-cause',
    'insufficient-showing',
    'premature',
    'duplicative',
    'unopposed',
    'other',
  ])
  .describe('Why, where the text says so.');
export type Ground = z.infer<typeof Ground>;

export const MotionKind = z
  .enum([
    'compel',
    'protective-order',
    'quash',
    'leave',
    'extend',
    'seal',
    'sanctions',
    'fees',
    'stay',
    'strike',
    'reconsider',
    'letter',
    'other',
  ])
  .describe('Kind of motion ruled on.');
export type MotionKind = z.infer<typeof MotionKind>;

export const WarningKind = z
  .enum(['warning', 'imposed', 'declined'])
  .describe('`warning`: may or will follow if; `imposed`: this order sanctions; `declined`: asked for and refused.');
export type WarningKind = z.infer<typeof WarningKind>;

export const Consequence = z
  .enum([
    'sanctions',
    'monetary',
    'waiver',
    'preclusion',
    'adverse-inference',
    'contempt',
    'dismissal',
    'default',
    'striking',
    'personal-attendance',
    'denial',
    'other',
  ])
  .describe('What may follow; `sanctions` where none is named.');
export type Consequence = z.infer<typeof Consequence>;

export const Addressee = z
  .enum(['both', 'plaintiff', 'defendant', 'counsel', 'non-party', 'unspecified'])
  .describe('Who is warned, or who has to act.');
export type Addressee = z.infer<typeof Addressee>;

export const EventKind = z
  .enum(['filing', 'order', 'meet-and-confer', 'hearing', 'communication', 'other'])
  .describe('What happened.');
export type EventKind = z.infer<typeof EventKind>;

/** What each kind of note says, without the fields that place it (`quote`, `nth`, `also`, `id`). */
export const ruling = {
  entries: z
    .array(EntryId)
    .default([])
    .describe('Entries ruled on; none where the text gives no number, even indirectly.'),
  disposition: Disposition,
  withoutPrejudice: z.boolean().default(false).describe('True for "without prejudice" and for leave to refile.'),
  motion: z.string().nullable().default(null).describe("What is ruled on, close to the order's words."),
  motionKind: MotionKind.nullable().default(null),
  movant: z.string().nullable().default(null).describe('Who moved, as the order names them.'),
  grounds: z.array(Ground).default([]),
  authority: z.array(z.string()).default([]).describe('Rules named as the reason.'),
};

export const warning = {
  kind: WarningKind.default('warning'),
  consequences: z.array(Consequence).min(1),
  addressee: Addressee.default('unspecified'),
  authority: z.array(z.string()).default([]).describe('Rules named in it, such as `Fed. R. Civ. P. 16(f)`.'),
};

export const deadline = {
  date: IsoDate.nullable().default(null).describe('The day, where one is named.'),
  days: z.int().nonnegative().nullable().default(null).describe('The count of days, where a count is named.'),
  unit: z.enum(['calendar', 'business']).nullable().default(null).describe('What the count counts.'),
  action: z.string().describe('What has to be done.'),
  addressee: Addressee.default('unspecified'),
};

export const event = {
  date: IsoDate,
  kind: EventKind.default('other'),
  entries: z.array(EntryId).default([]).describe("Entries of the event's own paper."),
  party: z.string().nullable().default(null).describe('Who acted, as the order names them.'),
};

export const docketReference = {
  entries: z.array(EntryId).describe('Entries named, ranges written out.'),
  otherCase: z.string().optional().describe("Set where the text says that the entry is on another case's docket."),
};

/** Rule for a deadline: a date, or a count with its unit. */
export const isDated = (fields: { date: string | null; days: number | null; unit: string | null }): boolean =>
  (fields.date !== null) !== (fields.days !== null) && (fields.days === null) === (fields.unit === null);

export const RecordKind = z.enum(['ruling', 'warning', 'deadline', 'event', 'reference']);
export type RecordKind = z.infer<typeof RecordKind>;

export const RecordId = z
  .string()
  .regex(/^(?:ruling|warning|deadline|event|reference)-[0-9a-f]{7}$/, 'expected an id such as `ruling-1a2b3c4`')
  .meta({ description: 'Kind and seven hex digits; never changes once published.' });
export type RecordId = z.infer<typeof RecordId>;

export const RuleId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected the id of a rule such as `denied-passive`')
  .describe('The rule of the grammar that proposed it; none where a person wrote the note.');
export type RuleId = z.infer<typeof RuleId>;

type Place = {
  /** Words that carry the annotation. */
  span: Span;
  /** Further places earlier in the order that say the same thing: marked and linked, not counted. */
  also: Span[];
  /** The note's own id, where it has one. */
  id: RecordId | null;
  /** What proposed it: the id of a rule, or `note` for a note that a person wrote. */
  rule: RuleId;
};
const fields = {
  ruling: z.strictObject(ruling),
  warning: z.strictObject(warning),
  deadline: z.strictObject(deadline),
  event: z.strictObject(event),
  reference: z.strictObject(docketReference),
};
type Of<K extends RecordKind> = Place & { kind: K; fields: z.infer<(typeof fields)[K]> };
export type ReferenceAnnotation = Of<'reference'>;
export type RulingAnnotation = Of<'ruling'>;
export type WarningAnnotation = Of<'warning'>;
export type DeadlineAnnotation = Of<'deadline'>;
export type EventAnnotation = Of<'event'>;
export type Annotation = { [K in RecordKind]: Of<K> }[RecordKind];
