/** Which docket entries are papers, which of them answer another, and which ask for an order to be changed. */
import type { DocketEntry } from './case.ts';

type Kind = DocketEntry['kind'];

const answering: ReadonlySet<Kind> = new Set<Kind>(['opposition', 'response', 'reply', 'joinder', 'statement']);

/** True for what somebody filed, false for orders and hearings. */
export const isPaper = ({ kind }: { kind: Kind }): boolean => kind !== 'order' && kind !== 'hearing';

/** True for oppositions, responses, replies, joinders and statements. */
export const isAnswer = ({ kind }: { kind: Kind }): boolean => answering.has(kind);

/** What asks for an order to be set aside, changed, stayed or explained, in the words of `motion`. */
const asksForChange =
  /\breconsider|\brehear|\bobjection|\brelief from\b|\breview of\b|\bset(?:ting)? aside\b|\bvacat|\b(?:amend|alter|modif|clarif)\w*\b.*\b(?:order|judgment|ruling)\b|\bclarification\b|\bstay\b|\bappeal (?:of|from)\b|\bcertify\b.*\bappeal\b/i;

/** True for a paper that asks for an order to be set aside, changed, stayed or explained, and for a notice of appeal. */
export const asksToChange = ({ kind, motion }: { kind: Kind; motion: string | null }): boolean =>
  kind === 'appeal' || ((kind === 'motion' || kind === 'letter') && motion !== null && asksForChange.test(motion));
