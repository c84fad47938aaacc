/** What is refused before anything is written: paths that lead elsewhere, addresses that run, names that are no names. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildRecords } from '../scripts/build-records.ts';
import { readCorpus } from '../src/corpus.ts';
import { webAddress } from '../src/pipeline/view/addresses.ts';
import { csvCell } from '../src/pipeline/view/csv.ts';
import { withoutUnseen } from '../src/schema/unseen.ts';
import { attacks } from './hostile-content.ts';
import { writeContent } from './invented-content.ts';

let folder: string;
let content: string;
const order = 'orders/azd/17-cv-04321/2018-11-05.md';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  content = join(folder, 'content');
  writeContent(content);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (from: string | RegExp, to: string) => {
  const path = join(content, order);
  const words = readFileSync(path, 'utf8');
  const changed = words.replace(from, () => to);
  expect(changed).not.toBe(words);
  writeFileSync(path, changed);
};
const report = () =>
  readCorpus(content).then(
    () => '',
    ({ message }) => String(message),
  );

describe('An order', () => {
  test.each([
    '../../../package.json',
    '/etc/passwd',
    'azd/../../orders/azd/17-cv-04321/2018-11-05.md',
    '..\\..\\x',
    attacks.encoded,
  ])('cannot take its text from elsewhere: %s', async (text) => {
    writeFileSync(join(folder, 'package.json'), '{}');
    change(/^text: .*$/m, `text: ${JSON.stringify(text)}`);
    expect(await report()).toContain(
      `${order}:7:7: Unexpected text \`${text}\`, expected the path of a file under \`texts/\``,
    );
  });

  test.each([attacks.address, attacks.data, 'file:///etc/passwd', '//away.invalid/x', 'https:'])(
    'cannot come from an address that is none of the web: %s',
    async (address) => {
      change(/^text: /m, `sourceUrl: ${JSON.stringify(address)}\ntext: `);
      expect(await report()).toMatch(/2018-11-05\.md:7:12: .*expected a web address/);
    },
  );

  test.each(['%2e%2e%2fx.md', '<img src=x>.md', 'a b.md', 'x\u202edm.md', "'x'.md", '-\n.md', 'x..md'])(
    'cannot have a file name that is more than a name: %j',
    async (name) => {
      renameSync(join(content, order), join(content, dirname(order), name));
      expect(await report()).toContain('Unexpected file name');
    },
  );

  test.each(['.md', '..md', '..%2f..%2fx.md'])('is not read where its file is hidden: %s', async (name) => {
    renameSync(join(content, order), join(content, dirname(order), name));
    const { orders } = await readCorpus(content);
    expect(orders.map(({ id }) => id)).not.toContainEqual(expect.stringContaining('azd'));
  });

  test.each(['__proto__', '<svg>', 'constructor'])('cannot stand in a folder that is no court: %s', async (court) => {
    mkdirSync(join(content, 'orders', court), { recursive: true });
    renameSync(join(content, dirname(order)), join(content, 'orders', court, '17-cv-04321'));
    expect(await report()).toContain(`Unexpected folder \`${court}\``);
  });

  test('that is wrong leaves the dataset as it was.', async () => {
    const dataset = join(folder, 'data');
    await buildRecords(content, dataset);
    const before = readFileSync(join(dataset, 'index.json'), 'utf8');
    change(/^text: .*$/m, 'text: ../../package.json');
    await expect(buildRecords(content, dataset)).rejects.toThrow('Unexpected text');
    expect(readFileSync(join(dataset, 'index.json'), 'utf8')).toBe(before);
    expect(existsSync(`${dataset}.next`)).toBe(false);
  }, 30_000);
});

test('No page and no script takes words for markup.', () => {
  const src = join(import.meta.dirname, '..', 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:astro|ts)$/.test(file));
  expect(files.length).toBeGreaterThan(200);
  const markup =
    /set:html|\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|createContextualFragment|document\.write|\beval\(|new Function\(|is:inline|define:vars/;
  expect(files.filter((file) => markup.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test('A source is a link only where it is an address of the web.', () => {
  for (const words of [
    attacks.address,
    attacks.data,
    'JavaScript:x',
    ' javascript:x',
    'vbscript:x',
    'file:///x',
    'blob:https://x',
    '//x',
    'http:x',
    'Order of May 1',
    '',
  ])
    expect([words, webAddress(words)]).toEqual([words, null]);
  expect(webAddress('https://example.org/a"b')?.href).toBe('https://example.org/a%22b');
  expect(webAddress('HTTPS://Example.org/')?.href).toBe('https://example.org/');
});

test('A cell that a spreadsheet would run begins with an apostrophe, also behind a semicolon; numbers stay.', () => {
  for (const words of ['=1', '+1', '-1', '@x', '\tx', '\rx', '\n=1', '＝1', '－1'])
    expect(csvCell(words)).toBe(`'${words}`);
  expect(csvCell('a;=1+1;-2; b; =3')).toBe("a;'=1+1;'-2; b; =3");
  expect([csvCell(-5), csvCell('2015-10-16'), csvCell('a = b'), csvCell(null)]).toEqual([
    '-5',
    '2015-10-16',
    'a = b',
    '',
  ]);
});

test('Characters that nobody sees are left out, and letters of every script stay.', () => {
  expect(withoutUnseen('a\u202eb\u2066c\u200b\u200d\ufeffd\u0007\u{e0041}')).toBe('abcd');
  for (const words of ['Łukasz', 'می‌خواهم', 'क्‍ष', 'שלום v. Smith', '👩‍⚖️', 'a\tb\nc', 'é\u0301'])
    expect(withoutUnseen(words)).toBe(words);
});
