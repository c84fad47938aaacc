/** A docket to its disputes: what one quarrel put on the docket, joined within one case. */
import type { CaseFile, Dispute, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { answering, chainsOf } from './chains.ts';
import type { Docket } from './docket.ts';
import type { OrderInContext } from './order-in-context.ts';

/** Sets that grow together (union-find). */
class Joins {
  readonly #parent = new Map<EntryKey, EntryKey>();

  rootOf(key: EntryKey): EntryKey {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    this.#parent.set(key, root);
    return root;
  }

  join(keys: readonly EntryKey[]): void {
    const [first, ...rest] = keys;
    if (first !== undefined) for (const key of rest) this.#parent.set(this.rootOf(key), this.rootOf(first));
  }

  has(key: EntryKey): boolean {
    return this.#parent.has(key);
  }
}

/**
 * Which papers and orders belong together by what the orders say and what answers what.
 *
 * Papers are joined by one ruling clause, by the caption's `Re:` line, by one sentence about a paper that the order
 * deals with, and by `respondsTo`; an attachment goes with its entry. Orders join nothing: one order may rule on several
 * quarrels, so it is attached to each that it rules on. An order whose motions and letters are one quarrel belongs to it
 * with every entry that it cites.
 */
function componentsOf({ entries, keys }: Docket, held: readonly OrderInContext[]): EntryKey[][] {
  const joins = new Joins();
  const isOrder = new Set(entries.filter(({ kind }) => kind === 'order' || kind === 'hearing').map(({ key }) => key));
  const answers = new Set(entries.filter(({ kind }) => answering.includes(kind)).map(({ key }) => key));
  const known = new Set(entries.map(({ key }) => key));
  const papers = (list: readonly EntryKey[]) => list.filter((key) => known.has(key) && !isOrder.has(key));
  const attached: [order: EntryKey, paper: EntryKey][] = [];

  for (const entry of entries) {
    const whole = entry.number?.includes('-') ? (entry.number.split('-')[0] as EntryKey) : null;
    if (whole && known.has(whole)) joins.join([whole, entry.key]);
    if (!isOrder.has(entry.key)) joins.join([entry.key, ...papers(entry.respondsTo)]);
    for (const target of entry.respondsTo) {
      if (isOrder.has(target) && !isOrder.has(entry.key)) attached.push([target, entry.key]);
      if (isOrder.has(entry.key) && !isOrder.has(target)) attached.push([entry.key, target]);
    }
    for (const paper of papers(entry.ruledOn)) attached.push([entry.key, paper]);
  }

  for (const { order, sentences } of held) {
    const own = keys.get(order.id) as EntryKey;
    const { re, rulings, docketReferences } = order.record;
    for (const ruling of rulings) joins.join(papers(ruling.entries));
    joins.join(papers(re));
    const concerned = [...new Set([...papers(re), ...rulings.flatMap((ruling) => papers(ruling.entries))])];
    const moving = concerned.filter((key) => !answers.has(key));
    const cited = docketReferences.filter((reference) => reference.otherCase === undefined);
    for (const { from, to } of sentences) {
      const together = papers(
        cited.filter(({ span }) => from <= span.from && span.from < to).flatMap((reference) => reference.entries),
      );
      if (together.some((key) => concerned.includes(key))) joins.join(together);
    }
    for (const key of concerned) attached.push([own, key]);
    const [first, ...others] = moving;
    if (first === undefined || others.some((key) => joins.rootOf(key) !== joins.rootOf(first))) continue;
    const all = cited.flatMap((reference) => reference.entries);
    joins.join([first, ...papers(all)]);
    for (const key of all) if (isOrder.has(key)) attached.push([key, first]);
    for (const event of order.record.events) {
      const made = entries.find(
        (entry) => entry.number === null && entry.kind === 'order' && entry.filed?.from === event.date,
      );
      if (event.kind === 'order' && event.entries.length === 0 && made) attached.push([made.key, first]);
    }
  }

  const members = new Map<EntryKey, Set<EntryKey>>();
  for (const { key } of entries)
    if (!isOrder.has(key)) members.set(joins.rootOf(key), (members.get(joins.rootOf(key)) ?? new Set()).add(key));
  for (const [order, paper] of attached) members.get(joins.rootOf(paper))?.add(order);
  return [...members.values()].map((set) => [...set]);
}

/** "administrative motion for leave" to a heading; "Entry 337" where nothing is known. */
function titleOf(members: readonly DocketEntry[]): string {
  const moving =
    members.find(({ kind, motion }) => motion !== null && (kind === 'motion' || kind === 'letter')) ?? members[0];
  const words = moving?.motion ?? moving?.description;
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : `Entry ${moving?.key}`;
}

/**
 * The disputes of a case: those that its case file names, then those that the orders join without a name.
 *
 * A named dispute has the entries that the file gives it, and those that the orders join with exactly one named dispute
 * and the file puts nowhere. What the file groups otherwise (pleadings, the aftermath) is no dispute.
 *
 * @returns disputes with entries in docket order, the named ones first, then by their first entry.
 */
export function disputesOf(docket: Docket, held: readonly OrderInContext[], file: CaseFile | null): Dispute[] {
  const byKey = new Map(docket.entries.map((entry) => [entry.key, entry]));
  const place = new Map(docket.entries.map((entry, i) => [entry.key, i]));
  const inOrder = (keys: Iterable<EntryKey>) =>
    [...new Set(keys)]
      .filter((key) => byKey.has(key))
      .sort((a, b) => (place.get(a) as number) - (place.get(b) as number));
  const named = (file?.disputes ?? []).map((dispute) => ({ ...dispute, entries: new Set(dispute.entries) }));
  const placed = new Set([
    ...named.flatMap(({ entries }) => [...entries]),
    ...(file?.groups ?? []).flatMap(({ entries }) => entries),
  ]);

  const unnamed: EntryKey[][] = [];
  for (const component of componentsOf(docket, held)) {
    const left = component.filter((key) => !placed.has(key));
    if (left.length === 0) continue;
    const near = named.filter(({ entries }) => component.some((key) => entries.has(key)));
    if (near.length === 1) for (const key of left) near[0]?.entries.add(key);
    else if (near.length === 0)
      unnamed.push(component.filter((key) => !placed.has(key) || byKey.get(key)?.kind === 'order'));
  }

  const dispute = (
    id: string,
    title: string,
    summary: string | null,
    isNamed: boolean,
    keys: Iterable<EntryKey>,
  ): Dispute => {
    const entries = inOrder(keys);
    return {
      id,
      title,
      summary,
      named: isNamed,
      entries,
      ...chainsOf(
        entries.map((key) => byKey.get(key) as DocketEntry),
        isNamed,
      ),
    };
  };
  const quarrels = unnamed
    .map(inOrder)
    .filter((keys) =>
      keys.some(
        (key) => ['motion', 'letter'].includes(byKey.get(key)?.kind ?? '') || (byKey.get(key)?.rulings.length ?? 0) > 0,
      ),
    )
    .sort((a, b) => (place.get(a[0] as EntryKey) as number) - (place.get(b[0] as EntryKey) as number));
  return [
    ...named.map(({ id, title, summary, entries }) => dispute(id, title, summary ?? null, true, entries)),
    ...quarrels.map((keys) => {
      const members = keys.map((key) => byKey.get(key) as DocketEntry);
      const moving = members.find(({ kind }) => kind === 'motion' || kind === 'letter') ?? members[0];
      return dispute(`entry-${moving?.key}`, titleOf(members), null, false, keys);
    }),
  ];
}
