/** Which entries stand in which lane (by dispute, by kind, by who filed), and which of them the reader wants to see. */
import type { Case, Dispute, DocketEntry, EntryKind } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { isPaper } from '../../schema/papers.ts';
import { dispositionOrder } from './tally.ts';
import type { LaneChoice, TimelineView, ViewFacet } from './timeline-view.ts';
import { capital, dispositionWords, entryKindName } from './words.ts';

type Parties = Pick<Case, 'parties' | 'partyGroups'>;

/** The lane of what belongs to no one dispute, and the one of what nobody filed. */
export const elsewhere = 'no-dispute';
const events = 'events';
const unnamed = 'Filer not known';
const court = 'The court';

/** At most so many lanes by filer; the filers of fewest papers share the last. */
const mostFilers = 24;

const laneOfEntries = (id: string, title: string, entries: EntryKey[]): Dispute => ({
  id,
  title,
  summary: null,
  named: true,
  entries,
  chains: [],
  others: [],
});

/**
 * The lanes, in the order in which they stand. An entry of two disputes stands in both, and so does a paper of two
 * filers; orders stand wherever they ruled, so only by kind and by filer have they a lane of their own.
 */
export function lanesBy(choice: LaneChoice, of: Pick<Case, 'docket' | 'disputes' | 'events'> & Parties): Dispute[] {
  const chains = of.disputes.flatMap(({ chains }) => chains);
  if (choice === 'dispute') {
    const inSome = new Set(of.disputes.flatMap(({ entries }) => entries));
    const rest = of.docket.filter((entry) => isPaper(entry) && !inSome.has(entry.key)).map(({ key }) => key);
    return [...of.disputes, laneOfEntries(elsewhere, 'In no one dispute', rest)];
  }
  const filers = filersIn(of);
  const groups = new Map<string, EntryKey[]>();
  for (const entry of of.docket) {
    for (const name of choice === 'kind' ? [entry.kind] : filers(entry)) {
      const group = groups.get(name);
      if (group) group.push(entry.key);
      else groups.set(name, [entry.key]);
    }
  }
  const lanes =
    choice === 'kind'
      ? kindOrder.flatMap((kind) => {
          const entries = groups.get(kind);
          return entries ? [laneOfEntries(kind, capital(entryKindName(kind, 2)), entries)] : [];
        })
      : filerLanes(groups);
  return [...lanes.map((lane) => ({ ...lane, chains })), laneOfEntries(events, 'Hearings, calls and other events', [])];
}

/** Moving papers first, then answers, then what is filed with them, then what the court did. */
const kindOrder: readonly EntryKind[] = [
  'motion',
  'letter',
  'opposition',
  'response',
  'reply',
  'joinder',
  'statement',
  'declaration',
  'notice',
  'appeal',
  'other',
  'order',
  'hearing',
];

/** Those of most papers first; the court and what nobody is known to have filed last. */
function filerLanes(groups: ReadonlyMap<string, EntryKey[]>): Dispute[] {
  const last = [unnamed, court];
  const named = [...groups].filter(([name]) => !last.includes(name)).sort((a, b) => b[1].length - a[1].length);
  const rest = named.slice(mostFilers);
  return [
    ...named.slice(0, mostFilers),
    ...(rest.length > 0
      ? [[`${rest.length} other filers`, [...new Set(rest.flatMap(([, keys]) => keys))]] as const]
      : []),
    ...last.flatMap((name) => (groups.has(name) ? [[name, groups.get(name) as EntryKey[]] as const] : [])),
  ].map(([name, keys]) => laneOfEntries(name, name, [...keys]));
}

/**
 * A function that tells who filed an entry: the parties that its filer names, those of a group that it names, else the
 * filer's own words; the court for orders and hearings.
 */
export function filersIn({ parties, partyGroups }: Parties): (entry: Pick<DocketEntry, 'kind' | 'by'>) => string[] {
  const known = new Map<string, string[]>();
  const words = [
    ...partyGroups.flatMap(({ label, members }) => [{ name: label, means: members }]),
    ...parties.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => ({ name: alias, means: [name] }))),
    // The longest first, so that "Almawave USA, Inc." is not read as the alias "Almawave".
  ].sort((a, b) => b.name.length - a.name.length);
  return ({ kind, by }) => {
    if (!isPaper({ kind })) return [court];
    if (by === null) return [unnamed];
    let found = known.get(by);
    if (found === undefined) {
      found = partiesNamed(by, words);
      known.set(by, found);
    }
    return found;
  };
}

function partiesNamed(by: string, words: readonly { name: string; means: string[] }[]): string[] {
  let left = by;
  const found: string[] = [];
  for (const { name, means } of words) {
    const at = left.indexOf(name);
    // A name within a longer word is another name.
    if (at < 0 || /\w/.test(left[at - 1] ?? '') || /\w/.test(left[at + name.length] ?? '')) continue;
    found.push(...means);
    left = `${left.slice(0, at)}\n${left.slice(at + name.length)}`;
  }
  // "Counsel for Loop" is not Loop, and "John Roe and Loop" is more than Loop: both keep their words.
  const rest = left.replace(/\([^)]*\)/g, '').replace(/\band\b|[\s,;.&]/g, '');
  return found.length > 0 && rest === '' ? [...new Set(found)] : [by];
}

/** A function that tells in which disputes an entry stands: their ids, else the one of the lane of what stands in none. */
function disputesIn({ disputes }: Pick<Case, 'disputes'>): (entry: Pick<DocketEntry, 'key'>) => readonly string[] {
  const of = new Map<EntryKey, string[]>();
  for (const { id, entries } of disputes) for (const key of entries) of.set(key, [...(of.get(key) ?? []), id]);
  return ({ key }) => of.get(key) ?? [elsewhere];
}

/** A function that tells whether a docket entry is to be seen: it has one of the codes chosen of every facet. */
export function filterOf(view: TimelineView, of: Pick<Case, 'disputes'> & Parties): (entry: DocketEntry) => boolean {
  const filers = filersIn(of);
  const disputes = disputesIn(of);
  const chosen = (codes: readonly string[], values: readonly string[]) =>
    codes.length === 0 || values.some((value) => codes.includes(value));
  return (entry) =>
    chosen(view.kind, [entry.kind]) &&
    chosen(
      view.disposition,
      entry.rulings.map(({ disposition }) => disposition),
    ) &&
    chosen(view.party, view.party.length > 0 ? filers(entry) : []) &&
    chosen(view.dispute, disputes(entry));
}

/** What a facet can be narrowed to, with how many entries of the docket have it. */
export type ViewChoice = { value: string; words: string; count: number };

/** The choices of every facet, those that no entry has left out. */
export function choicesOf(of: Pick<Case, 'docket' | 'disputes'> & Parties): Record<ViewFacet, ViewChoice[]> {
  const filers = filersIn(of);
  const counted = (codesOf: (entry: DocketEntry) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const entry of of.docket) {
      for (const code of new Set(codesOf(entry))) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  };
  const choices = (counts: ReadonlyMap<string, number>, order: readonly (readonly [string, string])[]) =>
    order.flatMap(([value, words]): ViewChoice[] => {
      const count = counts.get(value);
      return count ? [{ value, words, count }] : [];
    });
  const parties = counted(filers);
  return {
    kind: choices(
      counted(({ kind }) => [kind]),
      kindOrder.map((kind) => [kind, capital(entryKindName(kind, 2))]),
    ),
    disposition: choices(
      counted(({ rulings }) => rulings.map(({ disposition }) => disposition)),
      dispositionOrder.map((disposition) => [disposition, dispositionWords[disposition]]),
    ),
    party: choices(
      parties,
      [...parties].sort((a, b) => b[1] - a[1]).map(([name]) => [name, name]),
    ),
    dispute: choices(counted(disputesIn(of)), [
      ...of.disputes.map(({ id, title }) => [id, title] as const),
      [elsewhere, 'In no one dispute'],
    ]),
  };
}
