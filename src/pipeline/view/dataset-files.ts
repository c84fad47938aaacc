/** Cases and orders as the files of the published dataset, all but the package's own descriptor. */
import { z } from 'zod';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { Case, type CaseId } from '../../schema/case.ts';
import { FileHead, OrderLine, rowsWithHead, SiteIndex, withHead } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import { CourtListenerDocket, CourtListenerEntry, ScalesCase } from '../../schema/exports.ts';
import { Indexing } from '../../schema/indexing.ts';
import { Order } from '../../schema/order.ts';
import type { Hidden } from '../../schema/privacy.ts';
import { Scores } from '../../schema/scores.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { caseNames } from './case-names.ts';
import { csvHead, csvLine } from './csv.ts';
import { bytesOf } from './cut.ts';
import { aboutDataset } from './data-package.ts';
import { courtListenerDocket, courtListenerEntries } from './export-courtlistener.ts';
import { edgeRows } from './export-edges.ts';
import { formatParquet } from './export-parquet.ts';
import { caseOfOrder, type Line, largestFile, type Part, partsOf } from './export-parts.ts';
import { scalesCase } from './export-scales.ts';
import { indexingOf, nothingHidden } from './indexing.ts';
import type { Weigh } from './lookup-packs.ts';
import { lookupShards } from './lookups.ts';
import { type AnyRow, newestFirst } from './row-facets.ts';
import { rowFile, rowFilePath } from './row-file.ts';
import { rowTableNames } from './row-tables.ts';
import { siteIndex } from './site-index.ts';
import { tableDescriptions } from './table-schema.ts';
import { deadlineRows, entryRows, eventRows, referenceRows, rulingRows, warningRows } from './tables.ts';

/**
 * A file of the dataset: its path with `/` in it, from the dataset's folder, its text or bytes, and how many rows, lines
 * or list members it has, where it is made of such. One whose path ends in `.packed` is given as it is before it is packed.
 */
export type DatasetFile = { path: string; content: string | Uint8Array; rows?: number };

/** Tables that pages read: these are published as JSON too. */
const asJson: readonly TableName[] = ['rulings', 'warnings', 'deadlines', 'entries'];

/**
 * The files, one after the other, so that none has to be kept in memory. The same cases and orders give the same bytes:
 * keys stand in the order of the schemas, cases in that of their ids.
 *
 * A file of rows that would be larger than `limit` is shared out over several (`partsOf`), each with its own name:
 * `rulings.cand.2015.csv`. A case is one file whatever its size.
 *
 * @param asOf day that the dataset stands for; null for none.
 * @param scores how well the program reads raw texts, as it was last measured.
 * @param limit bytes of the largest file.
 * @param weigh bytes of a look-up as it is published: the writer packs what has a path that ends in `.packed`.
 * @param hidden what was taken down, masked or kept out of search engines.
 * @throws ZodError where a case, order or row is not as its schema says: a mistake of the program's own.
 */
export function* datasetFiles(
  cases: readonly Case[],
  unidentified: readonly Order[],
  asOf: IsoDate | null,
  scores: Scores = { sets: [] },
  limit: number = largestFile,
  weigh: Weigh = bytesOf,
  hidden: Hidden = nothingHidden,
): Generator<DatasetFile> {
  const dataset = FileHead.parse(aboutDataset(asOf));
  const whole = (path: string, facts: object): DatasetFile => json(path, { dataset, ...facts });

  yield whole('index.json', SiteIndex.parse(siteIndex(cases, unidentified, asOf)));

  const byId = cases.toSorted((a, b) => byCodeUnit(a.id, b.id));
  for (const of of byId) yield whole(`cases/${of.id}.json`, Case.parse(of));
  const others = unidentified.toSorted((a, b) => byCodeUnit(a.id, b.id));
  yield* jsonRows('unidentified', z.array(Order).parse(others), () => null, dataset, limit);
  yield* lines('orders', OrderLine, [...byId.flatMap((of) => of.orders), ...others].map(orderLine), limit);

  const rowsOf: { [name in TableName]: () => readonly Row[] } = {
    rulings: () => rulingRows(cases, unidentified),
    warnings: () => warningRows(cases, unidentified),
    deadlines: () => deadlineRows(cases, unidentified),
    events: () => eventRows(cases, unidentified),
    entries: () => entryRows(cases),
    references: () => referenceRows(cases, unidentified),
    edges: () => edgeRows(cases),
  };
  const names = caseNames(byId);
  // One table after the other, so that the rows of one alone are in memory.
  for (const table of tableDescriptions()) {
    const parsed = z.array(tables[table.name]).parse(rowsOf[table.name]()) as Row[];
    yield* tableFiles(table, parsed, dataset, limit);
    if (asJson.includes(table.name)) yield* jsonRows(table.name, parsed, (row) => row.case, dataset, limit);
    const shown = rowTableNames.find((name) => name === table.name);
    if (shown) yield json(rowFilePath(shown), rowFile(shown, newestFirst(parsed as unknown as AnyRow[]), names, asOf));
  }

  yield* lines(
    'courtlistener/dockets',
    CourtListenerDocket,
    byId.map((of) => [of.id, courtListenerDocket(of)]),
    limit,
  );
  yield* lines(
    'courtlistener/docket-entries',
    CourtListenerEntry,
    byId.flatMap((of) => courtListenerEntries(of).map((entry) => [of.id, entry] as const)),
    limit,
  );
  yield* lines(
    'scales/cases',
    ScalesCase,
    byId.map((of) => [of.id, scalesCase(of)]),
    limit,
  );

  yield whole('indexing.json', Indexing.parse(indexingOf(hidden)));
  yield whole('scores.json', Scores.parse(scores));
  yield* lookupShards(cases, unidentified, weigh);
  yield* schemaFiles();
}

/** A row of any table. */
type Row = Readonly<Record<string, string | number | boolean | null>> & { case: CaseId | null };

/** A table as CSV, and the same rows as Parquet: a Parquet file of many rows is the smaller one, so the CSV decides. */
function* tableFiles(
  { name, columns, title }: ReturnType<typeof tableDescriptions>[number],
  rows: readonly Row[],
  { asOf, ...dataset }: FileHead,
  limit: number,
): Generator<DatasetFile> {
  const keys = columns.map((column) => column.name);
  const head = `${csvHead(keys)}\n`;
  const written = rows.map((row) => ({ ...row, csv: `${csvLine(keys, row)}\n` }));
  const about = { ...dataset, ...(asOf ? { asOf } : {}), table: title };
  for (const part of partsOf(
    written.map((row) => lineOf(row, row.csv, row.case)),
    bytesOf(head),
    limit,
  )) {
    yield {
      path: pathOf(name, part, 'csv'),
      content: head + part.rows.map(({ csv }) => csv).join(''),
      rows: part.rows.length,
    };
    yield {
      path: pathOf(name, part, 'parquet'),
      content: formatParquet(columns, part.rows, about),
      rows: part.rows.length,
    };
  }
}

/** Rows as JSON with the head of the dataset before them. */
function* jsonRows<Row>(
  name: string,
  rows: readonly Row[],
  caseOf: (row: Row) => CaseId | null,
  dataset: FileHead,
  limit: number,
): Generator<DatasetFile> {
  const written = rows.map((row) => {
    const text = JSON.stringify(row);
    return lineOf(text, `${text},`, caseOf(row));
  });
  const [head, foot] = [`{"dataset":${JSON.stringify(dataset)},"rows":[`, ']}\n'];
  for (const part of partsOf(written, bytesOf(head + foot), limit)) {
    yield { path: pathOf(name, part, 'json'), content: head + part.rows.join(',') + foot, rows: part.rows.length };
  }
}

/** One JSON a line, each checked by its schema, each with the id of its case. */
function* lines<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  values: readonly (readonly [CaseId | null, z.input<Schema>])[],
  limit: number,
): Generator<DatasetFile> {
  const written = values.map(([of, value]) => {
    const line = `${JSON.stringify(schema.parse(value))}\n`;
    return lineOf(line, line, of);
  });
  for (const part of partsOf(written, 0, limit)) {
    yield { path: pathOf(name, part, 'ndjson'), content: part.rows.join(''), rows: part.rows.length };
  }
}

const lineOf = <Row>(row: Row, text: string, of: CaseId | null): Line<Row> => ({ row, bytes: bytesOf(text), case: of });

/** `rulings.csv`, or for a part `rulings.cand.2015.csv`. */
const pathOf = (name: string, part: Part<unknown>, format: string) =>
  [name, part.name, format].filter((word) => word !== '').join('.');

/** One JSON Schema (draft 2020-12) for each kind of file: of a file of lines, that of a line (`schema/order.json`). */
function* schemaFiles(): Generator<DatasetFile> {
  const kinds = {
    index: withHead(SiteIndex),
    case: withHead(Case),
    unidentified: rowsWithHead(Order),
    order: OrderLine,
    indexing: withHead(Indexing),
    scores: withHead(Scores),
    ...Object.fromEntries(asJson.map((name) => [name, rowsWithHead(tables[name])])),
    'courtlistener-docket': CourtListenerDocket,
    'courtlistener-docket-entry': CourtListenerEntry,
    'scales-case': ScalesCase,
  };
  for (const [name, kind] of Object.entries(kinds)) {
    yield { path: `schema/${name}.json`, content: `${JSON.stringify(z.toJSONSchema(kind), null, 2)}\n` };
  }
}

const orderLine = ({ id, case: of, record }: Order) => [caseOfOrder(id), { id, case: of, ...record }] as const;

const json = (path: string, value: unknown): DatasetFile => ({ path, content: `${JSON.stringify(value)}\n` });
