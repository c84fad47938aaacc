/** The chronology of a case as files to take away: CSV and JSON. */
import type { IsoDate } from '../../schema/date.ts';
import type { ChronologyRow } from './chronology.ts';
import { checkedWords } from './chronology-source.ts';
import { standingWords } from './chronology-standing.ts';
import { formatCsv } from './csv.ts';
import { ordinaryBlanks } from './words.ts';

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
  fact: ordinaryBlanks(row.fact),
  quote: row.quote,
  source: ordinaryBlanks(row.source),
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
