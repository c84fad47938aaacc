/** The figures that are kept in the repository: those of the last commit, and those of this run. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type ScoredSet, Scores } from '../../src/schema/scores.ts';

/** What git says of a file as it was at the last commit; null outside of a checkout, or where it was not committed. */
function committed(path: string): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:./${basename(path)}`], {
      cwd: dirname(path),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const parse = (json: string): ScoredSet[] => Scores.parse(JSON.parse(json)).sets;

/** The sets of a file as it stands; none where it is not there. */
export const keptSets = (path: string): ScoredSet[] => (existsSync(path) ? parse(readFileSync(path, 'utf8')) : []);

/** The sets as of the last commit, else those of the file as it stands; none where neither is there. */
export function committedSets(path: string): ScoredSet[] {
  const json = committed(path);
  return json === null ? keptSets(path) : parse(json);
}

/** Sets with those of a run put in the place of their namesakes, by name. */
export const withRun = (kept: readonly ScoredSet[], run: readonly ScoredSet[]): ScoredSet[] =>
  [...kept.filter(({ name }) => !run.some((set) => set.name === name)), ...run].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );

/** Sets as the file has them: a line a field, so that a diff shows which one moved. */
export function formatScores(sets: readonly ScoredSet[]): string {
  const row = ({ field, found, missed, extra }: ScoredSet['tallies'][number]) =>
    `        { "field": "${field}", "found": ${found}, "missed": ${missed}, "extra": ${extra} }`;
  const set = ({ name, orders, tallies }: ScoredSet) =>
    `    {\n      "name": "${name}",\n      "orders": ${orders},\n      "tallies": [\n${tallies.map(row).join(',\n')}\n      ]\n    }`;
  return `{\n  "sets": [\n${sets.map(set).join(',\n')}\n  ]\n}\n`;
}

/** Writes the file of the sets anew. */
export const keepSets = (path: string, sets: readonly ScoredSet[]): void => writeFileSync(path, formatScores(sets));
