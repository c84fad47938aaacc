/** Financial-account numbers: Fed. R. Civ. P. 5.2(a)(4), which leaves the last four digits. */
import type { Span } from '../../schema/annotation.ts';
import { digitsOf, numberEnds, numberStarts, type PrivacyRule, privatePlaces } from './rule.ts';

/** What stands between the name of a number and the number: short words that say nothing else. */
const between = String.raw`(?:[\s,:(#="“'’-]|\b(?:is|was|are|were|as|of|the|full|being|namely|listed|shown|known)\b){0,12}`;
const marker = String.raw`(?:\bnumbers?\b|\bnumbered\b|\bnos?\b\.?|#)`;
const value = String.raw`(?<![\p{L}\p{N}*$])(?<private>[A-Z]{0,3}-?\d+(?:[\s-]\d{2,}){0,6})${numberEnds}`;

const account = String.raw`\b(?i:accounts?|acct\b\.?|a/c)[\s,(]{0,3}(?i:${marker})`;
const loan = String.raw`\b(?i:loan)\s+(?i:${marker})`;
const card = String.raw`\b(?i:credit|debit|visa|mastercard|american express|amex)(?:\s+(?i:card))?\s+(?i:${marker})`;
const purpose = String.raw`\b(?i:bank|checking|savings|brokerage|deposit|investment|retirement|escrow|money[\s-]market|IRA|card)\s+(?i:account|acct\.?)`;

const labelled = new RegExp(
  String.raw`(?:${account}|${loan}|${card}|${purpose}[\s,(:]{0,3}(?:(?i:${marker}))?)${between}${value}`,
  'dgu',
);

/** More than the last four digits, and no date: `01-15-2016`. */
const isWhole = (words: string): boolean =>
  digitsOf(words).length > 4 && !/^(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})$/.test(words);

const cardNumber = new RegExp(
  String.raw`${numberStarts}(?<private>[3-6]\d{3}(?:[\s-]?\d{4}){3}|3[47]\d{2}[\s-]?\d{6}[\s-]?\d{5})${numberEnds}`,
  'dgu',
);

/** True for digits whose check digit is right (ISO/IEC 7812-1, Luhn's formula). */
function isCardNumber(words: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digitsOf(words)].reverse().entries()) {
    const weighed = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const international = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

/** True for an international account number whose check digits are right (ISO 13616: 1 modulo 97). */
function isInternational(words: string): boolean {
  const plain = words.replaceAll(' ', '');
  let rest = 0;
  for (const letter of plain.slice(4) + plain.slice(0, 4)) {
    // A to Z count as 10 to 35
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return plain.length >= 15 && rest === 1;
}

/** With a name before it: an account's, a loan's or a card's number. */
export const labelledAccount: PrivacyRule = {
  id: 'financial-account-label',
  kind: 'financial-account',
  find: (text) => privatePlaces(text, labelled, isWhole),
  finds: [
    ['account number 55120987', '55120987'],
    ['Acct. Nos. 551-20987 was closed', '551-20987'],
    ['her savings account X55-120987', 'X55-120987'],
    ['loan number: 5512098700', '5512098700'],
    ['the credit card number is 5512 0987', '5512 0987'],
  ],
  leaves: [
    'account number ending in 0987',
    'Account No. XXXX0987',
    'the account of ECF No. 55120',
    'an account, Dkt. No. 55120',
    'account No. 3 of the four',
    'an account number of 2016-01-15',
  ],
};

/** The number of a payment card, by shape and check digit. */
export const shapedCard: PrivacyRule = {
  id: 'financial-account-card',
  kind: 'financial-account',
  find: (text) => privatePlaces(text, cardNumber, isCardNumber),
  finds: [
    ['charged to 4012 8888 8888 1881 twice', '4012 8888 8888 1881'],
    ['378282246310005 is hers', '378282246310005'],
  ],
  leaves: ['4012 8888 8888 1882 is a row of the table', 'ARC4012888888881881', '2012888888881881'],
};

/** An international account number, by shape and check digits. */
export const shapedInternational: PrivacyRule = {
  id: 'financial-account-international',
  kind: 'financial-account',
  find(text) {
    const spans: Span[] = [];
    for (const { 0: words, index } of text.matchAll(international)) {
      // words in capitals behind it look like its last groups
      for (let end = words.length; end > 14; end = words.lastIndexOf(' ', end - 1)) {
        if (!isInternational(words.slice(0, end))) continue;
        spans.push({ from: index, to: index + end });
        break;
      }
    }
    return spans;
  },
  finds: [
    ['to GB29 NWBK 6016 1331 9268 19 BANK', 'GB29 NWBK 6016 1331 9268 19'],
    ['FR1420041010050500013M02606', 'FR1420041010050500013M02606'],
  ],
  leaves: ['GB29 NWBK 6016 1331 9268 18', 'AB12 CDEF 3456 7890'],
};
