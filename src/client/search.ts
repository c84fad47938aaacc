/** The search page: reads the query of the address, answers exactly from the look-ups, then searches the words. */
import { link } from '../base.ts';
import { searchPath } from '../pipeline/view/addresses.ts';
import { formatQuery, type Query, queryParts, readQuery } from '../pipeline/view/search.ts';
import { type Answer, findAnswer } from '../pipeline/view/search-answer.ts';
import { count, entryWords, list } from '../pipeline/view/words.ts';
import { element, glyph } from './element.ts';
import { lookupIndex, readLookup } from './lookup-files.ts';
import { chosenChips, chosenIn, narrowing } from './narrowing.ts';
import { exactResults, wordSection } from './search-results.ts';
import { searchWords, type WordAnswer } from './word-search.ts';

const part = (id: string) => document.getElementById(id) as HTMLElement;
const [readAs, status, results, wordResults, narrow] = ['read-as', 'status', 'results', 'word-results', 'narrow'].map(
  part,
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

const asked = new URLSearchParams(location.search);
const chosen = chosenIn(asked);

async function answer(query: Query): Promise<void> {
  document.title = `${query.typed}: search, Docketline`;
  (part('q') as HTMLInputElement).value = query.typed;
  results.setAttribute('aria-busy', 'true');
  try {
    const found = await findAnswer(query, lookupIndex(part('answer')), readLookup);
    readAs.replaceChildren(...readWords(query, found), ...chosenChips(query.typed, chosen));
    results.replaceChildren(...exactResults(found));
    const words = await wordsOf(found.words, query);
    if (words) {
      wordResults.replaceChildren(...wordSection(found.words, words));
      narrow.replaceChildren(...narrowing(query.typed, chosen, words.filters));
    }
    status.textContent = statusWords(query, found, words);
  } catch (error) {
    // Shown calmly, and thrown on so that a mistake of ours is not taken for the network's.
    status.textContent = 'The search could not be finished: a file of it did not arrive. Try again in a moment.';
    throw error;
  } finally {
    results.removeAttribute('aria-busy');
  }
}

/** The words, within the case where one is named; null where no order is held, as there is no index then. */
const wordsOf = async (words: string, { quoted, caseNumber }: Query): Promise<WordAnswer | null> =>
  words && part('answer').dataset.orders !== '0'
    ? searchWords(words, quoted, { ...chosen, ...(caseNumber && { number: caseNumber }) })
    : null;

// ---- how the query was read ----

/** What a part was taken for; words that name a party are a name. */
const nameOf = (kind: keyof typeof partWords, { entries }: Query, { cases }: Answer): string =>
  kind === 'entry' && entries.length > 1
    ? 'docket entries'
    : kind === 'words' && cases.count > 0
      ? 'name'
      : partWords[kind];

const partWords = { 'case-number': 'case', entry: 'docket entry', words: 'words' } as const;

function readWords(query: Query, found: Answer): (Node | string)[] {
  const read = found.words === query.typed && !query.sure ? readQuery(`"${query.typed.replaceAll('"', '')}"`) : query;
  const parts = queryParts(read);
  const chips = parts.map(({ kind, text, without }) =>
    element(
      'a',
      {
        class: 'chip taken',
        href: link(searchPath(without)),
        'aria-label': `${nameOf(kind, read, found)} ${text}: take away`,
      },
      element('span', {}, `${nameOf(kind, read, found)} `, element('b', {}, text)),
      glyph('remove'),
    ),
  );
  const asWords = formatQuery({ caseNumber: null, entries: [], words: query.typed.replaceAll('"', ''), quoted: true });
  return [
    element('span', { class: 'quiet' }, 'Read as'),
    ...chips,
    ...(read.entries.length > 0 || read.caseNumber
      ? [
          element(
            'span',
            { class: 'quiet' },
            read.caseNumber || read.words ? 'Or search for' : 'in any court and case. Or search for',
          ),
          element('a', { href: link(searchPath(asWords)) }, `the words “${query.typed.replaceAll('"', '')}”`),
        ]
      : []),
    query.cut ? element('span', { class: 'quiet' }, `Only the first ${query.typed.length} characters were read.`) : '',
  ].filter((node) => node !== '');
}

function statusWords(query: Query, found: Answer, words: WordAnswer | null): string {
  const entries = found.entries.length + found.hits.reduce((sum, { count: all }) => sum + all, 0);
  const said = [
    entries > 0 && `${count(entries, 'docket entry', 'docket entries')} found.`,
    ...found.absent.map(
      ({ caption, numbers }) => `${caption}: ${list(numbers.map(entryWords))} is not among the entries known.`,
    ),
    found.unknown.length > 0 && `No docket held has ${list(found.unknown.map(entryWords))}.`,
    found.entries.length === 0 && found.cases.count > 0 && `${count(found.cases.count, 'case')} found.`,
    words && words.count > 0 && `${count(words.count, 'order')} ${words.count === 1 ? 'has' : 'have'} the words.`,
  ].filter((sentence) => typeof sentence === 'string');
  if (said.length > 0) return said.join(' ');
  return query.caseNumber ? `No case held has the number ${query.caseNumber}.` : 'Nothing found.';
}

const query = readQuery(asked.get('q') ?? '');
if (query.typed) await answer(query);
