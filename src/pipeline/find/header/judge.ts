/** Normalised text to the judge who signed it. */
import { firstWord, foldBlanks, partsByBlanks } from '../code-units.ts';
import { matchesOf } from '../matches.ts';
import type { Cell, Head } from './head.ts';
import { inOrdinaryCase, isPersonName, joinSpacedLetters, mayBeName } from './names.ts';

/** What a signature calls its judge. */
const judgeTitle =
  /\b(?:(?:united\s+states|u\.?\s?s\.?|senior|chief|presiding)\s+)*(?:(?:magistrate|district|circuit|bankruptcy)\s+){1,2}judge\b|\bspecial\s+(?:discovery\s+)?master\b|\bdiscovery\s+(?:referee|master)\b|\b(?:senior|chief)\s+judge\b|\bu\.?\s?s\.?\s?(?:m|d)\.?\s?j\.?(?=\s|$)|\bu\.s\.d\.j\.|\bu\.s\.m\.j\.|^(?:[CSU.\s]{0,6})(?:M\.\s?J\.|D\.\s?J\.|J\.)$/i;

/** A word that a judge's title has: most lines have none. */
const mayBeJudge = /j|master|referee/i;
const titleIn = (line: string): RegExpExecArray | null => (mayBeJudge.test(line) ? judgeTitle.exec(line) : null);

/** What may stand before a name, by the first letters of each, in the order in which it is taken away. */
const leads: readonly (readonly [letters: string, lead: RegExp])[] = [
  ['bsedpcBSEDPC', /^(?:BY THE COURT|SO ORDERED|ENTERED|DATED|SIGNED|BEFORE|PRESENT|CHAMBERS OF)\s*:?\s+/i],
  ['/sS ', /^\/?\s?[sS]\s?\/\s*/],
  ['bB', /^by:?\s+/i],
  ['thTH', /^(?:the\s+)?(?:hon(?:orable|\.)?)\s+/i],
  ['csmdjCSMDJ', /^(?:(?:chief|senior|magistrate|district)\s+)*judge\s+/i],
];
const withoutLeads = (words: string): string =>
  leads.reduce((rest, [letters, lead]) => (letters.includes(rest.charAt(0)) ? rest.replace(lead, '') : rest), words);

/** A name as signatures print it, in ordinary case; null where the words are none. */
export function nameIn(words: string): string | null {
  const named = withoutLeads(joinSpacedLetters(withoutRules(words)));
  const bare = foldBlanks(
    /[,(]/.test(named)
      ? named.replace(/\s*[,(].{0,40}$/, (tail) =>
          /^,\s*(?:jr|sr|i{2,3}|iv)\b/i.test(tail) ? tail.replace(/^(,\s*\w+\.?).*/, '$1') : '',
        )
      : named,
  );
  // a name has two to six words, and `Jr.` behind them: counted first, since names are looked for in every line
  const count = bare.split(' ').length;
  if (count < 2 || count > 7 || !mayBeName(bare)) return null;
  const name = inOrdinaryCase(bare);
  return isPersonName(name.includes(',') ? name.replace(/,\s*(?:Jr|Sr|I{2,3}|IV)\.?$/, '') : name) ? name : null;
}

/** Words without the rule that one signs on at their beginning and end. */
const withoutRules = (words: string): string =>
  /^[_\s-]|[_\s]$/.test(words) ? words.replace(/^[_\s-]+|[_\s]+$/g, '') : words;

/** A signature stands in the last lines, though certificates, copies and footnotes may follow it. */
const tailLength = 2_500;

type Line = { text: string; from: number };

function linesFrom(text: string, start: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const line of text.slice(start).split('\n')) {
    const words = line.trim();
    if (words) lines.push({ text: words, from: at + line.indexOf(words) });
    at += line.length + 1;
  }
  return lines;
}

const copies = new Set(['cc', 'copies', 'copy', 'distribution', 'c']);
const isCopies = (line: string): boolean => copies.has(firstWord(line));
/** True for `/s/ Ada Roe` and `s/ Ada Roe`. */
function isSigned(line: string): boolean {
  const at = line.startsWith('/') ? 1 : 0;
  return line.startsWith('s/', at) || line.startsWith('S/', at);
}
const letterEnd = /respectfully\s+submitted|attorneys?\s+for|sincerely|very\s+truly/i;
const closing =
  /\b(?:so\s+ordered|by\s+the\s+court|dated?\b|done\s+(?:and|&)|signed|entered|ordered\s+this|this\s+the\s+\d|this\s+\d)/i;

export type Signature = {
  judge: string | null;
  /** Where the signature block begins, its date and `IT IS SO ORDERED` included; null where there is none. */
  start: number | null;
};

/** What lines of a signature begin with. */
const ofSignature =
  /^(?:(?:it\s+is\s+)?(?:hereby\s+)?so\s+ordered|(?:by\s+the\s+court|dated?|done\s+(?:and|&)|signed|entered|in\s+\S|at\s+\S|this\b|for\s+the\s+court|respectfully)\b)/i;
/** Their first words. */
const blockWords = new Set('it hereby so by date dated done signed entered in at this for respectfully'.split(' '));
/** Lines of a block above the judge's name that belong to it. */
const ofBlock = (line: string) =>
  line.length < 110 &&
  (/^[_\s*-]+$/.test(line) ||
    isSigned(line) ||
    (blockWords.has(firstWord(line)) && ofSignature.test(line)) ||
    /^(?:[A-Z][a-z.]+,?\s){1,4}[A-Z][a-z]+\.?,?(?:\s+this\b.*)?$/.test(line) ||
    (line.length < 50 && /\b(?:19|20)\d{2}\.?$/.test(line)) ||
    nameIn(line) !== null);

/** The lines before a signature's title that may hold the name: the same line, or one of the two above. */
function nameBefore(lines: readonly Line[], at: number): string | null {
  const line = lines[at] as Line;
  const title = titleIn(line.text);
  const before = partsByBlanks(line.text.slice(0, title?.index ?? 0), 3);
  const same =
    nameIn(withoutStop(before.at(-1) ?? '')) ?? (before.length > 1 ? nameIn(withoutStop(before.join(' '))) : null);
  if (same) return same;
  for (const above of [1, 2, 3]) {
    const words = lines[at - above]?.text;
    if (words === undefined) break;
    const found = partsByBlanks(words, 3)
      .reverse()
      .map((cell) => nameIn(cell))
      .find((name) => name !== null);
    if (found) return found;
    if (!/^[_\s*.-]+$/.test(words) && !/^\/?s\/?/i.test(words)) break;
  }
  // `UNITED STATES MAGISTRATE JUDGE TERESA HALLAM`, `Magistrate Judge Teresa Hallam`
  const after = line.text.slice((title?.index ?? 0) + (title?.[0].length ?? 0)).replace(/^[\s:,]+/, '');
  return nameIn(partsByBlanks(after, 3)[0] ?? '');
}

/** Words without the stops at their end. */
const withoutStop = (words: string): string => words.replace(/[,;:\s]+$/, '').trim();

/** Docket text: `Signed by Magistrate Judge X on 1/2/15`, `issued by … for Magistrate Judge X on`. */
const clerk =
  /\b(?:signed|entered|issued|so\s+ordered|ordered)?\s?\b(?:[Bb]y|BY|for|entry\s+before|ENTRY\s+BEFORE)\s+(?:the\s+)?(?:(?:hon(?:orable|\.)?|HON\.|HONORABLE|Chief|Senior|U\.?S\.?|United\s+States|Special|UNITED\s+STATES)\s+)*(?:(?:[Mm]agistrate|[Dd]istrict|MAGISTRATE|DISTRICT)\s+)?(?:[Jj]udge|JUDGE|[Mm]aster|Hon\.|Honorable)\s+((?:\p{Lu}[\p{L}.'’-]*\s?){2,5}?)(?=\s+(?:on|dated|this|at|in|re|granting|denying|for|setting)\b|\s?[:,;(]|\.(?:\s|$)|\s*$)/gu;

/** What a line above a signature says of it. */
type Marks = { isClosing: boolean; isSigned: boolean; isCopies: boolean; isLetterEnd: boolean };
const readMarks = (line: string): Marks => {
  // a paragraph's closing words are its last
  const words = line.length > 400 ? line.slice(-200) : line;
  return {
    isClosing: closing.test(words),
    isSigned: isSigned(words),
    isCopies: isCopies(words),
    isLetterEnd: letterEnd.test(words),
  };
};

/** How a judge's own letter begins; one to a judge says `Dear Judge`. */
const ownLetter = /^Dear\s(?:Counsel|Parties|Litigants|All|Sirs?|Messrs|M(?:r|s|rs|x)\.)/im;

/** The signature at the end of `text`: its judge, and where it begins. */
export function readSignature(text: string, bodyStart: number): Signature {
  const isOwnLetter = ownLetter.test(text.slice(Math.max(0, bodyStart - 300), bodyStart + 300));
  const lines = linesFrom(text, Math.max(bodyStart, text.length - tailLength));
  let best: { score: number; at: number; name: string | null } | undefined;
  const known: Marks[] = [];
  const marksOf = (at: number): Marks => {
    known[at] ??= readMarks((lines[at] as Line).text);
    return known[at];
  };
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 130) continue;
    const signed = '/sS'.includes(line.text.charAt(0)) && /^\/?s\s?\//i.test(line.text);
    const titled = titleIn(line.text) !== null;
    if ((!signed && !titled) || isCopies(line.text)) continue;
    if (/[.;]$/.test(line.text) && line.text.length > 70) continue;
    const name = signed && !titled ? nameIn(line.text) : nameBefore(lines, at);
    let [isClosed, hasSigned, isCopied, isLetter] = [false, signed, false, false];
    for (let above = Math.max(0, at - 6); above < at; above++) {
      const marks = marksOf(above);
      isClosed ||= marks.isClosing;
      hasSigned ||= marks.isSigned;
      isCopied ||= marks.isCopies;
      isLetter ||= marks.isLetterEnd;
    }
    const score =
      (name ? 3 : 0) +
      (titled ? 2 : 0) +
      (isClosed ? 2 : 0) +
      (hasSigned ? 1 : 0) -
      (isCopied ? 1 : 0) -
      (isLetter && !isOwnLetter ? 4 : 0);
    if (score >= 3 && (!best || score > best.score)) best = { score, at, name };
  }
  if (!best) return { judge: null, start: closingLine(lines) };
  let first = best.at;
  while (first > 0 && ofBlock((lines[first - 1] as Line).text)) first--;
  return { judge: best.name, start: (lines[first] as Line).from };
}

/** Without a judge's name the block begins at its last `IT IS SO ORDERED` or `Dated:`. */
function closingLine(lines: readonly Line[]): number | null {
  const last = lines.findLastIndex(({ text }) => /^(?:it\s+is\s+)?so\s+ordered|^dated?\s*:|^dated\s+this/i.test(text));
  if (last === -1) return null;
  let first = last;
  while (first > 0 && ofBlock((lines[first - 1] as Line).text)) first--;
  return (lines[first] as Line).from;
}

/** The judge of a docket entry's text: `Signed by Magistrate Judge X on …`; the last one named so. */
export function judgeOfDocketText(text: string): string | null {
  const names = matchesOf(clerk, text)
    .map((found) => nameIn((found[1] as string).trim()))
    .filter((name) => name !== null);
  return names.at(-1) ?? null;
}

const headLabel = /^(?:present\s*:?|before\s*:?|chambers\s+of|entered\s+by|by|judge\s*:|presiding\s*:)/i;

/** The judge whom the head says to act: `Present: The Honorable X`, `BEFORE: X`, `CHAMBERS OF X`, `ENTERED BY … X`. */
export function judgeOfHead({ cells }: Head): string | null {
  for (const [at, cell] of cells.entries()) {
    if (!headLabel.test(cell.text) || /^by\s+and/i.test(cell.text)) continue;
    const [label] = headLabel.exec(cell.text) as RegExpExecArray;
    const after = cell.text.slice(label.length).replace(/^[\s:]+/, '');
    const bare = after
      .replace(/^(?:the\s+)?hon(?:orable|\.)?\s*:?\s*/i, '')
      .replace(/^(?:(?:united\s+states|u\.s\.|chief|senior)\s+)*(?:(?:magistrate|district)\s+)?judge\s+/i, '');
    const titled = titleIn(bare);
    const own = nameIn((titled ? bare.slice(0, titled.index) : bare).replace(/[,\s]+$/, ''));
    if (own) return own;
    for (const next of nearCells(cells, at)) {
      const name = nameIn(next.text.replace(/,?\s*(?:united\s+states|u\.s\.|chief).*$/i, ''));
      if (name) return name;
    }
  }
  return null;
}

/** The cells beside and right below one. */
const nearCells = (cells: readonly Cell[], at: number): Cell[] => {
  const { line } = cells[at] as Cell;
  return cells.slice(at + 1, at + 5).filter((cell) => cell.line <= line + 1);
};
