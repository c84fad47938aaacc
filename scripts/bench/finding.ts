/** What each finder takes of the time that finding takes. */

import { findDates } from '../../src/pipeline/find/dates.ts';
import { deadlinesIn } from '../../src/pipeline/find/deadlines/deadlines.ts';
import { eventsIn } from '../../src/pipeline/find/events/events.ts';
import { captionIn } from '../../src/pipeline/find/header/caption.ts';
import { inStep } from '../../src/pipeline/find/in-step.ts';
import { proposeAll, readingsOf } from '../../src/pipeline/find/propose.ts';
import { quotationsIn } from '../../src/pipeline/find/quotations.ts';
import type { Reading } from '../../src/pipeline/find/reading.ts';
import { docketReferencesIn } from '../../src/pipeline/find/references/docket-references.ts';
import { rulingsIn } from '../../src/pipeline/find/rulings/rulings.ts';
import { sanctionsWarningsIn } from '../../src/pipeline/find/sanctions-warnings/sanctions-warnings.ts';
import { sentencesOf } from '../../src/pipeline/find/sentences.ts';
import { timed } from './corpus.ts';

/** A cleaned text with its stamp, as finding gets it. */
export type Cleaned = { text: string; stamp: string | null };

/** Finders that can be timed one by one; a text's stamp is asked for by its place. */
const finders: Readonly<
  Record<string, (readings: readonly Reading[], stampOf: (place: number) => string | null) => unknown>
> = {
  'docket references': (readings) => inStep(readings.map(({ text }) => docketReferencesIn(text))),
  caption: (readings, stampOf) => inStep(readings.map(({ text }, i) => captionIn(text, stampOf(i)))),
  sentences: (readings) => readings.map(({ text }) => sentencesOf(text)),
  dates: (readings) => readings.map(({ text, caption }) => findDates(text, caption.dated)),
  quotations: (readings) => readings.map(({ text }) => quotationsIn(text)),
  rulings: (readings) => inStep(readings.map(rulingsIn)),
  warnings: (readings) => inStep(readings.map((reading) => sanctionsWarningsIn(reading, []))),
  deadlines: (readings) => inStep(readings.map(deadlinesIn)),
  events: (readings) => inStep(readings.map((reading) => eventsIn(reading, []))),
};

/** Milliseconds by finder over cleaned texts; `others` is what the whole of finding takes beyond them. */
export function timeFinders(texts: readonly Cleaned[]): Record<string, number> {
  const readings = readingsOf(texts);
  const times = Object.fromEntries(
    Object.entries(finders).map(([name, find]) => [
      name,
      timed(() => {
        find(readings, (place) => texts[place]?.stamp ?? null);
      }),
    ]),
  );
  const whole = timed(() => {
    proposeAll(texts);
  });
  const named = Object.values(times).reduce((sum, time) => sum + time, 0);
  return { ...times, others: Math.max(0, whole - named) };
}
