/** Addresses of the site. They are permanent: a change here breaks other people's links. */
import type { RecordId } from '../../schema/annotation.ts';
import type { CaseId } from '../../schema/case.ts';
import type { CourtId } from '../../schema/court.ts';
import type { EntryKey } from '../../schema/entry.ts';
import type { OrderId } from '../../schema/order.ts';

// Paths from the site's root, with a slash at the end; `link` in `src/base.ts` puts the site's base before them.

/** A case: `/cases/cand/15-cv-00798/`. */
export const casePath = (id: CaseId): string => `/cases/${id}/`;

/** The docket, or one entry on it: `/cases/cand/15-cv-00798/docket/#239`. */
export const docketPath = (id: CaseId, entry?: EntryKey): string => `/cases/${id}/docket/${entry ? `#${entry}` : ''}`;

/** The chronology of a case: `/cases/cand/15-cv-00798/chronology/`. */
export const chronologyPath = (id: CaseId): string => `/cases/${id}/chronology/`;

/** The Atom feed of what stands at a path that ends in a slash: `/cases/cand/15-cv-00798/feed.xml`, `/feed.xml`. */
export const feedPath = (of: string): string => `${of}feed.xml`;

/** The order, a record in it (`#ruling-1a2b3c4`) or one of its paragraphs (`#p5`, counted from 1). */
export const orderPath = (id: OrderId, place?: RecordId | `p${number}`): string =>
  `/orders/${id}/${place ? `#${place}` : ''}`;

/** The address within a case's page of a dispute, or of an entry's place in its chains: `dispute-ex-parte.239`. */
export const disputeAnchor = (dispute: string, entry?: EntryKey): string =>
  `dispute-${dispute}${entry === undefined ? '' : `.${entry}`}`;

/** A dispute on its case's page, or the chain of one of its entries. */
export const disputePath = (id: CaseId, dispute: string, entry?: EntryKey): string =>
  `/cases/${id}/#${disputeAnchor(dispute, entry)}`;

/** The language bank, or one of its pages: `/language/denied/`, its second sheet `/language/denied/2/`. */
export const languagePath = (slug?: string, sheet = 1): string =>
  `/language/${slug ? `${slug}/` : ''}${sheet > 1 ? `${sheet}/` : ''}`;

/** The search page with a query filled in. */
export const searchPath = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

/** The table of rulings, narrowed to rows with these codes: `/rulings/?disposition=denied`. */
export const rulingsPath = (codes: Readonly<Record<string, string>> = {}): string => `/rulings/${asked(codes)}`;
/** The table of warnings, narrowed in the same way: `/warnings/?kind=imposed`. */
export const warningsPath = (codes: Readonly<Record<string, string>> = {}): string => `/warnings/${asked(codes)}`;

const asked = (codes: Readonly<Record<string, string>>): string => {
  const words = new URLSearchParams(codes).toString();
  return words && `?${words}`;
};

/** The analysis, or one of its charts: `/analysis/#grounds-of-denial`. */
export const analysisPath = (chart?: string): string => `/analysis/${chart ? `#${chart}` : ''}`;

/** A judge, by given name, surname and court (`donna-ryu-cand`); without one, the list of judges. */
export const judgePath = (slug?: string): string => `/judges/${slug ? `${slug}/` : ''}`;

/** A court; without one, the list of courts. */
export const courtPath = (court?: CourtId): string => `/courts/${court ? `${court}/` : ''}`;

/**
 * The web address that words are; null for words that are none. Only http and https lead anywhere: what an order or a
 * case file names as its source may be `javascript:…`, and is then shown as the words it is.
 */
export function webAddress(words: string): URL | null {
  const url = URL.canParse(words) ? new URL(words) : null;
  return url && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(words) ? url : null;
}

/** A file of the published dataset. */
export const dataPath = (file: string): string => `/data/${file}`;
