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
  const word = lastWord(text);
  return word.length > 1 && word.endsWith('.') ? hangingAbbreviation.test(word) : hangingWords.has(word.toLowerCase());
}

const lastWord = (text: string) => text.slice(text.lastIndexOf(' ') + 1);

/** True where a sentence that `above` breaks off goes on with `below`, as far as the ending of `above` alone tells. */
export function goesOnWith(above: string, below: string): boolean {
  const ending = above.replace(/[*⁰¹²³⁴-⁹\s]{1,20}$/, '');
  if (hangs(ending) || /[,([–—-]$/.test(ending)) return true;
  return abbreviationOfNumber.test(ending) && /^\d/.test(below);
}
