/** YAML of a note, of front matter or of a case file to checked fields, each problem at its exact place. */
import type { z } from 'zod';
import { codes, errorAt, type FilePlace, isError, type Problem, shown } from '../../schema/problem.ts';
import type { YamlBlock } from '../mark/vocabulary.ts';
import { type Path, parseYaml, type YamlValues } from './yaml.ts';

export type Fields<T> = {
  /** Null where a problem stands in the way. */
  fields: T | null;
  /** The values as they stand, before they are checked; undefined where the block is no YAML. */
  written: unknown;
  /** Place in the file of the value at a path, or of the block's first line where there is none. */
  placeOf: (...path: (string | number)[]) => FilePlace;
  problems: Problem[];
};

const kindsOfValue: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list `[…]`',
  tuple: 'a list of two',
  object: 'fields',
};

/** What a zod issue expected, in words. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kindsOfValue[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.length === 1 ? '' : 'one of '}${codes(issue.values)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'expected words';
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    default:
      return issue.message.startsWith('expected') ? issue.message : `expected another value (${issue.message})`;
  }
}

/** The names of the fields that the object at a path has. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  type Inner = { def: { innerType?: Inner; element?: Inner; shape?: Record<string, Inner> } };
  let at = schema as unknown as Inner | undefined;
  const unwrap = () => {
    while (at?.def.innerType) at = at.def.innerType;
  };
  unwrap();
  for (const step of path) {
    at = typeof step === 'number' ? at?.def.element : at?.def.shape?.[String(step)];
    unwrap();
  }
  return Object.keys(at?.def.shape ?? {});
}

function problemsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlValues,
  block: YamlBlock,
  schema: z.ZodType,
  what: string,
): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      errorAt(
        'unknown-field',
        yaml.nameAt([...path, key]) ?? block.opener,
        `Unexpected field \`${key}\`, expected one of ${codes(fieldsAt(schema, path))}`,
      ),
    );
  if (path.length === 0)
    return [errorAt('value', block.opener, `Unexpected fields of this ${what}, ${expectation(issue)}`)];
  const names = path.filter((step) => typeof step === 'string');
  const field = names.at(-1);
  const isInList = typeof path.at(-1) === 'number';
  const place = yaml.placeAt(path);
  if (!place && !isInList) {
    const parent = path.slice(0, -1);
    const owner = parent.length === 0 ? what : names.at(-2);
    const parentPlace = parent.length === 0 ? block.opener : (yaml.placeAt(parent) ?? block.opener);
    return [errorAt('missing-field', parentPlace, `Unexpected ${owner} without \`${field}\`, ${expectation(issue)}`)];
  }
  const source = place ? block.yaml.slice(place.from - block.at, place.to - block.at).trim() : '';
  const value = source === '' ? 'no value' : shown(source.replace(/\s+/g, ' '));
  return [
    errorAt(
      'value',
      (source === '' ? yaml.nameAt(path) : undefined) ?? place ?? block.opener,
      `Unexpected ${isInList ? `${value} in ${field}` : `${field} ${value}`}, ${expectation(issue)}`,
    ),
  ];
}

/**
 * Read a block of YAML 1.2 into the fields of `schema`.
 *
 * @param block the YAML and its place in the file.
 * @param schema the fields.
 * @param what name of the block in messages: `ruling`, `front matter`, `case file`.
 * @param form `note` forbids comments, anchors and tags, and quotes that are not in double quotes on one line.
 */
export function readFields<S extends z.ZodType>(
  block: YamlBlock,
  schema: S,
  what: string,
  form: 'note' | 'file',
): Fields<z.infer<S>> {
  const yaml = parseYaml(block, form);
  const read = (fields: z.infer<S> | null, problems: readonly Problem[]): Fields<z.infer<S>> => ({
    fields: yaml.problems.some(isError) ? null : fields,
    written: yaml.values,
    placeOf: (...path) => yaml.placeAt(path) ?? block.opener,
    problems: [...yaml.problems, ...problems],
  });
  if (yaml.values === undefined) return read(null, []);
  if (yaml.values === null || typeof yaml.values !== 'object') {
    const reason = `Unexpected ${yaml.values === null ? `empty ${what}` : `${what} without fields`}`;
    return read(null, [errorAt('yaml', block.opener, `${reason}, expected \`field: value\` lines`)]);
  }
  const result = schema.safeParse(yaml.values);
  if (result.success) return read(result.data as z.infer<S>, []);
  return read(
    null,
    result.error.issues.flatMap((issue) => problemsOf(issue, yaml, block, schema, what)),
  );
}
