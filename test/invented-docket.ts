/** A made-up case of as many docket entries as one likes, for what has to hold at any size: disputes, filers, rulings, warnings. */

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Case, DocketEntry, EntryDisposition } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';

const parties = ['Aurora Kiln Co.', 'Benedikt Oduya', 'Harbour Glaze LLC', 'Ferrous & Sons, Inc.', 'Quince Rook'];
const kinds = ['motion', 'motion', 'letter', 'opposition', 'reply', 'declaration', 'notice', 'response'] as const;
const dispositions: EntryDisposition[] = [
  'denied',
  'denied',
  'granted',
  'granted-in-part',
  'deferred',
  'not-considered',
  'stricken',
];
const isoDay = (days: number) => new Date(Date.UTC(2009, 0, 5 + days)).toISOString().slice(0, 10);

/** A case of `size` entries over about nine years, twelve disputes or more; the same for the same seed. */
export function inventedDocket(size: number, seed = 4): Case {
  const random = xoroshiro128plus(seed);
  const upTo = (most: number) => uniformInt(random, 0, most);
  const pick = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T;
  const disputeCount = Math.max(3, Math.min(14, Math.round(size / 60)));
  const members = Array.from({ length: disputeCount }, () => [] as string[]);
  const docket: DocketEntry[] = [];
  let open: { entry: DocketEntry; dispute: number }[] = [];
  for (let i = 0; i < size; i += 1) {
    const key = `${i + 1}`;
    // Discovery comes in waves: some months hold ten times what others do.
    const at = Math.floor((i / size) * 3285 + 40 * Math.sin(i / (size / 40)));
    const filed =
      upTo(9) === 0
        ? { from: isoDay(at), to: isoDay(at + 5 + upTo(15)), inferred: true }
        : { from: isoDay(at), to: isoDay(at), inferred: false };
    const dispute = Math.min(disputeCount - 1, Math.floor(((i / size) * disputeCount + upTo(disputeCount)) / 2));
    if (i % 6 === 5) {
      const ruled = open.filter(() => upTo(2) > 0).slice(0, 6);
      for (const { entry } of ruled) {
        entry.rulings.push(
          inventedRuling(entry.key, key, {
            disposition: pick(dispositions),
            date: filed.to,
            grounds: ['no-meet-and-confer'],
          }),
        );
      }
      open = open.filter((one) => !ruled.includes(one)).slice(-12);
      docket.push(
        inventedEntry(key, {
          kind: 'order',
          filed,
          by: 'Quill R. Stone',
          ruledOn: ruled.map(({ entry }) => entry.key),
        }),
      );
      members[dispute]?.push(key);
      continue;
    }
    const kind = pick(kinds);
    const entry = inventedEntry(key, {
      kind,
      filed: upTo(30) === 0 ? null : filed,
      by: upTo(12) === 0 ? null : pick(parties),
      motion: kind === 'motion' ? 'to compel answers about the kiln' : null,
      respondsTo: kind === 'opposition' || kind === 'reply' ? open.slice(-1).map(({ entry }) => entry.key) : [],
      disputes: upTo(9) === 0 ? [] : [`dispute-${dispute}`],
    });
    if (kind === 'motion' || kind === 'letter') open.push({ entry, dispute });
    if (entry.disputes.length > 0) members[dispute]?.push(key);
    docket.push(entry);
  }
  const warned = docket.filter(({ kind }, i) => kind === 'order' && i % 11 === 0);
  return inventedCase('cand/09-cv-00050', [], [], {
    docket,
    parties: parties.map((name, i) => ({ name, role: i === 0 ? 'plaintiff' : 'defendant', aliases: [] })),
    disputes: members.map((entries, i) => ({
      id: `dispute-${i}`,
      title: `The kiln records, part ${i + 1}`,
      summary: null,
      named: true,
      entries,
      chains: [],
      others: entries,
    })),
    warnings: warned.map(({ key, filed }, i) =>
      inventedWarning({
        by: key,
        date: filed?.to ?? null,
        kind: (['warning', 'warning', 'imposed', 'declined'] as const)[i % 4] as 'warning',
      }),
    ),
  });
}
