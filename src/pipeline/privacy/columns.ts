/** Tables in plain text: the cells below a head, so that a head tells what each of them is. */
import type { Span } from '../../schema/annotation.ts';

/** Longest line that is looked at as a row, and how many rows below a head are. */
const longest = 400;
const deepest = 200;

/** Rows in which nothing is found before the table is given up: numbers that were taken out stand there. */
const patience = 3;

const separator = /^[\s|+=:_-]*$/;

/** The line around a place; null where it is no row of a table. */
function lineAt(text: string, at: number): Span | null {
  const start = Math.max(0, at - longest);
  const from = start + text.slice(start, at).lastIndexOf('\n') + 1;
  const next = text.slice(at, at + longest).indexOf('\n');
  const to = next < 0 ? Math.min(text.length, at + longest) : at + next;
  return to - from >= longest ? null : { from, to };
}

/** The cells of a row, parted by strokes or tabs, or by two blanks at least. */
function cellsOf(text: string, { from, to }: Span): Span[] {
  const line = text.slice(from, to);
  const between = line.includes('|') ? /\|/g : line.includes('\t') ? /\t/g : / {2,}/g;
  const cells: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of [...line.matchAll(between), { 0: '', index: line.length }]) {
    cells.push({ from: from + start, to: from + index });
    start = index + gap.length;
  }
  return cells.filter((cell) => text.slice(cell.from, cell.to).trim() !== '');
}

/**
 * The places below the head of a column that are what the head says.
 *
 * @param at a place in the head.
 * @param inCell the place looked for in the words of a cell, or null.
 */
export function cellsBelow(text: string, at: number, inCell: (words: string) => Span | null): Span[] {
  const line = lineAt(text, at);
  if (!line) return [];
  const head = cellsOf(text, line);
  const column = head.findIndex(({ from, to }) => from <= at && at < to);
  if (head.length < 2 || column < 0) return [];
  const title = text.slice(head[column]?.from, head[column]?.to).trim();
  const found: Span[] = [];
  let end = line.to;
  for (let [depth, missed] = [0, 0]; depth < deepest && missed < patience && end < text.length; depth++) {
    const row = lineAt(text, end + 1);
    if (!row) break;
    end = row.to;
    const words = text.slice(row.from, row.to);
    if (words !== '' && separator.test(words)) continue;
    const cells = cellsOf(text, row);
    const cell = cells[column];
    if (cells.length !== head.length || !cell) break;
    const inside = text.slice(cell.from, cell.to);
    // the same head again begins a table of its own
    if (inside.trim() === title) break;
    const place = inCell(inside);
    missed = place ? 0 : missed + 1;
    if (place) found.push({ from: cell.from + place.from, to: cell.from + place.to });
  }
  return found;
}
