import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCorpus } from '../src/corpus.ts';
import { cleanerVersion } from '../src/pipeline/clean/normalize.ts';
import { readAnnotatedOrder, threadCases } from '../src/pipeline/index.ts';
import type { Case, Dispute } from '../src/schema/case.ts';
import { CaseFile } from '../src/schema/case.ts';
import type { Order } from '../src/schema/order.ts';
import { hasFlagship } from './flagship.ts';

/** An invented order of `ohsd/19-cv-04410`, or of another case, from its paragraphs and notes. */
function orderOf(dated: string, body: string, { court = 'ohsd', number = '19-cv-04410', entry = 'null' } = {}): Order {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const words = body.replace(/\n\n```[\s\S]*?\n```/g, '');
  const front = [
    `court: ${court}`,
    `caseNumber: ${number}`,
    'caption: "Harrow Mills Co. v. Teal Freight LLC"',
    'title: Order on Discovery',
    `dated: ${dated}`,
    `entry: ${entry}`,
    'text: x.txt',
    'source: x.txt',
    `sha256: ${createHash('sha256').update(words).digest('hex')}`,
    `cleaner: ${cleanerVersion}`,
    'review: reviewed',
  ].join('\n');
  const file = { path: `${dated}.md`, bytes: bytes(`---\n${front}\n---\n\n${body}\n`) };
  const { order, messages } = readAnnotatedOrder(file, `${court}/${number}/${dated}`, () => ({
    path: 'x.txt',
    bytes: bytes(words),
  }));
  if (!order) throw new Error(messages.map(String).join('\n'));
  return order;
}

const fileOf = (fields: object): CaseFile =>
  CaseFile.parse({
    court: 'ohsd',
    caseNumber: '19-cv-04410',
    caption: 'Harrow Mills Co. v. Teal Freight LLC',
    ...fields,
  });
const row = (entry: string, kind: string, fields: object = {}) => ({
  entry,
  kind,
  description: `The ${kind}.`,
  source: 'https://example.com/docket',
  certainty: 'clerk',
  ...fields,
});
const only = (orders: Order[], files: CaseFile[] = []): Case => threadCases(orders, files).cases[0] as Case;
const entryOf = (of: Case, key: string) => of.docket.find((entry) => entry.key === key);
const chainsOf = (dispute: Dispute | undefined) => dispute?.chains;

const compel = orderOf(
  '2020-03-02',
  `Re: Dkt. No. 41

On January 10, 2020, Harrow Mills filed a motion to compel the manifests of its freight. [Dkt. No. 41.] In its opposition, Teal Freight says that there are none. [Dkt. No. 44.] Harrow Mills filed a reply. [Dkt. No. 46.]

\`\`\`event
quote: "On January 10, 2020, Harrow Mills filed a motion to compel"
date: 2020-01-10
kind: filing
entries: [41]
party: Harrow Mills
\`\`\`

The motion is denied, because the parties never met and conferred.

\`\`\`ruling
quote: "The motion is denied, because the parties never met and conferred"
entries: [41]
disposition: denied
motion: motion to compel
grounds: [no-meet-and-confer]
\`\`\``,
);

const twoMotions = orderOf(
  '2020-06-15',
  `The motion of Teal Freight to seal its price list, Dkt. No. 60, is granted.

\`\`\`ruling
quote: "is granted"
entries: [60]
disposition: granted
motion: motion to seal
\`\`\`

The motion of Harrow Mills for more time to answer, Dkt. No. 63, is denied as moot. The court has read Dkt. No. 12 as well.

\`\`\`ruling
quote: "is denied as moot"
entries: [63]
disposition: denied
motion: motion for more time
grounds: [moot]
\`\`\``,
  { entry: '"70"' },
);

test('a motion, its opposition, its reply and its ruling become one chain from the order alone', () => {
  const dispute = only([compel]).disputes[0];
  expect(dispute?.named).toBe(false);
  expect(chainsOf(dispute)).toEqual([
    { moved: ['41'], opposed: ['44', '46'], ruled: ['order-2020-03-02'], followed: [] },
  ]);
});

test("the disposition stands on the motion's own row, with the court's words and their paragraph", () => {
  const [ruling] = entryOf(only([compel]), '41')?.rulings ?? [];
  expect(ruling).toMatchObject({
    disposition: 'denied',
    grounds: ['no-meet-and-confer'],
    by: 'order-2020-03-02',
    date: '2020-03-02',
  });
  expect(ruling?.quotation).toMatchObject({
    quote: 'The motion is denied, because the parties never met and conferred',
    paragraph: 3,
  });
});

test('an order that rules on two quarrels joins neither to the other, and stands in both', () => {
  const { disputes } = only([twoMotions]);
  expect(disputes.map(({ entries }) => entries)).toEqual([
    ['60', '70'],
    ['63', '70'],
  ]);
});

test('an entry that only an order mentions is on the docket, between its dated neighbours', () => {
  const docket = only([compel, twoMotions]);
  expect(entryOf(docket, '44')).toMatchObject({
    kind: 'opposition',
    certainty: 'order text',
    filed: { from: '2020-01-10', to: '2020-03-02', inferred: true },
  });
  expect(entryOf(docket, '44')?.mentions.map(({ before, number, paragraph }) => [before, number, paragraph])).toEqual([
    ['In its opposition, Teal Freight says that there are none. [Dkt. No. ', '44', 2],
  ]);
  expect(entryOf(docket, '12')?.filed).toBeNull();
});

test('the docket is in the order of its numbers, an attachment behind its entry, an unnumbered order at its day', () => {
  const attached = orderOf('2020-07-01', 'The court has read Dkt. No. 60-2 and Dkt. No. 7.');
  expect(only([compel, twoMotions, attached]).docket.map(({ key }) => key)).toEqual([
    '7',
    '12',
    '41',
    '44',
    '46',
    '60',
    '60-2',
    '63',
    'order-2020-03-02',
    '70',
    'order-2020-07-01',
  ]);
});

test('an order known only from its date gets an entry of its own', () => {
  const recounting = orderOf(
    '2020-08-01',
    `On May 4, 2020, the court ordered the parties to keep a log.

\`\`\`event
quote: "On May 4, 2020, the court ordered the parties"
date: 2020-05-04
kind: order
\`\`\``,
  );
  expect(entryOf(only([recounting]), 'order-2020-05-04')).toMatchObject({
    kind: 'order',
    number: null,
    filed: { from: '2020-05-04', to: '2020-05-04' },
  });
});

test('two orders of one day without numbers keep apart', () => {
  const second = {
    ...orderOf('2020-03-02', 'The court has read Dkt. No. 41 again.'),
    id: 'ohsd/19-cv-04410/2020-03-02-2',
  };
  expect(only([compel, second]).docket.map(({ key }) => key)).toContain('order-2020-03-02-2');
});

test("an order's own record wins over the case file, and the disagreement is noticed", () => {
  const file = fileOf({
    entries: [
      row('41', 'motion', { filed: '2020-01-11' }),
      {
        ...row('50', 'order'),
        filed: '2020-03-02',
        order: 'ohsd/19-cv-04410/2020-03-02',
        rulings: [{ entry: '41', disposition: 'granted' }],
      },
    ],
  });
  const { cases, notices } = threadCases([compel], [file]);
  expect(entryOf(cases[0] as Case, '41')).toMatchObject({
    filed: { from: '2020-01-10' },
    rulings: [{ disposition: 'denied', by: '50' }],
  });
  expect(notices.join('\n')).toMatch(/entry 41 2020-01-10, the case file has 2020-01-11/);
  expect(notices.join('\n')).toMatch(/entry 41 granted by 50, the order's record has denied/);
});

test('an entry that an order lists under two dispositions has both', () => {
  const both = orderOf(
    '2020-09-09',
    `The motions are denied: Docket Nos. 80, 81, 82. The court declines to consider the oppositions, Docket Nos. 82, 83.

\`\`\`ruling
quote: "The motions are denied"
entries: [80, 81, 82]
disposition: denied
motion: motions
\`\`\`

\`\`\`ruling
quote: "The court declines to consider the oppositions"
entries: [82, 83]
disposition: not-considered
motion: oppositions
\`\`\``,
  );
  expect(entryOf(only([both]), '82')?.rulings.map(({ disposition }) => disposition)).toEqual([
    'denied',
    'not-considered',
  ]);
});

test('the case file names disputes, and what the orders join to one of them goes with it', () => {
  const file = fileOf({
    disputes: [{ id: 'manifests', title: 'The manifests', entries: ['41', '44'] }],
    groups: [{ id: 'pleadings', title: 'Pleadings', entries: ['12'] }],
    entries: [row('12', 'other'), row('41', 'motion'), row('44', 'opposition')],
  });
  const { disputes } = only([compel, twoMotions], [file]);
  expect(disputes.map(({ id, entries }) => [id, entries])).toEqual([
    ['manifests', ['41', '44', '46', 'order-2020-03-02']],
    ['entry-60', ['60', '70']],
    ['entry-63', ['63', '70']],
  ]);
});

test('an order to show cause that was answered makes a chain', () => {
  const file = fileOf({
    disputes: [{ id: 'log', title: 'The privilege log', entries: ['90', '91', '92'] }],
    entries: [
      row('90', 'order', { filed: '2021-01-04' }),
      row('91', 'response', { respondsTo: ['90'] }),
      row('92', 'order', { respondsTo: ['91'], filed: '2021-02-01' }),
    ],
  });
  expect(chainsOf(only([], [file]).disputes[0])).toEqual([
    { moved: ['90'], opposed: ['91'], ruled: ['92'], followed: [] },
  ]);
});

test('the same number on the dockets of two cases is never one entry', () => {
  const elsewhere = orderOf('2020-03-03', 'The court has read Dkt. No. 41.', { court: 'mdd' });
  const { cases } = threadCases([compel, elsewhere], []);
  expect(cases.map(({ id }) => id)).toEqual(['mdd/19-cv-04410', 'ohsd/19-cv-04410']);
  expect(cases.map((one) => entryOf(one, '41')?.mentions.length)).toEqual([1, 2]);
});

test("an entry on another case's docket is not put on this one", () => {
  const citing = orderOf('2020-10-10', 'The court said so in Case No. 2:20-cv-00901, ECF No. 62, and in ECF No. 5.');
  expect(only([citing]).docket.map(({ key }) => key)).toEqual(['5', 'order-2020-10-10']);
});

test('a warning of a held order is quoted, and one that only the case file knows is told in our words', () => {
  const warning = orderOf(
    '2020-11-02',
    `Failure to comply with this order may result in sanctions.

\`\`\`warning
quote: "Failure to comply with this order may result in sanctions"
consequences: [sanctions]
addressee: both
\`\`\``,
  );
  const file = fileOf({
    entries: [
      row('99', 'order', {
        filed: '2020-12-01',
        warnings: [
          { kind: 'imposed', addressee: 'plaintiff', consequences: ['monetary'], text: 'Costs of the motion.' },
        ],
      }),
    ],
  });
  expect(
    only([warning], [file]).warnings.map(({ kind, date, text, quotation }) => [
      kind,
      date,
      text,
      quotation?.quote ?? null,
    ]),
  ).toEqual([
    ['warning', '2020-11-02', null, 'Failure to comply with this order may result in sanctions'],
    ['imposed', '2020-12-01', 'Costs of the motion.', null],
  ]);
});

test('an order whose case is not known stays apart, and belongs to no case', async () => {
  const { unidentified, cases } = threadCases([{ ...compel, id: 'unidentified/x', case: null }], []);
  expect(unidentified.map(({ id }) => id)).toEqual(['unidentified/x']);
  expect(cases).toEqual([]);
});

test('a case of 5,000 entries and 400 orders is threaded in seconds, on a busy machine too', () => {
  const kinds = ['motion', 'opposition', 'reply', 'letter', 'declaration'];
  const entries = Array.from({ length: 5_000 }, (_, i) =>
    row(String(i + 1), kinds[i % 5] as string, i % 5 === 1 || i % 5 === 2 ? { respondsTo: [String(i)] } : {}),
  );
  // Each rules on twenty papers, most of which the orders around it rule on as well.
  const orders = Array.from({ length: 400 }, (_, order): Order => {
    const moved = Array.from({ length: 20 }, (_, i) => String(order * 12 + i * 2 + 1));
    const each = <R extends object>(list: readonly R[]) =>
      moved.flatMap((entry) => list.map((record) => ({ ...record, entries: [entry] })));
    const { rulings, docketReferences } = compel.record;
    const record = { ...compel.record, rulings: each(rulings), docketReferences: each(docketReferences) };
    return { ...compel, id: `ohsd/19-cv-04410/${order}`, entry: String(5_001 + order), record };
  });
  const file = fileOf({ entries });
  const start = performance.now();
  const { docket } = only(orders, [file]);
  expect(performance.now() - start).toBeLessThan(8_000);
  expect(docket).toHaveLength(5_400);
});

test('two quarrels that an order began, itself ruled on later, have ids of their own', () => {
  const file = fileOf({
    entries: [
      row('10', 'order'),
      row('11', 'notice', { respondsTo: ['10'] }),
      row('12', 'notice', { respondsTo: ['10'] }),
      row('13', 'order', { rulings: [{ entry: '10', disposition: 'stricken' }] }),
    ],
  });
  const { disputes, docket } = only([], [file]);
  expect(disputes.map(({ id }) => id)).toEqual(['entry-11', 'entry-12']);
  expect(docket.map((entry) => entry.disputes)).toEqual([['entry-11', 'entry-12'], ['entry-11'], ['entry-12'], []]);
});

test('a row of the case file is kept where an order recounts that day and the row has no day of its own', () => {
  const recounting = orderOf(
    '2020-05-04',
    `On February 3, 2020, the court ordered a conference.

\`\`\`event
quote: "the court ordered a conference"
date: 2020-02-03
kind: order
\`\`\``,
  );
  const file = fileOf({ entries: [{ ...row('1', 'order'), entry: undefined, id: 'order-2020-02-03' }] });
  expect(entryOf(only([recounting], [file]), 'order-2020-02-03')).toMatchObject({
    description: 'The order.',
    filed: { from: '2020-02-03', to: '2020-02-03', inferred: false },
  });
});

test.skipIf(!hasFlagship)(
  'the flagship chains of 337 and 542 come from the orders alone (needs the content of this repository)',
  async () => {
    const { orders, caseFiles } = await readCorpus('content');
    const without = caseFiles.map((file) => ({ ...file, disputes: [] }));
    const chainOf = (moved: string, files: CaseFile[]) => {
      const { disputes } = threadCases(orders, files).cases.find(({ id }) => id === 'cand/15-cv-00798') as Case;
      return disputes.flatMap(({ chains }) => chains).find((chain) => chain.moved.includes(moved));
    };
    for (const files of [[], without]) {
      expect(chainOf('337', files)).toMatchObject({
        moved: ['337'],
        opposed: ['339', '340'],
        ruled: ['order-2016-01-06'],
      });
      expect(chainOf('542', files)).toMatchObject({
        moved: ['542'],
        opposed: expect.arrayContaining(['567', '589', '596', '596-1', '601']),
        ruled: ['582', '612', 'order-2016-04-26'],
        followed: ['618', '619', '620'],
      });
    }
  },
);

test('the clerk’s docket text of an order held is kept beside the order’s own words', () => {
  const entries = [
    row('41', 'motion'),
    row('50', 'order', {
      filed: '2020-03-02',
      order: compel.id,
      rulings: [{ entry: '41', disposition: 'granted', note: 'as docketed' }],
      docketText: 'ORDER granting 41 Motion to Compel.',
    }),
  ];
  const of = only([compel], [fileOf({ entries })]);
  expect(entryOf(of, '41')).toMatchObject({
    rulings: [{ disposition: 'denied', by: '50' }],
    clerk: [{ disposition: 'granted', by: '50', note: 'as docketed' }],
  });
  expect(entryOf(of, '50')?.docketText).toBe('ORDER granting 41 Motion to Compel.');
  const fromWords = only([compel], [fileOf({ entries: entries.map((one) => ({ ...one, certainty: 'order text' })) })]);
  expect(entryOf(fromWords, '41')?.clerk).toEqual([]);
});

test('a paper that no one asked for begins a chain where an order took it up; what answers to that order follows', () => {
  const entries = [
    row('5', 'other'),
    row('6', 'order', { respondsTo: ['5'] }),
    row('7', 'declaration', { respondsTo: ['6'] }),
    row('8', 'order', { respondsTo: ['7'] }),
  ];
  const disputes = [{ id: 'contact', title: 'A contact', entries: ['5', '6', '7', '8'] }];
  expect(chainsOf(only([], [fileOf({ entries, disputes })]).disputes[0])).toEqual([
    { moved: ['5'], opposed: [], ruled: ['6'], followed: ['7', '8'] },
  ]);
});

test('what answers to an order to show cause stands in the chain that the order begins, and in no other', () => {
  const entries = [
    row('1', 'declaration'),
    row('2', 'order', { rulings: [{ entry: '1', disposition: 'stricken' }] }),
    row('3', 'response', { respondsTo: ['2'] }),
    row('4', 'order', { respondsTo: ['2', '3'] }),
  ];
  const disputes = [{ id: 'struck', title: 'Struck', entries: ['1', '2', '3', '4'] }];
  expect(chainsOf(only([], [fileOf({ entries, disputes })]).disputes[0])).toEqual([
    { moved: ['1'], opposed: [], ruled: ['2'], followed: [] },
    { moved: ['2'], opposed: ['3'], ruled: ['4'], followed: [] },
  ]);
});

test('objections answer the order that a sentence about them names, from the words of the order on them alone', () => {
  const objections = (sentence: string) => {
    const body = `${sentence}

The objections are overruled.

\`\`\`ruling
quote: "The objections are overruled"
entries: [60]
disposition: denied
motion: objections to the magistrate judge's order
\`\`\``;
    return entryOf(only([orderOf('2020-06-15', body, { entry: '"70"' })]), '60')?.respondsTo;
  };
  expect(objections('Teal Freight filed objections, Dkt. No. 60, to the order of March 2, 2020, Dkt. No. 55.')).toEqual(
    ['55'],
  );
  expect(
    objections('The objections, Dkt. No. 60, concern the order, Dkt. No. 55, and the order, Dkt. No. 57.'),
  ).toEqual([]);
  expect(objections('The objections, Dkt. No. 60, cite a declaration, Dkt. No. 55.')).toEqual([]);
});
