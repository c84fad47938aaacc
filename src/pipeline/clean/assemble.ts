/** Paragraphs back to one text, with a way from its characters to the source's. */
import type { Emphasis, PageMark } from '../../schema/order.ts';
import { emphasisMarks, linkMarks } from './emphasis.ts';
import { seamBetween, wordsOf } from './hyphenation.ts';
import { type Drop, type Line, type Paragraph, slice } from './lines.ts';
import { isColumns } from './paragraphs.ts';
import { maySpace, spacedPieces } from './spaced-words.ts';

/** A stretch of the text that stands in the source as it is: offsets and length in code units. */
export type Run = { at: number; from: number; length: number };

/** A text made of stretches of another. What stands between two runs (a blank, a line end) is the cleaner's own. */
export type Assembled = {
  text: string;
  runs: Run[];
  emphasis: Emphasis[];
  /** False where it is known that nowhere in the text two blanks stand side by side. */
  mayHaveGaps: boolean;
};

/**
 * The cleaned text: paragraphs parted by an empty line, words whole that line ends cut or blanks
 * spaced out, white space within lines folded, Markdown taken out.
 *
 * @param source the text that the lines are from.
 * @param drop told of each hyphen of a cut word (`hyphen`) and each link (`link-target`).
 */
export function assemble(paragraphs: readonly Paragraph[], source: string, drop: Drop): Assembled {
  const isWord = wordsOf(source);
  const spaces = maySpace(source);
  const isMarked = source.includes('*') || source.includes('](');
  const texts: string[] = [];
  const runs: Run[] = [];
  const emphasis: Emphasis[] = [];
  let mayHaveGaps = isMarked;
  let start = 0;
  for (const paragraph of paragraphs) {
    const joined = joinLines(paragraph, isWord, spaces, drop);
    const plain = isMarked ? withoutMarkdown(joined, drop) : joined;
    mayHaveGaps ||= plain.mayHaveGaps;
    for (const run of plain.runs) {
      run.at += start;
      runs.push(run);
    }
    for (const { from, to, style } of plain.emphasis) emphasis.push({ from: from + start, to: to + start, style });
    texts.push(plain.text);
    start += plain.text.length + 2;
  }
  return { text: texts.join('\n\n'), runs, emphasis, mayHaveGaps };
}

const none: Emphasis[] = [];

/** One paragraph's lines with their glue; in rows of columns the gaps stay. */
function joinLines(
  { lines, glue }: Paragraph,
  isWord: (word: string) => boolean,
  spaces: boolean,
  drop: Drop,
): Assembled {
  const runs: Run[] = [];
  let text = '';
  let mayHaveGaps = spaces;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    mayHaveGaps ||= line.hasGap;
    const next = lines[i + 1];
    let seam: string = '';
    let length = line.text.length;
    if (next) {
      const between = glue[i] ?? ' ';
      seam = between === ' ' ? seamBetween(line.text, next.text, isWord) : between;
      if (seam === 'no-hyphen') {
        drop('hyphen');
        length--;
        seam = '';
      }
    }
    if (spaces || line.hasGap)
      text = addLine(length < line.text.length ? slice(line, 0, length) : line, text, runs, spaces);
    else {
      runs.push({ at: text.length, from: line.from, length });
      text += length < line.text.length ? line.text.slice(0, length) : line.text;
    }
    text += seam;
  }
  return { text, runs, emphasis: none, mayHaveGaps };
}

/** Puts a line behind `text` (its spaced words whole, where the text has such) and its runs behind `runs`; gives the text. */
function addLine(line: Line, text: string, runs: Run[], spaces: boolean): string {
  let whole = text;
  const add = (gap: string, from: number, length: number) => {
    whole += gap;
    runs.push({ at: whole.length, from: line.from + from, length });
    whole += line.text.slice(from, from + length);
  };
  const pieces = spaces ? spacedPieces(line.text) : null;
  if (pieces) {
    for (const { gap, from, length } of pieces) add(gap, from, length);
  } else if (!line.hasGap || isColumns(line.text)) {
    add('', 0, line.text.length);
  } else {
    let gap = '';
    for (const { 0: words, index } of line.text.matchAll(/\S+(?: \S+)*/g)) {
      add(gap, index, words.length);
      gap = ' ';
    }
  }
  return whole;
}

/** Take the marks of emphasis and links out of a paragraph; the emphasis comes back as spans. */
function withoutMarkdown(paragraph: Assembled, drop: Drop): Assembled {
  const isMarked = paragraph.text.includes('*');
  const isLinked = paragraph.text.includes('](');
  if (!isMarked && !isLinked) return paragraph;
  const marks = emphasisMarks(paragraph.text);
  const links = linkMarks(paragraph.text);
  if (marks.length === 0 && links.length === 0) return paragraph;
  for (let i = 0; i < links.length; i += 2) drop('link-target');
  const gone = [...links];
  for (const { open, close, width } of marks) gone.push([open, open + width], [close, close + width]);
  gone.sort(([a], [b]) => a - b);
  gone.push([paragraph.text.length, paragraph.text.length]);

  const kept: Run[] = [];
  let text = '';
  let end = 0;
  for (const [from, to] of gone) {
    if (from > end) {
      kept.push({ at: text.length, from: end, length: from - end });
      text += paragraph.text.slice(end, from);
    }
    end = Math.max(end, to);
  }

  const emphasis: Emphasis[] = [];
  for (const { open, close, width } of marks) {
    const from = placeOf(kept, open + width);
    const to = placeOf(kept, close);
    if (from >= to) continue;
    if (width > 1) emphasis.push({ from, to, style: 'bold' });
    if (width !== 2) emphasis.push({ from, to, style: 'italic' });
  }
  return { text, runs: cutRuns(paragraph.runs, kept), emphasis, mayHaveGaps: true };
}

/** How many of some marks or runs, which rise, begin at an offset or before it. */
function begunAt(starts: readonly { from: number }[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where offset `old` of the former text stands in the new one; one that is gone, where its neighbours meet. */
function placeOf(kept: readonly Run[], old: number): number {
  const run = kept[begunAt(kept, old) - 1];
  return run ? run.at + Math.min(old - run.from, run.length) : 0;
}

/** The runs of the former text, as far as they are kept; both lists in order. */
function cutRuns(runs: readonly Run[], kept: readonly Run[]): Run[] {
  const cut: Run[] = [];
  let next = 0;
  for (const piece of kept) {
    const pieceEnd = piece.from + piece.length;
    for (let run = runs[next]; run && run.at < pieceEnd; run = runs[++next]) {
      const from = Math.max(run.at, piece.from);
      const to = Math.min(run.at + run.length, pieceEnd);
      if (to > from) cut.push({ at: piece.at + from - piece.from, from: run.from + from - run.at, length: to - from });
      if (run.at + run.length > pieceEnd) break;
    }
  }
  return cut;
}

/** The spans of one text in a text that was assembled from it; what was parted by moved words comes back in parts. */
export function carrySpans(spans: readonly Emphasis[], runs: readonly Run[]): Emphasis[] {
  if (spans.length === 0) return [];
  const inSource = runs.toSorted((a, b) => a.from - b.from);
  return spans.flatMap((span) => {
    const parts: Emphasis[] = [];
    const first = Math.max(0, begunAt(inSource, span.from) - 1);
    const touched = inSource.slice(first, begunAt(inSource, span.to)).sort((a, b) => a.at - b.at);
    for (const run of touched) {
      const from = Math.max(span.from, run.from);
      const to = Math.min(span.to, run.from + run.length);
      if (from >= to) continue;
      const part = { from: run.at + from - run.from, to: run.at + to - run.from, style: span.style };
      const last = parts.at(-1);
      if (last && part.from - last.to <= 1) last.to = part.to;
      else parts.push(part);
    }
    return parts;
  });
}

/** Page marks of one text in a text that was assembled from it: a mark wherever the page or line changes. */
export function carryPages(pages: readonly PageMark[], runs: readonly Run[]): PageMark[] {
  if (pages.length === 0) return [];
  const carried: PageMark[] = [];
  for (const run of runs) {
    for (let i = begunAt(pages, run.from) - 1; ; i++) {
      const mark = pages[i];
      if (!mark) {
        if (i >= 0) break;
        continue;
      }
      if (mark.from > run.from && mark.from >= run.from + run.length) break;
      const last = carried.at(-1);
      if (last?.page === mark.page && last.line === mark.line) continue;
      const from = run.at + Math.max(0, mark.from - run.from);
      if (last?.from === from) carried.pop();
      carried.push({ ...mark, from });
    }
  }
  return carried;
}
