/** Words that end the name of a street (USPS, Publication 28, Appendix C1), in small letters. */

/** Hardly anything else behind a number and a name. */
const plain =
  'alley avenue av boulevard circle close court crescent cove drive expressway freeway highway lane loop parkway pike place plaza road route row square street terrace trail turnpike way walk path';
const plainShort =
  'aly ally allee ave aven avenu avn avnue blvd boul boulv bvd bl cir circ circl crcl crcle ct crt cres crsent crsnt cv dr driv drv expy expr express expw frwy frway fwy freewy hwy highwy hiway hiwy hway ln la loops pkwy parkwy pkway pky pkwys pl plz plza rd rds rte sq sqr sqre squ st str strt strvn ter terr trl trls trails tpke trnpk turnpk wy wlk xing crossing crssng byp bypass';

/** Words of their own, which a street may end with. */
const others =
  'annex arcade bayou beach bend bluff bluffs bottom branch bridge brook brooks burg burgs camp canyon cape causeway center centers centre circles cliff cliffs club common commons corner corners course courts coves creek crest crossroad crossroads curve dale dam divide drives estate estates extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork forks fort garden gardens gateway glen glens green greens grove groves harbor harbors haven heights hill hills hollow hollows inlet island islands isle junction junctions key keys knoll knolls lake lakes land landing light lights loaf lock locks lodge mall manor manors meadow meadows mews mill mills mission motorway mount mountain mountains neck orchard oval overpass park parks pass passage pine pines plain plains point points port ports prairie radial ramp ranch rapid rapids rest ridge ridges river roads rue run shoal shoals shore shores skyway spring springs spur spurs squares station stravenue stream streets summit throughway trace track trafficway trailer tunnel underpass union unions valley valleys via viaduct view views village villages ville vista walks wall ways well wells esplanade promenade broadway quay pointe chase acres reach retreat';
const othersShort =
  'anx arc byu bch bnd blf blfs btm br brg brk brks bg bgs cp cyn cpe cswy ctr ctrs cirs clf clfs clb cmn cmns cor cors crse cts cvs crk crst xrd xrds curv dl dm dv drs est ests ext exts fls fry fld flds flt flts frd frds frst frg frgs frk frks ft gdn gdns gtwy gln glns grn grns grv grvs hbr hbrs hvn hts hl hls holw inlt is iss jct jcts ky kys knl knls lk lks lndg lgt lgts lf lck lcks ldg mnr mnrs mdw mdws ml mls msn mtwy mt mtn mtns nck orch opas psge pne pnes pln plns pt pts prt prts pr radl rnch rpd rpds rst rdg rdgs riv shl shls shr shrs skwy spg spgs sqs sta stra strm sts smt trwy trce trak trfy trlr tunl upas un uns vly vlys vdct vw vws vlg vlgs vl vis wl wls esp prom';

const setOf = (...words: string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

const plainKinds = setOf(plain, plainShort);
const otherKinds = setOf(others, othersShort);
const shortKinds = setOf(plainShort, othersShort, 'av');

/** Letters for which scanned pages have digits: `B1VD`, `R0AD`. */
const read = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/(?<=\p{L})[1|](?=\p{L}|$)|^[1|](?=\p{L})/gu, 'l')
    .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o');

/** How surely a word ends the name of a street: `plain` is hardly anything else. Null where it does not. */
export function streetKind(word: string): 'plain' | 'other' | null {
  const plainWord = read(word);
  return plainKinds.has(plainWord) ? 'plain' : otherKinds.has(plainWord) ? 'other' : null;
}

/** True for an abbreviation, whose point belongs to it. */
export const isShortKind = (word: string): boolean => shortKinds.has(read(word));
