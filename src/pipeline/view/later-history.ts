/** Does it still stand? What became of a ruling later: what the case file tells, and what the docket shows. */
import type { Case, DocketEntry, EntryRuling, LaterHistory } from '../../schema/case.ts';
import { formatBounds, formatDate, type IsoDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Order } from '../../schema/order.ts';
import { asksToChange } from '../../schema/papers.ts';
import type { Stands } from '../../schema/tables.ts';
import { onceFor } from './once.ts';
import { capital, dispositionWords, entryWords, sentence } from './words.ts';

/**
 * One thing that became of a ruling. `asked`: a paper asked a judge or a court above to set it aside, change, stay or
 * explain it. `ruled-again`: a later order ruled on the same paper.
 */
export type LaterStep = {
  effect: LaterHistory['effect'] | 'asked' | 'ruled-again';
  /** The day of it, for a paper the first on which it can have been filed; null where no source dates it. */
  date: IsoDate | null;
  /** The paper that asked, and the order that answered, where they stand on the docket. */
  paper: EntryKey | null;
  order: EntryKey | null;
  /** A sentence of ours that says it all, with the days. */
  words: string;
  /** Where the fact stands: an address or the title of an order; null where the docket shows it. */
  source: string | null;
};

/** What each is called, in a table and at the head of its steps. */
export const standsWords: Record<Stands, string> = {
  'none-known': 'no later history known',
  upheld: 'upheld or affirmed',
  changed: 'changed later',
  asked: 'relief from it sought',
  'ruled-again': 'ruled on again',
};

/** What is known of a ruling's later history. */
export type LaterHistoryOf = {
  stands: Stands;
  /** In the order of time. */
  steps: LaterStep[];
  /** One sentence a step, or the one that says that none is known, and as of when. Never empty. */
  words: string[];
  /** The day up to which this can be told; null where the case has no day at all. */
  asOf: IsoDate | null;
};

/** The order that ruled, and the papers ruled on; without papers, whatever became of the order counts. */
export type Ruled = { by: EntryKey | null; entries?: readonly EntryKey[] };

/**
 * The newest day that stands in a case as a fact of the past: orders, filings, events of the case file, outcomes, later
 * history, and the days on which texts were fetched and histories looked for. A deadline is none, and what an order
 * recounts is older than the order. Null where there is no date at all.
 */
export const newestDayOf = onceFor((of: Case): IsoDate | null =>
  latestDay([
    of.filed,
    of.historyKnownAsOf,
    of.ended?.date,
    ...of.outcome.map(({ date }) => date),
    ...of.laterHistory.map(({ date }) => date),
    ...of.docket.map(({ filed }) => filed?.to),
    ...of.events.filter(({ quotation }) => quotation === null).map(({ date }) => date),
    ...of.orders.flatMap(daysOfOrder),
  ]),
);

/** The days that stand in an order as facts of the past: its own, and that on which its text was fetched. */
export const daysOfOrder = ({ record, retrieved }: Order): (IsoDate | null)[] => [record.dated, retrieved];

/** The latest of some days; null where there is none. */
export const latestDay = (days: readonly (IsoDate | null | undefined)[]): IsoDate | null =>
  days.reduce<IsoDate | null>((newest, day) => (day && (newest === null || day > newest) ? day : newest), null);

/**
 * "No later history known as of July 3, 2019.": the day on which it was last looked for, else the newest of the case here,
 * beyond which nothing can be told.
 */
function noneKnown(of: Case): { words: string; asOf: IsoDate | null } {
  const asOf = of.historyKnownAsOf ?? newestDayOf(of);
  return { words: asOf ? `No later history known as of ${formatDate(asOf)}.` : 'No later history known here.', asOf };
}

/** "No. 712, May 25, 2016": an order by its number and day; the key of one without a number names the day already. */
const orderWords = (key: EntryKey | null, date: IsoDate | null): string =>
  [key && entryWords(key), date && (!key || isEntryId(key)) && formatDate(date)].filter(Boolean).join(', ');

function stepTold({ effect, by, date, order, text, source }: LaterHistory): LaterStep {
  const words = `${capital(effect)} by ${by}, ${order && isEntryId(order) ? `${entryWords(order)}, ` : ''}${formatDate(date)}`;
  return {
    effect,
    date,
    paper: null,
    order: order ?? null,
    source,
    words: sentence(text ? `${words}: ${text}` : words),
  };
}

/** What became of a paper that asked for change: "denied (No. 712, May 25, 2016)". */
const answersTo = ({ rulings }: DocketEntry, dealtWith: readonly DocketEntry[]): string => {
  const ruled = rulings.map(({ disposition, by, date }) =>
    disposition === 'unknown'
      ? `ruled on, how is not known here (${orderWords(by, date)})`
      : `${dispositionWords[disposition].toLowerCase()} (${orderWords(by, date)})`,
  );
  const others = dealtWith
    .filter(({ key }) => !rulings.some(({ by }) => by === key))
    .map(({ key, filed }) => `dealt with (${orderWords(key, filed && filed.from === filed.to ? filed.from : null)})`);
  return [...ruled, ...others].join('; ') || 'no ruling on it known here';
};

function stepAsked(paper: DocketEntry, dealtWith: readonly DocketEntry[]): LaterStep {
  const what = paper.kind === 'appeal' ? 'Appeal noticed' : `${capital(paper.motion ?? 'relief')} sought`;
  const when = paper.filed && isEntryId(paper.key) ? `, ${formatBounds(paper.filed)}` : '';
  return {
    effect: 'asked',
    date: paper.filed?.from ?? null,
    paper: paper.key,
    order: paper.rulings.at(-1)?.by ?? null,
    source: null,
    words: `${what}, ${entryWords(paper.key)}${when}: ${answersTo(paper, dealtWith)}.`,
  };
}

const stepRuledAgain = ({ entry, disposition, withoutPrejudice, by, date }: EntryRuling): LaterStep => ({
  effect: 'ruled-again',
  date,
  paper: entry,
  order: by,
  source: null,
  words: `${entryWords(entry)} was ruled on again: ${
    disposition === 'unknown' ? 'how is not known here' : dispositionWords[disposition].toLowerCase()
  }${withoutPrejudice ? ' without prejudice' : ''} (${orderWords(by, date)}).`,
});

/** What a step makes of the ruling it follows. */
const standsBy: Record<LaterStep['effect'], Stands> = {
  affirmed: 'upheld',
  upheld: 'upheld',
  overruled: 'changed',
  modified: 'changed',
  vacated: 'changed',
  reconsidered: 'changed',
  mooted: 'changed',
  asked: 'asked',
  'ruled-again': 'ruled-again',
};

/** Of several, the one that a reader has to know first. */
const gravest: readonly Stands[] = ['changed', 'upheld', 'asked', 'ruled-again', 'none-known'];

/**
 * Looks up the later history of a case's rulings: its docket is gone through once, however many are asked for.
 *
 * @param of the case; null for an order whose case is not identified.
 * @returns a function from the order that ruled, and the papers that it ruled on, to what became of that ruling.
 */
export const laterHistoryIn = (of: Case | null): ((ruled: Ruled) => LaterHistoryOf) =>
  of === null ? () => notIdentified : historiesIn(of);

const notIdentified: LaterHistoryOf = {
  stands: 'none-known',
  steps: [],
  words: ['No later history known: the case of this order is not identified.'],
  asOf: null,
};

const historiesIn = onceFor((of: Case): ((ruled: Ruled) => LaterHistoryOf) => {
  const none = noneKnown(of);
  const byKey = new Map(of.docket.map((entry) => [entry.key, entry]));
  const answers = Map.groupBy(
    of.docket.flatMap((entry) => entry.respondsTo.map((to) => ({ to, entry }))),
    ({ to }) => to,
  );
  const answering = (key: EntryKey) => (answers.get(key) ?? []).map(({ entry }) => entry);

  /** Papers that asked for an order to be changed, and in turn for what became of such a paper. */
  const challengesTo = (order: EntryKey): DocketEntry[] => {
    const found = new Set<DocketEntry>();
    const asked = [order];
    for (const key of asked) {
      for (const entry of answering(key).filter(asksToChange)) {
        if (found.has(entry)) continue;
        found.add(entry);
        asked.push(entry.key, ...entry.rulings.flatMap(({ by }) => by ?? []));
      }
    }
    return [...found];
  };

  return ({ by, entries = [] }) => {
    const concerns = (papers: readonly EntryKey[] | undefined) =>
      papers === undefined || entries.length === 0 || papers.some((key) => entries.includes(key));
    const told = of.laterHistory.filter((history) => by !== null && history.entry === by && concerns(history.papers));
    // What the case file tells of the order that answered a paper says more than the docket does; a stay is another thing.
    const isTold = (paper: DocketEntry) =>
      !/\bstay\b/i.test(paper.motion ?? '') &&
      told.some(({ order }) => order !== undefined && paper.rulings.some((ruling) => ruling.by === order));
    const asked = (by === null ? [] : challengesTo(by)).filter((paper) => !isTold(paper));
    const date = by === null ? null : (byKey.get(by)?.filed?.to ?? null);
    const again = entries
      .flatMap((key) => byKey.get(key)?.rulings ?? [])
      .filter((ruling) => ruling.by !== by && date !== null && ruling.date !== null && ruling.date > date);
    const steps = [
      ...told.map(stepTold),
      ...asked.map((paper) =>
        stepAsked(
          paper,
          answering(paper.key).filter(({ kind }) => kind === 'order'),
        ),
      ),
      ...again.map(stepRuledAgain),
    ].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
    const kinds = new Set(steps.map(({ effect }) => standsBy[effect]));
    return {
      stands: gravest.find((one) => kinds.has(one)) ?? 'none-known',
      steps,
      words: steps.length > 0 ? steps.map(({ words }) => words) : [none.words],
      asOf: none.asOf,
    };
  };
});

/**
 * What became of one ruling later.
 *
 * @param of its case; null where that is not identified.
 * @param ruled the order that ruled (`by`, its key on the docket), and the papers ruled on.
 */
export const laterHistoryOf = (of: Case | null, ruled: Ruled): LaterHistoryOf => laterHistoryIn(of)(ruled);

/** The orders of a case of which later history is known, in docket order, and how many orders there are besides. */
export function laterHistories(of: Case): { known: { key: EntryKey; later: LaterHistoryOf }[]; others: number } {
  const laterOf = laterHistoryIn(of);
  const all = of.docket
    .filter(({ kind }) => kind === 'order')
    .map(({ key, ruledOn }) => ({ key, later: laterOf({ by: key, entries: ruledOn }) }));
  const known = all.filter(({ later }) => later.stands !== 'none-known');
  return { known, others: all.length - known.length };
}
