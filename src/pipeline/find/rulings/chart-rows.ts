/** Rows of a chart, whose cells cleaning makes paragraphs: `93`, `Motion to Compel`, `ALLOWED IN PART`. */
import type { Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import { placeOf } from '../sentences.ts';

/** The cells of a row before its verdict, the nearest first, and whether a cell over them heads a column of entries. */
export type Row = { cells: readonly Span[]; isOfDocket: boolean };

const verdict =
  /^\W{0,3}(?:GRANT|DEN(?:Y|IED)|ALLOW|SUSTAIN|OVERRUL|DEFER|MOOT|WITHDRAWN|STRICKEN|STRUCK|RESERV|TERMINAT|UNDER\s|HELD\s|TAKEN\s|Grant|Den(?:y|ied)|Allow|Sustain|Overrul|Defer|Moot|Withdrawn|Stricken|Reserv|Terminat)/;
const entriesHead =
  /^(?:Dkt|Docket|Docs?|Document|ECF|D\.?\s?[EIN]|Entry|Filing|Item)\b[^.]{0,16}\.?\s?(?:Nos?\.?|#)?$/i;
const bareEntry = /^#?(\d{1,4}(?:-\d{1,2})?)$/;

const longestCell = 120;
/** Cells of a chart that are looked at for its head, and of a row for what it rules on. */
const mostCells = 160;
const mostInRow = 6;

/** What a cell says of its chart: it is none, one of a row, a verdict, or the head of a column of entries. */
const kind = { none: 1, cell: 2, verdict: 3, entriesHead: 4 } as const;

/** Kinds of the paragraphs in which sentences stand, 0 until one is asked for: each is asked for by every row below it. */
let read: { sentences: readonly Sentence[]; kinds: Uint8Array } = { sentences: [], kinds: new Uint8Array(0) };

function kindOf({ text, sentences }: Reading, place: number): number {
  if (read.sentences !== sentences) read = { sentences, kinds: new Uint8Array(sentences.length) };
  const known = read.kinds[place] as number;
  if (known > 0) return known;
  const { from, to } = (sentences[place] as Sentence).paragraph;
  const own = kindIn(text.slice(from, to));
  read.kinds[place] = own;
  return own;
}

function kindIn(words: string): number {
  if (verdict.test(words)) return kind.verdict;
  if (words.length > longestCell || /[.:;]$/.test(words.replace(/\b(?:Nos?|Dkt|Doc|v)\.$/, ''))) return kind.none;
  return entriesHead.test(words) ? kind.entriesHead : kind.cell;
}

/** The row whose verdict stands at `verb`, at the head of its paragraph; null outside of a chart. */
export function rowAt(reading: Reading, { from, paragraph }: Sentence, verb: Span): Row | null {
  if (from !== paragraph.from || verb.from - paragraph.from > 3) return null;
  const { sentences } = reading;
  const cells: Span[] = [];
  let isInRow = true;
  let isOfDocket = false;
  const first = placeOf(sentences, { from, to: verb.to });
  let seen = paragraph.from;
  for (let i = first - 1; i >= 0 && i > first - mostCells; i--) {
    const cell = (sentences[i] as Sentence).paragraph;
    if (cell.from === seen) continue;
    seen = cell.from;
    const own = kindOf(reading, i);
    if (own === kind.none) break;
    if (own === kind.verdict) isInRow = false;
    if (isInRow && cells.length < mostInRow) cells.push(cell);
    if (own === kind.entriesHead) {
      isOfDocket = true;
      break;
    }
  }
  return cells.length > 0 ? { cells, isOfDocket } : null;
}

/** Entries that the cells of a row name; none where they name none. */
export function entriesOfRow(reading: Reading, { cells, isOfDocket }: Row): readonly EntryId[] {
  for (const { from, to } of cells) {
    const named = within(reading.references, from, to).flatMap(({ fields }) =>
      fields.otherCase === undefined ? fields.entries : [],
    );
    if (named.length > 0) return named;
    const bare = isOfDocket ? bareEntry.exec(reading.text.slice(from, to))?.[1] : undefined;
    if (bare) return [bare];
  }
  return [];
}
