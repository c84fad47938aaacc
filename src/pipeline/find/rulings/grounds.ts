/** Why a court ruled as it did, where its words say so. */
import type { Ground } from '../../../schema/annotation.ts';
import { type Cues, cueReader } from './cues.ts';
import { conferringRules } from './grounds-of-conduct.ts';
import { meritRules } from './grounds-of-merit.ts';
import { procedureRules } from './grounds-of-procedure.ts';

/**
 * Words that give one reason.
 *
 * `pattern` is matched against one sentence as `folded` gives it: in lower case, with straight quotes, single blanks and
 * no docket cites. Its cues are words without which it cannot match, so that most sentences are dismissed by one walk
 * over their letters.
 */
export type GroundRule = Cues & {
  ground: Ground;
  pattern: string;
  /** Words right before a match that make it none: what is said to be no burden is none. */
  unless?: string;
  reads: readonly string[];
  leaves: readonly string[];
};

/** Reasons by their words, in the order in which a ruling lists them. */
export const groundRules: readonly GroundRule[] = [...conferringRules, ...procedureRules, ...meritRules];

const all = groundRules.map(({ ground, pattern, unless }) => ({
  ground,
  pattern: new RegExp(pattern),
  unless: unless === undefined ? null : new RegExp(`(?:${unless})$`),
}));

/** Code units before a match in which `unless` is looked for. */
const guarded = 100;

const called = cueReader(groundRules);

/** Longest run of words that is looked at: reasons stand at the head of what is longer. */
const reach = 900;

/** Words as the rules read them: lower case, straight quotes, single blanks, no emphasis, no brackets with numbers. */
export function folded(words: string): string {
  let text = words.slice(0, reach).toLowerCase();
  if (odd.test(text)) text = text.replace(oddOnes, (sign) => plain[sign] ?? '');
  if (/[([]/.test(text)) text = text.replace(/\s?[([][^()[\]]{0,80}\d[^()[\]]{0,40}[)\]]/g, '');
  return text.replace(/([a-z])- (?=[a-z])|\s\s+|[^\S ]/g, (_, letter?: string) => letter ?? ' ');
}

const plain: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };
const odd = /[’‘“”–—*_]/;
const oddOnes = /[’‘“”–—*_]/g;

type Reason = { ground: Ground; from: number; to: number };

/** Grounds that a general one must give way to where both are read out of the same words. */
const isGeneral = (ground: Ground) => ground === 'insufficient-showing';

/** Grounds that say themselves what was not shown. */
const lacks = /^(?:no-good-cause|no-exceptional-circumstances|not-relevant)$/;

/** Grounds that some words name, in the order of the rules, each once. */
export const groundsIn = (words: string): readonly Ground[] => groundsBetween(words, 0, words.length);

/** Grounds that the words between two offsets of a text name. */
export function groundsBetween(text: string, from: number, to: number): readonly Ground[] {
  const end = Math.min(to, from + reach);
  const rules = called(text, from, end);
  return rules.length === 0 ? none : groundsBy(rules, folded(text.slice(from, end)));
}

const none: readonly Ground[] = [];

/** Grounds that words, folded, name by the rules that they call up. */
function groundsBy(rules: readonly number[], text: string): readonly Ground[] {
  const reasons: Reason[] = [];
  for (const i of rules) {
    const { ground, pattern, unless } = all[i] as (typeof all)[number];
    const match = pattern.exec(text);
    if (match && !unless?.test(text.slice(Math.max(0, match.index - guarded), match.index)))
      reasons.push({ ground, from: match.index, to: match.index + match[0].length });
  }
  if (reasons.length === 0) return none;
  const specific = reasons.filter(({ ground }) => !isGeneral(ground));
  const isLack = specific.some((reason) => lacks.test(reason.ground));
  const kept = reasons.filter(
    ({ ground, from, to }) =>
      !isGeneral(ground) ||
      !(
        isLack ||
        specific.some((other) => other.from < to + 30 && from < other.to && !text.slice(to, other.from).includes(','))
      ),
  );
  return [...new Set(kept.map(({ ground }) => ground))];
}

/** True where words say that nobody opposes. */
export const isCalledUnopposed = (words: string): boolean =>
  opposition.test(words) && groundsIn(words).includes('unopposed');

/** Words without which none say that nobody opposes. */
export const opposition = /(?:[Oo]ppos|OPPOS|bject|BJECT|respon|RESPON|onsent|ontest|CONTEST|nanswered|answer)/;

/** Words that give a reason of whatever kind. */
export const reasonGiven =
  /\b(?:because|since|for\s(?:that|this)\sreason|inasmuch|given\sthat|in\slight\sof|for\s(?:lack|want|failure)|as\s(?:unnecessary|futile|frivolous|improper|unwarranted|\w+less)|on\sthe\sground|(?:was|were|is|are)\s(?:\w+\s)?(?:substantially\sjustified|harmless|frivolous|scandalous))\b|;\s(?:it|he|she|they|the|argument|plaintiff|defendant|each|neither|both|a|an|this|that|no)\b|,\s(?:this|there)\sbeing\b|,\s(?:[\w’']+\s){1,5}having\b|\b(?:DENIED|denied|STRICKEN|stricken|OVERRULED|overruled)(?:\*\*)?:\s/i;
