/** A text as lines that know where they stand in it, and as paragraphs of them: what the steps of cleaning take and give. */

/** One line. `text` is always the source's own characters from `from` on, so that an offset can be followed back. */
export type Line = {
  text: string;
  /** Offset of the first character in the source, in UTF-16 code units. */
  from: number;
  /** Blanks and gutter number before the first character in its row, in code units. */
  indent: number;
  /** Line of the page, on numbered paper; a line without a number of its own has that of the one above it. */
  line?: number;
  /** A page begins with this line: its number where the paper says it, `true` where it only begins. */
  pageStart?: number | true;
  /** Page that holds the line; 0 until `countPages` has counted it. */
  page: number;
  /** A mark such as "(continued...)" stood behind this line. */
  cut?: true;
  /** This line takes up a cut footnote: its mark, or '' where the line names none. */
  resumes?: string;
  /** Between the line above and this one stood the rest of a footnote: a page ended there. */
  overleaf?: true;
};

/** Lines that belong together; `glue[i]` stands between line `i` and the next. */
export type Paragraph = {
  lines: Line[];
  glue: Glue[];
  /** The mark of the footnote that it is. */
  note?: string;
};
export type Glue = ' ' | '\n';

/** Asks of a character, by its code, whether it is one of `letters`; a table, since lines are asked by the million. */
export function isOneOf(letters: string): (code: number) => boolean {
  const table = new Uint8Array(0x2100);
  for (let at = 0; at < letters.length; at++) table[letters.charCodeAt(at)] = 1;
  return (code) => table[code] === 1;
}

/** Put the lines of `part`, from its line `first` on, behind those of a paragraph. */
export function append(paragraph: Paragraph, part: Paragraph, first = 0): void {
  for (let i = first; i < part.lines.length; i++) {
    paragraph.glue.push(i === first ? ' ' : (part.glue[i - 1] ?? ' '));
    paragraph.lines.push(part.lines[i] as Line);
  }
}

/** What cleaning takes out that is not the court's words. */
export type DroppedKind =
  | 'byte-order-mark'
  | 'caption-column'
  | 'continuation-mark'
  | 'court-legend'
  | 'filing-stamp'
  | 'hyphen'
  | 'line-number'
  | 'link-target'
  | 'page-header'
  | 'page-number'
  | 'running-title'
  | 'soft-hyphen'
  | 'table-mark';

/** Told of each thing that a step takes out. */
export type Drop = (kind: DroppedKind) => void;

/**
 * Source text to its lines, blanks around them taken off; a form feed begins a page.
 *
 * @param source text whose line ends are `\n` and whose blanks are plain, as `foldCharacters` gives it.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  const hasPages = source.includes('\f');
  for (let row = 0; row <= source.length; ) {
    const next = source.indexOf('\n', row);
    const rowEnd = next === -1 ? source.length : next;
    for (let start = row, isFirst = true; start <= rowEnd; isFirst = false) {
      const feed = hasPages ? source.indexOf('\f', start) : -1;
      const end = feed === -1 || feed > rowEnd ? rowEnd : feed;
      let from = start;
      let to = end;
      while (from < to && source.charCodeAt(from) === blank) from++;
      while (to > from && source.charCodeAt(to - 1) === blank) to--;
      const line: Line = { text: source.slice(from, to), from, indent: from - start, page: 0 };
      if (!isFirst) line.pageStart = true;
      lines.push(line);
      start = end + 1;
    }
    row = rowEnd + 1;
  }
  return lines;
}

const blank = 0x20;

/** The part of a line from `start` to `end` (offsets in its text), without the blanks around it. */
export function slice(line: Line, start: number, end = line.text.length): Line {
  const { text } = line;
  let first = start;
  let last = Math.min(end, text.length);
  while (first < last && text.charCodeAt(first) === blank) first++;
  while (last > first && text.charCodeAt(last - 1) === blank) last--;
  return { ...line, text: text.slice(first, last), from: line.from + first, indent: line.indent + first };
}

/** The same line with nothing on it: its page start stays. */
export const blanked = (line: Line): Line => ({ ...line, text: '' });

/** Index of the nearest line with words on it, from `i` in steps of `step`; -1 where there is none within ten lines. */
export function nearestWords(lines: readonly Line[], i: number, step: 1 | -1): number {
  for (let j = i + step, seen = 0; j >= 0 && j < lines.length && seen < 10; j += step, seen++) {
    if (lines[j]?.text) return j;
  }
  return -1;
}
