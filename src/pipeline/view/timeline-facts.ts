/** What the timeline draws, and no more of a case: it stands in the case's page, from which the browser draws it anew at every zoom. */
import type { Case, DocketEntry, EntryRuling, Quotation } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';

/** The parts of a case that a timeline is laid out from. */
type Drawn = Pick<Case, 'id' | 'docket' | 'disputes' | 'warnings' | 'events' | 'parties' | 'partyGroups'>;

/** A record whose fields that say nothing (null, false, an empty list) are left out. */
type Brief<T> = Partial<T>;
type BriefRuling = Brief<Omit<EntryRuling, 'quotation'> & { quotation: BriefQuotation | null }>;
type BriefQuotation = Pick<Quotation, 'order' | 'record' | 'quote'>;
type BriefEntry = Brief<Omit<DocketEntry, 'rulings'> & { rulings: BriefRuling[] }> & Pick<DocketEntry, 'key' | 'kind'>;

/** What is left of a case. */
export type TimelineFacts = {
  id: Case['id'];
  /** "Loop AI Labs Inc. v. Anna Gatti", for the head of a picture. */
  name: string;
  /** Day that the dataset stands for. */
  asOf: IsoDate | null;
  docket: BriefEntry[];
  disputes: Case['disputes'];
  warnings: Brief<Case['warnings'][number]>[];
  events: Brief<Case['events'][number]>[];
  parties: Case['parties'];
  partyGroups: Case['partyGroups'];
};

/** Takes a case, its name and the day of the dataset, and gives what the browser needs to draw its timeline. */
export function timelineFacts(of: Case, name: string, asOf: IsoDate | null): TimelineFacts {
  const cited = (quotation: Quotation | null) =>
    quotation && { order: quotation.order, record: quotation.record, quote: quotation.quote };
  return {
    id: of.id,
    name,
    asOf,
    docket: of.docket.map(({ key, kind, by, motion, filed, respondsTo, rulings, disputes, order, description }) =>
      brief({
        key,
        kind,
        by,
        motion,
        filed,
        respondsTo,
        disputes,
        order,
        // Said of orders and hearings, and of papers that nothing else describes.
        description: kind === 'order' || kind === 'hearing' || motion === null ? description : null,
        rulings: rulings.map(({ disposition, withoutPrejudice, by, date, grounds, quotation }) =>
          brief({ disposition, withoutPrejudice, by, date, grounds, quotation: cited(quotation) }),
        ),
      }),
    ) as BriefEntry[],
    disputes: of.disputes.map((dispute) => ({
      ...dispute,
      summary: null,
      others: [],
      // What a layout asks of a chain: which one paper an answer answers.
      chains: dispute.chains.flatMap(({ moved, opposed }) =>
        moved.length === 1 && opposed.length > 0 ? [{ moved, opposed, ruled: [], followed: [] }] : [],
      ),
    })),
    warnings: of.warnings.map((warning) =>
      brief({ ...warning, authority: [], quotation: cited(warning.quotation) as Quotation | null }),
    ),
    events: of.events.map((event) =>
      brief({ ...event, source: null, quotation: cited(event.quotation) as Quotation | null }),
    ),
    parties: of.parties.map(({ name, role, aliases }) => ({ name, role, aliases })),
    partyGroups: of.partyGroups,
  };
}

const brief = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** The facts as the case that they were taken from, as far as a timeline looks at it; the inverse of `timelineFacts`. */
export function drawnCase(facts: TimelineFacts): Drawn {
  return {
    id: facts.id,
    docket: facts.docket.map((entry) => ({
      ...silentEntry,
      ...entry,
      rulings: (entry.rulings ?? []).map((ruling) => ({ ...silentRuling, ...ruling, entry: entry.key }) as EntryRuling),
    })),
    disputes: facts.disputes,
    warnings: facts.warnings.map((warning) => ({ ...silentWarning, ...warning }) as Case['warnings'][number]),
    events: facts.events.map((event) => ({ ...silentEvent, ...event }) as Case['events'][number]),
    parties: facts.parties,
    partyGroups: facts.partyGroups,
  };
}

const silentEntry: Omit<DocketEntry, 'key' | 'kind' | 'rulings'> = {
  number: null,
  between: null,
  filed: null,
  by: null,
  motion: null,
  description: null,
  respondsTo: [],
  directive: null,
  followUp: null,
  docketText: null,
  clerk: [],
  ruledOn: [],
  mentions: [],
  disputes: [],
  order: null,
  sources: [],
  certainty: 'order text',
  note: null,
};
const silentRuling: Omit<EntryRuling, 'entry' | 'disposition'> = {
  withoutPrejudice: false,
  grounds: [],
  motion: null,
  movant: null,
  by: null,
  date: null,
  judge: null,
  quotation: null,
  note: null,
};
const silentWarning = {
  showCause: false,
  consequences: [],
  authority: [],
  by: null,
  date: null,
  bounds: null,
  judge: null,
  text: null,
  quotation: null,
};
const silentEvent = { text: null, party: null, entries: [], disputes: [], source: null, quotation: null };
