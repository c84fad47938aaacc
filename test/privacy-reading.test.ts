/** How the privacy gate reads words that lines and blanks have parted, and the places that it gives for them. */
import { describe, expect, test } from 'vitest';
import { findPrivate } from '../src/pipeline/privacy/find-private.ts';
import { readingOf } from '../src/pipeline/privacy/reading.ts';

describe('a text as the gate reads it', () => {
  test.each([
    ['social secu-\nrity number', 'social security number'],
    ['SOCIAL SECU-\n    RITY', 'SOCIAL SECURITY'],
    ['Castellan-\nOast', 'Castellan-Oast'],
    ['412-\n77-3058', '412-\n77-3058'],
    ['so\u00adcial\u200b security', 'social security'],
    ['S . S . N o .   4 2 8 - 5 5', 'S.S.No. 428-55'],
    ['the date:  B o r n  o n  J u n e  4', 'the date:  Born on June 4'],
    ['Nos. 1 2 3 4 5 6 7', 'Nos. 1 2 3 4 5 6 7'],
    ['A plain word, a-b, and 12.', 'A plain word, a-b, and 12.'],
  ])('%j is %j', (text, words) => {
    expect(readingOf(text).text).toBe(words);
  });

  test('leads each place back to the same letter', () => {
    const text = 'one-\ntwo S . S . N o .   4 2 8 - 5 5 three\u200b-\nfour';
    const { text: words, back } = readingOf(text);
    for (let at = 0; at < words.length; at++)
      if (/\S/.test(words[at] as string)) expect(text[back(at)]).toBe(words[at]);
  });
});

describe('what is found in it', () => {
  test.each([
    ['S . S . N o .   2 1 9 - 4 4 - 8 8 3 0   ( s e e', '2 1 9 - 4 4 - 8 8 3 0'],
    ['his social secu-\nrity number, 219448830.', '219448830'],
    ['her minor son, Cas-\ntellan Oast, lives', 'Cas-\ntellan Oast'],
    ['Tax Iden-\ntification No. 27-\n5530918', '27-\n5530918'],
  ])('in %j is %j', (text, words) => {
    expect(findPrivate(text).map(({ span }) => text.slice(span.from, span.to))).toEqual([words]);
  });
});
