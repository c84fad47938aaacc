/** The cases that a page lists: all, or those with the newest orders where all would be too many to read. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { CaseSummary } from '../../schema/dataset.ts';

/** The most cases that one page lists. */
export const mostCases = 500;

/** Takes cases and gives as many as a page lists: in the order given where that is all of them, else newest first. */
export const newestCases = <T extends Pick<CaseSummary, 'id' | 'period'>>(
  cases: readonly T[],
  most: number = mostCases,
): readonly T[] =>
  cases.length <= most
    ? cases
    : cases
        .toSorted((a, b) => byCodeUnit(b.period?.to ?? '', a.period?.to ?? '') || byCodeUnit(a.id, b.id))
        .slice(0, most);
