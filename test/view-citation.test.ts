import { describe, expect, it } from 'vitest';
import { caseName, citationOf, orderTitle } from '../src/pipeline/view/citation.ts';
import { dispositionsListed, entriesRuledTwice, entryOfEvent, notesOf } from '../src/pipeline/view/notes.ts';
import { caseNumberWords } from '../src/pipeline/view/words.ts';
import { inventedEntry } from './invented-cases.ts';
import { orderOf, placed, rulingAt } from './invented-orders.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const text = 'Roe moved to compel. The motion is DENIED. The letter is STRICKEN. RoeSoft answers about ESI.';
const ruling = (words: string, entries: string[], disposition: 'denied' | 'stricken') =>
  rulingAt(text, words, entries, disposition);

describe('the citation of an order', () => {
  const record = { title: 'Order on Letters', judgeInitials: ['ABC', 'DE'], dated: '2015-03-02' };
  const of = { caption: 'Roe Inc. v. Jane Poe, et al.', parties: [], judgeInitials: [] };
  const words = (...given: Parameters<typeof citationOf>) =>
    plain(
      citationOf(...given)
        .map((run) => run.text)
        .join(''),
    );

  it('names title, case, number, court, day and entry, the case in italics', () => {
    const order = orderOf(text, { entry: '88', record });
    expect(words(order, of)).toBe(
      'Order on Letters, Roe Inc. v. Jane Poe, No. 11-cv-01234-ABC (DE) (D.N.J. Mar. 2, 2015), ECF No. 88.'.replace(
        'D.N.J.',
        'D. N.J.',
      ),
    );
    expect(citationOf(order, of).filter(({ italic }) => italic)).toEqual([
      { text: 'Roe Inc. v. Jane Poe', italic: true },
    ]);
  });

  it('leaves out the entry where it is not known', () => {
    expect(words(orderOf(text, { record }), of)).toMatch(/2015\)\.$/);
  });

  it('says that a case is not identified, and gives it no number', () => {
    const order = orderOf(text, { case: null, record: { ...record, caseNumber: null, court: null } });
    expect(words(order, null)).toBe('Order on Letters, case not identified (Mar. 2, 2015).');
  });
});

describe('the words of an order’s heading', () => {
  it('are in small letters where the court prints capitals, names as the text spells them', () => {
    const order = orderOf(text, { record: { title: "ORDER ON ROESOFT'S ESI AND THE MOTION TO COMPEL" } });
    expect(orderTitle(order)).toBe("Order on RoeSoft's ESI and the Motion to Compel");
  });

  it('are the title as it stands where it has small letters', () => {
    expect(orderTitle(orderOf(text, { record: { title: 'Order re ESI' } }))).toBe('Order re ESI');
  });

  it('call a person by the surname that the case file lists', () => {
    const parties = [{ name: 'Jane Poe', role: 'defendant', aliases: ['Poe'] }];
    expect(caseName('Roe Inc. v. Jane Poe, et al.', parties)).toBe('Roe Inc. v. Poe');
    expect(caseName('Roe Inc. v. Home Depot', parties)).toBe('Roe Inc. v. Home Depot');
  });

  it('print a case number as courts do', () => {
    expect(caseNumberWords({ caseNumber: '11-cv-01234', office: '3', judgeInitials: ['ABC', 'DE'] })).toBe(
      '3:11-cv-01234-ABC (DE)',
    );
    expect(caseNumberWords({ caseNumber: null, office: null, judgeInitials: [] })).toBeNull();
  });
});

describe('the notes on an order', () => {
  it('are numbered in the order in which their words end in the text', () => {
    const { record } = orderOf(text, {
      record: { rulings: [ruling('is STRICKEN', ['9'], 'stricken'), ruling('is DENIED', ['8'], 'denied')] },
    });
    expect(notesOf(record).map((note) => [note.number, note.record.quote])).toEqual([
      [1, 'is DENIED'],
      [2, 'is STRICKEN'],
    ]);
  });

  it('say which entries the order rules on in two ways', () => {
    const rulings = [ruling('is DENIED', ['8', '9'], 'denied'), ruling('is STRICKEN', ['9'], 'stricken')];
    const [twice, ...others] = entriesRuledTwice(rulings);
    expect(others).toEqual([]);
    expect(twice).toEqual({ entry: '9', dispositions: ['denied', 'stricken'] });
    expect(dispositionsListed(['denied', 'not-considered'])).toBe('both as denied and as not considered');
  });

  it('know the paper that an event is by its number, or by the day of the only order', () => {
    const event = (entries: string[], date: string) => ({
      ...placed('event', text, 'Roe moved'),
      date,
      kind: 'order' as const,
      entries,
      party: null,
    });
    const order = (key: string, day: string) =>
      inventedEntry(key, { kind: 'order', filed: { from: day, to: day, inferred: false } });
    const docket = [
      order('7', '2015-01-05'),
      order('order-2015-02-01', '2015-02-01'),
      order('9', '2015-03-01'),
      order('10', '2015-03-01'),
    ];
    expect(entryOfEvent(event(['7'], '2015-01-05'), docket)?.key).toBe('7');
    expect(entryOfEvent(event([], '2015-02-01'), docket)?.key).toBe('order-2015-02-01');
    expect(entryOfEvent(event([], '2015-03-01'), docket)).toBeNull();
  });

  it('do not call twice what two clauses of one kind say', () => {
    expect(entriesRuledTwice([ruling('is DENIED', ['8'], 'denied'), ruling('is STRICKEN', ['8'], 'denied')])).toEqual(
      [],
    );
  });
});
