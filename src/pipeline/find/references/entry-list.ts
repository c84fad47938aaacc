/** The numbers after a label to entries: lists, ranges, attachments, and where they end (contract, convention 2). */
import { type EntryId, readEntryToken } from '../../../schema/entry.ts';
import { isBlank, isDigit, isLetter } from '../code-units.ts';
import { remembered } from '../memo.ts';

export type LabelNumber = 'singular' | 'plural' | 'neither';

export type EntryList = {
  entries: EntryId[];
  /** The code unit after the last number. */
  to: number;
  /** Why the numbers have two readings, where they do; then no entry is read from there on. */
  unsure: string | null;
};

/** Whether a label is one of several numbers: "Nos." is, "No." is not, and "D.I." has no plural. */
export const numberOf: (label: string) => LabelNumber = remembered((label) =>
  /(?:nos|numbers|docs|dkts|dks|dockets|documents|entries|items|filings|tabs|papers|##|['’]s|#s)\W*$/i.test(label)
    ? 'plural'
    : /(?:no|number|doc|dkt|dk|docket|document|entry|item|filing|tab|paper|#)\W*$/i.test(label)
      ? 'singular'
      : 'neither',
);

/** The code unit after the digits at `at`, after five of them where there are more. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
  return end;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Nouns and reporters after which a number is something else than an entry. */
const otherThanEntry = new RegExp(
  String.raw`^\s*(?:(?:calendar\s|business\s|court\s|separate\s|pending\s|more\s|other\s)?(?:days?|weeks?|months?|years?|hours?|minutes?|pages?|lines?|requests|topics?|interrogator|exhibits?|witness|depositions?|documents?|letters|motions|orders|filings|entries|submissions|e-?mails?|times|percent|others?|plaintiffs|defendants|parties|inmates|employees|people|copies|paragraphs|more|rooms|dollars)\b|%|U\.\s?S\.|U\.S\.C|F\.|WL\b|S\.\s?Ct|L\.\s?Ed|C\.F\.R|Fed\.|B\.R\.|Cal\.|Wn\.|N\.[YEWJ]|So\.|[SP]\.\s?\d|S\.[EW]|A\.\s?\d|P\.\s?\dd|[AaPp]\.\s?[Mm]\.|[A-Z][\w.]{0,8}\s?[2-9]d\b|[ap]m\b|${month}\b)`,
);

/** True where such a word may follow at `at`: a letter or a percent sign does, and not `and`. */
function mayBeOther(text: string, at: number): boolean {
  let from = at;
  while (isBlank(text.charCodeAt(from))) from++;
  const code = text.charCodeAt(from);
  return (isLetter(code) && !text.startsWith('and ', from)) || code === 37;
}

const dash = '[-‐-―−]';
/**
 * One number of a list: the bracket that opens before it, its words, and the bracket that closes (named groups would
 * take as long as the match). No letter, clock time, date, decimal or
 * subdivision `(a)` follows it.
 */
const token = new RegExp(
  String.raw`(\[\s?)?#{0,2}\s?([1-9]\d{0,4}(?:\s?${dash}\s?\d{1,5})?(?:(?:\s(?:to|through|thru)\s#?|\s?${dash}\s?(?=\d{1,5}${dash}\d))\d{1,5}(?:${dash}\d{1,3})?)?)(?![\d\w]|:\d|\.\d|/\d{1,2}/\d|\s?\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|${dash}\w)(\s?\])?`,
  'y',
);
/** A further attachment of the same paper: `45-1, -2 and -3`. */
const nextAttachment = new RegExp(String.raw`\s?${dash}(\d{1,2})(?![\w/]|\.\d)`, 'y');
const attachment = new RegExp(`^\\d+${dash}\\d+$`);
const separator = /\s*(?:,\s*(?:and|&)\s|[,;&/]|and\s)\s*(?:nos?\.\s?)?/y;
/** What a paper is, in round brackets, within a list that goes on: `52 (motion), 53 (response)`. */
const remark = /\s?\([^()\n;]{2,60}\)(?=,|\s(?:and|&)\s)/y;
/** "Nos." with one number so far asks for another: `105, Pl.'s Mot., dated Oct. 27, 2014, & 114, …`. */
const later = /[^;()[\]]{3,80}?,?\s(?:&|and)\s(?=[1-9]\d{0,3}(?:-\d{1,2})?[,;.)\]])/y;

const matchAt = (expression: RegExp, text: string, at: number): RegExpExecArray | null => {
  expression.lastIndex = at;
  return expression.exec(text);
};

/** True where one of `marks` stands first behind the white space at `at`. */
function opensAt(text: string, at: number, marks: string): boolean {
  let from = at;
  while (isBlank(text.charCodeAt(from))) from++;
  return from < text.length && marks.includes(text.charAt(from));
}

/**
 * The docket numbers that stand at `from`, each token read by its digits.
 *
 * @param text normalised text; `from` is where the first number, or the bracket right before it, begins.
 * @param label whether the label before is singular or plural; both may have a list after them.
 * @param counted true where the first number may be a count ("docket 12 motions"): then nouns after it are minded too.
 */
export function readList(text: string, from: number, label: LabelNumber, counted = false): EntryList {
  const tokens: { words: string; to: number }[] = [];
  let at = from;
  for (;;) {
    const last = tokens.at(-1)?.words;
    const more: RegExpExecArray | null =
      last !== undefined && attachment.test(last) ? matchAt(nextAttachment, text, at) : null;
    if (more && last !== undefined) {
      at += more[0].length;
      tokens.push({ words: `${Number.parseInt(last, 10)}-${more[1]}`, to: at });
    } else {
      const found = matchAt(token, text, at);
      const words = found?.[2];
      if (!found || words === undefined) break;
      let end = at + found[0].length;
      const closes = found[3] !== undefined;
      const own = found[1] !== undefined;
      if (closes && !own) end -= found[3]?.length ?? 0;
      const isCounted = (tokens.length > 0 || counted) && mayBeOther(text, end);
      if (isCounted && otherThanEntry.test(text.slice(end, end + 24))) break;
      tokens.push({ words, to: end });
      at = end;
      if (closes && !own) break;
    }
    const after = text.charCodeAt(at);
    // A closing bracket, a stop or the end of the text ends the list, which is what mostly comes.
    if (after === 93 || after === 41 || after === 46 || Number.isNaN(after)) break;
    const said = opensAt(text, at, '(') ? matchAt(remark, text, at) : null;
    if (said) at += said[0].length;
    const next = opensAt(text, at, ',;&/a') ? matchAt(separator, text, at) : null;
    const number = next && /[#[\d‐-―−-]/.test(text.charAt(at + next[0].length));
    if (next && number) at += next[0].length;
    else if (tokens.length === 1 && label === 'plural') {
      const further = matchAt(later, text, at);
      if (!further) break;
      at += further[0].length;
    } else break;
  }
  return readTokens(tokens, from, label);
}

/** True for digits alone. */
const isPlain = (words: string): boolean => endOfDigits(words, 0) === words.length;

function readTokens(tokens: { words: string; to: number }[], from: number, label: LabelNumber): EntryList {
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (only && isPlain(only.words)) return { entries: [only.words], to: only.to, unsure: null };
  const ofBase = new Map<number, number>();
  const countOf = (words: string): number => ofBase.get(Number.parseInt(words, 10)) ?? 0;
  if (tokens.length > 1) for (const { words } of tokens) ofBase.set(Number.parseInt(words, 10), countOf(words) + 1);
  const entries: EntryId[] = [];
  let to = from;
  for (const { words, to: end } of tokens) {
    const read = readEntryToken(words.replace('#', ''), label, countOf(words) > 1);
    if (read.length === 0)
      return { entries, to, unsure: `\`${words}\` can be a range, an attachment or another number` };
    entries.push(...read);
    to = end;
  }
  return { entries, to, unsure: null };
}
