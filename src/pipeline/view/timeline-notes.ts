/** Notes in the white space of a lane: beside many papers that one order ruled on at once, what it did and said. */
import type { CaseWarning, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { docketPath, orderPath } from './addresses.ts';
import { filedWords } from './entry-sentence.ts';
import { tallyOf } from './tally.ts';
import { type Row, rowHeight } from './timeline-rows.ts';
import { type DrawingWidths, percent } from './timeline-scale.ts';
import { count, dispositionWords, entryWords, list } from './words.ts';

export type LaneNote = {
  /** Percent of the drawing's width; `y` and `height` in pixels. */
  x: number;
  width: number;
  y: number;
  height: number;
  order: EntryKey;
  href: string;
  name: string;
  date: string;
  text: string;
  /** The court's words, where they are held and find room. */
  quote: string | null;
  /** True where the words are a warning. */
  warning: boolean;
};

/** At most so many in a lane, and beside no fewer papers. */
const most = 2;
const fewest = 6;
/** Pixels: least width of a note, width of its lines, and height of what is ours and of a line of the court's. */
const least = 260;
const lines = { width: 400, own: 70, quote: 21.1, letter: 7 };

/**
 * The notes of one lane. They are shown from the roomy width up.
 *
 * @param rows the rows of the lane, with what each takes of its line.
 */
export function laneNotesOf(
  rows: readonly Row[],
  orders: readonly DocketEntry[],
  warnings: readonly CaseWarning[],
  caseId: string,
  { roomyWidth }: DrawingWidths,
): LaneNote[] {
  return orders
    .flatMap((order): LaneNote[] => {
      const ruled = rows.filter(({ key, rulings }) => key !== order.key && rulings.some(({ by }) => by === order.key));
      const ys = ruled.map(({ y }) => y);
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      // Only where they stand together, one beneath the other.
      if (ruled.length < fewest || bottom - top !== (ruled.length - 1) * rowHeight) return [];
      const beside = rows.filter(({ y }) => y >= top && y <= bottom);
      const left = Math.max(...ruled.map(({ span }) => span.to));
      const right = Math.min(100, ...beside.map(({ span }) => span.from).filter((from) => from > left));
      const x = percent(left + 2);
      const width = percent(right - 1 - x);
      const pixels = (width / 100) * roomyWidth;
      if (pixels < least) return [];
      const height = bottom - top + rowHeight;
      const quotation = quoteFor(order, ruled, warnings, height - lines.own, Math.min(pixels, lines.width));
      const did = tallyOf([{ rulings: ruled.flatMap(({ rulings }) => rulings.filter(({ by }) => by === order.key)) }]);
      const twice = did.reduce((sum, { count: n }) => sum + n, 0) - ruled.length;
      return [
        {
          x,
          width,
          y: top - rowHeight / 2,
          height,
          order: order.key,
          href: order.order ? orderPath(order.order) : docketPath(caseId, order.key),
          name: entryWords(order.key),
          date: filedWords(order),
          text: `${count(ruled.length, 'paper')} at once: ${list(
            did.map(({ disposition, count: n }) => `${n} ${dispositionWords[disposition].toLowerCase()}`),
          )}${twice > 0 ? `, ${twice} of them twice` : ''}.`,
          quote: quotation?.quote ?? null,
          warning: quotation?.warning ?? false,
        },
      ];
    })
    .sort((a, b) => b.height - a.height)
    .slice(0, most);
}

/** The order's warning, else its ruling on these papers, whichever fits into the height whole. */
function quoteFor(
  order: DocketEntry,
  ruled: readonly Row[],
  warnings: readonly CaseWarning[],
  height: number,
  width: number,
): { quote: string; warning: boolean } | undefined {
  const fits = (quote: string) => Math.ceil((quote.length * lines.letter) / width) * lines.quote <= height;
  return [
    ...warnings.filter(({ by }) => by === order.key).map(({ quotation }) => ({ quotation, warning: true })),
    ...ruled
      .flatMap(({ rulings }) => rulings.filter(({ by }) => by === order.key))
      .map(({ quotation }) => ({ quotation, warning: false })),
  ]
    .flatMap(({ quotation, warning }) => (quotation ? [{ quote: quotation.quote, warning }] : []))
    .find(({ quote }) => fits(quote));
}
