/** Cases and orders as the files of the published dataset, all but the package's own descriptor. */
import { z } from 'zod';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { Case } from '../../schema/case.ts';
import { OrderLine, SiteIndex } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import { Order } from '../../schema/order.ts';
import { Scores } from '../../schema/scores.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { caseNames } from './case-names.ts';
import { formatCsv } from './csv.ts';
import { lookupShards } from './lookups.ts';
import { type AnyRow, newestFirst } from './row-facets.ts';
import { rowFile, rowFilePath } from './row-file.ts';
import { rowTableNames } from './row-tables.ts';
import { siteIndex } from './site-index.ts';
import { deadlineRows, entryRows, eventRows, referenceRows, rulingRows, warningRows } from './tables.ts';

/** A file of the dataset: its path with `/` in it, from the dataset's folder, and its text. */
export type DatasetFile = { path: string; content: string };

/** Tables that pages read: these are published as JSON too. */
const asJson: readonly TableName[] = ['rulings', 'warnings', 'deadlines', 'entries'];

/**
 * The files, one after the other, so that none has to be kept in memory. The same cases and orders give the same bytes:
 * keys stand in the order of the schemas, cases in that of their ids.
 *
 * @param asOf day that the dataset stands for; null for none.
 * @param scores how well the program reads raw texts, as it was last measured.
 * @throws ZodError where a case, order or row is not as its schema says: a mistake of the program's own.
 */
export function* datasetFiles(
  cases: readonly Case[],
  unidentified: readonly Order[],
  asOf: IsoDate | null,
  scores: Scores = { sets: [] },
): Generator<DatasetFile> {
  yield json('index.json', SiteIndex.parse(siteIndex(cases, unidentified, asOf)));

  const byId = cases.toSorted((a, b) => byCodeUnit(a.id, b.id));
  for (const of of byId) yield json(`cases/${of.id}.json`, Case.parse(of));
  const others = unidentified.toSorted((a, b) => byCodeUnit(a.id, b.id));
  yield json('unidentified.json', z.array(Order).parse(others));
  yield { path: 'orders.ndjson', content: [...byId.flatMap((of) => of.orders), ...others].map(orderLine).join('') };

  const rows = {
    rulings: rulingRows(cases, unidentified),
    warnings: warningRows(cases, unidentified),
    deadlines: deadlineRows(cases, unidentified),
    events: eventRows(cases, unidentified),
    entries: entryRows(cases),
    references: referenceRows(cases, unidentified),
  };
  for (const name of Object.keys(tables) as TableName[]) {
    const parsed = z.array(tables[name]).parse(rows[name]);
    yield { path: `${name}.csv`, content: formatCsv(Object.keys(tables[name].shape), parsed) };
    if (asJson.includes(name)) yield json(`${name}.json`, parsed);
  }

  const names = caseNames(byId);
  for (const name of rowTableNames)
    yield json(rowFilePath(name), rowFile(name, newestFirst<AnyRow>(rows[name]), names, asOf));

  yield json('scores.json', Scores.parse(scores));
  yield* lookupShards(cases, unidentified);
  yield* schemaFiles();
}

/** One JSON Schema (draft 2020-12) for each kind of JSON file: `schema/order.json` is that of a line of `orders.ndjson`. */
function* schemaFiles(): Generator<DatasetFile> {
  const kinds = {
    index: SiteIndex,
    case: Case,
    unidentified: z.array(Order),
    order: OrderLine,
    scores: Scores,
    ...Object.fromEntries(asJson.map((name) => [name, z.array(tables[name])])),
  };
  for (const [name, kind] of Object.entries(kinds)) {
    yield { path: `schema/${name}.json`, content: `${JSON.stringify(z.toJSONSchema(kind), null, 2)}\n` };
  }
}

const orderLine = ({ id, case: of, record }: Order): string =>
  `${JSON.stringify(OrderLine.parse({ id, case: of, ...record }))}\n`;

const json = (path: string, value: unknown): DatasetFile => ({ path, content: `${JSON.stringify(value)}\n` });
