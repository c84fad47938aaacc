/** Gives the rows shown to the reader as a file. */
import { downloadCsv, downloadJson, downloadName, type Taken } from '../../pipeline/view/row-download.ts';
import type { AnyRow } from '../../pipeline/view/row-facets.ts';
import type { RowIndex } from '../../pipeline/view/row-index.ts';
import type { Shown } from '../../pipeline/view/row-state.ts';
import { saveText } from '../take.ts';

const formats = {
  csv: { format: downloadCsv<AnyRow>, type: 'text/csv' },
  json: { format: downloadJson<AnyRow>, type: 'application/json' },
};

/**
 * Saves rows, in the order in which they are shown, with the columns shown.
 *
 * @param shown their numbers in the table.
 */
export function saveRows(
  { table, rows }: RowIndex,
  numbers: Uint32Array,
  shown: Pick<Shown, 'hidden'>,
  taken: Taken,
  ending: 'csv' | 'json',
): void {
  const { format, type } = formats[ending];
  const picked = Array.from(numbers, (i) => rows[i] as AnyRow);
  saveText(downloadName(table.name, taken.asOf, ending), format(table, picked, shown, taken), type);
}
