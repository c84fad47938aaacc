/** The privacy gate's rules: each on its own examples, all on the labelled sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findPrivate, privacyRules, privateWords } from '../src/pipeline/privacy/find-private.ts';
import { PrivateKind } from '../src/schema/privacy.ts';

const labelled = <S extends z.ZodType>(name: string, schema: S): z.infer<S> =>
  schema.parse(parse(readFileSync(join(import.meta.dirname, 'labelled/privacy', name), 'utf8')));
const hits = labelled('hits.yaml', z.array(z.strictObject({ kind: PrivateKind, text: z.string(), words: z.string() })));
const misses = labelled('misses.yaml', z.array(z.string()));

const foundIn = (text: string) =>
  findPrivate(text).map(({ kind, span }) => ({ kind, words: text.slice(span.from, span.to) }));

describe('each rule of the privacy gate', () => {
  for (const { id, kind, find, finds, leaves } of privacyRules) {
    test.each(finds)(`${id} finds what stands in: %s`, (text, ...words) => {
      expect(find(text).map(({ from, to }) => text.slice(from, to))).toEqual(words);
      expect(foundIn(text)).toEqual(words.map((found) => ({ kind, words: found })));
    });
    test.each(leaves)(`${id} and all others leave: %s`, (text) => {
      expect(foundIn(text)).toEqual([]);
    });
  }

  test('has its source and what may stand instead for each kind', () => {
    expect(Object.keys(privateWords).toSorted()).toEqual(PrivateKind.options.toSorted());
    expect(new Set(privacyRules.map(({ kind }) => kind))).toEqual(new Set(PrivateKind.options));
  });
});

describe('the sixty labelled hits and sixty near misses', () => {
  test('are sixty and sixty, of every kind', () => {
    expect([hits.length, misses.length]).toEqual([60, 60]);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(PrivateKind.options));
  });

  test('are all found, no word more and none less', () => {
    expect(hits.map(({ text }) => foundIn(text))).toEqual(hits.map(({ kind, words }) => [{ kind, words }]));
  });

  test('are all left alone', () => {
    expect(misses.filter((text) => findPrivate(text).length > 0)).toEqual([]);
  });
});

// A pattern that goes back and back over such a text would take minutes; how long it takes is for `bench:privacy` to say.
test.each([
  '1',
  '1 ',
  '12-',
  'SSN ',
  'born,',
  'born on a.b.c ',
  'Aa Bb ',
  'the minor, Aa ',
  'account no. is ',
  `account no. ${'1'.repeat(90)}x `,
  'lives at 1 A ',
  '4111 ',
  'AB12 ',
])('A megabyte of nothing but "%s" is read through.', { timeout: 20_000 }, (words) => {
  expect(() => findPrivate(words.repeat(1_000_000 / words.length))).not.toThrow();
});
