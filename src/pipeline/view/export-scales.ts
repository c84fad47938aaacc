/**
 * Cases in the shape of SCALES' docket JSON, with its entry-to-entry edges (scales-okn/PACER-tools,
 * `case_cv_v1.schema.json` and `docket_entry_v1.schema.json`). SCALES reads its edges off the clerk's docket text and
 * gives the place there; ours come from orders and case files, so the place is null and what the edge is stands under
 * `docketline`.
 */
import { type Case, judgeMeant } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { ScalesCase, ScalesEdge } from '../../schema/exports.ts';
import { casePath } from './addresses.ts';
import { type Edge, edgesOf } from './export-edges.ts';
import { dayFiled, docketLines, partsOfNumber, placeOfLine } from './export-rows.ts';

/** `2015-10-16` to `10/16/2015`. */
const slashDay = (day: IsoDate | null | undefined): string | null =>
  day ? `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}` : null;

/** A case with its docket; an edge stands on the row of its later entry. */
export function scalesCase(of: Case): ScalesCase {
  const lines = docketLines(of.docket);
  const rows = new Map(lines.flatMap(({ entries }, row) => entries.map(({ key }) => [key, row] as const)));
  const edges = Map.groupBy(edgesOf(of), ({ from }) => rows.get(from));
  const [assigned, ...referred] = of.judgeInitials;
  const nameOf = (initials: string) => judgeMeant(initials, of.judges)?.name ?? initials;
  const caseId = of.office && `${of.office}:${of.caseNumber}`;
  return {
    ucid: caseId && `${of.court};;${caseId}`,
    case_id: caseId,
    case_type: partsOfNumber(of.caseNumber).type,
    court: of.court,
    case_name: of.caption,
    filing_date: slashDay(of.filed),
    terminating_date: slashDay(of.ended?.date),
    case_status: of.ended ? 'closed' : null,
    judge: assigned === undefined ? null : nameOf(assigned),
    referred_judges: referred.map(nameOf),
    parties: of.parties.map(({ name, role }) => ({ name, role })),
    docket: lines.map((line, row) => ({
      date_filed: slashDay(dayFiled(line.main)),
      ind: line.number === null ? null : String(line.number),
      docket_text: line.main?.docketText ?? null,
      documents: null,
      edges: (edges.get(row) ?? []).map((edge) => edgeOnRow(edge, row, rows.get(edge.to) ?? row)),
      docketline: {
        keys: line.entries.map(({ key }) => key),
        kind: line.main?.kind ?? null,
        by: line.main?.by ?? null,
        description: line.main?.description ?? null,
        ...placeOfLine(line),
      },
    })),
    source: 'docketline',
    docketline: { case: of.id, caseNumber: of.caseNumber, address: casePath(of.id) },
  };
}

const edgeOnRow = (
  { from, to, type, disposition, outcome, effect, order, record, certainty, sources }: Edge,
  source: number,
  target: number,
): ScalesEdge => [
  source,
  target,
  {
    start: null,
    end: null,
    docketline: { from, to, type, disposition, outcome, effect, order, record, certainty, sources },
  },
];
