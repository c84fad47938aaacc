/** A disposition as glyph and word, as the component `Disposition` gives it. */
import { dispositionWords } from '../../pipeline/view/words.ts';
import type { EntryDisposition } from '../../schema/case.ts';
import { element, glyph } from '../element.ts';

/** The mark in the colour of the disposition. */
export const dispositionMark = (disposition: EntryDisposition): HTMLElement =>
  element('span', { class: `disposition ${disposition}` }, glyph(disposition), dispositionWords[disposition]);
