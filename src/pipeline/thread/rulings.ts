/** What became of each paper: the rulings of held orders, and those that the case file knows of other orders. */
import {
  type CaseFile,
  type CaseFileEntry,
  type ClerkRuling,
  caseIdOf,
  deciderOf,
  type EntryRuling,
  type Judge,
  judgeMeant,
} from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { type OrderInContext, quotationOf } from './order-in-context.ts';

/** The rulings of an order's own record, one a paper; `by` is the order's key on the docket. */
function rulingsIn(context: OrderInContext, by: EntryKey | null, judges: readonly Judge[]): EntryRuling[] {
  const { dated, rulings } = context.order.record;
  return rulings.flatMap((ruling) =>
    ruling.entries.map((entry) => ({
      entry,
      disposition: ruling.disposition,
      withoutPrejudice: ruling.withoutPrejudice,
      grounds: ruling.grounds,
      motion: ruling.motion,
      movant: ruling.movant,
      by,
      date: dated,
      judge: deciderOf(context.order.record, judges),
      quotation: quotationOf(context, ruling),
      note: null,
    })),
  );
}

/** The rulings that a row of the case file tells of an order whose words are not held. */
const rulingsTold = (row: CaseFileEntry, by: EntryKey, judges: readonly Judge[]): EntryRuling[] =>
  row.rulings.map((ruling) => ({
    entry: ruling.entry,
    disposition: ruling.disposition,
    withoutPrejudice: ruling.withoutPrejudice,
    grounds: [],
    motion: null,
    movant: null,
    by,
    date: row.filed ?? null,
    judge: judgeMeant(row.by ?? null, judges)?.name ?? row.by ?? null,
    quotation: null,
    note: ruling.note ?? null,
  }));

const byTime = (a: EntryRuling, b: EntryRuling) =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

/**
 * Rulings on single entries of one case, in the order of time.
 *
 * @param held orders whose words are held; for these the order's own record counts, and a case file that says otherwise
 *   gets a notice, unless it gives the clerk's docket text: that is kept beside the order's words.
 * @param keys order id to its key on the docket.
 * @returns the rulings, and by paper what the clerk's docket text of held orders says.
 */
export function mergeRulings(
  held: readonly OrderInContext[],
  file: CaseFile | null,
  keys: ReadonlyMap<string, EntryKey>,
): { rulings: EntryRuling[]; clerk: ReadonlyMap<EntryKey, ClerkRuling[]>; notices: string[] } {
  const judges = file?.judges ?? [];
  const notices: string[] = [];
  const own = held.flatMap((context) => rulingsIn(context, keys.get(context.order.id) ?? null, judges));
  const ownBy = Map.groupBy(own, ({ by }) => by);
  const heldKeys = new Set(held.map(({ order }) => keys.get(order.id)));
  const told: EntryRuling[] = [];
  const clerk = new Map<EntryKey, ClerkRuling[]>();
  for (const row of file?.entries ?? []) {
    const by = (row.entry ?? row.id) as EntryKey;
    if (!heldKeys.has(by)) {
      told.push(...rulingsTold(row, by, judges));
      continue;
    }
    for (const { entry, disposition, withoutPrejudice, note = null } of row.rulings) {
      if (row.certainty === 'clerk')
        clerk.set(entry, [...(clerk.get(entry) ?? []), { disposition, withoutPrejudice, by, note }]);
      const said = (ownBy.get(by) ?? []).filter((one) => one.entry === entry).map((one) => one.disposition);
      if (!said.some((one) => one === disposition))
        notices.push(
          `${file && caseIdOf(file)}: the case file has entry ${entry} ${disposition} by ${by}, ` +
            `the order's record has ${said.join(' and ') || 'no ruling on it'}`,
        );
    }
  }
  return { rulings: [...own, ...told].sort(byTime), clerk, notices };
}
