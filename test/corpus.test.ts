/** A whole content folder, read or refused. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { orderCache } from '../src/corpus/order-cache.ts';
import { CorpusError, readCorpus } from '../src/corpus.ts';
import { formatMessage } from '../src/pipeline/index.ts';
import { FrontMatter } from '../src/pipeline/mark/vocabulary.ts';
import { writeMarked } from '../src/pipeline/mark/write.ts';
import { digest } from '../src/pipeline/read/order.ts';
import { hasFlagship } from './flagship.ts';

const scratch = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const words = 'The motion (ECF No. 12) is DENIED.\n\nSo ordered.';
const name = 'mdd/17-cv-00321/2018-04-20';
const orderWith = (fields: Partial<FrontMatter> = {}, text = words) =>
  writeMarked(
    FrontMatter.parse({
      court: 'mdd',
      caseNumber: '17-cv-00321',
      caption: 'Oast v. Larkin',
      dated: '2018-04-20',
      text: `${name}.txt`,
      source: 'received.txt',
      sha256: digest(new TextEncoder().encode(words)),
      cleaner: 1,
      review: 'reviewed',
      ...fields,
    }),
    text,
    [],
  );
const row = (fields: string) => `  - {${fields}, description: x, source: y, certainty: clerk}\n`;
const caseFile = (entries = '', more = '') =>
  `court: mdd\ncaseNumber: 17-cv-00321\ncaption: "Oast v. Larkin"\n${more}${entries && `entries:\n${entries}`}`;
const good = { [`orders/${name}.md`]: orderWith(), [`texts/${name}.txt`]: words };

let made = 0;
/** Writes a content folder of its own; null leaves a file out. */
function folderOf(files: Record<string, string | Uint8Array | null>): string {
  made += 1;
  const root = join(scratch, String(made));
  mkdirSync(root);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** What reading says, paths below the content folder: lines of the report, or of the notices where nothing is wrong. */
async function said(files: Record<string, string | Uint8Array | null>): Promise<string[]> {
  const root = folderOf(files);
  const report = await readCorpus(root).then(
    ({ notices }) => notices.map(formatMessage),
    (error: unknown) => (error instanceof CorpusError ? error.message.split('\n') : [String(error)]),
  );
  return report.map((line) => line.replaceAll(`${root}/`, ''));
}

describe('a content folder', () => {
  it('may be empty, or not there at all', async () => {
    const nothing = { orders: [], caseFiles: [], hidden: { removed: [], changed: [], noindex: [] }, notices: [] };
    expect(await readCorpus(folderOf({}))).toEqual(nothing);
    expect(await readCorpus(join(scratch, 'missing'))).toEqual(nothing);
  });

  it('gives its orders by id and its case files', async () => {
    const root = folderOf({
      ...good,
      [`orders/${name}-2.md`]: orderWith({ text: `${name}-2.txt` }),
      [`texts/${name}-2.txt`]: words,
      'orders/unidentified/2011-05-02.md': orderWith({ caseNumber: null, text: 'unidentified/2011-05-02.txt' }),
      'texts/unidentified/2011-05-02.txt': words,
      'cases/mdd/17-cv-00321.yaml': caseFile(),
      'orders/.DS_Store': 'x',
    });
    const { orders, caseFiles, notices } = await readCorpus(root);
    expect(orders.map((order) => [order.id, order.case])).toEqual([
      [name, 'mdd/17-cv-00321'],
      [`${name}-2`, 'mdd/17-cv-00321'],
      ['unidentified/2011-05-02', null],
    ]);
    expect(caseFiles.map(({ caption }) => caption)).toEqual(['Oast v. Larkin']);
    expect(notices).toEqual([]);
  });

  it('may number its cases by office', async () => {
    const id = 'mdd/1-17-cv-00321/2018-04-20';
    const root = folderOf({
      [`orders/${id}.md`]: orderWith({ office: '1', text: `${id}.txt` }),
      [`texts/${id}.txt`]: words,
      'cases/mdd/1-17-cv-00321.yaml': caseFile('', 'office: "1"\nnumbersByOffice: true\n'),
    });
    const { orders } = await readCorpus(root);
    expect(orders.map((order) => order.case)).toEqual(['mdd/1-17-cv-00321']);
  });
});

describe('a notice', () => {
  const cases: [what: string, files: Record<string, string | null>, expected: string[]][] = [
    [
      'a text without an annotated order',
      { 'texts/mdd/other.txt': 'x' },
      [
        'texts/mdd/other.txt:1:1: notice: Unexpected text without an annotated order, expected one under `orders/` whose `text` names it',
      ],
    ],
    [
      'records that no person has checked',
      { [`orders/${name}.md`]: orderWith({ review: 'machine' }) },
      [expect.stringMatching(/^orders\/.*\.md:\d+:9: notice: Unexpected review `machine`, expected `reviewed` once/)],
    ],
    [
      'a file of another kind',
      { 'orders/mdd/notes.docx': 'x' },
      ['orders/mdd/notes.docx:1:1: notice: Unexpected file, expected annotated orders, which end in `.md`'],
    ],
    [
      'a case file that an order gives another number',
      {
        [`orders/${name}.md`]: orderWith({ entry: '20' }),
        'cases/mdd/17-cv-00321.yaml': caseFile(row(`entry: 21, kind: order, order: ${name}`)),
      },
      [`cases/mdd/17-cv-00321.yaml:5:13: notice: Unexpected entry \`21\`, expected \`20\` as ${name} says`],
    ],
  ];
  it.each(cases)('is given for %s', async (_, files, expected) => {
    expect(await said({ ...good, ...files })).toEqual(expected);
  });
});

describe('bad input', () => {
  const cases: [what: string, files: Record<string, string | Uint8Array | null>, expected: unknown[]][] = [
    [
      'two orders whose ids differ by capitals',
      { 'orders/mdd/17-cv-00321/2018-04-20.MD': orderWith() },
      [
        `orders/${name}.md:1:1: Unexpected second file of \`${name}\`, expected one (the other is orders/${name}.MD)`,
        'orders/mdd/17-cv-00321/2018-04-20.MD:1:1: Unexpected file name `2018-04-20.MD`, expected small letters, digits and hyphens, such as `2015-10-16.md`',
      ],
    ],
    [
      'one order under two spellings of its case number',
      { 'orders/mdd/17-cv-321/2018-04-20.md': orderWith() },
      [
        `orders/mdd/17-cv-321/2018-04-20.md:1:1: Unexpected second file of \`${name}\`, expected one (the other is orders/${name}.md)`,
        'orders/mdd/17-cv-321/2018-04-20.md:1:1: Unexpected folder `17-cv-321`, expected a case number such as `17-cv-00321`',
      ],
    ],
    [
      'an unknown court folder',
      { 'orders/md/17-cv-00321/2018-04-20.md': orderWith(), [`orders/${name}.md`]: null },
      [
        'orders/md/17-cv-00321/2018-04-20.md:1:1: Unexpected folder `md`, expected `unidentified` or the id of a federal district court, such as `cand`',
      ],
    ],
    [
      'an order outside of a case',
      { 'orders/mdd/2018-04-20.md': orderWith() },
      [
        'orders/mdd/2018-04-20.md:1:1: Unexpected place `mdd/2018-04-20.md`, expected `<court>/<case number>/<date>.md` or `unidentified/<date>.md`',
      ],
    ],
    [
      'a missing text file, or one outside of the folder of texts',
      { [`orders/${name}.md`]: orderWith({ text: '../texts/x.txt' }), 'texts/x.txt': words },
      [
        expect.stringMatching(
          /^orders\/.*\.md:\d+:7: Unexpected text `\.\.\/texts\/x\.txt`, expected the path of a file under `texts\/`$/,
        ),
      ],
    ],
    [
      'a text that is not UTF-8',
      { [`texts/${name}.txt`]: new Uint8Array([0x53, 0x6f, 0xe9]) },
      [`texts/${name}.txt:1:3: Unexpected byte \`0xe9\`, expected UTF-8`],
    ],
    ['an empty order', { [`orders/${name}.md`]: '' }, [`orders/${name}.md:1:1: Unexpected empty file, expected words`]],
    [
      'a case file with broken YAML',
      { 'cases/mdd/17-cv-00321.yaml': 'court: mdd\ncaption: "Oast\n' },
      ['cases/mdd/17-cv-00321.yaml:2:10: Unexpected YAML, expected `field: value` lines (missing closing "quote)'],
    ],
    [
      'a case file of another case than its path says',
      { 'cases/mdd/17-cv-00322.yaml': caseFile() },
      [
        "cases/mdd/17-cv-00322.yaml:2:13: Unexpected case `mdd/17-cv-00321`, expected `mdd/17-cv-00322` as the file's path says",
      ],
    ],
    [
      'two files of one case',
      { 'cases/mdd/17-cv-00321.yaml': caseFile(), 'cases/mdd/17-cv-321.yaml': caseFile() },
      [
        'cases/mdd/17-cv-321.yaml:1:1: Unexpected second file of `mdd/17-cv-00321`, expected one (the other is cases/mdd/17-cv-00321.yaml)',
        'cases/mdd/17-cv-321.yaml:1:1: Unexpected folder `17-cv-321`, expected a case number such as `17-cv-00321`',
      ],
    ],
    [
      'a case file with another ending',
      { 'cases/mdd/17-cv-00321.yml': caseFile() },
      ['cases/mdd/17-cv-00321.yml:1:1: Unexpected file, expected case files, which end in `.yaml`'],
    ],
    [
      'a docket row whose order is not here, an entry that is none, and a date that does not exist',
      {
        'cases/mdd/17-cv-00321.yaml': caseFile(
          row('entry: 21, kind: order, order: mdd/17-cv-00321/2018-04-21') +
            row('entry: 12a, kind: letter, filed: 2018-02-30'),
        ),
      },
      [
        'cases/mdd/17-cv-00321.yaml:6:13: Unexpected entry `12a`, expected a docket entry such as `239`, or with its attachment `596-1`',
        'cases/mdd/17-cv-00321.yaml:6:39: Unexpected filed `2018-02-30`, expected a date that exists, as `2015-10-16`',
      ],
    ],
    [
      'a docket row whose order is not here',
      { 'cases/mdd/17-cv-00321.yaml': caseFile(row('entry: 21, kind: order, order: mdd/17-cv-00321/2018-04-21')) },
      [
        'cases/mdd/17-cv-00321.yaml:5:37: Unexpected order `mdd/17-cv-00321/2018-04-21`, expected the id of a file under `orders/`',
      ],
    ],
    [
      'numbers that neither a row nor an order of the case knows',
      {
        'cases/mdd/17-cv-00321.yaml': caseFile(
          row('entry: 13, kind: reply, respondsTo: [12, 14]') +
            row('entry: 15, kind: order, rulings: [{entry: 16, disposition: denied}]'),
          'ended: {date: 2018-05-01, text: x, entry: 17}\n',
        ),
      },
      [
        'cases/mdd/17-cv-00321.yaml:4:43: Unexpected entry `17`, expected one under `entries`, or one that an order of the case names',
        'cases/mdd/17-cv-00321.yaml:6:47: Unexpected entry `14`, expected one under `entries`, or one that an order of the case names',
        'cases/mdd/17-cv-00321.yaml:7:48: Unexpected entry `16`, expected one under `entries`, or one that an order of the case names',
      ],
    ],
    [
      'two orders with one docket entry',
      {
        [`orders/${name}.md`]: orderWith({ entry: '20' }),
        [`orders/${name}-2.md`]: orderWith({ entry: '20', text: `${name}-2.txt` }),
        [`texts/${name}-2.txt`]: words,
      },
      [
        `orders/${name}-2.md:1:1: Unexpected second order with the entry \`20\`, expected its own number, or null (the other is ${name})`,
      ],
    ],
    [
      'front matter with words that are none',
      { [`orders/${name}.md`]: orderWith().replace('review:', 'title: ""\nreview:').replace('title: null\n', '') },
      [expect.stringMatching(/^orders\/.*\.md:\d+:8: Unexpected title `""`, expected words$/)],
    ],
    [
      'a source address that is no web address',
      { [`orders/${name}.md`]: orderWith().replace('review:', 'sourceUrl: javascript:alert(1)\nreview:') },
      [
        expect.stringMatching(
          /^orders\/.*\.md:\d+:12: Unexpected sourceUrl `javascript:alert\(1\)`, expected a web address$/,
        ),
      ],
    ],
    [
      'orders of one number, of other offices and with no party in common',
      {
        [`orders/${name}.md`]: orderWith({ office: '1' }),
        [`orders/${name}-2.md`]: orderWith({ office: '8', caption: 'Pinter v. Quill', text: `${name}-2.txt` }),
        [`texts/${name}-2.txt`]: words,
      },
      [
        `orders/${name}-2.md:1:1: Unexpected office \`8\`, expected \`1\` as in ${name}, or the folder \`8-17-cv-00321\` where the court numbers its cases by office: the two have no party in common`,
      ],
    ],
  ];
  it.each(cases)('gives %s its message', async (_, files, expected) => {
    const report = await said({ ...good, ...files });
    expect(report.filter((line) => !/: notice: /.test(line)).slice(0, -1)).toEqual(expected);
    expect(report.at(-1)).toMatch(new RegExp(`^${expected.length} errors?, \\d+ notices?$`));
  });

  it('may be a link that leads nowhere or to a folder', async () => {
    const root = folderOf({ ...good, 'cases/mdd/17-cv-00321.yaml': caseFile() });
    symlinkSync('nowhere', join(root, 'orders/mdd/17-cv-00321/2018-04-21.md'));
    symlinkSync('.', join(root, 'orders/mdd/17-cv-00321/2018-04-22.md'));
    symlinkSync('nowhere', join(root, 'cases/mdd/17-cv-00322.yaml'));
    await expect(readCorpus(root)).rejects.toThrow(
      [
        `${root}/cases/mdd/17-cv-00322.yaml:1:1: Unexpected file that cannot be read (\`ENOENT\`), expected one that can`,
        `${root}/orders/mdd/17-cv-00321/2018-04-21.md:1:1: Unexpected file that cannot be read (\`ENOENT\`), expected one that can`,
        `${root}/orders/mdd/17-cv-00321/2018-04-22.md:1:1: Unexpected file that cannot be read (\`EISDIR\`), expected one that can`,
        '3 errors, 0 notices',
      ].join('\n'),
    );
  });

  it('is shown all in one run, with files in order and errors before notices', async () => {
    const report = await said({
      ...good,
      [`orders/${name}-2.md`]: '',
      [`orders/${name}-3.md`]: '',
      'cases/mdd/17-cv-00321.yaml': '',
      'texts/mdd/a.txt': 'x',
    });
    expect(report.map((line) => line.split(': ')[0])).toEqual([
      'cases/mdd/17-cv-00321.yaml:1:1',
      `orders/${name}-2.md:1:1`,
      `orders/${name}-3.md:1:1`,
      'texts/mdd/a.txt:1:1',
      '3 errors, 1 notice',
    ]);
  });
});

describe('the cache', () => {
  const cache = join(scratch, 'cache');
  const files = () => readdirSync(cache);

  it('gives the same corpus as reading does, notices included', async () => {
    const root = folderOf({ ...good, [`orders/${name}.md`]: orderWith({ review: 'machine' }) });
    const first = await readCorpus(root, { cache });
    expect(files()).toHaveLength(1);
    const second = await readCorpus(root, { cache });
    expect(second.orders).toEqual(first.orders);
    expect(second.notices.map(formatMessage)).toEqual(first.notices.map(formatMessage));
    expect(second.notices.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['machine-review', false]]);
  });

  it('is filled by several readings of a share each, and nothing of it is deleted or said by them', async () => {
    const second = `${name}-b`;
    const root = folderOf({ ...good, [`orders/${second}.md`]: orderWith({}) });
    const own = join(scratch, 'shares');
    for (const nth of [0, 1]) await readCorpus(root, { cache: own, share: { nth, of: 2 } });
    expect(readdirSync(own)).toHaveLength(2);
    expect((await readCorpus(root, { cache: own })).orders).toEqual((await readCorpus(root)).orders);
  });

  it('counts what this version of the program reads, and keeps nothing of others', async () => {
    const own = join(scratch, 'versions');
    mkdirSync(own, { recursive: true });
    for (const reader of ['', `${'0'.repeat(16)}-`]) writeFileSync(join(own, `${reader}${'a'.repeat(64)}.json`), '');
    expect(orderCache(own).size()).toBe(0);
    await readCorpus(folderOf(good), { cache: own });
    expect([orderCache(own).size(), readdirSync(own).length]).toEqual([1, 1]);
  });

  it('is used: what it holds is what comes back', async () => {
    const root = folderOf(good);
    await readCorpus(root, { cache });
    const file = files()
      .map((one) => join(cache, one))
      .find((one) => readFileSync(one, 'utf8').includes('"review":"reviewed"')) as string;
    const json = (readFileSync(file, 'utf8').split('\n')[1] as string).replace('Oast v. Larkin', 'From the cache');
    writeFileSync(file, `${digest(new TextEncoder().encode(json))}\n${json}`);
    expect((await readCorpus(root, { cache })).orders[0]?.record.caption).toBe('From the cache');

    writeFileSync(file, `0000\n${json}`);
    expect((await readCorpus(root, { cache })).orders[0]?.record.caption).toBe('Oast v. Larkin');
    writeFileSync(file, '');
    expect((await readCorpus(root, { cache })).orders[0]?.record.caption).toBe('Oast v. Larkin');
  });

  it('does not hide that a raw text has changed or is gone', async () => {
    const root = folderOf(good);
    await readCorpus(root, { cache });
    writeFileSync(join(root, `texts/${name}.txt`), `${words}\n`);
    await expect(readCorpus(root, { cache })).rejects.toThrow('since the raw text has changed');
    rmSync(join(root, `texts/${name}.txt`));
    await expect(readCorpus(root, { cache })).rejects.toThrow('expected the path of a file under');
  });
});

test('the check command prints every message and their count, and exits 1 on an error', { timeout: 60_000 }, () => {
  const check = (root: string) =>
    spawnSync(process.execPath, [resolve(import.meta.dirname, '../scripts/check.ts'), root], { encoding: 'utf8' });
  const fine = check(folderOf(good));
  expect([fine.status, fine.stdout, fine.stderr]).toEqual([
    0,
    '0 errors, 0 notices in 1 order and no case files\n',
    '',
  ]);
  const root = folderOf({ ...good, [`orders/${name}.md`]: '' });
  const bad = check(root);
  expect([bad.status, bad.stdout]).toEqual([1, '']);
  expect(bad.stderr.split('\n')[0]).toBe(`${root}/orders/${name}.md:1:1: Unexpected empty file, expected words`);
  const differs = check(
    folderOf({
      ...good,
      'cases/mdd/17-cv-00321.yaml': caseFile(row(`entry: 21, kind: order, order: ${name}, filed: 2018-05-01`)),
    }),
  );
  expect([differs.status, differs.stdout.split('\n').slice(0, 2)]).toEqual([
    0,
    [
      expect.stringMatching(
        /:1:1: notice: mdd\/17-cv-00321\/2018-04-20: the order is dated 2018-04-20, the case file has 2018-05-01$/,
      ),
      '0 errors, 1 notice in 1 order and 1 case file',
    ],
  ]);
  const gone = check(join(scratch, 'gone'));
  expect([gone.status, gone.stdout]).toEqual([1, '']);
  expect(gone.stderr).toMatch(/\/gone:1:1: Unexpected path, expected a folder with `orders\/`/);
});

test.skipIf(!hasFlagship)('the content of this repository is read without an error or a notice', async () => {
  const { orders, caseFiles, notices } = await readCorpus(resolve(import.meta.dirname, '../content'));
  expect(orders.length).toBeGreaterThanOrEqual(5);
  expect(caseFiles.length).toBeGreaterThanOrEqual(1);
  expect(notices.map(formatMessage)).toEqual([]);
});
