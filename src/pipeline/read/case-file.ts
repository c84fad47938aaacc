/** YAML of a case file to the case file, with every problem at its place. */
import { CaseFile } from '../../schema/case.ts';
import { errorAt, type FilePlace, type Problem } from '../../schema/problem.ts';
import { readFields } from './attributes.ts';

export type ReadCaseFile = {
  /** Null where a problem stands in the way. */
  caseFile: CaseFile | null;
  /** Place in the file of the value at a path such as `'entries', 3, 'order'`. */
  placeOf: (...path: (string | number)[]) => FilePlace;
  problems: Problem[];
};

/** Every place where a case file names an entry of its docket by key. */
function namedEntries(file: CaseFile): { key: string; path: (string | number)[] }[] {
  const at = (keys: readonly string[], ...path: (string | number)[]) =>
    keys.map((key, i) => ({ key, path: [...path, i] }));
  return [
    ...file.entries.flatMap((row, i) => [
      ...at(row.respondsTo, 'entries', i, 'respondsTo'),
      ...row.rulings.map(({ entry }, j) => ({ key: entry, path: ['entries', i, 'rulings', j, 'entry'] })),
    ]),
    ...file.disputes.flatMap(({ entries }, i) => at(entries, 'disputes', i, 'entries')),
    ...file.groups.flatMap(({ entries }, i) => at(entries, 'groups', i, 'entries')),
    ...file.laterHistory.map(({ entry }, i) => ({ key: entry, path: ['laterHistory', i, 'entry'] })),
  ];
}

/** Rows without a key or with one that another row has, and keys of unnumbered entries that no row has. */
function problemsWithin(file: CaseFile, placeOf: ReadCaseFile['placeOf']): Problem[] {
  const problems: Problem[] = [];
  const rows = new Map<string, number>();
  for (const [i, row] of file.entries.entries()) {
    const field = row.entry === undefined ? 'id' : 'entry';
    const key = row.entry ?? row.id;
    const place = placeOf('entries', i, field);
    if (key === undefined)
      problems.push(
        errorAt(
          'missing-field',
          placeOf('entries', i),
          'Unexpected docket entry without `entry` and `id`, expected its number, or its kind and date (`order-2015-10-07`)',
        ),
      );
    else if (rows.has(key))
      problems.push(
        errorAt('duplicate-key', place, `Unexpected second docket entry \`${key}\`, expected each key once`, {
          ...placeOf('entries', rows.get(key) as number),
          reason: 'The entry stands here first',
        }),
      );
    else rows.set(key, i);
  }
  const isNumber = (key: string) => /^\d/.test(key);
  for (const { key, path } of namedEntries(file))
    if (!isNumber(key) && !rows.has(key))
      problems.push(
        errorAt(
          'unknown-entry',
          placeOf(...path),
          `Unexpected entry \`${key}\`, expected the number of an entry, or the \`id\` of one under \`entries\``,
        ),
      );
  const disputes = new Set<string>();
  for (const [i, { id }] of file.disputes.entries()) {
    if (disputes.has(id))
      problems.push(
        errorAt(
          'duplicate-key',
          placeOf('disputes', i, 'id'),
          `Unexpected second dispute \`${id}\`, expected each id once`,
        ),
      );
    disputes.add(id);
  }
  return problems;
}

/**
 * Read a case file.
 *
 * @param yaml content with line ends folded to `\n`.
 * @returns the case file, or what is wrong with it; places count in `yaml`.
 */
export function readCaseFile(yaml: string): ReadCaseFile {
  const block = { yaml, at: 0, opener: { from: 0, to: yaml.split('\n', 1)[0]?.length ?? 0 } };
  const { fields, placeOf, problems } = readFields(block, CaseFile, 'case file', 'file');
  if (!fields) return { caseFile: null, placeOf, problems };
  const within = problemsWithin(fields, placeOf);
  return { caseFile: within.length > 0 ? null : fields, placeOf, problems: within };
}
