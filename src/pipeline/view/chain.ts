/** Disputes as chains: moved, opposed, ruled, followed; each paper with what became of it. */
import type { Case, Dispute, DocketEntry, EntryRuling, LaterHistory } from '../../schema/case.ts';
import { type DateBounds, formatBounds } from '../../schema/date.ts';
import { compareEntries, type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';
import { isPaper } from '../../schema/papers.ts';
import { type Tally, tallyOf } from './tally.ts';

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
};

/** One ruling on papers of the chain. */
type ChainRuling = Pick<EntryRuling, 'disposition' | 'withoutPrejudice' | 'grounds' | 'quotation' | 'note'> & {
  entries: EntryKey[];
};

export type ChainOrder = {
  key: EntryKey | null;
  date: string | null;
  judge: string | null;
  /** The order, where its text is held. */
  order: OrderId | null;
  rulings: ChainRuling[];
  /** What it is and what it ordered, in our own words, where its text is not held. */
  words: string[];
  laterHistory: LaterHistory[];
};

type Chain = {
  /** The numbers moved, and what the first of them asks for. */
  entries: EntryKey[];
  asks: string | null;
  moved: PaperGroup[];
  opposed: PaperGroup[];
  ruled: ChainOrder[];
  followed: PaperGroup[];
  tally: Tally;
  /** True where the text of an order that ruled is held: the chain quotes it. */
  quoted: boolean;
};

export type DisputeChains = {
  id: Dispute['id'];
  title: string;
  summary: string | null;
  named: boolean;
  /** First and last number; null where the dispute has no numbered entry. */
  range: [EntryKey, EntryKey] | null;
  tally: Tally;
  chains: Chain[];
  /** Papers moved that nothing in the texts held answers, rules on or follows. */
  unanswered: PaperGroup[];
  others: PaperGroup[];
};

/** Every dispute of the case, in the case's order. */
export function chainsOf(of: Case): DisputeChains[] {
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const get = (keys: readonly EntryKey[]) => keys.map((key) => entries.get(key)).filter((entry) => entry !== undefined);
  return of.disputes.map((dispute) => {
    const numbers = dispute.entries.filter(isEntryId).sort(compareEntries);
    return {
      id: dispute.id,
      title: dispute.title,
      summary: dispute.summary,
      named: dispute.named,
      range: numbers.length > 0 ? [numbers[0] as EntryKey, numbers.at(-1) as EntryKey] : null,
      tally: tallyOf(get(dispute.entries).filter(isPaper)),
      unanswered: paperGroups(get(dispute.chains.filter(isUnanswered).flatMap(({ moved }) => moved))),
      chains: dispute.chains
        .filter((chain) => !isUnanswered(chain))
        .map((chain): Chain => {
          const papers = get([...new Set([...chain.moved, ...chain.opposed])]);
          const ruled = chain.ruled.map((key) => chainOrder(key, papers, entries, of.laterHistory));
          const unplaced = papers.filter(({ rulings }) => rulings.some(({ by }) => by === null));
          return {
            entries: chain.moved,
            asks: get(chain.moved).find(({ motion }) => motion)?.motion ?? null,
            moved: paperGroups(get(chain.moved)),
            opposed: paperGroups(get(chain.opposed)),
            ruled: unplaced.length > 0 ? [...ruled, chainOrder(null, unplaced, entries, [])] : ruled,
            followed: paperGroups(get(chain.followed)),
            tally: tallyOf(get(chain.moved)),
            quoted: ruled.some(({ rulings }) => rulings.some(({ quotation }) => quotation)),
          };
        }),
      others: paperGroups(get(dispute.others)),
    };
  });
}

/**
 * Head of the step that answers what was moved: "Opposed" where every paper is an opposition or there is none; "Answered"
 * where a joinder, a reply or a statement stands among them, so that nobody seems to oppose what they joined or moved.
 */
export const answerHead = (papers: readonly PaperGroup[]): 'Opposed' | 'Answered' =>
  papers.every(({ kind }) => kind === 'opposition') ? 'Opposed' : 'Answered';

const isUnanswered = ({ opposed, ruled, followed }: Dispute['chains'][number]): boolean =>
  opposed.length + ruled.length + followed.length === 0;

/** Entries in lines: those of one kind, party, request and outcome together, in docket order of the first. */
function paperGroups(papers: readonly DocketEntry[]): PaperGroup[] {
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

/** What one order did with the papers of a chain; `null` for rulings whose order has no known place on the docket. */
function chainOrder(
  key: EntryKey | null,
  papers: readonly DocketEntry[],
  entries: ReadonlyMap<EntryKey, DocketEntry>,
  history: readonly LaterHistory[],
): ChainOrder {
  const made = papers.flatMap(({ rulings }) => rulings.filter(({ by }) => by === key));
  const alike = Map.groupBy(made, ({ disposition, withoutPrejudice, quotation, grounds, note }) =>
    JSON.stringify([disposition, withoutPrejudice, quotation?.record, quotation ? null : grounds, note]),
  );
  const rulings = [...alike.values()].map((group): ChainRuling => {
    const { disposition, withoutPrejudice, grounds, quotation, note } = group[0] as EntryRuling;
    return { disposition, withoutPrejudice, grounds, quotation, note, entries: group.map(({ entry }) => entry) };
  });
  const order = key === null ? undefined : entries.get(key);
  const first = made[0];
  const held = rulings.some(({ quotation }) => quotation !== null);
  return {
    key,
    date: order?.filed
      ? formatBounds(order.filed)
      : first?.date
        ? formatBounds({ from: first.date, to: first.date })
        : null,
    judge: first?.judge ?? order?.by ?? null,
    order: order?.order ?? first?.quotation?.order ?? null,
    rulings,
    words: held ? [] : [order?.description, order?.directive].filter((text) => text !== null && text !== undefined),
    laterHistory: history.filter(({ entry }) => entry === key),
  };
}
