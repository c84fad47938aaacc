/** What the site tells search engines beside its pages: what was taken down, what they are asked to leave out. */
import { z } from 'zod';
import { IsoDate } from './date.ts';

const Id = z.string().describe('Id of a case or of an order.');

export const Indexing = z
  .strictObject({
    removed: z
      .array(z.strictObject({ path: z.string().describe("Path from the site's root."), on: IsoDate }))
      .describe('Addresses of pages that were taken down, each with its day.'),
    changed: z
      .array(z.strictObject({ id: Id, on: IsoDate }))
      .describe('Cases and orders with words that are masked, each with the newest day of a mask.'),
    noindex: z.array(Id).describe('Cases and orders that search engines are asked to leave out.'),
  })
  .meta({
    title: 'Indexing',
    description: 'What was taken down, what is masked, what search engines are to leave out.',
  });
export type Indexing = z.infer<typeof Indexing>;
