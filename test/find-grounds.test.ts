import { describe, expect, test } from 'vitest';
import { groundRules, groundsIn } from '../src/pipeline/find/rulings/grounds.ts';

describe('each rule for grounds', () => {
  for (const { ground, reads, leaves } of groundRules) {
    test.each(reads)(`${ground} is read in: %s`, (text) => {
      expect(groundsIn(text)).toContain(ground);
    });
    test.each(leaves)(`${ground} is not read in: %s`, (text) => {
      expect(groundsIn(text)).not.toContain(ground);
    });
  }
});

test('where one phrase gives a special reason, the general one that nothing was shown is left out', () => {
  expect(groundsIn('Acme has not shown good cause.')).toEqual(['no-good-cause']);
  expect(groundsIn('It does not say what it wants, and it came three days after the deadline.')).toEqual([
    'untimely',
    'insufficient-showing',
  ]);
});

test('a long sentence of nothing but cues is read at once', { timeout: 1_000 }, () => {
  const words = 'not without before the time for no leave every since '.repeat(2_000);
  expect(Array.isArray(groundsIn(words))).toBe(true);
});
