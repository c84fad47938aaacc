/** The tables of the dataset described: for Frictionless Table Schema and for the data dictionary on the data page. */
import { z } from 'zod';
import { type TableName, tables } from '../../schema/tables.ts';

/** A column of a CSV file, as a field of Table Schema. `required`: its cells are never empty. */
type Column = {
  name: string;
  type: 'string' | 'integer' | 'boolean' | 'date';
  description: string;
  constraints: { required: boolean; enum?: string[] };
};

export type TableDescription = { name: TableName; title: string; description: string; columns: Column[] };

/** The part of JSON Schema that a cell's schema uses. */
type CellSchema = {
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: string[];
  pattern?: string;
  anyOf?: CellSchema[];
};

/** Every table, in the order of the data page. */
export const tableDescriptions = (): TableDescription[] =>
  (Object.keys(tables) as TableName[]).map((name) => {
    const { title = '', description = '' } = tables[name].meta() ?? {};
    const cells = z.toJSONSchema(tables[name]).properties as Record<string, CellSchema>;
    return { name, title, description, columns: Object.entries(cells).map(([column, cell]) => columnOf(column, cell)) };
  });

/** A cell that may be null is `anyOf` the value and null, or a type beside `null`. */
function columnOf(name: string, cell: CellSchema): Column {
  const value = cell.anyOf?.find(({ type }) => type !== 'null') ?? cell;
  const type = [value.type ?? 'string'].flat().find((one) => one !== 'null') as Column['type'];
  const isNullable = cell.anyOf !== undefined || Array.isArray(cell.type);
  // Text of any kind may be empty, and an empty cell is a missing value.
  const isFree = type === 'string' && !value.enum && !value.pattern && !value.format;
  return {
    name,
    type: value.format === 'date' ? 'date' : type,
    description: cell.description ?? value.description ?? '',
    constraints: { required: !isNullable && !isFree, ...(value.enum ? { enum: value.enum } : {}) },
  };
}
