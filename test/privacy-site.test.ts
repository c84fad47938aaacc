/** A made-up site of this checkout's pages, with a take-down and a mask: nothing that it publishes or keeps has any of it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../scripts/build.ts';
import { buildRecords } from '../scripts/build-records.ts';
import { cleanerVersion } from '../src/pipeline/clean/normalize.ts';

const repository = join(import.meta.dirname, '..');
mkdirSync(join(repository, '.build'), { recursive: true });
const root = mkdtempSync(join(repository, '.build', 'test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folders = { root: repository, content: join(root, 'content'), out: join(root, 'dist'), work: join(root, 'work') };

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folders.content, path)), { recursive: true });
  writeFileSync(join(folders.content, path), content);
}

/** An order that denies its motion, annotated. */
function writeOrder(id: string, caption: string, entry: string, words: string): void {
  const [court, caseNumber] = id.split('/');
  const text = `UNITED STATES DISTRICT COURT\n\n${words}\n\nIT IS SO ORDERED.`;
  const quote = words.slice(words.indexOf('The motion'));
  write(`texts/${id}.txt`, `${text}\n`);
  write(
    `orders/${id}.md`,
    `---
court: ${court}
caseNumber: ${caseNumber}
caption: ${JSON.stringify(caption)}
title: Order
dated: ${id.split('/')[2]}
entry: ${JSON.stringify(entry)}
judge: Hon. Ada Lindqvist
text: ${id}.txt
source: ${caption.toLowerCase().replace(/[^a-z]+/g, '_')}.txt
sourceUrl: https://example.org/${encodeURIComponent(caption)}
sha256: ${createHash('sha256').update(`${text}\n`).digest('hex')}
cleaner: ${cleanerVersion}
review: reviewed
---

${text.replace(words, `${words}\n\n\`\`\`ruling\nquote: ${JSON.stringify(quote)}\nentries: ["12"]\ndisposition: denied\nmovant: ${JSON.stringify(caption.split(' v. ')[0])}\n\`\`\``)}
`,
  );
}

const shown = 'azd/17-cv-04321';
const gone = 'nysd/18-cv-00007';
const quiet = 'cand/19-cv-00100';

/** Words of what is taken down, and of the name that is masked: none stands anywhere else. */
const hidden = /quixotr|zymurg|pemberlake|farquhar|ottoline/i;
/** Words that stand in each kind of file, so that looking for words is known to find them. */
const kept = /marmalade/i;

/** What a file says, unpacked: a Parquet file as JSON. */
async function wordsOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (file.endsWith('.parquet')) {
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  }
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Files below a folder by path, each with its path and words. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await wordsOf(path)] as const)),
  );
}
const holding = (files: Map<string, string>, words: RegExp) =>
  [...files].filter(([path, said]) => words.test(path) || words.test(said)).map(([path]) => path);

let files: Map<string, string>;
let cacheBefore: string[];
beforeAll(async () => {
  writeOrder(
    `${shown}/2018-04-02`,
    'Ottoline Farquhar-Vane v. Marmalade Kilns, Inc.',
    '20',
    "Before the court is Ottoline Farquhar-Vane's motion, Docket No. 12. OTTOLINE FARQUHAR- VANE asks for marmalade. The motion of Ms. Farquhar-Vane at Docket No. 12 is DENIED because Farquhar–Vane did not meet and confer.",
  );
  writeOrder(
    `${shown}/2018-06-01`,
    'F.-V. v. Marmalade Kilns, Inc.',
    '40',
    'Of quixotry, more. The motion at Docket No. 12 is DENIED as quixotry.',
  );
  writeOrder(
    `${gone}/2019-03-04`,
    'Pemberlake v. Zymurgic Co.',
    '20',
    'Zymurgic Co. wrote. The motion at Docket No. 12 is DENIED, zymurgically.',
  );
  writeOrder(`${quiet}/2019-05-06`, 'Quill v. Rook', '20', 'Marmalade again. The motion at Docket No. 12 is DENIED.');
  write(
    `cases/${shown}.yaml`,
    `court: azd
caseNumber: 17-cv-04321
caption: Farquhar-Vane v. Marmalade Kilns, Inc.
parties:
  - { name: Ottoline Farquhar-Vane, role: plaintiff, aliases: [Farquhar-Vane, Ms. Farquhar-Vane] }
disputes:
  - { id: farquhar-vane-deposition, title: Deposition of Ottoline Farquhar-Vane, entries: ["12", "20"] }
events:
  - { date: 2018-03-01, kind: hearing, text: Farquhar-Vane heard., dispute: farquhar-vane-deposition, source: "https://example.org/farquhar-vane/1" }
entries:
  - { entry: "12", kind: motion, filed: 2018-02-01, by: Ottoline Farquhar-Vane, description: Motion of Farquhar-Vane for marmalade., source: "https://example.org/?q=Ottoline%20Farquhar-Vane", certainty: clerk }
  - { entry: "40", kind: order, filed: 2018-06-01, description: Denies for quixotry., docketText: "ORDER of quixotry.", order: ${shown}/2018-06-01, source: "Order of quixotry", certainty: clerk }
`,
  );
  write(`cases/${gone}.yaml`, 'court: nysd\ncaseNumber: 18-cv-00007\ncaption: Pemberlake v. Zymurgic Co.\n');
  // A build before anything was asked for: what it kept must go.
  await buildRecords(folders.content, join(root, 'before'), join(folders.work, 'cache'));
  cacheBefore = holding(await filesIn(join(folders.work, 'cache')), hidden);
  rmSync(join(root, 'before'), { recursive: true });

  write(
    'privacy.yaml',
    `down:
  - { case: ${gone}, on: 2026-11-02, reason: sealed }
  - { order: ${shown}/2018-06-01, on: 2026-10-01, reason: sealed }
mask:
  - { words: [Ottoline Farquhar-Vane, Farquhar-Vane], instead: "[name withheld]", on: 2026-11-01, reason: asked for }
noindex:
  - { case: ${quiet}, reason: asked for }
`,
  );
  vi.stubEnv('SITE', 'https://example.org');
  vi.stubEnv('CORRECTIONS', 'mailto:corrections@example.org');
  await build(folders);
  vi.unstubAllEnvs();
  files = await filesIn(folders.out);
}, 180_000);

const page = (path: string) => parse(files.get(`${path}index.html`) ?? '');
const robots = (path: string) => page(path).querySelector('meta[name="robots"]')?.getAttribute('content');

describe('what was taken down and masked', () => {
  test('was kept before, and stands in no file of the site and in none that builds keep', async () => {
    expect(cacheBefore.filter((path) => !path.startsWith('shares/'))).toHaveLength(3);
    expect(cacheBefore.filter((path) => path.startsWith('shares/')).length).toBeGreaterThan(10);
    expect(holding(files, hidden)).toEqual([]);
    expect(holding(await filesIn(folders.work), hidden)).toEqual([]);
    for (const cache of ['astro', 'vite'].map((name) => join(repository, '.build', name)))
      if (existsSync(cache)) expect(holding(await filesIn(cache), hidden)).toEqual([]);
  });

  test('is looked for where words stand: in pages, tables, feeds, look-ups, the word index and downloads', () => {
    const found = holding(files, kept);
    for (const kind of [
      /^cases\/.*index\.html$/,
      /^orders\/.*index\.html$/,
      /^feed\.xml$/,
      /^data\/cases\/.*\.json$/,
      /^pagefind\//,
      /^data\/orders\.ndjson$/,
      /^data\/lookup\//,
      /^data\/rows\//,
      /^data\/.*\.csv$/,
      /^data\/.*\.parquet$/,
      /^data\/courtlistener\//,
      /^data\/scales\//,
    ])
      expect(
        found.some((path) => kind.test(path)),
        String(kind),
      ).toBe(true);
  });

  test('is answered for at its address by a page that says when, and nothing else', () => {
    for (const [path, day] of [
      [`orders/${gone}/2019-03-04/`, 'Nov. 2, 2026'],
      [`orders/${shown}/2018-06-01/`, 'Oct. 1, 2026'],
      [`cases/${gone}/`, 'Nov. 2, 2026'],
      [`cases/${gone}/docket/`, 'Nov. 2, 2026'],
      [`cases/${gone}/chronology/`, 'Nov. 2, 2026'],
    ] as const) {
      expect(robots(path), path).toBe('noindex');
      expect(page(path).querySelector('main')?.text.replace(/\s+/g, ' '), path).toContain(`taken down on ${day}`);
      expect(page(path).querySelector('main')?.text, path).not.toMatch(/18-cv-00007|sealed/);
    }
    expect([...files.keys()].filter((path) => path.includes('18-cv-00007')).toSorted()).toEqual(
      ['cases', 'cases', 'cases', 'orders'].map(
        (kind, i) => `${kind}/${gone}/${['chronology/', 'docket/', '', '2019-03-04/'][i]}index.html`,
      ),
    );
  });

  test('stands in a sitemap of its own for thirty days, and in no other', () => {
    expect(files.get('sitemap.xml')).toContain('https://example.org/sitemap-removed.xml');
    const removed = files.get('sitemap-removed.xml') ?? '';
    expect(
      [...removed.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(([, at, on]) => `${at} ${on}`),
    ).toEqual(
      [
        'cases/nysd/18-cv-00007/',
        'cases/nysd/18-cv-00007/chronology/',
        'cases/nysd/18-cv-00007/docket/',
        'orders/nysd/18-cv-00007/2019-03-04/',
      ].map((path) => `https://example.org/${path} 2026-11-02`),
    );
    expect(files.get('sitemap-1.xml')).not.toMatch(/18-cv-00007|2018-06-01/);
  });

  test('shows the mask, and tells search engines of the day on which the page changed', () => {
    const order = page(`orders/${shown}/2018-04-02/`).querySelector('article')?.text.replace(/\s+/g, ' ');
    expect(order).toContain("Before the court is [name withheld]'s motion");
    expect(order).toContain('Some words of it are masked');
    expect(order).not.toContain('SHA-256');
    expect(files.get('sitemap-1.xml')).toContain(`/orders/${shown}/2018-04-02/</loc><lastmod>2026-11-01</lastmod>`);
  });
});

test('A case that search engines are asked to leave out says so on each of its pages, and is in no sitemap.', () => {
  for (const path of [
    `cases/${quiet}/`,
    `cases/${quiet}/docket/`,
    `cases/${quiet}/chronology/`,
    `orders/${quiet}/2019-05-06/`,
  ])
    expect(robots(path), path).toBe('noindex');
  expect(robots(`cases/${shown}/`)).toBe('index, follow');
  expect(holding(files, /19-cv-00100/).filter((path) => path.startsWith('sitemap'))).toEqual([]);
});

test('Each record has a link that begins its correction, filled in with its id and words, of which masked ones are masked.', () => {
  const notes = page(`orders/${shown}/2018-04-02/`).querySelectorAll('.note');
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) {
    const letter = new URL(note.querySelector('a.correct')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '');
    expect(letter.pathname).toBe('corrections@example.org');
    const id = note.id.replace('note-', '');
    expect(letter.searchParams.get('body')).toContain(`https://example.org/orders/${shown}/2018-04-02/#${id}`);
    expect(letter.searchParams.get('body')).toContain('Words: “The motion of Ms. [name withheld] at Docket No. 12');
  }
  const rows = page(`cases/${quiet}/`).querySelectorAll('.dispute .ruling a.correct, .chain-order a.correct');
  expect(rows.length).toBeGreaterThan(0);
});
