/** A sitemap: pages that search engines are to know, or those taken down lately. */
import { feedSite } from '../base.ts';
import { formatSitemap, type MappedPage } from '../pipeline/view/sitemap.ts';
import { openSitemaps } from '../sitemap.ts';

export const getStaticPaths = () =>
  openSitemaps().map(({ name, pages }) => ({ params: { sitemap: name }, props: { pages } }));

export function GET({ site, props }: { site: URL | undefined; props: { pages: MappedPage[] } }): Response {
  return new Response(formatSitemap(feedSite(site, null).root, props.pages));
}
