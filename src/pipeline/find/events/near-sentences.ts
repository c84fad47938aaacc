/** Where a sentence stands among the others, for those who read on or back from it. */
import type { Reading, Sentence } from '../reading.ts';

/** Place of a sentence in the reading's list, found by halving, since texts have tens of thousands. */
export function indexOfSentence({ sentences }: Reading, { from }: Sentence): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
