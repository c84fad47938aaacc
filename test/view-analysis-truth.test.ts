/** The counts of the charts against made-up orders whose true counts their writer knows, within what reading gets wrong. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeUpCases, madeUpCases } from '../scripts/synthesize/corpus.ts';
import { ordersOfCase } from '../scripts/synthesize/order.ts';
import { type Analysis, analysisOf, chartNames } from '../src/pipeline/view/analysis/analysis.ts';
import { chartCsv } from '../src/pipeline/view/analysis/chart-files.ts';
import { motionNames } from '../src/pipeline/view/analysis/dispositions.ts';
import { rulingRows, warningRows } from '../src/pipeline/view/tables.ts';
import type { MotionKind } from '../src/schema/annotation.ts';

/** How made-up motions begin, and the kind that each is; the first that fits. */
const kinds: readonly (readonly [RegExp, MotionKind])[] = [
  [/protective order/, 'protective-order'],
  [/to compel/, 'compel'],
  [/to quash/, 'quash'],
  [/for leave/, 'leave'],
  [/to (?:extend|continue)/, 'extend'],
  [/letter brief/, 'letter'],
  [/reconsideration/, 'reconsider'],
  [/for a stay/, 'stay'],
  [/to seal/, 'seal'],
  [/to strike/, 'strike'],
];

let corpus: MadeUpCases;
let analysis: Analysis;
beforeAll(() => {
  corpus = madeUpCases(19 * ordersOfCase, 11);
  const { cases, unidentified } = corpus;
  const rulings = rulingRows(cases, unidentified);
  analysis = analysisOf({ cases, unidentified, rulings, warnings: warningRows(cases, unidentified), asOf: null });
}, 60_000);

const labels = () => corpus.written.map(({ label }) => label);
const trueRulings = () =>
  labels().flatMap(({ rulings, court, dated }) => rulings.map((one) => ({ ...one, court, dated })));

/** How often each comes, and by how much two such counts are apart, as a share of the true one's sum. */
const countsOf = (codes: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};
function apart(read: ReadonlyMap<string, number>, truth: ReadonlyMap<string, number>): number {
  const codes = new Set([...read.keys(), ...truth.keys()]);
  const all = [...truth.values()].reduce((sum, n) => sum + n, 0);
  const off = [...codes].reduce((sum, code) => sum + Math.abs((read.get(code) ?? 0) - (truth.get(code) ?? 0)), 0);
  return off / all;
}

describe('the charts of 152 made-up orders', () => {
  test('are all carried, and each has a file with its numbers', () => {
    for (const name of chartNames) {
      expect(analysis.charts[name].carries, name).toBe(true);
      expect(analysis.charts[name].shows, name).toMatch(/\d.*\.$/);
      const lines = chartCsv(name, analysis, { source: 'Docketline', asOf: '2024-01-01' }).trimEnd().split('\n');
      expect(lines.length, name).toBeGreaterThan(2);
      expect(lines[0], name).toMatch(/,source,asOf$/);
      for (const line of lines.slice(1)) expect(line).toMatch(/,Docketline,2024-01-01$/);
    }
  });

  test('count as many rulings of each disposition as were written', () => {
    const read = countsOf(analysis.rulings.map(({ disposition }) => disposition));
    expect(apart(read, countsOf(trueRulings().map(({ disposition }) => disposition)))).toBeLessThan(0.04);
  });

  test('count them by the kinds of motion that were written', () => {
    const truth = countsOf(
      trueRulings().flatMap(({ quote, disposition }) => {
        const kind = kinds.find(([words]) => words.test(quote))?.[1];
        return kind ? [`${kind} ${disposition}`] : [];
      }),
    );
    const read = new Map(
      analysis.motions.rows.flatMap(({ key, cells }) =>
        kinds.some(([, kind]) => kind === key)
          ? cells.map(({ disposition, n }) => [`${key} ${disposition}`, n] as const)
          : [],
      ),
    );
    expect(apart(read, truth)).toBeLessThan(0.06);
    expect(Object.keys(motionNames)).toEqual(expect.arrayContaining(analysis.motions.rows.map(({ key }) => key)));
  });

  test('count them by the courts that were written', () => {
    const truth = countsOf(trueRulings().map(({ court, disposition }) => `${court} ${disposition}`));
    const read = new Map(
      analysis.courts.rows.flatMap(({ key, cells }) =>
        cells.map(({ disposition, n }) => [`${key} ${disposition}`, n] as const),
      ),
    );
    expect(apart(read, truth)).toBeLessThan(0.04);
  });

  test('have one judge for each who signed, with all of the orders', () => {
    // A case has one judge who signs; one magistrate may sign in several cases of a court.
    const signing = countsOf(labels().map(({ court, judgeInitials }) => `${court} ${judgeInitials.at(-1)}`));
    const initials = ({ name, court }: Analysis['judges']['pages'][number]) =>
      `${court} ${[...name.matchAll(/\b[A-Z]/g)].join('')}`;
    const read = new Map(analysis.judges.pages.map((page) => [initials(page), page.orders.length]));
    expect(apart(read, signing)).toBeLessThan(0.04);
  });

  test('name each ground at least as often as it was written', () => {
    const truth = countsOf(
      trueRulings()
        .filter(({ disposition }) => disposition === 'denied')
        .flatMap(({ grounds }) => grounds),
    );
    expect(truth.size).toBeGreaterThan(6);
    const read = new Map(analysis.grounds.map(({ ground, n }) => [ground as string, n]));
    // Reasons that stand beside a ruling are read as grounds, too, and the writer does not keep those.
    for (const [ground, n] of truth) expect(read.get(ground) ?? 0, ground).toBeGreaterThanOrEqual(Math.floor(n * 0.9));
  });

  test('call a denial procedural where only a procedural ground was written, and no other was read', () => {
    const { procedural, both, merits, neither, unread, rate } = analysis.share;
    expect(procedural + both + merits + neither + unread).toBe(analysis.denials.length);
    expect(rate).toEqual({ n: procedural, of: analysis.denials.length - unread });
  });

  test('count as many warnings, imposed and declined sanctions as were written', () => {
    const truth = countsOf(labels().flatMap(({ sanctionsWarnings }) => sanctionsWarnings.map(({ kind }) => kind)));
    const read = new Map(analysis.warningKinds.map(({ kind, n }) => [kind as string, n]));
    expect(apart(read, truth)).toBeLessThan(0.04);
  });

  test('see the sanctions that were written after a first warning, case by case', () => {
    const truth = new Set<string>();
    for (const orders of Map.groupBy(corpus.written, ({ path }) => path.slice(0, path.lastIndexOf('/'))).values()) {
      const warned = orders.findIndex(({ label }) => label.sanctionsWarnings.some(({ kind }) => kind === 'warning'));
      const later = orders.slice(warned + 1).flatMap(({ label }) => label.sanctionsWarnings);
      const path = orders[0]?.path ?? '';
      if (warned >= 0 && later.some(({ kind }) => kind === 'imposed')) truth.add(path.slice(0, path.lastIndexOf('/')));
    }
    const read = new Set(analysis.followed.find(({ following }) => following === 'imposed')?.cases);
    expect(truth.size).toBeGreaterThan(5);
    expect(read.symmetricDifference(truth).size).toBeLessThanOrEqual(1);
  });

  test('give the days from filing to ruling that were written', () => {
    const filed = new Map<string, Set<string>>();
    const ruled = new Map<string, string[]>();
    for (const { path, label } of corpus.written) {
      const of = path.slice(0, path.lastIndexOf('/'));
      for (const { kind, date, entries } of label.events)
        if (kind === 'filing')
          for (const entry of entries)
            filed.set(`${of} ${entry}`, (filed.get(`${of} ${entry}`) ?? new Set()).add(date));
      for (const { entries, disposition } of label.rulings)
        if (disposition !== 'deferred')
          for (const entry of entries)
            ruled.set(`${of} ${entry}`, [...(ruled.get(`${of} ${entry}`) ?? []), label.dated as string]);
    }
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    // A made-up entry may be filed twice, or after its ruling: what it is then is not known.
    const truth = new Map(
      [...filed].flatMap(([key, dates]) => {
        const [date, other] = [...dates];
        const first = ruled.get(key)?.toSorted()[0];
        return date && !other && first && first >= date ? [[key, days(date, first)] as const] : [];
      }),
    );
    const read = new Map(analysis.waits.known.map((wait) => [`${wait.case} ${wait.entry}`, wait.least]));
    expect(truth.size).toBeGreaterThan(60);
    const found = [...truth].filter(([key]) => read.has(key));
    const right = found.filter(([key, wait]) => read.get(key) === wait);
    // The others are read without their day, or as another kind of paper.
    expect(found.length / truth.size).toBeGreaterThan(0.8);
    expect(right.length / found.length).toBeGreaterThan(0.96);
  });

  test('lead from each count to as many rows as it says', () => {
    const rows = [...analysis.motions.rows, ...analysis.courts.rows, ...analysis.byJudge.rows];
    let followed = 0;
    for (const { cells } of rows) {
      for (const { n, behind } of cells) {
        if (behind.length === 0) continue;
        followed += 1;
        expect(behind.reduce((sum, { rows: shown }) => sum + shown, 0)).toBe(n);
      }
    }
    expect(followed).toBeGreaterThan(100);
    for (const { n, behind } of analysis.grounds) expect(behind.map(({ rows: shown }) => shown)).toEqual([n]);
  });
});
