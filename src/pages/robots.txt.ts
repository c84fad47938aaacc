/** What crawlers may fetch: everything, since a page can only ask to be left out of an index where it is fetched. */
import { feedSite } from '../base.ts';

export const GET = ({ site }: { site: URL | undefined }): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${feedSite(site, null).root}sitemap.xml\n`);
