import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionParts } from '../src/pipeline/view/order-caption.ts';
import { markedParagraphs, numbersIn, type Segment } from '../src/pipeline/view/segments.ts';
import type { Order } from '../src/schema/order.ts';
import { orderOf, placed, placeOf, rulingAt } from './invented-orders.ts';

const segmentsOf = (order: Order): Segment[] => markedParagraphs(order).flatMap(({ segments }) => segments);
const wordsOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

const reference = (text: string, words: string, entries: string[]) => ({
  ...placed('reference', text, words),
  entries,
});
describe('an order cut into segments', () => {
  it('gives the text back, character for character, whatever is marked in it', () => {
    const words = fc.stringMatching(/^[a-zA-Z0-9 .¶’]{1,30}$/).filter((text) => text.trim() === text && text !== '');
    const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n'));
    const cases = texts.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length })), { maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const places = spans.map(([from, length]) => ({ from, to: Math.min(text.length, from + length) }));
        const order = orderOf(text, {
          emphasis: places.slice(0, 3).map((span) => ({ ...span, style: 'italic' as const })),
          record: {
            rulings: places.map((span, i) => ({
              ...rulingAt(text, text, []),
              id: `ruling-${i.toString(16).padStart(7, '0')}`,
              span,
            })),
            docketReferences: places.map((span) => ({ ...reference(text, text, ['12']), span })),
          },
        });
        const paragraphs = markedParagraphs(order);
        let at = 0;
        for (const { from, to, segments } of paragraphs) {
          expect(text.slice(at, from)).toMatch(/^\n*$/);
          expect(wordsOf(segments)).toBe(text.slice(from, to));
          at = to;
        }
        expect(text.slice(at)).toMatch(/^\n*$/);
      }),
    );
  });

  it('marks every character of a record and no other', () => {
    const text = 'The motion is DENIED in full.\n\nSo it stands.';
    const marked = segmentsOf(orderOf(text, { record: { rulings: [rulingAt(text, 'is DENIED', [])] } }));
    expect(wordsOf(marked.filter(({ marks }) => marks.length > 0))).toBe('is DENIED');
  });

  it('keeps a reference within a ruling as a segment of both', () => {
    const text = 'The motion (Dkt. No. 12) is DENIED.';
    const order = orderOf(text, {
      record: {
        rulings: [rulingAt(text, 'motion (Dkt. No. 12) is DENIED', ['12'])],
        docketReferences: [reference(text, 'Dkt. No. 12', ['12'])],
      },
    });
    const number = segmentsOf(order).find(({ href }) => href !== undefined);
    expect(number).toMatchObject({ text: '12', href: '/cases/njd/11-cv-01234/docket/#12' });
    expect(number?.marks.map(({ kind }) => kind)).toEqual(['ruling', 'reference']);
  });

  it('says where a record begins and ends, once each, also across paragraphs', () => {
    const text = 'It is so.\n\nThe motion is\n\nDENIED today.';
    const [record] = [rulingAt(text, 'motion is\n\nDENIED', [])];
    const marks = segmentsOf(orderOf(text, { record: { rulings: [record] } })).flatMap((segment) => segment.marks);
    expect(marks.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('keeps both records where two share the very same words', () => {
    const text = 'Both motions are DENIED.';
    const records = [rulingAt(text, 'are DENIED', ['1']), rulingAt(text, 'are DENIED', ['2'])];
    const held = segmentsOf(orderOf(text, { record: { rulings: records } })).find(({ marks }) => marks.length > 0);
    expect(held?.marks.filter(({ first }) => first).map(({ record }) => record)).toEqual(records.map(({ id }) => id));
  });

  it('tells a further place that says the same thing from the words of the record', () => {
    const text = 'Order denying the motion.\n\nThe motion is DENIED.';
    const record = rulingAt(text, 'is DENIED', [], 'denied', ['denying the motion']);
    const marks = segmentsOf(orderOf(text, { record: { rulings: [record] } })).flatMap((segment) => segment.marks);
    expect(marks.map(({ again }) => again)).toEqual([true, false]);
  });

  it('links nothing where the case is not known or the entry is on another docket', () => {
    const text = 'See ECF No. 12.';
    const record = { docketReferences: [reference(text, 'ECF No. 12', ['12'])] };
    expect(segmentsOf(orderOf(text, { case: null, record })).some(({ href }) => href)).toBe(false);
    const elsewhere = { docketReferences: [{ ...reference(text, 'ECF No. 12', ['12']), otherCase: 'Roe v. Poe' }] };
    expect(segmentsOf(orderOf(text, { record: elsewhere })).some(({ href }) => href)).toBe(false);
  });

  it("shows the court's emphasis where it stands", () => {
    const text = 'It is due by January 15 at noon.';
    const order = orderOf(text, { emphasis: [{ ...placeOf(text, 'January 15'), style: 'bold' }] });
    expect(
      segmentsOf(order)
        .filter(({ styles }) => styles.includes('bold'))
        .map(({ text: words }) => words),
    ).toEqual(['January 15']);
  });

  it('tells footnotes, headings and list items from prose', () => {
    const text =
      'A first paragraph.\n\nDISCUSSION\n\n³ See the earlier order.\n\n2. the responses; and\n\n2013 was long ago.';
    expect(markedParagraphs(orderOf(text)).map(({ kind }) => kind)).toEqual([
      'prose',
      'heading',
      'footnote',
      'list-item',
      'prose',
    ]);
  });
});

describe('the numbers that a reference names', () => {
  const named = (words: string, entries: string[]) =>
    numbersIn(words, entries).map(({ from, to, entry }) => [words.slice(from, to), entry]);

  it('are linked each to its own entry', () => {
    expect(named('Docket Nos. 224, 239 and 241', ['224', '239', '241'])).toEqual([
      ['224', '224'],
      ['239', '239'],
      ['241', '241'],
    ]);
  });

  it('are the two ends of a range, the short end completed', () => {
    expect(named('Docket Nos. 618-620', ['618', '619', '620'])).toEqual([
      ['618', '618'],
      ['620', '620'],
    ]);
    expect(named('ECF Nos. 144–45', ['144', '145'])).toEqual([
      ['144', '144'],
      ['45', '145'],
    ]);
  });

  it('are an attachment as one, and never a page or a paragraph', () => {
    expect(named('Dkt. No. 596-1 at 4', ['596-1'])).toEqual([['596-1', '596-1']]);
  });

  it('are the words as a whole where no number stands there', () => {
    expect(named('the earlier letter', ['12'])).toEqual([['the earlier letter', '12']]);
  });
});

describe('the caption of an order', () => {
  const partsOf = (text: string) => {
    const parts = captionParts(markedParagraphs(orderOf(text)).filter(({ kind }) => kind === 'caption'));
    return parts && Object.values(parts).map((paragraphs) => paragraphs.map(({ segments }) => wordsOf(segments)));
  };
  const prose = 'The court has received the motion of the plaintiff and the letter that the defendants sent.';

  it('is parted into court, parties, and number and title', () => {
    const text = `UNITED STATES DISTRICT COURT\nDISTRICT OF NEW JERSEY\n\nROE,\nPlaintiff,\n\nv.\n\nPOE, et al.,\nDefendants.\n\nCase No. 11-cv-01234\n\nORDER\n\n${prose}`;
    expect(partsOf(text)).toEqual([
      ['UNITED STATES DISTRICT COURT\nDISTRICT OF NEW JERSEY'],
      ['ROE,\nPlaintiff,', 'v.', 'POE, et al.,\nDefendants.'],
      ['Case No. 11-cv-01234', 'ORDER'],
    ]);
  });

  it('is left as it is where it has no parties', () => {
    expect(partsOf(`UNITED STATES DISTRICT COURT\n\nIN RE ROE\n\nORDER\n\n${prose}`)).toBeNull();
  });
});
