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
const Hits = z.array(z.strictObject({ kind: PrivateKind, text: z.string(), words: z.string() }));
const Misses = z.array(z.string());

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

/** The labelled sets; `missed` are the words that no rule finds yet, `alarms` the near misses that one does. */
const sets: readonly {
  by: string;
  hits: string;
  misses: string;
  missed: readonly string[];
  alarms: readonly string[];
}[] = [
  { by: 'the hand that wrote the rules', hits: 'hits.yaml', misses: 'misses.yaml', missed: [], alarms: [] },
  { by: 'another hand', hits: 'second-hits.yaml', misses: 'second-misses.yaml', missed: [], alarms: [] },
  {
    by: 'a third hand, which no rule was mended with',
    hits: 'third-hits.yaml',
    misses: 'third-misses.yaml',
    // of the second and the fourth a part is found, which stops a build as well
    missed: ['59 -3307142', 'P R I Y A  VELLANKI', 'Noah Pettibone', '1504 Hemlock  St ., Apt 2'],
    alarms: [
      "The relevant excerpt is found at Def.'s App'x 001-45-0062 ,  and agaln at  PI.'s Ex. 7 (Doc . 63 - 7 at 3).",
    ],
  },
];

describe.each(sets)('the sixty labelled hits and sixty near misses of $by', ({ hits, misses, missed, alarms }) => {
  const all = labelled(hits, Hits);
  const near = labelled(misses, Misses);

  test('are sixty and sixty, of every kind', () => {
    expect([all.length, near.length]).toEqual([60, 60]);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(PrivateKind.options));
  });

  test('are found, no word more and none less, but for the known ones', () => {
    const wrong = all.filter(
      ({ kind, text, words }) => JSON.stringify(foundIn(text)) !== JSON.stringify([{ kind, words }]),
    );
    expect(wrong.map(({ words }) => words)).toEqual(missed);
  });

  test('are left alone, but for the known ones', () => {
    expect(near.filter((text) => findPrivate(text).length > 0)).toEqual(alarms);
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
  '219-44-8830 ',
  'SSN | DOB | x\n',
  'Account No. | Sum\n1 | 1\n',
  'his home, 12 Elm Street, ',
  '12 Elm Street\n',
  'N 1 N 2 ',
  'Aa, age 7, ',
  'W.C. (',
  'as next friend of Aa and ',
  'account 12345678 ',
  'on deposit ',
  '4012-8888-8888-1881 ',
  '1/1/1990 born ',
  'turned 12 on ',
  'a-\n',
  'S o c ',
])('A megabyte of nothing but "%s" is read through.', { timeout: 20_000 }, (words) => {
  expect(() => findPrivate(words.repeat(1_000_000 / words.length))).not.toThrow();
});
