/** The feed of each judge whose orders are no one case's: those held that the judge signed or decided. */
import { openAnalysis } from '../../../analysis.ts';
import { feedSite } from '../../../base.ts';
import { openDataset } from '../../../dataset.ts';
import { feedPath, judgePath } from '../../../pipeline/view/addresses.ts';
import type { JudgePage } from '../../../pipeline/view/analysis/judges.ts';
import { formatFeed, judgeFeed, judgeFeedPath } from '../../../pipeline/view/feeds.ts';

export const getStaticPaths = () =>
  openAnalysis()
    .judges.pages.filter((judge) => judgeFeedPath(judge) === feedPath(judgePath(judge.slug)))
    .map((judge) => ({ params: { slug: judge.slug }, props: { judge } }));

export function GET({ site, props: { judge } }: { site: URL | undefined; props: { judge: JudgePage } }): Response {
  const feed = judgeFeed(judge.name, judgePath(judge.slug), judge.orders);
  return new Response(formatFeed(feed, feedSite(site, openDataset().siteIndex().asOf)));
}
