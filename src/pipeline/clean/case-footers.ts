/** The case's number at the foot of each page, alone or beside the page's: "16cv2411-ABC (DEF)". */
import type { Artefact } from './artefact.ts';
import { endsWithStop } from './endings.ts';
import { blanked, type Drop, isOneOf, type Line, nearestWords } from './lines.ts';
import { isProse } from './prose.ts';

const type = '(?:cv|CV|mc|MC|md|MD|cr|CR)';

/** A row of nothing but a case's number with the judges' initials, and the page's number before or behind it. */
const footer = new RegExp(
  String.raw`^(?:(\d{1,3}) {1,80})?(?:Case )?(?:No\.:? )?(?:\d:)?(\d\d)-?${type}-?0{0,4}(\d{2,6})(?:[- ][A-Z]{2,4}){0,3}(?: ?\([A-Z]{2,4}\))?(?: {1,80}(?:Page )?(\d{1,3}))?$`,
);
const longestFooter = 120;
const mayBegin = isOneOf('0123456789CN');

/** A case's number within a row. */
const number = new RegExp(String.raw`\b(\d\d)-?${type}-?0{0,4}(\d{2,6})\b`, 'g');

const loneNumber = /^(?:\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—])$/;

/** A row, by its index; year and serial number of the case, which all ways of writing it share; the page's number, where it has one. */
type Footer = { at: number; key: string; page: number | undefined };

function footerAt({ text }: Line, at: number): Footer | null {
  if (!mayBegin(text.charCodeAt(0)) || text.length > longestFooter) return null;
  const found = footer.exec(text);
  if (!found) return null;
  const page = found[1] ?? found[4];
  return { at, key: `${found[2]} ${found[3]}`, page: page === undefined ? undefined : Number(page) };
}

/** Index of the page's number that stands alone next to a row; -1 where none does. */
function loneBeside(lines: readonly Line[], at: number, step: 1 | -1): number {
  const next = nearestWords(lines, at, step);
  return next !== -1 && loneNumber.test(lines[next]?.text ?? '') ? next : -1;
}

/** Index of the nearest row of words in steps of `step` that is no page's number; -1 where there is none. */
function wordsBeside(lines: readonly Line[], at: number, step: 1 | -1): number {
  const lone = loneBeside(lines, at, step);
  return nearestWords(lines, lone === -1 ? at : lone, step);
}

/** True for a row that stands where one page ends and the next begins. */
function isBetweenPages(lines: readonly Line[], { at, page }: Footer, isPaged: boolean, repeats: boolean): boolean {
  const above = wordsBeside(lines, at, -1);
  const below = wordsBeside(lines, at, 1);
  if (below === -1 || above === -1) return true;
  if (isPaged) return lines.slice(at, below + 1).some(({ pageStart }) => pageStart !== undefined);
  if (page !== undefined || loneBeside(lines, at, 1) !== -1 || loneBeside(lines, at, -1) !== -1) return true;
  const isCut = !endsWithStop(lines[above]?.text ?? '') && /^\p{Ll}/u.test(lines[below]?.text ?? '');
  return isCut || repeats;
}

/**
 * Take such footers out, with a page's number next to them: rows below the first row of running text, between two pages, whose case the caption names too
 * or another such row. Where nothing else says so, a page begins behind one.
 *
 * @param drop told of each (`running-title`) and of each number (`page-number`).
 */
export function readCaseFooters(lines: readonly Line[], drop: Drop): readonly Line[] {
  const found: Footer[] = [];
  lines.forEach((line, at) => {
    const one = footerAt(line, at);
    if (one) found.push(one);
  });
  if (found.length === 0) return lines;
  const body = lines.findIndex(({ text }) => isProse(text));
  const below = found.filter(({ at }) => body !== -1 && at > body);
  if (below.length === 0) return lines;
  const known = new Set<string>();
  for (const { text } of lines.slice(0, body)) {
    for (const [, year, serial] of text.matchAll(number)) known.add(`${year} ${serial}`);
  }
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of below) (seen.has(key) ? repeated : seen).add(key);
  const isPaged = lines.some(({ pageStart }) => pageStart !== undefined);
  const read = [...lines];
  let isChanged = false;
  for (const one of below) {
    const { at, key } = one;
    let { page } = one;
    const repeats = repeated.has(key);
    if (!(known.has(key) || repeats) || !isBetweenPages(lines, one, isPaged, repeats)) continue;
    drop('running-title');
    isChanged = true;
    read[at] = blanked(lines[at] as Line);
    for (const lone of [loneBeside(lines, at, -1), loneBeside(lines, at, 1)]) {
      if (lone === -1 || !read[lone]?.text) continue;
      drop('page-number');
      page ??= Number(/\d+/.exec(lines[lone]?.text ?? '')?.[0]);
      read[lone] = blanked(lines[lone] as Line);
    }
    const next = wordsBeside(lines, at, 1);
    if (!isPaged && next !== -1)
      read[next] = { ...(lines[next] as Line), pageStart: page === undefined ? true : page + 1 };
  }
  return isChanged ? read : lines;
}

const caption = 'ROSA OSEI,\nPlaintiff,\nv.\nLARIAT, LLC,\nDefendant.\nCase No.: 16cv2411-ABC (DEF)\nORDER';
const cleaned = caption;
const above = 'The court has read what the parties wrote in their joint letter and finds that the half of it which';
const rest = 'the plaintiff signed was filed a day late.';
const page = (footer: string) => `${caption}\n\n${above}\n${footer}\n${rest}`;
const whole = `${cleaned}\n\n${above} ${rest}`;

export const caseFooters: Artefact = {
  id: 'case-footers',
  cleans: [
    // Alone, between empty lines, with the page's number in its row, above it or below it.
    ...[
      '16cv2411-ABC (DEF)',
      '\n16cv2411-ABC (DEF)\n',
      '2          16cv2411-ABC (DEF)',
      '16cv2411-ABC (DEF)          2',
      '\n2\n16cv2411-ABC (DEF)\n',
      '\n16-CV-2411 ABC (DEF)\n2\n',
      '\n3:16-cv-02411-ABC-DEF\n\n',
      '\n- 2 -\n\nCase No. 16cv2411\n',
      '\n16cv2411-ABC (DEF)\n\f',
    ].map((footer) => [page(footer), whole] as const),
    // Two in a text that has no caption.
    [`${above}\n\n16cv2411-ABC\n\n${rest}\n\n16cv2411-ABC\n\n${above} ${rest}`, `${above} ${rest}\n\n${above} ${rest}`],
    // At the end of the text.
    [`${caption}\n\n${above} ${rest}\n\n2\n16cv2411-ABC (DEF)`, whole],
  ],
  leaves: [
    caption,
    'Case No.\n16cv2411-ABC (DEF)\n\nORDER\n\nThe motion of the plaintiff is denied.',
    `${caption}\n\n${above} ${rest}\n\nThe clerk shall file this order in these cases:\n\n16cv2411-ABC (DEF)\n\n16cv2500-ABC\n\nSo ordered.`,
    `${above} is\n\n16cv2411-ABC\n\nand no other case of the plaintiff.`,
  ],
};
