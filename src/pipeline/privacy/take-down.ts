/** A case file without what it tells of orders that were taken down. */
import type { CaseFile, CaseFileEntry } from '../../schema/case.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';

/** What is said in the place of what was taken down. */
const takenDown = 'Taken down';

/** The row of an order with what the docket alone says of it: number, day and kind. */
const bareRow = ({
  entry,
  id,
  between,
  filed,
  filedBetween,
  boundsInferred,
  kind,
  certainty,
}: CaseFileEntry): CaseFileEntry => ({
  ...(entry === undefined ? {} : { entry }),
  ...(id === undefined ? {} : { id }),
  ...(between === undefined ? {} : { between }),
  ...(filed === undefined ? {} : { filed }),
  ...(filedBetween === undefined ? {} : { filedBetween }),
  boundsInferred,
  kind,
  description: `${takenDown}.`,
  respondsTo: [],
  rulings: [],
  warnings: [],
  source: takenDown,
  alsoSources: [],
  certainty,
});

/**
 * The case file with the rows of some orders bare, and without their later history. What other rows say of them in our
 * words stays: whoever takes an order down reads the case file through.
 *
 * @param isDown says of an order whether it was taken down.
 * @param entries numbers that orders taken down give themselves on this docket.
 */
export function withoutOrders(
  file: CaseFile,
  isDown: (id: OrderId) => boolean,
  entries: ReadonlySet<EntryId> = new Set(),
): CaseFile {
  const isGone = ({ order, entry }: CaseFileEntry) =>
    (order !== undefined && isDown(order)) || (entry !== undefined && entries.has(entry));
  const gone = file.entries.filter(isGone);
  if (gone.length === 0) return file;
  const keys = new Set(gone.map(({ entry, id }) => entry ?? id));
  return {
    ...file,
    entries: file.entries.map((row) => (gone.includes(row) ? bareRow(row) : row)),
    laterHistory: file.laterHistory.filter(({ entry }) => !keys.has(entry)),
  };
}
