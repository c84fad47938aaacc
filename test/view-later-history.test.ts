import { describe, expect, test } from 'vitest';
import { laterHistoryOf } from '../src/pipeline/view/later-history.ts';
import { rulingRows } from '../src/pipeline/view/tables.ts';
import type { Case } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const day = (date: string) => ({ from: date, to: date, inferred: false });
const order = (key: string, date: string, over = {}) =>
  inventedEntry(key, { kind: 'order', filed: day(date), by: 'Judge Quill R. Stone', ...over });
const caseOf = (docket: Case['docket'], over: Partial<Case> = {}) =>
  inventedCase('nysd/18-cv-00007', [], [], { docket, ...over });

const compel = inventedEntry('10', { motion: 'compel', rulings: [inventedRuling('10', '14')] });
const ruled = order('14', '2019-03-04', { ruledOn: ['10'] });

describe('The later history of a ruling', () => {
  test('says as of which day none is known: the day on which it was looked for, else the newest of the case.', () => {
    const { stands, words, asOf } = laterHistoryOf(caseOf([compel, ruled], { historyKnownAsOf: '2026-11-01' }), {
      by: '14',
    });
    expect([stands, words, asOf]).toEqual([
      'none-known',
      ['No later history known as of Nov.\u00a01, 2026.'],
      '2026-11-01',
    ]);
    expect(laterHistoryOf(caseOf([compel, ruled]), { by: '14' }).words).toEqual([
      'No later history known as of Mar.\u00a04, 2019.',
    ]);
    expect(laterHistoryOf(null, { by: null }).words[0]).toMatch(/the case of this order is not identified/);
    expect(laterHistoryOf(caseOf([]), { by: null }).words).toEqual(['No later history known here.']);
  });

  test('tells of objections under Rule 72 and what became of them.', () => {
    const objections = inventedEntry('20', {
      motion: 'relief from nondispositive pretrial order of magistrate judge',
      filed: day('2019-03-18'),
      respondsTo: ['14'],
      rulings: [inventedRuling('20', '25', { date: '2019-04-01' })],
    });
    const of = caseOf([compel, ruled, objections, order('25', '2019-04-01')]);
    const { stands, words, steps } = laterHistoryOf(of, { by: '14', entries: ['10'] });
    expect(stands).toBe('asked');
    expect(words).toEqual([
      'Relief from nondispositive pretrial order of magistrate judge sought, No.\u00a020, Mar.\u00a018, 2019: denied (No.\u00a025, Apr.\u00a01, 2019).',
    ]);
    expect(steps.map(({ paper, order: by }) => [paper, by])).toEqual([['20', '25']]);
  });

  test('follows a request for reconsideration of what became of an objection, and an appeal.', () => {
    const docket = [
      compel,
      ruled,
      inventedEntry('20', {
        motion: 'objections to magistrate order',
        respondsTo: ['14'],
        rulings: [inventedRuling('20', '25')],
      }),
      order('25', '2019-04-01'),
      inventedEntry('26', { motion: 'reconsideration', respondsTo: ['25'], filed: day('2019-04-08') }),
      inventedEntry('30', { kind: 'appeal', respondsTo: ['25'], filed: day('2019-05-01') }),
    ];
    const { steps } = laterHistoryOf(caseOf(docket), { by: '14' });
    expect(steps.map(({ paper }) => paper)).toEqual(['20', '26', '30']);
    expect(steps[1]?.words).toMatch(/no ruling on it known here/);
  });

  test('does not count an opposition, a new motion or a reply to the order as asking for change.', () => {
    const docket = [
      compel,
      ruled,
      inventedEntry('15', { kind: 'response', motion: 'stay', respondsTo: ['14'] }),
      inventedEntry('16', { motion: 'compel a deposition', respondsTo: ['14'] }),
      inventedEntry('17', { motion: 'enforce order', respondsTo: ['14'] }),
    ];
    expect(laterHistoryOf(caseOf(docket), { by: '14' }).stands).toBe('none-known');
  });

  test('prefers what the case file tells to what the docket shows of the same order, and keeps a stay beside it.', () => {
    const history = {
      entry: '14',
      by: 'Judge Ines Ortolan',
      date: '2019-04-01',
      effect: 'vacated' as const,
      order: '25',
      source: 'A made-up report',
    };
    const of = caseOf(
      [
        compel,
        ruled,
        inventedEntry('20', { motion: 'relief from order', respondsTo: ['14'], rulings: [inventedRuling('20', '25')] }),
        inventedEntry('21', { motion: 'stay', respondsTo: ['14'], rulings: [inventedRuling('21', '25')] }),
        order('25', '2019-04-01'),
      ],
      { laterHistory: [history] },
    );
    const { stands, steps } = laterHistoryOf(of, { by: '14' });
    expect(stands).toBe('changed');
    expect(steps.map(({ effect, paper }) => [effect, paper])).toEqual([
      ['asked', '21'],
      ['vacated', null],
    ]);
  });

  test('that concerns some papers of an order leaves its ruling on the others alone.', () => {
    const laterHistory = [
      {
        entry: '14',
        by: 'Judge Ines Ortolan',
        date: '2019-04-01',
        effect: 'overruled' as const,
        papers: ['10'],
        source: 'A report',
      },
    ];
    const of = caseOf([compel, ruled, inventedEntry('11')], { laterHistory });
    expect(laterHistoryOf(of, { by: '14', entries: ['10'] }).stands).toBe('changed');
    expect(laterHistoryOf(of, { by: '14', entries: ['11'] }).stands).toBe('none-known');
    expect(laterHistoryOf(of, { by: '14' }).stands).toBe('changed');
  });

  test('says that a later order ruled on the same paper again, and not that an earlier one had.', () => {
    const twice = inventedEntry('10', {
      rulings: [
        inventedRuling('10', '14', { disposition: 'deferred' }),
        inventedRuling('10', '18', { date: '2019-04-02' }),
      ],
    });
    const of = caseOf([twice, ruled, order('18', '2019-04-02')]);
    expect(laterHistoryOf(of, { by: '14', entries: ['10'] }).words).toEqual([
      'No.\u00a010 was ruled on again: denied (No.\u00a018, Apr.\u00a02, 2019).',
    ]);
    expect(laterHistoryOf(of, { by: '18', entries: ['10'] }).stands).toBe('none-known');
  });

  test('ends, however papers and orders ask for each other.', () => {
    const docket = [
      order('14', '2019-03-04', { respondsTo: ['20'] }),
      inventedEntry('20', {
        motion: 'reconsideration',
        respondsTo: ['14', '20'],
        rulings: [inventedRuling('20', '14')],
      }),
    ];
    expect(laterHistoryOf(caseOf(docket), { by: '14' }).steps).toHaveLength(1);
  });
});

test('Each row of the table of rulings says whether it still stands.', () => {
  const id = 'cand/16-cv-00412';
  const of = inventedCase(id, [inventedOrder(`${id}/2019-03-04`, '239')], [], {
    docket: [
      inventedEntry('239'),
      order('240', '2019-03-04', { order: `${id}/2019-03-04` }),
      inventedEntry('244', { motion: 'reconsideration of the order', respondsTo: ['240'] }),
    ],
  });
  const [held, unheld] = rulingRows([of], [inventedOrder('unidentified/2012-01-09', '7')]);
  expect([held?.stands, held?.laterHistory]).toEqual([
    'asked',
    'Reconsideration of the order sought, No.\u00a0244, Feb.\u00a01, 2019: no ruling on it known here.',
  ]);
  expect(unheld?.stands).toBe('none-known');
});
