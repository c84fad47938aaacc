/** Draws a lane, the ladder and the axis with a pen, which may write on a canvas or as SVG: strokes, boxes, words, glyphs. */
import type { GlyphName, glyphs } from './glyphs.ts';
import { numberWidth } from './timeline-clusters.ts';
import type { LadderDrawing } from './timeline-ladder.ts';
import type { Mark, Row } from './timeline-rows.ts';
import { ticksOf } from './timeline-scale.ts';
import { type Span, timeOf, type WindowLane } from './timeline-window.ts';

/** Names of the colours of `tokens.css`: a disposition, or one of the page's own. */
export type Colour =
  | keyof typeof glyphs
  | 'paper'
  | 'wash'
  | 'wash-2'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'rule'
  | 'rule-2'
  | 'bound';

/** Everything in pixels of the drawing. */
export type Pen = {
  line(of: {
    x1: number;
    x2: number;
    y1: number;
    y2: number;
    colour: Colour;
    width: number;
    dash?: readonly number[];
  }): void;
  box(of: { x: number; y: number; width: number; height: number; fill?: Colour; stroke?: Colour; link?: string }): void;
  /** `y` is the line that the letters stand on; words with a `halo` keep a margin of paper. */
  words(of: {
    x: number;
    y: number;
    text: string;
    size: number;
    weight: number;
    colour: Colour;
    anchor: 'start' | 'middle' | 'end';
    halo?: boolean;
  }): void;
  /** Its middle stands at `x` and `y`; `patch` puts paper beneath an open stroke. */
  glyph(of: { name: GlyphName; x: number; y: number; size: number; colour: Colour; patch: boolean }): void;
};

/** Where places of the days laid out stand in the plot, in pixels, and how large a glyph is. */
export type Plot = {
  at: (percent: number) => number;
  /** Width of the plot, in pixels. */
  width: number;
  glyph: number;
};

/** An open stroke lets the thread beneath it show through; these get a patch of paper. */
const open: ReadonlySet<GlyphName> = new Set(['denied', 'deferred', 'withdrawn', 'stricken']);

const dashes: Partial<Record<Colour, readonly number[]>> = {
  'granted-in-part': [11, 2.5],
  deferred: [6, 3],
  'not-considered': [1.5, 2.5],
  unknown: [1.5, 2.5],
  withdrawn: [1.5, 2.5],
};

/** Draws a mark, unless it lies outside the plot. */
function drawMark(pen: Pen, { x, dx, y, kind, disposition }: Mark, { at, width, glyph }: Plot): void {
  const place = at(x) + dx;
  if (place < -glyph || place > width + glyph) return;
  pen.glyph({ name: kind, x: place, y, size: glyph, colour: disposition ?? 'ink', patch: open.has(kind) });
}

/** Draws one lane: the court's line with orders and events, then threads, papers and clusters. */
export function drawLane(pen: Pen, lane: WindowLane, plot: Plot): void {
  const { at, width } = plot;
  const { headY, labelY } = lane;
  pen.line({ x1: 0, x2: width, y1: headY, y2: headY, colour: 'rule-2', width: 0.8 });
  for (const { bounds } of lane.orders) {
    if (bounds) drawBar(pen, at(bounds.x), at(bounds.x + bounds.width), headY, 'bound', plot);
  }
  for (const row of lane.rows) drawThreads(pen, row, plot);
  for (const { x, top, bottom, count } of lane.orders) {
    const place = at(x);
    if (place < -4 || place > width + 4) continue;
    pen.line({ x1: place, x2: place, y1: top, y2: bottom, colour: 'ink', width: count > 1 ? 1.2 : 2.2 });
    if (count > 1) pen.box({ x: place - 4, y: top, width: 8, height: headY * 2 - top * 2, fill: 'ink' });
  }
  for (const { x, dx, text } of lane.orderLabels) {
    if (at(x) < 0 || at(x) > width) continue;
    pen.words({ x: at(x) + dx, y: labelY, text, size: 10.5, weight: 660, colour: 'ink', anchor: 'middle', halo: true });
  }
  for (const mark of lane.events) drawMark(pen, mark, plot);
  for (const row of lane.rows) drawPapers(pen, row, plot);
}

function drawBar(pen: Pen, from: number, to: number, y: number, fill: Colour, { width }: Plot): void {
  const [x, end] = [Math.max(-2, from), Math.min(width + 2, to)];
  if (end > x) pen.box({ x, y: y - 3, width: end - x, height: 6, fill });
}

function drawThreads(pen: Pen, { bounds, threads, cluster, y }: Row, plot: Plot): void {
  const { at, width } = plot;
  if (bounds) drawBar(pen, at(bounds.x), at(bounds.x + bounds.width), y, cluster ? 'wash-2' : 'bound', plot);
  for (const { from, to, disposition } of threads) {
    const [x1, x2] = [Math.max(0, at(from)), Math.min(width, at(to))];
    const dash = dashes[disposition];
    if (x2 > x1) pen.line({ x1, x2, y1: y, y2: y, colour: disposition, width: 1.7, ...(dash ? { dash } : {}) });
  }
}

function drawPapers(pen: Pen, row: Row, plot: Plot): void {
  const { at, width, glyph } = plot;
  for (const mark of row.marks) drawMark(pen, mark, plot);
  if (row.cluster) {
    const { x, count } = row.cluster;
    const [place, box] = [at(x), numberWidth(count)];
    if (place < -box || place > width + box) return;
    pen.box({ x: place - box / 2, y: row.y - 6.5, width: box, height: 13, fill: 'paper', stroke: 'ink' });
    pen.words({ x: place, y: row.y + 3.8, text: `${count}`, size: 10.5, weight: 700, colour: 'ink', anchor: 'middle' });
  } else if (row.number) {
    const end = at(row.number.x) - glyph / 2 - 3.3;
    const last = row.marks.at(-1);
    const furthest = Math.max(last ? at(last.x) + last.dx : 0, row.bounds ? at(row.bounds.x + row.bounds.width) : 0);
    // A number that the edge would cut off stands at the edge, as long as its row goes on from there.
    const long = row.number.text.length * 6 + 2;
    if (end > width || (end < long && furthest < long + glyph)) return;
    if (end < long) pen.box({ x: 0, y: row.y - 6, width: long + 3, height: 12, fill: 'paper' });
    if (end < long) pen.box({ x: 0, y: row.y - 6, width: long + 3, height: 12, fill: 'paper' });
    pen.words({
      x: Math.max(end, long),
      y: row.y + 3.8,
      text: row.number.text,
      size: 10.5,
      weight: 400,
      colour: 'ink-2',
      anchor: 'end',
      halo: true,
    });
  }
}

/** Draws the ladder of warnings and sanctions. */
export function drawLadder(pen: Pen, ladder: LadderDrawing, plot: Plot): void {
  const { at, width } = plot;
  const clip = (x: number) => Math.min(width + 2, Math.max(-2, x));
  for (const { x, to, y, depth } of ladder.steps) {
    const [from, end] = [clip(at(x)), clip(at(to))];
    if (end > from) pen.box({ x: from, y, width: end - from, height: depth, fill: 'wash' });
  }
  for (const { y } of ladder.rungs) {
    pen.line({ x1: 0, x2: width, y1: y, y2: y, colour: 'rule', width: 1, dash: [2, 3] });
  }
  pen.line({ x1: 0, x2: width, y1: ladder.groundY, y2: ladder.groundY, colour: 'rule-2', width: 0.8 });
  for (const { x, to, y, fromY } of ladder.steps) {
    const [from, end] = [at(x), clip(at(to))];
    if (from > -2 && from < width + 2) {
      pen.line({ x1: from, x2: from, y1: fromY, y2: y, colour: 'ink', width: 1.8 });
    }
    if (end > clip(from)) pen.line({ x1: clip(from), x2: end, y1: y, y2: y, colour: 'ink', width: 1.8 });
  }
  for (const { name, y } of ladder.rungs) {
    pen.words({ x: 2, y: y - 5, text: name, size: 11, weight: 400, colour: 'ink-3', anchor: 'start', halo: true });
  }
  for (const mark of ladder.marks) drawMark(pen, mark, plot);
  for (const { x, dx, y, text } of ladder.labels) {
    if (at(x) < 0 || at(x) > width) continue;
    pen.words({ x: at(x) + dx, y, text, size: 10.5, weight: 660, colour: 'ink', anchor: 'middle', halo: true });
  }
}

/** Height of the axis in pixels. */
export const axisHeight = 26;

/** Draws the axis of a span; at its left edge stands the year, whatever the span. */
export function drawAxis(pen: Pen, span: Span, width: number): void {
  const at = (time: number) => ((time - span.from) / (span.to - span.from)) * width;
  const ticks = ticksOf(span.from, span.to, width);
  const showsYear = ticks.some(({ time, year }) => year && at(time) < 44);
  if (!showsYear) {
    const text = `${new Date(span.from).getUTCFullYear()}`;
    pen.words({ x: 2, y: 17, text, size: 12, weight: 680, colour: 'ink', anchor: 'start' });
  }
  for (const { time, text, year } of ticks) {
    const x = at(time) + 3;
    if (!showsYear && x < 36) continue;
    if (x + text.length * 6 > width + 4) continue;
    pen.words({
      x,
      y: 17,
      text,
      size: year ? 12 : 11,
      weight: year ? 680 : 400,
      colour: year ? 'ink' : 'ink-3',
      anchor: 'start',
    });
  }
}

/** Draws the lines of the axis through a lane of so many pixels. */
export function drawRules(pen: Pen, span: Span, width: number, height: number): void {
  for (const { time, year } of ticksOf(span.from, span.to, width)) {
    const x = Math.round(((time - span.from) / (span.to - span.from)) * width) + 0.5;
    pen.line({
      x1: x,
      x2: x,
      y1: 0,
      y2: height,
      colour: year ? 'rule-2' : 'wash-2',
      width: 1,
      ...(year ? { dash: [1, 3] } : {}),
    });
  }
}

/** A link to lay over a mark: a box in pixels of the plot, and what it says. */
export type Target = {
  /** The same at every zoom, so that the focus finds its mark again. */
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  href: string;
  label: string;
  quote: string | null;
  /** For a cluster: the days to show when it is opened. */
  open: { from: string; to: string } | null;
};

/**
 * The links of a lane in the order of time, each at least `least` pixels wide; only those in sight.
 *
 * @param rowHeight pixels from row to row: a link is as high, so that no two lie over each other.
 */
export function laneTargets(lane: WindowLane, plot: Plot, rowHeight: number, least: number): Target[] {
  const { at, width, glyph } = plot;
  const box = (x: number, y: number, wide: number, height: number) => ({
    x: x - wide / 2,
    y: y - height / 2,
    width: wide,
    height,
  });
  const wide = Math.max(least, glyph + 3);
  const ofMark = (mark: Mark, key: string, height: number): Target => ({
    key,
    ...box(at(mark.x) + mark.dx, mark.y, wide, height),
    href: mark.href,
    label: mark.label,
    quote: mark.quote,
    open: null,
  });
  const targets = [
    ...lane.orders.map(({ key, x, href, label, count }): Target => {
      const top = 0;
      return {
        key: `order-${key}`,
        x: at(x) - Math.max(least, count > 1 ? 12 : 9) / 2,
        y: top,
        width: Math.max(least, count > 1 ? 12 : 9),
        height: lane.headY + 7,
        href,
        label,
        quote: null,
        open: openIn(href),
      };
    }),
    ...lane.events.map((mark, i) => ofMark(mark, `event-${i}`, Math.max(18, least))),
    ...lane.rows.flatMap((row): Target[] => {
      const { cluster, marks, number } = row;
      if (cluster) {
        const from = at(cluster.x) - numberWidth(cluster.count) / 2;
        const last = marks.at(-1);
        const to = Math.max(at(cluster.x) + wide / 2, last ? at(last.x) + last.dx + glyph / 2 : 0);
        const { href, label, open } = cluster;
        const shared = { key: row.key, href, label, open, quote: marks[0]?.quote ?? null };
        return [
          {
            ...shared,
            x: Math.max(0, from),
            y: row.y - rowHeight / 2,
            width: Math.max(least, Math.min(width, to) - Math.max(0, from)),
            height: rowHeight,
          },
        ];
      }
      return marks.map((mark, i) => {
        const target = ofMark(mark, `${row.key}-${i}`, rowHeight);
        if (i > 0 || !number) return target;
        const left = at(number.x) - glyph / 2 - 4 - number.text.length * 6;
        return { ...target, x: left, width: target.x + target.width - left };
      });
    }),
  ];
  return inSight(targets, width);
}

/** The links of the ladder, as `laneTargets`. */
export function ladderTargets(ladder: LadderDrawing, plot: Plot, least: number): Target[] {
  const wide = Math.max(least, plot.glyph + 5);
  return inSight(
    ladder.marks.map((mark, i) => ({
      key: `rung-${i}`,
      x: plot.at(mark.x) + mark.dx - wide / 2,
      y: mark.y - wide / 2,
      width: wide,
      height: wide,
      href: mark.href,
      label: mark.label,
      quote: mark.quote,
      open: null,
    })),
    plot.width,
  );
}

const inSight = (targets: readonly Target[], width: number) =>
  targets
    .filter(({ x, width: wide }) => wide > 0 && x + wide > 2 && x < width - 2)
    .sort((a, b) => a.x - b.x || a.y - b.y);

/** The days that a link to another view of the timeline shows; null for a link to an entry or an order. */
function openIn(href: string): Target['open'] {
  const query = new URLSearchParams(/\?([^#]*)#timeline$/.exec(href)?.[1] ?? '');
  const [from, to] = [query.get('from'), query.get('to')];
  return from && to ? { from, to } : null;
}

/** Bars of the entries of each month over the whole period, in a plot of so many pixels and such a height. */
export function drawMonths(
  pen: Pen,
  months: ReadonlyMap<string, number>,
  whole: Span,
  width: number,
  height: number,
): void {
  const most = Math.max(1, ...months.values());
  const at = (time: number) => ((time - whole.from) / (whole.to - whole.from)) * width;
  for (const [month, count] of months) {
    const [year, number] = month.split('-').map(Number) as [number, number];
    const from = at(timeOf(`${month}-01`));
    const to = at(Date.UTC(year, number, 1));
    const tall = Math.max(1, (count / most) * height);
    pen.box({ x: from + 0.5, y: height - tall, width: Math.max(1, to - from - 1), height: tall, fill: 'rule-2' });
  }
  pen.line({ x1: 0, x2: width, y1: height, y2: height, colour: 'rule-2', width: 0.8 });
}
