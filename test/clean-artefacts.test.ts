import { describe, expect, it } from 'vitest';
import { captions } from '../src/pipeline/clean/captions.ts';
import { caseFooters } from '../src/pipeline/clean/case-footers.ts';
import { characters } from '../src/pipeline/clean/characters.ts';
import { filingStamps } from '../src/pipeline/clean/filing-stamps.ts';
import { footnotes } from '../src/pipeline/clean/footnotes.ts';
import { hyphenation } from '../src/pipeline/clean/hyphenation.ts';
import { marginLetters } from '../src/pipeline/clean/margin-letters.ts';
import { normalize } from '../src/pipeline/clean/normalize.ts';
import { pageHeaders } from '../src/pipeline/clean/page-headers.ts';
import { pageNumbers } from '../src/pipeline/clean/page-numbers.ts';
import { pleadingPaper } from '../src/pipeline/clean/pleading-paper.ts';
import { runInRows } from '../src/pipeline/clean/run-in-rows.ts';
import { spacedWords } from '../src/pipeline/clean/spaced-words.ts';

describe.each([
  captions,
  caseFooters,
  characters,
  filingStamps,
  footnotes,
  hyphenation,
  marginLetters,
  pageHeaders,
  pageNumbers,
  pleadingPaper,
  runInRows,
  spacedWords,
])('$id', ({ cleans, leaves }) => {
  it.each(cleans)('makes of %j %j', (raw, cleaned) => {
    expect(normalize(raw).text).toBe(cleaned);
  });

  it.each(leaves)('leaves %j', (text) => {
    expect(normalize(text)).toMatchObject({ text, dropped: [] });
  });
});

it('gives the first running header as it stood', () => {
  const stamp = (page: number) => `Case 1:12-cv-00345-ABC  Document 67  Filed 08/09/13  Page ${page} of 2`;
  expect(normalize(`AO 72A\n${stamp(1)}\n\nThe motion is denied.\n\n${stamp(2)}\n\nSo ordered.`).stamp).toBe(stamp(1));
  expect(normalize('So ordered.').stamp).toBeNull();
});

it('gives the court of the margin and the box of the filing behind the header, or alone', () => {
  const header = 'Case 1:12-cv-00345-ABC  Document 67  Filed 08/09/13  Page 1 of 2';
  const box = 'USDC SDNY\nDOCUMENT\nELECTRONICALLY FILED\nDOC #: ____\nDATE FILED: 3/4/15';
  const legend = 'For the Northern District of California\nUnited States District Court';
  const rows = [1, 2, 3, 4, 5, 6].map((n) => `${n} the parties shall meet and confer about what is left of`).join('\n');
  const court = legend.replace('\n', ' ');
  expect(normalize(`${legend}\n\n${rows}`).stamp).toBe(court);
  expect(normalize(`${header}\n${legend}\n\n${rows}`).stamp).toBe(`${header}\n${court}`);
  expect(normalize(`${box}\n\nSo ordered.`).stamp).toBe(
    'USDC SDNY DOCUMENT ELECTRONICALLY FILED DOC #: DATE FILED: 3/4/15',
  );
});
