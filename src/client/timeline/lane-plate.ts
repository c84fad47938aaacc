/** A lane on the page: its head, its canvas, and the links that lie over its marks for pointer, finger, focus and ear. */
import { link } from '../../base.ts';
import type { Tally } from '../../pipeline/view/tally.ts';
import type { Target } from '../../pipeline/view/timeline-draw.ts';
import { dispositionWords } from '../../pipeline/view/words.ts';
import { element, glyph } from '../element.ts';
import { Plate } from './canvas-pen.ts';

const targets = new WeakMap<Element, Target>();

/** The mark that a link stands for. */
export const targetOf = (of: Element): Target | undefined => targets.get(of);

/** A lane; `drawn` and `laid` are set by whoever draws it. */
export class LanePlate {
  readonly plate = new Plate();
  readonly element: HTMLElement;
  readonly links: HTMLElement;
  readonly #head: HTMLElement;
  /** Which state of the whole it was last drawn in, and its links laid. */
  drawn = -1;
  laid = -1;
  /** The mark that the Tab key stops at. */
  #stop: string | null = null;

  constructor(name: string, classes = 'lane') {
    this.#head = element('div', { class: 'lane-head' });
    this.links = element('div', { class: 'links', role: 'group', 'aria-label': name });
    this.element = element(
      'div',
      { class: classes },
      this.#head,
      element('div', { class: 'plate-frame' }, this.plate.canvas, this.links),
    );
  }

  /** Title, tally and what else stands beside the lane. */
  head(title: string, chains: string | null, tally: Tally, ...more: string[]): void {
    this.#head.replaceChildren(
      element('h3', {}, chains ? element('a', { href: chains }, title) : title),
      ...(tally.length > 0
        ? [
            element(
              'ul',
              { class: 'plain tally' },
              tally.map(({ disposition, count }) =>
                element(
                  'li',
                  { title: dispositionWords[disposition] },
                  element(
                    'span',
                    { class: disposition },
                    glyph(disposition, {
                      role: 'img',
                      'aria-label': dispositionWords[disposition],
                      'aria-hidden': null,
                    }),
                  ),
                  ` ${count}`,
                ),
              ),
            ),
          ]
        : []),
      ...more.map((words) => element('p', { class: 'small quiet' }, words)),
    );
  }

  /** Lays links over the marks; the focus stays on its mark, or goes to the nearest where its mark is in a cluster now. */
  lay(marks: readonly Target[]): void {
    const focused = this.links.contains(document.activeElement) ? targets.get(document.activeElement as Element) : null;
    const stop = marks.some(({ key }) => key === this.#stop) ? this.#stop : (marks[0]?.key ?? null);
    this.links.replaceChildren(
      ...marks.map((mark) => {
        const made = element('a', {
          href: mark.open ? mark.href.replace(/^[^?]*/, location.pathname) : link(mark.href),
          'aria-label': mark.label,
          'aria-description': mark.quote,
          tabindex: mark.key === stop ? 0 : -1,
          draggable: 'false',
        });
        made.style.transform = `translate(${mark.x.toFixed(1)}px, ${mark.y.toFixed(1)}px)`;
        made.style.width = `${mark.width.toFixed(1)}px`;
        made.style.height = `${mark.height.toFixed(1)}px`;
        targets.set(made, mark);
        return made;
      }),
    );
    this.#stop = stop;
    if (!focused) return;
    const links = [...this.links.children] as HTMLElement[];
    const same = links.find((one) => targets.get(one)?.key === focused.key);
    const distance = (one: Element) => {
      const at = targets.get(one) as Target;
      return Math.abs(at.x - focused.x) + Math.abs(at.y - focused.y);
    };
    const next = same ?? links.sort((a, b) => distance(a) - distance(b))[0];
    if (next) this.focus(next);
  }

  /** Gives the focus to a link, which the Tab key then stops at. */
  focus(next: HTMLElement): void {
    for (const one of this.links.children) one.setAttribute('tabindex', one === next ? '0' : '-1');
    this.#stop = targets.get(next)?.key ?? null;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
}
