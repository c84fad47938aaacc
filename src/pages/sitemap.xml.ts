/** The list of the site's sitemaps, which `robots.txt` names. */
import { feedSite } from '../base.ts';
import { latestDay } from '../pipeline/view/later-history.ts';
import { formatSitemapIndex } from '../pipeline/view/sitemap.ts';
import { openSitemaps } from '../sitemap.ts';

export function GET({ site }: { site: URL | undefined }): Response {
  const sitemaps = openSitemaps().map(({ name, pages }) => ({
    path: `/${name}.xml`,
    lastmod: latestDay(pages.map(({ lastmod }) => lastmod)),
  }));
  return new Response(formatSitemapIndex(feedSite(site, null).root, sitemaps));
}
