/** A text that no step has changed anything in, known without putting it together anew. */
import { opensNote } from './footnotes.ts';
import type { Line } from './lines.ts';
import { isColumns, staysInLines } from './paragraphs.ts';
import { maySpace } from './spaced-words.ts';

/**
 * True where the lines of a text, as `linesOf` gives them, are put together as they stand: no blanks around them, single
 * empty lines between paragraphs, no emphasis, footnotes or spaced words. False where that is not known at once.
 */
export function isSettled(lines: readonly Line[], source: string): boolean {
  let due = 0;
  let first = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line?.text) {
      const { text, from, pageStart } = line;
      if (from !== due || pageStart !== undefined || opensNote(text)) return false;
      if (text.includes('*') || text.includes('](') || (text.includes('  ') && !isColumns(text))) return false;
      due = from + text.length + 1;
      continue;
    }
    // The first and the last line have words, and so has the one above and the one below each that is empty.
    if (at === first) return false;
    if (at - first > 1 && !staysInLines(lines.slice(first, at))) return false;
    if (line && line.from !== due) return false;
    due++;
    first = at + 1;
  }
  return due === source.length + 2 && !maySpace(source);
}
