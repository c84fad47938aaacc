/** Federal case numbers as printed, and their one canonical form `15-cv-00798`. */
import { z } from 'zod';

export const CaseNumber = z
  .string()
  .regex(/^\d{2}-[a-z]{1,5}-\d{5,}$/, 'expected a case number such as `15-cv-00798`')
  .meta({ description: 'Canonical case number: two-digit year, type in lower case, number padded to five digits.' });
export type CaseNumber = z.infer<typeof CaseNumber>;

export const CaseNumberAsPrinted = z.strictObject({
  caseNumber: CaseNumber,
  office: z.string().nullable().describe('What stands before the colon in `3:15-cv-00798`.'),
  judgeInitials: z.array(z.string()).describe('Initials after the number, assigned judge first.'),
});
export type CaseNumberAsPrinted = z.infer<typeof CaseNumberAsPrinted>;

/** Case types that mean a civil case, written otherwise by some courts. */
const civil = new Set(['c', 'civ', 'civil', 'ca', 'cv']);
const typeOf = (letters: string) => (civil.has(letters.toLowerCase()) ? 'cv' : letters.toLowerCase());

const canonical = (year: string, type: string, serial: string): CaseNumber =>
  `${year.slice(-2)}-${typeOf(type)}-${serial.replace(/^0+(?=\d)/, '').padStart(5, '0')}`;

/** Letters after a number that name no judge: prisoner, pro se and "nobody yet" (E.D. Cal.), cities (D. Ariz.). */
const notInitials = new Set(['P', 'PC', 'PS', 'NONE', 'PHX', 'TUC', 'PCT', 'CIV', 'CV']);

function initialsIn(tail: string): string[] {
  const letters = /^[\s-]*((?:\(?[A-Z][A-Za-z]{0,3}\)?[\s,/-]*)+)/.exec(tail)?.[1] ?? '';
  const initials = [...letters.matchAll(/\b([A-Z]{2,4})x?\b/g)].map((match) => match[1] as string);
  return [...new Set(initials.filter((name) => !notInitials.has(name)))];
}

/**
 * The first case number in `text`, read by its shape (research: four shapes cover the forms of all districts).
 *
 * @param text a caption line, a page header or a search box's content.
 * @returns the number with its office and initials, and its place in UTF-16 code units; null where there is none.
 */
export function findCaseNumber(text: string): (CaseNumberAsPrinted & { from: number; to: number }) | null {
  const folded = text.replace(/[‐-―−]/g, '-');
  // 3:15-cv-00798, 15cv798, 09 C 1234, 15 Civ. 8142
  const yearFirst = /(?<![\d-])(?:(\d{1,2}):)?(\d{2}|(?:19|20)\d{2})\s?-?\s?(cv|civ|ca|cr|mc|md|mj|bk|ap|c|po|sw|gj|misc|ml)\.?\s?-?\s?(\d{2,6})(?!\d)/i.exec(folded);
  // No. C 15-00798, CV-13-370, CIV-07-0670
  const typeFirst = /\b(C|CV|CIV|CR|MC|MD|MJ)\.?[\s-]{0,2}(\d{2})-(?:[A-Z]-)?(\d{2,6})(?!\d)/i.exec(folded);
  const match = [yearFirst, typeFirst].filter((found) => found !== null).sort((a, b) => a.index - b.index)[0];
  if (!match) return null;
  const to = match.index + match[0].length;
  const [office, year, type, serial] =
    match === yearFirst ? [match[1] ?? null, match[2], match[3], match[4]] : [null, match[2], match[1], match[3]];
  return {
    caseNumber: canonical(year as string, type as string, serial as string),
    office: office ?? null,
    judgeInitials: initialsIn(folded.slice(to)),
    from: match.index,
    to,
  };
}
