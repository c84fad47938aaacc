/** Normalised text to everything that the grammar proposes: header, annotations, and what it was unsure of. */
import type { Annotation } from '../../schema/annotation.ts';
import type { OrderRecord } from '../../schema/order.ts';
import { findDates } from './dates.ts';
import { findDeadlines } from './deadlines/deadlines.ts';
import type { Doubt } from './doubt.ts';
import { findEvents } from './events/events.ts';
import { readCaption } from './header/caption.ts';
import { partiesOf } from './parties.ts';
import { quotationsIn } from './quotations.ts';
import type { Reading } from './reading.ts';
import { readDocketReferences } from './references/docket-references.ts';
import { findRulings } from './rulings/rulings.ts';
import { findSanctionsWarnings } from './sanctions-warnings/sanctions-warnings.ts';
import { paragraphSpans, sentencesIn } from './sentences.ts';

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

/**
 * Work out what the finders share.
 *
 * @param text normalised text of an order.
 * @param stamp its first running page header, which cleaning took out; null where there was none.
 */
export function readingOf(text: string, stamp: string | null): Reading {
  const { references, doubts } = readDocketReferences(text);
  const caption = readCaption(text, stamp);
  return {
    text,
    caption,
    parties: partiesOf(text, caption),
    sentences: paragraphSpans(text).flatMap((paragraph) =>
      sentencesIn(text, paragraph).map(({ from, to }) => ({ from, to, paragraph })),
    ),
    references,
    doubts,
    dates: findDates(text, caption.dated),
    quotations: quotationsIn(text),
  };
}

/**
 * Read an order.
 *
 * @param text its normalised text; every span counts its UTF-16 code units.
 * @param stamp the first running page header, which cleaning took out; null where there was none.
 */
export function propose(text: string, stamp: string | null): Proposal {
  const reading = readingOf(text, stamp);
  const { court, caseNumber, office, judgeInitials, caption, title, judge, decidedBy, dated, re } = reading.caption;
  const rulings = findRulings(reading);
  const deadlines = findDeadlines(reading);
  const found = [
    rulings,
    findSanctionsWarnings(reading, rulings.annotations),
    deadlines,
    findEvents(reading, deadlines.annotations),
    { annotations: reading.references, doubts: reading.doubts },
  ];
  return {
    header: { court, caseNumber, office, judgeInitials, caption, title, judge, decidedBy, dated, re },
    annotations: found.flatMap(({ annotations }): readonly Annotation[] => annotations).sort(inTextOrder),
    doubts: found.flatMap(({ doubts }): readonly Doubt[] => doubts).sort(inTextOrder),
  };
}
