/** A block of YAML to plain values, with the place of each in the file. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import { errorAt, type FilePlace, noticeAt, type Problem } from '../../schema/problem.ts';
import { codePointWords, fieldWords } from '../../schema/unseen.ts';
import type { YamlBlock } from '../mark/vocabulary.ts';

/** Fields that are numbers; every other number is kept as written, since `010` and `1.10` are no docket numbers. */
const numberFields = new Set(['nth', 'days', 'firstPage', 'cleaner']);

/** Fields that quote the court: a plain scalar would be cut at `#`, without an error. */
const quoteFields = new Set(['quote', 'also']);

export type Path = readonly PropertyKey[];

export type YamlValues = {
  /** Maps, lists, strings, booleans, null, and numbers only in the fields that are numbers; undefined where it is no YAML. */
  values: unknown;
  /** Place of the value at a path; undefined where none stands there. */
  placeAt: (path: Path) => FilePlace | undefined;
  /** Place of the name of the field at a path; undefined where none stands there. */
  nameAt: (path: Path) => FilePlace | undefined;
  problems: Problem[];
};

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const nameOf = (key: unknown) => (isScalar(key) ? String(key.source ?? key.value) : String(key));

const tokenNames = new Set(['comment', 'anchor', 'alias', 'tag']);

/** Comments, anchors, aliases and tags of a note: none of them says anything that a record keeps. */
function marksIn({ yaml, at }: YamlBlock): Problem[] {
  const problems: Problem[] = [];
  const walk = (token: unknown): void => {
    if (Array.isArray(token)) for (const part of token) walk(part);
    else if (typeof token === 'object' && token !== null) {
      const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
      if (type !== undefined && tokenNames.has(type) && offset !== undefined && source !== undefined)
        problems.push(
          errorAt(
            'yaml-form',
            { from: at + offset, to: at + offset + source.length },
            `Unexpected ${type} \`${source}\` in a note, expected fields alone (words that hold \`#\`, \`&\`, \`*\` or \`!\` stand in double quotes)`,
          ),
        );
      for (const part of Object.values(token)) walk(part);
    }
  };
  walk([...new Parser().parse(yaml)]);
  return problems;
}

/** Quotes that are not double-quoted strings on one line. */
function quotesIn(node: unknown, at: number, field = ''): Problem[] {
  if (isMap(node)) return node.items.flatMap((pair) => quotesIn(pair.value, at, nameOf(pair.key)));
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

/** Values with characters that nobody sees, which are left out: a notice each, with the place of the value. */
function unseenIn(node: unknown, at: number): Problem[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [...unseenIn(key, at), ...unseenIn(value, at)]);
  if (isSeq(node)) return node.items.flatMap((part) => unseenIn(part, at));
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
  const found = new Set<string>();
  fieldWords(node.value, (character) => found.add(codePointWords(character)));
  if (found.size === 0) return [];
  const place = { from: at + node.range[0], to: at + node.range[1] };
  const reason = `Unexpected ${[...found].join(', ')}, which cannot be seen and is left out, expected the words alone`;
  return [noticeAt('unseen-character', place, reason)];
}

/**
 * What stands after a backslash in a double-quoted string (YAML 1.2, rules 41 to 62): one character by its number, two that
 * are one, or a letter that stands for one.
 */
const escaped =
  /\\(?:u[Dd][89ABab][\dA-Fa-f]{2}\\u[Dd][C-Fc-f][\dA-Fa-f]{2}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|\r\n|.)/gs;

/** Letters after a backslash that stand for quotation marks, backslashes, blanks of lines and characters that nobody sees. */
const needed = /^\\["\\nrtbf0aev]$/;

/** The character of an escape by number; null for one by letter. */
function characterOf(written: string): string | null {
  const codes = [...written.matchAll(/[xuU]([\dA-Fa-f]{2,})/g)].map(([, code = '']) => Number.parseInt(code, 16));
  if (codes.length === 0) return null;
  return codes.length === 2 ? String.fromCharCode(...codes) : String.fromCodePoint(codes[0] as number);
}

/**
 * Characters written by their numbers, or by a letter, that can as well be written themselves. Whoever reads the file, and
 * the privacy gate, reads what is published.
 */
function escapesIn(node: unknown, at: number): Problem[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [...escapesIn(key, at), ...escapesIn(value, at)]);
  if (isSeq(node)) return node.items.flatMap((part) => escapesIn(part, at));
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || !node.range) return [];
  const { srcToken } = node;
  const source = srcToken && 'source' in srcToken ? srcToken.source : '';
  const start = at + node.range[0];
  return [...source.matchAll(escaped)].flatMap(({ 0: written, index }) => {
    const letter = characterOf(written);
    const isNeeded = letter === null ? needed.test(written) : !/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(letter);
    if (isNeeded) return [];
    const place = { from: start + index, to: start + index + written.length };
    const reason =
      letter === null
        ? `Unexpected \`${JSON.stringify(written).slice(2, -1)}\` in a string, expected its words without a backslash`
        : `Unexpected \`${written}\`, expected the character itself, \`${letter}\``;
    return [errorAt('yaml-form', place, reason)];
  });
}

/** A node to plain values, numbers as written. */
function plain(node: unknown, field = ''): unknown {
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }: Pair) => [nameOf(key), plain(value, nameOf(key))]));
  if (isSeq(node)) return node.items.map((part) => plain(part, field));
  if (!isScalar(node)) return null;
  if (typeof node.value === 'string') return fieldWords(node.value);
  return typeof node.value === 'number' && !numberFields.has(field) ? (node.source ?? String(node.value)) : node.value;
}

function pairAt(tree: Document, path: Path): Pair<Node, Node | null> | undefined {
  const parent = path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1), true);
  return isMap(parent)
    ? (parent.items.find((pair) => nameOf(pair.key) === path.at(-1)) as Pair<Node, Node | null> | undefined)
    : undefined;
}

/** Where an error begins: a quotation mark or bracket that nothing closes, and not the end of the block. */
function placeOfError(tree: Document, { code, pos }: { code: string; pos: [number, number] }): [number, number] {
  if (code !== 'MISSING_CHAR') return pos;
  let opened: [number, number] = pos;
  visit(tree, {
    Value(_, node) {
      if (node.range && node.range[0] <= pos[0]) opened = [node.range[0], node.range[0] + 1];
    },
  });
  return opened;
}

/**
 * Parse a block of YAML 1.2.
 *
 * @param form `note` forbids comments, anchors and tags, and quotes that are not in double quotes on one line; `file`
 *   forbids aliases alone.
 * @returns values even where only their form is wrong, so that one run shows everything.
 */
export function parseYaml(block: YamlBlock, form: 'note' | 'file'): YamlValues {
  const { yaml, at } = block;
  const tree = parseDocument(yaml, { version: '1.2', strict: true, keepSourceTokens: true, prettyErrors: false });
  const placeOf = (node: { range?: readonly number[] | null } | null | undefined): FilePlace | undefined =>
    node?.range ? { from: at + (node.range[0] as number), to: at + (node.range[1] as number) } : undefined;
  const problems = [...tree.errors, ...(form === 'file' ? tree.warnings : [])].map((error) => {
    const place = placeOf({ range: placeOfError(tree, error) }) as FilePlace;
    return error.code === 'DUPLICATE_KEY'
      ? errorAt(
          'duplicate-key',
          place,
          `Unexpected second \`${yaml.slice(error.pos[0]).split(/[:\n]/, 1)[0]?.trim()}\`, expected each field once`,
        )
      : errorAt(
          'yaml',
          place,
          `Unexpected YAML, expected \`field: value\` lines (${lowerFirst(error.message.replaceAll('\n', ' '))})`,
        );
  });
  const isBroken = problems.length > 0;
  const aliases = aliasesIn(tree.contents, at);
  if (!isBroken) problems.push(...(form === 'note' ? [...marksIn(block), ...quotesIn(tree.contents, at)] : aliases));
  if (!isBroken) problems.push(...unseenIn(tree.contents, at), ...escapesIn(tree.contents, at));
  return {
    values: isBroken || aliases.length > 0 ? undefined : plain(tree.contents),
    placeAt: (path) => placeOf(path.length === 0 ? tree.contents : (tree.getIn(path, true) as Node | undefined)),
    nameAt: (path) => placeOf(pairAt(tree, path)?.key),
    problems,
  };
}
