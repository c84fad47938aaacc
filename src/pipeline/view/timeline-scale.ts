/** Time to place: the period of a case, a day's place in percent of the drawing's width, and the months of the axis. */
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3';
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
export function timeScale(
  of: Pick<Case, 'docket' | 'warnings'>,
  days: ReadonlyMap<string, Days>,
  widths: DrawingWidths,
): TimeScale | null {
  let [first, last]: (IsoDate | undefined)[] = [];
  const reach = (day: IsoDate | null | undefined) => {
    if (!day) return;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  };
  for (const { from, to } of days.values()) [from, to].forEach(reach);
  for (const { rulings } of of.docket) for (const { date } of rulings) reach(date);
  for (const { date, bounds } of of.warnings) [date, bounds?.from, bounds?.to].forEach(reach);
  if (first === undefined || last === undefined) return null;
  const start = utcMonth.floor(utc(first));
  const end = utcMonth.offset(utcMonth.floor(utc(last)), 1);
  // A straight line; d3's scale for dates would send the browser the words of its formats.
  const left = (margin.left / widths.width) * 100;
  const perTime = (100 - (margin.right / widths.width) * 100 - left) / (end.getTime() - start.getTime());
  return {
    ...widths,
    x: (day) => percent(left + (utc(day).getTime() - start.getTime()) * perTime),
    from: isoDay(start),
    to: isoDay(new Date(end.getTime() - 1)),
    months: utcMonth.range(start, end),
  };
}

/** Days read once: a timeline is laid out anew at every zoom. */
const times = new Map<IsoDate, number>();

/** A day to the time at which it begins, in milliseconds. */
export function timeOfDay(day: IsoDate): number {
  const known = times.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(`${day}T00:00:00Z`);
  times.set(day, time);
  return time;
}

/**
 * The scale of a part of the period, from one time to another in milliseconds, over a plot of so many pixels without
 * margins. Places outside are below 0 and above 100.
 */
export function windowScale(from: number, to: number, width: number): TimeScale {
  return {
    width,
    roomyWidth: width,
    x: (day) => ((timeOfDay(day) - from) / (to - from)) * 100,
    from: isoDay(new Date(from)),
    to: isoDay(new Date(to - 1)),
    months: [],
  };
}

/** A mark of the axis of a part of the period: a line, and the words beside it. */
export type Tick = { time: number; text: string; year: boolean };

/**
 * Marks of the axis from one time to another: days, Mondays, months, quarters, years or decades, as close as their
 * words have room in so many pixels.
 */
export function ticksOf(from: number, to: number, width: number): Tick[] {
  const perDay = (width * 86_400_000) / (to - from);
  const [start, end] = [new Date(from), new Date(to)];
  const days = (dates: Date[]) =>
    dates.map((date) => ({
      time: date.getTime(),
      text: `${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}`,
      year: false,
    }));
  if (perDay >= 50) return days(utcDay.range(start, end));
  if (perDay * 7 >= 50) return days(utcMonday.range(start, end));
  const months = [1, 3, 6].find((n) => n * 30 * perDay >= nameWidth);
  if (months) {
    return (utcMonth.every(months)?.range(start, end) ?? []).map((date) => {
      const year = date.getUTCMonth() === 0;
      const text = year ? `${date.getUTCFullYear()}` : (monthNames[date.getUTCMonth()] as string);
      return { time: date.getTime(), text, year };
    });
  }
  const years = [1, 2, 5, 10, 20, 50].find((n) => n * 365 * perDay >= yearWidth) ?? 100;
  return (utcYear.every(years)?.range(start, end) ?? []).map((date) => ({
    time: date.getTime(),
    text: `${date.getUTCFullYear()}`,
    year: true,
  }));
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
