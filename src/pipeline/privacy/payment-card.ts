/** Numbers of payment cards: Fed. R. Civ. P. 5.2(a)(4), which leaves the last four digits. */
import type { Span } from '../../schema/annotation.ts';
import { notNamedOther } from './other-names.ts';
import { digitsOf, inOrder, numberEnds, numberStarts, type PrivacyRule, privateIn, privatePlaces } from './rule.ts';

const gap = String.raw`(?:\s?[-\u2010-\u2013.]\s?|\s{1,2})`;
const shape = new RegExp(
  String.raw`${numberStarts}(?<private>[2-6]\d{3}(?:${gap}?\d{4}){3}|3[47]\d{2}${gap}?\d{6}${gap}?\d{5}|3[068]\d{2}${gap}?\d{6}${gap}?\d{4})${numberEnds}`,
  'dgu',
);

/** True for digits whose check digit is right (ISO/IEC 7812-1, Luhn's formula). */
function isChecked(words: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digitsOf(words)].reverse().entries()) {
    const weighed = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Four groups with dashes: hardly anything else is written so, and one digit may have been read wrong. */
const isDashed = (words: string): boolean => /^\d{4}(?:-\d{4}){3}$|^\d{4}-\d{6}-\d{5}$/.test(words);

const brand = String.raw`\b(?:visa|master\s?card|american\s+express|amex|discover(?:\s+card)?|diners(?:\s+club)?|maestro)\b`;
const card = String.raw`\b(?:credit|debit|charge|gift|bank|payment|prepaid|ATM|EBT|purchasing|fuel)[\s-]*cards?\b|\bcard\s*(?=(?:numbers?|nos?\b|#))|\bPAN\b`;
const label = new RegExp(`${brand}|${card}`, 'giu');

/** Words between a card and its number, and the number in whatever groups. */
const behind = new RegExp(
  String.raw`(?:[^\d.;$*]|\.(?<=\b\p{L}{1,4}\.)){0,50}?(?<![\p{L}\p{N}*$])(?<![*xX•]-)(?<private>\d{2,6}(?:${gap}?\d{2,6}){1,6})${numberEnds}`,
  'duy',
);
const around = new RegExp(
  String.raw`${brand}|${card}|\bcards?\b|\bexp(?:\.|ir\w+)|\bCVV\b|\bcharged\b|\bswiped\b`,
  'iu',
);

/** Code units around a number in which a card is spoken of. */
const near = 60;

/** Searched for first, since that is quick. */
const spoken = /card|visa|amex|american\s+express|discover\b|diners|maestro|\bPAN\b/i;

/** With a card's name in front of it. */
export const labelledCard: PrivacyRule = {
  id: 'financial-account-card-label',
  kind: 'financial-account',
  find(text) {
    const spans: Span[] = [];
    if (!spoken.test(text)) return spans;
    for (const { 0: words, index } of text.matchAll(label)) {
      behind.lastIndex = index + words.length;
      const span = privateIn(behind.exec(text));
      if (!span) continue;
      const digits = digitsOf(text.slice(span.from, span.to)).length;
      const between = text.slice(index + words.length, span.from);
      if (
        (digits >= 13 && digits <= 19) ||
        (digits > 4 && /^\s*(?:cards?\s*)?\(?(?:numbers?|nos?\b\.?|#)(?:\s+(?:is|was))?[\s:.)]*$/i.test(between))
      )
        spans.push(span);
    }
    return inOrder(notNamedOther(text, spans));
  },
  finds: [
    ['the credit card number is 5512 0987', '5512 0987'],
    ['her Visa, 4012 8888 8888 1882, was used', '4012 8888 8888 1882'],
    ['American Express card no. 3782-822463-10006', '3782-822463-10006'],
  ],
  leaves: [
    'the credit card ending in 1881',
    'Visa ****-****-****-1881',
    'She paid by debit card on January 15, 2016.',
    'a credit card, and tracking no. 4012888888881882',
  ],
};

/** The number of a payment card, by shape and check digit, or by shape alone where cards are spoken of. */
export const shapedCard: PrivacyRule = {
  id: 'financial-account-card',
  kind: 'financial-account',
  find: (text) =>
    notNamedOther(
      text,
      privatePlaces(text, shape).filter(({ from, to }) => {
        const words = text.slice(from, to);
        return isChecked(words) || isDashed(words) || around.test(text.slice(Math.max(0, from - near), to + near));
      }),
    ),
  finds: [
    ['charged to 4012 8888 8888 1881 twice', '4012 8888 8888 1881'],
    ['378282246310005 is hers', '378282246310005'],
    ['4012 8888 8888 1882, a MasterCard', '4012 8888 8888 1882'],
    ['the number 4012-8888-8888-1882', '4012-8888-8888-1882'],
  ],
  leaves: [
    '4012 8888 8888 1882 is a row of the table',
    'ARC4012888888881881',
    '1012888888881881',
    'Invoice No. 4012-8888-8888-1881',
    'Tracking numbers 4012 8888 8888 1881 and 4012 8888 8888 1881',
  ],
};
