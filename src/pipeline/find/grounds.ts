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

const cueWords = [...new Set(groundRules.flatMap(({ cues }) => cues.split(' ')))].sort();

/** A cue, and the rules (places in `all`) that it, or some beginning of it, calls up. */
const byCue = new Map(
  cueWords.map((cue) => [
    cue,
    groundRules.flatMap(({ cues }, i) => (cues.split(' ').some((word) => cue.startsWith(word)) ? [i] : [])),
  ]),
);

/** Words as one pattern that reads each letter once: a list of hundreds would be tried word by word. */
function lettersOf(words: readonly string[]): string {
  const byLetter = new Map<string, string[]>();
  for (const word of words)
    if (word !== '') byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word.slice(1)]);
  const branches = [...byLetter].map(
    ([letter, rests]) =>
      letter.replace(/[.$]/, String.raw`\$&`) +
      (rests.length === 1 ? rests[0]?.replace(/[.$]/g, String.raw`\$&`) : lettersOf(rests)),
  );
  return `(?:${branches.join('|')})${words.includes('') ? '?' : ''}`;
}
const cuePattern = new RegExp(String.raw`\b${lettersOf(cueWords.filter((cue) => cue !== '$'))}|\$`, 'g');

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
export const groundsIn = remembered((words: string): readonly Ground[] => {
  const text = folded(words);
  const called = new Set<number>();
  cuePattern.lastIndex = 0;
  for (let cue = cuePattern.exec(text); cue; cue = cuePattern.exec(text))
    for (const i of byCue.get(cue[0]) ?? []) called.add(i);
  if (called.size === 0) return [];
  const reasons: Reason[] = [];
  for (const i of [...called].sort((a, b) => a - b)) {
    const { ground, pattern, unless } = all[i] as (typeof all)[number];
    const match = pattern.exec(text);
    if (match && !unless?.test(text.slice(Math.max(0, match.index - guarded), match.index)))
      reasons.push({ ground, from: match.index, to: match.index + match[0].length });
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
