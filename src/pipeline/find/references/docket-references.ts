/** Normalised text to its docket references: every mention of entries, `[Docket Nos. 239 and 241]`. */
import type { ReferenceAnnotation } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { isBlank, isDigit, isLetter, isOfWord } from '../code-units.ts';
import { isDayOfMonth } from '../dates.ts';
import type { Doubt } from '../doubt.ts';
import { alone, type Steps } from '../in-step.ts';
import { bracketAt, hashBracket, isSplit, looseHashAt, voteOnBrackets } from './bare-brackets.ts';
import { bareList, bareListAt, knownNumber, knownNumberAt } from './bare-numbers.ts';
import { clerkNumber, clerkNumberAt, isClerkText } from './clerk-text.ts';
import { entriesBelowHeadings, tableEntries } from './docket-tables.ts';
import { type EntryList, endOfDigits, numberOf, readList } from './entry-list.ts';
import { filing } from './filings.ts';
import { labelAt } from './label-before.ts';
import { type Label, labels } from './labels.ts';
import { otherCasesIn } from './other-case.ts';

export { bareList, labels };

/** Rules whose numbers may have five digits, as in a multidistrict docket; `DE 19801` is a place. */
const fiveDigits = new Set(['docket-entry', 'docket-no', 'ecf', 'doc']);
/** True for a number of five digits. */
const isLong = (entry: EntryId): boolean => Number.parseInt(entry, 10) > 9_999;
/** Where a number may begin. Glued to a letter, a digit, a dash, a slash, a dollar sign or a comma it is part of something else. */
const beginning = /(?<![A-Za-z\d$,/\u2011\u2013-])[1-9]/g;

const behindFiling = new RegExp(String.raw`(?<=\b${filing}(?![\w-])[^.;:[\]()]{0,60}?,?\s)`, 'iy');
const squareBefore = /(?<=\[(?:[^[\]\n]{0,160};\s|(?:see|citing)\s)?)/iy;
const laterInBracket = /(?<=[[(][^[\]()\n]{1,120};\s)/y;
const aboutLog = /\b(?:log|index|binder|schedule|deed|exhibit list)\b[^.;]{0,30}[[(]$/i;
/** Words before a label that make it an agency's or a whole docket's, not an entry's. */
const agencies = new Set(
  (
    'MDL FCC FERC EPA FDA DOT NLRB EEOC OSHA NHTSA SEC FTC PUC PSC WC WT CC MB MM IB GN EB ET PR CG agency Commission ' +
    'Department'
  ).split(' '),
);
const longestAgency = 10;

/** True where such a word stands right before `at`. */
function isAgencys(text: string, at: number): boolean {
  if (!isBlank(text.charCodeAt(at - 1))) return false;
  let from = at - 1;
  while (from > at - longestAgency - 2 && isLetter(text.charCodeAt(from - 1))) from--;
  return !isOfWord(text.charCodeAt(from - 1)) && agencies.has(text.slice(from, at - 1));
}

/** The heading of the order itself: `Doc. No. 37 ORDER`, `Roe v. Poe Doc. 209`. */
const ownHeading = /^(?:\s*(?:MEMORANDUM\s|OPINION\s(?:AND\s)?)?ORDER\b|\s*\n)/;
const headingReach = 500;
/** From one cite to the next of the same bracket: ` (D. Kan. May 5, 2013); `. */
const isSecondCite = /^[^;.]{0,20}(?:\s\([^()]{1,40}\))?;\s$/;
/** Rule of `D. 59`, which without a square bracket is read where a text cites so more than once. */
const letter = 'record-letter';
/** `Item No. 3 of the schedule`, in an order whose entries are items too. */
const ofAnother = /^\s(?:of|on|in)\s/;

const test = (expression: RegExp, text: string, at: number): boolean => {
  expression.lastIndex = at;
  return expression.test(text);
};

/** True for words without a stop or a number sign. */
function isOfLetters(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!isLetter(code) && !isBlank(code)) return false;
  }
  return true;
}

/** Where the bracket opens in which a number at `at` stands first, hashes before it aside; -1 where none does. */
function openingBefore(text: string, at: number): number {
  let from = at;
  if (isBlank(text.charCodeAt(from - 1))) from--;
  for (let hashes = 0; hashes < 2 && text.charCodeAt(from - 1) === 35; hashes++) from--;
  if (isBlank(text.charCodeAt(from - 1))) from--;
  const mark = text.charCodeAt(from - 1);
  return mark === 91 || mark === 40 ? from - 1 : -1;
}

/** The code unit after all digits at `at`. */
const endOfNumber = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
};

/** True where what a label with other meanings needs stands round it. */
function standsRight(text: string, from: number, only: Label['only']): boolean {
  if (only === undefined) return true;
  if (only === 'square') return test(squareBefore, text, from);
  if (only === 'filing')
    return test(behindFiling, text, text[from - 1] === '(' || text[from - 1] === '[' ? from - 1 : from);
  const before = text.slice(Math.max(0, from - 60), from);
  const opens = /[[(](?:see\s)?$/i.test(before);
  return (
    ((opens || test(laterInBracket, text, from)) && !aboutLog.test(before)) ||
    (/,\s$/.test(before) && test(behindFiling, text, from))
  );
}

/** What stands before a letter that is a label without a bracket: `(D. 59`, `, D. 59`, `at D. 59`. */
const citing =
  /(?<=[,;(]\s?|\b(?:at|see|in|of|and|to|from|by|under|also|with|per|motion|order|objection|reply|response|opposition|letter|notice|stipulation|declaration|affidavit|transcript)\s)/iy;
/** Behind a word in small letters, a comma or a sentence; behind a name or at a line's head it is a part's: `Part D. 12`. */
const mayFollow = /(?<=[,;(]\s?|(?:^|[\s(])[a-z’']{1,20}\s|[a-z\d)\]]\.\s)/y;
const mayCite = (text: string, from: number): boolean => text[from] === 'D' && test(mayFollow, text, from);

/** A table's numbers are few enough to be read again whole; a label's word in a cell of its own heads them. */
const tableRule = 'docket-column';

/** True for the number that the order itself bears in its heading. */
function isOwnHeading(text: string, from: number, to: number, label: string): boolean {
  if (from > headingReach || !/^doc(?:ument|ket)?\b\.?(?:\sno\.)?$/i.test(label)) return false;
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
  const after = text.slice(to, to + 30);
  if (line === '') return ownHeading.test(after) && (/^\s*[A-Z]/.test(after) || from < 3) && text.length > to + 1;
  return /\sv\.\s[^\n]{1,80}\s$/.test(line) && /^\s*\n/.test(after);
}

/**
 * Every docket reference of `text`, in text order, one a mention (contract, conventions 1 and 2), and what has two
 * readings.
 *
 * One walk over the numbers: what stands before a number says whether it is an entry. Brackets and bare numbers are
 * decided after it, by what the whole text has: labels in force, entries known, marks of the clerk's docket text.
 *
 * @param text normalised text of an order, or one line of it.
 * @returns annotations of kind `reference` in text order, with spans in UTF-16 code units from the label (or the bare
 *   number) to the last number, or to the filing's noun where the number stands before it; and the doubts, with
 *   reasons for the annotator's report.
 */
export function* docketReferencesIn(text: string): Steps<ReadReferences> {
  const read: { rule: string; from: number; list: EntryList }[] = [];
  const doubts: Doubt[] = [];
  const brackets: NonNullable<ReturnType<typeof bracketAt>>[] = [];
  const weak: typeof read = [];
  const bare: number[] = [];
  const lists: number[] = [];
  /** Numbers that begin a line. */
  const starts: number[] = [];
  const hashes: number[] = [];
  const doubt = (rule: string, from: number, to: number, reason: string) =>
    doubts.push({ rule, span: { from, to }, reason });

  let done = 0;
  beginning.lastIndex = 0;
  while (beginning.test(text)) {
    const at = beginning.lastIndex - 1;
    if (at < done) continue;
    const last = text.charCodeAt(at - 1);
    if (last === 46 && !isLetter(text.charCodeAt(at - 2))) continue;
    const found = labelAt(text, at);
    if (found) {
      const { label, gap } = found;
      const rule = found.rule.id;
      const from = at - gap.length - label.length;
      const opened = gap.indexOf('[');
      const start = opened < 0 ? at : at - gap.length + opened;
      const list = readList(text, start, numberOf(label), isOfLetters(label));
      const words = text.slice(from, Math.max(list.to, endOfNumber(text, at)));
      if (list.unsure)
        doubt(
          rule,
          from,
          Math.max(list.to, endOfNumber(text, at)),
          `\`${words}\` is left out from there on: ${list.unsure}.`,
        );
      if (list.entries.length === 0) continue;
      if (!fiveDigits.has(rule) && list.entries.some(isLong)) continue;
      if (isAgencys(text, from)) continue;
      if (isOwnHeading(text, from, list.to, label)) continue;
      if (rule === 'document-no' && /^\s(?:filed|page)\b/i.test(text.slice(list.to, list.to + 8))) continue;
      if (rule === 'item' && ofAnother.test(text.slice(list.to, list.to + 4))) continue;
      if (!standsRight(text, from, found.rule.only)) {
        if (found.rule.only === 'square' && !mayCite(text, from)) continue;
        weak.push({ rule, from, list });
        done = list.to;
        beginning.lastIndex = done;
        continue;
      }
      read.push({ rule, from, list });
      done = list.to;
      beginning.lastIndex = done;
      continue;
    }
    if (last === 32 && isDayOfMonth(text, at)) continue;
    if (last === 35 && isBlank(text.charCodeAt(at - 2))) hashes.push(at);
    const opening = last === 32 || last === 35 || last === 91 ? openingBefore(text, at) : -1;
    if (opening >= 0) {
      const bracket = bracketAt(text, opening, at);
      if (bracket) {
        brackets.push(bracket);
        done = bracket.list.to;
        beginning.lastIndex = done;
      } else if (isSplit(text, opening, at))
        doubt(
          hashBracket.id,
          opening,
          endOfNumber(text, at),
          `\`${text.slice(opening, endOfNumber(text, at) + 4)}\` is left out: the scanner may have split its number.`,
        );
      continue;
    }
    if (last === 32 || last === 10) {
      const mark = text.charCodeAt(at - 2);
      if (mark === 58 || mark === 45 || mark === 0x2013 || mark === 0x2014) lists.push(at);
      else bare.push(at);
      if (last === 10) starts.push(at);
    }
  }

  yield;
  const known = new Set(read.flatMap(({ list }) => list.entries));
  const inForce = new Set(read.map(({ rule }) => rule));
  const cited = weak.filter(({ rule, from }) => rule === letter && test(citing, text, from));
  const byLetter = new Set(cited.flatMap(({ list }) => list.entries)).size > 1;
  for (const reference of weak) {
    const { rule, from, list } = reference;
    if (rule === letter) {
      if (byLetter) read.push(reference);
      continue;
    }
    const isName = /[A-Z]/.test(text.charAt(from));
    const usual =
      (rule === 'filing' && (inForce.has(rule) || inForce.has('filing-no'))) ||
      ((rule === 'item' || (rule === 'paper-no' && text.startsWith('Item', from))) &&
        (inForce.has('item') || inForce.has('paper-no')) &&
        !ofAnother.test(text.slice(list.to, list.to + 20)));
    if (isName && (usual || list.entries.every((entry) => known.has(entry)))) read.push(reference);
    else if (rule === 'paper-no' || rule === 'filing')
      doubt(rule, from, list.to, `\`${text.slice(from, list.to)}\` can be a docket entry or another numbered thing.`);
  }
  for (const { from, list } of [
    ...tableEntries(text),
    ...(starts.length > 1 ? entriesBelowHeadings(text, starts) : []),
  ])
    read.push({ rule: tableRule, from, list });
  const clerk = bare.length + brackets.length > 0 && isClerkText(text);
  if (brackets.length > 0) {
    const vote = voteOnBrackets(text, brackets, known, clerk);
    for (const { rule, from, list } of vote.read) {
      for (const entry of list.entries) known.add(entry);
      read.push({ rule, from: from + 1, list });
    }
    const hashed = vote.read.some(({ rule }) => rule === hashBracket.id);
    for (const at of hashed ? hashes : []) {
      const list = looseHashAt(text, at);
      if (list) read.push({ rule: hashBracket.id, from: at - 1, list });
    }
    for (const { rule, from, list } of vote.unsure)
      doubt(
        rule,
        from,
        list.to,
        `\`${text.slice(from, list.to)}\` can be a docket entry or a footnote, and the text does not use such brackets elsewhere.`,
      );
  }
  for (const at of lists) {
    const list = bareListAt(text, at, known);
    if (list) read.push({ rule: bareList.id, from: at, list });
  }
  /** The clerk's form, which another text may use for a number that a label names too. */
  const besideFiling = (at: number, carriesOn: boolean): EntryList | null => {
    if (clerk) return clerkNumberAt(text, at, carriesOn);
    const end = endOfDigits(text, at);
    const list = known.has(text.slice(at, end)) ? clerkNumberAt(text, at, carriesOn) : null;
    return list && list.entries.length === 1 && list.to > end ? list : null;
  };
  if (clerk || known.size > 0) {
    let to = -1;
    let inSentence = false;
    for (const at of bare) {
      if (at < to) continue;
      const carriesOn: boolean = inSentence && !/[.]\s/.test(text.slice(to, Math.min(at, to + 200))) && at - to < 200;
      const clerks = besideFiling(at, carriesOn);
      const list = clerks ?? (known.size > 0 ? knownNumberAt(text, at, known) : null);
      if (!list || list.entries.length === 0) continue;
      to = list.to;
      inSentence = clerks !== null;
      if (clerk) for (const entry of list.entries) known.add(entry);
      read.push({ rule: clerks ? clerkNumber.id : knownNumber.id, from: at, list });
    }
  }

  yield;
  read.sort((a, b) => a.from - b.from);
  const inOrder = () => doubts.sort((a, b) => a.span.from - b.span.from);
  if (read.length === 0) return { references: [], doubts: inOrder() };
  const cases = otherCasesIn(text);
  let before: { to: number; otherCase: string | undefined } | undefined;
  const references = read
    .filter(({ from }, i) => i === 0 || from >= (read[i - 1] as (typeof read)[number]).list.to)
    .map(({ rule, from, list: { entries, to } }): ReferenceAnnotation => {
      const otherCase = cases.of(from, to);
      if (otherCase === undefined && before?.otherCase && isSecondCite.test(text.slice(before.to, from)))
        doubt(
          rule,
          from,
          to,
          `\`${text.slice(from, to)}\` follows a cite of ${before.otherCase} and can be on its docket.`,
        );
      before = { to, otherCase };
      const fields = otherCase === undefined ? { entries } : { entries, otherCase };
      return { kind: 'reference', span: { from, to }, also: [], id: null, rule, fields };
    });
  return { references, doubts: inOrder() };
}

type ReadReferences = { references: ReferenceAnnotation[]; doubts: Doubt[] };

/** The same, where nothing else is read. */
export const readDocketReferences = (text: string): ReadReferences => alone(docketReferencesIn(text));

/**
 * The docket references of `text` without the doubts.
 *
 * @param text normalised text of an order, or one line of it.
 * @returns annotations of kind `reference`, in text order.
 */
export const findDocketReferences = (text: string): ReferenceAnnotation[] => readDocketReferences(text).references;
