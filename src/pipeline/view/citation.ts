/** How an order is cited, after the Bluebook (rule 10.8.1, unpublished decisions by number, court, date and entry). */
import { type Case, judgeMeant, type Party } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { formatDate } from '../../schema/date.ts';
import type { Order, OrderRecord } from '../../schema/order.ts';
import { capital, caseNumberWords, entryWords } from './words.ts';

/** A citation in runs; the name of the case is in italics. */
export type Citation = { text: string; italic: boolean }[];

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
export function orderTitle({ record, text }: Order): string {
  if (record.title === null) return 'Order';
  return /[a-z]/.test(record.title) ? record.title : inSmallLetters(record.title, text);
}

const lowerWords = /^(?:a|an|and|as|at|but|by|for|from|in|nor|of|on|or|re|the|to|under|v|with|without)$/;

/** A title in capitals to title case; names and abbreviations as the order's own sentences spell them ("IQSystem", "ESI"). */
function inSmallLetters(title: string, text: string): string {
  const sentences = text.split('\n').filter((line) => /\p{Ll}/u.test(line));
  const spellings = new Set(sentences.flatMap((line) => line.match(/\p{L}+/gu) ?? []));
  return title.replace(/['’]?\p{L}+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (!/^\p{L}/u.test(word) || (at > 0 && lowerWords.test(small))) return small;
    const capitalized = capital(small);
    const seen = [...spellings].filter((spelling) => spelling.toUpperCase() === word);
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

/** The court and day in brackets: "(N.D. Cal. Oct. 16, 2015)"; null where neither is known. */
function courtAndDate({ court, dated }: Pick<OrderRecord, 'court' | 'dated'>): string | null {
  const words = [court && courtOf(court).citation, dated && formatDate(dated)].filter(Boolean).join(' ');
  return words && `(${words})`;
}

/**
 * The citation of an order.
 *
 * @param of the case that it belongs to; null where that is not identified, which the citation then says.
 */
export function citationOf(order: Order, of: Pick<Case, 'caption' | 'parties' | 'judgeInitials'> | null): Citation {
  const { record } = order;
  const place = courtAndDate(record);
  const title = orderTitle(order);
  if (!of)
    return [{ text: [`${title}, case not identified`, place].filter(Boolean).join(' ').concat('.'), italic: false }];
  const number = caseNumberWords(record);
  const tail = [
    [number && `No. ${number}`, place].filter(Boolean).join(' '),
    order.entry && `ECF ${entryWords(order.entry)}`,
  ];
  return [
    { text: `${title}, `, italic: false },
    { text: caseName(of.caption, of.parties), italic: true },
    { text: `${[', ', tail.filter(Boolean).join(', ')].join('')}.`, italic: false },
  ];
}
