/** Home addresses: Fed. R. Crim. P. 49.1(a)(5), which leaves city and state. The civil rule does not name them. */
import type { PrivacyRule } from './rule.ts';
import { type Street, streetsIn } from './street.ts';

const owner = String.raw`(?:\b(?:his|her|their|my|our|your)|['’]s|s['’])`;
const person =
  "(?:plaintiffs?|defendants?|petitioners?|respondents?|claimants?|debtors?|appellants?|movants?|relators?|complainants?|garnishees?|releasees?|decedents?|him|her|them|me|you|(?:Mr|Ms|Mrs|Dr)\\.?\\s+\\p{Lu}[\\p{L}’'-]+)";
const house =
  '(?:home|house|apartment|condo(?:minium)?|townhouse|townhome|town\\s+house|duplex|trailer|mobile\\s+home|dwelling|bedroom|bungalow|cottage|farmhouse|flat|homestead|abode)';

/** Words behind which an address is where somebody lives; up to it no digit may stand, and no sentence may end. */
const label = [
  String.raw`\b(?:home|residen(?:tial|ce)|res\.?)[\s-]+(?:street\s+)?(?:address(?:es)?|add(?:r|r?ss?)?\b\.?)`,
  String.raw`\bres(?:id)?\b\.?\s*:`,
  String.raw`\bresid(?:es?|ed|ing|ent)\b(?!\s+(?:agent|engineer))`,
  String.raw`\bresidences?\b(?!\s+(?:inn|hall))`,
  String.raw`\bdomiciled?\b`,
  String.raw`\bhousehold\b`,
  String.raw`\b(?:lives?|lived|living|dwells?|dwelt|sleeps?|rents?|rented|renting|lodg(?:es?|ed|ing)|boards?|roomed)\s*(?:(?:with|alone|there|together|upstairs|downstairs|nearby)\b|from\b|for\b|at\b|on\b|in\b|,|out\s+of\b|a\b|the\b)`,
  String.raw`\b(?:stays?|stayed|staying)\s*(?:with|alone|there|together|overnight|upstairs|downstairs|nearby|from|for|at|on|in)\b`,
  // a court stays, a party moves, money is returned: only with the address right behind, or a house, or a town
  String.raw`\b(?:moved|moves|moving|relocat(?:ed|es|ing)|evicted|eviction|ejected|returned|released|paroled)\s+(?:(?:back|out|in)\s+)?(?:to|into|from|of)\b(?=(?:\s+(?-i:\p{Lu})[\p{L}.,'’-]+){0,3}(?:\s+(?:to|into|at))?\s*$|\s+(?:an?|the|his|her|their|my|our|another)\s+(?:[\p{L}-]+\s+){0,2}(?:${house}|residence|address|property|place|room|shelter|unit)\b)`,
  String.raw`${owner}\s+(?:\p{L}+[\s-]){0,3}?${house}\b(?!\s+(?:office|page|state|country|equity|loan|base|run|depot))`,
  String.raw`(?<!\b(?:nursing|funeral|convalescent|opera|publishing|coffee|clearing|custom|steak|rest)\s)\b${house}\s*(?:,|\(|:|\bat\b|\bis\b|\blocated\b|\bsituated\b|\bon\b|\bknown\s+as\b)`,
  String.raw`\bpro\s+se[^.;\d]{0,30}\b(?:reached|served|noticed)\s+at\b`,
  String.raw`\b(?:marital|family|parental|matrimonial)\s+(?:home|residence|house|property|dwelling)\b`,
  String.raw`\b(?:place|usual\s+place)\s+of\s+(?:abode|residence|dwelling)\b`,
  String.raw`\b(?:at\s+home\b|(?:the|a)\s+home\s+of\b(?!\s+the\b))`,
  String.raw`\b(?:last[\s-]+known|current|former|permanent|new|old|present|prior|previous|personal)\s+(?:mailing\s+|street\s+)?address(?:es)?\b`,
  String.raw`(?:\b(?:his|her|their|my)|${person}['’]s?|['’]s)\s+(?:mailing\s+|street\s+)?(?:address(?:es)?(?:\s+of\s+record)?|addr\.)`,
  String.raw`\b(?:address(?:es)?\s+(?:of\s+(?:the\s+)?${person}|of\s+record|(?:has\s+)?changed)|change\s+of\s+address)\b`,
  String.raw`\b(?:home\s+(?:detention|confinement|incarceration|visit)|house\s+arrest|curfew)\b`,
  String.raw`\bwith\s+(?:his|her|their)\s+(?:\p{L}+\s+)?(?:wife|husband|spouse|mother|father|parents|grandmother|roommate|co-?resident|cousin|brother|sister|girlfriend|boyfriend|partner|fiancée?|aunt|uncle)(?:\s+(?-i:\p{Lu})[\p{L}.'’-]+){0,3}(?=\s*(?:[,(]|at\b|in\b|on\b|$))`,
  String.raw`\b(?:domicilio|vive\s+en|reside\s+en)\b`,
].join('|');

const between = String.raw`(?:[^\d.;]|(?<=\b(?:from|to|since|in|and|until|through)\s)(?:19|20)\d\d\b(?=,?\s+(?:to|until|through|and|at|in|on|with)\b)|\.(?<=\b(?:\p{L}{1,3}|\p{L}\.\p{L}|Blvd|Corp)\.)){0,80}?`;
const labelled = new RegExp(
  String.raw`(?:${label})(?<between>${between})(?:\b(?:Lot|Unit|Apt|Apartment|Space|Room)\b\.?\s*#?[\dA-Z-]{1,5},\s*)?$`,
  'iu',
);
/** Parts of the words of every label: searched for first, since that is quick. */
const stems =
  /home|house|resid|\bres\b|domicil|\bliv|dwel|sle[ep]|stay|rent|lodg|board|roomed|mov[ei]|relocat|evict|eject|return|releas|parol|apartment|condo|town|duplex|trailer|bungalow|bedroom|cottage|flat|abode|pro se|addr|curfew|with\s+(?:his|her|their)|vive|reside/i;

/** With nothing but a few small words between, a number and capital words are an address without a kind. */
const close = new RegExp(
  String.raw`(?:\bresid(?:es?|ed|ing)\s+at|\b(?:lives?|lived|living|stays?|staying)\s+(?:with\s+(?:his|her|their)\s+\p{L}+\s+)?at|\bresidence(?:\s+(?:is|at|located\s+at)|:|,)|\b(?:home|residential|residence)\s+address(?:\s+(?:is|was|of)|:|,)?|${owner}\s+(?:home|house|apartment)(?:\s+(?:at|is)|,)|\b${house}\s+(?:is\s+)?(?:located\s+)?at|\bplace\s+of\s+(?:abode|residence),?|\bRes\.?(?:\s+Addr\.?)?:)\s*(?:at\s+)?$`,
  'iu',
);

/** "mailed to plaintiff at": whoever is no firm gets letters at home. */
const mailed = new RegExp(
  String.raw`\b(?:mail\w*|sen[dt]|sending|serve[ds]?|serving|deliver\w*|post(?:ed|s)|forward\w*|copy|copies)\b[^.;]{0,90}\b${person}(?:,?\s+pro\s+se,?)?,?\s+(?:at|to)(?:\s+the\s+(?:following\s+)?address(?:\s+of)?)?:?\s*$`,
  'iu',
);
/** "Address:" on a form. */
const onForm = /(?:^|[\n|;,.)\t]|\s{2})\s*(?:street\s+|mailing\s+|home\s+)?addr(?:ess|\.)?\s*:\s*$/i;

/** "Ada Roe, of 88 Fallow Street". */
const named = /\p{Lu}[\p{L}'’-]+,\s+(?:formerly\s+|late\s+)?of\s+$/u;

/** Words between a label and an address that make the address another thing's. */
const otherPlace =
  /\b(?:works?|worked|working|office|offices|business|businesses|store|stores|shop|employ\w*|counsel|firm|court|courthouse|prison|jail|correctional|detention\s+(?:center|facility)|penitentiary|institution|facility|FCI|USP|hospital|headquarters|accident|collision|collided|crash|incident|intersection|warehouse|restaurant|bar|tavern|hotel|motel|bank|branch|school|church|clinic|plant|factory|arrested|stopped|hearing|suite|branch|campus|mall|meeting|clerk|agency|department|company|corporation|LLC|Inc)\b/i;

/** Signs of an office around an address on a form or in a list. */
const officeNear =
  /\b(?:LLP|L\.L\.P|P\.?C\.|PLLC|Esq|attorneys?\s+for|counsel|law\s+(?:firm|offices?)|Inc\b|LLC|Corp|Company|Co\.|courthouse|clerk|suite|ste|department|agency|business|office)\b/i;

/** Code units before an address in which a label is looked for. */
const farthest = 170;

/** True where the words before an address say that somebody lives there. */
function isLabelled(text: string, { from, to, way }: Street): boolean {
  if (way === 'loose')
    return (
      to - from > 5 &&
      /^\s*(?:[,.;)\n]|in\s+\p{Lu}|$)/u.test(text.slice(to, to + 12)) &&
      close.test(text.slice(Math.max(0, from - 40), from))
    );
  const above = text.slice(Math.max(0, from - farthest), from);
  const match = stems.test(above) ? labelled.exec(above) : null;
  if (match && !otherPlace.test(match.groups?.between ?? '')) return true;
  if (mailed.test(above) && !officeNear.test(above)) return true;
  if (named.test(above) && !officeNear.test(above.slice(-70))) return true;
  return onForm.test(above) && !officeNear.test(above) && !officeNear.test(text.slice(from, to + 30));
}

/** A street address after "resides at", "home address" and the like. */
export const labelledHome: PrivacyRule = {
  id: 'home-address-label',
  kind: 'home-address',
  find: (text) =>
    streetsIn(text)
      .filter((street) => isLabelled(text, street))
      .map(({ from, to }) => ({ from, to })),
  finds: [
    ['She resides at 88 Fallow Street in Akron.', '88 Fallow Street'],
    ['his home at 12-40 N. 4th Ave., Unit 9', '12-40 N. 4th Ave., Unit 9'],
    ['Residence: One Heron Way', 'One Heron Way'],
    ['his home, N4471 County Road QQ, Oast, Wisconsin', 'N4471 County Road QQ'],
    ['at home, 845 West 1270 South, Unit 6, Oast, Utah', '845 West 1270 South, Unit 6'],
    ['place of abode, 60 1/2 Heron Street, on May 14', '60 1/2 Heron Street'],
    ['has lived with her uncle at 3350 Calle Heron, Space\n14', '3350 Calle Heron, Space\n14'],
    ['Res. Addr.: 2317 HERON HAVEN B1VD  #204  OAST', '2317 HERON HAVEN B1VD  #204'],
    ['He moved back to 88 Fallow Street in May.', '88 Fallow Street'],
    ['She moved from Oast, Ohio, to 88 Fallow Street.', '88 Fallow Street'],
    ['He was released to the house at 88 Fallow Street.', '88 Fallow Street'],
    ['He stayed at 88 Fallow Street.', '88 Fallow Street'],
    ['She resides at RR 2, Box 15A, Oast', 'RR 2, Box 15A'],
    ['lives at 12 Broadway, Oast', '12 Broadway'],
    ['resided from 2009 to 2014 at 770 N 400 E, Oast', '770 N 400 E'],
    ['leaving a copy with his wife at 88 Fallow Lane', '88 Fallow Lane'],
    ['Ada Castellan, of 88 Fallow Lane, Oast', '88 Fallow Lane'],
    ['resides at 9 Forest Hills Country Club Drive, Oast', '9 Forest Hills Country Club Drive'],
    ['mailed a copy to Plaintiff at 88 Fallow Street', '88 Fallow Street'],
    ['his last known address, 88 Fallow St. NW, Apt. 2,', '88 Fallow St. NW, Apt. 2'],
    ['Name: Roe\nAddress: 88 Fallow Street\nOast', '88 Fallow Street'],
  ],
  leaves: [
    'The firm has its home office at 88 Fallow Street.',
    'He resides in Akron and works at 88 Fallow Street.',
    'She lives in Akron. The store is at 88 Fallow Street.',
    'residing at the Fallow Correctional Institution, 88 Fallow Road',
    'the residence of a corporation under 28 U.S.C. § 1391',
    'the state in which he lives, 28 years later',
    'He lives in Oast and was stopped at the intersection of 88 Fallow Street.',
    'Oast & Roe LLP\nAddress: 88 Fallow Street, Suite 200',
    'mailed to Oast Corp. at 88 Fallow Street',
    'The City moved to condemn 88 Fallow Street.',
    'Defendants moved to dismiss the claims about 88 Fallow Street.',
    'The court stays the sale of 88 Fallow Street.',
    'The deposit was returned to the tenants of 88 Fallow Street.',
    'Funds were released to the owner of 88 Fallow Street.',
    'He with his partner opened 88 Fallow Street to visitors.',
    'the Residence Inn at 88 Fallow Street',
  ],
};

/** An apartment of a house: hardly anybody but who lives there has one. */
export const flatOfHouse: PrivacyRule = {
  id: 'home-address-apartment',
  kind: 'home-address',
  find: (text) =>
    streetsIn(text)
      .filter(({ hasFlat, way }) => hasFlat && way !== 'loose')
      .map(({ from, to }) => ({ from, to })),
  finds: [['sent to 88 Fallow Street, Apt. 3C', '88 Fallow Street, Apt. 3C']],
  leaves: ['sent to 88 Fallow Street, Suite 300', 'the apartment building at 88 Fallow Street'],
};
