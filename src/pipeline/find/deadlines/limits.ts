/** The words between an order and its day: `no later than 5:00 p.m. on Friday,`. */

import { mayEnd } from '../known-place.ts';

export const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?`;
export const hour = String.raw`(?:the\s(?:close|end)\sof\s(?:the\s)?(?:business|day|court)\s?(?:day\s)?(?:on\s|,\s)?|close\sof\sbusiness\s?(?:on\s|,\s)?|c\.?o\.?b\.?\s?(?:on\s)?|noon\s?(?:on\s|,\s)?|midnight\s?(?:on\s)?|(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?,?\s?(?:\(?[ecmp][sd]?t\)?\.?,?\s|(?:eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?(?:\stime)?,?\s)?(?:on\s)?))?`;
/** A limit, right before its day. */
const limitBefore = new RegExp(
  String.raw`\b(?:(?:by|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|till|through|to\sand\sincluding|up\sto|including|due|within)\s(?:and\sincluding\s|or\sbefore\s|on\sor\sbefore\s|no\slater\sthan\s|than\s)?)${hour}(?:on\s)?(?:or\sbefore\s)?${weekday}[*_]*$`,
  'i',
);
/** A limit that stands before its time at the front of a clause. */
const leadingLimit = new RegExp(
  String.raw`(?:\b(?:by\s(?=no))?(?:by|on|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|within|at\sleast|up\sto|through|beginning|for)\s)${hour}(?:on\s)?(?:a\speriod\sof\s|the\snext\s|the\s)?${weekday}[*_]*$`,
  'i',
);

/** Words that a limit may end with: its own, and those of an hour. */
const limitEnds = new Set(
  'by before on or to than until till through at least up including due within for beginning of the period next day court business cob noon midnight am pm eastern central mountain pacific standard daylight time est edt et cst cdt ct mst mdt mt pst pdt pt'.split(
    ' ',
  ),
);

/** True where words end with a limit: `no later than 5:00 p.m. on Friday, `. */
export const isLimitBefore = (words: string): boolean =>
  mayEnd(words, words.length, limitEnds) && limitBefore.test(words);

/** Words without the limit that they end with, which stands before its time at the front of a clause. */
export const withoutLimit = (words: string): string =>
  mayEnd(words, words.length, limitEnds) ? words.replace(leadingLimit, '') : words;
