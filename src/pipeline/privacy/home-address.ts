/** Home addresses: Fed. R. Crim. P. 49.1(a)(5), which leaves city and state. The civil rule does not name them. */
import { type PrivacyRule, privatePlaces } from './rule.ts';

const number = String.raw`(?:\d{1,6}(?:-\d{1,4})?[A-Za-z]?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)`;
const heading = String.raw`(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\.?\s+)?`;
const ofStreet = String.raw`(?:(?:\p{Lu}[\p{L}'’-]*\.?|\d{1,3}(?:st|nd|rd|th)|of|the|de|del|la|las|los)\s+){1,4}?`;
const kind = String.raw`(?:(?:Street|Avenue|Road|Drive|Lane|Court|Boulevard|Way|Place|Terrace|Circle|Parkway|Highway|Trail|Loop|Square|Row|Path|Crescent|Cove|Alley|Pike|Run|Ridge)\b|(?:St|Ave|Av|Rd|Dr|Ln|Ct|Blvd|Pl|Ter|Cir|Pkwy|Hwy|Trl|Sq)\b\.?)`;
const inHouse = String.raw`(?:,?\s+(?:(?:Apartment|Apt|Unit|Room|Rm|Floor|Lot|Space)\b\.?\s*#?\s?|#\s?|No\.\s?)[\p{L}\d-]{1,6}\b)`;
const flat = String.raw`(?:,?\s+(?:Apartment|Apt)\b\.?\s*#?\s?[\p{L}\d-]{1,6}\b)`;
const street = String.raw`(?<![\p{L}\p{N}$.,-])${number}\s+${heading}${ofStreet}${kind}`;

const owner = `(?:his|her|their|my|’s|'s|s'|s’)`;
const label = String.raw`(?:\b(?:home|residential)\s+address(?:es)?\b|\bresid(?:es?|ed|ing)\b|\bresidences?\b|\bdomiciled?\b|\b(?:lives?|lived|living|dwells?)\s*(?:at|on|in|,)|${owner}\s+(?:home|house|apartment|dwelling)\b)`;

/** No digit, and no end of a sentence: a point stands only in an abbreviation such as "Mr.". */
const between = String.raw`(?:[^\d.;]|\.(?<=\b\p{L}{1,3}\.)){0,60}?`;

/** Words between a label and an address that make the address another thing's. */
const otherPlace =
  /\b(?:works?|worked|working|office|offices|business|store|shop|employ\w*|counsel|firm|court|courthouse|prison|jail|correctional|detention|penitentiary|institution|facility|FCI|USP|hospital|headquarters)\b/i;

const labelled = new RegExp(`(?i:${label})${between}(?<private>${street}${inHouse}?)`, 'dgu');
const flatAlone = new RegExp(`(?<private>${street}${flat})`, 'dgu');

/** A street address after "resides at", "home address" and the like. */
export const labelledHome: PrivacyRule = {
  id: 'home-address-label',
  kind: 'home-address',
  find: (text) => privatePlaces(text, labelled, (words, match) => !otherPlace.test(match.slice(0, -words.length))),
  finds: [
    ['She resides at 88 Fallow Street in Akron.', '88 Fallow Street'],
    ['his home at 12-40 N. 4th Ave., Unit 9', '12-40 N. 4th Ave., Unit 9'],
    ['Residence: One Heron Way', 'One Heron Way'],
  ],
  leaves: [
    'The firm has its home office at 88 Fallow Street.',
    'He resides in Akron and works at 88 Fallow Street.',
    'She lives in Akron. The store is at 88 Fallow Street.',
    'residing at the Fallow Correctional Institution, 88 Fallow Road',
    'the residence of a corporation under 28 U.S.C. § 1391',
    'the state in which he lives, 28 years later',
  ],
};

/** An apartment of a house: hardly anybody but who lives there has one. */
export const flatOfHouse: PrivacyRule = {
  id: 'home-address-apartment',
  kind: 'home-address',
  find: (text) => privatePlaces(text, flatAlone),
  finds: [['sent to 88 Fallow Street, Apt. 3C', '88 Fallow Street, Apt. 3C']],
  leaves: ['sent to 88 Fallow Street, Suite 300', 'the apartment building at 88 Fallow Street'],
};
