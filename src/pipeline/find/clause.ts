/** A sentence folded for matching, and the clauses it falls into. */
import type { Reading, Sentence } from './reading.ts';

/** `words` are as long as the sentence: every blank is a space and every apostrophe straight, so places stay. */
export type Clause = { reading: Reading; sentence: Sentence; words: string; from: number; to: number };

export const folded = (text: string): string => text.replace(/\s/g, ' ').replace(/[’‘]/g, "'");

const turn = /;\s(?=\S)|,?\s(?:but|yet|although)\s(?=\S)|\s—\s/g;

/** The clauses of a sentence, parted at semicolons and at the words with which a judge turns. */
export function clausesOf(reading: Reading, sentence: Sentence): Clause[] {
  const words = folded(reading.text.slice(sentence.from, sentence.to));
  const cuts = [0, ...[...words.matchAll(turn)].map(({ index, 0: cut }) => index + cut.length), words.length];
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] as number;
    return { reading, sentence, words: words.slice(from, to), from: sentence.from + from, to: sentence.from + to };
  });
}
