/** Draws an entry with its thread: bar over the days it can have been filed on, thread to each order that ruled. */
import { entryStrip } from '../pipeline/view/entry-strip.ts';
import { glyphOfKind } from '../pipeline/view/glyphs.ts';
import { dispositionWords, entryWords, list } from '../pipeline/view/words.ts';
import { formatBounds } from '../schema/date.ts';
import type { FoundEntry } from '../schema/lookup.ts';
import { glyph, svg } from './element.ts';

const line = 30;
const percent = (x: number) => `${x.toFixed(2)}%`;

/** The drawing, 62 pixels high and as wide as its place; null where the day of filing or of every ruling is not known. */
export function entryDrawing(entry: FoundEntry): SVGSVGElement | null {
  const strip = entryStrip(entry);
  if (!strip || !entry.filed) return null;
  const { filed, rulings } = strip;
  const days = [...new Set(rulings.map((ruling) => formatBounds(ruling.days)))];
  const ruled = days.map((day) => {
    const made = rulings.filter((ruling) => formatBounds(ruling.days) === day);
    return `${list(made.map(({ disposition }) => dispositionWords[disposition].toLowerCase()))} ${day}`;
  });
  const label = `${entryWords(entry.key)}: filed ${formatBounds(entry.filed)}, ${ruled.join(', ')}`;
  const last = rulings.at(-1);
  return svg(
    'svg',
    { class: 'strip', role: 'img', 'aria-label': label, height: 62 },
    svg('line', { class: 'axis', x1: '0', x2: '100%', y1: line, y2: line }),
    filed.to > filed.from &&
      svg('rect', {
        class: 'bound',
        x: percent(filed.from),
        width: percent(filed.to - filed.from),
        y: line - 5,
        height: 10,
      }),
    // An order known within bounds is drawn as its bounds, and the thread ends with them.
    rulings.map(
      ({ from, to }) =>
        to > from &&
        svg('rect', { class: 'bound', x: percent(from), width: percent(to - from), y: line - 5, height: 10 }),
    ),
    rulings.map(({ to: x, disposition }) =>
      svg('line', { class: `thread ${disposition}`, x1: percent(filed.from), x2: percent(x), y1: line, y2: line }),
    ),
    rulings.map(({ to: x, by }, i) => [
      svg('line', { class: 'order', x1: percent(x), x2: percent(x), y1: 4, y2: line }),
      // Numbers of orders that stand close together would overlap: the last one is told.
      by &&
        (i === rulings.length - 1 || (rulings[i + 1]?.to ?? 100) - x > 16) &&
        (x > 75
          ? svg('text', { class: 'number', x: percent(x), dx: -7, y: 14, 'text-anchor': 'end' }, entryWords(by))
          : svg('text', { class: 'number', x: percent(x), dx: 7, y: 14 }, entryWords(by))),
    ]),
    at(
      filed.from,
      glyph(glyphOfKind(entry.kind), {
        width: 14,
        height: 14,
        x: -7,
        y: line - 7,
        class: `glyph ${last?.disposition}`,
      }),
    ),
    rulings.map(({ to: x, disposition }) =>
      at(
        x,
        svg('circle', { class: 'ground', cx: 0, cy: line, r: 9 }),
        glyph(disposition, { width: 13, height: 13, x: -6.5, y: line - 6.5, class: `glyph ${disposition}` }),
      ),
    ),
    svg('text', { x: percent(filed.from), dx: -7, y: 55 }, `filed ${formatBounds(entry.filed)}`),
    last &&
      svg(
        'text',
        { x: percent(last.to), dx: 7, y: 55, 'text-anchor': last.to > 50 ? 'end' : 'start' },
        ruled.at(-1) ?? '',
      ),
  );
}

/** A group whose own zero lies at `x` percent of the width. */
const at = (x: number, ...children: SVGElement[]) => svg('svg', { x: percent(x), overflow: 'visible' }, children);
