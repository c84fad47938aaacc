/** Which label stands before a number: the word before it chooses the labels that it can be, and each is tried alone. */
import { isBlank, isLetter } from '../code-units.ts';
import { type Label, labels } from './labels.ts';
import { eitherCase } from './letter-case.ts';

/** "No.", "Nos.", "number", "#", "##" after a label, or "No," as a slip. */
const no = String.raw`(?:\s?(?:nos?\b\.?,?|no\.['’]s|numbers?\b)(?:\s?#{1,2})?|\s?#{1,2}(?:['’]?s)?|:)`;
/** A name that a label is given within itself: `Docket Entry ("DE") #48`. */
const definition = String.raw`(?:\s\(?["“][^"”()\n]{1,14}["”]\)?)?`;

type Before = { rule: Label; pattern: RegExp };

/** Each label before a number, in two groups: the label, and the gap to the number. */
const each = labels.map((rule): Before => {
  const numbered = rule.number === 'optional' ? `${no}?` : no;
  const label = String.raw`(?<![\w-])(?:${rule.pattern})${definition}${numbered}`;
  return { rule, pattern: new RegExp(eitherCase(String.raw`(?<=(${label})(\s{0,2}(?:\[\s?)?))`), 'y') };
});

/** Labels by their last word, in their order: those that can stand right before a number, and those before "No." */
const [bare, numbered] = [each.filter(({ rule }) => rule.number === 'optional'), each].map((some) => {
  const byEnd = new Map<string, Before[]>();
  for (const before of some)
    for (const word of before.rule.ends.split(' ')) byEnd.set(word, [...(byEnd.get(word) ?? []), before]);
  return byEnd;
}) as [Map<string, Before[]>, Map<string, Before[]>];

const numberWords = new Set(['no', 'nos', 'number', 'numbers']);
const longestWord = 12;

/** Where the letters that end before `end` begin. */
function wordStart(text: string, end: number): number {
  let from = end;
  while (from > end - longestWord && isLetter(text.charCodeAt(from - 1))) from--;
  return from;
}

const none: readonly Before[] = [];

/** Labels that can end before the number at `at`, by the word before it; all where a mark stands there. */
function labelsBefore(text: string, at: number): readonly Before[] {
  let end = at;
  while (end > at - 4 && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 91)) end--;
  let isNumbered = false;
  const last = text.charCodeAt(end - 1);
  // a closing bracket or mark, `№`
  if (last === 41 || last === 0x2116 || last === 34 || last === 0x201d) return each;
  if (last === 35) {
    isNumbered = true;
    while (end > at - 6 && text.charCodeAt(end - 1) === 35) end--;
    if (isBlank(text.charCodeAt(end - 1))) end--;
  }
  for (let hasNo = false; ; hasNo = true) {
    const mark = text.charCodeAt(end - 1);
    if (mark === 46 || mark === 44 || mark === 58) end--;
    if (text.charCodeAt(end - 1) === 46) end--;
    const from = wordStart(text, end);
    if (from === end) return isNumbered ? each : none;
    const word = text.slice(from, end).toLowerCase();
    // `#s`, `No.'s`
    if (word === 's' && !isNumbered) return each;
    if (!numberWords.has(word)) return (isNumbered ? numbered : bare).get(word) ?? none;
    if (hasNo) return none;
    isNumbered = true;
    end = from;
    while (end > from - 3 && isBlank(text.charCodeAt(end - 1))) end--;
  }
}

/**
 * The label that stands before the number at `at`, with what parts them (`gap`); null where none does.
 *
 * @param text normalised text; `at` in UTF-16 code units.
 */
export function labelAt(text: string, at: number): { rule: Label; label: string; gap: string } | null {
  for (const { rule, pattern } of labelsBefore(text, at)) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { rule, label: found[1] as string, gap: found[2] as string };
  }
  return null;
}
