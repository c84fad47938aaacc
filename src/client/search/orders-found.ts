/** Draws the orders found, under their cases: the rulings and warnings that fit, and the words in context. */
import { link } from '../../base.ts';
import { casePath, docketPath, orderPath } from '../../pipeline/view/addresses.ts';
import { notYetChecked } from '../../pipeline/view/review.ts';
import {
  addresseeWords,
  certaintyWords,
  consequenceWords,
  count,
  entryWords,
  groundWords,
  list,
  paragraphWords,
  shownKind,
  warningWords,
} from '../../pipeline/view/words.ts';
import type { OrderWithWords } from '../../pipeline/view/words-found.ts';
import type { CaseId } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { formatBounds, formatDate } from '../../schema/date.ts';
import { isEntryId } from '../../schema/entry.ts';
import type { FoundRuling, FoundWarning, OrderInBrief } from '../../schema/lookup.ts';
import { element, glyph } from '../element.ts';

import { dispositionMark } from './disposition-mark.ts';
import { type WordsInPage, wordsInPage } from './words-in-page.ts';

/** An order as the fields found it, as the words did, or as both. */
export type OrderFound = { brief: (OrderInBrief & { more: number }) | null; said: OrderWithWords | null };

/** Rulings and warnings of one order that are shown. */
const mostRows = 8;

/** Orders that fit or hold the words, under their cases; `all` is how many there are. */
export function orderSection(found: readonly OrderFound[], all: number, more: (() => void) | null): Node[] {
  if (found.length === 0) return [];
  return [
    ...ordersByCase(found),
    ...(all > found.length
      ? [
          element(
            'p',
            { class: 'further' },
            element('span', { class: 'small quiet' }, `${found.length} of ${all.toLocaleString('en-US')} orders. `),
            more && furtherButton(more),
          ),
        ]
      : []),
  ];
}

function furtherButton(more: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button' }, 'Show more');
  button.addEventListener('click', more, { once: true });
  return button;
}

/** The orders under their cases: cases and orders in the order given, each case once. */
function ordersByCase(found: readonly OrderFound[]): HTMLElement[] {
  const groups = Map.groupBy(found, (one) => caseOf(one).id ?? '');
  return [...groups.values()].map((orders) => {
    const { id, caption, where } = caseOf(orders[0] as OrderFound);
    return element(
      'section',
      { class: 'of-one-case' },
      element(
        'h2',
        {},
        id ? element('a', { href: link(casePath(id)) }, caption) : 'Case not identified',
        ' ',
        where && element('span', { class: 'quiet whole' }, where),
      ),
      orders.map(orderOf),
    );
  });
}

function caseOf({ brief, said }: OrderFound): { id: CaseId | null; caption: string; where: string | null } {
  const id = brief ? brief.case : (said?.case ?? null);
  const parts = id?.split('/');
  return {
    id,
    caption: brief?.caption ?? said?.caseName ?? id ?? '',
    where: parts ? [parts[1], courtOf(parts[0] as string).citation].join(', ') : null,
  };
}

function orderOf({ brief, said }: OrderFound): HTMLElement {
  const order = brief?.order ?? said?.order ?? null;
  const address = order
    ? orderPath(order)
    : brief?.case && brief.key
      ? docketPath(brief.case, brief.key)
      : brief?.case
        ? casePath(brief.case)
        : null;
  const key = brief ? brief.key : (said?.entry ?? null);
  const title = brief?.title ?? said?.title ?? (key ? entryWords(key) : 'Order not known by number or day');
  const days = brief ? brief.days && formatBounds(brief.days) : said?.dated && formatDate(said.dated);
  // What all rulings of an order have in common is said once.
  const laters = new Set(brief?.rulings.map(({ later }) => later));
  const rows = [
    ...(brief?.rulings ?? []).map((ruling) => rulingOf(ruling, brief as OrderInBrief, laters.size > 1)),
    ...(brief?.warnings ?? []).map(warningOf),
  ];
  const more = (brief?.more ?? 0) + Math.max(0, rows.length - mostRows);
  return element(
    'article',
    { class: 'hit' },
    element('h3', {}, address ? element('a', { href: link(address), 'data-result': true }, title) : title),
    element(
      'p',
      { class: 'small quiet' },
      [
        key && title !== entryWords(key) && isEntryId(key) && entryWords(key),
        days && !title.includes(days) && days,
        brief?.judge,
        brief && !order && 'text not held',
        brief?.review === 'machine' && notYetChecked,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    rows.length > 0 && element('ul', { class: 'plain did' }, rows.slice(0, mostRows)),
    laters.size === 1 && element('p', { class: 'small quiet' }, [...laters]),
    more > 0 &&
      address &&
      element(
        'p',
        { class: 'small quiet' },
        `and ${count(more, 'more ruling or warning', 'more rulings and warnings')} that fit`,
      ),
    brief && brief.warnings.length > 0 && element('p', { class: 'small quiet' }, 'A warning is not a finding.'),
    said && wordsInContext(said),
  );
}

function rulingOf(
  { disposition, withoutPrejudice, entries, motion, grounds, quote, paragraph, certainty, later, address }: FoundRuling,
  order: OrderInBrief,
  withLater: boolean,
): HTMLElement {
  const numbers = entries.map((entry) =>
    order.case
      ? element('a', { href: link(docketPath(order.case, entry)), class: 'nb' }, entryWords(entry))
      : entryWords(entry),
  );
  return element(
    'li',
    {},
    element(
      'p',
      {},
      dispositionMark(disposition),
      withoutPrejudice && ' without prejudice',
      numbers.length > 0 && [' ', numbers.flatMap((number, i) => (i > 0 ? [', ', number] : [number]))],
      motion && element('span', { class: 'quiet' }, ` ${motion}`),
      grounds.length > 0 && element('span', { class: 'why' }, list(grounds.map((ground) => groundWords[ground]))),
    ),
    quoted(quote, address, paragraph),
    (quote === null || withLater) &&
      element(
        'p',
        { class: 'small quiet' },
        [quote === null && `Known from ${certaintyWords[certainty]}.`, withLater && later].filter(Boolean).join(' '),
      ),
  );
}

const warningOf = (warning: FoundWarning): HTMLElement => {
  const { consequences, addressee, quote, text, paragraph, certainty, address } = warning;
  const kind = shownKind(warning);
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('b', { class: 'nb' }, glyph(kind), ` ${warningWords[kind]}`),
      element('span', { class: 'quiet' }, ` ${addresseeWords[addressee]}`),
      element('span', { class: 'why' }, list(consequences.map((one) => consequenceWords[one]))),
    ),
    quoted(quote, address, paragraph),
    text && element('p', {}, text),
    quote === null && element('p', { class: 'small quiet' }, `Known from ${certaintyWords[certainty]}.`),
  );
};

/** The court's words with a link to their place; nothing where they are not held. */
const quoted = (quote: string | null, address: string | null, paragraph: number | null) =>
  quote &&
  element(
    'p',
    { class: 'q' },
    quote,
    address && [
      ' ',
      element(
        'a',
        { class: 'small nb', href: link(address) },
        paragraph === null ? 'in place' : paragraphWords(paragraph),
      ),
    ],
  );

/** Room for the words in context, which are read from the order's own page once they come into sight (`showInSight`). */
function wordsInContext(order: OrderWithWords): HTMLElement {
  const holder = element('div', { 'aria-busy': 'true' });
  waiting.set(holder, order);
  return holder;
}

const waiting = new WeakMap<Element, OrderWithWords>();

/** Pixels below what is in sight that words are fetched for. */
const near = 60;

/**
 * Fills in the words in context of the first order and of those in sight, one after the other, since each moves the next
 * further down.
 */
export async function showInSight(found: HTMLElement): Promise<void> {
  for (const holder of found.querySelectorAll<HTMLElement>('[aria-busy]')) {
    // Something else has been asked for.
    if (!found.isConnected) return;
    const order = waiting.get(holder);
    const isFirst = !found.querySelector('.in-context');
    if (!order || (!isFirst && holder.getBoundingClientRect().top > innerHeight + near)) continue;
    waiting.delete(holder);
    holder.replaceChildren(...wordsRead(order, await wordsInPage(order)));
    holder.removeAttribute('aria-busy');
  }
}

function wordsRead(order: OrderWithWords, { hits, more }: WordsInPage): Node[] {
  return [
    element(
      'dl',
      { class: 'in-context' },
      hits.map(({ paragraph, runs, rulings }) => [
        element(
          'dt',
          {},
          element(
            'a',
            { href: link(orderPath(order.order, paragraph ? `p${paragraph}` : undefined)) },
            paragraphWords(paragraph ?? 0),
          ),
        ),
        element(
          'dd',
          { class: 'q' },
          runs.map(({ text, found }) => (found ? element('mark', {}, text) : text)),
          rulings.map(({ record, disposition }) =>
            element(
              'p',
              { class: 'ruled small' },
              dispositionMark(disposition),
              ' ',
              element('a', { href: link(orderPath(order.order, record)) }, 'in this ruling'),
            ),
          ),
        ),
      ]),
    ),
    ...(more > 0 ? [element('p', { class: 'small quiet' }, `and in ${count(more, 'more paragraph')}`)] : []),
  ];
}
