/** Orders and case file to the docket of one case: every entry that either knows, in docket order. */
import type { Span } from '../../schema/annotation.ts';
import type { CaseFile, CaseFileEntry, DocketEntry, EntryKind, EntryMention } from '../../schema/case.ts';
import type { DateBounds, IsoDate } from '../../schema/date.ts';
import { compareEntries, type EntryId, type EntryKey, isEntryId, splitEntry } from '../../schema/entry.ts';
import { type Order, paragraphAt } from '../../schema/order.ts';
import { inferBounds } from './bounds.ts';
import { judgeOf, mergeRulings } from './rulings.ts';

/** An order whose words are held, with the bounds of its sentences (UTF-16 code units of its text). */
export type OrderInContext = { order: Order; sentences: readonly Span[] };

/** Words of a sentence that say what the paper cited behind them is. */
const paperWords: readonly (readonly [RegExp, EntryKind])[] = [
  [/\b(?:opposition|oppositions|opposed)\b/i, 'opposition'],
  [/\b(?:joinder|joins)\b/i, 'joinder'],
  [/\b(?:response|responded)\b/i, 'response'],
  [/\breply\b/i, 'reply'],
  [/\bstatement\b/i, 'statement'],
  [/\bdeclaration\b/i, 'declaration'],
  [/\b(?:order|ordered)\b/i, 'order'],
  [/\bletters?\b/i, 'letter'],
  [/\b(?:motions?|application|moved)\b/i, 'motion'],
];

/**
 * Kind of the paper that a sentence cites: its first word for one, since "filed a response to the motion" cites the
 * response. Who joined in a motion stands behind it in the list ("in which X joined, Nos. 337, 340").
 */
function kindCited(words: string, isFirst: boolean): EntryKind | null {
  if (!isFirst && /\bjoined\b/i.test(words)) return 'joinder';
  const places = paperWords.map(([word, kind]) => ({ at: words.search(word), kind })).filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

/** What is ruled on, in the order's words, to the kind of paper; null where the words name none. */
const kindOfMotion = (motion: string | null): EntryKind | null =>
  motion === null
    ? null
    : /\bopposition/i.test(motion)
      ? 'opposition'
      : /\bmotions?\b|\bapplication|\brequest/i.test(motion)
        ? 'motion'
        : /\bletter/i.test(motion)
          ? 'letter'
          : null;

/** The most code units of context that a mention keeps on each side. */
const context = 160;

const lastWords = (text: string) => (text.length <= context ? text : text.slice(-context).replace(/^\S*\s+/, ''));
const firstWords = (text: string) => (text.length <= context ? text : text.slice(0, context).replace(/\s+\S*$/, ''));

/** The mentions of an entry in one order, whose key on the docket is `by`, in text order. */
function mentionsOf({ number }: DocketEntry, { order, sentences }: OrderInContext, by: EntryKey): EntryMention[] {
  return order.record.docketReferences
    .filter((reference) => number !== null && reference.otherCase === undefined && reference.entries.includes(number))
    .map((reference) => {
      const { span } = reference;
      const sentence = sentences.find(({ from, to }) => from <= span.from && span.from < to) ?? span;
      const printed = new RegExp(`(?<![\\d-])${number}(?![\\d])(?!-\\d)`).exec(order.text.slice(span.from, span.to));
      const from = span.from + (printed?.index ?? 0);
      const to = printed ? from + printed[0].length : span.to;
      return {
        order: order.id,
        record: reference.id,
        entry: by,
        date: order.record.dated,
        before: lastWords(order.text.slice(sentence.from, from)),
        number: order.text.slice(from, to),
        after: firstWords(order.text.slice(to, Math.max(sentence.to, to))),
        pin: reference.pin,
        paragraph: paragraphAt(order.text, span.from),
      };
    });
}

/** Bounds of a day that is known. */
const exactly = (day: IsoDate): DateBounds => ({ from: day, to: day, inferred: false });

const fromFile = (row: CaseFileEntry): DocketEntry => ({
  key: (row.entry ?? row.id) as EntryKey,
  number: row.entry ?? null,
  between: row.between ?? null,
  filed: row.filed
    ? exactly(row.filed)
    : row.filedBetween
      ? { from: row.filedBetween[0], to: row.filedBetween[1], inferred: row.boundsInferred }
      : null,
  kind: row.kind,
  by: row.by ?? null,
  motion: row.motion ?? null,
  description: row.description,
  respondsTo: row.respondsTo,
  directive: row.directive?.text ?? null,
  rulings: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: row.order ?? null,
  sources: [row.source, ...row.alsoSources],
  certainty: row.certainty,
  note: row.note ?? null,
});

const knownFromOrder = (key: EntryKey, kind: EntryKind, order: Order): DocketEntry => ({
  key,
  number: isEntryId(key) ? key : null,
  between: null,
  filed: null,
  kind,
  by: null,
  motion: null,
  description: null,
  respondsTo: [],
  directive: null,
  rulings: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: null,
  sources: [order.record.title ?? order.id],
  certainty: 'order text',
  note: null,
});

/** First free key of the form `order-2015-10-07`, `order-2015-10-07-2`. */
function freeKey(stem: string, taken: ReadonlySet<string>): EntryKey {
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(key)) return key;
  }
}

/** Docket order: numbers rise, and an entry without a number stands where its bounds and its date put it. */
function inDocketOrder(entries: readonly DocketEntry[]): DocketEntry[] {
  const docket = entries
    .filter((entry) => entry.number !== null)
    .sort((a, b) => compareEntries(a.number as EntryId, b.number as EntryId));
  const unnumbered = entries
    .filter((entry) => entry.number === null)
    .sort((a, b) =>
      (a.filed?.from ?? '') < (b.filed?.from ?? '')
        ? -1
        : (a.filed?.from ?? '') > (b.filed?.from ?? '')
          ? 1
          : a.key < b.key
            ? -1
            : 1,
    );
  for (const entry of unnumbered) {
    const [low, high] = entry.between?.map((number) => splitEntry(number)[0]) ?? [0, Number.POSITIVE_INFINITY];
    const date = entry.filed?.from ?? '';
    const next = docket.findIndex((other) => {
      const filed = other.filed?.from ?? '';
      if (other.number === null) return filed > date && date !== '';
      const [base] = splitEntry(other.number);
      if (base > (high as number)) return true;
      return base >= (low as number) && other.filed !== null && !other.filed.inferred && filed > date;
    });
    docket.splice(next < 0 ? docket.length : next, 0, entry);
  }
  return docket;
}

/** The docket of one case, and what its makers should look at. */
export type Docket = {
  entries: DocketEntry[];
  /** Order id to the key of that order on the docket. */
  keys: ReadonlyMap<string, EntryKey>;
  notices: string[];
};

type Entries = Map<EntryKey, DocketEntry>;

/** Put the held orders themselves on the docket; an order without a number has its kind and day for a key. */
function addOrders(
  entries: Entries,
  held: readonly OrderInContext[],
  file: CaseFile | null,
  notices: string[],
): Map<string, EntryKey> {
  const keys = new Map<string, EntryKey>();
  for (const entry of entries.values()) if (entry.order) keys.set(entry.order, entry.key);
  for (const { order } of held) {
    const { dated, judge, decidedBy } = order.record;
    const key = keys.get(order.id) ?? order.entry ?? freeKey(`order-${dated ?? 'undated'}`, new Set(entries.keys()));
    keys.set(order.id, key);
    const own = entries.get(key) ?? knownFromOrder(key, 'order', order);
    if (own.filed && dated && own.filed.from === own.filed.to && own.filed.from !== dated)
      notices.push(`${order.id}: the order is dated ${dated}, the case file has ${own.filed.from}`);
    entries.set(key, {
      ...own,
      order: order.id,
      kind: 'order',
      by: own.by ?? judgeOf(judge ?? decidedBy, file?.judges ?? []),
      filed: dated ? exactly(dated) : own.filed,
    });
  }
  return keys;
}

/** Add what an order cites and rules on, where the case file does not have it. */
function addCited(entries: Entries, { order, sentences }: OrderInContext): void {
  const { docketReferences, rulings } = order.record;
  for (const { span, entries: cited, otherCase } of docketReferences) {
    if (otherCase !== undefined) continue;
    const sentence = sentences.find(({ from, to }) => from <= span.from && span.from < to);
    const words = sentence ? order.text.slice(sentence.from, span.from) : '';
    for (const [i, entry] of cited.entries()) {
      const ruling = rulings.find((one) => one.entries.includes(entry));
      const kind = kindOfMotion(ruling?.motion ?? null) ?? kindCited(words, i === 0);
      const known = entries.get(entry);
      if (!known) entries.set(entry, knownFromOrder(entry, kind ?? 'other', order));
      else if (known.description === null && known.kind === 'other' && kind) entries.set(entry, { ...known, kind });
    }
  }
  for (const ruling of rulings)
    for (const entry of ruling.entries) {
      const known = entries.get(entry) ?? knownFromOrder(entry, kindOfMotion(ruling.motion) ?? 'other', order);
      entries.set(entry, { ...known, motion: known.motion ?? ruling.motion, by: known.by ?? ruling.movant });
    }
}

/** Date the papers whose filing an order recounts, and add the orders that it knows by their day alone. */
function addRecounted(entries: Entries, { order }: OrderInContext, notices: string[]): void {
  for (const event of order.record.events) {
    if (event.kind === 'order' && event.entries.length === 0) {
      const key = `order-${event.date}`;
      const known = [...entries.values()].some(
        ({ kind, filed }) => kind === 'order' && filed?.from === event.date && filed.to === event.date,
      );
      if (!known) entries.set(key, { ...knownFromOrder(key, 'order', order), filed: exactly(event.date) });
    }
    if (event.kind !== 'filing' && event.kind !== 'order') continue;
    for (const entry of event.entries) {
      const known = entries.get(entry) ?? knownFromOrder(entry, 'other', order);
      if (known.filed && !known.filed.inferred && (event.date < known.filed.from || event.date > known.filed.to))
        notices.push(
          `${order.id}: the order dates entry ${entry} ${event.date}, the case file has ${known.filed.from}`,
        );
      entries.set(entry, {
        ...known,
        kind: event.kind === 'order' ? 'order' : known.kind,
        by: known.by ?? event.party,
        filed: exactly(event.date),
      });
    }
  }
}

/**
 * Join what the case file and the orders know of one case's docket.
 *
 * An order's own record wins over a fact of the case file; where they disagree there is a notice. An entry that only an
 * order mentions is there too, its date bounded by dated neighbours.
 *
 * @param held orders of this case whose words are held, in the order of time.
 * @param file the case's file, or null.
 */
export function docketOf(held: readonly OrderInContext[], file: CaseFile | null): Docket {
  const notices: string[] = [];
  const known: Entries = new Map((file?.entries ?? []).map(fromFile).map((entry) => [entry.key, entry]));
  const keys = addOrders(known, held, file, notices);
  for (const one of held) {
    addCited(known, one);
    addRecounted(known, one, notices);
  }
  const merged = mergeRulings(held, file, keys);
  const entries = inferBounds(inDocketOrder([...known.values()]), held).map((entry) => ({
    ...entry,
    rulings: merged.rulings.filter((ruling) => ruling.entry === entry.key),
    ruledOn: [...new Set(merged.rulings.filter(({ by }) => by === entry.key).map((ruling) => ruling.entry))],
    mentions: held.flatMap((one) => mentionsOf(entry, one, keys.get(one.order.id) as EntryKey)),
  }));
  return { entries, keys, notices: [...notices, ...merged.notices] };
}
