/** Orders and case files held against each other. */
import { type CaseFile, caseIdOf } from '../../schema/case.ts';
import type { Order, OrderId } from '../../schema/order.ts';
import { errorAt, noticeAt, type Problem } from '../../schema/problem.ts';
import { namedEntries, type ReadCaseFile } from './case-file.ts';

/** Entries that an order names as this case's, its own number among them. */
const entriesIn = ({ entry, record }: Order): string[] => [
  ...(entry === null ? [] : [entry]),
  ...record.re,
  ...record.docketReferences.flatMap(({ entries, otherCase }) => (otherCase === undefined ? entries : [])),
  ...record.rulings.flatMap(({ entries }) => entries),
  ...record.events.flatMap(({ entries }) => entries),
];

/** Numbers that a case file names without a row, and no order of the case names: slips, or rows yet to be written. */
function unknownNumbers(
  file: CaseFile,
  placeOf: ReadCaseFile['placeOf'],
  orders: readonly (Order | undefined)[],
): Problem[] {
  // An order that cannot be read may name any of them.
  if (orders.includes(undefined)) return [];
  const known = new Set([
    ...file.entries.map(({ entry, id }) => entry ?? id),
    ...orders.flatMap((order) => (order ? entriesIn(order) : [])),
  ]);
  return namedEntries(file).flatMap(({ key, path }) =>
    known.has(key)
      ? []
      : [
          errorAt(
            'unknown-entry',
            placeOf(...path),
            `Unexpected entry \`${key}\`, expected one under \`entries\`, or one that an order of the case names`,
          ),
        ],
  );
}

/**
 * A case file held against the orders.
 *
 * @param id the case's id as the file's path says it.
 * @param ids of every order file, those with errors included.
 * @param orders those that could be read.
 * @returns errors for what is not there, notices for what an order says otherwise: an order's own record wins.
 */
export function holdAgainstOrders(
  id: string,
  file: CaseFile,
  placeOf: ReadCaseFile['placeOf'],
  ids: ReadonlySet<OrderId>,
  orders: Pick<ReadonlyMap<OrderId, Order>, 'get'>,
): Problem[] {
  const problems: Problem[] = [];
  const named = caseIdOf(file);
  if (named !== id)
    problems.push(
      errorAt(
        'misplaced',
        placeOf('caseNumber'),
        `Unexpected case \`${named}\`, expected \`${id}\` as the file's path says`,
      ),
    );
  const ofCase = [...ids].filter((order) => order.startsWith(`${id}/`)).map((order) => orders.get(order));
  problems.push(...unknownNumbers(file, placeOf, ofCase));
  for (const [i, row] of file.entries.entries()) {
    if (row.order === undefined) continue;
    const place = placeOf('entries', i, 'order');
    if (!ids.has(row.order)) {
      problems.push(
        errorAt(
          'unknown-order',
          place,
          `Unexpected order \`${row.order}\`, expected the id of a file under \`orders/\``,
        ),
      );
      continue;
    }
    const order = orders.get(row.order);
    if (!order) continue;
    if (order.case !== id)
      problems.push(
        errorAt('unknown-order', place, `Unexpected order \`${row.order}\`, expected an order of this case`),
      );
    if (order.entry !== null && row.entry !== undefined && order.entry !== row.entry)
      problems.push(
        noticeAt(
          'case-file-differs',
          placeOf('entries', i, 'entry'),
          `Unexpected entry \`${row.entry}\`, expected \`${order.entry}\` as ${row.order} says`,
        ),
      );
    if (order.record.dated !== null && row.filed !== undefined && row.filed < order.record.dated)
      problems.push(
        noticeAt(
          'case-file-differs',
          placeOf('entries', i, 'filed'),
          `Unexpected day \`${row.filed}\`, expected none before \`${order.record.dated}\`, the date of ${row.order}`,
        ),
      );
  }
  return problems;
}

/** Words of a caption that name nobody. */
const namesNobody = new Set([
  'and',
  'association',
  'company',
  'corp',
  'corporation',
  'inc',
  'llc',
  'ltd',
  'llp',
  'state',
  'states',
  'the',
  'united',
  'usa',
]);
const namesIn = (caption: string) =>
  caption
    .toLowerCase()
    .match(/\p{L}{3,}/gu)
    ?.filter((word) => !namesNobody.has(word)) ?? [];

/**
 * Orders with one case number that may be of two cases, since a court may number its cases by office: other offices, and
 * no party in common.
 *
 * @param orders of one case id.
 * @returns the first two that differ, or null.
 */
export function twoCases(orders: readonly Order[]): [Order, Order] | null {
  const [first, ...others] = orders.filter(({ record }) => record.office !== null && record.caption !== null);
  const names = new Set(namesIn(first?.record.caption ?? ''));
  const other = others.find(
    ({ record }) =>
      record.office !== first?.record.office && !namesIn(record.caption ?? '').some((name) => names.has(name)),
  );
  return first && other ? [first, other] : null;
}
