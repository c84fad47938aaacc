/** The part of a timeline that is in sight: which lanes, rows and clusters, laid out for its days and its width in pixels. */
import type { Case, CaseEvent, Dispute, DocketEntry } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isPaper } from '../../schema/papers.ts';
import { type Days, dayOf, daysOnDocket } from './papers.ts';
import { type Tally, tallyOf } from './tally.ts';
import { fewestDays } from './timeline-clusters.ts';
import { type LadderDrawing, ladderDrawing } from './timeline-ladder.ts';
import { type Lane, laneOf } from './timeline-lane.ts';
import { elsewhere, filterOf, lanesBy } from './timeline-lanes.ts';
import { timeOfDay, timeScale, windowScale } from './timeline-scale.ts';
import type { TimelineView } from './timeline-view.ts';

/** A stretch of time, in milliseconds as `Date` counts them, end exclusive. */
export type Span = { from: number; to: number };

type Drawn = Pick<Case, 'id' | 'docket' | 'disputes' | 'warnings' | 'events' | 'parties' | 'partyGroups'>;

/** A case with what every layout of it asks again and again. */
export type OpenTimeline = {
  of: Drawn;
  days: ReadonlyMap<EntryKey, Days>;
  entries: ReadonlyMap<EntryKey, DocketEntry>;
  /** From the first day of an entry's bounds to its last ruling. */
  extents: ReadonlyMap<EntryKey, Span>;
  /** Whole months from the first thing dated to the last. */
  period: Span;
};

const day = 86_400_000;
export const timeOf = timeOfDay;
/** The day that a time lies in. */
export const isoDay = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);

/** Takes a case and gives what layouts start from; null where nothing in it is dated. */
export function openTimeline(of: Drawn): OpenTimeline | null {
  const days = daysOnDocket(of.docket);
  const scale = timeScale(of, days, { width: 640, roomyWidth: 640 });
  if (!scale) return null;
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const extents = new Map<EntryKey, Span>();
  for (const entry of of.docket) {
    const bounds = days.get(entry.key);
    if (!bounds) continue;
    let to = timeOf(bounds.to);
    for (const { by, date } of entry.rulings) {
      const order = by === null ? undefined : entries.get(by);
      const made = (order && dayOf(order, days)) ?? date;
      if (made) to = Math.max(to, timeOf(made));
    }
    extents.set(entry.key, { from: timeOf(bounds.from), to });
  }
  return { of, days, entries, extents, period: { from: timeOf(scale.from), to: timeOf(scale.to) + day } };
}

/** Pixels left free before the first and after the last day of the whole period, for numbers and halves of marks. */
const margin = { left: 46, right: 16 };

/** The whole period as it stands in a plot of so many pixels, with its margins. */
export function wholeSpan({ from, to }: Span, width: number): Span {
  const perPixel = (to - from) / Math.max(1, width - margin.left - margin.right);
  return { from: from - margin.left * perPixel, to: to + margin.right * perPixel };
}

/** What a view's days are in a plot of so many pixels; the whole period where it names none of it. */
export function spanOf({ span }: Pick<TimelineView, 'span'>, period: Span, width: number): Span {
  const whole = wholeSpan(period, width);
  if (!span) return whole;
  return within({ from: timeOf(span.from), to: timeOf(span.to) + day }, whole);
}

/** A span as the address says it: its days, or null where it is the whole period but for a day at each end. */
export function daysOfSpan(span: Span, period: Span, width: number): TimelineView['span'] {
  const whole = wholeSpan(period, width);
  const near = Math.max(day, (whole.to - whole.from) / 200);
  if (span.from - whole.from < near && whole.to - span.to < near) return null;
  // A span of days has to come back as the same days.
  return { from: isoDay(Math.round(span.from / day) * day), to: isoDay(Math.round(span.to / day) * day - day) };
}

/** A span no shorter than the fewest days that can be shown, no longer than `whole`, and moved into it. */
export function within(span: Span, whole: Span): Span {
  const most = whole.to - whole.from;
  const length = Math.min(most, Math.max(Math.min(fewestDays * day, most), span.to - span.from));
  const middle = (span.from + span.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** The span zoomed by a factor (2 shows half as many days) around a place of the plot, 0 for its left edge to 1. */
export function zoomed(span: Span, whole: Span, factor: number, at = 0.5): Span {
  const length = span.to - span.from;
  const most = whole.to - whole.from;
  const next = Math.min(most, Math.max(Math.min(fewestDays * day, most), length / factor));
  const fixed = span.from + length * at;
  return within({ from: fixed - next * at, to: fixed + next * (1 - at) }, whole);
}

/** The span moved by a share of its length: 0.5 by half of it to later days. */
export function moved(span: Span, whole: Span, share: number): Span {
  const length = span.to - span.from;
  return within({ from: span.from + length * share, to: span.to + length * share }, whole);
}

/** What is laid out for a span: the span itself, and as much again on either side, so that it can be moved at once. */
export function spanAround({ from, to }: Span, whole: Span): Span {
  const length = to - from;
  return { from: Math.max(whole.from, from - length), to: Math.min(whole.to, to + length) };
}

export type WindowLane = Omit<Lane, 'tally'> & { tally: Tally; papers: number };

export type WindowLayout = {
  /** What is laid out; places are percents of it. */
  drawn: Span;
  lanes: WindowLane[];
  ladder: LadderDrawing | null;
  /** Docket entries that the view leaves in, and how many of them lie in the days laid out. */
  chosen: number;
};

/** How large things are, in pixels: the plot of the days laid out, and from row to row. */
export type WindowSizes = { width: number; rowHeight: number };

/**
 * Lays out what a view shows of the days `drawn`. Lanes that are empty in these days stay, with their heads, so that
 * nothing jumps while a reader moves along; lanes that the view leaves nothing in go.
 */
export function layoutWindow(
  timeline: OpenTimeline,
  view: TimelineView,
  drawn: Span,
  sizes: WindowSizes,
): WindowLayout {
  const { of, days, entries, extents } = timeline;
  const chosen = chosenLanes(timeline, view);
  const scale = windowScale(drawn.from, drawn.to, sizes.width);
  const docket = { caseId: of.id, entries, days, scale, rowHeight: sizes.rowHeight, clusters: true, isPart: true };
  const inSight = (key: EntryKey) => {
    const extent = extents.get(key);
    return extent !== undefined && extent.to >= drawn.from && extent.from < drawn.to;
  };
  const lanes = chosen.lanes.map(({ dispute, events, tally, papers }): WindowLane => {
    const lane = laneOf({ ...dispute, entries: dispute.entries.filter(inSight) }, events, of.warnings, docket);
    return { ...lane, tally, papers };
  });
  return { drawn, lanes, ladder: ladderDrawing(of, scale), chosen: chosen.count };
}

type ChosenLane = { dispute: Dispute; events: CaseEvent[]; tally: Tally; papers: number };

/** The lanes of the last view of a case: a zoom changes nothing in them. */
const lastChosen = new WeakMap<OpenTimeline, { key: string; lanes: ChosenLane[]; count: number }>();

function chosenLanes(timeline: OpenTimeline, view: TimelineView): { lanes: ChosenLane[]; count: number } {
  const key = JSON.stringify({ ...view, span: null });
  const last = lastChosen.get(timeline);
  if (last?.key === key) return last;
  const { of, entries } = timeline;
  const passes = filterOf(view, of);
  const kept = new Set(of.docket.filter(passes).map(({ key }) => key));
  // Events are no papers: a choice of papers leaves them out.
  const told =
    view.kind.length + view.disposition.length + view.party.length > 0
      ? []
      : of.events.filter(({ kind }) => kind !== 'filing' && kind !== 'order');
  const known = new Set(of.disputes.map(({ id }) => id));
  const eventsOf = (lane: Dispute): CaseEvent[] => {
    if (view.lanes !== 'dispute') return lane.id === 'events' && view.dispute.length === 0 ? told : [];
    return told.filter(({ disputes }) => {
      const at = disputes.filter((id) => known.has(id));
      return at.length > 0 ? at.includes(lane.id) : lane.id === elsewhere;
    });
  };
  const lanes = lanesBy(view.lanes, of)
    .filter(({ id }) => view.lanes !== 'dispute' || view.dispute.length === 0 || view.dispute.includes(id))
    .map((lane): ChosenLane => {
      const dispute = { ...lane, entries: lane.entries.filter((entry) => kept.has(entry)) };
      const papers = dispute.entries.map((entry) => entries.get(entry) as DocketEntry).filter(isPaper);
      return { dispute, events: eventsOf(lane), tally: tallyOf(papers), papers: papers.length };
    })
    .filter(({ dispute, events }) => dispute.entries.length + events.length > 0);
  const made = { key, lanes, count: kept.size };
  lastChosen.set(timeline, made);
  return made;
}

/** True where no fewer days can be shown. */
export const fewestIn = ({ from, to }: Span): boolean => to - from < (fewestDays + 0.5) * day;

/** Docket entries a month, `2015-10` to how many; each counted on the day at which its mark stands. */
export function monthCounts({ of, days }: OpenTimeline): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of of.docket) {
    const month = dayOf(entry, days)?.slice(0, 7);
    if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}
