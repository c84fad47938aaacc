import { describe, expect, test } from 'vitest';
import { courtListenerDocket, courtListenerEntries } from '../src/pipeline/view/export-courtlistener.ts';
import { scalesCase } from '../src/pipeline/view/export-scales.ts';
import { CourtListenerDocket, CourtListenerEntry, ScalesCase } from '../src/schema/exports.ts';
import { inventedCase, inventedEntry, inventedRuling } from './invented-cases.ts';
import { inventedOrder } from './invented-orders.ts';

const order = {
  ...inventedOrder('nysd/18-cv-00007/2019-03-04', '12'),
  pages: [
    { page: 1, from: 0 },
    { page: 2, from: 10 },
  ],
};
const docket = [
  inventedEntry('12', { description: 'A motion to compel.', rulings: [inventedRuling('12', '30')] }),
  inventedEntry('14', { kind: 'opposition', respondsTo: ['12'] }),
  inventedEntry('14-2', { kind: 'declaration', respondsTo: ['12'] }),
  inventedEntry('order-2019-02-20', {
    kind: 'order',
    between: ['14', '30'],
    filed: { from: '2019-02-18', to: '2019-02-20', inferred: false },
  }),
  inventedEntry('20-1', { kind: 'declaration', filed: null }),
  inventedEntry('30', {
    kind: 'order',
    order: order.id,
    filed: { from: '2019-03-04', to: '2019-03-04', inferred: true },
  }),
];
const judges = [
  { name: 'Quill R. Stone', role: 'district judge', initials: 'QRS' },
  { name: 'Ada Vale', role: 'magistrate judge', initials: 'AV' },
];
const of = inventedCase('nysd/18-cv-00007', [order], [], {
  docket,
  judges,
  judgeInitials: ['QRS', 'AV'],
  office: '1',
  filed: '2018-01-05',
  ended: { date: '2020-06-30', text: 'Judgment.' },
  parties: [{ name: 'Aurora Kiln Co.', role: 'plaintiff', aliases: [] }],
});

describe('a docket in CourtListener’s shape', () => {
  const courtListener = courtListenerDocket(of);

  test('has every field of CourtListener, null where nothing here knows it', () => {
    expect(CourtListenerDocket.parse(courtListener)).toEqual(courtListener);
    const { id, absolute_url, pacer_case_id, cause, tags } = courtListener;
    expect([id, absolute_url, pacer_case_id, cause, tags]).toEqual([null, null, null, null, null]);
  });

  test('has the number whole, in its parts and as CourtListener cuts it down, and the judges by their initials', () => {
    expect(courtListener).toMatchObject({
      court: 'https://www.courtlistener.com/api/rest/v4/courts/nysd/',
      court_id: 'nysd',
      docket_number: '1:18-cv-00007',
      docket_number_core: '1800007',
      federal_dn_office_code: '1',
      federal_dn_case_type: 'cv',
      federal_dn_judge_initials_assigned: 'QRS',
      federal_dn_judge_initials_referred: 'AV',
      assigned_to_str: 'Quill R. Stone',
      referred_to_str: 'Ada Vale',
      date_filed: '2018-01-05',
      date_terminated: '2020-06-30',
    });
  });

  test('leaves out an office, a core and judges that are not known', () => {
    const bare = inventedCase('nysd/18-cv-123456', [], [], { judgeInitials: [] });
    expect(courtListenerDocket(bare)).toMatchObject({
      docket_number: '18-cv-123456',
      docket_number_core: null,
      federal_dn_office_code: null,
      assigned_to_str: null,
      referred_to_str: null,
    });
  });
});

describe('docket entries in CourtListener’s shape', () => {
  const entries = courtListenerEntries(of);

  test('are one a number, an attachment among the documents of its paper', () => {
    expect(entries.map((entry) => CourtListenerEntry.parse(entry).entry_number)).toEqual([12, 14, null, 20, 30]);
    expect(
      entries[1]?.recap_documents.map(({ document_number, attachment_number, document_type }) => [
        document_number,
        attachment_number,
        document_type,
      ]),
    ).toEqual([
      ['14', null, 1],
      ['14', 2, 2],
    ]);
  });

  test('have a day only where a source gives it; bounds stand under our own name', () => {
    expect(entries.map(({ date_filed }) => date_filed)).toEqual(['2019-02-01', '2019-02-01', null, null, null]);
    expect(entries[2]?.docketline).toMatchObject({
      position: 3,
      numberFrom: '14',
      numberTo: '30',
      filedFrom: '2019-02-18',
      filedTo: '2019-02-20',
    });
    expect(entries[4]?.docketline).toMatchObject({ filedFrom: '2019-03-04', filedInferred: true });
  });

  test('have the text and pages of the order that is held, and no text for what is not', () => {
    const [document] = entries[4]?.recap_documents ?? [];
    expect(document).toMatchObject({ plain_text: order.text, page_count: 2, docketline: { order: order.id } });
    expect(entries[0]?.recap_documents[0]).toMatchObject({ plain_text: null, page_count: null });
  });

  test('never give our own words for the clerk’s: those stand under our own name, with what became of the paper', () => {
    expect(entries[0]?.description).toBeNull();
    expect(entries[0]?.recap_documents[0]).toMatchObject({
      description: null,
      docketline: {
        description: 'A motion to compel.',
        rulings: [{ disposition: 'denied', outcome: 'denied', by: '30' }],
      },
    });
  });

  test('give the clerk’s docket text where a source has it, word for word, and so does SCALES’ shape', () => {
    const clerk = { ...of, docket: [inventedEntry('12', { docketText: 'ORDER denying 9 Motion.' })] };
    expect(courtListenerEntries(clerk)[0]?.description).toBe('ORDER denying 9 Motion.');
    expect(scalesCase(clerk).docket[0]?.docket_text).toBe('ORDER denying 9 Motion.');
  });

  test('count no pages where the text begins in the middle of its order', () => {
    const cut = { ...order, pages: [{ page: 2, from: 0 }] };
    const entry = courtListenerEntries({ ...of, orders: [cut] })[4];
    expect(entry?.recap_documents[0]?.page_count).toBeNull();
  });
});

describe('a case in SCALES’ shape', () => {
  const scales = scalesCase(of);

  test('has the id of the case with its office, days as MM/DD/YYYY, judges and parties', () => {
    expect(ScalesCase.parse(scales)).toMatchObject({
      ucid: 'nysd;;1:18-cv-00007',
      case_id: '1:18-cv-00007',
      filing_date: '01/05/2018',
      terminating_date: '06/30/2020',
      case_status: 'closed',
      judge: 'Quill R. Stone',
      referred_judges: ['Ada Vale'],
      parties: [{ name: 'Aurora Kiln Co.', role: 'plaintiff' }],
    });
  });

  test('has no id of SCALES where the office is not known, and is not called open for want of an end', () => {
    const bare = scalesCase({ ...of, office: null, ended: null });
    expect([bare.ucid, bare.case_id, bare.case_status, bare.docketline.case]).toEqual([null, null, null, of.id]);
  });

  test('has edges as triples on the row of the later entry, rows counted from 0, attachments on the row of their paper', () => {
    expect(scales.docket.map(({ ind }) => ind)).toEqual(['12', '14', null, '20', '30']);
    expect(
      scales.docket.map(({ edges }) => edges.map(([from, to, { docketline }]) => [from, to, docketline.type])),
    ).toEqual([
      [],
      [
        [1, 0, 'opposes'],
        [1, 0, 'responds-to'],
      ],
      [],
      [],
      [[4, 0, 'rules-on']],
    ]);
    expect(scales.docket[1]?.edges[1]?.[2]).toMatchObject({ start: null, end: null, docketline: { from: '14-2' } });
  });

  test('has every edge of the case once', () => {
    for (const [row, { edges }] of scales.docket.entries()) for (const [from] of edges) expect(from).toBe(row);
    expect(scales.docket.flatMap(({ edges }) => edges)).toHaveLength(3);
  });
});
