/** The name of a party to the shorter ones by which an order may call it. */
import { partsByBlanks } from './code-units.ts';
import { type Worded, worded } from './worded.ts';

const companySuffix =
  /,?\s+(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|Ltd|Limited|Co|Corp|Corporation|Company|S\.E|S\.A|S\.p\.A|N\.A|N\.V|AG|GmbH|PLC|P\.C|PC|PLLC|P\.A|P\.L\.L\.C)\b\.?(?=$|[\s,])/gi;
const companyWord =
  /\b(?:inc|llc|l\.l\.c|llp|l\.p|lp|ltd|co|corp|corporation|company|s\.e|s\.a|n\.a|ag|gmbh|plc|bank|banco|trust|university|college|hospital|medical|insurance|mutual|systems|logistics|services|group|holdings|partners|partnership|association|cooperativa|cooperative|industries|international|technologies|solutions|department|board|county|city|town|village|state|commission|authority|district|school|church|foundation|fund|union|local|properties|enterprises|laboratories|labs|pharmaceuticals|center|centre|society|hotel|club|estate|works|supply|usa|america)\b/i;

/** Beginnings that half the country shares: they need a second word to be a name. */
const common = new Set(
  'the a first second national american united north south east west northern southern eastern western central new saint st san santa los las city county state town village estate board department general great global international pacific atlantic old mount fort john jane doe does in ex dr mr ms mrs officer sergeant superintendent warden sheriff commissioner secretary unknown rn m/v one two three four five'.split(
    ' ',
  ),
);

/** What `the …` may stand for, by a word of the name. */
const kinds: readonly (readonly [Worded, string])[] = [
  [worded(/\b(?:bank|banco)\b/i), 'Bank'],
  [worded(/^city of|\bcity$/i), 'City'],
  [worded(/^county of|\bcounty(?:$|\s(?:board|department|sheriff|school|jail|commission))/i), 'County'],
  [worded(/^town(?:ship)? of|\btownship$/i), 'Town'],
  [worded(/^village of/i), 'Village'],
  [worded(/^borough of|\bborough$/i), 'Borough'],
  [worded(/^state of/i), 'State'],
  [worded(/\b(?:university|college)\b/i), 'University'],
  [worded(/\bhospital\b/i), 'Hospital'],
  [worded(/^estate of/i), 'Estate'],
  [worded(/\btrust\b/i), 'Trust'],
  [worded(/\bunion\b/i), 'Union'],
  [worded(/\bcommission\b/i), 'Commission'],
  [worded(/\bcommissioner\b/i), 'Commissioner'],
  [worded(/\bauthority\b/i), 'Authority'],
  [worded(/\bschool district\b/i), 'School District'],
  [worded(/\bdepartment\b/i), 'Department'],
  [worded(/\bcooperativa?e?\b/i), 'Cooperative'],
  [worded(/\bassociation\b/i), 'Association'],
  [worded(/\bunited states\b/i), 'Government'],
  [worded(/^united states\b/i), 'United States'],
  [worded(/^(?:the )?secretary\b/i), 'Secretary'],
  [worded(/^(?:warden)\b/i), 'Warden'],
];

const rank =
  /^(?:(?:superintendent|officer|sergeant|sgt\.?|lieutenant|lt\.?|captain|capt\.?|deputy|warden|sheriff|chief|detective|det\.?|dr\.?|mr\.?|ms\.?|mrs\.?|rn|nurse|judge|commissioner|secretary|agent|trooper|c\.?o\.?|hon\.?|corporal|major|director)\s+)+/i;

/**
 * The names by which an order may call a party: whole, short, by surname or by kind.
 *
 * @param name as the caption, or the body, has it whole.
 * @param isWritten whether the order writes a word, asked for a company's initials.
 * @returns names, some of them twice; the whole one first.
 */
export function variantsOf(name: string, isWritten: (word: string) => boolean = () => false): string[] {
  const whole = name.trim();
  if (/\d/.test(whole)) return [whole];
  const bare = whole
    .replace(companySuffix, '')
    .replace(/^the\s+|,$/gi, '')
    .trim();
  const found = [whole, bare];
  const words = partsByBlanks(bare, 1);
  if (!companyWord.test(whole) && words.length <= 5) {
    const person = bare.replace(rank, '').replace(/,?\s+(?:jr|sr|ii|iii|iv)\.?$/i, '');
    const parts = partsByBlanks(person, 1);
    found.push(parts.at(-1) as string);
    if (parts.length > 1) found.push(`${parts[0]} ${parts.at(-1)}`);
    if (person !== bare) found.push(person);
  } else {
    const [first = '', second = ''] = words;
    if (!common.has(first.toLowerCase()) && first.length > 2) found.push(first);
    if (second && /^[\p{Lu}&]/u.test(second)) found.push(`${first} ${second}`);
    const place = /^(?:The )?(?:City|County|Town|Township|Village|Borough|State|Estate|University)\s+of\s+(.+)$/.exec(
      bare,
    )?.[1];
    if (place) found.push(place);
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
    if (initials.length >= 3 && isWritten(initials)) found.push(initials);
  }
  for (const [word, kind] of kinds) if (word.test(bare)) found.push(kind);
  return found;
}
