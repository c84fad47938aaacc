/** What a run of the score prints: a table a set, what moved since the last commit, and the worst misses. */

import { count } from '../../src/pipeline/view/words.ts';
import { type FieldTally, labelsOf, measuresOf, type ScoredSet } from '../../src/schema/scores.ts';
import type { Finding } from './compare.ts';

/** A finding with the place of its words: `path:line:column`. */
export type PlacedFinding = Finding & { place: string };

const signed = (number: number, digits = 0) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(digits)}`;

/** Number of labels, or of false ones, gained or lost: "+2 found, −1 extra"; empty where nothing moved. */
function movement(before: FieldTally, now: FieldTally): string {
  return (['found', 'missed', 'extra'] as const)
    .map((name) => ({ name, by: now[name] - before[name] }))
    .filter(({ by }) => by !== 0)
    .map(({ name, by }) => `${signed(by)} ${name}`)
    .join(', ');
}

/** What a field gained or lost since the figures before; empty where it stands as it was. */
function change(before: FieldTally | undefined, now: FieldTally): string {
  if (!before) return '';
  const moved = movement(before, now);
  if (moved === '') return '';
  if (labelsOf(before) + before.extra === 0) return `new     (${moved})`;
  return `${signed(measuresOf(now).f1 - measuresOf(before).f1, 3)}  (${moved})`;
}

/**
 * The table of a set.
 *
 * @param before the same set at the last commit; undefined where it was not kept then.
 */
export function formatTable({ name, orders, tallies }: ScoredSet, before: ScoredSet | undefined): string {
  const rows = tallies.map((tally) => {
    const { precision, recall, f1 } = measuresOf(tally);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(9)).join('');
    const last = before?.tallies.find(({ field }) => field === tally.field);
    const nothing = labelsOf(tally) + tally.extra === 0;
    return `  ${tally.field.padEnd(13)}${String(labelsOf(tally)).padStart(7)}${nothing ? '        –        –        –' : figures}  ${change(last, tally)}`.trimEnd();
  });
  const since = before ? 'since the last commit' : 'not kept at the last commit';
  return [
    `${name}: ${count(orders, 'order')}`,
    `  field         labels precision   recall       F1  ${since}`,
    ...rows,
  ].join('\n');
}

/** One miss on one line: place, field, what it is, cut to 110 letters. */
export const formatMiss = ({ place, field, outcome, what }: PlacedFinding): string => {
  const words = what.replace(/\s+/g, ' ');
  return `  ${place}  ${field} ${outcome}: ${words.length > 110 ? `${words.slice(0, 109)}…` : words}`;
};

/** True for a label that was missed, and for what was read without one. */
export const isMiss = ({ outcome }: Finding): boolean => outcome !== 'found';

/** The most misses of a field, and fields, that the report shows unasked. */
const [missesShown, fieldsShown] = [3, 4];

/** The first three misses of each of the four fields that are read worst, by F1, worst field first. */
export function worstMisses(findings: readonly PlacedFinding[], tallies: readonly FieldTally[]): PlacedFinding[] {
  return tallies
    .filter(({ missed, extra }) => missed + extra > 0)
    .toSorted((a, b) => measuresOf(a).f1 - measuresOf(b).f1)
    .slice(0, fieldsShown)
    .flatMap(({ field }) =>
      findings.filter((finding) => finding.field === field && isMiss(finding)).slice(0, missesShown),
    );
}
