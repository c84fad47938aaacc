/** What a mark says, beside it: its sentence, the court's words, and a link. For the pointer, the focus and a finger. */
import type { Target } from '../../pipeline/view/timeline-draw.ts';
import { element } from '../element.ts';

/** What the link of a mark leads to, by its address. */
const leadsTo = ({ href, open }: Target): string =>
  open
    ? 'Show these days'
    : href.startsWith('/orders/')
      ? href.includes('#')
        ? 'Read it in the order'
        : 'Read the order'
      : 'Find it on the docket';

export type Tip = { hide(): void };

/**
 * Shows the words of the links within `sheet`. A finger has no hover: its first tap shows the words, whose link leads on.
 *
 * @param targetOf tells which mark a link stands for.
 */
export function addTip(figure: HTMLElement, sheet: HTMLElement, targetOf: (link: Element) => Target | undefined): Tip {
  const tip = element('div', { class: 'tip', hidden: true });
  figure.append(tip);
  let shown: Element | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lastPointer = 'mouse';

  const hide = () => {
    clearTimeout(leaving);
    tip.hidden = true;
    shown = null;
  };
  const show = (link: Element | null): boolean => {
    const target = link && targetOf(link);
    if (!link || !target) return false;
    clearTimeout(leaving);
    if (shown === link) return true;
    shown = link;
    tip.replaceChildren(
      element('p', {}, target.label),
      ...(target.quote ? [element('p', { class: 'q' }, target.quote)] : []),
      element(
        'p',
        { class: 'on' },
        element('a', { href: link.getAttribute('href'), tabindex: -1, 'data-tip': true }, leadsTo(target)),
      ),
    );
    tip.hidden = false;
    place(tip, link, figure);
    return true;
  };
  // Long enough to go from the mark to the words, which stay while the pointer is over them.
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  };

  sheet.addEventListener('pointerover', (event) => {
    lastPointer = event.pointerType;
    if (event.pointerType === 'touch') return;
    if (!show((event.target as Element).closest('.links a'))) leave();
  });
  sheet.addEventListener('pointerleave', leave);
  tip.addEventListener('pointerenter', () => clearTimeout(leaving));
  tip.addEventListener('pointerleave', leave);
  sheet.addEventListener('focusin', ({ target }) => show((target as Element).closest('.links a')) || hide());
  sheet.addEventListener('focusout', leave);
  sheet.addEventListener('pointerdown', ({ pointerType }) => {
    lastPointer = pointerType;
  });
  sheet.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('.links a');
      if (lastPointer === 'touch' && link && event.detail > 0) {
        event.preventDefault();
        event.stopPropagation();
        shown = null;
        show(link);
      }
    },
    { capture: true },
  );
  // Escape puts it away before it does anything else.
  figure.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || tip.hidden) return;
      hide();
      event.stopPropagation();
    },
    { capture: true },
  );
  return { hide };
}

/** Puts the tip under the mark, above it where there is no room beneath, and within the figure's sides. */
function place(tip: HTMLElement, link: Element, figure: HTMLElement): void {
  const frame = figure.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  const left = Math.min(Math.max(at.left, frame.left), frame.right - tip.offsetWidth);
  const beneath = at.bottom + 6;
  const top = beneath + tip.offsetHeight > innerHeight ? at.top - tip.offsetHeight - 6 : beneath;
  tip.style.left = `${left - frame.left}px`;
  tip.style.top = `${top - frame.top}px`;
}
