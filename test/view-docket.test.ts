import { describe, expect, it } from 'vitest';
import { cut, cutFront } from '../src/pipeline/view/cut.ts';
import { docketInBrief } from '../src/pipeline/view/docket-in-brief.ts';
import { docketRows, filedOn, hundreds } from '../src/pipeline/view/docket-rows.ts';
import { unbroken } from '../src/pipeline/view/words.ts';
import type { Case, DocketEntry, EntryRuling } from '../src/schema/case.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';
import { orderOf, placed } from './invented-orders.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const ruled = (entry: string, disposition: EntryRuling['disposition'], by: string) =>
  inventedRuling(entry, by, { disposition });
const caseOf = (docket: DocketEntry[], fields: Partial<Case> = {}) =>
  inventedCase('njd/11-cv-01234', [], [], { docket, ...fields });

describe('a row of the docket page', () => {
  it('names the entries that answer it', () => {
    const [motion] = docketRows(
      caseOf([
        inventedEntry('8'),
        inventedEntry('9', { respondsTo: ['8'] }),
        inventedEntry('10', { respondsTo: ['8'] }),
      ]),
    );
    expect(motion?.answeredBy).toEqual(['9', '10']);
  });

  it('has what an order tells of it by its day, where it has no number', () => {
    const text = 'On February 1, 2015, the court ordered a call.';
    const event = {
      ...placed('event', text, text),
      date: '2015-02-01',
      kind: 'order' as const,
      entries: [],
      party: null,
    };
    const order = orderOf(text, { record: { dated: '2015-03-02', events: [event] } });
    const filed = { from: '2015-02-01', to: '2015-02-01', inferred: false };
    const docket = [
      inventedEntry('order-2015-02-01', { kind: 'order', filed }),
      inventedEntry('9', { kind: 'order', order: order.id }),
    ];
    const [row] = docketRows(caseOf(docket, { orders: [order] }));
    expect(row?.mentions).toMatchObject([
      { order: order.id, entry: '9', places: [{ record: event.id, paragraph: 1, after: text }] },
    ]);
  });

  it('tells the papers that answer an entry from the orders that concern it', () => {
    const docket = [
      inventedEntry('8'),
      inventedEntry('9', { kind: 'opposition', respondsTo: ['8'] }),
      inventedEntry('10', { kind: 'order', respondsTo: ['8'] }),
    ];
    expect(docketRows(caseOf(docket))[0]).toMatchObject({ answeredBy: ['9'], concernedBy: ['10'] });
  });

  it('says that one order lists its entry under two dispositions', () => {
    const rulings = [ruled('8', 'denied', '12'), ruled('8', 'not-considered', '12')];
    expect(docketRows(caseOf([inventedEntry('8', { rulings })]))[0]?.slips.map(plain)).toEqual([
      'The order lists No. 8 both as denied and as not considered.',
    ]);
  });

  it('says no such thing where two orders dispose of it differently', () => {
    const rulings = [ruled('8', 'deferred', '12'), ruled('8', 'denied', '14')];
    expect(docketRows(caseOf([inventedEntry('8', { rulings })]))[0]?.slips).toEqual([]);
  });

  it('shows the later history of an order beside each of its rulings', () => {
    const history = {
      entry: '12',
      by: 'D.N.J.',
      date: '2015-06-01',
      effect: 'vacated' as const,
      source: 'Order of June 1, 2015',
    };
    const rulings = [ruled('8', 'deferred', '11'), ruled('8', 'denied', '12')];
    const [row] = docketRows(caseOf([inventedEntry('8', { rulings })], { laterHistory: [history] }));
    expect(
      row?.rulings.map(({ later }) => later.steps.filter(({ effect }) => effect === history.effect).length),
    ).toEqual([0, 1]);
  });
});

describe('the words of a mention', () => {
  it('are cut between words, with a sign that something is left out', () => {
    expect(cutFront('the letter that was filed as Docket No. ', 20)).toBe('…as Docket No. ');
    expect(cut(' and the reply that followed it', 13)).toBe(' and the…');
  });

  it('stay whole where there is room', () => {
    expect(cutFront('Docket No. ', 20)).toBe('Docket No. ');
    expect(cut('.', 20)).toBe('.');
  });
});

describe('the day of an entry', () => {
  it('is never firmer than its source', () => {
    expect(filedOn(null)).toBe('day not known');
    expect(plain(filedOn({ from: '2015-03-02', to: '2015-03-02', inferred: false }))).toBe('Mar. 2, 2015');
    expect(plain(filedOn({ from: '2015-03-02', to: '2015-04-01', inferred: false }))).toBe(
      'between Mar. 2 and Apr. 1, 2015',
    );
    expect(plain(filedOn({ from: '2015-03-02', to: '2015-04-01', inferred: true }))).toMatch(/\(inferred\)$/);
  });
});

describe('the way through a long docket', () => {
  it('leads to the first entry of each hundred', () => {
    const keys = ['3', '99', 'order-2015-03-02', '112', '112-1', '305'];
    expect(hundreds(keys.map((key) => inventedEntry(key)))).toEqual(['3', '112', '305']);
  });
});

describe('the docket on the page of its case', () => {
  const entries = (count: number, disputes: string[], from = 1) =>
    Array.from({ length: count }, (_, i) => inventedEntry(String(from + i), { disputes }));

  it('is the whole docket where that is short', () => {
    const docket = [...entries(20, ['costs']), ...entries(20, [], 21)];
    expect(docketInBrief(docket)).toEqual({ entries: docket, isWhole: true, words: '' });
  });

  it('is what no dispute tells of where the docket is long', () => {
    const others = entries(3, [], 60);
    expect(docketInBrief([...entries(50, ['costs']), ...others])).toEqual({
      entries: others,
      isWhole: false,
      words: 'The chains of disputes tell of 50 of them; 3 belong to none and stand here.',
    });
  });

  it('names one entry outside of disputes in the singular', () => {
    expect(docketInBrief([...entries(50, ['costs']), ...entries(1, [], 60)]).words).toBe(
      'The chains of disputes tell of 50 of them; 1 belongs to none and stands here.',
    );
  });

  it('says so where each entry belongs to a dispute', () => {
    expect(docketInBrief(entries(41, ['costs']))).toEqual({
      entries: [],
      isWhole: false,
      words: 'Each belongs to a dispute, whose chains tell of it.',
    });
  });

  it('lists the newest of very many and says of how many', () => {
    const { entries: listed, words } = docketInBrief([...entries(2, ['costs']), ...entries(1200, [], 3)]);
    expect(listed).toHaveLength(40);
    expect(listed.at(-1)?.key).toBe('1202');
    expect(words).toBe(
      'The chains of disputes tell of 2 of them; 1,200 belong to none. The newest 40 of those stand here.',
    );
    expect(docketInBrief(entries(60, [])).words).toBe('None belongs to a dispute. The newest 40 of them stand here.');
  });
});

describe('words that must not part at a line end', () => {
  it('are bound to their number', () => {
    expect(unbroken('see § 2019 and Nos. 4, ¶ 5, and No. one')).toBe(
      'see §\u00a02019 and Nos.\u00a04, ¶\u00a05, and No. one',
    );
  });
});
