/** The orders, rulings and warnings that fit the fields of a query, chosen by their codes. */
import type { CaseId } from '../../schema/case.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { FacetLookup, LookupIndex, OrderInBrief, OrderLookup } from '../../schema/lookup.ts';
import type { OrderId } from '../../schema/order.ts';
import { facetLookupPath, orderLookupPath } from './lookup-paths.ts';
import { type Advice, nearestOf } from './search-advice.ts';
import { daysOfPeriod, type FieldName, formatTerm, type Term } from './search-fields.ts';

/** An order that fits: where it is told in brief, and which of its rows fit. */
export type ChosenOrder = {
  at: [file: number, place: number];
  order: OrderId | null;
  /** Places of the rows within the order, rising. */
  rulings: number[];
  warnings: number[];
};

/** How many of what was found have each value: `{ disposition: { denied: 3 } }`. */
export type Counts = Partial<Record<FieldName, Record<string, number>>>;

export type ChosenOrders = {
  /** Newest first. */
  orders: ChosenOrder[];
  rulings: number;
  warnings: number;
  /** Rulings by disposition, ground and kind of motion, warnings by kind, orders by judge, court and year. */
  counts: Counts;
  /** Entries that a ruling that fits rules on, as `cand/15-cv-00798#239`. */
  ruledOn: Set<string>;
  /** Judges asked for that no order held names, with the nearest that one does. */
  unknownJudges: Advice[];
};

/** Fields of rulings, and of warnings: the others are those of a whole order. */
const rulingFields: readonly FieldName[] = ['disposition', 'ground', 'kind'];

/**
 * Choose the orders that fit. Values of one field are alternatives, fields all have to fit; those of a ruling fit one
 * and the same ruling. Where rulings are asked for and warnings too, the order has to have both.
 *
 * @param within ids of the only cases looked at, and of orders whose case is not known; null for all.
 * @param entries only what rules on one of these, or is one itself; [] for all.
 * @param read one file of the look-ups by its path, null where there is none.
 */
export async function chooseOrders(
  terms: readonly Term[],
  within: ReadonlySet<CaseId | OrderId> | null,
  entries: readonly EntryId[],
  index: LookupIndex,
  read: (path: string) => Promise<unknown>,
): Promise<ChosenOrders> {
  const days = daysAsked(terms);
  const files = (await Promise.all(
    index.facets.flatMap(({ from, to, file }, n) =>
      days && (to === null || from === null || to < days.from || from > days.to)
        ? []
        : [read(facetLookupPath(n)).then((facet) => ({ facet: facet as FacetLookup | null, firstFile: file }))],
    ),
  )) satisfies { facet: FacetLookup | null; firstFile: number }[];
  const valuesOf = (field: FieldName) => terms.flatMap((term) => (term.field === field ? [term.value] : []));
  const judgesAsked = valuesOf('judge');
  const judgesKnown = new Set<string>();
  const found: ChosenOrders = {
    orders: [],
    rulings: 0,
    warnings: 0,
    counts: {},
    ruledOn: new Set(),
    unknownJudges: [],
  };
  const wantsRulings = rulingFields.some((field) => valuesOf(field).length > 0);
  const warningsAsked = valuesOf('warning');
  const tally = (field: FieldName, value: string) => {
    const values = found.counts[field] ?? {};
    values[value] = (values[value] ?? 0) + 1;
    found.counts[field] = values;
  };

  for (const { facet, firstFile } of files) {
    if (!facet) continue;
    const { codes, orders } = facet;
    const parted = codes.map((code) => {
      const colon = code.indexOf(':');
      return { field: code.slice(0, colon), value: code.slice(colon + 1) };
    });
    for (const { field, value } of parted) if (field === 'judge') judgesKnown.add(value);
    const valueIn = (of: readonly number[], field: string) =>
      of.flatMap((code) => (parted[code]?.field === field ? [parted[code]?.value ?? ''] : []));
    const hasEntry = (of: readonly number[]) => valueIn(of, 'entry').some((value) => entries.includes(value));

    for (const { at, order, days: own, of, rulings, warnings } of orders) {
      const [id] = valueIn(of, 'case');
      const [judge] = valueIn(of, 'judge');
      const [court] = valueIn(of, 'court');
      if (within && !within.has(id ?? order ?? '')) continue;
      if (judgesAsked.length > 0 && !judgesAsked.some((asked) => judge !== undefined && isNamed(judge, asked)))
        continue;
      const courtsAsked = valuesOf('court');
      if (courtsAsked.length > 0 && !(court !== undefined && courtsAsked.includes(court))) continue;
      // An order known within bounds fits where it fits whichever day is its own.
      if (days && !(own && own[0] >= days.from && own[1] <= days.to)) continue;

      const itself = entries.length === 0 || hasEntry(of);
      const fits = (row: readonly number[]) =>
        rulingFields.every((field) => {
          const asked = valuesOf(field);
          return asked.length === 0 || valueIn(row, field).some((value) => asked.includes(value));
        });
      const ruled = rulings.flatMap((row, i) => ((itself || hasEntry(row)) && fits(row) ? [i] : []));
      const warned = warnings.flatMap((row, i) =>
        warningsAsked.includes('') || valueIn(row, 'warning').some((value) => warningsAsked.includes(value)) ? [i] : [],
      );
      if (wantsRulings && ruled.length === 0) continue;
      if (warningsAsked.length > 0 && warned.length === 0) continue;
      if (!itself && ruled.length === 0) continue;

      const chosen: ChosenOrder = {
        at: [firstFile + at[0], at[1]],
        order,
        rulings: wantsRulings || warningsAsked.length === 0 || entries.length > 0 ? ruled : [],
        warnings: warningsAsked.length > 0 ? warned : wantsRulings || !itself ? [] : warnings.map((_, i) => i),
      };
      found.orders.push(chosen);
      found.rulings += chosen.rulings.length;
      found.warnings += chosen.warnings.length;
      if (judge !== undefined) tally('judge', judge);
      if (court !== undefined) tally('court', court);
      if (own && own[0].slice(0, 4) === own[1].slice(0, 4)) tally('year', own[0].slice(0, 4));
      for (const i of chosen.rulings) {
        const row = rulings[i] ?? [];
        for (const field of rulingFields) for (const value of valueIn(row, field)) tally(field, value);
        if (id !== undefined) for (const entry of valueIn(row, 'entry')) found.ruledOn.add(`${id}#${entry}`);
      }
      for (const i of chosen.warnings)
        for (const value of valueIn(warnings[i] ?? [], 'warning')) tally('warning', value);
    }
  }
  found.unknownJudges = judgesAsked.flatMap((asked) => unknownJudge(asked, [...judgesKnown]) ?? []);
  return found;
}

/** Orders in brief with the rows that fit; `more` counts those that fit and have no room there. */
export type TellOrders = typeof readOrders;

/** Orders in brief with the rows that fit, in the order given. */
export async function readOrders(
  chosen: readonly ChosenOrder[],
  read: (path: string) => Promise<unknown>,
): Promise<(OrderInBrief & { more: number })[]> {
  const told = await Promise.all(
    chosen.map(async ({ at: [file, place], rulings, warnings }) => {
      const order = ((await read(orderLookupPath(file))) as OrderLookup)[place];
      if (!order) return [];
      const pick = <T>(rows: readonly T[], places: readonly number[]) =>
        places.flatMap((i) => (rows[i] === undefined ? [] : [rows[i]]));
      const fitting = { rulings: pick(order.rulings, rulings), warnings: pick(order.warnings, warnings) };
      const more = rulings.length + warnings.length - fitting.rulings.length - fitting.warnings.length;
      return [{ ...order, ...fitting, more }];
    }),
  );
  return told.flat();
}

/** First and last day that an order can have; null where no day is asked for. */
function daysAsked(terms: readonly Term[]): { from: string; to: string } | null {
  let [from, to] = ['0000-01-01', '9999-12-31'];
  const dated = terms.filter(({ field }) => field === 'before' || field === 'after' || field === 'year');
  if (dated.length === 0) return null;
  const years = dated.flatMap(({ field, value }) => (field === 'year' ? [value] : [])).toSorted();
  for (const { field, value } of dated) {
    const period = daysOfPeriod(value);
    if (field === 'before' && dayBefore(period.from) < to) to = dayBefore(period.from);
    if (field === 'after' && dayAfter(period.to) > from) from = dayAfter(period.to);
  }
  const [first, last] = [years[0], years.at(-1)];
  if (first !== undefined && last !== undefined) {
    if (`${first}-01-01` > from) from = `${first}-01-01`;
    if (`${last}-12-31` < to) to = `${last}-12-31`;
  }
  return { from, to };
}

const dayBefore = (day: string) => shifted(day, -1);
const dayAfter = (day: string) => shifted(day, 1);
const shifted = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** True where each word that was typed begins a word of the name, or all that was typed is its initials. */
export function isNamed(name: string, typed: string): boolean {
  const words = wordsOf(name);
  const asked = wordsOf(typed).filter((word) => !roleWords.has(word));
  if (asked.length === 0) return false;
  if (asked.every((part) => words.some((word) => word.startsWith(part)))) return true;
  const initials = words.filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(word)).map(([letter]) => letter);
  return asked.join('') === initials.join('') || asked.join('') === words.join('');
}

/** Words of an office before a name, which the names of judges go without. */
const roleWords = new Set(['magistrate', 'district', 'chief', 'senior', 'judge', 'hon', 'honorable']);

const wordsOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function unknownJudge(asked: string, known: readonly string[]): Advice | null {
  if (known.some((name) => isNamed(name, asked))) return null;
  const near = nearestOf(
    asked,
    known.flatMap((name) => name.split(/\s+/)),
  );
  const meant = near && known.find((name) => name.split(/\s+/).includes(near));
  return {
    typed: formatTerm({ field: 'judge', value: asked }),
    says: `no order held here names a judge ${asked}`,
    nearest: meant ? formatTerm({ field: 'judge', value: meant }) : null,
  };
}
