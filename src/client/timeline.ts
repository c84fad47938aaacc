/** Makes an instrument of the timeline, once it comes near: until then, and without script, the picture drawn at build stands. */
import { caseName } from '../pipeline/view/case-name.ts';
import { timelineFacts } from '../pipeline/view/timeline-facts.ts';
import { formatView, parseView } from '../pipeline/view/timeline-view.ts';
import type { Case } from '../schema/case.ts';
import type { FileHead } from '../schema/dataset.ts';

for (const figure of document.querySelectorAll<HTMLElement>('.timeline[data-facts]')) {
  const query = new URLSearchParams(location.search);
  const isAsked = location.hash === '#timeline' || formatView(parseView(query)).size > 0;
  if (isAsked) start(figure);
  else {
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        start(figure);
      },
      { rootMargin: '600px' },
    );
    near.observe(figure);
  }
}

/** Where facts or script cannot be had, the picture stays as it is. */
async function start(figure: HTMLElement): Promise<void> {
  const address = figure.dataset.facts ?? '';
  const [{ startInstrument }, gestures, brush, facts] = await Promise.all([
    import('./timeline/instrument.ts'),
    import('./timeline/gestures.ts'),
    import('./timeline/brush.ts'),
    fetch(address),
  ]);
  if (!facts.ok) return;
  const text = await facts.text();
  // What `npm run bench:timeline` counts from: everything has arrived, nothing is read yet.
  performance.mark('timeline-start');
  const { dataset, ...of } = JSON.parse(text) as Case & { dataset: FileHead };
  const name = caseName(of.caption, of.parties);
  startInstrument(figure, timelineFacts(of, name, dataset.asOf), gestures, brush);
}
