/** Numbers that the sentence makes docket numbers: a list after a colon, `opposition to 61`. */

import type { Rule } from '../rule.ts';
import { type EntryList, endOfDigits, readList } from './entry-list.ts';
import { filing } from './filings.ts';
import type { Entries } from './labels.ts';

/** A list of bare numbers that a sentence about papers introduces with a colon or a dash: "submissions …: 247, 248." */
export const bareList: Rule<Entries> = {
  id: 'bare-list',
  pattern: String.raw`(?<=\b(?:motions|letters|letter\sbriefs|briefs|submissions|oppositions|replies|responses|filings|applications|papers|docket\sentries|ECF\sentries)\b[^.;:]{0,140}(?::|\s?[–—]|\s-)\s{1,2})`,
  reads: [
    [
      'all of which are motions to file letters and oppositions thereto: 247, 248, 249, 250.',
      [['247', '248', '249', '250']],
    ],
    ['the letter motions that have come in since the last one: 41, 42, 44, 46. I have', [['41', '42', '44', '46']]],
    ['These motions are pending — 12, 15, and 19.', [['12', '15', '19']]],
    ['The letter briefs — 101, 102, and 105 — are stricken.', [['101', '102', '105']]],
    ['the following motions: 45 (to compel), 47 (to quash), and 49 (to seal).', [['45', '47', '49']]],
  ],
  leaves: [
    'three motions are set for: 9 and 10 May',
    'The motions raise the following: 1, whether',
    'interrogatories: 3, 5, 7.',
    'The motions seek answers to the following requests: 12, 14, 16.',
    'The letters dispute these topics: 12, 14, 16.',
    'two motions - 3, 4 and 5 days late',
  ],
};

/** A number that a label names elsewhere, right behind a filing: `Plaintiff's opposition to 61`. */
export const knownNumber: Rule<Entries> = {
  id: 'known-number',
  pattern: String.raw`(?<=\b(?:(?:oppositions?|opp['’]n|responses?|repl(?:y|ies)|sur-?reply|objections?|joinders?|answers?|supplements?|exhibits?|errata|amendments?)\s(?:to|re|regarding|in\s(?:support\sof|opposition\sto|response\sto))|in\s(?:support\sof|opposition\sto|response\sto|reply\sto)|motions?|cross-motions?)\s)`,
  reads: [
    ['Docket No. 61 is a motion; Docket No. 62 (Plaintiff’s opposition to 61) is noted', [['61'], ['62'], ['61']]],
    ['Dkt. 45 is granted; the papers in support of 45, and those in opposition to 45.', [['45'], ['45'], ['45']]],
  ],
  leaves: [
    'his responses to 61 of the requests',
    'opposition to 61',
    'answers to 12 questions',
    'Doc. 12 has answers to 12 questions',
  ],
};

const aboutRequests =
  /\b(?:interrogator|requests?\b|topics?|rfps?|rogs?|exhibits?|paragraphs?|pages?|lines?|log\b|bates|claims|counts|issues|questions|factors|rules?|numbers|lots|plaintiffs|witnesses|days)[^.;:]{0,80}(?::|[–—-])\s{1,2}$/i;
const listBefore = new RegExp(bareList.pattern, 'iy');
const knownBefore = new RegExp(knownNumber.pattern, 'iy');
const endsList = /(?:\s\([^()\n]{2,50}\))?\s?(?:[.;\])—–]|$|\n)/y;
const endsMention =
  /(?:\sand\s\d{1,4})?\s?(?:[.,;:\])]|$|\s(?:is|was|are|were|has|have|and|as|which|shall|will|at|filed)\b)/y;
const isFiling = new RegExp(String.raw`\s${filing}\b`, 'iy');

const test = (expression: RegExp, text: string, at: number): boolean => {
  expression.lastIndex = at;
  return expression.test(text);
};

/** The list that begins at `at` behind a colon or a dash; null where the sentence does not make it docket numbers. */
export function bareListAt(text: string, at: number, known: ReadonlySet<string>): EntryList | null {
  if (!test(listBefore, text, at)) return null;
  if (aboutRequests.test(text.slice(Math.max(0, at - 110), at))) return null;
  const list = readList(text, at, 'plural', true);
  const { entries } = list;
  const first = Number.parseInt(entries[0] ?? '0', 10);
  const runsFromOne = first === 1 && entries.every((entry, i) => entry === String(i + 1));
  const enough = entries.length >= 3 || (entries.length === 2 && entries.some((entry) => known.has(entry)));
  return enough && !runsFromOne && test(endsList, text, list.to) ? list : null;
}

/** The mention at `at` of entries that labels name elsewhere in the text; null where it is none. */
export function knownNumberAt(text: string, at: number, known: ReadonlySet<string>): EntryList | null {
  const end = endOfDigits(text, at);
  const attachment = text.charCodeAt(end) === 45 ? (/^-\d{1,3}/.exec(text.slice(end, end + 4))?.[0] ?? '') : '';
  if (!known.has(text.slice(at, end) + attachment) || !test(knownBefore, text, at)) return null;
  const list = readList(text, at, 'neither', true);
  const fits = list.entries.length > 0 && list.entries.every((entry) => known.has(entry));
  return fits && test(endsMention, text, list.to) && !test(isFiling, text, list.to) ? list : null;
}
