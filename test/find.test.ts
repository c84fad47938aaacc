import { describe, expect, test } from 'vitest';
import { findRe } from '../src/pipeline/find/header/caption.ts';
import { bareList, findDocketReferences, labels } from '../src/pipeline/find/references/docket-references.ts';
import { sentencesOf } from '../src/pipeline/find/sentences.ts';

const entriesIn = (text: string) => findDocketReferences(text).map((reference) => reference.fields.entries);

describe('each rule for docket references', () => {
  for (const rule of [...labels, bareList]) {
    test.each(rule.reads)(`${rule.id} reads %s`, (text, entries) => {
      expect(entriesIn(text)).toEqual(entries);
      expect(findDocketReferences(text).map((reference) => reference.rule)).toContain(rule.id);
    });
    test.each(rule.leaves)(`${rule.id} leaves %s`, (text) => {
      expect(entriesIn(text)).toEqual([]);
    });
  }
});

test.each([
  'Please refer to Civil L. R. 5-4 and General Order No. 45 for the rules',
  'pursuant to Fed. R. Civ. P. 26(e)(1), within seven (7) days',
  'Case No. 15-cv-00798-HSG (DMR)',
  'Request No. 46 and Interrogatory Nos. 3-5',
  'Brayer Decl., April 22, 2016, ¶¶ 5-8, Ex. 1.',
])('numbers of rules, requests and paragraphs are no entries: %s', (text) => {
  expect(entriesIn(text)).toEqual([]);
});

test('a reference spans its label and its numbers and nothing more', () => {
  const text = 'It is so. [Docket Nos. 337, 340.] See ECF No. [60] too.';
  expect(findDocketReferences(text).map(({ span }) => text.slice(span.from, span.to))).toEqual([
    'Docket Nos. 337, 340',
    'ECF No. [60]',
  ]);
});

test('an entry behind the number of another case is kept apart from this docket', () => {
  expect(
    findDocketReferences('as in Case No. 2:20-cv-00901, ECF No. 62, and here ECF No. 5').map(({ fields }) => fields),
  ).toEqual([{ entries: ['62'], otherCase: '20-cv-00901' }, { entries: ['5'] }]);
});

test('a list of thousands of numbers is read at once', { timeout: 2_000 }, () => {
  const numbers = Array.from({ length: 9_999 }, (_, i) => String(i + 1));
  expect(entriesIn(`Docket Nos. ${numbers.join(', ')}.`)).toEqual([numbers]);
});

test("the caption's Re: line gives the entries that the order is about", () => {
  expect(findRe('ORDER DENYING MOTIONS\n\nRe: Dkt. Nos. 474, 475\n\nThe court has read Dkt. No. 480.')).toEqual([
    '474',
    '475',
  ]);
  expect(findRe('ORDER\n\nThis order is re: discovery. See Dkt. No. 4.')).toEqual([]);
});

test('a sentence does not end at the abbreviations of a court', () => {
  const text =
    'Smith v. Jones Inc. moved under Fed. R. Civ. P. 37. [Docket No. 222.] The court heard Mr. Lee on Jan. 5. It denied the motion, Dkt. No. 5.\n\nSo ordered.';
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Smith v. Jones Inc. moved under Fed. R. Civ. P. 37. [Docket No. 222.]',
    'The court heard Mr. Lee on Jan. 5.',
    'It denied the motion, Dkt. No. 5.',
    'So ordered.',
  ]);
});
