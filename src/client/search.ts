/** The search page: reads the query of the address, answers exactly from the look-ups, then searches the words. */
import { link } from '../base.ts';
import { casePath, docketPath, orderPath, searchPath } from '../pipeline/view/addresses.ts';
import { glyphOfKind } from '../pipeline/view/glyphs.ts';
import { formatQuery, type Query, queryParts, readQuery } from '../pipeline/view/search.ts';
import { type Answer, findAnswer } from '../pipeline/view/search-answer.ts';
import { count, entryKindWords, entryWords, list } from '../pipeline/view/words.ts';
import { courtOf } from '../schema/court.ts';
import { formatBounds, formatDate } from '../schema/date.ts';
import type { EntryHit, FoundCase, NameHit } from '../schema/lookup.ts';
import { element, glyph } from './element.ts';
import { dispositionMark, foundEntry } from './found-entry.ts';
import { lookupIndex, readLookup } from './lookup-files.ts';
import { type FoundOrder, searchWords, type WordAnswer } from './word-search.ts';

const part = (id: string) => document.getElementById(id) as HTMLElement;
const [readAs, status, results, wordResults] = ['read-as', 'status', 'results', 'word-results'].map(part) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];

const query = readQuery(new URLSearchParams(location.search).get('q') ?? '');
if (query.typed) await answer(query);

async function answer(query: Query): Promise<void> {
  document.title = `${query.typed}: search, Docketline`;
  (part('q') as HTMLInputElement).value = query.typed;
  results.setAttribute('aria-busy', 'true');
  try {
    const found = await findAnswer(query, lookupIndex(part('answer')), readLookup);
    readAs.replaceChildren(...readWords(query, found));
    results.replaceChildren(...exactResults(found));
    const words = found.words ? await wordsOf(found.words, query.quoted) : null;
    if (words) wordResults.replaceChildren(...wordSection(found.words, words));
    status.textContent = statusWords(query, found, words);
  } catch {
    status.textContent = 'The search could not be finished: a file of it did not arrive. Try again in a moment.';
  } finally {
    results.removeAttribute('aria-busy');
  }
}

/** The word search fails where no page was indexed: that is no hit. */
const wordsOf = (words: string, quoted: boolean): Promise<WordAnswer> =>
  searchWords(words, quoted).catch(() => ({ count: 0, orders: [] }));

// ---- how the query was read ----

const partWords = { 'case-number': 'case', entry: 'docket entry', words: 'words' } as const;

function readWords(query: Query, found: Answer): (Node | string)[] {
  const read = found.words === query.typed && !query.sure ? readQuery(`"${query.typed.replaceAll('"', '')}"`) : query;
  const parts = queryParts(read);
  const chips = parts.map(({ kind, text, without }) =>
    element(
      'a',
      { class: 'chip taken', href: link(searchPath(without)), 'aria-label': `Take away: ${partWords[kind]} ${text}` },
      element(
        'span',
        {},
        `${kind === 'entry' && read.entries.length > 1 ? 'docket entries' : partWords[kind]} `,
        element('b', {}, text),
      ),
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

// ---- exact results ----

function exactResults(found: Answer): Node[] {
  const cases = found.entries.length > 0 ? [] : found.cases.newest;
  return [
    ...found.entries.flatMap(foundEntry),
    ...found.hits.map(({ number, count: all, newest }) =>
      element(
        'section',
        { class: 'each' },
        element(
          'h2',
          {},
          found.entries.length > 0 ? `${entryWords(number)} elsewhere` : `${entryWords(number)} of each case`,
        ),
        element(
          'ul',
          { class: 'plain' },
          newest.map((hit) => element('li', {}, hitOf(hit, number))),
        ),
        all > newest.length &&
          element(
            'p',
            { class: 'small quiet' },
            `The newest ${newest.length} of ${all.toLocaleString('en-US')} cases. Add a case number or a party’s name.`,
          ),
      ),
    ),
    ...(cases.length > 0
      ? [
          element(
            'section',
            { class: 'each' },
            element('h2', {}, cases.length === 1 ? 'Case' : 'Cases'),
            element(
              'ul',
              { class: 'plain' },
              cases.map((one) => element('li', {}, caseOf(one))),
            ),
            found.cases.count > cases.length &&
              element(
                'p',
                { class: 'small quiet' },
                `The newest ${cases.length} of ${found.cases.count.toLocaleString('en-US')}. Add another name.`,
              ),
          ),
        ]
      : []),
  ];
}

function hitOf({ case: id, order, caption, court, kind, what, filed, disposition }: EntryHit, number: string): Node[] {
  const where = court ? `, ${courtOf(court).citation}` : '';
  if (!id) {
    return [
      element('p', {}, element('a', { class: 'lead', href: link(order ? orderPath(order) : '/') }, caption)),
      element(
        'p',
        { class: 'small quiet' },
        `An order that mentions ${entryWords(number)}; its case is not identified${where}.`,
      ),
    ];
  }
  return [
    element(
      'p',
      {},
      element('a', { class: 'lead', href: link(docketPath(id, number)) }, entryWords(number)),
      ' ',
      disposition && dispositionMark(disposition),
    ),
    element(
      'p',
      {},
      element('a', { href: link(casePath(id)) }, caption),
      element('span', { class: 'quiet' }, ` ${id.split('/')[1]}${where}`),
    ),
    element(
      'p',
      { class: 'small' },
      kind && [
        glyph(glyphOfKind(kind)),
        ` ${[what ?? entryKindWords[kind], filed && formatBounds(filed)].filter(Boolean).join(', ')}`,
      ],
    ),
  ];
}

function caseOf(found: FoundCase | NameHit): Node[] {
  const id = 'id' in found ? found.id : found.case;
  const where = found.court ? courtOf(found.court).citation : null;
  if (!id) {
    const order = 'order' in found ? found.order : null;
    return [
      element(
        'p',
        {},
        element('a', { class: 'lead', href: link(order ? orderPath(order as string) : '/') }, found.caption),
      ),
      element(
        'p',
        { class: 'small quiet' },
        ['An order; its case is not identified', where].filter(Boolean).join(', '),
      ),
    ];
  }
  const known =
    'id' in found
      ? [
          count(found.entries, 'docket entry', 'docket entries'),
          `${count(found.orders, 'order')} in full text`,
          list(found.judges),
        ]
      : [];
  return [
    element('p', {}, element('a', { class: 'lead', href: link(casePath(id)) }, found.caption)),
    element('p', { class: 'small quiet' }, [id.split('/')[1], where, ...known].filter(Boolean).join(' · ')),
    element('p', { class: 'small' }, element('a', { href: link(docketPath(id)) }, 'Docket')),
  ];
}

// ---- words ----

function wordSection(words: string, { count: all, orders }: WordAnswer): Node[] {
  if (all === 0) return [];
  return [
    element('h2', {}, 'Orders that say ', element('span', { class: 'said' }, `“${words}”`)),
    ...orders.map(wordHit),
    ...(all > orders.length
      ? [
          element(
            'p',
            { class: 'small quiet' },
            `The best ${orders.length} of ${all.toLocaleString('en-US')} orders. More words narrow it.`,
          ),
        ]
      : []),
  ];
}

const wordHit = (order: FoundOrder) =>
  element(
    'article',
    { class: 'hit' },
    element('h3', {}, element('a', { href: order.address }, order.title)),
    element(
      'p',
      { class: 'small quiet' },
      [order.case, order.entry && entryWords(order.entry), order.dated && formatDate(order.dated)]
        .filter(Boolean)
        .join(' · '),
    ),
    element(
      'dl',
      { class: 'in-context' },
      order.hits.map(({ paragraph, runs }) => [
        element(
          'dt',
          {},
          element(
            'a',
            { href: paragraph === null ? order.address : `${order.address}#p${paragraph}` },
            paragraph === null ? 'caption' : `¶\u00a0${paragraph}`,
          ),
        ),
        element(
          'dd',
          { class: 'q' },
          runs.map(({ text, found }) => (found ? element('mark', {}, text.trim()) : text)),
        ),
      ]),
    ),
    order.more > 0 && element('p', { class: 'small quiet' }, `and in ${count(order.more, 'more paragraph')}`),
  );
