/** The analysis on made-up cases whose numbers can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { type Analysis, analysisOf, chartNames } from '../src/pipeline/view/analysis/analysis.ts';
import { stackedBars } from '../src/pipeline/view/analysis/bars.ts';
import { benchView, courtsOf, judgeNarrowings } from '../src/pipeline/view/analysis/bench.ts';
import { chartCsv } from '../src/pipeline/view/analysis/chart-files.ts';
import { rulingsBehind } from '../src/pipeline/view/analysis/counted.ts';
import { daysBetween } from '../src/pipeline/view/analysis/days.ts';
import { groundClasses, proceduralShare } from '../src/pipeline/view/analysis/grounds.ts';
import { percentWords, rateWithPercent } from '../src/pipeline/view/analysis/rate.ts';
import { sentencesIn } from '../src/pipeline/view/analysis/sentences.ts';
import { waitFigures, waitLines, waitSpans, waitsOf, waitWords } from '../src/pipeline/view/analysis/waits.ts';
import { warnedCases } from '../src/pipeline/view/analysis/warned.ts';
import { reach, weekColumns, weeksOf } from '../src/pipeline/view/analysis/weeks.ts';
import { wordingsOf } from '../src/pipeline/view/analysis/wordings.ts';
import { caseNames } from '../src/pipeline/view/case-names.ts';
import { codesOf, rulingFacets } from '../src/pipeline/view/row-facets.ts';
import { rulingRows, warningRows } from '../src/pipeline/view/tables.ts';
import type { Ground, MotionKind } from '../src/schema/annotation.ts';
import { Ground as Grounds } from '../src/schema/annotation.ts';
import type { Case, DocketEntry, EntryDisposition } from '../src/schema/case.ts';
import { formatList } from '../src/schema/list-cell.ts';
import type { RulingRow } from '../src/schema/tables.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { inventedOrder, orderOf, rulingAt } from './invented-orders.ts';

/** An order of a made-up case that makes these rulings, a sentence each. */
function orderRuling(
  id: string,
  rulings: readonly { disposition?: EntryDisposition; motionKind?: MotionKind; grounds?: Ground[] }[],
  over: { judge?: string; dated?: string; review?: 'machine' | 'reviewed' } = {},
) {
  const text = rulings.map((_, i) => `Motion number ${i + 1} is ruled on.`).join(' ');
  const [court, caseNumber] = id.split('/') as [string, string];
  return orderOf(text, {
    id,
    case: `${court}/${caseNumber}`,
    review: over.review ?? 'reviewed',
    record: {
      court,
      caseNumber,
      judge: over.judge ?? 'Quill R. Stone',
      dated: over.dated ?? '2019-03-04',
      rulings: rulings.map(({ disposition = 'denied', motionKind = 'compel', grounds = [] }, i) => ({
        ...rulingAt(text, `Motion number ${i + 1} is ruled on`, [String(i + 1)]),
        disposition: disposition as 'denied',
        motionKind,
        grounds,
      })),
    },
  });
}

const analysed = (cases: readonly Case[], asOf: string | null = null): Analysis =>
  analysisOf({ cases, unidentified: [], rulings: rulingRows(cases, []), warnings: warningRows(cases, []), asOf });

const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

/** A docket entry filed on one day and ruled on on another. */
const ruledOn = (key: string, filed: DocketEntry['filed'], date: string | null, over: Partial<DocketEntry> = {}) =>
  inventedEntry(key, { filed, rulings: [inventedRuling(key, null, { date })], ...over });
const onDay = (day: string) => ({ from: day, to: day, inferred: false });

describe('rates', () => {
  test('have a percentage from ten on, and none below', () => {
    expect(percentWords({ n: 3, of: 9 })).toBeNull();
    expect(rateWithPercent({ n: 9, of: 9 })).toBe('9 of 9');
    expect(rateWithPercent({ n: 3, of: 10 })).toBe('3 of 10 (30\u00a0%)');
  });

  test('never round what happened to nothing, or what did not to all', () => {
    expect(percentWords({ n: 1, of: 1000 })).toBe('under 1\u00a0%');
    expect(percentWords({ n: 999, of: 1000 })).toBe('over 99\u00a0%');
    expect(percentWords({ n: 0, of: 1000 })).toBe('0\u00a0%');
    expect(percentWords({ n: 1000, of: 1000 })).toBe('100\u00a0%');
  });
});

describe('bars', () => {
  test('begin where the one before ends, on one scale for all rows', () => {
    const { bars, ticks } = stackedBars(
      [
        { key: 'a', counts: { denied: 6, granted: 4 } },
        { key: 'b', counts: { granted: 5 } },
      ],
      ['granted', 'denied'],
    );
    expect(bars[0]?.parts.map(({ code, x, width }) => [code, x, width])).toEqual([
      ['granted', 0, 40],
      ['denied', 40, 60],
    ]);
    expect(bars[1]?.parts.map(({ code, x, width }) => [code, x, width])).toEqual([['granted', 0, 50]]);
    expect(ticks.at(0)).toMatchObject({ x: 0, text: '0' });
    expect(ticks.at(-1)).toMatchObject({ x: 100, text: '10', end: true });
  });

  test('are drawn where every count is nothing', () => {
    expect(stackedBars([{ key: 'a', counts: {} }], ['denied']).bars).toEqual([{ key: 'a', total: 0, parts: [] }]);
  });

  test('have whole numbers on their scale', () => {
    const { ticks } = stackedBars([{ key: 'a', counts: { all: 3 } }], ['all']);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3']);
  });
});

describe('an empty collection', () => {
  const analysis = analysed([]);

  test('carries no chart, and says of each what it takes', () => {
    for (const name of chartNames) {
      const { carries, shows, needs, has } = analysis.charts[name];
      expect([carries, shows], name).toEqual([false, '']);
      expect(needs, name).toMatch(/10|two/);
      expect(has, name).toMatch(/^no /);
    }
  });

  test('gives files with their heads and nothing else', () => {
    for (const name of chartNames) {
      const csv = chartCsv(name, analysis, { source: 'Docketline', asOf: null });
      if (name !== 'procedural-denials') expect(csv.trimEnd().split('\n'), name).toHaveLength(1);
    }
  });
});

describe('a collection of nine rulings', () => {
  const analysis = analysed([
    inventedCase('njd/11-cv-01234', [
      orderRuling('njd/11-cv-01234/2019-03-04', times(9, { grounds: ['untimely'] as Ground[] })),
    ]),
  ]);

  test('carries no chart of rulings, and says no percentage anywhere', () => {
    for (const name of ['dispositions-by-motion', 'grounds-of-denial', 'procedural-denials'] as const) {
      expect(analysis.charts[name].carries, name).toBe(false);
    }
    expect(JSON.stringify(analysis.charts)).not.toContain('%');
  });
});

describe('dispositions', () => {
  const analysis = analysed([
    inventedCase('njd/11-cv-01234', [
      orderRuling('njd/11-cv-01234/2019-03-04', [
        ...times(7, { motionKind: 'compel' as const }),
        ...times(5, { motionKind: 'compel' as const, disposition: 'granted' as const }),
        ...times(10, { motionKind: 'seal' as const, disposition: 'granted' as const }),
        { motionKind: 'stay' },
      ]),
    ]),
  ]);

  test('are counted by kind of motion, and drawn for kinds with ten rulings', () => {
    expect(analysis.motions.rows.map(({ key, counts }) => [key, counts])).toEqual([
      ['compel', { denied: 7, granted: 5 }],
      ['seal', { granted: 10 }],
      ['stay', { denied: 1 }],
    ]);
    expect(analysis.charts['dispositions-by-motion']).toMatchObject({
      carries: true,
      shows:
        'Ruled on most often are motions to compel: of 12 rulings on them, 5 granted (42\u00a0%) and 7 denied (58\u00a0%).',
    });
  });

  test('are not drawn by court or judge where there is one', () => {
    expect(analysis.charts['dispositions-by-court'].carries).toBe(false);
    expect(analysis.charts['dispositions-by-judge']).toMatchObject({
      carries: false,
      has: '1 judge, the largest with 23 rulings',
    });
  });

  test('of judges and courts stand by name, whatever their counts', () => {
    const bench = analysed([
      inventedCase('njd/11-cv-01234', [
        orderRuling('njd/11-cv-01234/2019-03-04', times(10, {}), { judge: 'Zora Able' }),
        orderRuling('njd/11-cv-01234/2019-03-05', times(30, {}), { judge: 'Amos Zeller' }),
        orderRuling('njd/11-cv-01234/2019-03-06', times(20, {}), { judge: 'Ada Moss' }),
      ]),
      inventedCase('azd/11-cv-00001', [orderRuling('azd/11-cv-00001/2019-03-04', times(11, {}))]),
    ]);
    expect(bench.byJudge.rows.map(({ label }) => label)).toEqual([
      'Zora Able',
      'Ada Moss',
      'Quill R. Stone',
      'Amos Zeller',
    ]);
    expect(bench.courts.rows.map(({ key }) => key)).toEqual(['azd', 'njd']);
    expect(bench.charts['dispositions-by-judge'].shows).toContain('in the order of their surnames');
    expect(bench.charts['dispositions-by-judge'].shows).not.toContain('%');
  });

  test('leave out what a case file alone tells', () => {
    const of = inventedCase('njd/11-cv-01234', [], [], { docket: times(12, ruledOn('9', null, '2019-03-04')) });
    const told = analysed([of]);
    expect([told.rulings.length, told.told]).toEqual([0, 12]);
    expect(told.charts['dispositions-by-motion'].carries).toBe(false);
  });
});

describe('the rows behind a count', () => {
  const cases = [
    inventedCase('njd/11-cv-01234', [
      orderRuling('njd/11-cv-01234/2019-03-04', times(3, {})),
      orderRuling('njd/11-cv-01234/2019-04-04', times(2, { disposition: 'granted' as const }), { review: 'machine' }),
      orderRuling('njd/11-cv-01234/2019-05-04', times(4, {}), { review: 'machine' }),
    ]),
    inventedCase('azd/11-cv-00001', [], [], {
      docket: [inventedEntry('7', { rulings: [inventedRuling('7', null)] })],
    }),
  ];
  const rows = rulingRows(cases, []);
  const names = caseNames(cases);
  const behind = rulingsBehind(rows, names);
  /** What the page shows at an address, after its script. */
  const shownAt = (address: string): RulingRow[] => {
    const facets = rulingFacets(names);
    const asked = [...new URL(address, 'https://site.invalid').searchParams];
    return rows.filter((row) => {
      const codes = codesOf(facets, row);
      return asked.every(([name, code]) => codes[name]?.includes(code));
    });
  };

  test('stand at one address where its choices fit no other row', () => {
    const [only, ...others] = behind({ disposition: 'granted' });
    expect(others).toEqual([]);
    expect(shownAt(only?.address ?? '')).toHaveLength(2);
    expect(only?.rows).toBe(2);
  });

  test('stand at one address a basis where a told ruling would come with them', () => {
    const found = behind({ disposition: 'denied' });
    expect(found.map(({ rows: n }) => n)).toEqual([4, 3]);
    const shown = found.flatMap(({ address }) => shownAt(address));
    expect(shown).toHaveLength(7);
    expect(shown.every(({ record }) => record !== null)).toBe(true);
  });

  test('have no address where nothing is counted', () => {
    expect(behind({ court: 'azd' })).toEqual([]);
    expect(behind({ ground: 'moot' })).toEqual([]);
  });

  test('are not narrowed by a choice that the page does not offer', () => {
    const single = rulingRows(cases.slice(0, 1), []);
    const [all] = rulingsBehind(single, names)({ court: 'njd' });
    expect(all).toEqual({ address: '/rulings/', rows: 9 });
  });
});

describe('grounds of denial', () => {
  const denials = (grounds: Ground[][]): RulingRow[] =>
    grounds.map((of) => ({ disposition: 'denied', grounds: formatList(of) }) as RulingRow);

  test('each have a class and a reason', () => {
    for (const ground of Grounds.options) expect(groundClasses[ground].why, ground).toMatch(/\.$/);
  });

  test('part denials into procedure alone, both, merits alone, neither, and none named', () => {
    const share = proceduralShare(
      denials([['untimely'], ['untimely', 'moot'], ['untimely', 'overbroad'], ['overbroad'], ['moot'], []]),
    );
    expect(share).toEqual({ procedural: 2, both: 1, merits: 1, neither: 1, unread: 1, rate: { n: 2, of: 5 } });
  });

  test('are counted once a denial each, and of the denials that name any', () => {
    const analysis = analysed([
      inventedCase('njd/11-cv-01234', [
        orderRuling('njd/11-cv-01234/2019-03-04', [
          ...times(6, { grounds: ['untimely', 'overbroad'] as Ground[] }),
          ...times(4, { grounds: ['overbroad'] as Ground[] }),
          ...times(5, {}),
          { disposition: 'granted', grounds: ['unopposed'] },
        ]),
      ]),
    ]);
    expect(analysis.grounds.map(({ ground, class: of, n }) => [ground, of, n])).toEqual([
      ['untimely', 'procedural', 6],
      ['overbroad', 'merits', 10],
    ]);
    expect(analysis.charts['grounds-of-denial'].shows).toContain('“overbroad” is named most often: in 10 of 10');
    expect(analysis.share.unread).toBe(5);
  });
});

describe('days from filing to ruling', () => {
  test('are counted over leap days and the ends of summer time', () => {
    expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2);
    expect(daysBetween('2015-10-30', '2015-11-02')).toBe(3);
    expect(daysBetween('2015-03-07', '2015-03-09')).toBe(2);
    expect(daysBetween('2015-03-09', '2015-03-07')).toBe(-2);
  });

  test('are known where both days are, bounds where one is not, and nothing where a day is missing', () => {
    const of = inventedCase('njd/11-cv-01234', [], [], {
      docket: [
        ruledOn('1', onDay('2019-02-01'), '2019-02-11'),
        ruledOn('2', { from: '2019-02-01', to: '2019-02-05', inferred: true }, '2019-02-11'),
        ruledOn('3', null, '2019-02-11'),
        ruledOn('4', onDay('2019-02-01'), null),
        ruledOn('5', onDay('2019-02-12'), '2019-02-11'),
        ruledOn('6', onDay('2019-02-01'), '2019-02-11', { kind: 'opposition' }),
        inventedEntry('7'),
      ],
    });
    const waits = waitsOf([of]);
    expect(waits.known.map(({ entry, least, most }) => [entry, least, most])).toEqual([['1', 10, 10]]);
    expect(waits.bounded.map(({ entry, least, most }) => [entry, least, most])).toEqual([['2', 6, 10]]);
    expect(waits.undated).toBe(3);
  });

  test('run to the first ruling that did not put the paper off', () => {
    const docket = [
      inventedEntry('1', {
        filed: onDay('2019-02-01'),
        rulings: [
          inventedRuling('1', null, { disposition: 'deferred', date: '2019-02-03' }),
          inventedRuling('1', null, { disposition: 'granted', date: '2019-02-21' }),
          inventedRuling('1', null, { disposition: 'denied', date: '2019-05-01' }),
        ],
      }),
    ];
    expect(waitsOf([inventedCase('njd/11-cv-01234', [], [], { docket })]).known[0]).toMatchObject({
      least: 20,
      disposition: 'granted',
    });
  });

  test('are bounded by the days of the order where it has no one day', () => {
    const docket = [
      inventedEntry('1', { filed: onDay('2019-02-01'), rulings: [inventedRuling('1', '9', { date: null })] }),
      inventedEntry('9', { kind: 'order', filed: { from: '2019-02-10', to: '2019-02-20', inferred: true } }),
    ];
    expect(waitsOf([inventedCase('njd/11-cv-01234', [], [], { docket })]).bounded[0]).toMatchObject({
      least: 9,
      most: 19,
    });
  });

  test('fall into spans only as a whole; bounds over an edge stand apart', () => {
    const docket = [
      ruledOn('1', onDay('2019-02-01'), '2019-02-08'),
      ruledOn('2', onDay('2019-02-01'), '2019-02-09'),
      ruledOn('3', { from: '2019-02-01', to: '2019-02-03', inferred: false }, '2019-02-08'),
      ruledOn('4', { from: '2019-02-01', to: '2019-02-03', inferred: false }, '2019-02-09'),
    ];
    const { spans, astride } = waitSpans(waitsOf([inventedCase('njd/11-cv-01234', [], [], { docket })]));
    expect(spans.slice(0, 2).map(({ words, known, bounded }) => [words, known, bounded])).toEqual([
      ['0 to 7 days', 1, 1],
      ['8 to 14 days', 1, 0],
    ]);
    expect(spans.at(-1)).toMatchObject({ words: '183 days and more', to: null });
    expect(astride.map(({ entry }) => entry)).toEqual(['4']);
  });

  test('have a median from ten papers on, and no drawing of each above eighty', () => {
    const docketOf = (n: number) =>
      Array.from({ length: n }, (_, i) => ruledOn(String(i + 1), onDay('2019-02-01'), '2019-02-11'));
    const waits = (n: number) => waitsOf([inventedCase('njd/11-cv-01234', [], [], { docket: docketOf(n) })]);
    expect(waitFigures(waits(9))).toBeNull();
    expect(waitFigures(waits(10))).toEqual({ low: 10, median: 10, high: 10, of: 10 });
    expect(waitLines(waits(80))?.lines).toHaveLength(80);
    expect(waitLines(waits(81))).toBeNull();
    expect(waitLines(waits(0))).toBeNull();
  });

  test('are said as bounds where they are', () => {
    expect(waitWords({ least: 1, most: 1 })).toBe('1 day');
    expect(waitWords({ least: 0, most: 9 })).toBe('at most 9 days');
    expect(waitWords({ least: 3, most: 9 })).toBe('between 3 and 9 days');
  });
});

describe('papers around an order', () => {
  const caseOf = (days: readonly string[]) =>
    inventedCase('njd/11-cv-01234', [inventedOrder('njd/11-cv-01234/2019-03-04', '12')], [], {
      docket: days.map((day, i) => inventedEntry(String(i + 1), { filed: onDay(day) })),
    });

  test('are counted by week: the order’s own day begins the week after', () => {
    const days = ['2019-03-03', '2019-02-25', '2019-02-24', '2019-03-04', '2019-03-10', '2019-03-11'];
    const weeks = weeksOf([caseOf([...days, ...days])]);
    expect(weeks.orders).toHaveLength(1);
    expect(weeks.papers.slice(reach - 2, reach + 2)).toEqual([2, 4, 4, 2]);
  });

  test('are left out beyond eight weeks, within bounds, and for orders with fewer than ten', () => {
    const far = ['2019-01-06', '2019-04-29'];
    expect(weeksOf([caseOf(far)])).toMatchObject({ orders: [], thin: 1 });
    const near = caseOf([...times(10, '2019-03-01'), ...far]);
    expect(weeksOf([near]).total).toBe(10);
    const bounded = {
      ...near,
      docket: near.docket.map((entry) => ({
        ...entry,
        filed: { from: '2019-03-01', to: '2019-03-02', inferred: true },
      })),
    };
    expect(weeksOf([bounded]).orders).toEqual([]);
  });

  test('are columns on both sides of the order', () => {
    const { columns, order } = weekColumns([...times(reach, 0), 4, 2, ...times(reach - 2, 0)]);
    expect(order).toBe(50);
    expect(columns[reach]).toMatchObject({ week: 0, n: 4, height: 100, y: 0 });
    expect(columns[reach + 1]).toMatchObject({ week: 1, n: 2, height: 50, y: 50 });
    expect(columns.every(({ x, width }) => x >= 0 && x + width <= 100)).toBe(true);
  });
});

describe('what followed a first warning', () => {
  const caseOf = (...warnings: Parameters<typeof inventedWarning>[0][]) =>
    inventedCase('njd/11-cv-01234', [], [], { warnings: warnings.map(inventedWarning) });
  const on = (date: string) => ({ date, bounds: { from: date, to: date, inferred: false } });

  test('is what later orders did, with the days to the first sanction', () => {
    const [found] = warnedCases([
      caseOf(
        { ...on('2019-03-01'), by: '10' },
        { ...on('2019-03-01'), by: '10', kind: 'declined' },
        { ...on('2019-03-11'), by: '20' },
        { ...on('2019-04-01'), by: '30', kind: 'imposed' },
      ),
    ]);
    expect(found?.followed).toEqual(['imposed', 'warned-again']);
    expect(found?.days).toBe(31);
  });

  test('is nothing known where no later order says anything', () => {
    expect(warnedCases([caseOf({ ...on('2019-03-01'), by: '10' })])[0]?.followed).toEqual(['nothing']);
  });

  test('is not told of a case without a warning, or whose warnings have no day', () => {
    expect(warnedCases([caseOf({ ...on('2019-03-01'), kind: 'imposed' })])).toEqual([]);
    expect(warnedCases([caseOf({ date: null, bounds: null })])).toEqual([]);
  });

  test('does not count what came before the warning', () => {
    const [found] = warnedCases([
      caseOf({ ...on('2019-02-01'), by: '5', kind: 'imposed' }, { ...on('2019-03-01'), by: '10' }),
    ]);
    expect(found?.followed).toEqual(['nothing']);
  });
});

describe('usual wordings', () => {
  const row = (quote: string, over: Partial<RulingRow> = {}) =>
    ({ quote, disposition: 'denied', dated: '2019-03-04', ...over }) as RulingRow;

  test('are one where they differ in numbers and names before the verb', () => {
    const [denied] = wordingsOf([
      row("Plaintiff's motion (Dkt. No. 12) is DENIED without prejudice."),
      row('The motion to compel is denied without prejudice'),
      row('The request is DENIED as moot.'),
    ]);
    expect(denied?.wordings.map(({ row: { quote }, rulings }) => [quote, rulings])).toEqual([
      ['The motion to compel is denied without prejudice', 2],
      ['The request is DENIED as moot.', 1],
    ]);
  });

  test('are none for rulings whose words are not held', () => {
    expect(wordingsOf([row('x', { quote: null })])).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['It is so. That is all.', ['It is so.', 'That is all.']],
    ['See Dkt. No. 12. It is moot.', ['See Dkt. No. 12.', 'It is moot.']],
    ['2. The parties shall confer. They did.', ['2. The parties shall confer.', 'They did.']],
    [
      'Loop AI Labs Inc. v. Gatti is cited, e.g. Fed. R. Civ. P. 37(a). So be it.',
      ['Loop AI Labs Inc. v. Gatti is cited, e.g. Fed. R. Civ. P. 37(a).', 'So be it.'],
    ],
    ['He said “it is done.” She did not.', ['He said “it is done.”', 'She did not.']],
    ['No stop', ['No stop']],
    ['', []],
  ])('of “%s”', (words, sentences) => {
    expect(sentencesIn(words).map(({ from, to }) => words.slice(from, to))).toEqual(sentences);
  });
});

describe('a bench', () => {
  const text = [
    'UNITED STATES DISTRICT COURT\n\nA v. B',
    'The weather was fine. Counsel speak first, see L.R. 7-1 and Dkt. No. 9 at 2. This must be lead counsel, who shall meet and confer in person. It rained.',
    'Plaintiff argues that the parties must submit a joint letter under the rules of this court.',
    'By March 4, 2019, the parties shall submit a joint letter to the court about the matter.',
    'Docket No. 5 is DENIED because the parties must submit a joint letter first in every dispute.',
  ].join('\n\n');
  const order = orderOf(text, {
    id: 'njd/11-cv-01234/2019-03-04',
    record: {
      judge: 'Quill R. Stone',
      dated: '2019-03-04',
      rulings: [
        {
          ...rulingAt(
            text,
            'Docket No. 5 is DENIED because the parties must submit a joint letter first in every dispute',
            ['5'],
          ),
          grounds: ['not-a-joint-letter'],
        },
      ],
    },
  });
  const of = inventedCase('njd/11-cv-01234', [order]);
  const rows = rulingRows([of], []);
  const analysis = analysed([of]);
  const [judge] = analysis.judges.pages;
  if (!judge) throw new TypeError('no judge');
  const view = benchView(judge, rulingsBehind(rows, caseNames([of])), judgeNarrowings(judge));

  test('states its rules in its own words: no party’s, nothing ordered once, and a sentence with what it leans on', () => {
    expect(view.rules).toEqual([
      {
        topic: 'Meeting and conferring',
        more: 0,
        sentences: [
          expect.objectContaining({
            quote:
              'Counsel speak first, see L.R. 7-1 and Dkt. No. 9 at 2. This must be lead counsel, who shall meet and confer in person.',
            paragraph: 1,
            order: order.id,
          }),
        ],
      },
    ]);
    for (const { sentences } of view.rules)
      for (const { quote } of sentences) expect(text.replace(/\s+/g, ' ')).toContain(quote);
  });

  test('shows rulings that turned on procedure, and dispositions by ground', () => {
    expect(view.onProcedure.rows).toHaveLength(1);
    expect(view.grounds.map(({ ground, total, cells }) => [ground, total, cells.map(({ n }) => n)])).toEqual([
      ['not-a-joint-letter', 1, [1]],
    ]);
  });

  test('of a court has its judges, and says how many orders name none', () => {
    const unnamed = inventedOrder('njd/11-cv-01234/2019-04-04', '13', { judge: null });
    const both = inventedCase('njd/11-cv-01234', [order, unnamed]);
    const found = analysed([both]);
    const [court] = courtsOf(
      both.orders.map((one) => ({ order: one, of: both })),
      found.judges,
      rulingRows([both], []),
      [],
    );
    expect(court).toMatchObject({ court: 'njd', unnamed: 1 });
    expect(court?.judges.map(({ name }) => name)).toEqual(['Quill R. Stone']);
  });
});

describe('a file', () => {
  test('names its source and the day of the collection in every line', () => {
    const analysis = analysed(
      [inventedCase('njd/11-cv-01234', [orderRuling('njd/11-cv-01234/2019-03-04', times(2, {}))])],
      '2020-01-01',
    );
    expect(chartCsv('dispositions-by-motion', analysis, { source: 'Docketline, =x', asOf: '2020-01-01' })).toBe(
      'motion,disposition,rulings,of,period,source,asOf\ncompel,denied,2,2,"Mar.\u00a04, 2019","Docketline, =x",2020-01-01\n',
    );
  });
});
