/** Labels that stand before docket numbers: `Docket Nos.`, `ECF No.`, `Doc.`, `[R. 50`. */
import type { EntryId } from '../../../schema/entry.ts';
import type { Rule } from '../rule.ts';
import { eitherCase } from './letter-case.ts';

/** Entries of each mention, in text order. */
export type Entries = readonly (readonly EntryId[])[];

export type Label = Rule<Entries> & {
  /** `needed` where the word alone is no label ("Paper 12"): then "No." or "#" must follow. */
  number: 'needed' | 'optional';
  /**
   * What must stand round a label that has other meanings too: `bracket`, an opening bracket or a filing right before
   * it; `square`, a square bracket; `filing`, a filing, with or without a bracket between.
   */
  only?: 'bracket' | 'square' | 'filing';
};

/**
 * Labels that stand before docket numbers. The grammar is keyed on the label, never on the court: most courts use
 * several, and one order may too. Matched without regard to case except where a rule says `(?-i:…)`. A pattern is the
 * word alone; `No.`, `#` and their like are read for all of them. The longer label stands before the shorter.
 */
export const labels: readonly Label[] = [
  {
    id: 'docket-entry',
    number: 'optional',
    pattern: String.raw`(?:ECF\s)?(?:docket|dkt\.|doc\.|document)\s(?:(?:entry|entries|item|items|document|ent\.)|\(?ECF\)?)`,
    reads: [
      ['docket entries #69 and #70', [['69', '70']]],
      ['(Docket Entry No. 128)', [['128']]],
      ['ECF Docket Entry ("DE") #48', [['48']]],
      ['(ECF Docket Entry ("D.E.") 16)', [['16']]],
      ['(Docket Entry (“D.E.”) 34.)', [['34']]],
      ['docket entry #67', [['67']]],
      ['(Docket Entry No. 160 I denied', [['160']]],
      ['Docket Entry Nos. 189-3 to 189-6', [['189-3', '189-4', '189-5', '189-6']]],
      ['(Docket Item 45)', [['45']]],
      ['(Dkt. Entry 31, at 2)', [['31']]],
      ['the docket entries: 5, 6 and 9;', [['5', '6', '9']]],
    ],
    leaves: ['the docket entry of May 3', 'each docket entry 30 days old', 'the docket entries 12 months back'],
  },
  {
    id: 'docket-no',
    number: 'optional',
    pattern: String.raw`(?:ECF\s)?(?:dockets?|dkts?\b\.?|dks?\.)`,
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
      ['RE: DKT. NOS. 208 & 214', [['208', '214']]],
      ['[Docket Nos. 213, 216, 219.]', [['213', '216', '219']]],
      ['[Docket No. 222, 271, 461.]', [['222', '271', '461']]],
      ['letters (dkts. 39, 45, 58) and (dkt. 139)', [['39', '45', '58'], ['139']]],
      ['Dkt. 53 and Dkts. 13, 23; Dkt. 96, ¶ 3', [['53'], ['13', '23'], ['96']]],
      ['Dkt. # 22, Dkt. #1252 and [Dkt. ##192,193]', [['22'], ['1252'], ['192', '193']]],
      ['Dkt. 26 at 1, 3', [['26']]],
      ['see Dkt. No, 59 (order)', [['59']]],
      ['Dkt. No. [10-2]', [['10-2']]],
      ['Dkt. No. 113 & 117', [['113', '117']]],
      [
        'Dkt. Nos. 105, Pl.’s Lt.-Mot., dated Oct. 27, 2014, & 114, Pl.’s Lt.-Mot., dated Nov. 6, 2014',
        [['105', '114']],
      ],
      ['Dkt. Nos. 52 (motion), 53 (response), and 54 (reply).', [['52', '53', '54']]],
      ['Dkt. Nos. 64-2 to 64-4', [['64-2', '64-3', '64-4']]],
      ['ECF Dkt 12', [['12']]],
      ['(Docket # 92.) (Docket # 22, 23) (Docket #99-1 and #99-4)', [['92'], ['22', '23'], ['99-1', '99-4']]],
      ['Docket No. 54, p. 1; Docket No. 28 at 3, 6–7, 8', [['54'], ['28']]],
      ['Docket No. 44 (motion to quash); Docket No. 49 (response)', [['44'], ['49']]],
      ['At docket 71, plaintiff moves', [['71']]],
      ['[Re: Motion at Docket 71]', [['71']]],
      ['See docket no. 5. See docket nos. 54, 56, 58.', [['5'], ['54', '56', '58']]],
      ['(Docket Nos. 84-1, 84-2, 84-3)', [['84-1', '84-2', '84-3']]],
      ['Exhibit 1 to Dkt. 26', [['26']]],
      ['Dkt. No. 157, Exs. 1-6', [['157']]],
      ['(Dkt. 36 & Exs. 1-12)', [['36']]],
      ['Docket No. 61 & 64 (two motions): GRANTED', [['61', '64']]],
      ['Docket Number 45 and docket numbers 46 and 47', [['45'], ['46', '47']]],
      ['[Docket\nNos. 118, 121.]', [['118', '121']]],
      ['(Dk. 45) and (Dkt.No.46)', [['45'], ['46']]],
      ['[Dkt. 45], 46 of which', [['45']]],
      ['[filed April 16, 2013; docket #371]', [['371']]],
      ['Docket No. 12 and 3 requests', [['12']]],
      ['under Dkt. No. 12, 2015 WL 1234', [['12']]],
      ['Dkt. Nos. 45-1, -2 and -3', [['45-1', '45-2', '45-3']]],
      [
        'Dkt. Nos. 45-1–45-3 and Dkt. 46-1 – 46-3',
        [
          ['45-1', '45-2', '45-3'],
          ['46-1', '46-2', '46-3'],
        ],
      ],
      ['Dkt. Nos. 45 (motion, filed May 5, 2014), 47 (response) and 49', [['45', '47', '49']]],
      ['Dkt. Nos. 60 (12 exhibits) and 61', [['60', '61']]],
      ['Dkt. Nos. 12, 13, and 14 Cal. 4th 155', [['12', '13']]],
    ],
    leaves: [
      'Docket No. 08-205',
      'the docket of 2015',
      'the docket sheet lists 12 motions',
      'Docket No. 15-cv-00798',
      'MDL Docket No. 2100',
      'FCC Docket No. 96-45',
      'on this docket 12 motions wait',
      'a docket 30 pages long',
    ],
  },
  {
    id: 'ecf',
    number: 'optional',
    pattern: String.raw`(?-i:E\.?[CO]\.?F\b\.?)(?:\s(?:Dkts?|Docs?|Document|Entry|Filing)\b\.?)?`,
    reads: [
      ['[ECF Nos. 144–45]', [['144', '145']]],
      ['see Order, June 3, 2013, ECF No. 152, at 4;', [['152']]],
      ['[see ECF Nos. 96, 98, 102]', [['96', '98', '102']]],
      ['ECF Nos. 6, 15 and 19', [['6', '15', '19']]],
      ['ECF 52. ECF 2,3 and ECF 10, 11', [['52'], ['2', '3'], ['10', '11']]],
      ['ECF 82 & 83', [['82', '83']]],
      ['ECF No. [60] and ECF Nos. [48], [60-1]', [['60'], ['48', '60-1']]],
      ['ECF No 211 at 3', [['211']]],
      ['the motion to compel (EOF No. 168)', [['168']]],
      ['ECF #15 and ECF#28', [['15'], ['28']]],
      ['ECF No. 10, PageID.80–83.', [['10']]],
      ['(ECF No. 45, PageID.300)', [['45']]],
      ['ECF No. 62 at PAGEID ## 710-711', [['62']]],
      ['ECF Nos. 34-1 and 34-2', [['34-1', '34-2']]],
      ['ECF Nos. 133-37, 139-41', [['133', '134', '135', '136', '137', '139', '140', '141']]],
      ['Minute Entry - ECF No. 25', [['25']]],
      ['[CM/ECF Doc. No. 45]', [['45']]],
      ['in the multidistrict docket, ECF No. 10234', [['10234']]],
      ['ECF 45-47', [['45', '46', '47']]],
    ],
    leaves: ['the ECF system, 24 hours a day', 'ECF registration by 5 p.m.', 'ECF at 45'],
  },
  {
    id: 'related-document',
    number: 'optional',
    pattern: String.raw`\brelated\s(?:doc(?:ument)?s?(?:\(s\))?|to\sdocument)`,
    reads: [
      ['(Related Doc # 38)', [['38']]],
      ['Related document(s) 45 .', [['45']]],
    ],
    leaves: ['twelve related documents of 2014'],
  },
  {
    id: 'doc',
    number: 'optional',
    pattern: String.raw`(?:(?-i:R(?:ec)?\.\s?)|(?-i:Clerk['’]s\s))?(?:docs?\.|(?-i:Docs?\b|docs?\b))(?!,)`,
    reads: [
      ['(Doc. 45 at 3; Doc. 47, ¶ 5)', [['45'], ['47']]],
      ['(Docs. 66, 67) and (Doc.41)', [['66', '67'], ['41']]],
      ['(Doc. 108.) (Docs. 59 and 61.) (Doc. 59 .)', [['108'], ['59', '61'], ['59']]],
      ['doc. 59, docs. 55, 59, and doc. 57;', [['59'], ['55', '59'], ['57']]],
      ['(Doc. # 33) (Doc. #35) [Doc.#2] [ doc. #28] (doc. # 51)', [['33'], ['35'], ['2'], ['28'], ['51']]],
      ['(Doc. No. 96) Doc. Nos. 1 and 2; Doc. no. 1 (Complaint)', [['96'], ['1', '2'], ['1']]],
      ['Doc. No. 8-2 at PageID 43-57', [['8-2']]],
      ['[Doc. 65 pp. 7–8]', [['65']]],
      ['Docs. 1-8 & 1-9', [['1-8', '1-9']]],
      ['Docs. 71; 78', [['71', '78']]],
      ['[Doc. #221, filed 11/16/2008]', [['221']]],
      ['(Doc. 30, filed August 20, 2014)', [['30']]],
      ['(Doc. 1-1 at 12-19.)', [['1-1']]],
      ['(R. Doc. 84)', [['84']]],
      ['R. Docs. 251-1, 261 & 270.', [['251-1', '261', '270']]],
      ['R. Docs. 244-45', [['244', '245']]],
      ['Docs. 88–91', [['88', '89', '90', '91']]],
      ['Rec. Doc. 123-1 at 1–2.', [['123-1']]],
      ['The motion, Doc. 49, is therefore denied', [['49']]],
      ['Ord. (Doc. 163) at 2:19-22', [['163']]],
      ['(Doc. 44, Exh. 7)', [['44']]],
      ['(Doc. 5, Order) and Doc 6', [['5'], ['6']]],
    ],
    leaves: ['Doc. Request No. 13', 'the DOC held 14 inmates', 'DOC 14 housed him', 'Acme v. Roe Doc. 209\n\nORDER'],
  },
  {
    id: 'record-document',
    number: 'optional',
    pattern: String.raw`(?-i:\bRecord\sDocuments?)`,
    reads: [['[Record Document 45]', [['45']]]],
    leaves: ['the Record Documents of 2014'],
  },
  {
    id: 'numbered',
    number: 'optional',
    pattern: String.raw`\b(?:docketed\sas|(?:motions?|letters?|entries|papers)\snumbered)`,
    reads: [['motions numbered 45, 47 and 49, docketed as No. 50', [['45', '47', '49'], ['50']]]],
    leaves: ['docketed as 15-cv-00798', 'requests numbered 4 to 9'],
  },
  {
    id: 'document-no',
    number: 'needed',
    pattern: String.raw`(?-i:(?:Clerk['’]s\s)?Documents?)`,
    reads: [
      ['(Document No. 2)', [['2']]],
      ['The motion is denied. Document #77.', [['77']]],
    ],
    leaves: ['Document Request No. 40', 'Case 2:14-cv-01234 Document 56 Filed 03/04/15'],
  },
  {
    id: 'document',
    number: 'optional',
    only: 'bracket',
    pattern: String.raw`\bdocuments?`,
    reads: [
      ['the motion to compel (Document 45) is denied', [['45']]],
      ['the motion to stay (document no. 45)', [['45']]],
    ],
    leaves: ['Document 12 on the privilege log', 'they withheld documents 12 and 14', 'document request nos. 13, 14'],
  },
  {
    id: 'district-initials',
    number: 'optional',
    pattern: String.raw`(?:(?-i:\bD\.\s?[IEN][.,]?|\bDE\b|\bDN\b|\bDKT\b)|\bd/e)`,
    reads: [
      ['(D.I. 59) and (D.I. 35, 36)', [['59'], ['35', '36']]],
      ['(D.I. 59-2 at 2); D.I. 233 and D.I. 234', [['59-2'], ['233'], ['234']]],
      ['D.I. 291-293', [['291', '292', '293']]],
      ['[DE 139] (DE 1, 2.) (DE 17 at 1.)', [['139'], ['1', '2'], ['17']]],
      ['DE 47-1 at 10 and [DE 73 at 626]', [['47-1'], ['73']]],
      ['DE ## 68 & 69', [['68', '69']]],
      ['D.E. 16; (D.E. 112) [D.E. 23] 6-18 [D.E, 32]', [['16'], ['112'], ['23'], ['32']]],
      ['[DN 90.] (DN 28, 30, 35.) (DN 9, at PageID # 91.)', [['90'], ['28', '30', '35'], ['9']]],
      ['(DN 102 SEALED)', [['102']]],
      ['the order at d/e 45', [['45']]],
    ],
    leaves: ['Wilmington, DE 19801', 'Wilmington, DE, on the 5th'],
  },
  {
    id: 'filing-no',
    number: 'needed',
    pattern: String.raw`(?-i:\bFilings?)`,
    reads: [
      ['See Filing Nos. 141 and 145', [['141', '145']]],
      ['[Filing No. 45 at 3]', [['45']]],
    ],
    leaves: ['Filing fee of 400 dollars'],
  },
  {
    id: 'filing',
    number: 'optional',
    only: 'bracket',
    pattern: String.raw`\bfilings?`,
    reads: [
      ['the motion (filing 45) is denied', [['45']]],
      ['Filing 45 is granted, Filing 46 denied. (Filing 45; Filing 47.)', [['45'], ['46'], ['45'], ['47']]],
    ],
    leaves: ['in filing 12 motions', 'a filing 30 days late'],
  },
  {
    id: 'court-record',
    number: 'optional',
    pattern: String.raw`(?-i:\bCt\.\sRec\.)`,
    reads: [['(Ct. Rec. 45)', [['45']]]],
    leaves: ['Ct. R. 45'],
  },
  {
    id: 'clerks-no',
    number: 'needed',
    pattern: String.raw`(?-i:\bClerk['’]s)`,
    reads: [['(Clerk’s No. 45)', [['45']]]],
    leaves: ['the Clerk’s 45 rooms'],
  },
  {
    id: 'paper-no',
    number: 'needed',
    only: 'bracket',
    pattern: String.raw`(?-i:\b(?:Paper|Item|Instrument|Entry|Minute\s(?:Entry|Order))s?)`,
    reads: [
      ['the motion (Paper No. 45)', [['45']]],
      ['the opposition (Item No. 45)', [['45']]],
      ['defendant’s motion to quash, Instrument No. 45,', [['45']]],
      ['(Entry No. 12)', [['12']]],
    ],
    leaves: [
      'Item No. 3 of the schedule',
      'Instrument No. 1234 in the deed records',
      'Privilege Log entry nos. 20-76',
      'log entries (Entry Nos. 12-14)',
    ],
  },
  {
    id: 'item',
    number: 'optional',
    only: 'filing',
    pattern: String.raw`(?-i:\bItems?)`,
    reads: [
      ['the motion to compel (Item 45) and its answer (Item No. 47). Item 45 is granted.', [['45'], ['47'], ['45']]],
      ['the motion to compel (Item No. 45). Item 46 was late.', [['45'], ['46']]],
    ],
    leaves: [
      'Item 12 of the schedule',
      'the invoice (Item 3) is late',
      'the motion to compel (Item 5 of the requests)',
      'Items 3 and 4 of the subpoena',
    ],
  },
  {
    id: 'tab',
    number: 'optional',
    only: 'bracket',
    pattern: String.raw`(?-i:\bTabs?)`,
    reads: [['the motion to compel (Tab 45)', [['45']]]],
    leaves: ['behind Tab 45 of the binder'],
  },
  {
    id: 'numero',
    number: 'optional',
    pattern: '№',
    reads: [['the motion, № 45, is granted', [['45']]]],
    leaves: ['№ of pages'],
  },
  {
    id: 'record-letter',
    number: 'optional',
    only: 'square',
    pattern: String.raw`(?-i:\b[RD]\.)`,
    reads: [
      ['[R. 50 (Motion to Compel); R. 55 (Response); R. 56 (Reply)]', [['50'], ['55'], ['56']]],
      ['[R. 55-1 (Declaration)]', [['55-1']]],
      ['the motion to compel, [D. 45 at 3]', [['45']]],
      [
        'the reply (D. 66-1) and the motion at D. 68. D. 68 is denied, see D. 67 at 2',
        [['66-1'], ['68'], ['68'], ['67']],
      ],
    ],
    leaves: [
      'Civ. R. 26.1.a',
      'L. Civ. R. 7.1(e)',
      '[Fed. R. Civ. P. 26]',
      '(R. 26)',
      '211 F.R.D. 98, 101 (D. Kan. 2003)',
      '[R. 26(b)]',
      '[Local R. 7]',
      'the motion (D. 45) alone',
      'Parts A, B, C, and D. 12 men came; Part D. 14 went.',
      'see D. Kan. Rule 37.2 and N.D. 45, S.D. 46',
    ],
  },
];

/** "No.", "Nos.", "number", "#", "##" after a label, or "No," as a slip. */
const no = String.raw`(?:\s?(?:nos?\b\.?,?|no\.['’]s|numbers?\b)(?:\s?#{1,2})?|\s?#{1,2}(?:['’]?s)?|:)`;
/** A name that a label is given within itself: `Docket Entry ("DE") #48`. */
const definition = String.raw`(?:\s\(?["“][^"”()\n]{1,14}["”]\)?)?`;

/** Labels in their order; runs of those that treat "No." alike share it. */
const anyLabel = labels
  .map(({ pattern, number }, i) => {
    const opens = labels[i - 1]?.number === number ? '' : '(?:';
    const closes = labels[i + 1]?.number === number ? '' : `)${definition}${no}${number === 'optional' ? '?' : ''}`;
    return `${opens}(${pattern})${closes}`;
  })
  .join('|');

/** Last words of labels, and what the last letter before a number may be: most numbers are no entries, told cheaply. */
const lastWords = new Set(
  (
    'no nos number numbers s docket dockets dkt dkts dk dks entry entries item items document documents ent ecf eof f ' +
    'doc docs rec d i e n de dn filing filings tab tabs r as numbered'
  ).split(' '),
);
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBlank = (code: number) => code === 32 || code === 10;

/** False where no label can end before the number at `at`: a look at the word before it, made for speed. */
function mayHaveLabel(text: string, at: number): boolean {
  let end = at;
  while (end > at - 4 && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 91)) end--;
  const last = text.charCodeAt(end - 1);
  if (last === 35 || last === 41 || last === 0x2116 || last === 34 || last === 0x201d) return true;
  if (last === 46 || last === 44 || last === 58) end--;
  if (text.charCodeAt(end - 1) === 46) end--;
  let from = end;
  while (from > end - 10 && isLetter(text.charCodeAt(from - 1))) from--;
  if (from === end) return false;
  const word = text.slice(from, end).toLowerCase();
  if (!lastWords.has(word)) return false;
  return !numberWords.has(word) || mayBeNumbered(text, from);
}

const numberWords = new Set(['no', 'nos', 'number', 'numbers']);
/** Last words of labels that "No." may follow; `s` is of "Clerk's", `f` and the like of "E.C.F.". */
const numberedWords = new Set(
  (
    'docket dockets dkt dkts dk dks entry entries item items document documents ent ecf eof f doc docs i e n d de dn s ' +
    'filing filings rec tab tabs r as numbered paper papers instrument instruments order orders no'
  ).split(' '),
);
/** False where the word before "No." is another noun's: "Request No. 5". */
function mayBeNumbered(text: string, at: number): boolean {
  let end = at;
  while (end > at - 3 && isBlank(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 44) end--;
  let from = end;
  while (from > end - 12 && isLetter(text.charCodeAt(from - 1))) from--;
  return from === end || numberedWords.has(text.slice(from, end).toLowerCase());
}

/** Groups are numbered, since named ones cost as much as the match: the label, one a rule, the gap to the number. */
const labelBefore = new RegExp(eitherCase(String.raw`(?<=((?<![\w-])(?:${anyLabel}))(\s{0,2}(?:\[\s?)?))`), 'y');

/** The labels that most orders use, told without the long expression. */
const usual = /(?<=(?<![\w-])((?:ECF|Dkt\.|Docket|Doc\.)(?:\sNos?\.)?|Docs\.|Dkts\.(?:\sNos\.)?|DE|DN|D\.[IE]\.)\s)/y;
const ruleNamed = (id: string) => labels.find((label) => label.id === id) as Label;
const [ofEcf, ofDocket, ofDoc, ofInitials] = ['ecf', 'docket-no', 'doc', 'district-initials'].map(ruleNamed);
const usualRule = (label: string): Label =>
  (label.startsWith('E')
    ? ofEcf
    : label.startsWith('Doc.') || label === 'Docs.'
      ? ofDoc
      : label.startsWith('Do') || label.startsWith('Dk')
        ? ofDocket
        : ofInitials) as Label;
/** Words that a longer label may begin with: "ECF Dkt.", "R. Doc.", "related Doc.", "Docket (ECF". */
const firstWords = new Set('ecf ecof eof f docket dockets dkt dkts doc docs document related to r rec s'.split(' '));
/** True where no such word stands before the label at `from`. */
function standsAlone(text: string, from: number): boolean {
  let end = from;
  while (end > from - 4 && !isLetter(text.charCodeAt(end - 1))) {
    const code = text.charCodeAt(end - 1);
    if (code !== 32 && code !== 10 && code !== 40 && code !== 91 && code !== 46) return true;
    end--;
  }
  let first = end;
  while (first > end - 9 && isLetter(text.charCodeAt(first - 1))) first--;
  return !firstWords.has(text.slice(first, end).toLowerCase());
}

/**
 * The label that stands before the number at `at`, with what parts them (`gap`); null where none does.
 *
 * @param text normalised text; `at` in UTF-16 code units.
 */
export function labelAt(text: string, at: number): { rule: Label; label: string; gap: string } | null {
  if (!mayHaveLabel(text, at)) return null;
  usual.lastIndex = at;
  const label = usual.exec(text)?.[1];
  if (label !== undefined && standsAlone(text, at - 1 - label.length))
    return { rule: usualRule(label), label, gap: text.charAt(at - 1) };
  labelBefore.lastIndex = at;
  const found = labelBefore.exec(text);
  if (!found) return null;
  let i = 0;
  while (found[i + 2] === undefined) i++;
  return { rule: labels[i] as Label, label: found[1] as string, gap: found.at(-1) as string };
}
