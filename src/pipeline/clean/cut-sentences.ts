/** Sentences that a page break cut: the halves joined, the footnotes between them moved out. */
import { endsWithStop, goesOnWith } from './endings.ts';
import { marksIn } from './footnotes.ts';
import { append, type Paragraph } from './lines.ts';

/** Prose this long (code units) that ends without a stop was cut even where the next page begins with a capital. */
const longProse = 100;

/** Join what page breaks cut, in order. A footnote that stood between goes behind the paragraph that holds its mark. */
export function joinCutSentences(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [first] = paragraphs;
  const isOnePage = ({ note, lines }: Paragraph) =>
    note === undefined &&
    lines[0]?.overleaf !== true &&
    lines[0]?.page === first?.lines[0]?.page &&
    lines.at(-1)?.page === first?.lines[0]?.page;
  if (paragraphs.every(isOnePage)) return paragraphs;
  const entries: { paragraph: Paragraph; notes: Paragraph[] | null }[] = [];
  const putBehind = (index: number, note: Paragraph) => {
    const entry = entries[index];
    if (!entry) return;
    entry.notes ??= [];
    entry.notes.push(note);
  };
  const holderOf = new Map<string, number>();
  // Marks are looked for only when a note has to move, and in each line once.
  const sought = { entry: 0, line: 0 };
  const seekMarks = () => {
    for (; sought.entry < entries.length; sought.entry++, sought.line = 0) {
      const paragraph = entries[sought.entry]?.paragraph;
      if (paragraph?.note !== undefined) continue;
      for (const { text } of paragraph?.lines.slice(sought.line) ?? []) {
        for (const mark of marksIn(text)) holderOf.set(mark, sought.entry);
      }
      if (sought.entry < entries.length - 1) continue;
      sought.line = paragraph?.lines.length ?? 0;
      return;
    }
  };

  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Paragraph;
    if (paragraph.note !== undefined) {
      if (entries.length > 0) putBehind(entries.length - 1, paragraph);
      else entries.push({ paragraph, notes: null });
      continue;
    }
    let whole = paragraph;
    const index = entries.push({ paragraph: whole, notes: null }) - 1;
    for (let next = restAfter(paragraphs, i); next !== -1; next = restAfter(paragraphs, i)) {
      const rest = paragraphs[next] as Paragraph;
      const betweenNotes = paragraphs.slice(i + 1, next);
      if (whole === paragraph) {
        whole = { lines: [...paragraph.lines], glue: [...paragraph.glue] };
        entries[index] = { paragraph: whole, notes: entries[index]?.notes ?? null };
      }
      append(whole, rest);
      if (betweenNotes.length > 0) seekMarks();
      for (const note of betweenNotes) {
        putBehind(holderOf.get(note.note ?? '') ?? index, note);
      }
      i = next;
    }
  }
  const joined: Paragraph[] = [];
  for (const { paragraph, notes } of entries) {
    joined.push(paragraph);
    if (notes) for (const note of notes) joined.push(note);
  }
  return joined;
}

/** Index of the paragraph that goes on with the sentence that paragraph `i` breaks off, or -1. */
function restAfter(paragraphs: readonly Paragraph[], i: number): number {
  let next = i + 1;
  while (paragraphs[next]?.note !== undefined) next++;
  const rest = paragraphs[next];
  const last = paragraphs[i]?.lines.at(-1);
  const first = rest?.lines[0];
  if (!rest || !last || !first) return -1;
  const betweenPages = next > i + 1 || last.page !== first.page || first.overleaf === true;
  return betweenPages && goesOn(paragraphs[i] as Paragraph, first.text) ? next : -1;
}

/** True where a paragraph breaks off and `opening`, the first line of another page's first paragraph, goes on. */
function goesOn(paragraph: Paragraph, opening: string): boolean {
  const ending = paragraph.lines.at(-1)?.text ?? '';
  const plain = opening.replace(/^[*"“‘'([]{1,8}/, '');
  const isCut = goesOnWith(ending, plain);
  if (!isCut && endsWithStop(ending)) return false;
  if (!isProse(paragraph) || !/\p{Ll}/u.test(opening)) return false;
  if (isCut || /^\p{Ll}/u.test(plain)) return true;
  return paragraph.lines.reduce((length, line) => length + line.text.length, 0) >= longProse;
}

/** True for running text: words in small letters, and no line kept as in a caption. */
function isProse({ lines, glue }: Paragraph): boolean {
  return glue.at(-1) !== '\n' && lines.some(({ text }) => /\p{Ll}{2}.*\s\p{Ll}/u.test(text));
}
