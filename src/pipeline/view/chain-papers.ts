/** The papers of a chain in lines: what is alike is told once. */
import type { DocketEntry, EntryRuling } from '../../schema/case.ts';
import { type DateBounds, formatBounds } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';

/** What one order did with a paper. */
type Outcome = Pick<EntryRuling, 'disposition' | 'withoutPrejudice' | 'by' | 'date'>;

/** Papers that are told in one line: the same kind by the same party, asking the same, ruled on alike. */
export type PaperGroup = {
  entries: EntryKey[];
  kind: DocketEntry['kind'];
  by: string | null;
  /** What they ask for or are, in our own words. */
  words: string | null;
  /** "Oct. 2, 2015"; null where no source dates them. */
  filed: string | null;
  outcomes: Outcome[];
  /** What the case file adds to a paper that stands alone. */
  note: string | null;
};

/**
 * Head of the step that answers what was moved: "Opposed" where every paper is an opposition; "Answered" where there is
 * none, or where a joinder, a reply or a statement stands among them, so that nobody seems to oppose what they joined or moved.
 */
export const answerHead = (papers: readonly PaperGroup[]): 'Opposed' | 'Answered' =>
  papers.length > 0 && papers.every(({ kind }) => kind === 'opposition') ? 'Opposed' : 'Answered';

/** Entries in lines: those of one kind, party, request and outcome together, in docket order of the first. */
export function paperGroups(papers: readonly DocketEntry[]): PaperGroup[] {
  const alike = Map.groupBy(papers, ({ key, kind, by, motion, description, rulings }) =>
    JSON.stringify([
      kind,
      by,
      // An unnumbered entry is named by its day, so it stands alone.
      isEntryId(key) ? (motion ?? description) : key,
      rulings.map(({ disposition, withoutPrejudice, by, date }) => [disposition, withoutPrejudice, by, date]),
    ]),
  );
  return [...alike.values()].map((group) => {
    const first = group[0] as DocketEntry;
    return {
      entries: group.map(({ key }) => key),
      kind: first.kind,
      by: first.by,
      words: group.length === 1 ? (first.description ?? first.motion) : (first.motion ?? first.description),
      filed: spanOf(group.map(({ filed }) => filed)),
      outcomes: first.rulings.map(({ disposition, withoutPrejudice, by, date }) => ({
        disposition,
        withoutPrejudice,
        by,
        date,
      })),
      note: group.length === 1 ? first.note : null,
    };
  });
}

/** The days that hold all of these, in words, inferred where one of them is; null where one is not known. */
function spanOf(bounds: readonly (DateBounds | null)[]): string | null {
  const known = bounds.filter((one) => one !== null);
  if (known.length === 0 || known.length < bounds.length) return null;
  const from = known.map((one) => one.from).sort()[0] as string;
  const to = known
    .map((one) => one.to)
    .sort()
    .at(-1) as string;
  return formatBounds({ from, to, inferred: known.some(({ inferred }) => inferred) });
}
