/** Draws what a search found: entries, cases, and orders with the words in context. */
import { link } from '../base.ts';
import { casePath, docketPath, orderPath } from '../pipeline/view/addresses.ts';
import { glyphOfKind } from '../pipeline/view/glyphs.ts';
import type { Answer } from '../pipeline/view/search-answer.ts';
import { count, entryKindWords, entryWords, list, paragraphWords } from '../pipeline/view/words.ts';
import { courtOf } from '../schema/court.ts';
import { formatBounds, formatDate } from '../schema/date.ts';
import { isEntryId } from '../schema/entry.ts';
import type { EntryHit, FoundCase, NameHit } from '../schema/lookup.ts';
import { element, glyph } from './element.ts';
import { dispositionMark, foundEntry } from './found-entry.ts';
import type { FoundOrder, WordAnswer } from './word-search.ts';

/** Entries in full, then numbers and cases a row each. */
export function exactResults(found: Answer): Node[] {
  const cases = found.entries.length > 0 ? [] : found.cases.newest;
  return [
    ...found.entries.flatMap(foundEntry),
    ...found.hits.map(({ number, count: all, newest }) =>
      element(
        'section',
        { class: 'each' },
        element(
          'h2',
          {},
          found.entries.length > 0 ? `${entryWords(number)} elsewhere` : `${entryWords(number)} of each case`,
        ),
        element(
          'ul',
          { class: 'plain' },
          newest.map((hit) => element('li', {}, hitOf(hit, number))),
        ),
        all > newest.length &&
          element(
            'p',
            { class: 'small quiet' },
            `The newest ${newest.length} of ${all.toLocaleString('en-US')} cases. Add a case number or a party’s name.`,
          ),
      ),
    ),
    ...(cases.length > 0
      ? [
          element(
            'section',
            { class: 'each' },
            element('h2', {}, cases.length === 1 ? 'Case' : 'Cases'),
            element(
              'ul',
              { class: 'plain' },
              cases.map((one) => element('li', {}, caseOf(one))),
            ),
            found.cases.count > cases.length &&
              element(
                'p',
                { class: 'small quiet' },
                `The newest ${cases.length} of ${found.cases.count.toLocaleString('en-US')}. Add another name.`,
              ),
          ),
        ]
      : []),
  ];
}

function hitOf({ case: id, order, caption, court, kind, what, filed, disposition }: EntryHit, number: string): Node[] {
  const where = court ? `, ${courtOf(court).citation}` : '';
  if (!id) {
    return [
      element('p', {}, element('a', { class: 'lead', href: link(order ? orderPath(order) : '/') }, caption)),
      element(
        'p',
        { class: 'small quiet' },
        `An order that mentions ${entryWords(number)}; its case is not identified${where}.`,
      ),
    ];
  }
  return [
    element(
      'p',
      {},
      element('a', { class: 'lead', href: link(docketPath(id, number)) }, entryWords(number)),
      ' ',
      disposition && dispositionMark(disposition),
    ),
    element(
      'p',
      {},
      element('a', { href: link(casePath(id)) }, caption),
      element('span', { class: 'quiet' }, ` ${id.split('/')[1]}${where}`),
    ),
    element(
      'p',
      { class: 'small' },
      kind && [
        glyph(glyphOfKind(kind)),
        ` ${[what ?? entryKindWords[kind], filed && formatBounds(filed)].filter(Boolean).join(', ')}`,
      ],
    ),
  ];
}

function caseOf(found: FoundCase | NameHit): Node[] {
  const id = 'id' in found ? found.id : found.case;
  const where = found.court ? courtOf(found.court).citation : null;
  if (!id) {
    const order = 'order' in found ? found.order : null;
    return [
      element(
        'p',
        {},
        element('a', { class: 'lead', href: link(order ? orderPath(order as string) : '/') }, found.caption),
      ),
      element(
        'p',
        { class: 'small quiet' },
        ['An order; its case is not identified', where].filter(Boolean).join(', '),
      ),
    ];
  }
  const known =
    'id' in found
      ? [
          count(found.entries, 'docket entry', 'docket entries'),
          `${count(found.orders, 'order')} in full text`,
          list(found.judges),
        ]
      : [];
  return [
    element('p', {}, element('a', { class: 'lead', href: link(casePath(id)) }, found.caption)),
    element('p', { class: 'small quiet' }, [id.split('/')[1], where, ...known].filter(Boolean).join(' · ')),
    element('p', { class: 'small' }, element('a', { href: link(docketPath(id)) }, 'Docket')),
  ];
}

/** Orders that hold the words, with the words in their paragraphs. */
export function wordSection(words: string, { count: all, orders }: WordAnswer): Node[] {
  if (all === 0) return [];
  return [
    element('h2', {}, 'Orders that say ', element('span', { class: 'said' }, `“${words}”`)),
    ...orders.map(wordHit),
    ...(all > orders.length
      ? [
          element(
            'p',
            { class: 'small quiet' },
            `The best ${orders.length} of ${all.toLocaleString('en-US')} orders. More words narrow it.`,
          ),
        ]
      : []),
  ];
}

const wordHit = (order: FoundOrder) =>
  element(
    'article',
    { class: 'hit' },
    element('h3', {}, element('a', { href: order.address }, order.title)),
    element(
      'p',
      { class: 'small quiet' },
      [
        order.case,
        order.entry && entryWords(order.entry),
        order.dated && isEntryId(order.entry ?? '1') && formatDate(order.dated),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    element(
      'dl',
      { class: 'in-context' },
      order.hits.map(({ paragraph, runs, rulings }) => [
        element(
          'dt',
          {},
          element(
            'a',
            { href: paragraph === null ? order.address : `${order.address}#p${paragraph}` },
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
              element('a', { href: `${order.address}#${record}` }, 'in this ruling'),
            ),
          ),
        ),
      ]),
    ),
    order.more > 0 && element('p', { class: 'small quiet' }, `and in ${count(order.more, 'more paragraph')}`),
  );
