/** The words between an order and its day: `no later than 5:00 p.m. on Friday,`. */

export const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?`;
export const hour = String.raw`(?:the\s(?:close|end)\sof\s(?:the\s)?(?:business|day|court)\s?(?:day\s)?(?:on\s|,\s)?|close\sof\sbusiness\s?(?:on\s|,\s)?|c\.?o\.?b\.?\s?(?:on\s)?|noon\s?(?:on\s|,\s)?|midnight\s?(?:on\s)?|(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?,?\s?(?:\(?[ecmp][sd]?t\)?\.?,?\s|(?:eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?(?:\stime)?,?\s)?(?:on\s)?))?`;
/** A limit, right before its day. */
export const limitBefore = new RegExp(
  String.raw`\b(?:(?:by|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|till|through|to\sand\sincluding|up\sto|including|due|within)\s(?:and\sincluding\s|or\sbefore\s|on\sor\sbefore\s|no\slater\sthan\s|than\s)?)${hour}(?:on\s)?(?:or\sbefore\s)?${weekday}[*_]*$`,
  'i',
);
/** A limit that stands before its time at the front of a clause. */
export const leadingLimit = new RegExp(
  String.raw`(?:\b(?:by|on|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|within|at\sleast|up\sto|through|beginning|for)\s)${hour}(?:on\s)?(?:a\speriod\sof\s|the\snext\s|the\s)?${weekday}[*_]*$`,
  'i',
);
