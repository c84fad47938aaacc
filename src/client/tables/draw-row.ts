/** Draws a row of a table as the component `RowCell` does, from the same lines. */
import { link } from '../../base.ts';
import { type Part, toneClass } from '../../pipeline/view/row-cells.ts';
import type { AnyRow } from '../../pipeline/view/row-facets.ts';
import type { RowTable } from '../../pipeline/view/row-tables.ts';
import { element, glyph } from '../element.ts';

/** The row with a cell for each column. */
export const drawRow = ({ columns }: RowTable, row: AnyRow): HTMLTableRowElement =>
  element(
    'tr',
    {},
    columns.map(({ name, place, lines }) =>
      element(
        'td',
        { class: place, 'data-column': name },
        lines(row).map(({ tone, parts }) => element('p', { class: tone && toneClass[tone] }, parts.map(drawPart))),
      ),
    ),
  );

function drawPart(part: Part): string | Node | Node[] {
  if (typeof part === 'string') return part;
  if ('path' in part) return element('a', { class: part.entry && 'nb', href: link(part.path) }, part.words);
  const { glyph: name, words, disposition } = part;
  return disposition
    ? element('span', { class: `disposition ${disposition}` }, glyph(name), words)
    : [glyph(name), document.createTextNode(words)];
}
