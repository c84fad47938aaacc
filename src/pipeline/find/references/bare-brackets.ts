/** Numbers in brackets without a label, `[#71]`, `(#84)`, `[41]`: entries where the order uses them so. */
import type { EntryId } from '../../../schema/entry.ts';
import type { Rule } from '../rule.ts';
import { type EntryList, endOfDigits, readList } from './entry-list.ts';
import { filing, oneFiling } from './filings.ts';
import type { Entries } from './labels.ts';
import { eitherCase } from './letter-case.ts';

export const hashBracket: Rule<Entries> = {
  id: 'hash-bracket',
  pattern: String.raw`[[(]\s?#{1,2}\s?`,
  reads: [
    ['Motion to Dismiss [#71; Filed June 3, 2013]', [['71']]],
    ['[#197] and Motion [# 66] at 3', [['197'], ['66']]],
    ['Order of Mar. 24, 2017 [#14]', [['14']]],
    ['Order (#84)', [['84']]],
    ['the motions (#62/76) and the reply (# 30)', [['62', '76'], ['30']]],
    ['were referred [##67, 70, 75, 77].', [['67', '70', '75', '77']]],
    ['is attached [#55-1]', [['55-1']]],
    ['The motion [#66 is granted', [['66']]],
    ['the motion (#45) is denied, and #49 and #50 are taken under advisement', [['45'], ['49', '50']]],
  ],
  leaves: [
    'Request (#12)',
    'Exhibit [#3]',
    'REG. #04053-164',
    'inmate (#40531)',
    'the order binds Roe [#12345-678]',
    'RFP Nos. (#12)',
    'he is (#4) in line',
    'the interview [#5 on the list] was struck',
    'the motion [#3 6] is torn',
  ],
};

export const bareBracket: Rule<Entries> = {
  id: 'bare-bracket',
  pattern: String.raw`\[\s?`,
  reads: [
    ['the motion to compel [41] and the response [44] at 3', [['41'], ['44']]],
    ['Defendant’s motion [30] at 1-3, the reply [40] at 6:14-15. [30] is denied.', [['30'], ['40'], ['30']]],
    ['ORDER on motions [82] & [83], see letter [81-2]', [['82'], ['83'], ['81-2']]],
    ['Plaintiff’s [59] Motion to Compel and his [60] Motion to Stay', [['59'], ['60']]],
    ['ECF No. [60] is a motion. The motion [60] is granted.', [['60'], ['60']]],
    ['the motions [54] and [57]; the motion [60]; Roe’s request [67]', [['54'], ['57'], ['60'], ['67']]],
  ],
  leaves: [
    'the motion [41] alone',
    'his motion.[1] The response.[2] A reply.[3]',
    'the motion [1] and the reply [2] and the order [3]',
    'In [2015] the motion [sic]',
    '[30] days and [14] days',
  ],
};

type Bracket = {
  rule: string;
  /** The bracket, and after the last number. */
  from: number;
  list: EntryList;
  /** True right behind a filing or right before one. */
  beside: boolean;
  /** True where no blank parts the bracket from the word before, as with a footnote's mark. */
  glued: boolean;
};

const behindFiling = new RegExp(String.raw`(?<=\b${filing}(?![\w-])[^.;:[\]]{0,90}?[\s"”*)])`, 'iy');
const beforeFiling = new RegExp(
  eitherCase(
    String.raw`[^\]\n]{0,12}\]\s(?:[A-Z][\w.’'-]{0,20}\s|(?:unopposed|joint|amended|renewed|first|second|emergency)\s){0,3}${oneFiling}\b`,
  ),
  'y',
);
const otherNoun =
  /(?<=(?:requests|(?<!(?:['’]s?|his|her|its|their|this)\s)request|interrogator(?:y|ies)|rfps?|rogs?|rfas?|admissions?|exhibits?|exs?\.|topics?|categor(?:y|ies)|inmate|prisoner|reg\.|claims?|counts?|item|paragraphs?|badge|employee|invoice|check|bates|patents?|unit|apt\.|track)\s{0,2}(?:nos?\.?\s{0,2})?)/iy;
const mayBeNoun = /[a-z.]/i;
/** `[#5 on the list]` counts something else, and `[#3 6]` is one number that the scanner split, or two. */
const onAList = /\s(?:on|of|in)\s(?:the|his|her|its|their|this|that|an?)\s/y;
const splitNumber = /\s\d/y;
const year = /^(?:19|20)\d\d$/;
/** What may follow the numbers within their bracket. */
const closing =
  /\s?(?:[\])]|[,;]?\s*(?:at|pp?\.|pages?|¶|§|filed|entered|dated|exs?\.|exh\.|pageid|under\sseal|sealed)(?![\w]))/iy;

const test = (expression: RegExp, text: string, at: number): boolean => {
  expression.lastIndex = at;
  return expression.test(text);
};

/** A bracket that opens at `from` with a number at `number`; null where its words make it something else. */
export function bracketAt(text: string, from: number, number: number): Bracket | null {
  const opening = text.slice(from, number);
  const hash = opening.includes('#');
  const round = opening.startsWith('(');
  if (round && !hash) return null;
  const list = readList(text, number, opening.includes('##') ? 'plural' : hash ? 'singular' : 'neither');
  if (list.entries.length === 0 || list.entries.some((entry) => /^\d{5}/.test(entry))) return null;
  if (
    (mayBeNoun.test(text.charAt(from - 2)) && test(otherNoun, text, from)) ||
    (/\w/.test(text.charAt(list.to + 1)) && text[list.to] === ']')
  )
    return null;
  if (!hash && (!test(closing, text, list.to) || list.entries.some((entry) => year.test(entry)))) return null;
  if (hash && (test(onAList, text, list.to) || test(splitNumber, text, list.to))) return null;
  const glued = /[^\s([“"*—–-]/.test(text.charAt(from - 1));
  const beside = test(behindFiling, text, from) || (text[from] === '[' && test(beforeFiling, text, number));
  return { rule: hash ? hashBracket.id : bareBracket.id, from, list, beside, glued };
}

/** True where the number of a bracket that opens at `from` was split by the scanner: `[#3 6]`. */
export const isSplit = (text: string, from: number, number: number): boolean =>
  text.slice(from, number).includes('#') && test(splitNumber, text, endOfDigits(text, number));

/** `#49` without a bracket, in an order that writes `(#45)`: the entries there, null behind another numbered noun. */
export function looseHashAt(text: string, at: number): EntryList | null {
  if (test(otherNoun, text, at - 1) || test(otherNoun, text, at - 2)) return null;
  const list = readList(text, at, 'singular', true);
  return list.entries.length > 0 ? list : null;
}

/** True where the numbers run on as footnotes do: 1, 2, 3, or mostly one after the other and not beside filings. */
function runsOn(brackets: readonly Bracket[]): boolean {
  const numbers = brackets.map(({ list }) => Number.parseInt(list.entries[0] as EntryId, 10));
  const steps = numbers.filter((number, i) => i > 0 && number === (numbers[i - 1] as number) + 1).length;
  const share = steps / Math.max(1, numbers.length - 1);
  const beside = brackets.filter((bracket) => bracket.beside).length / brackets.length;
  return (
    (numbers[0] === 1 && numbers.length > 1 && share >= 0.6) || (numbers.length > 3 && share >= 0.8 && beside < 0.5)
  );
}

/**
 * Which brackets are references, by a vote over the whole order.
 *
 * A hash in a square bracket is one; in a round one where the order sets it beside a filing. A bare number is one
 * where the order sets at least two beside filings (one will do where a label names the same number, or the text is
 * the clerk's), and the numbers are no footnotes.
 *
 * @param known entries that labels name; `clerk` is true for the clerk's docket text.
 */
export function voteOnBrackets(
  text: string,
  brackets: readonly Bracket[],
  known: ReadonlySet<string>,
  clerk: boolean,
): { read: Bracket[]; unsure: Bracket[] } {
  const round = ({ from }: Bracket) => text[from] === '(';
  const hashes = brackets.filter(({ rule }) => rule === hashBracket.id);
  const bare = brackets.filter(({ rule, glued }) => rule === bareBracket.id && !glued);
  const gluedOnes = brackets.filter(({ rule, glued }) => rule === bareBracket.id && glued).length;
  const hashRound = hashes.some((bracket) => round(bracket) && bracket.beside);
  const beside = bare.filter((bracket) => bracket.beside);
  const inForce = beside.length >= (clerk ? 1 : 2) && gluedOnes <= bare.length && !runsOn(bare);
  const isKnown = ({ list }: Bracket) => list.entries.every((entry) => known.has(entry));
  const isRead = (bracket: Bracket) =>
    bracket.rule === hashBracket.id
      ? !round(bracket) || hashRound || isKnown(bracket)
      : !bracket.glued && (inForce || (bracket.beside && isKnown(bracket)));
  return {
    read: brackets.filter(isRead),
    unsure: brackets.filter((bracket) => !isRead(bracket) && bracket.beside && !bracket.glued),
  };
}
