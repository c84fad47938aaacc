/** Several values in one cell of a table. Apart from the schemas, so that what ships to the browser has none of them. */

const listSeparator = '; ';

/** Several values as one cell, parted by "; "; empty where there are none. */
export const formatList = (values: readonly string[]): string => values.join(listSeparator);

/** The values of such a cell. Codes, numbers of entries and rules of law have no "; " in them. */
export const parseList = (cell: string): string[] => (cell === '' ? [] : cell.split(listSeparator));
