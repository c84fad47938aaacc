import { expect, test } from 'vitest';
import { addresseeOf, mentionsIn, otherSide, sidesOf } from '../src/pipeline/find/addressee.ts';

const sides = sidesOf({
  parties: [
    { name: 'Ida Roe', role: 'plaintiff' },
    { name: 'Tarn Logistics LLC', role: 'defendant' },
  ],
});

test.each([
  ['Plaintiff', 'plaintiff'],
  ['Ms. Roe', 'plaintiff'],
  ['Defendant Tarn Logistics LLC', 'defendant'],
  ['Tarn and its counsel', 'defendant'],
  ["Plaintiff's counsel", 'counsel'],
  ['Counsel for Tarn', 'counsel'],
  ['Counsel or a party', 'both'],
  ['the parties and their counsel', 'both'],
  ['either side', 'both'],
  ['Roe and Tarn', 'both'],
  ['a non-party', 'non-party'],
  ['the Clerk', 'unspecified'],
  ['it', 'unspecified'],
])('%s is %s', (words, addressee) => {
  expect(addresseeOf(words, sides)).toBe(addressee);
});

test('mentions stand in the order of the words, and words of companies name nobody', () => {
  expect(mentionsIn('Roe asks that Tarn pay; Logistics follow', sides).map(({ who }) => who)).toEqual([
    'plaintiff',
    'defendant',
    'defendant',
  ]);
  expect(sides.has('llc')).toBe(false);
});

test('what one side is refused would have hit the other', () => {
  expect([otherSide('plaintiff'), otherSide('defendant'), otherSide('both')]).toEqual([
    'defendant',
    'plaintiff',
    'both',
  ]);
});
