/** What each finder takes of the time that finding takes. */

import { findDates } from '../../src/pipeline/find/dates.ts';
import { findDeadlines } from '../../src/pipeline/find/deadlines/deadlines.ts';
import { findEvents } from '../../src/pipeline/find/events/events.ts';
import { readCaption } from '../../src/pipeline/find/header/caption.ts';
import { proposeAll, readingsOf } from '../../src/pipeline/find/propose.ts';
import { quotationsIn } from '../../src/pipeline/find/quotations.ts';
import type { Reading } from '../../src/pipeline/find/reading.ts';
import { readDocketReferences } from '../../src/pipeline/find/references/docket-references.ts';
import { findRulings } from '../../src/pipeline/find/rulings/rulings.ts';
import { findSanctionsWarnings } from '../../src/pipeline/find/sanctions-warnings/sanctions-warnings.ts';
import { sentencesOf } from '../../src/pipeline/find/sentences.ts';
import { timed } from './corpus.ts';

/** A cleaned text with its stamp, as finding gets it. */
export type Cleaned = { text: string; stamp: string | null };

/** Finders that can be timed one by one. */
const finders: Readonly<Record<string, (reading: Reading, stamp: string | null) => unknown>> = {
  'docket references': ({ text }) => readDocketReferences(text),
  caption: ({ text }, stamp) => readCaption(text, stamp),
  sentences: ({ text }) => sentencesOf(text),
  dates: ({ text, caption }) => findDates(text, caption.dated),
  quotations: ({ text }) => quotationsIn(text),
  rulings: (reading) => findRulings(reading),
  warnings: (reading) => findSanctionsWarnings(reading, []),
  deadlines: (reading) => findDeadlines(reading),
  events: (reading) => findEvents(reading, []),
};

/** Milliseconds by finder over cleaned texts; `others` is what the whole of finding takes beyond them. */
export function timeFinders(texts: readonly Cleaned[]): Record<string, number> {
  const readings = readingsOf(texts).map((reading, i) => ({ stamp: texts[i]?.stamp ?? null, reading }));
  const times = Object.fromEntries(
    Object.entries(finders).map(([name, find]) => [
      name,
      timed(() => {
        for (const { reading, stamp } of readings) find(reading, stamp);
      }),
    ]),
  );
  const whole = timed(() => {
    proposeAll(texts);
  });
  const named = Object.values(times).reduce((sum, time) => sum + time, 0);
  return { ...times, others: Math.max(0, whole - named) };
}
