/**
 * Narrows, counts and sorts the rows of a table, fast enough for fifty thousand: codes are numbers, and one pass over
 * the rows both narrows them and counts, for each facet, what its other choices would show.
 */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { IsoDate } from '../../schema/date.ts';
import { wordsOfLines } from './row-cells.ts';
import type { AnyRow } from './row-facets.ts';
import { firstShown, type Shown } from './row-state.ts';
import type { RowTable } from './row-tables.ts';

/** Rows shown, each by its place in the table, in the order shown; and for each facet the rows of each code. */
export type Narrowed = {
  rows: Uint32Array;
  /** How many rows each code would show, the other choices as they are; 0 for codes that none of those rows has. */
  counts: Map<string, Map<string, number>>;
};

/** The codes of one facet: those of row i are `codes` from `ends[i - 1]` to `ends[i]`, numbers into `names`. */
type FacetCodes = { numbers: Map<string, number>; names: string[]; codes: number[]; ends: number[] };

/** A day as a number that sorts as it does: 2015-10-16 is 20151016. */
const dayNumber = (day: IsoDate): number => Number(day.replaceAll('-', ''));

/** The rows of a table, added in the order in which its page first shows them: `newestFirst`. */
export class RowIndex<Row extends AnyRow = AnyRow> {
  readonly table: RowTable<Row>;
  /** The rows added, in the order in which the table first shows them. */
  readonly rows: Row[] = [];
  readonly #facets: FacetCodes[];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #unchecked: boolean[] = [];
  readonly #words: string[] = [];
  readonly #orders = new Map<string, Uint32Array>();
  readonly #ranks = new Map<string, Ranks>();
  #having: { words: string; rows: Uint8Array } | undefined;

  /** @param table whose rows will be added. */
  constructor(table: RowTable<Row>) {
    this.table = table;
    this.#facets = table.facets.map(() => ({ numbers: new Map(), names: [], codes: [], ends: [] }));
  }

  /** Adds a row after those added before. All are added before the first `show`. */
  add(row: Row): void {
    this.rows.push(row);
    for (const [f, { codesOf }] of this.table.facets.entries()) {
      const { numbers, names, codes, ends } = this.#facets[f] as FacetCodes;
      for (const code of codesOf(row)) {
        let number = numbers.get(code);
        if (number === undefined) {
          number = names.push(code) - 1;
          numbers.set(code, number);
        }
        codes.push(number);
      }
      ends.push(codes.length);
    }
    const days = this.table.daysOf(row);
    // Without days a row touches no range.
    this.#from.push(days ? dayNumber(days.from) : Number.POSITIVE_INFINITY);
    this.#to.push(days ? dayNumber(days.to) : Number.NEGATIVE_INFINITY);
    this.#unchecked.push(row.review === 'machine');
  }

  /** Whether some row has this code of a facet. */
  hasCode(facet: string, code: string): boolean {
    const f = this.table.facets.findIndex(({ name }) => name === facet);
    return this.#facets[f]?.numbers.has(code) ?? false;
  }

  /** The words of a row as they stand in its cells, in small letters: worked out once, when first asked for. */
  words(i: number): string {
    this.#words[i] ??= this.table.columns
      .map(({ lines }) => wordsOfLines(lines(this.rows[i] as Row)))
      .join(' ')
      .replace(/\s+/g, ' ')
      .toLowerCase();
    return this.#words[i];
  }

  /** The rows to show, and what each choice would show. */
  show({ codes, words, from, to, checkedOnly, sort, descending }: Shown): Narrowed {
    const chosen = this.table.facets.map(({ name }, f) => {
      const code = codes[name];
      return code === undefined ? -1 : (this.#facets[f]?.numbers.get(code) ?? -2);
    });
    const narrowing = chosen.flatMap((code, f) => (code === -1 ? [] : f));
    const having = this.#rowsWith(words);
    const [first, last] = [from ? dayNumber(from) : null, to ? dayNumber(to) : null];
    const counts = this.#facets.map(({ names }) => new Uint32Array(names.length));
    const kept = new Uint8Array(this.rows.length);
    let amount = 0;
    for (let i = 0; i < kept.length; i += 1) {
      if (having && having[i] === 0) continue;
      if (first !== null && !((this.#to[i] as number) >= first)) continue;
      if (last !== null && !((this.#from[i] as number) <= last)) continue;
      if (checkedOnly && this.#unchecked[i]) continue;
      // A row that one facet alone keeps away would be shown by another choice of that facet.
      let missed = -1;
      let misses = 0;
      for (const f of narrowing) {
        if (this.#has(f, i, chosen[f] as number)) continue;
        missed = f;
        misses += 1;
        if (misses > 1) break;
      }
      if (misses > 1) continue;
      if (misses === 1) {
        this.#count(missed, i, counts[missed] as Uint32Array);
        continue;
      }
      kept[i] = 1;
      amount += 1;
      for (let f = 0; f < counts.length; f += 1) this.#count(f, i, counts[f] as Uint32Array);
    }
    const rows = new Uint32Array(amount);
    let at = 0;
    // As they were added, rows stand in the order of the first page already.
    const order = sort === firstShown.sort && descending ? null : this.#order(sort, descending);
    for (let place = 0; place < kept.length; place += 1) {
      const i = order === null ? place : (order[place] as number);
      if (kept[i] === 1) {
        rows[at] = i;
        at += 1;
      }
    }
    return { rows, counts: this.#named(counts) };
  }

  #has(facet: number, i: number, code: number): boolean {
    const { codes, ends } = this.#facets[facet] as FacetCodes;
    for (let at = i === 0 ? 0 : (ends[i - 1] as number); at < (ends[i] as number); at += 1)
      if (codes[at] === code) return true;
    return false;
  }

  #count(facet: number, i: number, counts: Uint32Array): void {
    const { codes, ends } = this.#facets[facet] as FacetCodes;
    for (let at = i === 0 ? 0 : (ends[i - 1] as number); at < (ends[i] as number); at += 1)
      counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  }

  #named(counts: readonly Uint32Array[]): Narrowed['counts'] {
    return new Map(
      this.table.facets.map(({ name }, f) => [
        name,
        new Map((this.#facets[f] as FacetCodes).names.map((code, number) => [code, counts[f]?.[number] ?? 0])),
      ]),
    );
  }

  /** Which rows have each of the words; null where none is asked for. The last answer is kept, for a choice changes it not. */
  #rowsWith(words: string): Uint8Array | null {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    if (asked.length === 0) return null;
    if (this.#having?.words !== asked.join(' ')) {
      const rows = new Uint8Array(this.rows.length);
      for (let i = 0; i < rows.length; i += 1) {
        const own = this.words(i);
        rows[i] = asked.every((word) => own.includes(word)) ? 1 : 0;
      }
      this.#having = { words: asked.join(' '), rows };
    }
    return this.#having.rows;
  }

  /** Works out beforehand by what a column sorts, which takes longer than to sort by it. */
  prepare(sort: string): void {
    this.#ranksOf(sort);
  }

  /** All rows sorted by a column, those without a key last; rows that are the same stay as they were added. */
  #order(sort: string, descending: boolean): Uint32Array {
    const name = `${sort} ${descending}`;
    const known = this.#orders.get(name);
    if (known) return known;
    const { ranks, amount } = this.#ranksOf(sort);
    // Each rank's rows stand together: where they begin is known from how many stand before.
    const begin = new Uint32Array(amount + 2);
    const placeOf = (rank: number) => (descending && rank < amount ? amount - 1 - rank : rank);
    for (const rank of ranks) begin[placeOf(rank) + 1] = (begin[placeOf(rank) + 1] as number) + 1;
    for (let at = 1; at < begin.length; at += 1) begin[at] = (begin[at] as number) + (begin[at - 1] as number);
    const order = new Uint32Array(ranks.length);
    for (let i = 0; i < ranks.length; i += 1) {
      const at = placeOf(ranks[i] as number);
      order[begin[at] as number] = i;
      begin[at] = (begin[at] as number) + 1;
    }
    this.#orders.set(name, order);
    return order;
  }

  /** The place of each row's key among the keys of a column; `amount`, the number of keys, for a row without one. */
  #ranksOf(sort: string): Ranks {
    const known = this.#ranks.get(sort);
    if (known) return known;
    const keyOf = this.table.columns.find((column) => column.name === sort)?.sort ?? (() => null);
    const keys = this.rows.map(keyOf);
    const sorted = [...new Set(keys)].filter((key) => key !== null).sort(byCodeUnit);
    const rank = new Map<string | null, number>(sorted.map((key, at) => [key, at]));
    const ranks = {
      ranks: Uint32Array.from(keys, (key) => rank.get(key) ?? sorted.length),
      amount: sorted.length,
    };
    this.#ranks.set(sort, ranks);
    return ranks;
  }
}

type Ranks = { ranks: Uint32Array; amount: number };
