/** Which days of a text may be days of facts: not those that bound a search, cite a case or set a date to come. */
import type { Span } from '../../schema/annotation.ts';
import type { IsoDate } from '../../schema/date.ts';

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

const recordCite =
  /\b(?:Decl|Declaration|Depo?|Aff|Tr|Test|Exs?|Exh|Cert|Corresp|Hr['’]g)s?\.?,?\s(?:[\w.]+,?\s){0,2}\(?(?:dated\s)?$/;
const lawAmended =
  /\b(?:rules?|amend(?:ed|ments?)|statute|act|standing\sorder|l\.\s?r\.)\b[^;]{0,60}\b(?:effective|amended|adopted|revised|enacted|rev\.|took\seffect)\b[^;]{0,20}$/i;
const life = /\b(?:born|birth|d\.?o\.?b|edition|copyright|version|revised|visited|accessed|updated)\b[^.;]{0,16}$/i;
const range =
  /^\s?(?:to|through|thru|until|[-‐-―−])\s?(?:and\sincluding\s)?(?:\w+day,\s)?(?:[A-Z][a-z]{2,8}\.?\s\d|the\spresent|\d{1,2}[/-]\d)/;
const rangeEnd =
  /\d{4},?\s(?:to|through|thru|until)\s(?:and\sincluding\s)?(?:\w+day,\s)?$|\b(?:from|between)\s[^.;]{0,40}\d(?:,\s\d{4},?)?\s?(?:to|and|through|thru|until|[-‐-―−])\s?(?:and\sincluding\s)?(?:\w+day,\s)?$/i;
const span =
  /\b(?:since|after|before|prior\sto|preceding|following|earlier\sthan|later\sthan|between|from|through|thru|until|till|by|as\sof|than|including|beginning|starting|ending)\s(?:(?:and|or)\s(?:including\s|about\s)?)?(?:on\s(?:or\s(?:about|before)\s)?)?(?:at\sleast\s)?(?:noon\son\s|midnight\son\s|(?:the\s)?close\sof\s(?:business\s)?on\s|\d{1,2}(?::\d\d)?\s[ap]\.m\.\s(?:on\s)?)?(?:\w+day,\s)?$/i;
const limit = /\b(?:by|until|till|through|than|before|including)\s(?:[^.;]{0,20}\s)?$/i;
const orderedTo =
  /\b(?:order(?:s|ed)?|direct(?:ed|ing)|requir(?:ed|ing)|instruct(?:ed|ing)|told|command(?:ed|ing)|set|due|deadline|was\sto|were\sto|had\s(?:been\s)?(?:until|through|to)|gave|given|allow(?:ed|ing)|permitt(?:ed|ing)|extend(?:ed|ing)|agreed|promised|excused|relieved|stipulated)\b/i;
const heldBack =
  /\b(?:not|never|n['’]t|wait(?:ed|ing)|nothing|delayed|no\s\w+|fail(?:ed|ing)|refus(?:ed|ing)|held\soff)\b[^.;]{0,90}\b(?:until|till|before)\s(?:\w+day,\s)?$/i;
const moved =
  /\b(?:extend|mov|continu|re-?set|postpon|reschedul|chang|enlarg|push)\w*\b[^.;]{0,50}\bfrom\s(?:\w+day,\s)?$/i;
const wasThen = /\b(?:was|were|is)\s(?:then|originally|formerly|previously|at\sthe\stime)\s$/i;
/** Another case, by its name or its number. */
const elsewhere = /\sv\.\s|\bIn\sre\s|\bNos?\.\s(?:\d:)?\d\d-?\s?(?:cv|CV|Cv|C|Civ|civ|md|cr)(?=[\W\d])/;
/** What was set before, and now is set anew. */
const former = /\b(?:previously|heretofore|formerly|originally|hitherto|theretofore)\b[^.;]{0,60}$/i;
const toBeDone = /\b(?:shall|must|will|is\sto|are\sto|may|should|is\sdue|are\sdue)\b[^.;]{0,120}$/i;
const sitting = /\b(?:held|heard|argued|argument|appeared|hearing|conference|teleconference|convened)\b/i;

/**
 * How a day may be taken, from the words round it.
 *
 * @param words the sentence, its blanks single.
 * @param day in code units of `words`.
 * @param orderDate day of the order, where known.
 */
export function useOf(words: string, day: Span, date: IsoDate, orderDate: IsoDate | null): Use {
  const before = words.slice(Math.max(0, day.from - 130), day.from);
  const after = words.slice(day.to, day.to + 40);
  if (recordCite.test(before) || lawAmended.test(before) || life.test(before)) return 'none';
  if (elsewhere.test(words.slice(0, day.from)) && !/\bthis\s(?:case|action|court)\b/i.test(words)) return 'none';
  if (orderDate !== null && date > orderDate && former.test(before) && !/\bto\s$/.test(before)) return 'due';
  if (orderDate !== null && date > orderDate) {
    if (moved.test(before)) return 'due';
    return span.test(before) || /\bto\s(?:\w+day,\s)?$/i.test(before) ? 'none' : 'to-come';
  }
  if (orderDate === date && !(sitting.test(before.slice(-70) + after) && !toBeDone.test(before))) return 'none';
  if (orderDate === null && toBeDone.test(before)) return 'none';
  if (moved.test(before)) return 'due';
  if (range.test(after) || rangeEnd.test(before)) return 'none';
  if (wasThen.test(before)) return 'due';
  if (!span.test(before)) return 'fact';
  if (heldBack.test(before)) return 'fact';
  return limit.test(before) && orderedTo.test(before) ? 'due' : 'none';
}
