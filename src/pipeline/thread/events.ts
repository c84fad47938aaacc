/** Dated events of one case that are no papers on its docket: calls, conferences, hearings, letters between counsel. */
import type { CaseEvent, CaseFile, Dispute } from '../../schema/case.ts';
import type { Docket } from './docket.ts';
import { type OrderInContext, quotationOf } from './order-in-context.ts';

/**
 * Events in the order of time, each once: where an order and the case file tell the same (one date, one kind), the
 * order's words stand and the file's are kept beside them.
 */
export function eventsOf(
  docket: Docket,
  held: readonly OrderInContext[],
  file: CaseFile | null,
  disputes: readonly Dispute[],
): CaseEvent[] {
  const own: CaseEvent[] = held.flatMap((context) => {
    const { order } = context;
    const key = docket.keys.get(order.id);
    const within = disputes.filter(({ entries }) => key !== undefined && entries.includes(key)).map(({ id }) => id);
    return order.record.events
      .filter((event) => event.kind !== 'order' && !(event.kind === 'filing' && event.entries.length > 0))
      .map((event) => ({
        date: event.date,
        kind: event.kind,
        text: null,
        party: event.party,
        entries: event.entries,
        disputes: within.length === 1 ? within : [],
        source: null,
        quotation: quotationOf(context, event),
      }));
  });
  const known: CaseEvent[] = (file?.events ?? []).map((event) => ({
    date: event.date,
    kind: event.kind,
    text: event.text,
    party: null,
    entries: [],
    disputes: event.dispute ? [event.dispute] : [],
    source: event.source,
    quotation: null,
  }));
  const same = (a: CaseEvent, b: CaseEvent) => a.date === b.date && a.kind === b.kind;
  const merged = own.map((event) => {
    const twin = known.find((other) => same(event, other));
    return twin
      ? {
          ...event,
          text: twin.text,
          source: twin.source,
          disputes: twin.disputes.length > 0 ? twin.disputes : event.disputes,
        }
      : event;
  });
  return [...merged, ...known.filter((event) => !own.some((other) => same(event, other)))].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}
