/** Footnotes that pages cut: the parts rejoined where the first stands. */
import { append, type Drop, type Line, type Paragraph, slice } from './lines.ts';

const footnote = /^[⁰¹²³⁴-⁹]+/;

/** "(continued...)" behind the part on the first page. */
const goesOn = /\(\s?(?:continued|cont['’]d)\s?(?:\.{2,4}|…)\s?\)$/i;

/** "(...continued)" before the part on the next page, with the footnote's mark. */
const resumes = /^([⁰¹²³⁴-⁹]+|\d{1,3}(?=\s?\())?\s?\(\s?(?:\.{2,4}|…)\s?(?:continued|cont['’]d)\.?\s?\)/i;

/** True for a paragraph or line that opens with a footnote's raised mark. */
export const isFootnote = (text: string): boolean => footnote.test(text);

/** The raised mark that a footnote opens with, or ''. */
export const footnoteMark = (text: string): string => footnote.exec(text)?.[0] ?? '';

/**
 * Take out "(continued...)" and "(...continued)". The line before the first has `cut`, the line after the second
 * `resumes`; the mark of a resumed footnote stays, as a line of its own.
 *
 * @param drop told of each (`continuation-mark`).
 */
export function readContinuations(lines: readonly Line[], drop: Drop): Line[] {
  const read: Line[] = [];
  let pending: string | undefined;
  const push = (line: Line) => {
    if (line.text && pending !== undefined) {
      read.push({ ...line, resumes: pending });
      pending = undefined;
    } else read.push(line);
  };
  for (const line of lines) {
    const head = resumes.exec(line.text);
    if (head) {
      drop('continuation-mark');
      const mark = head[1] ?? '';
      pending = mark;
      if (mark) push(slice(line, 0, mark.length));
      const rest = slice(line, head[0].length);
      if (rest.text) push(rest);
      continue;
    }
    const tail = goesOn.exec(line.text);
    if (!tail) {
      push(line);
      continue;
    }
    drop('continuation-mark');
    const rest = slice(line, 0, tail.index);
    if (rest.text) push({ ...rest, cut: true });
    else {
      const above = read.at(-1);
      if (above?.text) read[read.length - 1] = { ...above, cut: true };
    }
  }
  return read;
}

/**
 * Rejoin cut footnotes: a resumed part goes behind the last cut paragraph that opens with the same mark (any, where the
 * part names none), and its own mark is gone; what followed it is `overleaf`. A part whose beginning the text does not
 * have stays where it is.
 *
 * @param drop told of each mark that is gone (`continuation-mark`).
 */
export function rejoinFootnotes(paragraphs: readonly Paragraph[], drop: Drop): Paragraph[] {
  const joined: Paragraph[] = [];
  const cut = new Map<string, Paragraph>();
  let overleaf = false;
  for (const paragraph of paragraphs) {
    const first = paragraph.lines[0];
    const target = first?.resumes === undefined ? undefined : takeCut(cut, first.resumes);
    if (!target) {
      if (overleaf && first) paragraph.lines[0] = { ...first, overleaf };
      joined.push(paragraph);
      noteCut(cut, paragraph, paragraph);
      overleaf = false;
      continue;
    }
    overleaf = true;
    const isMark = first?.resumes !== '' && first?.text === first?.resumes;
    if (isMark) drop('continuation-mark');
    append(target, paragraph, isMark ? 1 : 0);
    noteCut(cut, paragraph, target);
  }
  return joined;
}

/** Remember a paragraph whose last line was cut under the mark that it (or, for a middle part, its beginning) opens with. */
function noteCut(cut: Map<string, Paragraph>, part: Paragraph, whole: Paragraph): void {
  if (!part.lines.at(-1)?.cut) return;
  const opening = whole.lines[0]?.text ?? '';
  const mark = footnoteMark(opening) || (/^\d{1,3}(?=\s)/.exec(opening)?.[0] ?? '');
  cut.delete(mark);
  cut.set(mark, whole);
}

/** The cut paragraph that a part resumes, once. */
function takeCut(cut: Map<string, Paragraph>, mark: string): Paragraph | undefined {
  const key = mark || [...cut.keys()].at(-1);
  if (key === undefined) return undefined;
  const found = cut.get(key);
  cut.delete(key);
  return found;
}
