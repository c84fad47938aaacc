/** Taxpayer-identification numbers: Fed. R. Civ. P. 5.2(a)(1). */
import { labelledNine } from './nine-digits.ts';
import { notNamedOther } from './other-names.ts';
import { dash, digitsOf, numberEnds, numberStarts, type PrivacyRule, privatePlaces } from './rule.ts';

/**
 * True for a number that the Internal Revenue Service gives to a person: 9 first, its fourth and fifth digit 50 to 65,
 * 70 to 88, 90 to 92 or 94 to 99 (IRS, Publication 1915), or 93 for a child to be adopted (IRS, Form W-7A).
 */
const isIndividual = (words: string): boolean => /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9\d)\d{4}$/.test(digitsOf(words));

const dashed = new RegExp(String.raw`${numberStarts}(?<private>9\d{2}${dash}\d{2}${dash}\d{4})${numberEnds}`, 'dgu');

/** An employer's number as the Service writes it (IRS, Publication 1635); cartons and parts are numbered so, too. */
const employers = new RegExp(String.raw`${numberStarts}(?<private>\d{2}${dash}\d{7})${numberEnds}`, 'dgu');

/** Forms and offices whose mention makes such a shape an employer's number. */
const taxWords =
  /\bW-?[29]\b|\bSS-4\b|\b1099\b|\bForms?\s+(?:9\d\d|5500|10\d\d|112\d)|\bI\.?R\.?S\b|\bInternal\s+Revenue|\b[Tt]he\s+Service\b|\btax(?:payer|es)?\b|\b(?:Employer|EMPLOYER)['’]?s?\s+(?:identif\w*|IDENTIF\w*|number)/;

/** Code units around a number in which they are looked for. */
const [above, below] = [120, 60];

const initials = String.raw`\b(?:ITIN|ATIN|PTIN|FEIN|FTIN|FTID|FEID|EIN|TIN|TID)s?\b|\b(?:[IAPFE]\.?\s?)?[ET][./]\s?I[./]\s?N\b\.?|\b[IA]\.\s?T\.\s?I\.\s?N\b\.?`;
const office = String.raw`(?:federal|fed\.?|state|IRS|I\.R\.S\.)`;
const identity = String.raw`(?:identification|identifying|identifier|identif\.|ident\.?|id\b|i\.\s?d\.)`;
const called = String.raw`(?:[\s-]*(?:numbers?\b|nos?\b|#))`;

/** Short names in capitals alone: "tin" is a word. */
const label = new RegExp(
  String.raw`${initials}|(?i:\b(?:${office}[\s/-]+)?(?:tax(?:payers?)?|employers?)(?:'s|’s|['’])?[\s/-]+(?:account\s+)?(?:${identity}${called}?|${called})|\b${office}[\s/-]+${identity}${called}?|\b(?:IRS|I\.R\.S\.)\s+${called}|\bnumber\s+with\s+the\s+(?:IRS|I\.R\.S\.|internal\s+revenue(?:\s+service)?))`,
  'gu',
);

/** The shape of an individual's number alone. */
export const shapedTaxpayerNumber: PrivacyRule = {
  id: 'taxpayer-number-shape',
  kind: 'taxpayer-number',
  find: (text) => notNamedOther(text, privatePlaces(text, dashed, isIndividual)),
  finds: [['she signed as 912-84-3306', '912-84-3306']],
  leaves: ['item 912-30-3306 of the list', 'RVK-912-84-3306', 'Part No. 912-84-3306'],
};

/** The shape of an employer's number, where words around it speak of taxes. */
export const spokenEmployerNumber: PrivacyRule = {
  id: 'taxpayer-number-employer',
  kind: 'taxpayer-number',
  find: (text) =>
    notNamedOther(
      text,
      privatePlaces(text, employers).filter(({ from, to }) =>
        taxWords.test(text.slice(Math.max(0, from - above), to + below)),
      ),
    ),
  finds: [
    ['Line 1 of the Form W-9 gives 27-5530918.', '27-5530918'],
    ['27-5530918 was issued by the Internal Revenue Service', '27-5530918'],
  ],
  leaves: ['the crate bears 27-5530918', 'The IRS seized carton 27-5530918.'],
};

/** With a name near it; an employer's number counts, since a sole proprietor has one. */
export const labelledTaxpayerNumber: PrivacyRule = {
  id: 'taxpayer-number-label',
  kind: 'taxpayer-number',
  find: (text) => labelledNine(text, label, (digits) => !/^0+$/.test(digits)),
  finds: [
    ['EIN: 27-5530918', '27-5530918'],
    ['the taxpayer identification number of the debtor, 275530918', '275530918'],
    ['Tax I.D. No. 27-5530918', '27-5530918'],
    ['F.E.I.N. : 27 – 5530918 .', '27 – 5530918'],
    ['Federal ID # 27 5530918', '27 5530918'],
    ['T.I.N. 27.5530918', '27.5530918'],
    ['an ATIN, 912-93-3306', '912-93-3306'],
    ['27-5530918 (Fed. Tax ID)', '27-5530918'],
  ],
  leaves: [
    'TIN matching since 2014',
    'a tin of 275530918 pins',
    'EIN xx-xxx0918',
    'tax identification was due on 1-15-2016',
    'the EIN was missing; part no. 275530918',
  ],
};
