/** The timeline as an instrument: what is in sight follows wheel, fingers, keys, buttons, brush, choices and the address. */
import type { D3ZoomEvent, ZoomTransform } from 'd3';
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
import { formatView, parseView, type TimelineView, viewFacets } from '../../pipeline/view/timeline-view.ts';
import {
  daysOfSpan,
  fewestIn,
  isoDay,
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
import { amount, count } from '../../pipeline/view/words.ts';
import { formatDate } from '../../schema/date.ts';
import { element } from '../element.ts';
import { makeBar } from './bar.ts';
import { type Colours, coloursOf, Plate } from './canvas-pen.ts';
import { LanePlate, targetOf } from './lane-plate.ts';
import { addTip } from './tip.ts';

/** Pixels and milliseconds. */
const monthsHeight = 34;
/** How long nothing moves before links are laid over the marks and the address is written. */
const rest = 140;
/** Steps of one zoom or move that follow each other within this time are one step back. */
const oneStep = 1200;

/** Takes the figure with the still picture and the facts, and puts the instrument in the picture's place. */
export function startInstrument(
  figure: HTMLElement,
  facts: TimelineFacts,
  { select, zoom, zoomIdentity }: typeof import('./gestures.ts'),
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
  let lastPush = 0;
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
    download: async (kind) => (await import('./download.ts')).download(kind, picture(), colours, face, fileName()),
  });
  const axis = new Plate();
  const lanesHere = element('div', { class: 'lanes' });
  const ladder = new LanePlate('Warnings and sanctions', 'lane ladder-lane');
  ladder.head(
    'Warnings and sanctions',
    '#warnings',
    [],
    'A warning is not a finding.',
    'The line keeps to the highest rung so far.',
  );
  const brush = makeBrush((next) => go(next ? within(next, whole()) : whole()));
  const monthsPlate = new LanePlate('Whole period', 'lane months');
  monthsPlate.head('Whole period', null, [], `Docket entries a month, at most ${Math.max(...months.values(), 0)}`);
  monthsPlate.links.replaceWith(brush.element);
  const nothing = element(
    'p',
    { class: 'nothing', hidden: true },
    'Nothing in this case is all of that. Take away a choice to see more.',
  );
  const help = element(
    'p',
    { class: 'small quiet how', id: 'timeline-how' },
    coarse.matches
      ? 'Two fingers zoom, one moves sideways; a tap on a mark tells it, a number opens its papers.'
      : 'Drag to move. Ctrl or Cmd and the wheel zoom; after a click into the drawing the wheel alone does, until Esc. Keys there: + and − zoom, 0 shows the whole period, the arrows left and right move; Tab and arrows go from mark to mark.',
  );
  const sheet = element(
    'div',
    {
      class: 'sheet',
      tabindex: 0,
      role: 'group',
      'aria-label': 'Timeline drawing',
      'aria-describedby': 'timeline-how',
    },
    element(
      'div',
      { class: 'lane axis', 'aria-hidden': 'true' },
      element('div', { class: 'lane-head' }),
      element('div', { class: 'plate-frame' }, axis.canvas),
    ),
    nothing,
    lanesHere,
    ladder.element,
    monthsPlate.element,
  );
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
  const pending = () => [...(layout?.lanes ?? []).flatMap(({ id }) => lanes.get(id) ?? []), ladder].filter(isDue);

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
    if (write !== 'none') writeAddress(write);
    sheet.removeAttribute('aria-busy');
  }

  /** Writes the view into the address; what follows at once replaces it, so that Back takes one movement away. */
  function writeAddress(write: 'push' | 'replace'): void {
    const query = formatView(view, new URLSearchParams(location.search));
    const now = Date.now();
    const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    if (write === 'push' && now - lastPush > oneStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    lastPush = now;
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

  /** "Oct. 1 to Nov. 15, 2015: 218 entries, 14 lanes." */
  function words(): string {
    const { from, to } = span;
    const first = isoDay(Math.max(from, timeline.period.from));
    const last = isoDay(Math.min(to, timeline.period.to) - 1);
    const n = layout?.chosen ?? 0;
    const all = timeline.of.docket.length;
    const part = n < all ? `${amount(n)} of ${count(all, 'entry', 'entries')}` : count(all, 'entry', 'entries');
    return `${formatDate(first)} to ${formatDate(last)}. ${part} chosen${fewestIn(span) ? '; nearest zoom' : ''}.`;
  }

  // ---- how it moves ----

  /** Shows a span: at once as far as it is laid out, and in full when the movement rests. */
  function go(next: Span, { write = 'push' }: { write?: 'push' | 'replace' | 'none' } = {}): void {
    span = next;
    state += 1;
    sheet.setAttribute('aria-busy', 'true');
    tip.hide();
    select(sheet).property('__zoom', transformOf(span));
    if (frame === 0) frame = requestAnimationFrame(() => paint());
    clearTimeout(resting);
    resting = setTimeout(() => settle(write), rest);
  }

  /** Takes a choice of lanes or filters, which is a step of its own in the history. */
  function choose(next: TimelineView): void {
    view = next;
    lastPush = 0;
    for (const lane of lanes.values()) delete lane.element.dataset.tally;
    settle('push');
  }

  const heads = () => (narrow.matches ? 0 : sheet.getBoundingClientRect().width - width);
  /** The zoom of d3 stands on the sheet's pixels, whose lanes begin after their heads; at 1 it shows the whole period. */
  function transformOf({ from, to }: Span): ZoomTransform {
    const all = whole();
    const k = (all.to - all.from) / (to - from);
    const before = ((from - all.from) / (all.to - all.from)) * width;
    return zoomIdentity.translate(heads() - k * (heads() + before), 0).scale(k);
  }
  function spanOfTransform({ k, x }: ZoomTransform): Span {
    const all = whole();
    const from = ((heads() - x) / k - heads()) / width;
    const length = (all.to - all.from) / k;
    const start = all.from + from * (all.to - all.from);
    return within({ from: start, to: start + length }, all);
  }
  const behaviour = zoom<HTMLDivElement, unknown>()
    .extent(() => [
      [heads(), 0],
      [heads() + width, 1],
    ])
    .filter((event: Event) => {
      const on = event.target as Element;
      if (on.closest('.lane-head, .months')) return false;
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || document.activeElement === sheet;
      if (event.type === 'dblclick') return !on.closest('a');
      return !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey;
    })
    .clickDistance(4)
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLDivElement, unknown>) => {
      if (sourceEvent) go(spanOfTransform(transform));
    });
  select(sheet).call(behaviour);
  // d3 stops the click's own way of giving the focus.
  sheet.addEventListener('pointerdown', ({ target, pointerType }) => {
    if (pointerType !== 'touch' && !(target as Element).closest('a, .months, .lane-head'))
      sheet.focus({ preventScroll: true });
  });

  function limit(): void {
    const all = whole();
    behaviour.scaleExtent([1, Math.max(1, (all.to - all.from) / (10 * 86_400_000))]).translateExtent([
      [heads(), Number.NEGATIVE_INFINITY],
      [heads() + width, Number.POSITIVE_INFINITY],
    ]);
  }

  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('.brush')) return;
    const on = (event.target as Element).closest<HTMLElement>('.links a');
    const at = on ? Math.min(1, Math.max(0, ((targetOf(on)?.x ?? 0) + (targetOf(on)?.width ?? 0) / 2) / width)) : 0.5;
    const ways: Record<string, () => void> = {
      '+': () => go(zoomed(span, whole(), 1.5, at)),
      '=': () => go(zoomed(span, whole(), 1.5, at)),
      '-': () => go(zoomed(span, whole(), 1 / 1.5, at)),
      '−': () => go(zoomed(span, whole(), 1 / 1.5, at)),
      '0': () => go(whole()),
    };
    const moves: Record<string, () => void> = {
      ArrowLeft: () => go(moved(span, whole(), -0.25)),
      ArrowRight: () => go(moved(span, whole(), 0.25)),
      PageUp: () => go(moved(span, whole(), -1)),
      PageDown: () => go(moved(span, whole(), 1)),
      Home: () => go(moved(span, whole(), -1e6)),
      End: () => go(moved(span, whole(), 1e6)),
    };
    const way =
      ways[event.key] ??
      (event.target === sheet || (event.shiftKey && event.key.startsWith('Arrow')) ? moves[event.key] : undefined);
    if (way) {
      event.preventDefault();
      way();
    } else if (event.key === 'Escape' && event.target === sheet) sheet.blur();
    else if (on) step(event, on);
  });

  /** From a mark left and right to its neighbours, up and down to the lanes above and beneath. */
  function step(event: KeyboardEvent, on: HTMLElement): void {
    const all = [...(layout?.lanes ?? []).flatMap(({ id }) => lanes.get(id) ?? []), ladder].filter(
      (lane) => lane.links.childElementCount > 0,
    );
    const here = all.findIndex((lane) => lane.links.contains(on));
    const links = [...(all[here]?.links.children ?? [])] as HTMLElement[];
    const at = links.indexOf(on);
    const stopOf = (lane: LanePlate | undefined) =>
      lane?.links.querySelector<HTMLElement>('a[tabindex="0"]') ?? undefined;
    const ways: Record<string, () => [LanePlate | undefined, HTMLElement | undefined]> = {
      ArrowRight: () => [all[here], links[at + 1]],
      ArrowLeft: () => [all[here], links[at - 1]],
      ArrowDown: () => [all[here + 1], stopOf(all[here + 1])],
      ArrowUp: () => [all[here - 1], stopOf(all[here - 1])],
      Home: () => [all[here], links[0]],
      End: () => [all[here], links.at(-1)],
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const [lane, next] = way();
    if (lane && next) lane.focus(next);
  }

  // A cluster opens where it stands.
  figure.addEventListener('click', (event) => {
    const on = (event.target as Element).closest<HTMLAnchorElement>('.links a, .tip a');
    if (!on || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const query = new URL(on.href).search;
    if (!on.href.endsWith('#timeline') || query === '') return;
    event.preventDefault();
    lastPush = 0;
    go(spanOf(parseView(new URLSearchParams(query)), timeline.period, width));
  });
  addEventListener('popstate', () => {
    view = parseView(new URLSearchParams(location.search));
    span = spanOf(view, timeline.period, width);
    select(sheet).property('__zoom', transformOf(span));
    for (const lane of lanes.values()) delete lane.element.dataset.tally;
    settle('none');
  });
  addEventListener('scroll', () => scrolled(), { passive: true });

  // ---- the picture to take away ----

  function picture() {
    const chosen = viewFacets.flatMap((facet) => {
      const all = choicesOf(timeline.of)[facet];
      const names = (view[facet] as readonly string[]).map(
        (value) => all.find((one) => one.value === value)?.words ?? value,
      );
      return names.length > 0 ? [`only ${names.join(', ')}`] : [];
    });
    const wide = 1100;
    const across = daysOfSpan(span, timeline.period, width) ? span : wholeSpan(timeline.period, wide);
    const laid = layoutWindow(timeline, view, across, { width: wide, rowHeight: 14 });
    return {
      layout: laid,
      span: across,
      title: `${facts.name}: timeline`,
      shown: [
        `${words()} Lanes ${{ dispute: 'by dispute', kind: 'by kind', filer: 'by who filed' }[view.lanes]}.`,
        ...chosen,
      ].join(' '),
      source: [
        `Source: Docketline, ${location.href}`,
        `Records as of ${facts.asOf ? formatDate(facts.asOf) : 'a day not known'}. A bar shows bounds where a day is not known.`,
      ],
      width: wide,
      glyph: 10.4,
    };
  }
  const fileName = () => `timeline-${facts.id.replaceAll('/', '-')}`;

  // ---- the start, and the window's size ----

  const resize = () => {
    const next = Math.floor(lanesHere.getBoundingClientRect().width - (narrow.matches ? 0 : headWidth()));
    if (next === width || next < 50) return;
    const isWhole = layout === null ? view.span === null : daysOfSpan(span, timeline.period, width) === null;
    width = next;
    if (layout === null) span = spanOf(view, timeline.period, width);
    span = isWhole ? whole() : within(span, whole());
    limit();
    select(sheet).property('__zoom', transformOf(span));
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
