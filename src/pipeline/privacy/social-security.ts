/** Social-security numbers: Fed. R. Civ. P. 5.2(a)(1). */
import { dash, digitsOf, numberEnds, numberStarts, type PrivacyRule, privatePlaces } from './rule.ts';

/**
 * True for nine digits that the Social Security Administration can have given out: no area 000, 666 or 900 to 999, no
 * group 00, no serial 0000 (20 C.F.R. § 422.103; the Administration's notice on randomization, 2011). So `000-00-0000`,
 * which stands for a number taken out, is none.
 */
function isSocialSecurity(words: string): boolean {
  const digits = digitsOf(words);
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

const dashed = new RegExp(String.raw`${numberStarts}(?<private>\d{3}${dash}\d{2}${dash}\d{4})${numberEnds}`, 'dgu');

const label = String.raw`(?:\bSSNs?\b|\bS\.S\.N\.|\bSS\s?(?:#|no\b)|\bsoc(?:ial|\.)[\s-]+sec(?:urity|\.)(?:[\s-]+account)?[\s-]+(?:numbers?\b|nos?\b|#))`;
const labelled = new RegExp(
  String.raw`${label}[^\d$]{0,60}?(?<![\p{L}\p{N}$*])(?<private>\d{3}(?:${dash}|[\s.])?\d{2}(?:${dash}|[\s.])?\d{4})${numberEnds}`,
  'dgiu',
);

/** The shape alone: hardly anything else is written so. */
export const shapedSocialSecurity: PrivacyRule = {
  id: 'social-security-shape',
  kind: 'social-security',
  find: (text) => privatePlaces(text, dashed, isSocialSecurity),
  finds: [
    ['the form lists 219-44-8830, and so does the check', '219-44-8830'],
    ['two of them: 219-44-8830, 533 - 61 - 2047.', '219-44-8830', '533 - 61 - 2047'],
    ['cut by a line: 219-44-\n8830', '219-44-\n8830'],
    ['cut in a case file: 219-44-\n        8830', '219-44-\n        8830'],
  ],
  leaves: [
    'the number 000-00-0000 stands for one that was taken out',
    'SMT-219-44-8830 is a Bates number, and so is 219-44-88301',
    'call 219-448-8300',
    'the contract 2019-219-44-8830',
  ],
};

/** With a name before it, in whatever shape. */
export const labelledSocialSecurity: PrivacyRule = {
  id: 'social-security-label',
  kind: 'social-security',
  find: (text) => privatePlaces(text, labelled, isSocialSecurity),
  finds: [
    ['SSN 219448830', '219448830'],
    ['his social security number, which he gave as 219 44 8830', '219 44 8830'],
    ['SS# 219.44.8830', '219.44.8830'],
  ],
  leaves: [
    'SSN ending in 8830',
    'social security number: XXX-XX-8830',
    'social security benefits of $219448830',
    'Social Security Act, 42 U.S.C. § 405',
  ],
};
