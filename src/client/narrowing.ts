/** Narrows what was found: each value that parts it is a link that adds a field to the query. */
import { link } from '../base.ts';
import { searchPath } from '../pipeline/view/addresses.ts';
import { formatQuery, type Query } from '../pipeline/view/search.ts';
import { type FieldName, inOrder, type Term, termWords } from '../pipeline/view/search-fields.ts';
import type { Counts } from '../pipeline/view/search-orders.ts';
import { element } from './element.ts';

/** What is counted under each value. */
const headings = {
  disposition: 'Rulings by disposition',
  ground: 'Rulings by ground',
  kind: 'Rulings by motion',
  warning: 'Warnings by kind',
  court: 'Orders by court',
  judge: 'Orders by judge',
  year: 'Orders by year',
} satisfies Partial<Record<FieldName, string>>;

/** Values shown of one field: those with the most. */
const mostValues = 12;

/** The values that part what was found, each with its count; none where no field does. */
export function narrowing(query: Query, counts: Counts): Node[] {
  const asked = new Set(query.terms.map(({ field }) => field));
  const parts = (Object.keys(headings) as (keyof typeof headings)[]).flatMap((field) => {
    const values = Object.entries(counts[field] ?? {})
      .filter(([value, count]) => value !== '' && count > 0)
      .toSorted(([, a], [, b]) => b - a);
    return asked.has(field) || values.length < 2 ? [] : [{ field, values }];
  });
  if (parts.length === 0) return [];
  return [
    element('h2', {}, 'Narrow'),
    ...parts.flatMap(({ field, values }) => [
      element('h3', {}, headings[field]),
      element(
        'ul',
        { class: 'plain' },
        values
          .slice(0, mostValues)
          .map(([value, count]) =>
            element(
              'li',
              {},
              element('a', { href: narrowed(query, { field, value }) }, termWords({ field, value }).words),
              element('span', { class: 'quiet' }, count.toLocaleString('en-US')),
            ),
          ),
      ),
      ...(values.length > mostValues
        ? [element('p', { class: 'small quiet' }, `and ${values.length - mostValues} more`)]
        : []),
    ]),
  ];
}

const narrowed = (query: Query, term: Term) =>
  link(searchPath(formatQuery({ ...query, terms: inOrder([...query.terms, term]) })));
