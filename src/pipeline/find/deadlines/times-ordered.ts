/** A sentence to its words that order or allow by a time. */
import type { Span } from '../../../schema/annotation.ts';
import { eitherCase } from '../references/letter-case.ts';
import { adverbs, timeOrders, timesPast, type Way } from './time-orders.ts';

/** Words that order or allow; `past` for those that tell of an order. */
export type TimeOrder = Span & { rule: string };

export const pastRule = timesPast.id;

/** A sentence as it stands, and in small letters with a space for each line end, every offset kept. */
type Words = { whole: string; small: string };

/** Phrases by their first word. */
type Phrases = ReadonlyMap<string, readonly string[]>;
/** One step: its phrases, how often they may stand, and for `null` any word. */
type Step = { phrases: Phrases | null; least: number; most: number };
type ReadWay = {
  rule: string;
  first: readonly string[];
  steps: readonly Step[];
  after: ReadonlySet<string> | null;
  notAfter: ReadonlySet<string> | null;
  next: ReadonlySet<string> | null;
  notNext: ReadonlySet<string> | null;
  behind: RegExp | null;
  ahead: RegExp | null;
};

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, digits and the underscore: within these no word begins or ends. */
const isOfWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;
const isBlank = (code: number): boolean => code === 32 || code === 160 || (code >= 9 && code <= 13);

/** Where the letters end that begin at `at`. */
function endOfLetters(words: string, at: number): number {
  let end = at;
  while (isLetter(words.charCodeAt(end))) end++;
  return end;
}

const phrasesOf = (list: string): Phrases => {
  const phrases = new Map<string, string[]>();
  for (const phrase of list.split(' ').map((words) => words.replaceAll('_', ' '))) {
    const first = phrase.slice(0, endOfLetters(phrase, 0));
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  return phrases;
};
const allAdverbs = phrasesOf(adverbs);

function stepOf(step: string): Step {
  if (step === '*words') return { phrases: null, least: 0, most: 3 };
  if (step === '*adverbs') return { phrases: allAdverbs, least: 0, most: 2 };
  const isOpen = step.startsWith('?');
  return { phrases: phrasesOf(isOpen ? step.slice(1) : step), least: isOpen ? 0 : 1, most: 1 };
}

const setOf = (list: string | undefined): ReadonlySet<string> | null => (list ? new Set(list.split(' ')) : null);
const patternOf = (source: string | undefined): RegExp | null => (source ? new RegExp(eitherCase(source), 'y') : null);

/** The number of a word that goes on with the letter `code`, the same in either case. Two words seldom share one. */
const joined = (number: number, code: number): number => (number * 31 + (code | 32)) | 0;
function numberOf(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i++) number = joined(number, word.charCodeAt(i));
  return number;
}

/** The ways that may begin at a word, by its number, in the order of their rules. */
const waysAt = new Map<number, ReadWay[]>();
for (const { id, ways } of [timesPast, ...timeOrders])
  for (const { words, after, notAfter, next, notNext, behind, ahead } of ways as readonly Way[]) {
    const [first, ...others] = words as [string, ...string[]];
    for (const [word, phrases] of phrasesOf(first)) {
      const way = {
        rule: id,
        first: phrases,
        steps: others.map(stepOf),
        after: setOf(after),
        notAfter: setOf(notAfter),
        next: setOf(next),
        notNext: setOf(notNext),
        behind: patternOf(behind),
        ahead: patternOf(ahead),
      };
      const number = numberOf(word);
      waysAt.set(number, [...(waysAt.get(number) ?? []), way]);
    }
  }

/** Where the one of `phrases` ends that stands at `at`; -1 where none does. */
function endOfPhrase(small: string, at: number, phrases: readonly string[]): number {
  for (const phrase of phrases)
    if (small.startsWith(phrase, at) && !isOfWord(small.charCodeAt(at + phrase.length))) return at + phrase.length;
  return -1;
}

/** Where the steps end that begin behind the blank at `at`, from step `i` on; -1 where they do not fit. */
function endOfSteps(small: string, from: number, steps: readonly Step[]): number {
  let at = from;
  for (let i = 0; i < steps.length; i++) {
    const { phrases, least, most } = steps[i] as Step;
    if (phrases === null) {
      // any words, as few as the next step allows
      const rest = steps.slice(i + 1);
      for (let count = 0; ; count++) {
        const end = endOfSteps(small, at, rest);
        if (end >= 0 || count === most || !isBlank(small.charCodeAt(at))) return end;
        let past = at + 1;
        while (isOfWord(small.charCodeAt(past))) past++;
        if (past === at + 1) return -1;
        at = past;
      }
    }
    let count = 0;
    for (; count < most && isBlank(small.charCodeAt(at)); count++) {
      const word = small.slice(at + 1, endOfLetters(small, at + 1));
      const list = phrases.get(word);
      const end = list ? endOfPhrase(small, at + 1, list) : -1;
      if (end < 0) break;
      at = end;
    }
    if (count < least) return -1;
  }
  return at;
}

/** The word right before the blank before `at`, adverbs left out; a mark stands for itself, a name for `^`. */
function standsBefore({ whole, small }: Words, at: number, wanted: ReadonlySet<string>): boolean {
  let end = at;
  for (let skipped = 0; ; skipped++) {
    if (end === 0 || whole.charCodeAt(end - 1) === 10) return wanted.has('.');
    if (!isBlank(small.charCodeAt(end - 1))) return false;
    end--;
    let from = end;
    while (from > 0 && isLetter(small.charCodeAt(from - 1))) from--;
    if (from === end) {
      const mark = small[from - 1] as string;
      if (mark === ',') return wanted.has(',') || wanted.has('^');
      return wanted.has('.') || wanted.has('^');
    }
    const word = small.slice(from, end);
    if (wanted.has(word)) return true;
    if (wanted.has('^')) {
      let start = from;
      while (start > 0 && !isBlank(small.charCodeAt(start - 1))) start--;
      return isLetter(whole.charCodeAt(start)) && whole.charCodeAt(start) < 91;
    }
    if (skipped === 2 || !allAdverbs.has(word)) return false;
    end = from;
  }
}

/** The next word behind one blank at `at`; `1` for a number, empty where there is none. */
function nextWord(small: string, at: number): string {
  if (!isBlank(small.charCodeAt(at))) return '';
  if (isDigit(small.charCodeAt(at + 1))) return '1';
  const end = endOfLetters(small, at + 1);
  return isOfWord(small.charCodeAt(end)) ? '' : small.slice(at + 1, end);
}

/** Where a way ends that begins at `at`; -1 where it does not fit. */
function endOfWay(words: Words, at: number, way: ReadWay): number {
  const { whole, small } = words;
  let to = endOfPhrase(small, at, way.first);
  if (to >= 0 && way.steps.length > 0) to = endOfSteps(small, to, way.steps);
  if (to < 0) return -1;
  if (way.next || way.notNext) {
    const next = nextWord(small, to);
    if (way.next && !way.next.has(next)) return -1;
    if (way.notNext?.has(next)) return -1;
  }
  if (way.after && !standsBefore(words, at, way.after)) return -1;
  if (way.notAfter) {
    let from = at - 1;
    while (from > 0 && isLetter(small.charCodeAt(from - 1))) from--;
    if (at > 0 && isBlank(small.charCodeAt(at - 1)) && way.notAfter.has(small.slice(from, at - 1))) return -1;
  }
  if (way.behind) {
    way.behind.lastIndex = at;
    if (!way.behind.test(whole)) return -1;
  }
  if (way.ahead) {
    way.ahead.lastIndex = to;
    if (!way.ahead.test(whole)) return -1;
    to = way.ahead.lastIndex;
  }
  return to;
}

/** Words in small letters, each line end a space, and every offset kept. */
function inSmall(words: string): string {
  const small = words.toLowerCase();
  const kept = small.length === words.length ? small : words.replace(/[A-Z]+/g, (part) => part.toLowerCase());
  return kept.includes('\n') ? kept.replaceAll('\n', ' ') : kept;
}

/** All words of one sentence that order or allow, in text order. */
export function timeOrdersIn(text: string, { from, to }: Span): TimeOrder[] {
  const whole = text.slice(from, to);
  const words = { whole, small: inSmall(whole) };
  const found: TimeOrder[] = [];
  for (let at = 0, end = 0; at < whole.length; at = end + 1) {
    let number = 0;
    end = at;
    for (let code = whole.charCodeAt(end); isLetter(code); code = whole.charCodeAt(++end))
      number = joined(number, code);
    const ways = end > at ? waysAt.get(number) : undefined;
    if (!ways || (at > 0 && isOfWord(whole.charCodeAt(at - 1)))) continue;
    for (const way of ways) {
      const past = endOfWay(words, at, way);
      if (past < 0) continue;
      found.push({ from: from + at, to: from + past, rule: way.rule });
      end = Math.max(end, past);
      break;
    }
  }
  return found;
}
