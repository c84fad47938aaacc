/** Draws what a search found: entries, numbers and cases a row each, orders under their cases. */
import { link } from '../base.ts';
import { casePath, docketPath, orderPath } from '../pipeline/view/addresses.ts';
import { glyphOfKind } from '../pipeline/view/glyphs.ts';
import type { Answer } from '../pipeline/view/search-answer.ts';
import { amount, count, entryKindWords, entryWords, list } from '../pipeline/view/words.ts';
import { courtOf } from '../schema/court.ts';
import { formatBounds } from '../schema/date.ts';
import type { EntryHit, FoundCase, NameHit } from '../schema/lookup.ts';
import { element, glyph } from './element.ts';
import { dispositionMark } from './search/disposition-mark.ts';

/** Entry numbers by their cases, then cases by their names, a row each; nothing where neither was asked for. */
export function exactResults(found: Answer): Node[] {
  const cases = found.entries.length > 0 || found.unfit.length > 0 || found.chosen ? [] : found.cases.newest;
  return [
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
            `The newest ${newest.length} of ${amount(all)} cases. Add a case number or a party’s name.`,
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
                `The newest ${cases.length} of ${amount(found.cases.count)}. Add another name.`,
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
      element(
        'p',
        {},
        element('a', { class: 'lead', 'data-result': true, href: link(order ? orderPath(order) : '/') }, caption),
      ),
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
      element('a', { class: 'lead', 'data-result': true, href: link(docketPath(id, number)) }, entryWords(number)),
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
        element(
          'a',
          { class: 'lead', 'data-result': true, href: link(order ? orderPath(order as string) : '/') },
          found.caption,
        ),
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
    element('p', {}, element('a', { class: 'lead', 'data-result': true, href: link(casePath(id)) }, found.caption)),
    element('p', { class: 'small quiet' }, [id.split('/')[1], where, ...known].filter(Boolean).join(' · ')),
    element('p', { class: 'small' }, element('a', { href: link(docketPath(id)) }, 'Docket')),
  ];
}

/** Entries asked for of which no ruling fits the fields asked for. */
export const unfitEntries = (found: Answer): Node[] =>
  found.unfit.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'each' },
          element('h2', {}, 'Asked for, but no ruling on it fits'),
          element(
            'ul',
            { class: 'plain' },
            found.unfit.map(({ entry, block }) =>
              element(
                'li',
                {},
                hitOf(
                  { ...entry, order: null, case: block.case, caption: block.caption, court: block.court },
                  entry.key,
                ),
              ),
            ),
          ),
        ),
      ];
