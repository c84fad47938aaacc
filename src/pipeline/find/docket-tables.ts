/** Columns of a table that a docket label heads: `| Docket # | Motion | Ruling |`, and below it `| 93 | …`. */
import { type EntryList, readList } from './entry-list.ts';

/** A label of entries that has a cell of its own. */
const heading =
  /(?:^|[|\t]|\s{3})[ *]*(?:(?:docket|dkt|doc|ecf|document)\b\.?(?:\s(?:nos?\b\.?|numbers?|#{1,2}|entry|entries|\(s\)))?|d\.i\.|filing\snos?\.)[ *]*(?=$|[|\t]|\s{3})/i;
/** What a cell of such a column may hold: numbers alone. */
const numbers =
  /^[\s*[(]*#?[1-9]\d{0,4}(?:-\d{1,3})?(?:(?:,\s?(?:and\s|&\s)?|\s?(?:&|and)\s)#?[1-9]\d{0,4}(?:-\d{1,3})?){0,12}[\])*\s]*$/;
/** Rows below a heading that are looked at, and lines without a number that end its table. */
const mostRows = 80;
const mostBlank = 4;

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
  if (!text.includes('|') && !text.includes('   ') && !text.includes('\t')) return found;
  let column = -1;
  let [rows, blank] = [0, 0];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end - start < 400 && (column >= 0 || mayHead(text, start, end))) {
      const line = text.slice(start, end);
      const headed = heading.test(line)
        ? cellsOf(line).findIndex(({ words }) => words.trim() && heading.test(words))
        : -1;
      if (headed >= 0 && cellsOf(line).filter(({ words }) => words.trim()).length > 1) {
        column = headed;
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
    } else if (column >= 0 && ++blank > mostBlank) column = -1;
    start = end + 1;
  }
  return found;
}

/** True where a line has more than one cell, told before it is read. */
function mayHead(text: string, start: number, end: number): boolean {
  const bar = text.indexOf('|', start);
  return (bar >= 0 && bar < end) || /[^\s]\s{3,}\S|\t/.test(text.slice(start, end));
}
