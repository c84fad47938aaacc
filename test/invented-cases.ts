/** Small cases and orders with made-up parties, for tests that need some. */
import type { Case, DocketEntry } from '../src/schema/case.ts';
import type { Order, OrderRecord } from '../src/schema/order.ts';

/** An order that denies one motion: `Docket No. <entry> is DENIED.` is its whole text. */
export function inventedOrder(id: string, entry: string, over: Partial<OrderRecord> = {}): Order {
  const [court, caseNumber] = id.startsWith('unidentified/') ? [null, null] : (id.split('/') as [string, string]);
  const quote = `Docket No. ${entry} is DENIED.`;
  const record = { quote, prefix: '', suffix: '', also: [], pin: null, rule: 'note' };
  return {
    id,
    case: court && `${court}/${caseNumber}`,
    entry: null,
    review: 'reviewed',
    sourceUrl: null,
    retrieved: null,
    bytes: quote.length,
    sha256: '0'.repeat(64),
    dropped: [],
    text: quote,
    emphasis: [],
    pages: [],
    record: {
      source: `${id.replaceAll('/', '-')}.txt`,
      court,
      caseNumber,
      office: null,
      judgeInitials: ['QRS'],
      caption: 'Aurora Kiln Co. v. Benedikt Oduya',
      title: 'Order',
      judge: 'Quill R. Stone',
      decidedBy: null,
      dated: '2019-03-04',
      re: [],
      docketReferences: [
        {
          ...record,
          id: 'reference-00000a1',
          quote: `Docket No. ${entry}`,
          span: { from: 0, to: 11 + entry.length },
          entries: [entry],
        },
      ],
      rulings: [
        {
          ...record,
          id: 'ruling-00000b2',
          span: { from: 0, to: quote.length },
          entries: [entry],
          disposition: 'denied',
          withoutPrejudice: false,
          motion: null,
          motionKind: null,
          movant: null,
          grounds: [],
          authority: [],
        },
      ],
      sanctionsWarnings: [],
      deadlines: [],
      events: [],
      ...over,
    },
  };
}

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
    docket: entries.map(inventedEntry),
    disputes: [],
    groups: [],
    warnings: [],
    events: [],
    orders,
    ...over,
  };
}

export const inventedEntry = (number: string): DocketEntry => ({
  key: number,
  number,
  between: null,
  filed: { from: '2019-02-01', to: '2019-02-01', inferred: false },
  kind: 'motion',
  by: null,
  motion: null,
  description: null,
  respondsTo: [],
  directive: null,
  rulings: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: null,
  sources: [],
  certainty: 'other order',
  note: null,
});
