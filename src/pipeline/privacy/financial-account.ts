/** Financial-account numbers: Fed. R. Civ. P. 5.2(a)(4), which leaves the last four digits. */
import type { Span } from '../../schema/annotation.ts';
import { cellsBelow } from './columns.ts';
import { namesOther } from './other-names.ts';
import { digitsOf, inOrder, numberEnds, type PrivacyRule, partsAround, privateBefore, privateIn } from './rule.ts';

const marker = String.raw`(?:\bnumbers?\b|\bnumbered\b|\bnos?\b\.?|\bnum\b\.?|\bnbr\b\.?|\bIDs?\b|#s?|№)`;

/** What stands between the name of a number and the number: short words that say nothing else. */
const between = String.raw`(?:[\s,.:;(#="“'’[…-]|\b(?:is|was|are|were|as|of|the|full|being|namely|listed|shown|known|bearing|s\)|it|its|which|and|sub)\b|${marker}){0,12}`;

/** Groups of digits, with letters in front or behind: `Z83-401956`, `0098123374-S09`, `9100 2477 16`. */
const gap = String.raw`(?:\s?[-\u2010-\u2013_]\s?|[/.]|\s)`;
const value = String.raw`(?<![\p{L}\p{N}*$])(?<![*xX•]-)(?<private>(?:[A-Z]{1,4}[-\s]?)?\d+[A-Z]{0,2}(?:${gap}[A-Z]{0,2}\d{2,}|-[A-Z]{0,2}\d+|-?[A-Z]{1,2}\d{2,}){0,6})${numberEnds}`;

const account = String.raw`(?:\baccounts?\b|\bacc(?:oun)?ts?\b\.?|\bacct\b['’]?s?\.?|\bacc['’]ts?\b\.?|\baccnts?\b\.?|\ba\s?/\s?cs?\b)`;
const purpose = String.raw`\b(?:bank|check(?:ing)?|chequing|chkg|savings?|svgs|sav|brokerage|deposit|investment|retirement|pension|escrow|money[\s-]market|mm|IRA|401\(k\)|card|trust|custodial|share|member|loan|mortgage|credit|annuity|payroll|operating|IOLTA|securities|margin|wire|beneficiary|customer)\.?[\s/]+`;

/** Names after which a number is one; the first kind needs none of the words that say "number". */
const label = new RegExp(
  String.raw`(?<plain>${purpose}${account}|${account}[\s,(]{0,3}${marker}|${account}(?=[\s(]{0,2}[:#=])|\bloan\s+${marker}|\bmortgage\s+loan\b|\b(?:checking|savings|chkg|svgs|brokerage|share\s+draft)\s*(?=[(:#]|no\b|number)|\bfor\s+(?:further\s+)?credit\s+to\b|\b(?:CD|certificate\s+of\s+deposit|IRA|annuity)\s+${marker}|\bcredit\s+union\s+(?:member(?:ship)?\s+)?${marker}|\bmember(?:ship)?\s+${marker}(?=[^.]{0,60}credit\s+union)|\bdemand\s+deposits?\b|\bDDA\b|${account}\s+[1-9A-Z]\s*\(${marker})|(?<bare>${account})`,
  'giu',
);
const plainBehind = new RegExp(`(?i:${between})${value}`, 'duy');
const bareBehind = new RegExp(String.raw`[\s(,]{1,3}${value}`, 'duy');
const next = new RegExp(
  String.raw`\s*(?:[,;&]|\band\b|\bor\b|\bto\b)\s*(?:(?:and|or)\s+)?(?i:${marker}\s*)?${value}`,
  'duy',
);
const alone = new RegExp(String.raw`^\s*${value}\s*$`, 'du');

/** "An account at … numbered …": a sentence may stand between. */
const held = new RegExp(
  String.raw`(?:${account}|\bon\s+deposit\b|\bdeposits?\b|\bIRA\b|\bcertificates?\s+of\s+deposit\b|\bline\s+of\s+credit\b)(?:[^\d.;]|\.(?<=\b\p{L}{1,4}\.)){2,140}?${marker}`,
  'giu',
);

/** More than the last four digits, and no date: `01-15-2016`. */
const isWhole = (words: string): boolean =>
  digitsOf(words).length > 4 &&
  !/^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d+\.\d\d|(?:19|20)\d\d-(?:19|20)\d\d)$/.test(
    words,
  );

const ofAccount = String.raw`(?<![\p{L}\p{N}*$.,-])(?<private>[A-Z]{0,3}-?\d+(?:[\s-]\d{2,}){0,5})["”’]?[\s,]{1,3}[(]?(?:(?:which\s+)?(?:is|was)\s+)?(?:an?|the|his|her|their|my|its|\p{Lu}[\p{L}]*['’]s?)\s+(?:\p{L}+['’]?s?\s+){0,4}$`;
const before = new RegExp(ofAccount, 'du');

/** Code units before the name of an account in which its number is looked for. */
const farthest = 80;

/** What an account is called in a sentence that begins with its number. */
const bankAccount =
  /\b(?:(?:bank|checking|savings|brokerage|money[\s-]market|retirement|escrow|deposit|credit[\s-]union)\s+account|IRA\b|401\(k\)|certificate\s+of\s+deposit)\b/giu;

/** What a part of a text has in which there is such a number: searched for first, since that is quick. */
const core =
  /acc(?:oun)?ts?\b|\bDDA\b|checking|savings|chkg|svgs|brokerage|401\(k|accnt|acct|acc['’]t|\ba\s?\/\s?cs?\b|\bloan|deposits?\b|deposited|\bIRA\b|\bCD\b|annuity|credit|member|mortgage/gi;

/** The numbers of accounts in a part of a text. */
function numbersIn(text: string): Span[] {
  const spans: Span[] = [];
  const found = (pattern: RegExp, at: number, shortest: number): boolean => {
    pattern.lastIndex = at;
    let span = privateIn(pattern.exec(text));
    if (!span || digitsOf(text.slice(span.from, span.to)).length < shortest) return false;
    const first = span.from;
    while (span && isWhole(text.slice(span.from, span.to))) {
      spans.push(span);
      next.lastIndex = span.to;
      span = privateIn(next.exec(text));
    }
    return spans.at(-1)?.from === first;
  };
  for (const { 0: words, index, groups } of text.matchAll(label)) {
    if (groups?.plain === undefined) found(bareBehind, index + words.length, 6);
    else {
      found(plainBehind, index + words.length, 5);
      spans.push(
        ...cellsBelow(text, index, (cell) => {
          const span = privateIn(alone.exec(cell));
          return span && isWhole(cell.slice(span.from, span.to)) ? span : null;
        }),
      );
    }
  }
  for (const { 0: words, index } of text.matchAll(held))
    if (!namesOther(words)) found(plainBehind, index + words.length, 5);
  for (const { index } of text.matchAll(bankAccount)) {
    const span = privateBefore(text, index, before, farthest);
    if (span && digitsOf(text.slice(span.from, span.to)).length > 6) spans.push(span);
  }
  return inOrder(spans);
}

/** With a name near it: an account's or a loan's number. */
export const labelledAccount: PrivacyRule = {
  id: 'financial-account-label',
  kind: 'financial-account',
  find: (whole) =>
    inOrder(
      partsAround(whole, core, 90, 300).flatMap(({ from, words }) =>
        numbersIn(words).map((span) => ({ from: from + span.from, to: from + span.to })),
      ),
    ),
  finds: [
    ['account number 55120987', '55120987'],
    ['Acct. Nos. 551-20987 was closed', '551-20987'],
    ['her savings account X55-120987', 'X55-120987'],
    ['loan number: 5512098700', '5512098700'],
    ['A/C 551-20987', '551-20987'],
    ['Member/Share Account: 0055120987-S12', '0055120987-S12'],
    ['Account Nos. 55120987, 55120988 and 55120989', '55120987', '55120988', '55120989'],
    ['$12.50 on deposit at Oast Trust Co. in her name, numbered 5512\n0987', '5512\n0987'],
    ['the account that he opened at Oast Bank, No. 55120987,', '55120987'],
    ['Oast Bank checking #55120987', '55120987'],
    ['for further credit to 55120987', '55120987'],
    ['sent from 55120987, a checking account at Oast Bank', '55120987'],
    [
      'Holder | Account No. | Sum\nRoe | 55120987 | $1.00\nPoe | xxxx0988 | $2.00\nLoe | 55-120989 | $3.00',
      '55120987',
      '55-120989',
    ],
  ],
  leaves: [
    'account number ending in 0987',
    'Account No. XXXX0987',
    'the account of ECF No. 55120',
    'an account, Dkt. No. 55120',
    'account No. 3 of the four',
    'an account number of 2016-01-15',
    'an account of the shipment, invoice number 55120987',
    'the account statements, Bates Nos. 551209 to 551212',
  ],
};
