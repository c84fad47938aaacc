/** Annotations of an order to its record: ids, quotes with their surroundings, pin cites. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Annotation, RecordId } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { OrderId, OrderRecord, PageMark, Pin } from '../../schema/order.ts';
import { type FrontMatter, fold } from '../mark/vocabulary.ts';

/** Code units of the text that a record keeps before and after its quote. */
const surroundings = 32;

/** Words from which a run of a warning's quote is distinctive. */
const anchorWords = 5;

/** SHA-256 of bytes, in hex. */
export const digest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const utf8 = new TextEncoder();

/** The first seven hex digits of the SHA-256 of words. */
const shortDigest = (words: string): string => bytesToHex(sha256(utf8.encode(words)).subarray(0, 4)).slice(0, 7);

/**
 * Page and line on which a place of the text stands.
 *
 * @param pages marks in the order of the text.
 * @param at UTF-16 code unit.
 * @returns null before the first mark, so for every place of a text without marks.
 */
function pinOf(pages: readonly PageMark[], at: number): Pin | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as PageMark).from <= at) low = middle + 1;
    else high = middle;
  }
  const mark = pages[low - 1];
  if (!mark) return null;
  return mark.line === undefined ? { page: mark.page } : { page: mark.page, line: mark.line };
}

/**
 * Ids of annotations, in their order: a note's own, else kind and seven hex digits of SHA-256 over the order's id, the
 * kind and the folded quote, with its number among equal ones of the order where that is not 1.
 */
function idsOf(order: OrderId, text: string, annotations: readonly Annotation[]): RecordId[] {
  const taken = new Set(annotations.flatMap(({ id }) => id ?? []));
  const times = new Map<string, number>();
  return annotations.map(({ id, kind, span }) => {
    if (id !== null) return id;
    const named = [order, kind, fold(text.slice(span.from, span.to))].join('\n');
    for (;;) {
      const nth = (times.get(named) ?? 0) + 1;
      times.set(named, nth);
      const made = `${kind}-${shortDigest(nth === 1 ? named : `${named}\n${nth}`)}`;
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  });
}

/** The first run of at least five words of the quote that stands once in the folded text; the whole quote where none does. */
function anchorOf(quote: string, folded: string): string {
  const words = quote.split(' ');
  for (let length = anchorWords; length < words.length; length++) {
    const run = words.slice(0, length).join(' ');
    if (folded.indexOf(run) === folded.lastIndexOf(run)) return run;
  }
  return quote;
}

/** What the record needs beside the annotations. */
type OrderParts = {
  id: OrderId;
  /** Header of the record; `re` is what the grammar reads unless the front matter says otherwise. */
  header: Pick<
    FrontMatter,
    | 'source'
    | 'court'
    | 'caseNumber'
    | 'office'
    | 'judgeInitials'
    | 'caption'
    | 'title'
    | 'judge'
    | 'decidedBy'
    | 'dated'
  > & { re: EntryId[] };
  /** Normalised text. */
  text: string;
  pages: readonly PageMark[];
  /** Of every kind; references already corrected. */
  annotations: readonly Annotation[];
};

/**
 * The record of an order (record contract, version 1).
 *
 * @returns the record; each list in text order. `decidedBy` is who signed where the header has nobody.
 */
export function recordOf({ id, header, text, pages, annotations }: OrderParts): OrderRecord {
  const sorted = annotations.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const ids = idsOf(id, text, sorted);
  const records = sorted.map(({ span, also, rule }, i) => ({
    id: ids[i] as RecordId,
    quote: fold(text.slice(span.from, span.to)),
    prefix: text.slice(Math.max(0, span.from - surroundings), span.from),
    suffix: text.slice(span.to, span.to + surroundings),
    span,
    also,
    pin: pinOf(pages, span.from),
    rule,
  }));
  const list = <K extends Annotation['kind']>(kind: K) =>
    sorted.flatMap((annotation, i) =>
      annotation.kind === kind
        ? [
            {
              ...(records[i] as (typeof records)[number]),
              ...(annotation.fields as Extract<Annotation, { kind: K }>['fields']),
            },
          ]
        : [],
    );
  const warnings = list('warning');
  const folded = warnings.length > 0 ? fold(text) : '';
  return {
    source: header.source,
    court: header.court,
    caseNumber: header.caseNumber,
    office: header.office,
    judgeInitials: header.judgeInitials,
    caption: header.caption,
    title: header.title,
    judge: header.judge,
    decidedBy: header.decidedBy ?? header.judge,
    dated: header.dated,
    re: header.re,
    docketReferences: list('reference'),
    rulings: list('ruling'),
    sanctionsWarnings: warnings.map((warning) => ({ ...warning, anchor: anchorOf(warning.quote, folded) })),
    deadlines: list('deadline'),
    events: list('event'),
  };
}
