/** Citations of decisions that were never given: made-up names, volumes and pages in the form that courts cite. */
import type { Chance } from './chance.ts';
import { companyName, surname } from './names.ts';

const districts =
  'D. Ariz.|E.D. Ark.|C.D. Cal.|E.D. Cal.|N.D. Cal.|S.D. Cal.|D. Colo.|D. Conn.|D. Del.|M.D. Fla.|S.D. Fla.|N.D. Ga.|N.D. Ill.|S.D. Ind.|N.D. Iowa|D. Kan.|W.D. Ky.|E.D. La.|D. Md.|D. Mass.|E.D. Mich.|D. Minn.|W.D. Mo.|D. Neb.|D. Nev.|D.N.J.|D.N.M.|E.D.N.Y.|S.D.N.Y.|W.D.N.C.|N.D. Ohio|S.D. Ohio|W.D. Okla.|D. Or.|E.D. Pa.|M.D. Pa.|D.S.C.|M.D. Tenn.|N.D. Tex.|S.D. Tex.|D. Utah|E.D. Va.|W.D. Wash.|E.D. Wis.'.split(
    '|',
  );
const circuits = '1st 2d 3d 4th 5th 6th 7th 8th 9th 10th 11th'.split(' ').map((circuit) => `${circuit} Cir.`);
const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const offices = ['', '1:', '2:', '3:', '4:', '5:'];

function nameOfCase(chance: Chance): string {
  const roll = chance.whole(1, 10);
  if (roll === 1) return `In re ${companyName(chance)} Sec. Litig.`;
  if (roll === 2) return `${surname(chance)} v. City of ${surname(chance)}`;
  if (roll <= 5) return `${surname(chance)} v. ${surname(chance)}`;
  if (roll <= 8) return `${surname(chance)} v. ${companyName(chance)}`;
  return `${companyName(chance)} v. ${companyName(chance)}`;
}

/** Reporters with the years of their volumes: the volume of the first of January of the first, and volumes a year. */
const reporters = [
  { name: 'F.R.D.', from: 1985, to: 2019, first: 104, yearly: 6.6, courts: districts },
  { name: 'F.R.D.', from: 1985, to: 2019, first: 104, yearly: 6.6, courts: districts },
  { name: 'F.3d', from: 1994, to: 2020, first: 12, yearly: 35, courts: circuits },
  { name: 'F.3d', from: 1994, to: 2020, first: 12, yearly: 35, courts: circuits },
  { name: 'F.2d', from: 1976, to: 1993, first: 526, yearly: 26, courts: circuits },
  { name: 'F. Supp. 2d', from: 1998, to: 2013, first: 1, yearly: 62, courts: districts },
  { name: 'F. Supp. 3d', from: 2014, to: 2019, first: 1, yearly: 70, courts: districts },
] as const;

/** `Bexley v. Harrow Mills Co., 214 F.R.D. 301, 306 (D. Kan. 2003)`. */
export function citedCase(chance: Chance): string {
  const name = nameOfCase(chance);
  if (chance.odds(75)) {
    const { name: reporter, from, to, first, yearly, courts } = chance.one(reporters);
    const year = chance.whole(from, to);
    const volume = Math.floor(first + yearly * (year - from)) + chance.whole(0, Math.floor(yearly));
    const page = chance.whole(11, reporter === 'F.R.D.' ? 690 : 1_290);
    const pin = chance.odds(80) ? `, ${page + chance.whole(1, 14)}` : '';
    return `${name}, ${volume} ${reporter} ${page}${pin} (${chance.one(courts)} ${year})`;
  }
  const year = chance.whole(2004, 2019);
  const number = `${chance.one(offices)}${String(year - chance.whole(1, 2)).slice(2)}-cv-${String(chance.whole(31, 9_800)).padStart(5, '0')}`;
  const day = `${chance.one(months)} ${chance.whole(1, 28)}, ${year}`;
  return `${name}, No. ${number}, ${year} WL ${chance.whole(110_000, 7_300_000)}, at *${chance.whole(1, 17)} (${chance.one(districts)} ${day})`;
}
