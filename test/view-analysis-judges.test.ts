/** One judge under several spellings is one page, and two judges never are. */
import { describe, expect, test } from 'vitest';
import { canBeOne, parseJudgeName } from '../src/pipeline/view/analysis/judge-names.ts';
import { judgesOf } from '../src/pipeline/view/analysis/judges.ts';
import { rulingRows, warningRows } from '../src/pipeline/view/tables.ts';
import type { Case } from '../src/schema/case.ts';
import type { Order } from '../src/schema/order.ts';
import { inventedCase } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const judgesIn = (cases: readonly Case[], unidentified: readonly Order[] = []) =>
  judgesOf(cases, unidentified, rulingRows(cases, unidentified), warningRows(cases, unidentified));

/** Cases of a court, each with orders signed in these ways. */
const casesSigned = (court: string, ...signed: string[][]): Case[] =>
  signed.map((names, i) => {
    const id = `${court}/19-cv-0000${i + 1}`;
    return inventedCase(
      id,
      names.map((judge, nth) => inventedOrder(`${id}/2019-03-0${nth + 1}`, '12', { judge })),
    );
  });

const pagesOf = (cases: readonly Case[]) =>
  judgesIn(cases).pages.map(({ slug, spellings }) => [slug, spellings.map(({ words }) => words).sort()]);

describe('a name', () => {
  test.each([
    ['Donna M. Ryu', 'donna', ['m'], 'ryu', null],
    ['Hon. DONNA M. RYU, United States Magistrate Judge', 'donna', ['m'], 'ryu', null],
    ['The Honorable Haywood S. Gilliam, Jr.', 'haywood', ['s'], 'gilliam', 'jr'],
    ['/s/ Donna M. Ryu', 'donna', ['m'], 'ryu', null],
    ['Chief Judge Yvonne Gonzalez Rogers', 'yvonne', ['gonzalez'], 'rogers', null],
    ['Ryu, J.', '', [], 'ryu', null],
    ['Judge Ryu', '', [], 'ryu', null],
    ['José Núñez', 'jose', [], 'nunez', null],
    ['J. Paul Oetken', 'j', ['paul'], 'oetken', null],
  ])('%s is taken apart', (words, given, middle, surname, suffix) => {
    expect(parseJudgeName(words)).toEqual({ given, middle, surname, suffix });
  });

  test.each(['', 'DMR', 'HSG', 'United States Magistrate Judge', 'J.'])('“%s” is nobody’s', (words) => {
    expect(parseJudgeName(words)).toBeNull();
  });

  test.each([
    ['Donna M. Ryu', 'DONNA M. RYU', true],
    ['Donna M. Ryu', 'Donna Ryu', true],
    ['Donna M. Ryu', 'D. M. Ryu', true],
    ['Donna M. Ryu', 'Donna Marie Ryu', true],
    ['Haywood S. Gilliam, Jr.', 'Haywood S. Gilliam', true],
    ['Donna M. Ryu', 'Donna K. Ryu', false],
    ['Donna M. Ryu', 'Dana M. Ryu', false],
    ['John Stone, Jr.', 'John Stone, Sr.', false],
    ['Donna M. Ryu', 'Donna M. Rye', false],
  ])('%s and %s can be one: %s', (a, b, one) => {
    const [left, right] = [parseJudgeName(a), parseJudgeName(b)];
    if (!left || !right) throw new TypeError('no name');
    expect([canBeOne(left, right), canBeOne(right, left)]).toEqual([one, one]);
  });
});

describe('judges', () => {
  test('under several spellings have one page, whose name is the fullest', () => {
    const cases = casesSigned('cand', ['Donna M. Ryu', 'DONNA M. RYU'], ['Donna Ryu'], ['Hon. Donna M. Ryu']);
    const { pages } = judgesIn(cases);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ slug: 'donna-ryu-cand', court: 'cand' });
    expect(pages[0]?.name).toBe('Donna M. Ryu');
    expect(pages[0]?.orders).toHaveLength(4);
    expect(pages[0]?.rulings).toHaveLength(4);
  });

  test('of one name in two courts have two pages', () => {
    const cases = [...casesSigned('cand', ['John Stone']), ...casesSigned('nysd', ['John Stone'])];
    expect(pagesOf(cases).map(([slug]) => slug)).toEqual(['john-stone-cand', 'john-stone-nysd']);
  });

  test('of one surname stay apart, and a name that could be either goes to neither', () => {
    const cases = casesSigned('cand', ['John A. Stone'], ['John B. Stone'], ['John Stone']);
    expect(pagesOf(cases)).toEqual([
      ['john-stone-cand', ['John Stone']],
      ['john-a-stone-cand', ['John A. Stone']],
      ['john-b-stone-cand', ['John B. Stone']],
    ]);
  });

  test('are taken for a surname alone only in a case that names them', () => {
    expect(pagesOf(casesSigned('cand', ['Donna M. Ryu', 'Judge Ryu']))).toEqual([
      ['donna-ryu-cand', ['Donna M. Ryu', 'Judge Ryu']],
    ]);
    expect(pagesOf(casesSigned('cand', ['Donna M. Ryu'], ['Judge Ryu'])).map(([slug]) => slug)).toEqual([
      'ryu-cand',
      'donna-ryu-cand',
    ]);
  });

  test('are known by initials that a case file of their court gives to one of them', () => {
    const [first, second] = casesSigned('cand', ['Donna M. Ryu'], []) as [Case, Case];
    const judges = [{ name: 'Donna M. Ryu', role: 'magistrate judge', initials: 'DMR' }];
    const initialled = inventedOrder('cand/19-cv-00002/2019-03-01', '12', { judge: null, decidedBy: 'DMR' });
    const { pages } = judgesIn([
      { ...first, judges },
      { ...second, orders: [initialled] },
    ]);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ roles: ['magistrate judge'] });
    expect(pages[0]?.orders).toHaveLength(2);
  });

  test('are not guessed from initials that nobody explains', () => {
    const [of] = casesSigned('cand', []) as [Case];
    const order = inventedOrder('cand/19-cv-00001/2019-03-01', '12', { judge: null, decidedBy: 'DMR' });
    expect(judgesIn([{ ...of, orders: [order] }]).pages).toEqual([]);
  });

  test('of an order whose court is not known have a page that says so', () => {
    const order = inventedOrder('unidentified/2019-03-01', '12', { judge: 'Donna M. Ryu' });
    const { pages } = judgesIn(casesSigned('cand', ['Donna M. Ryu']), [order]);
    expect(pages.map(({ slug, court }) => [slug, court])).toEqual([
      ['donna-ryu-cand', 'cand'],
      ['donna-ryu-no-court', null],
    ]);
  });

  test('whom only a case file names have a page without orders', () => {
    const of = inventedCase('cand/19-cv-00001', [], [], { judges: [{ name: 'Ada Moss', role: 'district judge' }] });
    expect(judgesIn([of]).pages).toMatchObject([{ slug: 'ada-moss-cand', orders: [], rulings: [] }]);
  });

  test('keep their address when a fuller spelling comes', () => {
    expect(pagesOf(casesSigned('cand', ['Donna Ryu']))[0]?.[0]).toBe('donna-ryu-cand');
    expect(pagesOf(casesSigned('cand', ['Donna Ryu'], ['Donna M. Ryu']))[0]?.[0]).toBe('donna-ryu-cand');
  });
});
