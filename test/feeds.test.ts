/** Atom feeds, held against what RFC 4287 demands of a feed document, by a reader that knows nothing of the writer. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import {
  caseFeed,
  type FeedOf,
  type FeedSite,
  formatFeed,
  groundFeed,
  groundsNamed,
  judgeFeed,
  judgeFeedPath,
  mostNews,
  ordersOf,
  siteFeed,
  warningsFeed,
} from '../src/pipeline/view/feeds.ts';
import type { Order } from '../src/schema/order.ts';
import { inventedCase, inventedWarning } from './invented-cases.ts';
import { inventedOrder, orderOf, placed, rulingAt } from './invented-orders.ts';

const atom = 'http://www.w3.org/2005/Atom';
const site: FeedSite = { root: 'https://x.test/group/', factsTo: '2020-01-02' };

const childrenOf = (of: Element, name: string): Element[] =>
  [...of.getElementsByTagNameNS(atom, name)].filter(({ parentNode }) => parentNode === of);

/** The document element of a feed; throws where it is no well-formed XML. */
function read(feed: FeedOf, at = site): Element {
  const onError = (level: string, message: string) => {
    // It warns of U+FFFD, which stands for half a character of an order's text.
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(formatFeed(feed, at), 'application/xml').documentElement;
  if (!root) throw new Error('no document');
  return root;
}

const text = (of: Element, name: string) => childrenOf(of, name)[0]?.textContent ?? null;

/** RFC 3339, section 5.6, as RFC 4287, section 3.3, wants it. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What section 4.1 demands and a feed lacks, each as a sentence. */
function faultsOf(root: Element): string[] {
  const faults: string[] = [];
  const want = (is: boolean, fault: string) => is || faults.push(fault);
  const one = (of: Element, name: string) =>
    want(childrenOf(of, name).length === 1, `${of.localName} has ${childrenOf(of, name).length} of ${name}`);
  const entries = childrenOf(root, 'entry');
  want(root.localName === 'feed' && root.namespaceURI === atom, 'the document is no atom:feed');
  for (const of of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated']) one(of, name);
    want(URL.canParse(text(of, 'id') ?? ''), `${text(of, 'id')} is no IRI`);
    for (const name of ['updated', 'published']) {
      for (const date of childrenOf(of, name))
        want(instant.test(date.textContent ?? ''), `${date.textContent} is no date`);
    }
    for (const author of childrenOf(of, 'author')) one(author, 'name');
    const alternates = childrenOf(of, 'link').filter(
      (link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate',
    );
    want(alternates.length === 1, `${of.localName} has ${alternates.length} links to its page`);
    for (const link of childrenOf(of, 'link'))
      want(URL.canParse(link.getAttribute('href') ?? ''), 'a link leads nowhere');
  }
  want(
    childrenOf(root, 'link').some((link) => link.getAttribute('rel') === 'self'),
    'the feed does not name itself',
  );
  want(childrenOf(root, 'author').length > 0, 'neither the feed nor an entry has an author');
  const ids = [root, ...entries].map((of) => text(of, 'id'));
  want(new Set(ids).size === ids.length, 'two have one id');
  return faults;
}

const hostile = '</p><script>alert(1)</script> ]]> & "quoted" \u0007\ud800 words is DENIED';
const order = inventedOrder('nysd/18-cv-00007/2019-03-04', '12');
const odd = orderOf(hostile, {
  id: 'nysd/18-cv-00007/2019-09-30',
  case: 'nysd/18-cv-00007',
  review: 'machine',
  retrieved: '2020-01-01',
  record: {
    court: 'nysd',
    title: 'Order on <b>Letters</b> & ]]>',
    dated: '2019-09-30',
    rulings: [{ ...rulingAt(hostile, hostile, ['30']), id: 'ruling-00000c3', grounds: ['untimely', 'moot'] }],
    sanctionsWarnings: [
      {
        ...placed('warning', hostile, 'words'),
        kind: 'warning',
        consequences: ['sanctions'],
        addressee: 'both',
        authority: [],
        anchor: 'words',
      },
    ],
  },
});
const of = inventedCase('nysd/18-cv-00007', [order, odd], ['12'], {
  warnings: [
    inventedWarning({ by: '9' }),
    inventedWarning({ by: '9', kind: 'declined' }),
    inventedWarning({ by: null }),
  ],
});
const lost = inventedOrder('unidentified/2017-01-09', '5', { dated: null });
const orders = ordersOf([of], [lost]);
const feeds: FeedOf[] = [
  siteFeed(orders),
  caseFeed(of),
  judgeFeed('Quill R. Stone', '/judges/quill-stone-nysd/', orders),
  groundFeed('untimely', orders),
  warningsFeed([of], orders),
];

describe('every feed', () => {
  it.each(feeds.map((feed) => [feed.path, feed] as const))('at %s is what RFC 4287 demands', (_, feed) => {
    expect(faultsOf(read(feed))).toEqual([]);
    expect(childrenOf(read(feed), 'entry').length).toBeGreaterThan(0);
  });

  it('is whole without news, as of the day of the dataset, and even without that', () => {
    const empty = caseFeed(inventedCase('nysd/18-cv-00008', []));
    expect(faultsOf(read(empty))).toEqual([]);
    expect(text(read(empty), 'updated')).toBe('2020-01-02T00:00:00.000Z');
    expect(faultsOf(read(empty, { ...site, factsTo: null }))).toEqual([]);
  });

  it('has the same bytes whenever it is made', () => {
    expect(formatFeed(siteFeed(orders), site)).toBe(formatFeed(siteFeed(orders.toReversed()), site));
  });

  it('names itself and its page by whole addresses under the site’s base', () => {
    const hrefs = childrenOf(read(caseFeed(of)), 'link').map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    expect(hrefs).toEqual([
      ['alternate', 'https://x.test/group/cases/nysd/18-cv-00007/'],
      ['self', 'https://x.test/group/cases/nysd/18-cv-00007/feed.xml'],
    ]);
  });

  it('keeps its ids when the site moves to another base', () => {
    const ids = (root: string) =>
      childrenOf(read(siteFeed(orders), { ...site, root }), 'entry').map((of) => text(of, 'id'));
    expect(ids('https://x.test/')).toEqual(ids('https://x.test/group/'));
    expect(ids('https://x.test/')).toContain('tag:x.test,2026:/orders/nysd/18-cv-00007/2019-03-04/');
  });
});

describe('the news', () => {
  const entries = (feed: FeedOf) => childrenOf(read(feed), 'entry');

  it('comes newest first, dated by the order or by the day its text was fetched, never by the build', () => {
    expect(entries(siteFeed(orders)).map((of) => [text(of, 'updated'), text(of, 'published')])).toEqual([
      ['2020-01-01T00:00:00.000Z', '2019-09-30T00:00:00.000Z'],
      ['2019-03-04T00:00:00.000Z', '2019-03-04T00:00:00.000Z'],
    ]);
  });

  it('leaves out an order without any day, which no reader could place', () => {
    expect(siteFeed(orders).news).toHaveLength(3);
    expect(entries(siteFeed(orders))).toHaveLength(2);
  });

  it('says how the order ruled, in the court’s words, and whether anybody has checked them', () => {
    const [newer, older] = entries(siteFeed(orders));
    expect(text(older as Element, 'title')).toBe('Order, Aurora Kiln Co. v. Benedikt Oduya (S.D. N.Y.): 1 denied');
    expect(text(older as Element, 'content')).toBe('<p>Denied: No.\u00a012. “Docket No. 12 is DENIED.”</p>');
    expect(text(newer as Element, 'content')).toContain('Read by machine, not yet checked.');
  });

  it('carries whatever an order says as words: no markup, no early end of a section, no illegal character', () => {
    const [newer] = entries(siteFeed(orders));
    expect(text(newer as Element, 'content')).toContain(
      '&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; "quoted"',
    );
    expect(text(newer as Element, 'title')).toContain('&lt;b&gt;Letters&lt;/b&gt; &amp; ]]&gt;');
    const written = formatFeed(siteFeed(orders), site);
    expect([...written].filter((one) => one < ' ' && one !== '\n')).toEqual([]);
    expect(written.isWellFormed()).toBe(true);
  });

  it('of a ground is each ruling that names it, at its own address', () => {
    expect(groundsNamed(orders)).toEqual(['moot', 'untimely']);
    const [only, ...others] = entries(groundFeed('untimely', orders));
    expect(others).toEqual([]);
    expect(childrenOf(only as Element, 'link')[0]?.getAttribute('href')).toBe(
      'https://x.test/group/orders/nysd/18-cv-00007/2019-09-30/#ruling-00000c3',
    );
  });

  it('of warnings says that a warning is not a finding, and tells two warnings of one order apart', () => {
    const words = entries(warningsFeed([of], orders)).map((of) => text(of, 'content') ?? '');
    expect(words).toHaveLength(3);
    expect(words.filter((one) => one.includes('A warning is not a finding.'))).toHaveLength(2);
    expect(words.find((one) => one.includes('Declined'))).toBeUndefined();
  });

  it('is the newest fifty at most', () => {
    const many = Array.from({ length: mostNews + 5 }, (_, i): Order => {
      const dated = new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10);
      return { ...inventedOrder(`nysd/18-cv-00007/${dated}`, '12', { dated }), id: `nysd/18-cv-00007/${dated}` };
    });
    const shown = entries(caseFeed({ ...of, orders: many }));
    expect(shown).toHaveLength(mostNews);
    expect(text(shown[0] as Element, 'published')).toBe('2018-02-24T00:00:00.000Z');
  });
});

it('a judge of all orders of one case, and of no other, has the feed of that case', () => {
  const all = ordersOf([of], []);
  expect(judgeFeedPath({ slug: 'quill-stone-nysd', orders: all })).toBe('/cases/nysd/18-cv-00007/feed.xml');
  expect(judgeFeedPath({ slug: 'quill-stone-nysd', orders: all.slice(1) })).toBe('/judges/quill-stone-nysd/feed.xml');
  expect(judgeFeedPath({ slug: 'quill-stone-nysd', orders })).toBe('/judges/quill-stone-nysd/feed.xml');
});
