/** Names of persons in a text, as far as the privacy gate has to know them. */
import type { Span } from '../../schema/annotation.ts';

/** Two letters at least, so that initials are no name. */
const part = String.raw`\p{Lu}[\p{L}\p{M}'’\u2010-]*[\p{L}\p{M}]`;
const particle = '(?:de|del|de\\s+la|de\\s+los|la|van|von|van\\s+der|der|den|di|da|dos|du|bin|ibn|al|el|y|e)';
const nick = `[“"‘'(]${part}[”"’')]`;
const generation = String.raw`(?:,?\s+[JS]r\.?(?![\p{L}]))?`;
const name = String.raw`${part}(?:\s+(?:\p{Lu}\.?(?![\p{L}\p{M}'’.])|${part}|${nick}(?=\s+\p{Lu})|${particle}(?=\s+\p{Lu}))){0,5}${generation}`;

/** Initials in place of a name: `W.C.`, `W. C.`, `WC` in brackets. */
const initials = String.raw`(?:\p{Lu}\.[\s-]?){1,4}`;

/** Words with a capital that are no part of a name, in front of one. */
const notNames = new Set(
  'a after although an and as at because before behalf by case child children claimant claimants counsel court debtor defendant defendants did do does dr estate ex for from further had has have he her here his if in individually infant infants is it its juvenile known matter minor minors miss mr mrs ms mx master next of on one or parent parents petitioner petitioners plaintiff plaintiffs re rel relator respondent respondents see she since sister brother son daughter student that the their then there they this through to victim was were when where whereas while who with'.split(
    ' ',
  ),
);

/** Titles of grown persons. */
const titles = new Set(
  'administrator agent attorney captain chief chancellor clerk commissioner deputy detective director governor inspector judge justice lieutenant magistrate marshal mayor mother father officer president principal professor secretary senator sergeant sheriff superintendent trooper'.split(
    ' ',
  ),
);

/** Titles that children are called by. */
const givenTitles = new Set(['chancellor', 'justice', 'marshal']);

/** Words that make a name that of a rule, an office, a firm or a thing. */
const things =
  /\b(?:act|academy|action|abuse|administration|agency|agreement|amendment|answer|appeal|association|authority|board|brief|bureau|care|center|centre|chapter|circuit|city|clause|code|college|commission|committee|company|complaint|compromise|consent|congress|constitution|corp|corporation|contract|council|county|courts?|custody|decree|department|dept|development|district|division|doctrine|enterprises|exhibit|exploitation|federal|fourteenth|fourth|foundation|fund|guidelines?|health|hospital|inc|incorporated|injunction|institute|insurance|judgment|lease|letter|llc|llp|ltd|motion|nation|online|order|partners|patent|policy|pornography|premises|program|protection|protective|report|rules|school|schools|section|services|settlement|society|state|states|statute|support|systems?|title|township|treatise|treaty|tribe|trust|university|welfare|sentencing|role|participant|offenses?|defendants|under|american|african|caucasian|hispanic|spanish)\b/i;

/** Months that persons are called, first or last. */
const months = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;
/** Words that are the last names of some. */
const surnames = /^(?:bank|church|english|league|rule|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** True for words that name a thing, or a day; what stands behind them tells a month from a name. */
function isThing(words: string, behind: string): boolean {
  if (things.test(words)) return true;
  const all = words.split(/\s+/);
  const doubtful = all.filter((word) => months.test(word) || surnames.test(word));
  if (doubtful.length === 0) return false;
  if (doubtful.length === all.length && !(all.length === 1 && months.test(words))) return true;
  if (surnames.test(all[0] as string)) return true;
  const isLast = doubtful.at(-1) === all.at(-1);
  return isLast && /^,?\s*(?:\d|through\b|to\b|until\b)/.test(behind);
}

/** Names that stand for one that is not told. */
const standIns = /\b(?:doe|roe|poe)\b/i;

const nameAt = new RegExp(name, 'uy');
const nameBehind = new RegExp(String.raw`(?<![\p{L}\p{M}'’-])${name}$`, 'u');

/** Initials in brackets between a name and its mark: `Wren Castellan (“W.C.”), a minor`. */
const calledBehind = /\s*\((?:(?:hereinafter|collectively|or)[\s,]*)?["“‘']?(?:\p{Lu}\.?\s?-?){1,4}["”’']?\)$/u;
const closing = /[\s)\]"”’]+$/u;

/** Initials with the name in brackets: `W.C. (Wren Castellan)`. */
const calledAhead = new RegExp(String.raw`${initials}\s*\(\s*["“]?`, 'uy');

/** Code units before a mark in which its name is looked for. */
const farthest = 120;

/**
 * The name without what stands before it and is none; null where nothing is left, or where it names no person.
 *
 * @param isChild its mark says that it is a child's: some titles are given names then.
 */
function trimmed(text: string, span: Span, isChild: boolean): Span | null {
  let { from } = span;
  for (;;) {
    const word = /^[\p{L}\p{M}'’-]+/u.exec(text.slice(from, span.to))?.[0] ?? '';
    if (word === '' || !notNames.has(word.toLowerCase())) break;
    from += word.length + (/^[\s.]*/.exec(text.slice(from + word.length, span.to))?.[0].length ?? 0);
  }
  const words = text.slice(from, span.to);
  const first = /^[\p{L}\p{M}]+/u.exec(words)?.[0].toLowerCase() ?? '';
  // a possessive is no part of the name
  const owned = /['’]s$/.exec(words)?.[0].length ?? 0;
  if (!/^\p{Lu}[\p{L}\p{M}'’-]/u.test(words) || standIns.test(words)) return null;
  if (titles.has(first) && !(isChild && givenTitles.has(first))) return null;
  if (isThing(words.slice(0, words.length - owned), text.slice(span.to, span.to + 12))) return null;
  return { from, to: span.to - owned };
}

/** A name that begins at a place, or behind initials there; `to` is where the text goes on. */
export function nameFrom(text: string, at: number, isChild = false): { span: Span; to: number } | null {
  calledAhead.lastIndex = at;
  const ahead = calledAhead.exec(text)?.[0].length ?? 0;
  nameAt.lastIndex = at + ahead;
  const words = nameAt.exec(text)?.[0];
  if (words === undefined) return null;
  const to = at + ahead + words.length;
  const span = trimmed(text, { from: at + ahead, to }, isChild);
  return span && { span, to };
}

/** The name that ends at a place, perhaps in brackets, or with initials behind it. */
export function nameUntil(text: string, at: number, isChild = false): Span | null {
  const start = Math.max(0, at - farthest);
  let above = text.slice(start, at);
  above = above.replace(calledBehind, '').replace(closing, '');
  const found = nameBehind.exec(above);
  return found && trimmed(text, { from: start + found.index, to: start + found.index + found[0].length }, isChild);
}

/** True for a name of two words at least. */
export const isFull = (words: string): boolean => /\p{L}{2}\S*\s.*\p{L}{2}/su.test(words);
