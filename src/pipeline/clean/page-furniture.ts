/** What a court's filing system and a word processor print on every page: headers and page numbers. */
import { blanked, type Drop, type Line, nearestWords } from './lines.ts';

/** "Case 2:14-cv-01234-ABC Document 56 Filed 03/04/15 Page 2 of 5 PageID: 88", as CM/ECF stamps it. */
const header = /^Case:?\s+\d{1,2}:\d{2}-[a-z]{2}-\d{1,6}\S*\s+(?:Document|Doc\.?)\s.{0,40}?\bFiled\b/i;
const headerPage = /\bPage:?\s+(\d{1,4})\s+of\s+\d|\s(\d{1,4})\s+of\s+\d{1,4}\b/;

const pageOfPages = /^Page\s+\d{1,4}\s+of\s+\d{1,4}$/i;
const pageNumber = /^(?:\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—])$/;

/**
 * Take headers out. The line that follows a header begins a page, with the number that the header gives it.
 *
 * @param drop told of each header (`page-header`).
 */
export function readPageHeaders(lines: readonly Line[], drop: Drop): Line[] {
  return lines.map((line) => {
    if (!header.test(line.text)) return line;
    drop('page-header');
    const page = headerPage.exec(line.text);
    const number = Number(page?.[1] ?? page?.[2] ?? 0);
    return { ...blanked(line), pageStart: number > 0 ? number : true };
  });
}

/**
 * Take out page numbers: "Page 2 of 5" alone on a line; a number alone directly before a page begins; and as the last
 * word of the text, where it is the number that the page's header gave.
 *
 * @param drop told of each (`page-number`).
 */
export function dropPageNumbers(lines: readonly Line[], drop: Drop): Line[] {
  const last = lines.findLastIndex((line) => line.text);
  let page: Line['pageStart'];
  return lines.map((line, at) => {
    page = line.pageStart ?? page;
    const isAlone = line.line === undefined && pageNumber.test(line.text);
    const isFoot = isAlone && (pageFollows(lines, at) || (at === last && line.text === String(page)));
    if (!isFoot && !pageOfPages.test(line.text)) return line;
    drop('page-number');
    return blanked(line);
  });
}

/** True where a page begins before any further words. */
function pageFollows(lines: readonly Line[], at: number): boolean {
  const next = nearestWords(lines, at, 1);
  return next !== -1 && lines.slice(at + 1, next + 1).some((line) => line.pageStart !== undefined);
}

/**
 * Count the pages: each line comes back with its `page`.
 *
 * @param first number of the page that the text begins on.
 */
export function countPages(lines: readonly Line[], first: number): Line[] {
  let page = first;
  let hasWords = false;
  return lines.map((line) => {
    if (typeof line.pageStart === 'number') page = line.pageStart;
    else if (line.pageStart && hasWords) page++;
    if (line.pageStart !== undefined) hasWords = false;
    if (line.text) hasWords = true;
    return { ...line, page };
  });
}
