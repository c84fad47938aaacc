/** The federal district courts, by the ids of Free Law Project's courts-db. */
import { z } from 'zod';

/**
 * Id, name and citation form of the 94 district courts (courts-db, BSD-2, `citation_string`).
 * The name is written as a caption writes it: "Northern District of California".
 */
const districts: readonly (readonly [id: string, name: string, citation: string])[] = [
  ['akd', 'District of Alaska', 'D. Alaska'],
  ['almd', 'Middle District of Alabama', 'M.D. Ala.'],
  ['alnd', 'Northern District of Alabama', 'N.D. Ala.'],
  ['alsd', 'Southern District of Alabama', 'S.D. Ala.'],
  ['ared', 'Eastern District of Arkansas', 'E.D. Ark.'],
  ['arwd', 'Western District of Arkansas', 'W.D. Ark.'],
  ['azd', 'District of Arizona', 'D. Ariz.'],
  ['cacd', 'Central District of California', 'C.D. Cal.'],
  ['caed', 'Eastern District of California', 'E.D. Cal.'],
  ['cand', 'Northern District of California', 'N.D. Cal.'],
  ['casd', 'Southern District of California', 'S.D. Cal.'],
  ['cod', 'District of Colorado', 'D. Colo.'],
  ['ctd', 'District of Connecticut', 'D. Conn.'],
  ['dcd', 'District of Columbia', 'D.D.C.'],
  ['ded', 'District of Delaware', 'D. Del.'],
  ['flmd', 'Middle District of Florida', 'M.D. Fla.'],
  ['flnd', 'Northern District of Florida', 'N.D. Fla.'],
  ['flsd', 'Southern District of Florida', 'S.D. Fla.'],
  ['gamd', 'Middle District of Georgia', 'M.D. Ga.'],
  ['gand', 'Northern District of Georgia', 'N.D. Ga.'],
  ['gasd', 'Southern District of Georgia', 'S.D. Ga.'],
  ['gud', 'District of Guam', 'D. Guam'],
  ['hid', 'District of Hawaii', 'D. Haw.'],
  ['iand', 'Northern District of Iowa', 'N.D. Iowa'],
  ['iasd', 'Southern District of Iowa', 'S.D. Iowa'],
  ['idd', 'District of Idaho', 'D. Idaho'],
  ['ilcd', 'Central District of Illinois', 'C.D. Ill.'],
  ['ilnd', 'Northern District of Illinois', 'N.D. Ill.'],
  ['ilsd', 'Southern District of Illinois', 'S.D. Ill.'],
  ['innd', 'Northern District of Indiana', 'N.D. Ind.'],
  ['insd', 'Southern District of Indiana', 'S.D. Ind.'],
  ['ksd', 'District of Kansas', 'D. Kan.'],
  ['kyed', 'Eastern District of Kentucky', 'E.D. Ky.'],
  ['kywd', 'Western District of Kentucky', 'W.D. Ky.'],
  ['laed', 'Eastern District of Louisiana', 'E.D. La.'],
  ['lamd', 'Middle District of Louisiana', 'M.D. La.'],
  ['lawd', 'Western District of Louisiana', 'W.D. La.'],
  ['mad', 'District of Massachusetts', 'D. Mass.'],
  ['mdd', 'District of Maryland', 'D. Md.'],
  ['med', 'District of Maine', 'D. Me.'],
  ['mied', 'Eastern District of Michigan', 'E.D. Mich.'],
  ['miwd', 'Western District of Michigan', 'W.D. Mich.'],
  ['mnd', 'District of Minnesota', 'D. Minn.'],
  ['moed', 'Eastern District of Missouri', 'E.D. Mo.'],
  ['mowd', 'Western District of Missouri', 'W.D. Mo.'],
  ['msnd', 'Northern District of Mississippi', 'N.D. Miss.'],
  ['mssd', 'Southern District of Mississippi', 'S.D. Miss.'],
  ['mtd', 'District of Montana', 'D. Mont.'],
  ['nced', 'Eastern District of North Carolina', 'E.D. N.C.'],
  ['ncmd', 'Middle District of North Carolina', 'M.D. N.C.'],
  ['ncwd', 'Western District of North Carolina', 'W.D. N.C.'],
  ['ndd', 'District of North Dakota', 'D. N.D.'],
  ['ned', 'District of Nebraska', 'D. Neb.'],
  ['nhd', 'District of New Hampshire', 'D. N.H.'],
  ['njd', 'District of New Jersey', 'D. N.J.'],
  ['nmd', 'District of New Mexico', 'D. N.M.'],
  ['nmid', 'District for the Northern Mariana Islands', 'D. N. Mar. I.'],
  ['nvd', 'District of Nevada', 'D. Nev.'],
  ['nyed', 'Eastern District of New York', 'E.D. N.Y.'],
  ['nynd', 'Northern District of New York', 'N.D. N.Y.'],
  ['nysd', 'Southern District of New York', 'S.D. N.Y.'],
  ['nywd', 'Western District of New York', 'W.D. N.Y.'],
  ['ohnd', 'Northern District of Ohio', 'N.D. Ohio'],
  ['ohsd', 'Southern District of Ohio', 'S.D. Ohio'],
  ['oked', 'Eastern District of Oklahoma', 'E.D. Okla.'],
  ['oknd', 'Northern District of Oklahoma', 'N.D. Okla.'],
  ['okwd', 'Western District of Oklahoma', 'W.D. Okla.'],
  ['ord', 'District of Oregon', 'D. Or.'],
  ['paed', 'Eastern District of Pennsylvania', 'E.D. Pa.'],
  ['pamd', 'Middle District of Pennsylvania', 'M.D. Pa.'],
  ['pawd', 'Western District of Pennsylvania', 'W.D. Pa.'],
  ['prd', 'District of Puerto Rico', 'D. P.R.'],
  ['rid', 'District of Rhode Island', 'D. R.I.'],
  ['scd', 'District of South Carolina', 'D. S.C.'],
  ['sdd', 'District of South Dakota', 'D. S.D.'],
  ['tned', 'Eastern District of Tennessee', 'E.D. Tenn.'],
  ['tnmd', 'Middle District of Tennessee', 'M.D. Tenn.'],
  ['tnwd', 'Western District of Tennessee', 'W.D. Tenn.'],
  ['txed', 'Eastern District of Texas', 'E.D. Tex.'],
  ['txnd', 'Northern District of Texas', 'N.D. Tex.'],
  ['txsd', 'Southern District of Texas', 'S.D. Tex.'],
  ['txwd', 'Western District of Texas', 'W.D. Tex.'],
  ['utd', 'District of Utah', 'D. Utah'],
  ['vaed', 'Eastern District of Virginia', 'E.D. Va.'],
  ['vawd', 'Western District of Virginia', 'W.D. Va.'],
  ['vid', 'District of the Virgin Islands', 'D. V.I.'],
  ['vtd', 'District of Vermont', 'D. Vt.'],
  ['waed', 'Eastern District of Washington', 'E.D. Wash.'],
  ['wawd', 'Western District of Washington', 'W.D. Wash.'],
  ['wied', 'Eastern District of Wisconsin', 'E.D. Wis.'],
  ['wiwd', 'Western District of Wisconsin', 'W.D. Wis.'],
  ['wvnd', 'Northern District of West Virginia', 'N.D. W. Va.'],
  ['wvsd', 'Southern District of West Virginia', 'S.D. W. Va.'],
  ['wyd', 'District of Wyoming', 'D. Wyo.'],
];

const byId = new Map(districts.map(([id, name, citation]) => [id, { id, name, citation }]));

export const CourtId = /* @__PURE__ */ z
  .string()
  .refine((id) => byId.has(id), 'expected the id of a federal district court, such as `cand`')
  .meta({ description: "Court id in the style of Free Law Project's courts-db, such as `cand`." });
export type CourtId = z.infer<typeof CourtId>;

export type Court = { id: CourtId; name: string; citation: string };

/** Every district court, in the order of their ids. */
export const courts: readonly Court[] = [...byId.values()];

/** Name ("Northern District of California") and citation form ("N.D. Cal."); throws TypeError on an unknown id. */
export function courtOf(id: CourtId): Court {
  const court = byId.get(id);
  if (!court) throw new TypeError(`unknown court: ${id}`);
  return court;
}
