/** YAML of a note, of front matter or of a case file to checked fields, each problem at its exact place. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { z } from 'zod';
import { codes, errorAt, type FilePlace, type Problem } from '../../schema/problem.ts';
import type { YamlBlock } from '../mark/vocabulary.ts';

/** Fields that are numbers; every other number is kept as written, since `010` and `1.10` are no docket numbers. */
const numberFields = new Set(['nth', 'days', 'firstPage', 'cleaner']);

/** Fields that quote the court: a plain scalar would be cut at `#`, without an error. */
const quoteFields = new Set(['quote', 'also']);

type Path = readonly PropertyKey[];

export type Fields<T> = {
  /** Null where a problem stands in the way. */
  fields: T | null;
  /** Place in the file of the value at a path, or of the block's first line where there is none. */
  placeOf: (...path: (string | number)[]) => FilePlace;
  problems: Problem[];
};

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Comments, anchors, aliases and tags of a note: none of them says anything that a record keeps. */
function marksIn({ yaml, at }: YamlBlock): Problem[] {
  const problems: Problem[] = [];
  const names: Record<string, string> = { comment: 'comment', anchor: 'anchor', alias: 'alias', tag: 'tag' };
  const walk = (token: unknown): void => {
    if (Array.isArray(token)) for (const part of token) walk(part);
    else if (typeof token === 'object' && token !== null) {
      const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
      const name = type === undefined ? undefined : names[type];
      if (name && offset !== undefined && source !== undefined) {
        const place = { from: at + offset, to: at + offset + source.length };
        problems.push(
          errorAt(
            'yaml-form',
            place,
            `Unexpected ${name} \`${source}\` in a note, expected fields alone (words that hold \`#\`, \`&\`, \`*\` or \`!\` stand in double quotes)`,
          ),
        );
      }
      for (const part of Object.values(token)) walk(part);
    }
  };
  walk([...new Parser().parse(yaml)]);
  return problems;
}

/** Quotes that are not double-quoted strings on one line. */
function quotesIn(node: unknown, at: number, field = ''): Problem[] {
  if (isMap(node))
    return node.items.flatMap((pair) => quotesIn(pair.value, at, String((pair.key as Scalar | null)?.value ?? '')));
  if (isSeq(node)) return node.items.flatMap((part) => quotesIn(part, at, field));
  if (!isScalar(node) || !quoteFields.has(field) || !node.range) return [];
  const source = node.srcToken && 'source' in node.srcToken ? node.srcToken.source : '';
  if (node.type === 'QUOTE_DOUBLE' && !source.includes('\n')) return [];
  return [
    errorAt(
      'quote-form',
      { from: at + node.range[0], to: at + node.range[1] },
      `Unexpected \`${field}\` without double quotes on one line, expected \`"…"\``,
    ),
  ];
}

/** A YAML node to plain values, numbers as written; aliases are left out and reported by the caller. */
function plain(node: unknown, field: string): unknown {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }: Pair) => {
        const name = isScalar(key) ? String(key.source ?? key.value) : String(key);
        return [name, plain(value, name)];
      }),
    );
  if (isSeq(node)) return node.items.map((part) => plain(part, field));
  if (!isScalar(node)) return null;
  return typeof node.value === 'number' && !numberFields.has(field) ? (node.source ?? String(node.value)) : node.value;
}

function aliasesIn(node: unknown, at: number): Problem[] {
  if (isAlias(node) && node.range)
    return [
      errorAt(
        'yaml-form',
        { from: at + node.range[0], to: at + node.range[1] },
        `Unexpected alias \`*${node.source}\`, expected the value itself`,
      ),
    ];
  if (isMap(node)) return node.items.flatMap((pair) => [...aliasesIn(pair.key, at), ...aliasesIn(pair.value, at)]);
  return isSeq(node) ? node.items.flatMap((part) => aliasesIn(part, at)) : [];
}

function pairAt(document: Document, path: Path): Pair<Node, Node | null> | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  return parent.items.find((pair) => isScalar(pair.key) && String(pair.key.source ?? pair.key.value) === path.at(-1)) as
    | Pair<Node, Node | null>
    | undefined;
}

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
      return issue.origin === 'array'
        ? `expected at least ${issue.minimum}`
        : issue.origin === 'string'
          ? 'expected words'
          : `expected ${issue.minimum} or more`;
    default:
      return issue.message.startsWith('expected')
        ? issue.message
        : `expected another value (${lowerFirst(issue.message)})`;
  }
}

/** The value as the file has it, short enough for a message. */
const shown = (source: string) => (source.length > 60 ? `${source.slice(0, 59)}…` : source).replace(/\s+/g, ' ').trim();

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
  const { yaml, at, opener } = block;
  const document = parseDocument(yaml, {
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    keepSourceTokens: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  });
  const place = (node: { range?: readonly number[] | null } | null | undefined): FilePlace =>
    node?.range ? { from: at + (node.range[0] as number), to: at + (node.range[1] as number) } : opener;
  const nodeAt = (path: Path) =>
    path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
  const placeOf = (...path: (string | number)[]) => place(nodeAt(path));
  const problems: Problem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? errorAt(
          'duplicate-key',
          { from: at + pos[0], to: at + pos[1] },
          `Unexpected second \`${yaml.slice(pos[0], pos[1]).split(':')[0]?.trim()}\`, expected each field once`,
        )
      : errorAt(
          'yaml',
          { from: at + pos[0], to: at + pos[1] },
          `Unexpected YAML, expected \`field: value\` lines (${lowerFirst(message.replaceAll('\n', ' '))})`,
        ),
  );
  problems.push(
    ...(form === 'note' ? [...marksIn(block), ...quotesIn(document.contents, at)] : aliasesIn(document.contents, at)),
  );
  if (problems.length > 0) return { fields: null, placeOf, problems };
  if (!isMap(document.contents)) {
    const reason =
      document.contents === null || (isScalar(document.contents) && document.contents.value === null)
        ? `Unexpected empty ${what}`
        : `Unexpected ${what} without fields`;
    return { fields: null, placeOf, problems: [errorAt('yaml', opener, `${reason}, expected \`field: value\` lines`)] };
  }
  const result = schema.safeParse(plain(document.contents, ''));
  if (result.success) return { fields: result.data as z.infer<S>, placeOf, problems };
  return {
    fields: null,
    placeOf,
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, document, block, schema, what, place)),
  };
}

/** Names of the fields that an object has at a path, for the message on one that it has not. */
function fieldsAt(schema: unknown, path: Path): string[] {
  let at = schema as
    | { _zod?: { def: { type: string; innerType?: unknown; element?: unknown; shape?: Record<string, unknown> } } }
    | undefined;
  for (const step of [...path, undefined]) {
    while (at?._zod?.def.innerType) at = at._zod.def.innerType as typeof at;
    if (step === undefined) break;
    at = (typeof step === 'number' ? at?._zod?.def.element : at?._zod?.def.shape?.[String(step)]) as typeof at;
  }
  return Object.keys(at?._zod?.def.shape ?? {});
}

function problemsOf(
  issue: z.core.$ZodIssue,
  document: Document,
  block: YamlBlock,
  schema: z.ZodType,
  what: string,
  place: (node: Node | null | undefined) => FilePlace,
): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      errorAt(
        'unknown-field',
        place(pairAt(document, [...path, key])?.key),
        `Unexpected field \`${key}\`, expected one of ${codes(fieldsAt(schema, path))}`,
      ),
    );
  if (path.length === 0)
    return [errorAt('value', block.opener, `Unexpected fields of this ${what}, ${expectation(issue)}`)];
  const field = path.findLast((step) => typeof step === 'string') as string;
  const isInList = typeof path.at(-1) === 'number';
  const node = document.getIn(path, true) as Node | undefined;
  if (node === undefined && !isInList) {
    const parent = path.length === 1 ? undefined : (document.getIn(path.slice(0, -1), true) as Node | undefined);
    const owner = path.length === 1 ? what : (path.slice(0, -1).findLast((step) => typeof step === 'string') as string);
    return [
      errorAt(
        'missing-field',
        parent ? place(parent) : block.opener,
        `Unexpected ${owner} without \`${field}\`, ${expectation(issue)}`,
      ),
    ];
  }
  const range = node?.range;
  const source = range ? shown(block.yaml.slice(range[0], range[1])) : '';
  const value = source === '' ? 'no value' : `\`${source}\``;
  return [
    errorAt(
      'value',
      place(source === '' ? (pairAt(document, path)?.key ?? node) : node),
      `Unexpected ${isInList ? `${value} in ${field}` : `${field} ${value}`}, ${expectation(issue)}`,
    ),
  ];
}
