/** Lines to paragraphs: wrapped prose is joined, captions and signatures keep their lines. */
import { emphasisMarks } from './emphasis.ts';
import { endsListItem, endsWithStop, hangs } from './endings.ts';
import { opensFootnote } from './footnotes.ts';
import { type Glue, isOneOf, type Line, type Paragraph } from './lines.ts';

/** Code units of the longest line from which lines are taken for wrapped prose, not for a caption. */
const proseWidth = 50;

/** A line that is longer than any row of a page, in code units, is a paragraph that nobody wrapped. */
const longestRow = 160;

/** Share of the longest line that a wrapped line fills, with the word that did not fit. */
const fullShare = 0.85;

const listItem = /^\**(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[•–-])\s/;

/** What an item begins with, a letter aside; and what stands behind the letter. */
const mayOpenItem = isOneOf('*(0123456789•–-');
const endsNumber = isOneOf('.)');

const isListItem = (text: string) =>
  (mayOpenItem(text.charCodeAt(0)) || endsNumber(text.charCodeAt(1))) && listItem.test(text);

/** A signature: "/s/ Ada Roe", "s/ Ada Roe". */
const isSignature = (text: string) =>
  (text.startsWith('s/') || text.startsWith('/s/')) && /^\/?s\/ ?\p{Lu}/u.test(text);

/** What a paragraph may open with before a gap: "1.", "(a)", "II.", a bullet. */
const opener = /^(?:\(?(?:\d{1,3}|[A-Za-uw-z]|[IVXivx]{1,5})[.)]{1,2}|[•–-]) +/;

/** True for a row in columns: gaps of three or more blanks within it, not counting one behind a paragraph's number. */
export function isColumns(text: string): boolean {
  const gap = text.indexOf('   ');
  if (gap === -1) return false;
  if (gap > 6) return true;
  return text.indexOf('   ', opener.exec(text)?.[0].length ?? 0) !== -1;
}

/** Paragraphs of the lines, in order; empty lines part them and are gone. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  const close = () => {
    for (const paragraph of paragraphsOfBlock(block)) paragraphs.push(paragraph);
    block = [];
  };
  for (const line of lines) {
    if (line.text) block.push(line);
    else if (block.length > 0) close();
  }
  close();
  return paragraphs;
}

/** True for lines that no empty line parts and that stay as they are: those of a caption, say. */
export function staysInLines(block: readonly Line[]): boolean {
  const [paragraph, ...others] = paragraphsOfBlock(block);
  return others.length === 0 && paragraph?.glue.every((glue) => glue === '\n') === true;
}

/** Paragraphs of lines that no empty line parts. */
function paragraphsOfBlock(block: readonly Line[]): Paragraph[] {
  const [first] = block;
  if (!first) return [];
  let paragraph: Paragraph = { lines: [first], glue: [] };
  const paragraphs = [paragraph];
  if (block.length === 1) return paragraphs;
  const margin = marginOf(block);
  const emphasised = breaksWithinEmphasis(block);
  let width = 0;
  let hasColumns = false;
  for (const { text, hasGap } of block) {
    if (hasGap && isColumns(text)) hasColumns = true;
    else if (text.length > width) width = text.length;
  }
  let above = first;
  for (let i = 1; i < block.length; i++) {
    const line = block[i] as Line;
    const glue = emphasised?.has(i) ? ' ' : glueBetween(above, line, width, hasColumns, margin);
    if (glue === '\n\n') {
      paragraph = { lines: [line], glue: [] };
      paragraphs.push(paragraph);
    } else {
      paragraph.glue.push(glue);
      paragraph.lines.push(line);
    }
    above = line;
  }
  return paragraphs;
}

/**
 * What stands between two lines of a block.
 *
 * @param width length of the block's longest line, in code units.
 * @param hasColumns true where the block has rows in columns.
 * @param margin where the block's lines begin that open no paragraph; -1 where they do not tell.
 */
function glueBetween(above: Line, below: Line, width: number, hasColumns: boolean, margin: number): Glue | '\n\n' {
  if (above.cut || below.resumes !== undefined || opensFootnote(below.text)) return '\n\n';
  if (above.resumes !== undefined && opensFootnote(above.text)) return ' ';
  if (width < proseWidth || (hasColumns && (isColumns(above.text) || isColumns(below.text)))) return '\n';
  if (isListItem(below.text) && endsListItem(above.text)) return '\n\n';
  if (isSignature(below.text)) return '\n';
  if (hangs(above.text)) return ' ';
  if (above.text.length > longestRow && endsWithStop(above.text)) return '\n\n';
  if (margin >= 0 && isIndented(below, margin) && !isIndented(above, margin) && endsWithStop(above.text)) return '\n\n';
  const blank = below.text.indexOf(' ');
  const firstWord = blank === -1 ? below.text.length : blank;
  if (above.text.length + 1 + firstWord >= width * fullShare) return ' ';
  if (endsWithStop(above.text)) return '\n\n';
  if (above.text.length >= width / 2 || /^\p{Ll}/u.test(below.text)) return ' ';
  return below.text.length >= width * 0.6 ? '\n\n' : '\n';
}

/** Code units by which the first line of a paragraph is set in, at least and at most. */
const [leastIndent, mostIndent] = [3, 16];

const isIndented = ({ indent }: Line, margin: number) =>
  indent >= margin + leastIndent && indent <= margin + mostIndent;

/**
 * The left margin of a block that shows its paragraphs by indents alone: a good part of its lines begin there, others
 * further in. -1 where all begin in one place, or all over the place, or where they hang from the number of a list.
 */
function marginOf(block: readonly Line[]): number {
  let margin = Infinity;
  let furthest = 0;
  for (const { indent } of block) {
    if (indent < margin) margin = indent;
    if (indent > furthest) furthest = indent;
  }
  if (furthest === margin) return -1;
  let atMargin = 0;
  for (const { indent, text } of block) {
    if (indent >= margin + leastIndent) continue;
    if (isListItem(text)) return -1;
    atMargin++;
  }
  return atMargin * 4 >= block.length ? margin : -1;
}

/** Indexes of lines that begin within an emphasis that an earlier line opened: a title in bold on several lines; null where none does. */
function breaksWithinEmphasis(block: readonly Line[]): Set<number> | null {
  if (!block.some((line) => line.text.includes('*'))) return null;
  const within = new Set<number>();
  const marks = emphasisMarks(block.map((line) => line.text).join('\n')).toSorted((a, b) => a.open - b.open);
  let at = 0;
  let end = -1;
  let next = 0;
  block.forEach((line, i) => {
    for (let mark = marks[next]; mark && mark.open < at; mark = marks[++next]) end = Math.max(end, mark.close);
    if (i > 0 && at <= end) within.add(i);
    at += line.text.length + 1;
  });
  return within;
}
