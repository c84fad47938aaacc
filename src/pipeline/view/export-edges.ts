/** Links between the entries of one docket: which paper answers which, which order rules on which, changes or cites it. */
import type { Ground } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case, DocketEntry } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { formatList } from '../../schema/list-cell.ts';
import type { EdgeRow, EdgeType } from '../../schema/tables.ts';
import { docketPath } from './addresses.ts';
import { outcomeOf } from './export-outcomes.ts';
import { dayFiled } from './export-rows.ts';

/** What an answer does with the paper that it names, by its kind. */
const answering: Partial<Record<DocketEntry['kind'], EdgeType>> = {
  opposition: 'opposes',
  reply: 'replies-to',
  joinder: 'joins',
};

/** An edge as the table has it, with its lists as lists. */
export type Edge = Omit<EdgeRow, 'grounds' | 'sources'> & { grounds: Ground[]; sources: string[] };

/** What an edge says beyond its two ends, its type and how it is known. */
const nothingMore = {
  disposition: null,
  outcome: null,
  withoutPrejudice: null,
  grounds: [],
  effect: null,
  order: null,
  record: null,
} satisfies Partial<Edge>;

/**
 * The edges of one case, by the place of the later entry on the docket, then of the earlier; both ends stand on it. An
 * edge runs from the later entry to the earlier one that it deals with, as the edges of SCALES do. A ruling or a mention
 * by an order whose place on the docket is not known makes none.
 */
export function edgesOf(of: Case): Edge[] {
  const places = new Map(of.docket.map((entry, place) => [entry.key, { entry, place }]));
  const placeOf = (key: EntryKey) => places.get(key)?.place ?? 0;

  const edge = (from: EntryKey | null, to: EntryKey, more: Pick<Edge, 'type'> & Partial<Edge>): Edge[] => {
    const [later, earlier] = [from === null ? undefined : places.get(from)?.entry, places.get(to)?.entry];
    if (!later || !earlier || later === earlier) return [];
    return [
      {
        case: of.id,
        court: of.court,
        caseNumber: of.caseNumber,
        from: later.key,
        to: earlier.key,
        fromKind: later.kind,
        toKind: earlier.kind,
        date: dayFiled(later),
        certainty: later.certainty,
        sources: later.sources,
        address: docketPath(of.id, later.key),
        ...nothingMore,
        ...more,
      },
    ];
  };

  const answers = of.docket.flatMap(({ key, kind, respondsTo }) =>
    respondsTo.flatMap((to) => edge(key, to, { type: answering[kind] ?? 'responds-to' })),
  );
  const rulings = of.docket.flatMap((paper) =>
    paper.rulings.flatMap(({ by, disposition, withoutPrejudice, grounds, quotation }) =>
      edge(by, paper.key, {
        type: 'rules-on',
        disposition,
        outcome: outcomeOf(disposition, grounds),
        withoutPrejudice,
        grounds,
        ...(quotation && { order: quotation.order, record: quotation.record, certainty: 'order text' }),
      }),
    ),
  );
  const changes = of.laterHistory.flatMap(({ entry, order, effect, source }) =>
    edge(order ?? null, entry, { type: 'changes', effect, sources: [source] }),
  );
  const mentions = of.docket.flatMap((entry) =>
    entry.mentions.flatMap((mention) =>
      edge(mention.entry, entry.key, {
        type: 'cites',
        order: mention.order,
        record: mention.record,
        certainty: 'order text',
      }),
    ),
  );
  // The sort is stable: edges between the same two entries keep the order above.
  return [...answers, ...rulings, ...changes, ...mentions].sort(
    (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
  );
}

/** The edges of every case, by its id. */
export const edgeRows = (cases: readonly Case[]): EdgeRow[] =>
  cases
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(edgesOf)
    .map((edge) => ({ ...edge, grounds: formatList(edge.grounds), sources: formatList(edge.sources) }));
