/** Docket entries, rulings and events told in one sentence: what a mark of the timeline says when it is read aloud. */
import type { CaseEvent, DocketEntry, EntryRuling } from '../../schema/case.ts';
import { formatBounds, formatDate, type IsoDate } from '../../schema/date.ts';
import { type EntryKey, isEntryId } from '../../schema/entry.ts';
import { capital, dispositionWords, entryKindWords, entryWords, eventWords, groundWords, list } from './words.ts';

/** "filed between Sept. 28 and Oct. 7, 2015", "filed Mar. 3, 2015", "date not known"; without "filed" for orders and hearings. */
export function filedWords({ filed, kind }: Pick<DocketEntry, 'filed' | 'kind'>): string {
  if (!filed) return 'date not known';
  const when = formatBounds(filed);
  return kind === 'order' || kind === 'hearing' ? when : `filed ${when}`;
}

/** What an entry asks for or is, in our own words: "motion: leave to file a letter", "order". */
function paperWords({ kind, motion }: Pick<DocketEntry, 'kind' | 'motion'>): string {
  return motion ? `${entryKindWords[kind]}: ${motion}` : entryKindWords[kind];
}

/** "denied without prejudice Oct. 16, 2015, No. 271", "deferred", with the grounds in brackets where the text gives them. */
export function rulingWords({ disposition, withoutPrejudice, by, date, grounds }: EntryRuling): string {
  const what = `${dispositionWords[disposition].toLowerCase()}${withoutPrejudice ? ' without prejudice' : ''}`;
  const why = grounds.length > 0 ? ` (${list(grounds.map((ground) => groundWords[ground]))})` : '';
  // The key of an order without a number names its day already.
  const place = by && (isEntryId(by) || !date) ? entryWords(by) : by ? 'order' : null;
  return [`${what}${date ? ` ${formatDate(date)}` : ''}`, place].filter(Boolean).join(', ') + why;
}

/** "No. 239, motion: leave to file, Loop AI Labs Inc., filed between …; denied Oct. 16, 2015, No. 271 (no …)." */
export function entrySentence(entry: DocketEntry): string {
  const head = [
    entryWords(entry.key),
    isEntryId(entry.key) || entry.motion ? paperWords(entry) : null,
    entry.kind === 'order' ? null : entry.by,
    isEntryId(entry.key) ? filedWords(entry) : null,
  ];
  const what = entry.kind === 'order' || entry.kind === 'hearing' || entry.motion === null ? entry.description : null;
  const said = [head.filter(Boolean).join(', '), ...entry.rulings.map(rulingWords)].join('; ');
  return said + (what ? `: ${what}` : '.');
}

/** "Meet and confer, Oct. 2, 2015: Loop AI Labs Inc." */
export function eventSentence({ kind, date, text, party }: CaseEvent): string {
  const what = text ?? party;
  return `${capital(eventWords[kind])}, ${formatDate(date)}${what ? `: ${what}` : '.'}`;
}

/** Key to what the drawing has room for: "239", for an order without a number "Jan. 6", for another paper "letter". */
export function shortName(key: EntryKey, kind: DocketEntry['kind']): string {
  if (isEntryId(key)) return key;
  const date = /\d{4}-\d{2}-\d{2}/.exec(key)?.[0] as IsoDate | undefined;
  return kind === 'order' && date ? formatDate(date).replace(/, \d{4}$/, '') : entryKindWords[kind];
}
