/** Papers, orders and events whose marks would touch, drawn as one with their number; each opens on zooming in. */
import type { EntryRuling } from '../../schema/case.ts';
import { formatDate, type IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { casePath } from './addresses.ts';
import { dayOf } from './papers.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { OrderStroke } from './timeline-lane.ts';
import { aside, type Docket, type Draft, glyph, keepApart, type Mark } from './timeline-rows.ts';
import { timeOfDay } from './timeline-scale.ts';
import { formatView, wholeView } from './timeline-view.ts';
import { count, dispositionWords, entryWords, list } from './words.ts';

export type Cluster = {
  /** Percent of the drawing's width: its number, and where its furthest mark stands. */
  x: number;
  until: number;
  count: number;
  keys: EntryKey[];
  /** Days that are in sight once it is open. */
  open: { from: IsoDate; to: IsoDate };
  href: string;
  label: string;
};

/**
 * Pixels and counts that decide. Papers filed within a `cell` are looked at together; up to `few` of them keep a row
 * each. A paper whose thread is longer than `long` is seen to be one, and so are papers of one day where a day is
 * `wideDay` wide; but never more than `most` in a cell.
 */
const cell = 28;
const few = 3;
const long = 120;
const wideDay = 20;
const most = 40;
/** At least so many days are in sight when a cluster has been opened: as few as the drawing can show. */
export const fewestDays = 10;

const day = 86_400_000;
const timeOf = timeOfDay;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Width of a day in pixels. */
const dayWidth = ({ scale }: Docket) => (scale.width * day) / (timeOf(scale.to) - timeOf(scale.from) + day);

/**
 * Rows before they are stacked, with a row each for those that cannot be told apart at the width of the drawing.
 * Papers that one order ruled on first go together before others do.
 */
export function clustered(drafts: readonly Draft[], docket: Docket): Draft[] {
  const wide = dayWidth(docket) >= wideDay;
  const place = ({ row }: Draft) => ((row.marks[0]?.x ?? 0) / 100) * docket.scale.width;
  const isShort = ({ row, to }: Draft) =>
    to - ((row.bounds?.x ?? row.marks[0]?.x ?? 0) / 100) * docket.scale.width < long;
  return cellsOf(drafts, place, cell).flatMap((inCell) => {
    if (inCell.length <= few) return inCell;
    const alike = inCell.filter((draft) => !wide && isShort(draft));
    const alone = inCell.filter((draft) => wide || !isShort(draft));
    const groups = [...Map.groupBy(alike, ({ ruledBy }) => ruledBy).values()];
    const rows = groups.flatMap((group) => (group.length >= few ? [clusterOf(group, docket)] : group));
    const [open, folded] =
      rows.length > 2 * few ? [alone, [clusterOf(alike, docket)]] : ([[...alone, ...rows], []] as const);
    if (open.length <= most) return [...open, ...folded];
    return [...open.slice(0, most), ...folded, clusterOf(withoutClusters(open.slice(most), inCell), docket)];
  });
}

/** The drafts that rows stand for. */
const withoutClusters = (rows: readonly Draft[], drafts: readonly Draft[]): Draft[] => {
  const keys = new Set(rows.flatMap(({ row }) => row.cluster?.keys ?? [row.key]));
  return drafts.filter(({ row }) => keys.has(row.key));
};

/** Runs of what stands within `width` pixels of the first of its run, from left to right. */
function cellsOf<T>(all: readonly T[], place: (one: T) => number, width: number): T[][] {
  const cells: { from: number; members: T[] }[] = [];
  const placed = all.map((one) => ({ one, at: place(one) })).sort((a, b) => a.at - b.at);
  for (const { one, at } of placed) {
    const last = cells.at(-1);
    if (last && at < last.from + width) last.members.push(one);
    else cells.push({ from: at, members: [one] });
  }
  return cells.map(({ members }) => members);
}

/** The row that stands for several. */
function clusterOf(drafts: readonly Draft[], docket: Docket): Draft {
  const { scale, entries, days, caseId } = docket;
  const rows = drafts.map(({ row }) => row);
  const keys = rows.map(({ key }) => key);
  const rulings = rows.flatMap((row) => row.rulings);
  const firsts = rows.map(({ marks, bounds }) => bounds?.x ?? marks[0]?.x ?? 0);
  const filed = keys.map((key) => dayOf(entries.get(key) as never, days) as IsoDate).sort();
  const ruled = rulings.flatMap(({ by, date }) => {
    const order = by === null ? undefined : entries.get(by);
    const made = (order && dayOf(order, days)) ?? date;
    return made ? [made] : [];
  });
  const x = Math.min(...firsts);
  const furthest = Math.max(...rows.flatMap(({ marks }) => marks.map((mark) => mark.x)), x);
  const tally = tallyOf([{ rulings }]);
  const open = once(() => openSpan(filed[0] as IsoDate, [...filed, ...ruled].sort().at(-1) as IsoDate));
  const leads = once(() => hrefOf(caseId, open()));
  const said = once(() => clusterSentence(keys, filed, tally));
  const wait = tally.length === 1 && furthest > x ? tally[0] : undefined;
  const text = numberWidth(keys.length);
  const ends = tally.map(
    ({ disposition }): Mark => ({
      x: furthest,
      dx: 0,
      y: 0,
      kind: disposition,
      // In a part of the period one link stands for the row.
      href: docket.isPart ? '' : leads(),
      label: docket.isPart ? '' : said(),
      quote: wait ? quoteOf(rulings) : null,
      disposition,
    }),
  );
  // The number comes first: what ends on its own day stands beside it.
  const marks = [{ x, dx: text / 2 - glyph / 2, disposition: null }, ...ends];
  keepApart(marks, scale.width);
  const previous = marks[0] as { x: number; dx: number };
  const clear = (previous.x / 100) * scale.width + text / 2 + glyph / 2 + 1;
  ends.forEach((end, i) => {
    const least = clear + i * glyph - (end.x / 100) * scale.width;
    end.dx = Math.max(i * glyph, least);
  });
  const pixels = (at: number) => (at / 100) * scale.width;
  const to = Math.max(pixels(furthest) + (ends.at(-1)?.dx ?? 0) + glyph / 2, pixels(x) + text / 2);
  return {
    row: {
      key: `cluster-${keys[0]}`,
      bounds: wait || furthest <= x ? null : { x, width: furthest - x },
      threads: wait ? [{ from: x, to: furthest, y: 0, disposition: wait.disposition }] : [],
      marks: ends,
      number: null,
      rulings,
      cluster: {
        x,
        until: furthest,
        count: keys.length,
        keys,
        // Made when a link asks for them: most rows are drawn many times before one does.
        get open() {
          return open();
        },
        get href() {
          return leads();
        },
        get label() {
          return said();
        },
      },
    },
    from: pixels(x) - text / 2 - aside / 2,
    to,
    words: { from: pixels(x) - text / 2, to: pixels(x) + text / 2 },
    ends: drafts.flatMap(({ ends }) => ends),
    ruledBy: drafts[0]?.ruledBy ?? null,
  };
}

/** A function that makes its answer at its first call. */
function once<T>(make: () => T): () => T {
  let made: { answer: T } | undefined;
  return () => {
    made ??= { answer: make() };
    return made.answer;
  };
}

/** Width in pixels of the box around the number of a cluster. */
export const numberWidth = (n: number): number => 9 + `${n}`.length * 6.6;

const quoteOf = (rulings: readonly EntryRuling[]) =>
  rulings.find(({ quotation }) => quotation)?.quotation?.quote ?? null;

/** The days to show so that what lies between two days can be told apart, with some before and after. */
function openSpan(from: IsoDate, to: IsoDate): Cluster['open'] {
  const [first, last] = [timeOf(from), timeOf(to) + day];
  const length = Math.max(fewestDays * day, (last - first) * 1.5);
  const start = (first + last - length) / 2;
  return { from: isoDay(start), to: isoDay(start + length - 1) };
}

const hrefOf = (caseId: string, span: Cluster['open']) =>
  `${casePath(caseId)}?${formatView({ ...wholeView, span })}#timeline`;

/** "7 papers, Sept. 28 to Oct. 7, 2015: Nos. 224, 239 and 5 more; 7 denied. Zoom in to see each." */
function clusterSentence(keys: readonly EntryKey[], filed: readonly IsoDate[], tally: Tally): string {
  const named =
    keys.length > 8 ? [...keys.slice(0, 7).map(entryWords), `${keys.length - 7} more`] : keys.map(entryWords);
  const rulings = tally.map(({ disposition, count: n }) => `${n} ${dispositionWords[disposition].toLowerCase()}`);
  return `${count(keys.length, 'paper')}, ${daysWords(filed[0] as IsoDate, filed.at(-1) as IsoDate)}: ${list(named)}${
    rulings.length > 0 ? `; ${list(rulings)}` : '; no ruling known'
  }. Zoom in to see each.`;
}

const daysWords = (from: IsoDate, to: IsoDate) =>
  from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;

/** Strokes of orders, with one for those that would touch. */
export function clusteredOrders(strokes: readonly OrderStroke[], docket: Docket): OrderStroke[] {
  return cellsOf(strokes, ({ x }) => (x / 100) * docket.scale.width, dayWidth(docket) >= wideDay ? 0 : 7).flatMap(
    (orders) => {
      const first = orders[0];
      if (!first || orders.length < few) return orders;
      const made = orders.map(({ key }) => dayOf(docket.entries.get(key) as never, docket.days) as IsoDate).sort();
      const [from, to] = [made[0] as IsoDate, made.at(-1) as IsoDate];
      return [
        {
          ...first,
          count: orders.length,
          top: Math.min(...orders.map(({ top }) => top)),
          bottom: Math.max(...orders.map(({ bottom }) => bottom)),
          bounds: null,
          href: hrefOf(docket.caseId, openSpan(from, to)),
          label: `${count(orders.length, 'order')}, ${daysWords(from, to)}: ${list(orders.slice(0, 7).map(({ key }) => entryWords(key)))}${
            orders.length > 7 ? ` and ${orders.length - 7} more` : ''
          }. Zoom in to see each.`,
        },
      ];
    },
  );
}

/** Marks of events on the court's line, with one for those that would hide each other. */
export function clusteredMarks(marks: readonly Mark[], docket: Docket): Mark[] {
  return cellsOf(marks, ({ x }) => (x / 100) * docket.scale.width, 9).flatMap((together) => {
    const first = together[0];
    if (!first || together.length < few || dayWidth(docket) >= wideDay) return together;
    return [
      {
        ...first,
        label: `${count(together.length, 'event')} of these days. ${together
          .slice(0, 4)
          .map(({ label }) => label)
          .join(' ')}${together.length > 4 ? ` ${together.length - 4} more. Zoom in to see each.` : ''}`,
      },
    ];
  });
}
