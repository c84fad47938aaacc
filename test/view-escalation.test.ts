import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysWords,
  escalationCards,
  escalationFacets,
  escalationOf,
  escalationOfOrder,
  resultCounts,
} from '../src/pipeline/view/escalation.ts';
import { choicesOf } from '../src/pipeline/view/row-facets.ts';
import { warningRows } from '../src/pipeline/view/tables.ts';
import type { Addressee } from '../src/schema/annotation.ts';
import type { Case, CaseWarning } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedWarning } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const id = 'cand/19-cv-00001';
const on = (by: string, day: string, over: Partial<CaseWarning> = {}) =>
  inventedWarning({ by, date: day, bounds: { from: day, to: day, inferred: false }, ...over });
const caseOf = (warnings: CaseWarning[], docket: Case['docket'] = []) => inventedCase(id, [], [], { warnings, docket });

describe('What followed a warning', () => {
  test('is told with the days between, the first of each kind, and how many more there are.', () => {
    const { warnings } = escalationOf(
      caseOf([
        on('10', '2019-01-01'),
        on('20', '2019-01-31'),
        on('30', '2019-02-10'),
        on('40', '2019-03-02', { kind: 'imposed', consequences: ['monetary'] }),
        on('50', '2019-03-05', { kind: 'declined' }),
      ]),
    );
    expect(warnings[0]?.followed.map(({ code, step, days, more }) => [code, step.by, days, more])).toEqual([
      ['warned-again', '20', { from: 30, to: 30 }, 1],
      ['imposed', '40', { from: 60, to: 60 }, 0],
      ['declined', '50', { from: 63, to: 63 }, 0],
    ]);
    expect(warnings.map(({ result }) => result)).toEqual(['imposed', 'imposed', 'imposed']);
  });

  test('has to be addressed to the same side; both sides are either, a non-party is neither.', () => {
    const resultOf = (first: Addressee, then: Addressee) =>
      escalationOf(
        caseOf([
          on('10', '2019-01-01', { addressee: first }),
          on('20', '2019-02-01', { kind: 'imposed', addressee: then }),
        ]),
      ).warnings[0]?.result;
    expect(resultOf('plaintiff', 'plaintiff')).toBe('imposed');
    expect(resultOf('plaintiff', 'defendant')).toBe('nothing-known');
    expect(resultOf('both', 'counsel')).toBe('imposed');
    expect(resultOf('defendant', 'both')).toBe('imposed');
    expect(resultOf('both', 'non-party')).toBe('nothing-known');
    expect(resultOf('plaintiff', 'counsel')).toBe('nothing-known');
    expect(resultOf('unspecified', 'non-party')).toBe('imposed');
  });

  test('is not what the same order says, nor what came before it, nor what has no day.', () => {
    const undated = on('40', '2019-03-01', { kind: 'imposed', date: null, bounds: null });
    const { warnings, unwarned } = escalationOf(
      caseOf([
        on('10', '2019-01-01', { kind: 'imposed' }),
        on('20', '2019-02-01'),
        on('20', '2019-02-01', { kind: 'declined' }),
        undated,
      ]),
    );
    expect(warnings.map(({ result }) => result)).toEqual(['nothing-known']);
    expect(unwarned.map(({ by, rung }) => [by, rung])).toEqual([
      ['10', 'imposed'],
      ['20', 'declined'],
      ['40', 'imposed'],
    ]);
  });

  test('says of days known within bounds the fewest and the most.', () => {
    const bounds = { from: '2019-02-01', to: '2019-02-11', inferred: true };
    const { warnings } = escalationOf(
      caseOf([on('10', '2019-01-01'), on('20', '2019-02-11', { kind: 'imposed', date: null, bounds })]),
    );
    expect(daysWords(warnings[0]?.followed[0]?.days ?? null)).toBe('between 31 and 41 days later');
    expect(daysWords({ from: 1, to: 1 })).toBe('1 day later');
    expect(daysWords({ from: 0, to: 4 })).toBe('at most 4 days later');
    expect(daysWords(null)).toBe('how many days later is not known');
  });

  test('names the order that answers an order to show cause before any that came first.', () => {
    const docket = [
      inventedEntry('10', { kind: 'order', disputes: ['log'] }),
      inventedEntry('11', { kind: 'response', respondsTo: ['10'] }),
      inventedEntry('15', { kind: 'order' }),
      inventedEntry('20', { kind: 'order', respondsTo: ['11'], disputes: ['log'] }),
    ];
    const { warnings } = escalationOf(
      caseOf(
        [
          on('10', '2019-01-01', { showCause: true }),
          on('15', '2019-01-11', { kind: 'imposed' }),
          on('20', '2019-01-21', { kind: 'imposed', consequences: ['dismissal'] }),
        ],
        docket,
      ),
    );
    expect(warnings[0]?.followed).toMatchObject([
      { step: { by: '20', rung: 'dismissed' }, answers: true, sameDispute: true, days: { to: 20 }, more: 1 },
    ]);
  });

  test('never comes before it and never has fewer days than none, whatever the warnings are.', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
    const drawn = fc.record({
      by: fc.integer({ min: 1, max: 9 }),
      days: fc.tuple(day, day),
      kind: fc.constantFrom('warning' as const, 'imposed' as const, 'declined' as const),
      addressee: fc.constantFrom<Addressee>('both', 'plaintiff', 'defendant', 'counsel', 'non-party', 'unspecified'),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (list) => {
        const warnings = list.map(({ by, days, kind, addressee }) => {
          const [from, to] = [...days].sort() as [string, string];
          return inventedWarning({ by: `${by}`, date: null, bounds: { from, to, inferred: false }, kind, addressee });
        });
        const told = escalationOf(caseOf(warnings));
        for (const { step, followed, result } of told.warnings) {
          expect(result === 'nothing-known').toBe(followed.length === 0);
          for (const one of followed) {
            expect((one.step.bounds?.to ?? '') > (step.bounds?.to ?? '')).toBe(true);
            expect(one.days?.from).toBeGreaterThanOrEqual(0);
            expect(one.days?.to).toBeGreaterThanOrEqual(one.days?.from ?? 0);
          }
        }
        expect(resultCounts(told.warnings).reduce((sum, { count }) => sum + count, 0)).toBe(told.warnings.length);
      }),
    );
  });
});

const threat = {
  id: 'warning-00000c3',
  quote: 'may result in sanctions',
  prefix: '',
  suffix: '',
  span: { from: 0, to: 9 },
  also: [],
  pin: null,
  rule: 'note',
  kind: 'warning' as const,
  consequences: ['waiver' as const],
  addressee: 'both' as const,
  authority: ['Fed. R. Civ. P. 16(f)'],
  anchor: 'sanctions',
};

test('An order whose case is not identified has its warnings, and nothing that followed can be known.', () => {
  const order = inventedOrder('unidentified/2012-01-09', '7', { dated: '2012-01-09', sanctionsWarnings: [threat] });
  const told = escalationOfOrder(order);
  expect(told.of).toBeNull();
  expect(told.warnings).toMatchObject([
    { addressees: ['both'], consequences: ['waiver'], authority: ['Fed. R. Civ. P. 16(f)'], result: 'nothing-known' },
  ]);
  expect(escalationOfOrder({ ...order, record: { ...order.record, sanctionsWarnings: [] } }).warnings).toEqual([]);
});

test('The page of all cases shows the newest warning first and can be narrowed by whom it addresses, and never by a lawyer.', () => {
  const first = caseOf([on('10', '2019-01-01'), on('20', '2019-02-01', { addressee: 'plaintiff' })]);
  const second = { ...caseOf([on('5', '2020-01-01')]), id: 'cand/20-cv-00002', caption: 'Roe v. Poe' };
  const cards = escalationCards([escalationOf(first), escalationOf(second)], new Set());
  expect(cards.map(({ of, step }) => [of?.caption, step.by])).toEqual([
    ['Roe v. Poe', '5'],
    ['Aurora Kiln Co. v. Benedikt Oduya', '20'],
    ['Aurora Kiln Co. v. Benedikt Oduya', '10'],
  ]);
  expect(choicesOf(escalationFacets(cards), cards).map(({ name }) => name)).toEqual(['addressee', 'case']);
});

test('The table of warnings says what followed each, and of what is no warning nothing.', () => {
  const rows = warningRows(
    [caseOf([on('10', '2019-01-01'), on('40', '2019-03-02', { kind: 'imposed', consequences: ['monetary'] })])],
    [],
  );
  expect(rows.map(({ followed, followedBy }) => [followed, followedBy])).toEqual([
    ['imposed', 'A sanction was imposed later: 60 days later, No.\u00a040, Mar.\u00a02, 2019'],
    [null, ''],
  ]);
});
