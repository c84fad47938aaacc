/** By what the tables of rulings and of warnings can be narrowed: each facet, its values in a row, and their words. */
import type { Ground, MotionKind } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case, CaseId } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { parseList, type RulingRow, type WarningRow } from '../../schema/tables.ts';
import { caseName } from './citation.ts';
import { notYetChecked } from './review.ts';
import {
  addresseeWords,
  certaintyWords,
  consequenceWords,
  dispositionWords,
  groundWords,
  motionWords,
  paragraphWords,
  pinWords,
  shownKind,
  warningWords,
} from './words.ts';

/** A facet: its name stands in the address, its label before the choice. */
type Facet<Row> = {
  name: string;
  label: string;
  /** The codes that a row has; none where the row does not tell. */
  codesOf: (row: Row) => readonly string[];
  wordsOf: (code: string) => string;
};

/** A facet with the codes that some row has, in the order of their words, and how many rows have each. */
export type Choices = { name: string; label: string; choices: { code: string; words: string; count: number }[] };

type AnyRow = RulingRow | WarningRow;

/** Names of cases by their ids: "Roe v. Poe". */
export const caseNames = (cases: readonly Case[]): Map<CaseId, string> =>
  new Map(cases.map(({ id, caption, parties }) => [id, caseName(caption, parties)]));

/** The name of a row's case, one of `caseNames`; says so where the case is not identified. */
export const caseNameOf = (id: CaseId | null, names: ReadonlyMap<CaseId, string>): string =>
  id === null ? 'Case not identified' : (names.get(id) ?? id);

/** The code of rows whose case is not identified, among the ids of cases. */
const noCase = 'unidentified';

const present = (value: string | null) => (value === null ? [] : [value]);

/** The day by which a row is sorted: its own, or the latest that it can be. */
export const sortingDay = ({ dated, datedTo }: Pick<AnyRow, 'dated' | 'datedTo'>): string | null => dated ?? datedTo;

/** Whether a person has checked a row, and where it is known from if its order is not held. */
export const basisWords = ({ review, certainty }: Pick<AnyRow, 'review' | 'certainty'>): string =>
  review === 'reviewed'
    ? 'checked by a person'
    : review === 'machine'
      ? notYetChecked
      : `known from ${certaintyWords[certainty]}`;

/** Where a row's words stand in their order: "¶ 5, at 2:17", "caption, page 1"; empty where neither is known. */
export function placeWords({ paragraph, page, line }: Pick<AnyRow, 'paragraph' | 'page' | 'line'>): string {
  const pin = page === null ? null : line === null ? `page\u00a0${page}` : `at ${pinWords({ page, line })}`;
  return [paragraph === null ? null : paragraphWords(paragraph), pin].filter(Boolean).join(', ');
}

/** Case, judge, year and basis: what both tables have. */
const common = (names: ReadonlyMap<CaseId, string>): Facet<AnyRow>[] => [
  { name: 'court', label: 'Court', codesOf: (row) => present(row.court), wordsOf: (code) => courtOf(code).citation },
  {
    name: 'case',
    label: 'Case',
    codesOf: (row) => [row.case ?? noCase],
    wordsOf: (code) => caseNameOf(code === noCase ? null : code, names),
  },
  { name: 'judge', label: 'Judge', codesOf: (row) => present(row.judge), wordsOf: (code) => code },
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
  ...common(names),
];

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
  {
    name: 'addressee',
    label: 'Addressed to',
    codesOf: (row) => [row.addressee],
    wordsOf: (code) => addresseeWords[code as WarningRow['addressee']],
  },
  ...common(names),
];

/** The facets that part the rows: those with two codes or more. */
export const choicesOf = <Row>(facets: readonly Facet<Row>[], rows: readonly Row[]): Choices[] =>
  facets
    .map(({ name, label, codesOf, wordsOf }) => {
      const counts = new Map<string, number>();
      for (const code of rows.flatMap(codesOf)) counts.set(code, (counts.get(code) ?? 0) + 1);
      const choices = [...counts].map(([code, count]) => ({ code, words: wordsOf(code), count }));
      return { name, label, choices: choices.sort((a, b) => byCodeUnit(a.words, b.words)) };
    })
    .filter(({ choices }) => choices.length > 1);

/** The codes of a row by facet, as the page's script reads them. */
export const codesOf = <Row>(facets: readonly Facet<Row>[], row: Row): Record<string, readonly string[]> =>
  Object.fromEntries(facets.map((facet) => [facet.name, facet.codesOf(row)]));

/** Rows newest first; those without a day last, rows of one day as they were. */
export const newestFirst = <Row extends AnyRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => byCodeUnit(sortingDay(b) ?? '', sortingDay(a) ?? ''));
