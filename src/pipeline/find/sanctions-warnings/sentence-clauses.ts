/** A sentence folded for matching, and the clauses it falls into. */
import type { Reading, Sentence } from '../reading.ts';

/** `words` are as long as the sentence: every blank is a space and every apostrophe straight, so places stay. */
export type Clause = { reading: Reading; sentence: Sentence; words: string; from: number; to: number };

/** Cleaned text with every line end a space and every apostrophe straight; as long as before. */
export const folded = (text: string): string => text.replaceAll('\n', ' ').replaceAll('’', "'").replaceAll('‘', "'");

/** A clause is cut here at the latest, so that no text takes long. */
const longestClause = 2_000;

const turn =
  /; (?=\S)|, (?:but|yet|although) (?=\S)| (?:(?:but|yet|although) (?=\S)|— |(?<=\b[ap]\.m\. )(?=[A-Z]))|: (?=[A-Z][\w']+ (?:[\w']+ ){0,4}(?:shall|must|will)\b)/g;

/**
 * The clauses of a sentence, parted at semicolons and at the words with which a judge turns.
 *
 * @param words the sentence, folded.
 * @param mayTurn false where none of those stands in it.
 */
export function clausesOf(reading: Reading, sentence: Sentence, words: string, mayTurn: boolean): Clause[] {
  if (!mayTurn && words.length <= longestClause)
    return [{ reading, sentence, words, from: sentence.from, to: sentence.to }];
  const turns = [...words.matchAll(turn)].map(({ index, 0: cut }) => index + cut.length);
  const cuts = [0, ...turns, words.length].flatMap((cut, i, all) => {
    const pieces = [cut];
    const next = all[i + 1] ?? cut;
    while (next - (pieces.at(-1) as number) > longestClause) pieces.push((pieces.at(-1) as number) + longestClause);
    return pieces;
  });
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] as number;
    return { reading, sentence, words: words.slice(from, to), from: sentence.from + from, to: sentence.from + to };
  });
}
