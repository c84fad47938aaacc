/** Where a text speaks of days, weeks, hours, months and parts of a day, found in one pass for all who ask. */

/** A word of time, with its plural's `s`; from and to in UTF-16 code units. */
export type TimeWord = { from: number; to: number; word: string };

const timeWords = new Set(
  'day days week weeks hour hours month months morning mornings afternoon afternoons evening evenings night nights date yesterday'.split(
    ' ',
  ),
);

/** For each first letter with each last one, a bit for each length of such a word: other words are told by them at once. */
const lengthsOf = new Int32Array(32 * 32);
const placeOf = (first: number, last: number): number => ((first & 31) << 5) | (last & 31);
for (const word of timeWords) {
  const place = placeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  lengthsOf[place] = (lengthsOf[place] as number) | (1 << word.length);
}
const longest = Math.max(...[...timeWords].map((word) => word.length));

const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91);

/**
 * Words of time in `text`, in text order; a longer word that ends with one (`today`) is none. A walk by hand: a pattern
 * of so many words is tried at every letter, which takes three times as long.
 */
export function timeWordsIn(text: string): readonly TimeWord[] {
  const words: TimeWord[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at);
    if (!isLetter(first)) continue;
    const from = at;
    let last = first;
    for (let code = first; isLetter(code); code = ++at < text.length ? text.charCodeAt(at) : 0) last = code;
    const length = at - from;
    if (length > longest || !((lengthsOf[placeOf(first, last)] as number) & (1 << length))) continue;
    const word = text.slice(from, at);
    if (timeWords.has(word) || timeWords.has(word.toLowerCase())) words.push({ from, to: at, word });
  }
  return words;
}
