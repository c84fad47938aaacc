import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLane, laneTargets, type Pen } from '../src/pipeline/view/timeline-draw.ts';
import { drawnCase, timelineFacts } from '../src/pipeline/view/timeline-facts.ts';
import { choicesOf, filersIn, lanesBy } from '../src/pipeline/view/timeline-lanes.ts';
import { pictureSvg } from '../src/pipeline/view/timeline-picture.ts';
import { ticksOf } from '../src/pipeline/view/timeline-scale.ts';
import { formatView, parseView, type TimelineView, wholeView } from '../src/pipeline/view/timeline-view.ts';
import {
  daysOfSpan,
  layoutWindow,
  moved,
  type OpenTimeline,
  openTimeline,
  type Span,
  spanOf,
  timeOf,
  wholeSpan,
  within,
  zoomed,
} from '../src/pipeline/view/timeline-window.ts';
import type { Case } from '../src/schema/case.ts';
import { inventedEntry as entry, inventedCase, inventedRuling as ruling } from './invented-cases.ts';
import { inventedDocket } from './invented-docket.ts';

const id = 'cand/19-cv-00001';
const width = 1000;
const sizes = { width, rowHeight: 14 };
const on = (from: string, to = from) => ({ from, to, inferred: false });
const dayLength = 86_400_000;

const opened = (of: Case): OpenTimeline => {
  const timeline = openTimeline(of);
  if (!timeline) throw new Error('nothing is dated');
  return timeline;
};
/** A case whose docket is one dispute. */
const caseOf = (docket: Case['docket'], over: Partial<Case> = {}) =>
  inventedCase(id, [], [], {
    docket,
    disputes: [
      {
        id: 'kiln',
        title: 'The kiln',
        summary: null,
        named: true,
        entries: docket.map(({ key }) => key),
        chains: [],
        others: [],
      },
    ],
    ...over,
  });
const keysOf = (layout: ReturnType<typeof layoutWindow>) =>
  layout.lanes.flatMap(({ rows }) => rows.flatMap(({ key, cluster }) => cluster?.keys ?? [key]));
const days = (from: string, to: string): Span => ({ from: timeOf(from), to: timeOf(to) + dayLength });

/** Sixteen motions of one week, ruled on at once two weeks later, and a paper two years on. */
const wave = [
  ...Array.from({ length: 16 }, (_, i) =>
    entry(`${20 + i}`, {
      filed: on(`2015-09-2${i % 7}`),
      rulings: [ruling(`${20 + i}`, '60', { date: '2015-10-16' })],
    }),
  ),
  entry('60', { kind: 'order', filed: on('2015-10-16') }),
  entry('900', { filed: on('2017-09-01') }),
];

describe('The address', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * dayLength).toISOString().slice(0, 10));
  const anyView: fc.Arbitrary<TimelineView> = fc.record({
    lanes: fc.constantFrom('dispute', 'kind', 'filer'),
    span: fc.option(fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
    kind: fc.subarray(['motion', 'letter', 'reply', 'order', 'hearing']),
    disposition: fc.subarray(['granted', 'denied', 'unknown']),
    party: fc.uniqueArray(text).map((names) => names.sort()),
    dispute: fc.uniqueArray(text).map((ids) => ids.sort()),
  });

  test('says a view, and the view is read from it again.', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(new URLSearchParams(formatView(view).toString()))).toEqual(view);
      }),
    );
  });

  test('is empty for the whole, and leaves alone what others have written into it.', () => {
    expect(formatView(wholeView).toString()).toBe('');
    const query = new URLSearchParams('review=reviewed&lanes=kind&from=2015-01-01');
    expect(formatView(wholeView, query).toString()).toBe('review=reviewed');
  });

  test('that names no code and no day shows the whole.', () => {
    const query = new URLSearchParams('lanes=colour&from=2015-02-30&to=2015-03-01&kind=poem&disposition=');
    expect(parseView(query)).toEqual(wholeView);
    expect(parseView(new URLSearchParams('from=2016-01-01&to=2015-01-01')).span).toBeNull();
  });

  test('brings the same days back into sight, at any width.', () => {
    const { period } = opened(caseOf(wave));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 10, max: 90 }),
        fc.integer({ min: 300, max: 1800 }),
        (start, length, wide) => {
          const from = period.from + start * dayLength;
          const span = within({ from, to: from + length * dayLength }, wholeSpan(period, wide));
          const named = daysOfSpan(span, period, wide);
          const again = spanOf({ span: named }, period, wide);
          expect(daysOfSpan(again, period, wide)).toEqual(named);
          expect(Math.abs(again.from - span.from)).toBeLessThan(2 * dayLength);
        },
      ),
    );
  });
});

describe('Zooming', () => {
  const whole = days('2015-01-01', '2017-12-31');

  test('keeps the place under the pointer, and never leaves the period.', () => {
    const span = zoomed(whole, whole, 4, 0.25);
    expect((span.to - span.from) * 4).toBeCloseTo(whole.to - whole.from, -3);
    expect(span.from + (span.to - span.from) * 0.25).toBeCloseTo(whole.from + (whole.to - whole.from) * 0.25, -3);
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (factor, at, share) => {
          const next = moved(zoomed(span, whole, factor, at), whole, share);
          expect(next.from).toBeGreaterThanOrEqual(whole.from - 1);
          expect(next.to).toBeLessThanOrEqual(whole.to + 1);
          expect(next.to - next.from).toBeGreaterThanOrEqual(10 * dayLength - 1);
        },
      ),
    );
  });

  test('shows no more than a case has, where it lasts a few days.', () => {
    const short = days('2015-01-01', '2015-01-04');
    expect(zoomed(short, short, 8)).toEqual(short);
  });
});

describe('Clusters', () => {
  const timeline = opened(caseOf(wave));

  test('stand for papers that cannot be told apart, with their number, and say what became of them.', () => {
    const { lanes } = layoutWindow(timeline, wholeView, wholeSpan(timeline.period, width), sizes);
    const cluster = lanes[0]?.rows.find((row) => row.cluster)?.cluster;
    expect(cluster).toMatchObject({ count: 16 });
    expect(cluster?.label).toMatch(
      /^16 papers, Sept.\u00a020, 2015 to Sept.\u00a026, 2015: .*; 16 denied\. Zoom in to see each\.$/,
    );
    expect(lanes[0]?.rows.find((row) => row.cluster)?.threads).toMatchObject([{ disposition: 'denied' }]);
  });

  test('open where their link leads, and no paper is lost on the way.', () => {
    const { lanes } = layoutWindow(timeline, wholeView, wholeSpan(timeline.period, width), sizes);
    const cluster = lanes[0]?.rows.find((row) => row.cluster)?.cluster;
    const view = parseView(new URL(cluster?.href ?? '', 'https://docketline.example').searchParams);
    expect(view.span).toEqual(cluster?.open);
    const layout = layoutWindow(timeline, view, spanOf(view, timeline.period, width), sizes);
    expect(layout.lanes[0]?.rows.filter((row) => row.cluster)).toEqual([]);
    expect(keysOf(layout)).toEqual(expect.arrayContaining(wave.slice(0, 16).map(({ key }) => key)));
  });

  test('open in the end even where all papers are of one day and none was ruled on.', () => {
    const same = opened(
      caseOf([...Array.from({ length: 12 }, (_, i) => entry(`${i + 1}`)), entry('90', { filed: on('2023-01-01') })]),
    );
    const far = layoutWindow(same, wholeView, wholeSpan(same.period, width), sizes);
    const cluster = far.lanes[0]?.rows.find((row) => row.cluster)?.cluster;
    const near = layoutWindow(same, wholeView, spanOf({ span: cluster?.open ?? null }, same.period, width), sizes);
    expect(near.lanes[0]?.rows.filter((row) => row.cluster)).toEqual([]);
    expect(near.lanes[0]?.rows).toHaveLength(12);
  });

  test('keep every paper of a large docket, in so many rows as a page can hold.', () => {
    const large = opened(inventedDocket(2000));
    const layout = layoutWindow(large, wholeView, wholeSpan(large.period, width), sizes);
    const papers = large.of.docket.filter(
      ({ key, kind }) => kind !== 'order' && kind !== 'hearing' && large.days.has(key),
    );
    const drawn = new Set(
      layout.lanes.flatMap(({ rows }) =>
        rows.flatMap(
          ({ key, marks, cluster }) => cluster?.keys ?? [key, ...marks.map(({ href }) => href.split('#')[1] ?? '')],
        ),
      ),
    );
    const answers = papers.filter(({ key, respondsTo }) => !drawn.has(key) && respondsTo.length === 0);
    expect(answers).toEqual([]);
    for (const { height } of layout.lanes) expect(height).toBeLessThan(1200);
  });

  test('never touch another row at the width that they were laid out for.', () => {
    const large = opened(inventedDocket(600));
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, at) => {
          const whole = wholeSpan(large.period, width);
          const span = zoomed(whole, whole, factor, at);
          for (const { rows } of layoutWindow(large, wholeView, span, sizes).lanes) {
            for (const line of Map.groupBy(rows, ({ y }) => y).values()) {
              const spans = line.map(({ span }) => span).sort((a, b) => a.from - b.from);
              spans.forEach(({ to }, i) => {
                expect(spans[i + 1]?.from ?? 100).toBeGreaterThanOrEqual(Math.min(to, 100) - 1e-6);
              });
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('Lanes', () => {
  const parties = [
    { name: 'Aurora Kiln Co.', role: 'plaintiff', aliases: ['Aurora', 'Aurora Kiln'] },
    { name: 'Aurora Kiln USA, Inc.', role: 'defendant', aliases: [] },
    { name: 'Benedikt Oduya', role: 'defendant', aliases: ['Oduya'] },
  ];
  const partyGroups = [{ label: 'Defendants', members: ['Aurora Kiln USA, Inc.', 'Benedikt Oduya'] }];
  const filers = filersIn({ parties, partyGroups });
  const by = (words: string | null) => filers({ kind: 'motion', by: words });

  test('by filer know a party by its aliases, several parties, and a group.', () => {
    expect(by('Aurora')).toEqual(['Aurora Kiln Co.']);
    expect(by('Aurora Kiln USA, Inc.')).toEqual(['Aurora Kiln USA, Inc.']);
    expect(by('Oduya and Aurora Kiln USA, Inc.').sort()).toEqual(['Aurora Kiln USA, Inc.', 'Benedikt Oduya']);
    expect(by('Defendants')).toEqual(['Aurora Kiln USA, Inc.', 'Benedikt Oduya']);
    expect(by('Aurora Kiln (joint letter with Oduya)')).toEqual(['Aurora Kiln Co.', 'Benedikt Oduya']);
  });

  test('by filer keep the words of who is no party, and name the court and what is not known.', () => {
    expect(by('Counsel for Oduya')).toEqual(['Counsel for Oduya']);
    expect(by('Auroral Glass')).toEqual(['Auroral Glass']);
    expect(by(null)).toEqual(['Filer not known']);
    expect(filers({ kind: 'order', by: 'Quill R. Stone' })).toEqual(['The court']);
  });

  test('by kind hold each entry once, by dispute each paper at least once.', () => {
    const of = inventedDocket(500);
    const byKind = lanesBy('kind', of).flatMap(({ entries }) => entries);
    expect(byKind.toSorted()).toEqual(of.docket.map(({ key }) => key).toSorted());
    const byDispute = new Set(lanesBy('dispute', of).flatMap(({ entries }) => entries));
    expect(of.docket.filter(({ key, kind }) => kind !== 'order' && !byDispute.has(key))).toEqual([]);
  });

  test('of many filers share the last, and none is left out.', () => {
    const docket = Array.from({ length: 40 }, (_, i) => entry(`${i + 1}`, { by: `Filer ${i}` }));
    const lanes = lanesBy('filer', caseOf(docket));
    expect(lanes.map(({ title }) => title)).toContain('16 other filers');
    expect(new Set(lanes.flatMap(({ entries }) => entries)).size).toBe(40);
  });
});

describe('What is left in', () => {
  const of = inventedDocket(500);
  const timeline = opened(of);
  const whole = wholeSpan(timeline.period, width);
  const shown = (view: Partial<TimelineView>) => layoutWindow(timeline, { ...wholeView, ...view }, whole, sizes);

  test('is as many entries as the choice says, for every facet.', () => {
    const choices = choicesOf(of);
    for (const [facet, values] of Object.entries(choices)) {
      expect(values.length).toBeGreaterThan(0);
      for (const { value, count } of values)
        expect([value, shown({ [facet]: [value] }).chosen]).toEqual([value, count]);
    }
  });

  test('is what has one of the codes chosen in every facet.', () => {
    const { chosen } = shown({ kind: ['motion', 'letter'], disposition: ['denied', 'granted'] });
    const right = of.docket.filter(
      ({ kind, rulings }) =>
        (kind === 'motion' || kind === 'letter') &&
        rulings.some(({ disposition }) => disposition === 'denied' || disposition === 'granted'),
    );
    expect(chosen).toBe(right.length);
  });

  test('keeps the orders that ruled on it, and drops the lanes in which nothing is left.', () => {
    const layout = shown({ disposition: ['stricken'], dispute: ['dispute-1'] });
    expect(layout.lanes.map(({ id }) => id)).toEqual(['dispute-1']);
    expect(layout.lanes[0]?.orders.length).toBeGreaterThan(0);
    expect(shown({ party: ['Nobody'] }).lanes).toEqual([]);
  });
});

describe('The facts for the browser', () => {
  test('give the same drawing as the whole case.', () => {
    const of = inventedDocket(300);
    const facts = JSON.parse(JSON.stringify(timelineFacts(of, 'Aurora v. Oduya', '2020-01-01')));
    const [a, b] = [opened(of), openTimeline(drawnCase(facts)) as OpenTimeline];
    const whole = wholeSpan(a.period, width);
    // Rulings are carried along whole by the one and in part by the other; what is drawn of them is in marks and threads.
    const drawn = (timeline: OpenTimeline) =>
      JSON.stringify(layoutWindow(timeline, wholeView, whole, sizes), (key, value) =>
        key === 'rulings' ? null : value,
      );
    expect(drawn(b) === drawn(a)).toBe(true);
  });
});

describe('The axis', () => {
  test('names days, weeks, months or years as they have room, and never too close.', () => {
    const first = timeOf('2014-12-20');
    for (const length of [10, 30, 90, 400, 1200, 5000, 30_000]) {
      const ticks = ticksOf(first, first + length * dayLength, 900);
      expect(ticks.length).toBeGreaterThan(2);
      ticks.slice(1).forEach(({ time }, i) => {
        expect(((time - (ticks[i]?.time ?? 0)) / (length * dayLength)) * 900).toBeGreaterThan(27);
      });
    }
  });
});

describe('Links over the marks', () => {
  test('lie on what is drawn, and no two of one lane have one key.', () => {
    const timeline = opened(inventedDocket(400));
    const whole = wholeSpan(timeline.period, width);
    const plot = { at: (percent: number) => percent * 10, width, glyph: 10.4 };
    for (const lane of layoutWindow(timeline, wholeView, whole, sizes).lanes) {
      const glyphs: { x: number; y: number }[] = [];
      const pen: Pen = { line() {}, box() {}, words() {}, glyph: ({ x, y }) => glyphs.push({ x, y }) };
      drawLane(pen, lane, plot);
      const targets = laneTargets(lane, plot, 14, 14);
      expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
      for (const { x, y } of glyphs.filter(({ x }) => x > 3 && x < width - 3)) {
        expect(
          targets.some((one) => one.x <= x && x <= one.x + one.width && one.y <= y && y <= one.y + one.height),
        ).toBe(true);
      }
    }
  });
});

describe('The picture to take away', () => {
  test('has title, days, source and date in it, and nothing that it would have to fetch.', () => {
    const timeline = opened(caseOf(wave));
    const span = wholeSpan(timeline.period, width);
    const colours = new Proxy({}, { get: (_, name) => `#${String(name).length}00000` }) as never;
    const svg = pictureSvg(
      {
        layout: layoutWindow(timeline, wholeView, span, sizes),
        span,
        title: 'Kiln & Co. <v.> Oduya: timeline',
        shown: 'Sept. 1, 2015 to Sept. 30, 2017.',
        source: ['Source: https://docketline.example/x/?a=1&b=2', 'Records as of Jan. 1, 2020.'],
        width,
        glyph: 10.4,
      },
      colours,
      null,
    );
    expect(svg).toContain('<title>Kiln &amp; Co. &lt;v.&gt; Oduya: timeline</title>');
    expect(svg).toContain('Source: https://docketline.example/x/?a=1&amp;b=2');
    expect(svg).toContain('Records as of Jan. 1, 2020.');
    expect(svg).toContain('>16</text>');
    expect(svg.match(/href=|url\(|var\(|NaN|undefined/g)).toBeNull();
  });
});
