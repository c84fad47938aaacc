/** A full date as texts write it, as the source of a pattern: day, month and year. */

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** `March 3, 1961`, `3 March 1961`, `3rd day of March, 1961`, `3/3/1961`, `3-3-61`, `1961-03-03`. */
export const fullDate = String.raw`(?:${month}\s+${day},?\s+\d{4}|${day}(?:\s+day\s+of)?\s+${month},?\s+\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\d)`;
