import { describe, expect, test } from 'vitest';
import { edgeRows, edgesOf } from '../src/pipeline/view/export-edges.ts';
import { outcomeMapping, outcomeOf } from '../src/pipeline/view/export-outcomes.ts';
import { EntryDisposition } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';

const quotation = {
  order: 'nysd/18-cv-00007/2019-03-04',
  record: 'ruling-00000b2',
  quote: 'is DENIED',
  pin: null,
  paragraph: 1,
};
const mention = {
  order: quotation.order,
  record: 'reference-00000a1',
  entry: '30',
  date: '2019-03-04',
  before: 'the opposition, ',
  number: '14',
  after: ', says',
  pin: null,
  paragraph: 1,
};

/** A motion, its opposition, a joinder and the reply; the order that denied it; the order that changed that one. */
const docket = [
  inventedEntry('12', {
    rulings: [
      inventedRuling('12', '30', { grounds: ['moot'], quotation, withoutPrejudice: true }),
      inventedRuling('12', null, { disposition: 'granted' }),
    ],
  }),
  inventedEntry('14', { kind: 'opposition', respondsTo: ['12'], mentions: [mention, { ...mention, entry: null }] }),
  inventedEntry('15', { kind: 'joinder', respondsTo: ['14', '99'] }),
  inventedEntry('16', { kind: 'reply', respondsTo: ['14'], sources: ['Order of Mar. 4, 2019; No. 30'] }),
  inventedEntry('17', { kind: 'statement', respondsTo: ['12'], certainty: 'party filing' }),
  inventedEntry('30', { kind: 'order', filed: { from: '2019-03-04', to: '2019-03-04', inferred: false } }),
  inventedEntry('order-2019-05-06', {
    kind: 'order',
    filed: { from: '2019-05-01', to: '2019-05-06', inferred: false },
  }),
];
const laterHistory = [
  {
    entry: '30',
    by: 'Judge Vale',
    date: '2019-05-06',
    effect: 'vacated' as const,
    order: 'order-2019-05-06',
    source: 'https://example.org/vacated',
  },
  { entry: '30', by: 'the court above', date: '2020-05-06', effect: 'affirmed' as const, source: 'x' },
];
const of = inventedCase('nysd/18-cv-00007', [], [], { docket, laterHistory });

describe('the edges of a docket', () => {
  test('run from each answer to what it answers, from the order to what it ruled on, changed or cited', () => {
    expect(edgesOf(of).map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      '14 opposes 12',
      '15 joins 14',
      '16 replies-to 14',
      '17 responds-to 12',
      '30 rules-on 12',
      '30 cites 14',
      'order-2019-05-06 changes 30',
    ]);
  });

  test('say how an order ruled, in both vocabularies, and in which words of which order', () => {
    expect(edgesOf(of).find(({ type }) => type === 'rules-on')).toMatchObject({
      disposition: 'denied',
      outcome: 'moot',
      withoutPrejudice: true,
      grounds: ['moot'],
      order: quotation.order,
      record: quotation.record,
      certainty: 'order text',
      date: '2019-03-04',
    });
  });

  test('say what a later order did with an earlier one, and where that stands; a court above has no entry here', () => {
    const changes = edgesOf(of).filter(({ type }) => type === 'changes');
    expect(changes).toMatchObject([{ effect: 'vacated', sources: ['https://example.org/vacated'], date: null }]);
  });

  test('keep how the answer is known, and what has no ruling says nothing of one', () => {
    expect(edgesOf(of).find(({ from }) => from === '17')).toMatchObject({
      certainty: 'party filing',
      disposition: null,
      outcome: null,
      withoutPrejudice: null,
      effect: null,
    });
  });

  test('lead nowhere outside the docket: an entry that is not known and an order without a place make none', () => {
    const keys = new Set(docket.map(({ key }) => key));
    for (const { from, to } of edgesOf(of)) expect(keys.has(from) && keys.has(to)).toBe(true);
    expect(edgesOf(of).filter(({ to }) => to === '99')).toEqual([]);
    expect(edgesOf(of).filter(({ disposition }) => disposition === 'granted')).toEqual([]);
  });

  test('stand in the table by case, whatever the order in which cases are given', () => {
    const other = inventedCase('azd/17-cv-04321', [], [], { docket: docket.slice(0, 2) });
    expect(edgeRows([of, other])).toEqual(edgeRows([other, of]));
    expect(edgeRows([of, other])[0]?.case).toBe('azd/17-cv-04321');
  });
});

describe('the outcome of a ruling', () => {
  test('is moot where mootness is a ground of a denial or refusal, and never where the motion was granted', () => {
    expect(outcomeOf('denied', ['untimely', 'moot'])).toBe('moot');
    expect(outcomeOf('not-considered', ['moot'])).toBe('moot');
    expect(outcomeOf('granted', ['moot'])).toBe('granted');
    expect(outcomeOf('denied', ['untimely'])).toBe('denied');
  });

  test('is stated for every disposition, and null where it is not known how the order ruled', () => {
    for (const disposition of EntryDisposition.options) {
      expect(outcomeMapping.some((line) => line.disposition === disposition && !line.onlyMoot)).toBe(true);
    }
    expect(outcomeOf('unknown', [])).toBeNull();
    expect(outcomeOf('not-considered', [])).toBe('not reached');
  });
});
