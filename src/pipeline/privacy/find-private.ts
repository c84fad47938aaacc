/** Everything in a text that a public file may not hold in full. */
import type { PrivateKind } from '../../schema/privacy.ts';
import { calledBirthDate, labelledBirthDate } from './birth-date.ts';
import { birthEvent } from './birth-event.ts';
import { labelledAccount } from './financial-account.ts';
import { flatOfHouse, labelledHome } from './home-address.ts';
import { calledHome } from './home-address-behind.ts';
import { labelledInternational, shapedInternational } from './international-account.ts';
import { nameAfterMark } from './minor-name-after.ts';
import { nameBeforeMark } from './minor-name-before.ts';
import { nameOfInitials } from './minor-name-initials.ts';
import { labelledCard, shapedCard } from './payment-card.ts';
import { readingOf } from './reading.ts';
import type { Finding, PrivacyRule } from './rule.ts';
import { labelledSocialSecurity, shapedSocialSecurity, spokenSocialSecurity } from './social-security.ts';
import { labelledTaxpayerNumber, shapedTaxpayerNumber, spokenEmployerNumber } from './taxpayer-number.ts';

/** Every rule; of two that find the same words the first is right. */
export const privacyRules: readonly PrivacyRule[] = [
  labelledSocialSecurity,
  labelledTaxpayerNumber,
  shapedTaxpayerNumber,
  spokenEmployerNumber,
  labelledAccount,
  labelledCard,
  shapedCard,
  shapedSocialSecurity,
  spokenSocialSecurity,
  labelledBirthDate,
  calledBirthDate,
  birthEvent,
  nameAfterMark,
  nameBeforeMark,
  nameOfInitials,
  shapedInternational,
  labelledInternational,
  labelledHome,
  calledHome,
  flatOfHouse,
];

/** What each kind is called, what of it may stand in a public file, and the rule that says so. */
export const privateWords: Record<PrivateKind, { name: string; instead: string; source: string }> = {
  'social-security': {
    name: 'social-security number',
    instead: 'its last four digits alone',
    source: 'Fed. R. Civ. P. 5.2(a)(1)',
  },
  'taxpayer-number': {
    name: 'taxpayer-identification number',
    instead: 'its last four digits alone',
    source: 'Fed. R. Civ. P. 5.2(a)(1)',
  },
  'birth-date': { name: 'birth date', instead: 'the year alone', source: 'Fed. R. Civ. P. 5.2(a)(2)' },
  'minor-name': { name: 'name of a minor', instead: 'initials alone', source: 'Fed. R. Civ. P. 5.2(a)(3)' },
  'financial-account': {
    name: 'financial-account number',
    instead: 'its last four digits alone',
    source: 'Fed. R. Civ. P. 5.2(a)(4)',
  },
  'home-address': { name: 'home address', instead: 'city and state alone', source: 'Fed. R. Crim. P. 49.1(a)(5)' },
};

/**
 * Find what a public file may not hold in full.
 *
 * @param text any words; places are UTF-16 code units of it.
 * @returns in text order, none overlapping another.
 */
export function findPrivate(text: string): Finding[] {
  const { text: words, back } = readingOf(text);
  const found = privacyRules.flatMap(({ kind, find }) =>
    // the last letter tells where words end: behind it there may be what was left out
    find(words).map(({ from, to }) => ({ kind, span: { from: back(from), to: back(to - 1) + 1 } })),
  );
  // The sort is stable: of two at one place the longer comes first, of two alike that of the first rule.
  found.sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
}
