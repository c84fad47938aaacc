/** The feed of sanctions warnings. */
import { feedSite } from '../../base.ts';
import { openDataset } from '../../dataset.ts';
import { formatFeed, ordersOf, warningsFeed } from '../../pipeline/view/feeds.ts';

export function GET({ site }: { site: URL | undefined }): Response {
  const { cases, unidentified, siteIndex } = openDataset();
  const feed = warningsFeed(cases(), ordersOf(cases(), unidentified()));
  return new Response(formatFeed(feed, feedSite(site, siteIndex().asOf)));
}
