/** The record contract: what is read out of one court order. */
import { z } from 'zod';
import { deadline, docketReference, event, RecordId, RuleId, ruling, Span, spanAt, warning } from './annotation.ts';
import { CaseNumber } from './case-number.ts';
import { CourtId } from './court.ts';
import { IsoDate } from './date.ts';
import { EntryId } from './entry.ts';

export const OrderId = z
  .string()
  .regex(
    /^(?:[a-z]+\/[a-z0-9:-]+|unidentified)\/[a-z0-9-]+$/,
    'expected an order id such as `cand/15-cv-00798/2015-10-16`',
  )
  .meta({ description: "The order's path under `content/orders/` without its ending. It never changes." });
export type OrderId = z.infer<typeof OrderId>;

export const Pin = z
  .strictObject({
    page: z.int().positive().describe('Page of the order.'),
    line: z.int().positive().optional().describe('Line of the page, on numbered pleading paper.'),
  })
  .meta({ description: 'Where a quotation is cited to: "3:14".' });
export type Pin = z.infer<typeof Pin>;

/** What every record carries beside its own fields. */
const record = {
  id: RecordId,
  quote: z.string().describe("The court's exact words, white space folded."),
  prefix: z.string().describe('Up to 32 code units before the quote, as in a W3C TextQuoteSelector.'),
  suffix: z.string().describe('Up to 32 code units after the quote.'),
  span: Span,
  also: z.array(Span).describe('Earlier places that say the same thing: marked, not counted.'),
  pin: Pin.nullable().describe('Null where the text has no page marks.'),
  rule: RuleId.describe('What proposed it: the id of a rule of the grammar, or `note` for a note that a person wrote.'),
};

export const DocketReference = z
  .strictObject({ ...record, ...docketReference })
  .meta({ description: 'One mention of docket entries of this case.' });
export type DocketReference = z.infer<typeof DocketReference>;

export const Ruling = z
  .strictObject({ ...record, ...ruling })
  .meta({ description: 'One disposition that this order itself makes of a motion, letter, request or submission.' });
export type Ruling = z.infer<typeof Ruling>;

export const SanctionsWarning = z
  .strictObject({ ...record, ...warning, anchor: z.string().describe('A distinctive run of the quote.') })
  .meta({
    description:
      'A threat, reservation, imposition or refusal of a sanction, made by this order. A warning is not a finding.',
  });
export type SanctionsWarning = z.infer<typeof SanctionsWarning>;

/** True for a warning that is an order to show cause (contract, convention 8). */
export const asksToShowCause = ({ kind, quote }: Pick<SanctionsWarning, 'kind' | 'quote'>): boolean =>
  kind === 'warning' && /\bshow cause\b/i.test(quote);

export const Deadline = z
  .strictObject({ ...record, ...deadline })
  .meta({ description: 'A dated or day-counted thing that this order orders somebody to do.' });
export type Deadline = z.infer<typeof Deadline>;

export const Event = z
  .strictObject({ ...record, ...event })
  .meta({ description: 'A dated fact of the case that the order recounts.' });
export type Event = z.infer<typeof Event>;

export const OrderRecord = z
  .strictObject({
    source: z.string().describe('Name of the file as received.'),
    court: CourtId.nullable(),
    caseNumber: CaseNumber.nullable(),
    office: z.string().nullable().describe('What stands before the colon in `3:15-cv-00798`.'),
    judgeInitials: z.array(z.string()).describe('Initials after the number, assigned judge first.'),
    caption: z.string().nullable().describe('The case as its caption names it.'),
    title: z.string().nullable().describe("The order's title on one line."),
    judge: z.string().nullable().describe('Who signed, if the text has it.'),
    decidedBy: z.string().nullable().describe('Who decided: initials or name.'),
    dated: IsoDate.nullable().describe('Day the order is dated, signed or entered.'),
    re: z.array(EntryId).describe('Entries that the caption names.'),
    docketReferences: z.array(DocketReference),
    rulings: z.array(Ruling),
    sanctionsWarnings: z.array(SanctionsWarning),
    deadlines: z.array(Deadline),
    events: z.array(Event),
  })
  .meta({ title: 'Order', description: 'What Docketline reads out of one court order (record contract, version 1).' });
export type OrderRecord = z.infer<typeof OrderRecord>;

export const Emphasis = z.strictObject({
  ...Span.shape,
  style: z.enum(['italic', 'bold']).describe('How they are set.'),
});
export type Emphasis = z.infer<typeof Emphasis>;

export const PageMark = z.strictObject({
  ...Pin.shape,
  from: z.int().nonnegative().describe('First code unit of the page or line.'),
});
export type PageMark = z.infer<typeof PageMark>;

/** The places of a text's paragraphs: parted by a blank line, numbered from 1 where the caption ends. */
export type NumberedParagraph = Span & { number: number };

const captionMark = /\bDISTRICT COURT\b|^v\.?s?\.?$/im;
/** Prose: a line of a dozen words or more that is not all capitals. */
const isProse = (words: string) => /[a-z]/.test(words) && words.split(/\s+/).length >= 12;

/**
 * Paragraphs of a normalised text with the numbers that are their addresses (`#p5`).
 *
 * The paragraphs of a caption have the number 0; counting starts with the first prose behind it. A text without a
 * caption, such as one that begins in the middle of an order, is counted from its first paragraph.
 */
export function paragraphsOf(text: string): NumberedParagraph[] {
  const blocks = blocksOf(text);
  const hasCaption = blocks.slice(0, 8).some(({ words }) => captionMark.test(words));
  const first = hasCaption ? blocks.findIndex(({ words }) => isProse(words)) : 0;
  return blocks.map(({ words, from }, i) => ({
    from,
    to: from + words.length,
    number: first < 0 ? 0 : Math.max(0, i - first + 1),
  }));
}

/** What blank lines part, with the place of each. */
function blocksOf(text: string): { words: string; from: number }[] {
  const blocks: { words: string; from: number }[] = [];
  for (let at = 0; ; ) {
    while (text[at] === '\n') at += 1;
    if (at >= text.length) return blocks;
    const next = text.indexOf('\n\n', at);
    const to = next < 0 ? text.length : next;
    blocks.push({ words: text.slice(at, to), from: at });
    at = to;
  }
}

/** Number of the paragraph that holds the code unit at `offset`: 0 in the caption. */
export const paragraphAt = (paragraphs: readonly NumberedParagraph[], offset: number): number =>
  spanAt(paragraphs, offset)?.number ?? 0;

/** An order with its words, as the dataset publishes it within its case. */
export const Order = z.strictObject({
  id: OrderId,
  case: z.string().nullable().describe('Id of its case, or null where the case is not known.'),
  entry: EntryId.nullable().describe("The order's own docket entry."),
  review: z.enum(['machine', 'reviewed']).describe('Whether a person has checked the records against the words.'),
  sourceUrl: z.string().nullable().describe('Where the text was received from.'),
  retrieved: IsoDate.nullable().describe('Day on which the text was fetched.'),
  bytes: z.int().nullable().describe('Size of the text as received, in bytes; null where words of it are masked.'),
  sha256: z
    .string()
    .nullable()
    .describe('SHA-256 of the text as received; null where words of it are masked, since it would prove a guess.'),
  dropped: z
    .array(z.strictObject({ kind: z.string().describe('What it was.'), count: z.int().describe('How often.') }))
    .describe('What cleaning took out that is not the words of the court, by kind.'),
  text: z.string().describe('The normalised text; every span counts in it.'),
  emphasis: z.array(Emphasis).describe('Words that the court set in italic or bold.'),
  pages: z
    .array(PageMark)
    .describe('Where pages begin, and lines on numbered paper; empty where the text has no marks.'),
  record: OrderRecord,
});
export type Order = z.infer<typeof Order>;
