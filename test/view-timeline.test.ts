import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Label } from '../src/pipeline/view/spread-labels.ts';
import { layoutTimeline, type TimelineLayout } from '../src/pipeline/view/timeline.ts';
import type { Row } from '../src/pipeline/view/timeline-rows.ts';
import type { Case, Dispute, DocketEntry, EntryRuling } from '../src/schema/case.ts';
import { inventedEntry as entry, inventedCase, inventedRuling, inventedWarning as warning } from './invented-cases.ts';

const widths = { width: 640, roomyWidth: 912 };
const id = 'cand/19-cv-00001';

const on = (from: string, to = from) => ({ from, to, inferred: false });
/** A ruling that is dated by its order alone. */
const ruling = (key: string, by: string | null, over: Partial<EntryRuling> = {}) =>
  inventedRuling(key, by, { date: null, ...over });
const dispute = (entries: string[], over: Partial<Dispute> = {}): Dispute => ({
  id: 'kiln-records',
  title: 'The kiln records',
  summary: null,
  named: true,
  entries,
  chains: [],
  others: entries,
  ...over,
});
const caseOf = (docket: DocketEntry[], over: Partial<Case> = {}): Case =>
  inventedCase(id, [], [], { docket, disputes: [dispute(docket.map(({ key }) => key))], ...over });

/** The one lane of a case whose docket is one dispute. */
function laneOf(docket: DocketEntry[], over: Partial<Case> = {}) {
  const [lane] = layoutTimeline(caseOf(docket, over), widths).lanes;
  if (!lane) throw new Error('no lane');
  return lane;
}
const rowOf = (rows: readonly Row[], key: string): Row => {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};

describe('A lane', () => {
  const motion = entry('10', {
    motion: 'leave to file a letter',
    filed: on('2019-02-01'),
    rulings: [ruling('10', '14', { date: '2019-03-04', grounds: ['no-meet-and-confer'] })],
  });
  const order = entry('14', { kind: 'order', filed: on('2019-03-04'), ruledOn: ['10'] });

  test('runs a thread from the paper to the order that ruled on it, which ends in the disposition.', () => {
    const { rows, orders } = laneOf([motion, order]);
    const [paper, end] = rows[0]?.marks ?? [];
    expect(rows[0]?.threads).toEqual([{ from: paper?.x, to: orders[0]?.x, y: paper?.y, disposition: 'denied' }]);
    expect(end).toMatchObject({ kind: 'denied', x: orders[0]?.x, disposition: 'denied' });
    expect(orders[0]?.bottom).toBe(rows[0]?.y);
  });

  test('keeps a number clear of the stroke of an order that comes down to another paper.', () => {
    const ruledOn = ['10', '11'].map((key) => ({
      ...motion,
      key,
      number: key,
      rulings: [ruling(key, '14', { date: '2019-03-04' })],
    }));
    // Filed some days after the order: its mark stands beside the stroke, and its number would stand across it.
    const after = entry('15', { filed: on('2019-03-06') });
    const { rows, orders } = laneOf([...ruledOn, order, after]);
    const stroke = orders[0];
    expect(rowOf(rows, '15').y).toBeGreaterThan(stroke?.bottom ?? 0);
    const longAfter = entry('15', { filed: on('2019-06-06') });
    expect(rowOf(laneOf([...ruledOn, order, longAfter]).rows, '15').y).toBe(rowOf(rows, '10').y);
  });

  test('says each mark in a sentence and leads to the docket.', () => {
    const { rows } = laneOf([motion, order]);
    expect(rows[0]?.marks[0]).toMatchObject({
      href: `/cases/${id}/docket/#10`,
      label:
        'No.\u00a010, motion: leave to file a letter, filed Feb.\u00a01, 2019; denied Mar.\u00a04, 2019, No.\u00a014 (no meet and confer).',
    });
  });

  test('leads from a disposition to the words of the order where they are held.', () => {
    const quotation = {
      order: `${id}/2019-03-04`,
      record: 'ruling-1a2b3c4',
      quote: 'The motion is DENIED.',
      pin: null,
      paragraph: 2,
    };
    const { rows } = laneOf([{ ...motion, rulings: [ruling('10', '14', { quotation })] }, order]);
    expect(rows[0]?.marks.at(-1)).toMatchObject({
      href: `/orders/${id}/2019-03-04/#ruling-1a2b3c4`,
      quote: 'The motion is DENIED.',
    });
  });

  test('has no thread where no ruling is known, and none where its day is not.', () => {
    const docket = [entry('3'), entry('4', { rulings: [ruling('4', null)] })];
    expect(laneOf(docket).rows.flatMap(({ threads }) => threads)).toEqual([]);
  });

  test('goes on from ruling to ruling where a paper was ruled on twice.', () => {
    const twice = entry('10', { rulings: [ruling('10', '14', { disposition: 'deferred' }), ruling('10', '20')] });
    const later = entry('20', { kind: 'order', filed: on('2019-05-02') });
    const { rows } = laneOf([twice, order, later]);
    expect(rows[0]?.threads.map(({ disposition }) => disposition)).toEqual(['deferred', 'denied']);
    expect(rows[0]?.threads[1]?.from).toBe(rows[0]?.threads[0]?.to);
  });

  test('shows both where one order lists a paper under two dispositions, one beside the other.', () => {
    const both = entry('10', { rulings: [ruling('10', '14'), ruling('10', '14', { disposition: 'not-considered' })] });
    const ends = laneOf([both, order]).rows[0]?.marks.filter(({ disposition, kind }) => kind === disposition) ?? [];
    expect(ends.map(({ kind }) => kind)).toEqual(['denied', 'not-considered']);
    expect(ends[0]?.x).toBe(ends[1]?.x);
    expect((ends[1]?.dx ?? 0) - (ends[0]?.dx ?? 0)).toBeGreaterThan(10);
  });

  test('puts an opposition on the row of the motion, and a reply to it too; one with a ruling of its own has a row.', () => {
    const opposition = entry('11', { kind: 'opposition', respondsTo: ['10'], filed: on('2019-02-10') });
    const reply = entry('12', { kind: 'reply', respondsTo: ['11'], filed: on('2019-02-12') });
    const ruledOn = entry('13', { kind: 'opposition', respondsTo: ['10'], rulings: [ruling('13', '14')] });
    const { rows } = laneOf([motion, opposition, reply, ruledOn, order]);
    expect(rows.map(({ key }) => key).sort()).toEqual(['10', '13']);
    expect(rowOf(rows, '10').marks.map(({ kind }) => kind)).toEqual(['motion', 'opposition', 'opposition', 'denied']);
  });

  test('gives papers that answer each other in a ring a row each or one of them, and never loses one.', () => {
    const ring = [
      entry('11', { kind: 'response', respondsTo: ['12'] }),
      entry('12', { kind: 'response', respondsTo: ['11'] }),
    ];
    expect(laneOf(ring).rows.flatMap(({ marks }) => marks)).toHaveLength(2);
  });

  test('draws bounds as a bar, a motion at the earliest day and an answer at the latest.', () => {
    const filed = on('2019-02-01', '2019-02-20');
    const { rows } = laneOf([entry('10', { filed }), entry('11', { kind: 'response', filed }), order]);
    const [moving, answer] = [rowOf(rows, '10'), rowOf(rows, '11')];
    expect(moving.marks[0]?.x).toBe(moving.bounds?.x);
    expect(answer.marks[0]?.x).toBeCloseTo((answer.bounds?.x ?? 0) + (answer.bounds?.width ?? 0), 1);
  });

  test('places an entry that nothing dates between its neighbours on the docket.', () => {
    const docket = [entry('1', { filed: on('2019-02-01') }), entry('2', { filed: null }), order];
    const row = rowOf(laneOf(docket).rows, '2');
    expect(row.bounds).toEqual({
      x: rowOf(laneOf(docket).rows, '1').marks[0]?.x,
      width: expect.closeTo((laneOf(docket).orders[0]?.x ?? 0) - (row.bounds?.x ?? 0), 1),
    });
  });

  test('keeps the papers of one ruling together, with papers of other times beside them.', () => {
    const wave = ['10', '11', '12'].map((key) => entry(key, { filed: on('2019-02-01'), rulings: [ruling(key, '14')] }));
    const late = entry('30', { filed: on('2019-09-01') });
    const { rows } = laneOf([...wave, order, late]);
    const ys = wave.map(({ key }) => rowOf(rows, key).y);
    expect(ys[2]).toBe((ys[0] ?? 0) + 2 * 14);
    expect(rowOf(rows, '30').y).toBe(ys[0]);
  });

  test('draws hearings, sessions to meet and confer and calls on the court’s line, and leaves orders among events out.', () => {
    const event = { text: null, party: null, entries: [], disputes: ['kiln-records'], source: null, quotation: null };
    const { events, headY } = laneOf([motion, entry('12', { kind: 'hearing', filed: on('2019-02-20') }), order], {
      events: [
        { ...event, date: '2019-02-03', kind: 'meet-and-confer' },
        { ...event, date: '2019-02-04', kind: 'communication', text: 'Counsel called.' },
        { ...event, date: '2019-02-05', kind: 'order' },
      ],
    });
    expect(events.map(({ kind }) => kind)).toEqual(['hearing', 'meet-and-confer', 'event']);
    expect(new Set(events.map(({ y }) => y))).toEqual(new Set([headY]));
  });

  test('names an order beside the many papers that it ruled on at once, and says what it did.', () => {
    const wave = Array.from({ length: 8 }, (_, i) => entry(`${20 + i}`, { rulings: [ruling(`${20 + i}`, '40')] }));
    const after = entry('90', { filed: on('2019-12-20') });
    const docket = [...wave, entry('40', { kind: 'order', filed: on('2019-03-04') }), after];
    expect(laneOf(docket).notes).toMatchObject([{ order: '40', text: '8 papers at once: 8 denied.', quote: null }]);
    expect(laneOf(docket.slice(3)).notes).toEqual([]);
  });
});

describe('The timeline', () => {
  test('has no lane without a dispute and none without a date.', () => {
    expect(layoutTimeline(caseOf([entry('1')], { disputes: [] }), widths).lanes).toEqual([]);
    expect(layoutTimeline(caseOf([entry('1', { filed: null })]), widths).lanes).toEqual([]);
    expect(layoutTimeline(caseOf([]), widths).period).toBeNull();
  });

  test('covers whole months, and counts the events that lie outside.', () => {
    const event = {
      kind: 'hearing',
      text: null,
      party: null,
      entries: [],
      disputes: [],
      source: null,
      quotation: null,
    };
    const layout = layoutTimeline(
      caseOf([entry('1')], { events: [{ ...event, date: '2003-01-01' } as Case['events'][number]] }),
      widths,
    );
    expect(layout.period).toEqual({ from: '2019-02-01', to: '2019-02-28' });
    expect(layout.eventsLeftOut).toBe(1);
  });

  test('has a lane more for what happened in no one dispute.', () => {
    const event = { text: null, party: null, entries: [], disputes: [], source: null, quotation: null };
    const { lanes, disputes } = layoutTimeline(
      caseOf([entry('1')], { events: [{ ...event, date: '2019-02-03', kind: 'hearing' }] }),
      widths,
    );
    expect([lanes.length, disputes]).toEqual([2, 1]);
  });

  test('counts the docket entries of each month.', () => {
    const docket = ['2019-01-05', '2019-01-09', '2019-03-01'].map((day, i) => entry(`${i + 1}`, { filed: on(day) }));
    const { months } = layoutTimeline(caseOf(docket), widths);
    expect(months?.most).toBe(2);
    expect(months?.bars.map(({ height }) => height)).toEqual([32, 16]);
  });

  test('draws 5,000 papers of one day in a few rows, and loses none.', () => {
    const docket = Array.from({ length: 5000 }, (_, i) => entry(`${i + 1}`));
    const { rows } = laneOf(docket);
    expect(rows.length).toBeLessThan(60);
    expect(new Set(rows.flatMap(({ key, cluster }) => cluster?.keys ?? [key])).size).toBe(5000);
  });
});

// ---- properties ----

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2017, 0, 1 + days)).toISOString().slice(0, 10));
const filed = fc.option(
  fc.tuple(day, day).map(([a, b]) => (a < b ? on(a, b) : on(b, a))),
  { nil: null },
);
const kinds = ['motion', 'letter', 'opposition', 'reply', 'notice', 'order', 'hearing'] as const;
const anyCase = fc
  .array(fc.record({ filed, kind: fc.constantFrom(...kinds), to: fc.nat(40), by: fc.nat(40), twice: fc.boolean() }), {
    maxLength: 40,
  })
  .chain((entries) => fc.record({ entries: fc.constant(entries), parts: fc.integer({ min: 1, max: 3 }) }))
  .map(({ entries, parts }) => {
    const key = (i: number) => `${i + 1}`;
    const orders = entries.flatMap(({ kind }, i) => (kind === 'order' ? [key(i)] : []));
    const docket = entries.map(({ filed, kind, to, by, twice }, i) => {
      const order = orders[by % Math.max(1, orders.length)];
      const rulings =
        order && kind !== 'order' && by % 3 > 0
          ? [
              ruling(key(i), order),
              ...(twice ? [ruling(key(i), orders[0] ?? null, { disposition: 'not-considered' })] : []),
            ]
          : [];
      return entry(key(i), { filed, kind, respondsTo: [key(to)], rulings });
    });
    return inventedCase(id, [], [], {
      docket,
      disputes: Array.from({ length: parts }, (_, part) =>
        dispute(
          docket.map(({ key }) => key).filter((_, i) => i % parts === part),
          { id: `part-${part}` },
        ),
      ),
      warnings: orders.map((by, i) =>
        warning({
          by,
          date: docket.find(({ key }) => key === by)?.filed?.to ?? null,
          kind: (['warning', 'imposed', 'declined'] as const)[i % 3] ?? 'warning',
        }),
      ),
    });
  });

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];
const marksOf = ({ lanes, ladder }: TimelineLayout) => [
  ...lanes.flatMap(({ rows, events, height }) =>
    [...rows.flatMap(({ marks }) => marks), ...events].map((mark) => ({ ...mark, height })),
  ),
  ...(ladder?.marks ?? []).map((mark) => ({ ...mark, height: ladder?.height ?? 0 })),
];
const overlaps = (labels: readonly Label[], letter: number, width: number): boolean => {
  const extents = labels
    .map(({ x, dx, text }) => ({ middle: (x / 100) * width + dx, half: (text.length * letter) / 2 }))
    .sort((a, b) => a.middle - b.middle);
  return extents.some((one, i) => {
    const next = extents[i + 1];
    return next !== undefined && one.middle + one.half > next.middle - next.half;
  });
};

describe('For any case', () => {
  test('every number is one, and every mark lies within the drawing at every width from the narrowest up.', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 640, max: 2000 }), (of, width) => {
        const layout = layoutTimeline(of, widths);
        expect(numbersIn(layout).every(Number.isFinite)).toBe(true);
        for (const { x, dx, y, height } of marksOf(layout)) {
          const place = (x / 100) * width + dx;
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
      }),
    );
  });

  test('a thread starts at its paper or at the ruling before, and ends where its order stands.', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        for (const { rows, orders } of layoutTimeline(of, widths).lanes) {
          const strokes = new Set(orders.map(({ x }) => x));
          for (const { threads, marks } of rows) {
            threads.forEach(({ from, to }, i) => {
              expect(from).toBe(threads[i - 1]?.to ?? marks[0]?.x);
              expect(strokes.has(to)).toBe(true);
            });
          }
        }
      }),
    );
  });

  test('papers side by side on one line do not touch, and every paper is drawn once in its lane.', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        for (const { rows } of layoutTimeline(of, widths).lanes) {
          for (const line of Map.groupBy(rows, ({ y }) => y).values()) {
            const spans = line.map(({ span }) => span).sort((a, b) => a.from - b.from);
            spans.forEach(({ to }, i) => {
              expect(spans[i + 1]?.from ?? 100).toBeGreaterThanOrEqual(Math.min(to, 100));
            });
          }
        }
        // What ends a thread is the ruling; every other mark is a paper.
        const drawn = layoutTimeline(of, widths).lanes.flatMap(({ rows }) =>
          rows.flatMap(({ marks }) => marks.filter(({ kind, disposition }) => kind !== disposition)),
        );
        const papers = of.docket.filter(({ kind }) => kind !== 'order' && kind !== 'hearing');
        const dated = of.docket.some(({ filed }) => filed);
        expect(drawn.map(({ href }) => href).sort()).toEqual(
          (dated ? papers : []).map(({ key }) => `/cases/${id}/docket/#${key}`).sort(),
        );
      }),
    );
  });

  test('the labels of a line do not overlap at any width from the narrowest up.', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 640, max: 2400 }), (of, width) => {
        const { lanes, axis } = layoutTimeline(of, widths);
        const shown = <L extends Label>(labels: readonly L[]) => labels.filter(({ roomy }) => !roomy || width >= 912);
        expect(overlaps(shown(axis.labels), 6.3, width)).toBe(false);
        for (const { orderLabels } of lanes) expect(overlaps(shown(orderLabels), 6.8, width)).toBe(false);
      }),
    );
  });

  test('the same case gives the same drawing.', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        expect(layoutTimeline(structuredClone(of), widths)).toEqual(layoutTimeline(of, widths));
      }),
    );
  });
});
