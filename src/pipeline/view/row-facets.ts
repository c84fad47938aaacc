/** By what the tables can be narrowed: each facet, its values in a row, and their words. */
import type { Ground, MotionKind } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { CaseId, EntryDisposition, EntryKind } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import type { DateBounds } from '../../schema/date.ts';
import { parseList } from '../../schema/list-cell.ts';
import type { DeadlineRow, EntryRow, Followed, RulingRow, Stands, WarningRow } from '../../schema/tables.ts';
import { standsWords } from './later-history.ts';
import { notYetChecked } from './review.ts';
import {
  addresseeWords,
  capital,
  certaintyWords,
  consequenceWords,
  dispositionWords,
  entryKindWords,
  followedWords,
  groundWords,
  motionWords,
  paragraphWords,
  pinWords,
  shownKind,
  warningWords,
} from './words.ts';

/** A facet: its name stands in the address, its label before the choice. */
export type Facet<Row> = {
  name: string;
  label: string;
  /** The codes that a row has; none where the row does not tell. */
  codesOf: (row: Row) => readonly string[];
  wordsOf: (code: string) => string;
};

/** A code that some row has, in words, and how many rows have it. */
export type Choice = { code: string; words: string; count: number };
/** A facet with its choices, in the order of their words. `more` are the codes of fewer rows that a list has no room for. */
export type Choices = { name: string; label: string; choices: Choice[]; more: number };

/** A row of any table that has a page. */
export type AnyRow = RulingRow | WarningRow | DeadlineRow | EntryRow;

/** The name of a row's case, one of `caseNames`; says so where the case is not identified. */
export const caseNameOf = (id: CaseId | null, names: ReadonlyMap<CaseId, string>): string =>
  id === null ? 'Case not identified' : (names.get(id) ?? id);

/** The code of rows whose case is not identified, among the ids of cases. */
const noCase = 'unidentified';

const present = (value: string | null) => (value === null ? [] : [value]);

const within = (from: string | null, to: string | null) => (from && to ? { from, to } : null);

/** The days between which a row's order, or its entry, was made or filed; null where nothing is known of them. */
export const daysOfRow = (row: AnyRow): Pick<DateBounds, 'from' | 'to'> | null =>
  'key' in row
    ? within(row.filedFrom, row.filedTo)
    : row.dated
      ? { from: row.dated, to: row.dated }
      : 'datedFrom' in row
        ? within(row.datedFrom, row.datedTo)
        : null;

/** The day by which a row is sorted: its own, or the latest that it can be. */
export const sortingDay = (row: AnyRow): string | null => daysOfRow(row)?.to ?? null;

/** Whether a person has checked a row, and where it is known from if its order is not held. */
export const basisWords = ({ review, certainty }: Pick<AnyRow, 'review' | 'certainty'>): string =>
  review === 'reviewed'
    ? 'checked by a person'
    : review === 'machine'
      ? notYetChecked
      : `known from ${certaintyWords[certainty]}`;

/** Where a row's words stand in their order: "¶ 5, at 2:17", "caption, page 1"; empty where neither is known. */
export function placeWords({ paragraph, page, line }: Pick<RulingRow, 'paragraph' | 'page' | 'line'>): string {
  const pin = page === null ? null : line === null ? `page\u00a0${page}` : `at ${pinWords({ page, line })}`;
  return [paragraph === null ? null : paragraphWords(paragraph), pin].filter(Boolean).join(', ');
}

/** Court, case, year and basis: what all tables have; `judge` where an order stands behind the row. */
const common = (names: ReadonlyMap<CaseId, string>): Facet<AnyRow>[] => [
  { name: 'court', label: 'Court', codesOf: (row) => present(row.court), wordsOf: (code) => courtOf(code).citation },
  {
    name: 'case',
    label: 'Case',
    codesOf: (row) => [row.case ?? noCase],
    wordsOf: (code) => caseNameOf(code === noCase ? null : code, names),
  },
  {
    name: 'judge',
    label: 'Judge',
    codesOf: (row) => ('judge' in row ? present(row.judge) : []),
    wordsOf: (code) => code,
  },
  {
    name: 'year',
    label: 'Year',
    codesOf: (row) => present(sortingDay(row)?.slice(0, 4) ?? null),
    wordsOf: (code) => code,
  },
  {
    name: 'basis',
    label: 'Known from',
    codesOf: (row) => [row.review ?? row.certainty.replace(' ', '-')],
    wordsOf: (code) =>
      code === 'reviewed' || code === 'machine'
        ? `its words, ${basisWords({ review: code, certainty: 'order text' })}`
        : certaintyWords[code.replace('-', ' ') as RulingRow['certainty']],
  },
];

/** What the table of rulings can be narrowed by; `names` of the cases, as `caseNames` gives them. */
export const rulingFacets = (names: ReadonlyMap<CaseId, string>): Facet<RulingRow>[] => [
  {
    name: 'disposition',
    label: 'Disposition',
    codesOf: (row) => [row.disposition],
    wordsOf: (code) => dispositionWords[code as RulingRow['disposition']],
  },
  {
    name: 'ground',
    label: 'Ground',
    codesOf: (row) => parseList(row.grounds),
    wordsOf: (code) => groundWords[code as Ground],
  },
  {
    name: 'motion',
    label: 'Motion',
    codesOf: (row) => present(row.motionKind),
    wordsOf: (code) => motionWords[code as MotionKind],
  },
  {
    name: 'stands',
    label: 'Later history',
    codesOf: (row) => [row.stands],
    wordsOf: (code) => standsWords[code as Stands],
  },
  ...common(names),
];

/** Whom a warning or a deadline is addressed to. */
const addressed: Facet<WarningRow | DeadlineRow> = {
  name: 'addressee',
  label: 'Addressed to',
  codesOf: (row) => [row.addressee],
  wordsOf: (code) => addresseeWords[code as WarningRow['addressee']],
};

/** What the table of warnings can be narrowed by; `names` as above. */
export const warningFacets = (names: ReadonlyMap<CaseId, string>): Facet<WarningRow>[] => [
  {
    name: 'kind',
    label: 'Kind',
    codesOf: (row) => [shownKind(row)],
    wordsOf: (code) => warningWords[code as keyof typeof warningWords],
  },
  {
    name: 'consequence',
    label: 'Consequence',
    codesOf: (row) => parseList(row.consequences),
    wordsOf: (code) => consequenceWords[code as keyof typeof consequenceWords],
  },
  addressed,
  {
    name: 'followed',
    label: 'What followed',
    codesOf: (row) => present(row.followed),
    wordsOf: (code) => followedWords[code as Followed],
  },
  ...common(names),
];

/** Two ways to set a deadline: a day, or a count from something that happens. */
const setAs = { date: 'a day', calendar: 'calendar days', business: 'business days' };

/** What the table of deadlines can be narrowed by; `names` as above. */
export const deadlineFacets = (names: ReadonlyMap<CaseId, string>): Facet<DeadlineRow>[] => [
  {
    name: 'set',
    label: 'Given as',
    codesOf: ({ date, unit }) => present(date ? 'date' : unit),
    wordsOf: (code) => setAs[code as keyof typeof setAs],
  },
  addressed,
  ...common(names),
];

/** The dispositions of a docket entry's cell `denied (271); granted`, each with the entry of its order where one is named. */
export const dispositionsOf = ({ dispositions }: Pick<EntryRow, 'dispositions'>) =>
  parseList(dispositions).map((cell) => {
    const [disposition, by] = cell.split(/ \(|\)/);
    return { disposition: disposition as EntryDisposition, by: by ?? null };
  });

/** What the table of docket entries can be narrowed by; `names` as above. */
export const entryFacets = (names: ReadonlyMap<CaseId, string>): Facet<EntryRow>[] => [
  {
    name: 'kind',
    label: 'Kind',
    codesOf: (row) => [row.kind],
    wordsOf: (code) => capital(entryKindWords[code as EntryKind]),
  },
  {
    name: 'disposition',
    label: 'What became of it',
    codesOf: (row) => [...new Set(dispositionsOf(row).map(({ disposition }) => disposition))],
    wordsOf: (code) => dispositionWords[code as EntryDisposition],
  },
  { name: 'filer', label: 'Filed by', codesOf: (row) => present(row.by), wordsOf: (code) => code },
  ...common(names),
];

/** The most choices that a list shows: those of the most rows. Who looks for another types its words. */
export const mostChoices = 200;

/**
 * The choices of a facet: the codes of the most rows, in the order of their words.
 *
 * @param counts how many rows have each code.
 * @param chosen a code that stands among them in any case.
 */
export function choicesAmong<Row>(
  { name, label, wordsOf }: Facet<Row>,
  counts: ReadonlyMap<string, number>,
  chosen?: string,
): Choices {
  const all = [...counts];
  const kept =
    all.length > mostChoices
      ? all
          .toSorted(([a, n], [b, m]) => Number(b === chosen) - Number(a === chosen) || m - n || byCodeUnit(a, b))
          .slice(0, mostChoices)
      : all;
  const choices = kept.map(([code, count]) => ({ code, words: wordsOf(code), count }));
  return {
    name,
    label,
    choices: choices.sort((a, b) => byCodeUnit(a.words, b.words)),
    more: all.length - kept.length,
  };
}

/** The facets that part the rows: those with two codes or more. */
export const choicesOf = <Row>(facets: readonly Facet<Row>[], rows: readonly Row[]): Choices[] =>
  facets
    .map((facet) => {
      const counts = new Map<string, number>();
      for (const row of rows) for (const code of facet.codesOf(row)) counts.set(code, (counts.get(code) ?? 0) + 1);
      return choicesAmong(facet, counts);
    })
    .filter(({ choices }) => choices.length > 1);

/** The codes of a row, or of whatever else has facets, by facet. */
export const codesOf = <Row>(facets: readonly Facet<Row>[], row: Row): Record<string, readonly string[]> =>
  Object.fromEntries(facets.map((facet) => [facet.name, facet.codesOf(row)]));

/** Rows newest first; those without a day last, rows of one day as they were. */
export const newestFirst = <Row extends AnyRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => byCodeUnit(sortingDay(b) ?? '', sortingDay(a) ?? ''));
