/** The site's feed: every order held. */
import { feedSite } from '../base.ts';
import { openDataset } from '../dataset.ts';
import { formatFeed, ordersOf, siteFeed } from '../pipeline/view/feeds.ts';

export function GET({ site }: { site: URL | undefined }): Response {
  const { cases, unidentified, siteIndex } = openDataset();
  return new Response(formatFeed(siteFeed(ordersOf(cases(), unidentified())), feedSite(site, siteIndex().asOf)));
}
