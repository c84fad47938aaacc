/** The head of an order: the lines above its first sentence, cut into the cells of their columns. */
import { firstWord, isBlank, isDigit, isLetter } from '../code-units.ts';
import { matchesOf } from '../matches.ts';

/** A piece of one line of the head; of a caption in two columns each line gives two. */
export type Cell = {
  text: string;
  /** Place of `text` in the order, UTF-16 code units. */
  from: number;
  /** Number of the line it stands on, from 0. */
  line: number;
  /** 0 for the first cell of a line. */
  column: number;
  /** True where an empty line stands before this one. */
  afterGap: boolean;
};

export type Head = {
  cells: Cell[];
  /** Where the body begins, UTF-16 code units; the length of what was looked at where no sentence begins. */
  end: number;
};

/** A caption is at the top: what stands further down is not looked at. */
const headLength = 8_000;

/** Two blanks in a column, the rule down the middle of a caption (`)`, `:`, `§`, `|`, `*`), a tab, a rule across. */
const columnGap = /\s{3,}|\t+|(?:^|\s+)[)│┐┘┌└|:§*/]+(?=\s|$)|\s*\|\s*|\s*[-_=–—]{6,}[xX]?\s*/g;

/** First words of sentences; `and` is of `and now`. */
const openings = new Set(
  (
    'the this these before pending presently currently now on plaintiff plaintiffs defendant defendants petitioner in upon ' +
    'having for after by at as it i we a an to counsel dear following because since there two three four both under ' +
    'pursuant when where and come comes'
  ).split(' '),
);
/** Words that make a line a sentence. */
const verbs = new Set(
  (
    'is are was were has have had come comes came move moves moved seek seeks sought held appeared filed request requests ' +
    'ask asks bring brings brought allege alleges submitted will shall consider considers represent write convened heard ' +
    'reviewed addresses concerns'
  ).split(' '),
);
const labels =
  /^(?:re|title|proceedings?|present|appearances?|attorneys?|case|cause|civil|date|time|type|before|ftr|chambers|counsel for|for (?:the )?(?:plaintiff|defendant)s?|this document relates|related|judge|deputy|reporter|court reporter|signed|entered by|filed|via|tel|hon)\b\s*[.:(]|^this document relates|^present:/i;
/** First words of such labels. */
const labelWords = new Set(
  (
    're title proceeding proceedings present appearance appearances attorney attorneys case cause civil date time type ' +
    'before ftr chambers counsel for this related judge deputy reporter court signed entered filed via tel hon'
  ).split(' '),
);
const isLabelled = (line: string): boolean => labelWords.has(firstWord(line)) && labels.test(line);

/** A line of so many code units has the words of a sentence, if they are not in capitals. */
const longLine = 400;

/**
 * How many words a line has, blanks at its ends counted as words, and whether a verb of sentences is one, of all words
 * and of those between the first and the last.
 */
function wordsOf(line: string): { count: number; hasVerb: boolean; hasInnerVerb: boolean } {
  let [count, from, hasVerb, hasInnerVerb] = [1, 0, false, false];
  for (let at = 0; at <= line.length; at++) {
    const isEnd = at === line.length;
    if (!isEnd && !isBlank(line.charCodeAt(at))) continue;
    if (!hasInnerVerb && at > from + 1 && at - from < 10 && verbs.has(line.slice(from, at))) {
      hasVerb = true;
      hasInnerVerb = from > 0 && !isEnd;
    }
    if (!isEnd && (at === 0 || at > from)) count++;
    from = at + 1;
  }
  return { count, hasVerb, hasInnerVerb };
}

/** True where a line ends as a sentence does, with a footnote's mark or closing marks behind. */
function endsSentence(line: string): boolean {
  let at = line.length - 1;
  const first = at - 4;
  while (at > first && '”"’\'])*¹²³⁴0123456789'.includes(line.charAt(at))) at--;
  return at >= 0 && '.;:?!'.includes(line.charAt(at));
}

/** True for a line of prose, a clerk's docket text included. */
export function isProse(line: string): boolean {
  if (/^d/i.test(line.charAt(0)) && /^dear\s\S.{0,60}[:,]$/i.test(line)) return true;
  let [letters, lower] = [0, 0];
  const seen = Math.min(line.length, longLine);
  for (let at = 0; at < seen; at++) {
    const code = line.charCodeAt(at);
    if (code > 96 && code < 123) lower++;
    else if (code > 64 && code < 91) letters++;
  }
  letters += lower;
  if (letters < 15 || lower < letters * 0.6 || isLabelled(line)) return false;
  const small = lower > letters * 0.75;
  if (line.length > longLine && small) return true;
  const { count, hasVerb, hasInnerVerb } = wordsOf(line);
  if (
    line.length < 220 &&
    !hasInnerVerb &&
    /\sv[s.]/.test(line) &&
    /\b\d{2}-?\s?(?:cv|civ|c|cr|mc|md)\b|\bNo\./i.test(line)
  )
    return false;
  if (isDocketText(line) && /[a-z)]\.(?:\s|$)/.test(line)) return true;
  const ends = endsSentence(line);
  if (hasVerb && ((count >= 5 && opensSentence(line)) || (ends && count >= 8))) return true;
  return (ends && count >= 12 && small && !/^by\b|,$/i.test(line)) || (count >= 25 && small);
}

/** True where a line begins as sentences do, behind a number perhaps. */
function opensSentence(line: string): boolean {
  const code = line.charCodeAt(0);
  const words = code === 40 || isDigit(code) ? line.replace(/^\(?\d{1,2}[.)]\s+/, '') : line;
  const first = firstWord(words);
  return openings.has(first) && (first !== 'and' || /^and now\b/i.test(words));
}

/** A docket entry's words: `MINUTE ORDER issued by …`, `PAPERLESS ORDER on …`, `ORDER granting 45 Motion …`. */
const docketText =
  /^(?:\(?\d{1,4}\)?\s)?(?:[A-Z][A-Z-]+\s){0,3}(?:ORDER|Order|ENTRY|MINUTES)\b(?=:\s|;\s|\.\s|(?:\s[[(][^\])]{2,30}[\])])?\s(?:issued|entered|signed|by|on|granting|denying|re|setting|as|for|GRANTING|DENYING)\b)(?=.{80})/;

/** True where docket text begins `words`; most lines begin otherwise, which their first two letters say. */
export const isDocketText = (words: string): boolean =>
  /^(?:[(\d]|[A-Z][A-Z-]|Or)/.test(words) && docketText.test(words);

/** What begins a cell of its own in a caption that was run together. */
const run =
  /\s(?=\[?(?:Re|RE):\s\[?(?:Dkt|Docket|Doc|ECF|D\.|DE\b|Filing|DKT|DOC)|(?:Case|CASE|Civil|CIVIL|Civ\.|Cause|CAUSE|C\.A\.)\s(?:(?:Action|ACTION|Case|CASE)\s)?(?:No|NO|Number|NUMBER)\b|(?:United\sStates\s|Chief\s|Senior\s)?(?:District|Magistrate)\sJudge\s[A-Z])/g;

/** What a line has in it that such a cell begins with. */
const mayRun = /R[eE]:|N[oOuU]|Judge/;

function pieces(line: string, from: number, to: number): { from: number; to: number }[] {
  const cuts = matchesOf(run, line.slice(from, to)).map((cut) => from + cut.index);
  return [from, ...cuts].map((start, at) => ({ from: start, to: cuts[at] ?? to }));
}

/** True for the marks of a rule, down or across. */
function isRule(words: string): boolean {
  const code = words.charCodeAt(0);
  return !isLetter(code) && !isDigit(code) && /^[\s)(:|§*_/-]+$/.test(words);
}

const entriesAfterTitle =
  /^\s\[?Re:\s(?:Dkt|Docket|Doc|ECF)[.\sA-Za-z]{0,10}\d{1,4}(?:(?:,|,?\sand|\s&)\s\d{1,4}){0,12}\]?/i;

/** Where the caption of an order that is all on one line ends: after its title in capitals. */
function runTogether(line: string): number {
  if (!/^[^a-z]{0,20}(?:in\sthe\s|the\s)?(?:united\sstates|u\.s\.)\sdistrict\scourt/i.test(line)) return 0;
  const title = /\b(?:MEMORANDUM|OPINION|ORDER|MINUTE)\b(?:[^a-z]{0,300})(?=\s[A-Z][a-z]|\s[A-Z]\s[a-z])/.exec(
    line.slice(0, 2_000),
  );
  if (!title) return 0;
  const end = title.index + title[0].length;
  return end + (entriesAfterTitle.exec(line.slice(end, end + 120))?.[0].length ?? 0);
}

/**
 * Cut the head of `text` into cells.
 *
 * @param text normalised text of an order.
 */
export function headOf(text: string): Head {
  const cells: Cell[] = [];
  const top = text.slice(0, headLength);
  let at = 0;
  let afterGap = false;
  let number = 0;
  for (let start = 0, stop = 0; start <= top.length; start = stop + 1) {
    stop = top.indexOf('\n', start);
    if (stop < 0) stop = top.length;
    const whole = top.slice(start, stop);
    const cut = number < 2 && whole.length > 250 ? runTogether(whole) : 0;
    const prose = cut > 0 || isProse(whole);
    if (prose && cut === 0) return { cells, end: at };
    const line = prose ? whole.slice(0, cut) : whole;
    if (!line.trim()) afterGap = true;
    else {
      let column = 0;
      let from = 0;
      const runs = mayRun.test(line);
      const add = (to: number) => {
        if (!runs) addPiece(from, to);
        else for (const piece of pieces(line, from, to)) addPiece(piece.from, piece.to);
      };
      const addPiece = (start: number, to: number) => {
        const words = line.slice(start, to);
        const trimmed = words.trim();
        if (!trimmed || isRule(trimmed)) return;
        cells.push({
          text: trimmed,
          from: at + start + words.indexOf(trimmed),
          line: number,
          column: column++,
          afterGap,
        });
      };
      for (const gap of matchesOf(columnGap, line)) {
        add(gap.index);
        from = gap.index + gap[0].length;
        if (/[-_=–—]{6}/.test(gap[0])) column = 0;
      }
      add(line.length);
      if (column > 0) afterGap = false;
    }
    if (prose) return { cells, end: at + cut };
    at += line.length + 1;
    number++;
  }
  return { cells, end: Math.min(at, text.length) };
}
