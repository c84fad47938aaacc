/** Shows how a query was read: a chip a part, which takes it away. */
import { link } from '../../base.ts';
import { searchPath } from '../../pipeline/view/addresses.ts';
import { formatQuery, nothingAsked, type Query, type QueryPart, queryParts } from '../../pipeline/view/search.ts';
import type { Answer } from '../../pipeline/view/search-answer.ts';
import { element, glyph } from '../element.ts';

/** The chips with what the whole can be read as besides. */
export function readAsNodes(query: Query, found: Answer): Node[] {
  const read = numbersWereWords(query, found) ? { ...query, entries: [], words: found.words } : query;
  const parts = queryParts(read);
  const plain = query.typed.replaceAll('"', '');
  const asWords = formatQuery({ ...nothingAsked, phrases: [plain] });
  const mayBeWords =
    read.entries.length > 0 || read.caseNumber !== null || read.terms.some(({ value }) => value === '');
  const inAnyCase = read.entries.length > 0 && !read.caseNumber && read.words === '' && read.terms.length === 0;
  return [
    ...(parts.length > 0 ? [element('span', { class: 'quiet' }, 'Read as')] : []),
    ...parts.map((part) => chip(part, nameOf(part, read, found))),
    ...(mayBeWords
      ? [
          element('span', { class: 'quiet' }, inAnyCase ? 'in any court and case. Or search for' : 'Or search for'),
          element('a', { href: link(searchPath(asWords)) }, `the words “${plain}”`),
        ]
      : []),
    ...(query.cut
      ? [element('span', { class: 'quiet' }, `Only the first ${query.typed.length} characters were read.`)]
      : []),
  ];
}

/** True where a number turned out to be one of the words: "rule 37". */
const numbersWereWords = (query: Query, found: Answer) => !query.sure && found.words === query.plain;

const chip = ({ text, without }: QueryPart, name: string) =>
  element(
    'a',
    { class: 'chip taken', href: link(searchPath(without)), 'aria-label': `${name} ${text}: take away` },
    element('span', {}, `${name} `, element('b', {}, text)),
    glyph('remove'),
  );

/** What a part was taken for; words that name a party are a name. */
function nameOf({ kind, label }: QueryPart, { entries }: Query, { cases }: Answer): string {
  if (kind === 'entry') return entries.length > 1 ? 'docket entries' : 'docket entry';
  if (kind === 'words') return cases.count > 0 ? 'name' : 'words';
  return label ?? (kind === 'phrase' ? 'exact words' : 'case');
}
