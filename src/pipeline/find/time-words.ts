/** Where a text speaks of days, weeks, hours, months and parts of a day, found in one pass for all who ask. */

/** A word of time, with its plural's `s`; from and to in UTF-16 code units. */
export type TimeWord = { from: number; to: number; word: string };

const timeWord = /(?:days?|weeks?|hours?|months?|mornings?|afternoons?|evenings?|nights?|date|yesterday)(?![A-Za-z])/gi;

/** Words of time in `text`, in text order; also those that end a longer word (`today`, `Fridays`). */
export function timeWordsIn(text: string): readonly TimeWord[] {
  const words: TimeWord[] = [];
  timeWord.lastIndex = 0;
  for (let match = timeWord.exec(text); match; match = timeWord.exec(text))
    words.push({ from: match.index, to: match.index + match[0].length, word: match[0] });
  return words;
}
