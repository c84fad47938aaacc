/** What a reader has chosen to see of a timeline, and how the address says it: a link shows the same picture. */
import type { EntryDisposition, EntryKind } from '../../schema/case.ts';
import { type IsoDate, isIsoDate } from '../../schema/date.ts';
import { dispositionOrder } from './tally.ts';
import { entryKindWords } from './words.ts';

/** By what the entries are parted into lanes. */
export const laneChoices = ['dispute', 'kind', 'filer'] as const;
export type LaneChoice = (typeof laneChoices)[number];

export type TimelineView = {
  lanes: LaneChoice;
  /** First and last day in sight; null for the whole period. */
  span: { from: IsoDate; to: IsoDate } | null;
  /** Codes chosen, none for all. */
  kind: readonly EntryKind[];
  disposition: readonly EntryDisposition[];
  /** Names of filers. */
  party: readonly string[];
  /** Ids of disputes. */
  dispute: readonly string[];
};

/** Facets by which the timeline can be narrowed; their names stand in the address. */
export const viewFacets = ['kind', 'disposition', 'party', 'dispute'] as const;
export type ViewFacet = (typeof viewFacets)[number];

/** The whole period, by dispute, with nothing left out. */
export const wholeView: TimelineView = {
  lanes: 'dispute',
  span: null,
  kind: [],
  disposition: [],
  party: [],
  dispute: [],
};

/** Address to view. What is no code, no day or no period is passed over, so that an old link still shows something. */
export function parseView(query: URLSearchParams): TimelineView {
  const lanes = laneChoices.find((choice) => choice === query.get('lanes')) ?? wholeView.lanes;
  const [from, to] = [query.get('from'), query.get('to')];
  const isSpan = from !== null && to !== null && isIsoDate(from) && isIsoDate(to) && from <= to;
  const all = (name: ViewFacet) => [...new Set(query.getAll(name))].sort();
  const kinds = Object.keys(entryKindWords) as EntryKind[];
  return {
    lanes,
    span: isSpan ? { from, to } : null,
    kind: kinds.filter((kind) => query.getAll('kind').includes(kind)),
    disposition: dispositionOrder.filter((disposition) => query.getAll('disposition').includes(disposition)),
    party: all('party').filter((name) => name !== ''),
    dispute: all('dispute').filter((id) => id !== ''),
  };
}

/**
 * View to address: writes its parameters into `query` in one order, leaves what stands there beside them, and takes out
 * what is as at first.
 */
export function formatView(view: TimelineView, query: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const name of ['lanes', 'from', 'to', ...viewFacets]) written.delete(name);
  if (view.lanes !== wholeView.lanes) written.set('lanes', view.lanes);
  if (view.span) {
    written.set('from', view.span.from);
    written.set('to', view.span.to);
  }
  for (const facet of viewFacets) for (const value of view[facet]) written.append(facet, value);
  return written;
}
