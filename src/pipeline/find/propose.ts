/** Normalised text to everything that the grammar proposes: header, annotations, and what it was unsure of. */
import type { Annotation } from '../../schema/annotation.ts';
import type { OrderRecord } from '../../schema/order.ts';
import { findDates } from './dates.ts';
import { deadlinesIn } from './deadlines/deadlines.ts';
import type { Doubt } from './doubt.ts';
import { eventsIn } from './events/events.ts';
import { type Caption, captionIn } from './header/caption.ts';
import { inStep } from './in-step.ts';
import { partiesOf } from './parties.ts';
import { quotationsIn } from './quotations.ts';
import type { Reading } from './reading.ts';
import { docketReferencesIn } from './references/docket-references.ts';
import { rulingsIn } from './rulings/rulings.ts';
import { sanctionsWarningsIn } from './sanctions-warnings/sanctions-warnings.ts';
import { sayingWords } from './saying-words.ts';
import { paragraphSpans, sentencesIn } from './sentences.ts';
import { timeWordsIn } from './time-words.ts';

/** Fields of the header that the text itself gives. */
export type Header = Pick<
  OrderRecord,
  'court' | 'caseNumber' | 'office' | 'judgeInitials' | 'caption' | 'title' | 'judge' | 'decidedBy' | 'dated' | 're'
>;

export type Proposal = {
  header: Header;
  /** In text order; each carries the rule that made it. */
  annotations: Annotation[];
  /** In text order. */
  doubts: Doubt[];
};

const inTextOrder = (a: { span: { from: number; to: number } }, b: { span: { from: number; to: number } }) =>
  a.span.from - b.span.from || a.span.to - b.span.to;

/** Normalised text of an order, and its first running page header, which cleaning took out; null where there was none. */
export type Normalised = { text: string; stamp: string | null };

/**
 * Work out what the finders share, each part for all orders before the next.
 *
 * @param orders their normalised texts.
 */
export function readingsOf(orders: readonly Normalised[]): Reading[] {
  const references = inStep(orders.map(({ text }) => docketReferencesIn(text)));
  const captions = inStep(orders.map(({ text, stamp }) => captionIn(text, stamp)));
  const parties = orders.map(({ text }, i) => partiesOf(text, captions[i] as Caption));
  const sentences = orders.map(({ text }) =>
    paragraphSpans(text).flatMap((paragraph) =>
      sentencesIn(text, paragraph).map(({ from, to }) => ({ from, to, paragraph })),
    ),
  );
  const dates = orders.map(({ text }, i) => findDates(text, (captions[i] as Caption).dated));
  const timeWords = orders.map(({ text }) => timeWordsIn(text));
  const words = orders.map(({ text }) => sayingWords(text));
  const quotations = orders.map(({ text }) => quotationsIn(text));
  return orders.map(({ text }, i) => ({
    text,
    ...(references[i] as (typeof references)[number]),
    caption: captions[i] as Caption,
    parties: parties[i] as Reading['parties'],
    sentences: sentences[i] as Reading['sentences'],
    dates: dates[i] as Reading['dates'],
    timeWords: timeWords[i] as Reading['timeWords'],
    words: words[i] as Reading['words'],
    quotations: quotations[i] as Reading['quotations'],
    mayRecommend: text.includes('ecommend') || text.includes('ECOMMEND'),
  }));
}

/**
 * Read orders: a finder goes through all of them before the next one begins, and each in steps, as `inStep` says. What
 * the patterns of one step take is kept at hand by a processor, what those of all take is not.
 *
 * @param orders their normalised texts; every span counts the UTF-16 code units of its own.
 * @returns what is proposed for each, in their order.
 */
export function proposeAll(orders: readonly Normalised[]): Proposal[] {
  const readings = readingsOf(orders);
  const rulings = inStep(readings.map(rulingsIn));
  const warnings = inStep(readings.map((reading, i) => sanctionsWarningsIn(reading, rulings[i]?.annotations ?? [])));
  const deadlines = inStep(readings.map(deadlinesIn));
  const events = inStep(readings.map((reading, i) => eventsIn(reading, deadlines[i]?.annotations ?? [])));
  return readings.map((reading, i) => {
    const { court, caseNumber, office, judgeInitials, caption, title, judge, decidedBy, dated, re } = reading.caption;
    const references = { annotations: reading.references, doubts: reading.doubts };
    const found = [rulings[i], warnings[i], deadlines[i], events[i], references].flatMap((one) => one ?? []);
    return {
      header: { court, caseNumber, office, judgeInitials, caption, title, judge, decidedBy, dated, re },
      annotations: found.flatMap(({ annotations }): readonly Annotation[] => annotations).sort(inTextOrder),
      doubts: found.flatMap(({ doubts }): readonly Doubt[] => doubts).sort(inTextOrder),
    };
  });
}

/** Read one order. */
export const propose = (text: string, stamp: string | null): Proposal => proposeAll([{ text, stamp }])[0] as Proposal;
