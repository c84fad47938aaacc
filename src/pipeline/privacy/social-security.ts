/** Social-security numbers: Fed. R. Civ. P. 5.2(a)(1). */
import { labelledNine } from './nine-digits.ts';
import { notNamedOther } from './other-names.ts';
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

/** Dashes, one of them perhaps lost, or points. */
const shape = String.raw`\d{3}(?:${dash}\d{2}(?:${dash}|[\s._/])|[\s._/]\d{2}${dash})\d{4}|\d{3}\.\d{2}\.\d{4}`;
const dashed = new RegExp(`${numberStarts}(?<private>${shape})${numberEnds}`, 'dgu');

const security = String.raw`soc(?:ial|\.)?[\s-]*sec(?:urity|\.)?`;
const initials = String.raw`\bSSA?Ns?\b|\bS[./]\s?S[./]\s?N\b\.?|\bSS/N\b|\bS\.?\s?S\.?\s?(?:#|num(?:ber)?\b|no\b)|\bSSN(?=\d)|\bH\.?I\.?C\.?N\b`;
const label = new RegExp(
  String.raw`${initials}|\b${security}(?!\s+(?:act|admin\w*|ruling|benefits?|disability|income|appeals?|claims?)\b)(?:[\s-]+(?:account|card))?(?:[\s-]+(?:numbers?|nos?|num)\b|[\s-]*#)?|\bsocial(?=\s*(?:[,:#]|is\b|was\b|as\b|no\b|number))`,
  'giu',
);

/** Blanks between the groups, or strokes: a number in a table looks so, too, unless words near it speak of such numbers. */
const loose = new RegExp(
  String.raw`${numberStarts}(?<private>\d{3}[^\S\n]{1,2}\d{2}[^\S\n]{1,2}\d{4}|\d{3}([/_])\d{2}\2\d{4})${numberEnds}`,
  'dgu',
);
const spoken = new RegExp(String.raw`\bSSA?Ns?\b|\bS\.S\.N|\b${security}\b|\bsocials?\s+numbers?`, 'iu');

/** Code units around a number in which such words are looked for. */
const around = 200;

/** The shape alone: hardly anything else is written so, but what is named as something else. */
export const shapedSocialSecurity: PrivacyRule = {
  id: 'social-security-shape',
  kind: 'social-security',
  find: (text) => notNamedOther(text, privatePlaces(text, dashed, isSocialSecurity)),
  finds: [
    ['the form lists 219-44-8830, and so does the check', '219-44-8830'],
    ['two of them: 219-44-8830, 533 - 61 - 2047.', '219-44-8830', '533 - 61 - 2047'],
    ['cut by a line: 219-44-\n8830', '219-44-\n8830'],
    ['cut in a case file: 219-44-\n        8830', '219-44-\n        8830'],
    ['he gave 219.44.8830 at the window', '219.44.8830'],
    ['a dash was lost: 219-44 8830', '219-44 8830'],
    ['the claim number 219-44-8830', '219-44-8830'],
    ['Claim No. 219-44-8830', '219-44-8830'],
    ['the text: 219-44-8830', '219-44-8830'],
    ['He read it in part, 219-44-8830.', '219-44-8830'],
  ],
  leaves: [
    'the number 000-00-0000 stands for one that was taken out',
    'SMT-219-44-8830 is a Bates number, and so is 219-44-88301',
    'call 219-448-8300',
    'the contract 2019-219-44-8830',
    'Bates Nos. 219-44-8830 through 219-44-8841 and 533-61-2047',
    'Serial number: 219-44-8830',
    'Part No. 219-44-8830',
    'Invoice #219-44-8830',
    'Heat No. 219-44-8830',
  ],
};

/** With a name near it, in whatever shape. */
export const labelledSocialSecurity: PrivacyRule = {
  id: 'social-security-label',
  kind: 'social-security',
  find: (text) =>
    labelledNine(text, label, (digits, words) => isSocialSecurity(digits) && !/^\d{2}\D+\d{7}$/.test(words)),
  finds: [
    ['SSN 219448830', '219448830'],
    ['his social security number, which he gave as 219 44 8830', '219 44 8830'],
    ['SS# 219.44.8830', '219.44.8830'],
    ['S.S. No. 219/44/8830', '219/44/8830'],
    ['SSNs 219448830 and 533 61 2047', '219448830', '533 61 2047'],
    ['219448830 is the social security number of his aunt', '219448830'],
    ['her Social Security number, on file with the agency, is 219448830', '219448830'],
    ['his social security number in this case, 219448830', '219448830'],
    ['DOB and SSN in file: 219448830', '219448830'],
    ['219448830, on file as her social security number', '219448830'],
    ['Social Security number at line 3 of page 12: 2l9-44-883O', '2l9-44-883O'],
    [
      'Name | SSN | Grade\n---|---|---\nRoe | 219448830 | 4\nPoe | xxx-xx-2047 | 5\nLoe | 533 61 2047 | 6',
      '219448830',
      '533 61 2047',
    ],
  ],
  leaves: [
    'SSN ending in 8830',
    'social security number: XXX-XX-8830',
    'social security benefits of $219448830',
    'Social Security Act, 42 U.S.C. § 405',
    'SSN: [redacted]; Oakland, CA 94612-5212',
    'SSN withheld; telephone 219448830',
    'SSN withheld, policy number 219448830',
  ],
};

/** Loose groups of digits, where words around speak of such numbers. */
export const spokenSocialSecurity: PrivacyRule = {
  id: 'social-security-spoken',
  kind: 'social-security',
  find: (text) =>
    notNamedOther(
      text,
      privatePlaces(text, loose, isSocialSecurity).filter(({ from, to }) =>
        spoken.test(text.slice(Math.max(0, from - around), to + around)),
      ),
    ),
  finds: [
    ['Her Social Security card was gone. A week later 219 44 8830 turned up on a loan.', '219 44 8830'],
    ['He wrote 219/44/8830. It was not his Social Security number.', '219/44/8830'],
  ],
  leaves: ['the rows 219 44 8830 and 533 61 2047 of the table', 'Social Security paid; tracking no. 219 44 8830'],
};
