/** The elements of the timeline: a sheet with the axis, the lanes, the ladder and the whole period beneath. */
import { element } from '../element.ts';
import { Plate } from './canvas-pen.ts';
import { LanePlate } from './lane-plate.ts';

export type Sheet = {
  element: HTMLElement;
  axis: Plate;
  /** Where the lanes go. */
  lanes: HTMLElement;
  ladder: LanePlate;
  /** The whole period, month by month. */
  months: LanePlate;
  /** Shown where the reader's choices leave nothing in. */
  nothing: HTMLElement;
  /** How it is moved, for a finger or for a pointer. */
  help: HTMLElement;
};

/**
 * Makes the sheet.
 *
 * @param brush lies over the whole period.
 * @param most the most docket entries of one month.
 * @param coarse true where the pointer is a finger.
 */
export function makeSheet(brush: Element, most: number, coarse: boolean): Sheet {
  const axis = new Plate();
  const lanes = element('div', { class: 'lanes' });
  const ladder = new LanePlate('Warnings and sanctions', 'lane ladder-lane');
  ladder.head(
    'Warnings and sanctions',
    '#warnings',
    [],
    'A warning is not a finding.',
    'The line keeps to the highest rung so far.',
  );
  const months = new LanePlate('Whole period', 'lane months');
  months.head('Whole period', null, [], `Docket entries a month, at most ${most}`);
  months.links.replaceWith(brush);
  const nothing = element(
    'p',
    { class: 'nothing', hidden: true },
    'Nothing in this case is all of that. Take away a choice to see more.',
  );
  const help = element(
    'p',
    { class: 'small quiet how', id: 'timeline-how' },
    coarse
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
    lanes,
    ladder.element,
    months.element,
  );
  return { element: sheet, axis, lanes, ladder, months, nothing, help };
}
