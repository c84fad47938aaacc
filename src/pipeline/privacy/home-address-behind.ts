/** Home addresses that the words behind them, or a list of those to be served, say to be such: Fed. R. Crim. P. 49.1(a)(5). */
import type { PrivacyRule } from './rule.ts';
import { type Street, streetsIn } from './street.ts';

const house =
  '(?:home|house|residence|apartment|domicile|dwelling|abode|condo(?:minium)?|townhouse|townhome|duplex|trailer|homestead|(?:last[\\s-]known|home|residential|current|former)\\s+address)';
/** City, state and postal code, with or without commas. */
const city = String.raw`(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*,?\s+){0,4}(?:\p{Lu}{2}|\p{Lu}[\p{L}.]+)(?:\s+\d{5}(?:-\d{4})?)?)?`;

const behind = new RegExp(
  String.raw`^${city}[)\s,]*(?:\s(?:is|was|being|which\s+(?:is|was|has\s+been)|that\s+(?:is|was))\s+)?(?:[-\u2013\u2014(,\s]*(?:where|in\s+which|at\s+which)\s+[^.;\d]{0,60}?\b(?:liv(?:e[sd]?|ing)|resid(?:e[sd]?|ing)|sle(?:ep|pt)|stay(?:s|ed)|dwel[lt]|ma(?:kes|de)\s+(?:his|her|their)\s+home)|[-\u2013\u2014(,\s]*(?:as\s+)?["“]?(?:the|his|her|their|my|a|an|\p{Lu}[\p{L}’'-]+['’]s?|defendant['’]s|plaintiff['’]s|debtor['’]s)\s+["“]?(?:\p{L}+['’]?s?[\s-]+){0,4}?${house}\b(?!\s+(?:office|page|depot|loan))|\s*${house}\b(?!\s+(?:office|depot)))`,
  'iu',
);
/** Behind "the": "the 88 Fallow Street home". */
const otherHouse = /\b(?:nursing|funeral|convalescent|opera|publishing|coffee|clearing)\s+(?:home|house)\b/i;

const selfHelp = String.raw`(?:pro\s+se|pro\s+per\b|in\s+pro(?:pria)?\s+(?:per(?:sonam?)?)|self[\s-]+represented|unrepresented)`;
/** A name "pro se", and up to two lines more above the street. */
const listed = new RegExp(
  String.raw`${selfHelp}[^\n]{0,40}\n(?:[^\n]{0,50}\n){0,2}\s*$|${selfHelp}["”)]?[\s,:;]{1,4}(?:at\s+|residing\s+at\s+)?$`,
  'iu',
);
/** A street, a city, perhaps a telephone, and "pro se" below. */
const signed = new RegExp(String.raw`^[^\n]{0,60}\n(?:[^\n]{0,60}\n){0,5}?[^\n]{0,40}\b${selfHelp}`, 'iu');
const office =
  /\b(?:LLP|L\.L\.P|P\.?C\.|PLLC|Esq|attorneys?\s+for|law\s+(?:firm|offices?)|correctional|prison|jail|detention|FCI|USP|courthouse|clerk['’]s)\b/i;

/** Code units before and behind an address that are looked at. */
const [above, below] = [150, 220];

function isHome(text: string, { from, to, way, hasSuite }: Street): boolean {
  if (way === 'loose') return false;
  const before = text.slice(Math.max(0, from - above), from);
  const after = text.slice(to, to + below);
  const match = behind.exec(after);
  if (match && !otherHouse.test(match[0])) return true;
  if (hasSuite) return false;
  if (listed.test(before) && !office.test(before.slice(before.search(new RegExp(selfHelp, 'iu'))))) return true;
  const last = signed.exec(after);
  return last !== null && !office.test(last[0]) && !office.test(before.slice(-80));
}

/** An address that the words behind it call a home, or that stands with a party who is its own counsel. */
export const calledHome: PrivacyRule = {
  id: 'home-address-called',
  kind: 'home-address',
  find: (text) =>
    streetsIn(text)
      .filter((street) => isHome(text, street))
      .map(({ from, to }) => ({ from, to })),
  finds: [
    ['a search of 88 Fallow Ct., the split-level house of Mr. Oast', '88 Fallow Ct.'],
    ['88 Fallow Street, Oast, Ohio 43917, where he lives', '88 Fallow Street'],
    ['the 88 Fallow Street residence', '88 Fallow Street'],
    ['88 Fallow Street was his home', '88 Fallow Street'],
    ['mail this order to:\nOtto Castellan, pro se\n88 Fallow Lane\nOast, TN 37399', '88 Fallow Lane'],
    ['88 Fallow Lane\nOast, TN 37399\n(615) 555-0100\nPlaintiff, pro se', '88 Fallow Lane'],
  ],
  leaves: [
    '88 Fallow Street, the office of Mr. Oast',
    '88 Fallow Street, the Roe Funeral Home',
    'Otto Castellan, pro se\n\nAda Roe\nOast & Roe LLP\n88 Fallow Lane\nOast',
  ],
};
