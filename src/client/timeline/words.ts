/** What the timeline says in words of what it shows. */
import type { LaneChoice } from '../../pipeline/view/timeline-view.ts';
import { fewestIn, isoDay, type OpenTimeline, type Span } from '../../pipeline/view/timeline-window.ts';
import { amount, count } from '../../pipeline/view/words.ts';
import { formatDate } from '../../schema/date.ts';

export const laneWords: Record<LaneChoice, string> = { dispute: 'by dispute', kind: 'by kind', filer: 'by who filed' };

/**
 * "Oct. 1, 2015 to Nov. 15, 2015. 218 of 540 entries chosen."
 *
 * @param chosen how many entries of the docket the reader's choices leave in.
 */
export function inSightWords({ of, period }: OpenTimeline, span: Span, chosen: number): string {
  const first = isoDay(Math.max(span.from, period.from));
  const last = isoDay(Math.min(span.to, period.to) - 1);
  const all = count(of.docket.length, 'entry', 'entries');
  const part = chosen < of.docket.length ? `${amount(chosen)} of ${all}` : all;
  return `${formatDate(first)} to ${formatDate(last)}. ${part} chosen${fewestIn(span) ? '; nearest zoom' : ''}.`;
}
