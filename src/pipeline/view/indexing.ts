/** What was taken down, masked or kept out of search engines, by the addresses of the site. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { Indexing } from '../../schema/indexing.ts';
import type { Hidden } from '../../schema/privacy.ts';
import { casePath, chronologyPath, docketPath, orderPath } from './addresses.ts';
import { latestDay } from './later-history.ts';

/** Nothing hidden. */
export const nothingHidden: Hidden = { removed: [], changed: [], noindex: [] };

/** What was hidden in `content/`, as the dataset publishes it: of an address that went twice, its newest day. */
export function indexingOf({ removed, changed, noindex }: Hidden): Indexing {
  const days = new Map<string, IsoDate>();
  for (const { case: of, order, on } of removed) {
    const paths = [
      ...(of === undefined ? [] : [casePath(of), docketPath(of), chronologyPath(of)]),
      ...(order === undefined ? [] : [orderPath(order)]),
    ];
    for (const path of paths) days.set(path, latestDay([days.get(path), on]) ?? on);
  }
  return {
    removed: [...days].map(([path, on]) => ({ path, on })).sort((a, b) => byCodeUnit(a.path, b.path)),
    changed: changed.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    noindex: noindex.toSorted(byCodeUnit),
  };
}

/** True for a case or an order that search engines are asked to leave out, itself or with its case. */
export const isKeptOut = (id: string, { noindex }: Pick<Indexing, 'noindex'>): boolean =>
  noindex.some((kept) => id === kept || id.startsWith(`${kept}/`));

/** How long search engines are asked to look again at a page that was taken down, in days. */
const lately = 30;

/**
 * What was taken down lately, so that search engines fetch it again and see that it is gone.
 *
 * @param asOf day that the dataset stands for; a day in the list that is later stands in its place, since the facts of the
 *   dataset may be older than what was done to it.
 */
export function removedLately({ removed }: Pick<Indexing, 'removed'>, asOf: IsoDate | null): Indexing['removed'] {
  const today = latestDay([asOf, ...removed.map(({ on }) => on)]);
  if (today === null) return [];
  const first = new Date(Date.parse(today) - lately * 86_400_000).toISOString().slice(0, 10);
  return removed.filter(({ on }) => on >= first);
}
