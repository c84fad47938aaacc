/** Why a court ruled as it did, where its words say so. */
import type { Ground } from '../../schema/annotation.ts';
import { conferringRules } from './grounds-of-conduct.ts';
import { meritRules } from './grounds-of-merit.ts';
import { procedureRules } from './grounds-of-procedure.ts';
import { remembered } from './memo.ts';

/**
 * Words that give one reason.
 *
 * `pattern` is matched against one sentence as `folded` gives it: in lower case, with straight quotes, single blanks and
 * no docket cites. `cues` are beginnings of words without one of which it cannot match, so that most sentences are
 * dismissed by one look at their words.
 */
export type GroundRule = {
  ground: Ground;
  cues: string;
  pattern: string;
  reads: readonly string[];
  leaves: readonly string[];
};

/** Reasons by their words, in the order in which a ruling lists them. */
export const groundRules: readonly GroundRule[] = [...conferringRules, ...procedureRules, ...meritRules];

const all = groundRules.map(({ ground, pattern }) => ({ ground, pattern: new RegExp(pattern) }));

/** A cue, and the rules (places in `all`) that some beginning of it calls up. */
const byCue = new Map<string, readonly number[]>();
const cueWords = [...new Set(groundRules.flatMap(({ cues }) => cues.split(' ')))].sort((a, b) => b.length - a.length);
for (const cue of cueWords)
  byCue.set(
    cue,
    groundRules.flatMap(({ cues }, i) => (cues.split(' ').some((word) => cue.startsWith(word)) ? [i] : [])),
  );
const cuePattern = new RegExp(
  `(?<![a-z])(?:${cueWords.map((cue) => cue.replace(/[.$]/g, String.raw`\$&`)).join('|')})`,
  'g',
);

/** Longest run of words that is looked at: reasons stand at the head of what is longer. */
const reach = 900;

/** Words as the rules read them: lower case, straight quotes, single blanks, no emphasis, no brackets with numbers. */
export const folded = (words: string): string =>
  words
    .slice(0, reach)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s?[([][^()[\]]{0,80}\d[^()[\]]{0,40}[)\]]|[*_]+/g, '')
    .replace(/([a-z])- (?=[a-z])|\s+/g, (_, letter?: string) => letter ?? ' ');

type Reason = { ground: Ground; from: number; to: number };

/** Grounds that a general one must give way to where both are read out of the same words. */
const isGeneral = (ground: Ground) => ground === 'insufficient-showing';

/** Grounds that say themselves what was not shown. */
const lacks = /^(?:no-good-cause|no-exceptional-circumstances|not-relevant)$/;

/** Grounds that some words name, in the order of the rules, each once. */
export const groundsIn = remembered((words: string): readonly Ground[] => {
  const text = folded(words);
  const called = new Set<number>();
  for (const [cue] of text.matchAll(cuePattern)) for (const i of byCue.get(cue) ?? []) called.add(i);
  if (called.size === 0) return [];
  const reasons: Reason[] = [];
  for (const i of [...called].sort((a, b) => a - b)) {
    const { ground, pattern } = all[i] as (typeof all)[number];
    const match = pattern.exec(text);
    if (match) reasons.push({ ground, from: match.index, to: match.index + match[0].length });
  }
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
});

/** True where words say that nobody opposes. */
export const isCalledUnopposed = (words: string): boolean => groundsIn(words).includes('unopposed');

/** Words that give a reason of whatever kind. */
export const reasonGiven =
  /\b(?:because|since|for\s(?:that|this)\sreason|inasmuch|given\sthat|in\slight\sof|for\s(?:lack|want|failure)|as\s(?:unnecessary|futile|frivolous|improper|unwarranted|\w+less)|on\sthe\sground|(?:was|were|is|are)\s(?:\w+\s)?(?:substantially\sjustified|harmless|frivolous|scandalous))\b|;\s(?:it|he|she|they|the|argument|plaintiff|defendant|each|neither|both|a|an|this|that|no)\b|,\s(?:this|there)\sbeing\b|\b(?:DENIED|denied|STRICKEN|stricken|OVERRULED|overruled)(?:\*\*)?:\s/i;
