/** The chronology of a case: what becomes a row, how firm it is said to be, and the files that it is taken away in. */
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { chronologyOf, daysWords, numberedOnly, placeWords } from '../src/pipeline/view/chronology.ts';
import { deadlinesOf } from '../src/pipeline/view/chronology-deadlines.ts';
import { chronologyCsv, chronologyJson, wholeAddress } from '../src/pipeline/view/chronology-files.ts';
import type { Case } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { orderOf, placed, rulingAt } from './invented-orders.ts';

const id = 'njd/11-cv-01234';
const text = [
  'On February 1, 2019, Roe moved to compel. According to Poe, the parties spoke on February 2, 2019.',
  'The motion is DENIED as moot. Roe shall answer within 10 days of service of this order.',
  'A joint letter is due March 15, 2019. Failure to comply may result in sanctions.',
].join('\n\n');
const pin = { page: 2, line: 17 };

const moved = { ...placed('event', text, 'On February 1, 2019, Roe moved to compel'), pin };
const spoke = { ...placed('event', text, 'the parties spoke on February 2, 2019'), pin: null };
const ruling = {
  ...rulingAt(text, 'The motion is DENIED as moot', ['12']),
  pin,
  grounds: ['moot' as const],
  movant: 'Roe',
};
const counted = {
  ...placed('deadline', text, 'Roe shall answer within 10 days'),
  date: null,
  days: 10,
  unit: 'calendar' as const,
  action: 'answer',
  addressee: 'plaintiff' as const,
};
const dated = { ...counted, ...placed('deadline', text, 'A joint letter is due March 15, 2019') };
const order = orderOf(text, {
  id: `${id}/2019-03-04`,
  case: id,
  entry: '20',
  record: {
    title: 'Order on the Motion',
    dated: '2019-03-04',
    rulings: [ruling],
    events: [
      { ...moved, date: '2019-02-01', kind: 'filing', entries: ['12'], party: 'Roe' },
      { ...spoke, date: '2019-02-02', kind: 'meet-and-confer', entries: [], party: null },
    ],
    deadlines: [counted, { ...dated, date: '2019-03-15', days: null, unit: null, action: 'file a joint letter' }],
  },
});
const quotation = (record: { id: string; quote: string; pin: typeof pin | null }, paragraph: number) => ({
  order: order.id,
  record: record.id,
  quote: record.quote,
  pin: record.pin,
  paragraph,
});
const of: Case = inventedCase(id, [order], [], {
  caption: 'Roe Co. v. Poe',
  disputes: [{ id: 'answers', title: 'Answers', summary: null, named: true, entries: ['12'], chains: [], others: [] }],
  docket: [
    inventedEntry('12', {
      by: 'Roe Co.',
      motion: 'to compel',
      disputes: ['answers'],
      rulings: [inventedRuling('12', '20', { quotation: quotation(ruling, 2) })],
    }),
    inventedEntry('13', {
      filed: { from: '2019-02-03', to: '2019-02-09', inferred: true },
      kind: 'opposition',
      certainty: 'party filing',
      description: 'Opposition to the motion',
    }),
    inventedEntry('14', { filed: null }),
    inventedEntry('15', { filed: null, description: 'Letter', kind: 'letter', certainty: 'secondary' }),
    inventedEntry('20', {
      kind: 'order',
      filed: { from: '2019-03-04', to: '2019-03-04', inferred: false },
      order: order.id,
      disputes: ['answers'],
    }),
  ],
  events: [
    {
      date: '2019-02-02',
      kind: 'meet-and-confer',
      text: null,
      party: null,
      entries: [],
      disputes: ['answers'],
      source: null,
      quotation: quotation(spoke, 1),
    },
  ],
  warnings: [inventedWarning({ by: '20', date: '2019-03-04', consequences: ['sanctions'] })],
  outcome: [{ date: '2019-06-01', text: 'Settled', source: 'https://x.test/end' }],
  laterHistory: [
    { entry: '20', by: 'Third Circuit', date: '2019-08-01', effect: 'affirmed', source: 'https://x.test/later' },
  ],
});
const rows = chronologyOf(of);
const rowOf = (words: string) => {
  const row = rows.find(({ fact }) => fact.replaceAll('\u00a0', ' ').includes(words));
  if (!row) throw new TypeError(`no row says "${words}"`);
  return row;
};

describe('the rows of a chronology', () => {
  it('stand in the order of their days, a paper before what rules on it, facts without a day last', () => {
    expect(rows.map(({ days, kind }) => [days?.from ?? null, kind])).toEqual([
      ['2019-02-01', 'paper'],
      ['2019-02-02', 'event'],
      ['2019-02-03', 'paper'],
      ['2019-03-04', 'paper'],
      ['2019-03-04', 'ruling'],
      ['2019-03-04', 'warning'],
      ['2019-03-04', 'deadline'],
      ['2019-03-15', 'deadline'],
      ['2019-06-01', 'outcome'],
      ['2019-08-01', 'later-history'],
      [null, 'paper'],
    ]);
  });

  it('leave out and count an entry of which nothing is known but its number', () => {
    expect(numberedOnly(of)).toBe(1);
    expect(rows.filter(({ entry }) => entry === '14')).toEqual([]);
  });

  it('say a day no firmer than it is known', () => {
    expect(daysWords(rowOf('Opposition'))).toBe('between Feb.\u00a03 and Feb.\u00a09, 2019 (inferred)');
    expect(daysWords(rowOf('Letter'))).toBe('day not known');
  });

  it('give a paper the words of the order that recounts it, with page, line and address', () => {
    const paper = rowOf('Motion (No. 12)');
    expect(paper).toMatchObject({
      quote: 'On February 1, 2019, Roe moved to compel',
      source: 'No.\u00a020',
      party: 'Roe Co.',
      issues: ['Answers'],
      standing: 'recital',
      checked: 'reviewed',
      address: `/orders/${order.id}/#${moved.id}`,
    });
    expect(placeWords(paper)).toBe('at\u00a02:17');
  });

  it('tell a ruling with its papers, ground, movant and dispute, as the court’s own act', () => {
    expect(rowOf('Denied:')).toMatchObject({
      fact: 'Denied: No.\u00a012. Ground: moot.',
      standing: 'own-act',
      party: 'Roe',
      issues: ['Answers'],
      paragraph: 2,
    });
  });

  it('say where the clerk’s docket text has a paper otherwise than the order’s words', () => {
    const clerk = [{ by: '20', disposition: 'granted' as const, withoutPrejudice: false, note: null }];
    const docket = of.docket.map((entry) => (entry.key === '12' ? { ...entry, clerk } : entry));
    const denied = chronologyOf({ ...of, docket }).find(({ kind }) => kind === 'ruling');
    expect(denied?.fact).toMatch(/^Denied: No\.\s12\. Ground: moot\. The clerk’s docket text .+ granted; .+ denied\.$/);
    expect(rowOf('Denied:').fact).not.toContain('clerk');
  });

  it('tell a ruling of the case file once for all papers that it disposes of', () => {
    const told = inventedCase(id, [], [], {
      docket: [
        inventedEntry('1', { rulings: [inventedRuling('1', '3')] }),
        inventedEntry('2', { rulings: [inventedRuling('2', '3')] }),
        inventedEntry('3', { kind: 'order', certainty: 'clerk' }),
      ],
    });
    const rulings = chronologyOf(told).filter(({ kind }) => kind === 'ruling');
    expect(rulings.map(({ fact, standing, quote }) => [fact, standing, quote])).toEqual([
      ['Denied: Nos.\u00a01 and 2.', 'clerk', null],
    ]);
  });

  it('call contested what a court gives as one side’s account, and what only a party’s paper has', () => {
    expect(rowOf('Meet and confer').standing).toBe('contested');
    expect(rowOf('Opposition').standing).toBe('contested');
    expect(rowOf('Letter').standing).toBe('summary');
  });

  it('do not take the sentence before for the account that this one is', () => {
    const plainly = 'Poe contends nothing. The parties spoke on May 2, 2019.';
    const event = {
      ...placed('event', plainly, 'The parties spoke on May 2, 2019'),
      date: '2019-05-02',
      kind: 'communication' as const,
      entries: [],
      party: null,
    };
    const held = orderOf(plainly, { id: `${id}/2019-06-01`, case: id, record: { events: [event] } });
    const { quote, pin: place } = event;
    const told = { order: held.id, record: event.id, quote, pin: place, paragraph: 1 };
    const { date, kind, entries, party } = event;
    const recounted = inventedCase(id, [held], [], {
      events: [{ date, kind, entries, party, text: null, disputes: [], source: null, quotation: told }],
    });
    expect(chronologyOf(recounted).map(({ standing }) => standing)).toEqual(['recital']);
  });

  it('say with every warning that it is not a finding', () => {
    expect(rowOf('Warned').fact).toBe('Warned: Sanctions may follow. A warning is not a finding.');
  });

  it('mark what rests on an order that nobody has checked', () => {
    const unchecked = chronologyOf({ ...of, orders: [{ ...order, review: 'machine' }] });
    expect(unchecked.filter(({ checked }) => checked === 'machine').map(({ kind }) => kind)).toEqual([
      'paper',
      'event',
      'paper',
      'ruling',
      'deadline',
      'deadline',
    ]);
  });
});

describe('deadlines', () => {
  const [first, second, ...others] = deadlinesOf(of);

  it('come with those that have a day first', () => {
    expect(others).toEqual([]);
    expect(first).toMatchObject({ date: '2019-03-15', counted: null, action: 'file a joint letter' });
  });

  it('that count days name what they are counted from, in the court’s words, and have no day', () => {
    expect(second).toMatchObject({ date: null, counted: '10 calendar days', trigger: 'service of this order' });
    expect(rows.filter(({ kind }) => kind === 'deadline').map(({ days }) => days?.from)).toEqual([
      '2019-03-04',
      '2019-03-15',
    ]);
  });
});

describe('the files of a chronology', () => {
  const head = { page: 'https://x.test/group/cases/njd/11-cv-01234/chronology/', factsTo: '2020-01-02' };

  it('as CSV have a row a fact, each with the page and the day that it was taken from', () => {
    const parsed = csvParse(chronologyCsv(rows, head));
    expect(parsed).toHaveLength(rows.length);
    expect(new Set(parsed.map(({ takenFrom, factsTo }) => `${takenFrom} ${factsTo}`))).toEqual(
      new Set([`${head.page} ${head.factsTo}`]),
    );
    expect(parsed.find(({ kind }) => kind === 'ruling')).toMatchObject({
      from: '2019-03-04',
      to: '2019-03-04',
      fact: 'Denied: No. 12. Ground: moot.',
      quote: 'The motion is DENIED as moot',
      source: 'No. 20',
      page: '2',
      line: '17',
      paragraph: '2',
      address: `https://x.test/group/orders/${order.id}/#${ruling.id}`,
      issue: 'Answers',
      standing: 'court’s own act',
      checked: 'checked',
    });
  });

  it('as JSON say the same, under what they are and where they come from', () => {
    const written = JSON.parse(chronologyJson(rows, head, 'Chronology of Roe Co. v. Poe'));
    expect(written).toMatchObject({
      title: 'Chronology of Roe Co. v. Poe',
      takenFrom: head.page,
      factsTo: '2020-01-02',
    });
    expect(written.rows.map(({ fact }: { fact: string }) => fact)).toEqual(
      csvParse(chronologyCsv(rows, head)).map(({ fact }) => fact),
    );
  });

  it('hold no cell that a spreadsheet runs', () => {
    const odd = inventedCase(id, [], [], {
      docket: [inventedEntry('1', { by: '=HYPERLINK("x")', description: 'Letter' })],
    });
    expect(csvParse(chronologyCsv(chronologyOf(odd), head))[0]?.party).toBe('\'=HYPERLINK("x")');
  });

  it('name whole addresses under whatever base the page stands', () => {
    expect(wholeAddress('/orders/a/', 'https://x.test/cases/njd/1/chronology/')).toBe('https://x.test/orders/a/');
    expect(wholeAddress('https://y.test/z', head.page)).toBe('https://y.test/z');
    expect(wholeAddress(null, head.page)).toBeNull();
  });
});
