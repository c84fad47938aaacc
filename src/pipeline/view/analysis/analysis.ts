/** The analysis of the collection: every chart with what it counts, whether the collection carries it, and what it says. */
import type { Case, CaseId } from '../../../schema/case.ts';
import type { IsoDate } from '../../../schema/date.ts';
import type { Order } from '../../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../../schema/tables.ts';
import { caseNames } from '../case-names.ts';
import { amount, count, dispositionWords, list } from '../words.ts';
import type { Bars } from './bars.ts';
import { countedRulings, rulingsBehind, warningsBehind } from './counted.ts';
import { byCourt, byJudge, byMotion, type DispositionTable, dispositionBars } from './dispositions.ts';
import {
  carriesGrounds,
  denialsIn,
  type GroundRow,
  groundsOfDenial,
  type ProceduralShare,
  proceduralShare,
} from './grounds.ts';
import { type Judges, judgesOf } from './judges.ts';
import { type Period, percentWords, periodOf, periodWords, type Rate, rateWords, smallestBase } from './rate.ts';
import { type Waits, waitFigures, waitsOf } from './waits.ts';
import {
  daysToSanction,
  type FollowedRow,
  followedRows,
  type WarnedCase,
  type WarningKindRow,
  warnedCases,
  warningKinds,
  warningPeriod,
} from './warned.ts';
import { reach, type Weeks, weeksOf } from './weeks.ts';

/** The charts, in the order of the page; each name is the chart's anchor and the name of its CSV file. */
export const chartNames = [
  'dispositions-by-motion',
  'grounds-of-denial',
  'procedural-denials',
  'dispositions-by-court',
  'dispositions-by-judge',
  'days-to-ruling',
  'papers-around-orders',
  'warnings-and-sanctions',
  'after-a-warning',
] as const;
export type ChartName = (typeof chartNames)[number];

/** What is said of a chart. */
export type ChartWords = {
  name: ChartName;
  title: string;
  /** Whether the collection holds enough for it. */
  carries: boolean;
  /** What it shows, in a sentence or two. Empty where it is not drawn. */
  shows: string;
  /** What is counted, how many of them, and from when to when. */
  basis: string;
  /** What it takes, and what there is. */
  needs: string;
  has: string;
};

export type Analysis = {
  asOf: IsoDate | null;
  names: ReadonlyMap<CaseId, string>;
  judges: Judges;
  /** Rulings counted, and those that case files alone tell. */
  rulings: RulingRow[];
  told: number;
  orders: number;
  period: Period;
  motions: DispositionTable;
  courts: DispositionTable;
  byJudge: DispositionTable;
  denials: RulingRow[];
  grounds: GroundRow[];
  share: ProceduralShare;
  waits: Waits;
  weeks: Weeks;
  warningKinds: WarningKindRow[];
  warnings: number;
  warned: WarnedCase[];
  followed: FollowedRow[];
  charts: Record<ChartName, ChartWords>;
};

/** The tables and cases of a dataset that are counted. */
export type Counted = {
  cases: readonly Case[];
  unidentified: readonly Order[];
  rulings: readonly RulingRow[];
  warnings: readonly WarningRow[];
  asOf: IsoDate | null;
};

/** Everything that the page of the analysis shows. */
export function analysisOf({ cases, unidentified, rulings: rows, warnings, asOf }: Counted): Analysis {
  const names = caseNames(cases);
  const behind = rulingsBehind(rows, names);
  const judges = judgesOf(cases, unidentified, rows, warnings);
  const rulings = countedRulings(rows);
  const denials = denialsIn(rulings);
  const warned = warnedCases(cases);
  const found: Omit<Analysis, 'charts'> = {
    asOf,
    names,
    judges,
    rulings,
    told: rows.length - rulings.length,
    orders: cases.reduce((sum, { orders }) => sum + orders.length, unidentified.length),
    period: periodOf(rulings.map(({ dated }) => dated)),
    motions: byMotion(rulings, behind),
    courts: byCourt(rulings, behind),
    byJudge: byJudge(judges.pages, behind),
    denials,
    grounds: groundsOfDenial(denials, behind),
    share: proceduralShare(denials),
    waits: waitsOf(cases),
    weeks: weeksOf(cases),
    warningKinds: warningKinds(warnings, warningsBehind(warnings, names)),
    warnings: warnings.length,
    warned,
    followed: followedRows(warned),
  };
  return { ...found, charts: wordsOf(found, warningPeriod(warnings)) };
}

/** What is counted, and from when to when; `between` stands before the days. */
const basisWords = (counted: string, period: Period, between = ', '): string =>
  period === null ? `${counted}.` : `${counted}${between}${periodWords(period)}.`;

const drawn = (table: DispositionTable): number => dispositionBars(table).bars.length;

function wordsOf(found: Omit<Analysis, 'charts'>, warningDays: Period): Analysis['charts'] {
  const { rulings, denials, share, waits, weeks, warnings, warned, period } = found;
  const quoted = count(rulings.length, 'ruling');
  const counted = basisWords(`${quoted} quoted from the orders held, one a clause`, period);
  const deniedDays = periodOf(denials.map(({ dated }) => dated));
  const denied = basisWords(`${count(denials.length, 'denial')} quoted from the orders held`, deniedDays);
  const needsTwo = (of: string) => `two ${of} with ${smallestBase} rulings each`;
  const hasTwo = ({ rows }: DispositionTable, one: string, many: string) =>
    `${count(rows.length, one, many)}, the largest with ${count(Math.max(0, ...rows.map(({ total }) => total)), 'ruling')}`;
  const enoughGrounds = `${smallestBase} denials that name a ground`;

  const charts: Omit<ChartWords, 'shows'>[] = [
    {
      name: 'dispositions-by-motion',
      title: 'Dispositions by kind of motion',
      carries: drawn(found.motions) >= 2,
      basis: counted,
      needs: needsTwo('kinds of motion'),
      has: hasTwo(found.motions, 'kind', 'kinds'),
    },
    {
      name: 'grounds-of-denial',
      title: 'Grounds of denial',
      carries: carriesGrounds(share),
      basis: denied,
      needs: enoughGrounds,
      has: count(share.rate.of, 'such denial'),
    },
    {
      name: 'procedural-denials',
      title: 'How many denials are procedural',
      carries: carriesGrounds(share),
      basis: denied,
      needs: enoughGrounds,
      has: count(share.rate.of, 'such denial'),
    },
    {
      name: 'dispositions-by-court',
      title: 'Dispositions by court',
      carries: drawn(found.courts) >= 2,
      basis: counted,
      needs: needsTwo('courts'),
      has: hasTwo(found.courts, 'court', 'courts'),
    },
    {
      name: 'dispositions-by-judge',
      title: 'Dispositions by judge',
      carries: drawn(found.byJudge) >= 2,
      basis: counted,
      needs: needsTwo('judges'),
      has: hasTwo(found.byJudge, 'judge', 'judges'),
    },
    {
      name: 'days-to-ruling',
      title: 'Days from filing to ruling',
      carries: waits.known.length >= smallestBase,
      basis: basisWords(
        `${count(waits.known.length + waits.bounded.length, 'motion or letter', 'motions and letters')} on the dockets known here, each with its first ruling that did not put it off: ${amount(waits.known.length)} with both days known, ${amount(waits.bounded.length)} within bounds.${waits.undated > 0 ? ` ${amount(waits.undated)} more ${waits.undated === 1 ? 'has' : 'have'} no day to count from or to.` : ''} First filing to last ruling`,
        waits.period,
        ': ',
      ),
      needs: `${smallestBase} motions or letters with both days known`,
      has: count(waits.known.length, 'such paper'),
    },
    {
      name: 'papers-around-orders',
      title: 'Papers filed around each order',
      carries: weeks.orders.length > 0,
      basis: basisWords(
        `${count(weeks.orders.length, 'order')} with ${smallestBase} papers or more of known day within ${reach} weeks, and ${count(weeks.total, 'paper')} around them; ${count(weeks.thin, 'other order')} ${weeks.thin === 1 ? 'has' : 'have'} fewer. Days of the orders`,
        weeks.period,
        ': ',
      ),
      needs: `an order with ${smallestBase} papers of known day within ${reach} weeks`,
      has: weeks.thin === 0 ? 'no dated order' : `none among ${count(weeks.thin, 'order')}`,
    },
    {
      name: 'warnings-and-sanctions',
      title: 'Warnings and sanctions',
      carries: warnings >= smallestBase,
      basis: basisWords(`${count(warnings, 'record')} of warnings, imposed and declined sanctions`, warningDays),
      needs: `${smallestBase} records`,
      has: count(warnings, 'record'),
    },
    {
      name: 'after-a-warning',
      title: 'What followed a first warning',
      carries: warned.length >= smallestBase,
      basis: basisWords(
        `${count(warned.length, 'case')} with a warning or an order to show cause`,
        periodOf(warned.map(({ first }) => first.date)),
        '; first warnings: ',
      ),
      needs: `${smallestBase} cases with a warning`,
      has: count(warned.length, 'such case'),
    },
  ];
  return Object.fromEntries(
    charts.map((chart) => [chart.name, { ...chart, shows: chart.carries ? shownBy[chart.name](found) : '' }]),
  ) as Analysis['charts'];
}

/** What a chart shows, made of its own numbers. */
const shownBy: Record<ChartName, (found: Omit<Analysis, 'charts'>) => string> = {
  'dispositions-by-motion': ({ motions }) => {
    const most = motions.rows.find(({ key }) => key !== 'not-read' && key !== 'other') ?? motions.rows[0];
    if (!most) return '';
    const told = (['granted', 'granted-in-part', 'denied'] as const)
      .map((code) => ({ words: dispositionWords[code].toLowerCase(), n: most.counts[code] ?? 0 }))
      .filter(({ n }) => n > 0)
      .map(({ words, n }) => `${n} ${words}${percentIn({ n, of: most.total })}`);
    const of = `${most.label.charAt(0).toLowerCase()}${most.label.slice(1)}`;
    return `Ruled on most often are ${of}: of ${count(most.total, 'ruling')} on them, ${list(told)}.`;
  },
  'grounds-of-denial': ({ grounds, share }) => {
    const most = grounds.filter(({ class: of }) => of !== 'neither').toSorted((a, b) => b.n - a.n)[0] ?? grounds[0];
    if (!most) return '';
    const rate = { n: most.n, of: share.rate.of };
    return `Of the grounds of procedure and of merit, “${most.words}” is named most often: in ${rateWords(rate)} denials that name a ground${percentIn(rate)}.`;
  },
  'procedural-denials': ({ share }) =>
    `${rateWords(share.rate)} denials that name a ground${percentIn(share.rate)} rest on procedure alone${share.both > 0 ? `; ${amount(share.both)} more name procedure beside the merits` : ''}.`,
  'dispositions-by-court': ({ courts }) => bench(courts, 'court', 'courts', 'of their names'),
  'dispositions-by-judge': ({ byJudge: judges }) => bench(judges, 'judge', 'judges', 'of their surnames'),
  'days-to-ruling': ({ waits }) => {
    const figures = waitFigures(waits);
    return figures === null
      ? ''
      : `Of ${count(figures.of, 'motion and letter', 'motions and letters')} with both days known, a quarter were ruled on within ${count(figures.low, 'day')}, half within ${count(figures.median, 'day')}, three quarters within ${count(figures.high, 'day')}.`;
  },
  'papers-around-orders': ({ weeks }) => {
    const before = weeks.papers.slice(0, reach).reduce((sum, n) => sum + n, 0);
    const around = weeks.orders.length === 1 ? 'one order' : count(weeks.orders.length, 'order');
    return `Around ${around}, ${rateWords({ n: before, of: weeks.total })} papers of known day were filed in the ${reach} weeks before, and ${amount(weeks.total - before)} from the order’s day on.`;
  },
  'warnings-and-sanctions': ({ warningKinds: kinds, warnings }) =>
    `Of ${count(warnings, 'record')}, ${list(kinds.map(({ words, n }) => `${amount(n)} ${n === 1 ? 'is' : 'are'} “${words.toLowerCase()}”`))}.`,
  'after-a-warning': ({ followed, warned }) => {
    const imposed = warned.filter(({ followed: steps }) => steps.includes('imposed') || steps.includes('dismissed'));
    const days = daysToSanction(warned);
    const nothing = followed.find(({ following }) => following === 'nothing')?.rate.n ?? 0;
    const rate = { n: imposed.length, of: warned.length };
    return `In ${rateWords(rate)} cases with a warning${percentIn(rate)} a later order imposed a sanction${nothing > 0 ? `; in ${amount(nothing)} nothing further is known` : ''}.${days ? ` Half of the ${amount(days.of)} first sanctions of known day came within ${count(days.median, 'day')} of the first warning.` : ''}`;
  },
};

/** " (30 %)", or nothing where the base is too small. */
const percentIn = (rate: Rate): string => {
  const percent = percentWords(rate);
  return percent === null ? '' : ` (${percent})`;
};

function bench(table: DispositionTable, one: string, many: string, order: string): string {
  const bars: Bars = dispositionBars(table);
  const rest = table.rows.length - bars.bars.length;
  return `${count(bars.bars.length, one, many)} with ${smallestBase} rulings or more, in the order ${order}${rest > 0 ? `; ${amount(rest)} with fewer stand in the table alone` : ''}. A longer bar says that more orders are held, and nothing else.`;
}
