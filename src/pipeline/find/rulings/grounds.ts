/** Why a court ruled as it did, where its words say so. */
import type { Ground } from '../../../schema/annotation.ts';
import { mayMatchOf } from '../worded.ts';
import { conferringRules } from './grounds-of-conduct.ts';
import { meritRules } from './grounds-of-merit.ts';
import { procedureRules } from './grounds-of-procedure.ts';

/**
 * Words that give one reason.
 *
 * Its patterns are matched against one sentence as `folded` gives it: in lower case, with straight quotes, single blanks
 * and no docket cites. Each is tried only where the words stand without which it cannot match; so one idiom is one
 * pattern.
 */
export type GroundRule = {
  ground: Ground;
  patterns: readonly RegExp[];
  /** Words right before a match that make it none, at the end of what stands there: what is said to be no burden is none. */
  unless?: RegExp;
  reads: readonly string[];
  leaves: readonly string[];
};

/** Reasons by their words, in the order in which a ruling lists them. */
export const groundRules: readonly GroundRule[] = [...conferringRules, ...procedureRules, ...meritRules];

const all = groundRules.flatMap(({ ground, patterns, unless = null }) =>
  patterns.map((pattern) => ({ ground, pattern, unless })),
);

/** Code units before a match in which `unless` is looked for. */
const guarded = 100;

const worthATry = mayMatchOf(all.map(({ pattern }) => pattern));

/** Longest run of words that is looked at: reasons stand at the head of what is longer. */
const reach = 900;

/** Signs that have a plain one, of which most sentences have none. */
const fancy = /[’‘“”–—]|[^\S ]/;

/** Words with plain signs for others: lower case, straight quotes, blanks for white space. Every offset stays. */
function plainOf(words: string): string {
  const lower = words.toLowerCase();
  // one letter of Turkish becomes two
  const plain = lower.length === words.length ? lower : words;
  if (!fancy.test(plain)) return plain;
  return plain
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\S ]/g, ' ');
}

/** What plain words may hold that is no word to a rule. */
const rough = /[*_([]| {2}|- /;

/** Plain words without emphasis, brackets with numbers, runs of blanks and hyphens at the end of a line. */
function smooth(words: string): string {
  if (!rough.test(words)) return words;
  return words
    .replace(/[*_]/g, '')
    .replace(/\s?[([][^()[\]]{0,80}\d[^()[\]]{0,40}[)\]]/g, '')
    .replace(/([a-z])- (?=[a-z])/g, '$1')
    .replace(/ {2,}/g, ' ');
}

/** Words as the rules read them, those at the head of what is longer than `reach`. */
export const folded = (words: string): string => smooth(plainOf(words.slice(0, reach)));

type Reason = { ground: Ground; from: number; to: number };

/** Grounds that a general one must give way to where both are read out of the same words. */
const isGeneral = (ground: Ground) => ground === 'insufficient-showing';

/** Grounds that say themselves what was not shown. */
const lacks = /^(?:no-good-cause|no-exceptional-circumstances|not-relevant)$/;

/** Grounds that some words name, in the order of the rules, each once. */
export const groundsIn = (words: string): readonly Ground[] => groundsOfFolded(folded(words));

function groundsOfFolded(words: string): readonly Ground[] {
  const reasons: Reason[] = [];
  for (const i of worthATry(words)) {
    const { ground, pattern, unless } = all[i] as (typeof all)[number];
    const match = pattern.exec(words);
    if (match && !unless?.test(words.slice(Math.max(0, match.index - guarded), match.index)))
      reasons.push({ ground, from: match.index, to: match.index + match[0].length });
  }
  if (reasons.length === 0) return [];
  const specific = reasons.filter(({ ground }) => !isGeneral(ground));
  const isLack = specific.some((reason) => lacks.test(reason.ground));
  const kept = reasons.filter(
    ({ ground, from, to }) =>
      !isGeneral(ground) ||
      !(
        isLack ||
        specific.some((other) => other.from < to + 30 && from < other.to && !words.slice(to, other.from).includes(','))
      ),
  );
  return [...new Set(kept.map(({ ground }) => ground))];
}

/** All words that say that nobody opposes, one alternation. No other ground makes this one give way. */
const unopposing = new RegExp(
  groundRules
    .filter(({ ground }) => ground === 'unopposed')
    .flatMap(({ patterns }) => patterns.map(({ source }) => source))
    .join('|'),
);

/** True where words say that nobody opposes. */
export const isCalledUnopposed = (words: string): boolean => opposition.test(words) && unopposing.test(folded(words));

/** Words without which none say that nobody opposes. */
export const opposition = /(?:[Oo]ppos|OPPOS|bject|BJECT|respon|RESPON|onsent|ontest|CONTEST|nanswered|answer)/;

/** Words that give a reason of whatever kind. */
export const reasonGiven =
  /\b(?:because|since|for\s(?:that|this)\sreason|inasmuch|given\sthat|in\slight\sof|for\s(?:lack|want|failure)|as\s(?:unnecessary|futile|frivolous|improper|unwarranted|\w+less)|on\sthe\sground|(?:was|were|is|are)\s(?:\w+\s)?(?:substantially\sjustified|harmless|frivolous|scandalous))\b|;\s(?:it|he|she|they|the|argument|plaintiff|defendant|each|neither|both|a|an|this|that|no)\b|,\s(?:this|there)\sbeing\b|,\s(?:[\w’']+\s){1,5}having\b|\b(?:DENIED|denied|STRICKEN|stricken|OVERRULED|overruled)(?:\*\*)?:\s/i;
