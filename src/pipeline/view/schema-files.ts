/** The JSON Schemas that the dataset publishes. */
import { z } from 'zod';
import { Case } from '../../schema/case.ts';
import { OrderLine, rowsWithHead, SiteIndex, withHead } from '../../schema/dataset.ts';
import { CourtListenerDocket, CourtListenerEntry, ScalesCase } from '../../schema/exports.ts';
import { Indexing } from '../../schema/indexing.ts';
import { Order } from '../../schema/order.ts';
import { Scores } from '../../schema/scores.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { PlannedFile } from './planned-files.ts';

/** Tables that pages read: these are published as JSON too. */
export const tablesAsJson: readonly TableName[] = ['rulings', 'warnings', 'deadlines', 'entries'];

/** One JSON Schema (draft 2020-12) for each kind of file: of a file of lines, that of a line (`schema/order.json`). */
export function schemaFiles(): PlannedFile[] {
  const kinds = {
    index: withHead(SiteIndex),
    case: withHead(Case),
    unidentified: rowsWithHead(Order),
    order: OrderLine,
    indexing: withHead(Indexing),
    scores: withHead(Scores),
    ...Object.fromEntries(tablesAsJson.map((name) => [name, rowsWithHead(tables[name])])),
    'courtlistener-docket': CourtListenerDocket,
    'courtlistener-docket-entry': CourtListenerEntry,
    'scales-case': ScalesCase,
  };
  // The schemas are the program's own, so their names say what is in the files.
  return Object.entries(kinds).map(([name, kind]) => ({
    path: `schema/${name}.json`,
    recipe: `schema ${name}`,
    make: () => `${JSON.stringify(z.toJSONSchema(kind), null, 2)}\n`,
  }));
}
