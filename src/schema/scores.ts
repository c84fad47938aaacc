/** How well raw texts are read, field by field, against labels made without the program. */
import { z } from 'zod';

/** What is compared, in the order in which it is shown. */
export const ScoredField = z.enum([
  'header',
  'references',
  'mentions',
  'rulings',
  'prejudice',
  'grounds',
  'warnings',
  'warning kind',
  'consequences',
  'addressee',
  'deadlines',
  'events',
  'quotes',
]);
export type ScoredField = z.infer<typeof ScoredField>;

const amount = (of: string) => z.int().nonnegative().describe(of);

export const FieldTally = z.strictObject({
  field: ScoredField,
  found: amount('Labels that the program reads as the label says.'),
  missed: amount('Labels that it does not read, or reads otherwise.'),
  extra: amount('What it reads where no label is, or otherwise than the label says.'),
});
export type FieldTally = z.infer<typeof FieldTally>;

export const ScoredSet = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name of a set such as `first`'),
  orders: amount('Labelled orders in the set.'),
  tallies: z.array(FieldTally),
});
export type ScoredSet = z.infer<typeof ScoredSet>;

/** The figures that are kept from one run of `npm run score` to the next. */
export const Scores = z
  .strictObject({ sets: z.array(ScoredSet) })
  .meta({ title: 'Scores', description: 'How raw texts were read in the last run, by set of labelled orders.' });
export type Scores = z.infer<typeof Scores>;

/** Labels behind a tally. */
export const labelsOf = ({ found, missed }: Pick<FieldTally, 'found' | 'missed'>): number => found + missed;

export type Measures = { precision: number; recall: number; f1: number };

/**
 * Precision (how much of what is read is right), recall (how many labels are read) and their harmonic mean, each from 0
 * to 1. Where nothing is read precision is 1, and where there is no label recall is.
 */
export function measuresOf({ found, missed, extra }: Pick<FieldTally, 'found' | 'missed' | 'extra'>): Measures {
  const precision = found + extra > 0 ? found / (found + extra) : 1;
  const recall = found + missed > 0 ? found / (found + missed) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
