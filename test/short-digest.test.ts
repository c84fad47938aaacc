import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { shortDigest, write } from '../src/pipeline/read/short-digest.ts';

const ofNode = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 7);

test('The beginning of a SHA-256 is the same as Node gives, for words of every length up to four blocks', () => {
  for (let length = 0; length < 260; length++) {
    const words = 'The motion to compel (ECF No. 31) is DENIED. '.repeat(6).slice(0, length);
    expect(shortDigest(write(words, 0)), `${length} letters`).toBe(ofNode(words));
  }
});

test('Letters beyond ASCII are hashed as UTF-8, and halves of them as Node does', () => {
  for (const words of ['§ 1927', 'Muñoz’s “motion”', `${'x'.repeat(63)}é`, '\u{1F4A9} and \ud83d alone'])
    expect(shortDigest(write(words, 0)), words).toBe(ofNode(words));
});

test('Words are written behind others, which stay for the next digest', () => {
  const start = write('a case\n', 0);
  expect(shortDigest(write('ruling', start))).toBe(ofNode('a case\nruling'));
  expect(shortDigest(write('a deadline that is longer', start))).toBe(ofNode('a case\na deadline that is longer'));
  expect(shortDigest(write('ruling', start))).toBe(ofNode('a case\nruling'));
});

test('Long words are hashed too', () => {
  const words = 'word '.repeat(50_000);
  expect(shortDigest(write(words, 0))).toBe(ofNode(words));
});
