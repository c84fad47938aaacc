/** The files of the published dataset that are neither a case nor a table. */
import { z } from 'zod';
import { Case, CaseId } from './case.ts';
import { IsoDate } from './date.ts';
import { OrderId, OrderRecord } from './order.ts';
import { RulingRow } from './tables.ts';

/** What every JSON file of the dataset says of itself, under `dataset`; CSV has no room for it, and datapackage.json says it. */
export const FileHead = z
  .strictObject({
    title: z.string().describe('Whose data it is.'),
    sources: z.string().describe('Where the facts come from.'),
    asOf: IsoDate.nullable().describe('The day that the dataset stands for; null where nothing in it is dated.'),
    licence: z.string().describe('Terms of use, as an SPDX identifier.'),
  })
  .describe('Source and day of the dataset that the file is part of.');
export type FileHead = z.infer<typeof FileHead>;

/** A file with the fields of a shape, its head before them. */
export const withHead = <S extends z.ZodRawShape>(of: z.ZodObject<S>) =>
  z.strictObject({ dataset: FileHead, ...of.shape }).meta(of.meta() ?? {});

/** A file of rows, its head before them. */
export const rowsWithHead = <S extends z.ZodType>(row: S) => z.strictObject({ dataset: FileHead, rows: z.array(row) });

const amount = (of: string) => z.int().nonnegative().describe(of);

const Period = z
  .strictObject({ from: IsoDate, to: IsoDate })
  .nullable()
  .describe('Days of the oldest and the newest order held; null where none is dated.');

/** What a list of cases says of each. */
export const CaseSummary = z.strictObject({
  id: CaseId,
  court: Case.shape.court,
  caseNumber: Case.shape.caseNumber,
  caption: z.string().describe('The case as its caption names it.'),
  judges: z.array(z.string()).describe('Names, in the order of the case file; initials where no name is known.'),
  period: Period,
  orders: amount('Orders whose text is held.'),
  entries: amount('Docket entries known.'),
  disputes: amount('Disputes.'),
  rulings: amount('Rulings of the orders held.'),
  toldRulings: amount('Rulings known from the case file alone.'),
  warnings: amount('Sanctions warnings, imposed and declined sanctions.'),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const SiteIndex = z
  .strictObject({
    asOf: IsoDate.nullable().describe(
      'The day of its newest fact, or the day of the build where `SOURCE_DATE_EPOCH` gives one; null where nothing in it is dated.',
    ),
    period: Period,
    totals: z
      .strictObject({
        cases: amount('Cases.'),
        orders: amount('Orders whose text is held.'),
        unidentified: amount('Orders among them whose case is not identified.'),
        reviewed: amount('Orders among them whose records a person has checked.'),
        entries: amount('Docket entries known.'),
        rulings: amount('Rulings of the orders held.'),
        toldRulings: amount('Rulings known from case files alone.'),
        warnings: amount('Sanctions warnings, imposed and declined sanctions.'),
        deadlines: amount('Deadlines that the orders held set.'),
        events: amount('Events that the orders held recount or case files add.'),
        references: amount('Mentions of docket entries in the orders held.'),
      })
      .describe('How many there are of each.'),
    cases: z.array(CaseSummary).describe('By id.'),
    newestRulings: z.array(RulingRow).describe('The newest rulings of the orders held, newest first.'),
  })
  .meta({ title: 'Index', description: 'Totals, period, a row a case, and the newest rulings.' });
export type SiteIndex = z.infer<typeof SiteIndex>;

/** A line of `orders.ndjson`. */
export const OrderLine = z
  .strictObject({
    id: OrderId,
    case: CaseId.nullable().describe('Id of its case, or null where the case is not identified.'),
    ...OrderRecord.shape,
  })
  .meta(OrderRecord.meta() ?? {});
export type OrderLine = z.infer<typeof OrderLine>;
