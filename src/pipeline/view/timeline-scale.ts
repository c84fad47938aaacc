/** Time to place: the period of a case, a day's place in percent of the drawing's width, and the months of the axis. */
import { scaleUtc, utcMonth } from 'd3';
import type { Case } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { Days } from './papers.ts';
import { type Label, spreadLabels } from './spread-labels.ts';

/**
 * How wide the drawing can become, in pixels. Places are percents, so one drawing serves every width from `width` up;
 * texts and glyphs keep their size. From `roomyWidth` up there is room for more labels.
 */
export type DrawingWidths = { width: number; roomyWidth: number };

export type TimeScale = DrawingWidths & {
  /** Place of a day, in percent of the drawing's width. */
  x: (day: IsoDate) => number;
  /** First and last day drawn. */
  from: IsoDate;
  to: IsoDate;
  /** First days of the months drawn. */
  months: Date[];
};

/** Pixels left free beside the first and the last day, for the numbers before a mark and the half of a mark. */
const margin = { left: 46, right: 14 };

const utc = (day: IsoDate) => new Date(`${day}T00:00:00Z`);
const isoDay = (date: Date) => date.toISOString().slice(0, 10);
/** A place or width in percent of the drawing, to hundredths: a tenth of a pixel on the widest screen. */
export const percent = (value: number): number => Math.round(value * 100) / 100;

/** The scale over whole months from the first to the last day of docket, rulings and warnings; null where nothing is dated. */
export function timeScale(of: Case, days: ReadonlyMap<string, Days>, widths: DrawingWidths): TimeScale | null {
  const dated = [
    ...[...days.values()].flatMap(({ from, to }) => [from, to]),
    ...of.docket.flatMap(({ rulings }) => rulings.map(({ date }) => date)),
    ...of.warnings.flatMap(({ date, bounds }) => [date, bounds?.from ?? null, bounds?.to ?? null]),
  ]
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = utcMonth.floor(utc(first));
  const end = utcMonth.offset(utcMonth.floor(utc(last)), 1);
  const scale = scaleUtc()
    .domain([start, end])
    .range([(margin.left / widths.width) * 100, 100 - (margin.right / widths.width) * 100]);
  return {
    ...widths,
    x: (day) => percent(scale(utc(day))),
    from: isoDay(start),
    to: isoDay(new Date(end.getTime() - 1)),
    months: utcMonth.range(start, end),
  };
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** Months from one name on the axis to the next, and the pixels that the name of a month and a year need. */
const steps = [1, 3, 6, 12, 24, 60, 120];
const nameWidth = 30;
const yearWidth = 38;

/** The axis: a rule at each quarter (each year where the period is long), and the names of months and years. */
export function axisOf({ months, x, ...widths }: TimeScale): {
  rules: { x: number; year: boolean }[];
  labels: (Label & { year: boolean })[];
} {
  const perMonth = (width: number) => (width - margin.left - margin.right) / months.length;
  const stepAt = (width: number) => steps.find((step) => step * perMonth(width) >= nameWidth) ?? 240;
  const [step, roomyStep] = [stepAt(widths.width), stepAt(widths.roomyWidth)];
  const counted = (month: Date) => month.getUTCFullYear() * 12 + month.getUTCMonth();
  const opensYear = (month: Date) => month.getUTCMonth() === 0 || month === months[0];
  const besideYear = (i: number) => {
    const before = months[i - 1];
    return before !== undefined && opensYear(before) && perMonth(widths.roomyWidth) < yearWidth;
  };
  const named = months.filter((month, i) => opensYear(month) || (counted(month) % roomyStep === 0 && !besideYear(i)));
  const labels = spreadLabels(
    named.map((month) => ({
      x: x(isoDay(month)),
      texts: [opensYear(month) ? `${month.getUTCFullYear()}` : (monthNames[month.getUTCMonth()] as string)],
      // Decades before years before the months that have room at every width.
      rank: opensYear(month) ? (counted(month) % 120 === 0 ? 4 : 3) : counted(month) % step === 0 ? 2 : 0,
      roomy: !opensYear(month) && counted(month) % step !== 0,
    })),
    { ...widths, letter: 6.3, reach: 0, fromStart: true },
  );
  return {
    rules: months
      .filter((month) => counted(month) % (months.length > 60 ? 12 : 3) === 0)
      .map((month) => ({ x: x(isoDay(month)), year: month.getUTCMonth() === 0 })),
    labels: labels.map((label) => ({ ...label, year: /^\d/.test(label.text) })),
  };
}
