/** The controls above the timeline: by what its lanes are, what is left out, zoom, and the picture to take away. */
import type { ViewChoice } from '../../pipeline/view/timeline-lanes.ts';
import type { LaneChoice, TimelineView, ViewFacet } from '../../pipeline/view/timeline-view.ts';
import { laneChoices, viewFacets } from '../../pipeline/view/timeline-view.ts';
import { element, glyph } from '../element.ts';
import { laneWords } from './words.ts';

/** What the controls ask for. */
export type Wishes = {
  lanes(choice: LaneChoice): void;
  narrow(facet: ViewFacet, values: string[]): void;
  everything(): void;
  zoom(factor: number): void;
  move(share: number): void;
  whole(): void;
  download(kind: 'svg' | 'png'): void;
};

export type Bar = {
  element: HTMLElement;
  /** Shows what is chosen, and says in words what is in sight. */
  show(view: TimelineView, words: string, atWhole: boolean): void;
};

const facetWords: Record<ViewFacet, string> = {
  kind: 'Kind',
  disposition: 'Ruling',
  party: 'Filed by',
  dispute: 'Dispute',
};

/**
 * The controls, with the choices that the case has.
 *
 * @param table address of the same as a table.
 * @param wishes are called as the reader acts; `show` is to follow.
 */
export function makeBar(
  choices: Readonly<Record<ViewFacet, readonly ViewChoice[]>>,
  table: string,
  wishes: Wishes,
): Bar {
  const lanes = element(
    'select',
    { name: 'lanes', autocomplete: 'off' },
    laneChoices.map((choice) => element('option', { value: choice }, laneWords[choice])),
  );
  lanes.addEventListener('change', () => wishes.lanes(lanes.value as LaneChoice));
  const facets = viewFacets
    .filter((facet) => choices[facet].length > 1)
    .map((facet) => makeFacet(facet, choices[facet], wishes));
  const everything = button('Show everything', () => wishes.everything());
  const whole = button('Whole period', () => wishes.whole());
  const status = element('p', { class: 'in-sight', role: 'status' });
  const bar = element(
    'div',
    { class: 'bar' },
    element(
      'div',
      { class: 'bar-row' },
      element('label', { class: 'lanes-choice' }, element('span', {}, 'Lanes'), lanes),
      facets.map(({ element }) => element),
      everything,
      element('span', { class: 'spring' }),
      element(
        'span',
        { class: 'chips', role: 'group', 'aria-label': 'Zoom' },
        button('−', () => wishes.zoom(0.5), 'Zoom out'),
        button('+', () => wishes.zoom(2), 'Zoom in'),
        button(glyph('previous'), () => wishes.move(-0.5), 'Earlier'),
        button(glyph('next'), () => wishes.move(0.5), 'Later'),
        whole,
      ),
    ),
    element(
      'div',
      { class: 'bar-row second' },
      status,
      element('span', { class: 'spring' }),
      element(
        'span',
        { class: 'chips' },
        element(
          'span',
          { class: 'chips', role: 'group', 'aria-label': 'Download this picture' },
          element('span', { class: 'quiet small', 'aria-hidden': 'true' }, 'Download this picture'),
          button('SVG', () => wishes.download('svg'), 'Download this picture as SVG'),
          button('PNG', () => wishes.download('png'), 'Download this picture as PNG'),
        ),
        element('a', { class: 'chip', href: table }, 'Read as a table'),
      ),
    ),
  );
  // One list of choices is open at a time, and none once the reader goes on.
  document.addEventListener('pointerdown', ({ target }) => {
    for (const { element } of facets) if (!element.contains(target as Node)) element.open = false;
  });
  bar.addEventListener('keydown', (event) => {
    const list = (event.target as Element).closest<HTMLDetailsElement>('details[open]');
    if (event.key !== 'Escape' || !list) return;
    list.open = false;
    list.querySelector('summary')?.focus();
  });
  return {
    element: bar,
    show(view, words, atWhole) {
      lanes.value = view.lanes;
      for (const facet of facets) facet.show(view[facet.name]);
      everything.hidden = viewFacets.every((facet) => view[facet].length === 0);
      whole.setAttribute('aria-pressed', String(atWhole));
      if (status.textContent !== words) status.textContent = words;
    },
  };
}

function button(content: string | SVGElement, click: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { class: 'button', type: 'button', 'aria-label': label }, content);
  made.addEventListener('click', click);
  return made;
}

function makeFacet(name: ViewFacet, choices: readonly ViewChoice[], wishes: Wishes) {
  const boxes = choices.map(({ value }) => element('input', { type: 'checkbox', value, autocomplete: 'off' }));
  const count = element('b', {});
  const details = element(
    'details',
    { class: 'facet', name: 'timeline-facet' },
    element('summary', { class: 'button' }, facetWords[name], count),
    element(
      'fieldset',
      {},
      element('legend', { class: 'quiet small' }, `${facetWords[name]}: those ticked, or all`),
      choices.map(({ words, count: n }, i) =>
        element('label', {}, boxes[i], element('span', {}, words), element('span', { class: 'quiet' }, `${n}`)),
      ),
    ),
  );
  details.addEventListener('change', () =>
    wishes.narrow(
      name,
      boxes.filter(({ checked }) => checked).map(({ value }) => value),
    ),
  );
  return {
    name,
    element: details,
    show(values: readonly string[]) {
      for (const box of boxes) box.checked = values.includes(box.value);
      count.textContent = values.length > 0 ? `: ${values.length}` : '';
      details.classList.toggle('narrowed', values.length > 0);
    },
  };
}
