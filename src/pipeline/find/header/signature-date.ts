/** Normalised text to the day the order is signed. */
import type { IsoDate } from '../../../schema/date.ts';
import { findDates } from '../dates.ts';
import type { Head } from './head.ts';

/** Words of a signature that a date follows: `Dated:`, `SO ORDERED this`, `At Wilmington this`. */
const signing = /\b(?:ordered|dated?|signed|done|enter(?:ed)?|issued|decided|executed|this)\b/gi;
/** What may stand before such a word on its line. */
const beforeSigning =
  /^[\s*_]*(?:it\s+is\s+(?:further\s+)?)?(?:hereby\s+)?(?:is\s+)?(?:and\s+)?(?:(?:done|signed|adjudged|ordered)[,\s]+(?:and\s+|&\s+|in\s+open\s+court\s+)?)*(?:so\s+)?$/i;
/** The day right after `this`: `this 9th day of September`, `this the twenty-first day of`, `this May 17, 2021`. */
const dayAfterThis =
  /^\s+(?:the\s+)?(?:\d{1,2}\s?(?:st|nd|rd|th)?|[a-z]{5,7}(?:-[a-z]{5,7})?)\s+(?:day\s+)?of\s+|^\s+[A-Z][a-z]{2,8}\.?\s\d/;
/** Where a line, a cell or a sentence begins. */
const lineStart = /^[\s\S]*(?:\n|\s{3,}|[.;]\s|,\s+(?=(?:and\s+)?(?:it\s+is\s+)?so\s))/;

const tailLength = 2_000;
/** A clerk's note of signing or entering is the first or the last thing of a docket entry. */
const clerkLength = 600;

/** Dates of clerks: `Signed by … on 11/29/2012`, `issued by … on`, `(Entered: 11/29/2012)`, `Date Filed: 11/29/2012`. */
const clerkSigned =
  /\b(?:signed|ordered|issued|entered)\s+(?:by|on|at\s+the\s+direction\s+of)\s[^\n;]{0,100}?\bon\s+(?=[\dA-Z])|\bmade\s+by\s+the\s+clerk\s+on\s+(?:[a-z]+day,\s+)?(?=[\dA-Z])|\b(?:signed|so\s+ordered)\s+on\s+(?=[\dA-Z])/gi;
const clerkEntered = /\b(?:entered|filed|date\s+filed|date\s+entered|filing\s+date)\s*:?\s{1,4}(?=\d|[A-Z][a-z]{2})/gi;

/** The date that begins within `reach` of `at`. */
function dateAfter(text: string, at: number, reach: number): { date: IsoDate; from: number; to: number } | null {
  const piece = text.slice(at, at + reach + 40);
  const found = findDates(piece).find(({ span, yearGiven, cited }) => span.from <= reach && yearGiven && !cited);
  return found ? { date: found.date, from: at + found.span.from, to: at + found.span.to } : null;
}

/** Where a clerk's `entered` stands: at the head of a line, a bracket or a sentence, or behind `ORDER`. */
const clerksOwn =
  /(?:^|[\n(|:.;]\s*|\s{2}|(?<!\b(?:the|that|an?|by|in|see)\s(?:[\w’']+\s){0,2})\b(?:ORDERS?|ENTRY|Orders?|Entry|(?:text|docket|electronic|endorsed|minute|paperless|oral)\s(?:orders?|entry|entries))\s)$/;

/** The last date that follows one of a clerk's words at once; of `entered` in prose, an earlier order's, none. */
function lastAfter(text: string, start: number, marks: RegExp): IsoDate | null {
  let last: IsoDate | null = null;
  for (const mark of text.slice(start).matchAll(marks)) {
    const at = start + mark.index + mark[0].length;
    if (marks === clerkEntered && !clerksOwn.test(text.slice(Math.max(0, start + mark.index - 40), start + mark.index)))
      continue;
    const found = dateAfter(text, at, 4);
    if (found && text.slice(at, found.from).trim() === '') last = found.date;
  }
  return last;
}

/** Words between a mark and its date that make it another day than the signing's. */
const otherDay =
  /[.;!?]\s+\S|\b(?:by|before|until|than|within|filed|motion|order\s+of|hearing|conference|from|letter|dkt|doc|ecf|docket|shall|must|is|are|was|were|that)\b/i;

/** The last date of a signature from `start` on: `Dated: March 4, 2015`, `SO ORDERED this 4th day of March, 2015`. */
function lastSigned(text: string, start: number): IsoDate | null {
  let last: IsoDate | null = null;
  for (const mark of text.slice(start).matchAll(signing)) {
    const from = start + mark.index;
    const at = from + mark[0].length;
    const after = text.slice(at, at + 100);
    if (mark[0].toLowerCase() === 'this') {
      if (!dayAfterThis.test(after)) continue;
    } else if (!beforeSigning.test(text.slice(Math.max(0, from - 60), from).replace(lineStart, ''))) continue;
    const found = dateAfter(text, at, 100);
    if (!found) continue;
    const words = text.slice(at, found.from);
    if (/\n[^\n]*\n[^\n]*\n/.test(words) || otherDay.test(words.replace(/\b(?:U\.S|St|Hon|Ft|Mt)\./g, ''))) continue;
    last = found.date;
  }
  return last;
}

/** A day that a line has to itself, the place it was written at aside: `November 18, 2011`, `New York, New York`. */
function dateLine(text: string, from: number, to: number): IsoDate | null {
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    for (const cell of line.split(/\s{3,}/)) {
      const [found, more] = findDates(cell);
      if (found?.yearGiven && !more && cell.trim().length - (found.span.to - found.span.from) <= 2) return found.date;
    }
    at += line.length + 1;
    if (at > to) break;
  }
  return null;
}

/** The last day on a line of its own from `start` on: under the name, or right of it. */
function lastDateLine(text: string, start: number): IsoDate | null {
  const lines = text.slice(start).split('\n').reverse();
  for (const line of lines) {
    const date = dateLine(line, 0, line.length);
    if (date) return date;
  }
  return null;
}

/** `Date: October 2, 2018` of minutes, `DATED: …` in a caption. */
const headDate = /^(?:date|dated|date\s+of\s+(?:hearing|order|conference)|filed|date\s+filed|entered)\s*:?\s*/i;

function dateOfHead(
  text: string,
  { cells, end }: Head,
): { minutes: IsoDate | null; letter: IsoDate | null; filed: IsoDate | null } {
  let minutes: IsoDate | null = null;
  let filed: IsoDate | null = null;
  for (const [at, cell] of cells.entries()) {
    const label = headDate.exec(cell.text);
    if (!label) continue;
    const rest = cell.text.slice(label[0].length) || cells[at + 1]?.text || '';
    const [found] = findDates(rest);
    if (!found || found.span.from > 12 || !found.yearGiven) continue;
    if (/filed|entered/i.test(label[0])) filed ??= found.date;
    else minutes ??= found.date;
  }
  return { minutes, letter: dateLine(text, 0, end), filed };
}

const stampDate = /\bFiled:?\s+(?:in\s+\S+\s+on\s+)?(\d{1,2}\/\d{1,2}\/\d{2,4})/i;

/**
 * Day on which the order is signed, else entered, else filed.
 *
 * @param text normalised text.
 * @param head its head.
 * @param signature where the signature block begins, UTF-16 code units; null where there is none.
 * @param stamp first running page header, null where there is none.
 */
export function readSignatureDate(
  text: string,
  head: Head,
  signature: number | null,
  stamp: string | null,
): IsoDate | null {
  const tail = Math.max(Math.min(head.end, text.length), text.length - tailLength);
  const inSignature = signature === null ? null : lastSigned(text, signature);
  if (inSignature) return inSignature;
  const signed = lastSigned(text, tail);
  if (signed) return signed;
  const byClerk =
    lastAfter(text, Math.max(0, text.length - clerkLength), clerkSigned) ??
    lastAfter(text.slice(0, head.end + 600), head.end, clerkSigned);
  if (byClerk) return byClerk;
  const own = signature === null ? null : lastDateLine(text, Math.max(head.end, signature - 120));
  if (own) return own;
  const { minutes, letter, filed } = dateOfHead(text, head);
  // `AND NOW, this 9th day of September 2014` and `IT IS on this 2nd day of July, 2013` may stand anywhere
  const anywhere = thisDay(text);
  if (anywhere) return anywhere;
  const fromStamp = stampDate.exec(stamp ?? '');
  const entered =
    lastAfter(text, Math.max(0, text.length - clerkLength), clerkEntered) ??
    lastAfter(text.slice(0, head.end + 600), 0, clerkEntered);
  return (
    minutes ?? letter ?? entered ?? filed ?? (fromStamp ? (findDates(fromStamp[1] as string)[0]?.date ?? null) : null)
  );
}

const dayOf = /\bthis\s+(?:the\s+)?(?:\d{1,2}\s?(?:st|nd|rd|th)?|[a-z]{5,7}(?:-[a-z]{5,7})?)\s+(?:day\s+)?of\s+[A-Z]/gi;
const ordering = /\b(?:and\s+now|ordered|it\s+is|accordingly|therefore|now|dated|done|signed|entered)\b[^.;]{0,60}$/i;

/** `this 9th day of September 2014` with words of ordering round it; the last of them. */
function thisDay(text: string): IsoDate | null {
  let last: IsoDate | null = null;
  for (const mark of text.matchAll(dayOf)) {
    const around = `${text.slice(Math.max(0, mark.index - 80), mark.index)}`;
    const found = dateAfter(text, mark.index, 24);
    if (
      found &&
      (ordering.test(around) || /^[,\s]+(?:it\s+is|upon|ordered)/i.test(text.slice(found.to, found.to + 20)))
    )
      last = found.date;
  }
  return last;
}
