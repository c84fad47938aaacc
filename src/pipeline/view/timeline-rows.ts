/** The rows of a lane: one a paper, with its thread to each order that ruled on it; papers of one ruling adjoin. */
import type { Dispute, DocketEntry, EntryDisposition, EntryRuling } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isAnswer, isPaper } from '../../schema/papers.ts';
import { docketPath, orderPath } from './addresses.ts';
import { entrySentence, rulingWords, shortName } from './entry-sentence.ts';
import { type GlyphName, glyphOfKind } from './glyphs.ts';
import { type Days, dayOf } from './papers.ts';
import { type Cluster, clustered } from './timeline-clusters.ts';
import { percent, type TimeScale } from './timeline-scale.ts';
import { entryWords } from './words.ts';

/** Something to see, to point at and to follow. `x` is in percent of the drawing's width, `dx` and `y` in pixels. */
export type Mark = {
  x: number;
  /** Shift from `x` that keeps the marks of one row apart. */
  dx: number;
  y: number;
  kind: GlyphName;
  /** Path from the site's root. */
  href: string;
  /** A whole sentence. */
  label: string;
  /** The court's words behind it, where they are held. */
  quote: string | null;
  /** Gives the mark its colour; null for ink. */
  disposition: EntryDisposition | null;
};

/** From the paper, or from the ruling before, to the order that ruled: its length is the wait. */
type Thread = { from: number; to: number; y: number; disposition: EntryDisposition };

export type Row = {
  key: EntryKey;
  y: number;
  /** The days between which it was filed, where the day is not known. */
  bounds: { x: number; width: number } | null;
  threads: Thread[];
  /** The paper; then what was filed in answer to it and its rulings, in the order of time. */
  marks: Mark[];
  /** Its number, which ends before `x`; null where the drawing has no room for it. */
  number: { text: string; x: number } | null;
  rulings: readonly EntryRuling[];
  /** Where the row stands for several papers whose marks would touch: these; its marks are their rulings alone. */
  cluster: Cluster | null;
  /** What it takes of the line at the narrowest width, in percent. */
  span: { from: number; to: number };
};

/** What rows are laid out from. */
export type Docket = {
  caseId: string;
  entries: ReadonlyMap<EntryKey, DocketEntry>;
  days: ReadonlyMap<EntryKey, Days>;
  scale: TimeScale;
  /** Pixels from row to row; `rowHeight` where it is left out. */
  rowHeight?: number;
  /** True where the drawing is a part of the period: what begins before it keeps its number, at the left edge. */
  isPart?: boolean;
  /** True where papers whose marks would touch are to stand in one row, with their number. */
  clusters?: boolean;
};

/** Pixels: from row to row, width of a glyph, least way between two marks of a row, free space between rows side by side. */
export const rowHeight = 14;
export const glyph = 10.4;
const apart = 4;
export const aside = 9;
const letter = 6.4;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Place of the ruling on the time axis: that of the order, else of the ruling's own date; null where neither is known. */
function placeOfRuling({ by, date }: EntryRuling, { entries, days, scale }: Docket): number | null {
  const order = by ? entries.get(by) : undefined;
  const day = (order && dayOf(order, days)) ?? date;
  return day ? scale.x(day) : null;
}

/**
 * The rows of one dispute. An answer without a ruling of its own stands on the row of the paper that it answers.
 *
 * @param top y of the first row's middle, in pixels.
 * @returns the rows, and how many stand one beneath the other.
 */
export function rowsOf(dispute: Dispute, docket: Docket, top: number): { rows: Row[]; count: number } {
  const papers = dispute.entries
    .map((key) => docket.entries.get(key))
    .filter((entry) => entry !== undefined)
    .filter((entry) => isPaper(entry) && docket.days.has(entry.key));
  const keys = new Set(papers.map(({ key }) => key));
  const answered = new Map<EntryKey, EntryKey>();
  for (const paper of papers) {
    const target = paper.rulings.length === 0 && isAnswer(paper) ? answeredBy(paper, dispute, keys) : undefined;
    if (target !== undefined) answered.set(paper.key, target);
  }
  const onRowOf = Map.groupBy(papers, ({ key }) => hostOf(key, answered));
  const drafts = papers
    .filter(({ key }) => hostOf(key, answered) === key)
    .map((paper) =>
      draftRow(
        paper,
        (onRowOf.get(paper.key) ?? []).filter((other) => other !== paper),
        docket,
      ),
    );
  return stack(docket.clusters ? clustered(drafts, docket) : drafts, docket, top);
}

/** The paper of the lane that an answer answers: as the docket says, else the one paper moved in its chain. */
function answeredBy(paper: DocketEntry, { chains }: Dispute, keys: ReadonlySet<EntryKey>): EntryKey | undefined {
  const named = paper.respondsTo.find((key) => keys.has(key) && key !== paper.key);
  if (named !== undefined) return named;
  const moved = chains.find(({ opposed }) => opposed.includes(paper.key))?.moved ?? [];
  return moved.length === 1 && keys.has(moved[0] as EntryKey) ? moved[0] : undefined;
}

/** Whose row a paper stands on: a reply to an opposition on the motion's. Papers that answer in a ring keep their own. */
function hostOf(key: EntryKey, answered: ReadonlyMap<EntryKey, EntryKey>): EntryKey {
  const seen = new Set<EntryKey>();
  let host = key;
  for (let next = answered.get(host); next !== undefined; next = answered.get(host)) {
    if (seen.has(host)) return key;
    seen.add(host);
    host = next;
  }
  return host;
}

type PlacedRuling = { ruling: EntryRuling; x: number };

/**
 * A row before it has its line. All in pixels at the narrowest width: `from` and `to` are what it takes of a line,
 * `words` is where its number stands, `ends` are the places of the orders that ruled on it, whose strokes come down to it.
 */
export type Draft = {
  row: Omit<Row, 'y' | 'span'>;
  from: number;
  to: number;
  words: { from: number; to: number };
  ends: readonly number[];
  ruledBy: string | null;
};

function draftRow(paper: DocketEntry, answers: readonly DocketEntry[], docket: Docket): Draft {
  const { scale, days } = docket;
  const bounds = days.get(paper.key) as Days;
  const own = scale.x(dayOf(paper, days) as string);
  const rulings = paper.rulings
    .flatMap((ruling): PlacedRuling[] => {
      const x = placeOfRuling(ruling, docket);
      return x === null ? [] : [{ ruling, x }];
    })
    .sort((a, b) => a.x - b.x);
  const later = [
    ...answers.map((answer) => markOf(answer, scale.x(dayOf(answer, days) as string), null, docket)),
    ...rulings.map((placed) => markOfRuling(paper.key, placed, docket)),
  ].sort((a, b) => a.x - b.x);
  const marks = [markOf(paper, own, paper.rulings.at(-1)?.disposition ?? null, docket), ...later];
  keepApart(marks, scale.width);

  const first = marks[0] as (typeof marks)[number];
  const furthest = marks.at(-1) as (typeof marks)[number];
  const pixels = (x: number) => (x / 100) * scale.width;
  const text = shortName(paper.key, paper.kind);
  const barStart = bounds.from < bounds.to ? scale.x(bounds.from) : null;
  const numberX = Math.min(first.x, barStart ?? first.x);
  const start = pixels(numberX) - aside - text.length * letter;
  return {
    row: {
      key: paper.key,
      bounds: barStart === null ? null : { x: barStart, width: percent(scale.x(bounds.to) - barStart) },
      threads: rulings
        .map(({ ruling, x }, i) => ({ from: rulings[i - 1]?.x ?? own, to: x, y: 0, disposition: ruling.disposition }))
        // Two rulings of one day end at one place; a paper ruled on when it was filed did not wait.
        .filter(({ from, to }) => from !== to),
      marks,
      number: start >= 0 || docket.isPart ? { text, x: numberX } : null,
      rulings: paper.rulings,
      cluster: null,
    },
    from: start >= 0 ? start : Math.max(docket.isPart ? 0 : Number.NEGATIVE_INFINITY, pixels(numberX) - glyph / 2),
    to: Math.max(pixels(furthest.x) + furthest.dx + glyph / 2, pixels(scale.x(bounds.to))),
    words: { from: start, to: pixels(numberX) - aside },
    ends: rulings.map(({ x }) => pixels(x)),
    ruledBy: rulings[0]?.ruling.by ?? null,
  };
}

function markOf(entry: DocketEntry, x: number, disposition: EntryDisposition | null, { caseId }: Docket): Mark {
  return {
    x,
    dx: 0,
    y: 0,
    kind: isAnswer(entry) ? 'opposition' : glyphOfKind(entry.kind),
    href: docketPath(caseId, entry.key),
    // Written when a link asks for it: of thousands of papers most stand in clusters.
    get label() {
      return sentenceOf(entry);
    },
    quote: null,
    disposition,
  };
}

/** Sentences are written once, as a timeline is laid out anew at every zoom. */
const sentences = new WeakMap<DocketEntry, string>();

/** `entrySentence`, written once for an entry. */
export function sentenceOf(entry: DocketEntry): string {
  const known = sentences.get(entry);
  if (known !== undefined) return known;
  const written = entrySentence(entry);
  sentences.set(entry, written);
  return written;
}

const rulingSentences = new WeakMap<EntryRuling, string>();

function rulingSentenceOf(paper: EntryKey, ruling: EntryRuling): string {
  const known = rulingSentences.get(ruling);
  if (known !== undefined) return known;
  const written = `${entryWords(paper)} ${rulingWords(ruling)}.`;
  rulingSentences.set(ruling, written);
  return written;
}

/** The end of a thread: the disposition, which leads to the order's words, else to the order or the paper on the docket. */
const markOfRuling = (paper: EntryKey, { ruling, x }: PlacedRuling, { caseId }: Docket): Mark => ({
  x,
  dx: 0,
  y: 0,
  kind: ruling.disposition,
  href: ruling.quotation
    ? orderPath(ruling.quotation.order, ruling.quotation.record)
    : docketPath(caseId, ruling.by ?? paper),
  get label() {
    return rulingSentenceOf(paper, ruling);
  },
  quote: ruling.quotation?.quote ?? null,
  disposition: ruling.disposition,
});

/**
 * Moves marks of one row to the right where they would hide each other at the narrowest width, and no further, as a
 * mark should stand on its day. A ruling made on the day of the mark before it stands whole beside it.
 */
export function keepApart(
  marks: { x: number; dx: number; disposition: EntryDisposition | null }[],
  width: number,
): void {
  let previous: { x: number; middle: number } | undefined;
  for (const mark of marks) {
    const place = (mark.x / 100) * width;
    const sameDay = previous?.x === mark.x && mark.disposition !== null;
    const least = previous ? previous.middle + (sameDay ? glyph : apart) : 0;
    // A long row of one day's papers overlaps at the drawing's edge rather than leave it.
    const middle = Math.min(Math.max(place, least), Math.max(place, width - glyph / 2));
    mark.dx = tenth(middle - place);
    previous = { x: mark.x, middle };
  }
}

/** A row goes down by so many lines at most to keep its number clear of an order's stroke; in a dense lane it crosses. */
const mostLinesDown = 3;

/**
 * One row beneath the other, with rows of other times in the space that is left beside them. Papers that one order
 * ruled on first stay together; no number stands across the stroke of an order where a few lines further down help.
 */
function stack(drafts: readonly Draft[], docket: Docket, top: number): { rows: Row[]; count: number } {
  const { width } = docket.scale;
  const pitch = docket.rowHeight ?? rowHeight;
  const blocks = [...Map.groupBy(drafts, ({ row, ruledBy }) => ruledBy ?? row).values()]
    .map((block) => ({ block, from: Math.min(...block.map(({ from }) => from)) }))
    .sort((a, b) => a.from - b.from);
  const lines = new Lines();
  const strokes = new Strokes();
  const rows = blocks.flatMap(({ block }) => {
    const near = lines.firstRoom(block);
    const clear = lines.firstRoom(block, strokes.clearOf(block));
    const at = clear - near <= mostLinesDown ? clear : near;
    strokes.draw(block, at);
    return block.map(({ row, from, to }, i) => {
      lines.take(at + i, Math.min(to + aside, width));
      const y = top + (at + i) * pitch;
      // Threads and marks were made for this row.
      for (const thread of row.threads) thread.y = y;
      for (const mark of row.marks) mark.y = y;
      return { ...row, y, span: { from: (from / width) * 100, to: (Math.min(to, width) / width) * 100 } };
    });
  });
  return { rows, count: lines.count };
}

/** The lines of a lane, from the top, and how far to the right each is taken, in pixels. */
class Lines {
  readonly #takenTo: number[] = [];
  /** The least of each run of lines, so that runs without room are passed over at once in lanes of thousands. */
  readonly #leastTaken: number[] = [];
  static readonly #run = 64;

  get count(): number {
    return this.#takenTo.length;
  }

  take(line: number, to: number): void {
    while (this.#takenTo.length < line) this.#takenTo.push(Number.NEGATIVE_INFINITY);
    this.#takenTo[line] = to;
    const run = Math.floor(line / Lines.#run);
    this.#leastTaken[run] = Math.min(...this.#takenTo.slice(run * Lines.#run, (run + 1) * Lines.#run));
  }

  /** The highest line, `least` or beneath it, from which each paper of the block finds its own line free. */
  firstRoom(block: readonly Pick<Draft, 'from'>[], least = 0): number {
    const first = block[0]?.from ?? 0;
    for (let at = least; at < this.count; at += 1) {
      if (at % Lines.#run === 0 && (this.#leastTaken[at / Lines.#run] ?? 0) > first) at += Lines.#run - 1;
      else if (block.every(({ from }, i) => (this.#takenTo[at + i] ?? Number.NEGATIVE_INFINITY) <= from)) return at;
    }
    return Math.max(least, this.count);
  }
}

/** The strokes of a lane's orders, as far as papers are placed: where each stands, and the lowest line that it comes to. */
class Strokes {
  readonly #lowest = new Map<number, number>();

  /** Brings the strokes down to a block whose first paper has the line `at`. */
  draw(block: readonly Pick<Draft, 'ends'>[], at: number): void {
    block.forEach(({ ends }, i) => {
      for (const x of ends) this.#lowest.set(x, Math.max(this.#lowest.get(x) ?? 0, at + i));
    });
  }

  /** The highest line from which no number of the block stands across a stroke. */
  clearOf(block: readonly Pick<Draft, 'words'>[]): number {
    let clear = 0;
    block.forEach(({ words }, i) => {
      for (const [x, lowest] of this.#lowest) {
        if (x > words.from - 1 && x < words.to + 2) clear = Math.max(clear, lowest + 1 - i);
      }
    });
    return clear;
  }
}
