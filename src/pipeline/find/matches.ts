/** Every match of a pattern in words, gathered without the copy of the pattern that `matchAll` makes for each call. */

/**
 * Matches of `pattern` in `words`, in order.
 *
 * @param pattern with the flag `g`; one that can match nothing at all would never end, and is none of ours.
 * @param words the words to search; `index` of a match counts their UTF-16 code units.
 */
export function matchesOf(pattern: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) found.push(match);
  return found;
}
