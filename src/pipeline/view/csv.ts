/** Tables as CSV that a spreadsheet opens without running anything in it. */
import { csvFormatRows } from 'd3';

type Cell = string | number | boolean | null | undefined;

/**
 * A cell's text. A spreadsheet takes text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
 * formula; an apostrophe before it makes it text (OWASP, "CSV Injection"). Nothing is an empty cell.
 */
export function csvCell(value: Cell): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
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
