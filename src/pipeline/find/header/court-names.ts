/** Words to the district court that they name: a caption's head, a letterhead, `(S.D. Fla.)`, a court's local rules. */
import { type CourtId, courts } from '../../../schema/court.ts';
import { isLetter } from '../code-units.ts';

/** Letters alone, in capitals: captions are spaced, broken over lines and accented (`D IS T R IC T  OF  HAWAI‘I`). */
function lettersOf(words: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 127)
      return words
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toUpperCase();
    if (isLetter(code)) continue;
    if (at > from) letters += words.slice(from, at);
    from = at + 1;
  }
  return letters.toUpperCase();
}

/** `Northern District of California` to its court, by division and state in capital letters: `NORTHERN CALIFORNIA`. */
const byName = new Map(
  courts.map(({ id, name }) => {
    const [, division = '', state = ''] = /^(?:(\w+) )?District (?:of|for)(?: the)? (.+)$/.exec(name) ?? [];
    return [`${division.toUpperCase()} ${lettersOf(state)}`, id] as const;
  }),
);
/** Longest first, so that no state is read as the beginning of another. */
const states = [...new Set([...byName.keys()].map((name) => name.split(' ')[1] as string))].sort(
  (a, b) => b.length - a.length,
);
const districtOf =
  /DIST(?:RICT)?(?:COURT)?(?:(?:OF|FOR)(?:THE)?(?:STATEOF|TERRITORYOF|COMMONWEALTHOF)?)+(?:DISTRICTOF)?/g;
const divisionNames = ['NORTHERN', 'SOUTHERN', 'EASTERN', 'WESTERN', 'MIDDLE', 'CENTRAL'];
/** Reporters print `United States District Court, N.D. California`. */
const shortened = new RegExp(`DISTRICTCOURT([NSEWMC])?D(?:OF)?(${states.join('|')})`);
const divisions = { N: 'NORTHERN', S: 'SOUTHERN', E: 'EASTERN', W: 'WESTERN', M: 'MIDDLE', C: 'CENTRAL' };

/**
 * The first court that `words` name in full (`DISTRICT OF NEW JERSEY`, over lines and spaced letters too); null where
 * they name none.
 *
 * @param words lines of a caption, a letterhead or a signature, not prose: a cited court would be read too.
 */
export function courtNamed(words: string): CourtId | null {
  const letters = lettersOf(words);
  districtOf.lastIndex = 0;
  for (let found = districtOf.exec(letters); found; found = districtOf.exec(letters)) {
    const { index } = found;
    const to = index + found[0].length;
    const state = states.find((name) => letters.startsWith(name, to));
    if (state === undefined) {
      // `DISTRICT COURT FOR THE NORTHERN DISTRICT OF …`: the district is named further on
      districtOf.lastIndex = index + 'DIST'.length;
      continue;
    }
    const division = divisionNames.find((name) => letters.endsWith(name, index)) ?? '';
    // `CENTRAL DIVISION DISTRICT OF UTAH`: what stands before is no part of a district that has no divisions
    const court = byName.get(`${division} ${state}`) ?? byName.get(` ${state}`);
    if (court) return court;
  }
  const [, initial = '', state = ''] = shortened.exec(letters) ?? [];
  const division = initial && divisions[initial as keyof typeof divisions];
  return byName.get(`${division} ${state}`) ?? null;
}

const courtLine = new RegExp(
  String.raw`^.{0,200}\bDISTRICT\s+(?:COURT\s+)?(?:OF|FOR)\s+(?:THE\s+)?(?:${[...new Set(courts.map(({ name }) => (/ (?:of|for)(?: the)? (.+)$/.exec(name)?.[1] ?? '').replaceAll(' ', String.raw`\s+`)))].join('|')})\b(?:,?\s+(?:AT\s+)?[A-Z. ]{0,30}?\bDIVISION\b)?`,
  'i',
);

/** What follows the court's name in a caption that stands on one line. */
export const afterCourtName = (words: string): string => words.replace(courtLine, '').trim();

/** Citation forms without blanks and stops, `NDCal`, and what courts call themselves in stamps: `SDNY`, `FLSD`. */
const byCitation = new Map(
  courts.flatMap(({ id, citation }) => {
    const short = citation.replace(/[.\s]/g, '');
    const state = id.slice(0, 2).toUpperCase();
    const district = id.slice(2).toUpperCase();
    return [
      [short.toLowerCase(), id],
      ...(district.length === 2 ? [[`${state}${district}`.toLowerCase(), id]] : []),
    ] as [string, CourtId][];
  }),
);
byCitation.set('prd', 'prd');

const citation = String.raw`(?:[NSEWMC]\.\s?D\.|D\.)\s?(?:[A-Z][A-Za-z]{0,5}\.?\s?){1,3}`;
const courtCited = (words: string) => byCitation.get(words.replace(/[.\s]/g, '').toLowerCase()) ?? null;

/** The longest beginning of a citation form that is a court's: `N.D. Cal. Civil` is `N.D. Cal.`. */
function courtOfCitation(words: string): CourtId | null {
  const parts = words.trim().split(/(?<=[.\s])(?=[A-Z])/);
  for (let count = parts.length; count > 0; count--) {
    const court = courtCited(parts.slice(0, count).join(''));
    if (court) return court;
  }
  return null;
}

/** `(S.D. Fla.)`, and with the day of a decision `(D. Md. Feb. 11, 2019)`. */
const inBrackets = new RegExp(String.raw`\((${citation})(?:[^()]{0,16}\d{4})?\)`);
const stamped = /\b(?:USDC|U\.?\s?S\.?\s?DISTRICT COURT|[Oo][Nn])\s+([A-Z]{3,4})\b/;
/** `S.D. Fla. L.R. 7.1`, `D. Kan. Rule 37.2`, `N.D. Cal. Civ. L.R. 7-11`, `E.D. Cal. Local Rule 251`. */
const localRule = new RegExp(
  String.raw`(${citation})\s?(?:(?:Civ(?:il)?\.?|Crim\.|Gen\.)\s?)?(?:L(?:ocal|oc\.|\.)?\s?(?:Civ(?:il)?\.?\s?)?R(?:ules?|\.)?|Rules?|LR|LCvR|Civ\.?\s?R\.)\s?(?:\d|[A-Z]{1,3}\s?\d)`,
);

/**
 * The court that a caption of one line or a stamp names by its short form: `(S.D. Fla.)`, `USDC SDNY`, `Entered on FLSD
 * Docket`; null where there is none.
 */
export function courtAbbreviated(words: string): CourtId | null {
  const bracket = inBrackets.exec(words);
  if (bracket) return courtOfCitation(bracket[1] as string);
  const stamp = stamped.exec(words);
  return stamp ? (byCitation.get((stamp[1] as string).toLowerCase()) ?? null) : null;
}

/** Names of local rules, and of entries, that one court alone uses. */
const ownRules: readonly (readonly [RegExp, CourtId])[] = [
  [/\bDUCivR\b/, 'utd'],
  [/\bD\.C\.\s?COLO\.\s?LCivR\b/i, 'cod'],
  [/\bNECivR\b/, 'ned'],
  [/\bLRCiv\s\d/, 'azd'],
  [/\bD\.N\.M\.\s?LR-Civ\b/i, 'nmd'],
  [/\bDist\.\s?Idaho\sLoc\.\s?Civ\.\s?R\./i, 'idd'],
  // "Docket Item" is Delaware's word for an entry
  [/\bD\.I\.\s?\d{1,4}\b[\s\S]{1,4000}?\bD\.I\.\s?\d{1,4}\b/, 'ded'],
];

/** The court whose local rules `words` cite by its name; null where they cite none. A last resort. */
export function courtOfLocalRules(words: string): CourtId | null {
  const found = localRule.exec(words);
  const cited = found && courtOfCitation(found[1] as string);
  return cited ?? ownRules.find(([rule]) => rule.test(words))?.[1] ?? null;
}
