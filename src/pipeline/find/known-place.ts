/** Regular expressions that are asked about one known place of a text, so that no other place of it is tried. */

/** Code units before the place that a search for `…$` begins with. */
const reach = 130;
const endsWithGap = /\{0,\d+\}\$/;

/**
 * `pattern`, written with `$` for the place, to be asked by `holdsAt`. It is looked for backwards from there, which
 * fails at the first word that does not fit; a search for `…$` would begin at every word before it. Where the pattern
 * ends with a gap (`[^;]{0,60}$`), of which going backwards would try every place, it stays such a search.
 */
export const endingAt = (pattern: RegExp): RegExp =>
  endsWithGap.test(pattern.source)
    ? pattern
    : new RegExp(`(?<=${pattern.source.replace(/(?<!\\)\$/g, '')})`, `${pattern.flags}y`);

/** `pattern`, written with `^` for the place, to be asked by `holdsAt`. */
export const beginningAt = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.replace(/(?<![\\[])\^/g, ''), `${flags}y`);

/** True where a pattern of `endingAt` or `beginningAt` holds at the code unit `at` of `text`. */
export function holdsAt(pattern: RegExp, text: string, at: number): boolean {
  if (!pattern.sticky) return pattern.test(text.slice(Math.max(0, at - reach), at));
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The word that ends at the blank before the code unit `at`, with its punctuation, in small letters; empty where none does. */
export function wordBefore(text: string, at: number): string {
  if (at === 0 || text.charCodeAt(at - 1) !== 32) return '';
  const blank = text.lastIndexOf(' ', at - 2);
  // longer than any word that is asked for
  return at - blank > 20 ? '' : text.slice(blank + 1, at - 1).toLowerCase();
}

/** Words of normalised text on one line: each line end in them is a space, so that every offset stays. */
export const onOneLine = (words: string): string => (words.includes('\n') ? words.replaceAll('\n', ' ') : words);

/** True for a word of small letters, with no punctuation. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) < 97 || word.charCodeAt(at) > 122) return false;
  return word !== '';
}

/** `Friday,` or `Friday`, in small letters. */
const isWeekday = (word: string): boolean => word.endsWith('day') || word.endsWith('day,');

/** As `wordBefore`; where that is a weekday (`by Friday, §`), the word before it. */
export function wordBeforeDay(text: string, at: number): string {
  const word = wordBefore(text, at);
  return isWeekday(word) ? wordBefore(text, at - word.length - 1) : word;
}

/** False where the word right before the code unit `at`, a weekday left out, is a plain one and none of `words`. */
export function mayEnd(text: string, at: number, words: ReadonlySet<string>): boolean {
  const last = wordBeforeDay(text, at);
  return words.has(last) || !isPlain(last);
}

/** The letters that begin at the code unit `at`, in small letters. */
export function lettersAt(text: string, at: number): string {
  let end = at;
  for (let code = text.charCodeAt(end) | 32; code >= 97 && code <= 122; code = text.charCodeAt(++end) | 32);
  return text.slice(at, end).toLowerCase();
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isOfWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95;
/** Of the letters of a word; two words seldom share one. */
const numbered = (number: number, code: number): number => (Math.imul(number, 31) + (code | 32)) | 0;

/**
 * A function that calls `each` for every word of some words that is one of `wanted`, in any case, until it says `false`.
 * A word goes on by hyphens; what goes on from another word by a hyphen (`court-ordered`) is none.
 *
 * @param wanted in small letters.
 */
export function wordsReader<T>(
  wanted: Iterable<readonly [string, T]>,
): (words: string, each: (meaning: T, from: number, to: number) => boolean | undefined) => void {
  const meanings = new Map<number, { word: string; meaning: T }[]>();
  for (const [word, meaning] of wanted) {
    let number = 0;
    for (let i = 0; i < word.length; i++) number = numbered(number, word.charCodeAt(i));
    meanings.set(number, [...(meanings.get(number) ?? []), { word, meaning }]);
  }
  return (words, each) => {
    for (let at = 0; at < words.length; at++) {
      if (!isLetter(words.charCodeAt(at))) continue;
      // from here to the hyphen or the end of the word
      let end = at;
      let number = 0;
      let hyphen = -1;
      for (let code = words.charCodeAt(end); isLetter(code) || code === 45; code = words.charCodeAt(++end)) {
        if (code === 45 && hyphen < 0) hyphen = end;
        number = numbered(number, code);
      }
      const isWhole =
        (at === 0 || !isOfWord(words.charCodeAt(at - 1))) &&
        !(words.charCodeAt(at - 1) === 45 && isLetter(words.charCodeAt(at - 2)));
      const known = isWhole ? meanings.get(number) : undefined;
      if (known) {
        const found = words.slice(at, end).toLowerCase();
        for (const { word, meaning } of known) if (word === found && each(meaning, at, end) === false) return;
      }
      at = known || hyphen < 0 ? end - 1 : hyphen;
    }
  };
}
