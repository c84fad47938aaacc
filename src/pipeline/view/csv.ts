/** Tables as CSV that a spreadsheet opens without running anything in it. */
import { csvFormatRows } from 'd3';

type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet begins a formula with, also in the full width of a Japanese one (OWASP, "CSV Injection"). */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/** The same behind a semicolon, at which a spreadsheet of most of Europe parts cells, in quotation marks or not. */
const formulaBehind = /;(?=[=+\-@＝＋－＠\t])/g;

/**
 * A cell's text. An apostrophe before what would be taken for a formula makes it text; it stands in the CSV alone, and
 * JSON has the words as they are. Numbers are no words, so a minus before one stays. Nothing is an empty cell.
 */
export function csvCell(value: Cell): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const words = value.replace(formulaBehind, ";'");
  return formula.test(words) ? `'${words}` : words;
}

type Row = Readonly<Record<string, Cell>>;

/** One row as a line of CSV (RFC 4180), without the end of the line. */
export const csvLine = (columns: readonly string[], row: Row): string =>
  csvFormatRows([columns.map((column) => csvCell(row[column]))]);

/** The first line of a CSV file: the names of the columns. */
export const csvHead = (columns: readonly string[]): string => csvFormatRows([[...columns]]);

/**
 * Rows as CSV (RFC 4180, line ends `\n`, one at the end), the first line the names of the columns.
 *
 * @param columns keys of the rows, in the order of the columns.
 */
export const formatCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  [csvHead(columns), ...rows.map((row) => csvLine(columns, row))].map((line) => `${line}\n`).join('');
