/** Full dates as texts write them, as sources of patterns: day, month and year. The flags `i` and `u` go with them. */

const english = String.raw`Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?`;
const spanish =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]tiembre|septiembre|octubre|noviembre|diciembre';
const month = `(?:${english})`;

const tens = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ordinal = `(?:${tens}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[\\s-](?:${tens})|thirty[\\s-]first)`;
const day = String.raw`\d{1,2}\s?(?:st|nd|rd|th)?`;
const dayOf = String.raw`(?:${day}|${ordinal})\s+(?:day\s+)?of\s+`;
const year = String.raw`(?:(?:(?:in\s+(?:the\s+year\s+)?|of\s+)?\d{4})|['’]\d{2})`;
const yearInWords = String.raw`(?:nineteen\s+(?:hundred\s+(?:and\s+)?)?|two\s+thousand\s+(?:and\s+)?)[a-z]+(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?`;
const joint = String.raw`\s?[-/.]\s?`;

/**
 * `March 3, 1961`, `3 March 1961`, `3rd day of March, 1961`, `third of March 1961`, `3-Mar-61`, `03MAR1961`, `3/3/1961`,
 * `3-3-61`, `3.3.'61`, `1961-03-03`, `21 de marzo de 1990`.
 */
export const fullDate = String.raw`(?:${month}\s+(?:${day}|${ordinal}),?\s+${year}|${month}[-/]\d{1,2}[-/](?:\d{4}|\d{2})|${dayOf}${month},?\s+(?:${year}|${yearInWords})|${day}\s+${month},?\s+${year}|\d{1,2}[-/.]?${month}[-/]?(?:\d{4}|\d{2})|\d{4}(?:,?\s+|-)${month}[\s-]+\d{1,2}|\d{1,2}\s+de\s+(?:${spanish})\s+del?\s+\d{4}|\d{4}${joint}\d{1,2}${joint}\d{1,2}|\d{1,2}${joint}\d{1,2}${joint}(?:\d{4}|'?\d{2}))(?!\d)`;

const [monthDigits, dayDigits] = ['(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])'];
const century = '(?:19|20)\\d{2}';

/** Digits alone, which a label must name: `19610303`, `03031961`, `030361`, `03 03 1961`. */
export const bareDate = String.raw`(?:${century}${monthDigits}${dayDigits}|${monthDigits}${dayDigits}(?:${century}|\d{2})|\d{1,2}\s\d{1,2}\s(?:${century}|\d{2})|${century}\s\d{2}\s\d{2})(?!\d)`;
