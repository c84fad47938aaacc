/** The words of an order to the kind of paper that they name. */
import type { EntryKind } from '../../schema/case.ts';

/** Words of a sentence that say what the paper cited behind them is. */
const paperWords: readonly (readonly [RegExp, EntryKind])[] = [
  [/\b(?:opposition|oppositions|opposed)\b/i, 'opposition'],
  [/\b(?:joinder|joins)\b/i, 'joinder'],
  [/\b(?:response|responded)\b/i, 'response'],
  [/\breply\b/i, 'reply'],
  [/\bstatement\b/i, 'statement'],
  [/\bdeclaration\b/i, 'declaration'],
  [/\b(?:order|ordered)\b/i, 'order'],
  [/\bletters?\b/i, 'letter'],
  [/\b(?:motions?|application|moved)\b/i, 'motion'],
];

/**
 * Kind of the paper that a sentence cites: its first word for one, since "filed a response to the motion" cites the
 * response. Who joined in a motion stands behind it in the list ("in which X joined, Nos. 337, 340").
 *
 * @param words the sentence up to the citation.
 * @param isFirst false for an entry that is not the first of its list.
 * @returns null where the words name no paper.
 */
export function kindCited(words: string, isFirst: boolean): EntryKind | null {
  if (!isFirst && /\bjoined\b/i.test(words)) return 'joinder';
  const places = paperWords.map(([word, kind]) => ({ at: words.search(word), kind })).filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

/** What is ruled on, in the order's words, to the kind of paper; null where the words name none. */
export function kindOfMotion(motion: string | null): EntryKind | null {
  if (motion === null) return null;
  if (/\bopposition/i.test(motion)) return 'opposition';
  if (/\bmotions?\b|\bapplication|\brequest|\bobjections? to\b/i.test(motion)) return 'motion';
  return /\bletter/i.test(motion) ? 'letter' : null;
}
