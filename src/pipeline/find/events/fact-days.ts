/** Which days of a text may be days of facts: not those that bound a search, cite a case or set a date to come. */
import type { Span } from '../../../schema/annotation.ts';
import type { IsoDate } from '../../../schema/date.ts';
import { beginningAt, endingAt, holdsAt, isPlain, lettersAt, mayEnd, wordBefore } from '../known-place.ts';

/** A day as it stands in the text. */
export type Day = { span: Span; date: IsoDate };

/**
 * How a day may be taken:
 * - `fact`: something happened on it.
 * - `due`: something was due by it, under an order that is recounted.
 * - `to-come`: it lies after this order; only what was set before can be meant.
 * - `none`: no fact of the case.
 */
export type Use = 'fact' | 'due' | 'to-come' | 'none';

/** How `lawAmended` ends. */
const amendedOn = /\b(?:effective|amended|adopted|revised|enacted|rev\.|took\seffect)\b[^;]{0,20}$/i;
const recordCite =
  /\b(?:Decl|Declaration|Depo?|Aff|Tr|Test|Exs?|Exh|Cert|Corresp|Hr['’]g)s?\.?,?\s(?:[\w.]+,?\s){0,2}\(?(?:dated\s)?$/;
const lawAmended =
  /\b(?:rules?|amend(?:ed|ments?)|statute|act|standing\sorder|l\.\s?r\.)\b[^;]{0,60}\b(?:effective|amended|adopted|revised|enacted|rev\.|took\seffect)\b[^;]{0,20}$/i;
const life = /\b(?:born|birth|d\.?o\.?b|edition|copyright|version|revised|visited|accessed|updated)\b[^.;]{0,16}$/i;
/** How one of the words of `recordCite`, `life` and `amendedOn` begins. */
const odd =
  /\b(?:decl|dep|aff|tr|test|ex|cert|corresp|hr|born|birth|d\.?o|edition|copyr|vers|revi|visit|access|updat|effe|amended|adopted|enact|rev\.|took)/i;
const range = beginningAt(
  /^\s?(?:to|through|thru|until|[-‐-―−])\s?(?:and\sincluding\s)?(?:\w+day,\s)?(?:[A-Z][a-z]{2,8}\.?\s\d|the\spresent|\d{1,2}[/-]\d)/,
);
const rangeEnd = endingAt(
  /\d{4},?\s(?:to|through|thru|until)\s(?:and\sincluding\s)?(?:\w+day,\s)?$|\b(?:from|between)\s[^.;]{0,40}\d(?:,\s\d{4},?)?\s?(?:to|and|through|thru|until|[-‐-―−])\s?(?:and\sincluding\s)?(?:\w+day,\s)?$/i,
);
const span = endingAt(
  /\b(?:since|after|before|prior\sto|preceding|following|earlier\sthan|later\sthan|between|from|through|thru|until|till|by|as\sof|than|including|beginning|starting|ending|(?:reach|go|date)(?:es|s|d)?\sback\sto|(?:post|pre|ante)-?dat(?:es?|ed|ing))\s(?:(?:and|or)\s(?:including\s|about\s)?)?(?:on\s(?:or\s(?:about|before)\s)?)?(?:at\sleast\s)?(?:noon\son\s|midnight\son\s|(?:the\s)?close\sof\s(?:business\s)?on\s|\d{1,2}(?::\d\d)?\s[ap]\.m\.\s(?:on\s)?)?(?:\w+day,\s)?$/i,
);
const limit = endingAt(/\b(?:by|until|till|through|than|before|including)\s(?:[^.;]{0,20}\s)?$/i);
const orderedTo =
  /\b(?:order(?:s|ed)?|direct(?:ed|ing)|requir(?:ed|ing)|instruct(?:ed|ing)|told|command(?:ed|ing)|set|due|deadline|was\sto|were\sto|had\s(?:been\s)?(?:until|through|to)|gave|given|allow(?:ed|ing)|permitt(?:ed|ing)|extend(?:ed|ing)|agreed|promised|excused|relieved|stipulated)\b/i;
const heldBack = endingAt(
  /\b(?:not|never|n['’]t|wait(?:ed|ing)|nothing|delayed|no\s\w+|fail(?:ed|ing)|refus(?:ed|ing)|held\soff)\b[^.;]{0,90}\b(?:until|till|before)\s(?:\w+day,\s)?$/i,
);
const moved = endingAt(
  /\b(?:extend|mov|continu|re-?set|postpon|reschedul|chang|enlarg|push)\w*\b[^.;]{0,50}\bfrom\s(?:\w+day,\s)?$/i,
);
const wasThen = endingAt(/\b(?:was|were|is)\s(?:then|originally|formerly|previously|at\sthe\stime)\s$/i);
/** Words that `rangeEnd`, `span` and `upToDay` may end with, and those that stand before an `on` of theirs. */
const bounds = new Set(
  'postdate postdates postdated postdating predate predates predated predating antedate antedates since after before to preceding following than between from through thru until till by of including about and or beginning starting ending on least'.split(
    ' ',
  ),
);
const boundsBeforeOn = new Set([...bounds, 'noon', 'midnight', 'business', 'a.m.', 'p.m.']);

/** False where the words right before a day show that it bounds nothing. */
function mayBound(words: string, from: number): boolean {
  if (words.charCodeAt(from - 1) !== 32) return from > 0;
  const last = wordBefore(words, from);
  return last === 'on' ? boundsBeforeOn.has(wordBefore(words, from - 3)) : bounds.has(last) || !isPlain(last);
}

const movedEnds = new Set(['from']);
const isMoved = (words: string, from: number): boolean => mayEnd(words, from, movedEnds) && holdsAt(moved, words, from);
/** `the production that I ordered for §`. */
const fixedEnds = new Set(['for']);
const orderedFor = endingAt(
  /\b(?:that|which|court|i|we)\s(?:(?:was|were|i|we|the\scourt)\s)?(?:ordered|directed|required|fixed)\sfor\s(?:\w+day,\s)?$/i,
);
/** `the court fixed § as the end of discovery`. */
const fixedDay = new Set(['fixed', 'set', 'gave', 'made', 'established']);
const fixed = endingAt(
  /\b(?:court|i|we|judge|order|schedule|plan|it)\b[^;]{0,100}\s(?:fixed|set|gave|made|established)\s$/i,
);
const fixedAs = /^,?\s(?:as|for)\s/;
const thenEnds = new Set(['then', 'originally', 'formerly', 'previously', 'time']);
const rangeFirst = new Set(['to', 'through', 'thru', 'until']);
/** True where a day goes on to another: `§ to June 3, 2014`. */
function isRange(words: string, to: number): boolean {
  const at = words.charCodeAt(to) <= 32 ? to + 1 : to;
  const code = words.charCodeAt(at);
  const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
  const isDash = code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
  return (isLetter ? rangeFirst.has(lettersAt(words, at)) : isDash) && holdsAt(range, words, to);
}

/** Another case, by its name or its number. */
const elsewhere =
  /\sv\.\s|\bIn\sre\s|\bNos?\.\s(?:\d:)?\d\d-?\s?(?:cv|CV|Cv|C|Civ|civ|md|cr)(?=[\W\d])|\bof\s(?:an?|another)\s(?:[\w-]+\s){0,2}court\b(?!\s(?:order|reporter|filing|hearing|conference|officer))/;
/** What was set before, and now is set anew. */
const former = endingAt(/\b(?:previously|heretofore|formerly|originally|hitherto|theretofore)\b[^.;]{0,60}$/i);
const toBeDone = endingAt(/\b(?:shall|must|will|is\sto|are\sto|may|should|is\sdue|are\sdue)\b[^.;]{0,120}$/i);
const sitting = /\b(?:held|heard|argued|argument|appeared|hearing|conference|teleconference|convened)\b/i;

const here = /\bthis\s(?:case|action|court)\b/i;
const untilNow = endingAt(/\bto\s$/);
const upToDay = endingAt(/\bto\s(?:\w+day,\s)?$/i);

/**
 * Where the name or number of another case ends in a sentence, behind which its days are days of that case; Infinity
 * where it has none, or says that it is this case.
 *
 * @param words the sentence, its blanks single.
 */
export function otherCaseIn(words: string): number {
  if (!words.includes(' v. ') && !words.includes('In re ') && !words.includes('No') && !words.includes(' of a'))
    return Infinity;
  const found = elsewhere.exec(words);
  return found && !here.test(words) ? found.index + found[0].length : Infinity;
}

/**
 * How a day may be taken, from the words round it.
 *
 * @param words the sentence, its blanks single.
 * @param day in code units of `words`.
 * @param orderDate day of the order, where known.
 * @param otherCase what `otherCaseIn` gives for `words`.
 */
export function useOf(
  words: string,
  day: Span,
  date: IsoDate,
  orderDate: IsoDate | null,
  otherCase = otherCaseIn(words),
): Use {
  const { from, to } = day;
  if (otherCase <= from) return 'none';
  const cite = words.slice(Math.max(0, from - 70), from);
  const isOdd = odd.test(cite);
  if (isOdd && recordCite.test(cite)) return 'none';
  const near = words.slice(Math.max(0, from - 36), from);
  if (isOdd && life.test(near)) return 'none';
  if (isOdd && amendedOn.test(near) && lawAmended.test(words.slice(Math.max(0, from - 130), from))) return 'none';
  if (orderDate !== null && date > orderDate) {
    if (holdsAt(former, words, from) && !holdsAt(untilNow, words, from)) return 'due';
    if (isMoved(words, from)) return 'due';
    return (mayBound(words, from) && holdsAt(span, words, from)) || holdsAt(upToDay, words, from) ? 'none' : 'to-come';
  }
  if (
    orderDate === date &&
    !(
      sitting.test(words.slice(Math.max(0, from - 70), from) + words.slice(to, to + 40)) &&
      !holdsAt(toBeDone, words, from)
    )
  )
    return 'none';
  if (orderDate === null && holdsAt(toBeDone, words, from)) return 'none';
  if (isMoved(words, from)) return 'due';
  const isBound = mayBound(words, from);
  if (isRange(words, to) || (isBound && holdsAt(rangeEnd, words, from))) return 'none';
  if (mayEnd(words, from, fixedEnds) && holdsAt(orderedFor, words, from)) return 'due';
  if (mayEnd(words, from, fixedDay) && holdsAt(fixed, words, from) && fixedAs.test(words.slice(to, to + 12)))
    return 'due';
  if (mayEnd(words, from, thenEnds) && holdsAt(wasThen, words, from)) return 'due';
  if (!isBound || !holdsAt(span, words, from)) return 'fact';
  if (holdsAt(heldBack, words, from)) return 'fact';
  const before = words.slice(Math.max(0, from - 130), from);
  return holdsAt(limit, words, from) && orderedTo.test(before) ? 'due' : 'none';
}
