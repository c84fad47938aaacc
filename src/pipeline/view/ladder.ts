/** Warnings and sanctions of a case as steps of a ladder: warned, show cause, imposed, dismissed; declined stands beside. */

import type { WarningKind } from '../../schema/annotation.ts';
import type { Case, CaseWarning } from '../../schema/case.ts';
import { warningWords } from './words.ts';

export type Rung = WarningKind | 'show-cause' | 'dismissed';

/** What each rung is called. */
export const rungWords: Record<Rung, string> = { ...warningWords, dismissed: 'Dismissed' };

/** Rungs that the line can climb, the lowest first. */
export const climb = ['warning', 'show-cause', 'imposed', 'dismissed'] as const;

/** The rung of one warning. Dismissal and default imposed are the highest; an order to show cause stands above a warning. */
function rungOf({ kind, showCause, consequences }: CaseWarning): Rung {
  if (kind === 'declined') return 'declined';
  if (kind === 'imposed') {
    return consequences.includes('dismissal') || consequences.includes('default') ? 'dismissed' : 'imposed';
  }
  return showCause ? 'show-cause' : 'warning';
}

/** One row of the list: what one order did on one rung, with every sentence that says so. */
export type LadderStep = {
  rung: Rung;
  by: CaseWarning['by'];
  date: CaseWarning['date'];
  bounds: CaseWarning['bounds'];
  judge: CaseWarning['judge'];
  warnings: CaseWarning[];
};

/** The steps of a case in the order of time; what one order says on one rung is one step. */
export function ladderOf({ warnings }: Pick<Case, 'warnings'>): LadderStep[] {
  const together = Map.groupBy(warnings, (warning) =>
    [warning.by ?? warning.quotation?.order ?? '', warning.date ?? '', rungOf(warning)].join(' '),
  );
  return [...together.values()].map((group) => {
    const { by, date, bounds, judge } = group[0] as CaseWarning;
    return { rung: rungOf(group[0] as CaseWarning), by, date, bounds, judge, warnings: group };
  });
}
