/** Orders and case files to cases, each with its docket, disputes, warnings and events. */
import type { Case, CaseFile, CaseId } from '../../schema/case.ts';
import type { Order } from '../../schema/order.ts';
import { disputesOf } from './disputes.ts';
import { docketOf, type OrderInContext } from './docket.ts';
import { warningsOf } from './escalation.ts';
import { eventsOf } from './events.ts';

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Id of the case that a file describes; its court may number cases by office. */
export const caseIdOf = (file: Pick<CaseFile, 'court' | 'caseNumber' | 'office' | 'numbersByOffice'>): CaseId =>
  `${file.court}/${file.numbersByOffice && file.office ? `${file.office}-` : ''}${file.caseNumber}`;

const longest = (lists: readonly string[][]) => [...lists].sort((a, b) => b.length - a.length)[0] ?? [];

function threadCase(
  id: CaseId,
  held: readonly OrderInContext[],
  file: CaseFile | null,
): { case: Case; notices: string[] } {
  const docket = docketOf(held, file);
  const disputes = disputesOf(docket, held, file);
  const records = held.map(({ order }) => order.record);
  const [court, number] = id.split('/') as [string, string];
  const caseNumber = file?.caseNumber ?? records.find((record) => record.caseNumber)?.caseNumber ?? number;
  return {
    case: {
      id,
      court,
      caseNumber,
      office: file?.office ?? records.find((record) => record.office)?.office ?? null,
      judgeInitials: longest(records.map((record) => record.judgeInitials)),
      caption: file?.caption ?? records.findLast((record) => record.caption)?.caption ?? `No. ${caseNumber}`,
      hasCaseFile: file !== null,
      filed: file?.filed ?? null,
      judges: file?.judges ?? [],
      parties: file?.parties ?? [],
      partyGroups: file?.partyGroups ?? [],
      reported: file?.reported ?? [],
      ended: file?.ended ?? null,
      outcome: file?.outcome ?? [],
      relatedCases: file?.relatedCases ?? [],
      coverage: file?.coverage ?? null,
      laterHistory: file?.laterHistory ?? [],
      historyKnownAsOf: file?.historyKnownAsOf ?? null,
      docket: docket.entries.map((entry) => ({
        ...entry,
        disputes: disputes.filter(({ entries }) => entries.includes(entry.key)).map((dispute) => dispute.id),
      })),
      disputes,
      groups: file?.groups ?? [],
      warnings: warningsOf(docket, held, file),
      events: eventsOf(docket, held, file, disputes),
      orders: held.map(({ order }) => order),
    },
    notices: docket.notices,
  };
}

/**
 * Put orders and case files together.
 *
 * @param orders read orders with the bounds of their sentences, in any order.
 * @param caseFiles hand-kept case files; a case may have none, and a file no order.
 * @returns cases by id, orders whose case is not known by id, and what the makers of the files should look at.
 */
export function threadCases(
  orders: readonly OrderInContext[],
  caseFiles: readonly CaseFile[],
): { cases: Case[]; unidentified: Order[]; notices: string[] } {
  const sorted = [...orders].sort(
    (a, b) =>
      byCodePoint(a.order.record.dated ?? '', b.order.record.dated ?? '') || byCodePoint(a.order.id, b.order.id),
  );
  const held = new Map<CaseId, OrderInContext[]>();
  for (const one of sorted) if (one.order.case) held.set(one.order.case, [...(held.get(one.order.case) ?? []), one]);
  const files = new Map(caseFiles.map((file) => [caseIdOf(file), file]));
  const ids = [...new Set([...held.keys(), ...files.keys()])].sort(byCodePoint);
  const threaded = ids.map((id) => threadCase(id, held.get(id) ?? [], files.get(id) ?? null));
  return {
    cases: threaded.map((one) => one.case),
    unidentified: sorted
      .filter(({ order }) => order.case === null)
      .map(({ order }) => order)
      .sort((a, b) => byCodePoint(a.id, b.id)),
    notices: threaded.flatMap(({ notices }) => notices),
  };
}
