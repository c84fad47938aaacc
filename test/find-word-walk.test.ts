import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordSays, wordWalk } from '../src/pipeline/find/word-walk.ts';

/** Bits by beginning and by whole word; what opens. */
const saysOf = (word: string): WordSays => ({
  begun: [word.startsWith('warn') ? 1 : 0, word.startsWith('den') ? 2 : 0],
  whole: [word === 'no' ? 4 : 0, word === 'telecommunications' ? 8 : 0],
  opens: word.startsWith('motion'),
});
const marks = new Map([
  ['$'.charCodeAt(0), [16, 0] as const],
  ['—'.charCodeAt(0), [0, 32] as const],
]);
const walk = wordWalk(saysOf, marks);

/** The same by patterns. */
function expected(text: string) {
  const found: [number, number, number][] = [];
  for (const { 0: word, index } of text.matchAll(/(?<!\w)[A-Za-z]+|[$—]/g)) {
    const mark = marks.get(word.charCodeAt(0));
    const { begun, whole } = saysOf(word.toLowerCase());
    const isWhole = !/^\w/.test(text.slice(index + word.length));
    const [first, second] = mark ?? [begun[0] | (isWhole ? whole[0] : 0), begun[1] | (isWhole ? whole[1] : 0)];
    if (first | second) found.push([index, first, second]);
  }
  const openings = [...text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]+/g)]
    .filter(([word]) => saysOf(word.toLowerCase()).opens)
    .map(({ index }) => index);
  return { found, openings };
}

const fragments =
  'warned WARN denied no NO nothing motions Motion_ telecommunications telecommunicationsx motionlessnessesandmore 9 _ é $ — . x'.split(
    ' ',
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(' ', '', '\n', '-', '.')), { maxLength: 16 })
  .map((parts) => parts.flat().join(''));

test('a walk tells what each word and mark says, as patterns would', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { at, first, second, openings } = walk(text);
      const found = [...at].map((offset, i) => [offset, first[i], second[i]]);
      expect({ found, openings: [...openings] }).toEqual(expected(text));
    }),
    { numRuns: 2_000 },
  );
});

test('more words than are kept are each told by what they say', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  const text = [...names, ...names].map((name) => `${name} warn${name}`).join(' ');
  const { at, first, second } = walk(text);
  expect([...at].map((offset, i) => [offset, first[i], second[i]])).toEqual(expected(text).found);
  expect(at.length).toBeGreaterThan(2 * names.length);
});
