import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededWords } from '../src/pipeline/find/needed-words.ts';
import { mayMatchOf, worded } from '../src/pipeline/find/worded.ts';

/** Patterns of every make that the grammar has: edges, options, classes, choices within choices, looks both ways. */
const patterns = [
  /\bmotions?\s(?:to|for)\b/i,
  /\b(?:den(?:y|ies|ied)|grant(?:s|ed)?)(?!\sleave)\b/,
  /[Oo]ppos|bject/,
  /\bno[nt](?=\s(?:a\s)?part(?:y|ies)\b|-?party\b)/,
  /\bRules?\s\d{1,3}(?:\([a-z]\)){0,3}/,
  /(?<=\bfail(?:s|ed)?\s)to\s(?:\w+\s){0,2}(?:meet|confer)/i,
  /\bun-?opposed\b|\bno (?:\w+ )?opposition\b/i,
  /(?<!\bnot\s)well[\s-]taken\b/,
  /^(?:and|or)\s(?:the\s)?order$/,
  /\b(?:will|shall)\b[^.;]{0,20}\b(?:stay|strike)\b/,
  /[Ff]ees?\b|\$\s?\d+|§/,
  /\bpart(?:y|ies)['’]s?\s{1,3}own\b/,
  /\b(?:a|I)\b[^;]{0,9}\bday\b/,
  /\bis(?=[^;]{0,40}\bmoot\b)(?=[^;]{0,40}\bnow\b)/,
  /\bx?\b(?:no )*more\b/,
];

const fragments =
  'motion motions for to denied deny grants granted leave oppose object non party a not parties Rule Rules 26 (b) 37 failed fails meet and or confer unopposed un-opposed no real opposition well-taken well taken the order will shall stay strike fees fee $ 500 § party’s parties’ own I day is moot now more x no'.split(
    ' ',
  );

const words = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(' ', '  ', '\n', '. ', '; ', '-', ', ', '', ' é')), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

test('a pattern that waits for its words matches what it matches alone', () => {
  const all = patterns.map(worded);
  fc.assert(
    fc.property(words, (text) => {
      for (const one of all) expect(one.exec(text)?.index).toBe(one.pattern.exec(text)?.index);
    }),
    { numRuns: 2_000 },
  );
});

test('of many patterns those are told that may match, in their order', () => {
  const told = mayMatchOf(patterns);
  const each = patterns.map(worded);
  fc.assert(
    fc.property(words, (text) => {
      const mayMatch = each.map((one) => one.mayMatch(text));
      expect(told(text)).toEqual([...mayMatch.keys()].filter((place) => mayMatch[place]));
    }),
    { numRuns: 300 },
  );
});

test.each([
  [/\bmotions?\s(?:to|for)\b/, 'The parties conferred.', false],
  [/\bmotions?\s(?:to|for)\b/, 'Two motions are pending.', false],
  [/\bmotions?\s(?:to|for)\b/, 'Two motions for fees are pending.', true],
  [/\bfees?\b/, 'The feed was cut.', false],
  [/\bno (?:\w+ )?fee\b/, 'No reply was filed.', false],
  [/\bno (?:\w+ )?fee\b/, 'No filing fee is due.', true],
  [/\bno (?:\w+ )?fee\b/, 'The fee is noted.', false],
  [/\bwithout objections?\b/, 'It was filed without leave.', false],
  [/\bwithout objections?\b/, 'It was allowed without\n\nobjection.', true],
])('%s in "%s": worth a try is %s', (pattern, text, isWorth) => {
  expect(worded(pattern).mayMatch(text)).toBe(isWorth);
});

test('a pattern of words that stand everywhere is always tried', () => {
  expect(neededWords(/\w+ly?/)).toBeNull();
  expect(worded(/\w+ly?/).mayMatch('')).toBe(true);
});

test('a pattern with `i` and `u` is always tried, for a long s is an s to it', () => {
  expect(worded(/\bsanctions\b/iu).test('ſanctionſ')).toBe(true);
});

test('a pattern that comes later is asked about words that were walked over before', () => {
  const text = 'The subpoena is quashed.';
  expect(worded(/\bmoot\b/).test(text)).toBe(false);
  expect(worded(/\bquash/).test(text)).toBe(true);
});
