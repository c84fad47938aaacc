/** How an order names docket entries and its case: the styles that courts use. */
import type { Chance } from './chance.ts';

/** Label before one number, and before several. */
export type LabelStyle = { one: string; many: string };

/** Styles of labels, as federal courts print them; a court uses several, an order mostly one. */
export const labelStyles: readonly LabelStyle[] = [
  { one: 'Docket No. ', many: 'Docket Nos. ' },
  { one: 'Dkt. No. ', many: 'Dkt. Nos. ' },
  { one: 'Dkt. ', many: 'Dkts. ' },
  { one: 'dkt. ', many: 'dkts. ' },
  { one: 'Dkt. # ', many: 'Dkt. ## ' },
  { one: 'Dkt. #', many: 'Dkt. ##' },
  { one: 'ECF No. ', many: 'ECF Nos. ' },
  { one: 'ECF ', many: 'ECF ' },
  { one: 'Doc. ', many: 'Docs. ' },
  { one: 'Doc. No. ', many: 'Doc. Nos. ' },
  { one: 'Doc. #', many: 'Docs. #' },
  { one: 'doc. ', many: 'docs. ' },
  { one: 'D.I. ', many: 'D.I. ' },
  { one: 'D.E. ', many: 'D.E. ' },
  { one: 'DE ', many: 'DE ' },
  { one: 'DN ', many: 'DN ' },
  { one: 'R. Doc. ', many: 'R. Docs. ' },
  { one: 'Rec. Doc. ', many: 'Rec. Docs. ' },
  { one: 'Filing No. ', many: 'Filing Nos. ' },
  { one: 'Docket Entry No. ', many: 'Docket Entry Nos. ' },
  { one: 'docket entry #', many: 'docket entries #' },
  { one: 'Docket # ', many: 'Docket # ' },
  { one: 'Document No. ', many: 'Document Nos. ' },
];

/** `[41, 44, 47]` to "41, 44, and 47". */
const numberList = (entries: readonly string[], last: string): string =>
  entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join(', ')}${last}${entries.at(-1)}`;

/** The label and its numbers, `last` before the last of several: "Dkt. Nos. 41, 44". */
export const labelled = (style: LabelStyle, entries: readonly string[], last = ', '): string =>
  entries.length === 1 ? `${style.one}${entries[0]}` : `${style.many}${numberList(entries, last)}`;

/** A case number as a caption prints it, initials with it: the judge's, then those of the magistrate judge. */
export function printedNumber(
  chance: Chance,
  { office, year, serial, initials }: { office: string; year: string; serial: number; initials: readonly string[] },
): string {
  const padded = String(serial).padStart(5, '0');
  const [judge = '', magistrate] = initials;
  const referred = magistrate ? ` (${magistrate})` : '';
  return chance.one([
    `Case No. ${office}:${year}-cv-${padded}-${initials.join('-')}`,
    `Case No. ${year}-cv-${padded}-${judge}${referred}`,
    `No. ${office}:${year}-cv-${padded}-${judge}${referred}`,
    `No. C ${year}-${padded} ${judge}${referred}`,
    `CIVIL ACTION NO. ${office}:${year}-CV-${serial}-${initials.join('-')}`,
    `Civil Action No. ${year}-cv-${padded}-${initials.join('-')}`,
    `${year} Civ. ${serial} (${initials.join(') (')})`,
    `${office}:${year}cv${serial} ${judge}${referred}`,
    `CV ${year}-${padded} ${initials.join(' ')}`,
  ]);
}
