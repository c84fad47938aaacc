/**
 * The search page: reads the query of the address, answers exactly from the look-ups, then searches the words. What is
 * sent from its own box is answered in the page that stands, without another being fetched and drawn first.
 */
import { type Query, readQuery } from '../pipeline/view/search.ts';
import { type Answer, findAnswer } from '../pipeline/view/search-answer.ts';
import { formatTerm } from '../pipeline/view/search-fields.ts';
import type { ChosenOrder } from '../pipeline/view/search-orders.ts';
import { count, entryWords, list } from '../pipeline/view/words.ts';
import { lookupIndex, readLookup } from './lookup-files.ts';
import { listenToKeys } from './search/keys.ts';
import type { OrderFound } from './search/orders-found.ts';
import { showPanes } from './search/panes.ts';
import { readAsNodes } from './search/read-as.ts';
import type { WordAnswer } from './word-search.ts';

const part = (id: string) => document.getElementById(id) as HTMLElement;
const [box, status] = [part('q') as HTMLInputElement, part('status')];

/** Orders shown at first, and added each time that more are asked for. */
const shownAtOnce = 20;

/** The query that waits for its answer or has it. */
let asked: Query | null = null;

async function answer(query: Query): Promise<void> {
  asked = query;
  stopFollowing();
  // What arrives late for the query before fills panes that stand nowhere any longer.
  const panes = showPanes();
  const say = (words: string) => {
    if (panes.results.isConnected) status.textContent = words;
  };
  say('');
  document.title = `${query.typed}: search, Docketline`;
  box.value = query.typed;
  panes.results.setAttribute('aria-busy', 'true');
  try {
    const found = await findAnswer(query, lookupIndex(part('answer')), readLookup);
    panes['read-as'].replaceChildren(...readAsNodes(query, found));
    if (query.misread.length > 0 || found.chosen?.unknownJudges.length) {
      const { notUnderstood } = await import('./search/not-understood.ts');
      panes.misread.replaceChildren(...notUnderstood(query, found));
    }
    const { exactResults, unfitEntries } = await drawing.results();
    panes.results.replaceChildren(...(await entriesInFull(found)), ...exactResults(found), ...unfitEntries(found));
    const words = await wordsOf(found, query);
    if (words) await showWords(panes['word-results'], found, words, shownAtOnce);
    // An entry in full says what ruled on it already.
    else if (found.chosen && (found.entries.length === 0 || found.chosen.warnings > 0))
      await showChosen(panes['word-results'], found, found.chosen.orders, shownAtOnce);
    if (words || (found.chosen && found.entries.length === 0)) {
      const { narrowing } = await import('./narrowing.ts');
      panes.narrow.replaceChildren(...narrowing(query, words ? words.counts : (found.chosen?.counts ?? {})));
    }
    say(statusWords(query, found, words));
  } catch (error) {
    // Shown calmly, and thrown on so that a mistake of ours is not taken for the network's.
    say('The search could not be finished: a file of it did not arrive. Try again in a moment, or load the page anew.');
    throw error;
  } finally {
    panes.results.removeAttribute('aria-busy');
  }
}

/** Makes the page stand as before anything is asked. */
function askNothing(): void {
  asked = null;
  stopFollowing();
  showPanes();
  status.textContent = '';
  document.title = titleOfPage;
  box.value = '';
}

// What only some queries need is fetched with them: the drawing of orders, the words, the narrowing.

/** The drawing of what nearly every query finds is fetched while the first one is typed. */
const drawing = {
  results: () => import('./search-results.ts'),
  entries: () => import('./found-entry.ts'),
};

async function entriesInFull({ entries }: Answer): Promise<Node[]> {
  if (entries.length === 0) return [];
  const { foundEntry } = await drawing.entries();
  return entries.flatMap(foundEntry);
}

/** The words, within what else is asked for; null where none are, and where no order is held, as there is no index then. */
async function wordsOf({ words, chosen }: Answer, { phrases, caseNumber }: Query): Promise<WordAnswer | null> {
  if ((words === '' && phrases.length === 0) || part('answer').dataset.orders === '0') return null;
  const { searchWords } = await import('./word-search.ts');
  return searchWords(words, phrases, {
    caseNumber,
    orders: chosen?.orders.flatMap(({ order }) => order ?? []) ?? null,
  });
}

/** The first `most` of the orders that hold the words, with what fits of each, and a button for more of them. */
async function showWords(pane: HTMLElement, found: Answer, words: WordAnswer, most: number): Promise<void> {
  const orders = words.orders.slice(0, most);
  const chosen = orders.flatMap((said) => found.chosen?.orders.find(({ order }) => order === said.order) ?? []);
  const told = (await found.tell?.(chosen)) ?? [];
  const both = orders.map(
    (said): OrderFound => ({ said, brief: told.find(({ order }) => order === said.order) ?? null }),
  );
  const more = async () => {
    await showWords(pane, found, words, most + shownAtOnce);
    pane.querySelectorAll<HTMLElement>('.hit [data-result]')[most]?.focus();
  };
  const { orderSection, showInSight } = await import('./search/orders-found.ts');
  pane.replaceChildren(...orderSection(both, words.orders.length, more));
  // Something else has been asked since: its answer stands here.
  if (!pane.isConnected) return;
  await showInSight(pane);
  if (!pane.isConnected) return;
  followSight(() => showInSight(pane));
}

let stopFollowing = () => {};

/** Does `task` again whenever something else has come into sight, never twice at once. */
function followSight(task: () => Promise<void>): void {
  stopFollowing();
  let [isRunning, isAsked] = [false, false];
  const run = async () => {
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    try {
      await task();
    } finally {
      isRunning = false;
    }
    if (isAsked) {
      isAsked = false;
      await run();
    }
  };
  const stop = new AbortController();
  for (const event of ['scroll', 'resize'] as const)
    addEventListener(event, run, { passive: true, signal: stop.signal });
  stopFollowing = () => stop.abort();
}

/** The first `most` of the orders that fit, and a button for more of them. */
async function showChosen(
  pane: HTMLElement,
  found: Answer,
  chosen: readonly ChosenOrder[],
  most: number,
): Promise<void> {
  const told = (await found.tell?.(chosen.slice(0, most))) ?? [];
  const more = async () => {
    await showChosen(pane, found, chosen, most + shownAtOnce);
    pane.querySelectorAll<HTMLElement>('.hit [data-result]')[most]?.focus();
  };
  const { orderSection } = await import('./search/orders-found.ts');
  pane.replaceChildren(
    ...orderSection(
      told.map((brief) => ({ brief, said: null })),
      chosen.length,
      more,
    ),
  );
}

function statusWords(query: Query, found: Answer, words: WordAnswer | null): string {
  const { chosen, cases } = found;
  const entries = found.entries.length + found.hits.reduce((sum, { count: all }) => sum + all, 0);
  const parties = query.terms.filter(({ field }) => field === 'party');
  const did = chosen && [
    chosen.rulings > 0 && count(chosen.rulings, 'ruling'),
    chosen.warnings > 0 && count(chosen.warnings, 'sanctions warning'),
  ];
  const said = [
    entries > 0 && `${count(entries, 'docket entry', 'docket entries')} found.`,
    ...found.absent.map(
      ({ caption, numbers }) => `${caption}: ${list(numbers.map(entryWords))} is not among the entries known.`,
    ),
    found.unknown.length > 0 && `No docket held has ${list(found.unknown.map(entryWords))}.`,
    entries === 0 && !chosen && cases.count > 0 && `${count(cases.count, 'case')} found.`,
    parties.length > 0 &&
      cases.count === 0 &&
      `No case held has ${list(parties.map(({ value }) => value))} as a party.`,
    !words &&
      did &&
      entries === 0 &&
      chosen.orders.length > 0 &&
      `${[list(did.filter((words) => words !== false)), count(chosen.orders.length, 'order')].filter(Boolean).join(' in ')} found.`,
    words &&
      words.orders.length > 0 &&
      `${count(words.orders.length, 'order')} ${words.orders.length === 1 ? 'has' : 'have'} the words.`,
  ].filter((sentence) => typeof sentence === 'string');
  if (said.length > 0) return said.join(' ');
  return query.caseNumber && !chosen ? `No case held has the number ${query.caseNumber}.` : 'Nothing found.';
}

/** The query of the address; court, judge and year stood beside it once, and are fields of it now. */
function askedFor(address: URLSearchParams): Query {
  const beside = (['court', 'judge', 'year'] as const).flatMap((field) => {
    const value = address.get(field);
    return value ? [formatTerm({ field, value })] : [];
  });
  return readQuery([address.get('q') ?? '', ...beside].join(' '));
}

/** Answers what the address asks. */
async function answerAddress(): Promise<void> {
  const query = askedFor(new URLSearchParams(location.search));
  if (query.typed) await answer(query);
  else askNothing();
}

const titleOfPage = document.title;
listenToKeys(box);
box.addEventListener('input', () => Promise.all([drawing.results(), drawing.entries()]), { once: true });
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // As the browser itself would send it.
  const address = `?${new URLSearchParams({ q: box.value })}`;
  if (address !== location.search) history.pushState(null, '', address);
  // A keyboard on the screen would stand over the answer.
  if (matchMedia('(pointer: coarse)').matches) box.blur();
  return answerAddress();
});
addEventListener('popstate', async () => {
  // Going to a place in the page asks nothing new.
  if (askedFor(new URLSearchParams(location.search)).typed !== (asked?.typed ?? '')) await answerAddress();
});
if (location.search) await answerAddress();
