/**
 * The chronology of a case as lawyers exchange it: one fact a row, with its words, its source, who acted, and how firm it
 * is. The browser makes the files to take away with this file, from the case's one JSON: it imports no schema.
 */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case, Certainty, DocketEntry, EntryRuling, Quotation } from '../../schema/case.ts';
import { type DateBounds, formatBounds, formatDate, type IsoDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Order, Pin } from '../../schema/order.ts';
import { docketPath, orderPath } from './addresses.ts';
import { clerkDiffers } from './clerk.ts';
import { formatCsv } from './csv.ts';
import { entryOfEvent } from './papers.ts';
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

/**
 * How firm a fact is. `own-act`: the order itself does it; `recital`: a court recites it; `contested`: a court recites it
 * as one side's account, or only a party's paper has it; `clerk`: the clerk's docket has it; `summary`: a summary does.
 */
export type Standing = 'own-act' | 'recital' | 'contested' | 'clerk' | 'summary';

export const standingWords: Record<Standing, string> = {
  'own-act': 'court’s own act',
  recital: 'court’s recital',
  contested: 'contested: one side’s account',
  clerk: 'clerk’s docket',
  summary: 'a summary',
};

/** Whether a person has checked the words behind a fact; `case-file` where no words are held and people wrote the fact. */
export type Checked = 'reviewed' | 'machine' | 'case-file';

export const checkedWords: Record<Checked, string> = {
  reviewed: 'checked',
  machine: 'not yet checked',
  'case-file': 'entered by hand',
};

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

/** What rows look up in their case. */
type Around = {
  of: Case;
  issuesOf(keys: readonly (EntryKey | null)[]): string[];
  /** Place on the docket; behind all entries where it has none. */
  place(key: EntryKey | null): number;
  keyOf(order: Order): EntryKey | null;
  /** Where the clerk's docket text has one of these papers otherwise than the order's words. */
  slipsOf(keys: readonly EntryKey[], order: Order): string[];
  paragraphOf(order: string, record: string): number | null;
  checkedOf(order: string): Checked;
  /** The event of an order held that tells of an entry. */
  tellerOf(key: EntryKey): { order: Order; event: Order['record']['events'][number] } | null;
};

function aroundOf(of: Case): Around {
  const titles = new Map(of.disputes.map(({ id, title }) => [id, title]));
  const entries = new Map(of.docket.map((entry) => [entry.key, entry]));
  const places = new Map(of.docket.map(({ key }, i) => [key, i]));
  const keys = new Map(of.docket.flatMap(({ order, key }) => (order ? [[order, key] as const] : [])));
  const reviews = new Map(of.orders.map(({ id, review }) => [id, review]));
  const quotations = [
    ...of.docket.flatMap(({ rulings }) => rulings.map(({ quotation }) => quotation)),
    ...of.warnings.map(({ quotation }) => quotation),
    ...of.events.map(({ quotation }) => quotation),
  ].filter((quotation) => quotation !== null);
  const paragraphs = new Map(quotations.map(({ order, record, paragraph }) => [`${order}#${record}`, paragraph]));
  const tellers = new Map<EntryKey, { order: Order; event: Order['record']['events'][number] }>();
  for (const order of of.orders) {
    for (const event of order.record.events) {
      const told = entryOfEvent(event, of.docket);
      if (told && !tellers.has(told.key)) tellers.set(told.key, { order, event });
    }
  }
  const keyOf = (order: Order) => keys.get(order.id) ?? order.entry;
  return {
    of,
    slipsOf: (asked, order) => {
      const by = keyOf(order);
      const papers = asked.flatMap((key) => entries.get(key) ?? []);
      return by === null ? [] : papers.flatMap((paper) => clerkDiffers(paper, by));
    },
    issuesOf: (asked) => {
      const ids = asked.flatMap((key) => (key && entries.get(key)?.disputes) || []);
      return [...new Set(ids)].flatMap((id) => titles.get(id) ?? []);
    },
    place: (key) => (key === null ? of.docket.length : (places.get(key) ?? of.docket.length)),
    keyOf,
    paragraphOf: (order, record) => paragraphs.get(`${order}#${record}`) ?? null,
    checkedOf: (order) => reviews.get(order) ?? 'case-file',
    tellerOf: (key) => tellers.get(key) ?? null,
  };
}

const day = (date: IsoDate | null): DateBounds | null =>
  date === null ? null : { from: date, to: date, inferred: false };

/** What an order is called as a source: "No. 271", "Order of Jan. 6, 2016". */
function sourceOf(order: Order, { keyOf }: Around): string {
  const key = keyOf(order);
  if (key) return entryWords(key);
  return order.record.dated ? `Order of ${formatDate(order.record.dated)}` : 'Order, undated';
}

/** The columns of a row whose words stand in an order held. */
function inOrder(order: Order, record: { id: string; quote: string; pin: Pin | null }, around: Around) {
  return {
    quote: record.quote,
    source: sourceOf(order, around),
    pin: record.pin,
    paragraph: around.paragraphOf(order.id, record.id),
    address: orderPath(order.id, record.id),
    checked: around.checkedOf(order.id),
    entry: around.keyOf(order),
  };
}

/** The same, where all that is at hand is the quotation. */
function quoted({ order: id, record, quote, pin, paragraph }: Quotation, around: Around) {
  const order = around.of.orders.find((held) => held.id === id);
  return {
    quote,
    source: order ? sourceOf(order, around) : 'an order',
    pin,
    paragraph,
    address: orderPath(id, record),
    checked: around.checkedOf(id),
    entry: order ? around.keyOf(order) : null,
  };
}

const sources: Record<Certainty, string> = {
  clerk: 'the clerk’s docket text',
  'order text': 'the order’s own text',
  'other order': 'the text of another order',
  'party filing': 'a party’s paper',
  secondary: 'a summary',
};

const standings: Record<Certainty, Standing> = {
  clerk: 'clerk',
  'order text': 'own-act',
  'other order': 'recital',
  'party filing': 'contested',
  secondary: 'summary',
};

/** For a fact without words: the first source of the case file, else how the fact is known. */
const noWords = (named: readonly string[], known: string, address: string | null) => {
  const [first] = named;
  const url = first !== undefined && URL.canParse(first) ? new URL(first) : null;
  return {
    quote: null,
    source: url ? url.host.replace(/^www\./, '') : (first ?? known),
    pin: null,
    paragraph: null,
    address: url?.href ?? address,
    checked: 'case-file' as const,
  };
};

/** A paper on the docket. Its words are those of an order held that recounts it, where one does. */
function paperRow(entry: DocketEntry, around: Around): ChronologyRow {
  const { of } = around;
  const held = of.orders.find(({ id }) => id === entry.order);
  const teller = held ? null : around.tellerOf(entry.key);
  const name = isEntryId(entry.key) ? ` (${entryWords(entry.key)})` : '';
  const head = `${capital(entryKindWords[entry.kind])}${name}`;
  const told = entry.description ?? held?.record.title ?? (entry.motion && `asks for ${entry.motion}`);
  const known = noWords(entry.sources, sources[entry.certainty], docketPath(of.id, entry.key));
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

function standingOfPaper(
  { kind, certainty, description }: DocketEntry,
  held: Order | undefined,
  teller: ReturnType<Around['tellerOf']>,
): Standing {
  if (held) return 'own-act';
  if (description && account.test(description)) return 'contested';
  if (teller) return recitalOf(teller.order, teller.event);
  // What an order's text says of a paper that it is not, it recites.
  return certainty === 'order text' && kind !== 'order' ? 'recital' : standings[certainty];
}

/** Words by which a court gives one side's account and not its own. */
const account =
  /\b(?:claim(?:s|ed|ing)|contend(?:s|ed|ing)?|assert(?:s|ed|ing)?|argu(?:es|ed|ing)|alleg(?:es?|ed|edly|ing)|maintain(?:s|ed) that|insist(?:s|ed)|purport(?:s|ed|edly)|represent(?:s|ed) that|stat(?:es|ed) that|complain(?:s|ed)|according to|by (?:his|her|its|their)(?: \w+(?:['’]s)?)? account|disput(?:es|ed)|den(?:ies|ied) (?:that|having))\b/i;

/** A recital is contested where the sentence, up to the end of the words, gives it as somebody's account. */
function recitalOf(order: Order, { span }: Order['record']['events'][number]): Standing {
  const window = order.text.slice(Math.max(0, span.from - 240), span.to);
  const own = window.length - (span.to - span.from);
  // A blank and a capital behind a full stop: "No. 12" and "Inc. v." part nothing.
  const starts = [...window.matchAll(/[.?!]["”]?\s+(?=[A-Z][a-z])|\n\n/g)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return account.test(window.slice(Math.max(0, ...starts.filter((start) => start <= own)))) ? 'contested' : 'recital';
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
    days: day(order.record.dated),
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
    const known = order ? sources[order.certainty] : 'a summary';
    return [
      {
        days: day(first.date) ?? order?.filed ?? null,
        kind: 'ruling',
        fact: [rulingFact({ ...first, entries, motion }), first.note && sentence(first.note)].filter(Boolean).join(' '),
        ...noWords(order?.sources ?? [], known, first.by && docketPath(id, first.by)),
        party: first.movant,
        issues: around.issuesOf(entries),
        standing: order ? standings[order.certainty] : 'summary',
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
    const known = order ? sources[order.certainty] : 'a summary';
    return {
      days: warning.bounds ?? day(warning.date),
      kind: 'warning',
      fact: `${sentence(head)}${warning.kind === 'warning' ? ' A warning is not a finding.' : ''}`,
      ...(warning.quotation
        ? quoted(warning.quotation, around)
        : noWords(order?.sources ?? [], known, warning.by && docketPath(id, warning.by))),
      party: addresseeWords[warning.addressee],
      issues: around.issuesOf([warning.by]),
      standing: warning.quotation ? 'own-act' : order ? standings[order.certainty] : 'summary',
      entry: warning.by,
    };
  });

/** A deadline stands on its day, where one is named; a count of days on the day of the order, for nothing is computed. */
const deadlineRows = (order: Order, around: Around): ChronologyRow[] =>
  order.record.deadlines.map((deadline) => ({
    days: day(deadline.date ?? order.record.dated),
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
    const teller = event.quotation && recordOf(event.quotation, around);
    return {
      days: day(event.date),
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

/** A fact that the case file adds from an order, named by its title, is recited there; one from a web page, summed up. */
const standingOfTold = (text: string, source: string | null): Standing =>
  account.test(text) ? 'contested' : source && !URL.canParse(source) ? 'recital' : 'summary';

function recordOf(quotation: Quotation, { of }: Around): ReturnType<Around['tellerOf']> {
  const order = of.orders.find(({ id }) => id === quotation.order);
  const event = order?.record.events.find(({ id }) => id === quotation.record);
  return order && event ? { order, event } : null;
}

/** How the case went on, and what became of its rulings later. */
function outcomeRows({ id, outcome, laterHistory }: Case, around: Around): ChronologyRow[] {
  const outcomes = outcome.map(
    ({ date, text, entry, source }): ChronologyRow => ({
      days: day(date),
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
      days: day(date),
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

/** What the files say of themselves. */
export type ChronologyHead = {
  /** Whole web address of the page that they were taken from. */
  page: string;
  /** Day that the facts go to; null where none is dated. */
  factsTo: IsoDate | null;
};

const columns = [
  'from',
  'to',
  'inferred',
  'kind',
  'fact',
  'quote',
  'source',
  'page',
  'line',
  'paragraph',
  'address',
  'party',
  'issue',
  'standing',
  'checked',
  'entry',
  'takenFrom',
  'factsTo',
] as const;

type FlatRow = Record<(typeof columns)[number], string | number | boolean | null>;

const flatRow = (row: ChronologyRow, { page, factsTo }: ChronologyHead): FlatRow => ({
  from: row.days?.from ?? null,
  to: row.days?.to ?? null,
  inferred: row.days?.inferred ?? null,
  kind: row.kind,
  fact: ordinary(row.fact),
  quote: row.quote,
  source: ordinary(row.source),
  page: row.pin?.page ?? null,
  line: row.pin?.line ?? null,
  paragraph: row.paragraph,
  address: wholeAddress(row.address, page),
  party: row.party,
  issue: row.issues.join('; ') || null,
  standing: standingWords[row.standing],
  checked: checkedWords[row.checked],
  entry: row.entry,
  takenFrom: page,
  factsTo,
});

/** Words for a file: every blank an ordinary one. */
const ordinary = (words: string): string => words.replaceAll('\u00a0', ' ');

/** A path from the site's root as a whole address; the page of a chronology stands four steps beneath that root. */
export function wholeAddress(address: string | null, page: string): string | null {
  if (address === null || !address.startsWith('/')) return address;
  return new URL(`../../../..${address}`, page).href;
}

/** The chronology as CSV; every row names the page and day it was taken from, so that none goes without when rows are sorted or cut. */
export const chronologyCsv = (rows: readonly ChronologyRow[], head: ChronologyHead): string =>
  formatCsv(
    columns,
    rows.map((row) => flatRow(row, head)),
  );

/** The chronology as JSON: what it is and where it comes from, then the rows of the CSV. */
export function chronologyJson(rows: readonly ChronologyRow[], head: ChronologyHead, title: string): string {
  const flat = rows.map((row) => {
    const { takenFrom: _, factsTo: __, ...facts } = flatRow(row, head);
    return facts;
  });
  const { page: takenFrom, factsTo } = head;
  return `${JSON.stringify({ title, takenFrom, factsTo, licence: 'CC0-1.0', rows: flat }, null, 1)}\n`;
}

/** A deadline with the words and the order that set it. */
export type CaseDeadline = {
  /** Names it for good. */
  id: string;
  date: IsoDate | null;
  /** "10 calendar days", for a count. */
  counted: string | null;
  /** What the count begins at, in the court's words ("this order"); null where the words do not name it, and for a day. */
  trigger: string | null;
  action: string;
  addressee: string;
  setOn: IsoDate | null;
  /** The order with its day: "No. 271, Oct. 16, 2015", "Order of Jan. 6, 2016". */
  setBy: string;
  quote: string;
  pin: Pin | null;
  address: string;
  checked: Checked;
};

/** Deadlines that the orders held of a case set: those with a day in the order of days, then the counts. */
export function deadlinesOf(of: Case): CaseDeadline[] {
  const around = aroundOf(of);
  const all = of.orders.flatMap((order) =>
    order.record.deadlines.map((deadline) => {
      const { quote, source, pin, address, checked, entry } = inOrder(order, deadline, around);
      return {
        id: `${deadline.id}/${order.id}`,
        date: deadline.date,
        counted: deadline.date ? null : dueWords(deadline),
        trigger: deadline.date ? null : triggerIn(order.text, deadline.span),
        action: deadline.action,
        addressee: addresseeWords[deadline.addressee],
        setOn: order.record.dated,
        setBy: [source, isEntryId(entry ?? '') && order.record.dated && formatDate(order.record.dated)]
          .filter(Boolean)
          .join(', '),
        ...{ quote, pin, address, checked },
      };
    }),
  );
  return all.toSorted((a, b) => byCodeUnit(a.date ?? '~', b.date ?? '~') || byCodeUnit(a.setOn ?? '~', b.setOn ?? '~'));
}

/** "days of this order", "business days after service": the words behind the count, to the end of the phrase. */
function triggerIn(text: string, { from, to }: { from: number; to: number }): string | null {
  const words = text.slice(from, to + 120).replace(/\s+/g, ' ');
  const found =
    /\b(?:days?|weeks?|hours?)['’]?,? (?:of|from|after|following|before|prior to|in advance of) ([^.;,()]{2,90})/.exec(
      words,
    );
  return found?.[1]?.trim() ?? null;
}
