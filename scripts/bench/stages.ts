/** What each stage takes of the way from raw text to record. */
import { normalize } from '../../src/pipeline/clean/normalize.ts';
import { proposeOrders, readRawOrders } from '../../src/pipeline/index.ts';
import { batches, countWords, timed, wordsOf } from './corpus.ts';
import { timeFinders } from './finding.ts';

/** Milliseconds by stage, of a sample that was read. */
export type Stages = {
  characters: number;
  clean: number;
  find: number;
  record: number;
  whole: number;
  bare: number;
  /** Milliseconds of finding, by finder. */
  finders: Record<string, number>;
};

/**
 * Times the stages on a sample of a corpus. Each way is gone as a whole, a longer one including the shorter ones, and a
 * stage takes the difference; the first megabyte warms up and is not counted.
 */
export function measureStages(seed: number, bytes: number): Stages {
  const sum = { characters: 0, bare: 0, clean: 0, proposed: 0, whole: 0 };
  const finders: Record<string, number> = {};
  let isWarm = false;
  for (const batch of batches(seed, bytes)) {
    const texts = batch.map(wordsOf);
    const ways = {
      bare: timed(() => {
        for (const text of texts) countWords(text);
      }),
      clean: timed(() => {
        for (const text of texts) normalize(text);
      }),
      proposed: timed(() => {
        proposeOrders(batch);
      }),
      whole: timed(() => {
        readRawOrders(batch);
      }),
    };
    const cleaned = texts.map((text) => normalize(text));
    const found = timeFinders(cleaned);
    if (isWarm) {
      for (const [name, time] of Object.entries(found)) finders[name] = (finders[name] ?? 0) + time;
      for (const way of ['bare', 'clean', 'proposed', 'whole'] as const) sum[way] += ways[way];
      for (const text of texts) sum.characters += text.length;
    }
    isWarm = true;
  }
  const { characters, bare, clean, proposed, whole } = sum;
  return { characters, bare, clean, find: proposed - clean, record: whole - proposed, whole, finders };
}
