/** Answers kept for words that are asked about again: the same phrase is read for several purposes. */

/** Places for answers, a power of two: words that fall on one place drive each other out. Bounds what memory holds. */
const places = 512;

/**
 * The same words on their own. A part cut from a text holds on to the whole text, and many parts that are kept to all the
 * texts that they were cut from; what is put together and cut anew holds on to itself alone.
 */
const apart = (words: string): string => ` ${words}`.slice(1);

/** The place for the answer about words, told by their length and three of their code units: a hash would read them all. */
function placeOf(words: string): number {
  const last = words.length - 1;
  if (last < 0) return 0;
  const [first, middle, end] = [words.charCodeAt(0), words.charCodeAt(last >> 1), words.charCodeAt(last)];
  return (last * 37 + first * 5 + middle * 59 + end * 11) & (places - 1);
}

/** A function of one string that keeps the answers that it gave of late. */
export function remembered<T>(read: (words: string) => T): (words: string) => T {
  const known: ({ words: string; answer: T } | undefined)[] = new Array(places).fill(undefined);
  return (words) => {
    const place = placeOf(words);
    const former = known[place];
    if (former !== undefined && former.words === words) return former.answer;
    const own = apart(words);
    // of its own words, since an answer may hold parts of them
    const answer = read(own);
    known[place] = { words: own, answer };
    return answer;
  };
}
