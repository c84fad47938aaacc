/** A text that no step has changed anything in, known without putting it together anew. */
import { endsWithStop, goesOnWith } from './endings.ts';
import { opensNote } from './footnotes.ts';
import type { Line } from './lines.ts';
import { isColumns, staysInLines } from './paragraphs.ts';
import { maySpace } from './spaced-words.ts';

/** True where a sentence may go on behind the footnotes under it, whatever word or number it goes on with. */
const breaksOff = (ending: string) => !endsWithStop(ending) || goesOnWith(ending, '1');

/**
 * True where the lines of a text, as `linesOf` gives them, are put together as they stand: no blanks around them, single
 * empty lines between paragraphs, no emphasis or spaced words, no footnote within a sentence. False where that is not
 * known at once.
 */
export function isSettled(lines: readonly Line[], source: string): boolean {
  const mayMark = source.includes('*') || source.includes('](');
  const hasGaps = source.includes('  ');
  let due = 0;
  let first = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line?.text) {
      const { text, from, pageStart } = line;
      if (from !== due || pageStart !== undefined) return false;
      if (opensNote(text) && at > 1 && breaksOff(lines[at - 2]?.text ?? '')) return false;
      if (mayMark && (text.includes('*') || text.includes(']('))) return false;
      if (hasGaps && text.includes('  ') && !isColumns(text)) return false;
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
