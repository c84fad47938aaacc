/** The dataset's `datapackage.json` (Frictionless Data Package, version 2). */
import type { FileHead } from '../../schema/dataset.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { TableName } from '../../schema/tables.ts';
import { type TableDescription, tableDescriptions } from './table-schema.ts';

/** A file of the dataset as written: its path in the dataset, size in bytes, SHA-256 in hex, rows where it has some. */
export type WrittenFile = { path: string; bytes: number; sha256: string; rows?: number };

/** A file as `datapackage.json` lists it; a table with its `schema`. */
type Resource = {
  name: string;
  path: string;
  title?: string;
  description?: string;
  format: string;
  mediatype: string;
  /** Of a text; a Parquet file has none. */
  encoding?: string;
  bytes: number;
  hash: string;
  /** Rows of a table, lines of a file of lines, members of a list. */
  rows?: number;
  schema?: object;
};

export type DataPackage = {
  $schema: string;
  name: string;
  title: string;
  description: string;
  version?: string;
  sources: { title: string; path?: string }[];
  licenses: { name: string; title: string; path: string }[];
  resources: Resource[];
};

/** Court texts and facts are in the public domain anyway (17 U.S.C. § 105); what we add is given up to it. */
const licence = {
  name: 'CC0-1.0',
  title: 'CC0 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

const title = 'Docketline: what courts ruled, read out of their orders';

/** Where the facts come from, in a sentence and as Data Package lists it. */
const sources = [
  {
    title: 'Orders of United States district courts, as received; each order names its file, its hash and its address',
  },
  { title: 'Case files kept by hand; each fact names its own source' },
];

/** What every file says of itself: whose data it is, from where, of which day, on which terms. */
export const aboutDataset = (asOf: IsoDate | null): FileHead => ({
  title,
  sources: `${sources.map((source) => source.title).join('. ')}.`,
  asOf,
  licence: licence.name,
});

const mediaTypes: Record<string, string> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

/** What a file holds that is no table, by its name up to the first full stop. */
const contents: Record<string, string> = {
  orders: 'One order to a line, with all of its records: the form to start from for research.',
  index: 'Totals, period, a row for each case, the newest rulings.',
  indexing: 'What was taken down, with its day, and what search engines are asked to leave out.',
  scores: 'How well raw texts are read, by set of labelled orders; the method page explains it.',
  unidentified: 'Orders whose case is not identified, with their texts.',
  'courtlistener/dockets': 'One case to a line, in the shape of CourtListener’s dockets.',
  'courtlistener/docket-entries':
    'One docket entry to a line, with its papers, in the shape of CourtListener’s docket entries.',
  'scales/cases':
    'One case to a line, with its docket and the edges between its entries, in the shape of SCALES’ docket JSON.',
};

/** What a file holds, in a sentence; undefined for a table, a schema and a look-up. */
const contentOf = (path: string): string | undefined =>
  path.startsWith('cases/')
    ? 'One case: docket, disputes, warnings, and its orders with their texts.'
    : contents[stemOf(path)];

/** A path up to the first full stop: `rulings` for `rulings.cand-15-cv-00798.csv`. Ids of cases and orders have none. */
export const stemOf = (path: string): string => path.slice(0, path.indexOf('.'));

/** What names a row for good, where a table has such columns. */
const primaryKeys: Partial<Record<TableName, string[]>> = {
  deadlines: ['order', 'record'],
  entries: ['case', 'key'],
  references: ['order', 'record'],
};

/** Every table names orders by their ids; cells without an order are empty. */
const foreignKeys = [{ fields: ['order'], reference: { resource: 'orders', fields: ['id'] } }];

/** The columns of `orders.ndjson` that stand outside its lists. */
const orderSchema = {
  fields: [
    { name: 'id', type: 'string', description: 'Id of the order; it never changes.', constraints: { required: true } },
    { name: 'case', type: 'string', description: 'Id of its case; null where the case is not identified.' },
    { name: 'source', type: 'string', description: 'Name of the file as received.' },
    { name: 'title', type: 'string', description: "The order's title on one line." },
    { name: 'dated', type: 'date', description: 'Day the order is dated, signed or entered.' },
  ],
  // The lists of records are no columns; `schema/order.json` describes them.
  fieldsMatch: ['superset'],
  primaryKey: ['id'],
};

/**
 * The descriptor. What pages fetch, the look-ups of the search page and the rows of the tables, are no resources: they
 * say nothing that the other files do not.
 *
 * @param files every file written; their order is that of the resources.
 * @param asOf day that the dataset stands for; null leaves it out.
 */
export function dataPackage(files: readonly WrittenFile[], asOf: IsoDate | null): DataPackage {
  // Shared out over several files, the orders are no one resource that a key can point to.
  const hasOrders = files.some(({ path }) => path === 'orders.ndjson');
  const descriptions = new Map<string, TableDescription>(tableDescriptions().map((table) => [table.name, table]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'docketline',
    title,
    description:
      'A CSV file or a file of lines has no room to say where it comes from and of which day it is: this descriptor says it for each. JSON files say it under `dataset`, Parquet files among their metadata.',
    ...(asOf ? { version: asOf } : {}),
    sources,
    licenses: [licence],
    resources: files
      .filter(({ path }) => !/^(?:lookup|rows)\//.test(path))
      .map((file) => {
        const table = descriptions.get(stemOf(file.path));
        const description = contentOf(file.path);
        return {
          ...resourceOf(file),
          ...(description ? { description } : {}),
          ...(stemOf(file.path) === 'orders' ? { title: 'Orders', schema: orderSchema } : {}),
          ...(table ? { title: table.title, description: table.description } : {}),
          // A Parquet file has its schema in itself; the sentences are the same.
          ...(table && file.path.endsWith('.csv') ? { schema: schemaOf(table, hasOrders) } : {}),
        };
      }),
  };
}

const schemaOf = ({ name, columns }: TableDescription, hasOrders: boolean) => ({
  fields: columns,
  ...(primaryKeys[name] ? { primaryKey: primaryKeys[name] } : {}),
  ...(hasOrders ? { foreignKeys } : {}),
});

/** `cases/cand/15-cv-00798.json` is named `cases-cand-15-cv-00798`; of a table, the CSV has the plain name. */
function resourceOf({ path, bytes, sha256, rows }: WrittenFile): Resource {
  const format = path.slice(path.lastIndexOf('.') + 1);
  const stem = path.slice(0, -format.length - 1).replace(/[^a-z0-9._-]/g, '-');
  const hasPlainName = format !== 'parquet' && (format !== 'json' || path.includes('/'));
  return {
    name: hasPlainName ? stem : `${stem}-${format}`,
    path,
    format,
    mediatype: mediaTypes[format] ?? 'application/octet-stream',
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(rows === undefined ? {} : { rows }),
  };
}
