import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { caseName, citedCase, citedEntry, citedOrder, orderTitle } from '../src/pipeline/view/citation.ts';
import {
  citationText,
  formatCitedPaper,
  formatCsl,
  formatRis,
  fullCitation,
  historySentence,
  parseCitedPaper,
  quotedCitation,
  reporterCitation,
  shortCitation,
} from '../src/pipeline/view/citation-forms.ts';
import { laterHistoryIn } from '../src/pipeline/view/later-history.ts';
import { dispositionsListed, entriesRuledTwice, notesOf } from '../src/pipeline/view/notes.ts';
import { entryOfEvent } from '../src/pipeline/view/papers.ts';
import { caseNumberWords } from '../src/pipeline/view/words.ts';
import { inventedCase, inventedEntry } from './invented-cases.ts';
import { orderOf, placed, rulingAt } from './invented-orders.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const text = 'Roe moved to compel. The motion is DENIED. The letter is STRICKEN. RoeSoft answers about ESI.';
const ruling = (words: string, entries: string[], disposition: 'denied' | 'stricken') =>
  rulingAt(text, words, entries, disposition);

describe('the citation of an order', () => {
  const record = { title: 'Order on Letters', judgeInitials: ['ABC', 'DE'], dated: '2015-03-02' };
  const of = inventedCase('njd/11-cv-01234', [], [], {
    caption: 'Roe Widgets, Inc. v. Jane Poe, et al.',
    parties: [{ name: 'Jane Poe', role: 'defendant', aliases: ['Poe'] }],
    historyKnownAsOf: '2018-05-01',
  });
  const order = orderOf(text, { entry: '88', record });
  const cited = citedOrder(order, of, '2019-01-02');
  const atPage = { quote: 'The motion is DENIED.', pin: { page: 2, line: 17 }, paragraph: 5 };

  it('stands with the entry before the court, as rule 10.8.1 cites an order by number and full date', () => {
    expect(citationText(fullCitation(cited))).toBe(
      'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE), ECF No. 88 (D. N.J. Mar. 2, 2015).',
    );
    expect(citationText(fullCitation(cited, 'entry-before', atPage))).toBe(
      'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE), ECF No. 88, at 2:17 (D. N.J. Mar. 2, 2015).',
    );
  });

  it('stands with the entry behind the court, the page being one of the slip opinion', () => {
    expect(citationText(fullCitation(cited, 'entry-behind'))).toBe(
      'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE) (D. N.J. Mar. 2, 2015), ECF No. 88.',
    );
    expect(citationText(fullCitation(cited, 'entry-behind', atPage))).toBe(
      'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE), slip op. at 2:17 (D. N.J. Mar. 2, 2015), ECF No. 88.',
    );
  });

  it('begins with the title where it is cited as a paper of the court', () => {
    expect(citationText(fullCitation(cited, 'paper', atPage))).toBe(
      'Order on Letters at 2:17, Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE) (D. N.J. Mar. 2, 2015), ECF No. 88.',
    );
  });

  it('has the case in italics, and no-break spaces only where it is shown', () => {
    expect(fullCitation(cited).filter(({ italic }) => italic)).toEqual([
      { text: 'Roe Widgets, Inc. v. Poe', italic: true },
    ]);
    expect(fullCitation(cited)[1]?.text).toContain('ECF No.\u00a088');
  });

  it('gives a slip opinion’s page where the entry is not known, and leaves the entry out', () => {
    const unnumbered = citedOrder(orderOf(text, { record }), of, null);
    expect(citationText(fullCitation(unnumbered, 'entry-before', atPage))).toBe(
      'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE), slip op. at 2:17 (D. N.J. Mar. 2, 2015).',
    );
    expect(citationText(fullCitation(unnumbered, 'entry-behind'))).toMatch(/2015\)\.$/);
  });

  it('has a short form: the first side that is no government, without what it is in law', () => {
    expect(citationText(shortCitation(cited, atPage) ?? [])).toBe('Roe Widgets, ECF No. 88, at 2:17.');
    const against = citedCase({ ...of, caption: 'United States v. Jane Poe' }, null);
    expect(against.shortName).toBe('Poe');
    expect(citedCase({ ...of, caption: 'Aurora Kiln Co. v. X' }, null).shortName).toBe('Aurora Kiln');
  });

  it('says that a case is not identified, and gives it no number', () => {
    const lost = citedOrder(orderOf(text, { case: null, record: { ...record, court: null } }), null, null);
    expect(citationText(fullCitation(lost))).toBe('Order on Letters, case not identified (Mar. 2, 2015).');
    expect(shortCitation(lost)).toBeNull();
    expect(reporterCitation(lost)).toBeNull();
  });

  it('ends in its later history, or says until when none is known', () => {
    expect(historySentence(cited)).toBe('No later history known as of May\u00a01, 2018.');
    const later = {
      entry: '88',
      by: 'the Third Circuit',
      date: '2016-04-05',
      effect: 'affirmed' as const,
      source: 'x',
    };
    const affirmed = citedOrder(order, { ...of, laterHistory: [later] }, null);
    expect(citationText(fullCitation(affirmed))).toMatch(/2015\), aff’d, Third Circuit \(Apr\. 5, 2016\)\.$/);
    expect(plain(historySentence(affirmed))).toBe('Later history: Affirmed by the Third Circuit, Apr. 5, 2016.');
    const onDocket = { ...later, effect: 'vacated' as const, order: '97' };
    expect(citationText(fullCitation(citedOrder(order, { ...of, laterHistory: [onDocket] }, null)))).toMatch(
      /, vacated, ECF No\. 97 \(D\. N\.J\. Apr\. 5, 2016\)\.$/,
    );
    const ofAnother = citedOrder(order, { ...of, laterHistory: [{ ...later, entry: '89' }] }, null);
    expect([ofAnother.history, historySentence(ofAnother)]).toEqual([[], historySentence(cited)]);
  });

  it('tells beside it that relief from the order was asked for, which is no history to cite', () => {
    const asked = inventedEntry('90', { motion: 'reconsideration', respondsTo: ['88'] });
    const challenged = citedOrder(
      order,
      { ...of, docket: [inventedEntry('88', { kind: 'order', order: order.id }), asked] },
      null,
    );
    expect(challenged.history).toEqual([]);
    expect(historySentence(challenged)).toMatch(/^Later history: Reconsideration sought, No\.\s90/);
  });

  it('is the reporter’s where the case file has a reported decision of its court and day, and of no other', () => {
    const reported = ['Roe Widgets, Inc. v. Poe, 195 F. Supp. 3d 1107 (D. N.J. Mar. 2, 2015)'];
    const printed = citedOrder(order, { ...of, reported }, null);
    expect(citationText(reporterCitation(printed) ?? [])).toBe(
      'Roe Widgets, Inc. v. Poe, 195 F. Supp. 3d 1107 (D. N.J. 2015).',
    );
    expect(
      reporterCitation({ ...printed, dated: { from: '2015-03-03', to: '2015-03-03', inferred: false } }),
    ).toBeNull();
    expect(reporterCitation({ ...printed, isOrder: false })).toBeNull();
  });

  it('is copied with its quotation and address, quotation marks within it made single', () => {
    const words = { ...atPage, quote: 'no "exceptional circumstances" here' };
    const citation = quotedCitation(cited, words, 'https://x.test/orders/a/#ruling-1a2b3c4');
    expect(citation.filter(({ italic }) => italic).map(({ text }) => text)).toEqual(['Roe Widgets, Inc. v. Poe']);
    expect(citationText(citation)).toBe(
      [
        '“no ‘exceptional circumstances’ here”',
        'Roe Widgets, Inc. v. Poe, No. 11-cv-01234-ABC (DE), ECF No. 88, at 2:17 (D. N.J. Mar. 2, 2015).',
        'https://x.test/orders/a/#ruling-1a2b3c4 (¶ 5 by Docketline’s count)',
      ].join('\n'),
    );
  });
});

describe('the citation of a docket entry', () => {
  const held = orderOf(text, { id: 'njd/11-cv-01234/2015-03-02', record: { title: 'Order on Letters' } });
  const of = inventedCase('njd/11-cv-01234', [held], [], { caption: 'Roe Co. v. Poe' });
  const cite = (entry: Parameters<typeof citedEntry>[0]) =>
    citationText(fullCitation({ ...citedCase(of, null), ...citedEntry(entry, of, laterHistoryIn(of)) }, 'paper'));

  it('calls a paper by its kind and number', () => {
    expect(cite(inventedEntry('12-1', { kind: 'opposition' }))).toBe(
      'Opposition, Roe Co. v. Poe, No. 11-cv-01234-QRS (D. N.J. Feb. 1, 2019), ECF No. 12-1.',
    );
  });

  it('puts days that are bounds in brackets, and says where they are inferred', () => {
    const filed = { from: '2019-02-01', to: '2019-02-09', inferred: true };
    expect(cite(inventedEntry('12', { filed }))).toContain('(D. N.J. [between Feb. 1 and Feb. 9, 2019, inferred])');
  });

  it('comes back from its row as it was, whether it has later history or none', () => {
    const later = { entry: '20', by: 'Third Circuit', date: '2019-08-01', effect: 'affirmed' as const, source: 'x' };
    const told = { ...of, laterHistory: [later] };
    for (const entry of [inventedEntry('12'), inventedEntry('20', { kind: 'order' })]) {
      const paper = citedEntry(entry, told, laterHistoryIn(told));
      expect(parseCitedPaper(formatCitedPaper(paper), entry.key)).toEqual(paper);
    }
    expect(formatCitedPaper(citedEntry(inventedEntry('12'), told, laterHistoryIn(told)))).not.toContain('history');
  });

  it('calls an order by its title where its text is held, and gives an entry without a number none', () => {
    const entry = inventedEntry('order-2015-03-02', { kind: 'order', order: held.id });
    expect(cite(entry)).toBe('Order on Letters, Roe Co. v. Poe, No. 11-cv-01234-QRS (D. N.J. Feb. 1, 2019).');
    expect(historySentence({ ...citedCase(of, null), ...citedEntry(inventedEntry('1'), of, laterHistoryIn(of)) })).toBe(
      '',
    );
  });
});

describe('what reference managers are given', () => {
  const of = inventedCase('njd/11-cv-01234', [], [], {
    caption: 'Roe Inc. v. Poe',
    reported: ['Roe Inc. v. Poe, 195 F. Supp. 3d 1107 (D. N.J. Mar. 2, 2015)'],
    laterHistory: [{ entry: '88', by: 'Third Circuit', date: '2016-04-05', effect: 'affirmed', source: 'x' }],
  });
  const order = orderOf(text, { entry: '88', record: { title: 'Order on Letters', dated: '2015-03-02' } });
  const cited = citedOrder(order, of, '2019-01-02');
  const address = 'https://x.test/orders/a/';
  const words = { quote: 'is DENIED & done', pin: { page: 2 }, paragraph: null };

  /** A style of a few lines: what is in it shows that citeproc-js takes the fields for what they are meant to be. */
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
    <info><title>Case</title><id>case</id><updated>2026-01-01T00:00:00+00:00</updated></info>
    <citation><layout><text variable="title" form="short"/></layout></citation>
    <bibliography><layout>
      <group delimiter=", "><text variable="title" font-style="italic"/><text variable="number" prefix="No. "/>
      <text variable="container-title"/>
      <text variable="genre"/></group>
      <group prefix=" (" suffix=")" delimiter=" "><text variable="authority"/>
      <date variable="issued"><date-part name="month" form="short" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date></group>
      <text variable="references" prefix=", "/><text variable="URL" prefix=", "/>
    </layout></bibliography></style>`;
  const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><info><updated>2026-01-01T00:00:00+00:00</updated></info><terms>${[
    'January|Jan.',
    'February|Feb.',
    'March|Mar.',
    'April|Apr.',
    'May|May',
    'June|June',
    'July|July',
    'August|Aug.',
    'September|Sept.',
    'October|Oct.',
    'November|Nov.',
    'December|Dec.',
  ]
    .map((month, i) => {
      const [long, short] = month.split('|');
      const name = `month-${String(i + 1).padStart(2, '0')}`;
      return `<term name="${name}">${long}</term><term name="${name}" form="short">${short}</term>`;
    })
    .join('')}</terms></locale>`;

  function rendered(csl: string): string {
    const items = JSON.parse(csl) as { id: string }[];
    const engine = new CSL.Engine(
      { retrieveLocale: () => locale, retrieveItem: (id: string) => items.find((item) => item.id === id) },
      style,
    );
    engine.setOutputFormat('text');
    engine.updateItems(items.map(({ id }) => id));
    return engine.makeBibliography()[1].join('').trim();
  }

  it('is CSL-JSON that citeproc-js renders', () => {
    expect(rendered(formatCsl(cited, 'njd/11-cv-01234/2015-03-02', address, words))).toBe(
      'Roe Inc. v. Poe, No. 11-cv-01234, F. Supp. 3d, Order on Letters (D. N.J. Mar. 2, 2015), aff’d, Third Circuit (Apr. 5, 2016), https://x.test/orders/a/',
    );
  });

  it('is CSL-JSON with volume and first page of a reporter', () => {
    expect(JSON.parse(formatCsl(cited, 'a', address))).toMatchObject([
      { type: 'legal_case', volume: '195', 'container-title': 'F. Supp. 3d', page: '1107' },
    ]);
  });

  it('is CSL-JSON for days that are only bounds, and for a case that is not identified', () => {
    const bounds = { ...cited, dated: { from: '2015-03-02', to: '2015-03-09', inferred: true } };
    expect(JSON.parse(formatCsl(bounds, 'a', address))[0].issued).toEqual({
      'date-parts': [
        [2015, 3, 2],
        [2015, 3, 9],
      ],
      circa: true,
    });
    const lost = citedOrder(orderOf(text, { case: null, record: { court: null } }), null, null);
    expect(rendered(formatCsl(lost, 'a', address))).toContain('Order');
  });

  it('is RIS of one case: a tag a line, begun by its type and ended', () => {
    const lines = formatRis(cited, address, { ...words, quote: 'is\nDENIED' }).split('\r\n');
    expect(lines[0]).toBe('TY  - CASE');
    expect(lines.at(-2)).toBe('ER  - ');
    expect(lines.slice(0, -2).filter((line) => !/^[A-Z][A-Z0-9] {2}- \S/.test(line))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'TI  - Roe Inc. v. Poe',
        'PB  - D. N.J.',
        'SV  - 11-cv-01234',
        'DA  - 2015/03/02',
        'A2  - F. Supp. 3d',
        'VL  - 195',
        'SP  - 1107',
        'AB  - is DENIED',
        `UR  - ${address}`,
      ]),
    );
  });

  it('says what the facts rest on and until when', () => {
    for (const file of [formatCsl(cited, 'a', address, words), formatRis(cited, address, words)]) {
      expect(file).toContain('ECF No. 88, at 2');
      expect(file).toContain('Docketline, with facts to Jan. 2, 2019');
      expect(file).toContain(address);
    }
  });
});

describe('the words of an order’s heading', () => {
  it('are in small letters where the court prints capitals, names as the text spells them', () => {
    const order = orderOf(text, { record: { title: "ORDER ON ROESOFT'S ESI AND THE MOTION TO COMPEL" } });
    expect(orderTitle(order)).toBe("Order on RoeSoft's ESI and the Motion to Compel");
  });

  it('spell a name as the text does that capitals make longer, and take no part of a longer word for a name', () => {
    const words = `${text}\n\nMs. Weiß asks for the documents, and Reweiss and the aDvices do not.`;
    const order = orderOf(words, { record: { title: "ORDER GRANTING WEISS'S MOTION FOR ADVICE" } });
    expect(orderTitle(order)).toBe("Order Granting Weiß's Motion for Advice");
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
