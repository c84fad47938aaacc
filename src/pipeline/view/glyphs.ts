/** The glyphs: one drawing for each disposition, kind of paper and rung of the ladder, on a square of 16 units. */
import type { WarningKind } from '../../schema/annotation.ts';
import type { EntryDisposition, EntryKind } from '../../schema/case.ts';

/** One stroke or, where `filled`, one shape of a glyph: SVG path data, and its width in units where it is not 1.9. */
export type GlyphPath = { d: string; filled?: boolean; width?: number; dash?: string };

const circle = (r: number) => `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const triangle = 'M8 2l6.5 12h-13z';
const square = 'M2 2h12v12H2z';

const dispositions = {
  granted: [{ d: circle(6.6), filled: true }],
  'granted-in-part': [{ d: circle(6) }, { d: 'M8 2a6 6 0 0 0 0 12z', filled: true }],
  denied: [{ d: 'M3 3l10 10M13 3L3 13', width: 2.6 }],
  'not-considered': [{ d: circle(6) }, { d: 'M5 8h6' }],
  deferred: [{ d: 'M2 8h10.5M8.5 3.5L13 8l-4.5 4.5', width: 2.2 }],
  withdrawn: [{ d: 'M6.5 2.5L2.5 6l4 3.5M3 6h6.5a4 4 0 0 1 0 8H6', width: 2 }],
  stricken: [{ d: 'M3.5 2.5h9v11h-9z' }, { d: 'M.5 8h15', width: 2.4 }],
  unknown: [{ d: 'M8 2L14 8 8 14 2 8z', dash: '2.5 2' }],
} satisfies Record<EntryDisposition, GlyphPath[]>;

const papers = {
  motion: [{ d: triangle, filled: true }],
  letter: [{ d: 'M2 3h12v10H2z', filled: true }],
  opposition: [{ d: 'M2 3h12L8 13.5z' }],
  paper: [{ d: circle(2.6), filled: true }],
  order: [{ d: 'M8 0v16', width: 3 }],
  hearing: [{ d: circle(5.5) }, { d: circle(1.8), filled: true }],
  // Two sides that meet: two rings that overlap.
  'meet-and-confer': [
    { d: 'M1 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', width: 1.6 },
    { d: 'M7 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', width: 1.6 },
  ],
  event: [{ d: circle(3.2) }],
} satisfies Record<string, GlyphPath[]>;

const rungs = {
  warning: [{ d: triangle }],
  'show-cause': [{ d: triangle }, { d: 'M8 2v12H1.5z', filled: true }],
  imposed: [{ d: triangle, filled: true }],
  declined: [{ d: triangle, dash: '2.5 2' }],
  dismissed: [{ d: square, filled: true }],
} satisfies Record<WarningKind | 'show-cause' | 'dismissed', GlyphPath[]>;

const others = {
  deadline: [{ d: 'M4 1v14' }, { d: 'M4 2h9l-2.5 3L13 8H4z', filled: true }],
  previous: [{ d: 'M14 8H3M7.5 3.5L3 8l4.5 4.5' }],
  next: [{ d: 'M2 8h11M8.5 3.5L13 8l-4.5 4.5' }],
  remove: [{ d: 'M4 4l8 8M12 4l-8 8' }],
} satisfies Record<string, GlyphPath[]>;

/** Every glyph by its name, its strokes in the order in which they are drawn. */
export const glyphs = { ...dispositions, ...papers, ...rungs, ...others };
export type GlyphName = keyof typeof glyphs;

/** Kind of docket entry to the name of its glyph: motions, letters, oppositions, orders and hearings have their own. */
export function glyphOfKind(kind: EntryKind): GlyphName {
  return kind in papers ? (kind as keyof typeof papers) : 'paper';
}
