/** Our dispositions in the coarser words of motion analytics: the one place that says which is which. */
import type { Ground } from '../../schema/annotation.ts';
import type { EntryDisposition } from '../../schema/case.ts';
import type { Outcome } from '../../schema/tables.ts';

/** One line of the mapping. `onlyMoot`: it holds where mootness is among the grounds. */
type Mapped = { disposition: EntryDisposition; onlyMoot: boolean; outcome: Outcome | null; why: string };

/**
 * Every disposition with its outcome; the first line that fits counts. Other systems report mootness as an outcome (Lex
 * Machina: granted, denied, partial, moot or withdrawn); here it is a ground, since an order denies or does not consider
 * a motion as moot. A motion granted is granted, whatever else is moot.
 */
export const outcomeMapping: readonly Mapped[] = [
  { disposition: 'granted', onlyMoot: false, outcome: 'granted', why: 'The same.' },
  {
    disposition: 'granted-in-part',
    onlyMoot: false,
    outcome: 'granted in part',
    why: 'The same; elsewhere “partial”.',
  },
  {
    disposition: 'denied',
    onlyMoot: true,
    outcome: 'moot',
    why: 'Denied as moot is a denial here and an outcome of its own elsewhere.',
  },
  {
    disposition: 'denied',
    onlyMoot: false,
    outcome: 'denied',
    why: 'With and without prejudice; a column of its own tells them apart.',
  },
  { disposition: 'not-considered', onlyMoot: true, outcome: 'moot', why: 'Not reached because it is moot.' },
  {
    disposition: 'not-considered',
    onlyMoot: false,
    outcome: 'not reached',
    why: 'Elsewhere mostly no outcome, or a denial.',
  },
  { disposition: 'deferred', onlyMoot: false, outcome: 'pending', why: 'The motion is still open after the order.' },
  { disposition: 'withdrawn', onlyMoot: false, outcome: 'withdrawn', why: 'The same; elsewhere often one with moot.' },
  {
    disposition: 'stricken',
    onlyMoot: false,
    outcome: 'stricken',
    why: 'Struck from the docket; elsewhere often a denial.',
  },
  { disposition: 'unknown', onlyMoot: false, outcome: null, why: 'Ruled on, but the texts held do not say how.' },
];

/** The outcome of a ruling; null where it is not known how the order ruled. */
export const outcomeOf = (disposition: EntryDisposition, grounds: readonly Ground[]): Outcome | null =>
  outcomeMapping.find((line) => line.disposition === disposition && (!line.onlyMoot || grounds.includes('moot')))
    ?.outcome ?? null;
