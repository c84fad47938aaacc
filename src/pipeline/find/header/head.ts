/** The head of an order: the lines above its first sentence, cut into the cells of their columns. */

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

const opening =
  /^(?:the|this|these|before|pending|presently|currently|now|on|plaintiffs?|defendants?|petitioner|in|upon|having|for|after|by|at|as|it|i|we|a|an|to|counsel|dear|following|because|since|there|two|three|four|both|under|pursuant|having|when|where|and now|come|comes)\b/i;
const verb =
  /\s(?:is|are|was|were|has|have|had|comes?|came|moves?|moved|seeks?|sought|held|appeared|filed|requests?|asks?|brings?|brought|alleges?|submitted|will|shall|considers?|represent|write|convened|heard|reviewed|addresses|concerns)\s/;
const labelled =
  /^(?:re|title|proceedings?|present|appearances?|attorneys?|case|cause|civil|date|time|type|before|ftr|chambers|counsel for|for (?:the )?(?:plaintiff|defendant)s?|this document relates|related|judge|deputy|reporter|court reporter|signed|entered by|filed|via|tel|hon)\b\s*[.:(]|^this document relates|^present:/i;

/** A line of so many code units has the words of a sentence, if they are not in capitals. */
const longLine = 400;

/** True for a line of prose, a clerk's docket text included. */
export function isProse(line: string): boolean {
  if (/^dear\s\S.{0,60}[:,]$/i.test(line)) return true;
  if (labelled.test(line)) return false;
  let [letters, lower] = [0, 0];
  const seen = Math.min(line.length, longLine);
  for (let at = 0; at < seen; at++) {
    const code = line.charCodeAt(at);
    if (code > 96 && code < 123) lower++;
    else if (code > 64 && code < 91) letters++;
  }
  letters += lower;
  if (letters < 15 || lower < letters * 0.6) return false;
  if (line.length > longLine && lower > letters * 0.75) return true;
  if (
    /\sv[s.]/.test(line) &&
    line.length < 220 &&
    /\b\d{2}-?\s?(?:cv|civ|c|cr|mc|md)\b|\bNo\./i.test(line) &&
    !verb.test(line)
  )
    return false;
  if (docketText.test(line) && /[a-z)]\.(?:\s|$)/.test(line)) return true;
  const words = line.split(/\s+/).length;
  const ends = /[.;:?!][”"’'\])\d*¹²³⁴]{0,4}$/.test(line);
  if (
    verb.test(` ${line} `) &&
    ((opening.test(line.replace(/^\(?\d{1,2}[.)]\s+/, '')) && words >= 5) || (ends && words >= 8))
  )
    return true;
  return (
    (ends && words >= 12 && lower > letters * 0.75 && !/^by\b|,$/i.test(line)) ||
    (words >= 25 && lower > letters * 0.75)
  );
}

/** A docket entry's words: `MINUTE ORDER issued by …`, `PAPERLESS ORDER on …`, `ORDER granting 45 Motion …`. */
export const docketText =
  /^(?:\(?\d{1,4}\)?\s)?(?:[A-Z][A-Z-]+\s){0,3}(?:ORDER|Order|ENTRY|MINUTES)\b(?=:\s|;\s|\.\s|(?:\s[[(][^\])]{2,30}[\])])?\s(?:issued|entered|signed|by|on|granting|denying|re|setting|as|for|GRANTING|DENYING)\b)(?=.{80})/;

/** What begins a cell of its own in a caption that was run together. */
const run =
  /\s(?=\[?(?:Re|RE):\s\[?(?:Dkt|Docket|Doc|ECF|D\.|DE\b|Filing|DKT|DOC)|(?:Case|CASE|Civil|CIVIL|Civ\.|Cause|CAUSE|C\.A\.)\s(?:(?:Action|ACTION|Case|CASE)\s)?(?:No|NO|Number|NUMBER)\b|(?:United\sStates\s|Chief\s|Senior\s)?(?:District|Magistrate)\sJudge\s[A-Z])/g;

/** What a line has in it that such a cell begins with. */
const mayRun = /R[eE]:|N[oOuU]|Judge/;

function pieces(line: string, from: number, to: number): { from: number; to: number }[] {
  if (!mayRun.test(line)) return [{ from, to }];
  const cuts = [...line.slice(from, to).matchAll(run)].map((cut) => from + cut.index);
  return [from, ...cuts].map((start, at) => ({ from: start, to: cuts[at] ?? to }));
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
      const add = (to: number) => {
        for (const piece of pieces(line, from, to)) addPiece(piece.from, piece.to);
      };
      const addPiece = (start: number, to: number) => {
        const words = line.slice(start, to);
        const trimmed = words.trim();
        if (!trimmed || /^[\s)(:|§*_/-]+$/.test(trimmed)) return;
        cells.push({
          text: trimmed,
          from: at + start + words.indexOf(trimmed),
          line: number,
          column: column++,
          afterGap,
        });
      };
      for (const gap of line.matchAll(columnGap)) {
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
