/** The ladder of warnings and sanctions as a drawing: marks on rungs, and a line that keeps to the highest rung so far. */
import type { Case } from '../../schema/case.ts';
import { formatBounds, formatDate } from '../../schema/date.ts';
import { docketPath, orderPath } from './addresses.ts';
import { shortName } from './entry-sentence.ts';
import { climb, type LadderStep, ladderOf, type Rung, rungWords } from './ladder.ts';
import { type Label, spreadLabels } from './spread-labels.ts';
import type { Mark } from './timeline-rows.ts';
import { percent, type TimeScale } from './timeline-scale.ts';
import { addresseeWords, consequenceWords, entryWords, list } from './words.ts';

export type LadderDrawing = {
  /** Pixels. */
  height: number;
  /** y of the ground beneath the lowest rung. */
  groundY: number;
  rungs: { rung: Rung; name: string; y: number }[];
  marks: Mark[];
  labels: (Label & { y: number })[];
  /** The line: up at `x` from `fromY` to `y`, then level to `to`; the ground is `depth` beneath. */
  steps: { x: number; to: number; width: number; y: number; fromY: number; depth: number }[];
};

const top = 26;
const rungHeight = 30;
const above = 11;

/** The drawing; null where no warning has a date. */
export function ladderDrawing(of: Pick<Case, 'id' | 'warnings'>, scale: TimeScale): LadderDrawing | null {
  const rungs = climb.toReversed().map((rung, i) => ({ rung, name: rungWords[rung], y: top + i * rungHeight }));
  const yOf = (rung: Rung) => rungs.find((one) => one.rung === (rung === 'declined' ? 'imposed' : rung))?.y ?? top;
  const groundY = top + rungs.length * rungHeight - 6;
  const placed = ladderOf(of)
    .flatMap((step) => {
      const day = step.date ?? step.bounds?.to;
      return day ? [{ step, x: scale.x(day), y: yOf(step.rung) }] : [];
    })
    .sort((a, b) => a.x - b.x);
  if (placed.length === 0) return null;
  return {
    height: groundY + 8,
    groundY,
    rungs,
    marks: placed.map(({ step, x, y }) => ({
      x,
      dx: 0,
      y,
      kind: step.rung,
      href: addressOf(of.id, step),
      label: stepSentence(step),
      quote: step.warnings.find(({ quotation }) => quotation)?.quotation?.quote ?? null,
      disposition: null,
    })),
    labels: rungs.flatMap(({ y }) =>
      spreadLabels(
        placed
          .filter((one) => one.y === y)
          .map(({ step, x }) => ({ x, texts: textsOf(step), rank: step.rung === 'declined' ? 0 : 1 })),
        { ...scale, letter: 6.3, reach: 14 },
      ).map((label) => ({ ...label, y: y - above })),
    ),
    steps: stepsOf(placed, groundY),
  };
}

/** The pieces of the line, one a rung reached, up to the last mark. */
function stepsOf(
  placed: readonly { step: LadderStep; x: number; y: number }[],
  groundY: number,
): LadderDrawing['steps'] {
  const reached: { x: number; y: number; fromY: number }[] = [];
  for (const { step, x, y } of placed) {
    const highest = reached.at(-1)?.y ?? groundY;
    // y counts downwards: a higher rung has the smaller y.
    if (step.rung !== 'declined' && y < highest) reached.push({ x, y, fromY: highest });
  }
  const end = placed.at(-1)?.x ?? 0;
  return reached.map((one, i) => {
    const to = reached[i + 1]?.x ?? end;
    return { ...one, to, width: percent(to - one.x), depth: groundY - one.y };
  });
}

const addressOf = (caseId: string, { by, warnings }: LadderStep): string => {
  const quotation = warnings.find((warning) => warning.quotation)?.quotation;
  return quotation ? orderPath(quotation.order, quotation.record) : docketPath(caseId, by ?? undefined);
};

/** "633 evidence", then "633": what was imposed or is at stake is named where there is room. */
function textsOf({ rung, by, warnings }: LadderStep): string[] {
  const name = by ? shortName(by, 'order') : '';
  const stake = warnings
    .flatMap(({ consequences }) => consequences)
    .find((one) => one !== 'sanctions' && one !== 'other');
  const words = rung === 'declined' ? 'declined' : rung === 'warning' || !stake ? null : consequenceWords[stake];
  return [words ? `${name} ${words}`.trim() : null, name || null].filter((text) => text !== null);
}

/** "Warned: both sides, sanctions, Oct. 16, 2015, No. 271. A warning is not a finding." */
function stepSentence({ rung, by, date, bounds, warnings }: LadderStep): string {
  const addressees = [...new Set(warnings.map(({ addressee }) => addresseeWords[addressee]))];
  const stakes = [...new Set(warnings.flatMap(({ consequences }) => consequences))].map((one) => consequenceWords[one]);
  const when = date ? formatDate(date) : bounds ? formatBounds(bounds) : null;
  const own = warnings.find(({ text }) => text)?.text;
  const facts = [list(addressees), list(stakes), when, by && entryWords(by)].filter(Boolean).join('; ');
  const finding = rung === 'warning' || rung === 'show-cause' ? ' A warning is not a finding.' : '';
  return `${rungWords[rung]}: ${facts}.${own ? ` ${own}` : ''}${finding}`;
}
