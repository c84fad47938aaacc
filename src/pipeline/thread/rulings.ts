/** What became of each paper: the rulings of held orders, and those that the case file knows of other orders. */
import type { CaseFile, EntryRuling, Judge, Quotation } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { type Order, paragraphAt } from '../../schema/order.ts';
import type { OrderInContext } from './docket.ts';

/** The judge whom initials or a name mean, as the case file names them; the words themselves where it does not. */
export function judgeOf(decidedBy: string | null, judges: readonly Judge[]): string | null {
  if (decidedBy === null) return null;
  return judges.find(({ initials, name }) => initials === decidedBy || decidedBy.endsWith(name))?.name ?? decidedBy;
}

/** The words of a record, with their place. */
export function quotationOf(
  order: Order,
  record: { id: string; quote: string; pin: Quotation['pin']; span: { from: number } },
): Quotation {
  return {
    order: order.id,
    record: record.id,
    quote: record.quote,
    pin: record.pin,
    paragraph: paragraphAt(order.text, record.span.from),
  };
}

const byTime = (a: EntryRuling, b: EntryRuling) =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

/**
 * Rulings on single entries of one case, in the order of time.
 *
 * @param held orders whose words are held; for these the order's own record counts, and a case file that says otherwise
 *   gets a notice.
 * @param keys order id to its key on the docket.
 */
export function mergeRulings(
  held: readonly OrderInContext[],
  file: CaseFile | null,
  keys: ReadonlyMap<string, EntryKey>,
): { rulings: EntryRuling[]; notices: string[] } {
  const judges = file?.judges ?? [];
  const notices: string[] = [];
  const own: EntryRuling[] = held.flatMap(({ order }) =>
    order.record.rulings.flatMap((ruling) =>
      ruling.entries.map((entry) => ({
        entry,
        disposition: ruling.disposition,
        withoutPrejudice: ruling.withoutPrejudice,
        grounds: ruling.grounds,
        motion: ruling.motion,
        movant: ruling.movant,
        by: keys.get(order.id) ?? null,
        date: order.record.dated,
        judge: judgeOf(order.record.decidedBy ?? order.record.judge, judges),
        quotation: quotationOf(order, ruling),
        note: null,
      })),
    ),
  );
  const heldKeys = new Set(held.map(({ order }) => keys.get(order.id)));
  const known: EntryRuling[] = (file?.entries ?? []).flatMap((row) => {
    const by = (row.entry ?? row.id) as EntryKey;
    return row.rulings.flatMap((ruling) => {
      if (heldKeys.has(by)) {
        const said = own.filter((one) => one.by === by && one.entry === ruling.entry);
        if (!said.some((one) => one.disposition === ruling.disposition))
          notices.push(
            `${file?.court}/${file?.caseNumber}: the case file has entry ${ruling.entry} ${ruling.disposition} by ${by}, ` +
              `the order's record has ${said.map((one) => one.disposition).join(' and ') || 'no ruling on it'}`,
          );
        return [];
      }
      return [
        {
          entry: ruling.entry,
          disposition: ruling.disposition,
          withoutPrejudice: ruling.withoutPrejudice,
          grounds: [],
          motion: null,
          movant: null,
          by,
          date: row.filed ?? null,
          judge: judgeOf(row.by ?? null, judges),
          quotation: null,
          note: ruling.note ?? null,
        },
      ];
    });
  });
  return { rulings: [...own, ...known].sort(byTime), notices };
}
