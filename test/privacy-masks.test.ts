/** Masks: what words they hide, and what an order and a case file look like behind them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedValue, maskOrder, readRawOrder } from '../src/pipeline/index.ts';
import { fold } from '../src/pipeline/mark/vocabulary.ts';
import { carrierBack, carrierOf, maskerOf } from '../src/pipeline/privacy/masks.ts';
import { CaseFile } from '../src/schema/case.ts';
import type { Order } from '../src/schema/order.ts';

const masker = (...words: string[]) => maskerOf([{ words, instead: '[name withheld]', index: 0 }]);
const masked = (text: string, ...words: string[]) => masker(...words).text(text);

describe('a masked name', () => {
  test.each([
    ['Jane Roe moved.', '[name withheld] moved.'],
    ["JANE ROE'S motion and jane roe’s reply", "[name withheld]'S motion and [name withheld]’s reply"],
    ['Jane\u00a0 \nRoe, again', '[name withheld], again'],
    ['Ja-\nne Ro-\n  e moved', '[name withheld] moved'],
    ['Ja\u00adne R\u200boe and Ｊａｎｅ Roe', '[name withheld] and [name withheld]'],
    ['Jané Roe, Jane_Roe.pdf, jane-roe', '[name withheld], [name withheld].pdf, [name withheld]'],
    ['“Jane Roe”¹ (Jane Roe²)', '“[name withheld]”¹ ([name withheld]²)'],
    ['Jane Roe Jane Roe', '[name withheld] [name withheld]'],
  ])('is hidden in %j', (text, shown) => {
    expect(masked(text, 'Jane Roe')).toBe(shown);
  });

  test.each(['Jane Roebling', 'Mary-Jane Roeder', 'Janet Roe', 'Jane met Roe', "Jane O'Roe"])('leaves %j', (text) => {
    expect(masked(text, 'Jane Roe')).toBe(text);
  });

  test('is hidden with its hyphen, however that is written', () => {
    const names = 'Anne-Marie Roe, Anne–Marie Roe, anne_marie_roe.txt, Anne-\nMarie Roe, Anne Marie Roe';
    expect(masked(names, 'Anne-Marie Roe')).toBe(names.replace(/anne.*?roe/gis, '[name withheld]'));
  });

  test('ends a paragraph where it ran over the end of one', () => {
    expect(masked('by JANE\n\nROE, plaintiff', 'Jane Roe')).toBe('by [name withheld]\n\n, plaintiff');
  });

  test('is hidden whole, though a part of it is another spelling', () => {
    expect(masked('Jane Roe and Ms. Roe', 'Roe', 'Jane Roe', 'Ms. Roe')).toBe('[name withheld] and [name withheld]');
  });

  test.each(['R.*', '(a+)+$', '[^x]', 'a|b', 'x{9}', '\\', '$&', '.', '^', '{{name}}', 'Ro?e', '*'])(
    'is no pattern: %j',
    (name) => {
      expect(masked('Jane Rxxx, aaaa, xxxxxxxxx', name)).toBe('Jane Rxxx, aaaa, xxxxxxxxx');
      expect(masked(`So ${name} moved`, name)).toBe('So [name withheld] moved');
    },
  );

  test('parts no words where it begins or ends with what parts words', () => {
    expect(masked('Jane -Roe- and Roe - moved. So.', '-Roe-')).toBe('Jane [name withheld] and Roe - moved. So.');
    expect(masked('Acme Inc. moved, Acme Inc did', 'Acme Inc.')).toBe('[name withheld] moved, [name withheld] did');
  });

  test('is replaced by words that mean nothing either', () => {
    expect(maskerOf([{ words: ['Roe'], instead: '$& $1 \\1', index: 0 }]).text('Roe moved')).toBe('$& $1 \\1 moved');
  });

  test('is read through in a long hostile text', { timeout: 20_000 }, () => {
    for (const text of ['Jane ', 'J', '-\n', 'Jane-\n', '\u00ad', 'a ', 'ﬁ'])
      expect(masked(text.repeat(200_000), 'Jane Roe', 'a a a b')).toBe(text.repeat(200_000));
  });

  test('carries places there and back, whole words for what is hidden', () => {
    const text = 'So Jane Roe and Roe moved';
    const places = masker('Jane Roe', 'Roe').places(text);
    const [carry, back] = [carrierOf(places), carrierBack(places)];
    const shown = masked(text, 'Jane Roe', 'Roe');
    for (const [from, to, words] of [
      [0, 2, 'So'],
      [3, 7, '[name withheld]'],
      [8, 11, '[name withheld]'],
      [12, 15, 'and'],
      [20, 25, 'moved'],
    ] as const)
      expect(shown.slice(carry(from, 'from'), carry(to, 'to'))).toBe(words);
    expect(text.slice(back(shown.indexOf('moved')))).toBe('moved');
  });
});

const words = `UNITED STATES DISTRICT COURT
DISTRICT OF ARIZONA

JANE ROE, Plaintiff, v. ACME KILNS, INC., Defendant.

Case No. 17-cv-04321

ORDER

Before the court is Jane Roe's motion to compel, filed on March 3, 2018. [Docket No. 12.] The motion of Jane Roe at Docket No. 12 is DENIED because Ms.
Roe did not meet and confer. Defendant's motion, Docket No. 14, is GRANTED. Ms. Roe shall pay by May 1, 2018. Failure of Jane Roe to comply with this order may result in sanctions.

IT IS SO ORDERED.

Dated: April 2, 2018`;
const orderOf = (text: string): Order =>
  readRawOrder({ path: 'jane-roe-v-acme.txt', bytes: new TextEncoder().encode(text) }, 'azd/17-cv-04321/2018-04-02')
    .order as Order;
const recordsIn = ({ record }: Order) => [
  ...record.docketReferences,
  ...record.rulings,
  ...record.sanctionsWarnings,
  ...record.deadlines,
  ...record.events,
];

describe('a masked order', () => {
  const order = orderOf(words);
  const shown = maskOrder(order, masker('Jane Roe', 'Ms. Roe'));

  test('has the name nowhere, and as many records as before', () => {
    expect(recordsIn(order).length).toBeGreaterThan(5);
    expect(JSON.stringify(order)).toMatch(/roe/i);
    expect(JSON.stringify(shown)).not.toMatch(/roe/i);
    expect(recordsIn(shown).length).toBe(recordsIn(order).length);
  });

  test('quotes its own words at every span', () => {
    for (const { quote, span, prefix, suffix } of recordsIn(shown)) {
      expect(fold(shown.text.slice(span.from, span.to))).toBe(quote);
      expect(shown.text.slice(0, span.from).endsWith(prefix)).toBe(true);
      expect(shown.text.slice(span.to).startsWith(suffix)).toBe(true);
    }
  });

  test('has no size and digest of the text as received, which would prove a guess', () => {
    expect([shown.bytes, shown.sha256]).toEqual([null, null]);
  });

  test('keeps the ids of records whose words did not change, and makes others of the masked words', () => {
    const [before, after] = [recordsIn(order), recordsIn(shown)];
    const changed = before.filter(({ quote }) => /roe/i.test(quote));
    expect(changed.length).toBeGreaterThan(0);
    for (const [i, { id, quote }] of before.entries())
      expect(after[i]?.id === id, `${id} ${quote}`).toBe(!/roe/i.test(quote));
  });

  test('keeps an id that a note gave', () => {
    const [ruling, ...others] = order.record.rulings;
    const named = { ...order, record: { ...order.record, rulings: [{ ...ruling, id: 'ruling-0000001' }, ...others] } };
    expect(maskOrder(named as Order, masker('Jane Roe')).record.rulings[0]?.id).toBe('ruling-0000001');
  });

  test('is the very same where nothing is hidden', () => {
    expect(maskOrder(order, masker('Nobody Here'))).toBe(order);
  });

  test('holds none of a name, wherever it stood and whatever it is', () => {
    const name = fc.constantFrom(
      'Jane Roe',
      'Roe',
      'Acme',
      'DENIED',
      'Docket No. 12',
      'motion',
      'to compel, filed',
      'May 1',
      '12',
    );
    const place = fc.nat({ max: words.length });
    fc.assert(
      fc.property(name, place, (hidden, at) => {
        const text = `${words.slice(0, at)} ${hidden} ${words.slice(at)}`;
        const made = maskOrder(orderOf(text), masker(hidden));
        expect(masker(hidden).places(made.text)).toEqual([]);
        for (const { quote, span } of recordsIn(made)) expect(fold(made.text.slice(span.from, span.to))).toBe(quote);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a masked case file', () => {
  const file = CaseFile.parse({
    court: 'azd',
    caseNumber: '17-cv-04321',
    caption: 'Roe v. Acme Kilns, Inc.',
    parties: [{ name: 'Jane Roe', role: 'plaintiff', aliases: ['Roe', 'J. Roe'] }],
    disputes: [{ id: 'roe-deposition', title: 'Deposition of Jane Roe', entries: ['12'] }],
    events: [
      {
        date: '2018-03-03',
        kind: 'hearing',
        text: 'Roe heard.',
        dispute: 'roe-deposition',
        source: 'Order of Apr. 2, 2018',
      },
    ],
    entries: [
      {
        entry: '12',
        kind: 'motion',
        description: 'Motion of Jane Roe.',
        rulings: [{ entry: '12', disposition: 'granted' }],
        source: 'https://example.org/jane-roe-v-acme/12',
        alsoSources: ['https://example.org/?q=%22Jane%20Roe%22', 'https://example.org/acme'],
        certainty: 'clerk',
      },
    ],
  });

  test('has the name nowhere, and is a case file still', () => {
    const shown = maskedValue(CaseFile, file, masker('Jane Roe', 'Roe', 'J. Roe'));
    expect(JSON.stringify(shown)).not.toMatch(/roe/i);
    expect(CaseFile.parse(shown)).toEqual(shown);
    expect(shown.disputes[0]?.id).toBe(shown.events[0]?.dispute);
    expect(shown.entries[0]?.source).toBe('web address withheld');
    expect(shown.entries[0]?.alsoSources).toEqual(['web address withheld', 'https://example.org/acme']);
  });

  test('keeps codes that are spelled like a name', () => {
    const shown = maskedValue(CaseFile, file, masker('Granted', 'Hearing', 'azd', 'motion'));
    expect(shown.entries[0]?.rulings[0]?.disposition).toBe('granted');
    expect(shown.entries[0]?.description).toBe('[name withheld] of Jane Roe.');
    expect(CaseFile.parse(shown)).toEqual(shown);
  });
});
