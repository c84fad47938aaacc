/** The timeline with script: filters, a tooltip with the court's words, and arrow keys from mark to mark. */

for (const figure of document.querySelectorAll<HTMLElement>('.timeline')) {
  const marks = readMarks(figure);
  addFilters(figure);
  addTooltip(figure, marks);
  addArrowKeys(figure);
}

type Words = { label: string; quote: string | null };

/** Takes the titles and words into attributes, so that the browser does not show its own tooltip beside ours. */
function readMarks(figure: HTMLElement): Map<Element, Words> {
  const marks = new Map<Element, Words>();
  for (const mark of figure.querySelectorAll('.plot a')) {
    const [title, desc] = [mark.querySelector('title'), mark.querySelector('desc')];
    // A link of a note beside the papers is no mark.
    if (!title) continue;
    const words = { label: title.textContent, quote: desc?.textContent ?? null };
    mark.setAttribute('aria-label', words.label);
    if (words.quote) mark.setAttribute('aria-description', words.quote);
    title.remove();
    desc?.remove();
    marks.set(mark, words);
  }
  return marks;
}

/** "All disputes", "Denied only", "Orders only": without script the buttons are hidden. */
function addFilters(figure: HTMLElement): void {
  const buttons = [...figure.querySelectorAll<HTMLButtonElement>('button[data-show]')];
  const plots = [...figure.querySelectorAll<SVGElement>('.plot[data-head]')].map((plot) => ({
    plot,
    full: plot.getAttribute('height') ?? '',
    head: plot.getAttribute('data-head') ?? '',
  }));
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const show = button.dataset.show ?? 'all';
      figure.dataset.showing = show;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      for (const { plot, full, head } of plots) plot.setAttribute('height', show === 'orders' ? head : full);
    });
  }
}

/** Shows what a mark says beside it, for the pointer and for the focus; Escape puts it away. */
function addTooltip(figure: HTMLElement, marks: ReadonlyMap<Element, Words>): void {
  const tip = figure.querySelector<HTMLElement>('.tip');
  if (!tip) return;
  const hide = () => {
    tip.hidden = true;
  };
  const show = (event: Event) => {
    const mark = (event.target as Element).closest('.plot a');
    const words = mark && marks.get(mark);
    if (!mark || !words) return hide();
    const sentence = document.createElement('p');
    sentence.textContent = words.label;
    const quote = document.createElement('p');
    quote.className = 'q';
    quote.textContent = words.quote;
    tip.replaceChildren(...(words.quote ? [sentence, quote] : [sentence]));
    tip.hidden = false;
    placeBeside(tip, mark, figure);
  };
  figure.addEventListener('pointerover', show);
  figure.addEventListener('focusin', show);
  figure.addEventListener('pointerleave', hide);
  figure.addEventListener('focusout', hide);
  figure.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Puts the tip under the mark's own place, above it where there is no room beneath, and within the figure's sides. */
function placeBeside(tip: HTMLElement, mark: Element, figure: HTMLElement): void {
  const frame = figure.getBoundingClientRect();
  // The glyph and not the number before it; for an order, its stroke.
  const at = (mark.querySelector('use') ?? mark.querySelector('line:last-of-type') ?? mark).getBoundingClientRect();
  const left = Math.min(Math.max(at.left, frame.left), frame.right - tip.offsetWidth);
  const beneath = at.bottom + 8;
  const top = beneath + tip.offsetHeight > window.innerHeight ? at.top - tip.offsetHeight - 8 : beneath;
  tip.style.left = `${left - frame.left}px`;
  tip.style.top = `${top - frame.top}px`;
}

/** One stop of the Tab key a lane; left and right go from mark to mark, up and down from lane to lane. */
function addArrowKeys(figure: HTMLElement): void {
  const lanes = [...figure.querySelectorAll('.plot')]
    .map((plot) => [...plot.querySelectorAll<SVGAElement>('a')])
    .filter((marks) => marks.length > 0);
  for (const marks of lanes) for (const mark of marks.slice(1)) mark.setAttribute('tabindex', '-1');
  figure.addEventListener('keydown', (event) => {
    const lane = lanes.findIndex((marks) => marks.includes(event.target as SVGAElement));
    const marks = lanes[lane];
    if (!marks) return;
    const at = marks.indexOf(event.target as SVGAElement);
    const visible = (mark: SVGAElement) => mark.getClientRects().length > 0;
    const ways: Record<string, () => SVGAElement | undefined> = {
      ArrowRight: () => marks.slice(at + 1).find(visible),
      ArrowLeft: () => marks.slice(0, at).findLast(visible),
      ArrowDown: () => lanes[lane + 1]?.find(visible),
      ArrowUp: () => lanes[lane - 1]?.find(visible),
      Home: () => marks.find(visible),
      End: () => marks.findLast(visible),
    };
    const next = ways[event.key]?.();
    if (!next) return;
    event.preventDefault();
    const there = lanes.find((others) => others.includes(next)) ?? [];
    for (const mark of there) mark.setAttribute('tabindex', mark === next ? '0' : '-1');
    next.focus();
  });
}
