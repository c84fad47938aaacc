/** The files of the published dataset, all but the package's own descriptor, planned from what each case puts into them. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import { FileHead, SiteIndex } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import { Indexing } from '../../schema/indexing.ts';
import type { Order } from '../../schema/order.ts';
import type { Hidden } from '../../schema/privacy.ts';
import { Scores } from '../../schema/scores.ts';
import type { RulingRow, TableName } from '../../schema/tables.ts';
import { csvHead } from './csv.ts';
import { bytesOf } from './cut.ts';
import { aboutDataset } from './data-package.ts';
import { parquetOf } from './export-parquet.ts';
import { largestFile, partsOf } from './export-parts.ts';
import { indexingOf, nothingHidden } from './indexing.ts';
import { latestDay } from './later-history.ts';
import type { Weigh } from './lookup-packs.ts';
import { lookupFiles } from './lookups.ts';
import { inMemory, type PieceMark, type PlannedFile, type Reader } from './planned-files.ts';
import { plannedRowFiles } from './row-file-changes.ts';
import { rowTableNames } from './row-tables.ts';
import { schemaFiles, tablesAsJson } from './schema-files.ts';
import {
  lineFiles,
  type Piece,
  type Share,
  type ShareFacts,
  type SharePieces,
  shareOf,
  shareOfOthers,
  type TablePieces,
} from './share.ts';
import { joinedIndex } from './site-index.ts';
import { type TableDescription, tableDescriptions } from './table-schema.ts';

/** A file of the dataset: its path with `/` in it, from the dataset's folder, its text or bytes, and how many rows it has. */
export type DatasetFile = { path: string; content: string | Uint8Array; rows?: number };

/** A share as it is known once its pieces are put away. */
export type MarkedShare = { facts: ShareFacts; pieces: SharePieces<PieceMark> };

/** What stands in the dataset beside the shares. */
export type Beside = {
  /** Day that the dataset stands for; null for none. */
  asOf: IsoDate | null;
  /** How well the program reads raw texts, as it was last measured. */
  scores: Scores;
  /** What was taken down, masked or kept out of search engines. */
  hidden: Hidden;
};

/** Bytes of the largest file, of lines, and of a table as JSON, whose other forms are smaller; rows of one that a page fetches. */
export type Limits = { lines: number; tables: number; rows?: number };

/** As large as hosts take; a table in smaller parts, because Parquet and the rows of its page are made of all of a part. */
export const usualLimits: Limits = { lines: largestFile, tables: 10 * 1024 * 1024 };

/** Bytes of the largest head of a file, with room to spare. */
const largestHead = 700;

/** Bytes of the largest piece, so that it fits a file with its head. */
export const largestPiece = (limits: Limits = usualLimits): number =>
  Math.max(1, Math.min(limits.lines, limits.tables) - largestHead);

/** A piece with the share that it comes from. */
type Placed<P> = { share: MarkedShare; piece: P };

const placed = <P>(shares: readonly MarkedShare[], piecesOf: (pieces: MarkedShare['pieces']) => readonly P[]) =>
  shares.flatMap((share) => piecesOf(share.pieces).map((piece): Placed<P> => ({ share, piece })));

const rowsIn = (pieces: readonly PieceMark[]) => pieces.reduce((sum, { rows }) => sum + rows, 0);

/**
 * The files, in the order in which `datapackage.json` lists them. The same shares give the same bytes: keys stand in the
 * order of the schemas, cases in that of their ids.
 *
 * A file of rows that would be larger than its limit is shared out over several (`partsOf`), each with its own name:
 * `rulings.cand-15-cv-00798.csv`. A case is one file whatever its size.
 *
 * @param shares those of cases by id, that of the orders without a case last.
 */
export function* plannedFiles(
  shares: readonly MarkedShare[],
  { asOf, scores, hidden }: Beside,
  reader: Reader,
  limits: Limits = usualLimits,
): Generator<PlannedFile> {
  const dataset = FileHead.parse(aboutDataset(asOf));
  const opened = `{"dataset":${JSON.stringify(dataset)},`;
  const whole = (path: string, facts: object): PlannedFile => ({
    path,
    chunks: [`${opened}${JSON.stringify(facts).slice(1)}\n`],
  });

  yield whole('index.json', SiteIndex.parse(joinedIndex(shares.map(withIndex), rulingIn(reader), asOf)));
  for (const { facts, pieces } of shares)
    if (pieces.case) yield { path: `cases/${facts.case}.json`, chunks: [opened, pieces.case, '\n'] };
  yield* jsonRows(
    'unidentified',
    placed(shares, ({ unidentified }) => unidentified),
    opened,
    limits.lines,
  );
  yield* lines('orders', shares, limits.lines);
  for (const table of tableDescriptions()) {
    yield* tableFiles(
      table,
      placed(shares, ({ tables }) => tables[table.name]),
      dataset,
      opened,
      limits.tables,
      reader,
    );
    const shown = rowTableNames.find((name) => name === table.name);
    if (shown) yield* plannedRowFiles(shown, shares, asOf, reader, limits.rows);
  }
  for (const name of lineFiles.filter((one) => one !== 'orders')) yield* lines(name, shares, limits.lines);
  yield whole('indexing.json', Indexing.parse(indexingOf(hidden)));
  yield whole('scores.json', Scores.parse(scores));
  yield* lookupFiles(
    shares.map(({ facts, pieces }) => ({ facts: facts.lookup, pieces: pieces.lookup })),
    reader,
  );
  yield* schemaFiles();
}

/** The newest day of some shares: the day that their dataset stands for, unless it is given another. */
export const newestDayIn = (shares: readonly { facts: ShareFacts }[]): IsoDate | null =>
  latestDay(shares.map(({ facts }) => facts.newestDay));

const withIndex = (share: MarkedShare) => ({ share, index: share.facts.index });

/** The ruling at a place of a share. */
const rulingIn =
  ({ parsed }: Reader) =>
  ({ share }: { share: MarkedShare }, place: number): RulingRow => {
    let left = place;
    for (const { json } of share.pieces.tables.rulings) {
      if (left < json.rows) return (parsed(json) as RulingRow[])[left] as RulingRow;
      left -= json.rows;
    }
    throw new TypeError(`There is no ruling ${place} in ${share.facts.case}.`);
  };

/** The parts of a file: what stands in each, and the name that it gives. */
function inParts<P>(
  pieces: readonly Placed<P>[],
  sizeOf: (piece: P) => number,
  head: number,
  limit: number,
): { name: string; pieces: P[]; placed: Placed<P>[] }[] {
  const sized = pieces.map(({ share, piece }) => ({ case: share.facts.case, bytes: sizeOf(piece) }));
  return partsOf(sized, head, limit).map(({ name, from, to }) => {
    const own = pieces.slice(from, to);
    return { name, pieces: own.map(({ piece }) => piece), placed: own };
  });
}

/** A table as CSV, as Parquet and, where pages read it, as JSON: the same rows in each part of each. */
function* tableFiles(
  description: TableDescription,
  pieces: readonly Placed<TablePieces<PieceMark>>[],
  { asOf, ...dataset }: FileHead,
  opened: string,
  limit: number,
  reader: Reader,
): Generator<PlannedFile> {
  const { name, columns, title } = description;
  const head = `${csvHead(columns.map((column) => column.name))}\n`;
  const about = { ...dataset, ...(asOf ? { asOf } : {}), table: title };
  const parts = inParts(pieces, ({ csv, json }) => Math.max(csv.bytes, json.bytes + 1), largestHead, limit);
  for (const part of parts) {
    const json = part.pieces.map((piece) => piece.json);
    const csv = part.pieces.map((piece) => piece.csv);
    const rows = rowsIn(csv);
    const withCases = part.placed.map(({ share, piece }) => ({ case: share.facts.case, piece: piece.json }));
    yield { path: pathOf(name, part.name, 'csv'), rows, chunks: [head, ...csv] };
    yield { path: pathOf(name, part.name, 'parquet'), rows, ...parquetOf(description, withCases, about, reader) };
    if (tablesAsJson.includes(name))
      yield { path: pathOf(name, part.name, 'json'), rows, chunks: listOf(opened, json) };
  }
}

/** Pieces of JSON as one list, the head of the dataset before it. */
const listOf = (opened: string, pieces: readonly PieceMark[]): (string | PieceMark)[] => [
  `${opened}"rows":[`,
  ...pieces.filter(({ rows }) => rows > 0).flatMap((piece, i) => (i > 0 ? [',', piece] : [piece])),
  ']}\n',
];

/** Rows as JSON with the head of the dataset before them. */
function* jsonRows(
  name: string,
  pieces: readonly Placed<PieceMark>[],
  opened: string,
  limit: number,
): Generator<PlannedFile> {
  for (const part of inParts(pieces, ({ bytes }) => bytes + 1, largestHead, limit))
    yield { path: pathOf(name, part.name, 'json'), rows: rowsIn(part.pieces), chunks: listOf(opened, part.pieces) };
}

/** One JSON a line. */
function* lines(
  name: (typeof lineFiles)[number],
  shares: readonly MarkedShare[],
  limit: number,
): Generator<PlannedFile> {
  const pieces = placed(shares, (share) => share.lines[name]);
  for (const part of inParts(pieces, ({ bytes }) => bytes, 0, limit))
    yield { path: pathOf(name, part.name, 'ndjson'), rows: rowsIn(part.pieces), chunks: part.pieces };
}

/** `rulings.csv`, or for a part `rulings.cand-15-cv-00798.csv`. */
const pathOf = (name: TableName | string, part: string, format: string) =>
  [name, part, format].filter((word) => word !== '').join('.');

/**
 * The files of the dataset of some cases, one after the other.
 *
 * @param limit bytes of the largest file; left out, as large as hosts take.
 * @param weigh bytes of a look-up as it is published: the writer packs what has a path that ends in `.packed`.
 * @throws ZodError where a case, order or row is not as its schema says: a mistake of the program's own.
 */
export function* datasetFiles(
  cases: readonly Case[],
  unidentified: readonly Order[],
  asOf: IsoDate | null,
  scores: Scores = { sets: [] },
  limit: number | null = null,
  weigh: Weigh = bytesOf,
  hidden: Hidden = nothingHidden,
): Generator<DatasetFile> {
  const limits = limit === null ? usualLimits : { lines: limit, tables: limit };
  const memory = inMemory(weigh);
  const marked = ({ facts, pieces }: Share): MarkedShare => ({
    facts,
    pieces: markedPieces(pieces, ({ text, rows }) => memory.mark(text, rows)),
  });
  const byId = cases.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const shares = byId.map((of) => marked(shareOf(of, largestPiece(limits))));
  const others = marked(shareOfOthers(unidentified, largestPiece(limits)));
  for (const file of plannedFiles([...shares, others], { asOf, scores, hidden }, memory, limits))
    yield {
      path: file.path,
      content: memory.contentOf(file),
      ...(file.rows === undefined ? {} : { rows: file.rows }),
    };
}

/** Every piece of a share put away by `mark`. */
export const markedPieces = (
  { case: of, unidentified, lines: ofLines, tables, lookup }: SharePieces<Piece>,
  mark: (piece: Piece) => PieceMark,
): SharePieces<PieceMark> => ({
  case: of && mark(of),
  unidentified: unidentified.map(mark),
  lines: mapped(ofLines, (pieces) => pieces.map(mark)),
  tables: mapped(tables, (pieces) => pieces.map(({ csv, json }) => ({ csv: mark(csv), json: mark(json) }))),
  lookup: mapped(lookup, mark),
});

const mapped = <K extends string, A, B>(of: Record<K, A>, each: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, each(value as A)])) as Record<K, B>;
