/** From warnings to sanctions: how often each was said, and what is known to have followed a first warning in its case. */
import { quantileSorted } from 'd3';
import type { Case, CaseId } from '../../../schema/case.ts';
import type { WarningRow } from '../../../schema/tables.ts';
import { type LadderStep, ladderOf, type Rung } from '../ladder.ts';
import { shownKind, warningWords } from '../words.ts';
import { type Bars, stackedBars } from './bars.ts';
import type { Behind, RowsBehind } from './counted.ts';
import { daysBetween } from './days.ts';
import { type Period, periodOf, type Rate, smallestBase } from './rate.ts';

export type WarningKindRow = { kind: keyof typeof warningWords; words: string; n: number; behind: Behind[] };

const kinds = Object.keys(warningWords) as (keyof typeof warningWords)[];

/** Warnings, orders to show cause, imposed and declined sanctions with their counts; those that never occur left out. */
export function warningKinds(rows: readonly WarningRow[], behind: RowsBehind): WarningKindRow[] {
  return kinds.flatMap((kind) => {
    const n = rows.filter((row) => shownKind(row) === kind).length;
    return n === 0 ? [] : [{ kind, words: warningWords[kind], n, behind: behind({ kind }) }];
  });
}

/** The kinds as bars, in their order. */
export const warningKindBars = (rows: readonly WarningKindRow[]): Bars<'all'> =>
  stackedBars(
    rows.map(({ words, n }) => ({ key: words, counts: { all: n } })),
    ['all'],
  );

/** What can follow a warning, the gravest first. */
const followings = ['dismissed', 'imposed', 'show-cause', 'warned-again', 'declined', 'nothing'] as const;
export type Following = (typeof followings)[number];

/** What each is called where it is said of a case. */
const followingWords: Record<Following, string> = {
  dismissed: 'Dismissal or default imposed',
  imposed: 'A sanction imposed',
  'show-cause': 'An order to show cause',
  'warned-again': 'Warned again by a later order',
  declined: 'A sanction declined',
  nothing: 'Nothing further known',
};

const followingOf: Record<Rung, Exclude<Following, 'nothing'>> = {
  dismissed: 'dismissed',
  imposed: 'imposed',
  'show-cause': 'show-cause',
  warning: 'warned-again',
  declined: 'declined',
};

/** A case with a warning: the first, and what later orders of the case did. */
export type WarnedCase = {
  case: CaseId;
  first: LadderStep;
  /** What later orders did, in the order of time. */
  later: LadderStep[];
  /** Each kind of step that a later order made; `nothing` alone where none did. */
  followed: Following[];
  /** Days from the first warning to the first sanction imposed later; null where there is none, or a day is not known. */
  days: number | null;
};

const dayOf = ({ date, bounds }: LadderStep): string | null => date ?? bounds?.to ?? null;

/**
 * Every case in which somebody was warned, or ordered to show cause, on a day that is known at least within bounds.
 * What the same order did does not follow from its warning. That a step came later does not say that it came for that
 * reason, or to the same side.
 */
export function warnedCases(cases: readonly Case[]): WarnedCase[] {
  return cases.flatMap((of): WarnedCase[] => {
    const steps = ladderOf(of).filter((step) => dayOf(step) !== null);
    const first = steps.find(({ rung }) => rung === 'warning' || rung === 'show-cause');
    const day = first && dayOf(first);
    if (!first || !day) return [];
    const later = steps.filter((step) => (step.bounds?.from ?? (dayOf(step) as string)) > day);
    const seen = new Set(later.map(({ rung }) => followingOf[rung]));
    const imposed = later.find(({ rung }) => rung === 'imposed' || rung === 'dismissed');
    return [
      {
        case: of.id,
        first,
        later,
        followed: seen.size === 0 ? ['nothing'] : followings.filter((one) => one !== 'nothing' && seen.has(one)),
        days: imposed?.date && first.date ? daysBetween(first.date, imposed.date) : null,
      },
    ];
  });
}

export type FollowedRow = { following: Following; words: string; rate: Rate; cases: CaseId[] };

/** Of the cases with a warning, how many saw each step later. A case can stand in several rows, save the last. */
export function followedRows(warned: readonly WarnedCase[]): FollowedRow[] {
  return followings.map((following) => {
    const cases = warned.filter(({ followed }) => followed.includes(following)).map(({ case: id }) => id);
    return { following, words: followingWords[following], rate: { n: cases.length, of: warned.length }, cases };
  });
}

/** The same as bars: how many cases saw each step. */
export const followedBars = (rows: readonly FollowedRow[]): Bars<'all'> =>
  stackedBars(
    rows.map(({ words, rate }) => ({ key: words, counts: { all: rate.n } })),
    ['all'],
  );

/** Half of the cases with a later sanction had it within so many days of the first warning; null under ten. */
export function daysToSanction(warned: readonly WarnedCase[]): { median: number; of: number } | null {
  const days = warned.flatMap(({ days: one }) => one ?? []).sort((a, b) => a - b);
  if (days.length < smallestBase) return null;
  return { median: Math.round(quantileSorted(days, 0.5) as number), of: days.length };
}

/** First and last day of the warnings and sanctions that are counted. */
export const warningPeriod = (rows: readonly WarningRow[]): Period =>
  periodOf(rows.flatMap(({ dated, datedFrom, datedTo }) => [dated, datedFrom, datedTo]));
