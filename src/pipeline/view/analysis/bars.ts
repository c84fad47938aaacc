/** Bars in numbers: where each part begins and how wide it is, in percents of the plot, which stretches. */
import { scaleLinear, stack } from 'd3';
import { amount } from '../words.ts';

/** A part of a bar. */
export type BarPart<Code extends string = string> = {
  code: Code;
  n: number;
  /** Where it begins and how wide it is, in percents of the plot. */
  x: number;
  width: number;
  /** From what width of the plot on it holds a glyph, and a glyph with its number: on a phone, a tablet, a desk, never. */
  glyph: Room;
  figure: Room;
};
type Room = 'narrow' | 'wide' | 'broad' | 'never';

/** A bar with its parts; those of nothing are left out. */
export type Bar<Code extends string = string> = { key: string; total: number; parts: BarPart<Code>[] };

/** Bars on one scale, and the values that its rules stand at. */
export type Bars<Code extends string = string> = {
  bars: Bar<Code>[];
  ticks: { x: number; text: string; end: boolean }[];
};

/** Least widths of the plot in pixels: on a phone, and on screens of 720 and of 1180 pixels and more. */
const plots = { narrow: 300, wide: 330, broad: 770 } as const;
/** Pixels that a glyph needs, and a glyph with a number of up to four digits. */
const needs = { glyph: 18, figure: 52 } as const;

const roomFor = (percent: number, pixels: number): Room =>
  (['narrow', 'wide', 'broad'] as const).find((screen) => (percent / 100) * plots[screen] >= pixels) ?? 'never';

/** To hundredths: finer than a pixel on any screen, and the same text on any machine. */
const rounded = (percent: number): number => Math.round(percent * 100) / 100;

/**
 * Rows as stacked bars on one linear scale from nothing to the longest.
 *
 * @param codes what the parts are, in the order in which they stand.
 */
export function stackedBars<Code extends string>(
  rows: readonly { key: string; counts: Readonly<Partial<Record<Code, number>>> }[],
  codes: readonly Code[],
): Bars<Code> {
  const totals = rows.map(({ counts }) => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0));
  const scale = scaleLinear([0, Math.max(1, ...totals)], [0, 100]).nice(5);
  const layers = stack<(typeof rows)[number], Code>()
    .keys(codes)
    .value(({ counts }, code) => counts[code] ?? 0)(rows);
  return {
    bars: rows.map(({ key, counts }, i) => ({
      key,
      total: totals[i] as number,
      parts: layers.flatMap((layer) => {
        const n = counts[layer.key] ?? 0;
        if (n === 0) return [];
        const [from, to] = layer[i] as [number, number];
        const [x, width] = [rounded(scale(from)), rounded(scale(to) - scale(from))];
        return [
          { code: layer.key, n, x, width, glyph: roomFor(width, needs.glyph), figure: roomFor(width, needs.figure) },
        ];
      }),
    })),
    ticks: ticksOf(scale),
  };
}

/** Whole numbers along a scale, as its rules and labels. */
function ticksOf(scale: ReturnType<typeof scaleLinear<number, number>>): Bars['ticks'] {
  const [, last = 1] = scale.domain();
  return scale
    .ticks(5)
    .filter(Number.isInteger)
    .map((value) => ({ x: rounded(scale(value)), text: amount(value), end: value === last }));
}
