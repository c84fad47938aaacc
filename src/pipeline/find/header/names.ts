/** Names as a caption or a signature prints them, in ordinary case: `VIRGIL Q. RENNARD` to `Virgil Q. Rennard`. */

/** Kinds of company, states and ranks that keep their capitals. */
const capitals = new Set(
  'LLC LLP LP PLC PLLC PC PA NA NV SA SE AG AB AS BV KG USA US UK EU UAW AFL CIO II III IV VI VII XI NY DC LA IBM ATM FBI DEA IRS SEC EPA EEOC FTC FDIC FCC HUD DOJ DOL CVS UPS USPS BNSF CSX HSBC KPMG PNC TD MGM NBA NFL AT'.split(
    ' ',
  ),
);
const small = new Set(
  'of the and for in on at to by a an et al as or de del du von van der den y d/b/a dba f/k/a a/k/a n/k/a o/b/o ex rel through its his her their'.split(
    ' ',
  ),
);
/** Words of two letters that are no initials: `Co.`, `St.`. */
const short = new Set('co st mt ft dr mr ms jr sr no la le el al da di do du st te un bi my so go up'.split(' '));

const capital = (letters: string) => letters.charAt(0).toLocaleUpperCase() + letters.slice(1).toLocaleLowerCase();

/** One word or one part of a hyphenated one. */
function ordinaryWord(word: string, first: boolean): string {
  if (/[a-z]/.test(word)) return word;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (!letters || letters !== letters.toLocaleUpperCase()) return word;
  const lower = word.toLocaleLowerCase();
  const bare = lower.replace(/[.,;:()]/g, '');
  if (/^\p{Lu}\.,?$/u.test(word)) return word;
  if (!first && small.has(bare)) return lower;
  if (/^\p{Lu}{1,2}&\p{Lu}{1,2}\W?$/u.test(word)) return word;
  if (/^(?:\p{L}\.){1,5}\p{L}?\.?,?$/u.test(word) || letters.length === 1) return word;
  if (
    capitals.has(letters) ||
    (/^[^AEIOUY]{3,4}$/.test(letters) && !/^(?:MR?S|LTD|SGT|CPT|STS)$/.test(letters)) ||
    (letters.length === 2 && !short.has(bare))
  )
    return word;
  return word.replace(/[\p{L}]+/gu, (part, at: number) => {
    const before = word[at - 1];
    if (/['’]/.test(before ?? '') && part.length <= 2) return part.toLocaleLowerCase();
    return capital(part).replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, next: string) => `Mc${next.toLocaleUpperCase()}`);
  });
}

/**
 * A name in ordinary case, white space folded. Words that are not in capitals stay as they are, and so do kinds of
 * company, initials and abbreviations (`LLC`, `L.P.`, `S.E.`, `USA`).
 */
export const inOrdinaryCase = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word, at) =>
      word.includes('-')
        ? word
            .split(/(?<=-)/)
            .map((part) => ordinaryWord(part, at === 0))
            .join('')
        : ordinaryWord(word, at === 0),
    )
    .join(' ');

/** `T E R E S A  C.  B R A N D T` to `TERESA C. BRANDT`: letters set apart, words by two blanks or more. */
export function joinSpacedLetters(words: string): string {
  const tokens = words.trim().split(/\s+/);
  const alone = tokens.filter((token) => /^\p{L}\.?$/u.test(token)).length;
  if (tokens.length < 5 || alone < tokens.length * 0.8) return words;
  return words
    .trim()
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ');
}

const notNames =
  /\b(?:court|order(?:ed|s)?|dated?|united|states|judges?|district|plaintiffs?|defendants?|so|it|is|the|copies|counsel|by|clerk|deputy|january|february|march|april|june|july|august|september|october|november|december|division|chambers|chief|senior|magistrate|honorable|signed|entered|filed|page|case|no|none|present|attorneys?|mail|docket|distribution|end|background|conclusion|courthouse|street|avenue|room|suite)\b/i;

/** False where a word is none of a name's, in whatever case: told before the words are put in ordinary case. */
export const mayBeName = (words: string): boolean => !notNames.test(words);

/** True for words that can be a person's name: two to five, each with a capital, and none of a signature's own. */
export const isPersonName = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’‘-]*|(?:de|la|del|van|von|der|y|St\.),?)(?:\s(?:\p{Lu}[\p{L}.'’‘-]*|de|la|del|van|von|der|y|St\.),?){1,5}$/u.test(
    words,
  ) &&
  !notNames.test(words) &&
  /\p{L}{2}/u.test(words);
