/** A lane of the timeline, one a dispute: the court's line at its head, and beneath it the papers in rows. */
import type { CaseEvent, CaseWarning, Dispute, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isPaper } from '../../schema/papers.ts';
import { docketPath, orderPath } from './addresses.ts';
import { eventSentence, shortName } from './entry-sentence.ts';
import type { GlyphName } from './glyphs.ts';
import { dayOf } from './papers.ts';
import { type Label, spreadLabels } from './spread-labels.ts';
import { type Tally, tallyOf } from './tally.ts';
import { clusteredMarks, clusteredOrders } from './timeline-clusters.ts';
import { type LaneNote, laneNotesOf } from './timeline-notes.ts';
import { type Docket, type Mark, type Row, rowHeight, rowsOf, sentenceOf } from './timeline-rows.ts';
import { percent } from './timeline-scale.ts';

/** An order: a stroke on the court's line that comes down to the papers it ruled on. */
export type OrderStroke = {
  key: EntryKey;
  /** How many orders it stands for: more than one where their strokes would touch. */
  count: number;
  x: number;
  top: number;
  bottom: number;
  bounds: { x: number; width: number } | null;
  href: string;
  label: string;
};

export type Lane = {
  id: string;
  title: string;
  /** A sentence that tells the lane as a whole. */
  summary: string;
  tally: Tally;
  /** Pixels. */
  height: number;
  /** y of the court's line. */
  headY: number;
  orders: OrderStroke[];
  /** Numbers or days of the orders, above the court's line. */
  orderLabels: Label[];
  labelY: number;
  /** Hearings, sessions to meet and confer and other events, on the court's line. */
  events: Mark[];
  rows: Row[];
  notes: LaneNote[];
};

/** Pixels. */
const labelY = 11;
const headY = 22;
const stroke = 5;
const firstRow = headY + 15;

const eventGlyph: Record<CaseEvent['kind'], GlyphName> = {
  hearing: 'hearing',
  'meet-and-confer': 'meet-and-confer',
  communication: 'event',
  filing: 'event',
  order: 'event',
  other: 'event',
};

/**
 * Lay out one dispute.
 *
 * @param events those of the dispute; what lies outside the period is left out.
 * @param warnings those of the case, whose words stand in the notes.
 */
export function laneOf(
  dispute: Dispute,
  events: readonly CaseEvent[],
  warnings: readonly CaseWarning[],
  docket: Docket,
): Lane {
  const { rows, count } = rowsOf(dispute, docket, firstRow);
  const papers = dispute.entries.map((key) => docket.entries.get(key)).filter((entry) => entry !== undefined);
  const lowest = lowestRuled(rows);
  const ruling = ordersOf(papers, docket);
  const strokes = ruling.map((order) => strokeOf(order, lowest.get(order.key), docket));
  const orders = docket.clusters ? clusteredOrders(strokes, docket) : strokes;
  const told = [...hearingsOf(papers, docket), ...events.flatMap((event) => eventMark(event, docket))];
  const tally = tallyOf(papers.filter(isPaper));
  return {
    id: dispute.id,
    title: dispute.title,
    summary: `${papers.filter(isPaper).length} papers, ${ruling.length} orders.`,
    tally,
    height: count > 0 ? firstRow + count * (docket.rowHeight ?? rowHeight) : headY + stroke + 8,
    headY,
    orders,
    orderLabels: spreadLabels(
      orders.map(({ key, x, bottom, count: n }) => ({
        x,
        texts: n > 1 ? [`${n} orders`, `${n}×`] : [shortName(key, 'order')],
        // An order that ruled on papers of the lane is named before one that did not.
        rank: bottom > headY + stroke ? 1 : 0,
      })),
      { ...docket.scale, letter: 6.8, reach: 9 },
    ),
    labelY,
    events: docket.clusters ? clusteredMarks(told, docket) : told,
    rows,
    // Words beside the papers belong to the picture of the whole period.
    notes: docket.isPart ? [] : laneNotesOf(rows, ruling, warnings, docket.caseId, docket.scale),
  };
}

/** The orders of the lane: those that stand in the dispute, and those that ruled on one of its papers. */
function ordersOf(papers: readonly DocketEntry[], { entries, days }: Docket): DocketEntry[] {
  const keys = new Set([
    ...papers.filter(({ kind }) => kind === 'order').map(({ key }) => key),
    ...papers.filter(isPaper).flatMap(({ rulings }) => rulings.map(({ by }) => by)),
  ]);
  return [...keys]
    .map((key) => (key === null ? undefined : entries.get(key)))
    .filter((entry) => entry !== undefined)
    .filter(({ key }) => days.has(key));
}

/** For each order the y of the lowest row that it ruled on. */
function lowestRuled(rows: readonly Row[]): Map<EntryKey, number> {
  const lowest = new Map<EntryKey, number>();
  for (const { rulings, y } of rows) {
    for (const { by } of rulings) if (by !== null) lowest.set(by, Math.max(lowest.get(by) ?? 0, y));
  }
  return lowest;
}

function strokeOf(order: DocketEntry, lowest: number | undefined, { caseId, days, scale }: Docket): OrderStroke {
  const bounds = days.get(order.key) as { from: string; to: string };
  const x = scale.x(dayOf(order, days) as string);
  const from = scale.x(bounds.from);
  return {
    key: order.key,
    count: 1,
    x,
    top: headY - stroke,
    bottom: lowest ?? headY + stroke,
    bounds: bounds.from < bounds.to ? { x: from, width: percent(x - from) } : null,
    href: order.order ? orderPath(order.order) : docketPath(caseId, order.key),
    get label() {
      return sentenceOf(order);
    },
  };
}

const hearingsOf = (papers: readonly DocketEntry[], { caseId, days, scale }: Docket): Mark[] =>
  papers
    .filter(({ kind, key }) => kind === 'hearing' && days.has(key))
    .map((hearing) => ({
      x: scale.x(dayOf(hearing, days) as string),
      dx: 0,
      y: headY,
      kind: 'hearing' as const,
      href: docketPath(caseId, hearing.key),
      get label() {
        return sentenceOf(hearing);
      },
      quote: null,
      disposition: null,
    }));

function eventMark(event: CaseEvent, { caseId, scale }: Docket): Mark[] {
  if (event.date < scale.from || event.date > scale.to) return [];
  return [
    {
      x: scale.x(event.date),
      dx: 0,
      y: headY,
      kind: eventGlyph[event.kind],
      href: event.quotation
        ? orderPath(event.quotation.order, event.quotation.record)
        : docketPath(caseId, event.entries[0]),
      label: eventSentence(event),
      quote: event.quotation?.quote ?? null,
      disposition: null,
    },
  ];
}
