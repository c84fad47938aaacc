/** The timeline of a case: a lane a dispute, the ladder of warnings, and the entries of each month; numbers only, no drawing. */
import { rollups } from 'd3';
import type { Case, CaseEvent, EntryDisposition } from '../../schema/case.ts';
import type { GlyphName } from './glyphs.ts';
import { type Days, dayOf, daysOnDocket } from './papers.ts';
import type { Label } from './spread-labels.ts';
import { dispositionOrder } from './tally.ts';
import { type LadderDrawing, ladderDrawing } from './timeline-ladder.ts';
import { type Lane, laneOf } from './timeline-lane.ts';
import { elsewhere, lanesBy } from './timeline-lanes.ts';
import { axisOf, type DrawingWidths, percent, type TimeScale, timeScale } from './timeline-scale.ts';

export type TimelineLayout = {
  /** Those of the disputes, then perhaps one for what happened in none. */
  lanes: Lane[];
  disputes: number;
  ladder: LadderDrawing | null;
  axis: { rules: { x: number; year: boolean }[]; labels: (Label & { year: boolean })[] };
  /** A bar a month, with the number of docket entries. */
  months: { bars: { x: number; width: number; y: number; height: number }[]; height: number; most: number } | null;
  /** The period as it is told. */
  period: { from: string; to: string } | null;
  /** Events that lie before or after the period, and so are not drawn. */
  eventsLeftOut: number;
};

const barsHeight = 32;
/** A docket of more entries is drawn with clusters: a row a paper would be thousands of rows. */
const mostRows = 600;

/**
 * Lay out a case. Places along the time axis are percents of the drawing's width, everything else is in pixels: so one
 * drawing serves a phone, a screen and paper, and texts and glyphs never scale.
 *
 * @param widths narrowest width the drawing may have, and the width from which it has room for more labels, in pixels.
 * @returns no lanes where the case has no dispute, or nothing in it is dated.
 */
export function layoutTimeline(of: Case, widths: DrawingWidths): TimelineLayout {
  const days = daysOnDocket(of.docket);
  const scale = timeScale(of, days, widths);
  if (scale === null) {
    return {
      lanes: [],
      disputes: 0,
      ladder: null,
      axis: { rules: [], labels: [] },
      months: null,
      period: null,
      eventsLeftOut: 0,
    };
  }
  const docket = {
    caseId: of.id,
    entries: new Map(of.docket.map((entry) => [entry.key, entry])),
    days,
    scale,
    clusters: of.docket.length > mostRows,
  };
  const told = of.events.filter(({ kind }) => kind !== 'filing' && kind !== 'order');
  const known = new Set(of.disputes.map(({ id }) => id));
  const eventsOf = new Map<string, CaseEvent[]>();
  for (const event of told) {
    const disputes = event.disputes.filter((id) => known.has(id));
    for (const id of disputes.length > 0 ? disputes : [elsewhere]) {
      eventsOf.set(id, [...(eventsOf.get(id) ?? []), event]);
    }
  }
  const lanes = lanesBy('dispute', of).map((lane) => laneOf(lane, eventsOf.get(lane.id) ?? [], of.warnings, docket));
  const rest = lanes.pop() as Lane;
  return {
    lanes: of.disputes.length > 0 && rest.events.length + rest.rows.length > 0 ? [...lanes, rest] : lanes,
    disputes: of.disputes.length,
    ladder: ladderDrawing(of, scale),
    axis: axisOf(scale),
    months: monthsOf(of, scale, days),
    period: { from: scale.from, to: scale.to },
    eventsLeftOut: told.filter(({ date }) => date < scale.from || date > scale.to).length,
  };
}

/** Docket entries a month, each counted on the day at which its mark stands. */
function monthsOf(
  of: Pick<Case, 'docket'>,
  scale: Pick<TimeScale, 'x' | 'to' | 'months'>,
  days: ReadonlyMap<string, Days>,
): TimelineLayout['months'] {
  const dated = of.docket.map((entry) => dayOf(entry, days)).filter((day) => day !== null);
  const counts = new Map(
    rollups(
      dated,
      (of) => of.length,
      (day) => day.slice(0, 7),
    ),
  );
  const most = Math.max(0, ...counts.values());
  const starts = scale.months.map((month) => month.toISOString().slice(0, 10));
  const end = scale.x(scale.to);
  return {
    most,
    height: barsHeight,
    bars: starts.flatMap((start, i) => {
      const count = counts.get(start.slice(0, 7)) ?? 0;
      if (count === 0) return [];
      const x = scale.x(start);
      const next = starts[i + 1];
      const height = Math.max(1, Math.round((count / most) * barsHeight * 10) / 10);
      return [
        {
          x,
          width: percent((next ? scale.x(next) : end) - x),
          y: Math.round((barsHeight - height) * 10) / 10,
          height,
        },
      ];
    }),
  };
}

/** What a drawing uses, for its key: kinds of papers and court marks, dispositions, bars; `all` names every glyph. */
export function glyphsOf({ lanes, ladder }: TimelineLayout): {
  kinds: Set<GlyphName>;
  dispositions: EntryDisposition[];
  bounds: boolean;
  all: Set<GlyphName>;
} {
  const marks = lanes.flatMap(({ events, rows }) => [...events, ...rows.flatMap((row) => row.marks)]);
  const tally = new Set(lanes.flatMap(({ tally }) => tally.map(({ disposition }) => disposition)));
  const all = new Set([...marks, ...(ladder?.marks ?? [])].map(({ kind }) => kind));
  return {
    kinds: new Set<GlyphName>([...all, ...(lanes.some(({ orders }) => orders.length > 0) ? ['order' as const] : [])]),
    dispositions: dispositionOrder.filter((disposition) => tally.has(disposition)),
    bounds: lanes.some(({ rows, orders }) => rows.some(({ bounds }) => bounds) || orders.some(({ bounds }) => bounds)),
    all,
  };
}
