import { describe, expect, test } from 'vitest';
import { citationText } from '../src/pipeline/view/citation-forms.ts';
import { clauseFacets, clausesOf, languagePages, sheetsOf } from '../src/pipeline/view/language.ts';
import { choicesOf } from '../src/pipeline/view/row-facets.ts';
import type { Order, Ruling } from '../src/schema/order.ts';
import { inventedCase, inventedEntry } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const id = 'cand/16-cv-00412';
const rulingOf = (record: string, over: Partial<Ruling> = {}): Ruling => ({
  id: `ruling-${record.padStart(7, '0')}`,
  quote: 'The motion is DENIED.',
  prefix: '',
  suffix: '',
  span: { from: 0, to: 9 },
  also: [],
  pin: { page: 2, line: 4 },
  rule: 'note',
  entries: ['239'],
  disposition: 'denied',
  withoutPrejudice: false,
  motion: 'motion to compel',
  motionKind: 'compel',
  movant: null,
  grounds: [],
  authority: [],
  ...over,
});
const orderWith = (day: string, rulings: Ruling[], over: Partial<Order> = {}) => ({
  ...inventedOrder(`${id}/${day}`, '239', { dated: day, rulings, sanctionsWarnings: [] }),
  ...over,
});
const of = (...orders: Order[]) =>
  inventedCase(id, orders, [], {
    historyKnownAsOf: '2026-11-01',
    docket: [
      inventedEntry('239'),
      ...orders.map((order, i) => inventedEntry(`${240 + i}`, { kind: 'order', order: order.id })),
    ],
  });

describe('The language bank', () => {
  test('has the same words by the same act on the same ground once, with every place, the newest first.', () => {
    const clauses = clausesOf(
      [
        of(
          orderWith('2019-03-04', [rulingOf('a1')]),
          orderWith('2019-05-04', [
            rulingOf('b1', { quote: 'the motion  is denied.' }),
            rulingOf('b2', { disposition: 'granted' }),
            rulingOf('b3', { grounds: ['untimely'] }),
          ]),
        ),
      ],
      [],
      null,
    );
    expect(clauses.map(({ act, grounds, places }) => [act.code, grounds, places.map(({ dated }) => dated)])).toEqual([
      ['denied', [], ['2019-05-04', '2019-03-04']],
      ['granted', [], ['2019-05-04']],
      ['denied', ['untimely'], ['2019-05-04']],
    ]);
  });

  test('gives each place its citation with its page, whether it still stands, and where it opens.', () => {
    const [clause] = clausesOf([of(orderWith('2019-03-04', [rulingOf('a1')]))], [], '2026-11-01');
    const [place] = clause?.places ?? [];
    expect(place && citationText(place.citation)).toMatch(/at\s2:4 \(N\.D\.\sCal\.\sMar\.\s4, 2019\)/);
    expect(place?.later?.words).toEqual(['No later history known as of Nov.\u00a01, 2026.']);
    expect(place?.quotation).toMatchObject({ order: `${id}/2019-03-04`, record: 'ruling-00000a1' });
  });

  test('leaves out titles in capitals, and takes orders whose case is not identified.', () => {
    const order = {
      ...orderWith('2019-03-04', [rulingOf('a1', { quote: 'ORDER DENYING MOTION' }), rulingOf('a2')]),
      id: 'unidentified/2019-03-04',
      case: null,
    };
    const clauses = clausesOf([], [order], null);
    expect(clauses.map(({ id: record }) => record)).toEqual(['ruling-00000a2']);
    expect(clauses[0]?.places[0]?.later?.words[0]).toMatch(/not identified/);
  });

  const many = clausesOf(
    [
      of(
        orderWith('2019-03-04', [
          rulingOf('a1', { quote: 'It is denied as late.', grounds: ['untimely'] }),
          rulingOf('a2', { quote: 'It is denied as late and moot.', grounds: ['untimely', 'moot'] }),
          rulingOf('a3', { quote: 'It is denied.' }),
          rulingOf('a4', { quote: 'It is granted.', disposition: 'granted' }),
        ]),
      ),
    ],
    [],
    null,
  );

  test('has a page for each disposition and each ground with a clause, in parts by the other.', () => {
    const pages = languagePages(many);
    expect(
      pages.map(({ slug, total, parts }) => [slug, total, parts.map((part) => [part.id, part.clauses.length])]),
    ).toEqual([
      ['granted', 1, [['no-ground-given', 1]]],
      [
        'denied',
        3,
        [
          ['untimely', 2],
          ['moot', 1],
          ['no-ground-given', 1],
        ],
      ],
      ['ground-untimely', 2, [['denied', 2]]],
      ['ground-moot', 1, [['denied', 1]]],
    ]);
  });

  test('shows a long page in sheets; a part goes on on the next, and no clause is lost.', () => {
    const [, denied] = languagePages(many);
    const sheets = denied ? sheetsOf(denied, 3) : [];
    expect(
      sheets.map(({ sheet, sheets: of, parts }) => [sheet, of, parts.map((part) => [part.id, part.clauses.length])]),
    ).toEqual([
      [
        1,
        2,
        [
          ['untimely', 2],
          ['moot', 1],
        ],
      ],
      [2, 2, [['no-ground-given', 1]]],
    ]);
  });

  test('narrows by what parts the clauses of a page.', () => {
    expect(choicesOf(clauseFacets, many).map(({ name, choices }) => [name, choices.map(({ count }) => count)])).toEqual(
      [
        ['ground', [1, 2]],
        ['act', [3, 1]],
      ],
    );
  });

  test('has warnings by what is at stake, each under its step.', () => {
    const warned = inventedOrder(`${id}/2019-03-04`, '239', {
      rulings: [],
      sanctionsWarnings: [
        {
          ...rulingOf('0'),
          id: 'warning-00000c3',
          quote: 'shall show cause why it should not pay',
          kind: 'warning',
          consequences: ['monetary'],
          addressee: 'plaintiff',
          anchor: 'show cause',
        } as never,
      ],
    });
    const [page] = languagePages(clausesOf([of(warned)], [], null));
    expect(page).toMatchObject({ slug: 'consequence-monetary', parts: [{ id: 'show-cause', title: 'Show cause' }] });
    expect(page?.parts[0]?.clauses[0]).toMatchObject({ about: 'plaintiff', places: [{ later: null }] });
  });
});
