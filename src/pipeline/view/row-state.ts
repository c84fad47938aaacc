/** What a table shows, and the address that says it: a link shows the same rows, in the same order and columns. */
import { type IsoDate, isIsoDate } from '../../schema/date.ts';
import { firstSort, type RowTable } from './row-tables.ts';

/** What is shown of a table. */
export type Shown = {
  /** The code chosen of each facet that narrows. */
  codes: Readonly<Record<string, string>>;
  /** Words that a row must have, each somewhere. */
  words: string;
  /** The range that the days of a row must touch, either end open. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** True leaves out what nobody has checked. */
  checkedOnly: boolean;
  /** The column that sorts. */
  sort: string;
  descending: boolean;
  /** Names of the columns that are not shown. */
  hidden: readonly string[];
};

/** The most characters of words that are looked for. */
export const mostWords = 200;

/** Milliseconds without a key before words typed are looked for in many rows. */
export const typingPause = 150;

/** A table as its page first shows it: all rows, newest first, every column. */
export const firstShown: Shown = {
  codes: {},
  words: '',
  from: null,
  to: null,
  checkedOnly: false,
  sort: firstSort,
  descending: true,
  hidden: [],
};

/** Of a table, what an address can name. */
type Named = {
  columns: readonly Pick<RowTable['columns'][number], 'name' | 'sort'>[];
  facets: readonly Pick<RowTable['facets'][number], 'name'>[];
};

/**
 * What the query of an address asks for. What it asks that the table does not have is left out.
 *
 * @param query with or without `?`.
 * @param isCode whether some row has this code of a facet.
 */
export function parseShown(
  { columns, facets }: Named,
  query: string,
  isCode: (facet: string, code: string) => boolean,
): Shown {
  const asked = new URLSearchParams(query);
  const day = (name: string) => {
    const text = asked.get(name) ?? '';
    return isIsoDate(text) ? text : null;
  };
  const codes = facets.flatMap(({ name }) => {
    const code = asked.get(name);
    return code && isCode(name, code) ? [[name, code] as const] : [];
  });
  const sort = columns.find((column) => column.sort && column.name === asked.get('sort'))?.name;
  const hidden = (asked.get('hide') ?? '').split(',');
  return {
    codes: Object.fromEntries(codes),
    words: (asked.get('q') ?? '').slice(0, mostWords).trim(),
    from: day('from'),
    to: day('to'),
    checkedOnly: asked.get('review') === 'reviewed',
    ...(sort === undefined
      ? { sort: firstShown.sort, descending: firstShown.descending }
      : { sort, descending: asked.get('order') === 'descending' }),
    // The first column is always shown.
    hidden: columns.flatMap(({ name }, i) => (i > 0 && hidden.includes(name) ? name : [])),
  };
}

/** What is shown as the query of an address, with its `?`; empty where it is what the page first shows. */
export function formatShown({ codes, words, from, to, checkedOnly, sort, descending, hidden }: Shown): string {
  const asked = new URLSearchParams(codes);
  if (words) asked.set('q', words);
  if (from) asked.set('from', from);
  if (to) asked.set('to', to);
  if (checkedOnly) asked.set('review', 'reviewed');
  if (sort !== firstShown.sort || descending !== firstShown.descending) {
    asked.set('sort', sort);
    asked.set('order', descending ? 'descending' : 'ascending');
  }
  if (hidden.length > 0) asked.set('hide', hidden.join(','));
  return asked.size > 0 ? `?${asked}` : '';
}
