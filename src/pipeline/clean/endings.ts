/** How a line or paragraph ends: with a stop, or with a word that needs another after it. */
import { isOneOf } from './lines.ts';

/** Marks of emphasis, brackets, quotation marks and raised footnote marks that may stand behind a stop. */
const isBehindStop = isOneOf(' "”’)]*⁰¹²³⁴⁵⁶⁷⁸⁹');
const isStop = isOneOf('.:;?!');

/** Stop of an item in a list, where "and" may follow: "2. the response(s); and". */
const itemStop = /[.:;?!](?:\s(?:and|or))?["”’)\]*]*$/;

/** Words that no sentence ends with. */
const hangingWords = new Set(
  `a about after an and any as at be because been before between but by for from has have her his if in into is its nor
  of on or our regarding shall such than that the their these this those to under upon was were whether which will
  with`.split(/\s+/),
);

/** Of each first letter and each last one whether a hanging word has both: most other words are told by them at once. */
const mayHang = new Uint8Array(32 * 32);
for (const word of hangingWords)
  mayHang[(word.charCodeAt(0) & 0x1f) * 32 + (word.charCodeAt(word.length - 1) & 0x1f)] = 1;

/** Code units of the longest of them. */
const longestHanging = Math.max(...[...hangingWords].map((word) => word.length));

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** An abbreviation that stands before the thing it abbreviates: "Civil L." before "R. 7-7(e)". */
const hangingAbbreviation = /^[(["“]?(?:Civ|Dkt|Doc|Docs|Dr|Fed|L|Mr|Mrs|Ms|No|Nos|v|vs)\.$/;

/** An abbreviation that may end a sentence, but not before a number: "Fed. R. Civ. P." before "37(a)". */
const abbreviationOfNumber = /(?:^|\s)(?:Ex|P|R)\.$/;

/** True where the last word has a stop behind it, whatever marks follow the stop. */
export function endsWithStop(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && isBehindStop(text.charCodeAt(at))) at--;
  return at >= 0 && isStop(text.charCodeAt(at));
}

export const endsListItem = (text: string): boolean => itemStop.test(text) && !hangingAbbreviation.test(lastWord(text));

/** True where the words cannot end with `text`; a comma is not enough, since lines of a caption end with one. */
export function hangs(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x2e) return hangingAbbreviation.test(lastWord(text));
  if (!isLetter(last)) return false;
  let at = text.length - 1;
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) at--;
  if (text.length - at > longestHanging || (at > 0 && text.charCodeAt(at - 1) !== 0x20)) return false;
  return (
    mayHang[(text.charCodeAt(at) & 0x1f) * 32 + (last & 0x1f)] === 1 && hangingWords.has(text.slice(at).toLowerCase())
  );
}

const lastWord = (text: string) => text.slice(text.lastIndexOf(' ') + 1);

/** True where a sentence that `above` breaks off goes on with `below`, as far as the ending of `above` alone tells. */
export function goesOnWith(above: string, below: string): boolean {
  let end = above.length;
  while (end > 0 && above.length - end < mostMarks && isMark(above.charCodeAt(end - 1))) end--;
  const ending = end < above.length ? above.slice(0, end) : above;
  if (breaksOff(ending.charCodeAt(end - 1)) || hangs(ending)) return true;
  return ending.endsWith('.') && abbreviationOfNumber.test(ending.slice(-4)) && /^\d/.test(below);
}

/** Marks of emphasis, raised figures and blanks that may stand behind the last word, and how many of them are looked at. */
const isMark = isOneOf(' *⁰¹²³⁴⁵⁶⁷⁸⁹');
const mostMarks = 20;

/** Marks that no sentence ends with. */
const breaksOff = isOneOf(',([–—-');
