/** Small cases with made-up parties, for tests that need some. */
import type { Case, CaseWarning, DocketEntry, EntryRuling } from '../src/schema/case.ts';
import type { Order } from '../src/schema/order.ts';

/** A case with these orders and one docket entry for each number. */
export function inventedCase(id: string, orders: Order[], entries: string[] = [], over: Partial<Case> = {}): Case {
  const [court, caseNumber] = id.split('/') as [string, string];
  return {
    id,
    court,
    caseNumber,
    office: null,
    judgeInitials: ['QRS'],
    caption: 'Aurora Kiln Co. v. Benedikt Oduya',
    hasCaseFile: false,
    filed: null,
    judges: [],
    parties: [],
    partyGroups: [],
    reported: [],
    ended: null,
    outcome: [],
    relatedCases: [],
    coverage: null,
    laterHistory: [],
    historyKnownAsOf: null,
    docket: entries.map((key) => inventedEntry(key)),
    disputes: [],
    groups: [],
    warnings: [],
    events: [],
    orders,
    ...over,
  };
}

/** A motion of one day that nothing is known of beyond its number, or for a key that is no number without one. */
export const inventedEntry = (key: string, over: Partial<DocketEntry> = {}): DocketEntry => ({
  key,
  number: /^\d/.test(key) ? key : null,
  between: null,
  filed: { from: '2019-02-01', to: '2019-02-01', inferred: false },
  kind: 'motion',
  by: null,
  motion: null,
  description: null,
  respondsTo: [],
  directive: null,
  followUp: null,
  docketText: null,
  rulings: [],
  clerk: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: null,
  sources: [],
  certainty: 'other order',
  note: null,
  ...over,
});

/** A denial of `entry` by the order with the key `by`, whose text is not held. */
export const inventedRuling = (entry: string, by: string | null, over: Partial<EntryRuling> = {}): EntryRuling => ({
  entry,
  disposition: 'denied',
  withoutPrejudice: false,
  grounds: [],
  motion: null,
  movant: null,
  by,
  date: '2019-03-04',
  judge: 'Quill R. Stone',
  quotation: null,
  note: null,
  ...over,
});

/** A warning to both sides that a case file tells. */
export const inventedWarning = (over: Partial<CaseWarning> = {}): CaseWarning => ({
  kind: 'warning',
  showCause: false,
  addressee: 'both',
  consequences: ['sanctions'],
  authority: [],
  by: null,
  date: '2019-03-01',
  bounds: null,
  judge: null,
  text: 'Sanctions may follow.',
  quotation: null,
  ...over,
});
