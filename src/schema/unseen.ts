/**
 * Characters that nobody sees and that change what is seen: controls, marks that turn the direction of the words after
 * them (Unicode Standard Annex #9), characters without width. No word of a court is written with them.
 */

/**
 * Controls but the tab, line ends and the form feed, which begins a page; directions; blanks without width; tags; and
 * joiners that follow no letter of a script that joins, as Persian and Hindi do.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]|(?<![\u0590-\u1FFF\u2C00-\uFFFF])[\u200C\u200D]+/g;

/**
 * Words without the characters that nobody sees.
 *
 * @param drop told of each that is left out.
 */
export function withoutUnseen(words: string, drop: (character: string) => void = () => {}): string {
  const leave = (found: string) => {
    drop(found);
    return '';
  };
  let left = words.replace(unseen, leave);
  // What is left out may have stood between a letter and a joiner.
  for (let before = words; left !== before; ) {
    before = left;
    left = left.replace(unseen, leave);
  }
  return left;
}

/**
 * The words of a field as they are published: without vertical tabs and form feeds, too, since no page begins in a field
 * and XML has no way to hold them.
 *
 * @param drop told of each character that is left out.
 */
export const fieldWords = (words: string, drop?: (character: string) => void): string =>
  withoutUnseen(words.replace(/[\v\f]/g, '\0'), drop);

/** "U+202E": how a character that cannot be shown is named. */
export const codePointWords = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
