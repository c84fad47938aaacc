/** Markdown in a text as received: `**bold**`, `*italic*`, and links such as `[15-cv-00798](#)`. */

/** Marks to take out and what stands between them, in code units of the text that was read. */
export type Marked = {
  /** First code unit of the opening mark. */
  open: number;
  /** First code unit of the closing mark. */
  close: number;
  /** Length of the marks: 1 is italic, 2 bold, 3 both. */
  width: number;
};

const opensAfter = /[\s([{"'“‘—–\-*]/;
const closesBefore = /[^\p{L}\p{N}*]/u;

/**
 * Pairs of emphasis marks, in order of their closing.
 *
 * Asterisks of ordinary text are none: a star page ("2011 WL 12, at *2"), "* * *", one that has no partner, one behind a
 * backslash.
 *
 * @param text one paragraph.
 */
export function emphasisMarks(text: string): Marked[] {
  const pairs: Marked[] = [];
  if (!text.includes('*')) return pairs;
  const open: (number | undefined)[] = [];
  for (const { 0: run, index } of text.matchAll(/\*+/g)) {
    const width = run.length;
    const before = text[index - 1] ?? ' ';
    const after = text[index + width] ?? ' ';
    if (width > 3 || before === '\\') continue;
    const start = open[width];
    if (start !== undefined && !/\s/.test(before) && closesBefore.test(after)) {
      pairs.push({ open: start, close: index, width });
      for (let i = 1; i < open.length; i++) if ((open[i] ?? -1) >= start) open[i] = undefined;
    } else if (opensAfter.test(before) && !/\s/.test(after) && !(width === 1 && /\d/.test(after))) {
      open[width] = index;
    }
  }
  return pairs;
}

const link = /\[([^[\]\n]{0,200}\S)\]\((?:#|https?:\/\/)[^\s()]{0,500}\)/g;

/** Links to the page itself or to an address, as `[from, to]` of what is not their words: the bracket, and the rest. */
export function linkMarks(text: string): [from: number, to: number][] {
  if (!text.includes('](')) return [];
  return [...text.matchAll(link)].flatMap(({ 0: whole, 1: words = '', index }): [number, number][] => [
    [index, index + 1],
    [index + 1 + words.length, index + whole.length],
  ]);
}
