/** YAML of a case file to the case file, with every problem at its place. */
import { CaseFile } from '../../schema/case.ts';
import { IsoDate } from '../../schema/date.ts';
import { compareEntries, isEntryId } from '../../schema/entry.ts';
import { codes, errorAt, type FilePlace, type Problem } from '../../schema/problem.ts';
import { readFields } from './attributes.ts';

export type ReadCaseFile = {
  /** Null where a problem stands in the way. */
  caseFile: CaseFile | null;
  /** Place in the file of the value at a path such as `'entries', 3, 'order'`. */
  placeOf: (...path: (string | number)[]) => FilePlace;
  problems: Problem[];
};

/** Every place where a case file names an entry of its docket by key. */
export function namedEntries(file: CaseFile): { key: string; path: (string | number)[] }[] {
  const at = (keys: readonly string[], ...path: (string | number)[]) =>
    keys.map((key, i) => ({ key, path: [...path, i] }));
  const maybe = (key: string | undefined, ...path: (string | number)[]) => (key === undefined ? [] : [{ key, path }]);
  return [
    ...file.entries.flatMap((row, i) => [
      ...at(row.respondsTo, 'entries', i, 'respondsTo'),
      ...row.rulings.map(({ entry }, j) => ({ key: entry, path: ['entries', i, 'rulings', j, 'entry'] })),
      ...at(row.directive?.followUp?.shownBy ?? [], 'entries', i, 'directive', 'followUp', 'shownBy'),
    ]),
    ...file.disputes.flatMap(({ entries }, i) => at(entries, 'disputes', i, 'entries')),
    ...file.groups.flatMap(({ entries }, i) => at(entries, 'groups', i, 'entries')),
    ...file.laterHistory.flatMap(({ entry, order, papers = [] }, i) => [
      ...maybe(entry, 'laterHistory', i, 'entry'),
      ...maybe(order, 'laterHistory', i, 'order'),
      ...at(papers, 'laterHistory', i, 'papers'),
    ]),
    ...file.outcome.flatMap(({ entry }, i) => maybe(entry, 'outcome', i, 'entry')),
    ...maybe(file.ended?.entry, 'ended', 'entry'),
  ];
}

/** Docket rows without a key, or with a key or order that another has, and their days and numbers out of order. */
function problemsInRows({ entries }: CaseFile, placeOf: ReadCaseFile['placeOf']): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  const refuseSecond = (name: string, i: number, field: string, what: string, each: string) => {
    const row = first.get(name);
    if (row === undefined) first.set(name, i);
    else
      problems.push(
        errorAt(
          'duplicate-key',
          placeOf('entries', i, field),
          `Unexpected second docket entry ${what}, expected each ${each} once`,
          { ...placeOf('entries', row), reason: 'The entry stands here first' },
        ),
      );
  };
  for (const [i, row] of entries.entries()) {
    const key = row.entry ?? row.id;
    const refuse = (field: string, reason: string) =>
      problems.push(errorAt('value', placeOf('entries', i, field), reason));
    if (key === undefined)
      problems.push(
        errorAt(
          'missing-field',
          placeOf('entries', i),
          'Unexpected docket entry without `entry` and `id`, expected its number, or its kind and date (`order-2015-10-07`)',
        ),
      );
    else refuseSecond(key, i, row.entry === undefined ? 'id' : 'entry', `\`${key}\``, 'key');
    if (row.order !== undefined) refuseSecond(row.order, i, 'order', `of the order \`${row.order}\``, 'order');
    const day = /\d{4}-\d{2}-\d{2}/.exec(row.id ?? '')?.[0];
    if (day !== undefined && !IsoDate.safeParse(day).success)
      refuse('id', `Unexpected id \`${row.id}\`, expected a date in it that exists`);
    if (row.filedBetween && row.filedBetween[0] > row.filedBetween[1])
      refuse('filedBetween', `Unexpected filedBetween ${codes(row.filedBetween)}, expected the earlier day first`);
    if (row.between && compareEntries(...row.between) > 0)
      refuse('between', `Unexpected between ${codes(row.between)}, expected the lower number first`);
  }
  return problems;
}

/** Keys, disputes and groups that are named where nothing has that name, or given twice. */
function problemsInNames(file: CaseFile, placeOf: ReadCaseFile['placeOf']): Problem[] {
  const problems: Problem[] = [];
  const rows = new Set(file.entries.map(({ entry, id }) => entry ?? id));
  for (const { key, path } of namedEntries(file))
    if (!isEntryId(key) && !rows.has(key))
      problems.push(
        errorAt(
          'unknown-entry',
          placeOf(...path),
          `Unexpected entry \`${key}\`, expected the number of an entry, or the \`id\` of one under \`entries\``,
        ),
      );
  const disputes = new Set(file.disputes.map(({ id }) => id));
  for (const [i, { dispute }] of file.events.entries())
    if (dispute !== undefined && !disputes.has(dispute))
      problems.push(
        errorAt(
          'unknown-dispute',
          placeOf('events', i, 'dispute'),
          `Unexpected dispute \`${dispute}\`, expected the \`id\` of one under \`disputes\``,
        ),
      );
  for (const [list, what] of [
    ['disputes', 'dispute'],
    ['groups', 'group'],
  ] as const) {
    const ids = new Set<string>();
    for (const [i, { id }] of file[list].entries()) {
      if (ids.has(id))
        problems.push(
          errorAt(
            'duplicate-key',
            placeOf(list, i, 'id'),
            `Unexpected second ${what} \`${id}\`, expected each id once`,
          ),
        );
      ids.add(id);
    }
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
  const within = [...problemsInRows(fields, placeOf), ...problemsInNames(fields, placeOf)];
  return { caseFile: within.length > 0 ? null : fields, placeOf, problems: [...problems, ...within] };
}
