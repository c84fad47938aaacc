/** Captions in two columns: parties at the left, case number and title at the right. They come out one after the other. */
import type { Artefact } from './artefact.ts';
import { blanked, type Drop, isOneOf, type Line, slice } from './lines.ts';
import { isProse } from './prose.ts';

/** Characters that are printed one below the other between the columns. */
const bars = new Set([')', ':', '§', '|', ']', '}', '*']);

const isBar = isOneOf([...bars].join(''));

/** The rule that closes the left column, with the last bar of the column or without. */
const closingRule = /^(?:[_\-–—]{6,}\s?[)\]}:§|*xX/]?|(?:\* {0,8}){3,40})$/;

/** The rule of a signature stands above a name with this office. */
const office = /\b(?:judge|magistrate|clerk|master|referee)\b/i;

/** Rows without a bar that may stand between two with one: names, in copies that lost some bars. */
const longestBreak = 3;

/** How many rows of a region must have a bar, and how many of them nothing at its right. */
const fewestBars = 3;
const fewestBare = 2;

/** Where a row has its bar: what is left and right of it, in offsets of the line's text. */
type Barred = { bar: string; at: number; end: number };

const wideBar = / {2}([):§|\]}*]) (?=\S| {2})/;

/** The bar that a row has, if any: alone, at its end, at its start, or between blanks (two, for other than ")" and ":"). */
function barOf(text: string, wanted?: string): Barred | null {
  const last = text[text.length - 1] ?? '';
  if (text.length <= 2 && bars.has(last) && (text.length === 1 || text[0] === last)) {
    return wanted === undefined || last === wanted ? { bar: last, at: 0, end: text.length } : null;
  }
  if (bars.has(last) && (wanted === undefined || last === wanted) && text[text.length - 2] === ' ') {
    return { bar: last, at: text.length - 1, end: text.length };
  }
  if (wanted === undefined) {
    const found = text.includes('  ') ? wideBar.exec(text) : null;
    return found ? { bar: found[1] as string, at: found.index + 2, end: found.index + 3 } : null;
  }
  if (text[0] === wanted && text[1] === ' ') return { bar: wanted, at: 0, end: 1 };
  const wide = text.indexOf(`  ${wanted} `);
  if (wide !== -1) return { bar: wanted, at: wide + 2, end: wide + 3 };
  const narrow = text.indexOf(` ${wanted} `);
  const isOne = narrow !== -1 && text.indexOf(` ${wanted} `, narrow + 1) === -1;
  return isOne && (wanted === ')' || wanted === ':') && !text.slice(0, narrow).includes('(')
    ? { bar: wanted, at: narrow + 1, end: narrow + 2 }
    : null;
}

/** Whether a row may have a bar: one at its end, or a gap where one could be. */
const mayBar = ({ text, hasGap }: Line) => hasGap || isBar(text.charCodeAt(text.length - 1));

/** True for a rule that somebody signed on: a judge is named under it. */
function isSigned(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next <= at + 3 && lines[next]?.text; next++) {
    if (office.test(lines[next]?.text ?? '')) return true;
  }
  return false;
}

/** The last index of the region of barred rows that begins at `start`, and its rows; the body's first row ends it. */
function regionFrom(lines: readonly Line[], start: number, bar: string) {
  const found = new Map<number, Barred>();
  let bare = 0;
  let missed = 0;
  // Whether a rule would be the caption's: what stands above it without a bar names a party.
  let isOwn = true;
  let blank = 0;
  let end = start;
  for (let at = start; at < lines.length && missed <= longestBreak && blank <= 2; at++) {
    const text = lines[at]?.text ?? '';
    if (!text) {
      blank++;
      continue;
    }
    blank = 0;
    const barred = text.length <= 160 && !closingRule.test(text) ? barOf(text, bar) : null;
    if (!barred) {
      if (closingRule.test(text)) {
        if (isOwn && !isSigned(lines, at)) end = at;
        break;
      }
      if (isProse(text)) break;
      isOwn &&= text.endsWith(',') || role.test(text);
      missed++;
      continue;
    }
    missed = 0;
    isOwn = true;
    found.set(at, barred);
    if (barred.end === text.length) bare++;
    end = at;
  }
  return { end, found, isCaption: found.size >= fewestBars && bare >= fewestBare };
}

/**
 * Part captions whose columns have bars between them. Lines come back with the left column first and the right column
 * behind it, an empty line between; the bars and the closing rule are gone.
 *
 * @param drop told of each bar and rule (`caption-column`).
 */
function readBars(lines: readonly Line[], drop: Drop): readonly Line[] {
  const isSeed = (line: Line) => mayBar(line) && line.text.length <= 160 && barOf(line.text) !== null;
  if (!lines.some(isSeed)) return lines;
  const read: Line[] = [];
  let hopeless = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const seed = at >= hopeless && isSeed(line) ? barOf(line.text) : null;
    const region = seed && regionFrom(lines, at, seed.bar);
    if (!region?.isCaption) {
      // What begins within a region that is no caption is none either.
      if (region) hopeless = region.end + 1;
      read.push(line);
      continue;
    }
    const right: Line[] = [];
    const column = (line.indent ?? 0) + (region.found.get(at)?.at ?? 0);
    for (; at <= region.end; at++) {
      const row = lines[at] as Line;
      const barred = region.found.get(at);
      if (barred) {
        drop('caption-column');
        const left = slice(row, 0, barred.at);
        read.push(closingRule.test(left.text) ? blanked(left) : left);
        right.push(slice(row, barred.end));
      } else if (closingRule.test(row.text)) {
        drop('caption-column');
        read.push(blanked(row));
      } else if (row.text && row.indent > column && column > 20) {
        right.push(row);
      } else {
        read.push(row);
        right.push(blanked(row));
      }
    }
    at--;
    pushRight(read, right);
  }
  return read;
}

/** Put a right column behind the left one: an empty line before it and behind it, and no two of them within it. */
function pushRight(read: Line[], right: readonly Line[]): void {
  const first = right.find(({ text }) => text);
  if (!first) return;
  read.push(blanked(first));
  for (const row of right) if (row.text || read.at(-1)?.text) read.push(row);
  if (read.at(-1)?.text) read.push(blanked(first));
}

const versus = /^(?:vs?\.?|-? ?against ?-?|- ?vs?\.? ?-)(?=$|\s)/i;
const role =
  /^(?:(?:Third[- ]Party |Counter[- ]?|Cross[- ]?|Nominal |Interested |Intervenor[- ]?)*(?:Plaintiff|Defendant|Respondent|Petitioner|Appell(?:ee|ant)|Debtor|Claimant|Movant|Intervenor|Garnishee|Relator)(?:s|\(s\))?)\b[^a-z]{0,3}/i;
const lastRole = /^(?:[A-Z][\w-]{2,12}[- ]){0,3}(?:Defendant|Respondent|Appellee|Garnishee)(?:s|\(s\))?[.,;]*(?:$|\s)/i;
const lastRoleBehind = / {3}(?:DEFENDANT|RESPONDENT|APPELLEE)(?:S|\(S\))?[.,;]*$/i;
const gap = / {3,}(?=\S)/;

/** A case's number behind "v." in one row, the gap between them lost. */
const numberBehind =
  /^vs?\. (?=(?:Case|Civil|Civ\.|C\.A\.|Cause|No\.|CV)\b[^a-z]{0,12}(?:(?:No\.?|Action|Case)[\s:]{0,3}){0,3}\S*\d)/i;

/** How far from the column a row may begin at its right that has no wide gap before it. */
const raggedness = 2;

/**
 * Where a row is parted whose gap is too narrow to be known but by the column that others begin at: two blanks, or one
 * behind a party's role; -1 where none is.
 */
function narrowlyParted({ text, indent, hasGap }: Line, column: number): number {
  if (column === 0) return -1;
  const isThere = (at: number) => at < text.length && Math.abs(indent + at - column) <= raggedness;
  for (let at = hasGap ? text.indexOf('  ') : -1; at !== -1; at = text.indexOf('  ', at + 2)) {
    if (isThere(at + 2)) return at + 2;
  }
  const end = role.exec(text)?.[0].length ?? 0;
  return text[end - 1] === ' ' && isThere(end) ? end : -1;
}

/** Filled rows that a caption may have above and below its "v.". */
const tallest = 16;

/** Rows "v." that are looked at; an order has one or two. */
const mostTries = 40;

/** Where the right column begins in a row, as an offset in its text; -1 where the row has none. */
function rightOf(line: Line, column: number): number {
  const { text, indent, hasGap } = line;
  const found = hasGap ? gap.exec(text) : null;
  if (found) {
    const at = found.index + found[0].length;
    return role.test(text.slice(at)) ? -1 : at;
  }
  const narrow = narrowlyParted(line, column);
  if (narrow !== -1 && !role.test(text.slice(narrow))) return narrow;
  const behind = text.startsWith('v') || text.startsWith('V') ? numberBehind.exec(text) : null;
  if (behind) return behind[0].length;
  return column > 0 && text && indent >= column - 2 && !role.test(text) && !versus.test(text) ? 0 : -1;
}

/**
 * Part captions whose columns have only blanks between them. They are known by a row "v." with the last party's role
 * below it; every row between the court's name and that role is looked at.
 */
function readGaps(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  let done = 0;
  let tries = 0;
  for (let at = 0; at < lines.length && tries < mostTries; at++) {
    const line = lines[at] as Line;
    const initial = line.text.charCodeAt(0) | 0x20;
    if (initial !== 0x76 && initial !== 0x61 && initial !== 0x2d) continue;
    if (initial === 0x61 && (line.text.charCodeAt(1) | 0x20) !== 0x67) continue;
    if (line.text.length > 120 || !versus.test(line.text)) continue;
    tries++;
    const end = lastRoleAfter(lines, at);
    if (end === -1) continue;
    let start = at;
    for (let before = at - 1, seen = 0; before >= done && seen < tallest; before--) {
      const { text } = lines[before] as Line;
      if (!text) continue;
      if (/\b(?:COURT|DISTRICT|DIVISION)\b/i.test(text) || /^(?:Case|No\.|Civil)/.test(text)) break;
      if (text.length > 120 || isProse(text)) break;
      seen++;
      start = before;
    }
    const rows = lines.slice(start, end + 1);
    const columns = rows.flatMap((row) =>
      row.hasGap && gap.test(row.text) && rightOf(row, 0) > 0 ? [row.indent + rightOf(row, 0)] : [],
    );
    const column = columns.length > 0 ? Math.min(...columns) : 0;
    if (columns.some((other) => other > column + 24)) continue;
    if (columns.length === 0 && !rows.some((row) => rightOf(row, 0) > 0)) continue;
    const left: Line[] = [];
    const right: Line[] = [];
    for (const row of rows) {
      const from = rightOf(row, column);
      if (from === -1) {
        const words = row.hasGap ? gap.exec(row.text) : null;
        if (words) left.push(slice(row, 0, words.index), slice(row, words.index));
        else left.push(row);
        right.push(blanked(row));
        continue;
      }
      left.push(slice(row, 0, from));
      right.push(slice(row, from));
    }
    pushRight(left, right);
    for (; done < start; done++) read.push(lines[done] as Line);
    read.push(...left);
    done = end + 1;
    at = end;
  }
  if (done === 0) return lines;
  for (; done < lines.length; done++) read.push(lines[done] as Line);
  return read;
}

/** Index of the row with the last party's role, within a caption's height of its "v." and before any prose; or -1. */
function lastRoleAfter(lines: readonly Line[], at: number): number {
  for (let next = at + 1, seen = 0; next < lines.length && seen < tallest; next++) {
    const { text, hasGap } = lines[next] as Line;
    if (!text) continue;
    if (text.length > 120 || isProse(text)) break;
    seen++;
    if (lastRole.test(text) || (hasGap && lastRoleBehind.test(text))) return next;
  }
  return -1;
}

/** A rule over or under a caption: "________/", what is left of it where the line is lost, and "--------x". */
const rule = /^(?:_* ?\/|[xX]?[-–—]{10,}\s?[xX]?)$/;

const endsRule = isOneOf('/xX–—-');

/** Take the rules of captions out; an empty line stays. */
function readRules(lines: readonly Line[], drop: Drop): readonly Line[] {
  const isRule = ({ text }: Line) => endsRule(text.charCodeAt(text.length - 1)) && rule.test(text);
  if (!lines.some(isRule)) return lines;
  return lines.map((line) => {
    if (!isRule(line)) return line;
    drop('caption-column');
    return blanked(line);
  });
}

/** A row of a Markdown table, and the row that makes it one. */
const tableRow = /^\|.*\|$/;
const tableRule = /^\|(?: ?:?-{3,}:? ?\|){1,12}$/;

/** Part Markdown tables, which captions are turned into, into their cells; the bars and the rule are gone. */
function readTables(lines: readonly Line[], drop: Drop): readonly Line[] {
  if (!lines.some(({ text }) => text.startsWith('|') && tableRule.test(text))) return lines;
  const read: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const rule = lines[at + 1];
    if (!rule || !tableRow.test(line.text) || !tableRule.test(rule.text)) {
      read.push(line);
      continue;
    }
    read.push(blanked(line));
    for (; at < lines.length && tableRow.test(lines[at]?.text ?? ''); at++) {
      const row = lines[at] as Line;
      drop('table-mark');
      if (tableRule.test(row.text)) continue;
      for (let from = 1; from < row.text.length; ) {
        const end = row.text.indexOf('|', from);
        const cell = slice(row, from, end);
        if (cell.text) read.push(cell, blanked(cell));
        from = end + 1;
      }
    }
    at--;
  }
  return read;
}

/**
 * Part the captions of a text into their left and right columns.
 *
 * @param drop told of each bar and rule (`caption-column`) and each row of a Markdown table (`table-mark`).
 */
export function readCaptions(lines: readonly Line[], drop: Drop): readonly Line[] {
  return readGaps(readBars(readTables(readRules(lines, drop), drop), drop));
}

const barred = (bar: string) =>
  [
    `TALLOW CREEK BARGE CO.,                 ${bar}`,
    `and HOLLIS ERICKSEN,                    ${bar}`,
    `                                        ${bar}`,
    `               Plaintiffs,              ${bar}    Case No. 12-cv-1207-PLO`,
    `v.                                      ${bar}`,
    `                                        ${bar}    ORDER ON MOTION`,
    `OSEI LARIAT, LLC,                       ${bar}    TO COMPEL`,
    `               Defendant.               ${bar}`,
  ].join('\n');
const parted = [
  'TALLOW CREEK BARGE CO.,\nand HOLLIS ERICKSEN,',
  'Plaintiffs,\nv.',
  'OSEI LARIAT, LLC,\nDefendant.',
  'Case No. 12-cv-1207-PLO',
  'ORDER ON MOTION\nTO COMPEL',
].join('\n\n');

export const captions: Artefact = {
  id: 'captions',
  cleans: [
    ...[')', ':', '§', '|', '*', ']'].map((bar) => [barred(bar), parted] as const),
    [barred(')').replace(/ {2,}/g, ' '), parted],
    [
      'ROSA OSEI,                          :    Civil No. 1:13-CV-2044\n                                    :\n               Plaintiff            :    (Judge Holloway)\n          v.                        :',
      'ROSA OSEI,\n\nPlaintiff\nv.\n\nCivil No. 1:13-CV-2044\n\n(Judge Holloway)',
    ],
    [`${barred(')')}\n________________________________________)\n\nIt is so.`, `${parted}\n\nIt is so.`],
    [`${barred(')')}\n\n____________________\n\nIt is so.`, `${parted}\n\nIt is so.`],
    // The body stays where it is, whatever rule stands under it.
    ...[
      '________________________\nADA ROE\nUNITED STATES MAGISTRATE JUDGE',
      'The motion is DENIED.\n\n________________________\nADA ROE',
      'Each side bears its costs.\n\nSo ordered.\n\n________________________\nADA ROE',
    ].map((body) => [`${barred(':')}\n\n${body}`, `${parted}\n\n${body}`] as const),
    [
      `${barred(' ').replace('Defendant.', 'Debtor.   ')}\n\nDefendant moves to compel the rest.`,
      `${barred(' ').replace('Defendant.', 'Debtor.   ')}\n\nDefendant moves to compel the rest.`.replace(
        /^ +| +$/gm,
        '',
      ),
    ],
    [
      'ROSA OSEI,\nPlaintiff,\nvs.\nLARIAT, LLC,\nDefendant(s).\n)\n)\n)\n)\nCase No. 2:15-cv-00863-ABC\nORDER',
      'ROSA OSEI,\nPlaintiff,\nvs.\nLARIAT, LLC,\nDefendant(s).\n\nCase No. 2:15-cv-00863-ABC\nORDER',
    ],
    [
      'ROSA OSEI,                          No. 2:14-cv-01234 ABC DEF P\n          Plaintiff,\n     v.                             ORDER\nJ. LARIAT, et al.,\n          Defendants.',
      'ROSA OSEI,\nPlaintiff,\nv.\nJ. LARIAT, et al.,\nDefendants.\n\nNo. 2:14-cv-01234 ABC DEF P\n\nORDER',
    ],
    [
      'OSEI, S.E.,\n\n     Plaintiff,\n\n          v.                              CIVIL NO. 13-1562 (ABC/DEF)\n\nLARIAT BANK,\n\n     Defendant.',
      'OSEI, S.E.,\n\nPlaintiff,\n\nv.\n\nLARIAT BANK,\n\nDefendant.\n\nCIVIL NO. 13-1562 (ABC/DEF)',
    ],
    [
      'OSEI,\nPlaintiff,\nv. Case No. 13-1562\nLARIAT BANK,\nDefendant.',
      'OSEI,\nPlaintiff,\nv.\nLARIAT BANK,\nDefendant.\n\nCase No. 13-1562',
    ],
    [
      'ROSA OSEI                                             PLAINTIFF\n\nv.                         CIVIL ACTION NO. 3:16-CV-00518\n\nLARIAT, LLC,\nd/b/a LARIAT HOTEL, et al.                            DEFENDANTS',
      'ROSA OSEI\nPLAINTIFF\n\nv.\n\nLARIAT, LLC,\nd/b/a LARIAT HOTEL, et al.\nDEFENDANTS\n\nCIVIL ACTION NO. 3:16-CV-00518',
    ],
    // A role that leaves the title beside it little room or none.
    ...['  ', ' '].map(
      (blanks) =>
        [
          `ROSA OSEI,                        Case No.: 16cv2411-ABC\n                      Plaintiff,${blanks}ORDER ON MOTION\nv.                                TO COMPEL\nLARIAT, LLC,\n                      Defendant.`,
          'ROSA OSEI,\nPlaintiff,\nv.\nLARIAT, LLC,\nDefendant.\n\nCase No.: 16cv2411-ABC\nORDER ON MOTION\nTO COMPEL',
        ] as const,
    ),
    ['ROSA OSEI,\nPlaintiff.\n                              /\n\nORDER', 'ROSA OSEI,\nPlaintiff.\n\nORDER'],
    ['DISTRICT OF UTAH\n---------------------x\nROSA OSEI,\nPlaintiff.', 'DISTRICT OF UTAH\n\nROSA OSEI,\nPlaintiff.'],
    ['ROSA OSEI,   *\n   *\nPlaintiff.   *\n*   *   *   *\n\nORDER', 'ROSA OSEI,\n\nPlaintiff.\n\nORDER'],
    ['ROSA OSEI,\nPlaintiff.\n____________________/\n\nORDER', 'ROSA OSEI,\nPlaintiff.\n\nORDER'],
    [
      '| ROSA OSEI, Plaintiff, v. LARIAT, LLC, Defendant. | **ORDER** Case No. 2:21-cv-00613 |\n| --- | --- |\n\nSo ordered.',
      'ROSA OSEI, Plaintiff, v. LARIAT, LLC, Defendant.\n\nORDER Case No. 2:21-cv-00613\n\nSo ordered.',
    ],
  ],
  leaves: [
    'LARIAT, LLC,\nDebtor.\n\nDefendant moves to compel what is left.\n\n____________________\nADA ROE',
    '| a | b |',
    'Date :   May 1, 2017\nTime :   2:00 p.m.\nJudge :   Holloway',
    'BEFORE:   ROSA OSEI                DATE:  9-17-2013\nU.S. MAGISTRATE JUDGE                TIME:  11:10 a.m.',
    'ROSA OSEI v. LARIAT, LLC',
    '(1) the requests\n(2) the responses\n(3) the rest (all of it)',
  ],
};
