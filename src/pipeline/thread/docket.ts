/** Orders and case file to the docket of one case: every entry that either knows, in docket order. */
import { spanAt } from '../../schema/annotation.ts';
import { type CaseFile, type CaseFileEntry, type DocketEntry, deciderOf, type EntryKind } from '../../schema/case.ts';
import { boundsOf } from '../../schema/date.ts';
import { compareEntries, type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Order } from '../../schema/order.ts';
import { asksToChange } from '../../schema/papers.ts';
import { inferBounds } from './bounds.ts';
import { inDocketOrder } from './docket-order.ts';
import { mentionsOf } from './mentions.ts';
import type { OrderInContext } from './order-in-context.ts';
import { kindCited, kindOfMotion } from './paper-kind.ts';
import { mergeRulings } from './rulings.ts';

/** Bounds of a day that is known. */

const fromFile = (row: CaseFileEntry): DocketEntry => ({
  key: (row.entry ?? row.id) as EntryKey,
  number: row.entry ?? null,
  between: row.between ?? null,
  filed: row.filed
    ? boundsOf(row.filed)
    : row.filedBetween
      ? { from: row.filedBetween[0], to: row.filedBetween[1], inferred: row.boundsInferred }
      : null,
  kind: row.kind,
  by: row.by ?? null,
  motion: row.motion ?? null,
  description: row.description,
  respondsTo: row.respondsTo,
  directive: row.directive?.text ?? null,
  followUp: row.directive?.followUp ? { ...row.directive.followUp, text: row.directive.followUp.text ?? null } : null,
  docketText: row.docketText ?? null,
  rulings: [],
  clerk: [],
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
  followUp: null,
  docketText: null,
  rulings: [],
  clerk: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: null,
  sources: [order.record.title ?? order.id],
  certainty: 'order text',
  note: null,
});

/** First free key of the form `order-2015-10-07`, `order-2015-10-07-2`. */
function freeKey(stem: string, taken: Entries): EntryKey {
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(key)) return key;
  }
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
    const { dated } = order.record;
    const key = keys.get(order.id) ?? order.entry ?? freeKey(`order-${dated ?? 'undated'}`, entries);
    keys.set(order.id, key);
    const own = entries.get(key) ?? knownFromOrder(key, 'order', order);
    if (own.filed && dated && own.filed.from === own.filed.to && own.filed.from !== dated)
      notices.push(`${order.id}: the order is dated ${dated}, the case file has ${own.filed.from}`);
    entries.set(key, {
      ...own,
      order: order.id,
      kind: 'order',
      by: own.by ?? deciderOf(order.record, file?.judges ?? []),
      filed: dated ? boundsOf(dated) : own.filed,
    });
  }
  return keys;
}

/** Add what an order cites and rules on, where the case file does not have it. */
function addCited(entries: Entries, { order, sentences }: OrderInContext): void {
  const { docketReferences, rulings } = order.record;
  for (const { span, entries: cited, otherCase } of docketReferences) {
    if (otherCase !== undefined) continue;
    const sentence = spanAt(sentences, span.from);
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

/**
 * A paper that asks for an order to be changed answers that order: the one that a sentence about the paper names before
 * it on the docket. Where its sentences name several, which is meant is not known.
 */
function addChallenged(entries: Entries, { order, sentences }: OrderInContext): void {
  const cited = order.record.docketReferences.filter(({ otherCase }) => otherCase === undefined);
  const bySentence = Map.groupBy(cited, ({ span }) => spanAt(sentences, span.from));
  const named = new Map<EntryKey, Set<EntryKey>>();
  for (const [sentence, references] of bySentence) {
    if (!sentence) continue;
    const together = references.flatMap(({ entries: keys }) => keys);
    for (const key of together) {
      const paper = entries.get(key);
      if (!paper || !asksToChange(paper)) continue;
      const orders = together.filter((other) => entries.get(other)?.kind === 'order' && compareEntries(other, key) < 0);
      named.set(key, (named.get(key) ?? new Set()).union(new Set(orders)));
    }
  }
  for (const [key, orders] of named) {
    const paper = entries.get(key) as DocketEntry;
    const [only, another] = orders;
    if (only === undefined || another !== undefined || paper.respondsTo.includes(only)) continue;
    entries.set(key, { ...paper, respondsTo: [...paper.respondsTo, only] });
  }
}

/** Date the papers whose filing an order recounts, and add the orders that it knows by their day alone. */
function addRecounted(entries: Entries, { order }: OrderInContext, notices: string[]): void {
  for (const event of order.record.events) {
    if (event.kind === 'order' && event.entries.length === 0) {
      const key = `order-${event.date}`;
      const known = entries
        .values()
        .some(({ kind, filed }) => kind === 'order' && filed?.from === event.date && filed.to === event.date);
      const row = entries.get(key) ?? knownFromOrder(key, 'order', order);
      if (!known) entries.set(key, { ...row, filed: boundsOf(event.date) });
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
        filed: boundsOf(event.date),
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
  for (const one of held) addChallenged(known, one);
  const merged = mergeRulings(held, file, keys);
  const rulingsOf = Map.groupBy(merged.rulings, (ruling) => ruling.entry);
  const rulingsBy = Map.groupBy(merged.rulings, ({ by }) => by);
  const mentions = mentionsOf(held, keys);
  const entries = inferBounds(inDocketOrder([...known.values()]), held).map((entry) => ({
    ...entry,
    rulings: rulingsOf.get(entry.key) ?? [],
    clerk: merged.clerk.get(entry.key) ?? [],
    ruledOn: [...new Set(rulingsBy.get(entry.key)?.map((ruling) => ruling.entry))],
    mentions: (entry.number !== null && mentions.get(entry.number)) || [],
  }));
  return { entries, keys, notices: [...notices, ...merged.notices] };
}
