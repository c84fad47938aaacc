/** Sitemaps (https://www.sitemaps.org/protocol.html), with their addresses and days and nothing else. */
import type { IsoDate } from '../../schema/date.ts';
import { escapedXml } from './xml.ts';

/** A page, or a sitemap in a list of them: its path from the site's root, and the day on which it last changed. */
export type MappedPage = { path: string; lastmod: IsoDate | null };

/** Addresses in one file: half of what the protocol allows, some 4 MB. */
export const largestSitemap = 25_000;

/** Pages shared out over files, in their order; the first file is number 1. */
export const sitemapParts = (pages: readonly MappedPage[], most = largestSitemap): MappedPage[][] =>
  Array.from({ length: Math.ceil(pages.length / most) }, (_, i) => pages.slice(i * most, (i + 1) * most));

const entry = (tag: 'url' | 'sitemap', root: string, { path, lastmod }: MappedPage) => {
  const address = `${root.replace(/\/$/, '')}${encodeURI(path)}`;
  return `<${tag}><loc>${escapedXml(address)}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</${tag}>\n`;
};

const file = (tag: string, entries: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</${tag}>\n`;

/**
 * A sitemap.
 *
 * @param root whole web address of the site's root, with its base.
 */
export const formatSitemap = (root: string, pages: readonly MappedPage[]): string =>
  file('urlset', pages.map((page) => entry('url', root, page)).join(''));

/** The list of the site's sitemaps. */
export const formatSitemapIndex = (root: string, sitemaps: readonly MappedPage[]): string =>
  file('sitemapindex', sitemaps.map((one) => entry('sitemap', root, one)).join(''));
