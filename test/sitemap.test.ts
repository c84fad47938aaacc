/** Sitemaps, and what was taken down lately. */

import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { indexingOf, isKeptOut, nothingHidden, removedLately } from '../src/pipeline/view/indexing.ts';
import { formatSitemap, formatSitemapIndex, sitemapParts } from '../src/pipeline/view/sitemap.ts';

const locations = (xml: string) =>
  [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('loc')].map(
    ({ textContent }) => textContent,
  );

describe('a sitemap', () => {
  test('names each page in whole, below the base, with the day of its facts where there is one', () => {
    const xml = formatSitemap('https://example.org/group/', [
      { path: '/orders/azd/1:17-cv-04321/2018-04-02/', lastmod: '2018-04-02' },
      { path: '/a&b<c>/"ü"/', lastmod: null },
    ]);
    expect(locations(xml)).toEqual([
      'https://example.org/group/orders/azd/1:17-cv-04321/2018-04-02/',
      'https://example.org/group/a&b%3Cc%3E/%22%C3%BC%22/',
    ]);
    expect(xml).toContain('<lastmod>2018-04-02</lastmod>');
    expect(xml.match(/<lastmod>/g)).toHaveLength(1);
  });

  test('is shared out over files that a list names', () => {
    const pages = Array.from({ length: 7 }, (_, i) => ({ path: `/${i}/`, lastmod: null }));
    expect(sitemapParts(pages, 3).map((part) => part.length)).toEqual([3, 3, 1]);
    expect(sitemapParts(pages, 3).flat()).toEqual(pages);
    expect(locations(formatSitemapIndex('https://example.org/', [{ path: '/sitemap-1.xml', lastmod: null }]))).toEqual([
      'https://example.org/sitemap-1.xml',
    ]);
  });
});

describe('what was taken down', () => {
  const removed = (on: string) => ({ path: `/orders/azd/17-cv-04321/${on}/`, on });
  const days = (asOf: string | null, ...ons: string[]) =>
    removedLately({ removed: ons.map(removed) }, asOf).map(({ on }) => on);

  test('is looked at again for thirty days of the dataset', () => {
    expect(days('2026-12-01', '2026-11-01', '2026-10-31')).toEqual(['2026-11-01']);
    expect(days('2024-03-01', '2024-01-31', '2024-01-30')).toEqual(['2024-01-31']);
  });

  test('is looked at again where the facts are older than what was done to them', () => {
    expect(days('2019-05-06', '2026-11-20', '2026-11-01', '2026-10-01')).toEqual(['2026-11-20', '2026-11-01']);
    expect(days(null)).toEqual([]);
  });

  test('has the addresses of a case and of an order, each once with its newest day', () => {
    const id = 'azd/17-cv-04321/2018-04-02';
    const { removed: gone } = indexingOf({
      ...nothingHidden,
      removed: [
        { case: 'azd/17-cv-04321', on: '2026-11-02' },
        { order: id, on: '2026-11-02' },
        { order: id, on: '2026-11-01' },
      ],
    });
    expect(gone.map(({ path, on }) => `${path} ${on}`)).toEqual([
      '/cases/azd/17-cv-04321/ 2026-11-02',
      '/cases/azd/17-cv-04321/chronology/ 2026-11-02',
      '/cases/azd/17-cv-04321/docket/ 2026-11-02',
      `/orders/${id}/ 2026-11-02`,
    ]);
  });
});

test('An order is kept out of search engines by its own id or that of its case, and by no other.', () => {
  const keptOut = (id: string, ...noindex: string[]) => isKeptOut(id, { noindex });
  expect(keptOut('azd/17-cv-04321/2018-04-02', 'azd/17-cv-04321')).toBe(true);
  expect(keptOut('azd/17-cv-04321/2018-04-02', 'azd/17-cv-04321/2018-04-02')).toBe(true);
  expect(keptOut('azd/17-cv-04321', 'azd/17-cv-04321/2018-04-02')).toBe(false);
  expect(keptOut('azd/17-cv-04321/2018-04-02-2', 'azd/17-cv-04321/2018-04-02', 'azd/17-cv-0432')).toBe(false);
});
