/** The entries of one dispute to its chains: moved, opposed, ruled, followed. */
import type { Dispute, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isAnswer as isAnsweringPaper, isPaper } from '../../schema/papers.ts';

/** A chain while it is made. `start` is the place among the members of the first paper moved. */
type Chain = Record<'moved' | 'opposed' | 'ruled' | 'followed', Set<EntryKey>> & { start: number };

/** What the members of a dispute are to each other. */
type Relations = {
  entryOf: (key: EntryKey) => DocketEntry;
  /** Place of a member in docket order, from 0. */
  placeOf: (key: EntryKey) => number;
  /** The member that another is attached to, as 596 is to 596-1. */
  attachedTo: (entry: DocketEntry) => DocketEntry | undefined;
  isAnswer: (entry: DocketEntry) => boolean;
  /** True for an order, such as one to show cause, that somebody answered and a later order dealt with. */
  isAnsweredOrder: (entry: DocketEntry) => boolean;
  /** True for what begins a chain. */
  isMoving: (entry: DocketEntry) => boolean;
  /** Members that ruled on an entry, each once. */
  rulersOf: (entry: DocketEntry) => EntryKey[];
};

function relationsOf(members: readonly DocketEntry[]): Relations {
  const byKey = new Map(members.map((entry) => [entry.key, entry]));
  const places = new Map(members.map(({ key }, i) => [key, i]));
  const answers = Map.groupBy(
    members.flatMap((entry) => entry.respondsTo.map((target) => ({ entry, target }))),
    ({ target }) => target,
  );
  const answersTo = (key: EntryKey) => (answers.get(key) ?? []).map(({ entry }) => entry);
  const isOrder = ({ kind }: DocketEntry) => kind === 'order';

  const attachedTo = ({ number }: DocketEntry) =>
    number?.includes('-') ? byKey.get(number.split('-')[0] as EntryKey) : undefined;
  const isAnswer = (entry: DocketEntry) => isAnsweringPaper(attachedTo(entry) ?? entry);
  const isAnsweredOrder = (entry: DocketEntry) =>
    isOrder(entry) &&
    answersTo(entry.key)
      .filter(isAnswer)
      .some((answer) => answersTo(entry.key).some(isOrder) || answersTo(answer.key).some(isOrder));
  /** True for a paper that nobody asked for and that an order took up without a ruling, as an accusation. */
  const isTakenUp = ({ key, respondsTo }: DocketEntry) => respondsTo.length === 0 && answersTo(key).some(isOrder);
  return {
    entryOf: (key) => byKey.get(key) as DocketEntry,
    placeOf: (key) => places.get(key) as number,
    attachedTo,
    isAnswer,
    isAnsweredOrder,
    isMoving: (entry) =>
      entry.kind === 'motion' ||
      entry.kind === 'letter' ||
      isAnsweredOrder(entry) ||
      (isPaper(entry) && !isAnswer(entry) && (entry.rulings.length > 0 || isTakenUp(entry))),
    rulersOf: (entry) => [...new Set(entry.rulings.flatMap(({ by }) => (by !== null && byKey.has(by) ? by : [])))],
  };
}

/** A chain for the papers that the same orders ruled on together; each other moving paper has one of its own. */
function beginChains(members: readonly DocketEntry[], relations: Relations): Chain[] {
  const { isMoving, isAnsweredOrder, rulersOf, placeOf } = relations;
  const groups = Map.groupBy(members.filter(isMoving), (entry) => {
    const rulers = rulersOf(entry);
    return isAnsweredOrder(entry) || rulers.length === 0 ? `alone ${entry.key}` : rulers.join(' ');
  });
  return [...groups.values()].map((moved) => ({
    moved: new Set(moved.map(({ key }) => key)),
    opposed: new Set(),
    ruled: new Set(moved.flatMap(rulersOf)),
    followed: new Set(),
    start: placeOf(moved[0]?.key as EntryKey),
  }));
}

/** Which chains a key stands in, under the links named. */
function chainsBy(chains: readonly Chain[], links: readonly ('moved' | 'opposed' | 'ruled')[]): Map<EntryKey, Chain[]> {
  const stands = chains.flatMap((chain) => links.flatMap((link) => [...chain[link]].map((key) => ({ key, chain }))));
  return new Map([...Map.groupBy(stands, ({ key }) => key)].map(([key, of]) => [key, of.map(({ chain }) => chain)]));
}

/** Chains of any of these keys, each once. */
const chainsOfAny = (keys: readonly EntryKey[], by: ReadonlyMap<EntryKey, Chain[]>): Set<Chain> =>
  new Set(keys.flatMap((key) => by.get(key) ?? []));

/**
 * Put each answering paper into the chains of what it answers, through other answers too; one that says no more of
 * itself into the chain that the same order dealt with, the one that began before it first.
 */
function placeAnswers(
  chains: readonly Chain[],
  only: Chain | undefined,
  answers: readonly DocketEntry[],
  relations: Relations,
) {
  const { attachedTo, rulersOf, entryOf, placeOf } = relations;
  const answered = chainsBy(chains, ['moved']);
  const unplaced = new Set(answers.map(({ key }) => key));
  for (let size = -1; size !== unplaced.size; ) {
    size = unplaced.size;
    for (const key of unplaced) {
      const entry = entryOf(key);
      const whole = attachedTo(entry);
      const found = chainsOfAny(whole ? [...entry.respondsTo, whole.key] : entry.respondsTo, answered);
      if (found.size === 0) continue;
      for (const chain of found) chain.opposed.add(key);
      answered.set(key, [...found]);
      unplaced.delete(key);
    }
  }

  for (const key of unplaced) {
    const rulers = rulersOf(entryOf(key));
    const near = chains.filter(({ ruled }) => rulers.some((order) => ruled.has(order)));
    const chain = near.find(({ start }) => start < placeOf(key)) ?? near[0] ?? only;
    chain?.opposed.add(key);
  }
}

/**
 * Put into each chain the orders that dealt with its papers, what answers to one of its orders, and what answers to that.
 * What answers to an order that begins a chain of its own, such as one to show cause, stands in that chain alone.
 */
function placeWhatFollowed(chains: readonly Chain[], only: Chain | undefined, members: readonly DocketEntry[]) {
  const asked = chainsBy(chains, ['moved', 'opposed']);
  const ruled = chainsBy(chains, ['ruled']);
  const followed = new Map<EntryKey, Chain[]>();
  const begun = new Set(chains.flatMap(({ moved }) => [...moved]));
  for (const [place, { key, kind, respondsTo }] of members.entries()) {
    const dealtWith = chainsOfAny(respondsTo, asked);
    const answered = new Set([
      ...chainsOfAny(
        respondsTo.filter((to) => !begun.has(to)),
        ruled,
      ),
      ...chainsOfAny(respondsTo, followed),
    ]);
    for (const chain of new Set([...dealtWith, ...answered, ...(only ? [only] : [])])) {
      if (place < chain.start || chain.moved.has(key) || chain.opposed.has(key)) continue;
      if (kind === 'order' && (dealtWith.has(chain) || chain === only)) {
        if (!chain.ruled.has(key)) ruled.set(key, [...(ruled.get(key) ?? []), chain]);
        chain.ruled.add(key);
      } else if (answered.has(chain) && !chain.ruled.has(key)) {
        chain.followed.add(key);
        // What answers to a motion of its own stands with that motion.
        if (!begun.has(key)) followed.set(key, [...(followed.get(key) ?? []), chain]);
      }
    }
  }
  if (!only) return;
  const firstOrder = members.findIndex(({ key }) => only.ruled.has(key));
  if (firstOrder < 0) return;
  for (const { key, kind } of members.slice(firstOrder + 1))
    if (kind !== 'order' && !only.moved.has(key) && !only.opposed.has(key)) only.followed.add(key);
}

/**
 * Chains of a dispute, one for the papers that the same orders ruled on together.
 *
 * A motion or letter makes a chain of its own unless others were ruled on by the same orders; so does an order to show
 * cause that somebody answered and a later order dealt with. An answering paper stands with what it answers
 * (`respondsTo`, through other answers too); one that says no more stands with the papers that the same order dealt
 * with. What answers to an order of the chain followed, and what answers to that in turn.
 *
 * @param members the dispute's entries, in docket order.
 * @param named false where the orders alone join the dispute: its only chain then takes what says no more of itself.
 * @returns chains in the order of their first paper, and the entries in none.
 */
export function chainsOf(members: readonly DocketEntry[], named: boolean): Pick<Dispute, 'chains' | 'others'> {
  const relations = relationsOf(members);
  const { isAnswer, isMoving, placeOf } = relations;
  const chains = beginChains(members, relations);
  const only = !named && chains.length === 1 ? chains[0] : undefined;
  placeAnswers(
    chains,
    only,
    members.filter((entry) => isAnswer(entry) && !isMoving(entry)),
    relations,
  );
  placeWhatFollowed(chains, only, members);

  const placed = new Set(
    chains.flatMap(({ moved, opposed, ruled, followed }) => [...moved, ...opposed, ...ruled, ...followed]),
  );
  const inOrder = (keys: ReadonlySet<EntryKey>) => [...keys].sort((a, b) => placeOf(a) - placeOf(b));
  return {
    chains: chains
      .sort((a, b) => a.start - b.start)
      .map(({ moved, opposed, ruled, followed }) => ({
        moved: inOrder(moved),
        opposed: inOrder(opposed),
        ruled: inOrder(ruled),
        followed: inOrder(followed),
      })),
    others: members.map(({ key }) => key).filter((key) => !placed.has(key)),
  };
}
