/** The feed of each case. */
import { feedSite } from '../../../../base.ts';
import { casePages, openDataset } from '../../../../dataset.ts';
import { caseFeed, formatFeed } from '../../../../pipeline/view/feeds.ts';
import type { Case } from '../../../../schema/case.ts';

export const getStaticPaths = casePages;

export function GET({ site, props }: { site: URL | undefined; props: { of: Case } }): Response {
  return new Response(formatFeed(caseFeed(props.of), feedSite(site, openDataset().siteIndex().asOf)));
}
