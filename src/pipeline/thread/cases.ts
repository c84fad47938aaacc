/** Orders and case files to cases, each with its docket, disputes, warnings and events. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { type Case, type CaseFile, type CaseId, caseIdOf } from '../../schema/case.ts';
import type { Order } from '../../schema/order.ts';
import { disputesOf } from './disputes.ts';
import { docketOf } from './docket.ts';
import { eventsOf } from './events.ts';
import type { OrderInContext } from './order-in-context.ts';
import { warningsOf } from './warnings.ts';

const longest = (lists: readonly string[][]) => [...lists].sort((a, b) => b.length - a.length)[0] ?? [];

function threadCase(
  id: CaseId,
  held: readonly OrderInContext[],
  file: CaseFile | null,
): { case: Case; notices: string[] } {
  const docket = docketOf(held, file);
  const disputes = disputesOf(docket, held, file);
  const disputesWith = Map.groupBy(
    disputes.flatMap(({ id: dispute, entries }) => entries.map((key) => ({ dispute, key }))),
    ({ key }) => key,
  );
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
        disputes: disputesWith.get(entry.key)?.map(({ dispute }) => dispute) ?? [],
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
 * @param orders read orders in context, in any order.
 * @param caseFiles hand-kept case files; a case may have none, and a file no order.
 * @returns cases by id, orders whose case is not known by id, and what the makers of the files should look at.
 */
export function threadCases(
  orders: readonly OrderInContext[],
  caseFiles: readonly CaseFile[],
): { cases: Case[]; unidentified: Order[]; notices: string[] } {
  const sorted = [...orders].sort(
    (a, b) => byCodeUnit(a.order.record.dated ?? '', b.order.record.dated ?? '') || byCodeUnit(a.order.id, b.order.id),
  );
  const held = Map.groupBy(sorted, ({ order }) => order.case);
  const known = [...held.keys()].filter((id) => id !== null);
  const files = new Map(caseFiles.map((file) => [caseIdOf(file), file]));
  const ids = [...new Set([...known, ...files.keys()])].sort(byCodeUnit);
  const threaded = ids.map((id) => threadCase(id, held.get(id) ?? [], files.get(id) ?? null));
  return {
    cases: threaded.map((one) => one.case),
    unidentified: (held.get(null) ?? []).map(({ order }) => order).sort((a, b) => byCodeUnit(a.id, b.id)),
    notices: threaded.flatMap(({ notices }) => notices),
  };
}
