/** Pleading paper: the line numbers 1 to 28 in the gutter and the court's name up the margin. */
import type { Artefact } from './artefact.ts';
import { type Drop, type Line, nearestWords, slice } from './lines.ts';
import { isProse } from './prose.ts';

const lastLine = 28;

/** Lines without a number that may stand between two numbered ones: a legend, a row that the gutter missed. */
const longestBreak = 3;

/** A lone run of this length that begins at 1 makes the paper numbered. */
const shortestFirstSheet = 5;

/** A run that does not begin at 1 (a text cut out of the middle) must be this long. */
const shortestCutSheet = 10;

/** What closes an order; before it, a number that belongs to no run is a gutter number that stayed behind. */
const closing = /^\**(?:dated?\b|it is (?:so|hereby)\b|so ordered|\/?s\/)/i;

/** The court's name as it is printed up the margin: never in capitals, as a caption has it. */
const place = '(?:[Ff]or the )?(?:[A-Z][a-z]+ )?District of [A-Z][A-Za-z]+(?: [A-Z][a-z]+)?';
const legend = new RegExp(`^(?:United States District Court(?: ${place})?|${place} United States District Court)$`);
const legendRest = new RegExp(`^${place}$`);

/** No row of it is longer, in code units. */
const longestLegend = 120;

/** The same behind the words of a line; "in the United States District Court for the District" are the court's words. */
const legendBehind = new RegExp(
  ` (?:United States District Court ${place.replace('[Ff]', 'F')}|For the (?:[A-Z][a-z]+ )?District of [A-Z][a-z]+ United States District Court)$`,
);
const ownWords = /\b(?:the|this|a|of) United States District Court /;

/** The gutter number at the start of a line, which a blank follows; 0 where there is none. */
function gutterOf({ text }: Line): number {
  const first = text.charCodeAt(0) - 0x30;
  if (!(first >= 1 && first <= 9)) return 0;
  const second = text.charCodeAt(1) - 0x30;
  const hasTwo = second >= 0 && second <= 9;
  const number = hasTwo ? first * 10 + second : first;
  const next = text[hasTwo ? 2 : 1];
  return number <= lastLine && (next === undefined || next === ' ') ? number : 0;
}

/** How many figures a number has. */
const widthOf = (number: number) => (number > 9 ? 2 : number > 0 ? 1 : 0);

/** A line, by its index, and the number that it may have in the gutter. */
type Numbered = { at: number; number: number };

/** A numbered page: which lines carry which number. */
type Sheet = { members: Numbered[] };

/**
 * Runs of line numbers that make up numbered pages.
 *
 * A number belongs to a run by following the one before it, so that "28 U.S.C." or "12 days" at the start of a line is
 * taken for a gutter number only where exactly that number is due.
 *
 * @param lines all lines; blank ones break no run.
 */
function sheetsOf(lines: readonly Line[]): Sheet[] {
  let figures = 0;
  for (const line of lines) if (figures < shortestFirstSheet && gutterOf(line)) figures++;
  if (figures < shortestFirstSheet) return [];
  const filled: Numbered[] = [];
  lines.forEach((line, at) => {
    if (line.text) filled.push({ at, number: gutterOf(line) });
  });
  const numberAt = (i: number) => filled[i]?.number ?? 0;

  const follow = (start: number) => {
    const members = [start];
    let number = numberAt(start);
    let missed = 0;
    for (let i = start + 1; i < filled.length && number < lastLine && missed <= longestBreak; i++) {
      const next = numberAt(i);
      const skips = next > number + 1 && next <= number + 3 && numberAt(i + 1) === next + 1;
      if (next === number + 1 || skips) {
        members.push(i);
        number = next;
        missed = 0;
      } else if (next === 1 && numberAt(i + 1) === 2) {
        break;
      } else {
        missed++;
      }
    }
    return members;
  };

  const collect = (shortest: number, most = Infinity) => {
    const sheets: Sheet[] = [];
    for (let i = 0; i < filled.length && sheets.length < most; i++) {
      if (numberAt(i) === 0) continue;
      const members = follow(i);
      const last = members.at(-1) ?? i;
      const long = members.length >= (numberAt(i) === 1 ? shortest : shortestCutSheet);
      if (!long || members.length * 2 < last - i + 1) continue;
      sheets.push({ members: members.map((member) => filled[member] as Numbered) });
      i = last;
    }
    return sheets;
  };

  return collect(shortestFirstSheet, 1).length > 0 ? collect(2) : [];
}

/**
 * Take line numbers and the court's legend off numbered paper.
 *
 * Each line of a numbered page comes back with its `line`; the first of a page with `pageStart`. A number alone is an
 * empty line, unless unnumbered words follow it directly: then it numbers those. Paper without numbers is left alone.
 *
 * @param drop told of each number (`line-number`) and legend (`court-legend`).
 * @param keep given the words of each legend.
 */
export function readPleadingPaper(lines: readonly Line[], drop: Drop, keep: (words: string) => void): readonly Line[] {
  const sheets = sheetsOf(lines);
  if (sheets.length === 0) return lines;
  // By line: its number, 0 where it has none; whether it begins a sheet; whether a line of its sheet follows it.
  const numbers = new Uint8Array(lines.length);
  const starts = new Uint8Array(lines.length);
  const within = new Uint8Array(lines.length);
  const numberAt = (at: number) => numbers[at] ?? 0;
  const isBare = (at: number) => numberAt(at) > 0 && lines[at]?.text.length === widthOf(numberAt(at));
  const overleaf = new Set<number>();
  for (const { members } of sheets) {
    const first = members[0];
    const last = members.at(-1);
    if (first && last) within.fill(1, first.at, last.at);
    if (first) starts[first.at] = 1;
    for (const { at, number } of members) numbers[at] = number;
    if (last?.number === lastLine && !members.every((member) => isBare(member.at))) {
      overleaf.add(nearestWords(lines, last.at, 1));
    }
  }

  const legends = legendLines(lines, (at) => numberAt(at) > 0);
  const legendWords: string[] = [];
  const cleaned: Line[] = [];
  let number: number | undefined;
  let noted: number | undefined;
  let pending: Line['pageStart'];
  lines.forEach((line, at) => {
    if (starts[at] === 1 || overleaf.has(at)) pending ??= true;
    pending = line.pageStart ?? pending;
    const legendRow = legends.get(at);
    if (legendRow) {
      // It is gone without a trace: an empty line in its place would part the sentence beside which it was printed.
      if (legendRow === 'first') drop('court-legend');
      legendWords.push(line.text);
      return;
    }
    const pageStart = pending;
    pending = undefined;
    const own = numberAt(at);
    if (own > 0) {
      drop('line-number');
      number = own;
      const words = slice(line, widthOf(own));
      words.line = own;
      if (pageStart !== undefined) words.pageStart = pageStart;
      const rest = withoutLegend(words, drop, keep);
      const next = lines[at + 1];
      if (!rest.text && next?.text && numberAt(at + 1) === 0 && !legends.has(at + 1) && !isBare(at - 1)) {
        // Numbers in rows of their own: the words are in the next row, and no paragraph ends here.
        noted = own;
        pending = pageStart;
        return;
      }
      const isLast = within[at] === 0;
      const below = numberAt(nearestWords(lines, at, 1));
      for (const row of below === own + 1 ? [rest] : partGlued(rest, own, below, drop)) {
        cleaned.push(row);
        number = row.line;
        if (row.line === lastLine && own !== lastLine) overleaf.add(nearestWords(lines, at, 1));
      }
      if (isLast) number = undefined;
      return;
    }
    const stray = gutterOf(line);
    if (stray > 0 && closing.test(line.text.slice(widthOf(stray)).trimStart())) {
      drop('line-number');
      const words = slice(line, widthOf(stray));
      words.line = stray;
      if (pageStart !== undefined) words.pageStart = pageStart;
      cleaned.push(words);
      return;
    }
    const inherited = noted ?? (within[at] === 1 ? number : undefined);
    noted = undefined;
    if (pageStart === line.pageStart && inherited === undefined) {
      cleaned.push(line);
      return;
    }
    const same = { ...line };
    if (pageStart !== undefined) same.pageStart = pageStart;
    if (inherited !== undefined) same.line = inherited;
    cleaned.push(same);
  });
  // The name may stand in two rows, of which either is the first.
  if (legendWords.length > 0) keep(legendWords.slice(0, 2).join(' '));
  return cleaned;
}

/** A numbered line without the court's legend that has run together with it. */
function withoutLegend(line: Line, drop: Drop, keep: (words: string) => void): Line {
  if (!line.text.includes('District Court')) return line;
  const found = legendBehind.exec(line.text);
  if (!found || ownWords.test(line.text)) return line;
  drop('court-legend');
  keep(found[0].trim());
  return slice(line, 0, found.index);
}

/** A number that has run together with the word before it, by number. */
const glued = Array.from({ length: lastLine + 1 }, (_, due) => new RegExp(`\\p{Ll}${due}(?= \\p{L})`, 'u'));

/**
 * Part a row into which the next line has run together with its number: "of the parties28 and notification".
 *
 * @param own the row's number.
 * @param next the number of the next row, 0 where it has none: where it is the one due, nothing has run together.
 */
function partGlued(row: Line, own: number, next: number, drop: Drop): Line[] {
  const due = own + 1;
  if (next === due || due > lastLine) return [row];
  const found = row.text.includes(`${due} `) ? glued[due]?.exec(row.text) : null;
  if (!found) return [row];
  drop('line-number');
  const rest = slice(row, found.index + found[0].length);
  rest.line = due;
  rest.pageStart = undefined;
  return [slice(row, 0, found.index + 1), ...partGlued(rest, due, next, drop)];
}

/** Filled rows of a caption below the name of its court. */
const tallestCaption = 14;

/** What rows of a caption have in them. */
const ofCaption =
  /^(?:in re\b|vs?\.|-? ?against\b|case\b|civil\b|cause\b|no\.|c\.a\.)|\b(?:plaintiff|defendant|petitioner|respondent|debtor|relator)s?\b[^a-z]{0,3}(?: {2}|[):§|*]|$)| {2}[):§|*](?: |$)|\d:\d\d-(?:cv|mc|md)-/i;
const inCapitals = /\bUNITED STATES DISTRICT COURT\b/;

/**
 * True where the court's name in rows `at` to `rest` is the caption's own, in small letters: parties stand below it, no
 * prose above it, and the first page has no other.
 */
function isCaption(lines: readonly Line[], at: number, rest: number): boolean {
  const wordsOf = (row: number) => {
    const line = lines[row] as Line;
    return line.text.slice(widthOf(gutterOf(line))).trimStart();
  };
  for (let row = 0; row < at; row++) {
    const words = wordsOf(row);
    if (words && (isProse(words) || inCapitals.test(words))) return false;
  }
  let isFound = false;
  for (let row = rest + 1, seen = 0; row < lines.length && seen < tallestCaption; row++) {
    const words = wordsOf(row);
    if (!words) continue;
    if (inCapitals.test(words)) return false;
    if (isProse(words)) break;
    isFound ||= ofCaption.test(words);
    seen++;
  }
  return isFound;
}

/** Rows of the court's name from the margin: directly beside a numbered line, in one row or in two. */
function legendLines(lines: readonly Line[], isNumbered: (at: number) => boolean) {
  const found = new Map<number, 'first' | 'second'>();
  let hasSeen = false;
  let captionRow = -1;
  lines.forEach(({ text }, at) => {
    if (text.length > longestLegend || !text.includes('District')) return;
    const isPlace = text.startsWith('For the ') && legendRest.test(text);
    if (!isPlace && !legend.test(text)) return;
    const next = nearestWords(lines, at, 1);
    const follows = isPlace ? /^United States District Court$/ : legendRest;
    const rest = follows.test(lines[next]?.text ?? '') ? next : at;
    if (rest === at && (isPlace || text === 'United States District Court')) return;
    if (found.has(at)) return;
    if (!isNumbered(nearestWords(lines, at, -1)) && !isNumbered(nearestWords(lines, rest, 1))) return;
    if (!hasSeen) {
      hasSeen = true;
      if (isCaption(lines, at, rest)) {
        captionRow = rest;
        return;
      }
    }
    if (at === captionRow) return;
    found.set(at, 'first');
    if (rest !== at) found.set(rest, 'second');
  });
  return found;
}

const numbered = (rows: readonly string[]) => rows.map((row, i) => `${i + 1} ${row}`).join('\n');
const rows = [
  'The court has read what the parties wrote in their joint letter and finds',
  'that the half of it that the plaintiff signed was filed a day late and says',
  'nothing of the call, and that neither half says what a reader would ask of it',
  'nor has a word of what was said when counsel met in person at the offices of',
];

const column = Array.from({ length: lastLine }, (_, i) => i + 1).join('\n');
const caption = 'ROSA OSEI,\nPlaintiff,\nv.\nLARIAT, LLC,\nDefendant.\nORDER';

export const pleadingPaper: Artefact = {
  id: 'pleading-paper',
  cleans: [
    [numbered([...rows, 'the court.']), `${rows.join(' ')} the court.`],
    [
      `${numbered([...rows, 'the last of the'])}\nFor the Northern District of California\nUnited States District Court\n6 firms.`,
      `${rows.join(' ')} the last of the firms.`,
    ],
    [
      numbered([...rows, 'the United States District Court For the Northern District of California', 'in May.']),
      `${rows.join(' ')} the United States District Court For the Northern District of California in May.`,
    ],
    [
      numbered([...rows, 'any United States District Court Northern District of California', 'firm.']),
      `${rows.join(' ')} any firm.`,
    ],
    // A caption in small letters under a block of numbers, and on numbered lines.
    [
      `${column}\nUnited States District Court\nDistrict of Utah\n\n${caption}\n\n${rows.join('\n')} it.`,
      `United States District Court\nDistrict of Utah\n\n${caption}\n\n${rows.join(' ')} it.`,
    ],
    [
      numbered(['United States District Court', 'District of Utah', '', ...caption.split('\n')]),
      `United States District Court\nDistrict of Utah\n\n${caption}`,
    ],
    [
      `${column}\nUnited States District Court\nDistrict of Utah\n\n${rows.join('\n')} it.\n\nROSA OSEI, Plaintiff`,
      `${rows.join(' ')} it.\n\nROSA OSEI, Plaintiff`,
    ],
  ],
  leaves: [],
};
