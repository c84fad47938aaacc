/** Normalised text to its docket references: every mention of entries, `[Docket Nos. 239 and 241]`. */
import type { ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import { findCaseNumber } from '../../schema/case-number.ts';
import { type EntryId, readEntryToken } from '../../schema/entry.ts';
import type { Rule } from './rule.ts';

type Entries = readonly (readonly EntryId[])[];

const no = String.raw`(?:\s?nos?\b\.?,?|\s?#{1,2})`;

/**
 * Labels that stand before docket numbers. The grammar is keyed on the label, never on the court: most courts use
 * several, and one order may too. Matched without regard to case except where a rule says `(?-i:…)`.
 */
export const labels: readonly Rule<Entries>[] = [
  {
    id: 'docket-no',
    pattern: String.raw`(?:ECF\s)?(?:dockets?|dkts?\b\.?)${no}?`,
    reads: [
      ['It seeks leave. [Docket No. 222.] The court', [['222']]],
      ['(Docket Nos. 239 and 241), and', [['239', '241']]],
      [
        'are DENIED: Docket Nos. 224, 239, 247. Further, while Docket No. 241 purports',
        [['224', '239', '247'], ['241']],
      ],
      ['submissions. [Docket Nos. 618-620.]', [['618', '619', '620']]],
      ['call records. [Docket No. 596-1.]', [['596-1']]],
      ['Re: Dkt. Nos. 474, 475, 476, 483', [['474', '475', '476', '483']]],
      ['letters (dkts. 39, 45, 58) and (dkt. 139)', [['39', '45', '58'], ['139']]],
      ['Dkt. #1252 and [Dkt. ##192,193]', [['1252'], ['192', '193']]],
      ['Dkt. 26 at 1, 3', [['26']]],
      ['see Dkt. No, 59 (order)', [['59']]],
      ['Dkt. Nos. 64-2 to 64-4', [['64-2', '64-3', '64-4']]],
      ['Docket No. 12 and 3 requests', [['12']]],
      ['under Dkt. No. 12, 2015 WL 1234', [['12']]],
    ],
    leaves: ['Docket No. 08-205', 'the docket of 2015', 'the docket sheet lists 12 motions', 'Docket No. 15-cv-00798'],
  },
  {
    id: 'docket-entry',
    pattern: String.raw`(?:ECF\s)?docket\s(?:entry|entries)(?:\s?\("D\.?E\.?"\))?${no}?`,
    reads: [
      ['docket entries #69 and #70', [['69', '70']]],
      ['(Docket Entry No. 128)', [['128']]],
    ],
    leaves: ['the docket entry of May 3'],
  },
  {
    id: 'ecf',
    pattern: String.raw`(?-i:ECF)(?:\s(?:Dkt|Doc)\.?)?${no}?`,
    reads: [
      ['[ECF Nos. 144–45]', [['144', '145']]],
      ['see Order, June 3, 2013, ECF No. 152, at 4;', [['152']]],
      ['[see ECF Nos. 96, 98, 102]', [['96', '98', '102']]],
      ['ECF 82 & 83', [['82', '83']]],
      ['ECF No. [60] and ECF Nos. [48], [60-1]', [['60'], ['48', '60-1']]],
      ['ECF No. 10, PageID.80–83.', [['10']]],
      ['ECF Nos. 34-1 and 34-2', [['34-1', '34-2']]],
      ['ECF Nos. 133-37, 139-41', [['133', '134', '135', '136', '137', '139', '140', '141']]],
    ],
    leaves: ['the ECF system, 24 hours a day', 'ECF registration by 5 p.m.'],
  },
  {
    id: 'doc',
    pattern: String.raw`(?:(?-i:R(?:ec)?\.\s))?(?:(?-i:[Dd])ocs?\.|docs?\.)(?!,)${no}?`,
    reads: [
      ['(Doc. 45 at 3; Doc. 47, ¶ 5)', [['45'], ['47']]],
      ['(Docs. 66, 67)', [['66', '67']]],
      ['Docs. 1-8 & 1-9', [['1-8', '1-9']]],
      ['Docs. 71; 78', [['71', '78']]],
      ['[Doc. #221, filed 11/16/2008]', [['221']]],
      ['R. Docs. 251-1, 261 & 270.', [['251-1', '261', '270']]],
    ],
    leaves: ['Doc. Request No. 13', 'the DOC held 14 inmates'],
  },
  {
    id: 'document-no',
    pattern: String.raw`(?-i:Document)\s(?:nos?\b\.?|#)`,
    reads: [['(Document No. 2)', [['2']]]],
    leaves: ['Document Request No. 40', 'Case 2:14-cv-01234 Document 56 Filed 03/04/15'],
  },
  {
    id: 'district-initials',
    pattern: String.raw`(?-i:\bD\.\s?[IE]\.|\bDE\b|\bDN\b)${no}?`,
    reads: [
      ['(D.I. 35, 36)', [['35', '36']]],
      ['D.I. 291-293', [['291', '292', '293']]],
      ['[DE 73 at 626]', [['73']]],
      ['(DN 28, 30, 35.)', [['28', '30', '35']]],
    ],
    leaves: ['Wilmington, DE 19801'],
  },
  {
    id: 'filing-no',
    pattern: String.raw`(?-i:\bFilings?)\s(?:nos?\b\.?)`,
    reads: [['See Filing Nos. 141 and 145', [['141', '145']]]],
    leaves: ['Filing fee of 400 dollars'],
  },
];

/** A list of bare numbers that a sentence about papers introduces with a colon: "submissions …: 247, 248, 249." */
export const bareList: Rule<Entries> = {
  id: 'bare-list',
  pattern: String.raw`\b(?:motions|letters|submissions|oppositions|filings|requests|entries)\b[^.;:\n]{0,120}:\s+(?=\d{1,4}(?:-\d{1,2})?(?:,|\s+and)\s)`,
  reads: [
    [
      'all of which are motions to file letters and oppositions thereto: 247, 248, 249, 250.',
      [['247', '248', '249', '250']],
    ],
  ],
  leaves: [
    'three motions are set for: 9 and 10 May',
    'The motions raise the following: 1, whether',
    'interrogatories: 3, 5, 7.',
  ],
};

/** Nouns and reporters after which a number of a list is something else than an entry. */
const otherThanEntry =
  /^\s*(?:days?|weeks?|months?|years?|hours?|minutes?|pages?|requests?|topics?|interrogator|exhibits?|witnesses|depositions?|documents?|letters?|e-?mails?|times|percent|%|U\.\s?S\.|F\.|WL\b|S\.\s?Ct|[AaPp]\.\s?[Mm]\.|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/;

const dash = '[-‐-―−]';
const token = new RegExp(
  String.raw`^[[#\s]*(\d{1,4}(?:\s?${dash}\s?\d{1,4})?(?:\s(?:to|through|thru)\s\d{1,5}(?:${dash}\d{1,3})?)?)(?![\d\w(]|:\d|[./]\d|${dash}\w)\]?`,
);
const separator = /^\s*(?:,\s*and\s|,\s*&|[,;&]|and\s|\/)\s*(?:nos?\.\s?)?/;

type Number = 'singular' | 'plural' | 'neither';

const numberOf = (label: string): Number =>
  /(?:nos|docs|dkts|dockets|entries|##)\W*$/i.test(label)
    ? 'plural'
    : /(?:no|doc|dkt|docket|entry|#)\W*$/i.test(label)
      ? 'singular'
      : 'neither';

/** The numbers that stand at `from`: their readings, and the place after the last of them. */
function readList(text: string, from: number, label: Number): { entries: EntryId[]; to: number } {
  const tokens: { words: string; to: number }[] = [];
  let at = from;
  for (;;) {
    const rest = text.slice(at, at + 40);
    const found = token.exec(rest);
    if (
      !found ||
      (tokens.length > 0 && otherThanEntry.test(text.slice(at + found[0].length, at + found[0].length + 12)))
    )
      break;
    tokens.push({ words: found[1] as string, to: at + found[0].length });
    const next = separator.exec(text.slice(at + found[0].length, at + found[0].length + 12));
    if (!next) break;
    at += found[0].length + next[0].length;
  }
  const base = (words: string) => words.split(new RegExp(dash))[0]?.trim();
  const ofBase = Map.groupBy(tokens, ({ words }) => base(words));
  const entries: EntryId[] = [];
  let to = from;
  for (const { words, to: end } of tokens) {
    const sameBase = (ofBase.get(base(words))?.length ?? 0) > 1;
    const read = readEntryToken(words, label, sameBase);
    if (read.length === 0) break;
    entries.push(...read);
    to = end;
  }
  return { entries, to };
}

const anyLabel = new RegExp(
  `(?<![\\w-])(?:${labels.map(({ id, pattern }) => `(?<${id.replaceAll('-', '_')}>${pattern})`).join('|')})(?=[\\s[#]*\\d)`,
  'gi',
);
const anyBareList = new RegExp(bareList.pattern, 'gi');

/** A case number that ends right before a label puts the entry on that case's docket. */
function otherCaseBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 80), at);
  const found = /(?:no\.|case)\s[^;.]{0,60},\s*$/i.test(before) ? findCaseNumber(before) : null;
  return found && /^[^;]{0,30}$/.test(before.slice(found.to)) ? found.caseNumber : undefined;
}

const closesBracket = (text: string, span: Span): Span => ({
  from: span.from,
  to: text[span.to - 1] === ']' && !text.slice(span.from, span.to).includes('[') ? span.to - 1 : span.to,
});

/**
 * Every docket reference of `text`, in text order, one a mention (contract, conventions 1 and 2).
 *
 * @param text normalised text of an order.
 * @returns annotations of kind `reference`, with spans in UTF-16 code units from the label to the last number. What has
 *   two readings is left out. The number of the order's own page header is none, since cleaning takes headers away.
 */
export function findDocketReferences(text: string): ReferenceAnnotation[] {
  const found: ReferenceAnnotation[] = [];
  const add = (rule: string, from: number, list: { entries: EntryId[]; to: number }) => {
    if (list.entries.length === 0) return;
    const otherCase = otherCaseBefore(text, from);
    found.push({
      kind: 'reference',
      span: closesBracket(text, { from, to: list.to }),
      also: [],
      id: null,
      rule,
      fields: otherCase === undefined ? { entries: list.entries } : { entries: list.entries, otherCase },
    });
  };
  for (const match of text.matchAll(anyLabel)) {
    const id = Object.entries(match.groups ?? {})
      .find(([, words]) => words !== undefined)?.[0]
      .replaceAll('_', '-') as string;
    const label = match[0];
    add(id, match.index, readList(text, match.index + label.length, numberOf(label)));
  }
  for (const match of text.matchAll(anyBareList)) {
    const from = match.index + match[0].length;
    const list = readList(text, from, 'plural');
    const rising = list.entries.every(
      (entry, i, all) => i === 0 || Number.parseInt(entry, 10) > Number.parseInt(all[i - 1] as string, 10),
    );
    const ends = /^[.\])]/.test(text.slice(list.to));
    if (list.entries.length >= 3 && rising && ends && Number.parseInt(list.entries[0] as string, 10) >= 10)
      add(bareList.id, from, list);
  }
  return found.sort((a, b) => a.span.from - b.span.from);
}
