/** Annotations of an order to its record: ids, quotes with their surroundings, pin cites. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Annotation, RecordId, Span } from '../../schema/annotation.ts';
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

/** Bytes of words, of most of which there are few: room that is made once. */
const room = new Uint8Array(4_096);
const bytesOf = (words: string): Uint8Array =>
  words.length * 3 > room.length ? utf8.encode(words) : room.subarray(0, utf8.encodeInto(words, room).written);

const scratch = sha256.create();
const hash = new Uint8Array(scratch.outputLen);
const view = new DataView(hash.buffer);

/**
 * A function that gives the first seven hex digits of the SHA-256 of a beginning with words behind it. One hash is used
 * again and again: to make a new one takes longer than to work it out.
 */
function shortDigests(beginning: string): (words: string) => string {
  const begun = sha256.create().update(bytesOf(beginning));
  return (words) => {
    begun._cloneInto(scratch).update(bytesOf(words)).digestInto(hash);
    const digits = (view.getUint32(0) >>> 4).toString(16);
    return digits.length < 7 ? digits.padStart(7, '0') : digits;
  };
}

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
function idsOf(order: OrderId, annotations: readonly Annotation[], quotes: readonly string[]): RecordId[] {
  const taken = new Set<RecordId>();
  for (const { id } of annotations) if (id !== null) taken.add(id);
  const shortDigest = shortDigests(`${order}\n`);
  /** Highest number given to a kind and quote. */
  const times = new Map<string, number>();
  return annotations.map(({ id, kind }, i) => {
    if (id !== null) return id;
    const named = `${kind}\n${quotes[i]}`;
    let nth = times.get(named) ?? 0;
    let made: RecordId;
    do made = `${kind}-${shortDigest(`${named}${++nth > 1 ? `\n${nth}` : ''}`)}`;
    while (taken.has(made));
    times.set(named, nth);
    taken.add(made);
    return made;
  });
}

/** Where folded words stand next in a text whose white space is not folded; -1 where they do not. */
function placeOf(text: string, words: string, from: number): number {
  const blank = words.indexOf(' ');
  const first = blank < 0 ? words : words.slice(0, blank);
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    let [end, i] = [at + first.length, first.length];
    while (i < words.length) {
      const code = words.charCodeAt(i);
      if (code === 32 ? !isWhite(text.charCodeAt(end)) : text.charCodeAt(end) !== code) break;
      [end, i] = [end + 1, i + 1];
      if (code === 32) while (isWhite(text.charCodeAt(end))) end++;
    }
    if (i === words.length) return at;
  }
  return -1;
}
const isWhite = (code: number): boolean =>
  code === 32 || code === 10 || (mayBeWhite(code) && /\s/.test(String.fromCharCode(code)));

/** False for a code unit that is no white space for sure: letters, figures, quotation marks, dashes. */
const mayBeWhite = (code: number): boolean =>
  code < 32 || (code > 127 && code !== 0xa7 && !(code > 0x200f && code < 0x2028));

/** The first run of at least five words of the quote that stands once in the text; the whole quote where none does. */
function anchorOf(quote: string, text: string): string {
  let [end, words, first, second] = [0, 0, 0, 0];
  while (end < quote.length) {
    const blank = quote.indexOf(' ', end + 1);
    end = blank < 0 ? quote.length : blank;
    if (++words < anchorWords || end === quote.length) continue;
    const run = quote.slice(0, end);
    // a longer run stands no earlier than a shorter one
    first = placeOf(text, run, first);
    if (first < 0) return run;
    second = placeOf(text, run, Math.max(second, first + 1));
    if (second < 0) return run;
  }
  return quote;
}

/** Words with their white space folded; most have none to fold. */
function quoteOf(text: string, { from, to }: Span): string {
  const words = text.slice(from, to);
  let last = 32;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code === 32 ? last === 32 : mayBeWhite(code)) return fold(words);
    last = code;
  }
  return last === 32 ? fold(words) : words;
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
  const quotes = sorted.map(({ span }) => quoteOf(text, span));
  const ids = idsOf(id, sorted, quotes);
  const placed = ({ span, also, rule }: Annotation, i: number) => ({
    id: ids[i] as RecordId,
    quote: quotes[i] as string,
    prefix: text.slice(Math.max(0, span.from - surroundings), span.from),
    suffix: text.slice(span.to, span.to + surroundings),
    span,
    also,
    pin: pinOf(pages, span.from),
    rule,
  });
  const list = <K extends Annotation['kind']>(kind: K) => {
    type Fields = Extract<Annotation, { kind: K }>['fields'];
    const records: (ReturnType<typeof placed> & Fields)[] = [];
    sorted.forEach((annotation, i) => {
      if (annotation.kind === kind) records.push(Object.assign(placed(annotation, i), annotation.fields as Fields));
    });
    return records;
  };
  const warnings = list('warning');
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
    sanctionsWarnings: warnings.map((warning) => ({ ...warning, anchor: anchorOf(warning.quote, text) })),
    deadlines: list('deadline'),
    events: list('event'),
  };
}
