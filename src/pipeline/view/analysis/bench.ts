/** What the page of a judge or of a court shows: the same parts for both. */
import type { Ground } from '../../../schema/annotation.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { deciderOf, type EntryDisposition } from '../../../schema/case.ts';
import type { CourtId } from '../../../schema/court.ts';
import { parseList } from '../../../schema/list-cell.ts';
import type { RulingRow, WarningRow } from '../../../schema/tables.ts';
import { rulingsPath } from '../addresses.ts';
import { caseName, orderHeading } from '../citation.ts';
import { dispositionOrder, type Tally } from '../tally.ts';
import { groundWords } from '../words.ts';
import type { Behind, Narrowing, RowsBehind } from './counted.ts';
import type { HeldOrder, JudgePage, Judges } from './judges.ts';
import { type ProcedureRules, procedureRules, ruledOnProcedure, warnedOfProcedure } from './procedure.ts';
import { type Period, periodOf } from './rate.ts';
import { type Wordings, wordingsOf } from './wordings.ts';

/** Orders and records of one judge or one court. */
export type Bench = {
  orders: HeldOrder[];
  /** Rulings quoted from the orders. */
  rulings: RulingRow[];
  /** Rulings that case files alone tell. */
  toldRulings: RulingRow[];
  warnings: WarningRow[];
};

/** A ground with the dispositions of the rulings that name it. */
export type GroundDispositions = {
  ground: Ground | null;
  words: string;
  total: number;
  cells: { disposition: EntryDisposition; n: number; behind: Behind[] }[];
};

export type BenchView = {
  period: Period;
  tally: Tally;
  toldTally: Tally;
  dispositions: EntryDisposition[];
  grounds: GroundDispositions[];
  rules: ProcedureRules[];
  /** Rulings that turned on procedure and warnings that name it; `more` were left out. */
  onProcedure: { rows: RulingRow[]; more: number };
  ofProcedure: { rows: WarningRow[]; more: number };
  wordings: Wordings[];
};

/** The most rulings and warnings on procedure that are quoted. */
const mostQuoted = 6;

const firstOf = <Row>(rows: Row[]) => ({
  rows: rows.slice(0, mostQuoted),
  more: Math.max(0, rows.length - mostQuoted),
});

function tally(rulings: readonly { disposition: EntryDisposition }[]): Tally {
  return dispositionOrder.flatMap((disposition) => {
    const count = rulings.filter((row) => row.disposition === disposition).length;
    return count === 0 ? [] : [{ disposition, count }];
  });
}

/**
 * Everything that the page shows.
 *
 * @param narrowings what narrows the table of rulings to this bench; several where a judge has several spellings.
 */
export function benchView(bench: Bench, behind: RowsBehind, narrowings: readonly Narrowing[]): BenchView {
  const { orders, rulings, toldRulings, warnings } = bench;
  const tallied = tally(rulings);
  return {
    period: periodOf(orders.map(({ order }) => order.record.dated)),
    tally: tallied,
    toldTally: tally(toldRulings),
    dispositions: tallied.map(({ disposition }) => disposition),
    grounds: groundsOf(rulings, (codes) => narrowings.flatMap((one) => behind({ ...one, ...codes }))),
    rules: procedureRules(orders),
    onProcedure: firstOf(ruledOnProcedure(rulings)),
    ofProcedure: firstOf(warnedOfProcedure(warnings)),
    wordings: wordingsOf(rulings),
  };
}

/** Rulings by ground, the commonest first; those that name none last. A ruling with two grounds stands at both. */
function groundsOf(rulings: readonly RulingRow[], behind: RowsBehind): GroundDispositions[] {
  const byGround = new Map<Ground | null, RulingRow[]>();
  for (const row of rulings) {
    const named = parseList(row.grounds) as Ground[];
    for (const ground of named.length > 0 ? named : [null]) {
      const rows = byGround.get(ground) ?? [];
      byGround.set(ground, rows);
      rows.push(row);
    }
  }
  return [...byGround]
    .map(([ground, rows]) => ({
      ground,
      words: ground === null ? 'no ground named' : groundWords[ground],
      total: rows.length,
      cells: tally(rows).map(({ disposition, count }) => ({
        disposition,
        n: count,
        behind: ground === null ? [] : behind({ disposition, ground }),
      })),
    }))
    .sort(
      (a, b) =>
        Number(a.ground === null) - Number(b.ground === null) || b.total - a.total || byCodeUnit(a.words, b.words),
    );
}

/** What narrows the table of rulings to a judge: a code for each spelling, with the court where that is known. */
export const judgeNarrowings = ({ rulings, toldRulings, court }: JudgePage): Narrowing[] =>
  [...new Set([...rulings, ...toldRulings].flatMap(({ judge }) => judge ?? []))].map((judge) => ({
    judge,
    ...(court && { court }),
  }));

/** One court with what is known of it. */
export type CourtPage = Bench & {
  court: CourtId;
  /** By surname. */
  judges: JudgePage[];
  /** Orders whose judge is not named, or not so that one can be told. */
  unnamed: number;
};

/**
 * Every court of an order or ruling, by id. An order whose case is not identified stands with the court that it names.
 *
 * @param orders every order held.
 */
export function courtsOf(
  orders: readonly HeldOrder[],
  judges: Judges,
  rulings: readonly RulingRow[],
  warnings: readonly WarningRow[],
): CourtPage[] {
  const courtOfOrder = ({ order, of }: HeldOrder) => of?.court ?? order.record.court;
  const found = new Set([...orders.map(courtOfOrder), ...rulings.map(({ court }) => court)]);
  return [...found]
    .filter((court) => court !== null)
    .sort(byCodeUnit)
    .map((court): CourtPage => {
      const held = orders.filter((one) => courtOfOrder(one) === court);
      const rows = rulings.filter((row) => row.court === court);
      const pages = judges.pages.filter((page) => page.court === court);
      const named = pages.reduce((sum, page) => sum + page.orders.length, 0);
      return {
        court,
        judges: pages,
        unnamed: held.length - named,
        orders: held,
        rulings: rows.filter(({ record }) => record !== null),
        toldRulings: rows.filter(({ record }) => record === null),
        warnings: warnings.filter((row) => row.court === court),
      };
    });
}

/** An order in the list of a bench. */
export type OrderLineOfBench = HeldOrder & {
  title: string;
  caseName: string | null;
  judge: JudgePage | null;
  tally: Tally;
  /** Warnings, imposed and declined sanctions in it. */
  warnings: number;
};

/** Orders newest first, as they are listed; those without a day last. */
export const orderLines = (orders: readonly HeldOrder[], { judgeOf }: Pick<Judges, 'judgeOf'>): OrderLineOfBench[] =>
  orders
    .toSorted(
      (a, b) =>
        byCodeUnit(b.order.record.dated ?? '', a.order.record.dated ?? '') || byCodeUnit(a.order.id, b.order.id),
    )
    .map(({ order, of }) => ({
      order,
      of,
      title: orderHeading(order),
      caseName: of && caseName(of.caption, of.parties),
      judge: judgeOf({
        words: deciderOf(order.record, of?.judges ?? []) ?? '',
        court: of?.court ?? order.record.court,
        case: of?.id ?? null,
      }),
      tally: tally(order.record.rulings),
      warnings: order.record.sanctionsWarnings.length,
    }));

/** The table of rulings narrowed to a judge, by the commonest spelling; to a court where no judge is given. */
export const toldPath = ({ toldRulings, court }: Pick<Bench, 'toldRulings'> & { court: CourtId | null }): string => {
  const judges = new Set(toldRulings.map(({ judge }) => judge));
  const [judge] = judges;
  return rulingsPath({ ...(judges.size === 1 && judge ? { judge } : {}), ...(court && { court }) });
};
