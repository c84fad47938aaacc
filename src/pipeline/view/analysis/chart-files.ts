/** The numbers of each chart as a CSV file that names its source and date. */
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { IsoDate } from '../../../schema/date.ts';
import { formatCsv } from '../csv.ts';
import type { Analysis, ChartName } from './analysis.ts';
import type { DispositionTable } from './dispositions.ts';
import { periodWords } from './rate.ts';
import { weekNumbers } from './weeks.ts';

type Row = Record<string, string | number | boolean | null>;

/** Where a file comes from: the address of the page that shows it, and the day that the collection stands for. */
export type FileOrigin = { source: string; asOf: IsoDate | null };

/** Rows as CSV, each with source and day at its end, so that a line that is copied out still says where it is from. */
export const csvWithOrigin = (rows: readonly Row[], columns: readonly string[], { source, asOf }: FileOrigin): string =>
  formatCsv(
    [...columns, 'source', 'asOf'],
    rows.map((row) => ({ ...row, source, asOf })),
  );

const dispositionRows = ({ rows }: DispositionTable, name: string, isBenched: boolean): Row[] =>
  rows.flatMap(({ key, label, beside, total, cells }) =>
    cells.map(({ disposition, n }) => ({
      [name]: isBenched ? label : key,
      ...(isBenched && { id: key, beside }),
      disposition,
      rulings: n,
      of: total,
    })),
  );

type ChartRows = (analysis: Analysis) => { columns: string[]; rows: Row[] };

const rowsOf: Record<ChartName, ChartRows> = {
  'dispositions-by-motion': ({ motions, period }) => ({
    columns: ['motion', 'disposition', 'rulings', 'of', 'period'],
    rows: dispositionRows(motions, 'motion', false).map((row) => ({ ...row, period: periodWords(period) })),
  }),
  'grounds-of-denial': ({ grounds, share, period }) => ({
    columns: ['ground', 'class', 'denials', 'of', 'period'],
    rows: grounds.map(({ ground, class: of, n }) => ({
      ground,
      class: of,
      denials: n,
      of: share.rate.of,
      period: periodWords(period),
    })),
  }),
  'procedural-denials': ({ share: { rate, ...share }, denials, period }) => ({
    columns: ['grounds', 'denials', 'of', 'period'],
    rows: Object.entries(share).map(([grounds, n]) => ({
      grounds,
      denials: n,
      of: grounds === 'unread' ? denials.length : rate.of,
      period: periodWords(period),
    })),
  }),
  'dispositions-by-court': ({ courts, period }) => ({
    columns: ['court', 'id', 'disposition', 'rulings', 'of', 'period'],
    rows: dispositionRows(courts, 'court', true).map((row) => ({ ...row, period: periodWords(period) })),
  }),
  'dispositions-by-judge': ({ byJudge, period }) => ({
    columns: ['judge', 'id', 'beside', 'disposition', 'rulings', 'of', 'period'],
    rows: dispositionRows(byJudge, 'judge', true).map((row) => ({ ...row, period: periodWords(period) })),
  }),
  'days-to-ruling': ({ waits }) => ({
    columns: [
      'case',
      'entry',
      'kind',
      'filedFrom',
      'filedTo',
      'filedInferred',
      'ruledFrom',
      'ruledTo',
      'orderEntry',
      'disposition',
      'leastDays',
      'mostDays',
    ],
    rows: [...waits.known, ...waits.bounded]
      .sort((a, b) => byCodeUnit(a.case, b.case) || byCodeUnit(a.filed.from, b.filed.from))
      .map((wait) => ({
        case: wait.case,
        entry: wait.entry,
        kind: wait.kind,
        filedFrom: wait.filed.from,
        filedTo: wait.filed.to,
        filedInferred: wait.inferred,
        ruledFrom: wait.ruled.from,
        ruledTo: wait.ruled.to,
        orderEntry: wait.by,
        disposition: wait.disposition,
        leastDays: wait.least,
        mostDays: wait.most,
      })),
  }),
  'papers-around-orders': ({ weeks }) => ({
    columns: ['case', 'order', 'dated', 'week', 'papers'],
    rows: weeks.orders.flatMap(({ case: of, order, dated, papers }) =>
      weekNumbers.map((week, i) => ({ case: of, order, dated, week, papers: papers[i] as number })),
    ),
  }),
  'warnings-and-sanctions': ({ warningKinds, warnings }) => ({
    columns: ['kind', 'records', 'of'],
    rows: warningKinds.map(({ kind, n }) => ({ kind, records: n, of: warnings })),
  }),
  'after-a-warning': ({ warned }) => ({
    columns: ['case', 'firstWarning', 'followed', 'daysToSanction'],
    rows: warned.map(({ case: of, first, followed, days }) => ({
      case: of,
      firstWarning: first.date ?? first.bounds?.to ?? null,
      followed: followed.join('; '),
      daysToSanction: days,
    })),
  }),
};

/** The numbers of a chart as CSV (RFC 4180), drawn or not. */
export function chartCsv(name: ChartName, analysis: Analysis, origin: FileOrigin): string {
  const { columns, rows } = rowsOf[name](analysis);
  return csvWithOrigin(rows, columns, origin);
}
