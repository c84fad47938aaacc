/** The four tables that have pages: their columns, what they can be narrowed by, and the day that a row stands for. */
import type { CaseId } from '../../schema/case.ts';
import type { DateBounds } from '../../schema/date.ts';
import { isEntryId } from '../../schema/entry.ts';
import { parseList } from '../../schema/list-cell.ts';
import type { DeadlineRow, EntryRow, RulingRow, WarningRow } from '../../schema/tables.ts';
import { standsWords } from './later-history.ts';
import {
  aboutLines,
  actionLines,
  addresseeLines,
  becameLines,
  caseLines,
  dispositionLines,
  dueLines,
  entryLines,
  filedLines,
  followedLines,
  kindLines,
  type Line,
  laterLines,
  orderLines,
  ruledOnLines,
  saidLines,
  warningLines,
} from './row-cells.ts';
import {
  type AnyRow,
  caseNameOf,
  daysOfRow,
  deadlineFacets,
  dispositionsOf,
  entryFacets,
  type Facet,
  rulingFacets,
  sortingDay,
  warningFacets,
} from './row-facets.ts';
import { addresseeWords, dispositionWords, entryKindWords, followedWords, shownKind, warningWords } from './words.ts';

export const rowTableNames = ['rulings', 'warnings', 'deadlines', 'entries'] as const;
/** A table that has a page, by the name of its file in the dataset. */
export type RowTableName = (typeof rowTableNames)[number];

export type Column<Row> = {
  /** Stands in the address where the table is sorted by it or does not show it. */
  name: string;
  head: string;
  /** Its place in the row, by which it is set: what, on, by, case, later, said. */
  place: 'what' | 'on' | 'by' | 'case' | 'later' | 'said';
  /** By what it sorts, compared by code units; a row without a key stands last. A column without it does not sort. */
  sort?: (row: Row) => string | null;
  /** True for days: the first click shows the newest. */
  newestFirst?: boolean;
  lines: (row: Row) => Line[];
  /** The columns of the dataset that it shows: a download has these where it is shown. */
  fields: readonly (keyof Row & string)[];
};

export type RowTable<Row = AnyRow> = {
  name: RowTableName;
  /** What one row is called, and several. */
  one: string;
  many: string;
  /** The first of them is always shown. */
  columns: readonly Column<Row>[];
  facets: readonly Facet<Row>[];
  /** The days that a row stands for, for a range of days, and what those are called. */
  daysOf: (row: Row) => Pick<DateBounds, 'from' | 'to'> | null;
  days: string;
  /** Columns of the dataset that every download has: what names a row and its place. */
  always: readonly (keyof Row & string)[];
};

/** The most rows that a page holds. Above it the browser fetches the table and shows a window of it. */
export const mostRowsInPage = 500;

/** The column by which a table is sorted at first, newest first. */
export const firstSort = 'date';

const inCase = ['case', 'caption', 'court', 'caseNumber'] as const;
const ofOrder = ['orderEntry', 'dated', 'datedFrom', 'datedTo', 'judge'] as const;
const inWords = ['quote', 'page', 'line', 'paragraph'] as const;
const always = ['order', 'record', 'review', 'certainty', 'address'] as const;

/** The key of an entry with its numbers padded, so that No. 98 stands before No. 239. */
const byNumber = (key: string): string =>
  isEntryId(key)
    ? key
        .split('-')
        .map((digits) => digits.padStart(5, '0'))
        .join('-')
    : key;

const caseColumn = (names: ReadonlyMap<CaseId, string>): Column<AnyRow> => ({
  name: 'case',
  head: 'Case',
  place: 'case',
  sort: (row) => caseNameOf(row.case, names),
  lines: (row) => caseLines(row, caseNameOf(row.case, names)),
  fields: inCase,
});

/** The order behind a row. */
const orderColumn = <Row extends RulingRow | WarningRow | DeadlineRow>(
  fields: readonly (keyof Row & string)[],
): Column<Row> => ({
  name: 'date',
  head: 'Order',
  place: 'by',
  newestFirst: true,
  sort: sortingDay,
  lines: orderLines,
  fields,
});

/** The words behind a row, and what stands in their place where they are not held. */
const wordsColumn = <Row extends RulingRow | WarningRow | DeadlineRow>(
  head: string,
  ours: (row: Row) => string | null,
  fields: readonly (keyof Row & string)[],
): Column<Row> => ({
  name: 'words',
  head,
  place: 'said',
  lines: (row) => saidLines(row, ours(row)),
  fields,
});

const rulings = (names: ReadonlyMap<CaseId, string>): RowTable<RulingRow> => ({
  name: 'rulings',
  one: 'ruling',
  many: 'rulings',
  columns: [
    {
      name: 'disposition',
      head: 'Disposition',
      place: 'what',
      sort: (row) => dispositionWords[row.disposition],
      lines: dispositionLines,
      fields: ['disposition', 'withoutPrejudice', 'grounds', 'authority'],
    },
    {
      name: 'entry',
      head: 'Ruled on',
      place: 'on',
      sort: (row) => byNumber(parseList(row.entries)[0] ?? '') || null,
      lines: ruledOnLines,
      fields: ['entries', 'motion', 'motionKind', 'movant'],
    },
    orderColumn(ofOrder),
    caseColumn(names),
    {
      name: 'later',
      head: 'Later history',
      place: 'later',
      sort: (row) => standsWords[row.stands],
      lines: laterLines,
      fields: ['stands', 'laterHistory'],
    },
    wordsColumn('The court’s words, or ours', ({ note }) => note, [...inWords, 'note']),
  ],
  facets: rulingFacets(names),
  daysOf: daysOfRow,
  days: 'Order made',
  always,
});

const warnings = (names: ReadonlyMap<CaseId, string>): RowTable<WarningRow> => ({
  name: 'warnings',
  one: 'record',
  many: 'records',
  columns: [
    {
      name: 'kind',
      head: 'Kind',
      place: 'what',
      sort: (row) => warningWords[shownKind(row)],
      lines: warningLines,
      fields: ['kind', 'showCause', 'consequences'],
    },
    {
      name: 'addressee',
      head: 'To',
      place: 'on',
      sort: (row) => addresseeWords[row.addressee],
      lines: addresseeLines,
      fields: ['addressee', 'authority'],
    },
    orderColumn(ofOrder),
    caseColumn(names),
    {
      name: 'followed',
      head: 'What followed',
      place: 'later',
      sort: (row) => row.followed && followedWords[row.followed],
      lines: followedLines,
      fields: ['followed', 'followedBy'],
    },
    wordsColumn('The court’s words, or ours', ({ text }) => text, [...inWords, 'text']),
  ],
  facets: warningFacets(names),
  daysOf: daysOfRow,
  days: 'Order made',
  always,
});

const deadlines = (names: ReadonlyMap<CaseId, string>): RowTable<DeadlineRow> => ({
  name: 'deadlines',
  one: 'deadline',
  many: 'deadlines',
  columns: [
    {
      name: 'due',
      head: 'Due',
      place: 'what',
      newestFirst: true,
      sort: (row) => row.date,
      lines: dueLines,
      fields: ['date', 'days', 'unit'],
    },
    {
      name: 'action',
      head: 'What has to be done',
      place: 'on',
      sort: (row) => row.action.toLowerCase(),
      lines: actionLines,
      fields: ['action', 'addressee'],
    },
    orderColumn(['orderEntry', 'dated', 'judge']),
    caseColumn(names),
    wordsColumn('The court’s words', () => null, inWords),
  ],
  facets: deadlineFacets(names),
  daysOf: (row) => (row.date ? { from: row.date, to: row.date } : null),
  days: 'Due',
  always,
});

const entries = (names: ReadonlyMap<CaseId, string>): RowTable<EntryRow> => ({
  name: 'entries',
  one: 'docket entry',
  many: 'docket entries',
  columns: [
    {
      name: 'kind',
      head: 'Kind',
      place: 'what',
      sort: (row) => entryKindWords[row.kind],
      lines: kindLines,
      fields: ['kind', 'by'],
    },
    {
      name: 'entry',
      head: 'Entry',
      place: 'on',
      // Entries without a number stand after those with one, by kind and day.
      sort: (row) => byNumber(row.key),
      lines: entryLines,
      fields: ['number', 'numberFrom', 'numberTo'],
    },
    {
      name: 'date',
      head: 'Filed',
      place: 'by',
      newestFirst: true,
      sort: sortingDay,
      lines: filedLines,
      fields: ['filedFrom', 'filedTo', 'filedInferred'],
    },
    caseColumn(names),
    {
      name: 'became',
      head: 'What became of it',
      place: 'later',
      sort: (row) => dispositionsOf(row).map(({ disposition }) => dispositionWords[disposition])[0] ?? null,
      lines: becameLines,
      fields: ['dispositions', 'ruledOn'],
    },
    {
      name: 'words',
      head: 'What is known of it',
      place: 'said',
      lines: aboutLines,
      fields: ['motion', 'description', 'respondsTo', 'mentions', 'disputes', 'note', 'sources'],
    },
  ],
  facets: entryFacets(names),
  daysOf: daysOfRow,
  days: 'Filed',
  always: ['key', 'order', 'review', 'certainty', 'address'],
});

const tables = { rulings, warnings, deadlines, entries };

/**
 * The table of this name. It reads rows of any table, for which one it is only the name tells: give it its own.
 *
 * @param names of the cases, as `caseNames` gives them.
 */
export const rowTable = (name: RowTableName, names: ReadonlyMap<CaseId, string>): RowTable =>
  tables[name](names) as unknown as RowTable;
