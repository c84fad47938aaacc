/** Kinds of single code units, for loops that look at each: a pattern tried at every letter costs more than the loop. */

/** Blanks beyond Latin that `\s` means. */
const farBlanks = '\u1680\u2028\u2029\u202f\u205f\u3000\ufeff';

/** White space, as `\s` means it. */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code > 8 && code < 14) ||
  (code > 159 && (code === 160 || (code > 0x1fff && code < 0x200b) || farBlanks.includes(String.fromCharCode(code))));

/** `0` to `9`. */
export const isDigit = (code: number): boolean => code > 47 && code < 58;

/** A letter of English, capital or small. */
export const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91);

/** What `\w` means. */
export const isOfWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;

/** The letters with which `words` begin, in small ones; empty where a digit goes on behind them. */
export function firstWord(words: string): string {
  let end = 0;
  while (isLetter(words.charCodeAt(end))) end++;
  return isOfWord(words.charCodeAt(end)) ? '' : words.slice(0, end).toLowerCase();
}

/** The letters that end before `end`, in small ones; empty where none do, or where a digit stands before them. */
export function lastWord(words: string, end = words.length): string {
  let from = end;
  while (isLetter(words.charCodeAt(from - 1))) from--;
  return isOfWord(words.charCodeAt(from - 1)) ? '' : words.slice(from, end).toLowerCase();
}

/** White space folded to single blanks, none at the ends. */
export function foldBlanks(words: string): string {
  let isFolded = true;
  let last = 32;
  for (let at = 0; isFolded && at < words.length; at++) {
    const code = words.charCodeAt(at);
    isFolded = code === 32 ? last !== 32 : !isBlank(code);
    last = code;
  }
  return isFolded && last !== 32 ? words : words.replace(/\s+/g, ' ').trim();
}

/** Pieces of `words` between runs of `least` blanks or more, as `split` gives them. */
export function partsByBlanks(words: string, least: number): string[] {
  const parts: string[] = [];
  let from = 0;
  let blanks = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && isBlank(words.charCodeAt(at))) {
      blanks++;
      continue;
    }
    if (blanks >= least) {
      parts.push(words.slice(from, at - blanks));
      from = at;
    }
    blanks = 0;
  }
  parts.push(words.slice(from));
  return parts;
}
