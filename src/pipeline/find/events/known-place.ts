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

/** Finds each of `words`, in any case, unless it goes on by a hyphen; where it is the end of a compound, see `isCompound`. */
export const anyWordOf = (words: Iterable<string>): RegExp =>
  new RegExp(String.raw`\b(?:${[...words].join('|')})(?![A-Za-z-])`, 'gi');

/** True where the word at `at` goes on from the one before it by a hyphen: `court-ordered`. */
export const isCompound = (text: string, at: number): boolean =>
  text[at - 1] === '-' && /[A-Za-z]/.test(text[at - 2] ?? '');

/** Words of normalised text on one line: each line end in them is a space, so that every offset stays. */
export const onOneLine = (words: string): string => (words.includes('\n') ? words.replaceAll('\n', ' ') : words);

const plain = /^[a-z]+$/;
/** True for a word of small letters, with no punctuation. */
export const isPlain = (word: string): boolean => plain.test(word);
