/** Raw text of an order to the text that everything else reads: the court's words, without the paper they stood on. */
import type { Emphasis, PageMark } from '../../schema/order.ts';
import { type Assembled, assemble, carryPages, carrySpans } from './assemble.ts';
import { readCaptions } from './captions.ts';
import { readCaseFooters } from './case-footers.ts';
import { foldCharacters } from './characters.ts';
import { joinCutSentences } from './cut-sentences.ts';
import { readFilingStamps } from './filing-stamps.ts';
import { findFootnotes, readContinuations, rejoinFootnotes } from './footnotes.ts';
import { type DroppedKind, type Line, linesOf, type Paragraph } from './lines.ts';
import { readMarginLetters } from './margin-letters.ts';
import { readPageHeaders } from './page-headers.ts';
import { countPages, dropPageNumbers } from './page-numbers.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readPleadingPaper } from './pleading-paper.ts';
import { readRunInRows } from './run-in-rows.ts';
import { isSettled } from './settled.ts';

export type CleanText = {
  /** Paragraphs parted by an empty line; prose on one line each, captions in their lines; no white space at the ends. */
  text: string;
  emphasis: Emphasis[];
  /** Where pages and numbered lines begin, in order of `from`; [] where the text has no page marks. */
  pages: PageMark[];
  /** What was taken out that is not the court's words, by kind, kinds in alphabetical order. */
  dropped: { kind: string; count: number }[];
  /**
   * What the paper says of case, court and day, a line each: the first running page header as it stood (the first with a
   * case number where there is one), the first court's name from a margin, the first box of a filing. Null without any.
   */
  stamp: string | null;
};

/** Raised when orders come out otherwise than before: an order that was annotated earlier then gets a notice. */
export const cleanerVersion = 1;

/** Rounds that may take something out; a text in which more do is no page layout, and is left as it is. */
const mostTakingRounds = 8;

/** A text of more lines than this, which are shorter than that on average, is no page layout either. */
const mostShortLines = 50_000;
const shortLine = 16;

/** Rounds in all. A round may join no more than one line of a ragged page, so there are more than a page has lines. */
const mostRounds = 40;

/**
 * Clean the raw text of an order.
 *
 * Cleaning goes round until nothing changes, so that a cleaned text cleaned again is the same. Each round takes marks
 * out, or turns a line end into a paragraph's end or a blank, or a paragraph's end into a blank, and never back, so the
 * rounds come to an end; a real order takes one, and one more to see that it is done. A text made to take more than
 * `mostTakingRounds` or `mostRounds`, or of very many very short lines, comes back with its characters folded (line ends,
 * blanks, ligatures) and nothing else changed.
 *
 * @param raw any text.
 * @param firstPage number of the page that the text begins on; null where it begins in the middle of an order and the
 *   number is not known, which leaves `pages` empty.
 */
export function normalize(raw: string, firstPage: number | null = 1): CleanText {
  const dropped = new Map<DroppedKind, number>();
  const plain: CleanText = {
    text: foldCharacters(raw, (kind) => dropped.set(kind, (dropped.get(kind) ?? 0) + 1)),
    emphasis: [],
    pages: [],
    dropped: [],
    stamp: null,
  };
  const folded = listOf(dropped);
  if (isHeap(plain.text)) return { ...plain, text: plain.text.trim(), dropped: folded };
  const kept: Kept = { header: null, court: null, box: null };
  let clean: Round = { ...plain, mayHaveGaps: true };
  let takingRounds = 0;
  for (let round = 0; round < mostRounds && takingRounds <= mostTakingRounds; round++) {
    const before = taken(dropped);
    const next = cleanOnce(clean, firstPage ?? 1, dropped, kept);
    if (taken(dropped) > before) takingRounds++;
    if (next.text === clean.text) {
      const { text, emphasis } = clean;
      const pages = firstPage === null ? [] : clean.pages;
      return { text, emphasis, pages, dropped: listOf(dropped), stamp: stampOf(kept) };
    }
    clean = next;
  }
  return { ...plain, dropped: folded };
}

/** True for a text of very many very short lines. */
function isHeap(text: string): boolean {
  if (text.length < mostShortLines) return false;
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  for (let at = text.indexOf('\f'); at !== -1; at = text.indexOf('\f', at + 1)) lines++;
  return lines > mostShortLines && lines * shortLine > text.length;
}

/** What a round takes and gives. */
type Round = Pick<CleanText, 'text' | 'emphasis' | 'pages'> & Pick<Assembled, 'mayHaveGaps'>;

/** What is kept of furniture: the words of the first of each. */
type Kept = { header: string | null; court: string | null; box: string | null };

function stampOf({ header, court, box }: Kept): string | null {
  const words = [header, court, box].filter((part) => part !== null);
  return words.length > 0 ? words.join('\n') : null;
}

/** One round. `text` alone decides what it does; emphasis and pages of earlier rounds are only carried along. */
function cleanOnce(source: Round, firstPage: number, dropped: Map<DroppedKind, number>, kept: Kept): Round {
  const drop = (kind: DroppedKind) => dropped.set(kind, (dropped.get(kind) ?? 0) + 1);
  const keepCourt = (words: string) => {
    kept.court ??= words;
  };

  const all = linesOf(source.text, source.mayHaveGaps);
  let lines: readonly Line[] = all;
  lines = readPageHeaders(lines, source.text, drop, (words) => {
    if (kept.header === null || (!hasCase.test(kept.header) && hasCase.test(words))) kept.header = words;
  });
  lines = readFilingStamps(lines, source.text, drop, (words) => {
    kept.box ??= words;
  });
  lines = readMarginLetters(lines, drop, keepCourt);
  lines = readRunInRows(lines, drop);
  lines = readPleadingPaper(lines, drop, keepCourt);
  lines = readCaseFooters(lines, drop);
  lines = dropPageNumbers(lines, firstPage, drop);
  countPages(lines, firstPage);
  lines = readContinuations(lines, drop);
  const pages = source.pages.length > 0 ? source.pages : pageMarks(lines);
  lines = readCaptions(lines, drop);
  if (lines === all && isSettled(lines, source.text)) return source;

  let paragraphs: readonly Paragraph[] = paragraphsOf(lines);
  paragraphs = findFootnotes(paragraphs);
  paragraphs = rejoinFootnotes(paragraphs, drop);
  paragraphs = joinCutSentences(paragraphs);

  const { text, runs, emphasis, mayHaveGaps } = assemble(paragraphs, source.text, drop);
  return {
    text,
    emphasis: [...carrySpans(source.emphasis, runs), ...emphasis].sort((a, b) => a.from - b.from || a.to - b.to),
    pages: carryPages(pages, runs),
    mayHaveGaps,
  };
}

/** A case's number as stamps have it. */
const hasCase = /\d:\d\d-/;

/** Marks where page or line changes, in the source's offsets; [] where no line tells of a page. */
function pageMarks(lines: readonly Line[]): PageMark[] {
  if (lines.every(({ pageStart, line }) => pageStart === undefined && line === undefined)) return [];
  const marks: PageMark[] = [];
  for (const { text, from, page, line } of lines) {
    const last = marks.at(-1);
    if (!text || (last?.page === page && last.line === line)) continue;
    marks.push({ page, from, ...(line === undefined ? {} : { line }) });
  }
  return marks;
}

const taken = (dropped: ReadonlyMap<DroppedKind, number>) => dropped.values().reduce((sum, count) => sum + count, 0);

const listOf = (dropped: ReadonlyMap<DroppedKind, number>) =>
  [...dropped].map(([kind, count]) => ({ kind: kind as string, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
