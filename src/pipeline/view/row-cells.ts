/** What a cell of a table says: lines of words, links and glyphs, drawn alike at the build and in the browser. */
import type { Consequence, Ground } from '../../schema/annotation.ts';
import type { CaseId, EntryDisposition } from '../../schema/case.ts';
import { courtOf } from '../../schema/court.ts';
import { formatBounds, formatDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import { parseList } from '../../schema/list-cell.ts';
import type { DeadlineRow, EntryRow, RulingRow, WarningRow } from '../../schema/tables.ts';
import { casePath, docketPath, orderPath } from './addresses.ts';
import { type GlyphName, glyphOfKind } from './glyphs.ts';
import { type AnyRow, basisWords, dispositionsOf, placeWords } from './row-facets.ts';
import {
  addresseeWords,
  capital,
  consequenceWords,
  count,
  dispositionWords,
  dueWords,
  entryKindWords,
  entryWords,
  groundWords,
  list,
  listPauses,
  sentence,
  shownKind,
  unbroken,
  warningWords,
} from './words.ts';

/** A piece of a line: plain words; a link, its path from the site's root; or a glyph with its word. */
export type Part =
  | string
  | { words: string; path: string; entry?: boolean }
  | { words: string; glyph: GlyphName; disposition?: EntryDisposition };

/** A line of a cell. `tone` sets it: the court's words, small, small and quiet, or a rung of the ladder. */
export type Line = { tone?: 'court' | 'small' | 'quiet' | 'rung'; parts: Part[] };

/** The class of a line, in the stylesheets of the site. */
export const toneClass: Record<NonNullable<Line['tone']>, string> = {
  court: 'q',
  small: 'small',
  quiet: 'small quiet',
  rung: 'rung',
};

const line = (...parts: (Part | false | null)[]): Line => ({
  parts: parts.filter((part) => part !== false && part !== null),
});
const small = (...parts: (Part | false | null)[]): Line => ({ tone: 'small', ...line(...parts) });
const quiet = (...parts: (Part | false | null)[]): Line => ({ tone: 'quiet', ...line(...parts) });

/** The words of lines as they are read aloud, a blank between two lines. */
export const wordsOfLines = (lines: readonly Line[]): string =>
  lines.map(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : part.words)).join('')).join(' ');

const entryLink = (caseId: CaseId | null, entry: EntryKey, words = entryWords(entry)): Part =>
  caseId ? { words, path: docketPath(caseId, entry), entry: true } : words;

/** "Nos. 224, 239 and 241", each a link where the case is known; among entries without a number each by its own words. */
function entryList(caseId: CaseId | null, entries: readonly EntryKey[]): Part[] {
  const numbers = entries.every(isEntryId);
  const label = !numbers ? [] : entries.length === 1 ? ['No.\u00a0'] : ['Nos.\u00a0'];
  const pauses = listPauses(entries.length);
  return [
    ...label,
    ...entries.flatMap((entry, i) => [entryLink(caseId, entry, numbers ? entry : entryWords(entry)), pauses[i] ?? '']),
  ].filter((part) => part !== '');
}

const dispositionPart = (disposition: EntryDisposition): Part => ({
  words: dispositionWords[disposition],
  glyph: disposition,
  disposition,
});

/** What was ruled, and why. */
export function dispositionLines({ disposition, withoutPrejudice, grounds }: RulingRow): Line[] {
  const why = parseList(grounds).map((ground) => groundWords[ground as Ground]);
  return [
    line(dispositionPart(disposition), withoutPrejudice && ' without prejudice'),
    ...(why.length > 0 ? [small(list(why))] : []),
  ];
}

/** The papers ruled on, what they ask for, and whose they are. */
export function ruledOnLines({ case: caseId, entries, motion, movant }: RulingRow): Line[] {
  const papers = parseList(entries);
  return [
    ...(papers.length > 0 ? [line(...entryList(caseId, papers))] : []),
    ...(motion ? [small(motion, movant && ` (${movant})`)] : []),
  ];
}

/** What became of the ruling, or that nothing is known, and as of when. */
export const laterLines = ({ stands, laterHistory }: RulingRow): Line[] => [
  stands === 'none-known' ? quiet(laterHistory) : small(laterHistory),
];

/** The order behind a row: its day, its entry, who decided. */
export function orderLines(row: RulingRow | WarningRow | DeadlineRow): Line[] {
  const { case: caseId, order, orderEntry, dated, judge } = row;
  const bounds = 'datedFrom' in row && row.datedFrom && row.datedTo ? { from: row.datedFrom, to: row.datedTo } : null;
  // The words of an entry without a number name its day.
  const namesItsDay = orderEntry !== null && !isEntryId(orderEntry) && dated !== null;
  const day = dated ? formatDate(dated) : bounds ? formatBounds(bounds) : 'day not known';
  const entry =
    orderEntry !== null &&
    (!caseId && order ? { words: entryWords(orderEntry), path: orderPath(order) } : entryLink(caseId, orderEntry));
  return [line(!namesItsDay && day, entry && !namesItsDay && ', ', entry), ...(judge ? [small(judge)] : [])];
}

/** The case of a row: its name, as `caseNameOf` gives it, its number and court. */
export function caseLines(row: AnyRow, words: string): Line[] {
  const path = row.case ? casePath(row.case) : row.order ? orderPath(row.order) : null;
  const where = [row.caseNumber, row.court && courtOf(row.court).citation].filter(Boolean).join(', ');
  return [line(path ? { words, path } : words), ...(where ? [quiet(where)] : [])];
}

/** What the order said: the court's words with their place, else our own, and how they are known. */
export function saidLines(row: RulingRow | WarningRow | DeadlineRow, ours: string | null): Line[] {
  const { quote, address } = row;
  const place = placeWords(row) || 'In the order';
  if (quote !== null)
    return [
      { tone: 'court', parts: [quote] },
      quiet(address ? { words: place, path: address } : place, `, ${basisWords(row)}`),
    ];
  return ours ? [line(ours), quiet(`Our words, ${basisWords(row)}`)] : [quiet(capital(basisWords(row)))];
}

/** The rung of a warning, and what may follow. */
export function warningLines(row: WarningRow): Line[] {
  const consequences = parseList(row.consequences).map((code) => consequenceWords[code as Consequence]);
  const kind = shownKind(row);
  return [
    { tone: 'rung', parts: [{ words: warningWords[kind], glyph: kind }] },
    ...(consequences.length > 0 ? [small(list(consequences))] : []),
  ];
}

/** Whom a warning is addressed to, and the rules that it names. */
export const addresseeLines = ({ addressee, authority }: WarningRow): Line[] => [
  line(capital(addresseeWords[addressee])),
  ...(authority ? [small(authority)] : []),
];

/** What is known to have followed a warning in its case; nothing for what is no warning. */
export const followedLines = ({ followed, followedBy }: WarningRow): Line[] =>
  followed === null
    ? []
    : followed === 'nothing-known'
      ? [quiet('Nothing known to have followed.')]
      : parseList(followedBy).map((step) => small(capital(step)));

/** The day by which something has to be done; a count of days is shown as one, for what it runs from is not in the row. */
export const dueLines = ({ date, days, unit }: DeadlineRow): Line[] => [
  line(date ? dueWords({ date, days, unit }) : capital(dueWords({ date, days, unit }))),
  ...(date ? [] : [quiet('counted from what the order names')]),
];

/** What has to be done, and by whom. */
export const actionLines = ({ action, addressee }: DeadlineRow): Line[] => [
  line(capital(action)),
  small(capital(addresseeWords[addressee])),
];

/** What kind of paper an entry is, and whose. */
export const kindLines = ({ kind, by }: EntryRow): Line[] => [
  line({ words: capital(entryKindWords[kind]), glyph: glyphOfKind(kind) }),
  ...(by ? [small(by)] : []),
];

/** An entry's place on its docket, and its text where it is held. */
export const entryLines = ({ case: caseId, key, numberFrom, numberTo, order }: EntryRow): Line[] => [
  line(entryLink(caseId, key)),
  ...(numberFrom && numberTo ? [quiet(`number not known, from ${numberFrom} to ${numberTo}`)] : []),
  ...(order ? [small({ words: 'Read the order', path: orderPath(order) })] : []),
];

/** The day on which an entry was filed, or the bounds of it. */
export const filedLines = ({ filedFrom, filedTo, filedInferred }: EntryRow): Line[] => [
  line(
    filedFrom && filedTo
      ? formatBounds({ from: filedFrom, to: filedTo, inferred: filedInferred ?? false })
      : 'day not known',
  ),
];

/** What became of an entry, by which order; for an order, how many papers it ruled on. */
export const becameLines = (row: EntryRow): Line[] => {
  const ruledOn = parseList(row.ruledOn).length;
  return [
    ...dispositionsOf(row).map(({ disposition, by }) =>
      line(dispositionPart(disposition), by && ', ', by && entryLink(row.case, by)),
    ),
    ...(ruledOn > 0 ? [line(`Ruled on ${count(ruledOn, 'paper')}`)] : []),
  ];
};

/** What an entry is about, what it answers, how often orders mention it, and where all this is known from. */
export function aboutLines(row: EntryRow): Line[] {
  const { case: caseId, description, motion, respondsTo, mentions, kind, note } = row;
  const answers = parseList(respondsTo);
  return [
    description
      ? line(unbroken(description))
      : motion
        ? line(`Asks for ${motion}.`)
        : quiet('Known only from the orders that mention it.'),
    ...(answers.length > 0
      ? [small(kind === 'order' ? 'Concerns ' : 'Responds to ', ...entryList(caseId, answers), '.')]
      : []),
    ...(note ? [small(`Note: ${unbroken(sentence(note))}`)] : []),
    quiet(
      mentions > 0 && `Mentioned ${count(mentions, 'time')} in the orders held, `,
      mentions > 0 ? basisWords(row) : capital(basisWords(row)),
    ),
  ];
}
