/** Dockets in the shapes of other projects: CourtListener's REST API, version 4, and SCALES' docket JSON. */
import { z } from 'zod';
import { Certainty, EntryDisposition, EntryKind } from './case.ts';
import { CourtId } from './court.ts';
import { IsoDate } from './date.ts';
import { EntryId, EntryKey } from './entry.ts';
import { Order, OrderId } from './order.ts';
import { EdgeRow } from './tables.ts';

/** A field of the other project that nothing here can fill. It stands there, so that a program finds it. */
const unknown = (of: string) => z.null().describe(`${of} Always null: not known here.`);
const text = (of: string) => z.string().nullable().describe(of);
const day = (of: string) => IsoDate.nullable().describe(of);

/** What is ours and has no field of theirs: one object, so that it is never taken for theirs. */
const ours = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject(shape)
    .describe("What Docketline knows and the other project has no field for; not part of that project's shape.");

const CaseIdText = z.string().describe('Id of the case here; it joins a docket to its entries.');

/** Days and numbers between which an entry lies. */
const place = {
  numberFrom: EntryId.nullable().describe('First number that an unnumbered entry can have.'),
  numberTo: EntryId.nullable().describe('Last number that an unnumbered entry can have.'),
  filedFrom: day('Earliest day of filing.'),
  filedTo: day('Latest day of filing.'),
  filedInferred: z
    .boolean()
    .nullable()
    .describe('True where the days come from dated neighbours on the docket; null where none is known.'),
};

/** A paper's own facts, in our words. */
const paper = {
  key: EntryKey,
  kind: EntryKind,
  by: text('Who filed it.'),
  motion: text('What it asks for.'),
  description: text('What it is, in our own words; null where only an order mentions it.'),
  respondsTo: z.array(EntryKey).describe('Entries that it answers.'),
  rulings: z
    .array(
      z.strictObject({
        disposition: EntryDisposition,
        outcome: EdgeRow.shape.outcome,
        withoutPrejudice: z.boolean().describe('True for "without prejudice" and for leave to refile.'),
        grounds: z.array(z.string()).describe('Why, where the text says so.'),
        by: EntryKey.nullable().describe('The order that ruled; null where its place on the docket is not known.'),
        date: day('Day of the order.'),
      }),
    )
    .describe('What became of it, in the order of time.'),
  certainty: Certainty,
  sources: z.array(z.string()).describe('Where the facts stand: web addresses, or titles of orders.'),
  address: z.string().describe("Where the entry is shown, from the site's root."),
  order: OrderId.nullable().describe('Id of the order, where its text is held.'),
  review: Order.shape.review.nullable().describe('Whether a person has checked the records of that order.'),
};

export const CourtListenerDocument = z
  .strictObject({
    resource_uri: unknown("Address of the document in CourtListener's API."),
    id: unknown("CourtListener's id of the document."),
    tags: unknown('Tags that users of CourtListener gave it.'),
    absolute_url: unknown("The document's page on CourtListener."),
    date_created: unknown('When CourtListener first had it.'),
    date_modified: unknown('When CourtListener last changed it.'),
    sha1: unknown('SHA-1 of the PDF.'),
    page_count: z
      .int()
      .positive()
      .nullable()
      .describe('Pages, where the text held has marks of its pages from the first on.'),
    file_size: unknown('Bytes of the PDF.'),
    filepath_local: unknown("The PDF in CourtListener's storage."),
    filepath_ia: unknown('The PDF in the Internet Archive.'),
    ia_upload_failure_count: unknown('How often the upload to the Internet Archive failed.'),
    thumbnail: unknown('Picture of the first page.'),
    thumbnail_status: unknown('Whether that picture was made.'),
    plain_text: text(
      "The order's text, cleaned of what the court did not write; null for every paper whose text is not held.",
    ),
    ocr_status: unknown('Whether the text came from OCR.'),
    date_upload: unknown('When the PDF came into RECAP.'),
    document_number: text(
      'Number of the entry, without attachment: `596` for `596-1`; null where no source gives one.',
    ),
    attachment_number: z
      .int()
      .positive()
      .nullable()
      .describe('Number of the attachment: 1 for `596-1`; null for the paper itself.'),
    pacer_doc_id: unknown("PACER's id of the document."),
    is_available: unknown('Whether the PDF is in RECAP.'),
    is_free_on_pacer: unknown('Whether PACER gives it free of charge.'),
    is_sealed: unknown('Whether it is sealed.'),
    document_type: z.union([z.literal(1), z.literal(2)]).describe('1 for the paper itself, 2 for an attachment.'),
    description: unknown("The clerk's short description on the page of attachments."),
    acms_document_guid: unknown('Id of the document in ACMS.'),
    docketline: ours(paper),
  })
  .meta({ description: 'A paper on the docket, in the shape of a RECAP document.' });
export type CourtListenerDocument = z.infer<typeof CourtListenerDocument>;

export const CourtListenerEntry = z
  .strictObject({
    resource_uri: unknown("Address of the entry in CourtListener's API."),
    id: unknown("CourtListener's id of the entry."),
    docket: unknown("Address of the docket in CourtListener's API; `docketline.case` joins the two here."),
    tags: unknown('Tags that users of CourtListener gave it.'),
    date_created: unknown('When CourtListener first had it.'),
    date_modified: unknown('When CourtListener last changed it.'),
    date_filed: day('Day of filing, where a source gives it; bounds stand under `docketline`.'),
    time_filed: unknown('Time of filing.'),
    entry_number: z
      .int()
      .positive()
      .nullable()
      .describe('Number on the docket, without attachment; null where no source gives one.'),
    recap_sequence_number: unknown(
      "CourtListener's place of the entry in the order of its docket; ours is `docketline.position`.",
    ),
    pacer_sequence_number: unknown("PACER's place of the entry in the order of its docket."),
    description: text(
      "The clerk's docket text, word for word; null where no source gives it. What a paper is in our own words stands with its document.",
    ),
    recap_documents: z.array(CourtListenerDocument).describe('The paper and the attachments that are known.'),
    docketline: ours({
      case: CaseIdText,
      position: z
        .int()
        .positive()
        .describe('Place of the entry in docket order, counted from 1 among the entries known.'),
      ...place,
    }),
  })
  .meta({
    title: 'Docket entries in CourtListener’s shape',
    description: 'One line a docket entry, with its papers, in the shape of `/api/rest/v4/docket-entries/`.',
  });
export type CourtListenerEntry = z.infer<typeof CourtListenerEntry>;

export const CourtListenerDocket = z
  .strictObject({
    resource_uri: unknown("Address of the docket in CourtListener's API."),
    id: unknown("CourtListener's id of the docket."),
    court: z.string().describe("Address of the court in CourtListener's API."),
    court_id: CourtId,
    original_court_info: unknown('The court below.'),
    idb_data: unknown("The case in the Federal Judicial Center's Integrated Database."),
    clusters: unknown("Opinions of the case in CourtListener's API."),
    audio_files: unknown("Recordings in CourtListener's API."),
    assigned_to: unknown("Address of the judge in CourtListener's API."),
    referred_to: unknown("Address of the judge referred to in CourtListener's API."),
    absolute_url: unknown("The docket's page on CourtListener."),
    date_created: unknown('When CourtListener first had it.'),
    date_modified: unknown('When CourtListener last changed it.'),
    source: unknown("CourtListener's code for where it had the docket from."),
    appeal_from_str: unknown('The court appealed from.'),
    assigned_to_str: text('Name of the judge whose initials stand first after the number.'),
    referred_to_str: text('Name of the judge whose initials stand second.'),
    panel_str: unknown('Initials of a panel.'),
    date_last_index: unknown('When CourtListener last indexed it.'),
    date_cert_granted: unknown('When certiorari was granted.'),
    date_cert_denied: unknown('When certiorari was denied.'),
    date_argued: unknown('When it was argued.'),
    date_reargued: unknown('When it was reargued.'),
    date_reargument_denied: unknown('When reargument was denied.'),
    date_filed: day('Day on which the case was filed.'),
    date_terminated: day('Day on which the case ended.'),
    date_last_filing: unknown('Day of the newest filing on the court’s docket.'),
    case_name_short: unknown('The case in one word.'),
    case_name: text('The case as its caption names it.'),
    case_name_full: unknown('Every party by its full name.'),
    slug: unknown("Words of the docket's address on CourtListener."),
    docket_number: text('The number, with the office before it where that is known: `4:15-cv-00798`.'),
    docket_number_core: text(
      'Year and serial number alone, `1500798`; null where the serial number has more than five digits.',
    ),
    docket_number_raw: unknown('The number as the court printed it.'),
    federal_dn_office_code: text('The office before the colon; null where it is not known.'),
    federal_dn_case_type: text('The type between year and serial number: `cv`.'),
    federal_dn_judge_initials_assigned: text('Initials that stand first after the number.'),
    federal_dn_judge_initials_referred: text('Initials that stand second.'),
    federal_defendant_number: unknown('Number of a defendant in a criminal case.'),
    pacer_case_id: unknown("PACER's id of the case."),
    cause: unknown('Cause of action.'),
    nature_of_suit: unknown('Nature of suit.'),
    jury_demand: unknown('Whether a jury was demanded.'),
    jurisdiction_type: unknown('Ground of jurisdiction.'),
    appellate_fee_status: unknown('Fees on appeal.'),
    appellate_case_type_information: unknown('Type of the case on appeal.'),
    mdl_status: unknown('Place in multidistrict litigation.'),
    filepath_ia: unknown('The docket in the Internet Archive.'),
    filepath_ia_json: unknown('The docket in the Internet Archive, as JSON.'),
    ia_upload_failure_count: unknown('How often the upload to the Internet Archive failed.'),
    ia_needs_upload: unknown('Whether it has to be uploaded there.'),
    ia_date_first_change: unknown('When it first changed after an upload.'),
    date_blocked: unknown('When CourtListener kept it from search engines.'),
    blocked: unknown('Whether CourtListener keeps it from search engines.'),
    appeal_from: unknown("Address of the court appealed from in CourtListener's API."),
    parent_docket: unknown('The docket that this one belongs to.'),
    tags: unknown('Tags that users of CourtListener gave it.'),
    panel: unknown('Judges of a panel.'),
    docketline: ours({
      case: CaseIdText,
      address: z.string().describe("The case's page, from the site's root."),
      entries: z.int().nonnegative().describe('Docket entries known; the docket of the court has more.'),
      orders: z.array(OrderId).describe('Orders whose text is held.'),
      coverage: text('How much of the docket is known, in our own words.'),
    }),
  })
  .meta({
    title: 'Dockets in CourtListener’s shape',
    description: 'One line a case, in the shape of `/api/rest/v4/dockets/`.',
  });
export type CourtListenerDocket = z.infer<typeof CourtListenerDocket>;

/** `MM/DD/YYYY`, as SCALES writes days. */
const slashDay = (of: string) =>
  z
    .string()
    .regex(/^\d{2}\/\d{2}\/\d{4}$/, 'expected a day such as `10/16/2015`')
    .nullable()
    .describe(`${of} Written MM/DD/YYYY.`);

const row = (of: string) => z.int().nonnegative().describe(of);

export const ScalesEdge = z
  .tuple([
    row('Row of the later entry in `docket`, counted from 0: always the row that the edge stands on.'),
    row('Row of the entry that it deals with.'),
    z
      .strictObject({
        start: unknown('Where the number begins in `docket_text`.'),
        end: unknown('Where the number ends in `docket_text`.'),
        docketline: ours({
          from: EdgeRow.shape.from,
          to: EdgeRow.shape.to,
          type: EdgeRow.shape.type,
          disposition: EdgeRow.shape.disposition,
          outcome: EdgeRow.shape.outcome,
          effect: EdgeRow.shape.effect,
          order: EdgeRow.shape.order,
          record: EdgeRow.shape.record,
          certainty: EdgeRow.shape.certainty,
          sources: z.array(z.string()).describe('Where it stands.'),
        }),
      })
      .describe(
        'Where SCALES has the place of the number in the docket text; what the edge is stands under `docketline`.',
      ),
  ])
  .describe('Source row, target row, and what the edge is.');
export type ScalesEdge = z.infer<typeof ScalesEdge>;

export const ScalesEntry = z.strictObject({
  date_filed: slashDay('Day of filing, where a source gives it.'),
  ind: z.string().nullable().describe('Number on the docket; null where no source gives one.'),
  docket_text: text("The clerk's docket text, word for word; null where no source gives it."),
  documents: unknown("Addresses of the entry's documents on PACER."),
  edges: z.array(ScalesEdge).describe('Links to the earlier entries that it deals with.'),
  docketline: ours({
    keys: z.array(EntryKey).describe('Our entries on this row: the paper, and its attachments where they are known.'),
    kind: EntryKind.nullable().describe('Kind of the paper; null where only an attachment is known.'),
    by: text('Who filed it.'),
    description: text('What it is, in our own words.'),
    ...place,
  }),
});
export type ScalesEntry = z.infer<typeof ScalesEntry>;

export const ScalesCase = z
  .strictObject({
    ucid: text('Court and number with its office, `cand;;4:15-cv-00798`; null where the office is not known.'),
    case_id: text('The number with its office; null where the office is not known.'),
    case_type: text('The type between year and serial number: `cv`.'),
    court: CourtId,
    case_name: text('The case as its caption names it.'),
    filing_date: slashDay('Day on which the case was filed.'),
    terminating_date: slashDay('Day on which the case ended.'),
    case_status: z.literal('closed').nullable().describe('`closed` where the case is known to have ended, else null.'),
    judge: text('The judge assigned.'),
    referred_judges: z.array(z.string()).describe('Judges to whom something was referred; empty where none is known.'),
    parties: z
      .array(
        z.strictObject({
          name: z.string().describe('Name of the party.'),
          role: z.string().describe('Its role in the case.'),
        }),
      )
      .describe('Parties, as the case file names them.'),
    docket: z.array(ScalesEntry).describe('Entries known, in docket order.'),
    source: z.literal('docketline').describe('Whose data it is.'),
    docketline: ours({
      case: CaseIdText,
      caseNumber: z.string().describe('Canonical case number, without office.'),
      address: z.string().describe("The case's page, from the site's root."),
    }),
  })
  .meta({
    title: 'Cases in SCALES’ shape',
    description: 'One line a case with its docket, each entry with its edges to earlier ones.',
  });
export type ScalesCase = z.infer<typeof ScalesCase>;
