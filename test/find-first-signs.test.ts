import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSigns, type WordsFinder, wordsFinder } from '../src/pipeline/find/first-signs.ts';
import { wordWalk } from '../src/pipeline/find/word-walk.ts';

const nothing = { begun: [0, 0], whole: [0, 0] } as const;
/** What a finder finds at the words of a text that it asks for. */
function findingWith({ opens, find }: WordsFinder): (text: string) => ReturnType<WordsFinder['find']> {
  const walk = wordWalk((word) => ({ ...nothing, opens: opens(word) }), new Map());
  return (text) => find(text, walk(text).openings);
}

/** Patterns of every make that the words of disposition have. */
const sources = [
  String.raw`(?:granted|allowed)(?!\w)`,
  String.raw`(?:den(?:y|ies|ied)|(?<!\bas\s)moot(?:ed)?)(?!\w)`,
  String.raw`(?:is|are)\snot(?=[.;])`,
  String.raw`well[\s-]taken`,
  String.raw`(?:(?:will|shall)\s)?defers?(?!\w)`,
  String.raw`takes(?=\s[^;]{0,20}\sunder\b)`,
  String.raw`no\s(?:\w+\s){0,2}part`,
];

const fragments =
  'granted allowed GRANTED deny denied denies as moot mooted is are not well taken well-taken will shall defer defers takes it under no big part_ _granted 9granted é x'.split(
    ' ',
  );

const words = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(' ', '\n', '. ', '; ', '-', '', '_', ' ', '’')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

test('one walk finds what an alternation of all patterns finds', () => {
  const find = findingWith(wordsFinder(sources));
  const alternation = new RegExp(String.raw`\b(?:${sources.map((source) => `(${source})`).join('|')})`, 'gi');
  fc.assert(
    fc.property(words, (text) => {
      const expected = [...text.matchAll(alternation)].map((match) => ({
        which: match.findIndex((group, i) => i > 0 && group !== undefined) - 1,
        found: match[0],
        index: match.index,
        to: match.index + match[0].length,
      }));
      expect(find(text).found).toEqual(expected);
    }),
    { numRuns: 3_000 },
  );
});

test('offsets are told of all words that begin as a list says, emphasis or not', () => {
  const find = findingWith(wordsFinder(['granted'], ['oppos unoppos', 'un?opp', 'is']));
  const text = 'Unopposed, and un-opposed; _Opposed_ is what nobody opposes. Island, dis 9is.';
  expect(find(text).begun).toEqual([[0, 18, 28, 52], [15], [37, 61]]);
});

test('the first signs of a pattern are those that each match begins with', () => {
  expect(firstSigns(String.raw`den(?:y|ies)|not\s(?:granted|allowed)`)).toEqual([
    'deny',
    'denies',
    'not granted',
    'not allowed',
  ]);
  expect(firstSigns(String.raw`no\s(?:\w+\s){0,2}part`)).toContain('no part');
  expect(firstSigns(String.raw`no\s\w+`)).toEqual(['no ']);
});

test('a pattern that can begin with anything is refused', () => {
  expect(() => wordsFinder([String.raw`\w+ed`])).toThrow(TypeError);
  expect(() => wordsFinder([String.raw`(?:\sand)?denied`])).toThrow(TypeError);
});
