/** The data dictionary: every table and file of the dataset with its fields, read off the schemas that the build checks them by. */
import { z } from 'zod';
import { Case } from '../../schema/case.ts';
import { FileHead, OrderLine, SiteIndex } from '../../schema/dataset.ts';
import { CourtListenerDocket, CourtListenerEntry, ScalesCase } from '../../schema/exports.ts';
import { Order } from '../../schema/order.ts';
import { type TableName, tables } from '../../schema/tables.ts';

/** A field: where it stands (`rulings[].span.from`), its anchor on the page, what can stand in it, and what that means. */
export type FieldWords = {
  path: string;
  id: string;
  /** "text", "day", "list of text or null". */
  type: string;
  /** The only values that it can have; empty where it is free. */
  values: string[];
  words: string;
};

/** A table or a kind of file, with its anchor, the file that it describes, and its fields in their order. */
export type Described = { id: string; title: string; file: string; words: string; fields: FieldWords[] };

/** The part of JSON Schema that the house's schemas give. */
type JsonSchema = {
  type?: string | string[];
  format?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  /** Of a text that lists codes: the codes. */
  codes?: string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
};

const names: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

/** The anchor of a field: `rulings[].grounds` of `order` is `order-rulings-grounds`. */
export const fieldId = (of: string, path: string): string =>
  [of, ...path.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '')].join('-');

/** A schema apart from null: the value, and whether null may stand in its place. */
function valueIn(schema: JsonSchema): { value: JsonSchema; mayBeNull: boolean } {
  if (Array.isArray(schema.type)) {
    const [type = 'null'] = schema.type.filter((one) => one !== 'null');
    return { value: { ...schema, type }, mayBeNull: schema.type.includes('null') };
  }
  const branches = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const [first] = branches;
  if (!first) return { value: schema, mayBeNull: false };
  // One of several constants: 1 or 2.
  const constants = branches.flatMap((branch) => ('const' in branch ? [branch.const] : []));
  return {
    value: constants.length === branches.length ? { ...first, enum: constants } : first,
    mayBeNull: branches.length < (schema.anyOf?.length ?? 0),
  };
}

function typeOf(schema: JsonSchema): string {
  const { value, mayBeNull } = valueIn(schema);
  return mayBeNull ? `${nameOf(value)} or null` : nameOf(value);
}

function nameOf(value: JsonSchema): string {
  if (value.prefixItems) return `list of ${value.prefixItems.length}`;
  if (value.type === 'array') {
    const inside = value.items ? typeOf(value.items) : '';
    return inside === 'object' ? 'list of objects' : inside.startsWith('list') ? 'list of lists' : `list of ${inside}`;
  }
  return value.format === 'date' ? 'day' : (names[String(value.type)] ?? 'value');
}

const valuesOf = (schema: JsonSchema): string[] => {
  const { value } = valueIn(schema);
  if (value.type === 'array' && value.items) return valuesOf(value.items);
  const constants = value.enum ?? value.codes ?? ('const' in value ? [value.const] : []);
  return constants.filter((one) => one !== null).map(String);
};

const wordsOf = (schema: JsonSchema): string => {
  const { value } = valueIn(schema);
  return schema.description ?? value.description ?? (value.items ? wordsOf(value.items) : '');
};

/** Every field under a schema, outer before inner; what is under a path of `elsewhere` is described there. */
function fieldsOf(id: string, schema: z.ZodType, elsewhere: Readonly<Record<string, string>> = {}): FieldWords[] {
  const below = (path: string, of: JsonSchema): FieldWords[] => {
    const { value } = valueIn(of);
    if (value.type === 'array' && value.items) return below(`${path}[]`, value.items);
    if (value.prefixItems) return value.prefixItems.flatMap((item, i) => field(`${path}[${i}]`, item));
    return Object.entries(value.properties ?? {}).flatMap(([name, inner]) =>
      field(path ? `${path}.${name}` : name, inner),
    );
  };
  const field = (path: string, of: JsonSchema): FieldWords[] => [
    {
      path,
      id: fieldId(id, path),
      type: typeOf(of),
      values: valuesOf(of),
      words: elsewhere[path] ?? wordsOf(of),
    },
    ...(path in elsewhere ? [] : below(path, of)),
  ];
  return below('', z.toJSONSchema(schema) as JsonSchema);
}

const tableDescribed = (name: TableName): Described => {
  const { title = '', description = '' } = tables[name].meta() ?? {};
  return { id: name, title, file: `${name}.csv`, words: description, fields: fieldsOf(name, tables[name]) };
};

/** The flat tables, in the order of the data page. */
export const describedTables = (): Described[] => (Object.keys(tables) as TableName[]).map(tableDescribed);

/** The files of records and cases, each described once. */
export const describedFiles = (): Described[] => [
  {
    id: 'order',
    title: 'An order',
    file: 'orders.ndjson',
    words: 'A line of the file: what is read out of one order.',
    fields: fieldsOf('order', OrderLine),
  },
  {
    id: 'order-text',
    title: 'An order with its text',
    file: 'unidentified.json',
    words: 'As it stands under `orders` of its case, or among those whose case is not identified.',
    fields: fieldsOf('order-text', Order, {
      record: 'What is read out of it: the fields of An order, without `id` and `case`.',
    }),
  },
  {
    id: 'case',
    title: 'A case',
    file: 'cases/…/….json',
    words: 'One file for each case.',
    fields: fieldsOf('case', Case, {
      orders: 'Orders whose text is held, in the order of time: the fields of An order with its text.',
    }),
  },
  {
    id: 'index',
    title: 'The index',
    file: 'index.json',
    words: 'What the home page says.',
    fields: fieldsOf('index', SiteIndex, {
      newestRulings: 'The newest rulings, newest first: the columns of the table Rulings.',
    }),
  },
  {
    id: 'dataset',
    title: 'The head of a JSON file',
    file: 'every .json',
    words: 'What each says of itself under `dataset`, before its facts.',
    fields: fieldsOf('dataset', FileHead),
  },
];

/** The files in the shapes of other projects. */
export const describedShapes = (): Described[] => [
  {
    id: 'courtlistener-dockets',
    title: 'A docket in CourtListener’s shape',
    file: 'courtlistener/dockets.ndjson',
    words: 'A line is a case.',
    fields: fieldsOf('courtlistener-dockets', CourtListenerDocket),
  },
  {
    id: 'courtlistener-docket-entries',
    title: 'A docket entry in CourtListener’s shape',
    file: 'courtlistener/docket-entries.ndjson',
    words: 'A line is a docket entry with its papers.',
    fields: fieldsOf('courtlistener-docket-entries', CourtListenerEntry),
  },
  {
    id: 'scales-cases',
    title: 'A case in SCALES’ shape',
    file: 'scales/cases.ndjson',
    words: 'A line is a case with its docket.',
    fields: fieldsOf('scales-cases', ScalesCase),
  },
];

/** A run of words, or a code, a number or a name as it stands in a file. */
export type Run = { text: string; isCode: boolean };

/** "Ranges such as `618-620`." in runs: what stands between backticks is code. */
export const runsOf = (words: string): Run[] =>
  words
    .split('`')
    .map((text, i) => ({ text, isCode: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
