/** Which papers and orders of one docket belong together, by what the orders say and what answers what. */
import { spanAt } from '../../schema/annotation.ts';
import type { DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isAnswer, isPaper } from '../../schema/papers.ts';
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
}

/** A docket while its entries are joined. */
type Joining = {
  /** The entries of the docket by their keys. */
  byKey: ReadonlyMap<EntryKey, DocketEntry>;
  isOrder: (key: EntryKey) => boolean;
  /** Those of some keys that are papers on the docket. */
  papersOf: (keys: readonly EntryKey[]) => EntryKey[];
  joins: Joins;
  /** Orders join nothing: each is attached to a paper of every quarrel that it deals with. */
  attached: [order: EntryKey, paper: EntryKey][];
};

function startJoining(entries: readonly DocketEntry[]): Joining {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const is = (test: (entry: DocketEntry) => boolean) => (key: EntryKey) => {
    const entry = byKey.get(key);
    return entry !== undefined && test(entry);
  };
  const isOrder = is((entry) => !isPaper(entry));
  const papersOf = (keys: readonly EntryKey[]) => keys.filter(is(isPaper));
  return { byKey, isOrder, papersOf, joins: new Joins(), attached: [] };
}

/** Join an attachment with its entry, and what answers with what it answers; attach an order to what it dealt with. */
function joinEntry({ key, number, respondsTo, ruledOn }: DocketEntry, joining: Joining): void {
  const { byKey, isOrder, papersOf, joins, attached } = joining;
  const whole = number?.includes('-') ? (number.split('-')[0] as EntryKey) : null;
  if (whole !== null && byKey.has(whole)) joins.join([whole, key]);
  for (const paper of papersOf(ruledOn)) attached.push([key, paper]);
  if (isOrder(key)) {
    for (const paper of papersOf(respondsTo)) attached.push([key, paper]);
    return;
  }
  joins.join([key, ...papersOf(respondsTo)]);
  for (const order of respondsTo.filter(isOrder)) attached.push([order, key]);
}

/**
 * Join what one order rules on in one clause, what its `Re:` line names, and what one of its sentences says of a paper
 * that it deals with.
 *
 * @returns the first motion or letter that it deals with, where all of them are joined: then the order has one subject.
 */
function joinByWords({ order, sentences }: OrderInContext, own: EntryKey, joining: Joining): EntryKey | null {
  const { byKey, papersOf, joins, attached } = joining;
  const { re, rulings, docketReferences } = order.record;
  const concerned = new Set<EntryKey>();
  for (const papers of [re, ...rulings.map(({ entries }) => entries)].map(papersOf)) {
    joins.join(papers);
    for (const paper of papers) concerned.add(paper);
  }
  for (const paper of concerned) attached.push([own, paper]);

  const cited = docketReferences.filter(({ otherCase }) => otherCase === undefined);
  for (const [sentence, references] of Map.groupBy(cited, ({ span }) => spanAt(sentences, span.from))) {
    const together = papersOf(references.flatMap(({ entries }) => entries));
    if (sentence && together.some((key) => concerned.has(key))) joins.join(together);
  }

  const [first, ...others] = [...concerned].filter((key) => !isAnswer(byKey.get(key) as DocketEntry));
  const isOne = first !== undefined && others.every((key) => joins.rootOf(key) === joins.rootOf(first));
  return isOne ? first : null;
}

/** Join all that an order of one subject cites or recounts with that subject. */
function joinSubject(
  { order }: OrderInContext,
  subject: EntryKey,
  unnumberedOrders: ReadonlyMap<string, EntryKey>,
  { isOrder, papersOf, joins, attached }: Joining,
): void {
  const { docketReferences, events } = order.record;
  const cited = docketReferences.flatMap(({ otherCase, entries }) => (otherCase === undefined ? entries : []));
  joins.join([subject, ...papersOf(cited)]);
  for (const key of cited.filter(isOrder)) attached.push([key, subject]);
  for (const { kind, date, entries } of events) {
    const recounted = kind === 'order' && entries.length === 0 ? unnumberedOrders.get(date) : undefined;
    if (recounted) attached.push([recounted, subject]);
  }
}

/**
 * Join the entries of a docket.
 *
 * Papers are joined by one ruling clause, by the caption's `Re:` line, by one sentence about a paper that the order
 * deals with, and by `respondsTo`; an attachment goes with its entry. Orders join nothing: one order may rule on several
 * quarrels, so it is attached to each that it rules on. An order whose motions and letters are one quarrel belongs to it
 * with every entry that it cites.
 *
 * @returns for each quarrel the keys of its entries; an order may stand in several.
 */
export function joinedEntries({ entries, keys }: Docket, held: readonly OrderInContext[]): EntryKey[][] {
  const joining = startJoining(entries);
  const { isOrder, joins, attached } = joining;
  for (const entry of entries) joinEntry(entry, joining);
  const unnumberedOrders = new Map(
    entries
      .filter(({ number, kind, filed }) => number === null && kind === 'order' && filed)
      .map(({ key, filed }) => [filed?.from as string, key] as const)
      .toReversed(),
  );
  for (const context of held) {
    const subject = joinByWords(context, keys.get(context.order.id) as EntryKey, joining);
    if (subject !== null) joinSubject(context, subject, unnumberedOrders, joining);
  }

  const papers = entries.map(({ key }) => key).filter((key) => !isOrder(key));
  const joined = new Map([...Map.groupBy(papers, (key) => joins.rootOf(key))].map(([root, of]) => [root, new Set(of)]));
  for (const [order, paper] of attached) joined.get(joins.rootOf(paper))?.add(order);
  return [...joined.values()].map((of) => [...of]);
}
