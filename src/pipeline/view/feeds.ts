/** News of the dataset as Atom feeds (RFC 4287): the only file that knows the feed library. */
import { Feed } from 'feed';
import type { Ground } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case, CaseWarning } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { formatBounds, formatDate, type IsoDate } from '../../schema/date.ts';
import { asksToShowCause, type Order, type Ruling, type SanctionsWarning } from '../../schema/order.ts';
import { casePath, docketPath, feedPath, judgePath, orderPath } from './addresses.ts';
import { caseName, judgeOf, orderHeading } from './citation.ts';
import { factsToWords } from './citation-forms.ts';
import { notYetChecked } from './review.ts';
import {
  addresseeWords,
  capital,
  consequenceWords,
  count,
  dispositionWords,
  entryWords,
  groundWords,
  list,
  pinWords,
  sentence,
  shownKind,
  warningWords,
} from './words.ts';

/** Where the site is published, and the day that its facts go to. */
export type FeedSite = {
  /** Whole web address of the site's root, with a slash at its end. */
  root: string;
  factsTo: IsoDate | null;
};

/** A feed: what it tells of, its own path and that of the page it belongs to, both from the site's root. */
export type FeedOf = { title: string; subtitle: string; path: string; page: string; news: News[] };

/** One piece of news. */
export type News = {
  /** Where it is shown: a path from the site's root. */
  path: string;
  /** Which of several at that path it is, from 2; paths never change, and ids are made of path and number. */
  nth?: number;
  title: string;
  /** Paragraphs of plain words; quotations stand between `“` and `”`. */
  words: string[];
  /** The day on which the court did it. */
  published: IsoDate | null;
  /** The day of the newest fact about it; null where it has none, and then it is in no feed. */
  updated: IsoDate | null;
  author: string;
};

/** An order held, with its case; null where that is not identified. */
export type OrderInCase = { order: Order; of: Case | null };

/** News in a feed at most, the newest: readers ask for the whole file again and again. */
export const mostNews = 50;

/** All orders of a dataset, each with its case. */
export const ordersOf = (cases: readonly Case[], unidentified: readonly Order[]): OrderInCase[] => [
  ...cases.flatMap((of) => of.orders.map((order) => ({ order, of }))),
  ...unidentified.map((order) => ({ order, of: null })),
];

/** The newest day of an order: that on which it was made or its text fetched. A build's own day tells nothing of it. */
const updatedOn = ({ record, retrieved }: Order): IsoDate | null =>
  [record.dated, retrieved]
    .filter((day) => day !== null)
    .toSorted(byCodeUnit)
    .at(-1) ?? null;

const caseWords = ({ order, of }: OrderInCase): string => {
  const court = of?.court ?? order.record.court;
  const name = of ? caseName(of.caption, of.parties) : 'case not identified';
  return `${name}${court ? ` (${courtOf(court).citation})` : ''}`;
};

const authorOf = ({ order, of }: OrderInCase): string => {
  const { court } = order.record;
  return judgeOf(order.record, of)?.words ?? (court ? courtOf(court).name : 'Judge not named');
};

const checkedWords = ({ review }: Order): string[] => (review === 'machine' ? [`${capital(notYetChecked)}.`] : []);

/** "Denied without prejudice: Nos. 224 and 239. “…” (at 2:17) Ground: moot." */
function rulingWords({ disposition, withoutPrejudice, entries, motion, quote, pin, grounds }: Ruling): string {
  const what = entries.length > 0 ? `No${entries.length > 1 ? 's' : ''}.\u00a0${list(entries)}` : motion;
  const head = [dispositionWords[disposition], withoutPrejudice && 'without prejudice'].filter(Boolean).join(' ');
  const named = grounds.map((ground) => groundWords[ground]);
  return [
    sentence(what ? `${head}: ${what}` : head),
    `“${quote}”${pin ? ` (at ${pinWords(pin)})` : ''}`,
    named.length > 0 && `Ground${named.length > 1 ? 's' : ''}: ${list(named)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "2 denied, 1 granted": the rulings of an order counted, in the order in which each disposition first comes. */
function rulingsCounted(rulings: readonly Ruling[]): string {
  const counts = Map.groupBy(rulings, ({ disposition }) => disposition);
  return [...counts].map(([one, all]) => `${all.length} ${dispositionWords[one].toLowerCase()}`).join(', ');
}

/** An order as news: its rulings and warnings in the court's words. */
function orderNews(held: OrderInCase): News {
  const { order } = held;
  const { record } = order;
  const counted = rulingsCounted(record.rulings);
  return {
    path: orderPath(order.id),
    title: `${orderHeading(order)}, ${caseWords(held)}${counted ? `: ${counted}` : ''}`,
    words: [
      ...record.rulings.map(rulingWords),
      ...record.sanctionsWarnings.map(warningWordsOf),
      ...(record.rulings.length === 0 ? [`${capital(count(0, 'ruling'))} read in it.`] : []),
      ...checkedWords(order),
    ],
    published: record.dated,
    updated: updatedOn(order),
    author: authorOf(held),
  };
}

const isFinding = 'A warning is not a finding.';

function warningWordsOf(warning: SanctionsWarning): string {
  const kind = shownKind({ kind: warning.kind, showCause: asksToShowCause(warning) });
  const consequences = list(warning.consequences.map((consequence) => consequenceWords[consequence]));
  return `${warningWords[kind]}: ${addresseeWords[warning.addressee]}, ${consequences}. “${warning.quote}”${warning.kind === 'warning' ? ` ${isFinding}` : ''}`;
}

/** A ruling on its own, for those who follow a ground. */
const rulingNews = (held: OrderInCase, ruling: Ruling): News => ({
  path: orderPath(held.order.id, ruling.id),
  title: `${dispositionWords[ruling.disposition]}${ruling.withoutPrejudice ? ' without prejudice' : ''}${ruling.motion ? `: ${ruling.motion}` : ''}, ${caseWords(held)}`,
  words: [rulingWords(ruling), ...checkedWords(held.order)],
  published: held.order.record.dated,
  updated: updatedOn(held.order),
  author: authorOf(held),
});

const warningNews = (held: OrderInCase, warning: SanctionsWarning): News => ({
  path: orderPath(held.order.id, warning.id),
  title: `${warningWords[shownKind({ kind: warning.kind, showCause: asksToShowCause(warning) })]}: ${addresseeWords[warning.addressee]}, ${caseWords(held)}`,
  words: [warningWordsOf(warning), ...checkedWords(held.order)],
  published: held.order.record.dated,
  updated: updatedOn(held.order),
  author: authorOf(held),
});

/** A warning that a case file tells, at its docket entry; `nth` counts the warnings of that entry from 0. */
function toldWarningNews(of: Case, warning: CaseWarning, nth: number): News[] {
  const day = warning.date ?? warning.bounds?.to ?? null;
  if (warning.by === null || day === null) return [];
  const when = warning.bounds ? formatBounds(warning.bounds) : formatDate(day);
  return [
    {
      path: docketPath(of.id, warning.by),
      ...(nth > 0 ? { nth: nth + 1 } : {}),
      title: `${warningWords[shownKind(warning)]}: ${addresseeWords[warning.addressee]}, ${caseName(of.caption, of.parties)} (${courtOf(of.court).citation})`,
      words: [
        `${entryWords(warning.by)}, ${when}. ${sentence(warning.text ?? list(warning.consequences.map((one) => consequenceWords[one])))}${warning.kind === 'warning' ? ` ${isFinding}` : ''}`,
        'The text of the order is not held; the words are ours.',
      ],
      published: warning.date,
      updated: day,
      author: warning.judge ?? courtOf(of.court).name,
    },
  ];
}

/** The site's own feed: every order. */
export const siteFeed = (orders: readonly OrderInCase[]): FeedOf => ({
  title: 'Docketline: new orders and rulings',
  subtitle: 'What courts ruled, read out of their orders.',
  path: feedPath('/'),
  page: '/',
  news: orders.map(orderNews),
});

/** The feed of one case: its orders. */
export const caseFeed = (of: Case): FeedOf => ({
  title: `${caseName(of.caption, of.parties)}, No. ${of.caseNumber} (${courtOf(of.court).citation}): orders and rulings`,
  subtitle: 'Orders of this case whose text is held, with their rulings.',
  path: feedPath(casePath(of.id)),
  page: casePath(of.id),
  news: of.orders.map((order) => orderNews({ order, of })),
});

/**
 * Where the feed of a judge stands: that of the case, where the orders held by the judge are all those of one case, since
 * it would say the same.
 */
export function judgeFeedPath({ slug, orders }: { slug: string; orders: readonly OrderInCase[] }): string {
  const of = orders[0]?.of;
  const isThatOfCase = of && orders.length === of.orders.length && orders.every((one) => one.of === of);
  return feedPath(isThatOfCase ? casePath(of.id) : judgePath(slug));
}

/**
 * The feed of one judge: the orders that the judge signed or decided.
 *
 * @param page path of the judge's page.
 */
export const judgeFeed = (name: string, page: string, orders: readonly OrderInCase[]): FeedOf => ({
  title: `Orders and rulings by ${name}`,
  subtitle: 'Orders whose text is held.',
  path: feedPath(page),
  page,
  news: orders.map(orderNews),
});

/** The path beneath which the feed of a ground stands: `/grounds/untimely/`. It is no page: the table of rulings is. */
const groundPath = (ground: Ground): string => `/grounds/${ground}/`;

/** Grounds that an order held names, by name. */
export const groundsNamed = (orders: readonly OrderInCase[]): Ground[] =>
  [...new Set(orders.flatMap(({ order }) => order.record.rulings.flatMap(({ grounds }) => grounds)))].toSorted(
    byCodeUnit,
  );

/** The feed of one ground: every ruling that names it. */
export const groundFeed = (ground: Ground, orders: readonly OrderInCase[]): FeedOf => ({
  title: `Rulings on the ground “${groundWords[ground]}”`,
  subtitle: 'Rulings that name this ground, in the court’s words.',
  path: feedPath(groundPath(ground)),
  page: `/rulings/?ground=${ground}`,
  news: orders.flatMap((held) =>
    held.order.record.rulings
      .filter(({ grounds }) => grounds.includes(ground))
      .map((ruling) => rulingNews(held, ruling)),
  ),
});

/** The feed of warnings: those of the orders held, and those that case files tell. */
export const warningsFeed = (cases: readonly Case[], orders: readonly OrderInCase[]): FeedOf => ({
  title: 'Docketline: new sanctions warnings',
  subtitle: 'Threats, reservations, impositions and refusals of a sanction. A warning is not a finding.',
  path: feedPath('/warnings/'),
  page: '/warnings/',
  news: [
    ...orders.flatMap((held) => held.order.record.sanctionsWarnings.map((warning) => warningNews(held, warning))),
    ...cases.flatMap((of) => {
      const told = of.warnings.filter(({ quotation }) => quotation === null);
      const byOrder = Map.groupBy(told, ({ by }) => by);
      return told.flatMap((warning) => toldWarningNews(of, warning, byOrder.get(warning.by)?.indexOf(warning) ?? 0));
    }),
  ],
});

/** Midnight in Greenwich: a day has no hour of its own. */
const instant = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/**
 * A feed as XML. The same dataset gives the same bytes: every date is one of the data's, never the build's own, and ids
 * are tag URIs (RFC 4151) of the site's host and the news's path, so they outlast a change of scheme or base.
 */
export function formatFeed({ title, subtitle, path, page, news }: FeedOf, { root, factsTo }: FeedSite): string {
  const at = (of: string) => new URL(of.slice(1), root).href;
  const id = (of: string) => `tag:${new URL(root).hostname},2026:${of.replace('#', ':')}`;
  const dated = news.flatMap((one) => (one.updated ? [{ ...one, updated: one.updated }] : []));
  const newest = dated
    .toSorted((a, b) => byCodeUnit(b.updated, a.updated) || byCodeUnit(a.path, b.path))
    .slice(0, mostNews);
  const feed = new Feed({
    id: id(path),
    title: legal(title),
    description: legal(`${subtitle} ${factsToWords(factsTo)}.`),
    link: at(page),
    feed: at(path),
    // A feed without news stands as of the dataset; an empty dataset, at the beginning of days.
    updated: instant(newest[0]?.updated ?? factsTo ?? '1970-01-01'),
    author: { name: 'Docketline', link: root },
    copyright: 'CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/',
    generator: 'Docketline',
  });
  for (const one of newest) {
    feed.addItem({
      id: id(one.nth ? `${one.path}:${one.nth}` : one.path),
      title: markup(one.title),
      link: at(one.path),
      date: instant(one.updated),
      ...(one.published ? { published: instant(one.published) } : {}),
      content: one.words.map((words) => `<p>${markup(words)}</p>`).join('\n'),
      author: [{ name: legal(one.author) }],
    });
  }
  return feed.atom1();
}

/** Plain words without the characters that XML 1.0 has no place for. */
const legal = (words: string): string => words.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');

/** Plain words as HTML, which titles and contents of the feed are. */
const markup = (words: string): string =>
  legal(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
