/** Names of minors in front of words that mark them: Fed. R. Civ. P. 5.2(a)(3), which leaves the initials. */
import type { Span } from '../../schema/annotation.ts';
import { partsOfMinors } from './minor-parts.ts';
import { isFull, nameUntil } from './persons.ts';
import { inOrder, type PrivacyRule } from './rule.ts';
import { grade, kin, yearsOld, youngAge } from './young-age.ts';

const minor = '(?:minors?|infants?|juveniles?)';
/** What may follow "minor" where it is a noun: a noun behind it makes it another word. */
const noun = String.raw`(?=\s*(?:[,.;:)\]"”’(—–]|$|\n|(?:by|through|who|whose|and|is|was|were|under|at\s+the|when|in\s+(?:his|her|the)|suing|ppa|aged?|p/p/a|per|pro|born|fe?male|offender|delinquent|for\s+whom|without)\b|${kin}\b))`;
const verb = '(?:who\\s+(?:is|was|are|were)\\s+|(?:is|was|are|were|remains?)\\s+|being\\s+)';
const adverb =
  '(?:then\\s+|now\\s+|still\\s+|currently\\s+|presently\\s+|only\\s+|just\\s+|both\\s+|all\\s+|each\\s+|barely\\s+|approximately\\s+|about\\s+)?';
const whose = String.raw`(?:his|her|their|my|our|\p{L}+['’]s|\p{L}+s['’])`;
const people = `(?:minor|child|infant|juvenile|student|baby|daughter|son)`;

/** Between a name and its mark: a comma, a bracket or a verb. */
const gap = String.raw`(?:\s*[,([–—]\s*|\s+(?=(?:who|is|was|are|were|then|now|an?)\s))`;
const marks = [
  // ", a minor", "(an infant under the age of …)", ", minors,", "was then a minor"
  String.raw`${gap}(?:${verb})?${adverb}(?:(?:an?|the|two|three|four|${whose})\s+)?(?:(?:unemancipated|unmarried|dependent|protected|${yearsOld})\s+)?(?<minor>${minor})${noun}`,
  // ", while a minor, "
  String.raw`,?\s+(?:while|when)\s+(?:still\s+)?a\s+minor\b`,
  // ", age 7", "(aged seven)", ", ages 4 and 7"
  String.raw`${gap}(?:${verb})?${adverb}(?:age[ds]?:?|ages)\s*(?:of\s+)?${youngAge}(?=\s*(?:[,.;:)\]]|$|years|and|at|when|who|was|is|or|at\s+the))`,
  // ", then fifteen years old", "was nine years of age", "(7 y/o)", ", a nine-year-old girl"
  String.raw`${gap}(?:${verb})?${adverb}(?:(?:an?|the|${whose})\s+)?(?:${yearsOld})`,
  // ", then 12,", ", 9, was struck"
  String.raw`,\s*(?:then|now|just|only|barely)\s+${youngAge}(?=\s*[,.;)])`,
  String.raw`(?<bareAge>,\s*(?:1[0-7]|[1-9]),(?=\s+(?!and\b|or\b|through\b|to\b)[a-z]))`,
  // "who was then fifteen,"
  String.raw`\s*,?\s+who\s+(?:is|was)\s+${adverb}${youngAge}(?=\s*(?:[,.;)]|when|at\s+the|and\b|in\b))`,
  // ", under 18", ", a child under the age of ten", ", a boy of nine", ", a toddler"
  String.raw`${gap}(?:${verb})?(?:an?\s+)?(?:${kin}\s+)?under\s+(?:the\s+age\s+of\s+)?(?:${youngAge}|18|eighteen)\b(?!\s*(?:months|weeks|days|hours|percent|miles|%))`,
  String.raw`${gap}an?\s+(?:young\s+|small\s+)?(?:boy|girl|child)\s+(?:of|aged?)\s+${youngAge}`,
  String.raw`${gap}an?\s+(?:young\s+|small\s+|disabled\s+)?(?:child|toddler|newborn|baby|schoolboy|schoolgirl|boy|girl|adolescent)(?=\s*(?:[,.;)]|with|who|whose))`,
  // ", a third grader", ", who is in sixth grade"
  String.raw`${gap}(?:${verb})?${adverb}(?:an?\s+|in\s+(?:the\s+)?)(?:\p{Ll}+\s+)?${grade}`,
  // "(“the minor”)", "(“Minor Plaintiff”)", "(the “Child”)"
  String.raw`\s*\((?:hereinafter,?\s+)?(?:the\s+)?["“'‘](?:the\s+)?${people}(?:\s+${kin})?(?:[\s-]?[\dA-Z])?["”'’]\)`,
  // ", by and through his next friend", ", by her mother and natural guardian", ", p/p/a"
  String.raw`[\s,]+by\s*(?:and\s+through\s*)?(?:(?:his|her|their|the)\s+)?(?:\p{L}+\s+){0,2}(?:and\s+)?(?:\p{L}+\s+)?(?:next\s+friends?|guardians?(?:\s+ad\s+litem)?|mother|father|parents?|grandmother|grandfather|grandparents?|n\s?/\s?f|[mf]\s?/\s?n\s?/\s?g)\b`,
  String.raw`[\s,(]+(?:p\s?[/.]\s?p\s?[/.]\s?a\b\.?|ppa\b|per\s+pro(?:xima|chein)\s+am(?:ici|i|y)|b\s?/\s?n\s?/\s?f\b|bnf\b|(?:in\s+care\s+of|through)\s+(?:his|her)\s+next\s+friend)`,
  String.raw`['’]s?\s+(?:next\s+friend|guardian\s+ad\s+litem)\b`,
].map((source) => `(?:${source})`);

const mark = new RegExp(String.raw`(?<=[\p{L}\p{M}.”")\]])(?i:${marks.join('|')})`, 'gu');

/** One of several names in front of a mark: `Wren and Otto Castellan, minors`. */
const several = /minors|infants|juveniles|children|ages|\bboth\b|\ball\b|their|next friends/i;
const joint = /(?:,\s*(?:and\s+)?|\s+(?:and|&)\s+)$/u;

/** The names in front of the marks of a part of a text. */
function namesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: words, index, groups } of text.matchAll(mark)) {
    const isChild = groups?.minor !== undefined;
    let span = nameUntil(text, index, isChild);
    if (span && groups?.bareAge !== undefined && !isFull(text.slice(span.from, span.to))) span = null;
    if (
      span &&
      /^\s+(?:was|is|were|are)\b/i.test(words) &&
      /\d|years|months/.test(words) &&
      !isFull(text.slice(span.from, span.to)) &&
      !/years\s+old/i.test(words)
    )
      span = null;
    while (span) {
      spans.push(span);
      if (!several.test(words)) break;
      const and = joint.exec(text.slice(Math.max(0, span.from - 10), span.from))?.[0];
      span = and ? nameUntil(text, span.from - and.length, isChild) : null;
    }
  }
  return inOrder(spans);
}

/** In front of a mark. */
export const nameBeforeMark: PrivacyRule = {
  id: 'minor-name-before',
  kind: 'minor-name',
  find(whole) {
    return inOrder(
      partsOfMinors(whole).flatMap(({ from, words }) =>
        namesIn(words).map((span) => ({ from: from + span.from, to: from + span.to })),
      ),
    );
  },
  finds: [
    ['Plaintiff Wren Castellan, a minor, appears', 'Wren Castellan'],
    ['When Otto Castellan (a minor) fell', 'Otto Castellan'],
    ['WREN CASTELLAN, an infant', 'WREN CASTELLAN'],
    ['Otto Church, a minor,', 'Otto Church'],
    ['Justice Castellan, a minor child,', 'Justice Castellan'],
    ['movant: "Wren Castellan, a minor"', 'Wren Castellan'],
    ['Wren Castellan (age 7)', 'Wren Castellan'],
    ['Otto Castellan, then fifteen years old, ran', 'Otto Castellan'],
    ['Otto Castellan, who was fifteen, ran', 'Otto Castellan'],
    ['WREN CASTELLAN, an infant under the age of fourteen', 'WREN CASTELLAN'],
    ['Wren and Otto Castellan, minors, by their mother', 'Wren', 'Otto Castellan'],
    ['W.C. (Wren Castellan), a minor child', 'Wren Castellan'],
    ['Wren Castellan (“W.C.”), a minor', 'Wren Castellan'],
    ['Wren Castellan (“Minor Plaintiff”)', 'Wren Castellan'],
    ['Wren Castellan, by and through her next friend', 'Wren Castellan'],
    ['Wren Castellan, p/p/a Ada Castellan', 'Wren Castellan'],
    ['Wren Castellan, a third grader', 'Wren Castellan'],
    ['Otto Castellan was 14 years old', 'Otto Castellan'],
    ['Otto Castellan, 9, was struck', 'Otto Castellan'],
    ['Wren Castellan, plaintiff’s minor daughter,', 'Wren Castellan'],
    ['WREN CASTELLAN, BY HER M/N/G ADA CASTELLAN', 'WREN CASTELLAN'],
  ],
  leaves: [
    'W.C., a minor',
    'W.C. (age 7)',
    'Baby Doe, a minor',
    'the claim of Castellan, a minor point',
    'Plaintiff, a minor, appears',
    'C sharp, a minor and B flat',
    'Ada Castellan, age 34, is a minor participant',
    'Oast Corp., by its next friend',
    'Oast Company is ten years old',
    'Otto Castellan is under 12 months of supervision.',
    'Mr. Otto Minor, of counsel',
    'Otto Castellan, by and through his counsel',
  ],
};
