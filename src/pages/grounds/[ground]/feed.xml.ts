/** The feed of each ground that an order held names. */
import { feedSite } from '../../../base.ts';
import { openDataset } from '../../../dataset.ts';
import { formatFeed, groundFeed, groundsNamed, ordersOf } from '../../../pipeline/view/feeds.ts';
import type { Ground } from '../../../schema/annotation.ts';

const orders = () => ordersOf(openDataset().cases(), openDataset().unidentified());

export const getStaticPaths = () => groundsNamed(orders()).map((ground) => ({ params: { ground } }));

export function GET({ site, params }: { site: URL | undefined; params: { ground: Ground } }): Response {
  return new Response(formatFeed(groundFeed(params.ground, orders()), feedSite(site, openDataset().siteIndex().asOf)));
}
