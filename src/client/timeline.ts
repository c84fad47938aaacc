/** Makes an instrument of the timeline, once it comes near: until then, and without script, the picture drawn at build stands. */
import type { TimelineFacts } from '../pipeline/view/timeline-facts.ts';
import { formatView, parseView } from '../pipeline/view/timeline-view.ts';

for (const figure of document.querySelectorAll<HTMLElement>('.timeline:has(> .facts)')) {
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

/** Where the rest of the script cannot be had, the picture stays as it is. */
async function start(figure: HTMLElement): Promise<void> {
  const script = await Promise.all([
    import('./timeline/instrument.ts'),
    import('./timeline/gestures.ts'),
    import('./timeline/brush.ts'),
  ]).catch(() => null);
  if (!script) return;
  const [{ startInstrument }, gestures, brush] = script;
  // The page itself is laid out first; until then the picture stands.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  const words = figure.querySelector<HTMLTemplateElement>('.facts')?.content.textContent ?? '';
  // What `npm run bench:timeline` counts from: everything has arrived, nothing is read yet.
  performance.mark('timeline-start');
  startInstrument(figure, JSON.parse(words) as TimelineFacts, gestures, brush);
}
