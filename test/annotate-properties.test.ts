/** Whatever the grammar proposes, a raw text and the annotated order written from it give one record. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Proposal } from '../src/pipeline/find/propose.ts';
import { findDocketReferences } from '../src/pipeline/find/references/docket-references.ts';
import {
  annotateOrder,
  decode,
  formatMessage,
  proposeOrder,
  readAnnotatedOrder,
  readRawOrder,
} from '../src/pipeline/index.ts';
import { parseMarked } from '../src/pipeline/mark/parse.ts';
import { placesOf } from '../src/pipeline/mark/quote.ts';
import type { Annotation } from '../src/schema/annotation.ts';

/** What the finders are made to propose for the next text. */
let proposeNext: (text: string) => Proposal;
vi.mock('../src/pipeline/find/propose.ts', () => ({
  proposeAll: (orders: { text: string }[]) => orders.map(({ text }) => proposeNext(text)),
}));

const words = fc.oneof(
  fc.constantFrom(
    'a',
    'a b',
    'The motion is DENIED.',
    'null',
    '12',
    '# 36)',
    'a: b',
    '',
    '  ',
    '1e-3',
    '\ud83d',
    '“x” \u2028 y',
  ),
  fc.string({ unit: 'binary' }),
);
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const date = fc.constantFrom('2015-10-16', '2016-02-30', '2016-02-29');
const entries = fc.array(fc.constantFrom('1', '596-1', '010', 'x'), { maxLength: 2 });
const addressee = fc.constantFrom('both', 'counsel');
const said = fc.oneof(
  fc.record({
    kind: fc.constant('ruling'),
    fields: fc.record({
      entries,
      disposition: fc.constantFrom('granted', 'denied', 'lost'),
      withoutPrejudice: fc.boolean(),
      motion: nullable(words),
      motionKind: nullable(fc.constantFrom('compel')),
      movant: nullable(words),
      grounds: fc.subarray(['moot', 'untimely']),
      authority: fc.array(words, { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('warning'),
    fields: fc.record({
      kind: fc.constantFrom('warning', 'imposed'),
      consequences: fc.subarray(['waiver', 'monetary']),
      addressee,
      authority: fc.array(words, { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('deadline'),
    fields: fc.record({
      date: nullable(date),
      days: nullable(fc.nat(20)),
      unit: nullable(fc.constantFrom('calendar')),
      action: words,
      addressee,
    }),
  }),
  fc.record({
    kind: fc.constant('event'),
    fields: fc.record({ date, kind: fc.constant('filing'), entries, party: nullable(words) }),
  }),
);
/** A place by two numbers, anywhere in the text: it may begin in a blank, run over paragraphs, or cut a character. */
const place = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 60 }));
const proposals = fc.array(
  fc.record({
    said,
    place,
    also: fc.array(place, { maxLength: 2 }),
    rule: fc.constantFrom('denied-passive', 'x', 'No Rule'),
  }),
  { maxLength: 8 },
);
const header = fc.record({
  court: fc.constantFrom(null, 'cand', 'nowhere'),
  caseNumber: fc.constantFrom(null, '15-cv-00798', '798'),
  office: nullable(words),
  judgeInitials: fc.array(words, { maxLength: 2 }),
  caption: nullable(words),
  title: nullable(words),
  judge: nullable(words),
  decidedBy: nullable(words),
  dated: nullable(date),
  re: entries,
});
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Dkt. No. 12 is DENIED.',
      'a a a',
      'a b',
      'It is 😀 so ordered.',
      '```ruling',
      '~~~',
      '---',
      ' ',
      '',
      '\u00a0',
      'Re: Dkt. No. 4',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n \n')), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));

/** The annotation that a proposal makes of a text; null where the text is empty. */
function annotationOf(
  of: string,
  { said: { kind, fields }, place: at, also, rule }: typeof proposals extends fc.Arbitrary<(infer P)[]> ? P : never,
) {
  const span = ([start, length]: [number, number]) => {
    const from = start % Math.max(1, of.length);
    return { from, to: Math.min(of.length, from + length) };
  };
  return { kind, fields, span: span(at), also: also.map(span), id: null, rule } as unknown as Annotation;
}

it('is the same record both ways, every quote in its place, and every word of the text', { timeout: 60_000 }, () => {
  let notes = 0;
  fc.assert(
    fc.property(text, proposals, header, (raw, proposed, head) => {
      proposeNext = (of) => ({
        header: head as Proposal['header'],
        annotations: of === '' ? [] : [...proposed.map((one) => annotationOf(of, one)), ...findDocketReferences(of)],
        doubts: [],
      });
      const file = { path: 'texts/a.txt', bytes: new TextEncoder().encode(raw) };
      const proposal = proposeOrder(file).proposed as NonNullable<ReturnType<typeof proposeOrder>['proposed']>;
      const { court, caseNumber } = proposal.header;
      const id = court && caseNumber ? `${court}/${caseNumber}/2020-01-01` : 'unidentified/2020-01-01';
      const direct = readRawOrder(file, id).order;
      const { markdown, messages } = annotateOrder(proposal, 'a.md', { text: 'a.txt' });
      if (markdown === null) {
        expect(direct?.text).toBe('');
        return;
      }
      const back = readAnnotatedOrder({ path: 'a.md', bytes: new TextEncoder().encode(markdown) }, id, () => file);
      expect(back.messages.map(formatMessage).filter((message) => !message.includes('review `machine`'))).toEqual([]);
      expect(back.order?.record).toEqual(direct?.record);
      expect(JSON.stringify(back.order?.record)).toBe(JSON.stringify(direct?.record));
      expect(parseMarked(markdown).text).toBe(direct?.text);
      for (const { quote, span } of [...(direct?.record.rulings ?? []), ...(direct?.record.events ?? [])])
        expect(placesOf(direct?.text ?? '', quote, 0, direct?.text.length ?? 0)).toContainEqual(span);
      expect(messages.every(({ file: of, line: at }) => of === 'a.md' && at !== undefined)).toBe(true);
      notes += proposal.annotations.length;
    }),
    { numRuns: 300 },
  );
  expect(notes).toBeGreaterThan(200);
});

it('gives every string of bytes a record or the place of the byte that is no text', { timeout: 60_000 }, () => {
  proposeNext = (of) => ({
    header: {
      court: null,
      caseNumber: null,
      office: null,
      judgeInitials: [],
      caption: null,
      title: null,
      judge: null,
      decidedBy: null,
      dated: null,
      re: [],
    },
    annotations: findDocketReferences(of),
    doubts: [],
  });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { order, messages } = readRawOrder({ path: 'a.txt', bytes });
      const isText = decode(bytes).problem?.rule !== 'not-utf-8';
      expect([order !== null, messages.length]).toEqual(isText ? [true, 0] : [false, 1]);
    }),
    { numRuns: 300 },
  );
});
