/** Disputes as what they tell, one after the other: chains, lone orders, papers in no chain; each entry with one address. */
import type { Case, CaseWarning, Dispute, DocketEntry } from '../../schema/case.ts';
import { formatBounds } from '../../schema/date.ts';
import { compareEntries, type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';
import { isPaper } from '../../schema/papers.ts';
import { type Chain, isUnanswered, tellChain, withEveryRuler } from './chain.ts';
import { type ChainOrder, openTelling, type Telling, warningsBy } from './chain-order.ts';
import { type PaperGroup, paperGroups } from './chain-papers.ts';
import { type WhatWasOrdered, whatWasOrdered } from './follow-up.ts';
import { type Tally, tallyOf } from './tally.ts';

/** An order of the dispute that answers no paper of it: what it is, and what it ordered. */
export type LoneOrder = {
  key: EntryKey;
  date: string | null;
  judge: string | null;
  order: OrderId | null;
  words: string | null;
  ordered: WhatWasOrdered | null;
  warnings: CaseWarning[];
};

/** What a dispute tells, one after the other in docket order. */
export type ChainStep =
  | { kind: 'chain'; chain: Chain }
  | { kind: 'order'; order: LoneOrder }
  /** Moved, and nothing known answers, rules on or follows it. */
  | { kind: 'unanswered'; papers: PaperGroup[] }
  | { kind: 'papers'; papers: PaperGroup[] };

export type DisputeChains = {
  id: Dispute['id'];
  title: string;
  summary: string | null;
  named: boolean;
  /** First and last number; null where the dispute has no numbered entry. */
  range: [EntryKey, EntryKey] | null;
  tally: Tally;
  steps: ChainStep[];
  chains: Chain[];
  /** Papers moved that nothing in the texts held answers, rules on or follows. */
  unanswered: PaperGroup[];
  others: PaperGroup[];
  /** Where each entry of the dispute has its address: the first place at which it is shown. */
  anchors: Anchors;
};

/** The entries whose address stands at a paper's or an order's place. */
export type Anchors = ReadonlyMap<PaperGroup | ChainOrder | LoneOrder, EntryKey[]>;

/** Every dispute of the case, in the case's order. */
export function chainsOf(of: Case): DisputeChains[] {
  const telling = openTelling(of);
  const { get } = telling;
  return of.disputes.map((one) => {
    const dispute = { ...one, chains: one.chains.map((chain) => withEveryRuler(chain, telling)) };
    const numbers = dispute.entries.filter(isEntryId).sort(compareEntries);
    const alone = dispute.chains.filter(isUnanswered).flatMap(({ moved }) => moved);
    const told = dispute.chains.filter((chain) => !isUnanswered(chain)).map((chain) => tellChain(chain, telling));
    const steps = stepsOf(told, alone, dispute.others, telling);
    return {
      id: dispute.id,
      title: dispute.title,
      summary: dispute.summary,
      named: dispute.named,
      range: numbers.length > 0 ? [numbers[0] as EntryKey, numbers.at(-1) as EntryKey] : null,
      tally: tallyOf(get(dispute.entries).filter(isPaper)),
      steps,
      anchors: anchorsOf(steps),
      chains: told,
      unanswered: paperGroups(get(alone)),
      others: paperGroups(get(dispute.others)),
    };
  });
}

/** Each entry at the first place at which it is shown, so that every address stands once on a page. */
function anchorsOf(steps: readonly ChainStep[]): Anchors {
  const anchors = new Map<PaperGroup | ChainOrder | LoneOrder, EntryKey[]>();
  const seen = new Set<EntryKey>();
  const place = (shown: PaperGroup | ChainOrder | LoneOrder, keys: readonly EntryKey[]) => {
    const fresh = keys.filter((key) => !seen.has(key));
    for (const key of fresh) seen.add(key);
    if (fresh.length > 0) anchors.set(shown, fresh);
  };
  const placePapers = (papers: readonly PaperGroup[]) => {
    for (const paper of papers) place(paper, paper.entries);
  };
  for (const step of steps) {
    if (step.kind === 'order') place(step.order, [step.order.key]);
    else if (step.kind !== 'chain') placePapers(step.papers);
    else {
      for (const { moved, answered, ruled } of step.chain.rows) {
        placePapers(moved);
        placePapers(answered);
        for (const order of ruled) place(order, order.key === null ? [] : [order.key]);
      }
      for (const { followed } of step.chain.next) placePapers(followed);
    }
  }
  return anchors;
}

/** Chains, orders that answer nothing here, and papers in no chain, in docket order; neighbours of one sort together. */
function stepsOf(
  chains: readonly Chain[],
  alone: readonly EntryKey[],
  others: readonly EntryKey[],
  { of, get, placeOf }: Telling,
): ChainStep[] {
  const loneOrder = (entry: DocketEntry): LoneOrder => ({
    key: entry.key,
    date: entry.filed ? formatBounds(entry.filed) : null,
    judge: entry.by,
    order: entry.order,
    words: entry.description,
    ordered: whatWasOrdered(of, entry.key),
    warnings: warningsBy(of, entry.key),
  });
  type Placed = { place: number } & (
    | { step: Exclude<ChainStep, { kind: 'papers' | 'unanswered' }> }
    | { kind: 'papers' | 'unanswered'; entry: DocketEntry }
  );
  const placed: Placed[] = [
    ...chains.map((chain) => ({
      place: Math.min(...chain.entries.map(placeOf)),
      step: { kind: 'chain' as const, chain },
    })),
    ...get(alone).map((entry) => ({ place: placeOf(entry.key), kind: 'unanswered' as const, entry })),
    ...get(others).map((entry) =>
      entry.kind === 'order'
        ? { place: placeOf(entry.key), step: { kind: 'order' as const, order: loneOrder(entry) } }
        : { place: placeOf(entry.key), kind: 'papers' as const, entry },
    ),
  ].toSorted((a, b) => a.place - b.place);
  const steps: (ChainStep | { kind: 'papers' | 'unanswered'; run: DocketEntry[] })[] = [];
  for (const one of placed) {
    const last = steps.at(-1);
    if ('step' in one) steps.push(one.step);
    else if (last && 'run' in last && last.kind === one.kind) last.run.push(one.entry);
    else steps.push({ kind: one.kind, run: [one.entry] });
  }
  return steps.map((step) => ('run' in step ? { kind: step.kind, papers: paperGroups(step.run) } : step));
}
