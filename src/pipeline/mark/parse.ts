/** Annotated Markdown to its front matter, the court's words and the notes on them. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import type { Span } from '../../schema/annotation.ts';
import { codes, errorAt, type Problem } from '../../schema/problem.ts';
import { type MarkedOrder, type Note, type NoteKind, noteKinds, type YamlBlock } from './vocabulary.ts';

/** remark is slow on many short lines, so that a file beyond these bounds would hold up everything else. */
export const largestFile = { codeUnits: 2_000_000, lines: 20_000 };

/** The problem of a file, or of words for one, that is beyond these bounds; null where it is not. */
export function sizeProblem(file: string): Problem | null {
  let lines = 1;
  for (let at = file.indexOf('\n'); at >= 0; at = file.indexOf('\n', at + 1)) lines++;
  if (file.length <= largestFile.codeUnits && lines <= largestFile.lines) return null;
  const reason = `Unexpected length of ${file.length} characters in ${lines} lines, expected at most ${largestFile.codeUnits} in ${largestFile.lines}`;
  return errorAt('file-size', { from: 0, to: 0 }, reason);
}

/** Everything of CommonMark but paragraphs and fenced code: court text is full of what Markdown would eat. */
const disable = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];
const markdown = remark().data('micromarkExtensions', [{ disable: { null: disable } }]);
const parseBlock = (source: string): Root => markdown.parse(source);

const fence = /^([^\S\n]*)(`{3,}|~{3,})(.*)$/s;

/** A court line that could be taken for a fence gets one backslash before it; `unescapeLine` takes it off. */
export const escapeLine = (line: string): string => line.replace(/^([^\S\n]*)(\\*(?:```|~~~))/, '$1\\$2');
const unescapeLine = (line: string): string => line.replace(/^([^\S\n]*)\\(\\*(?:```|~~~))/, '$1$2');

/**
 * Paragraphs of a block of court words, by remark.
 *
 * @param source words with their fences escaped.
 * @returns first and last line of each, counted from 0.
 */
export function paragraphLines(source: string): { first: number; last: number }[] {
  return parseBlock(source).children.flatMap(({ position }) =>
    position ? [{ first: position.start.line - 1, last: position.end.line - 1 }] : [],
  );
}

/** Front matter: `---`, YAML, `---` and an empty line; `body` is the place where the words begin. */
export function cutFront(file: string): { front: YamlBlock | null; body: number } {
  const match = /^---[ \t]*\n((?:(?!---[ \t]*(?:\n|$))[^\n]*\n)*)---[ \t]*(?:\n\n?|$)/.exec(file);
  if (!match) return { front: null, body: 0 };
  const yaml = match[1] as string;
  return { front: { yaml, at: file.indexOf('\n') + 1, opener: { from: 0, to: 3 } }, body: match[0].length };
}

type Line = { from: number; to: number; words: string };

function linesOf(file: string, from: number, to: number): Line[] {
  let at = from;
  return file
    .slice(from, to)
    .split('\n')
    .map((words) => {
      const line = { from: at, to: at + words.length, words };
      at = line.to + 1;
      return line;
    });
}

/** First and last line of a fenced block; not closed where another fence or the end of the file comes first. */
type Block = { first: number; last: number; closed: boolean };

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: { first: number; mark: string } | null = null;
  for (const [i, { words }] of lines.entries()) {
    const [, , marks, info] = fence.exec(words) ?? [];
    if (marks === undefined || info === undefined) continue;
    const mark = marks.charAt(0);
    if (open && mark === open.mark && info.trim() === '') {
      blocks.push({ first: open.first, last: i, closed: true });
      open = null;
    } else {
      if (open) blocks.push({ first: open.first, last: i - 1, closed: false });
      open = { first: i, mark };
    }
  }
  if (open) blocks.push({ first: open.first, last: lines.length - 1, closed: false });
  return blocks;
}

const isKind = (word: string): word is NoteKind => (noteKinds as string[]).includes(word);

/** Reads one fenced block by remark; null where it is no note that can be read, with the problem. */
function readBlock(
  file: string,
  lines: readonly Line[],
  { first, last, closed }: Block,
): Omit<Note, 'paragraph'> | Problem {
  const opener = lines[first] as Line;
  const close = lines[last] as Line;
  const [, indent, marks, info] = fence.exec(opener.words) as unknown as [string, string, string, string];
  if (!closed)
    return errorAt(
      'unclosed-note',
      opener,
      'Unexpected end of a note, expected a line of three backticks that closes it',
    );
  const [code] = parseBlock(file.slice(opener.from, close.to)).children;
  const isWhole = code?.type === 'code' && code.position?.end.line === last - first + 1;
  if (!isWhole || indent !== '' || marks !== '```' || code.lang == null || code.meta != null)
    return errorAt(
      'fence',
      opener,
      `Unexpected fence \`${opener.words.trim().replaceAll('`', '\u02cb')}\`, expected a note's kind right after three backticks (${codes(noteKinds)}), or a backslash before the court's own fence`,
    );
  const kindAt = { from: opener.from + marks.length, to: opener.from + marks.length + info.trimEnd().length };
  if (!isKind(code.lang))
    return errorAt(
      'unknown-kind',
      kindAt,
      `Unexpected kind of note \`${code.lang}\`, expected one of ${codes(noteKinds)}`,
    );
  const at = opener.to + 1;
  return { kind: code.lang, yaml: file.slice(at, Math.max(at, close.from)), at, opener: kindAt };
}

/** Court words collected so far, with their paragraphs and where they stand in the file. */
type Court = Pick<MarkedOrder, 'text' | 'paragraphs' | 'runs'>;

/** Adds the court words of `file` between two places. */
function addCourtWords(court: Court, file: string, from: number, to: number): void {
  const source = file.slice(from, to);
  const spans: Span[] = [];
  court.runs.push({ text: court.text.length, file: from });
  const lines = linesOf(file, from, to);
  for (const [i, line] of lines.entries()) {
    const words = unescapeLine(line.words);
    const start = court.text.length;
    if (words !== line.words) {
      const indent = line.words.indexOf('\\');
      court.runs.push({ text: start + indent, file: line.from + indent + 1 });
    }
    court.text += i < lines.length - 1 ? `${words}\n` : words;
    spans.push({ from: start, to: start + words.length });
  }
  for (const { first, last } of paragraphLines(source))
    court.paragraphs.push({ from: (spans[first] as Span).from, to: (spans[last] as Span).to });
}

/**
 * Take an annotated order apart.
 *
 * The file is cut at the lines that open a note, and remark gets one block at a time. A note with the empty line before
 * it is taken out of the words, and one backslash off a line that begins with an escaped fence: nothing else changes,
 * so that the court's words come back as they went in.
 *
 * @param file content with line ends folded to `\n` and without byte-order mark.
 * @returns front matter and notes with their YAML unread, the words, and every problem; places count in `file`.
 */
export function parseMarked(file: string): MarkedOrder {
  const problems: Problem[] = [];
  const court: Court = { text: '', paragraphs: [], runs: [] };
  const notes: Note[] = [];
  const tooLarge = sizeProblem(file);
  if (tooLarge) return { front: null, ...court, notes, problems: [tooLarge] };
  const { front, body } = cutFront(file);
  if (!front) {
    const firstLine = { from: 0, to: file.split('\n', 1)[0]?.length ?? 0 };
    const reason = 'Unexpected first line, expected front matter between two lines `---`';
    problems.push(errorAt('front-matter', firstLine, reason));
  }
  const end = file.length > body && file.endsWith('\n') ? file.length - 1 : file.length;
  const lines = linesOf(file, body, end);
  const isBlank = (line: Line | undefined) => line === undefined || /^[ \t]*$/.test(line.words);
  let done = body;
  for (const block of blocksOf(lines)) {
    const opener = lines[block.first] as Line;
    const close = lines[block.last] as Line;
    const followsNote = opener.from - 2 === done && done > body;
    const spaced = lines[block.first - 1]?.words === '' && (followsNote || !isBlank(lines[block.first - 2]));
    addCourtWords(court, file, done, spaced ? opener.from - 2 : opener.from);
    done = close.to;
    const read = readBlock(file, lines, block);
    if ('rule' in read) problems.push(read);
    else if (court.paragraphs.length === 0) {
      const reason = `Unexpected ${read.kind} before any paragraph, expected a note after the words it quotes`;
      problems.push(errorAt('note-place', opener, reason));
    } else notes.push({ ...read, paragraph: court.paragraphs.length - 1 });
    if (!spaced && court.paragraphs.length > 0) {
      const reason = 'Unexpected lines before a note, expected one empty line between it and what stands above';
      problems.push(errorAt('note-spacing', opener, reason));
    }
    const below = lines[block.last + 1];
    if (block.closed && below && !isBlank(below))
      problems.push(errorAt('note-spacing', below, 'Unexpected words right after a note, expected an empty line'));
  }
  addCourtWords(court, file, done, end);
  return { front, ...court, notes, problems };
}
