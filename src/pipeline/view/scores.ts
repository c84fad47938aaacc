/** The figures of the score as the method page shows them: a row a field, in words. */
import { labelsOf, measuresOf, type ScoredField, type ScoredSet } from '../../schema/scores.ts';

/** What a field is called, and what makes a reading of it right. */
export const scoreWords: Readonly<Record<ScoredField, { name: string; compared: string }>> = {
  header: {
    name: 'header',
    compared: 'Court, case number, judge’s initials, day of the order, and each entry of its “Re:” line.',
  },
  references: { name: 'docket references', compared: 'Each docket entry of the case that the order names, once.' },
  mentions: {
    name: 'mentions',
    compared: 'Each mention of entries, as often as it stands there, with all of its entries.',
  },
  rulings: {
    name: 'rulings',
    compared: 'Entry and disposition together; a ruling on three entries counts three times.',
  },
  prejudice: { name: 'without prejudice', compared: 'Whether a ruling is without prejudice, of the rulings found.' },
  grounds: { name: 'grounds', compared: 'Each ground, of the rulings found.' },
  warnings: {
    name: 'warnings and sanctions',
    compared: 'Five words in a row that the label’s quote has too, in a quote that is not much longer.',
  },
  'warning kind': { name: 'kind of warning', compared: 'Warned, imposed or declined, of the warnings found.' },
  consequences: { name: 'consequences', compared: 'Each consequence named, of the warnings found.' },
  addressee: { name: 'addressee', compared: 'Who is warned, of the warnings found.' },
  deadlines: { name: 'deadlines', compared: 'The day, or the number of days with their unit.' },
  events: { name: 'events', compared: 'Day and kind; of filings and orders the entries, too.' },
  quotes: {
    name: 'quotes',
    compared:
      'Of rulings, deadlines and events found: four words in a row that the label’s quote has too, in at most 80.',
  },
};

/** A row of the table; the figures are null where there was nothing to read and nothing was read. */
export type ScoreRow = {
  field: ScoredField;
  name: string;
  labels: number;
  precision: string | null;
  recall: string | null;
  f1: string | null;
};

/** The rows of a set. Figures have two digits, cut and not rounded: 0.999 is not all of it. */
export function scoreRows({ tallies }: ScoredSet): ScoreRow[] {
  const shown = (figure: number) => (Math.floor(figure * 100) / 100).toFixed(2);
  return tallies.map((tally) => {
    const { precision, recall, f1 } = measuresOf(tally);
    const labels = labelsOf(tally);
    const isEmpty = labels + tally.extra === 0;
    return {
      field: tally.field,
      name: scoreWords[tally.field].name,
      labels,
      precision: tally.found + tally.extra === 0 ? null : shown(precision),
      recall: labels === 0 ? null : shown(recall),
      f1: isEmpty ? null : shown(f1),
    };
  });
}
