/** The fields of a search: what is read as one, what is not, and what they choose. */
import { describe, expect, test } from 'vitest';
import { largestFacets } from '../src/pipeline/view/lookup-orders.ts';
import { lookupShards } from '../src/pipeline/view/lookups.ts';
import { formatQuery, queryParts, readQuery } from '../src/pipeline/view/search.ts';
import { adviceOn } from '../src/pipeline/view/search-advice.ts';
import { findAnswer } from '../src/pipeline/view/search-answer.ts';
import { daysOfPeriod, fieldNames, fields, formatTerm, takeTerms } from '../src/pipeline/view/search-fields.ts';
import { fieldHelp } from '../src/pipeline/view/search-help.ts';
import { isNamed } from '../src/pipeline/view/search-orders.ts';
import { Disposition, Ground, MotionKind, WarningKind } from '../src/schema/annotation.ts';
import { EntryDisposition } from '../src/schema/case.ts';
import { courts } from '../src/schema/court.ts';
import { FacetLookup, LookupIndex, OrderLookup } from '../src/schema/lookup.ts';
import { inventedCase, inventedEntry, inventedRuling, inventedWarning } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

/** A query as it was read: its terms as they are typed, then what else it holds. */
function read(typed: string) {
  const { terms, words, phrases, entries, caseNumber, misread } = readQuery(typed);
  return {
    terms: terms.map(formatTerm),
    ...(words && { words }),
    ...(phrases.length > 0 && { phrases }),
    ...(entries.length > 0 && { entries }),
    ...(caseNumber && { caseNumber }),
    ...(misread.length > 0 && { nearest: misread.map((one) => adviceOn(one).nearest) }),
  };
}

describe('The grammar', () => {
  test.for<[string, ReturnType<typeof read>]>([
    ['judge:ryu', { terms: ['judge:ryu'] }],
    ['JUDGE:Ryu', { terms: ['judge:Ryu'] }],
    ['judge: ryu', { terms: ['judge:ryu'] }],
    ['judge:"Donna M. Ryu"', { terms: ['judge:"Donna M. Ryu"'] }],
    ['judge:“Donna M. Ryu”', { terms: ['judge:"Donna M. Ryu"'] }],
    ['court:cand', { terms: ['court:cand'] }],
    ['court:"N.D. Cal."', { terms: ['court:cand'] }],
    ['court:"Northern District of California"', { terms: ['court:cand'] }],
    ['ground:no-meet-and-confer', { terms: ['ground:no-meet-and-confer'] }],
    ['ground:"no meet and confer"', { terms: ['ground:no-meet-and-confer'] }],
    ['disposition:denied', { terms: ['disposition:denied'] }],
    ['disposition:"granted in part"', { terms: ['disposition:granted-in-part'] }],
    ['outcome:denied', { terms: ['disposition:denied'] }],
    ['kind:compel', { terms: ['kind:compel'] }],
    ['motion:protective-order', { terms: ['kind:protective-order'] }],
    ['before:2016-05', { terms: ['before:2016-05'] }],
    ['before:2016-5', { terms: ['before:2016-05'] }],
    ['after:2016/05/01', { terms: ['after:2016-05-01'] }],
    ['year:2015', { terms: ['year:2015'] }],
    ['party:"IQSystem"', { terms: ['party:IQSystem'] }],
    ['party:"Loop AI', { terms: ['party:"Loop AI"'] }],
    ['warning', { terms: ['warning'] }],
    ['Warnings', { terms: ['warning'] }],
    ['warning:show-cause', { terms: ['warning:show-cause'] }],
    ['sanctions judge:ryu', { terms: ['judge:ryu'], words: 'sanctions' }],
    ['Dkt. 239 disposition:denied', { terms: ['disposition:denied'], entries: ['239'] }],
    ['disposition:denied 239', { terms: ['disposition:denied'], entries: ['239'] }],
    ['15-cv-798 239 judge:ryu', { terms: ['judge:ryu'], caseNumber: '15-cv-00798', entries: ['239'] }],
    ['15-cv-798 239', { terms: [], caseNumber: '15-cv-00798', entries: ['239'] }],
    ['dkt:239', { terms: [], entries: ['239'] }],
    ['Re:Dkt. No. 239', { terms: [], entries: ['239'] }],
    ['case:15-cv-798', { terms: [], caseNumber: '15-cv-00798' }],
    ['"meet and confer" judge:ryu', { terms: ['judge:ryu'], phrases: ['meet and confer'] }],
    ['log "meet and confer" "joint letter"', { terms: [], words: 'log', phrases: ['meet and confer', 'joint letter'] }],
    ['"judge:ryu"', { terms: [], phrases: ['judge:ryu'] }],
    ['"warning"', { terms: [], phrases: ['warning'] }],
    ['party:"Loop AI." "joint letter"', { terms: ['party:"Loop AI."'], phrases: ['joint letter'] }],
    ['warning: sanctions may follow', { terms: [], words: 'warning: sanctions may follow' }],
    ['ground:moot ground:untimely', { terms: ['ground:moot', 'ground:untimely'] }],
    ['ground:moot ground:moot', { terms: ['ground:moot'] }],
    ['pre-warning', { terms: [], words: 'pre-warning' }],
  ])('%s is read as it was meant.', ([typed, meant]) => {
    expect(read(typed)).toEqual(meant);
  });

  test.for<[string, string | null]>([
    ['ground:no-meet-and-confr', 'ground:no-meet-and-confer'],
    ['ground:meet', 'ground:no-meet-and-confer'],
    ['disposition:denid', 'disposition:denied'],
    ['dispositon:denied', 'disposition:denied'],
    ['juge:ryu', 'judge:ryu'],
    ['court:cadn', 'court:cand'],
    ['kind:compell', 'kind:compel'],
    ['warning:impose', 'warning:imposed'],
    ['ground:xyzzy', null],
    ['author:ryu', null],
    ['before:yesterday', null],
    ['before:2016-13', null],
    ['year:16', null],
    ['judge:', null],
  ])('%s is not understood; the nearest is %s.', ([typed, nearest]) => {
    const { misread, terms } = readQuery(typed);
    // A colon with nothing behind it is words.
    if (typed.endsWith(':')) expect({ misread, terms }).toEqual({ misread: [], terms: [] });
    else
      expect({ nearest: misread.map((one) => adviceOn(one).nearest), terms }).toEqual({
        nearest: [nearest],
        terms: [],
      });
  });

  test('What is not understood stays in the query when another part is taken away.', () => {
    const query = readQuery('sanctions judge:ryu ground:meet');
    expect(queryParts(query).map(({ label, text, without }) => [label, text, without])).toEqual([
      [null, 'sanctions', 'judge:ryu ground:meet'],
      ['judge', 'ryu', 'sanctions ground:meet'],
    ]);
    expect(formatQuery({ ...query, misread: [] })).toBe('sanctions judge:ryu');
  });

  test('Every example and every value of the help is read as the field that it stands under.', () => {
    for (const { name, example, values } of fieldHelp()) {
      for (const typed of [example, ...values.map(({ code }) => `${name}:${code}`)]) {
        const { terms, misread, rest } = takeTerms(typed);
        expect({ fields: terms.map(({ field }) => field), misread, rest }, typed).toEqual({
          fields: [name],
          misread: [],
          rest: '',
        });
      }
    }
    expect(fieldHelp().map(({ name }) => name)).toEqual(fieldNames);
  });

  test('The values are those of the schemas.', () => {
    expect(Object.keys(fields.disposition.values).toSorted()).toEqual(EntryDisposition.options.toSorted());
    expect(Object.keys(fields.disposition.values)).toEqual(expect.arrayContaining([...Disposition.options]));
    expect(Object.keys(fields.ground.values)).toEqual(Ground.options);
    expect(Object.keys(fields.kind.values)).toEqual(MotionKind.options);
    expect(Object.keys(fields.warning.values)).toEqual(expect.arrayContaining([...WarningKind.options]));
    expect(Object.keys(fields.court.values)).toEqual(courts.map(({ id }) => id));
  });

  test('A year, a month and a day are read as their first and last day.', () => {
    expect(['2016', '2016-02', '2015-02', '2016-05-03'].map(daysOfPeriod)).toEqual([
      { from: '2016-01-01', to: '2016-12-31' },
      { from: '2016-02-01', to: '2016-02-29' },
      { from: '2015-02-01', to: '2015-02-28' },
      { from: '2016-05-03', to: '2016-05-03' },
    ]);
  });

  test('A judge is meant by any part of the name, by its initials, and with the office before it.', () => {
    for (const typed of ['ryu', 'Donna Ryu', 'DMR', 'dmr', 'Magistrate Judge Ryu', 'don'])
      expect(isNamed('Donna M. Ryu', typed), typed).toBe(true);
    for (const typed of ['yu', 'Donna Chen', 'DR', 'judge']) expect(isNamed('Donna M. Ryu', typed), typed).toBe(false);
    expect(isNamed('Haywood S. Gilliam, Jr.', 'HSG')).toBe(true);
  });
});

const kiln = 'cand/16-cv-00412';
const harbor = 'nysd/18-cv-01234';
const stone = 'Quill R. Stone';
const rush = 'Ada Rushton';
/** An entry of a case file: what an order ruled on it, and when the order was made. */
const ruled = (key: string, by: string, date: string | null, over: Parameters<typeof inventedRuling>[2] = {}) =>
  inventedEntry(key, { rulings: [inventedRuling(key, by, { date, ...over })] });

const cases = [
  inventedCase(kiln, [inventedOrder(`${kiln}/2019-01-10`, '20', { dated: '2019-01-10' })], [], {
    caption: 'Aurora Kiln Labs Inc. v. Benedikt Oduya',
    parties: [{ name: 'Glaze Works, LLC', role: 'defendant', aliases: ['GW'] }],
    docket: [
      ruled('10', '30', '2019-03-04', { grounds: ['moot'], judge: stone }),
      ruled('11', '30', '2019-03-04', { disposition: 'granted', judge: stone }),
      ruled('12', '40', '2019-05-06', { grounds: ['untimely'], judge: rush }),
      ruled('13', '50', null, { judge: rush }),
      inventedEntry('20', { kind: 'order', order: `${kiln}/2019-01-10` }),
      inventedEntry('50', { kind: 'order', filed: { from: '2019-05-20', to: '2019-06-10', inferred: true } }),
    ],
    warnings: [
      inventedWarning({ by: '30', date: '2019-03-04', judge: stone }),
      inventedWarning({ by: '40', date: '2019-05-06', judge: rush, kind: 'imposed', consequences: ['monetary'] }),
    ],
  }),
  inventedCase(harbor, [], [], {
    caption: 'Harbor Freight Lines v. Ito',
    docket: [ruled('10', '15', '2020-01-01', { grounds: ['moot'], judge: stone })],
  }),
];
const other = inventedOrder('unidentified/2016-01-22', '474', { caption: 'Pell v. Quince', dated: '2016-01-22' });

/** What a query chooses, in short. */
async function chosen(typed: string, of = cases) {
  const files = new Map(lookupShards(of, [other]).map(({ path, content }) => [path, content]));
  const asked = new Set<string>();
  const answer = await findAnswer(
    readQuery(typed),
    LookupIndex.parse(JSON.parse(files.get('lookup/index.json') ?? '')),
    async (path) => {
      asked.add(path);
      return JSON.parse(files.get(path) ?? 'null');
    },
  );
  const told = (await answer.tell?.(answer.chosen?.orders ?? [])) ?? [];
  return {
    answer,
    asked: [...asked],
    orders: told.map(({ key, order, rulings, warnings }) =>
      [
        key ?? order,
        ...rulings.map(({ disposition, entries }) => `${disposition} ${entries.join()}`),
        ...warnings.map(({ kind }) => kind),
      ].join('; '),
    ),
  };
}

describe('What the fields choose', () => {
  test.for<[string, string[]]>([
    ['disposition:granted', ['30; granted 11']],
    ['disposition:denied court:cand', ['50; denied 13', '40; denied 12', '30; denied 10', '20; denied 20']],
    ['ground:moot', ['15; denied 10', '30; denied 10']],
    ['ground:moot ground:untimely', ['15; denied 10', '40; denied 12', '30; denied 10']],
    ['ground:moot disposition:granted', []],
    ['judge:rushton disposition:denied', ['50; denied 13', '40; denied 12']],
    ['ground:moot court:nysd', ['15; denied 10']],
    ['disposition:denied before:2019-05', ['30; denied 10', '20; denied 20', 'unidentified/2016-01-22; denied 474']],
    ['disposition:denied after:2019-03 before:2020', ['50; denied 13', '40; denied 12']],
    ['disposition:denied year:2020', ['15; denied 10']],
    ['warning', ['40; imposed', '30; warning']],
    ['warning:imposed', ['40; imposed']],
    ['warning disposition:granted', ['30; granted 11; warning']],
    ['judge:qrs after:2019-04', ['15; denied 10']],
    ['party:"glaze works" ground:moot', ['30; denied 10']],
    ['party:GW warning', ['40; imposed', '30; warning']],
    ['party:pell year:2016', ['unidentified/2016-01-22; denied 474']],
    ['16-cv-412 ground:moot', ['30; denied 10']],
    ['dkt 10 disposition:denied', ['15; denied 10', '30; denied 10']],
    ['16-cv-412 10 disposition:denied', ['30; denied 10']],
    ['16-cv-412 40 warning', ['40; denied 12; imposed']],
    ['16-cv-412 year:2019 court:cand before:2019-02', ['20; denied 20']],
  ])('%s', async ([typed, orders]) => {
    expect((await chosen(typed)).orders).toEqual(orders);
  });

  test('An order known only within bounds is found by days that hold all of them, and by no others.', async () => {
    expect((await chosen('disposition:denied after:2019-05-15 before:2019-07')).orders).toEqual(['50; denied 13']);
    expect((await chosen('disposition:denied after:2019-06 before:2019-07')).orders).toEqual([]);
    expect((await chosen('disposition:denied after:2019-05-25 before:2019-07')).orders).toEqual([]);
  });

  test('Rulings, warnings and orders are counted by value.', async () => {
    const { answer } = await chosen('court:cand');
    expect(answer.chosen).toMatchObject({ rulings: 5, warnings: 2 });
    expect(answer.chosen?.counts).toMatchObject({
      disposition: { denied: 4, granted: 1 },
      ground: { moot: 1, untimely: 1 },
      warning: { warning: 1, imposed: 1 },
      judge: { [stone]: expect.any(Number), [rush]: 2 },
    });
  });

  test('An entry in full stands where a ruling on it fits, and is told apart where none does.', async () => {
    const fits = (await chosen('16-cv-412 10 disposition:denied')).answer;
    expect([fits.entries.length, fits.unfit.length]).toEqual([1, 0]);
    const none = (await chosen('16-cv-412 10 disposition:granted')).answer;
    expect([none.entries.length, none.unfit.length]).toEqual([0, 1]);
  });

  test('A judge whom no order names is said, with the nearest name that one does.', async () => {
    expect((await chosen('judge:rushtn')).answer.chosen).toMatchObject({
      orders: [],
      unknownJudges: [{ typed: 'judge:rushtn', nearest: `judge:"${rush}"` }],
    });
  });

  test('Words and phrases are left for the word search, within the orders that fit.', async () => {
    const { answer } = await chosen('sanctions court:cand');
    expect(answer.words).toBe('sanctions');
    expect(answer.chosen?.orders.flatMap(({ order }) => order ?? [])).toEqual([`${kiln}/2019-01-10`]);
  });

  test('Without a field no file of codes is read.', async () => {
    for (const typed of ['239', '16-cv-412', 'party:glaze', 'exceptional circumstances', '"moot"']) {
      expect(
        (await chosen(typed)).asked.filter((path) => /facet|order/.test(path)),
        typed,
      ).toEqual([]);
    }
  });
});

test('With ten thousand orders the files keep their sizes, few hold the codes, and days leave most of them unread.', async () => {
  const many = Array.from({ length: 2_500 }, (_, i) => {
    const number = `${10 + (i % 10)}-cv-${String(1 + i).padStart(5, '0')}`;
    const year = 2010 + (i % 10);
    return inventedCase(`${courts[i % 90]?.id}/${number}`, [], [], {
      docket: Array.from({ length: 16 }, (_, n) =>
        ruled(String(n + 1), String(50 + (n >> 2)), `${year}-0${1 + (n >> 2)}-${10 + (i % 18)}`, {
          grounds: n % 3 === 0 ? ['moot', 'untimely'] : [],
          judge: `Judge Number${i % 700}`,
          disposition: n % 2 === 0 ? 'denied' : 'granted',
        }),
      ),
    });
  });
  const files = lookupShards(many, []);
  const sizes = (folder: string) =>
    files.filter(({ path }) => path.startsWith(`lookup/${folder}/`)).map(({ content }) => Buffer.byteLength(content));
  expect(Math.max(...sizes('facet'))).toBeLessThanOrEqual(largestFacets);
  expect(Math.max(...sizes('order'))).toBeLessThanOrEqual(80_000);
  expect(sizes('facet').length).toBeLessThan(30);
  for (const { path, content } of files.slice(0, 3000)) {
    if (path.startsWith('lookup/facet/')) FacetLookup.parse(JSON.parse(content));
    if (path.startsWith('lookup/order/')) OrderLookup.parse(JSON.parse(content));
  }
  const { answer, asked } = await chosen('disposition:denied year:2019', many);
  expect(answer.chosen?.rulings).toBe(250 * 8);
  expect(asked.filter((path) => path.includes('facet')).length).toBeLessThan(sizes('facet').length / 4);
}, 60_000);
