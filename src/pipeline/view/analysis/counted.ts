/** Which rulings are counted, and the addresses that show exactly the rows behind a count. */
import type { CaseId } from '../../../schema/case.ts';
import type { RulingRow, WarningRow } from '../../../schema/tables.ts';
import { rulingsPath, warningsPath } from '../addresses.ts';
import { choicesOf, type Facet, rulingFacets, warningFacets } from '../row-facets.ts';

/**
 * The rulings that are counted: those quoted from an order held, so that each can be read. What a case file alone tells
 * is one row a paper and not one a clause, seldom names a ground, and is known because somebody looked it up: counted
 * together the two would say nothing of either.
 */
export const countedRulings = (rows: readonly RulingRow[]): RulingRow[] => rows.filter(isCounted);

/** True for a row that a record of an order held stands behind. */
export const isCounted = ({ record }: Pick<RulingRow, 'record'>): boolean => record !== null;

/** Where the rows behind a count stand: an address, and how many rows it shows. */
export type Behind = { address: string; rows: number };

/** Codes by facet, as the address of a table has them. */
export type Narrowing = Readonly<Record<string, string>>;

/**
 * Gives the addresses that show the counted rows with these codes, and no other. One address where every row with them
 * is counted; else one a basis ("checked by a person", "read by machine"), since a table can be narrowed to that, too.
 * None where no row is counted, or no narrowing parts the counted rows from the others.
 */
export type RowsBehind = (codes: Narrowing) => Behind[];

function rowsBehind<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  counts: (row: Row) => boolean,
  pathOf: (codes: Narrowing) => string,
): RowsBehind {
  // A facet that does not part the rows is not offered, and the page passes over its code.
  const offered = new Set(choicesOf(facets, rows).map(({ name }) => name));
  const withCode = new Map<string, Set<Row>>();
  for (const { name, codesOf } of facets) {
    for (const row of rows) {
      for (const code of codesOf(row)) {
        const key = `${name} ${code}`;
        withCode.set(key, (withCode.get(key) ?? new Set()).add(row));
      }
    }
  }
  const all = new Set(rows);
  const rowsWith = (codes: Narrowing): Set<Row> =>
    Object.entries(codes)
      .map(([name, code]) => withCode.get(`${name} ${code}`) ?? new Set<Row>())
      .sort((a, b) => a.size - b.size)
      .reduce<Set<Row>>((both, more) => both.intersection(more), all);
  const shownAt = (codes: Narrowing): Behind & { isExact: boolean } => {
    const asked = Object.fromEntries(Object.entries(codes).filter(([name]) => offered.has(name)));
    const shown = rowsWith(asked);
    const meant = [...rowsWith(codes)].filter(counts);
    return { address: pathOf(asked), rows: shown.size, isExact: shown.size > 0 && shown.size === meant.length };
  };
  const basis = facets.find(({ name }) => name === 'basis');
  return (codes) => {
    const whole = shownAt(codes);
    const found = whole.isExact
      ? [whole]
      : [...new Set([...rowsWith(codes)].filter(counts).flatMap((row) => basis?.codesOf(row) ?? []))]
          .sort()
          .map((code) => shownAt({ ...codes, basis: code }));
    return found.filter(({ isExact }) => isExact).map(({ address, rows: shown }) => ({ address, rows: shown }));
  };
}

/** Addresses of counted rulings; `names` of the cases, as `caseNames` gives them. */
export const rulingsBehind = (rows: readonly RulingRow[], names: ReadonlyMap<CaseId, string>): RowsBehind =>
  rowsBehind(rows, rulingFacets(names), isCounted, rulingsPath);

/** Addresses of warnings; every row counts. */
export const warningsBehind = (rows: readonly WarningRow[], names: ReadonlyMap<CaseId, string>): RowsBehind =>
  rowsBehind(rows, warningFacets(names), () => true, warningsPath);
