/** Footnotes that pages cut: the parts rejoined where the first stands. */
import type { Artefact } from './artefact.ts';
import { endsWithStop } from './endings.ts';
import { append, type Drop, isOneOf, type Line, type Paragraph, slice } from './lines.ts';

const footnote = /^[⁰¹²³⁴-⁹]+/;

/** "(continued...)" behind the part on the first page. */
const goesOn =
  /[([]\s?(?:(?:foot)?note\s)?(?:continued|cont['’]d\.?)\s?(?:(?:\.\s?){2,4}|…|on (?:the )?(?:next|following) page(?:\.{2,4}|…)?)\s?[)\]]$/i;

/** No such mark is longer, in code units. */
const longestMark = 60;

/** "(...continued)" before the part on the next page, with the footnote's mark. */
const resumes =
  /^([⁰¹²³⁴-⁹]+|\d{1,3}(?=\s?[([]))?\s?[([]\s?(?:(?:(?:\.\s?){2,4}|…)\s?(?:(?:foot)?note\s)?(?:continued|cont['’]d)\.?|(?:(?:foot)?note\s)?(?:continued|cont['’]d\.?) from (?:the )?(?:previous|preceding|prior) page)\s?[)\]]/i;

const isClosing = isOneOf(')]');
const isOpening = isOneOf('([0123456789⁰¹²³⁴⁵⁶⁷⁸⁹');
const bracket = /[([]/;

/** Whether a line ends as the first does, or begins as the second. */
const mayGoOn = (text: string) => isClosing(text.charCodeAt(text.length - 1));
const mayResume = (text: string) => isOpening(text.charCodeAt(0)) && bracket.test(text.slice(0, 6));

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

/** Footnote marks in running text: raised figures, or plain ones that stand close behind a stop ("on its merits.1"). */
const marks = /[⁰¹²³⁴-⁹]+|(?=\d)(?<=\p{L}[.,;:”"’)\]]{1,3}|[”"’)\]][.,;:])\d{1,2}(?=\s|$)/gu;

/** What every line has in it that has one of them. */
const mayMark = /[⁰¹²³⁴-⁹]|[.,;:”"’)\]]\d/;

/** A plain figure, a blank and a capital, as a footnote opens whose mark has lost its height. */
const plainFootnote = /^(\d{1,2})\s+["“‘]?\p{Lu}/u;

/** True for a line that opens with a footnote's raised mark. */
export function opensFootnote(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0xb1 && footnote.test(text);
}

/** True for a line that may open a footnote, with a raised mark or a plain one. */
export const opensNote = (text: string): boolean => opensFootnote(text) || opensPlainly(text);

const opensPlainly = (text: string) => isFigure(text.charCodeAt(0)) && plainFootnote.test(text);

/** The footnote marks that stand in a line, in order. */
export const marksIn = (text: string): string[] => (mayMark.test(text) ? (text.match(marks) ?? []) : []);

/**
 * Know the footnotes among the paragraphs: each has its mark as `note`. One that opens with a plain figure is a footnote
 * where that figure stands as a mark in a paragraph before it.
 */
export function findFootnotes(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const openings = paragraphs.map(({ lines }) => lines[0]?.text ?? '');
  if (!openings.some(opensPlainly)) {
    if (!openings.some(opensFootnote)) return paragraphs;
    return paragraphs.map((paragraph, i) => {
      const note = opensFootnote(openings[i] ?? '') ? footnote.exec(openings[i] ?? '')?.[0] : undefined;
      return note === undefined ? paragraph : { ...paragraph, note };
    });
  }
  const seen = new Set<string>();
  const lastPlain = openings.findLastIndex(opensPlainly);
  return paragraphs.map((paragraph, i) => {
    const opening = openings[i] ?? '';
    const plain = opensPlainly(opening) ? plainFootnote.exec(opening)?.[1] : undefined;
    const raised = opensFootnote(opening) ? footnote.exec(opening)?.[0] : undefined;
    const note = raised ?? (plain && seen.has(plain) ? plain : undefined);
    if (i < lastPlain)
      for (const { text } of paragraph.lines) {
        for (const mark of marksIn(text)) seen.add(mark);
      }
    return note === undefined ? paragraph : { ...paragraph, note };
  });
}

/**
 * Take out "(continued...)" and "(...continued)". The line before the first has `cut`, the line after the second
 * `resumes`; the mark of a resumed footnote stays, as a line of its own.
 *
 * @param drop told of each (`continuation-mark`).
 */
export function readContinuations(lines: readonly Line[], drop: Drop): readonly Line[] {
  const isMark = ({ text }: Line) =>
    (mayResume(text) && resumes.test(text)) || (mayGoOn(text) && goesOn.test(text.slice(-longestMark)));
  if (!lines.some(isMark)) return lines;
  const read: Line[] = [];
  let pending: string | undefined;
  const push = (line: Line) => {
    if (line.text && pending !== undefined) {
      read.push({ ...line, resumes: pending });
      pending = undefined;
    } else read.push(line);
  };
  for (const line of lines) {
    const head = mayResume(line.text) ? resumes.exec(line.text) : null;
    if (head) {
      drop('continuation-mark');
      const mark = head[1] ?? '';
      pending = mark;
      if (mark) push(slice(line, 0, mark.length));
      const rest = slice(line, head[0].length);
      if (rest.text) push(rest);
      continue;
    }
    const tail = mayGoOn(line.text) ? goesOn.exec(line.text) : null;
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
 * Rejoin cut footnotes: a resumed part goes behind the last cut footnote of the same mark (of any, where the
 * part names none), and its own mark is gone; what followed it is `overleaf`. A part whose beginning the text does not
 * have stays where it is.
 *
 * @param drop told of each mark that is gone (`continuation-mark`).
 */
export function rejoinFootnotes(paragraphs: readonly Paragraph[], drop: Drop): readonly Paragraph[] {
  if (!paragraphs.some(({ lines }) => lines[0]?.resumes !== undefined)) return paragraphs;
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

/** Remember a paragraph whose last line was cut, or a footnote that breaks off, under its mark ('' where it has none). */
function noteCut(cut: Map<string, Paragraph>, part: Paragraph, whole: Paragraph): void {
  const last = part.lines.at(-1);
  if (!last || (!last.cut && (whole.note === undefined || endsWithStop(last.text)))) return;
  const mark = whole.note ?? '';
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

const opening = 'The letter was late.¹\n\n';

export const footnotes: Artefact = {
  id: 'footnotes',
  cleans: [
    ...[
      ['(continued...)', '(...continued)'],
      ['(continued . . . )', '(. . . continued)'],
      ['(cont’d…)', '(…cont’d)'],
      ['(footnote continued on next page)', '(footnote continued from previous page)'],
      ['[continued on following page]', '[...footnote continued]'],
    ].map(
      ([goes, on]) =>
        [
          `${opening}¹ By one day, which ${goes}\n\nA page.\n\n¹ ${on} is no matter.\n\nThe end.`,
          `${opening}¹ By one day, which is no matter.\n\nA page.\n\nThe end.`,
        ] as const,
    ),
  ],
  leaves: ['II. DISCUSSION (continued)', 'The hearing (continued from May 1) is vacated.', '(continued)'],
};
