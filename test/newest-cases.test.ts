import { expect, test } from 'vitest';
import { newestCases } from '../src/pipeline/view/newest-cases.ts';

const of = (id: string, to: string | null) => ({ id, period: to === null ? null : { from: to, to } });
const cases = [of('azd/1', '2019-01-01'), of('cand/1', null), of('cand/2', '2020-01-01'), of('nysd/1', '2019-01-01')];
const ids = (most?: number) => newestCases(cases, most).map(({ id }) => id);

test('As many cases as a page can list stand in their order.', () => {
  expect(ids()).toEqual(['azd/1', 'cand/1', 'cand/2', 'nysd/1']);
});

test('Of more, those with the newest orders are listed, newest first, and those without a day last.', () => {
  expect(ids(3)).toEqual(['cand/2', 'azd/1', 'nysd/1']);
});
