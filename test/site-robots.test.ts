/** What the built site tells search engines. Needs `dist/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const { site, base } = readSettings();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({
    address: `${site}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`,
    robots: parse(read(file))
      .querySelectorAll('meta[name="robots"]')
      .map((meta) => meta.getAttribute('content')),
  }));
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address as string);

test('Every page says once whether search engines may show it.', () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(
    pages.filter(({ robots }) => robots.length !== 1 || !/^(?:index, follow|noindex)$/.test(robots[0] ?? '')),
  ).toEqual([]);
  expect(pages.find(({ address }) => address.endsWith('/404.html'))?.robots).toEqual(['noindex']);
});

test('The sitemaps name every page that search engines may show, once each, and no other.', () => {
  expect(read('robots.txt')).toContain(`\nSitemap: ${site}${base}sitemap.xml\n`);
  const sitemaps = locations(read('sitemap.xml')).filter((address) => !address.endsWith('sitemap-removed.xml'));
  const named = sitemaps.flatMap((address) => locations(read(address.slice(`${site}${base}`.length))));
  const shown = pages.filter(({ robots }) => robots[0] !== 'noindex').map(({ address }) => address);
  expect(named.toSorted()).toEqual(shown.toSorted());
});
