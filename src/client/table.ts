/** Narrowing and sorting of rows: the only file that knows the table library. */
import {
  type ColumnDef,
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_arrIncludes,
  filterFn_includesString,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';

/** A row of a page's table: its codes by facet, its keys by column that sorts, its words in small letters. */
export type TableRow = {
  row: HTMLTableRowElement;
  codes: Record<string, readonly string[]>;
  keys: Record<string, string>;
  words: string;
};

/** What is shown: codes by facet, words that a row must have, the column that sorts. */
export type Shown = { codes: Record<string, string>; words: string; sort: string; descending: boolean };

export type RowTable = {
  /** Shows other rows from now on. */
  show(shown: Shown): void;
  /** The rows shown, in their order. */
  rows(): HTMLTableRowElement[];
  /** How many rows there would be for each code of a facet, the other facets as they are. */
  counts(facet: string): Map<string, number>;
};

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { arrIncludes: filterFn_arrIncludes, includesString: filterFn_includesString },
  columnFacetingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

/**
 * A table of rows that stand on the page already; the library keeps which are shown, and in what order.
 *
 * @param facets names of the facets.
 * @param sorts names of the columns that sort.
 */
export function rowTable(tableRows: TableRow[], facets: readonly string[], sorts: readonly string[]): RowTable {
  const columns: ColumnDef<typeof features, TableRow, unknown>[] = [
    ...facets.map((name) => ({
      id: `facet-${name}`,
      accessorFn: ({ codes }: TableRow) => codes[name] ?? [],
      filterFn: 'arrIncludes' as const,
      getUniqueValues: ({ codes }: TableRow) => [...(codes[name] ?? [])],
    })),
    // A row without a key stands last, whichever way the column sorts.
    ...sorts.map((name) => ({
      id: `sort-${name}`,
      accessorFn: ({ keys }: TableRow) => keys[name] || undefined,
      sortFn: 'basic' as const,
      sortUndefined: 'last' as const,
    })),
    { id: 'words', accessorFn: ({ words }: TableRow) => words, filterFn: 'includesString' as const },
  ];
  const table = constructTable({ features, columns, data: tableRows });
  return {
    show({ codes, words, sort, descending }) {
      table.setColumnFilters([
        ...Object.entries(codes).map(([name, code]) => ({ id: `facet-${name}`, value: [code] })),
        ...(words ? [{ id: 'words', value: words.toLowerCase() }] : []),
      ]);
      table.setSorting([{ id: `sort-${sort}`, desc: descending }]);
    },
    rows: () => table.getRowModel().rows.map(({ original }) => original.row),
    counts: (facet) => table.getColumn(`facet-${facet}`)?.getFacetedUniqueValues() ?? new Map<string, number>(),
  };
}
