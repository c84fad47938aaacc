/** The entries of one dispute to its chains: moved, opposed, ruled, followed. */
import type { Dispute, DocketEntry, EntryKind } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';

/** Kinds of papers that answer another. */
export const answering: readonly EntryKind[] = ['opposition', 'response', 'reply', 'joinder', 'statement'];

/**
 * Chains of a dispute, one for the papers that the same orders ruled on together.
 *
 * A motion or letter makes a chain of its own unless others were ruled on by the same orders; so does an order to show
 * cause that somebody answered and a later order dealt with. An answering paper stands with what it answers
 * (`respondsTo`, through other answers too); one that says no more stands with the papers that the same order dealt
 * with. What answers to an order of the chain followed.
 *
 * @param members the dispute's entries, in docket order.
 * @param named false where the orders alone join the dispute: its only chain then takes what says no more of itself.
 * @returns chains in the order of their first paper, and the entries in none.
 */
export function chainsOf(members: readonly DocketEntry[], named: boolean): Pick<Dispute, 'chains' | 'others'> {
  const byKey = new Map(members.map((entry) => [entry.key, entry]));
  const place = new Map(members.map(({ key }, i) => [key, i]));
  const inOrder = (keys: Iterable<EntryKey>) =>
    [...new Set(keys)]
      .filter((key) => byKey.has(key))
      .sort((a, b) => (place.get(a) as number) - (place.get(b) as number));
  const attachedTo = (entry: DocketEntry) =>
    entry.number?.includes('-') ? byKey.get(entry.number.split('-')[0] as EntryKey) : undefined;
  const isAnswer = (entry: DocketEntry): boolean => answering.includes((attachedTo(entry) ?? entry).kind);
  const answersTo = (entry: DocketEntry, key: EntryKey) => entry.respondsTo.includes(key);
  const isAnsweredOrder = (entry: DocketEntry) =>
    entry.kind === 'order' &&
    members.some(
      (answer) =>
        isAnswer(answer) &&
        answersTo(answer, entry.key) &&
        members.some(
          (later) => later.kind === 'order' && (answersTo(later, entry.key) || answersTo(later, answer.key)),
        ),
    );
  const isMoving = (entry: DocketEntry) =>
    entry.kind === 'motion' ||
    entry.kind === 'letter' ||
    isAnsweredOrder(entry) ||
    (entry.rulings.length > 0 && entry.kind !== 'order' && !isAnswer(entry));
  const rulers = (entry: DocketEntry) => [
    ...new Set(entry.rulings.flatMap(({ by }) => (by && byKey.has(by) ? [by] : []))),
  ];

  const groups = new Map<string, EntryKey[]>();
  for (const entry of members.filter(isMoving)) {
    const group = isAnsweredOrder(entry) || rulers(entry).length === 0 ? `alone ${entry.key}` : rulers(entry).join(' ');
    groups.set(group, [...(groups.get(group) ?? []), entry.key]);
  }
  const chains = [...groups.values()].map((moved) => ({
    moved: new Set(moved),
    opposed: new Set<EntryKey>(),
    ruled: new Set(moved.flatMap((key) => rulers(byKey.get(key) as DocketEntry))),
    followed: new Set<EntryKey>(),
  }));

  const unplaced = new Set(members.filter((entry) => isAnswer(entry) && !isMoving(entry)).map(({ key }) => key));
  for (let size = -1; size !== unplaced.size; ) {
    size = unplaced.size;
    for (const key of unplaced) {
      const entry = byKey.get(key) as DocketEntry;
      const answered = [...entry.respondsTo, ...(attachedTo(entry)?.key ? [attachedTo(entry)?.key as EntryKey] : [])];
      for (const chain of chains)
        if (answered.some((target) => chain.moved.has(target) || chain.opposed.has(target))) {
          chain.opposed.add(key);
          unplaced.delete(key);
        }
    }
  }
  const only = !named && chains.length === 1 ? chains[0] : undefined;
  for (const key of unplaced) {
    const entry = byKey.get(key) as DocketEntry;
    const near = chains.filter((chain) => rulers(entry).some((order) => chain.ruled.has(order)));
    const at = place.get(key) as number;
    const first =
      near.find((chain) => [...chain.moved].some((moved) => (place.get(moved) as number) < at)) ?? near[0] ?? only;
    if (first) {
      first.opposed.add(key);
      unplaced.delete(key);
    }
  }

  for (const chain of chains) {
    const start = Math.min(...[...chain.moved].map((key) => place.get(key) as number));
    for (const entry of members) {
      if ((place.get(entry.key) as number) < start || chain.moved.has(entry.key) || chain.opposed.has(entry.key))
        continue;
      const answersOrder = entry.respondsTo.some((target) => chain.ruled.has(target));
      const dealsWithIt = entry.respondsTo.some((target) => chain.moved.has(target) || chain.opposed.has(target));
      if (entry.kind === 'order' && (dealsWithIt || chain === only)) chain.ruled.add(entry.key);
      else if (answersOrder && !chain.ruled.has(entry.key)) chain.followed.add(entry.key);
    }
    const [firstOrder] = inOrder(chain.ruled);
    if (chain === only && firstOrder)
      for (const { key, kind } of members)
        if (
          kind !== 'order' &&
          !chain.moved.has(key) &&
          !chain.opposed.has(key) &&
          (place.get(key) as number) > (place.get(firstOrder) as number)
        )
          chain.followed.add(key);
  }

  const placed = new Set(
    chains.flatMap((chain) => [...chain.moved, ...chain.opposed, ...chain.ruled, ...chain.followed]),
  );
  return {
    chains: chains
      .map(({ moved, opposed, ruled, followed }) => ({
        moved: inOrder(moved),
        opposed: inOrder(opposed),
        ruled: inOrder(ruled),
        followed: inOrder(followed),
      }))
      .sort((a, b) => (place.get(a.moved[0] as EntryKey) as number) - (place.get(b.moved[0] as EntryKey) as number)),
    others: members.map(({ key }) => key).filter((key) => !placed.has(key)),
  };
}
