/** What holds of every case, whatever its orders and its case file say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRe } from '../src/pipeline/find/header/caption.ts';
import { findDocketReferences } from '../src/pipeline/find/references/docket-references.ts';
import { threadCases } from '../src/pipeline/index.ts';
import { recordOf } from '../src/pipeline/read/order.ts';
import { type Annotation, Disposition, EventKind } from '../src/schema/annotation.ts';
import { Case, CaseFile, EntryKind } from '../src/schema/case.ts';
import { compareEntries, isEntryId } from '../src/schema/entry.ts';
import type { Order } from '../src/schema/order.ts';
import { orderOf, placeOf } from './invented-orders.ts';

const number = fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom('3-1', '3-2', '7-1'));
const key = fc.oneof(number, fc.constantFrom('order-2018-01-01', 'hearing-2018-02-03', 'order-2018-03-04'));
const day = fc.constantFrom('2018-01-01', '2018-01-02', '2018-02-03', '2018-03-04', '2018-05-06');
const known = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const left = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const paper = fc.constantFrom('a motion', 'an opposition', 'a letter', 'a reply', 'an order');
const sentence = fc.oneof(
  fc.tuple(paper, number).map(([what, one]) => `Oast filed ${what}, Dkt. No. ${one}.`),
  fc.tuple(paper, number, number).map(([what, a, b]) => `Larkin filed ${what}, Docket Nos. ${a} and ${b}.`),
  number.map((one) => `So it was in Case No. 2:20-cv-00901, ECF No. ${one}.`),
);
const written = fc.record({
  re: fc.array(number, { maxLength: 2 }),
  sentences: fc.array(sentence, { maxLength: 5 }),
  dated: known(day),
  isNumbered: fc.boolean(),
  rulings: fc.array(
    fc.record({
      entries: fc.uniqueArray(number, { maxLength: 4 }),
      disposition: fc.constantFrom(...Disposition.options),
      motion: known(fc.constantFrom('motion to compel', 'letter', 'opposition')),
      movant: known(fc.constantFrom('Oast', '__proto__')),
    }),
    { maxLength: 3 },
  ),
  events: fc.array(
    fc.record({
      date: day,
      kind: fc.constantFrom(...EventKind.options),
      entries: fc.uniqueArray(number, { maxLength: 2 }),
      party: known(fc.constant('Oast')),
    }),
    { maxLength: 3 },
  ),
});

const ordersOf = (list: readonly (typeof written extends fc.Arbitrary<infer T> ? T : never)[]): Order[] =>
  list.map(({ re, sentences, dated, isNumbered, rulings, events }, i) => {
    const opening = re.length > 0 ? `Re: Dkt. Nos. ${re.join(', ')}\n\n` : '';
    const text = `${opening}${sentences.join(' ')}\n\nIt is DENIED.`;
    const place = { span: placeOf(text, 'DENIED'), also: [], id: null, rule: 'note' };
    const annotations: Annotation[] = [
      ...findDocketReferences(text),
      ...rulings.map((ruling): Annotation => {
        const fields = { ...ruling, withoutPrejudice: false, motionKind: null, grounds: [], authority: [] };
        return { ...place, kind: 'ruling', fields };
      }),
      ...events.map((fields): Annotation => ({ ...place, kind: 'event', fields })),
    ];
    const bare = orderOf(text, { id: `njd/11-cv-01234/${i}`, entry: isNumbered ? String(20 + i) : null });
    const header = { ...bare.record, dated, re: findRe(text) };
    return { ...bare, record: recordOf({ id: bare.id, header, text, pages: [], annotations }) };
  });

const row = fc
  .record({
    key,
    kind: fc.constantFrom(...EntryKind.options),
    filed: left(day),
    respondsTo: fc.array(key, { maxLength: 3 }),
    ruled: fc.array(key, { maxLength: 3 }),
  })
  .map(({ key: name, kind, filed, respondsTo, ruled }) => ({
    entry: isEntryId(name) ? name : undefined,
    id: isEntryId(name) ? undefined : name,
    ...(filed && { filed }),
    kind,
    respondsTo,
    rulings:
      kind === 'order' ? ruled.filter((one) => one !== name).map((entry) => ({ entry, disposition: 'denied' })) : [],
    description: 'x',
    source: 'y',
    certainty: 'clerk',
  }));
const file = fc
  .record({
    entries: fc.uniqueArray(row, { selector: ({ entry, id }) => entry ?? id, maxLength: 12 }),
    disputes: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b'), title: fc.constant('x'), entries: fc.array(key, { maxLength: 5 }) }),
      { selector: ({ id }) => id },
    ),
    groups: fc.array(
      fc.record({ id: fc.constant('g'), title: fc.constant('x'), entries: fc.array(key, { maxLength: 3 }) }),
      { maxLength: 1 },
    ),
  })
  .map((fields) => CaseFile.parse({ court: 'njd', caseNumber: '11-cv-01234', caption: 'Oast v. Larkin', ...fields }));

test('a case has every entry once and in order, loses nothing that its sources say, and is the same in any order of them', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), left(file), (list, kept) => {
      const orders = ordersOf(list);
      const files = kept ? [kept] : [];
      const { cases } = threadCases(orders, files);
      expect(threadCases(orders.toReversed(), files).cases).toEqual(cases);
      for (const one of cases) {
        expect(Case.safeParse(one).error).toBeUndefined();
        const keys = one.docket.map((entry) => entry.key);
        const entryOf = (name: string) => one.docket.find((entry) => entry.key === name);
        expect(new Set(keys).size).toBe(keys.length);
        const numbers = one.docket.flatMap((entry) => entry.number ?? []);
        expect(numbers).toEqual(numbers.toSorted(compareEntries));

        for (const { id, record } of orders) {
          expect(one.docket.filter(({ order }) => order === id)).toHaveLength(1);
          for (const ruling of record.rulings)
            for (const name of ruling.entries)
              expect(entryOf(name)?.rulings.map(({ quotation }) => quotation?.record)).toContain(ruling.id);
          for (const { id: mention, entries, otherCase } of record.docketReferences)
            for (const name of otherCase === undefined ? entries : [])
              expect(entryOf(name)?.mentions.map((found) => found.record)).toContain(mention);
        }
        for (const { entry, id } of kept?.entries ?? [])
          expect(entryOf(entry ?? (id as string))?.description).toBe('x');

        expect(new Set(one.disputes.map(({ id }) => id)).size).toBe(one.disputes.length);
        for (const { id, entries, chains, others } of one.disputes) {
          expect(entries).toEqual(one.docket.filter((entry) => entry.disputes.includes(id)).map((entry) => entry.key));
          const inChains = chains.flatMap(({ moved, opposed, ruled, followed }) => [
            ...moved,
            ...opposed,
            ...ruled,
            ...followed,
          ]);
          expect(new Set([...inChains, ...others])).toEqual(new Set(entries));
          const moved = chains.flatMap((chain) => chain.moved);
          expect(new Set(moved).size).toBe(moved.length);
        }
      }
    }),
    { numRuns: 300 },
  );
}, 20_000);
