/** The timeline as an instrument: what is in sight follows wheel, fingers, keys, buttons, brush, choices and the address. */
import {
  axisHeight,
  drawAxis,
  drawLadder,
  drawLane,
  drawMonths,
  drawRules,
  ladderTargets,
  laneTargets,
  type Plot,
} from '../../pipeline/view/timeline-draw.ts';
import { drawnCase, type TimelineFacts } from '../../pipeline/view/timeline-facts.ts';
import { choicesOf } from '../../pipeline/view/timeline-lanes.ts';
import { formatView, parseView, type TimelineView } from '../../pipeline/view/timeline-view.ts';
import {
  daysOfSpan,
  layoutWindow,
  monthCounts,
  moved,
  openTimeline,
  type Span,
  spanAround,
  spanOf,
  type WindowLayout,
  wholeSpan,
  within,
  zoomed,
} from '../../pipeline/view/timeline-window.ts';
import { count } from '../../pipeline/view/words.ts';
import { element } from '../element.ts';
import { beginStep, writeAddress } from './address.ts';
import { makeBar } from './bar.ts';
import { type Colours, coloursOf } from './canvas-pen.ts';
import { addKeys } from './keys.ts';
import { LanePlate, targetOf } from './lane-plate.ts';
import { pictureOf } from './picture.ts';
import { makeSheet } from './sheet.ts';
import { addTip } from './tip.ts';
import { inSightWords } from './words.ts';

/** Pixels. */
const monthsHeight = 34;
/** Milliseconds that nothing moves before links are laid over the marks and the address is written. */
const rest = 140;

/** Takes the figure with the still picture and the facts, and puts the instrument in the picture's place. */
export function startInstrument(
  figure: HTMLElement,
  facts: TimelineFacts,
  { addGestures }: typeof import('./gestures.ts'),
  { makeBrush }: typeof import('./brush.ts'),
): void {
  const opened = openTimeline(drawnCase(facts));
  const still = figure.querySelector<HTMLElement>('.still');
  if (!opened || !still) return;
  const timeline = opened;
  const coarse = matchMedia('(pointer: coarse)');
  const narrow = matchMedia('(max-width: 1179px)');
  const face = getComputedStyle(figure).fontFamily;
  let colours: Colours = coloursOf(figure);
  let view = parseView(new URLSearchParams(location.search));
  let width = 0;
  let span: Span = timeline.period;
  let layout: WindowLayout | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const lanes = new Map<string, LanePlate>();
  const months = monthCounts(timeline);

  // ---- what stands on the page ----

  const bar = makeBar(choicesOf(timeline.of), figure.dataset.table ?? '#docket-table', {
    lanes: (lanes) => choose({ ...view, lanes }),
    narrow: (facet, values) => choose(parseView(formatView({ ...view, [facet]: values }))),
    everything: () => choose({ ...view, kind: [], disposition: [], party: [], dispute: [] }),
    zoom: (factor) => go(zoomed(span, whole(), factor)),
    move: (share) => go(moved(span, whole(), share)),
    whole: () => go(whole()),
    download: async (kind) => {
      const { download } = await import('./download.ts');
      const shown = daysOfSpan(span, timeline.period, width) ? span : null;
      const picture = pictureOf(timeline, view, shown, words(), facts);
      await download(kind, picture, colours, face, `timeline-${facts.id.replaceAll('/', '-')}`);
    },
  });
  const brush = makeBrush((next) => go(next ? within(next, whole()) : whole()));
  const {
    element: sheet,
    axis,
    lanes: lanesHere,
    ladder,
    months: monthsPlate,
    nothing,
    help,
  } = makeSheet(brush.element, Math.max(...months.values(), 0), coarse.matches);
  const instrument = element('div', { class: 'instrument' }, bar.element, help, sheet);
  still.before(instrument);
  // The key of the marks serves both.
  const key = figure.querySelector('.key');
  if (key) help.before(key);
  figure.classList.add('live');
  const tip = addTip(figure, sheet, targetOf);

  // ---- what is in sight ----

  const whole = () => wholeSpan(timeline.period, width);
  const sizes = () =>
    coarse.matches ? { rowHeight: 26, glyph: 14, least: 24 } : { rowHeight: 14, glyph: 10.4, least: 14 };
  const plotFor = (drawn: Span, across: Span, wide: number, glyph: number): Plot => {
    const scale = ((drawn.to - drawn.from) / (across.to - across.from)) * wide;
    const start = ((drawn.from - across.from) / (across.to - across.from)) * wide;
    return { at: (percent) => start + (percent / 100) * scale, width: wide, glyph };
  };

  function lay(): void {
    const drawn = spanAround(span, whole());
    layout = layoutWindow(timeline, view, drawn, {
      width: ((drawn.to - drawn.from) / (span.to - span.from)) * width,
      rowHeight: sizes().rowHeight,
    });
    const kept = new Set(layout.lanes.map(({ id }) => id));
    for (const [id, lane] of lanes) {
      if (kept.has(id)) continue;
      lane.element.remove();
      lanes.delete(id);
    }
    layout.lanes.forEach((laid, i) => {
      let lane = lanes.get(laid.id);
      if (!lane) {
        lane = new LanePlate(laid.title);
        lanes.set(laid.id, lane);
      }
      const isDispute = view.lanes === 'dispute' && timeline.of.disputes.some(({ id }) => id === laid.id);
      const tally = JSON.stringify(laid.tally);
      if (lane.element.dataset.tally !== tally) {
        lane.element.dataset.tally = tally;
        lane.head(
          laid.title,
          isDispute ? `#dispute-${laid.id}` : null,
          laid.tally,
          ...(view.lanes === 'dispute' ? [] : [count(laid.papers, 'paper')]),
        );
      }
      lane.plate.resize(width, laid.height + 2);
      if (lanesHere.children[i] !== lane.element) lanesHere.insertBefore(lane.element, lanesHere.children[i] ?? null);
    });
    nothing.hidden = layout.lanes.length > 0;
    ladder.element.hidden = layout.ladder === null;
    if (layout.ladder) ladder.plate.resize(width, layout.ladder.height);
    axis.resize(width, axisHeight);
    monthsPlate.plate.resize(width, monthsHeight);
  }

  /** Counts the states that can be seen, so that a lane is drawn once for each, and only when it is near. */
  let state = 0;
  let rested = 0;

  /** Draws what is in the window; lanes above and beneath it wait until they are scrolled to. */
  function paint(): void {
    frame = 0;
    if (!layout) return;
    const { drawn } = layout;
    const scale = (drawn.to - drawn.from) / (span.to - span.from);
    // To draw what is laid out costs little, to lay it out anew is felt: so it waits for a rest as long as it can.
    const isOutside =
      (span.from < drawn.from && drawn.from > whole().from) || (span.to > drawn.to && drawn.to < whole().to);
    if (isOutside || scale / laidScale > 4) {
      lay();
      laidScale = (layout.drawn.to - layout.drawn.from) / (span.to - span.from);
    }
    axis.draw(colours, face, (pen) => drawAxis(pen, span, width));
    drawNear();
    monthsPlate.plate.draw(colours, face, (pen) => {
      drawMonths(pen, months, whole(), width, monthsHeight);
      const at = (time: number) => ((time - whole().from) / (whole().to - whole().from)) * width;
      for (const x of [Math.max(1, at(span.from)), Math.min(width - 1, at(span.to))]) {
        pen.line({ x1: x, x2: x, y1: 0, y2: monthsHeight, colour: 'ink', width: 1.5 });
        pen.box({ x: Math.min(width - 7, Math.max(0, x - 3.5)), y: 9, width: 7, height: 16, fill: 'ink' });
      }
    });
    brush.show(span, whole(), width, monthsHeight);
  }

  /** Draws the lanes that are near and not drawn yet as things are. */
  function drawNear(): void {
    const at = state;
    // While it moves only what can be seen is drawn.
    for (const { element } of pending()) if (isNear(element, rested === at ? 0.5 : 0)) drawOne(element);
    // The others follow when there is time, for whoever prints, searches or goes from lane to lane by keys.
    if (rested === state) later();
  }

  const isDue = (on: LanePlate) => on.drawn !== state || (rested === state && on.laid !== state);
  const shownPlates = () => [...(layout?.lanes ?? []).flatMap(({ id }) => lanes.get(id) ?? []), ladder];
  const pending = () => shownPlates().filter(isDue);

  let idle = 0;
  function later(): void {
    if (idle !== 0) return;
    const [next] = pending();
    if (!next) return;
    // Safari has no idle callbacks.
    const soon = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 50));
    idle = soon(() => {
      idle = 0;
      if (rested !== state) return;
      const [due] = pending();
      if (due) drawOne(due.element);
      later();
    }) as number;
  }

  /** Draws a lane as things are, and lays its links once nothing moves. */
  function drawOne(element: HTMLElement): void {
    if (!layout) return;
    const { lanes: laid, ladder: climbed, drawn } = layout;
    const { glyph, rowHeight, least } = sizes();
    const plot = plotFor(drawn, span, width, glyph);
    const lane = laid.find(({ id }) => lanes.get(id)?.element === element) ?? null;
    const on = lane ? lanes.get(lane.id) : ladder;
    if (!on) return;
    if (on.drawn !== state) {
      on.drawn = state;
      on.plate.draw(colours, face, (pen) => {
        drawRules(pen, span, width, on.plate.height);
        if (lane) drawLane(pen, lane, plot);
        else if (climbed) drawLadder(pen, climbed, plot);
      });
    }
    if (rested !== state || on.laid === state) return;
    on.laid = state;
    if (lane) on.lay(laneTargets(lane, plot, rowHeight, least));
    else if (climbed) on.lay(ladderTargets(climbed, plot, least));
  }
  let laidScale = 0;

  /** Lanes that were out of sight are drawn when they come in. */
  function scrolled(): void {
    if (frame === 0 && near === 0)
      near = requestAnimationFrame(() => {
        near = 0;
        drawNear();
      });
  }
  let near = 0;

  const isNear = (of: Element, windows: number) => {
    const { top, bottom } = of.getBoundingClientRect();
    return bottom > -innerHeight * windows && top < innerHeight * (1 + windows);
  };

  /** When nothing moves any more: clusters for just this scale, links over the marks, words and address. */
  function settle(write: 'push' | 'replace' | 'none'): void {
    const held = heldLane();
    lay();
    if (!layout) return;
    laidScale = (layout.drawn.to - layout.drawn.from) / (span.to - span.from);
    state += 1;
    held?.();
    paint();
    rested = state;
    // The focus must not wait for its link; all others come after the drawing is seen.
    const focused = document.activeElement?.closest('.lane');
    if (focused instanceof HTMLElement && lanesHere.contains(focused)) drawOne(focused);
    scrolled();
    const days = daysOfSpan(span, timeline.period, width);
    view = { ...view, span: days };
    bar.show(view, words(), days === null);
    performance.mark('timeline-drawn');
    if (write !== 'none') writeAddress(view, write);
    sheet.removeAttribute('aria-busy');
  }

  /** Keeps the lane under the reader's eye where it is, though lanes above it grow or shrink. */
  function heldLane(): (() => void) | null {
    const focus = document.activeElement?.closest('.lane');
    const held =
      (focus && sheet.contains(focus) ? focus : null) ??
      [...lanesHere.children].find((lane) => lane.getBoundingClientRect().bottom > innerHeight / 3);
    if (!held || sheet.getBoundingClientRect().top > 0) return null;
    const { top } = held.getBoundingClientRect();
    return () => scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  const words = () => inSightWords(timeline, span, layout?.chosen ?? 0);

  // ---- how it moves ----

  /** Shows a span: at once as far as it is laid out, and in full when the movement rests. */
  function go(next: Span, { write = 'push' }: { write?: 'push' | 'replace' | 'none' } = {}): void {
    span = next;
    state += 1;
    sheet.setAttribute('aria-busy', 'true');
    tip.hide();
    gestures.begin(span);
    if (frame === 0) frame = requestAnimationFrame(() => paint());
    clearTimeout(resting);
    resting = setTimeout(() => settle(write), rest);
  }

  /** Takes a choice of lanes or filters, which is a step of its own in the history. */
  function choose(next: TimelineView): void {
    view = next;
    beginStep();
    for (const lane of lanes.values()) delete lane.element.dataset.tally;
    settle('push');
  }

  const gestures = addGestures(
    sheet,
    () => ({ left: narrow.matches ? 0 : sheet.getBoundingClientRect().width - width, width, whole: whole() }),
    (next) => go(next),
  );
  addKeys(sheet, {
    zoom: (factor, around) =>
      go(zoomed(span, whole(), factor, around === null ? 0.5 : Math.min(1, Math.max(0, around / width)))),
    move: (share) => go(moved(span, whole(), share)),
    whole: () => go(whole()),
    lanes: () => shownPlates().filter(({ links }) => links.childElementCount > 0),
  });

  // A cluster opens where it stands.
  figure.addEventListener('click', (event) => {
    const on = (event.target as Element).closest<HTMLAnchorElement>('.links a, .tip a');
    if (!on || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const query = new URL(on.href).search;
    if (!on.href.endsWith('#timeline') || query === '') return;
    event.preventDefault();
    beginStep();
    go(spanOf(parseView(new URLSearchParams(query)), timeline.period, width));
  });
  addEventListener('popstate', () => {
    view = parseView(new URLSearchParams(location.search));
    span = spanOf(view, timeline.period, width);
    gestures.begin(span);
    for (const lane of lanes.values()) delete lane.element.dataset.tally;
    settle('none');
  });
  addEventListener('scroll', () => scrolled(), { passive: true });

  // ---- the start, and the window's size ----

  const resize = () => {
    const next = Math.floor(lanesHere.getBoundingClientRect().width - (narrow.matches ? 0 : headWidth()));
    if (next === width || next < 50) return;
    const isWhole = layout === null ? view.span === null : daysOfSpan(span, timeline.period, width) === null;
    width = next;
    if (layout === null) span = spanOf(view, timeline.period, width);
    span = isWhole ? whole() : within(span, whole());
    gestures.limit();
    gestures.begin(span);
    settle('none');
  };
  const headWidth = () => Number.parseFloat(getComputedStyle(figure).getPropertyValue('--heads')) || 0;
  resize();
  new ResizeObserver(resize).observe(lanesHere);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    colours = coloursOf(figure);
    settle('none');
  });
  // Words are drawn in the page's face once it is there.
  document.fonts.ready.then(() => settle('none'));
}
