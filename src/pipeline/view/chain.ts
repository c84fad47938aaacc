/** Disputes as chains: moved, opposed, ruled, followed; each paper with what became of it. */
import type { Case, CaseWarning, Dispute, DocketEntry, EntryRuling } from '../../schema/case.ts';
import { type DateBounds, formatBounds } from '../../schema/date.ts';
import { compareEntries, type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';
import { isPaper } from '../../schema/papers.ts';
import { clerkDiffers } from './clerk.ts';
import { type WhatWasOrdered, whatWasOrdered } from './follow-up.ts';
import { type LaterHistoryOf, laterHistoryIn } from './later-history.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What one order did with a paper. */
type Outcome = Pick<EntryRuling, 'disposition' | 'withoutPrejudice' | 'by' | 'date'>;

/** Papers that are told in one line: the same kind by the same party, asking the same, ruled on alike. */
export type PaperGroup = {
  entries: EntryKey[];
  kind: DocketEntry['kind'];
  by: string | null;
  /** What they ask for or are, in our own words. */
  words: string | null;
  /** "Oct. 2, 2015"; null where no source dates them. */
  filed: string | null;
  outcomes: Outcome[];
  /** What the case file adds to a paper that stands alone. */
  note: string | null;
};

/** One ruling on papers of the chain. */
type ChainRuling = Pick<EntryRuling, 'disposition' | 'withoutPrejudice' | 'grounds' | 'quotation' | 'note'> & {
  entries: EntryKey[];
};

export type ChainOrder = {
  key: EntryKey | null;
  date: string | null;
  judge: string | null;
  /** The order, where its text is held. */
  order: OrderId | null;
  rulings: ChainRuling[];
  /** What it is, in our own words, where its text is not held. */
  words: string | null;
  /** Does it still stand? Null where it ruled on none of these papers. */
  later: LaterHistoryOf | null;
  /** Where the clerk's docket text has these papers otherwise. */
  clerk: string[];
};

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

/** A case while its disputes are told. */
type Telling = {
  of: Case;
  get: (keys: readonly EntryKey[]) => DocketEntry[];
  placeOf: (key: EntryKey) => number;
  later: ReturnType<typeof laterHistoryIn>;
};

/** Every dispute of the case, in the case's order. */
export function chainsOf(of: Case): DisputeChains[] {
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const places = new Map(of.docket.map(({ key }, i) => [key, i]));
  const telling: Telling = {
    of,
    get: (keys) => keys.map((key) => entries.get(key)).filter((entry) => entry !== undefined),
    placeOf: (key) => places.get(key) ?? of.docket.length,
    later: laterHistoryIn(of),
  };
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

/** A chain with the orders that ruled on its motions and that the case file puts in another dispute. */
function withEveryRuler(chain: Dispute['chains'][number], { get, placeOf }: Telling): Dispute['chains'][number] {
  const rulers = get(chain.moved).flatMap(({ rulings }) => rulings.flatMap(({ by }) => by ?? []));
  const fresh = [...new Set(rulers)].filter((key) => !chain.ruled.includes(key) && get([key])[0]?.kind === 'order');
  return fresh.length === 0
    ? chain
    : { ...chain, ruled: [...chain.ruled, ...fresh].sort((a, b) => placeOf(a) - placeOf(b)) };
}

function tellChain(chain: Dispute['chains'][number], telling: Telling): Chain {
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

const warningsBy = ({ warnings }: Case, key: EntryKey) => warnings.filter(({ by }) => by === key);

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

/**
 * Head of the step that answers what was moved: "Opposed" where every paper is an opposition; "Answered" where there is
 * none, or where a joinder, a reply or a statement stands among them, so that nobody seems to oppose what they joined or moved.
 */
export const answerHead = (papers: readonly PaperGroup[]): 'Opposed' | 'Answered' =>
  papers.length > 0 && papers.every(({ kind }) => kind === 'opposition') ? 'Opposed' : 'Answered';

const isUnanswered = ({ opposed, ruled, followed }: Dispute['chains'][number]): boolean =>
  opposed.length + ruled.length + followed.length === 0;

/** Entries in lines: those of one kind, party, request and outcome together, in docket order of the first. */
function paperGroups(papers: readonly DocketEntry[]): PaperGroup[] {
  const alike = Map.groupBy(papers, ({ key, kind, by, motion, description, rulings }) =>
    JSON.stringify([
      kind,
      by,
      // An unnumbered entry is named by its day, so it stands alone.
      isEntryId(key) ? (motion ?? description) : key,
      rulings.map(({ disposition, withoutPrejudice, by, date }) => [disposition, withoutPrejudice, by, date]),
    ]),
  );
  return [...alike.values()].map((group) => {
    const first = group[0] as DocketEntry;
    return {
      entries: group.map(({ key }) => key),
      kind: first.kind,
      by: first.by,
      words: group.length === 1 ? (first.description ?? first.motion) : (first.motion ?? first.description),
      filed: spanOf(group.map(({ filed }) => filed)),
      outcomes: first.rulings.map(({ disposition, withoutPrejudice, by, date }) => ({
        disposition,
        withoutPrejudice,
        by,
        date,
      })),
      note: group.length === 1 ? first.note : null,
    };
  });
}

/** The days that hold all of these, in words, inferred where one of them is; null where one is not known. */
function spanOf(bounds: readonly (DateBounds | null)[]): string | null {
  const known = bounds.filter((one) => one !== null);
  if (known.length === 0 || known.length < bounds.length) return null;
  const from = known.map((one) => one.from).sort()[0] as string;
  const to = known
    .map((one) => one.to)
    .sort()
    .at(-1) as string;
  return formatBounds({ from, to, inferred: known.some(({ inferred }) => inferred) });
}

/** What one order did with some papers of a chain; `null` for rulings whose order has no known place on the docket. */
function chainOrder(key: EntryKey | null, papers: readonly DocketEntry[], { get, later }: Telling): ChainOrder {
  const made = papers.flatMap(({ rulings }) => rulings.filter(({ by }) => by === key));
  const alike = Map.groupBy(made, ({ disposition, withoutPrejudice, quotation, grounds, note }) =>
    JSON.stringify([disposition, withoutPrejudice, quotation?.record, quotation ? null : grounds, note]),
  );
  const rulings = [...alike.values()].map((group): ChainRuling => {
    const { disposition, withoutPrejudice, grounds, quotation, note } = group[0] as EntryRuling;
    return { disposition, withoutPrejudice, grounds, quotation, note, entries: group.map(({ entry }) => entry) };
  });
  const [order] = key === null ? [] : get([key]);
  const first = made[0];
  const held = rulings.some(({ quotation }) => quotation !== null);
  return {
    key,
    date: order?.filed
      ? formatBounds(order.filed)
      : first?.date
        ? formatBounds({ from: first.date, to: first.date })
        : null,
    judge: order?.by ?? first?.judge ?? null,
    order: order?.order ?? first?.quotation?.order ?? null,
    rulings,
    words: held ? null : (order?.description ?? null),
    later: made.length > 0 ? later({ by: key, entries: made.map(({ entry }) => entry) }) : null,
    clerk: key === null ? [] : papers.flatMap((paper) => clerkDiffers(paper, key)),
  };
}
