import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionSides, caseFigures } from '../src/pipeline/view/case-figures.ts';
import { answerHead } from '../src/pipeline/view/chain-papers.ts';
import { clerkDiffers } from '../src/pipeline/view/clerk.ts';
import { chainsOf } from '../src/pipeline/view/dispute-chains.ts';
import type { Case, Dispute, DocketEntry, Quotation } from '../src/schema/case.ts';
import type { Deadline } from '../src/schema/order.ts';
import { inventedEntry as entry, inventedCase, inventedWarning, inventedRuling as ruling } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const id = 'cand/19-cv-00001';
const quotation = (record: string, quote: string): Quotation => ({
  order: `${id}/2019-03-04`,
  record,
  quote,
  pin: null,
  paragraph: 2,
});
const order = (key: string, over: Partial<DocketEntry> = {}) =>
  entry(key, { kind: 'order', filed: { from: '2019-03-04', to: '2019-03-04', inferred: false }, ...over });
const deadline = (over: Partial<Deadline>): Deadline => ({
  id: 'deadline-0000001',
  quote: 'shall file',
  prefix: '',
  suffix: '',
  span: { from: 0, to: 9 },
  also: [],
  pin: null,
  rule: 'note',
  date: null,
  days: null,
  unit: null,
  action: 'file',
  addressee: 'unspecified',
  ...over,
});
const chain = (over: Partial<Dispute['chains'][number]>) => ({
  moved: [],
  opposed: [],
  ruled: [],
  followed: [],
  ...over,
});

/** The chains of a case whose one dispute has these. */
function disputeOf(docket: DocketEntry[], chains: Dispute['chains'], over: Partial<Case> = {}) {
  const entries = docket.map(({ key }) => key);
  const used = new Set(chains.flatMap((one) => Object.values(one).flat()));
  const [dispute] = chainsOf(
    inventedCase(id, [], [], {
      docket,
      disputes: [
        {
          id: 'kiln-records',
          title: 'The kiln records',
          summary: null,
          named: true,
          entries,
          chains,
          others: entries.filter((key) => !used.has(key)),
        },
      ],
      ...over,
    }),
  );
  if (!dispute) throw new Error('no dispute');
  return dispute;
}

describe('A chain', () => {
  test('has the disposition on the motion’s own row, with the order that made it.', () => {
    const docket = [entry('10', { rulings: [ruling('10', '14')] }), order('14')];
    const [first] = disputeOf(docket, [chain({ moved: ['10'], ruled: ['14'] })]).chains;
    expect(first?.moved).toMatchObject([
      { entries: ['10'], outcomes: [{ disposition: 'denied', by: '14', date: '2019-03-04' }] },
    ]);
  });

  test('tells papers together that ask the same, come from the same party and fared the same.', () => {
    const alike = { motion: 'leave to file a letter', by: 'Aurora Kiln Co.' };
    const docket = [
      entry('10', { ...alike, rulings: [ruling('10', '14')] }),
      entry('11', { ...alike, rulings: [ruling('11', '14')] }),
      entry('12', { ...alike, rulings: [ruling('12', '14', { disposition: 'granted' })] }),
      entry('13', { ...alike, by: 'Benedikt Oduya', rulings: [ruling('13', '14')] }),
      order('14'),
    ];
    const [first] = disputeOf(docket, [chain({ moved: ['10', '11', '12', '13'], ruled: ['14'] })]).chains;
    expect(first?.moved.map(({ entries }) => entries)).toEqual([['10', '11'], ['12'], ['13']]);
    expect(first?.moved[0]?.words).toBe('leave to file a letter');
  });

  test('names the days that hold all papers of a line, and none where one of them is not dated.', () => {
    const filed = (from: string, to = from) => ({ filed: { from, to, inferred: false } });
    const papers = [
      entry('10', { motion: 'leave', ...filed('2019-02-01') }),
      entry('11', { motion: 'leave', ...filed('2019-02-03', '2019-02-09') }),
    ];
    const chains = [chain({ moved: ['10', '11'], ruled: ['14'] })];
    expect(disputeOf([...papers, order('14')], chains).chains[0]?.moved[0]?.filed).toBe(
      'between Feb.\u00a01 and Feb.\u00a09, 2019',
    );
    const near = entry('11', { motion: 'leave', filed: { from: '2019-02-03', to: '2019-02-09', inferred: true } });
    expect(disputeOf([papers[0] as DocketEntry, near, order('14')], chains).chains[0]?.moved[0]?.filed).toMatch(
      / \(inferred\)$/,
    );
    const undated = [papers[0] as DocketEntry, entry('11', { motion: 'leave', filed: null }), order('14')];
    expect(disputeOf(undated, chains).chains[0]?.moved[0]?.filed).toBeNull();
  });

  test('says that papers opposed only where all of them did: a joinder or a reply opposes nothing.', () => {
    const headOf = (...kinds: DocketEntry['kind'][]) => {
      const answers = kinds.map((kind, i) => entry(`${20 + i}`, { kind }));
      const chains = [chain({ moved: ['10'], opposed: answers.map(({ key }) => key), ruled: ['14'] })];
      return answerHead(disputeOf([entry('10'), ...answers, order('14')], chains).chains[0]?.opposed ?? []);
    };
    expect(headOf('opposition', 'opposition')).toBe('Opposed');
    expect(headOf('opposition', 'reply')).toBe('Answered');
    expect(headOf('joinder')).toBe('Answered');
  });

  test('quotes one ruling once, with all the papers of the chain that it ruled on, and its grounds.', () => {
    const made = { quotation: quotation('ruling-1a2b3c4', 'are DENIED'), grounds: ['untimely' as const] };
    const docket = [
      entry('10', { rulings: [ruling('10', '14', made)] }),
      entry('11', { rulings: [ruling('11', '14', made)] }),
      entry('12', {
        rulings: [ruling('12', '14', { ...made, quotation: quotation('ruling-5d6e7f8', 'Docket No. 12 is DENIED.') })],
      }),
      order('14', { order: `${id}/2019-03-04`, description: 'Denies three motions.' }),
    ];
    const [first] = disputeOf(docket, [chain({ moved: ['10', '11', '12'], ruled: ['14'] })]).chains;
    expect(first?.ruled[0]?.rulings.map(({ entries }) => entries)).toEqual([['10', '11'], ['12']]);
    expect(first?.ruled[0]).toMatchObject({
      order: `${id}/2019-03-04`,
      words: null,
      rulings: [{ grounds: ['untimely'] }, {}],
    });
    expect(first?.quoted).toBe(true);
  });

  test('tells an order whose text is not held in our own words.', () => {
    const docket = [
      entry('10', { rulings: [ruling('10', '14')] }),
      order('14', { description: 'Denies the motion.', directive: 'Parties to confer weekly.' }),
    ];
    const [first] = disputeOf(docket, [chain({ moved: ['10'], ruled: ['14'] })]).chains;
    expect(first?.ruled[0]).toMatchObject({ order: null, words: 'Denies the motion.' });
    expect(first?.next).toMatchObject([{ key: '14', ordered: { directive: 'Parties to confer weekly.' } }]);
    expect(first?.quoted).toBe(false);
  });

  test('shows a ruling whose order has no known place on the docket.', () => {
    const docket = [entry('10', { rulings: [ruling('10', null)] }), entry('11', { kind: 'opposition' })];
    const [first] = disputeOf(docket, [chain({ moved: ['10'], opposed: ['11'] })]).chains;
    expect(first?.ruled).toMatchObject([{ key: null, date: 'Mar.\u00a04, 2019', rulings: [{ entries: ['10'] }] }]);
  });

  test('carries the later history of the order beside the ruling.', () => {
    const docket = [entry('10', { rulings: [ruling('10', '14')] }), order('14')];
    const laterHistory = [
      { entry: '14', by: 'District Judge', date: '2019-04-01', effect: 'affirmed' as const, source: 'Order (No. 20)' },
      { entry: '99', by: 'District Judge', date: '2019-04-01', effect: 'vacated' as const, source: 'Order (No. 20)' },
    ];
    const [first] = disputeOf(docket, [chain({ moved: ['10'], ruled: ['14'] })], { laterHistory }).chains;
    expect(first?.ruled[0]?.later?.steps.map(({ effect }) => effect)).toEqual(['affirmed']);
  });

  test('is no chain where nothing answers, rules or follows: such papers stand together.', () => {
    const docket = [
      entry('10', { motion: 'leave' }),
      entry('11', { motion: 'leave' }),
      entry('12', { kind: 'notice' }),
    ];
    const dispute = disputeOf(docket, [chain({ moved: ['10'] }), chain({ moved: ['11'] })]);
    expect(dispute.chains).toEqual([]);
    expect(dispute.unanswered.flatMap(({ entries }) => entries)).toEqual(['10', '11']);
    expect(dispute.others.flatMap(({ entries }) => entries)).toEqual(['12']);
  });
});

describe('A row of a chain', () => {
  const alike = { motion: 'leave to file a letter', by: 'Aurora Kiln Co.' };
  const docket = [
    entry('10', { ...alike, rulings: [ruling('10', '14')] }),
    entry('11', { motion: 'compel', by: 'Benedikt Oduya', rulings: [ruling('11', '14', { disposition: 'granted' })] }),
    entry('12', { kind: 'opposition', respondsTo: ['10'] }),
    entry('13', { kind: 'reply', respondsTo: ['12'] }),
    order('14', { description: 'Rules on two motions.' }),
  ];
  const two = chain({ moved: ['10', '11'], opposed: ['12', '13'], ruled: ['14'] });

  test('has one motion with what answers it, through other answers too, and its own ruling.', () => {
    const rows = disputeOf(docket, [two]).chains[0]?.rows ?? [];
    expect(
      rows.map(({ moved, answered, ruled }) => [
        moved.flatMap(({ entries }) => entries),
        answered.flatMap(({ entries }) => entries),
        ruled.flatMap(({ rulings }) => rulings.map(({ disposition }) => disposition)),
      ]),
    ).toEqual([
      [['10'], ['12', '13'], ['denied']],
      [['11'], [], ['granted']],
    ]);
    expect(rows.map(({ ruled }) => ruled[0]?.words)).toEqual(['Rules on two motions.', null]);
  });

  test('of its own holds the answers that do not say which motion they answer; with one motion they answer that.', () => {
    const loose = entry('15', { kind: 'opposition', rulings: [ruling('15', '14', { disposition: 'not-considered' })] });
    const rows = disputeOf([...docket, loose], [{ ...two, opposed: [...two.opposed, '15'] }]).chains[0]?.rows ?? [];
    expect(rows.map(({ moved }) => moved.length)).toEqual([1, 1, 0]);
    expect(rows[2]?.ruled[0]?.rulings).toMatchObject([{ disposition: 'not-considered', entries: ['15'] }]);
    const one = disputeOf(
      [docket[0] as DocketEntry, loose, order('14')],
      [chain({ moved: ['10'], opposed: ['15'], ruled: ['14'] })],
    );
    expect(one.chains[0]?.rows).toMatchObject([{ moved: [{ entries: ['10'] }], answered: [{ entries: ['15'] }] }]);
  });

  test('names an order that ruled on its motion though the case file puts the order in another dispute.', () => {
    const papers = [entry('10', { rulings: [ruling('10', '30')] }), order('30')];
    const dispute = disputeOf(papers, [chain({ moved: ['10'] })]);
    expect(dispute.unanswered).toEqual([]);
    expect(dispute.chains[0]?.ruled.map(({ key }) => key)).toEqual(['30']);
  });
});

describe('What an order of a chain ordered next', () => {
  const moved = entry('10', { rulings: [ruling('10', '14')] });
  const nextOf = (over: Partial<DocketEntry>, more: DocketEntry[] = [], of: Partial<Case> = {}) =>
    disputeOf(
      [moved, order('14', over), ...more],
      [chain({ moved: ['10'], ruled: ['14'], followed: more.map(({ key }) => key) })],
      of,
    ).chains[0]?.next[0];

  test('is shown with whether a later entry shows that it was done, and says so where none does.', () => {
    const directive = 'File a log by Mar. 8.';
    const told = nextOf({ directive, followUp: { done: 'no', shownBy: ['20'], text: 'The next order misses it.' } });
    expect(told?.ordered).toMatchObject({ state: 'no', shownBy: ['20'], words: 'The next order misses it.' });
    expect(nextOf({ directive })?.ordered).toMatchObject({ state: 'not-shown', shownBy: [] });
    expect(nextOf({})).toBeUndefined();
  });

  test('is answered by a paper to the order, and not by a new request.', () => {
    const more = [
      entry('15', { kind: 'notice', respondsTo: ['14'] }),
      entry('16', { kind: 'letter', motion: 'compel again', respondsTo: ['14'] }),
    ];
    const next = nextOf({ directive: 'File a log.' }, more);
    expect(next?.ordered).toMatchObject({ state: 'answered', shownBy: ['15'] });
    expect(next?.followed.flatMap(({ entries }) => entries)).toEqual(['15', '16']);
  });

  test('names each day that an order held sets, with its words and never a day worked out from a count.', () => {
    const held = inventedOrder(`${id}/2019-03-04`, '10', {
      deadlines: [
        deadline({ date: '2019-03-15', action: 'file a joint letter', addressee: 'both' }),
        deadline({ days: 10, unit: 'calendar', action: 'serve a log' }),
      ],
    });
    const next = nextOf({ order: held.id }, [], { orders: [held] });
    expect(next?.ordered?.things.map(({ due, action }) => [due, action])).toEqual([
      ['Mar.\u00a015, 2019', 'file a joint letter (both sides)'],
      ['10 calendar days', 'serve a log'],
    ]);
  });

  test('stands beside its warnings.', () => {
    const next = nextOf({}, [], { warnings: [inventedWarning({ by: '14' }), inventedWarning({ by: '15' })] });
    expect(next?.warnings.map(({ by }) => by)).toEqual(['14']);
  });
});

describe('Where the clerk and the judge differ', () => {
  const clerk = (disposition: 'denied' | 'granted' | 'unknown') => [
    { disposition, withoutPrejudice: false, by: '14', note: null },
  ];
  const both = [ruling('10', '14'), ruling('10', '14', { disposition: 'not-considered' })];

  test('both are shown beside the ruling.', () => {
    const docket = [entry('10', { rulings: both, clerk: clerk('denied') }), order('14')];
    expect(disputeOf(docket, [chain({ moved: ['10'], ruled: ['14'] })]).chains[0]?.ruled[0]?.clerk).toEqual([
      'The clerk’s docket text has No.\u00a010 as denied; the order has it as both denied and not considered.',
    ]);
  });

  test('nothing is said where they agree, or where the clerk does not say how it went.', () => {
    expect(clerkDiffers(entry('10', { rulings: [ruling('10', '14')], clerk: clerk('denied') }))).toEqual([]);
    expect(clerkDiffers(entry('10', { rulings: [ruling('10', '14')], clerk: clerk('unknown') }))).toEqual([]);
    expect(clerkDiffers(entry('10', { rulings: both }))).toEqual([]);
    expect(clerkDiffers(entry('10', { rulings: [ruling('10', '14')], clerk: clerk('granted') }), '15')).toEqual([]);
  });
});

describe('A dispute', () => {
  test('is told in docket order: chains, orders of the court’s own, and papers that nothing ties to them.', () => {
    const docket = [
      entry('8', { kind: 'notice' }),
      order('9', { description: 'Sets the procedure.' }),
      entry('10', { rulings: [ruling('10', '14')] }),
      entry('11', { motion: 'leave' }),
      entry('12', { motion: 'leave' }),
      order('14'),
      entry('15', { kind: 'notice' }),
    ];
    const chains = [chain({ moved: ['10'], ruled: ['14'] }), chain({ moved: ['11'] }), chain({ moved: ['12'] })];
    expect(disputeOf(docket, chains).steps.map(({ kind }) => kind)).toEqual([
      'papers',
      'order',
      'chain',
      'unanswered',
      'papers',
    ]);
  });

  test('gives every entry of it one address, at the first place at which it is shown.', () => {
    const docket = [
      entry('10', { rulings: [ruling('10', '14')] }),
      entry('11', { motion: 'other', rulings: [ruling('11', '14')] }),
      entry('12', { kind: 'opposition', respondsTo: ['10', '11'] }),
      order('14'),
      entry('15', { kind: 'notice', respondsTo: ['14'] }),
      entry('16', { kind: 'notice' }),
    ];
    const { anchors } = disputeOf(docket, [
      chain({ moved: ['10', '11'], opposed: ['12'], ruled: ['14'], followed: ['15'] }),
    ]);
    expect([...anchors.values()].flat().sort()).toEqual(['10', '11', '12', '14', '15', '16']);
  });

  test('names its first and last number as docket numbers go, attachments included.', () => {
    const docket = ['596-1', '542', '1020', 'order-2019-03-04'].map((key) => entry(key, { number: null }));
    expect(disputeOf(docket, []).range).toEqual(['542', '1020']);
    expect(disputeOf([entry('order-2019-03-04', { number: null })], []).range).toBeNull();
  });

  test('leaves out keys that the docket does not know.', () => {
    expect(disputeOf([], [chain({ moved: ['7'], ruled: ['8'] })]).chains[0]?.moved).toEqual([]);
  });

  test('shows every entry of every chain once in its step, whatever the entries are.', () => {
    const kinds = ['motion', 'letter', 'opposition', 'order'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom(...kinds), by: fc.nat(3) }), { minLength: 1, maxLength: 25 }),
        (drawn) => {
          const docket = drawn.map(({ kind, by }, i) =>
            entry(`${i + 1}`, {
              kind,
              by: `Party ${by}`,
              rulings: kind === 'order' ? [] : [ruling(`${i + 1}`, `${by + 1}`)],
            }),
          );
          const keys = (kind: string) => docket.filter((one) => one.kind === kind).map(({ key }) => key);
          const only = chain({
            moved: [...keys('motion'), ...keys('letter')],
            opposed: keys('opposition'),
            ruled: keys('order'),
          });
          const { chains, unanswered } = disputeOf(docket, [only]);
          const shown = [...(chains[0]?.moved ?? unanswered), ...(chains[0]?.opposed ?? [])].flatMap(
            ({ entries }) => entries,
          );
          expect(shown.sort()).toEqual([...only.moved, ...only.opposed].sort());
          expect(chains[0]?.ruled.map(({ key }) => key) ?? []).toEqual(only.ruled);
        },
      ),
    );
  });
});

describe('The figures of a case', () => {
  test('count what is dated within bounds and what is not dated at all.', () => {
    const docket = [
      entry('1'),
      entry('596-1', { filed: { from: '2019-02-01', to: '2019-02-09', inferred: true } }),
      entry('9', { filed: null }),
    ];
    expect(caseFigures(inventedCase(id, [], [], { docket }))).toMatchObject({
      entries: 3,
      highest: '596-1',
      withinBounds: 1,
      undated: 1,
      rulings: 0,
      strip: [],
    });
  });

  test('part the strip as the rulings are, side by side and full.', () => {
    const docket = [
      entry('1', { rulings: [ruling('1', null), ruling('1', null, { disposition: 'granted' })] }),
      entry('2', { rulings: [ruling('2', null)] }),
      entry('3', { rulings: [ruling('3', null)] }),
    ];
    expect(caseFigures(inventedCase(id, [], [], { docket })).strip).toEqual([
      { disposition: 'granted', count: 1, x: 0, width: 25 },
      { disposition: 'denied', count: 3, x: 25, width: 75 },
    ]);
  });
});

describe('The caption', () => {
  const party = (name: string, role: string) => ({ name, role, aliases: [] });

  test('names the first party of each side with its role, and says that there are others.', () => {
    const parties = [
      party('Aurora Kiln Co.', 'plaintiff'),
      party('Benedikt Oduya', 'defendant'),
      party('Kiln LLC', 'defendant'),
      party('Clay Bank', 'non-party'),
    ];
    expect(captionSides({ caption: 'Aurora Kiln Co. v. Oduya', parties })).toEqual([
      { name: 'Aurora Kiln Co.', role: 'Plaintiff' },
      { name: 'Benedikt Oduya, et al.', role: 'Defendants' },
    ]);
  });

  test('is cut at its "v." where no parties are known, and whole where it has none.', () => {
    expect(captionSides({ caption: 'Aurora Kiln Co. v. Oduya', parties: [] }).map(({ name }) => name)).toEqual([
      'Aurora Kiln Co.',
      'Oduya',
    ]);
    expect(captionSides({ caption: 'In re Kiln Dust Litigation', parties: [] })).toEqual([
      { name: 'In re Kiln Dust Litigation', role: null },
    ]);
  });
});
