/** Names as a caption or a signature prints them, in ordinary case: `VIRGIL Q. RENNARD` to `Virgil Q. Rennard`. */
import { foldBlanks, isLetter, isOfWord, partsByBlanks } from '../code-units.ts';

/** Kinds of company, states and ranks that keep their capitals. */
const capitals = new Set(
  'LLC LLP LP PLC PLLC PC PA NA NV SA SE AG AB AS BV KG USA US UK EU UAW AFL CIO II III IV VI VII XI NY DC LA IBM ATM FBI DEA IRS SEC EPA EEOC FTC FDIC FCC HUD DOJ DOL CVS UPS USPS BNSF CSX HSBC KPMG PNC TD MGM NBA NFL AT ABC XYZ'.split(
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

/** The letters of a word that has no small one; null where it has one of `a` to `z`. */
function capitalsOf(word: string): string | null {
  let isPlain = true;
  let marks = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 96 && code < 123) return null;
    if (code > 127) isPlain = false;
    else if (!isLetter(code)) marks++;
  }
  return isPlain && marks === 0 ? word : word.replace(/[^\p{L}]/gu, '');
}

/** One word or one part of a hyphenated one. */
function ordinaryWord(word: string, first: boolean): string {
  const letters = capitalsOf(word);
  if (!letters || letters !== letters.toLocaleUpperCase()) return word;
  const lower = word.toLocaleLowerCase();
  const isWhole = letters.length === word.length;
  const bare = isWhole ? lower : lower.replace(/[.,;:()]/g, '');
  if (!isWhole && /^\p{Lu}\.,?$/u.test(word)) return word;
  if (!first && small.has(bare)) return lower;
  if (!isWhole && /^(?:\p{Lu}{1,2}&\p{Lu}{1,2}\W?|(?:\p{L}\.){1,5}\p{L}?\.?,?)$/u.test(word)) return word;
  if (
    letters.length === 1 ||
    capitals.has(letters) ||
    (letters.length > 2 &&
      letters.length < 5 &&
      /^[^AEIOUY]{3,4}$/.test(letters) &&
      !/^(?:MR?S|LTD|SGT|CPT|STS)$/.test(letters)) ||
    (letters.length === 2 && !short.has(bare))
  )
    return word;
  if (isWhole && !letters.startsWith('MC')) return capital(word);
  return word.replace(/[\p{L}]+/gu, (part, at: number) => {
    const before = word[at - 1];
    if ((before === "'" || before === '’') && part.length <= 2) return part.toLocaleLowerCase();
    const named = capital(part);
    return named.startsWith('Mc')
      ? named.replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, next: string) => `Mc${next.toLocaleUpperCase()}`)
      : named;
  });
}

/**
 * A name in ordinary case, white space folded. Words that are not in capitals stay as they are, and so do kinds of
 * company, initials and abbreviations (`LLC`, `L.P.`, `S.E.`, `USA`).
 */
export const inOrdinaryCase = (name: string): string =>
  foldBlanks(name)
    .split(' ')
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
  const trimmed = words.trim();
  const tokens = partsByBlanks(trimmed, 1);
  if (tokens.length < 5) return words;
  const alone = tokens.filter((token) => token.length < 4 && /^\p{L}\.?$/u.test(token)).length;
  if (alone < tokens.length * 0.8) return words;
  return partsByBlanks(trimmed, 2)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ');
}

/** Words that are no part of a name. */
const notNames = new Set(
  (
    'court order ordered orders date dated united states judge judges district plaintiff plaintiffs defendant defendants so ' +
    'it is the copies counsel by clerk deputy january february march april june july august september october november ' +
    'december division chambers chief senior magistrate honorable signed entered filed page case no none present attorney ' +
    'attorneys mail docket distribution end background conclusion courthouse street avenue room suite'
  ).split(' '),
);

/** False where a word is none of a name's, in whatever case: told before the words are put in ordinary case. */
export function mayBeName(words: string): boolean {
  for (let from = 0, at = 0; at <= words.length; at++) {
    if (isOfWord(words.charCodeAt(at))) continue;
    if (at > from + 1 && notNames.has(words.slice(from, at).toLowerCase())) return false;
    from = at + 1;
  }
  return true;
}

/** True for words that can be a person's name: two to five, each with a capital, and none of a signature's own. */
export const isPersonName = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’‘-]*|(?:de|la|del|van|von|der|y|St\.),?)(?:\s(?:\p{Lu}[\p{L}.'’‘-]*|de|la|del|van|von|der|y|St\.),?){1,5}$/u.test(
    words,
  ) &&
  mayBeName(words) &&
  /\p{L}{2}/u.test(words);
