/** A text that no step has changed anything in, known without putting it together anew. */
import { endsWithStop, goesOnWith } from './endings.ts';
import { opensFootnote, opensNote } from './footnotes.ts';
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
  let due = 0;
  let first = 0;
  let isBroken = false;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line?.text) {
      const { text, from, hasGap, pageStart } = line;
      if (from !== due || pageStart !== undefined) return false;
      if (isBroken && !opensFootnote(text)) return false;
      if (at > 1 && opensNote(text) && breaksOff(lines[at - 2]?.text ?? '')) {
        // Nothing goes on behind the footnotes where a text ends with them.
        if (!opensFootnote(text)) return false;
        isBroken = true;
      }
      if (mayMark && (text.includes('*') || text.includes(']('))) return false;
      if (hasGap && !isColumns(text)) return false;
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
