/**
 * How well raw texts are read: a table for every set of labelled orders, against the figures of the last commit.
 * `node scripts/score.ts [--verbose] [--keep] [--texts FOLDER --labels FOLDER [--name NAME]]`; exit 1 where a set cannot
 * be read.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { ScoredSet } from '../src/schema/scores.ts';
import { fail } from './fail.ts';
import { compareOrder, tallyOf } from './score/compare.ts';
import { committedSets, keepSets, keptSets, withRun } from './score/kept.ts';
import { placeOfQuote } from './score/place.ts';
import { formatMiss, formatTable, isMiss, type PlacedFinding, worstMisses } from './score/report.ts';
import { type LabelledSet, labelledSet, labelledSetsIn, reviewedSet } from './score/sets.ts';

const root = join(import.meta.dirname, '..');
const scoresFile = join(root, 'test/scores.json');

const usage = 'usage: npm run score -- [--verbose] [--keep] [--texts FOLDER --labels FOLDER [--name NAME]]';

/** Every comparison of a set, each with its place in the raw text. */
const findingsOf = ({ orders }: LabelledSet): PlacedFinding[] =>
  orders.flatMap(({ path, text, label, record }) =>
    compareOrder(label, record).map((finding) => {
      const { line, column } = isMiss(finding) ? placeOfQuote(text, finding.quote) : { line: 1, column: 1 };
      return { ...finding, place: `${path}:${line}:${column}` };
    }),
  );

async function setsAskedFor(asked: { texts?: string; labels?: string; name?: string }): Promise<LabelledSet[]> {
  if (asked.texts !== undefined && asked.labels !== undefined)
    return [labelledSet(asked.name ?? 'given', asked.texts, asked.labels)];
  const from = (folder: string) => relative('', join(root, folder)) || '.';
  const reviewed = await reviewedSet(from('content'));
  return [...(reviewed ? [reviewed] : []), ...labelledSetsIn(from('test/labelled'))];
}

try {
  const { values } = parseArgs({
    options: {
      verbose: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      texts: { type: 'string' },
      labels: { type: 'string' },
      name: { type: 'string' },
    },
  });
  if ((values.texts === undefined) !== (values.labels === undefined)) throw new Error(usage);
  const before = committedSets(scoresFile);
  const run: ScoredSet[] = [];
  for (const set of await setsAskedFor(values)) {
    const findings = findingsOf(set);
    const scored = { name: set.name, orders: set.orders.length, tallies: tallyOf(findings) };
    run.push(scored);
    const shown = values.verbose ? findings.filter(isMiss) : worstMisses(findings, scored.tallies);
    const last = before.find(({ name }) => name === set.name);
    const misses =
      shown.length > 0 ? `\n${values.verbose ? 'misses' : 'worst misses'}\n${shown.map(formatMiss).join('\n')}` : '';
    console.log(`${formatTable(scored, last)}${misses}\n`);
  }
  if (run.length === 0)
    console.log('There is no labelled order: no reviewed one in content/, and no folder in test/labelled/.');
  if (values.keep) {
    keepSets(scoresFile, withRun(keptSets(scoresFile), run));
    console.log(`Kept in ${relative('', scoresFile)}.`);
  }
} catch (error) {
  const isSlip = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  fail(isSlip ? new Error(usage) : error);
}
