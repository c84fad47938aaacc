/** International account numbers (ISO 13616): Fed. R. Civ. P. 5.2(a)(4), which leaves the last four digits. */
import type { Span } from '../../schema/annotation.ts';
import { inOrder, type PrivacyRule, privateIn } from './rule.ts';

const shape =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]{4}){2,7}(?:[ \u00a0-]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

/** How long the numbers of a country are (SWIFT, IBAN Registry). */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);

const plainOf = (words: string) => words.replace(/[\s-]/g, '');

/** True where the check digits are right (1 modulo 97), as in countries that joined the registry later. */
function isChecked(words: string): boolean {
  const plain = plainOf(words);
  let rest = 0;
  for (const letter of plain.slice(4) + plain.slice(0, 4)) {
    // A to Z count as 10 to 35
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return plain.length >= 15 && rest === 1;
}

/** True for a number as long as its country's are: one letter of it may have been read wrong. */
const isLong = (words: string): boolean => lengths[words.slice(0, 2)] === plainOf(words).length;

const label = /\bI\.?B\.?A\.?N\b/g;
const behind =
  /[^\d]{0,30}?(?<![\p{L}\p{N}*])(?<private>[A-Z]{2}\s?\d{2}(?:[\s-]{0,2}(?=[A-Z]{4}\s?\d|[A-Z]{0,3}\d)[A-Z0-9]{1,4}){2,9})(?![\p{L}\p{N}])/duy;

/** By shape, and by its check digits or its length. */
export const shapedInternational: PrivacyRule = {
  id: 'financial-account-international',
  kind: 'financial-account',
  find(text) {
    const spans: Span[] = [];
    for (const { 0: words, index } of text.matchAll(shape)) {
      // words in capitals behind it look like its last groups
      for (
        let end = words.length;
        end > 14;
        end = Math.max(words.lastIndexOf(' ', end - 1), words.lastIndexOf('-', end - 1))
      ) {
        const part = words.slice(0, end);
        if (!isChecked(part) && !isLong(part)) continue;
        spans.push({ from: index, to: index + end });
        break;
      }
    }
    return spans;
  },
  finds: [
    ['to GB29 NWBK 6016 1331 9268 19 BANK', 'GB29 NWBK 6016 1331 9268 19'],
    ['FR1420041010050500013M02606', 'FR1420041010050500013M02606'],
    ['to GB29NWBK60161331926818 by wire', 'GB29NWBK60161331926818'],
  ],
  leaves: ['GB29 NWBK 6016 1331 9268 1', 'AB12 CDEF 3456 7890', 'GB29NWBK6016133192681877'],
};

/** With its name in front of it, whatever it looks like. */
export const labelledInternational: PrivacyRule = {
  id: 'financial-account-international-label',
  kind: 'financial-account',
  find: (text) =>
    inOrder(
      [...text.matchAll(label)].flatMap(({ 0: words, index }) => {
        behind.lastIndex = index + words.length;
        return privateIn(behind.exec(text)) ?? [];
      }),
    ),
  finds: [['IBAN: XX29 6016 1331 9268 1', 'XX29 6016 1331 9268 1']],
  leaves: ['the IBAN was withheld', 'IBAN GB** **** **** 19'],
};
