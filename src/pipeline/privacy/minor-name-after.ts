/** Names of minors behind words that mark them: Fed. R. Civ. P. 5.2(a)(3), which leaves the initials. */
import type { Span } from '../../schema/annotation.ts';
import { partsOfMinors } from './minor-parts.ts';
import { isFull, nameFrom } from './persons.ts';
import { inOrder, type PrivacyRule } from './rule.ts';
import { grade, kin, yearsOld } from './young-age.ts';

const minor = '(?:minors?|infants?|juveniles?|under-?age)';
const called = String.raw`(?:(?:who\s+is\s+|is\s+|was\s+)?(?:named|called|known\s+as|identified\s+as|namely|to\s+wit,?|i\.e\.,?|whose\s+(?:full\s+|true\s+|real\s+)?name\s+is)\s+)?`;
const parted = String.raw`(?:\s*[,:(]\s*|\s*[\u2013\u2014-]{1,2}\s+|\s+)${called}`;
const whose = String.raw`(?:the|this|that|said|their|his|her|my|our|a|an|both|each|two|three|four|couple['’]s|parties['’]|\p{L}+['’]s|\p{L}+s['’])`;

/** `her minor son, `, `the minor, `, `nine-year-old daughter `, `the child `, `the third grader, ` */
const marks = [
  String.raw`${minor}[\s-]+(?:\p{Ll}+\s+)?${kin}${parted}`,
  String.raw`(?:${whose}|unaccompanied|alleged|injured|named|and|of|for|by|to|from|with|against|behalf\s+of)\s+(?<bare>${minor})${parted}`,
  `(?<bare2>minors|infants|juveniles)${parted}`,
  // "The minor passenger was Wren Castellan"
  String.raw`(?<bare3>${minor}\s+${kin}\s+(?:is|was))\s+`,
  // "teenager Wren Castellan"
  `(?<bare4>teenagers?|toddlers?|schoolboy|schoolgirl)${parted}`,
  String.raw`(?:${minor}|${whose}\s+child)(?:['’]s)?\s+(?:full\s+|true\s+|real\s+)?name(?:\s+(?:is|was)|,)\s+`,
  String.raw`(?:${yearsOld})[\s,]+(?:\p{Ll}+\s+)?${kin}${parted}`,
  String.raw`(?<!\b(?:an?|the|its|this|that)\s{1,3}(?:then-?\s?)?)(?<!\d)(?<old>${yearsOld})\s+(?:named\s+)?`,
  String.raw`\b(?:his|her|their|the|${whose})\s+(?<old2>${yearsOld})(?:,\s*|\s+named\s+)`,
  String.raw`${whose}\s+(?:(?:young|youngest|little|small|unborn|unaccompanied|alien|subject|oldest|eldest|only|other|two|three|four)\s+){0,2}(?:child(?:ren)?|bab(?:y|ies)|newborns?|toddlers?|twins|kids?)${parted}`,
  String.raw`(?:${grade})(?:[\s-]?(?:students?|pupils?|grader|girl|boy))?${parted}`,
].map((source) => `(?:${source})`);

const mark = new RegExp(String.raw`(?<![\p{L}\p{N}])(?i:${marks.join('|')})(?=["“(]?\p{Lu})`, 'gu');

/** `Minor Victim 1 is `, `MV-2 (`, `“Child A” refers to `, `Student B, whose name is `. */
const numbered =
  /(?<![\p{L}\p{N}])(?:(?i:minor|juvenile|child|student)(?:[\s-]+(?i:victim|child|witness|plaintiff|female|male|student|complainant))?|MV|JV)[\s-]*(?:(?i:no\.?|number)\s*)?(?:\d{1,2}|[A-Z])\b["”’')]*(?:[^.;\d]{0,60}?\b(?:is|was|as|named|namely|means|to|to\s+be|identifies)\s+["“]?|\s*[(:=,]\s*)(?=\p{Lu})/gu;

/** `a/n/f `, `as next friend of `, `guardian ad litem for the minor, `. */
const guardian = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?i:(?:(?:next\s+friends?|guardians?\s+ad\s+litem|GAL|natural\s+guardians?|parents|legal\s+guardians?|as\s+(?:the\s+)?(?:\p{L}+\s+(?:and\s+)?){0,3}(?:parents?|mother|father|guardians?)(?:\s+and\s+\p{L}+\s+(?:friend|guardian))?)\s*,?\s+(?:of|for|to|on\s+behalf\s+of)|\ba\s?[/.]\s?n\s?[/.]\s?f\b\.?(?:\s+(?:of|for))?|\bANF\b(?:\s+(?:of|for))?|\bo\s?[/.]\s?b\s?[/.]\s?o\b\.?|\bn\s?[/.]\s?f\s?[/.]\s?o\b\.?)\s+(?:(?:(?:the|his|her|their|said)\s+)?(?:${minor}|${kin})(?:\s+${kin})?,?\s+)?)(?=["“(]?\p{Lu})`,
  'gu',
);

/** Between names of one list, with ages and initials in brackets. */
const joint =
  /(?:\s*\([^()]{1,20}\))?(?:,?\s*(?:age[ds]?\s+)?\d{1,2})?(?:,\s*(?:and\s+)?|\s+(?:and|&)\s+)(?=["“]?\p{Lu})/uy;
const severalMarked =
  /children|kids|sons|daughters|plaintiffs|victims|boys|girls|minors|infants|juveniles|twins|siblings|students|friends? |guardian|a\/n\/f|parents? |claimants|petitioners/i;
/** Marks that say whose name follows, so that a title is a given name. */
const ofChild = /child|kids?|sons?|daughter|bab(?:y|ies)|boy|girl|brother|sister|niece|nephew|twin/i;
const deceased =
  /^,?\s+(?:\(?deceased|,?\s*(?:an?\s+)?(?:incompetent|incapacitated|adult|Inc\b|LLC|L\.L\.C|Corp|the\s+estate))/i;

/** The names behind the marks of a part of a text. */
function namesIn(text: string): Span[] {
  const spans: Span[] = [];
  const list = (words: string, at: number, mustBeFull: boolean) => {
    for (let [found, first] = [nameFrom(text, at, ofChild.test(words)), true]; found; first = false) {
      const { span, to } = found;
      if (first && mustBeFull && !isFull(text.slice(span.from, span.to))) return;
      if (deceased.test(text.slice(to, to + 30))) return;
      spans.push(span);
      if (!severalMarked.test(words)) return;
      joint.lastIndex = to;
      const and = joint.exec(text)?.[0];
      found = and ? nameFrom(text, to + and.length, ofChild.test(words)) : null;
    }
  };
  for (const { 0: words, index, groups } of text.matchAll(mark)) {
    if (/,/.test(words) && othersName.test(text.slice(Math.max(0, index - 30), index + 4))) continue;
    // without a comma, a single word with a capital is as often a thing: "minor Fourth Amendment claims"
    const isBare =
      groups?.bare3 !== undefined ||
      ((groups?.bare ?? groups?.bare2 ?? groups?.bare4) !== undefined && !/[,:(]/.test(words));
    list(words, opened(text, index + words.length), isBare || groups?.old !== undefined);
  }
  for (const pattern of [numbered, guardian])
    for (const { 0: words, index } of text.matchAll(pattern)) list(words, opened(text, index + words.length), true);
  return inOrder(spans);
}

/** "Counsel for the minor plaintiff, ": the name is that of counsel. */
const othersName =
  /\b(?:counsel|attorneys?|lawyers?|mother|father|therapist|teacher|psychologist)\s+(?:for|of|to)\s+(?:(?:the|this|that)\s*)?\p{L}*$/iu;

/** Behind a mark: one name, or several. */
export const nameAfterMark: PrivacyRule = {
  id: 'minor-name-after',
  kind: 'minor-name',
  find(whole) {
    return inOrder(
      partsOfMinors(whole).flatMap(({ from, words }) =>
        namesIn(words).map((span) => ({ from: from + span.from, to: from + span.to })),
      ),
    );
  },
  finds: [
    ['her minor daughter Wren Castellan', 'Wren Castellan'],
    ['the minor children, Wren and Otto Castellan, live', 'Wren', 'Otto Castellan'],
    ['a six-year-old boy named Otto', 'Otto'],
    ['her minor daughter April Castellan', 'April Castellan'],
    ['the minor June Castellan', 'June Castellan'],
    ['the minor child, Justice Castellan', 'Justice Castellan'],
    ['the minor Wren March', 'Wren March'],
    ['the minor Otto Bank', 'Otto Bank'],
    ['her minor son Otto English', 'Otto English'],
    ['The infant plaintiff, Otto M. Castellan', 'Otto M. Castellan'],
    ['the juvenile Otto Castellan', 'Otto Castellan'],
    ['the return of the child Wren\nCastellan', 'Wren\nCastellan'],
    ['“Minor Victim 2” is Wren Castellan', 'Wren Castellan'],
    ['Ada Castellan, a/n/f of Wren Castellan', 'Wren Castellan'],
    ['as next friend of Wren Castellan', 'Wren Castellan'],
    ['the minor W.C. (Wren Castellan)', 'Wren Castellan'],
    ['seven-month-old Wren Castellan', 'Wren Castellan'],
    ['a third-grade student, Wren Castellan,', 'Wren Castellan'],
    ['their children, Wren (7) and Otto (4)', 'Wren', 'Otto'],
    ['The minor passenger was Wren Castellan.', 'Wren Castellan'],
    ['the unaccompanied minor Wren Castellan', 'Wren Castellan'],
    ['their baby, Otto Castellan', 'Otto Castellan'],
  ],
  leaves: [
    'her minor daughter W.C.',
    'the minor plaintiff Jane Roe',
    'minor children. The court agrees.',
    'the six-year-old contract with Castellan',
    'the six-year-old Settlement Agreement',
    'a six-year-old Oast Pickup truck',
    'Counsel for the minor plaintiffs, Ada Castellan, argued.',
    'a minor Plaintiff of little weight',
    'a minor defendant The court dismissed',
    'the minor Fourth Amendment question',
    'the child, Officer Oast said',
    'the minor child, June 4',
    'the minor children, Monday through Friday',
    'the Child Protection Act',
    'as next friend of Acme Corp.',
    'o/b/o Ada Castellan, deceased',
    'their adult children, Ada and Otto Castellan',
  ],
};

/** The place behind a quotation mark or bracket. */
const opened = (text: string, at: number): number => (/["“(]/.test(text[at] ?? '') ? at + 1 : at);
