/** What was typed into the search box, read as case number, docket entries, fields, phrases and words. */
import { type CaseNumber, findCaseNumber, formatCaseNumber } from '../../schema/case-number.ts';
import { compareEntries, type EntryId, formatEntries, readEntryToken } from '../../schema/entry.ts';
import { formatTerm, isField, type Misread, type Term, takeTerms, termWords } from './search-fields.ts';

/** Code units read of what was typed; the rest is left out, and the answer says so. */
export const longestQuery = 200;

export type Query = {
  /** What was typed, white space folded, at most `longestQuery` code units. */
  typed: string;
  /** True where more was typed than is read. */
  cut: boolean;
  caseNumber: CaseNumber | null;
  /** Entries asked for, in docket order, each once. */
  entries: EntryId[];
  /** False for a number after words without a label ("Loop AI 542"), which is an entry only if the words name a case. */
  sure: boolean;
  /** What is left: names or other words. */
  words: string;
  /** Words in quotation marks: these words, in that order, whatever else they look like. */
  phrases: string[];
  /** `judge:ryu` and its kin, in the order of the fields. */
  terms: Term[];
  /** What looks like a field and is none that is known. */
  misread: Misread[];
  /** What was typed but for phrases and terms: the words to search for where a number turns out to be none. */
  plain: string;
};

/** What a query asks for, however it was typed. */
export type Asked = Pick<Query, 'caseNumber' | 'entries' | 'words' | 'phrases' | 'terms'> & { misread?: Misread[] };

/** A part of a query as it was read, and the query without it. */
export type QueryPart = {
  kind: 'case-number' | 'entry' | 'words' | 'phrase' | 'term';
  /** For a term its label, as "judge". */
  label: string | null;
  text: string;
  without: string;
};

/** A query that asks for nothing. */
export const nothingAsked: Asked = { caseNumber: null, entries: [], words: '', phrases: [], terms: [] };

/**
 * Read a query. Never throws: what is neither number nor label nor field is words.
 *
 * @param text what was typed, of any length.
 */
export function readQuery(text: string): Query {
  const folded = fold(text.slice(0, 10 * longestQuery));
  const typed = folded.slice(0, longestQuery).trim().toWellFormed();
  const cut = folded.length > longestQuery || text.length > 10 * longestQuery;
  const phrases: string[] = [];
  const open = typed.replace(quotedParts, (whole: string, field?: string, phrase?: string) => {
    // A quotation mark after the colon of a field opens its value.
    if (whole.startsWith('(') || (field && isField(field))) return whole;
    const said = (phrase ?? /"([^"]*)/.exec(whole)?.[1] ?? '').trim();
    if (said && !phrases.includes(said)) phrases.push(said);
    return field ? `${field}: ` : ' ';
  });
  const { terms, misread, rest: plain } = takeTerms(open.replace(/ +/g, ' ').trim());
  const empty: Query = { typed, cut, ...nothingAsked, phrases, terms, misread, plain, sure: true };

  const { caseNumber, rest } = takeCaseNumber(plain.replace(labelColon, '$1 '));
  const labelled = takeLabelled(rest);
  if (labelled) return { ...empty, caseNumber, ...labelled };
  const bare = takeBare(rest, caseNumber !== null);
  if (bare) return { ...empty, caseNumber, ...bare };
  return { ...empty, caseNumber, words: tidy(rest) };
}

/** A value in quotation marks, a label in brackets and marks (`("D.E.")`), a phrase. */
const quotedParts = /([a-z-]+): ?"[^"]*(?:"|$)|\("[^"]*"\)|"([^"]+)"/gi;

/** `dkt:239`, as those type who have learnt the fields. */
const labelColon = /\b(dkts?|docket|ecf|docs?|entry|case)\s?:\s?(?=[\d#[])/gi;

/** A query as it can be typed: `15-cv-00798 dkt 542 "meet and confer" judge:ryu`. Reading it gives the same parts. */
export function formatQuery({ caseNumber, entries, words, phrases, terms, misread = [] }: Asked): string {
  return [
    caseNumber,
    words,
    entries.length > 0 && `dkt ${formatEntries(entries)}`,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...terms.map(formatTerm),
    ...misread.map(({ typed }) => typed),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The parts that were read, for chips: case number, entries, words, phrases, terms. */
export function queryParts(query: Query): QueryPart[] {
  const { caseNumber, entries, words, phrases, terms } = query;
  const part = (kind: QueryPart['kind'], text: string, left: Partial<Asked>, label: string | null = null) => ({
    kind,
    label,
    text,
    without: formatQuery({ ...query, ...left }),
  });
  return [
    ...(caseNumber ? [part('case-number', caseNumber, { caseNumber: null })] : []),
    ...(entries.length > 0 ? [part('entry', formatEntries(entries), { entries: [] })] : []),
    ...(words ? [part('words', words, { words: '' })] : []),
    ...phrases.map((phrase) => part('phrase', phrase, { phrases: phrases.filter((other) => other !== phrase) })),
    ...terms.map((term) => {
      const { label, words: text } = termWords(term);
      return part('term', text, { terms: terms.filter((other) => other !== term) }, label);
    }),
  ];
}

/** One kind of dash, of quotation mark and of blank. */
const fold = (text: string) =>
  text
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”„]/g, '"')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: typed text can hold them, and no answer does
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim();

/** Words without the brackets, stops and joints that stood around a number: "in" of "ECF No. 12 in 15-cv-00798". */
const tidy = (text: string) =>
  text
    .replace(/^\s*(?:in|of|on|and)\s*$/i, '')
    .replace(/[[({]\s*[\])}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.&/\])}-]+|[\s,;:&/[({-]+$/g, '')
    .trim();

// ---- case number ----

/** "Case No.", "Civil Action No." and the like, right before a number. */
const beforeNumber =
  /(?:\b(?:united states|civil|criminal|case|action|cause|number|versus|nos?|c\.?\s?a)\b[.:]?\s*|#\s*)+$/i;
/** Judges and divisions right after a number: `-HSG (DMR)`, `RS (JCS)`, `-Orl-28GJK`, `-CIV-SCOLA/GOODMAN`, `V(F)`. */
const afterNumber =
  /^(?:-?[A-Za-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*)?(?:\s?(?:\([A-Za-z/,\s]{1,14}\)|(?!(?:DKTS?|ECF|DOCS?|DE|DI|DN|NOS?|RE)\b)[A-Z]{2,4}x?(?:[-/][A-Z]{2,4})*(?![A-Za-z'.])))*/;

function takeCaseNumber(text: string): { caseNumber: CaseNumber | null; rest: string } {
  const found = findCaseNumber(text);
  if (found) {
    const before = text.slice(0, found.from).replace(beforeNumber, ' ');
    const after = text.slice(found.to).replace(afterNumber, ' ');
    return { caseNumber: found.caseNumber, rest: `${before} ${after}` };
  }
  // A number that can be no entry is a civil case's where nothing else is typed: 21-10526, 07-949, ELH-20-2705.
  const alone = /^(?:[A-Za-z]{1,4}-)?(?:\d{1,2}:)?(\d{2})-(\d{3,6})(?![\d])/.exec(text);
  const [whole, year = '', serial = ''] = alone ?? [];
  if (whole === undefined || (/^\d/.test(whole) && !year.startsWith('0') && serial.length < 4))
    return { caseNumber: null, rest: text };
  const after = text.slice(whole.length).replace(afterNumber, ' ');
  return { caseNumber: formatCaseNumber(year, 'cv', serial), rest: after };
}

// ---- docket entries ----

/** Labels of docket entries in the orders of seventy district courts, without "No." and its kin. */
const labels = [
  '(?:cm/)?ecf(?:\\s+(?:dkt|docket|doc)\\.?)?(?:\\s+entry)?(?:\\s*\\(?"?d\\.?e\\.?"?\\)?)?',
  'dkts?\\b\\.?',
  'dockets?(?:\\s+(?:entry|entries|items?))?(?:\\s*\\(?"?d\\.?e\\.?"?\\)?)?',
  'r(?:ec)?\\.?\\s?docs?\\.?',
  'nyscef(?:\\s+docs?\\.?)?',
  '(?:record\\s+)?documents?',
  'docs?\\.?',
  'd\\.?\\s?[ein]\\.?,?',
  'd/e',
  'eof',
  'filings?',
  'papers?',
  'instruments?',
  'ct\\.?\\s?rec\\.?',
  "clerk['’]?s",
  'tabs?',
  'entry|entries',
].join('|');
const numberWord = '(?:nos?\\b[.,:]?|numbers?|№)';
const token =
  '\\d{1,5}(?:\\s?(?:-|\\bto\\b|\\bthrough\\b)\\s?\\d{1,5}(?:-\\d{1,3})?|-\\d{1,3}\\s?(?:to|through)\\s?\\d{1,5}-\\d{1,3})?';
const separator = '[\\s\\])]*(?:,|;|&|/|\\band\\b|,\\s*and\\b)\\s*[#[(]*\\s*';
const entryList = `(?<list>${token}(?:${separator}${token})*)(?![\\d:]|\\.\\d|-\\d|-?[a-z]{2,5}-\\d)`;

/** `Dkt. No. 239`, `[Docket Nos. 224, 239]`, `ECF 596-1`, `#239`, `No. 239`, `[41]`. */
const labelledEntries = new RegExp(
  `(?:\\bre:?\\s*)?[[(]*\\s*(?<label>(?<![a-z0-9.])(?:${labels})\\s*${numberWord}?\\s*[#[(]*|(?<![a-z0-9])${numberWord}\\s*[#[(]*|[#[(]*#\\s*|\\[)\\s*${entryList}`,
  'i',
);

/** A place within the entry, which finds nothing on a docket: `at 4`, `¶ 3`, `, p. 1`, `PageID.80`. */
const pin = /^[\s\])]*,?\s*(?:at|pp?\.|pages?|¶+|page\s?id\.?)\s*[#.]*\s*\d[\d:,\s-]*/i;

function takeLabelled(text: string): Pick<Query, 'entries' | 'sure' | 'words'> | null {
  const match = labelledEntries.exec(text);
  if (!match) return null;
  const { label = '', list = '' } = match.groups ?? {};
  const entries = readList(list, numberOf(label));
  if (entries.length === 0) return null;
  const after = text.slice(match.index + match[0].length).replace(pin, ' ');
  return { entries, sure: true, words: tidy(`${text.slice(0, match.index)} ${after}`) };
}

/** Words before a number that make it something else than an entry. */
const otherNumber =
  /(?:^|\s)(?:rules?|r\.|p\.|civ\.|l\.?r\.|§+|¶+|sections?|pages?|exhibits?|ex\.|part|chapter|title|volume|request|interrogatory|rfp)$/i;

/** A number without a label: the whole query, all beside a case number, or the last or first of the words. */
function takeBare(text: string, inCase: boolean): Pick<Query, 'entries' | 'sure' | 'words'> | null {
  const rest = tidy(text);
  const whole = new RegExp(`^${entryList}[.?!]*$`, 'i').exec(rest);
  if (whole) {
    const entries = readList(whole.groups?.list ?? '', 'neither');
    return entries.length > 0 ? { entries, sure: true, words: '' } : null;
  }
  const last = /^(?<words>.*\S)\s(?<list>\d{1,5}(?:-\d{1,3})?)$/.exec(rest);
  const first = /^(?<list>\d{1,5}(?:-\d{1,3})?)\s(?<words>\D.*)$/.exec(rest);
  const { words = '', list = '' } = (last ?? first)?.groups ?? {};
  const entries = readList(list, 'neither');
  if (entries.length === 0 || (last && otherNumber.test(words)) || /^\d|\d$/.test(words)) return null;
  return { entries, sure: inCase, words: tidy(words) };
}

function numberOf(label: string): 'singular' | 'plural' | 'neither' {
  if (/nos\b|numbers|dkts|dockets|docs|documents|entries|filings|papers|instruments|tabs|##/i.test(label))
    return 'plural';
  return /no\b|number|dkt|docket|doc|entry|filing|paper|instrument|tab/i.test(label) ? 'singular' : 'neither';
}

/** Entries of a list, each token read by its digits; [] where one of them is none. */
function readList(list: string, label: 'singular' | 'plural' | 'neither'): EntryId[] {
  const tokens = list
    .split(new RegExp(separator, 'i'))
    .map((part) =>
      part
        .replace(/[[\]()#]/g, '')
        .trim()
        .replace(/^0+(?=[1-9])/, ''),
    )
    .filter(Boolean);
  const bases = tokens.map((part) => part.split('-')[0]);
  const read = tokens.map((part, i) =>
    readEntryToken(
      part,
      label,
      bases.some((base, j) => j !== i && base === bases[i]),
    ),
  );
  if (read.some((entries) => entries.length === 0)) return [];
  return [...new Set(read.flat())].sort(compareEntries);
}
