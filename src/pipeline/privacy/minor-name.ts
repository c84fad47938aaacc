/** Names of minors, where the words mark them as such: Fed. R. Civ. P. 5.2(a)(3), which leaves the initials. */
import type { Span } from '../../schema/annotation.ts';
import type { PrivacyRule } from './rule.ts';

/** Two letters at least, so that initials are no name. */
const part = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\p{L}`;
const name = String.raw`${part}(?:\s+(?:\p{Lu}\.|${part}|de|del|la|van|von|der|di|bin)){0,3}`;

/** Words with a capital that are no part of a name, in front of one. */
const notNames = new Set(
  'a after although an and as at because before by child children counsel court defendant defendants dr for from if in infant judge known minor minors miss mr mrs ms of on petitioner petitioners plaintiff plaintiffs respondent respondents since that the this through when where whereas while with'.split(
    ' ',
  ),
);
/** Names that stand for one that is not told. */
const standIns = /\b(?:doe|roe|poe)\b/i;

const kin =
  '(?:child(?:ren)?|sons?|daughters?|boys?|girls?|brothers?|sisters?|siblings?|nieces?|nephews?|grandchild(?:ren)?|grandsons?|granddaughters?|plaintiffs?|claimants?|petitioners?|defendants?|victims?|wards?|students?)';
const underAge =
  '(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';

/** Marks in front of a name: "her minor son, ", "the minor, ", "nine-year-old daughter ". */
const markBefore = new RegExp(
  String.raw`\b(?:(?i:minor|infant)\s+(?i:${kin})(?:,\s*|\s+)|(?i:the|this)\s+(?i:minor|infant),\s*|(?i:${underAge})[\s-](?i:years?)[\s-](?i:old)\s+(?i:${kin})(?:,\s*|\s+))(?:(?i:named|called)\s+)?`,
  'gu',
);
/** Marks behind a name: ", a minor," " (an infant)". A noun behind "minor" makes it another word. */
const markAfter =
  /\b(?:[Mm]inor|MINOR|[Ii]nfant|INFANT)(?=\s*(?:[,.;:)\]"”]|$|\n|(?:by|through|who|whose|and|child|is|was)\b))/gu;
const article = /(?<=[\p{L}\p{M}])[,\s]{1,3}\(?(?:an?|An?|AN?|the|The)\s+$/u;

const nameAt = new RegExp(name, 'uy');
const nameBehind = new RegExp(String.raw`(?<![\p{L}\p{M}'’-])${name}$`, 'u');
const joint = /(?:,\s*(?:and\s+)?|\s+and\s+)/uy;

/** Code units before a mark in which its name is looked for. */
const farthest = 120;

/** The name without what stands before it and is none; null where nothing is left, or where it stands for another. */
function trimmed(text: string, span: Span): Span | null {
  let { from } = span;
  for (;;) {
    const word = /^[\p{L}\p{M}'’-]+/u.exec(text.slice(from, span.to))?.[0] ?? '';
    if (word === '' || !notNames.has(word.toLowerCase())) break;
    from += word.length + (/^[\s.]*/.exec(text.slice(from + word.length, span.to))?.[0].length ?? 0);
  }
  const words = text.slice(from, span.to);
  return words === '' || standIns.test(words) || !/^\p{Lu}/u.test(words) ? null : { from, to: span.to };
}

/** The name that begins at a place, if one does. */
function nameFrom(text: string, at: number): Span | null {
  nameAt.lastIndex = at;
  const words = nameAt.exec(text)?.[0];
  return words === undefined ? null : { from: at, to: at + words.length };
}

/** Behind a mark: one name, or several. */
export const nameAfterMark: PrivacyRule = {
  id: 'minor-name-after',
  kind: 'minor-name',
  find(text) {
    const spans: Span[] = [];
    for (const { 0: mark, index } of text.matchAll(markBefore)) {
      for (let found = nameFrom(text, index + mark.length); found; ) {
        const span = trimmed(text, found);
        if (!span) break;
        spans.push(span);
        joint.lastIndex = found.to;
        const and = joint.exec(text)?.[0];
        // one name alone is what a mark in the singular is about
        found =
          and && /children|sons|daughters|plaintiffs|victims|boys|girls/i.test(mark)
            ? nameFrom(text, found.to + and.length)
            : null;
      }
    }
    return spans;
  },
  finds: [
    ['her minor daughter Wren Castellan', 'Wren Castellan'],
    ['the minor children, Wren and Otto Castellan, live', 'Wren', 'Otto Castellan'],
    ['a six-year-old boy named Otto', 'Otto'],
    ['The infant plaintiff, Otto M. Castellan', 'Otto M. Castellan'],
  ],
  leaves: [
    'her minor daughter W.C.',
    'the minor plaintiff Jane Roe',
    'minor children. The court agrees.',
    'the six-year-old contract with Castellan',
    'a minor Plaintiff of little weight',
    'a minor defendant The court dismissed',
  ],
};

/** In front of a mark. */
export const nameBeforeMark: PrivacyRule = {
  id: 'minor-name-before',
  kind: 'minor-name',
  find(text) {
    const spans: Span[] = [];
    for (const { index } of text.matchAll(markAfter)) {
      const start = Math.max(0, index - farthest);
      const above = text.slice(start, index);
      const end = article.exec(above)?.index;
      const found = end === undefined ? null : nameBehind.exec(above.slice(0, end));
      const span = found && trimmed(text, { from: start + found.index, to: start + found.index + found[0].length });
      if (span) spans.push(span);
    }
    return spans;
  },
  finds: [
    ['Plaintiff Wren Castellan, a minor, appears', 'Wren Castellan'],
    ['When Otto Castellan (a minor) fell', 'Otto Castellan'],
    ['WREN CASTELLAN, an infant', 'WREN CASTELLAN'],
    ['movant: "Wren Castellan, a minor"', 'Wren Castellan'],
  ],
  leaves: [
    'W.C., a minor',
    'Baby Doe, a minor',
    'the claim of Castellan, a minor point',
    'Plaintiff, a minor, appears',
    'C sharp, a minor and B flat',
  ],
};
