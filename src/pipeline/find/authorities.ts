/** Words to the authorities they name: `under Rule 37(b)(2)(A)` to `Fed. R. Civ. P. 37(b)(2)(A)`. */

const number = String.raw`\d{1,3}(?:\([A-Za-z\d]{1,4}\)){0,5}`;
/** Numbers of one list: `16(f) and 37(b)(2)(A)`, `37(b)(2)(A)(i)-(iii)`. */
const list = String.raw`${number}(?:\s?[-–]\s?(?:\([A-Za-z\d]{1,4}\)){1,4})?(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)${number}(?!\s(?:days?|hours?|pages?|months?|years?|U\.S\.C|F\.)|[.\d-]*\d))*`;
const localNumber = String.raw`(?:[A-Z]{2,4}\s?)?\d{1,4}(?:[.-]\d{1,4}){0,2}(?:\.?[A-Z])?(?:\([A-Za-z\d]{1,4}\)){0,4}`;

const civil = String.raw`Fed(?:eral|\.)?\s?R(?:ules?|\.)?\s?(?:of\s)?Civ(?:il|\.)?\s?P(?:rocedure|ro\.|\.)?|F\.?\s?R\.?\s?C\.?\s?P\.?(?:\sRules?)?|FRCP(?:\sRules?)?`;

const authority = new RegExp(
  [
    String.raw`\b(?<local>(?:(?:[A-Z]\.\s?){0,2}(?:[A-Z][a-z]{1,5}\.?\s)?(?:D\.[A-Z]\.COLO\.)?(?:Civ(?:il|\.)?\s)?(?:L(?:ocal|oc\.|\.)\s?(?:Civ(?:il|\.)?\s?)?(?:R(?:ules?|\.)(?:\sCiv\.)?)|L\.?R\.?(?:Civ\.?R?\.?)?|LCvR|LCR|LRCiv|L\.?\s?Civ\.?\s?R\.|NECivR|LCivR|Civil\sL(?:ocal|\.)\sR(?:ules?|\.)))\s?(?:Civ\.\s)?(?:No\.\s)?${localNumber})`,
    String.raw`\b(?:${civil})\s?(?<civil>${list})`,
    String.raw`\bFed\.?\s?R(?:ule|\.)?\s?(?:of\s)?Evid(?:ence|\.)\s?(?<evidence>${number})`,
    String.raw`\b(?<dotted>Rule\s\d{1,3}[.-]\d{1,3}(?:\([A-Za-z\d]{1,4}\)){0,4})`,
    String.raw`\bRules?\s(?<rule>${list})(?<of>\sof\sthe\s(?:Federal\sRules\sof\s(?:Civil\sProcedure|Evidence)|Local\s(?:Civil\s)?Rules))?`,
    String.raw`(?<statute>\b\d{1,2}\sU\.?\s?S\.?\s?C\.?\s?(?:§{1,2}|Sec(?:tion|\.))?\s?\d{1,5}[a-z]?(?:\([A-Za-z\d]{1,3}\)){0,4})`,
    String.raw`(?:§\s?|\b[Ss]ection\s)(?<section>1927)\b`,
    String.raw`\b(?<inherent>inherent\s(?:power|authority)(?:s|ies)?)`,
  ].join('|'),
  'g',
);

const each = new RegExp(number, 'g');

/** What every name of an authority has: an `R` that opens no other word, or the letters of the Code. */
const mayName = /R(?:[^A-Za-z]|C|ule|of|[A-Z]{2,4}\s?\d)|U\.?\s?S\.?\s?C|1927|inherent\s/;

/**
 * Authorities that `words` name, each once, in their order (contract, convention 9): federal rules as
 * `Fed. R. Civ. P. 37(b)(2)(A)` however they are printed, statutes and local rules as they stand, and the court's
 * inherent authority by that name.
 */
export function authoritiesIn(words: string): string[] {
  if (!mayName.test(words)) return [];
  const named: string[] = [];
  for (const { groups = {} } of words.matchAll(authority)) {
    const printed = groups.local ?? groups.dotted;
    if (printed) named.push(printed.replace(/\s+/g, ' '));
    else if (groups.evidence) named.push(`Fed. R. Evid. ${groups.evidence}`);
    else if (groups.civil || groups.rule) {
      const numbers = (groups.civil ?? groups.rule ?? '').match(each) ?? [];
      if (groups.of?.includes('Evidence')) named.push(...numbers.map((n) => `Fed. R. Evid. ${n}`));
      else if (groups.of?.includes('Local')) named.push(...numbers.map((n) => `Local Rule ${n}`));
      else named.push(...numbers.map((n) => `Fed. R. Civ. P. ${n}`));
    } else if (groups.statute) named.push(groups.statute.replace(/\s+/g, ' '));
    else if (groups.section) named.push('28 U.S.C. § 1927');
    else if (groups.inherent) named.push(groups.inherent.replace(/(?:powers?|authorit(?:y|ies))$/, 'authority'));
  }
  return [...new Set(named)];
}
