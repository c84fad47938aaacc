/** Page numbers and running titles that a word processor prints at the foot of a page. */
import type { Artefact } from './artefact.ts';
import { blanked, type Drop, type Line, nearestWords } from './lines.ts';

const pageOfPages = /^(?:Page|Pg\.)\s+(\d{1,4})(?:\s+of\s+\d{1,4})?$/i;
const pageNumber = /^(?:\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—])$/;

/** "ORDER – 3", "ORDER GRANTING MOTION TO COMPEL - 4", "3 – OPINION AND ORDER", "Page 3 - ORDER". */
const kinds = '(?:[A-Z]+ ){0,2}(?:ORDER|OPINION|MEMORANDUM|DECISION|FINDINGS|REPORT)';
const runningTitle = new RegExp(
  String.raw`^(?:${kinds}(?:[ ,]{1,2}[A-Z’'&.-]+){0,16} ?(?:[-–—] ?|[-–—]? ?(?:PAGE|Page|Pg\.) (?:[-–—] )?)(\d{1,3})(?: OF \d{1,3})?|(?:(?:PAGE|Page) )?(\d{1,3}) [-–—|] ${kinds}(?:[ ,]{1,2}[A-Z’'&.-]+){0,16})$`,
);

/** The foot of a form, with its number: "CV-90 (10/08)    CIVIL MINUTES - GENERAL    Page 1 of 2". */
const formFoot =
  /^(?:CV-\d{1,3}[A-Z]? \(\d\d\/\d\d\) +)?CIVIL MINUTES ?[-–—]{1,2} ?[A-Z]{5,10} +Page (\d{1,3}) of \d{1,3}$/i;

/** What both have in them. */
const mayTitle = /[A-Z]{5}|inutes/;

/** Filled lines that a page has at least: figures alone that rise more quickly than this number no pages. */
const shortestPage = 6;

const numberOf = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);

/**
 * Take out page numbers and running titles: "Page 2 of 5" alone on a line; a number alone directly before a page begins
 * (or, as the last word of the text, the number of its page); numbers alone that count the pages of a
 * text without other page marks; "ORDER – 3". Where nothing else says so, a page begins behind a number that is taken.
 *
 * @param first number of the page that the text begins on.
 * @param drop told of each (`page-number`, `running-title`).
 */
export function dropPageNumbers(lines: readonly Line[], first: number, drop: Drop): readonly Line[] {
  if (!lines.some(({ text }) => text.length > 0 && mayBeFoot(text))) return lines;
  const last = lines.findLastIndex((line) => line.text);
  const isPaged = lines.some((line) => line.pageStart !== undefined);
  const counted = isPaged ? undefined : countingLines(lines);
  let page = first;
  let hasWords = false;
  let next: number | undefined;
  let isChanged = false;
  const begin = (line: Line, start: number | undefined): Line => {
    if (start === undefined || line.pageStart !== undefined) return line;
    isChanged = true;
    return { ...line, pageStart: start };
  };
  const read = lines.map((line, at) => {
    const { text, pageStart } = line;
    if (typeof pageStart === 'number') page = pageStart;
    else if (pageStart && hasWords) page++;
    if (pageStart !== undefined) hasWords = false;
    if (!text) return line;
    hasWords = true;
    const start = next;
    if (!mayBeFoot(text)) {
      next = undefined;
      return begin(line, start);
    }
    const isAlone = line.line === undefined && text.length < 8 && pageNumber.test(text);
    const isFoot =
      ((text.charCodeAt(0) | 0x20) === 0x70 && pageOfPages.test(text)) ||
      (isAlone &&
        (pageFollows(lines, at) || (isPaged && at === last && numberOf(text) === page) || counted?.has(at) === true));
    const title = isFoot || !mayTitle.test(text) ? null : (runningTitle.exec(text) ?? formFoot.exec(text));
    if (!isFoot && !title) {
      next = undefined;
      return begin(line, start);
    }
    isChanged = true;
    drop(title ? 'running-title' : 'page-number');
    next = isPaged || at === last ? undefined : (title ? Number(title[1] ?? title[2]) : numberOf(text)) + 1;
    return blanked(line);
  });
  return isChanged ? read : lines;
}

/** True for the few lines that end or begin as a foot does. */
function mayBeFoot(text: string): boolean {
  if (text.length > 130) return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const isFigure = (code: number) => code >= 0x30 && code <= 0x39;
  return isFigure(last) || isFigure(first) || first === 0x50 || last === 0x2d || last === 0x2013 || last === 0x2014;
}

/** True where a page begins before any further words. */
function pageFollows(lines: readonly Line[], at: number): boolean {
  const next = nearestWords(lines, at, 1);
  return next !== -1 && lines.slice(at + 1, next + 1).some((line) => line.pageStart !== undefined);
}

/** Indexes of figures alone that count the pages: each one more than the one before, from 1 or 2 on, a page apart. */
function countingLines(lines: readonly Line[]): Set<number> {
  const counting = new Set<number>();
  let run: number[] = [];
  let filled = 0;
  const close = () => {
    if (run.length > 1) for (const at of run) counting.add(at);
    run = [];
  };
  lines.forEach(({ text, line }, at) => {
    if (!text) return;
    if (text.length > 7 || line !== undefined || !pageNumber.test(text)) {
      filled++;
      return;
    }
    const number = numberOf(text);
    const due = run.length === 0 ? undefined : numberOf(lines[run.at(-1) ?? 0]?.text ?? '') + 1;
    if (number !== due || filled < shortestPage) close();
    if (run.length > 0 || ((number === 1 || number === 2) && filled >= shortestPage)) run.push(at);
    filled = 0;
  });
  close();
  return counting;
}

/**
 * Count the pages: each line gets its `page`.
 *
 * @param first number of the page that the text begins on.
 */
export function countPages(lines: readonly Line[], first: number): void {
  let page = first;
  let hasWords = false;
  for (const line of lines) {
    if (typeof line.pageStart === 'number') page = line.pageStart;
    else if (line.pageStart && hasWords) page++;
    if (line.pageStart !== undefined) hasWords = false;
    if (line.text) hasWords = true;
    line.page = page;
  }
}

export const pageNumbers: Artefact = {
  id: 'page-numbers',
  cleans: [
    ['It is so ordered.\n\nPage 2 of 5', 'It is so ordered.'],
    ['It is so ordered.\n\nPage 2', 'It is so ordered.'],
    ['It is denied.\n\fSo ordered.\n\n2', 'It is denied.\n\nSo ordered.'],
    ['So ordered.\n\nCV-90 (10/08)          CIVIL MINUTES - GENERAL          Page 1 of 2', 'So ordered.'],
    ['It is so ordered.\n\nORDER – 3', 'It is so ordered.'],
    ['It is so ordered.\n\nORDER GRANTING MOTION TO COMPEL - 4', 'It is so ordered.'],
    ['It is so ordered.\n\nPage 3 – OPINION AND ORDER', 'It is so ordered.'],
    ['It is so ordered.\n\nREPORT AND RECOMMENDATION PAGE 4', 'It is so ordered.'],
  ],
  leaves: ['ORDER', 'ORDER NO. 3', 'ORDER ON MOTIONS 3 AND 4', 'See page 3', '12', 'PRETRIAL ORDER NO. 12'],
};
