/** Annotated Markdown, taken apart and put together again. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { largestFile, parseMarked } from '../src/pipeline/mark/parse.ts';
import { fold, numberPlace, placesAbove, placesOf } from '../src/pipeline/mark/quote.ts';
import { FrontMatter, placeInFile } from '../src/pipeline/mark/vocabulary.ts';
import { writeMarked } from '../src/pipeline/mark/write.ts';
import { readFrontMatter } from '../src/pipeline/read/front-matter.ts';
import { readNotes } from '../src/pipeline/read/notes.ts';
import type { Annotation, Span } from '../src/schema/annotation.ts';
import { withoutUnseen } from '../src/schema/unseen.ts';

const front = FrontMatter.parse({
  text: 'mdd/17-cv-00321/2018-04-20.txt',
  source: 'order.txt',
  sha256: '0'.repeat(64),
  cleaner: 1,
  review: 'machine',
});

const hostileLines = [
  '```ruling',
  '```',
  '  ```',
  '    ~~~~ tilde',
  '\\```event',
  '\\\\~~~',
  '---',
  '===',
  '***',
  '__________________________',
  '_ _ _',
  '<and> the <!-- rest -->',
  '<div>',
  ':name[Re]{a=b} Re:Dkt. No.:15-cv-00798 at 9:30',
  '    four spaces in',
  '\ttab',
  '14. after 1.',
  '- Smith',
  '+',
  '> quoted & "said"',
  '[a]: http://b',
  '# 36)',
  '![x](y)',
  '&amp; \\$ \\',
  '*see* **bold** `code`',
  'quote: "no"',
  '| a | b |',
  'ends in blanks  ',
  '\u00a0',
  '\u2028```ruling',
  '\u0085',
  '\uFEFF',
  '\0',
  '“in exceptional circumstances.” ¶ § ⁴',
  'x x x',
  '',
  ' ',
];

/** Cleaning leaves out the characters that nobody sees, and so does the reading of fields. */
const seen = (all: string) => withoutUnseen(all.replace(/[\v\f]/g, ' '));

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileLines) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((words) => words.replace(/[\r\n]/g, '')) },
  { weight: 2, arbitrary: fc.constantFrom('Dkt. No. 12 is DENIED.', 'a a', 'a', 'Docket Nos. 3 and 4') },
);
const breaks = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n');
const normalised = fc
  .array(fc.tuple(line, breaks), { maxLength: 12 })
  .map((parts) => seen(parts.map(([words, end]) => words + end).join('')))
  .chain((text) => fc.constantFrom(text, text.trim()));

const words = fc
  .oneof(fc.constantFrom(...hostileLines, 'null', '12', 'true', 'a: b # c'), fc.string({ unit: 'binary' }))
  .map(seen);
const entry = fc.constantFrom('1', '239', '596-1', '99999');
const entries = fc.array(entry, { maxLength: 3 });
const date = fc.constantFrom('2015-10-16', '2016-02-29');
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const addressee = fc.constantFrom('both', 'counsel', 'unspecified');
const said = fc.oneof(
  fc.record({
    kind: fc.constant('ruling'),
    fields: fc.record({
      entries,
      disposition: fc.constantFrom('granted', 'granted-in-part', 'not-considered'),
      withoutPrejudice: fc.boolean(),
      motion: nullable(words),
      motionKind: nullable(fc.constantFrom('compel', 'letter')),
      movant: nullable(words),
      grounds: fc.subarray(['moot', 'untimely']),
      authority: fc.array(words, { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('warning'),
    fields: fc.record({
      kind: fc.constantFrom('warning', 'imposed'),
      consequences: fc.subarray(['waiver', 'monetary'], { minLength: 1 }),
      addressee,
      authority: fc.array(words, { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('deadline'),
    fields: fc.oneof(
      fc.record({ date, days: fc.constant(null), unit: fc.constant(null), action: words, addressee }),
      fc.record({
        date: fc.constant(null),
        days: fc.nat(90),
        unit: fc.constantFrom('calendar', 'business'),
        action: words,
        addressee,
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('event'),
    fields: fc.record({ date, kind: fc.constantFrom('filing', 'other'), entries, party: nullable(words) }),
  }),
  fc.record({ kind: fc.constant('reference'), fields: fc.record({ entries }) }),
  fc.record({ kind: fc.constant('reference'), fields: fc.record({ entries, otherCase: words }) }),
) as fc.Arbitrary<Pick<Annotation, 'kind' | 'fields'>>;

/** A span that begins and ends in words and lies within three paragraphs, from two numbers; null where there is none. */
function spanFrom(text: string, paragraphs: readonly Span[], start: number, length: number): Span | null {
  const places = [...text.matchAll(/\S/g)].map((match) => match.index);
  const first = places[start % Math.max(1, places.length)];
  const last = places[Math.min(places.length - 1, (start % Math.max(1, places.length)) + length)];
  if (first === undefined || last === undefined) return null;
  const paragraphOf = (at: number) => paragraphs.findIndex(({ from, to }) => from <= at && at < to);
  return paragraphOf(last) - paragraphOf(first) < 3 ? { from: first, to: last + 1 } : null;
}

const marked = fc
  .tuple(
    normalised,
    fc.array(fc.tuple(said, fc.nat(400), fc.nat(40), fc.option(fc.tuple(fc.nat(400), fc.nat(10)))), { maxLength: 6 }),
  )
  .map(([text, notes]) => {
    const { paragraphs } = parseMarked(writeMarked(front, text, []));
    const annotations = notes.flatMap(([{ kind, fields }, start, length, earlier], i) => {
      const span = spanFrom(text, paragraphs, start, length);
      if (!span) return [];
      const other = earlier && spanFrom(text, paragraphs, ...earlier);
      const found = other ? placesOf(text, text.slice(other.from, other.to), 0, span.from) : [];
      const also = kind !== 'reference' && found.length === 1 ? found : [];
      const id = i % 2 ? `${kind}-${i.toString(16).padStart(7, '0')}` : null;
      return [{ kind, fields, span, also, id, rule: i % 3 ? 'denied-passive' : 'note' } as Annotation];
    });
    return { text, annotations };
  });

/** Annotations as lines in an order of their own, keys sorted, so that two lists compare as sets. */
const sorted = (annotations: readonly Annotation[]) =>
  annotations
    .map((annotation) =>
      JSON.stringify(annotation, (_, value) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ),
    )
    .sort();

describe('an annotated order, written and read', { timeout: 30_000 }, () => {
  it('gives back every normalised text', () => {
    fc.assert(
      fc.property(normalised, (text) => {
        const { text: back, problems } = parseMarked(writeMarked(front, text, []));
        expect(problems).toEqual([]);
        expect(back).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back text and annotations, whatever they hold', () => {
    fc.assert(
      fc.property(marked, ({ text, annotations }) => {
        const parts = parseMarked(writeMarked(front, text, annotations));
        const read = readNotes(parts);
        expect([...parts.problems, ...read.problems]).toEqual([]);
        expect(parts.text).toBe(text);
        expect(sorted(read.annotations)).toEqual(sorted(annotations));
      }),
      { numRuns: 150 },
    );
  });

  it('knows for every place in the text its place in the file', () => {
    fc.assert(
      fc.property(marked, ({ text, annotations }) => {
        const file = writeMarked(front, text, annotations);
        const parts = parseMarked(file);
        for (let at = 0; at < text.length; at++) {
          if (text[at] !== '\n') expect(file[placeInFile(parts, at)]).toBe(text[at]);
        }
      }),
    );
  });

  it('gives back its front matter, whatever the names in it hold', () => {
    const some = words.filter((one) => one !== '');
    const name = fc.option(some, { nil: null });
    const fields = fc.record({
      caption: name,
      title: name,
      judge: name,
      decidedBy: name,
      office: name,
      judgeInitials: fc.array(some, { maxLength: 2 }),
      entry: nullable(entry),
      re: entries,
      dated: nullable(date),
      text: some,
      source: some,
      corrections: fc.array(fc.record({ was: some, is: words, reason: some }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fields, (given) => {
        const whole = FrontMatter.parse({ ...front, ...given });
        const { front: block } = parseMarked(writeMarked(whole, 'So ordered.', []));
        const read = block && readFrontMatter(block, null);
        expect(read?.problems).toEqual([]);
        expect(read?.fields).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('puts a note after the paragraph in which its words end, one empty line between', () => {
    const text = 'The motion is DENIED.\n\nSo ordered.';
    const annotation: Annotation = {
      kind: 'ruling',
      span: placesOf(text, 'is DENIED', 0, text.length)[0] as Span,
      also: [],
      id: null,
      rule: 'denied-passive',
      fields: {
        entries: ['12', '596-1'],
        disposition: 'denied',
        withoutPrejudice: false,
        motion: 'motion (Dkt. # 12)',
        motionKind: null,
        movant: null,
        grounds: [],
        authority: [],
      },
    };
    expect(writeMarked(front, text, [annotation]).split('---\n\n')[1]).toBe(
      [
        'The motion is DENIED.',
        '',
        '```ruling',
        'quote: "is DENIED"',
        'entries: [12, 596-1]',
        'disposition: denied',
        'motion: "motion (Dkt. # 12)"',
        'rule: denied-passive',
        '```',
        '',
        'So ordered.',
        '',
      ].join('\n'),
    );
  });

  it('refuses an annotation that no quote can place', () => {
    const text = 'one\n\ntwo\n\nthree\n\nfour';
    const at = (from: number, to: number) =>
      ({
        kind: 'reference',
        span: { from, to },
        also: [],
        id: null,
        rule: 'note',
        fields: { entries: [] },
      }) as Annotation;
    expect(() => writeMarked(front, text, [at(0, text.length)])).toThrow(TypeError);
    expect(() => writeMarked(front, text, [at(3, 8)])).toThrow(TypeError);
    expect(() => writeMarked(front, text, [at(0, 4)])).toThrow(TypeError);
    expect(() => writeMarked(front, 'one\r\ntwo', [])).toThrow(TypeError);
  });
});

describe('a note', () => {
  it('is taken out with the empty line before it and nothing else', () => {
    const file = '---\na: b\n---\n\nOne.\n\n```event\nquote: "One."\n```\n\n```event\nquote: "One."\n```\n\n\nTwo.\n';
    const { text, notes, paragraphs } = parseMarked(file);
    expect(text).toBe('One.\n\n\nTwo.');
    expect(notes.map(({ kind, paragraph, yaml }) => [kind, paragraph, yaml])).toEqual([
      ['event', 0, 'quote: "One."\n'],
      ['event', 0, 'quote: "One."\n'],
    ]);
    expect(paragraphs).toEqual([
      { from: 0, to: 4 },
      { from: 7, to: 11 },
    ]);
  });

  it("is told from a fence among the court's own words by the backslash before that", () => {
    const file = '---\na: b\n---\n\n\\```\nCourt words\n\\~~~\n\n```event\nquote: "Court words"\n```\n';
    const { text, notes, problems } = parseMarked(file);
    expect(problems).toEqual([]);
    expect(text).toBe('```\nCourt words\n~~~');
    expect(notes).toHaveLength(1);
  });
});

test('a file that would hold up everything else is refused before it is read', () => {
  const long = parseMarked('x\n'.repeat(largestFile.lines));
  expect(long.problems.map(({ rule }) => rule)).toEqual(['file-size']);
  expect(parseMarked('x'.repeat(largestFile.codeUnits + 1)).problems.map(({ rule }) => rule)).toEqual(['file-size']);
});

describe('a quote', () => {
  const text = 'He said no. She said no.\n\nThey said  no.\nNobody said yes.';
  const paragraphs = [
    { from: 0, to: 24 },
    { from: 26, to: text.length },
  ];

  it('is found with white space folded', () => {
    expect(placesOf(text, 'said no. Nobody', 0, text.length).map(({ from, to }) => text.slice(from, to))).toEqual([
      'said  no.\nNobody',
    ]);
    expect(fold(' a \n b ')).toBe('a b');
  });

  it('is found at once among thousands in one long paragraph', { timeout: 2_000 }, () => {
    const quotes = Array.from({ length: 3_000 }, (_, i) => `motion w${i} is`);
    const text = quotes.map((words) => `The ${words} DENIED.`).join(' ');
    expect(quotes.every((words) => placesAbove(text, [{ from: 0, to: text.length }], 0, words)[0]?.length === 1)).toBe(
      true,
    );
  });

  it('is looked for in the nearest paragraph first, and counted from there', () => {
    const above = placesAbove(text, paragraphs, 1, 'said no');
    expect(above.map((places) => places.map(({ from }) => from))).toEqual([[31], [3, 16]]);
    expect(numberPlace(above, { from: 31, to: 39 })).toBe(undefined);
    expect(numberPlace(above, { from: 16, to: 23 })).toBe(3);
    expect(numberPlace(above, { from: 4, to: 9 })).toBe(null);
  });

  it('may run over the end of a paragraph', () => {
    const [first] = placesAbove(text, paragraphs, 1, 'She said no. They').flat();
    expect(first && text.slice(first.from, first.to)).toBe('She said no.\n\nThey');
  });
});
