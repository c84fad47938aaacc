/**
 * How a paper of a case is cited, after the Bluebook, and as reference managers read it. The browser makes citations of
 * rulings and docket entries with this file, so it takes plain words and imports next to nothing.
 *
 * Sources: rule 10.8.1(b) and B10.1.4 (unreported decision by docket number and full date, pages of the slip opinion),
 * B17 (the paper by its title, "ECF No."), rule 10.7 and table T8 (later history), rule 10.9 and B10.2 (short form).
 */
import { type DateBounds, formatBounds, formatDate, type IsoDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import type { Pin } from '../../schema/order.ts';
import { entryWords, ordinaryBlanks, pinWords } from './words.ts';

/** A citation in runs; the name of the case and the words of later history are in italics. */
export type Citation = { text: string; italic: boolean }[];

/** What became of an order later: by whom, and by which order where it stands on the same docket. */
export type CitedHistory = { effect: string; by: string; date: IsoDate; order: EntryKey | null };

/** What all papers of a case share in their citations. */
export type CitedCase = {
  /** "Loop AI Labs Inc. v. Gatti"; null where the case is not identified. */
  name: string | null;
  /** "Loop AI Labs", as later mentions have it. */
  shortName: string | null;
  /** "15-cv-00798-HSG (DMR)". */
  number: string | null;
  /** "N.D. Cal." */
  court: string | null;
  /** Reported decisions of the case, each as a whole citation. */
  reported: string[];
  /** What is said of an order without later history: "No later history known as of Nov. 9, 2018." */
  noLaterHistory: string;
  /** Day that the facts of the site go to. */
  factsTo: IsoDate | null;
};

/** One paper of a case. */
export type CitedPaper = {
  /** "Order on Outstanding Discovery Submissions"; for a paper of a party its kind, "Motion". */
  title: string;
  /** Its own key on the docket. */
  entry: EntryKey | null;
  dated: DateBounds | null;
  /** Later history that ends the citation. */
  history: CitedHistory[];
  /** All that is known to have become of it, relief asked for too, a sentence a step. */
  later: string[];
  /** True for what a court made: an order has later history, a party's paper none. */
  isOrder: boolean;
};

export type Cited = CitedCase & CitedPaper;

/** A paper as a docket's row carries it for the browser: without its key, which names the row, and without empty lists. */
export const formatCitedPaper = ({ entry: _, history, later, ...paper }: CitedPaper): string =>
  JSON.stringify({
    ...paper,
    ...(history.length > 0 ? { history } : {}),
    ...(later.length > 0 ? { later } : {}),
  });

/** The paper of a row, as `formatCitedPaper` wrote it. */
export const parseCitedPaper = (row: string, entry: EntryKey): CitedPaper => ({
  history: [],
  later: [],
  ...(JSON.parse(row) as Omit<CitedPaper, 'entry' | 'history' | 'later'>),
  entry,
});

/** The words of a paper that are cited, and where they stand. */
export type CitedWords = {
  quote: string | null;
  pin: Pin | null;
  /** Paragraph by our own numbers, which the Bluebook does not know: it stands with the address alone. */
  paragraph: number | null;
};

/** The Bluebook's forms. `entry-before`: "ECF No." before the court; `entry-behind`: behind it; `paper`: by its title. */
export type CitationForm = 'entry-before' | 'entry-behind' | 'paper';

/** Each form with the words that it is offered under, the usual one first. */
export const citationForms: readonly (readonly [CitationForm, string])[] = [
  ['entry-before', 'Docket entry before the court'],
  ['entry-behind', 'Docket entry behind the court'],
  ['paper', 'By the title of the paper'],
];

const plain = (text: string): Citation[number] => ({ text, italic: false });
const slanted = (text: string): Citation[number] => ({ text, italic: true });

/** The words of a citation without italics, every blank an ordinary one: what a plain text takes. */
export const citationText = (citation: Citation): string => ordinaryBlanks(citation.map(({ text }) => text).join(''));

/** "ECF No. 243"; null for a paper without a number. */
const ecf = ({ entry }: CitedPaper): string | null => (entry && isEntryId(entry) ? `ECF ${entryWords(entry)}` : null);

const at = (words: CitedWords | undefined): string | null => (words?.pin ? `at\u00a0${pinWords(words.pin)}` : null);

/** Days in brackets, the Bluebook's own sign for what the paper does not say, where they are bounds and no day. */
function dayWords(dated: DateBounds | null): string | null {
  if (!dated) return null;
  if (dated.from === dated.to) return formatDate(dated.from);
  return `[${formatBounds({ from: dated.from, to: dated.to })}${dated.inferred ? ', inferred' : ''}]`;
}

/** "(N.D. Cal. Oct. 16, 2015)"; null where neither court nor day is known. */
function courtAndDay({ court, dated }: Cited): string | null {
  const words = [court, dayWords(dated)].filter(Boolean).join(' ');
  return words && `(${words})`;
}

/** Table T8, as far as it has the effect; else the word itself. */
const effectWords: Record<string, string> = { affirmed: 'aff’d' };

/**
 * Later history as it ends a citation: ", aff’d, Ninth Circuit, No. 17-15608 (Nov. 9, 2018)"; an order of the same docket
 * by its number: ", upheld, ECF No. 712 (N.D. Cal. May 25, 2016)".
 */
const historyRuns = ({ history, court }: Pick<Cited, 'history' | 'court'>): Citation =>
  history.flatMap(({ effect, by, date, order }) => {
    const number = order && isEntryId(order) ? `ECF ${entryWords(order)}` : null;
    const place = order === null ? null : court;
    return [
      plain(', '),
      slanted(effectWords[effect] ?? effect),
      plain(`, ${number ?? by.replace(/^the /, '')} (${[place, formatDate(date)].filter(Boolean).join(' ')})`),
    ];
  });

/**
 * The full citation, with its later history and one full stop at its end.
 *
 * @param words what is cited of the paper; without it, the whole.
 */
export function fullCitation(cited: Cited, form: CitationForm = 'entry-before', words?: CitedWords): Citation {
  const { name, number, title } = cited;
  const pin = at(words);
  const place = courtAndDay(cited);
  const no = number && `No.\u00a0${number}`;
  const history = [...historyRuns(cited), plain('.')];
  // A case that is not identified has no number here, whatever its paper says: only its title leads anywhere.
  if (name === null) {
    const head = [[title, pin].filter(Boolean).join(' '), 'case not identified'].join(', ');
    return [plain([head, place].filter(Boolean).join(' ')), ...history];
  }
  const entry = ecf(cited);
  const tail = {
    'entry-before': () => [no, entry ?? (pin && 'slip op.'), pin].filter(Boolean),
    // A pin belongs to the slip opinion, unless the paper is a party's.
    'entry-behind': () => [no, pin && (cited.isOrder ? `slip op. ${pin}` : pin)].filter(Boolean),
    paper: () => [no].filter(Boolean),
  }[form]();
  // "slip op." and its page are not parted.
  const middle = tail.join(', ').replace('slip op., at', 'slip op. at');
  const end = form === 'entry-before' || !entry ? '' : `, ${entry}`;
  const runs = [
    slanted(name),
    plain([middle && `, ${middle}`, place && ` ${place}`, end].filter(Boolean).join('')),
    ...history,
  ];
  return form === 'paper' ? [plain(`${[title, pin].filter(Boolean).join(' ')}, `), ...runs] : runs;
}

/** The short form for a later mention: "Loop AI Labs, ECF No. 243, at 2."; null where the case is not identified. */
export function shortCitation(cited: Cited, words?: CitedWords): Citation | null {
  if (cited.shortName === null) return null;
  const entry = ecf(cited);
  const pin = at(words);
  const tail = entry
    ? [entry, pin]
    : [[`No.\u00a0${cited.number}`, pin && `slip op. ${pin}`].filter(Boolean).join(', ')];
  return [slanted(cited.shortName), plain(`, ${tail.filter(Boolean).join(', ')}.`)];
}

/** A decision in a reporter: volume, reporter, first page. */
type Reported = { volume: string; reporter: string; page: string };

/** The reporter that printed the paper: the one whose citation in the case file has its court and day; null for none. */
function reportedAs({ reported, court, dated, isOrder }: Cited): Reported | null {
  if (!isOrder || !dated || dated.from !== dated.to) return null;
  const when = ordinaryBlanks(formatDate(dated.from));
  for (const citation of reported) {
    const [, volume, reporter, page, place] = /, (\d+) (\D[^,()]*?) (\d+) \(([^()]+)\)\.?$/.exec(citation) ?? [];
    if (volume && reporter && page && place && ordinaryBlanks(place) === `${court} ${when}`) {
      return { volume, reporter, page };
    }
  }
  return null;
}

/**
 * The citation by reporter (rule 10.3.2), with the year alone as reporters have it; null where none printed it. It has
 * no pin: the pages known here are those of the order, not of the reporter.
 */
export function reporterCitation(cited: Cited): Citation | null {
  const as = reportedAs(cited);
  if (!as || cited.name === null || !cited.dated) return null;
  const words = `, ${as.volume} ${as.reporter} ${as.page} (${cited.court} ${cited.dated.from.slice(0, 4)})`;
  return [slanted(cited.name), plain(words), ...historyRuns(cited), plain('.')];
}

/** What became of it later, or as of when nothing is known to have; "" for a party's paper. */
export function historySentence({ later, noLaterHistory, isOrder }: Cited): string {
  if (!isOrder) return '';
  return later.length > 0 ? `Later history: ${later.join(' ')}` : noLaterHistory;
}

/** "As of" words of whatever is taken away: "Docketline, with facts to Nov. 9, 2018". */
export const factsToWords = (factsTo: IsoDate | null): string =>
  factsTo ? `Docketline, with facts to ${formatDate(factsTo)}` : 'Docketline';

/**
 * The words with their citation and address, for a brief or a note: quotation, citation, address, a line each.
 *
 * @param address where the words are shown, a whole web address.
 */
export function quotedCitation(cited: Cited, words: CitedWords, address: string): Citation {
  const quote =
    words.quote &&
    `“${words.quote.replace(/“|”/g, (mark) => (mark === '“' ? '‘' : '’')).replace(/"([^"]*)"/g, '‘$1’')}”`;
  const where = [address, words.paragraph ? ` (¶ ${words.paragraph} by Docketline’s count)` : ''].join('');
  return [
    ...(quote ? [{ text: `${quote}\n`, italic: false }] : []),
    ...fullCitation(cited, 'entry-before', words),
    { text: `\n${where}`, italic: false },
  ];
}

const parts = (day: IsoDate): number[] => day.split('-').map(Number);

/** What a reference manager has no field for: title of the paper, docket entry, pin, what the facts rest on. */
function noteOf(cited: Cited, words?: CitedWords): string {
  const place = [ecf(cited), at(words)].filter(Boolean).join(', ');
  return ordinaryBlanks(
    [cited.title, place, historySentence(cited).replace(/\.$/, ''), factsToWords(cited.factsTo)]
      .filter(Boolean)
      .join('; '),
  );
}

/** Later history without the comma that parts it from a citation. */
const historyText = (cited: Cited): string => citationText(historyRuns(cited)).replace(/^, /, '');

/**
 * The paper as CSL-JSON (type `legal_case`), a list of one, as Zotero and citeproc-js read it.
 *
 * @param id names it within the reader's library.
 * @param address where it is shown, a whole web address.
 */
export function formatCsl(cited: Cited, id: string, address: string, words?: CitedWords): string {
  const reported = reportedAs(cited);
  const history = historyText(cited);
  const { dated } = cited;
  const days = dated && (dated.from === dated.to ? [parts(dated.from)] : [parts(dated.from), parts(dated.to)]);
  const fields = {
    id,
    type: 'legal_case',
    title: cited.name ?? cited.title,
    ...(cited.shortName ? { 'title-short': cited.shortName } : {}),
    ...(cited.court ? { authority: cited.court } : {}),
    ...(cited.number ? { number: cited.number } : {}),
    ...(days ? { issued: { 'date-parts': days, ...(dated?.inferred ? { circa: true } : {}) } } : {}),
    ...(reported ? { volume: reported.volume, 'container-title': reported.reporter, page: reported.page } : {}),
    genre: cited.title,
    ...(history ? { references: history } : {}),
    ...(words?.quote ? { abstract: words.quote } : {}),
    note: noteOf(cited, words),
    source: 'Docketline',
    URL: address,
  };
  return `${JSON.stringify([fields], null, 2)}\n`;
}

/**
 * The paper as RIS (type `CASE`; tags as Zotero's translator and EndNote take them: `SV` docket number, `PB` court, `A2`
 * reporter, `OP` later history), lines parted by CRLF.
 *
 * @param address where it is shown, a whole web address.
 */
export function formatRis(cited: Cited, address: string, words?: CitedWords): string {
  const reported = reportedAs(cited);
  const day = cited.dated && cited.dated.from === cited.dated.to ? cited.dated.from : null;
  const sameYear = cited.dated && cited.dated.from.slice(0, 4) === cited.dated.to.slice(0, 4);
  const lines: [tag: string, value: string | null | undefined][] = [
    ['TY', 'CASE'],
    ['TI', cited.name ?? cited.title],
    ['ST', cited.shortName],
    ['PB', cited.court],
    ['SV', cited.number],
    ['DA', day?.replaceAll('-', '/')],
    ['PY', sameYear ? cited.dated?.from.slice(0, 4) : null],
    ['VL', reported?.volume],
    ['A2', reported?.reporter],
    ['SP', reported?.page],
    ['OP', historyText(cited)],
    ['AB', words?.quote],
    ['N1', noteOf(cited, words)],
    ['DB', 'Docketline'],
    ['UR', address],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
