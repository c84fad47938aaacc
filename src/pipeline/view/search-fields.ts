/** The fields of a search, as data: how each is typed, what its values are, and its sentence of help. */
import { courts } from '../../schema/court.ts';
import { isIsoDate } from '../../schema/date.ts';
import { dispositionWords, groundWords, motionWords, warningWords } from './words.ts';

/** A field as it is typed before the colon. */
export type FieldName = keyof typeof fields;

/** A part of a query such as `judge:ryu`: `value` is a code, a day, month or year, or words of a name; '' for any. */
export type Term = { field: FieldName; value: string };

/** A part that looks like a field and is none that is known, or has no value that the field knows. */
export type Misread = { typed: string; name: string; field: FieldName | null; value: string };

type Field = {
  /** What a chip calls it. */
  label: string;
  /** Values by code with their words; none where any name or day may stand. */
  values?: Readonly<Record<string, string>>;
  /** What is typed to its value, null where it is none. Without it, one of `values`. */
  read?: (typed: string) => string | null;
  /** The value in words, where they are neither those of `values` nor what was typed. */
  words?: (value: string) => string;
};

const courtValues = Object.fromEntries(courts.map(({ id, citation }) => [id, citation]));
const courtNames = new Map(
  courts.flatMap(({ id, name, citation }) => [[foldCode(name), id] as const, [foldCode(citation), id] as const]),
);

/** Every field, in the order of the help (`search-help.ts` has its sentences, which only pages need). */
export const fields = {
  judge: { label: 'judge', read: nameTyped },
  court: {
    label: 'court',
    values: courtValues,
    read: (typed) =>
      typed.toLowerCase() in courtValues ? typed.toLowerCase() : (courtNames.get(foldCode(typed)) ?? null),
  },
  party: { label: 'party', read: nameTyped },
  disposition: { label: 'disposition', values: dispositionWords },
  ground: { label: 'ground', values: groundWords },
  kind: { label: 'motion', values: motionWords },
  warning: {
    label: 'sanctions',
    values: warningWords,
    words: (value) => (value === '' ? 'any warning' : warningWords[value as keyof typeof warningWords]),
  },
  before: { label: 'before', read: periodTyped },
  after: { label: 'after', read: periodTyped },
  year: { label: 'year', read: yearTyped },
} satisfies Record<string, Field>;

export const fieldNames = Object.keys(fields) as FieldName[];
/** A field by its name. */
export const fieldOf = (name: FieldName): Field => fields[name];

/** Other names that people type for a field. */
export const aliases: Readonly<Record<string, FieldName>> = {
  motion: 'kind',
  type: 'kind',
  outcome: 'disposition',
  ruling: 'disposition',
  grounds: 'ground',
  reason: 'ground',
  sanction: 'warning',
  sanctions: 'warning',
  warnings: 'warning',
  since: 'after',
  until: 'before',
};

/** Names before a colon that label a number and are no field: `Re:Dkt. 239`, `ECF:239`. */
const labels = /^(?:re|dkts?|dockets?|ecf|docs?|documents?|entry|case|cause|nos?|pageid|https?)$/i;

/** A term, or the word "warning" alone; a value in quotation marks may be left open at the end of the text. */
const termShape =
  /(?<![^\s(,;])(?<name>[a-z]+(?:-[a-z]+)*):(?<gap> ?)(?:"(?<quoted>[^"]*)(?:"|$)|(?<bare>[^\s",;()]+))|(?<![\w"-])warnings?(?![\w"-])/gi;

/**
 * Take the terms out of a text.
 *
 * @param text white space folded, quotation marks straight, phrases taken out.
 * @returns the terms, each once, what looks like one and is none, and what is left.
 */
export function takeTerms(text: string): { terms: Term[]; misread: Misread[]; rest: string } {
  const terms: Term[] = [];
  const misread: Misread[] = [];
  const left = text.replace(termShape, (whole: string, ...match: unknown[]) => {
    const { name, gap = '', quoted, bare } = match.at(-1) as Record<string, string | undefined>;
    const add = (term: Term) => {
      if (!terms.some(({ field, value }) => term.field === field && term.value === value)) terms.push(term);
      return ' ';
    };
    if (name === undefined) return add({ field: 'warning', value: '' });
    if (labels.test(name)) return whole;
    const field = fieldMeant(name);
    // "Warning: sanctions may follow" is words; so is what no field begins.
    if (gap && (field === null || field === 'warning')) return whole;
    const typed = (quoted ?? bare ?? '').trim();
    const value = field && valueTyped(field, typed);
    if (field !== null && value !== null) return add({ field, value });
    misread.push({ typed: whole, name, field, value: typed });
    return ' ';
  });
  return { terms: inOrder(terms), misread, rest: left.replace(/ +/g, ' ').trim() };
}

/** Terms in the order of the fields, those of one field as they were typed. */
export const inOrder = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => fieldNames.indexOf(a.field) - fieldNames.indexOf(b.field));

/** A term as it is typed: `judge:ryu`, `party:"Loop AI"`, `warning`. */
export const formatTerm = ({ field, value }: Term): string =>
  value === '' ? field : `${field}:${/^[^\s",;()]+$/.test(value) ? value : `"${value}"`}`;

/** A term for a chip: what it is called and its value in words. */
export function termWords({ field, value }: Term): { label: string; words: string } {
  const { label, values, words } = fieldOf(field);
  return { label, words: words ? words(value) : (values?.[value] ?? value) };
}

/** The period of `before:`, `after:` or `year:` as its first and last day: "2016-05" to May 1 and May 31. */
export function daysOfPeriod(period: string): { from: string; to: string } {
  const [year = '', month, day] = period.split('-');
  const last = (of: string) => ['31', '30', '29', '28'].find((end) => isIsoDate(`${year}-${of}-${end}`)) ?? '28';
  if (day) return { from: period, to: period };
  return month
    ? { from: `${period}-01`, to: `${period}-${last(month)}` }
    : { from: `${year}-01-01`, to: `${year}-12-31` };
}

// ---- reading ----

/** Small letters and digits alone, so that "No meet and confer" is `no-meet-and-confer` and "N.D. Cal." is "ndcal". */
export function foldCode(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** True for the name of a field, or another that people type for one. */
export const isField = (name: string): boolean => fieldMeant(name) !== null;

/** The field that a name before a colon means, by its own name or another that people type; null for none. */
export function fieldMeant(name: string): FieldName | null {
  const small = name.toLowerCase();
  if (Object.hasOwn(fields, small)) return small as FieldName;
  return Object.hasOwn(aliases, small) ? (aliases[small] as FieldName) : null;
}

/** The value of a field as it was typed, to its code; null where it is none. */
export function valueTyped(name: FieldName, typed: string): string | null {
  const { values, read } = fieldOf(name);
  if (read) return read(typed);
  const asked = foldCode(typed);
  const found = Object.entries(values ?? {}).find(
    ([code, words]) => foldCode(code) === asked || foldCode(words) === asked,
  );
  return found?.[0] ?? null;
}

function nameTyped(typed: string): string | null {
  return /[\p{L}\p{N}]/u.test(typed) ? typed : null;
}

function periodTyped(typed: string): string | null {
  const [, year = '', month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(typed) ?? [];
  const padded = [year, month, day].filter(Boolean).map((part) => (part as string).padStart(2, '0'));
  const whole = [...padded, '01', '01'].slice(0, 3).join('-');
  return isIsoDate(whole) ? padded.join('-') : null;
}

function yearTyped(typed: string): string | null {
  return /^\d{4}$/.test(typed) ? periodTyped(typed) : null;
}
