/** How long motions and letters waited for their ruling: days where both days are known, bounds where they are not. */
import { bin, quantileSorted, scaleSqrt } from 'd3';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Case, CaseId, DocketEntry, EntryDisposition, EntryRuling } from '../../../schema/case.ts';
import type { IsoDate } from '../../../schema/date.ts';
import type { EntryKey } from '../../../schema/entry.ts';
import { type Bars, stackedBars } from './bars.ts';
import { daysBetween } from './days.ts';
import { type Period, periodOf, smallestBase } from './rate.ts';

type Days = { from: IsoDate; to: IsoDate };

/** One motion or letter with the first ruling that did not put it off. */
export type Wait = {
  case: CaseId;
  entry: EntryKey;
  kind: DocketEntry['kind'];
  filed: Days;
  /** True where the days of filing come from dated neighbours on the docket, and not from a source. */
  inferred: boolean;
  ruled: Days;
  /** Key of the order on the docket. */
  by: EntryKey | null;
  disposition: EntryDisposition;
  /** Days from filing to ruling: at least and at most; the same where both days are known. */
  least: number;
  most: number;
};

export type Waits = {
  /** In the order of filing. */
  known: Wait[];
  bounded: Wait[];
  /** Motions and letters with a ruling of which one day or the other is not known at all. */
  undated: number;
  period: Period;
};

/** Papers that ask for something. */
const asks = ({ kind }: Pick<DocketEntry, 'kind'>): boolean => kind === 'motion' || kind === 'letter';

/** The first ruling that did not put the paper off; rulings stand in the order of time. */
const firstRuling = ({ rulings }: DocketEntry): EntryRuling | undefined =>
  rulings.find(({ disposition }) => disposition !== 'deferred');

/** The wait of every motion and letter on a docket that was ruled on. Days that contradict each other count as not known. */
export function waitsOf(cases: readonly Case[]): Waits {
  let undated = 0;
  const waits: Wait[] = [];
  for (const of of cases) {
    const byKey = new Map(of.docket.map((entry) => [entry.key, entry]));
    for (const entry of of.docket.filter(asks)) {
      const ruling = firstRuling(entry);
      if (!ruling) continue;
      const order = ruling.by === null ? undefined : byKey.get(ruling.by);
      const ruled = ruling.date ? { from: ruling.date, to: ruling.date } : (order?.filed ?? null);
      // A paper is filed before it is ruled on, whatever the bounds of its neighbours say.
      const least = entry.filed && ruled ? Math.max(0, daysBetween(entry.filed.to, ruled.from)) : 0;
      const most = entry.filed && ruled ? daysBetween(entry.filed.from, ruled.to) : -1;
      if (!entry.filed || !ruled || most < 0) {
        undated += 1;
        continue;
      }
      waits.push({
        case: of.id,
        entry: entry.key,
        kind: entry.kind,
        filed: { from: entry.filed.from, to: entry.filed.to },
        inferred: entry.filed.inferred,
        ruled: { from: ruled.from, to: ruled.to },
        by: ruling.by,
        disposition: ruling.disposition,
        least,
        most,
      });
    }
  }
  waits.sort((a, b) => byCodeUnit(a.filed.from, b.filed.from) || byCodeUnit(a.case, b.case));
  return {
    known: waits.filter(({ least, most }) => least === most),
    bounded: waits.filter(({ least, most }) => least !== most),
    undated,
    period: periodOf(waits.flatMap(({ filed, ruled }) => [filed.from, ruled.to])),
  };
}

/** Where one span of days ends and the next begins: weeks at first, then months. */
const edges = [8, 15, 29, 57, 92, 183] as const;

/** A span of days with the papers that waited so long. */
export type WaitSpan = {
  /** First day, and last; null where it has no end. */
  from: number;
  to: number | null;
  words: string;
  /** Papers whose days are known, and papers whose bounds lie within the span as a whole. */
  known: number;
  bounded: number;
};

/** Papers by how long they waited. A paper whose bounds reach over an edge stands in no span and is counted apart. */
export function waitSpans({ known, bounded }: Waits): { spans: WaitSpan[]; astride: Wait[] } {
  const ofDays = bin<number, number>()
    .domain([0, Number.MAX_SAFE_INTEGER])
    .thresholds([...edges]);
  const counts = ofDays(known.map(({ least }) => least)).map(({ length }) => length);
  const spans = [0, ...edges].map((from, i): WaitSpan => {
    const to = i < edges.length ? (edges[i] as number) - 1 : null;
    return {
      from,
      to,
      words: to === null ? `${from} days and more` : `${from} to ${to} days`,
      known: counts[i] ?? 0,
      bounded: bounded.filter(({ least, most }) => least >= from && (to === null || most <= to)).length,
    };
  });
  const astride = bounded.filter(
    ({ least, most }) => !spans.some(({ from, to }) => least >= from && (to === null || most <= to)),
  );
  return { spans, astride };
}

/** The spans as bars: known days first, then bounds. */
export const waitBars = (spans: readonly WaitSpan[]): Bars<'known' | 'bounded'> =>
  stackedBars(
    spans.map(({ words, known, bounded }) => ({ key: words, counts: { known, bounded } })),
    ['known', 'bounded'],
  );

/** Half waited no longer than `median`, a quarter no longer than `low`, three quarters no longer than `high`, in days. */
export type WaitFigures = { low: number; median: number; high: number; of: number };

/** Median and quartiles of the known waits, to whole days; null under ten. */
export function waitFigures({ known }: Waits): WaitFigures | null {
  if (known.length < smallestBase) return null;
  const days = known.map(({ least }) => least).sort((a, b) => a - b);
  const at = (share: number) => Math.round(quantileSorted(days, share) as number);
  return { low: at(0.25), median: at(0.5), high: at(0.75), of: known.length };
}

/** The most papers that are drawn one by one. */
const mostDrawn = 80;

export type WaitLines = {
  lines: { wait: Wait; x: number; width: number }[];
  ticks: { x: number; text: string; end: boolean }[];
};

/**
 * Each paper as a line of its own, from the least to the most that it can have waited, in percents of a square-root
 * scale: half of the papers wait days and a few wait a year. Null where there are too many to tell apart, or none.
 */
export function waitLines({ known, bounded }: Waits): WaitLines | null {
  const waits = [...known, ...bounded].sort(
    (a, b) => byCodeUnit(a.filed.from, b.filed.from) || byCodeUnit(a.case, b.case),
  );
  if (waits.length === 0 || waits.length > mostDrawn) return null;
  const longest = Math.max(...waits.map(({ most }) => most), 28);
  const scale = scaleSqrt([0, longest], [0, 100]);
  const rounded = (percent: number) => Math.round(percent * 100) / 100;
  return {
    lines: waits.map((wait) => ({
      wait,
      x: rounded(scale(wait.least)),
      width: rounded(scale(wait.most) - scale(wait.least)),
    })),
    ticks: [0, 7, 28, 91, 182, 365, 730]
      .filter((days) => days <= longest)
      .map((days) => ({ x: rounded(scale(days)), text: String(days), end: days > longest * 0.9 })),
  };
}

/** "12 days", "1 day", "between 3 and 19 days", "at most 9 days". */
export function waitWords({ least, most }: Pick<Wait, 'least' | 'most'>): string {
  if (least === most) return most === 1 ? '1 day' : `${most} days`;
  return least === 0 ? `at most ${most} ${most === 1 ? 'day' : 'days'}` : `between ${least} and ${most} days`;
}
