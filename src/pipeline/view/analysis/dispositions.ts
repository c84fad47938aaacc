/** How rulings went: by kind of motion, by judge, by court. */
import type { MotionKind } from '../../../schema/annotation.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { EntryDisposition } from '../../../schema/case.ts';
import { type CourtId, courtOf } from '../../../schema/court.ts';
import type { RulingRow } from '../../../schema/tables.ts';
import { courtPath, judgePath } from '../addresses.ts';
import { dispositionOrder } from '../tally.ts';
import { type Bars, stackedBars } from './bars.ts';
import type { Behind, Narrowing, RowsBehind } from './counted.ts';
import type { JudgePage } from './judges.ts';
import { smallestBase } from './rate.ts';

/** One row: what it is of, how often each disposition was made, and where the rulings behind each count stand. */
export type DispositionRow = {
  key: string;
  label: string;
  /** What is said beside the label: the court of a judge. */
  beside: string | null;
  /** Address of the judge or court. */
  address: string | null;
  total: number;
  behind: Behind[];
  counts: Partial<Record<EntryDisposition, number>>;
  cells: { disposition: EntryDisposition; n: number; behind: Behind[] }[];
};

/** Rows of one kind with the dispositions that occur among them, in the house's order. */
export type DispositionTable = { rows: DispositionRow[]; dispositions: EntryDisposition[]; total: number };

/** What motions of a kind are called in a list. */
export const motionNames: Record<MotionKind | 'not-read', string> = {
  compel: 'Motions to compel',
  'protective-order': 'Motions for a protective order',
  quash: 'Motions to quash',
  leave: 'Motions for leave',
  extend: 'Motions to extend time',
  seal: 'Motions to seal',
  sanctions: 'Motions for sanctions',
  fees: 'Motions for fees',
  stay: 'Motions to stay',
  strike: 'Motions to strike',
  reconsider: 'Motions to reconsider',
  letter: 'Discovery letters',
  other: 'Other papers',
  'not-read': 'Kind not named',
};

type Group = {
  key: string;
  label: string;
  beside?: string | null;
  address?: string | null;
  rows: readonly RulingRow[];
  /** What narrows the table of rulings to these; several where a judge's name is spelled in several ways. */
  narrowings: readonly Narrowing[];
};

function tableOf(groups: readonly Group[], behind: RowsBehind): DispositionTable {
  const all = new Set<EntryDisposition>();
  const rows = groups.map(({ key, label, beside = null, address = null, rows: of, narrowings }): DispositionRow => {
    const counts: DispositionRow['counts'] = {};
    for (const { disposition } of of) {
      counts[disposition] = (counts[disposition] ?? 0) + 1;
      all.add(disposition);
    }
    return {
      key,
      label,
      beside,
      address,
      total: of.length,
      behind: narrowings.flatMap(behind),
      counts,
      cells: dispositionOrder.flatMap((disposition) => {
        const n = counts[disposition] ?? 0;
        return n === 0
          ? []
          : [{ disposition, n, behind: narrowings.flatMap((codes) => behind({ ...codes, disposition })) }];
      }),
    };
  });
  return {
    rows,
    dispositions: dispositionOrder.filter((disposition) => all.has(disposition)),
    total: rows.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Counted rulings by kind of motion, the commonest kind first; the kinds that no order names last. */
export function byMotion(rulings: readonly RulingRow[], behind: RowsBehind): DispositionTable {
  const groups = Map.groupBy(rulings, ({ motionKind }) => motionKind ?? 'not-read');
  const rank = (key: string) => (key === 'not-read' ? 2 : key === 'other' ? 1 : 0);
  return tableOf(
    [...groups]
      .map(([key, rows]) => ({
        key,
        label: motionNames[key],
        rows,
        narrowings: key === 'not-read' ? [] : [{ motion: key }],
      }))
      .sort((a, b) => rank(a.key) - rank(b.key) || b.rows.length - a.rows.length || byCodeUnit(a.label, b.label)),
    behind,
  );
}

/** Counted rulings by court, in the order of the courts' names; never in that of a figure. */
export function byCourt(rulings: readonly RulingRow[], behind: RowsBehind): DispositionTable {
  const groups = [...Map.groupBy(rulings, ({ court }) => court)];
  return tableOf(
    groups
      .filter((group): group is [CourtId, RulingRow[]] => group[0] !== null)
      .map(([court, rows]) => ({
        key: court,
        label: courtOf(court).name,
        address: courtPath(court),
        rows,
        narrowings: [{ court }],
      }))
      .sort((a, b) => byCodeUnit(a.label, b.label)),
    behind,
  );
}

/** Counted rulings by judge, in the order of surnames; never in that of a figure. */
export function byJudge(judges: readonly JudgePage[], behind: RowsBehind): DispositionTable {
  return tableOf(
    judges
      .filter(({ rulings }) => rulings.length > 0)
      .map(({ slug, name, court, rulings }) => ({
        key: slug,
        label: name,
        beside: court && courtOf(court).citation,
        address: judgePath(slug),
        rows: rulings,
        narrowings: [...new Set(rulings.flatMap(({ judge }) => judge ?? []))].map((judge) => ({
          judge,
          ...(court && { court }),
        })),
      })),
    behind,
  );
}

/** Bars of the rows that can carry one. */
export const dispositionBars = ({ rows, dispositions }: DispositionTable): Bars<EntryDisposition> =>
  stackedBars(
    rows.filter(({ total }) => total >= smallestBase),
    dispositions,
  );
