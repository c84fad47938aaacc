/** Narrows the orders that hold the words by court, judge and year; the choice stands in the address. */
import { link } from '../base.ts';
import { searchPath } from '../pipeline/view/addresses.ts';
import { element, glyph } from './element.ts';
import type { FilterCounts } from './word-search.ts';

const facets = { court: 'Court', judge: 'Judge', year: 'Year' } as const;
type Facet = keyof typeof facets;
const names = Object.keys(facets) as Facet[];

/** Values chosen, by facet. */
type Chosen = Partial<Record<Facet, string>>;

/** What the address asks for. */
export function chosenIn(address: URLSearchParams): Chosen {
  return Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])));
}

const pathOf = (query: string, chosen: Chosen) =>
  link(
    [searchPath(query), ...Object.entries(chosen).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join(
      '&',
    ),
  );

const without = (chosen: Chosen, name: Facet): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));

/** A chip for each value chosen, which takes it away. */
export const chosenChips = (query: string, chosen: Chosen): HTMLElement[] =>
  names.flatMap((name) => {
    const value = chosen[name];
    if (!value) return [];
    const said = `${facets[name].toLowerCase()} ${value}`;
    return [
      element(
        'a',
        { class: 'chip taken', href: pathOf(query, without(chosen, name)), 'aria-label': `${said}: take away` },
        element('span', {}, `${facets[name].toLowerCase()} `, element('b', {}, value)),
        glyph('remove'),
      ),
    ];
  });

/** The values that part the orders found, each with its count; none where no facet does. */
export function narrowing(query: string, chosen: Chosen, counts: FilterCounts): Node[] {
  const parts = names.flatMap((name) => {
    const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => value !== '' && count > 0);
    return chosen[name] || values.length < 2 ? [] : [{ name, values }];
  });
  if (parts.length === 0) return [];
  return [
    element('h2', {}, 'Narrow'),
    ...parts.flatMap(({ name, values }) => [
      element('h3', {}, facets[name]),
      element(
        'ul',
        { class: 'plain' },
        values.map(([value, count]) =>
          element(
            'li',
            {},
            element('a', { href: pathOf(query, { ...chosen, [name]: value }) }, value),
            element('span', { class: 'quiet' }, String(count)),
          ),
        ),
      ),
    ]),
  ];
}
