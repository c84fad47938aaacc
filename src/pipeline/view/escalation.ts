/** Each warning with what followed it in its case: warned again, imposed, declined, or nothing known; with the days between. */
import type { Addressee, Consequence } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { type Case, type CaseWarning, deciderOf } from '../../schema/case.ts';
import { boundsOf, type DateBounds, formatBounds } from '../../schema/date.ts';
import { isEntryId } from '../../schema/entry.ts';
import { asksToShowCause, type Order, type OrderId, paragraphAt, paragraphsOf } from '../../schema/order.ts';
import { Followed } from '../../schema/tables.ts';
import { caseName } from './citation.ts';
import { type LadderStep, ladderOf, rungWords } from './ladder.ts';
import { isUnchecked } from './review.ts';
import { addresseeWords, amount, consequenceWords, entryWords, followedWords } from './words.ts';

/** What followed, the gravest first. */
const followedCodes: readonly Followed[] = Followed.options;

/** The next step of one kind that followed in the case, and how many more of that kind came after it. */
export type FollowedBy = {
  code: Exclude<Followed, 'nothing-known'>;
  step: LadderStep;
  /** Days between, fewest and most; the same where both days are known. Null where one of them is not known at all. */
  days: { from: number; to: number } | null;
  /** True where its order answers this order to show cause, as the docket has it. */
  answers: boolean;
  /** Whether both orders stand in one dispute; null where one of them stands in none. */
  sameDispute: boolean | null;
  more: number;
};

export type Escalation = {
  step: LadderStep;
  addressees: Addressee[];
  consequences: Consequence[];
  authority: string[];
  /** In the order of time of the first of each kind. */
  followed: FollowedBy[];
  result: Followed;
};

/** A case with its warnings in the order of time, and what was imposed or declined without a warning known before it. */
export type CaseEscalation = {
  /** The case; null for an order whose case is not identified. */
  of: Pick<Case, 'id' | 'caption' | 'parties'> | null;
  warnings: Escalation[];
  unwarned: LadderStep[];
};

const codeOf = ({ rung }: LadderStep): FollowedBy['code'] =>
  rung === 'declined' ? 'declined' : rung === 'imposed' || rung === 'dismissed' ? 'imposed' : 'warned-again';

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const addresseesOf = ({ warnings }: LadderStep): Addressee[] => unique(warnings.map(({ addressee }) => addressee));

/** Both sides, and whoever is not named, may be anybody; a non-party and each side are themselves alone. */
const meets = (a: Addressee, b: Addressee): boolean =>
  a === b ||
  a === 'unspecified' ||
  b === 'unspecified' ||
  (a === 'both' && b !== 'non-party') ||
  (b === 'both' && a !== 'non-party');

const concernsTheSame = (a: LadderStep, b: LadderStep): boolean =>
  addresseesOf(a).some((one) => addresseesOf(b).some((other) => meets(one, other)));

const isWarning = ({ rung }: LadderStep) => rung === 'warning' || rung === 'show-cause';

const whatItSays = (step: LadderStep): Omit<Escalation, 'followed' | 'result'> => ({
  step,
  addressees: addresseesOf(step),
  consequences: unique(step.warnings.flatMap(({ consequences }) => consequences)),
  authority: unique(step.warnings.flatMap(({ authority }) => authority)),
});

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Days from one step to another, fewest and most. */
function daysBetween(a: DateBounds | null, b: DateBounds | null): FollowedBy['days'] {
  if (!a || !b) return null;
  return { from: Math.max(0, dayNumber(b.from) - dayNumber(a.to)), to: dayNumber(b.to) - dayNumber(a.from) };
}

/** "98 days later", "between 3 and 9 days later", "the day after", "the same day"; "days not known". */
export function daysWords(days: FollowedBy['days']): string {
  if (days === null) return 'how many days later is not known';
  const { from, to } = days;
  if (from === to) return to === 0 ? 'the same day' : `${amount(to)} ${to === 1 ? 'day' : 'days'} later`;
  return from === 0 ? `at most ${to} days later` : `between ${from} and ${to} days later`;
}

/**
 * What followed each warning of a case, addressed to the same side. That one led to the other is not said by this: only
 * an order that answers an order to show cause, as the docket has it, is marked as answering.
 */
export function escalationOf(of: Case): CaseEscalation {
  const steps = ladderOf(of);
  const later = (step: LadderStep) =>
    steps.filter(
      (other) =>
        other !== step &&
        other.by !== step.by &&
        step.bounds !== null &&
        other.bounds !== null &&
        other.bounds.to > step.bounds.to &&
        other.bounds.from >= step.bounds.from &&
        concernsTheSame(step, other),
    );
  const warned = new Set<LadderStep>();
  const warnings = steps.filter(isWarning).map((step): Escalation => {
    const after = later(step);
    for (const other of after) warned.add(other);
    const answering = answersTo(of, step);
    const followed = [...Map.groupBy(after, codeOf)].map(([code, [first, ...more]]): FollowedBy => {
      const own = after.find((other) => codeOf(other) === code && other.by !== null && answering.has(other.by));
      const next = own ?? (first as LadderStep);
      return {
        code,
        step: next,
        days: daysBetween(step.bounds, next.bounds),
        answers: own !== undefined,
        sameDispute: inOneDispute(of, step, next),
        more: more.length,
      };
    });
    return {
      ...whatItSays(step),
      followed: followed.toSorted((a, b) => byCodeUnit(a.step.bounds?.to ?? '', b.step.bounds?.to ?? '')),
      result: followedCodes.find((code) => followed.some((one) => one.code === code)) ?? 'nothing-known',
    };
  });
  return { of, warnings, unwarned: steps.filter((step) => !isWarning(step) && !warned.has(step)) };
}

function inOneDispute({ docket }: Case, a: LadderStep, b: LadderStep): boolean | null {
  const [one, other] = [a, b].map(({ by }) => docket.find(({ key }) => key === by)?.disputes ?? []);
  if (!one?.length || !other?.length) return null;
  return one.some((id) => other.includes(id));
}

/** The orders that answer an order to show cause, or the papers that answered it. */
function answersTo({ docket }: Case, { by, rung }: LadderStep): ReadonlySet<string> {
  if (rung !== 'show-cause' || by === null) return new Set();
  const papers = docket
    .filter(({ respondsTo, kind }) => kind !== 'order' && respondsTo.includes(by))
    .map(({ key }) => key);
  const answered = new Set([by, ...papers]);
  return new Set(
    docket
      .filter(({ kind, respondsTo }) => kind === 'order' && respondsTo.some((to) => answered.has(to)))
      .map(({ key }) => key),
  );
}

/** The warnings of an order whose case is not identified: what followed them cannot be known. */
export function escalationOfOrder(order: Order): CaseEscalation {
  const paragraphs = paragraphsOf(order.text);
  const { dated } = order.record;
  const warnings = order.record.sanctionsWarnings.map(
    (warning): CaseWarning => ({
      kind: warning.kind,
      showCause: asksToShowCause(warning),
      addressee: warning.addressee,
      consequences: warning.consequences,
      authority: warning.authority,
      by: null,
      date: dated,
      bounds: boundsOf(dated),
      judge: deciderOf(order.record, []),
      text: null,
      quotation: {
        order: order.id,
        record: warning.id,
        quote: warning.quote,
        pin: warning.pin,
        paragraph: paragraphAt(paragraphs, warning.span.from),
      },
    }),
  );
  const steps = ladderOf({ warnings });
  return {
    of: null,
    warnings: steps.filter(isWarning).map((step) => ({ ...whatItSays(step), followed: [], result: 'nothing-known' })),
    unwarned: steps.filter((step) => !isWarning(step)),
  };
}

/** "A sanction was imposed later: 45 days later, No. 680, May 13, 2016", in the plain text of a table. */
export const followedLine = ({ code, days, step }: FollowedBy): string =>
  [
    `${followedWords[code]}: ${daysWords(days)}`,
    step.by && entryWords(step.by),
    step.bounds && (!step.by || isEntryId(step.by)) && formatBounds(step.bounds),
  ]
    .filter(Boolean)
    .join(', ');

/** How many warnings each thing followed, those that none of them followed left out. */
export const resultCounts = (warnings: readonly Pick<Escalation, 'result'>[]): { result: Followed; count: number }[] =>
  followedCodes
    .map((result) => ({ result, count: warnings.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0);

/** A warning as the page of all cases shows it. */
export type EscalationCard = Escalation & {
  of: CaseEscalation['of'];
  /** True where nobody has checked its order yet. */
  unchecked: boolean;
};

/** How many cards a section of the page shows; the table of warnings has all. */
const mostCards = 150;

/**
 * Every warning of every case, newest first; those whose day is not known last.
 *
 * @param unchecked orders that nobody has checked yet.
 */
export const escalationCards = (all: readonly CaseEscalation[], unchecked: ReadonlySet<OrderId>): EscalationCard[] =>
  all
    .flatMap(({ of, warnings }) =>
      warnings.map((one) => ({
        ...one,
        of,
        unchecked: one.step.warnings.some(({ quotation }) => isUnchecked(quotation, unchecked)),
      })),
    )
    .toSorted((a, b) => byCodeUnit(b.step.bounds?.to ?? '', a.step.bounds?.to ?? ''));

/** The cards of one section, the newest first, no more than a page can bear. */
export const shownCards = (cards: readonly EscalationCard[], result: Followed): EscalationCard[] =>
  cards.filter((card) => card.result === result).slice(0, mostCards);

/** By what the cards can be narrowed: whom the warning addresses, what is at stake, the step, the case. */
export function escalationFacets(cards: readonly EscalationCard[]) {
  const names = new Map(cards.flatMap(({ of }) => (of ? [[of.id, caseName(of.caption, of.parties)] as const] : [])));
  return [
    {
      name: 'addressee',
      label: 'Addressed to',
      codesOf: (card: EscalationCard): readonly string[] => card.addressees,
      wordsOf: (code: string) => addresseeWords[code as Addressee],
    },
    {
      name: 'consequence',
      label: 'At stake',
      codesOf: (card: EscalationCard): readonly string[] => card.consequences,
      wordsOf: (code: string) => consequenceWords[code as Consequence],
    },
    {
      name: 'step',
      label: 'Step',
      codesOf: (card: EscalationCard): readonly string[] => [card.step.rung],
      wordsOf: (code: string) => rungWords[code as LadderStep['rung']],
    },
    {
      name: 'case',
      label: 'Case',
      codesOf: (card: EscalationCard): readonly string[] => (card.of ? [card.of.id] : []),
      wordsOf: (code: string) => names.get(code) ?? code,
    },
  ];
}
