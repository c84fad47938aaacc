/** A text as lines that know where they stand in it, and as paragraphs of them: what the steps of cleaning take and give. */

/**
 * One line. `text` is always the source's own characters from `from` on, so that an offset can be followed back. Every
 * line has every field, known or not: what asks a million of them is quicker where all are of one shape.
 */
export type Line = {
  text: string;
  /** Offset of the first character in the source, in UTF-16 code units. */
  from: number;
  /** Blanks and gutter number before the first character in its row, in code units. */
  indent: number;
  /** Two blanks or more stand side by side in it. */
  hasGap: boolean;
  /** Page that holds the line; 0 until `countPages` has counted it. */
  page: number;
  /** Line of the page, on numbered paper; a line without a number of its own has that of the one above it. */
  line: number | undefined;
  /** A page begins with this line: its number where the paper says it, `true` where it only begins. */
  pageStart: number | true | undefined;
  /** A mark such as "(continued...)" stood behind this line. */
  cut: true | undefined;
  /** This line takes up a cut footnote: its mark, or '' where the line names none. */
  resumes: string | undefined;
  /** Between the line above and this one stood the rest of a footnote: a page ended there. */
  overleaf: true | undefined;
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
  | 'unseen-character'
  | 'table-mark';

/** Told of each thing that a step takes out. */
export type Drop = (kind: DroppedKind) => void;

/**
 * Source text to its lines, blanks around them taken off; a form feed begins a page.
 *
 * @param source text whose line ends are `\n` and whose blanks are plain, as `foldCharacters` gives it.
 * @param mayHaveGaps false where it is known that nowhere in the source two blanks stand side by side.
 */
export function linesOf(source: string, mayHaveGaps = true): Line[] {
  const lines: Line[] = [];
  // Where none is left both are the text's end: an offset that may be -1 makes the loop four times as slow.
  const next = (mark: string, from: number) => {
    const at = source.indexOf(mark, from);
    return at === -1 ? source.length : at;
  };
  let feed = next('\f', 0);
  let gap = mayHaveGaps ? next('  ', 0) : source.length;
  let isPage = false;
  for (let start = 0; start <= source.length; ) {
    const rowEnd = next('\n', start);
    const isCut = feed < rowEnd;
    const end = isCut ? feed : rowEnd;
    let from = start;
    let to = end;
    while (from < to && source.charCodeAt(from) === blank) from++;
    while (to > from && source.charCodeAt(to - 1) === blank) to--;
    if (gap < from) gap = next('  ', from);
    lines.push({
      text: source.slice(from, to),
      from,
      indent: from - start,
      hasGap: gap < to,
      page: 0,
      line: undefined,
      pageStart: isPage ? true : undefined,
      cut: undefined,
      resumes: undefined,
      overleaf: undefined,
    });
    isPage = isCut;
    start = end + 1;
    if (isCut) feed = next('\f', start);
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
  const words = text.slice(first, last);
  const hasGap = line.hasGap && words.includes('  ');
  return { ...line, text: words, from: line.from + first, indent: line.indent + first, hasGap };
}

/** The same line with nothing on it: its page start stays. */
export const blanked = (line: Line): Line => ({ ...line, text: '', hasGap: false });

/** Index of the nearest line with words on it, from `i` in steps of `step`; -1 where there is none within ten lines. */
export function nearestWords(lines: readonly Line[], i: number, step: 1 | -1): number {
  for (let j = i + step, seen = 0; j >= 0 && j < lines.length && seen < 10; j += step, seen++) {
    if (lines[j]?.text) return j;
  }
  return -1;
}
