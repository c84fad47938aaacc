/** What one more rule of the ordinary kind costs: a label more in the alternation that finds docket references. */
import { labels } from '../../src/pipeline/find/references/docket-references.ts';
import { batches, timed, wordsOf } from './corpus.ts';

/** A label of the ordinary kind that the grammar does not know. */
const another = String.raw`(?-i:\bExtract)\s(?:nos?\b\.?)`;

const alternation = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\w-])(?:${patterns.join('|')})(?=[\\s[#]*\\d)`, 'gi');

function pass(labelled: RegExp, texts: readonly string[]): number {
  return timed(() => {
    for (const text of texts) {
      labelled.lastIndex = 0;
      while (labelled.exec(text) !== null);
    }
  });
}

/** Milliseconds that a label more takes over `bytes` of a corpus, the least of several goes; 0 where none is seen. */
export function measureOneMoreRule(seed: number, bytes: number): { characters: number; more: number } {
  const texts = Iterator.from(batches(seed, bytes))
    .flatMap((batch) => batch.map(wordsOf))
    .toArray();
  const known = labels.map(({ pattern }) => pattern);
  const [without, withOne] = [alternation(known), alternation([...known, another])];
  const least = { without: Number.POSITIVE_INFINITY, withOne: Number.POSITIVE_INFINITY };
  for (let go = 0; go < 7; go++) {
    least.without = Math.min(least.without, pass(without, texts));
    least.withOne = Math.min(least.withOne, pass(withOne, texts));
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return { characters, more: Math.max(0, least.withOne - least.without) };
}
