/** The picture to take away: what is in sight, at one width for everybody, with what it shows and where it comes from. */
import type { TimelineFacts } from '../../pipeline/view/timeline-facts.ts';
import { choicesOf } from '../../pipeline/view/timeline-lanes.ts';
import type { Picture } from '../../pipeline/view/timeline-picture.ts';
import { type TimelineView, viewFacets } from '../../pipeline/view/timeline-view.ts';
import { layoutWindow, type OpenTimeline, type Span, wholeSpan } from '../../pipeline/view/timeline-window.ts';
import { formatDate } from '../../schema/date.ts';
import { laneWords } from './words.ts';

/** Pixels of the plot. */
const width = 1100;

/**
 * The picture of a view.
 *
 * @param span the days in sight; null for the whole period, which has its own margins at this width.
 * @param inSight `inSightWords` of what is on the screen.
 */
export function pictureOf(
  timeline: OpenTimeline,
  view: TimelineView,
  span: Span | null,
  inSight: string,
  { name, asOf }: Pick<TimelineFacts, 'name' | 'asOf'>,
): Picture {
  const across = span ?? wholeSpan(timeline.period, width);
  const choices = choicesOf(timeline.of);
  const chosen = viewFacets.flatMap((facet) => {
    const values: readonly string[] = view[facet];
    const names = values.map((value) => choices[facet].find((one) => one.value === value)?.words ?? value);
    return names.length > 0 ? [`only ${names.join(', ')}`] : [];
  });
  return {
    layout: layoutWindow(timeline, view, across, { width, rowHeight: 14 }),
    span: across,
    title: `${name}: timeline`,
    shown: [`${inSight} Lanes ${laneWords[view.lanes]}.`, ...chosen].join(' '),
    source: [
      `Source: Docketline, ${location.href}`,
      `Records as of ${asOf ? formatDate(asOf) : 'a day not known'}. A bar shows bounds where a day is not known.`,
    ],
    width,
    glyph: 10.4,
  };
}
