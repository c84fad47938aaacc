/** The words of an order cut where marks begin and end, so that a page can show overlapping records in place. */
import type { RecordId, RecordKind, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { type Emphasis, type Order, paragraphsOf } from '../../schema/order.ts';
import { docketPath } from './addresses.ts';

/** A record's hold on a segment. */
export type Mark = {
  record: RecordId;
  kind: RecordKind;
  /** True at a further place that says the same thing as the record's own words. */
  again: boolean;
  /** True on the segment with which the place begins, and on the one with which it ends. */
  first: boolean;
  last: boolean;
};

/** A run of words under the same marks. */
export type Segment = {
  text: string;
  /** Records that hold it, in the order in which they begin, the longer first. */
  marks: Mark[];
  styles: Emphasis['style'][];
  /** Path of the docket entry that its number names, from the site's root. */
  href?: string;
};

export type MarkedParagraph = {
  /** Its number, the address `#p5`; 0 in the caption. */
  number: number;
  /** Its place in the order's text: between two paragraphs stand line ends and nothing else. */
  from: number;
  to: number;
  kind: 'caption' | 'heading' | 'list-item' | 'footnote' | 'prose';
  segments: Segment[];
};

type Place = Span & Omit<Mark, 'first' | 'last'>;
type Link = Span & { href: string };

/** Paragraphs of an order in segments; the segments of a paragraph joined are its words, character for character. */
export function markedParagraphs(order: Order): MarkedParagraph[] {
  const places = placesOf(order);
  const links = order.case ? linksOf(order, order.case) : [];
  const cuts = [...places, ...links, ...order.emphasis].flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
  return paragraphsOf(order.text).map(({ from, to, number }) => {
    const points = [...new Set([from, ...cuts.filter((cut) => from < cut && cut < to), to])];
    const within = (one: Span) => one.from < to && one.to > from;
    const here = {
      places: places.filter(within),
      links: links.filter(within),
      emphasis: order.emphasis.filter(within),
    };
    const segments = points.slice(1).map((end, i): Segment => {
      const start = points[i] as number;
      const holds = (one: Span) => one.from <= start && one.to >= end;
      const link = here.links.find(holds);
      return {
        text: order.text.slice(start, end),
        marks: here.places.filter(holds).map(({ from: begins, to: ends, ...mark }) => ({
          ...mark,
          first: begins === start,
          last: ends === end,
        })),
        styles: [...new Set(here.emphasis.filter(holds).map(({ style }) => style))],
        ...(link ? { href: link.href } : {}),
      };
    });
    return { number, from, to, kind: kindOf(order.text.slice(from, to), number), segments };
  });
}

function placesOf({ record }: Order): Place[] {
  const kinds = [
    ['ruling', record.rulings],
    ['warning', record.sanctionsWarnings],
    ['deadline', record.deadlines],
    ['event', record.events],
    ['reference', record.docketReferences],
  ] as const;
  return kinds
    .flatMap(([kind, records]) =>
      records.flatMap(({ id, span, also }) => [
        { from: span.from, to: span.to, record: id, kind, again: false },
        ...also.map(({ from, to }) => ({ from, to, record: id, kind, again: true })),
      ]),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Every number that names an entry of this case's docket, with the address of the entry. */
function linksOf({ text, record }: Order, caseId: string): Link[] {
  return record.docketReferences
    .filter(({ otherCase }) => otherCase === undefined)
    .flatMap(({ span, entries }) =>
      numbersIn(text.slice(span.from, span.to), entries).map(({ from, to, entry }) => ({
        from: span.from + from,
        to: span.from + to,
        href: docketPath(caseId, entry),
      })),
    );
}

/**
 * Where the words of a reference name each entry: both ends of a range (`618-620`), the short end of one completed
 * (`144–45`), an attachment as one (`596-1`). Words without a number that fits stand for the first entry as a whole.
 */
export function numbersIn(words: string, entries: readonly EntryId[]): (Span & { entry: EntryId })[] {
  const named = new Set(entries);
  const found = [...words.replace(/[‐-―−]/g, '-').matchAll(/(\d+)(?:-(\d+))?/g)].flatMap((match) => {
    const [whole, first, second] = match as unknown as [string, string, string | undefined];
    const from = match.index;
    if (named.has(whole)) return [{ from, to: from + whole.length, entry: whole }];
    const ends = named.has(first) ? [{ from, to: from + first.length, entry: first }] : [];
    if (second === undefined) return ends;
    const completed = first.slice(0, Math.max(0, first.length - second.length)) + second;
    const to = from + whole.length;
    return named.has(completed) ? [...ends, { from: to - second.length, to, entry: completed }] : ends;
  });
  const entry = entries[0];
  return found.length > 0 || entry === undefined ? found : [{ from: 0, to: words.length, entry }];
}

/** A footnote opens with its raised number, an item of a list with its number or letter; a heading has no small letters. */
function kindOf(words: string, number: number): MarkedParagraph['kind'] {
  if (number === 0) return 'caption';
  if (/^[¹²³⁰⁴-⁹]+\s?\S/.test(words)) return 'footnote';
  if (/^(?:\d{1,2}[.)]|\([a-z\d]{1,4}\)) \S/.test(words)) return 'list-item';
  return /[A-Z]{2}/.test(words) && !/[a-z]/.test(words) ? 'heading' : 'prose';
}
