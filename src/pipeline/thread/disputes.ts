/** A docket to its disputes: what one quarrel put on the docket, joined within one case. */
import type { CaseFile, Dispute, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isPaper } from '../../schema/papers.ts';
import { chainsOf } from './chains.ts';
import type { Docket } from './docket.ts';
import { joinedEntries } from './joined-entries.ts';
import type { OrderInContext } from './order-in-context.ts';

const isMotion = ({ kind }: DocketEntry) => kind === 'motion' || kind === 'letter';

/** "administrative motion for leave" to a heading; "Entry 337" where nothing is known. */
function titleOf(members: readonly DocketEntry[]): string {
  const moving = members.find((entry) => entry.motion !== null && isMotion(entry)) ?? members[0];
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
  const places = new Map(docket.entries.map(({ key }, i) => [key, i]));
  const placeOf = (key: EntryKey) => places.get(key) as number;
  const membersOf = (keys: Iterable<EntryKey>): DocketEntry[] =>
    [...new Set(keys)]
      .filter((key) => places.has(key))
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((key) => docket.entries[placeOf(key)] as DocketEntry);
  const isOrder = (key: EntryKey) => docket.entries[placeOf(key)]?.kind === 'order';

  const named = (file?.disputes ?? []).map((dispute) => ({ ...dispute, entries: new Set(dispute.entries) }));
  const placed = new Set([
    ...named.flatMap(({ entries }) => [...entries]),
    ...(file?.groups ?? []).flatMap(({ entries }) => entries),
  ]);
  const unnamed: DocketEntry[][] = [];
  for (const joined of joinedEntries(docket, held)) {
    const left = joined.filter((key) => !placed.has(key));
    if (left.length === 0) continue;
    const [near, another] = named.filter(({ entries }) => joined.some((key) => entries.has(key)));
    if (!near) unnamed.push(membersOf(joined.filter((key) => !placed.has(key) || isOrder(key))));
    else if (!another) for (const key of left) near.entries.add(key);
  }

  return [
    ...named.map(({ id, title, summary = null, entries }) => {
      const members = membersOf(entries);
      return { id, title, summary, named: true, entries: keysOf(members), ...chainsOf(members, true) };
    }),
    ...unnamed
      .filter((members) => members.some((entry) => isMotion(entry) || entry.rulings.length > 0))
      .sort(([a], [b]) => placeOf(a?.key as EntryKey) - placeOf(b?.key as EntryKey))
      .map((members) => ({
        // By a paper, which stands in no other dispute that has no name; an order may stand in several.
        id: `entry-${(members.find(isMotion) ?? members.find(isPaper) ?? members[0])?.key}`,
        title: titleOf(members),
        summary: null,
        named: false,
        entries: keysOf(members),
        ...chainsOf(members, false),
      })),
  ];
}

const keysOf = (members: readonly DocketEntry[]) => members.map(({ key }) => key);
