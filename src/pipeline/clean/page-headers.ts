/** What a court's filing system stamps on every page: case, entry, day of filing, page. */
import type { Artefact } from './artefact.ts';
import { blanked, type Drop, isOneOf, type Line, slice } from './lines.ts';

/** Kinds of what a stamp is made of. */
type Kind = 'court' | 'case' | 'filed' | 'id' | 'page' | 'entry' | 'mark';

/** A part by its kind, the letters that it may begin with, and its pattern, which begins where it is asked. */
const part = (kind: Kind, initials: string, pattern: string) => ({
  kind,
  mayBegin: isOneOf(initials),
  pattern: new RegExp(pattern, 'iy'),
});

/** Parts of a stamp, in whatever order a court prints them; a stamp is a row of nothing else. The first that fits counts. */
const parts = [
  part('court', 'uU', String.raw`USDC[ ]{1,3}(?:[A-Z]{2,4}(?:/[A-Z]{2})?|[A-Z][a-z]{3,14})\b`),
  part(
    'case',
    'cC0123456789',
    String.raw`(?:Case:?(?:\s+No\.?)?:?\s*)?\d{1,2}:\d{2}-[A-Za-z]{2,5}-\d{1,6}(?:-[\w*]{1,12}){0,6}\b`,
  ),
  part(
    'filed',
    'dDeEfF',
    String.raw`(?:(?:Date\s+)?(?:E-?)?Filed:?(?:\s+(?:in\s+[A-Z]{4}\s+)?on\b)?:?|Entered\s+on\s+[A-Z]{4}\s+Docket:?)\s*\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?:\s+in\s+[A-Z]{4}\b)?`,
  ),
  part('id', '[pP', String.raw`\[?Page\s?ID\s*(?:#|\.|:|No\.)?\s*:?\s*#?\s*[<>\d]{0,8}\]?`),
  part(
    'page',
    'pP0123456789',
    String.raw`(?:Page|Pg\.?):?\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\b\.?|\d{1,4}\s+of\s+\d{1,4}\b\.?`,
  ),
  part(
    'entry',
    'dDeE#',
    String.raw`(?:(?:Document|Doc\.?|ECF|Dkt\.?|Docket|Entry|D\.?E\.?)(?:\s+Entry)?(?:\s*(?:Nos?\.?|Number|#|:)){0,3}|#)\s*\[?\d{1,5}(?:[-.]\d{1,4})?\b\]?`,
  ),
  part('mark', '*sScC', String.raw`\*?SEALED\*?|CM/ECF`),
];

/** What may stand between two parts, and how much of it. */
const isBetween = isOneOf(' ,.;|');
const widestBetween = 40;

/** How a row must begin for its parts to be looked at. */
const opening = /^(?:Case\b|USDC\b|Entered on\b|Filed\b|Date Filed\b|E-?Filed\b|\[?Page\s?ID\b|\d{1,2}:\d\d-)/i;

/** A stamp within a row, where a copy has run it together with the words of the page. */
const within = / (?:Case|CASE|case):? +\d{1,2}:\d{2}-[A-Za-z]{2,5}-\d{1,6}/g;

/** True for a row that has a case's number in it as stamps have it, "2:14-". */
function hasNumber(text: string): boolean {
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1))
    if (text.charCodeAt(at + 3) === hyphen && /^\d:\d\d/.test(text.slice(at - 1, at + 3))) return true;
  return false;
}

const [hyphen, colon] = [0x2d, 0x3a];

/** First two characters of what `opening` looks for, in small letters; and of what begins with a figure one of the two behind it. */
const mayOpenWith = new Uint8Array(0x4000);
for (const two of ['ca', 'us', 'en', 'fi', 'da', 'ef', 'e-', 'pa', '[p']) mayOpenWith[placeOf(two)] = 1;

/** Where two characters have their place in the table; capitals have that of their small letters. */
function placeOf(text: string): number {
  return (((text.charCodeAt(0) | 0x20) & 0x7f) << 7) | ((text.charCodeAt(1) | 0x20) & 0x7f);
}

/** True for the few rows that begin as a stamp may. */
function mayOpen(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return text.charCodeAt(1) === colon || text.charCodeAt(2) === colon;
  return mayOpenWith[placeOf(text)] === 1;
}

/** First characters of what `corner` looks for. */
const mayBeCorner = isOneOf('DdAa(');

/** What stands in the corner of forms and copies, alone in its row. */
const corner =
  /^(?:Dockets\.Justia\.com|AO ?\d{1,3}[A-Z]?(?: ?\(Rev\.? ?\d{1,2}\/\d{2,4}\))?|\(Rev\.? ?\d{1,2}\/\d{2,4}\))$/i;
const justia = 'Dockets.Justia.com';

/** The first row of a copy from Justia: "Osei v. Lariat Hotel, LLC Doc. 41". */
const justiaTitle = /^\S[^\n]{2,120}\sv\.?\s[^\n]{2,120}\sDoc\.\s\d{1,5}$/;

type Stamp = { end: number; page: number; has: Set<Kind> };

/** Read the parts of a stamp from an offset on, as far as they go. */
function stampAt(text: string, start: number): Stamp {
  const stamp: Stamp = { end: start, page: 0, has: new Set() };
  for (let count = 0; count < 12; count++) {
    let from = stamp.end;
    while (from - stamp.end < widestBetween && isBetween(text.charCodeAt(from))) from++;
    const initial = text.charCodeAt(from);
    const found = parts.find(({ mayBegin, pattern }) => {
      if (!mayBegin(initial)) return false;
      pattern.lastIndex = from;
      return pattern.test(text);
    });
    if (!found) break;
    stamp.end = found.pattern.lastIndex;
    stamp.has.add(found.kind);
    if (found.kind === 'page') stamp.page ||= Number(/\d+/.exec(text.slice(from, stamp.end))?.[0]);
  }
  return stamp;
}

/** True for a row that is a stamp from end to end. A case's number and an entry alone may be a citation. */
function isWhole({ has, end }: Stamp, text: string): boolean {
  if (/[^\s.,]/.test(text.slice(end))) return false;
  if (has.has('case')) return has.has('filed') || (has.has('page') && (has.has('entry') || has.has('id')));
  return has.has('id') || (has.has('filed') && (has.has('page') || has.has('court') || has.has('entry')));
}

/** True for a stamp that is one beyond doubt, whatever stands around it in its row. */
const isCertain = ({ has }: Stamp) => has.has('case') && has.has('entry') && has.has('filed') && has.has('page');

/**
 * Take headers out. The line that follows a header begins a page, with the number that the header gives it. A stamp
 * that has run together with words is cut out of their row where case, entry, day and page are all in it.
 *
 * @param source the text that the lines are from.
 * @param drop told of each header (`page-header`).
 * @param keep given each stamp as it stood.
 */
export function readPageHeaders(
  lines: readonly Line[],
  source: string,
  drop: Drop,
  keep: (stamp: string) => void,
): readonly Line[] {
  const fromJustia = source.includes(justia);
  const first = lines.findIndex(({ text }) => text);
  // Lines are copied from the first header on; most texts have none.
  let read: Line[] | undefined;
  let pending: Line['pageStart'];
  const push = (line: Line) => {
    read?.push(pending === undefined ? line : { ...line, pageStart: pending });
    pending = undefined;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { text } = line;
    if (!text) {
      push(line);
      continue;
    }
    if (mayOpen(text) && opening.test(text)) {
      const stamp = stampAt(text, 0);
      const whole = isWhole(stamp, text);
      if (whole || isCertain(stamp)) {
        drop('page-header');
        read ??= lines.slice(0, at);
        keep(text.slice(0, whole ? text.length : stamp.end));
        if (stamp.has.has('case') || stamp.has.has('page')) pending = stamp.page > 0 ? stamp.page : true;
        push(whole ? blanked(line) : slice(line, stamp.end));
        continue;
      }
    }
    const isCorner = text.length < 30 && mayBeCorner(text.charCodeAt(0)) && corner.test(text);
    if (isCorner || (fromJustia && at === first && justiaTitle.test(text))) {
      drop('page-header');
      read ??= lines.slice(0, at);
      push(blanked(line));
      continue;
    }
    let rest = line;
    if (text.length > 60 && hasNumber(text)) {
      for (const { index } of text.matchAll(within)) {
        const stamp = stampAt(text, index);
        if (!isCertain(stamp) || index < rest.from - line.from) continue;
        drop('page-header');
        read ??= lines.slice(0, at);
        keep(text.slice(index, stamp.end).trim());
        const start = rest.from - line.from;
        push({ ...slice(line, start, index), pageStart: rest.pageStart });
        pending = stamp.page > 0 ? stamp.page : true;
        rest = { ...slice(line, stamp.end), pageStart: undefined };
      }
    }
    if (fromJustia && rest.text.endsWith(justia) && /\s/.test(rest.text.at(-justia.length - 1) ?? '')) {
      drop('page-header');
      read ??= lines.slice(0, at);
      rest = slice(rest, 0, rest.text.length - justia.length);
    }
    push(rest);
  }
  return read ?? lines;
}

export const pageHeaders: Artefact = {
  id: 'page-headers',
  cleans: [
    ['Case 2:14-cv-01234-ABC-DEF Document 56 Filed 03/04/15 Page 2 of 5 PageID #: 88\n\nSo ordered.', 'So ordered.'],
    ['CASE 0:12-cv-00123-ABC-DEF Doc. 45 Filed 01/02/13 Page 1 of 3\nSo ordered.', 'So ordered.'],
    ['Case: 1:10-cv-01234-ABC Doc #: 22 Filed: 09/10/10 1 of 9. PageID #: 140\nSo ordered.', 'So ordered.'],
    ['Case 1:18-cv-1 ECF No. 10, PageID.80 Filed 03/04/19 Page 1 of 3\nSo ordered.', 'So ordered.'],
    ['2:14-cv-01234-ABC   Date Filed 03/04/15    Entry Number 45     Page 1 of 5\nSo ordered.', 'So ordered.'],
    ['USDC IN/ND case 2:14-cv-00123-ABC-DEF document 56 filed 03/04/15 page 2 of 5\nSo ordered.', 'So ordered.'],
    ['Case 1:12-cv-20001-ABC Document 10 Entered on FLSD Docket 03/04/2015 Page 1 of 3\nSo ordered.', 'So ordered.'],
    ['Case 4:14-cv-00012   Document 56   Filed in TXSD on 03/04/15   Page 1 of 5\nSo ordered.', 'So ordered.'],
    ['Case 1:09-cv-01234-ABC Document 33 filed 03/04/15 USDC Colorado pg 1 of 9\nSo ordered.', 'So ordered.'],
    ['3:12-cv-03111-ABC-DEF   # 45    Page 1 of 5\nSo ordered.', 'So ordered.'],
    ['Case 4:13-cv-00099-DPM Document 12-1 Filed 03/04/15 Page 1 of 2\n[PageID 44]\nSo ordered.', 'So ordered.'],
    ['Osei v. Lariat Hotel, LLC Doc. 41\nSo ordered.\nDockets.Justia.com', 'So ordered.'],
    ['AO 72A\n(Rev. 8/82)\nSo ordered.', 'So ordered.'],
    [
      'the parties shall meet about the Case 2:14-cv-01234-ABC Document 56 Filed 03/04/15 Page 2 of 5 requests that remain.',
      'the parties shall meet about the\nrequests that remain.',
    ],
  ],
  leaves: [
    'Case No. 2:14-cv-01234-ABC',
    '2:12-cv-01844-ABC, Docket No. 41 at 3 (D. Nev. Mar. 6, 2013).',
    '1:12-CV-1450, Doc. 88.',
    'Date Filed: 11/29/2012 Docket Text:',
    '1:18-cv-00944-ABC-DEF Halvorsen v. City of Alder Falls et al.',
    'Osei v. Lariat Hotel, LLC Doc. 41',
    'Filed 03/04/15',
  ],
};
