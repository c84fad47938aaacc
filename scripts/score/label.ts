/** A label file: what stands in one order, read without the program, in the form of the record contract, as far as it is compared. */
import { z } from 'zod';
import * as annotation from '../../src/schema/annotation.ts';
import { CaseNumber } from '../../src/schema/case-number.ts';
import { CourtId } from '../../src/schema/court.ts';
import { IsoDate } from '../../src/schema/date.ts';
import { EntryId } from '../../src/schema/entry.ts';

/** Fields of the header, beside `re`. */
export const headerFields = ['caseNumber', 'court', 'dated', 'judgeInitials'] as const;

const quote = z.string().min(1);
const entries = z.array(EntryId).default([]);

const Ruling = z.object({
  quote,
  entries,
  disposition: annotation.Disposition,
  withoutPrejudice: z.boolean().default(false),
  grounds: z.array(annotation.Ground).default([]),
});
const Warning = z.object({
  quote,
  anchor: z.string().min(1).describe('A distinctive run of the quote.'),
  kind: annotation.WarningKind,
  consequences: z.array(annotation.Consequence),
  addressee: annotation.Addressee,
});
const Deadline = z.object({
  quote,
  date: IsoDate.nullish(),
  days: z.int().nonnegative().nullish(),
  unit: z.enum(['calendar', 'business']).nullish(),
});
const Event = z.object({ quote, date: IsoDate, kind: annotation.EventKind, entries });
const Reference = z.object({ quote, entries: z.array(EntryId), otherCase: z.string().nullish() });

/** The fields that are compared; a file may say more (contract, version 1). */
export const Label = z.object({
  source: z.string().min(1),
  court: CourtId.nullable(),
  caseNumber: CaseNumber.nullable(),
  judgeInitials: z.array(z.string()).default([]),
  dated: IsoDate.nullable(),
  re: entries,
  docketReferences: z.array(Reference).default([]),
  rulings: z.array(Ruling).default([]),
  sanctionsWarnings: z.array(Warning).default([]),
  deadlines: z.array(Deadline).default([]),
  events: z.array(Event).default([]),
  unscored: z.array(z.enum(headerFields)).default([]).describe('Fields of the header that the text leaves open.'),
});
export type Label = z.infer<typeof Label>;
