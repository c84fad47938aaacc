/** What d3 does for wheel, drag and pinch. A file of its own, so that it loads beside the rest. */
import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { type Span, within } from '../../pipeline/view/timeline-window.ts';

/** Milliseconds of the nearest zoom. */
const nearest = 10 * 86_400_000;

/** The plots as they lie on the sheet, in pixels: how far from its left edge they begin, and how wide they are. */
export type PlotPlace = { left: number; width: number; whole: Span };

export type Gestures = {
  /** Lets the next gesture begin at a span that something else has led to. */
  begin(span: Span): void;
  /** Keeps gestures to the whole period; to be called when the size of the plots changes. */
  limit(): void;
};

/**
 * Lets wheel, drag and pinch on the sheet move what is in sight.
 *
 * @param place is asked anew at every gesture.
 * @param change is given each span that the reader comes to.
 */
export function addGestures(sheet: HTMLElement, place: () => PlotPlace, change: (span: Span) => void): Gestures {
  const behaviour = zoom<HTMLElement, unknown>()
    .extent(() => {
      const { left, width } = place();
      return [
        [left, 0],
        [left + width, 1],
      ];
    })
    .filter((event: Event) => {
      const on = event.target as Element;
      if (on.closest('.lane-head, .months')) return false;
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || document.activeElement === sheet;
      if (event.type === 'dblclick') return !on.closest('a');
      return !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey;
    })
    .clickDistance(4)
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) change(spanOfTransform(transform, place()));
    });
  leaveScrolling(sheet);
  const target = select(sheet).call(behaviour);
  // d3 stops the click's own way of giving the focus.
  sheet.addEventListener('pointerdown', ({ target, pointerType }) => {
    if (pointerType !== 'touch' && !(target as Element).closest('a, .months, .lane-head'))
      sheet.focus({ preventScroll: true });
  });
  return {
    begin(span) {
      target.property('__zoom', transformOf(span, place()));
    },
    limit() {
      const { left, width, whole } = place();
      behaviour.scaleExtent([1, Math.max(1, (whole.to - whole.from) / nearest)]).translateExtent([
        [left, Number.NEGATIVE_INFINITY],
        [left + width, Number.POSITIVE_INFINITY],
      ]);
    },
  };
}

/**
 * Keeps from d3 what one finger does up or down. It scrolls the page, on a phone many screens long; d3 takes every touch
 * for its own and forbids the browser to act on it.
 */
function leaveScrolling(sheet: HTMLElement): void {
  let began = { x: 0, y: 0 };
  let whose: 'page' | 'drawing' | null = null;
  const early = { capture: true, passive: true };
  sheet.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [first] = touches;
      if (touches.length === 1 && first) {
        began = { x: first.clientX, y: first.clientY };
        whose = null;
      } else whose ??= 'drawing';
    },
    early,
  );
  sheet.addEventListener(
    'touchmove',
    (event) => {
      const [first] = event.touches;
      if (!first) return;
      whose ??= Math.abs(first.clientY - began.y) > Math.abs(first.clientX - began.x) ? 'page' : 'drawing';
      if (whose === 'page') event.stopImmediatePropagation();
    },
    early,
  );
}

/** The zoom of d3 stands on the sheet's pixels, whose plots begin after the heads of lanes; at 1 it shows the whole period. */
function transformOf({ from, to }: Span, { left, width, whole }: PlotPlace): ZoomTransform {
  const k = (whole.to - whole.from) / (to - from);
  const before = ((from - whole.from) / (whole.to - whole.from)) * width;
  return zoomIdentity.translate(left - k * (left + before), 0).scale(k);
}

/** The inverse of `transformOf`, kept within the whole period. */
function spanOfTransform({ k, x }: ZoomTransform, { left, width, whole }: PlotPlace): Span {
  const before = ((left - x) / k - left) / width;
  const from = whole.from + before * (whole.to - whole.from);
  return within({ from, to: from + (whole.to - whole.from) / k }, whole);
}
