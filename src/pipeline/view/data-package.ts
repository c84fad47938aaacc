/** The dataset's `datapackage.json` (Frictionless Data Package, version 2). */
import type { IsoDate } from '../../schema/date.ts';
import type { TableName } from '../../schema/tables.ts';
import { tableDescriptions } from './table-schema.ts';

/** A file of the dataset as written: its path in the dataset, size in bytes and SHA-256 in hex. */
export type WrittenFile = { path: string; bytes: number; sha256: string };

/** A file as `datapackage.json` lists it; a table with its `schema`. */
type Resource = {
  name: string;
  path: string;
  title?: string;
  description?: string;
  format: string;
  mediatype: string;
  encoding: string;
  bytes: number;
  hash: string;
  schema?: object;
};

export type DataPackage = {
  $schema: string;
  name: string;
  title: string;
  version?: string;
  licenses: { name: string; title: string; path: string }[];
  resources: Resource[];
};

/** Court texts and facts are in the public domain anyway (17 U.S.C. § 105); what we add is given up to it. */
const licence = {
  name: 'CC0-1.0',
  title: 'CC0 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

const mediaTypes: Record<string, string> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
};

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
  const descriptions = new Map(tableDescriptions().map((table) => [`${table.name}.csv`, table]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'docketline',
    title: 'Docketline: what courts ruled, read out of their orders',
    ...(asOf ? { version: asOf } : {}),
    licenses: [licence],
    resources: files
      .filter(({ path }) => !/^(?:lookup|rows)\//.test(path))
      .map((file) => {
        const table = descriptions.get(file.path);
        return {
          ...resourceOf(file),
          ...(file.path === 'orders.ndjson' ? { title: 'Orders', schema: orderSchema } : {}),
          ...(table
            ? {
                title: table.title,
                description: table.description,
                schema: {
                  fields: table.columns,
                  ...(primaryKeys[table.name] ? { primaryKey: primaryKeys[table.name] } : {}),
                  foreignKeys,
                },
              }
            : {}),
        };
      }),
  };
}

/** `cases/cand/15-cv-00798.json` is named `cases-cand-15-cv-00798`; of a table, the CSV has the plain name. */
function resourceOf({ path, bytes, sha256 }: WrittenFile): Resource {
  const format = path.slice(path.lastIndexOf('.') + 1);
  const stem = path.slice(0, -format.length - 1).replace(/[^a-z0-9._-]/g, '-');
  const hasPlainName = format !== 'json' || path.includes('/');
  return {
    name: hasPlainName ? stem : `${stem}-json`,
    path,
    format,
    mediatype: mediaTypes[format] ?? 'application/octet-stream',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}
