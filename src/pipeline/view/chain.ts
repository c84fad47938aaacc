/** One chain: moved, opposed, ruled, followed; each paper with what became of it. */
import type { CaseWarning, Dispute, DocketEntry } from '../../schema/case.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import { type ChainOrder, chainOrder, type Telling, warningsBy } from './chain-order.ts';
import { type PaperGroup, paperGroups } from './chain-papers.ts';
import { type WhatWasOrdered, whatWasOrdered } from './follow-up.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One row: a motion or letter (or several alike), what answered it, and how it was ruled on. */
export type ChainRow = {
  /** Empty for answers of which is not known which of the chain's motions they answer. */
  moved: PaperGroup[];
  answered: PaperGroup[];
  ruled: ChainOrder[];
};

/** What one order of the chain ordered next, what it warned of or imposed, and what answers to it. */
export type ChainNext = {
  key: EntryKey;
  ordered: WhatWasOrdered | null;
  warnings: CaseWarning[];
  followed: PaperGroup[];
};

export type Chain = {
  /** The numbers moved, what the first of them asks for, and who asks. */
  entries: EntryKey[];
  asks: string | null;
  by: string | null;
  rows: ChainRow[];
  next: ChainNext[];
  moved: PaperGroup[];
  opposed: PaperGroup[];
  ruled: ChainOrder[];
  followed: PaperGroup[];
  tally: Tally;
  /** True where the text of an order that ruled is held: the chain quotes it. */
  quoted: boolean;
};

/** A chain with the orders that ruled on its motions and that the case file puts in another dispute. */
export function withEveryRuler(chain: Dispute['chains'][number], { get, placeOf }: Telling): Dispute['chains'][number] {
  const rulers = get(chain.moved).flatMap(({ rulings }) => rulings.flatMap(({ by }) => by ?? []));
  const fresh = [...new Set(rulers)].filter((key) => !chain.ruled.includes(key) && get([key])[0]?.kind === 'order');
  return fresh.length === 0
    ? chain
    : { ...chain, ruled: [...chain.ruled, ...fresh].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** Tells a chain of the docket. */
export function tellChain(chain: Dispute['chains'][number], telling: Telling): Chain {
  const { get } = telling;
  const papers = get([...new Set([...chain.moved, ...chain.opposed])]);
  const ordersOn = (some: readonly DocketEntry[], keys: readonly EntryKey[]) => {
    const ruled = keys.map((key) => chainOrder(key, some, telling));
    const unplaced = some.filter(({ rulings }) => rulings.some(({ by }) => by === null));
    return unplaced.length > 0 ? [...ruled, chainOrder(null, unplaced, telling)] : ruled;
  };
  const first = get(chain.moved).find(({ motion }) => motion) ?? get(chain.moved)[0];
  const ruled = ordersOn(papers, chain.ruled);
  return {
    entries: chain.moved,
    asks: first?.motion ?? first?.description ?? null,
    by:
      new Set(get(chain.moved).map(({ by }) => by)).size === 1 && first?.kind !== 'order' ? (first?.by ?? null) : null,
    rows: tellOnce(rowsOf(chain, papers, ordersOn, telling)),
    next: nextOf(chain, telling),
    moved: paperGroups(get(chain.moved)),
    opposed: paperGroups(get(chain.opposed)),
    ruled,
    followed: paperGroups(get(chain.followed)),
    tally: tallyOf(get(chain.moved)),
    quoted: ruled.some(({ rulings }) => rulings.some(({ quotation }) => quotation)),
  };
}

/**
 * One row for the motions and letters that are told together, with what answers them (through other answers too) and
 * the orders that ruled on them or took them up; answers that do not say what they answer have a row of their own. An
 * order that takes up none of the chain's papers by name stands in every row of motions.
 */
function rowsOf(
  chain: Dispute['chains'][number],
  papers: readonly DocketEntry[],
  ordersOn: (some: readonly DocketEntry[], keys: readonly EntryKey[]) => ChainOrder[],
  { get }: Telling,
): ChainRow[] {
  const moved = new Set(chain.moved);
  const byKey = new Map(papers.map((entry) => [entry.key, entry]));
  /** The motions of the chain that a paper answers. */
  const reaches = (key: EntryKey, seen = new Set<EntryKey>()): EntryKey[] => {
    if (moved.has(key)) return [key];
    if (seen.has(key)) return [];
    seen.add(key);
    const entry = byKey.get(key);
    const whole = key.includes('-') && isEntryId(key) ? [key.split('-')[0] as EntryKey] : [];
    return [...(entry?.respondsTo ?? []), ...whole].flatMap((to) => (byKey.has(to) ? reaches(to, seen) : []));
  };
  const answers = get(chain.opposed).map((entry) => ({ entry, of: new Set(reaches(entry.key)) }));
  const orders = get(chain.ruled);
  const takesUp = ({ key, respondsTo }: DocketEntry, some: readonly DocketEntry[]) =>
    some.some((paper) => respondsTo.includes(paper.key) || paper.rulings.some(({ by }) => by === key));
  const ordersFor = (some: readonly DocketEntry[]) =>
    orders.filter((order) => takesUp(order, some) || !takesUp(order, papers)).map(({ key }) => key);

  const rows = paperGroups(get(chain.moved)).map((group): ChainRow => {
    const own = get(group.entries);
    const answered = answers.filter(({ of }) => group.entries.some((key) => of.has(key))).map(({ entry }) => entry);
    return {
      moved: [group],
      answered: paperGroups(answered),
      ruled: ordersOn([...own, ...answered], ordersFor([...own, ...answered])),
    };
  });
  const loose = answers.filter(({ of }) => of.size === 0).map(({ entry }) => entry);
  if (loose.length === 0) return rows;
  const [only] = rows;
  if (only && rows.length === 1) {
    const all = [...get(chain.moved), ...get(chain.opposed)];
    return [{ ...only, answered: paperGroups(get(chain.opposed)), ruled: ordersOn(all, ordersFor(all)) }];
  }
  const keys = orders.filter((order) => takesUp(order, loose)).map(({ key }) => key);
  return [...rows, { moved: [], answered: paperGroups(loose), ruled: ordersOn(loose, keys) }];
}

/** The same rows, in which what an order is stands at its first place alone. */
function tellOnce(rows: readonly ChainRow[]): ChainRow[] {
  const told = new Set<EntryKey>();
  return rows.map((row) => ({
    ...row,
    ruled: row.ruled.map((order) => {
      if (order.key === null) return order;
      const again = told.has(order.key);
      told.add(order.key);
      return again ? { ...order, words: null } : order;
    }),
  }));
}

/** What each order of the chain ordered next, with what answers to it, through other papers too. */
function nextOf(chain: Dispute['chains'][number], { of, get }: Telling): ChainNext[] {
  const followed = get(chain.followed);
  const byKey = new Map(followed.map((entry) => [entry.key, entry]));
  const answers = (entry: DocketEntry, order: EntryKey, seen: Set<EntryKey>): boolean => {
    if (entry.respondsTo.includes(order)) return true;
    seen.add(entry.key);
    return entry.respondsTo.some((to) => {
      const next = byKey.get(to);
      return next !== undefined && !seen.has(to) && answers(next, order, seen);
    });
  };
  const placed = new Set<DocketEntry>();
  const steps = chain.ruled.map((key) => {
    const own = followed.filter((entry) => answers(entry, key, new Set()));
    for (const entry of own) placed.add(entry);
    return { key, ordered: whatWasOrdered(of, key), warnings: warningsBy(of, key), followed: own };
  });
  const loose = followed.filter((entry) => !placed.has(entry));
  return steps
    .map(({ followed: own, ...step }, i) => ({
      ...step,
      followed: paperGroups(i === steps.length - 1 ? [...own, ...loose] : own),
    }))
    .filter(({ ordered, warnings, followed: own }) => ordered !== null || warnings.length + own.length > 0);
}

/** True where nothing known answers, rules on or follows what was moved. */
export const isUnanswered = ({ opposed, ruled, followed }: Dispute['chains'][number]): boolean =>
  opposed.length + ruled.length + followed.length === 0;
