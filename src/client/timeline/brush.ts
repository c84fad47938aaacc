/** The brush over the whole period: its window moves and stretches what is in sight, by pointer, by finger and by keys. */
import { type BrushBehavior, brushX, type D3BrushEvent, select } from 'd3';
import { isoDay, type Span } from '../../pipeline/view/timeline-window.ts';
import { formatDate } from '../../schema/date.ts';
import { svg } from '../element.ts';

const day = 86_400_000;

export type PeriodBrush = {
  element: SVGSVGElement;
  /** Shows a span of the whole period, in a plot of so many pixels. */
  show(span: Span, whole: Span, width: number, height: number): void;
};

/**
 * Makes the brush.
 *
 * @param change is given the span that the reader has drawn; null for the whole period.
 */
export function makeBrush(change: (span: Span | null) => void): PeriodBrush {
  const group = svg('g', {});
  const drawing = svg('svg', { class: 'brush', role: 'group', 'aria-label': 'Days in sight' }, group);
  const coarse = matchMedia('(pointer: coarse)').matches;
  let shown: { span: Span; whole: Span; width: number; height: number } | null = null;
  const timeAt = (x: number) =>
    shown ? shown.whole.from + (x / shown.width) * (shown.whole.to - shown.whole.from) : 0;

  const brush: BrushBehavior<unknown> = brushX<unknown>()
    .handleSize(coarse ? 28 : 12)
    .on('brush end', ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
      // A move of our own has no event behind it.
      if (!sourceEvent || !shown) return;
      if (selection) change({ from: timeAt(selection[0] as number), to: timeAt(selection[1] as number) });
      else if (type === 'end') change(null);
    });
  const target = select<SVGGElement, unknown>(group);

  /** Arrow keys move a handle by a fortieth of the period, with Shift by a day; Home and End to the ends. */
  const turn = (event: KeyboardEvent, side: 'from' | 'to') => {
    if (!shown) return;
    const { span, whole } = shown;
    const step = event.shiftKey ? day : Math.max(day, Math.round((whole.to - whole.from) / day / 40) * day);
    const ways: Record<string, number> = {
      ArrowLeft: span[side] - step,
      ArrowDown: span[side] - step,
      ArrowRight: span[side] + step,
      ArrowUp: span[side] + step,
      Home: side === 'from' ? whole.from : span.from + day,
      End: side === 'to' ? whole.to : span.to - day,
    };
    const next = ways[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const [least, most] = side === 'from' ? [whole.from, span.to - 10 * day] : [span.from + 10 * day, whole.to];
    change({ ...span, [side]: Math.min(most, Math.max(least, next)) });
  };

  return {
    element: drawing,
    show(span, whole, width, height) {
      const before = shown;
      shown = { span, whole, width, height };
      const x = (time: number) => ((time - whole.from) / (whole.to - whole.from)) * width;
      if (before?.width !== width || before.height !== height) {
        drawing.setAttribute('width', `${width}`);
        drawing.setAttribute('height', `${height}`);
        brush.extent([
          [0, 0],
          [width, height],
        ]);
        target.call(brush);
        for (const [name, side, words] of [
          ['w', 'from', 'First day in sight'],
          ['e', 'to', 'Last day in sight'],
        ] as const) {
          const handle = group.querySelector<SVGElement>(`.handle--${name}`);
          if (!handle || handle.hasAttribute('role')) continue;
          handle.setAttribute('role', 'slider');
          handle.setAttribute('tabindex', '0');
          handle.setAttribute('aria-label', words);
          handle.addEventListener('keydown', (event) => turn(event, side));
        }
      }
      target.call(brush.move, [Math.max(0, x(span.from)), Math.min(width, x(span.to))]);
      for (const [name, time] of [
        ['w', span.from],
        ['e', span.to - 1],
      ] as const) {
        const handle = group.querySelector(`.handle--${name}`);
        if (handle?.getAttribute('aria-valuenow') === `${Math.floor(time / day)}`) continue;
        handle?.setAttribute('aria-valuemin', `${Math.floor(whole.from / day)}`);
        handle?.setAttribute('aria-valuemax', `${Math.ceil(whole.to / day)}`);
        handle?.setAttribute('aria-valuenow', `${Math.floor(time / day)}`);
        handle?.setAttribute('aria-valuetext', formatDate(isoDay(time)));
      }
    },
  };
}
