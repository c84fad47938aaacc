/** What stands beside the word index: which words of an indexed case are which order's. */
import { z } from 'zod';
import { CaseId } from './case.ts';
import { CourtId } from './court.ts';
import { IsoDate } from './date.ts';
import { EntryKey } from './entry.ts';

/** An order as a list, since ten thousand of them travel with the first search. */
const IndexedOrder = z.tuple([
  z.string().describe('Last part of its id, after that of its case; the whole id where the case is not identified.'),
  z.int().nonnegative().describe('How many words it has.'),
  z.int().nonnegative().describe('Place of its title among the titles.'),
  EntryKey.nullable().describe('Its own docket entry.'),
  IsoDate.nullable().describe('Its day.'),
  z.int().nonnegative().nullable().describe('Place of its judge among the judges.'),
]);

export const WordMap = z.strictObject({
  titles: z.array(z.string()),
  judges: z.array(z.string()),
  cases: z.array(
    z.strictObject({
      record: z.string().describe('What the index calls it.'),
      id: CaseId.nullable().describe('Null for an order whose case is not identified.'),
      name: z.string(),
      court: CourtId.nullable(),
      orders: z.array(IndexedOrder).describe('In the order of their words.'),
    }),
  ),
});
export type WordMap = z.infer<typeof WordMap>;
