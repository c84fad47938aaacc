/** Answers kept for words that are asked about again: the same phrase is read for several purposes. */

/** Answers that are kept before all are dropped; bounds the memory that a long text takes. */
const most = 4_000;

/**
 * The same words on their own. A part cut from a text holds on to the whole text, and thousands of parts that are kept
 * to all the texts that they were cut from; what is put together and cut anew holds on to itself alone.
 */
const apart = (words: string): string => ` ${words}`.slice(1);

/** A function of one string that keeps its answers. */
export function remembered<T>(read: (words: string) => T): (words: string) => T {
  let known = new Map<string, T>();
  let last: { words: string; answer: T } | null = null;
  return (words) => {
    // often asked twice in a row, which needs no hash of the words
    if (last !== null && last.words === words) return last.answer;
    const answer = look(words);
    last = { words, answer };
    return answer;
  };

  function look(words: string): T {
    const former = known.get(words);
    if (former !== undefined || known.has(words)) return former as T;
    const own = apart(words);
    // of its own words, since an answer may hold parts of them
    const answer = read(own);
    if (known.size >= most) known = new Map();
    known.set(own, answer);
    return answer;
  }
}
