/** What is cited: cases, orders and docket entries with the names that citations call them by. */
import { type Case, type DocketEntry, judgeMeant, type Party } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { boundsOf, formatDate, type IsoDate } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { Order, OrderRecord } from '../../schema/order.ts';
import type { Cited, CitedCase, CitedPaper } from './citation-forms.ts';
import { laterHistoryIn, laterHistoryOf } from './later-history.ts';
import { onceFor } from './once.ts';
import { entryOfOrder } from './papers.ts';
import { capital, caseNumberWords, entryKindWords, entryWords } from './words.ts';

/**
 * A caption as the name of a case: the first party of each side, without "et al."; a person whose surname alone is
 * among the aliases of the case file is called by it ("v. Anna Gatti, et al." becomes "v. Gatti").
 */
export function caseName(caption: string, parties: readonly Party[] = []): string {
  return caption
    .split(/\s+vs?\.\s+/)
    .map((side) => side.replace(/,?\s*et al\.?,?$/i, '').trim())
    .map((side) => {
      const surname = side.split(' ').at(-1) ?? side;
      return parties.find(({ name }) => name === side)?.aliases.includes(surname) ? surname : side;
    })
    .join(' v. ');
}

/** The title of an order in the small letters of running text, or "Order" where it has none. */
export function orderTitle(order: Order): string {
  const { record, text } = order;
  if (record.title === null) return 'Order';
  if (/[a-z]/.test(record.title)) return record.title;
  const known = titles.get(order);
  if (known?.from === record.title) return known.title;
  const title = inSmallLetters(record.title, text);
  titles.set(order, { from: record.title, title });
  return title;
}

/** Titles in small letters, by order: each takes a walk over its whole text, and an order is named in many places. */
const titles = new WeakMap<Order, { from: string; title: string }>();

const lowerWords = /^(?:a|an|and|as|at|but|by|for|from|in|nor|of|on|or|re|the|to|under|v|with|without)$/;

/** A title in capitals to title case; names and abbreviations as the order's own sentences spell them ("IQSystem", "ESI"). */
function inSmallLetters(title: string, text: string): string {
  const words = [...new Set(title.match(/\p{L}+/gu))];
  // In capitals "Weiß" is "WEISS".
  const wanted = words.map((word) => word.replaceAll('SS', '(?:SS|ß)')).join('|');
  // The words sought stand in the pattern: to look at every word of the text takes ten times as long.
  const sought = new RegExp(`(?<!\\p{L})(?:${wanted})(?!\\p{L})`, 'giu');
  const spellings = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    if (!/\p{Ll}/u.test(line)) continue;
    for (const [spelling] of line.matchAll(sought)) {
      const upper = spelling.toUpperCase();
      spellings.set(upper, (spellings.get(upper) ?? new Set()).add(spelling));
    }
  }
  return title.replace(/['’]?\p{L}+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (!/^\p{L}/u.test(word) || (at > 0 && lowerWords.test(small))) return small;
    const capitalized = capital(small);
    const seen = [...(spellings.get(word) ?? [])];
    const usual = seen.find((spelling) => spelling === small || spelling === capitalized);
    return usual === undefined ? (seen[0] ?? capitalized) : capitalized;
  });
}

/**
 * Who decided, in words ("Magistrate Judge Donna M. Ryu"), and whether the order's own text names them. Initials are
 * resolved by the judges of the case file. Null where nobody is known.
 */
export function judgeOf(
  { judge, decidedBy }: Pick<OrderRecord, 'judge' | 'decidedBy'>,
  of: Pick<Case, 'judges'> | null,
): { words: string; inText: boolean } | null {
  const name = judge ?? decidedBy;
  if (name === null) return null;
  const known = judgeMeant(name, of?.judges ?? []);
  const role = known?.role.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return { words: known ? `${role} ${known.name}` : name, inText: judge !== null };
}

/** The title of an order, or what it is called where it has none: "Order of July 2, 2013". */
export const orderHeading = (order: Order): string =>
  order.record.title ? orderTitle(order) : orderName({ ...order, entry: null });

/** What an order is called in a list: "No. 271, Oct. 16, 2015", "Order of Jan. 6, 2016", "Order, undated". */
export function orderName({ entry, record }: Pick<Order, 'entry' | 'record'>): string {
  if (entry) return [entryWords(entry), record.dated && formatDate(record.dated)].filter(Boolean).join(', ');
  return record.dated ? `Order of ${formatDate(record.dated)}` : 'Order, undated';
}

/** What is said of an order of the case of which no later history is known. */
const noneKnownIn = onceFor((of: Case) => laterHistoryOf({ ...of, laterHistory: [] }, { by: null }).words.join(' '));

/** What all papers of a case share in their citations; `of` null where the case is not identified. */
export function citedCase(of: Case | null, factsTo: IsoDate | null): CitedCase {
  const noLaterHistory = of ? noneKnownIn(of) : laterHistoryOf(null, { by: null }).words.join(' ');
  if (!of) {
    return { name: null, shortName: null, number: null, court: null, reported: [], noLaterHistory, factsTo };
  }
  const name = caseName(of.caption, of.parties);
  return {
    name,
    shortName: shortName(name, of.parties),
    number: caseNumberWords(of),
    court: courtOf(of.court).citation,
    reported: of.reported,
    noLaterHistory,
    factsTo,
  };
}

/** Sides that are in so many cases that their name alone tells nothing (rule 10.9(a)(i)). */
const government = /^(?:United States|State|People|Commonwealth|City|County)\b/i;
const designator = /,?\s+(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.P|LP|S\.p\.A|S\.r\.l|N\.A|GmbH)\.?$/i;

/** "Loop AI Labs" for "Loop AI Labs Inc. v. Gatti": the first side that is no government, without what it is in law. */
function shortName(name: string, parties: readonly Party[]): string {
  const sides = name.split(' v. ');
  const side = sides.find((one) => !government.test(one)) ?? sides[0] ?? name;
  const surname = side.split(' ').at(-1) ?? side;
  if (parties.find((party) => party.name === side)?.aliases.includes(surname)) return surname;
  return side.replace(designator, '');
}

/** What became of an order later, for the end of its citation and as sentences. */
function historyOf(key: EntryKey | null, of: Case | null, laterOf: LaterOf): Pick<CitedPaper, 'history' | 'later'> {
  const told = (of?.laterHistory ?? []).filter(({ entry }) => entry === key);
  const { steps, words } = laterOf({ by: key });
  return {
    history: told.map(({ effect, by, date, order = null }) => ({ effect, by, date, order })),
    later: steps.length > 0 ? words : [],
  };
}

/** Looks up later history in one case, as `laterHistoryIn` makes it. */
type LaterOf = ReturnType<typeof laterHistoryIn>;

/** An order held, as it is cited; the initials of the judges are those that its own caption has. */
export function citedOrder(order: Order, of: Case | null, factsTo: IsoDate | null): Cited {
  const shared = citedCase(of, factsTo);
  const key = (of && entryOfOrder(order.id, of.docket)?.key) ?? order.entry;
  const { record } = order;
  return {
    ...shared,
    number: (of && caseNumberWords(record)) ?? shared.number,
    court: shared.court ?? (record.court && courtOf(record.court).citation),
    title: orderTitle(order),
    entry: key,
    dated: boundsOf(record.dated),
    ...historyOf(key, of, laterHistoryIn(of)),
    isOrder: true,
  };
}

/**
 * A docket entry, as it is cited beside what its case shares: an order by its title where its text is held.
 *
 * @param laterOf from `laterHistoryIn(of)`: made once, however many entries are cited.
 */
export function citedEntry(entry: DocketEntry, of: Case, laterOf: LaterOf): CitedPaper {
  const held = entry.order === null ? undefined : of.orders.find(({ id }) => id === entry.order);
  const isOrder = entry.kind === 'order';
  return {
    title: held ? orderTitle(held) : capital(entryKindWords[entry.kind]),
    entry: entry.key,
    dated: entry.filed,
    ...(isOrder ? historyOf(entry.key, of, laterOf) : { history: [], later: [] }),
    isOrder,
  };
}
