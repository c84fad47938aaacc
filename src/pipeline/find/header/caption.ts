/** Normalised text to what its head and its signature say. */
import { findCaseNumber } from '../../../schema/case-number.ts';
import type { CourtId } from '../../../schema/court.ts';
import type { IsoDate } from '../../../schema/date.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { firstWord, foldBlanks } from '../code-units.ts';
import { alone, type Steps } from '../in-step.ts';
import { findDocketReferences } from '../references/docket-references.ts';
import { worded } from '../worded.ts';
import { afterCourtName, courtAbbreviated, courtNamed, courtOfLocalRules } from './court-names.ts';
import { type Cell, type Head, headOf, isDocketText } from './head.ts';
import { judgeOfDocketText, judgeOfHead, readSignature } from './judge.ts';
import { inOrdinaryCase } from './names.ts';
import { readSignatureDate } from './signature-date.ts';

/** A party as the caption has it, in ordinary case. */
export type CaptionParty = { name: string; role: 'plaintiff' | 'defendant' | 'non-party' };

export type Caption = {
  court: CourtId | null;
  caseNumber: string | null;
  /** What stands before the colon in `3:15-cv-00798`. */
  office: string | null;
  /** Assigned judge first. */
  judgeInitials: string[];
  /** `X v. Y` or `In re X`, in ordinary case. */
  caption: string | null;
  /** On one line, as printed. */
  title: string | null;
  /** Who signed, in ordinary case. */
  judge: string | null;
  /** The judge's name, else `Magistrate Judge` or the like where the text says no more, else null. */
  decidedBy: string | null;
  dated: IsoDate | null;
  /** Entries that the caption names, each once, in its order. */
  re: EntryId[];
  parties: CaptionParty[];
  /** Where the body begins, UTF-16 code units of the text. */
  captionEnd: number;
  /** Where the signature block begins, UTF-16 code units; null where there is none. */
  signatureStart: number | null;
};

/** Case numbers of other cases, and the clerk's own numbers, that a caption may print too. */
const otherNumber = worded(
  /\b(?:related|consolidated|member|transferred|appeal|bankr(?:uptcy)?|adv(?:ersary)?|state\s+court|usca|mdl)\b/i,
);

/** True where the words before a number make it another case's; `MDL No. 2:17-md-02987` is the joined cases' own. */
const isOther = (caseNumber: string, before: string): boolean =>
  otherNumber.test(caseNumber.includes('-md-') ? before.replace(/\bmdl\b/gi, '') : before);

/** A number that has a line of the last page to itself, as a footer prints it. */
function numberAlone(text: string) {
  for (const line of text.slice(-3_000).split('\n')) {
    if (line.length > 70 || !/^(?:(?:civil|case|cause|criminal|c\.a\.|no\.)[\s.:a-z]{0,24})?[\dA-Z]/i.test(line))
      continue;
    const found = findCaseNumber(line);
    if (found && found.from <= 24 && line.length - found.to <= 24) return found;
  }
  return null;
}

function readNumber(head: Head, text: string, stamp: string | null) {
  const lines = new Map<number, string>();
  for (const { line, text: words } of head.cells)
    lines.set(line, `${lines.has(line) ? `${lines.get(line)}   ` : ''}${words}`);
  const inOrder = [...lines.entries()];
  const printed =
    inOrder
      .values()
      .map(([number, words]) => {
        const found = findCaseNumber(words);
        // what stands behind a number, `(consolidated)`, makes it no other case's
        if (!found || isOther(found.caseNumber, words.slice(0, found.from))) return null;
        // initials in brackets may stand on the next line
        const next = lines.get(number + 1) ?? '';
        const more =
          found.to >= words.trimEnd().length &&
          /^\(?[A-Z]{2,4}\)?(?:\s?\/?\(?[A-Z]{2,4}x?\))*$/.test(next) &&
          /\(/.test(next);
        return more ? (findCaseNumber(`${words} ${next}`) ?? found) : found;
      })
      .find((found) => found !== null) ??
    // a label and its number on two lines
    findCaseNumber(
      inOrder
        .filter(([, words]) => !otherNumber.test(words))
        .map(([, words]) => words)
        .join(' ')
        .slice(0, 3_000),
    ) ??
    (isDocketText(text.slice(head.end, head.end + 200)) ? findCaseNumber(text.slice(head.end, head.end + 120)) : null);
  const stamped = findCaseNumber(stamp ?? '');
  if (!printed) return stamped ?? numberAlone(text);
  if (!stamped || stamped.caseNumber !== printed.caseNumber) return printed;
  return {
    ...printed,
    office: printed.office ?? stamped.office,
    judgeInitials: printed.judgeInitials.length > 0 ? printed.judgeInitials : stamped.judgeInitials,
  };
}

/** How much of the end names the court where the head does not: `United States Magistrate Judge / Southern District of Indiana`. */
const signatureLength = 600;

function readCourt(head: Head, text: string, stamp: string | null, signature: number | null): CourtId | null {
  const words = text.slice(0, head.end);
  const end = signature === null ? '' : text.slice(signature, signature + signatureLength);
  return (
    courtNamed(words) ??
    courtAbbreviated(words) ??
    courtNamed(stamp ?? '') ??
    courtAbbreviated(stamp ?? '') ??
    courtNamed(end) ??
    courtOfLocalRules(text.slice(0, 100_000))
  );
}

const role = worded(
  /^(?:and\s+)?(?:(?:third[- ]party|cross|counter(?:claim)?|consolidated|lead|involuntary|nominal|intervenor|defendants?|plaintiffs?|petitioners?|respondents?|claimants?|movants?|appellants?|appellees?|debtors?|relators?)[\s/,-]*(?:and\s+)?)*(plaintiffs?|defendants?|petitioners?|respondents?|claimants?|movants?|appellants?|appellees?|relators?|intervenors?|debtors?|garnishees?|interested\s+part(?:y|ies)|third[- ]party\s+(?:plaintiffs?|defendants?))(?:\(s\)|-?in-?\s?intervention)?[.,;:]?(?:\s*(?:and|pro\s+se)[.,]?)?$/i,
);
const versus =
  /^[-–—\s]*(?:v|vs|versus|against|-against-)\.?[-–—\s,:]*(?:$|(?=\(?(?:civil|civ\.|case|no\.|c\.a\.|c\/a|cause|order|memorandum|\d{1,2}:\d{2}|\d{2}-?\s?c))|(?=hon\b|judge\b))/i;
const isVersus = (words: string): boolean => '-–—vVaA'.includes(words.charAt(0)) && versus.test(words);
/** A capital `V.` parts parties in a line of capitals alone; elsewhere it is somebody's middle name. */
const inLineVersus = /\s(?:v|vs|versus)\.?,?\s|\sVS\.?\s|(?<=^[^a-z]*)\s(?:V|VERSUS)\.?\s(?=[^a-z]*$)/;

/** Lines of a head that are neither party nor title: a court's name, or what begins so. */
const courtLine = worded(
  /\b(?:united\s+states\s+district\s+court|district\s+court|district\s+of|[a-z]+\s+division$|in\s+the\s+united|for\s+the\s+(?:\w+\s+)?district)\b/i,
);
const furniture =
  /^(?:at\s+[A-Z]+|\(?(?:chief\s+|magistrate\s+|hon\.?\s+)*judge\b|hon(?:orable)?\.?\s|magistrate\s+judge|jury\s+trial|section\b|division\b|wo|\*+|-+|_+|not\s+for\s+publication|for\s+publication|filed\b|electronically|document\b|doc\s?#|usdc|date\s+filed|civil\s+action\s*$|civil\s+case\s*$|case\s*$|civil\s*$|action\s*$|at\s+law|in\s+admiralty|present|before|chambers|minute\s+entry|[a-z-]+,\s+(?:u\.s\.)?m?\.?d?\.?j\.?$|dkt|docket|page)\b/i;
/** First words of such lines; others begin with a mark, or end with a judge's `J`. */
const furnitureWords = new Set(
  (
    'at chief magistrate hon honorable judge jury section division wo not for filed electronically document doc usdc date ' +
    'civil case action in present before chambers minute dkt docket page'
  ).split(' '),
);
const isFurniture = (words: string): boolean =>
  courtLine.test(words) ||
  ((furnitureWords.has(firstWord(words)) || /^[(*_-]|j$/i.test(words)) && furniture.test(words));

const titleNoun = worded(
  /\b(?:order|o\s?r\s?d\s?e\s?r|opinion|memorandum|recommendation|minutes?|minute\s+entry|ruling|decision|judgment|endorse[dm]\w*|findings|entry|stipulation|report|notice|directive|decree|certification)\b/i,
);
const titleGoesOn =
  /(?:\b(?:and|or|of|to|for|the|a|on|re|re:|in|with|without|granting|denying|regarding|concerning|motion|by|from|as|’s|'s|s’|plaintiffs?’?|defendants?’?)|[,:;–—-])$/i;
const heading =
  /^(?:[IVX]{1,4}\.|[A-Z]\.|\d{1,2}\.)\s|^(?:background|introduction|discussion|facts|procedural\s+history|factual|legal\s+standard|analysis|overview)\b/i;

const isTitleCase = (words: string) => {
  const long = words.split(/\s+/).filter((word) => /^[A-Za-z]{4,}/.test(word));
  return long.length > 0 && long.filter((word) => /^[A-Z]/.test(word)).length >= long.length * 0.8;
};
const reLabel = /^[[(]?\s*re\s*[:.]/i;
const isRe = (words: string): boolean => '[(rR'.includes(words.charAt(0)) && reLabel.test(words);

const onlyReferences = (words: string) => {
  if (!/\d/.test(words)) return false;
  const references = findDocketReferences(words);
  if (references.length === 0) return false;
  let rest = words;
  for (const { span } of [...references].reverse()) rest = rest.slice(0, span.from) + rest.slice(span.to);
  return rest.replace(/\b(?:re|and|motions?|at|regarding)\b|[^A-Za-z]/gi, '').length <= 3;
};

/** A bracket of references that ends a title: `ORDER ON MOTIONS [Docket Nos. 251, 254]`. */
const ownBracket = /\[(?:re:?\s)?(?:dkts?|docket|docs?|ecf|d\.|de\b|dn\b|filing|r\.|#)[^\]]{1,120}\]\.?$/i;

type Title = { words: string; from: number; first: number; last: number };

const proceedings = /^proceedings?\s*:?\s*/i;

/** The title: its first line is the one with a noun of titles, and it goes on while lines look like it. */
function readTitle(cells: readonly Cell[]): Title | null {
  const labelledAt = cells.findIndex(
    ({ text }) => /^p/i.test(text) && proceedings.test(text) && !/^proceedings?\s+(?:held|before)/i.test(text),
  );
  const isTitle = ({ text }: Cell) =>
    titleNoun.test(text) &&
    !isRe(text) &&
    !inLineVersus.test(text) &&
    !/^(?:present|before|chambers|civil\s+action|case\s+no|the\s+following\s+rulings|this\s+document|type\s+of)/i.test(
      text,
    ) &&
    !/\b(?:inc|llc|corp|co|ltd|l\.p|lp)\b\.?,?$/i.test(text) &&
    (text === text.toUpperCase() || isTitleCase(text) || /^(?:order|memorandum|opinion)\b/i.test(text));
  let first = labelledAt;
  if (first === -1) {
    const found = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => isTitle(cell));
    const best = found.find(({ cell }) => !/^(?:civil\s+)?minute(?:s\b|\s+entry)/i.test(cell.text)) ?? found[0];
    if (!best) return null;
    first = best.at;
  }
  if (labelledAt !== -1 && !(cells[first] as Cell).text.replace(proceedings, '') && cells[first + 1]) first++;
  const start: Cell = labelledAt === -1 ? (cells[first] as Cell) : { ...(cells[first] as Cell), column: 0 };
  const words = [start.text.replace(proceedings, '')];
  let last = first;
  for (let at = first + 1; at < cells.length && at < first + 16; at++) {
    const cell = cells[at] as Cell;
    if (cell.column !== start.column && !(start.column > 0 && cell.line > start.line && cell.column > 0)) {
      if (start.column > 0) continue;
      if (cell.column > 0) continue;
    }
    if (start.column > 0 && cell.column === 0) {
      // the right column's title goes on below; a line of its own may too, where nothing stands left of it
      if (
        role.test(cell.text) ||
        isVersus(cell.text) ||
        cells[at + 1]?.line === cell.line ||
        cell.text !== cell.text.toUpperCase()
      )
        continue;
      if (!titleGoesOn.test(words.at(-1) ?? '')) continue;
    }
    const previous = words.at(-1) ?? '';
    if (isRe(cell.text) || heading.test(cell.text) || role.test(cell.text) || isVersus(cell.text)) break;
    if (onlyReferences(cell.text) || isFurniture(cell.text) || findCaseNumber(cell.text)) break;
    const capitals = previous === previous.toUpperCase();
    if (capitals && cell.text !== cell.text.toUpperCase() && !titleGoesOn.test(previous)) break;
    if (cell.afterGap && !titleGoesOn.test(previous)) break;
    if (!capitals && !cell.afterGap && !isTitleCase(cell.text) && !titleGoesOn.test(previous)) break;
    words.push(cell.text);
    last = at;
  }
  const title = foldBlanks(words.join(' ')).replace(/\bO\s?R\s?D\s?E\s?R\b/g, 'ORDER');
  return title ? { words: title, from: start.from, first, last } : null;
}

/** `MINUTE ORDER issued by …`, `PAPERLESS ORDER on discovery motions. …`: the words before who, when and what. */
function titleOfDocketText(text: string, at: number): string | null {
  const words = text.slice(at, at + 160);
  if (!isDocketText(text.slice(at, at + 400))) return null;
  const found =
    /^(?:\(?\d{1,4}\)?\s)?(.{3,120}?)(?=\s(?:issued|entered|signed|by|granting|denying|GRANTING)\b|[.:;]\s|\s\d)/.exec(
      words,
    );
  return found ? (found[1] as string).trim() : null;
}

/** A bracket without a label in a title, `ORDER ON MOTION TO COMPEL [45]`; `[1]` alone is a footnote's mark. */
const titleBracket = /\s\[(?:[2-9]|[1-9]\d{1,3})(?:,\s?[1-9]\d{0,3}){0,8}\]/g;

/** Entries of this case that `words` of a caption name. */
const entriesOf = (words: string): EntryId[] =>
  /\d/.test(words) ? findDocketReferences(words).flatMap(({ fields }) => (fields.otherCase ? [] : fields.entries)) : [];

/** The bracket that begins with the cell at `at`, over the lines of its column up to where it closes; '' for none. */
function bracketFrom(cells: readonly Cell[], at: number, column: number): string {
  const lines: string[] = [];
  let depth = 0;
  for (let next = at; next < cells.length && next < at + 14; next++) {
    const { text, column: place } = cells[next] as Cell;
    if (place > 0 !== column > 0 && (next === at || cells[next]?.line === cells[next - 1]?.line)) continue;
    if (lines.length === 0 && !/^[[(]/.test(text)) return '';
    lines.push(text);
    for (const [mark] of text.matchAll(/[[\]()]/g)) depth += mark === '[' || mark === '(' ? 1 : -1;
    if (depth <= 0) return lines.join(' ');
  }
  return '';
}

/**
 * Entries that the caption names: in its title, in a bracket or a line of references under it, in lines `Re: …` and in
 * the block of a letter.
 */
function readRe(text: string, head: Head, title: Title | null): EntryId[] {
  const found: { from: number; entries: EntryId[] }[] = [];
  const { cells } = head;
  for (const [at, cell] of cells.entries()) {
    const belowTitle = title !== null && at > title.last;
    if (!isRe(cell.text)) {
      if (!belowTitle || heading.test(cell.text)) continue;
      const words = bracketFrom(cells, at, cell.column);
      if (words || onlyReferences(cell.text)) found.push({ from: cell.from, entries: entriesOf(words || cell.text) });
      continue;
    }
    // the line and those below it up to an empty one
    let last = at;
    while (
      last + 1 < cells.length &&
      !(cells[last + 1] as Cell).afterGap &&
      !(title && last + 1 === title.first && title.first > at)
    )
      last++;
    const end = cells[last] as Cell;
    found.push({ from: cell.from, entries: entriesOf(text.slice(cell.from, end.from + end.text.length)) });
  }
  if (title) {
    const bare = [...title.words.matchAll(titleBracket)].flatMap(([words]) => words.match(/\d+/g) ?? []);
    found.push({ from: title.from, entries: [...entriesOf(title.words), ...bare] });
  }
  return [...new Set(found.sort((a, b) => a.from - b.from).flatMap(({ entries }) => entries))];
}

/** What describes a party behind its name. */
const description = worded(
  /,?\s+(?:on behalf of|individually and|an? (?:marital|married|single|minor)|husband and wife|as (?:trustee|administrat|executor|guardian))\b.*$/i,
);
const nameLabels = new Set(['title', 're', 'case']);

/** A caption's party: its lines joined, in ordinary case, without commas at its end. */
function partyName(lines: readonly string[]): string {
  let name = inOrdinaryCase(lines.join(' ')).replaceAll(' ,', ',');
  if (nameLabels.has(firstWord(name))) name = name.replace(/^(?:title|re|case\s+name|case)\s*:?\s+/i, '');
  if (/[\s,;:)|]$/.test(name)) name = name.replace(/[\s,;:)|]+$/, '');
  return (description.mayMatch(name) ? name.replace(description.pattern, '') : name).trim();
}

const relatesTo = /^this\s+(?:document|order|filing)\s+(?:relates|applies|pertains)\b/i;

/** The caption `X v. Y`, from one line or from lines with roles, and its parties. */
function readParties(cells: readonly Cell[], title: Title | null): { caption: string | null; parties: CaptionParty[] } {
  const both = (plaintiffs: string, defendants: string) => ({
    caption: `${plaintiffs} v. ${defendants}`,
    parties: [
      ...splitNames(plaintiffs).map((name) => ({ name, role: 'plaintiff' as const })),
      ...splitNames(defendants).map((name) => ({ name, role: 'defendant' as const })),
    ],
  });
  const stop = (cell: Cell, at: number) =>
    (title !== null && cell.column > 0 && at >= title.first && at <= title.last) ||
    isFurniture(cell.text) ||
    findCaseNumber(cell.text) !== null ||
    (/^c/i.test(cell.text) && /^(?:case|civil|cause|criminal)\s+(?:action\s+)?(?:no|number)/i.test(cell.text));
  /** Lines of names above the cell at `below`, in the left column. */
  const namesAbove = (below: number): string[] => {
    const names: string[] = [];
    for (let i = below - 1; i >= 0; i--) {
      const cell = cells[i] as Cell;
      if (cell.column > 0 || isVersus(cell.text)) continue;
      if (isFurniture(cell.text) || (title && i <= title.last && i >= title.first)) break;
      // a bankruptcy's own caption stands above that of the dispute in it
      if (names.length > 0 && /^(?:alleged\s+)?debtors?\b/i.test(cell.text)) break;
      if (stop(cell, i) || role.test(cell.text) || isAside(cell.text)) continue;
      names.unshift(withoutRole(cell.text));
    }
    return names;
  };
  const at = cells.findIndex(({ text }) => isVersus(text));
  const below = title && title.first > at ? title.first : cells.length;
  if (at !== -1) {
    const plaintiffs = namesAbove(at);
    const defendants: string[] = [];
    for (let i = at + 1; i < cells.length; i++) {
      const cell = cells[i] as Cell;
      if (cell.column > 0) continue;
      if (i >= below && cell.column === 0 && (cells[below] as Cell).column === 0) break;
      if (role.test(cell.text)) break;
      if (stop(cell, i) || isAside(cell.text)) {
        if (defendants.length > 0 && cell.afterGap) break;
        continue;
      }
      defendants.push(withoutRole(cell.text));
      if (/\bdefendants?\b|\brespondents?\b/i.test(cell.text)) break;
    }
    const [x, y] = [partyName(plaintiffs), partyName(defendants)];
    if (x && y) return both(x, y);
  }
  const inRe = cells.findIndex(({ text }) => /^in\s+(?:re\b|the\s+matter\s+of\b)/i.test(text));
  for (const [place, cell] of cells.entries()) {
    // `This Document Relates To: X v. Y` names one of the cases that were joined, not their own name
    if (inRe !== -1 && place > inRe && relatesTo.test(cell.text)) break;
    const line = inLineVersus.exec(cell.text);
    if (!line) continue;
    const number = findCaseNumber(cell.text);
    let left = cell.text.slice(0, line.index);
    let right = cell.text.slice(line.index + line[0].length);
    if (number && number.from < line.index) left = left.slice(number.to).replace(/^\S*\s*(?:\([A-Z/]+\)\s*)*/, '');
    left = afterCourtName(left)
      .replace(/^.*\b(?:re|title|case\s+name)\s*:\s*/i, '')
      .replace(/^(?:case|civil action)\s+no\.?:?\s*/i, '');
    if (number && number.from > line.index) right = right.slice(0, number.from - line.index - line[0].length);
    right = right.replace(/\s*[,;]?\s*(?:\(?(?:case|civil|no|docket|c\.?a)\b\.?.*|\([NSEWMC]?\.?D\..*)$/i, '');
    // `Case No. 15-cv-00798 Plaintiffs, v. X, Defendants.` is the right of a flattened caption, its names above
    const names = role.test(left.trim()) ? namesAbove(place) : [withoutRole(left)];
    const [x, y] = [partyName(names), partyName([withoutRole(right)])];
    if (x && y && x.length < 200) return both(x, y);
  }
  if (inRe !== -1) {
    const start = cells[inRe] as Cell;
    const lines = [start.text];
    for (let i = inRe + 1; i < cells.length && i < inRe + 5; i++) {
      const cell = cells[i] as Cell;
      if (cell.column > 0) continue;
      if (cell.afterGap && lines.join(' ').replace(/^in\s+re\W*/i, '').length > 0) break;
      if (stop(cell, i) || (title && i >= title.first) || /^this\s+document|mdl|^all\s+actions|role/i.test(cell.text))
        break;
      lines.push(cell.text);
    }
    const words = partyName(lines).replace(/^in\s+re\s*:?\s*/i, 'In re ');
    return { caption: words, parties: [] };
  }
  return { caption: null, parties: [] };
}

/** Words between parties that name nobody. */
const aside =
  /^(?:and\b|a\s+marital|a\s+married|husband\s+and|individually|on\s+behalf|a\s+\w+\s+(?:corporation|limited)|\)|jointly|inclusive|an?\s+individual)/i;
const isAside = (words: string) =>
  words.length < 60 && /^[ahijo)]/i.test(words) && aside.test(words) && !/[A-Z]{4,}/.test(words.slice(4));
const roleBehind = worded(/[,\s]+(?:plaintiff|defendant|petitioner|respondent)s?(?:\(s\))?[.,;]*(?:\s*-?against-?)?$/i);
const withoutRole = (words: string) => (roleBehind.mayMatch(words) ? words.replace(roleBehind.pattern, '') : words);

const betweenNames =
  /;\s*(?:and\s+)?|,\s+and\s+|\s+and\s+(?=[A-Z])|,\s+(?!(?:Inc|LLC|L\.L\.C|L\.P|LP|LLP|Ltd|Co|Corp|S\.E|S\.A|N\.A|P\.C|PLLC|P\.A|Jr|Sr|I{2,3}|in|an?|the|its|individually|d\/b\/a|as|acting)\b)/;
const etAl = worded(/,?\s+et\s+al\.?/gi);
const otherName =
  /,?\s+(?:d\/b\/a|a\/k\/a|f\/k\/a|individually|in (?:his|her|their)|an? [A-Z]?\w+ (?:limited|corporation)).*$/i;

/** `A, Inc. and B, et al.` to its names; `et al.` and descriptions are none. */
function splitNames(words: string): string[] {
  const all = etAl.mayMatch(words) ? words.replace(etAl.pattern, '') : words;
  return (/[,;]| and /.test(all) ? all.split(betweenNames) : [all])
    .map((name) =>
      name
        .replace(otherName, '')
        .replace(/^and\s+/i, '')
        .trim(),
    )
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** What the text says of who decided, where it names nobody: `Magistrate Judge`. */
function office(text: string, head: Head): string | null {
  return /\bmagistrate\s+judge\b/i.test(text.slice(0, head.end + 2_000)) ||
    /\bmagistrate\s+judge\b/i.test(text.slice(-1_500))
    ? 'Magistrate Judge'
    : null;
}

/**
 * Read the head and the signature of an order. Only its first and last few thousand code units are looked at, save for a
 * court that nothing but its local rules names and a date that stands in the body.
 *
 * @param text normalised text of an order.
 * @param stamp its first running page header, `Case 3:15-cv-00798-HSG Document 271 Filed 10/16/15 …`, which cleaning
 *   takes out; null where there is none.
 */
export function* captionIn(text: string, stamp: string | null): Steps<Caption> {
  const head = headOf(text);
  const title = readTitle(head.cells);
  yield;
  const signature = readSignature(text, head.end);
  yield;
  const number = readNumber(head, text, stamp);
  yield;
  const judge =
    signature.judge ??
    judgeOfHead(head) ??
    judgeOfDocketText(text.slice(0, head.end + 600)) ??
    judgeOfDocketText(text.slice(-800));
  yield;
  const { caption, parties } = readParties(head.cells, title);
  yield;
  const court = readCourt(head, text, stamp, signature.start);
  yield;
  const dated = readSignatureDate(text, head, signature.start, stamp);
  yield;
  return {
    court,
    caseNumber: number?.caseNumber ?? null,
    office: number?.office ?? null,
    judgeInitials: number?.judgeInitials ?? [],
    caption,
    title: title?.words.replace(ownBracket, '').trim() ?? titleOfDocketText(text, head.end),
    judge,
    decidedBy: judge ?? office(text, head),
    dated,
    re: readRe(text, head, title),
    parties,
    captionEnd: head.end,
    signatureStart: signature.start,
  };
}

/** The same, where nothing else is read. */
export const readCaption = (text: string, stamp: string | null): Caption => alone(captionIn(text, stamp));

/**
 * Entries that the caption names, each once, in its order.
 *
 * @param text normalised text of an order.
 */
export function findRe(text: string): EntryId[] {
  const head = headOf(text);
  return readRe(text, head, readTitle(head.cells));
}
