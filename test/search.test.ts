import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupShards } from '../src/pipeline/view/lookups.ts';
import { type Asked, formatQuery, longestQuery, queryParts, readQuery } from '../src/pipeline/view/search.ts';
import { findAnswer } from '../src/pipeline/view/search-answer.ts';
import {
  type FieldName,
  fieldNames,
  fields,
  formatTerm,
  inOrder,
  type Term,
} from '../src/pipeline/view/search-fields.ts';
import type { LookupIndex } from '../src/schema/lookup.ts';
import { inventedCase, inventedEntry } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const kiln = 'cand/16-cv-00412';
const harbor = 'nysd/18-cv-01234';
const orchard = 'ilnd/09-cv-00777';

const cases = [
  inventedCase(kiln, [], [], {
    caption: 'Aurora Kiln Labs Inc. v. Benedikt Oduya, et al.',
    parties: [{ name: 'Glaze Works, LLC', role: 'defendant', aliases: ['GW'] }],
    docket: ['239', '542', '596', '596-1', '2390', '5961']
      .map((key) => inventedEntry(key))
      .concat(
        inventedEntry('619', {
          mentions: [
            {
              order: `${kiln}/2019-03-04`,
              record: 'reference-00000a1',
              entry: null,
              date: '2019-03-04',
              before: 'The motions at Docket Nos. ',
              number: '618-620',
              after: ' are denied.',
              pin: null,
              paragraph: 3,
            },
          ],
        }),
      ),
  }),
  inventedCase(harbor, [], ['239', '240'], { caption: 'Harbor Freight Lines v. Ito' }),
  inventedCase(orchard, [], ['1'], { caption: 'Orchard Street Tenants v. Aurora Holdings' }),
];
const unidentified = [inventedOrder('unidentified/2016-01-22', '474', { caption: 'Pell v. Quince' })];

const files = new Map(lookupShards(cases, unidentified).map(({ path, content }) => [path, content]));

/** What a query finds, in short, and how many files it takes beside the index. */
async function found(text: string) {
  const query = readQuery(text);
  let requests = 0;
  const answer = await findAnswer(
    query,
    JSON.parse(files.get('lookup/index.json') ?? '') as LookupIndex,
    async (path) => {
      requests += 1;
      return JSON.parse(files.get(path) ?? 'null');
    },
  );
  return {
    requests,
    words: answer.words,
    entries: [
      ...answer.entries.map(({ block, entry }) => `${block.case}#${entry.key}`),
      ...answer.hits.flatMap(({ number, newest }) => newest.map((hit) => `${hit.case ?? hit.order}#${number}`)),
    ],
    cases: answer.cases.newest.map((hit) => ('id' in hit ? hit.id : (hit.case ?? hit.order))),
    absent: answer.absent.map((none) => `${none.case}#${none.numbers}`),
    unknown: answer.unknown,
  };
}

describe('The table of queries and answers', () => {
  test.for([
    '239',
    'Dkt. 239',
    'Dkt. No. 239',
    'dkt no 239',
    'ECF No. 239',
    'ECF 239',
    '[Docket No. 239]',
    '#239',
    '[239]',
    'No. 239',
    'Doc. # 239',
    '(Docket Entry ("D.E.") 239)',
    'D.I. 239',
    'Docket No. 239 at 4:12-14',
    'Re: Dkt. No. 239',
    'DKT. NO. 239.',
  ])('%s finds the 239 of each case, and never 2390.', async (typed) => {
    expect((await found(typed)).entries.sort()).toEqual([`${kiln}#239`, `${harbor}#239`]);
  });

  test.for(['596-1', 'ECF 596-1', 'Dkt. No. 596–1', 'Docs. 596-1'])('%s finds the attachment alone.', async (typed) => {
    expect((await found(typed)).entries).toEqual([`${kiln}#596-1`]);
  });

  test('596 finds the entry, neither its attachment nor 5961.', async () => {
    expect((await found('596')).entries).toEqual([`${kiln}#596`]);
  });

  test('619 is found, known only from the range 618-620.', async () => {
    expect((await found('619')).entries).toEqual([`${kiln}#619`]);
  });

  test.for([
    '16-cv-00412',
    '16-cv-412',
    '16cv412',
    '3:16-cv-00412-ABC',
    '4:16-cv-00412',
    '16-cv-00412-ABC (DEF)',
    'No. C 16-00412',
    'Case No. C16-412ABC',
    '2016-cv-412',
    '16 Civ. 412 (ABC) (DE)',
    'Civil Action No. 16-412',
    'No. 3:16-CV-00412-ABC-DEF',
  ])('%s finds the case.', async (typed) => {
    expect(await found(typed)).toMatchObject({ cases: [kiln], entries: [], words: '', requests: 1 });
  });

  test.for([
    '16-cv-00412 dkt 542',
    '16-cv-00412 542',
    '16cv412 #542',
    '16-CV-00412 ECF 542',
    'Dkt. No. 542 in 16-cv-00412',
    '3:16-cv-00412-ABC (DEF), Dkt. No. 542',
    'Aurora Kiln 542',
    'aurora kiln labs v. oduya, dkt. no. 542',
    '542 glaze works',
  ])('%s finds entry 542 of that case, in three requests with the index.', async (typed) => {
    const { entries, requests } = await found(typed);
    expect(entries).toEqual([`${kiln}#542`]);
    expect(requests).toBeLessThanOrEqual(2);
  });

  test.for([
    ['oduya', kiln],
    ['Aurora Kiln', kiln],
    ['Aurora Kiln Labs Inc. v. Benedikt Oduya, et al.', kiln],
    ['glaze', kiln],
    ['harb', harbor],
    ['quince', 'unidentified/2016-01-22'],
  ])('%s finds the case by its name, and is searched for as words, too.', async ([typed = '', id]) => {
    expect(await found(typed)).toMatchObject({ cases: [id], words: typed });
  });

  test('A name that two cases have finds both.', async () => {
    expect((await found('aurora')).cases.sort()).toEqual([kiln, orchard].sort());
  });

  test('A number that only an order of an unknown case mentions finds that order.', async () => {
    expect((await found('Dkt. 474')).entries).toEqual(['unidentified/2016-01-22#474']);
  });

  test.for([
    'exceptional circumstances',
    'zzz',
    '<script>',
    "'; DROP TABLE orders",
    'Rule 37',
    'rule 26(b)(1)',
    'March 4, 2019',
    '37.5',
  ])('%s is words and nothing else.', async (typed) => {
    expect(await found(typed)).toMatchObject({ entries: [], cases: [], unknown: [], words: typed });
  });

  test('Words in quotation marks stay words, whatever number they hold.', async () => {
    expect(await found('"dkt 239"')).toMatchObject({ entries: [], words: '', requests: 0 });
    expect(readQuery('"dkt 239"').phrases).toEqual(['dkt 239']);
  });

  test('Nothing typed asks for no file.', async () => {
    expect(await found('  ')).toMatchObject({ entries: [], cases: [], words: '', requests: 0 });
  });

  test('A number that no docket has is said to be unknown.', async () => {
    expect(await found('Dkt. 9999')).toMatchObject({ entries: [], unknown: ['9999'] });
    expect(await found('16-cv-00412 dkt 9999')).toMatchObject({ entries: [], absent: [`${kiln}#9999`] });
  });

  test('Ten thousand characters are cut, and the cut is told.', () => {
    const query = readQuery('exceptional '.repeat(1000));
    expect(query.cut).toBe(true);
    expect(query.typed.length).toBeLessThanOrEqual(longestQuery);
  });
});

test('A list and a range are read entry by entry.', () => {
  expect(readQuery('Dkt. Nos. 224, 239 and 596-1').entries).toEqual(['224', '239', '596-1']);
  expect(readQuery('618-620').entries).toEqual(['618', '619', '620']);
  expect(readQuery('ECF Nos. 144–45').entries).toEqual(['144', '145']);
});

test('Each part that was read can be taken away.', () => {
  expect(queryParts(readQuery('Aurora Kiln 16-cv-00412 dkt 542'))).toEqual([
    { kind: 'case-number', label: null, text: '16-cv-00412', without: 'Aurora Kiln dkt 542' },
    { kind: 'entry', label: null, text: '542', without: '16-cv-00412 Aurora Kiln' },
    { kind: 'words', label: null, text: 'Aurora Kiln', without: '16-cv-00412 dkt 542' },
  ]);
});

/** Forms of case numbers that the courts of fifty districts print, about one made-up case each. */
const printed: readonly [form: string, number: string][] = [
  ['No. C 11-02345 QR (STU)', '11-cv-02345'],
  ['No. C-11-02345-QRS (TUV)', '11-cv-02345'],
  ['CASE NO. C11-2345QRS', '11-cv-02345'],
  ['CV 11-2345 QRS (TUVx)', '11-cv-02345'],
  ['11cv2345-QRS(TU)', '11-cv-02345'],
  ['No. 2:11-cv-02345 QRS-TU', '11-cv-02345'],
  ['1:11-cv-02345-NONE-QRS-PC', '11-cv-02345'],
  ['Civil Action No. 11-2345 (QR) (STU)', '11-cv-02345'],
  ['Civil No. 11-2345 (QRS/TUV)', '11-cv-02345'],
  ['C.A. No. 11-234-QRS-TUV', '11-cv-00234'],
  ['No. 11 C 2345', '11-cv-02345'],
  ['11-cv-234-qrs', '11-cv-00234'],
  ['11 Civ. 2345 (QRS) (TUV)', '11-cv-02345'],
  ['11-CV-234V(Q)', '11-cv-00234'],
  ['9:11-CV-2345 (QRS/TUV)', '11-cv-02345'],
  ['No. 11-2345-QR-STU', '11-cv-02345'],
  ['8:11CV234', '11-cv-00234'],
  ['4:11CV00234 QRS', '11-cv-00234'],
  ['No. CV-11-234-PHX-QRS (TUV)', '11-cv-00234'],
  ['CIV-11-0234-PHX-QRS', '11-cv-00234'],
  ['CIVIL ACTION VERSUS NO. 11-234-QRS-TUV', '11-cv-00234'],
  ['Civil No. QRS-11-2345', '11-cv-02345'],
  ['Case No: 6:11-cv-234-Orl-28QRS', '11-cv-00234'],
  ['CASE NO. 11-23456-CIV-QUILLSTONE/RUSHTON', '11-cv-23456'],
  ['11-cv-23456-QUILLSTONE/RUSHTON', '11-cv-23456'],
  ['Civil Action No. CV-11-Q-234-NE', '11-cv-00234'],
  ['CIVIL ACTION NO. 4:11cv23-Q-R', '11-cv-00023'],
  ['Civil Action No. 11 - 234R', '11-cv-00234'],
  ['3:11 CV 234 (QRS)', '11-cv-00234'],
  ['Cause No. 3:11-CV-23 QRS', '11-cv-00023'],
  ['Civil Action No. 8:11-2345', '11-cv-02345'],
  ['Case No. 11-23456', '11-cv-23456'],
  ['Criminal No. 11-234', '11-cr-00234'],
];

test.for(printed)('%s is the number %s, with an entry after it or not.', ([form, number]) => {
  expect(readQuery(form)).toMatchObject({ caseNumber: number, entries: [], words: '' });
  expect(readQuery(`${form} dkt 54`)).toMatchObject({ caseNumber: number, entries: ['54'], words: '' });
});

test.for(['Docket No. 34-1', 'ECF No. 23-4567', 'Request No. 12-345', 'Dkt. No. 596-123', 'Exhibit No. 10-2345'])(
  '%s is no case number.',
  (typed) => {
    expect(readQuery(typed).caseNumber).toBeNull();
  },
);

const entry = fc.integer({ min: 1, max: 99_999 }).map(String);
const word = fc.constantFrom('aurora', 'sanctions', 'exceptional', 'meet and confer', 'privilege log');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.oneof(
  day.map((of) => of.slice(0, 4)),
  day.map((of) => of.slice(0, 7)),
  day,
);
const name = fc
  .string({ unit: fc.constantFrom(..."abcdefg RyuÖ'.-&,():;0123456789"), minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const codesOf = (field: FieldName): string[] => Object.keys((fields[field] as { values?: object }).values ?? {});
/** Any term that can be read: a code of its field, a period, a name. */
const someTerm: fc.Arbitrary<Term> = fc.constantFrom(...fieldNames).chain((field) => {
  const codes = codesOf(field);
  const value =
    codes.length > 0
      ? fc.constantFrom(...codes)
      : field === 'year'
        ? day.map((of) => of.slice(0, 4))
        : field === 'before' || field === 'after'
          ? period
          : name;
  return fc.record({
    field: fc.constant(field),
    value: field === 'warning' ? fc.oneof(value, fc.constant('')) : value,
  });
});
const someQuery: fc.Arbitrary<Asked> = fc.record({
  caseNumber: fc.option(
    fc
      .tuple(fc.integer({ min: 10, max: 26 }), fc.integer({ min: 1, max: 99_999 }))
      .map(([year, serial]) => `${year}-cv-${String(serial).padStart(5, '0')}`),
  ),
  entries: fc.uniqueArray(entry, { maxLength: 4 }).map((list) => list.sort((a, b) => Number(a) - Number(b))),
  words: fc.oneof(fc.constant(''), word),
  phrases: fc.uniqueArray(fc.constantFrom('dkt 239', 'judge:ryu', 'meet and confer', '15-cv-00798', 'warning'), {
    maxLength: 2,
  }),
  terms: fc.uniqueArray(someTerm, { maxLength: 4, selector: formatTerm }).map(inOrder),
});

test('A query written out is read as it was.', () => {
  fc.assert(
    fc.property(someQuery, (query) => {
      expect(readQuery(formatQuery(query))).toMatchObject(query);
    }),
  );
});

test('Whatever is typed, reading it ends, and nothing is longer than what was typed.', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: fc.constantFrom(...'0123456789 #,.-[]()abcdefghijklmnopqrstuvwxyz'), maxLength: 300 }),
      ),
      (typed) => {
        const query = readQuery(typed);
        expect(query.words.length).toBeLessThanOrEqual(longestQuery);
        expect(query.typed.isWellFormed()).toBe(true);
      },
    ),
  );
});

test('Nothing that is typed takes long to read.', () => {
  const hostile = [
    '1,'.repeat(5000),
    '-'.repeat(10_000),
    'no. '.repeat(2500),
    '1-1 to '.repeat(1500),
    '['.repeat(10_000),
    'a '.repeat(5000),
    '15-cv-00798-AB '.repeat(700),
  ];
  const start = performance.now();
  for (const typed of hostile) readQuery(typed);
  expect(performance.now() - start).toBeLessThan(500);
});
