/** A made-up site whose tables are shared out over several files, as those of a large collection are: where its pages lead. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, steps } from '../scripts/build.ts';
import { buildRecords } from '../scripts/build-records.ts';
import { readSettings } from '../src/settings.ts';
import { inventedOrders, writeContent } from './invented-content.ts';

const repository = join(import.meta.dirname, '..');
const { base } = readSettings();
// Under the repository, because a site is put in place by renaming, which works on one disk only.
mkdirSync(join(repository, '.build'), { recursive: true });
const root = mkdtempSync(join(repository, '.build', 'test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folders = { root: repository, content: join(root, 'content'), out: join(root, 'dist'), work: join(root, 'work') };

/** Bytes of the largest file: so few that what has a dozen rows stands in several. */
const few = 2000;

let files: string[];
beforeAll(async () => {
  const unidentified = inventedOrders.filter(({ id }) => id.startsWith('unidentified/'));
  writeContent(folders.content, [
    ...inventedOrders.filter(({ id }) => !id.startsWith('nysd/')),
    ...unidentified.map((order) => ({ ...order, id: 'unidentified/2017-02-10', text: `${order.text} Again.` })),
  ]);
  cpSync(join(import.meta.dirname, 'pictures/content'), folders.content, { recursive: true });
  await build(folders, {
    ...steps,
    buildRecords: (content, folder, cache) => buildRecords(content, folder, cache, { lines: few, tables: few }),
  });
  files = readdirSync(folders.out, { recursive: true, encoding: 'utf8' });
}, 120_000);

const pages = () =>
  files
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ file, root: parse(readFileSync(join(folders.out, file), 'utf8')) }));

test('Every link to the dataset leads to a file that is there, or to the list of the files that share its rows.', () => {
  for (const parted of ['data/rulings.csv', 'data/entries.json', 'data/warnings.json', 'data/unidentified.json'])
    expect([parted, files.includes(parted)]).toEqual([parted, false]);
  const places = new Set(
    parse(readFileSync(join(folders.out, 'data/index.html'), 'utf8'))
      .querySelectorAll('[id]')
      .map(({ id }) => id),
  );
  const links = pages().flatMap(({ file, root: page }) =>
    page.querySelectorAll('[href], [data-file]').flatMap((element) => {
      const to = element.getAttribute('href') ?? element.getAttribute('data-file') ?? '';
      return to.startsWith(`${base}data/`) ? { file, to: to.slice(base.length) } : [];
    }),
  );
  const dead = links.filter(({ to }) => {
    const [path = '', place] = decodeURIComponent(to).split('#');
    if (path === 'data/' && place !== undefined) return !places.has(place);
    return !existsSync(join(folders.out, path.endsWith('/') ? `${path}index.html` : path));
  });
  expect(dead).toEqual([]);
  for (const kind of [/^cases\/.*\d\/index/, /^escalation/, /^language\/denied/, /^rulings/, /^orders\/unidentified/])
    expect([kind, links.some(({ file, to }) => kind.test(file) && /^data\/#/.test(to))]).toEqual([kind, true]);
});

test('A page names its facts as JSON only where one file has them.', () => {
  const named = (kind: RegExp) =>
    pages()
      .filter(({ file }) => kind.test(file))
      .map(({ root: page }) => page.querySelectorAll('link[type="application/json"]').length);
  for (const kind of [/^(?:rulings|entries|escalation|courts\/nysd)\/index/, /^orders\/unidentified/])
    expect(new Set(named(kind))).toEqual(new Set([0]));
  expect(new Set(named(/^(?:cases|orders)\/nysd/))).toEqual(new Set([1]));
});
