/**
 * The chronology of a case as lawyers exchange it: one fact a row, with its words, its source, who acted, and how firm it
 * is. The browser makes the files to take away from these rows and the case's one JSON: no schema is imported.
 */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case, DocketEntry, EntryRuling } from '../../schema/case.ts';
import { boundsOf, type DateBounds, formatBounds } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Order, Pin } from '../../schema/order.ts';
import { docketPath, orderPath } from './addresses.ts';
import {
  type Around,
  aroundOf,
  type Checked,
  inOrder,
  noWords,
  quoted,
  sourceByCertainty,
  sourceOf,
  tellingOf,
} from './chronology-source.ts';
import {
  recitalOf,
  type Standing,
  standingByCertainty,
  standingOfPaper,
  standingOfTold,
} from './chronology-standing.ts';
import {
  addresseeWords,
  capital,
  consequenceWords,
  dispositionWords,
  dueWords,
  entryKindWords,
  entryWords,
  eventWords,
  groundWords,
  list,
  paragraphWords,
  pinWords,
  sentence,
  shownKind,
  warningWords,
} from './words.ts';

/** What a row tells of. */
export type FactKind = 'paper' | 'ruling' | 'warning' | 'deadline' | 'event' | 'outcome' | 'later-history';

export type ChronologyRow = {
  /** Null where no day is known. */
  days: DateBounds | null;
  kind: FactKind;
  /** In our own words. */
  fact: string;
  /** The court's exact words; null where none are held. */
  quote: string | null;
  /** The source as it is named: "No. 271", the host of a web address, "the clerk's docket text". */
  source: string;
  pin: Pin | null;
  /** Paragraph of the order, by our own count. */
  paragraph: number | null;
  /** Where the fact is shown: a path from the site's root, or a whole web address; null where nowhere. */
  address: string | null;
  party: string | null;
  /** Titles of the disputes that it belongs to. */
  issues: string[];
  standing: Standing;
  checked: Checked;
  /** The docket entry that it is or stands in. */
  entry: EntryKey | null;
};

/** The rank of facts of one day: a paper before what rules on it. */
const ranks: Record<FactKind, number> = {
  event: 0,
  paper: 1,
  ruling: 2,
  warning: 3,
  deadline: 4,
  outcome: 5,
  'later-history': 6,
};

/**
 * The rows, in the order of their earliest day; facts without a day stand last, in docket order. Entries of which nothing
 * is known but the number have no row: `numberedOnly` counts them.
 */
export function chronologyOf(of: Case): ChronologyRow[] {
  const around = aroundOf(of);
  const rows = [
    ...of.docket.filter(tellsSomething).map((entry) => paperRow(entry, around)),
    ...of.orders.flatMap((order) => [...rulingRows(order, around), ...deadlineRows(order, around)]),
    ...toldRulingRows(of, around),
    ...warningRows(of, around),
    ...eventRows(of, around),
    ...outcomeRows(of, around),
  ];
  return rows.toSorted(
    (a, b) =>
      byCodeUnit(a.days?.from ?? '~', b.days?.from ?? '~') ||
      byCodeUnit(a.days?.to ?? '~', b.days?.to ?? '~') ||
      around.place(a.entry) - around.place(b.entry) ||
      ranks[a.kind] - ranks[b.kind],
  );
}

/** How many entries are known by their number alone. */
export const numberedOnly = ({ docket }: Case): number => docket.filter((entry) => !tellsSomething(entry)).length;

const tellsSomething = ({ filed, description, motion, order }: DocketEntry): boolean =>
  filed !== null || description !== null || motion !== null || order !== null;

/** A paper on the docket. Its words are those of an order held that recounts it, where one does. */
function paperRow(entry: DocketEntry, around: Around): ChronologyRow {
  const { of } = around;
  const held = of.orders.find(({ id }) => id === entry.order);
  const teller = held ? null : around.tellerOf(entry.key);
  const name = isEntryId(entry.key) ? ` (${entryWords(entry.key)})` : '';
  const head = `${capital(entryKindWords[entry.kind])}${name}`;
  const told = entry.description ?? held?.record.title ?? (entry.motion && `asks for ${entry.motion}`);
  const known = noWords(entry.sources, sourceByCertainty[entry.certainty], docketPath(of.id, entry.key));
  return {
    days: entry.filed,
    kind: 'paper',
    fact: sentence(told ? `${head}: ${told}` : head),
    ...(teller ? inOrder(teller.order, teller.event, around) : known),
    ...(held ? { source: sourceOf(held, around), address: orderPath(held.id), checked: held.review } : {}),
    party: entry.by,
    issues: around.issuesOf([entry.key]),
    standing: standingOfPaper(entry, held, teller),
    entry: entry.key,
  };
}

/** "Denied without prejudice: Nos. 224 and 239 (motion to compel). Ground: moot." */
function rulingFact(ruling: {
  disposition: EntryRuling['disposition'];
  withoutPrejudice: boolean;
  entries: readonly EntryKey[];
  motion: string | null;
  grounds: EntryRuling['grounds'];
}): string {
  const numbers = ruling.entries.map((key) => (isEntryId(key) ? key : entryWords(key)));
  const named = numbers.length > 0 ? `No${numbers.length > 1 ? 's' : ''}.\u00a0${list(numbers)}` : null;
  const what = named && ruling.motion ? `${named} (${ruling.motion})` : (named ?? ruling.motion ?? 'no paper named');
  const head = `${dispositionWords[ruling.disposition]}${ruling.withoutPrejudice ? ' without prejudice' : ''}: ${what}`;
  const grounds = ruling.grounds.map((ground) => groundWords[ground]);
  return `${sentence(head)}${grounds.length > 0 ? ` Ground${grounds.length > 1 ? 's' : ''}: ${list(grounds)}.` : ''}`;
}

const rulingRows = (order: Order, around: Around): ChronologyRow[] =>
  order.record.rulings.map((ruling) => ({
    days: boundsOf(order.record.dated),
    kind: 'ruling',
    fact: [rulingFact(ruling), ...around.slipsOf(ruling.entries, order)].join(' '),
    ...inOrder(order, ruling, around),
    party: ruling.movant,
    issues: around.issuesOf(ruling.entries.length > 0 ? ruling.entries : [around.keyOf(order)]),
    standing: 'own-act',
  }));

/** Rulings that the case file alone tells: one row for the papers of one order with one disposition. */
function toldRulingRows({ id, docket }: Case, around: Around): ChronologyRow[] {
  const told = docket.flatMap(({ rulings }) => rulings.filter(({ quotation }) => quotation === null));
  const alike = Map.groupBy(told, ({ by, date, disposition, withoutPrejudice, grounds, movant, note }) =>
    JSON.stringify([by, date, disposition, withoutPrejudice, grounds, movant, note]),
  );
  return [...alike.values()].flatMap((rulings): ChronologyRow[] => {
    const [first] = rulings;
    if (!first) return [];
    const order = docket.find(({ key }) => key === first.by);
    const entries = rulings.map(({ entry }) => entry);
    const motion = rulings.length === 1 ? first.motion : null;
    const known = order ? sourceByCertainty[order.certainty] : 'a summary';
    return [
      {
        days: boundsOf(first.date) ?? order?.filed ?? null,
        kind: 'ruling',
        fact: [rulingFact({ ...first, entries, motion }), first.note && sentence(first.note)].filter(Boolean).join(' '),
        ...noWords(order?.sources ?? [], known, first.by && docketPath(id, first.by)),
        party: first.movant,
        issues: around.issuesOf(entries),
        standing: order ? standingByCertainty[order.certainty] : 'summary',
        entry: first.by,
      },
    ];
  });
}

const warningRows = ({ id, warnings, docket }: Case, around: Around): ChronologyRow[] =>
  warnings.map((warning) => {
    const order = docket.find(({ key }) => key === warning.by);
    const consequences = list(warning.consequences.map((consequence) => consequenceWords[consequence]));
    const head = `${warningWords[shownKind(warning)]}: ${warning.text ?? consequences}`;
    const known = order ? sourceByCertainty[order.certainty] : 'a summary';
    return {
      days: warning.bounds ?? boundsOf(warning.date),
      kind: 'warning',
      fact: `${sentence(head)}${warning.kind === 'warning' ? ' A warning is not a finding.' : ''}`,
      ...(warning.quotation
        ? quoted(warning.quotation, around)
        : noWords(order?.sources ?? [], known, warning.by && docketPath(id, warning.by))),
      party: addresseeWords[warning.addressee],
      issues: around.issuesOf([warning.by]),
      standing: warning.quotation ? 'own-act' : order ? standingByCertainty[order.certainty] : 'summary',
      entry: warning.by,
    };
  });

/** A deadline stands on its day, where one is named; a count of days on the day of the order, for nothing is computed. */
const deadlineRows = (order: Order, around: Around): ChronologyRow[] =>
  order.record.deadlines.map((deadline) => ({
    days: boundsOf(deadline.date ?? order.record.dated),
    kind: 'deadline',
    fact: sentence(
      deadline.date ? `Due: ${deadline.action}` : `Ordered: ${deadline.action}, counted as ${dueWords(deadline)}`,
    ),
    ...inOrder(order, deadline, around),
    party: addresseeWords[deadline.addressee],
    issues: around.issuesOf([around.keyOf(order)]),
    standing: 'own-act',
  }));

const eventRows = ({ events, disputes }: Case, around: Around): ChronologyRow[] =>
  events.map((event) => {
    const titles = disputes.filter(({ id }) => event.disputes.includes(id)).map(({ title }) => title);
    const numbers = event.entries.map((entry) => entryWords(entry));
    const head = [capital(eventWords[event.kind]), numbers.length > 0 && list(numbers)].filter(Boolean).join(', ');
    const teller = event.quotation && tellingOf(event.quotation, around);
    return {
      days: boundsOf(event.date),
      kind: 'event',
      fact: sentence(event.text ? `${head}: ${event.text}` : head),
      ...(event.quotation
        ? quoted(event.quotation, around)
        : { ...noWords(event.source ? [event.source] : [], 'a summary', null), entry: null }),
      party: event.party,
      issues: titles,
      standing: teller ? recitalOf(teller.order, teller.event) : standingOfTold(event.text ?? '', event.source),
    };
  });

/** How the case went on, and what became of its rulings later. */
function outcomeRows({ id, outcome, laterHistory }: Case, around: Around): ChronologyRow[] {
  const outcomes = outcome.map(
    ({ date, text, entry, source }): ChronologyRow => ({
      days: boundsOf(date),
      kind: 'outcome',
      fact: sentence(text),
      ...noWords(source ? [source] : [], entry ? entryWords(entry) : 'a summary', entry ? docketPath(id, entry) : null),
      party: null,
      issues: [],
      standing: 'summary',
      entry: entry ?? null,
    }),
  );
  const later = laterHistory.map(
    ({ entry, by, date, effect, order, text, source }): ChronologyRow => ({
      days: boundsOf(date),
      kind: 'later-history',
      fact: sentence(
        `${entryWords(entry)} ${effect} by ${by}${order ? ` (${entryWords(order)})` : ''}${text ? `: ${text}` : ''}`,
      ),
      ...noWords([source], 'a summary', docketPath(id, entry)),
      party: null,
      issues: around.issuesOf([entry]),
      standing: 'summary',
      entry,
    }),
  );
  return [...outcomes, ...later];
}

/** The day of a row as it is read: "Oct. 16, 2015", "between Sept. 28 and Oct. 7, 2015 (inferred)", "day not known". */
export const daysWords = ({ days }: ChronologyRow): string => (days ? formatBounds(days) : 'day not known');

/** The place in the source: "at 2:17, ¶ 5"; "" where none is known. */
export const placeWords = ({ pin, paragraph }: ChronologyRow): string =>
  [pin && `at\u00a0${pinWords(pin)}`, paragraph !== null && paragraphWords(paragraph)].filter(Boolean).join(', ');
