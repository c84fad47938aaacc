/** Which docket entries are papers, and which of them answer another. */
import type { DocketEntry } from './case.ts';

type Kind = DocketEntry['kind'];

const answering: ReadonlySet<Kind> = new Set<Kind>(['opposition', 'response', 'reply', 'joinder', 'statement']);

/** True for what somebody filed, false for orders and hearings. */
export const isPaper = ({ kind }: { kind: Kind }): boolean => kind !== 'order' && kind !== 'hearing';

/** True for oppositions, responses, replies, joinders and statements. */
export const isAnswer = ({ kind }: { kind: Kind }): boolean => answering.has(kind);
