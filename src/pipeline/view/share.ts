/** What one case, or the orders whose case is not known, put into the dataset: its rows and lines in every file. */
import { z } from 'zod';
import { Case, type CaseId } from '../../schema/case.ts';
import { OrderLine } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import { CourtListenerDocket, CourtListenerEntry, ScalesCase } from '../../schema/exports.ts';
import { Order } from '../../schema/order.ts';
import { type RulingRow, type TableName, tables, type WarningRow } from '../../schema/tables.ts';
import { caseName } from './citation.ts';
import { csvLine } from './csv.ts';
import { bytesOf } from './cut.ts';
import { courtListenerDocket, courtListenerEntries } from './export-courtlistener.ts';
import { edgeRows } from './export-edges.ts';
import { largestFile } from './export-parts.ts';
import { scalesCase } from './export-scales.ts';
import { daysOfOrder, latestDay, newestDayOf } from './later-history.ts';
import { type LookupFacts, type LookupPieces, lookupShareOf, lookupShareOfOthers } from './lookup-share.ts';
import { type YearRows, yearRows } from './row-file-changes.ts';
import { type RowTableName, rowTableNames } from './row-tables.ts';
import { type IndexFacts, indexFactsOf, indexFactsOfOthers } from './site-index.ts';
import { tableDescriptions } from './table-schema.ts';
import { deadlineRows, entryRows, eventRows, referenceRows, rulingRows, warningRows } from './tables.ts';

/** Files of lines, one JSON a line, by their paths without ending. */
export const lineFiles = ['orders', 'courtlistener/dockets', 'courtlistener/docket-entries', 'scales/cases'] as const;
export type LineFile = (typeof lineFiles)[number];

/** Rows that follow each other in one table: their lines of CSV, and their JSON parted by commas. */
export type TablePieces<Piece> = { csv: Piece; json: Piece };

/** What a share is made of; lists are in the order of the rows, each as much as a file can hold. */
export type SharePieces<Piece> = {
  /** JSON of the case without its first bracket; null for the orders whose case is not known. */
  case: Piece | null;
  unidentified: Piece[];
  lines: Record<LineFile, Piece[]>;
  tables: Record<TableName, TablePieces<Piece>[]>;
  lookup: LookupPieces<Piece>;
};

/** What has to be known of a share to say which files it changes, and to make the index. */
export type ShareFacts = {
  case: CaseId | null;
  /** What the case is called in tables. */
  name: string;
  /** The newest day that stands in it as a fact of the past. */
  newestDay: IsoDate | null;
  index: IndexFacts;
  lookup: LookupFacts;
  /** For each table with a page, how many of its rows are of each year. */
  years: Record<RowTableName, YearRows>;
};

/** Words of a piece, and how many rows it has. */
export type Piece = { text: string; rows: number };

export type Share = { facts: ShareFacts; pieces: SharePieces<Piece> };

/** A row of any table. */
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The names of the columns of each table. */
let columns: Record<TableName, string[]> | undefined;
const columnsOf = (name: TableName): string[] => {
  columns ??= Object.fromEntries(
    tableDescriptions().map((table) => [table.name, table.columns.map((column) => column.name)]),
  ) as Record<TableName, string[]>;
  return columns[name];
};

/**
 * The share of a case.
 *
 * @param limit bytes that a piece has at most, unless it is one row.
 * @throws ZodError where the case or a row is not as its schema says: a mistake of the program's own.
 */
export function shareOf(of: Case, limit = largestFile): Share {
  const rulings = rulingRows([of], []);
  const warnings = warningRows([of], []);
  const lookup = lookupShareOf(of, rulings, warnings);
  const rows = rowsOfTables([of], [], rulings, warnings);
  return {
    facts: {
      case: of.id,
      name: caseName(of.caption, of.parties),
      newestDay: newestDayOf(of),
      index: indexFactsOf(of, rulings),
      lookup: lookup.facts,
      years: yearsOf(rows),
    },
    pieces: {
      case: { text: JSON.stringify(Case.parse(of)).slice(1), rows: 1 },
      unidentified: [],
      lines: {
        orders: linesOf(OrderLine, of.orders.map(orderLine), limit),
        'courtlistener/dockets': linesOf(CourtListenerDocket, [courtListenerDocket(of)], limit),
        'courtlistener/docket-entries': linesOf(CourtListenerEntry, courtListenerEntries(of), limit),
        'scales/cases': linesOf(ScalesCase, [scalesCase(of)], limit),
      },
      tables: tablesOf(rows, limit),
      lookup: lookupPieces(lookup.pieces),
    },
  };
}

/** The share of all orders whose case is not known. */
export function shareOfOthers(given: readonly Order[], limit = largestFile): Share {
  const unidentified = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rulings = rulingRows([], unidentified);
  const warnings = warningRows([], unidentified);
  const lookup = lookupShareOfOthers(unidentified, rulings, warnings);
  const rows = rowsOfTables([], unidentified, rulings, warnings);
  return {
    facts: {
      case: null,
      name: '',
      newestDay: latestDay(unidentified.flatMap(daysOfOrder)),
      index: indexFactsOfOthers(unidentified, rulings),
      lookup: lookup.facts,
      years: yearsOf(rows),
    },
    pieces: {
      case: null,
      unidentified: inPieces(
        z
          .array(Order)
          .parse(unidentified)
          .map((order) => JSON.stringify(order)),
        (row) => bytesOf(row) + 1,
        limit,
      ).map((rows) => ({ text: rows.join(','), rows: rows.length })),
      lines: {
        orders: linesOf(OrderLine, unidentified.map(orderLine), limit),
        'courtlistener/dockets': [],
        'courtlistener/docket-entries': [],
        'scales/cases': [],
      },
      tables: tablesOf(rows, limit),
      lookup: lookupPieces(lookup.pieces),
    },
  };
}

const orderLine = ({ id, case: of, record }: Order) => ({ id, case: of, ...record });

const lookupPieces = (texts: LookupPieces<string>): LookupPieces<Piece> => ({
  hits: { text: texts.hits, rows: 0 },
  blocks: { text: texts.blocks, rows: 0 },
  briefs: { text: texts.briefs, rows: 0 },
});

/** One JSON a line, each checked by its schema. */
function linesOf<Schema extends z.ZodType>(schema: Schema, values: readonly z.input<Schema>[], limit: number): Piece[] {
  const written = values.map((value) => `${JSON.stringify(schema.parse(value))}\n`);
  return inPieces(written, bytesOf, limit).map((rows) => ({ text: rows.join(''), rows: rows.length }));
}

const rowsOfTables = (
  cases: readonly Case[],
  unidentified: readonly Order[],
  rulings: RulingRow[],
  warnings: WarningRow[],
) => ({
  rulings,
  warnings,
  deadlines: deadlineRows(cases, unidentified),
  events: eventRows(cases, unidentified),
  entries: entryRows(cases),
  references: referenceRows(cases, unidentified),
  edges: edgeRows(cases),
});

type RowsOfTables = ReturnType<typeof rowsOfTables>;

const tablesOf = (rows: RowsOfTables, limit: number) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, some]) => [name, tablePieces(name as TableName, some, limit)]),
  ) as SharePieces<Piece>['tables'];

const yearsOf = (rows: RowsOfTables) =>
  Object.fromEntries(rowTableNames.map((name) => [name, yearRows(rows[name])])) as ShareFacts['years'];

function tablePieces(name: TableName, given: readonly Row[], limit: number): TablePieces<Piece>[] {
  const keys = columnsOf(name);
  const rows = z
    .array(tables[name])
    .parse(given)
    .map((row) => ({ csv: `${csvLine(keys, row)}\n`, json: JSON.stringify(row) }));
  return inPieces(rows, ({ csv, json }) => Math.max(bytesOf(csv), bytesOf(json) + 1), limit).map((some) => ({
    csv: { text: some.map(({ csv }) => csv).join(''), rows: some.length },
    json: { text: some.map(({ json }) => json).join(','), rows: some.length },
  }));
}

/** Rows cut, in their order, whenever the next would not fit. */
function inPieces<T>(rows: readonly T[], sizeOf: (row: T) => number, limit: number): T[][] {
  const pieces: T[][] = [];
  let left = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    const last = pieces.at(-1);
    if (last && size <= left) {
      last.push(row);
      left -= size;
    } else {
      pieces.push([row]);
      left = limit - size;
    }
  }
  return pieces;
}
