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
/** One hash, its beginning and its room serve all short digests: making them would take longer than hashing. */
const [beginning, hash] = [sha256.create(), sha256.create()];
const hashed = new Uint8Array(sha256.outputLen);
let room = new Uint8Array(1024);

/** Writes words into the room from byte `at` on, and gives the byte after them. */
function write(words: string, at: number): number {
  // a code unit takes three bytes at most
  if (room.length < at + words.length * 3) {
    const larger = new Uint8Array(2 * (at + words.length * 3));
    larger.set(room);
    room = larger;
  }
  return at + utf8.encodeInto(words, at === 0 ? room : room.subarray(at)).written;
}

/** The first seven hex digits of the SHA-256 of what is written up to byte `to`. */
function shortDigest(to: number): string {
  beginning._cloneInto(hash);
  hash.update(room.subarray(0, to)).digestInto(hashed);
  const [a = 0, b = 0, c = 0, d = 0] = hashed;
  return ((a << 20) | (b << 12) | (c << 4) | (d >> 4)).toString(16).padStart(7, '0');
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
  /** Highest number given to a kind and quote that stand there more than once. */
  const times = new Map<string, number>();
  const start = write(`${order}\n`, 0);
  return annotations.map(({ id, kind }, i) => {
    if (id !== null) return id;
    const quote = quotes[i] as string;
    const end = write(quote, write(`${kind}\n`, start));
    let made = `${kind}-${shortDigest(end)}`;
    if (taken.has(made)) {
      const named = `${kind}\n${quote}`;
      let nth = times.get(named) ?? 1;
      do made = `${kind}-${shortDigest(write(`\n${++nth}`, end))}`;
      while (taken.has(made));
      times.set(named, nth);
    }
    taken.add(made);
    return made;
  });
}

/** The first run of at least five words of the quote that stands once in the folded text; the whole quote where none does. */
function anchorOf(quote: string, folded: string): string {
  let [end, words, first, second] = [0, 0, 0, 0];
  while (end < quote.length) {
    const blank = quote.indexOf(' ', end + 1);
    end = blank < 0 ? quote.length : blank;
    if (++words < anchorWords || end === quote.length) continue;
    const run = quote.slice(0, end);
    // a longer run stands no earlier than a shorter one
    first = folded.indexOf(run, first);
    if (first < 0) return run;
    second = folded.indexOf(run, Math.max(second, first + 1));
    if (second < 0) return run;
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
  const quotes = sorted.map(({ span }) => fold(text.slice(span.from, span.to)));
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
    for (const [i, annotation] of sorted.entries())
      if (annotation.kind === kind) records.push(Object.assign(placed(annotation, i), annotation.fields as Fields));
    return records;
  };
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
