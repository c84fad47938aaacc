/**
 * Dockets and docket entries in the shape of CourtListener's REST API, version 4: the fields of its `DocketSerializer`,
 * `DocketEntrySerializer` and `RECAPDocumentSerializer` (freelawproject/courtlistener, `cl/search/api_serializers.py`
 * and `models.py`). What is not known stays null, where CourtListener itself writes an empty text; what is ours stands
 * under `docketline`.
 */
import { type Case, type DocketEntry, type Judge, judgeMeant } from '../../schema/case.ts';
import { splitEntry } from '../../schema/entry.ts';
import { CourtListenerDocket, CourtListenerDocument, CourtListenerEntry } from '../../schema/exports.ts';
import type { Order } from '../../schema/order.ts';
import { casePath, docketPath } from './addresses.ts';
import { outcomeOf } from './export-outcomes.ts';
import { type DocketLine, dayFiled, docketLines, partsOfNumber, placeOfLine } from './export-rows.ts';

type Nulls<Shape> = { [Field in keyof Shape]: null };

/** Null for each field of a shape: what stands there until something is known. */
const nulls = <Shape extends object>(shape: Shape): Nulls<Shape> =>
  Object.fromEntries(Object.keys(shape).map((field) => [field, null])) as Nulls<Shape>;

const nameOf = (initials: string | undefined, judges: readonly Judge[]): string | null =>
  initials === undefined ? null : (judgeMeant(initials, judges)?.name ?? null);

/** A case as CourtListener gives a docket. */
export function courtListenerDocket(of: Case): CourtListenerDocket {
  const { year, type, serial } = partsOfNumber(of.caseNumber);
  const [assigned, referred] = of.judgeInitials;
  return {
    ...nulls(CourtListenerDocket.shape),
    // CourtListener and courts-db name the district courts alike.
    court: `https://www.courtlistener.com/api/rest/v4/courts/${of.court}/`,
    court_id: of.court,
    assigned_to_str: nameOf(assigned, of.judges),
    referred_to_str: nameOf(referred, of.judges),
    date_filed: of.filed,
    date_terminated: of.ended?.date ?? null,
    case_name: of.caption,
    docket_number: of.office ? `${of.office}:${of.caseNumber}` : of.caseNumber,
    docket_number_core: serial.length === 5 ? `${year}${serial}` : null,
    federal_dn_office_code: of.office,
    federal_dn_case_type: type,
    federal_dn_judge_initials_assigned: assigned ?? null,
    federal_dn_judge_initials_referred: referred ?? null,
    docketline: {
      case: of.id,
      address: casePath(of.id),
      entries: of.docket.length,
      orders: of.orders.map(({ id }) => id),
      coverage: of.coverage?.text ?? null,
    },
  };
}

/** The entries of a case in docket order, each with its documents, as CourtListener nests them. */
export function courtListenerEntries(of: Case): CourtListenerEntry[] {
  const orders = new Map(of.orders.map((order) => [order.id, order]));
  return docketLines(of.docket).map((line, i) => ({
    ...nulls(CourtListenerEntry.shape),
    date_filed: dayFiled(line.main),
    entry_number: line.number,
    description: line.main?.docketText ?? null,
    recap_documents: line.entries.map((entry) =>
      documentOf(of, line, entry, entry.order ? orders.get(entry.order) : undefined),
    ),
    docketline: { case: of.id, position: i + 1, ...placeOfLine(line) },
  }));
}

function documentOf(
  of: Case,
  { number }: DocketLine,
  entry: DocketEntry,
  order: Order | undefined,
): CourtListenerDocument {
  const [, attachment] = entry.number === null ? [0, 0] : splitEntry(entry.number);
  return {
    ...nulls(CourtListenerDocument.shape),
    page_count: pagesOf(order),
    plain_text: order?.text ?? null,
    document_number: number === null ? null : String(number),
    attachment_number: attachment > 0 ? attachment : null,
    document_type: attachment > 0 ? 2 : 1,
    docketline: {
      key: entry.key,
      kind: entry.kind,
      by: entry.by,
      motion: entry.motion,
      description: entry.description,
      respondsTo: entry.respondsTo,
      rulings: entry.rulings.map(({ disposition, withoutPrejudice, grounds, by, date }) => ({
        disposition,
        outcome: outcomeOf(disposition, grounds),
        withoutPrejudice,
        grounds,
        by,
        date,
      })),
      certainty: entry.certainty,
      sources: entry.sources,
      address: docketPath(of.id, entry.key),
      order: entry.order,
      review: order?.review ?? null,
    },
  };
}

/** Number of pages, where the text has the mark of its first and so of every later one; null otherwise. */
function pagesOf(order: Order | undefined): number | null {
  const pages = order?.pages.map(({ page }) => page) ?? [];
  return pages.includes(1) ? Math.max(...pages) : null;
}
