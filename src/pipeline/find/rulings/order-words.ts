/** The words of an order that rulings are read by. */
import { wordsFinder } from '../first-signs.ts';
import { dispositionRules, dispositionsBehind, type Word } from './dispositions.ts';

/** Beginnings of words; a word that is listed here is no finding, only a place worth a look. */
const beginnings = {
  /** Nouns of what somebody asks for. */
  papers: 'motion application request objection stipulation letter',
  motions: 'motion',
  /** Discovery requests, which a motion to compel is about. */
  discovery: 'interrogator rfp rfa rpd rog request topic document subpoena deposition',
  /** Words of which one stands wherever an order says that nobody opposes. */
  opposition: 'oppos unoppos nonoppos object consent contest uncontest respon answer unanswer repl position',
  unopposed: 'unopposed un?opposed uncontested',
  /** How a paper comes to a judge that nobody files. */
  chambers: 'chambers mail email',
} as const;

type Kind = keyof typeof beginnings;

export type OrderWords = {
  /** Words of disposition, in text order. */
  dispositions: readonly Word[];
} & Readonly<Record<Kind, readonly number[]>>;

const kinds = Object.keys(beginnings) as Kind[];
const finder = wordsFinder(
  dispositionRules.map(({ pattern }) => `(?:${pattern})${dispositionsBehind}`),
  Object.values(beginnings),
);

/** True for a word, in small letters, with which one of these words may begin. */
export const opensOrderWord = finder.opens;

/**
 * Words of disposition in a text, and for each kind of word the offsets where one begins, rising, in UTF-16 code units.
 *
 * @param openings offsets of the words that `opensOrderWord` is true for, rising.
 */
export function orderWords(text: string, openings: Iterable<number>): OrderWords {
  const { found, begun } = finder.find(text, openings);
  const dispositions = found.map(({ which, found: words, index, to }) => ({
    rule: dispositionRules[which] as (typeof dispositionRules)[number],
    found: words,
    from: index,
    to,
  }));
  const places = Object.fromEntries(kinds.map((kind, i) => [kind, begun[i] as number[]])) as Record<Kind, number[]>;
  return { dispositions, ...places };
}

/** True where one of some rising offsets lies at or behind `from` and before `to`. */
export function isAmong(offsets: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < offsets.length && (offsets[low] as number) < to;
}
