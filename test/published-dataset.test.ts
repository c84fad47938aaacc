/** The dataset as the built site publishes it. Needs `dist/`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { DataPackage } from '../src/pipeline/view/data-package.ts';
import { largestFile } from '../src/pipeline/view/export-parts.ts';
import { readSettings } from '../src/settings.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const { base } = readSettings();
const files = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(join(dist, file)).isFile())
  : [];
const pageAt = (file: string) => parse(readFileSync(join(dist, file), 'utf8'));

describe('the published dataset', () => {
  test('has every file that datapackage.json names, with the size and hash that it gives', () => {
    const { resources }: DataPackage = JSON.parse(readFileSync(join(dist, 'data/datapackage.json'), 'utf8'));
    const found = resources.map(({ path }) => {
      const bytes = readFileSync(join(dist, 'data', path));
      return { path, bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
    });
    expect(resources.map(({ path, bytes, hash }) => ({ path, bytes, hash }))).toEqual(found);
  });

  test('and the site around it keep within what hosts take: 20,000 files, none above 25 MiB', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.length).toBeLessThan(20_000);
    expect(files.filter((file) => statSync(join(dist, file)).size > largestFile)).toEqual([]);
  });

  test('is linked by every page of a case or an order: the one JSON that it was made from', () => {
    const pages = files.filter((file) => /^(?:cases|orders)\/.*index\.html$/.test(file));
    const linked = pages.map((file) => {
      const [link] = pageAt(file).querySelectorAll('link[rel="alternate"][type="application/json"]');
      const path = link?.getAttribute('href')?.slice(base.length) ?? '';
      return { file, path, isThere: files.includes(path) };
    });
    expect(linked.filter(({ isThere }) => !isThere)).toEqual([]);
    for (const { file, path } of linked.filter((one) => one.file.startsWith('cases/'))) {
      const [, court, number] = file.split('/');
      expect([file, path]).toEqual([file, `data/cases/${court}/${number}.json`]);
    }
  });

  test('has every download of the data page where it says, with a size beside it', () => {
    const downloads = pageAt('data/index.html').querySelectorAll('.file');
    expect(downloads.length).toBeGreaterThan(10);
    for (const download of downloads) {
      const href = download.querySelector('a')?.getAttribute('href') ?? '';
      expect(files).toContain(href.slice(base.length));
      expect(download.text).toMatch(/\d\s(?:bytes|kB|MB)$/);
    }
  });

  test('has an anchor in the dictionary for every link that the data page makes there', () => {
    const anchors = new Set(
      pageAt('data/dictionary/index.html')
        .querySelectorAll('[id]')
        .map(({ id }) => id),
    );
    const links = pageAt('data/index.html')
      .querySelectorAll('a[href*="dictionary/#"]')
      .map((link) => link.getAttribute('href')?.split('#')[1] ?? '');
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});
