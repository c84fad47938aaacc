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

/**
 * Letters after a number that name no judge: prisoner, pro se and "nobody yet" (E.D. Cal.), cities and divisions
 * (D. Ariz., D. Mont., W.D. Mo.), "written opinion" (M.D. Ala.), and what follows a number on its line.
 */
const notInitials = new Set(
  'P PC PS NONE PHX TUC PCT BLG BU GF CIV CV MDL WO NE NW SW SE AND THE FOR ALL RE IN OF TO ET AL VS NO DOC ECF DKT DATE LEAD CASE JURY PAGE ORDE'.split(
    ' ',
  ),
);

/** Four capitals that can be spoken are a surname (`-CIV-KING`), and are initials only in brackets. */
const isSpoken = (letters: string) => letters.length >= 4 && /[AEIOUY]/.test(letters);

/** Single letters after a number that are a judge's: all but the prisoner's `P` and the `W` of W.D. Mo.; Montana's `H` and `M` are cities. */
const judgesOfOneLetter = 'ABCDEFGHIJKLMNOQRSTUVXYZ';

/** M.D. Fla. to 2019: division, number of the judge, letters of the magistrate judge. */
const numberedJudge = /^-(?:Orl|FtM|Oc|T|J|W)-\d{1,2}([A-Z]{2,4})(?![A-Za-z])/;
/** One token of the tail, what parts it from the one before, and its brackets. */
const tailToken = /^(\s?[-/,]\s?|\s)?(\(|\[)?([A-Za-z]{1,5})(?![A-Za-z])([)\]])?/;

/**
 * @param singles whether one letter is a judge's, as after `3:22-cv-2154-D` and `18-CV-769V(F)`; divisions have one where
 *   the number names no type of case (`06-253J`).
 */
function initialsIn(tail: string, singles: string): string[] {
  const numbered = numberedJudge.exec(tail);
  if (numbered) return [numbered[1] as string];
  const found: string[] = [];
  /** The number's own way of writing initials, with hyphens or with blanks: a word parted otherwise is none. */
  let way: 'hyphen' | 'blank' | undefined;
  let at = 0;
  for (let count = 0; count < 8; count++) {
    const rest = tail.slice(at, at + 40);
    const bracketed = /^\s{0,40}[([][A-Za-z/\-, ]{1,14}[)\]]/.test(tail.slice(at, at + 60));
    const gap = bracketed ? (/^\s+/.exec(tail.slice(at, at + 60))?.[0].length ?? 0) : 0;
    const token = tailToken.exec(bracketed ? tail.slice(at + gap, at + gap + 40) : rest);
    if (!token) break;
    const [words, mark = '', open, letters = ''] = token;
    const hyphenated = /[-/]/.test(mark);
    if (
      !open &&
      !bracketed &&
      mark &&
      !hyphenated &&
      (way === 'hyphen' || found.length >= 3) &&
      !/^(?:P|PC|PS|AC)$/.test(letters)
    )
      break;
    if (!open && /^\s+v[s.]/.test(tail.slice(at + gap + words.length, at + gap + words.length + 5))) break;
    const name =
      /^([A-Z]{1,5})x?$/.exec(letters)?.[1] ??
      (hyphenated && /^[a-z]{2,3}$/.test(letters) ? letters.toUpperCase() : '');
    if (!name) break;
    way ??= hyphenated ? 'hyphen' : 'blank';
    const single = name.length === 1 && singles.includes(name) && (hyphenated || !mark);
    if (
      (single || name.length >= 2) &&
      name.length <= 4 &&
      !notInitials.has(name) &&
      (open || bracketed || !isSpoken(name))
    )
      found.push(name);
    at += gap + words.length;
    if (open && !/[)\]]/.test(words)) {
      // the further names of one bracket: (GTS/DJS), (MTT, CHW)
      const inside = /^[\s/,-]{1,3}([A-Z]{2,4})x?[)\]]/.exec(tail.slice(at, at + 12));
      if (inside) {
        if (!notInitials.has(inside[1] as string)) found.push(inside[1] as string);
        at += inside[0].length;
      } else if (/^[a-z]/.test(tail.slice(at))) break;
    }
  }
  return [...new Set(found)];
}

/** Words before a number that make it a case's: "Civil Action No.", "C/A No.", "CIVIL ACTION VERSUS NO.", "Criminal No.". */
const caseLabel =
  '(?<label>criminal|misc\\.|miscellaneous|civil|civ\\.|case|cause|action|\\bc\\.?[\\s/]?a\\b\\.?)(?:\\s+(?:action|case|file))?(?:\\s+file)?(?:\\s+versus)?\\s*(?:(?:nos?\\b\\.?|number|#)\\s*)?(?::\\s*)?';
/** "No." alone does where no label of a docket, a request or a rule stands before it. */
const bareLabel =
  '(?<!(?:docket|dkt\\.?|ecf|docs?\\.?|document|entry|filing|paper|rec\\.|exhibit|request|interrogatory|rule)\\s{0,2})\\bno\\.?\\s+';
const office = '(?:(?<office>\\d{1,2}):)?';

/** Shapes that name the type of case. */
const typed = [
  // 3:15-cv-00798, 15cv798, 09 C 1234, 15 Civ. 8142, SA-12-CV-00123, 1-12-CV-123
  `(?<!\\d|\\d-)(?:(?<office>\\d{1,2}):|\\d-)?(?<year>\\d{2}|(?:19|20)\\d{2})\\s?-?\\s?(?:(?<type>cv|civ|cr|mc|md)\\.?\\s?-?\\s?(?<serial>\\d{1,6})|(?<otherType>ca|mj|bk|ap|c|po|sw|gj|misc|ml)\\.?\\s?-?\\s?(?<otherSerial>\\d{2,6}))(?!\\d)`,
  // No. C 15-00798, CV-13-370, CIV-07-0670, CV-13-S-270, 3:CV-10-1234, EDCV 12-1234
  `${office}\\b(?:ED|SA|LA|WD)?(?<type>C|CV|CIV|CR|MC|MD|MJ)\\.?[\\s-]{0,2}(?<year>\\d{2})-(?:[A-Z]-)?(?<serial>\\d{2,6})(?!\\d)`,
  // S.D. Ga. glues its office to the year: CV416-123, CV 113-045
  '\\bCV\\s?(?<office>\\d)(?<year>\\d{2})-(?<serial>\\d{2,4})(?!\\d)',
  // 19-20722-CIV-SCOLA, A10-0123 CV (RRB)
  `(?<![\\d-])${office}(?<year>\\d{2})-(?<serial>\\d{2,6})[-\\s](?<type>civ|cv|cr|mc)\\b`,
].map((shape) => new RegExp(shape, 'i'));

/** Shapes that only their label makes a case number. */
const labelled = [
  // Civil Action No. 11-1234, C.A. No. 18-490, Civil No. ELH-20-2705, DKC 12-1234, Civil Action No. 8:12-3203, 2012-094
  `${caseLabel}(?:(?<before>[A-Z]{1,4})[-\\s])?${office}(?:(?<year>\\d{2})\\s?-\\s?(?<serial>\\d{2,6})|(?<fullYear>(?:19|20)\\d{2})-(?<shortSerial>\\d{1,5}))(?!\\d)`,
  // No. 07-2146, No. 17-405-JWD, No. RDB-10-1234, No. 3:10-0123
  `${bareLabel}(?:(?<before>[A-Z]{2,4})-)?${office}(?<year>\\d{2})-(?<serial>\\d{4,6}|\\d{3}(?=-[A-Z]{2}))(?!\\d)`,
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
  if (!/\d{2}/.test(text)) return null;
  const folded = text.replace(/[‐-―−]/g, '-');
  const match = firstOf(typed, folded) ?? firstOf(labelled, folded);
  if (!match) return null;
  const { office = null, before = '', label, type, otherType } = match.groups ?? {};
  const year = match.groups?.year ?? match.groups?.fullYear ?? '';
  const serial = match.groups?.serial ?? match.groups?.otherSerial ?? match.groups?.shortSerial ?? '';
  const to = match.index + match[0].length;
  const singles =
    type === undefined ? '' : match[0].startsWith('C') ? judgesOfOneLetter.replace(/[HM]/g, '') : judgesOfOneLetter;
  return {
    caseNumber: formatCaseNumber(year, type ?? otherType ?? labelType(label), serial),
    office,
    judgeInitials: [
      ...new Set([...initialsIn(before.length > 1 ? ` ${before}` : '', ''), ...initialsIn(folded.slice(to), singles)]),
    ],
    from: match.index,
    to,
  };
}
