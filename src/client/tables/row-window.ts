/**
 * Shows of many rows those in sight, in a frame that scrolls: the only file that knows the virtualiser. The keyboard
 * goes from row to row with the arrow keys, and Tab through the links of one row and out; assistive technology is told
 * how many rows there are, and which each is.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { element } from '../element.ts';

export type RowWindow = {
  /** Shows these rows from the first on, each by its number in the table. */
  show(rows: Uint32Array): void;
  /** Draws the rows in sight anew. */
  redraw(): void;
};

/** Pixels that a row is taken to be high before it is measured. */
const likelyHeight = 96;
/** How often rows are drawn anew at once because measuring them moved others into sight. */
const mostRounds = 3;
/** Rows drawn beyond either edge of the frame. */
const beyond = 4;

/**
 * A window on rows that are not in the page: those in sight and a few beyond are drawn, empty until `show` is called.
 *
 * @param frame the element that scrolls; it holds the table.
 * @param body takes the rows.
 * @param draw makes the row with a number in the table; called once for each while it stays in sight.
 */
export function rowWindow(
  frame: HTMLElement,
  table: HTMLTableElement,
  body: HTMLTableSectionElement,
  draw: (row: number) => HTMLTableRowElement,
): RowWindow {
  let rows: Uint32Array = new Uint32Array();
  /** The place among the rows shown at which the keyboard is. */
  let current = 0;
  const drawn = new Map<number, HTMLTableRowElement>();
  const head = table.tHead?.offsetHeight ?? 0;
  const options = () => ({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => likelyHeight,
    getItemKey: (place: number) => rows[place] ?? -1,
    overscan: beyond,
    scrollMargin: head,
    scrollPaddingStart: head,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => render(),
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLTableRowElement>(options());
  virtualizer._didMount();
  virtualizer._willUpdate();

  const rowAt = (place: number): HTMLTableRowElement => {
    const number = rows[place] as number;
    let row = drawn.get(number);
    if (!row) {
      row = draw(number);
      drawn.set(number, row);
    }
    row.dataset.index = String(place);
    // The row of the heads is the first.
    row.setAttribute('aria-rowindex', String(place + 2));
    markCurrent(row, place === current);
    return row;
  };

  /** The places in sight, and the one that the keyboard is at, however far the rest is scrolled. */
  const placesToDraw = (): VirtualItem[] => {
    const places = virtualizer.getVirtualItems();
    const at = virtualizer.measurementsCache[current];
    const [first, last] = [places[0], places.at(-1)];
    if (!at || !first || !last || (current >= first.index && current <= last.index)) return places;
    return current < first.index ? [at, ...places] : [...places, at];
  };

  /** Measured rows turn out higher than they were taken for, and that asks to draw again: once, when all are measured. */
  let isDrawing = false;
  let isAsked = false;
  function render(): void {
    isAsked = true;
    if (isDrawing) return;
    isDrawing = true;
    for (let round = 0; isAsked && round < mostRounds; round += 1) {
      isAsked = false;
      drawInSight();
    }
    isDrawing = false;
  }

  function drawInSight(): void {
    const places = placesToDraw();
    const shown = new Set(places.map(({ index }) => rows[index]));
    for (const [number, row] of drawn) {
      if (shown.has(number)) continue;
      row.remove();
      drawn.delete(number);
    }
    for (const space of body.querySelectorAll('tr.space')) space.remove();
    // A row that stands where it should is not moved: it would lose the focus.
    let next = body.firstElementChild;
    let end = head;
    for (const { index, start, end: foot } of places) {
      const row = rowAt(index);
      if (start > end) body.insertBefore(space(start - end), next);
      if (row === next) next = row.nextElementSibling;
      else body.insertBefore(row, next);
      end = foot;
    }
    while (next) {
      const after = next.nextElementSibling;
      next.remove();
      next = after;
    }
    const left = head + virtualizer.getTotalSize() - end;
    if (left > 0) body.append(space(left));
    for (const { index } of places) virtualizer.measureElement(rowAt(index));
  }

  /** Goes to a place, and takes the focus there. */
  function go(place: number): void {
    const before = drawn.get(rows[current] as number);
    current = Math.min(Math.max(place, 0), rows.length - 1);
    if (before) markCurrent(before, false);
    virtualizer.scrollToIndex(current, { align: 'auto' });
    render();
    const row = rowAt(current);
    row.focus({ preventScroll: true });
  }

  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target as Element).closest('tbody')) return;
    const page = Math.max(1, Math.floor((frame.clientHeight - head) / likelyHeight));
    const to: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const place = to[event.key];
    if (place === undefined) return;
    event.preventDefault();
    go(place);
  });
  // Whatever takes the focus in a row, by a click too, makes it the row that the arrow keys go on from.
  body.addEventListener('focusin', (event) => {
    const row = (event.target as Element).closest<HTMLTableRowElement>('tr[data-index]');
    const place = Number(row?.dataset.index);
    if (!row || place === current) return;
    const before = drawn.get(rows[current] as number);
    if (before) markCurrent(before, false);
    current = place;
    markCurrent(row, true);
  });

  return {
    show(shown) {
      rows = shown;
      current = 0;
      table.ariaRowCount = String(rows.length + 1);
      virtualizer.setOptions(options());
      frame.scrollTop = 0;
      virtualizer.scrollToOffset(0);
      render();
    },
    redraw() {
      drawn.clear();
      render();
    },
  };
}

/** Empty height in the place of rows that are not drawn. */
function space(height: number): HTMLTableRowElement {
  const cell = element('td', {});
  cell.style.blockSize = `${height}px`;
  return element('tr', { class: 'space', 'aria-hidden': 'true' }, cell);
}

/** One row at a time is a stop of the Tab key, with its links: fifty thousand would be no way through. */
function markCurrent(row: HTMLTableRowElement, isCurrent: boolean): void {
  row.tabIndex = isCurrent ? 0 : -1;
  for (const a of row.querySelectorAll('a')) {
    if (isCurrent) a.removeAttribute('tabindex');
    else a.tabIndex = -1;
  }
}
