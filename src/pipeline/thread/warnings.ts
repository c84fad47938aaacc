/** Warnings and sanctions of one case, in the order of time. */
import { type CaseFile, type CaseWarning, type DocketEntry, deciderOf, judgeMeant } from '../../schema/case.ts';
import { boundsOf } from '../../schema/date.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { asksToShowCause } from '../../schema/order.ts';
import type { Docket } from './docket.ts';
import { type OrderInContext, quotationOf } from './order-in-context.ts';

/**
 * Every warning, imposition and refusal that is known: from the records of held orders, and from the case file for
 * orders whose words are not held.
 */
export function warningsOf(docket: Docket, held: readonly OrderInContext[], file: CaseFile | null): CaseWarning[] {
  const judges = file?.judges ?? [];
  const own: CaseWarning[] = held.flatMap((context) => {
    const { order } = context;
    return order.record.sanctionsWarnings.map((warning) => ({
      kind: warning.kind,
      showCause: asksToShowCause(warning),
      addressee: warning.addressee,
      consequences: warning.consequences,
      authority: warning.authority,
      by: docket.keys.get(order.id) ?? null,
      date: order.record.dated,
      bounds: boundsOf(order.record.dated),
      judge: deciderOf(order.record, judges),
      text: null,
      quotation: quotationOf(context, warning),
    }));
  });
  const heldKeys = new Set(docket.keys.values());
  const byKey = new Map<EntryKey, DocketEntry>(docket.entries.map((entry) => [entry.key, entry]));
  const known: CaseWarning[] = (file?.entries ?? []).flatMap((row) => {
    const by = (row.entry ?? row.id) as EntryKey;
    if (heldKeys.has(by)) return [];
    return row.warnings.map((warning) => ({
      kind: warning.kind,
      showCause: warning.showCause,
      addressee: warning.addressee,
      consequences: warning.consequences,
      authority: [],
      by,
      date: row.filed ?? null,
      bounds: byKey.get(by)?.filed ?? null,
      judge: judgeMeant(row.by ?? null, judges)?.name ?? row.by ?? null,
      text: warning.text,
      quotation: null,
    }));
  });
  const day = ({ bounds }: CaseWarning) => bounds?.to ?? '';
  return [...own, ...known].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
