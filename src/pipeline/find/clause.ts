/** A sentence folded for matching, and the clauses it falls into. */
import type { Reading, Sentence } from './reading.ts';
import { voiceAt } from './voice.ts';

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

const supposition = /\b(?:if|unless|should|in the event|where|when|whe(?:n|re)ever|who|any)\b/i;
const asTheRuleSays =
  /\b(?:as|that|which|than|what)\s(?:the\s)?(?:[\w.()]+\s){0,8}(?:requires?|provides?|directs?|contemplates?|permits?|allows?|authorizes?|mandates?|forbids?|says?)\b/i;
const generalLaw =
  /(?:^|\b(?:that|and|but|because|since|under which)\s)(?:an?|the|district|federal|trial|many|other|most|some)?\s?(?:(?:district|federal|trial|reviewing|sanctioning)\s)?courts?\s(?:may|can|must|should|has|have|will|often|generally)\b(?<!\b(?:[Tt]he|[Tt]his) [Cc]ourt \w+)/i;

/** True where the words at `offset` of the text are the order's own, and not a party's, a rule's or a case's. */
export function isOwn({ reading, sentence }: Pick<Clause, 'reading' | 'sentence'>, offset: number): boolean {
  const before = folded(reading.text.slice(sentence.from, offset));
  if (generalLaw.test(before + folded(reading.text.slice(offset, offset + 20)))) return false;
  const voice = voiceAt(reading, offset, sentence);
  if (voice === 'own' || voice === 'recommended') return true;
  if (voice === 'supposed') return asTheRuleSays.test(before);
  if (voice === 'claimed') {
    const at = before.search(supposition);
    return at >= 0 && at < 60 && !/\b(?:argu|contend|assert|maintain|insist|claim|says?|urge|according)/i.test(before);
  }
  return false;
}
