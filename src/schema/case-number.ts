/** Federal case numbers as printed, and their one canonical form `15-cv-00798`. */
import { z } from 'zod';

export const CaseNumber = /* @__PURE__ */ z
  .string()
  .regex(/^\d{2}-[a-z]{1,5}-\d{5,}$/, 'expected a case number such as `15-cv-00798`')
  .meta({ description: 'Canonical case number: two-digit year, type in lower case, number padded to five digits.' });
export type CaseNumber = z.infer<typeof CaseNumber>;

export type CaseNumberAsPrinted = {
  caseNumber: CaseNumber;
  /** What stands before the colon in `3:15-cv-00798`. */
  office: string | null;
  /** Initials after the number, assigned judge first. */
  judgeInitials: string[];
};

/** Case types that mean a civil case, written otherwise by some courts. */
const civil = new Set(['c', 'civ', 'civil', 'ca', 'cv']);
const typeOf = (letters: string) => (civil.has(letters.toLowerCase()) ? 'cv' : letters.toLowerCase());

/** The canonical number from its parts as printed: `2015`, `Civ`, `798` to `15-cv-00798`. */
export const formatCaseNumber = (year: string, type: string, serial: string): CaseNumber =>
  `${year.slice(-2)}-${typeOf(type)}-${serial.replace(/^0+(?=\d)/, '').padStart(5, '0')}`;

/** Letters after a number that name no judge: prisoner, pro se and "nobody yet" (E.D. Cal.), cities (D. Ariz.). */
const notInitials = new Set(['P', 'PC', 'PS', 'NONE', 'PHX', 'TUC', 'PCT', 'CIV', 'CV']);

function initialsIn(tail: string): string[] {
  const letters = /^[\s-]*((?:\(?[A-Z][A-Za-z]{0,3}\)?[\s,/-]*)+)/.exec(tail)?.[1] ?? '';
  const initials = [...letters.matchAll(/\b([A-Z]{2,4})x?\b/g)].map((match) => match[1] as string);
  return [...new Set(initials.filter((name) => !notInitials.has(name)))];
}

/** Words before a number that make it a case's: "Civil Action No.", "C.A. No.", "CIVIL ACTION VERSUS NO.", "Criminal No.". */
const caseLabel =
  '(?<label>criminal|misc\\.|miscellaneous|civil|civ\\.|case|cause|action|\\bc\\.\\s?a\\.)(?:\\s+(?:action|case))?(?:\\s+versus)?\\s*(?:(?:nos?\\b\\.?|number|#)\\s*)?(?::\\s*)?';
/** "No." alone does where no label of a docket, a request or a rule stands before it. */
const bareLabel =
  '(?<!(?:docket|dkt\\.?|ecf|docs?\\.?|document|entry|filing|paper|rec\\.|exhibit|request|interrogatory|rule)\\s{0,2})\\bno\\.?\\s+';
const office = '(?:(?<office>\\d{1,2}):)?';

/** Shapes that name the type of case. */
const typed = [
  // 3:15-cv-00798, 15cv798, 09 C 1234, 15 Civ. 8142
  `(?<![\\d-])${office}(?<year>\\d{2}|(?:19|20)\\d{2})\\s?-?\\s?(?<type>cv|civ|ca|cr|mc|md|mj|bk|ap|c|po|sw|gj|misc|ml)\\.?\\s?-?\\s?(?<serial>\\d{2,6})(?!\\d)`,
  // No. C 15-00798, CV-13-370, CIV-07-0670, CV-13-S-270
  '\\b(?<type>C|CV|CIV|CR|MC|MD|MJ)\\.?[\\s-]{0,2}(?<year>\\d{2})-(?:[A-Z]-)?(?<serial>\\d{2,6})(?!\\d)',
  // 19-20722-CIV-SCOLA
  `(?<![\\d-])${office}(?<year>\\d{2})-(?<serial>\\d{2,6})-(?<type>civ|cv|cr|mc)\\b`,
].map((shape) => new RegExp(shape, 'i'));

/** Shapes that only their label makes a case number. */
const labelled = [
  // Civil Action No. 11-1234, C.A. No. 18-490, Civil No. ELH-20-2705, Civil Action No. 8:12-3203
  `${caseLabel}(?:(?<before>[A-Z]{1,4})-)?${office}(?<year>\\d{2})\\s?-\\s?(?<serial>\\d{2,6})(?!\\d)`,
  // No. 07-2146, No. 17-405-JWD
  `${bareLabel}(?<year>\\d{2})-(?<serial>\\d{4,6}|\\d{3}(?=-[A-Z]{2}))(?!\\d)`,
].map((shape) => new RegExp(shape, 'i'));

const firstOf = (shapes: readonly RegExp[], text: string): RegExpExecArray | undefined =>
  shapes
    .map((shape) => shape.exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];

/** Type of case that a label means; a civil one unless it says otherwise. */
const labelType = (label = '') => (/^crim/i.test(label) ? 'cr' : /^misc/i.test(label) ? 'mc' : 'cv');

/**
 * The first case number in `text`, read by its shape (research: four shapes, and "No." alone, cover the forms of all
 * districts). A shape that names the type of case goes before one that only a label makes a case number.
 *
 * @param text a caption line, a page header or a search box's content.
 * @returns the number with its office and initials, and its place in UTF-16 code units, a label before it included
 * where the label makes it one; null where there is none.
 */
export function findCaseNumber(text: string): (CaseNumberAsPrinted & { from: number; to: number }) | null {
  const folded = text.replace(/[‐-―−]/g, '-');
  const match = firstOf(typed, folded) ?? firstOf(labelled, folded);
  if (!match) return null;
  const { office = null, before = '', label, year = '', type = labelType(label), serial = '' } = match.groups ?? {};
  const to = match.index + match[0].length;
  return {
    caseNumber: formatCaseNumber(year, type, serial),
    office,
    judgeInitials: [...new Set([...initialsIn(before), ...initialsIn(folded.slice(to))])],
    from: match.index,
    to,
  };
}
