/** What orders say of how a discovery dispute is to be brought: whole sentences of the court, found by their words. */
import type { Span } from '../../../schema/annotation.ts';
import { parseList } from '../../../schema/list-cell.ts';
import { type Order, type OrderId, type Pin, paragraphsOf } from '../../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../../schema/tables.ts';
import { caseName, orderName } from '../citation.ts';
import { onceFor } from '../once.ts';
import { byDay, type HeldOrder } from './judges.ts';
import { sentencesIn } from './sentences.ts';

/** A sentence of an order, with what is needed to cite it and to open it at its place. */
export type QuotedSentence = {
  quote: string;
  order: OrderId;
  /** "Order of Jan. 6, 2016" and the name of the case; null where that is not identified. */
  orderName: string;
  caseName: string | null;
  paragraph: number;
  pin: Pin | null;
  review: Order['review'];
};

/** What such sentences are about, and the words that tell. A sentence stands under the first that it fits. */
const topics = [
  [
    'Joint letters',
    /\bjoint(?:ly)?\s+(?:discovery\s+)?(?:letters?|letter\s+briefs?|submissions?|statements?|submit|file)\b|\bletter\s+briefs?\b/i,
  ],
  [
    'Leave, and papers from one side',
    /\bleave\s+of\s+(?:the\s+)?court\b|\bex\s+parte\b|\bexceptional\s+circumstances\b|\bunilateral/i,
  ],
  [
    'Standing orders and local rules',
    /\bstanding\s+orders?\b|\bgeneral\s+order\b|\blocal\s+(?:civil\s+)?rules?\b|\bcivil\s+l\.?\s?r\.|\b(?:judge|court|chambers)(?:['’]s)?\s+(?:discovery\s+)?procedures?\b|\bindividual\s+(?:rules|practices)\b/i,
  ],
  [
    'Meeting and conferring',
    /\bmeet(?:ing)?[\s-]+and[\s-]+confer|\bmet\s+and\s+conferred\b|\blead\s+(?:trial\s+)?counsel\b|\bmeet\s+in\s+person\b/i,
  ],
] as const;
export type ProcedureTopic = (typeof topics)[number][0];
const anyTopic = new RegExp(topics.map(([, tells]) => tells.source).join('|'), 'i');

/** Words by which a court asks something of the parties. */
const duty =
  /\b(?:shall|must|may\s+not|will\s+not|need\s+not|(?:is|are)\s+(?:to|required|directed|ordered|expected|permitted|reminded)|expects?|requires?)\b/i;
/** Whose word it is not: what a party argues or asked for, what an earlier order or a statute said. */
const otherVoice =
  /\b(?:argues?|argued|contends?|contended|asserts?|asserted|maintains?|insists?|claims?|complains?|responds?|suggests?|urges?|seeks?|requests?\s+that|moves?\s+(?:for|to)|according\s+to|represents?\s+that|appears?\s+that)\b|[“"‘][^”"’]{40,}|\b\d+\s+F\.\s?(?:2d|3d|4th|Supp|R\.D)/i;
/** A day of the calendar, or an entry: what is ordered once, in one case. */
const once =
  /\b(?:of|from)\s+(?:the\s+)?(?:date\s+of\s+)?this\s+order\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b(?:Dkt|Docket|ECF|Doc)\b/i;

/** Letters of a sentence that says a rule; shorter ones are headings, longer ones have been cut wrongly. */
const [shortest, longest] = [40, 700];

// A single blank stays as it is: most blanks are single.
const folded = (words: string): string => words.replace(/[^\S ]|\s{2,}/g, ' ').trim();

/** The page and line that hold a code unit; null where the text has no page marks. */
function pinAt({ pages }: Pick<Order, 'pages'>, offset: number): Pin | null {
  const mark = pages.findLast(({ from }) => from <= offset);
  return mark ? { page: mark.page, ...(mark.line !== undefined && { line: mark.line }) } : null;
}

/** Words that a sentence begins with where it leans on the one before: "Such a meeting", "They shall". */
const leans = /^(?:they|it|this|these|such|those|thereafter|otherwise|if so|if not|in that event|each side)\b/i;

/** Whether a sentence of an order states a rule, and of what. */
function topicOf(order: Order, quote: string, span: Span): ProcedureTopic | null {
  const topic = topics.find(([, tells]) => tells.test(quote))?.[0];
  const isRule =
    topic !== undefined &&
    quote.length >= shortest &&
    quote.length <= longest &&
    duty.test(quote) &&
    !otherVoice.test(quote) &&
    !once.test(quote) &&
    !order.record.rulings.some((ruling) => ruling.span.from < span.to && ruling.span.to > span.from);
  return isRule ? topic : null;
}

/** A rule, before it is said of which case. */
type Rule = Omit<QuotedSentence, 'caseName'> & { topic: ProcedureTopic };

/**
 * The rules of one order; the page of its judge asks for them, and that of its court. Sentences of one topic that follow
 * each other are one quotation, and a sentence that leans on the one before brings it along, so that no words stand
 * without what they mean.
 */
const rulesOf = onceFor((order: Order): Rule[] =>
  paragraphsOf(order.text).flatMap(({ from, to, number }) => {
    const words = folded(order.text.slice(from, to));
    if (number === 0 || !anyTopic.test(words)) return [];
    const sentences = sentencesIn(order.text.slice(from, to)).map((span) => ({
      from: from + span.from,
      to: from + span.to,
    }));
    const runs: (Span & { topic: ProcedureTopic })[] = [];
    for (const [i, span] of sentences.entries()) {
      const quote = folded(order.text.slice(span.from, span.to));
      const topic = topicOf(order, quote, span);
      if (topic === null) continue;
      const before = sentences[i - 1];
      const last = runs.at(-1);
      const start = before && leans.test(quote) && span.to - before.from <= longest ? before.from : span.from;
      const follows = last && (last.to >= start || (before && last.to === before.to && last.topic === topic));
      if (follows && span.to - last.from <= longest) last.to = span.to;
      else runs.push({ from: Math.max(start, last?.to ?? 0), to: span.to, topic });
    }
    return runs.map(({ from: start, to: end, topic }) => ({
      topic,
      quote: folded(order.text.slice(start, end)),
      order: order.id,
      orderName: orderName(order),
      paragraph: number,
      pin: pinAt(order, start),
      review: order.review,
    }));
  }),
);

const rulesIn = ({ order, of }: HeldOrder): (Rule & QuotedSentence)[] =>
  rulesOf(order).map((rule) => ({ ...rule, caseName: of && caseName(of.caption, of.parties) }));

/** The most sentences that are shown under one topic. */
const mostOfTopic = 5;

/** Sentences under one topic, the newest first; `more` were left out. */
export type ProcedureRules = { topic: ProcedureTopic; sentences: QuotedSentence[]; more: number };

/**
 * Rules that the orders state of how a dispute is brought, in the court's words. Left out is what names a day or an
 * entry, since that was ordered once, and what a party says. The same sentence in several orders stands once.
 */
export function procedureRules(orders: readonly HeldOrder[]): ProcedureRules[] {
  const seen = new Set<string>();
  const found = orders
    .toSorted(byDay)
    .reverse()
    .flatMap(rulesIn)
    .filter(({ quote }) => {
      const isNew = !seen.has(quote.toLowerCase());
      seen.add(quote.toLowerCase());
      return isNew;
    });
  return topics.flatMap(([topic]) => {
    const sentences = found.filter((one) => one.topic === topic).map(({ topic: _, ...sentence }) => sentence);
    const shown = sentences.slice(0, mostOfTopic);
    return sentences.length === 0 ? [] : [{ topic, sentences: shown, more: sentences.length - shown.length }];
  });
}

const procedureGrounds = new Set([
  'procedure-not-followed',
  'not-a-joint-letter',
  'no-meet-and-confer',
  'no-exceptional-circumstances',
]);

/** Rulings that turned on the way of asking, newest first. */
export const ruledOnProcedure = (rulings: readonly RulingRow[]): RulingRow[] =>
  newest(rulings.filter(({ grounds }) => parseList(grounds).some((ground) => procedureGrounds.has(ground))));

const namesProcedure =
  /\bstanding orders?\b|\blocal (?:civil )?rules?\b|\bgeneral order\b|\bL\.?\s?R\.|\bprocedures?\b/i;

/** Warnings whose words or authority name a standing order, a local rule or the court's procedures, newest first. */
export const warnedOfProcedure = (warnings: readonly WarningRow[]): WarningRow[] =>
  newest(
    warnings.filter(
      ({ kind, quote, authority }) =>
        kind === 'warning' && quote !== null && (namesProcedure.test(quote) || namesProcedure.test(authority)),
    ),
  );

const newest = <Row extends { dated: string | null }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => ((a.dated ?? '') < (b.dated ?? '') ? 1 : (a.dated ?? '') > (b.dated ?? '') ? -1 : 0));
