/** Names of judges as orders spell them, and which spellings can be of one person. */

/** A name taken apart; letters without accents, in small letters. */
export type JudgeName = {
  /** Empty where only a surname is given. */
  given: string;
  middle: string[];
  surname: string;
  /** `jr`, `sr`, `ii` and so on; null without one. */
  suffix: string | null;
};

/** Words that tell the office and are no part of the name. */
const office =
  /\b(?:the|hon(?:orable|\.)?|chief|senior|presiding|acting|united\s+states|u\.?\s?s\.?|district|magistrate|bankruptcy|circuit|judge|justice|of\s+the\s+district\s+court)(?=[\s,.]|$)\.?/giu;
const suffixes = /^(?:jr|sr|ii|iii|iv)$/;

/**
 * A name taken apart: "Hon. DONNA M. RYU, United States Magistrate Judge" is given `donna`, middle `m`, surname `ryu`.
 *
 * @returns null where no name is left, as for initials ("DMR"), which are nobody's name.
 */
export function parseJudgeName(words: string): JudgeName | null {
  const parts = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^\s*\/?s\/\s*/i, '')
    .replace(office, ' ')
    .split(/[\s,.]+/)
    .filter((part) => /\p{L}/u.test(part));
  const tokens = parts.map((part) => part.toLowerCase());
  const suffix = tokens.length > 1 && suffixes.test(tokens.at(-1) as string) ? (tokens.pop() as string) : null;
  // "Ryu, J." is how a reporter writes a judge's surname.
  if (tokens.length === 2 && tokens[1] === 'j' && /,\s*J\.?\s*$/.test(words)) tokens.pop();
  const surname = tokens.pop();
  if (surname === undefined || surname.length < 2) return null;
  if (tokens.length === 0 && parts.length === 1 && /^[A-Z]{2,4}$/.test(parts[0] as string)) return null;
  return { given: tokens[0] ?? '', middle: tokens.slice(1), surname, suffix };
}

/** The name as it stands in running text: without the office, and not in capitals ("DONNA M. RYU" is "Donna M. Ryu"). */
export function shownName(words: string): string {
  const name = words
    .replace(/^\s*\/?s\/\s*/i, '')
    .replace(office, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.'’-]|\bmc)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** True for "donna" and "d", "d" and "donna", "donna" and "donna". */
const begins = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/**
 * Whether two spellings can be of one judge: one surname; given names that are the same, or one the other's initial;
 * middle names alike as far as both have them; no two suffixes. "D. M. Ryu" can be "Donna M. Ryu", "Dana Ryu" cannot.
 */
export function canBeOne(a: JudgeName, b: JudgeName): boolean {
  if (a.surname !== b.surname) return false;
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false;
  if (a.given !== '' && b.given !== '' && !begins(a.given, b.given)) return false;
  if (a.middle.length === 0 || b.middle.length === 0) return true;
  const [fewer, more] = a.middle.length <= b.middle.length ? [a.middle, b.middle] : [b.middle, a.middle];
  // "Yvonne G. Rogers" is "Yvonne Gonzalez Rogers"; "Ann B. Cole" is not "Ann C. B. Cole".
  return fewer.every((name, i) => begins(name, more[i] as string));
}

/** True where the given name is written out, so that it can tell one judge of a court from another. */
export const isFull = ({ given }: JudgeName): boolean => given.length > 1;

/** How much a spelling tells: letters of the names it writes out, an initial as one. */
export const tells = ({ given, middle, suffix }: JudgeName): number =>
  given.length * 100 + middle.join('').length * 10 + (suffix === null ? 0 : 1);
