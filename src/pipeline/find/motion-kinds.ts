/** The kind of motion that words name. */
import type { MotionKind } from '../../schema/annotation.ts';

const kinds: readonly (readonly [MotionKind, RegExp])[] = [
  ['reconsider', /\breconsider/i],
  ['sanctions', /\bsanction|\bdefault\b|\bcontempt\b|\bspoliation\b|\bpreclu|\b(?:rule|order)\sto\sshow\scause/i],
  ['seal', /\bseal(?:ed|ing)?\b|\bredact/i],
  ['quash', /\bquash|\bmodify\s(?:the\s)?subpoena/i],
  ['leave', /\bleave\b|\bpermission\b/i],
  [
    'extend',
    /\bexten(?:d|sion)|\benlarge|\bcontinuance\b|\bcontinue\b|\bmodif|\bamend\s(?:the\s)?(?:\w+\s)?(?:sched|case)/i,
  ],
  ['protective-order', /\bprotective\sorder\b|\bprotection\b/i],
  ['stay', /\bstay\b/i],
  ['strike', /\bstrike\b/i],
  ['fees', /\bfees?\b|\bexpenses?\b|\bcosts?\b/i],
  ['compel', /\bcompel|\bproduc(?:e|tion)\b|\bfurther\s(?:responses?|answers?)\b/i],
  ['letter', /\bletters?\b/i],
];

/** True where words name a motion of `kind` among others: a motion to quash and for a protective order is of both. */
export const isOfKind = (words: string, kind: MotionKind): boolean =>
  kinds.some(([name, pattern]) => name === kind && pattern.test(words.slice(0, reach)));

/** Code units from the head of a name within which its kind stands. */
const reach = 160;

/**
 * The kind of motion that words name, by the first that fits: leave to compel is `leave`, a letter motion to compel is
 * `compel`. Null for words of no kind.
 */
export function motionKindOf(words: string): MotionKind | null {
  const lead = words.slice(0, reach);
  const found = anyKind.exec(lead);
  if (!found) return /\bletters?\b/i.test(lead) ? 'letter' : null;
  return kinds[found.findIndex((group, i) => i > 0 && group !== undefined) - 1]?.[0] ?? null;
}

/** All kinds but letters in one pattern with a group each; the words of every kind begin as words. */
const anyKind = new RegExp(
  `\\b(?:${kinds
    .filter(([kind]) => kind !== 'letter')
    .map(([, { source }]) => `(${source.replace(/(^|\|)\\b/g, '$1')})`)
    .join('|')})`,
  'i',
);
