/** A rule of the privacy gate: what it finds, and the words that prove it. */
import type { Span } from '../../schema/annotation.ts';
import type { PrivateKind } from '../../schema/privacy.ts';

/** Something that a public file may not hold in full, and where it stands. */
export type Finding = { kind: PrivateKind; span: Span };

export type PrivacyRule = {
  /** Kebab-case. */
  id: string;
  kind: PrivateKind;
  /** Places of the private words, in UTF-16 code units, in text order. A megabyte takes it a fraction of a second. */
  find: (text: string) => Span[];
  /** Texts with the words that must be found in each. */
  finds: readonly (readonly [text: string, ...words: string[]])[];
  /** Near misses, in which no rule may find anything. */
  leaves: readonly string[];
};

/** What begins and ends a number: no letter or digit beside it, nor one that a dash or a point joins to it. */
export const numberStarts = String.raw`(?<![\p{L}\p{N}_$]|[\p{L}\p{N}][-\u2010-\u2015_/]|\d[.,])`;
export const numberEnds = String.raw`(?![\p{L}\p{N}_]|[-\u2010-\u2015_/]\p{N}|[.,]\d)`;

/** A hyphen or dash as texts have them, with a blank or a line's end beside it; lines of case files are indented. */
export const dash = String.raw`\s?[-\u2010-\u2015\u2212\u00ad](?:\r?\n[ \t]{1,80}|\s?)`;

/** What parts groups of one number whose name is told: a dash, a point, a stroke, a blank, a line's end. */
export const parting = String.raw`(?:(?:${dash}){1,2}|\s?[._/](?:\s?)|\r?\n[ \t]{0,80}|[^\S\n]{1,2})`;

/**
 * The places of the group `private` of every match.
 *
 * @param pattern with the flags `d` and `g`.
 * @param isMeant says of the private words and the whole match whether they are what is looked for.
 */
export function privatePlaces(
  text: string,
  pattern: RegExp,
  isMeant: (words: string, match: string) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = privateIn(match);
    if (span && isMeant(text.slice(span.from, span.to), match[0])) spans.push(span);
  }
  return spans;
}

/** The place of the group `private` of a match, if it has one. */
export function privateIn(match: RegExpExecArray | RegExpMatchArray | null): Span | null {
  const [from, to] = match?.indices?.groups?.private ?? [];
  return from === undefined || to === undefined || to <= from ? null : { from, to };
}

/** What stands before a label, at its end, and where in the text. */
export function privateBefore(text: string, at: number, pattern: RegExp, farthest: number): Span | null {
  const start = Math.max(0, at - farthest);
  const span = privateIn(pattern.exec(text.slice(start, at)));
  return span && { from: start + span.from, to: start + span.to };
}

/**
 * The parts of a text around words that are searched for quickly, so that a slow pattern need not read the rest.
 *
 * @param core with the flag `g`.
 * @param before code units in front of such words that a part has at least, up to a blank.
 * @param after code units behind them.
 */
export function partsAround(
  text: string,
  core: RegExp,
  before: number,
  after: number,
): { from: number; words: string }[] {
  const parts: Span[] = [];
  for (const { 0: words, index } of text.matchAll(core)) {
    const last = parts.at(-1);
    const to = Math.min(text.length, index + words.length + after);
    if (last && index - before <= last.to) {
      last.to = to;
      continue;
    }
    let from = Math.max(0, index - before);
    // a part begins with a whole word
    for (let steps = 0; steps < before && from > 0 && /\S/.test(text[from - 1] as string); steps++) from--;
    parts.push({ from, to });
  }
  return parts.map(({ from, to }) => ({ from, words: text.slice(from, to) }));
}

/** Places in text order, none overlapping another. */
export function inOrder(spans: Span[]): Span[] {
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return spans.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The digits of words. */
export const digitsOf = (words: string): string => words.replace(/\D/g, '');
