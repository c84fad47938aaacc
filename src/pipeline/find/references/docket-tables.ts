/** Columns of a table that a docket label heads: `| Docket # | Motion | Ruling |`, and below it `| 93 | …`. */
import { type EntryList, readList } from './entry-list.ts';

/** A label of entries that has a cell of its own. */
const heading =
  /(?:^|[|\t]|\s{3})[ *]{0,20}(?:(?:docket|dkt|doc|ecf|document)\b\.?(?:\s(?:nos?\b\.?|numbers?|#{1,2}|entry|entries|\(s\)))?|d\.i\.|filing\snos?\.)[ *]{0,20}(?=$|[|\t]|\s{3})/i;
/** What a cell of such a column may hold: numbers alone. */
const numbers =
  /^[\s*[(]*#?[1-9]\d{0,4}(?:-\d{1,3})?(?:(?:,\s?(?:and\s|&\s)?|\s?(?:&|and)\s)#?[1-9]\d{0,4}(?:-\d{1,3})?){0,12}[\])*\s]*$/;
/** Rows below a heading that are looked at, and lines without a number that end its table. */
const mostRows = 80;
const mostBlank = 4;
/** A longer line is prose. */
const longestRow = 400;

type Cells = { from: number; words: string }[];

/** The cells of one line, parted by bars, or else by tabs and wide gaps; places are code units from the line's start. */
function cellsOf(line: string): Cells {
  const gap = line.includes('|') ? /\|/g : /\t|\s{3,}/g;
  const cells: Cells = [];
  let from = 0;
  for (const { index, 0: words } of line.matchAll(gap)) {
    cells.push({ from, words: line.slice(from, index) });
    from = index + words.length;
  }
  cells.push({ from, words: line.slice(from) });
  return cells;
}

/**
 * The entries that tables of `text` list under a docket label, one list a row, in text order; numbers of other columns
 * are none.
 *
 * @param text normalised text; places are UTF-16 code units.
 */
export function tableEntries(text: string): { from: number; list: EntryList }[] {
  const found: { from: number; list: EntryList }[] = [];
  const gaps = ['|', '\t', '   '].map((mark) => ({ mark, at: text.indexOf(mark) })).filter(({ at }) => at >= 0);
  /** Where the next line with cells begins, from `from` on; the text's length where there is none. */
  const nextRow = (from: number): number => {
    let first = text.length;
    for (const gap of gaps) {
      if (gap.at >= 0 && gap.at < from) gap.at = text.indexOf(gap.mark, from);
      if (gap.at >= 0 && gap.at < first) first = gap.at;
    }
    return first === text.length ? first : Math.max(from, text.lastIndexOf('\n', first) + 1);
  };
  let column = -1;
  let [rows, blank] = [0, 0];
  for (let start = nextRow(0); start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = end - start < longestRow ? text.slice(start, end) : '';
    const cells = heading.test(line) ? cellsOf(line).filter(({ words }) => words.trim()) : [];
    if (cells.length > 1) {
      column = cellsOf(line).findIndex(({ words }) => words.trim() && heading.test(words));
      [rows, blank] = [0, 0];
    } else if (column >= 0) {
      const cell = cellsOf(line)[column];
      if (cell && numbers.test(cell.words)) {
        const from = start + cell.from + cell.words.search(/\d/);
        const list = readList(text, from, 'plural');
        if (list.entries.length > 0) found.push({ from, list });
        blank = 0;
      } else blank++;
      if (++rows > mostRows || blank > mostBlank) column = -1;
    }
    start = column < 0 ? nextRow(end + 1) : end + 1;
  }
  return found;
}

/** Lines between a heading and the first number below it, and between two numbers, at most; a longer line is no cell. */
const mostCells = 8;
const longestCell = 120;
const wholeHeading = new RegExp(`^(?:${heading.source})$`, 'i');

/** The line that begins at `from`, without blanks at its ends. */
function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end).trim();
}

/** True where one of the lines above `at`, as many as a table has columns, is a label of entries. */
function isHeaded(text: string, at: number): boolean {
  let end = at - 1;
  for (let cells = 0; cells < mostCells && end > 0; ) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    if (end - from > longestCell) return false;
    const cell = text.slice(from, end).trim();
    if (wholeHeading.test(cell)) return true;
    if (cell) cells++;
    end = from - 1;
  }
  return false;
}

/** The next number that has a line to itself below the cell at `at`; null where other lines than cells come first. */
function numberBelow(text: string, at: number): { from: number; isNext: boolean } | null {
  let cells = 0;
  for (let end = text.indexOf('\n', at); end >= 0 && cells < mostCells; end = text.indexOf('\n', end + 1)) {
    const cell = lineAt(text, end + 1);
    if (cell.length > longestCell) return null;
    if (numbers.test(cell))
      return { from: end + 1 + text.slice(end + 1, end + 1 + longestCell).search(/\d/), isNext: cells === 0 };
    if (cell) cells++;
  }
  return null;
}

/**
 * The entries of tables whose cells were put on lines of their own, below a label that has one too.
 *
 * @param text normalised text; places are UTF-16 code units.
 * @param starts places of numbers that begin a line, rising.
 */
export function entriesBelowHeadings(text: string, starts: readonly number[]): { from: number; list: EntryList }[] {
  const found: { from: number; list: EntryList }[] = [];
  let done = -1;
  for (const start of starts) {
    if (start <= done || !numbers.test(lineAt(text, start)) || !isHeaded(text, start)) continue;
    const rows = [start];
    let next = numberBelow(text, start);
    // two numbers in a row: which of them is the entry is not known
    while (next && !next.isNext && rows.length < mostRows) {
      rows.push(next.from);
      next = numberBelow(text, next.from);
    }
    done = rows.at(-1) as number;
    if (rows.length < 2 || next?.isNext) continue;
    for (const from of rows) {
      const list = readList(text, from, 'plural');
      if (list.entries.length > 0) found.push({ from, list });
    }
  }
  return found;
}
