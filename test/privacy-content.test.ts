/** A content folder with a privacy file: what the gate says, what is taken down, what is masked, and what is said of the file. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CorpusError, readCorpus } from '../src/corpus.ts';
import { cleanerVersion } from '../src/pipeline/clean/normalize.ts';
import { formatMessage } from '../src/pipeline/index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'privacy-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** An annotated order with its text. */
const order = (id: string, text: string, front = '', notes = ''): Record<string, string> => ({
  [`texts/${id}.txt`]: `${text}\n`,
  [`orders/${id}.md`]: `---
${id.startsWith('unidentified/') ? '' : `court: ${id.split('/')[0]}\ncaseNumber: ${id.split('/')[1]}\n`}text: ${id}.txt
source: received.txt
sha256: ${createHash('sha256').update(`${text}\n`).digest('hex')}
cleaner: ${cleanerVersion}
review: reviewed
${front}---

${text}
${notes}`,
});

let made = 0;
function folderOf(files: Record<string, string>): string {
  const root = join(scratch, String(++made));
  for (const [path, content] of Object.entries({ 'orders/.keep': '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The lines of the report, paths below the content folder; those of the notices where nothing is wrong. */
async function said(files: Record<string, string>): Promise<string[]> {
  const root = folderOf(files);
  const lines = await readCorpus(root).then(
    ({ notices }) => notices.map(formatMessage),
    (error: unknown) => (error instanceof CorpusError ? error.message.split('\n') : [String(error)]),
  );
  return lines.map((line) => line.replaceAll(`${root}/`, ''));
}

const id = 'azd/17-cv-04321/2018-04-02';
const plain = order(id, 'The motion at Docket No. 12 is DENIED.');

describe('the gate', () => {
  const everyKind = `Plaintiff's social security number is 412-66-1093.

His taxpayer identification number is 47-3120985, and he was born on March 3, 1961.

The clerk shall pay account number 003418827715 for her minor son, Tobias Renner, who resides at 2218 Linden Avenue, Dayton. The motion at Docket No. 12 is DENIED.`;

  test('stops an order with each kind of hit, all in one run, and repeats none of them', async () => {
    const lines = await said(order(id, everyKind));
    expect(lines).toEqual([
      'orders/azd/17-cv-04321/2018-04-02.md:11:39: Unexpected social-security number, expected its last four digits alone (Fed. R. Civ. P. 5.2(a)(1)): mask it in `privacy.yaml`, or allow it there as `social-security` with a reason',
      'orders/azd/17-cv-04321/2018-04-02.md:13:39: Unexpected taxpayer-identification number, expected its last four digits alone (Fed. R. Civ. P. 5.2(a)(1)): mask it in `privacy.yaml`, or allow it there as `taxpayer-number` with a reason',
      'orders/azd/17-cv-04321/2018-04-02.md:13:70: Unexpected birth date, expected the year alone (Fed. R. Civ. P. 5.2(a)(2)): mask it in `privacy.yaml`, or allow it there as `birth-date` with a reason',
      'orders/azd/17-cv-04321/2018-04-02.md:15:36: Unexpected financial-account number, expected its last four digits alone (Fed. R. Civ. P. 5.2(a)(4)): mask it in `privacy.yaml`, or allow it there as `financial-account` with a reason',
      'orders/azd/17-cv-04321/2018-04-02.md:15:68: Unexpected name of a minor, expected initials alone (Fed. R. Civ. P. 5.2(a)(3)): mask it in `privacy.yaml`, or allow it there as `minor-name` with a reason',
      'orders/azd/17-cv-04321/2018-04-02.md:15:98: Unexpected home address, expected city and state alone (Fed. R. Crim. P. 49.1(a)(5)): mask it in `privacy.yaml`, or allow it there as `home-address` with a reason',
      '6 errors, 0 notices',
    ]);
  });

  test('opens where each is masked or allowed with a reason', async () => {
    const privacy = `mask:
  - { words: [412-66-1093], instead: xxx-xx-1093, on: 2026-11-01, reason: "Rule 5.2" }
  - { words: ["47-3120985", "March 3, 1961"], on: 2026-11-01, reason: "Rule 5.2" }
  - { words: ["Tobias Renner"], instead: T.R., on: 2026-11-01, reason: "a minor" }
allow:
  - { file: "orders/${id}.md", kind: financial-account, words: "account number 003418827715", reason: "the court's own" }
  - { file: "orders/${id}.md", kind: home-address, words: "resides at 2218 Linden\\n  Avenue", reason: "a shelter" }
`;
    expect(await said({ ...order(id, everyKind), 'privacy.yaml': privacy })).toEqual([]);
  });

  test('reads case files, and notes as well as the words of the court', async () => {
    const note =
      '\n```ruling\nquote: "DENIED"\nentries: ["12"]\ndisposition: denied\nmovant: "Emma Larkspur, a minor"\n```\n';
    const caseFile = `court: azd\ncaseNumber: 17-cv-04321\ncaption: Larkspur v. Acme\nparties:\n  - { name: E.L., role: plaintiff, note: "DOB 4-22-2009" }\n`;
    const lines = await said({
      ...order(id, 'The motion at Docket No. 12 is DENIED.', '', note),
      'cases/azd/17-cv-04321.yaml': caseFile,
    });
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'cases/azd/17-cv-04321.yaml:5:47: Unexpected birth date',
      'orders/azd/17-cv-04321/2018-04-02.md:17:10: Unexpected name of a minor',
      '2 errors',
    ]);
  });

  test('lets an allowance cover its own kind, file and words alone', async () => {
    const text = 'Her SSN is 412-66-1093. The motion at Docket No. 12 is DENIED.';
    const allowed = async (allowance: string) =>
      (await said({ ...order(id, text), 'privacy.yaml': `allow:\n  - ${allowance}\n` })).map((line) =>
        line.slice(0, 60),
      );
    const allowance = {
      file: `orders/${id}.md`,
      kind: 'social-security',
      words: 'SSN is 412-66-1093',
      reason: 'fiction',
    };
    const stopped = `orders/${id}.md:11:12: Unexpected social-security number`.slice(0, 60);
    expect(await allowed(JSON.stringify(allowance))).toEqual([]);
    for (const other of [{ kind: 'taxpayer-number' }, { words: 'SSN is 412-66-109' }, { words: 'SSN.is.[0-9-]*' }])
      expect(await allowed(JSON.stringify({ ...allowance, ...other })), JSON.stringify(other)).toEqual([
        stopped,
        'privacy.yaml:2:5: notice: Unexpected allowance, expected wor',
        '1 error, 1 notice',
      ]);
    expect(await allowed(JSON.stringify({ ...allowance, file: '../orders/x.md' }))).toEqual([
      stopped,
      'privacy.yaml:2:13: Unexpected file `../orders/x.md`, expecte',
      '2 errors, 0 notices',
    ]);
  });
});

describe('the privacy file', () => {
  test.each([
    ['', []],
    ['# nothing yet\n', []],
    ['allow:\n', ['privacy.yaml:1:1: Unexpected allow no value, expected a list `[…]`']],
    ['alow: []\n', ['privacy.yaml:1:1: Unexpected field `alow`, expected one of `allow`, `down`, `mask`, `noindex`']],
    [
      'down:\n  - { case: azd/17-cv-04321, order: azd/17-cv-04321/2018-04-02, on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:5: Unexpected `{ case: azd'],
    ],
    [
      'down:\n  - { case: azd/17-cv-04321, on: 2026-11-31, reason: x }\n',
      ['privacy.yaml:2:34: Unexpected on `2026-11-31`'],
    ],
    ['down:\n  - { case: azd/17-cv-04321, on: 2026-11-01, reason: " " }\n', ['privacy.yaml:2:54: Unexpected reason']],
    [
      'down:\n  - { order: ../../etc/passwd, on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: Unexpected order `../../etc/passwd`'],
    ],
    [
      'down:\n  - { order: azd/17-cv-04321/2018-04-03, on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: Unexpected order `azd/17-cv-04321/2018-04-03`'],
    ],
    [
      'down:\n  - { case: azd/17-cv-04321, on: 2026-11-01, reason: x, fileDeleted: true }\n',
      ['privacy.yaml:2:70: Unexpected `fileDeleted`'],
    ],
    ['noindex:\n  - { case: azd/17-cv-09999, reason: x }\n', ['privacy.yaml:2:13: Unexpected case `azd/17-cv-09999`']],
    [
      'noindex:\n  - { case: azd/17-cv-04321, reason: x }\n  - { case: azd/17-cv-04321, reason: x }\n',
      ['privacy.yaml:3:13: Unexpected second `azd/17-cv-04321`'],
    ],
    [
      'mask:\n  - { words: [Roe], instead: "Ms. ROE", on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: notice', 'privacy.yaml:2:30: Unexpected `instead`'],
    ],
    [
      'mask:\n  - { words: ["a\\u202eb"], on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:15: notice: Unexpected U+202E', 'privacy.yaml:2:14: notice'],
    ],
    [
      'mask:\n  - { words: [DENIED], in: [azd/9], on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: notice', 'privacy.yaml:2:29: Unexpected `azd/9`'],
    ],
    [
      'mask:\n  - { words: [cv], on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: notice', 'privacy.yaml:2:14: Unexpected words that stand in the path'],
    ],
    ['mask:\n  - { words: ["-"], on: 2026-11-01, reason: x }\n', ['privacy.yaml:2:15: Unexpected `"-"` in words']],
    [
      'mask:\n  - { words: ["\u200b."], on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:15: Unexpected', 'privacy.yaml:2:15: notice: Unexpected U+200B'],
    ],
    [
      'mask:\n  - { words: [Nobody Here], on: 2026-11-01, reason: x }\n',
      ['privacy.yaml:2:14: notice: Unexpected mask'],
    ],
  ])('%j is answered with its faults', async (yaml, starts) => {
    const lines = (await said({ ...plain, 'privacy.yaml': yaml })).filter((line) => !/^\d+ errors?, /.test(line));
    expect(lines.length, lines.join('\n')).toBe(starts.length);
    for (const start of starts)
      expect(
        lines.some((line) => line.startsWith(start)),
        lines.join('\n'),
      ).toBe(true);
  });

  test('has its one name, and must be there to be read', async () => {
    const down = `down:\n  - { order: ${id}, on: 2026-11-01, reason: x }\n`;
    for (const name of ['privacy.yml', 'Privacy.yaml', 'privacy.yaml.txt'])
      expect((await said({ ...plain, [name]: down }))[0]).toBe(
        `${name}:1:1: Unexpected file name, expected \`privacy.yaml\``,
      );
    const root = folderOf(plain);
    symlinkSync('nowhere.yaml', join(root, 'privacy.yaml'));
    await expect(readCorpus(root)).rejects.toThrow('privacy.yaml:1:1: Unexpected file that cannot be read');
  });

  test('hides what its right entries hide, even where another has a fault', async () => {
    const text = 'Her SSN is 412-66-1093. The motion at Docket No. 12 is DENIED.';
    const yaml = `mask:\n  - { words: [412-66-1093], on: 2026-11-01, reason: x }\n  - { words: [] }\n`;
    const lines = await said({ ...order(id, text), 'privacy.yaml': yaml });
    expect(lines.filter((line) => line.startsWith('orders/'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('privacy.yaml:3'))).not.toEqual([]);
  });
});

describe('what is taken down', () => {
  const other = 'azd/18-cv-00001/2019-05-06';
  const caseFile = `court: azd
caseNumber: 17-cv-04321
caption: Oast v. Larkin
laterHistory:
  - { entry: "20", by: Ninth Circuit, date: 2019-01-01, effect: vacated, source: "Order of Jan. 1, 2019" }
entries:
  - { entry: "12", kind: motion, description: To compel., source: "Order of Apr. 2, 2018", certainty: order text }
  - { entry: "20", kind: order, filed: 2018-04-02, description: Told in secret., docketText: "Secret words.", rulings: [{ entry: "12", disposition: denied }], order: ${id}, source: "Order of Apr. 2, 2018", certainty: clerk }
`;
  const files: Record<string, string> = {
    ...plain,
    ...order(other, 'The letter at Docket No. 3 is DENIED.'),
    'cases/azd/17-cv-04321.yaml': caseFile,
  };

  test('is gone, and so is what its row on the docket told of it', async () => {
    const root = folderOf({
      ...files,
      'privacy.yaml': `down:\n  - { order: ${id}, on: 2026-11-01, reason: sealed }\n`,
    });
    const { orders, caseFiles, hidden, notices } = await readCorpus(root);
    expect(orders.map((one) => one.id)).toEqual([other]);
    expect(JSON.stringify(caseFiles)).not.toMatch(/secret|denied|vacated/i);
    expect(caseFiles[0]?.entries.map(({ entry }) => entry)).toEqual(['12', '20']);
    expect(hidden.removed).toEqual([{ order: id, on: '2026-11-01' }]);
    expect(notices).toEqual([]);
  });

  test('takes a case with all its orders and its file', async () => {
    const root = folderOf({
      ...files,
      'privacy.yaml': 'down:\n  - { case: azd/17-cv-04321, on: 2026-11-01, reason: sealed }\n',
    });
    const { orders, caseFiles, hidden, notices } = await readCorpus(root);
    expect([orders.map((one) => one.id), caseFiles, notices]).toEqual([[other], [], []]);
    expect(hidden.removed).toEqual([
      { case: 'azd/17-cv-04321', on: '2026-11-01' },
      { order: id, on: '2026-11-01' },
    ]);
  });

  test('may be deleted, too, and is answered for still', async () => {
    const { [`orders/${id}.md`]: _, [`texts/${id}.txt`]: __, ...left } = files;
    const root = folderOf({
      ...left,
      'privacy.yaml': `down:\n  - { order: ${id}, on: 2026-11-01, reason: sealed, fileDeleted: true }\n`,
    });
    const { hidden, caseFiles } = await readCorpus(root);
    expect(hidden.removed).toEqual([{ order: id, on: '2026-11-01' }]);
    expect(JSON.stringify(caseFiles)).not.toMatch(/secret/i);
  });

  test('is read where a mask makes one of two ids, and refused', async () => {
    const twice = caseFile.replace(
      'entries:',
      'disputes:\n  - { id: roe-letters, title: A, entries: ["12"] }\n  - { id: ms-roe-letters, title: B, entries: ["12"] }\nentries:',
    );
    const yaml = 'mask:\n  - { words: [Roe, Ms. Roe], on: 2026-11-01, reason: x }\n';
    const lines = await said({ ...files, 'cases/azd/17-cv-04321.yaml': twice, 'privacy.yaml': yaml });
    expect(lines[0]).toMatch(/^cases\/azd\/17-cv-04321\.yaml:1:1: Unexpected ids that masks make one/);
  });

  test('need not be without faults', async () => {
    const broken = { ...files, [`orders/${id}.md`]: '---\nnonsense: [\n---\n\nHer SSN is 412-66-1093.\n' };
    const yaml = `down:\n  - { order: ${id}, on: 2026-11-01, reason: sealed }\n`;
    const lines = await said({ ...broken, 'privacy.yaml': yaml });
    expect(lines.filter((line) => !line.includes('unread') && !line.startsWith('texts/'))).toEqual([]);
  });
});

test('What is said of a file repeats no words that a mask hides there, and a mask that hides but these hides nothing.', async () => {
  const files = order(id, 'The motion of Zebediah Quorn at Docket No. 12 is DENIED.');
  const path = `orders/${id}.md`;
  const changed = { ...files, [path]: (files[path] as string).replace('of Zebediah Quorn at', 'at') };
  const caseFile = 'court: azd\ncaseNumber: 17-cv-04321\ncaption: Roe v. Poe\nfiled: Zebediah Quorn\n';
  const all = { ...changed, 'cases/azd/17-cv-04321.yaml': caseFile };
  expect((await said(all)).filter((line) => line.includes('Quorn'))).toHaveLength(2);
  const mask = (words: string) => `mask:\n  - { words: [${words}], on: 2026-11-02, reason: x }\n`;
  const lines = await said({ ...all, 'privacy.yaml': mask('Zebediah Quorn') });
  expect(lines.filter((line) => line.includes('[name withheld]'))).toHaveLength(2);
  expect(lines.join('\n')).not.toMatch(/Quorn|Zebediah/);
  const noticed = { ...files, 'privacy.yaml': mask('machine') };
  const machine = Object.fromEntries(
    Object.entries(noticed).map(([name, text]) => [name, text.replace('review: reviewed', 'review: machine')]),
  );
  expect((await said(machine)).map((line) => line.split(':')[0])).toEqual([path, 'privacy.yaml']);
});

describe('the cache', () => {
  const secret = 'Zebediah Quorn';
  const text = `The motion of ${secret} at Docket No. 12 is DENIED.`;
  const cached = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder)
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .join('\n')
      : '';

  test('holds nothing of what is masked or taken down after it was read', async () => {
    const files = { ...order(id, text), ...order('azd/18-cv-00001/2019-05-06', `${secret} again, Docket No. 3.`) };
    const root = folderOf(files);
    const cache = join(scratch, `cache-${made}`);
    await readCorpus(root, { cache });
    expect(cached(cache)).toContain(secret);
    writeFileSync(
      join(root, 'privacy.yaml'),
      `mask:\n  - { words: [${secret}], in: [azd/17-cv-04321], on: 2026-11-02, reason: x }\ndown:\n  - { case: azd/18-cv-00001, on: 2026-11-01, reason: x }\n`,
    );
    for (let time = 0; time < 2; time++) {
      const { orders, hidden } = await readCorpus(root, { cache });
      expect(orders.map((one) => one.text)).toEqual(['The motion of [name withheld] at Docket No. 12 is DENIED.']);
      expect(hidden.changed).toEqual([{ id, on: '2026-11-02' }]);
      expect(cached(cache)).not.toContain(secret);
    }
  });

  test('keeps nothing that the gate stops, and what it keeps goes through the gate', async () => {
    const root = folderOf(order(id, 'Her SSN is 412-66-1093. The motion at Docket No. 12 is DENIED.'));
    const cache = join(scratch, `cache-${made}`);
    await expect(readCorpus(root, { cache })).rejects.toThrow('Unexpected social-security number');
    expect(cached(cache)).not.toContain('412-66-1093');
    const allowance = `allow:\n  - { file: orders/${id}.md, kind: social-security, words: SSN is 412-66-1093, reason: x }\n`;
    writeFileSync(join(root, 'privacy.yaml'), allowance);
    await readCorpus(root, { cache });
    expect(cached(cache)).toContain('412-66-1093');
    rmSync(join(root, 'privacy.yaml'));
    await expect(readCorpus(root, { cache })).rejects.toThrow('Unexpected social-security number');
  });
});

test('The orders and case files of this checkout go through the gate without an allowance.', async () => {
  const { orders } = await readCorpus(join(import.meta.dirname, '../content'));
  expect(orders.length).toBeGreaterThan(0);
  const file = join(import.meta.dirname, '../content/privacy.yaml');
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toMatch(/^allow:\n\s+-/m);
});
