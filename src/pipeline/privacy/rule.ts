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
    const [from, to] = match.indices?.groups?.private ?? [0, 0];
    if (to > from && isMeant(text.slice(from, to), match[0])) spans.push({ from, to });
  }
  return spans;
}

/** The digits of words. */
export const digitsOf = (words: string): string => words.replace(/\D/g, '');
