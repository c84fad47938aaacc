import { describe, expect, test } from 'vitest';
import { findDocketReferences, readDocketReferences } from '../src/pipeline/find/references/docket-references.ts';

const entriesIn = (text: string) => findDocketReferences(text).map((reference) => reference.fields.entries);
/** `other case: entries` of each mention, `here: entries` for this case's. */
const casesIn = (text: string) =>
  findDocketReferences(text).map(({ fields }) => `${fields.otherCase ?? 'here'}: ${fields.entries.join(' ')}`);
const caption =
  'UNITED STATES DISTRICT COURT\n\nROE, Plaintiff, v. POE, Defendant.\n\nCase No. 3:15-cv-00798-ABC (DEF)\n\nORDER\n\n' +
  'The court has read the papers of both sides and rules on them in the order in which they came in. '.repeat(3);

describe('conventions of the record', () => {
  test.each([
    ['(Doc. 45 at 3; Doc. 47, ¶ 5)', [['45'], ['47']]],
    ['Docket Nos. 618-620', [['618', '619', '620']]],
    ['Docket No. 596-1', [['596-1']]],
    ['ECF Nos. 144–45', [['144', '145']]],
    ['ECF Nos. 171–74', [['171', '172', '173', '174']]],
    ['ECF Nos. 34-1 and 34-2', [['34-1', '34-2']]],
    ['D.I. 291-293', [['291', '292', '293']]],
    ['Docs. 1-8 & 1-9', [['1-8', '1-9']]],
    ['Docket No. 98-102', [['98', '99', '100', '101', '102']]],
    ['Dkt. Nos. 1-3', [['1', '2', '3']]],
    ['Dkt. Nos. 64-2 to 64-6', [['64-2', '64-3', '64-4', '64-5', '64-6']]],
    ['Docs. 109-1 through 109-4', [['109-1', '109-2', '109-3', '109-4']]],
    ['Dkt. 12 at 4', [['12']]],
    ['submissions are pending: 247, 248, 249.', [['247', '248', '249']]],
    ['Dkt. 5, p. 6, 7', [['5']]],
    ['Dkt. 5 ¶ 6, 7', [['5']]],
    ['Dkt. 5 § 6, 7', [['5']]],
    ['Dkt. 5, PageID.6, 7', [['5']]],
    ['Dkt. 5, Ex. 6, 7', [['5']]],
    ['Dkt. 5 n.6, 7', [['5']]],
    ['Dkt. 5, 6:12', [['5']]],
    ['[Dkt. 5], 6', [['5']]],
    ['Dkt. 5, 6/7/2013', [['5']]],
    ['Dkt. 5, June 6, 7', [['5']]],
    ['Dkt. 5 is denied. Id. at 8. Id. ¶ 6 (Id.; Dkt. 7 at 1)', [['5'], ['7']]],
  ])('%s', (text, entries) => {
    expect(entriesIn(text)).toEqual(entries);
  });
});

test.each([
  'document request nos. 13, 14; Request No. 46; Document Request No. 40; Admission 17; Topics 1, 3',
  'Interrogatory Nos. 3-5, RFPs are Nos. 5, 10, 19, Request Nos. 1 & 2, Categories 3, 9, and 10',
  'Privilege Log entry nos. 20-76',
  'the DOC held 14; Wilmington, DE 19801; Fed. R. Civ. P. 26; REG. #04053-164; Prisoner ID 12345',
  'USD No. 237, Local No. 142, Standing Order 13-02, Section 13, Index No. 12345, MDL No. 2100',
  'Civ. R. 26.1.a and L. Civ. R. 7.1(e)',
  'the 7/13/2022 Order and the 5/2/2019 order',
  'the documents were lost.[1] He said so.[2] [1] Tr. 5. [2] Tr. 7.',
])('numbers of other things are no entries: %s', (text) => {
  expect(entriesIn(text)).toEqual([]);
});

test.each([
  ['Doc. No. 37 ORDER\n\nThe motion (Doc. 12) is denied.', [['12']]],
  ['Roe v. Poe Doc. 209\n\nORDER\n\nThe motion (Doc. 12) is denied.', [['12']]],
  ['Doc. No. 37\n\nUNITED STATES DISTRICT COURT', []],
])("the order's own number in its heading is no reference: %s", (text, entries) => {
  expect(entriesIn(text)).toEqual(entries);
});

describe('an entry on another docket is kept apart', () => {
  test.each([
    ['See Vega v. Halloran, Case No. 2:12-cv-01844-BHL-VQR, Docket No. 41 at 3 (D. Nev. 2013).', ['12-cv-01844: 41']],
    ['(See No. 1:12-CV-1450, Doc. 88.)', ['12-cv-01450: 88']],
    ['he moved before. (No. 1:12-CV-1450 (M.D. Pa.), Doc. 88.)', ['12-cv-01450: 88']],
    ['Roe v. Mesa, No. 11-cv-00937-WLB-CTP, in which a motion of his, [#33], was granted.', ['11-cv-00937: 33']],
    ['Stone v. Reed, No. 14-cv-123, 2014 WL 12345, ECF No. 9', ['14-cv-00123: 9']],
    ['the fees fixed in Stone v. Reed, No. 14-cv-123, ECF No. 9, ECF No. 12', ['14-cv-00123: 9', '14-cv-00123: 12']],
    ['Stone v. Reed, Civil No. 12-1340, governs. See Docket No. 67 of that case.', ['12-cv-01340: 67']],
    ['Docket # 30 in Stone v. Reed, Case No. 1:09-cv-48, says so.', ['09-cv-00048: 30']],
    ['Filing No. 26, Case No. 4:10CV3020, is the same motion.', ['10-cv-03020: 26']],
    ['The stipulation is D.I. 91 in C.A. No. 15-819-XYZ.', ['15-cv-00819: 91']],
    ['In Stone v. Reed, No. 11 C 3391, such terms were ordered [Dkt. 88], and they work.', ['11-cv-03391: 88']],
    ['ECF No. 5 in Case No. 14-cv-00111 and ECF No. 9 in this case', ['14-cv-00111: 5', 'here: 9']],
    ['the fees in the Halloran action (ECF No. 12)', ['Halloran action: 12']],
    ['ordered before (Bankr. Dkt. 45)', ['Bankr.: 45']],
    ['The petition (NYSCEF Doc. No. 4) was served.', ['NYSCEF: 4']],
    ['the related case (Docket # 35)', ['here: 35']],
    ['as ordered in the related case (Docket # 35)', ['in the related case: 35']],
    [
      'It cites Stone v. Reed, Case No. 1:09-cv-48, and what the judge did in that case (Docket # 35).',
      ['09-cv-00048: 35'],
    ],
  ])('%s', (sentence, expected) => {
    expect(casesIn(`${caption}${sentence}`)).toEqual(expected);
  });

  test.each([
    'The order in Case No. 3:15-cv-00798, ECF No. 62, stands.',
    'It relies on Stone v. Reed, 211 F.R.D. 98, 101 (D. Kan. 2003), in its motion, ECF No. 62.',
    'In that case, the motion (ECF No. 62) will be denied.',
    'Stone v. Reed, No. 14-cv-123, is closed. The motion, ECF No. 62, is denied.',
  ])('and one of this case is not: %s', (sentence) => {
    expect(casesIn(`${caption}${sentence}`)).toEqual(['here: 62']);
  });
});

test('a number before its filing is read outside of the clerk’s text where a label names it too', () => {
  expect(entriesIn('ORDER. Plaintiff’s 59 Motion to Compel (ECF No. 59) is denied. His 12 Motion pages.')).toEqual([
    ['59'],
    ['59'],
  ]);
});

describe('what has two readings is left out and told', () => {
  test.each([
    ['the motion to compel [41] is denied', 'bare-bracket'],
    ['the motion is denied. Docket No. 98-302.', 'docket-no'],
    ['see Item No. 3 of the papers', 'paper-no'],
  ])('%s', (text, rule) => {
    const { references, doubts } = readDocketReferences(text);
    expect(references).toEqual([]);
    expect(doubts.map((doubt) => doubt.rule)).toEqual([rule]);
  });

  test('with its place in the text', () => {
    const text = 'the motion to compel [41] is denied';
    const [doubt] = readDocketReferences(text).doubts;
    expect(text.slice(doubt?.span.from, doubt?.span.to)).toBe('[41');
    expect(doubt?.reason).toMatch(/^`\[41` can be .*\.$/);
  });
});

test('spans go from the label to the last number, or from a bare number to its filing', () => {
  const text =
    'MINUTE ORDER: Plaintiff’s 59 Motion to Compel, the reply [#60; filed May 1, 2019], and ECF No. [61] are read.';
  expect(findDocketReferences(text).map(({ span }) => text.slice(span.from, span.to))).toEqual([
    '59 Motion',
    '#60',
    'ECF No. [61]',
  ]);
});

test.each([
  ['brackets', '['.repeat(1_000_000)],
  ['lists', '1, '.repeat(300_000)],
  ['lists of motions', `motions: ${'1, '.repeat(300_000)}`],
  ['labels without numbers', 'Dkt. No. '.repeat(110_000)],
  ['labels with numbers', 'Dkt. No. 1 '.repeat(90_000)],
  ['hashes', '#'.repeat(1_000_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['bracketed numbers', '[1] '.repeat(250_000)],
  ['bracketed hashes', 'motion [#1] '.repeat(80_000)],
  ['cites of other cases', 'No. 12-cv-1, Dkt. 1 '.repeat(50_000)],
  ['that case', 'in that case Dkt. 1 '.repeat(50_000)],
  ['case names', 'A v. B, Dkt. 1 '.repeat(70_000)],
  ['clerk', `MINUTE ORDER ${'denying 1 '.repeat(100_000)}`],
  ['clerk lists', `MINUTE ORDER denying ${'1 and '.repeat(160_000)}`],
  ['capitals', `MINUTE ORDER the ${'A 1 '.repeat(250_000)}`],
  ['dashes', '1-'.repeat(500_000)],
  ['number and noun', 'Dkt. 1 opposition to 1 '.repeat(45_000)],
  ['definitions', 'Docket ("'.repeat(110_000)],
  // Time of the processor, since other tests share the machine, and the least of three: the first also compiles.
])('a megabyte of %s is read within a second', { timeout: 20_000, retry: 2 }, (_, text) => {
  const from = process.cpuUsage();
  findDocketReferences(text);
  expect(process.cpuUsage(from).user / 1_000).toBeLessThan(1_000);
});

test.each([
  '| Docket # | Motion | Ruling |\n| --- | --- | --- |\n| 93 | Motion 5 to compel | GRANTED |\n| 95, 96-1 | Motions to stay | DENIED |',
  'Item 1 | Dkt. No. | Motion\n1 | 93 | Motion 5 to compel\n2 | 95, 96-1 | Motions to stay',
  'Dkt. No.     Motion                 Ruling\n93           Motion 5 to compel     GRANTED\n95, 96-1     Motions to stay        DENIED',
])('a column that a docket label heads gives one mention a row, and other columns none: %s', (text) => {
  expect(entriesIn(text)).toEqual([['93'], ['95', '96-1']]);
});

test('a column whose cells were put on lines of their own is read below its label', () => {
  expect(
    entriesIn(
      'Docket #\n\nMotion\n\nRuling\n\n93\n\nMotion 5 to compel\n\nGRANTED\n\n95, 96-1\n\nMotions to stay\n\nDENIED',
    ),
  ).toEqual([['93'], ['95', '96-1']]);
});

test('of two columns of numbers on lines of their own none is read, nor a number that no label heads', () => {
  expect(entriesIn('Item\nDkt. No.\nMotion\n1\n93\nto compel\n2\n95\nto stay')).toEqual([]);
  expect(entriesIn('Request\n\nRuling\n\n12\n\nGRANTED\n\n14\n\nDENIED')).toEqual([]);
});

test('initials between a case’s number and its entry, one letter alone too, leave the entry with that case', () => {
  expect(casesIn(`${caption} See Vega v. Hall, No. 2:12-cv-01844 KJM AC P, ECF No. 33 (E.D. Cal. 2013).`).at(-1)).toBe(
    '12-cv-01844: 33',
  );
});

test('a case that the next sentence names is not that of the entry before it', () => {
  expect(
    casesIn(
      `${caption} The order (D.I. 30) stands. The Court reminds counsel that in C.A. No. 18-1402 (D.I. 266) it did so.`,
    ).slice(-2),
  ).toEqual(['here: 30', '18-cv-01402: 266']);
});

test('a second entry of one cite is on the other case’s docket, and behind a closed cite it is a doubt', () => {
  expect(casesIn(`${caption} See Vega v. Hall, No. 2:12-cv-01844, ECF No. 33 at 2; ECF No. 40.`).slice(-2)).toEqual([
    '12-cv-01844: 33',
    '12-cv-01844: 40',
  ]);
  const { references, doubts } = readDocketReferences(
    `${caption} See Vega v. Hall, No. 2:12-cv-01844, ECF No. 33 (D. Nev. May 5, 2013); ECF No. 40.`,
  );
  expect(references.at(-1)?.fields).toEqual({ entries: ['40'] });
  expect(doubts).toHaveLength(1);
});
