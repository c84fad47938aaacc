/** Taxpayer-identification numbers: Fed. R. Civ. P. 5.2(a)(1). */
import { dash, digitsOf, numberEnds, numberStarts, type PrivacyRule, privatePlaces } from './rule.ts';

/**
 * True for an individual's number that the Internal Revenue Service gives out: 9 first, its fourth and fifth digit 50 to
 * 65, 70 to 88, 90 to 92 or 94 to 99 (IRS, Publication 1915).
 */
const isIndividual = (words: string): boolean =>
  /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(digitsOf(words));

const dashed = new RegExp(String.raw`${numberStarts}(?<private>9\d{2}${dash}\d{2}${dash}\d{4})${numberEnds}`, 'dgu');

/** Short names in capitals alone: "tin" is a word. */
const label = String.raw`(?:\b(?:ITIN|FEIN|EIN|TIN)s?\b|\b(?i:tax(?:payer)?|employer)(?:'s|’s)?[\s-]+(?i:identification|ident\.|id\b|i\.d\.)(?:[\s-]*(?:(?i:numbers?|nos?)\b|#))?)`;
const labelled = new RegExp(
  String.raw`${label}[^\d$]{0,60}?(?<![\p{L}\p{N}$*-])(?<private>\d{2}${dash}\d{7}|\d{3}(?:${dash}|[\s.])?\d{2}(?:${dash}|[\s.])?\d{4})${numberEnds}`,
  'dgu',
);

/** The shape of an individual's number alone. */
export const shapedTaxpayerNumber: PrivacyRule = {
  id: 'taxpayer-number-shape',
  kind: 'taxpayer-number',
  find: (text) => privatePlaces(text, dashed, isIndividual),
  finds: [['she signed as 912-84-3306', '912-84-3306']],
  leaves: ['item 912-30-3306 of the list', 'RVK-912-84-3306'],
};

/** With a name before it; an employer's number counts, since a sole proprietor has one. */
export const labelledTaxpayerNumber: PrivacyRule = {
  id: 'taxpayer-number-label',
  kind: 'taxpayer-number',
  find: (text) => privatePlaces(text, labelled),
  finds: [
    ['EIN: 27-5530918', '27-5530918'],
    ['the taxpayer identification number of the debtor, 275530918', '275530918'],
    ['Tax I.D. No. 27-5530918', '27-5530918'],
  ],
  leaves: [
    'TIN matching since 2014',
    'a tin of 275530918 pins',
    'EIN xx-xxx0918',
    'tax identification was due on 1-15-2016',
  ],
};
