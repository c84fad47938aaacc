/** The fields of a search, as data: how each is typed, what its values are, and its sentence of help. */
import { courts } from '../../schema/court.ts';
import { isIsoDate } from '../../schema/date.ts';
import { capital, dispositionWords, groundWords, motionWords, warningWords } from './words.ts';

/** A field as it is typed before the colon. */
export type FieldName = keyof typeof fields;

/** A part of a query such as `judge:ryu`: `value` is a code, a day, month or year, or words of a name; '' for any. */
export type Term = { field: FieldName; value: string };

/** A part that looks like a field and is none that is known; `nearest` is what may have been meant, as it is typed. */
export type Misread = { typed: string; says: string; nearest: string | null };

type Field = {
  /** What a chip calls it. */
  label: string;
  /** What it finds, for the list of what can be typed. */
  finds: string;
  /** A value to show. */
  example: string;
  /** Values by code with their words; none where any name or day may stand. */
  values?: Readonly<Record<string, string>>;
  /** What is typed to its value, null where it is none. Without it, one of `values`. */
  read?: (typed: string) => string | null;
  /** The value in words, where it is no code. */
  words?: (value: string) => string;
};

const courtValues = Object.fromEntries(courts.map(({ id, citation }) => [id, citation]));
const courtNames = new Map(
  courts.flatMap(({ id, name, citation }) => [[foldCode(name), id] as const, [foldCode(citation), id] as const]),
);

/** Every field, in the order of the help. */
export const fields = {
  judge: {
    label: 'judge',
    finds: 'orders of the judge: any part of the name, or the initials',
    example: 'ryu',
    read: nameTyped,
    words: (value) => value,
  },
  court: {
    label: 'court',
    finds: 'orders of the court, by its short name or its citation',
    example: 'cand',
    values: courtValues,
    read: (typed) =>
      typed.toLowerCase() in courtValues ? typed.toLowerCase() : (courtNames.get(foldCode(typed)) ?? null),
  },
  party: {
    label: 'party',
    finds: 'cases with a party of that name, and their orders',
    example: '"Loop AI"',
    read: nameTyped,
    words: (value) => value,
  },
  disposition: { label: 'disposition', finds: 'rulings that went so', example: 'denied', values: dispositionWords },
  ground: {
    label: 'ground',
    finds: 'rulings that give this reason',
    example: 'no-meet-and-confer',
    values: groundWords,
  },
  kind: { label: 'motion', finds: 'rulings on motions of the kind', example: 'compel', values: motionWords },
  warning: {
    label: 'sanctions',
    finds: 'sanctions warnings; the word alone finds all of them',
    example: 'imposed',
    values: warningWords,
    words: (value) => (value === '' ? 'any warning' : warningWords[value as keyof typeof warningWords]),
  },
  before: {
    label: 'before',
    finds: 'orders dated before the year, month or day begins',
    example: '2016-05',
    read: periodTyped,
    words: (value) => value,
  },
  after: {
    label: 'after',
    finds: 'orders dated after the year, month or day ends',
    example: '2015-09',
    read: periodTyped,
    words: (value) => value,
  },
  year: { label: 'year', finds: 'orders of the year', example: '2015', read: yearTyped, words: (value) => value },
} satisfies Record<string, Field>;

export const fieldNames = Object.keys(fields) as FieldName[];
const fieldOf = (name: FieldName): Field => fields[name];

/** Other names that people type for a field. */
const aliases: Readonly<Record<string, FieldName>> = {
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
    misread.push(misreadOf(whole, name, field, typed));
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

/** What may have been meant among some texts: one that holds what was typed, else one that differs in few letters. */
export function nearestOf(typed: string, among: readonly string[]): string | null {
  const asked = foldCode(typed);
  if (asked.length < 2) return null;
  const holding = among.filter((text) => asked.length > 2 && foldCode(text).includes(asked));
  const most = Math.max(1, Math.floor(asked.length / 3));
  const [best] = (holding.length > 0 ? holding : among)
    .map((text) => ({ text, far: lettersApart(asked, foldCode(text)) }))
    .toSorted((a, b) => a.far - b.far);
  return best && (holding.length > 0 || best.far <= most) ? best.text : null;
}

// ---- reading ----

/** Small letters and digits alone, so that "No meet and confer" is `no-meet-and-confer` and "N.D. Cal." is "ndcal". */
function foldCode(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** True for the name of a field, or another that people type for one. */
export const isField = (name: string): boolean => fieldMeant(name) !== null;

function fieldMeant(name: string): FieldName | null {
  const small = name.toLowerCase();
  if (Object.hasOwn(fields, small)) return small as FieldName;
  return Object.hasOwn(aliases, small) ? (aliases[small] as FieldName) : null;
}

function valueTyped(name: FieldName, typed: string): string | null {
  const { values, read } = fieldOf(name);
  if (read) return read(typed);
  const asked = foldCode(typed);
  const found = Object.entries(values ?? {}).find(
    ([code, words]) => foldCode(code) === asked || foldCode(words) === asked,
  );
  return found?.[0] ?? null;
}

function misreadOf(typed: string, name: string, field: FieldName | null, value: string): Misread {
  if (field === null) {
    const near = nearestOf(name, [...fieldNames, ...Object.keys(aliases)]);
    const meant = near && fieldMeant(near);
    const read = meant && valueTyped(meant, value);
    return {
      typed,
      says: `${name}: is no field of this search`,
      nearest: meant && read !== null && read !== '' ? formatTerm({ field: meant, value: read }) : null,
    };
  }
  const { values } = fieldOf(field);
  if (!values) {
    const says = value === '' ? `${field}: needs a value` : `${value} is no ${field === 'year' ? 'year' : 'date'}`;
    return { typed, says: `${says}, as in ${field}:${fieldOf(field).example}`, nearest: null };
  }
  const near = nearestOf(value, [...Object.keys(values), ...Object.values(values)]);
  const code = near === null ? null : valueTyped(field, near);
  return {
    typed,
    says: value === '' ? `${field}: needs a value` : `${value} is no ${field} that is known`,
    nearest: code === null ? null : formatTerm({ field, value: code }),
  };
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

/** Letters to change, add, drop or swap to make `b` of `a` (optimal string alignment). */
function lettersApart(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (same ? 0 : 1),
        swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/** A value with its words as the help lists it. */
export type FieldHelp = { name: FieldName; example: string; finds: string; values: { code: string; words: string }[] };

/** Every field for the list of what can be typed. Courts are too many to list: their ids are those of the addresses. */
export const fieldHelp = (): FieldHelp[] =>
  fieldNames.map((name) => {
    const { example, finds, values } = fieldOf(name);
    const listed = name === 'court' ? {} : (values ?? {});
    return {
      name,
      example: `${name}:${example}`,
      finds,
      values: Object.entries(listed).map(([code, words]) => ({ code, words: capital(words) })),
    };
  });
