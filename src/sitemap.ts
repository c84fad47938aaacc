/** The pages of the site that search engines are to know, and those that they are to look at again. */
import { openAnalysis } from './analysis.ts';
import { type Dataset, onceADataset } from './dataset.ts';
import { openLanguage } from './language.ts';
import {
  casePath,
  chronologyPath,
  courtPath,
  docketPath,
  judgePath,
  languagePath,
  orderPath,
} from './pipeline/view/addresses.ts';
import { isKeptOut, removedLately } from './pipeline/view/indexing.ts';
import { daysOfOrder, latestDay, newestDayOf } from './pipeline/view/later-history.ts';
import { type MappedPage, sitemapParts } from './pipeline/view/sitemap.ts';

/** Pages that every site has. */
const fixed =
  '/ /analysis/ /courts/ /data/ /data/dictionary/ /deadlines/ /entries/ /escalation/ /feeds/ /judges/ /language/ /method/ /rulings/ /warnings/'.split(
    ' ',
  );

/** Every page that search engines may show, with the newest day of its facts; of a list, that of all. */
function indexedPages({ cases, unidentified, indexing }: Dataset): MappedPage[] {
  const hidden = indexing();
  const masked = new Map(hidden.changed.map(({ id, on }) => [id, on]));
  const orders = [...cases().flatMap((of) => of.orders), ...unidentified()];
  const ofOrders = orders.map((order) => ({
    id: order.id,
    pages: [{ path: orderPath(order.id), lastmod: latestDay([...daysOfOrder(order), masked.get(order.id)]) }],
  }));
  const ofCases = cases().map((of) => {
    const days = [newestDayOf(of), masked.get(of.id), ...of.orders.map(({ id }) => masked.get(id))];
    const lastmod = latestDay(days);
    return {
      id: of.id,
      pages: [casePath(of.id), docketPath(of.id), chronologyPath(of.id)].map((path) => ({ path, lastmod })),
    };
  });
  const own = [...ofCases, ...ofOrders].filter(({ id }) => !isKeptOut(id, hidden)).flatMap(({ pages }) => pages);

  const { judges, courtPages } = openAnalysis();
  const lists = [
    ...fixed,
    ...judges.pages.map(({ slug }) => judgePath(slug)),
    ...courtPages.map(({ court }) => courtPath(court)),
    ...openLanguage().sheets.map(({ slug, sheet }) => languagePath(slug, sheet)),
  ];
  const newest = latestDay([...ofCases, ...ofOrders].flatMap(({ pages }) => pages.map(({ lastmod }) => lastmod)));
  const changed = latestDay([newest, ...hidden.removed.map(({ on }) => on)]);
  return [...lists.map((path) => ({ path, lastmod: changed })), ...own];
}

/**
 * The site's sitemaps by name, without their ending: `sitemap-1` and so on hold the pages, `sitemap-removed` those that
 * were taken down lately; it is there only where there are such.
 */
export const openSitemaps = onceADataset((dataset): { name: string; pages: MappedPage[] }[] => {
  const { indexing, siteIndex } = dataset;
  const removed = removedLately(indexing(), siteIndex().asOf).map(({ path, on }) => ({ path, lastmod: on }));
  return [
    ...sitemapParts(indexedPages(dataset)).map((pages, i) => ({ name: `sitemap-${i + 1}`, pages })),
    ...(removed.length > 0 ? [{ name: 'sitemap-removed', pages: removed }] : []),
  ];
});
