/** Where a text speaks of days, weeks, hours, months and parts of a day, found in one pass for all who ask. */

/** A word of time, with its plural's `s`; from and to in UTF-16 code units. */
export type TimeWord = { from: number; to: number; word: string };

const timeWord = /(?:days?|weeks?|hours?|months?|mornings?|afternoons?|evenings?|nights?|date|yesterday)(?![A-Za-z])/gi;

/** The words of the text that was asked about last: each text is asked about by several. */
let last: { text: string; words: readonly TimeWord[] } = { text: '', words: [] };

/** Words of time in `text`, in text order; also those that end a longer word (`today`, `Fridays`). */
export function timeWordsIn(text: string): readonly TimeWord[] {
  if (last.text === text) return last.words;
  const words: TimeWord[] = [];
  timeWord.lastIndex = 0;
  for (let match = timeWord.exec(text); match; match = timeWord.exec(text))
    words.push({ from: match.index, to: match.index + match[0].length, word: match[0] });
  // a short text is no order, but a part of one
  if (text.length >= 200) last = { text, words };
  return words;
}
