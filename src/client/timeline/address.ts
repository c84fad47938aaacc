/** The view in the address: a link shows the same, and Back takes one movement away. */
import { formatView, type TimelineView } from '../../pipeline/view/timeline-view.ts';

/** Milliseconds: steps of one zoom or move that follow each other within this time are one step back. */
const oneStep = 1200;
let lastStep = 0;

/** Writes the view into the address; a `push` that comes at once after another step replaces it. */
export function writeAddress(view: TimelineView, write: 'push' | 'replace'): void {
  const query = formatView(view, new URLSearchParams(location.search));
  const now = Date.now();
  const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  if (write === 'push' && now - lastStep > oneStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  lastStep = now;
}

/** Lets the next `push` be a step of its own, however soon it comes. */
export function beginStep(): void {
  lastStep = 0;
}
