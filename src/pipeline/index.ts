/** The stages joined: a raw text or an annotated order to an order with its record. */
import { VFileMessage } from 'vfile-message';
import type { Annotation, ReferenceAnnotation, Span } from '../schema/annotation.ts';
import type { Case, CaseFile, CaseId } from '../schema/case.ts';
import { type Order, type OrderId, type OrderRecord, paragraphsOf } from '../schema/order.ts';
import { errorAt, isError, noticeAt, type Problem } from '../schema/problem.ts';
import { type CleanText, cleanerVersion, normalize } from './clean/normalize.ts';
import type { Doubt } from './find/doubt.ts';
import { findRe } from './find/header/caption.ts';
import { findOwnEntry } from './find/header/own-entry.ts';
import { type Header, type Proposal, proposeAll } from './find/propose.ts';
import { findDocketReferences } from './find/references/docket-references.ts';
import { sentencesOf } from './find/sentences.ts';
import { cutFront, parseMarked, sizeProblem } from './mark/parse.ts';
import { FrontMatter, fold, type Note, placeInFile, placesOf } from './mark/vocabulary.ts';
import { isEarlier, isQuotable, writableHeader, writableNotes } from './mark/writable.ts';
import { formatMarked, takeApart, writeMarked } from './mark/write.ts';
import { maskWith } from './privacy/mask-order.ts';
import type { Masker } from './privacy/masks.ts';
import { holdAgainstRaw } from './read/against-raw.ts';
import { carry, correct, type Difference, differences } from './read/corrections.ts';
import { slugOf } from './read/file-names.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { messageOf, messagesOf } from './read/message.ts';
import { correctReferences, readNotes } from './read/notes.ts';
import { digest, recordOf } from './read/order.ts';
import { decode } from './read/utf8.ts';
import { threadCases as threadOrders } from './thread/cases.ts';

export { findPrivate } from './privacy/find-private.ts';
export { maskedValue } from './privacy/mask-values.ts';
export { type Privacy, privacyOf, type Uses } from './privacy/privacy.ts';
export type { Finding } from './privacy/rule.ts';
export { withoutOrders } from './privacy/take-down.ts';
export { readCaseFile } from './read/case-file.ts';
export { caseFileIdOf, orderIdOf, orderPlaceOf, samePath } from './read/file-names.ts';
export { formatMessage, formatReport, messageOf, messagesOf } from './read/message.ts';
export { holdAgainstOrders, twoCases } from './read/one-case.ts';
export { readPrivacyFile } from './read/privacy-file.ts';
export { decode } from './read/utf8.ts';

/** A file as it lies on disk; `path` is what messages call it. */
export type FileBytes = { path: string; bytes: Uint8Array };

export type ReadOrder = {
  /** Null where an error stands in the way. */
  order: Order | null;
  /** Every error and notice, each with its place. */
  messages: VFileMessage[];
};

/** Id of the case that the front matter names; its folder has the office in it where the court numbers by office. */
function caseIdIn({ court, caseNumber }: Pick<OrderRecord, 'court' | 'caseNumber'>, id: OrderId | null): CaseId | null {
  if (court === null || caseNumber === null) return null;
  return id === null ? `${court}/${caseNumber}` : id.slice(0, id.lastIndexOf('/'));
}

const isReference = (annotation: Annotation): annotation is ReferenceAnnotation => annotation.kind === 'reference';

/**
 * Read an annotated order.
 *
 * @param file the Markdown file.
 * @param id its order's id; null outside of a content folder, where the id is made of front matter and file name.
 * @param textOf gives the raw text that the front matter names, null where there is none.
 */
export function readAnnotatedOrder(
  file: FileBytes,
  id: OrderId | null,
  textOf: (name: string) => FileBytes | null,
): ReadOrder {
  const { words, problem } = decode(file.bytes);
  if (problem) return { order: null, messages: [messageOf(file.path, words, problem)] };
  const marked = parseMarked(words);
  const notes = readNotes(marked);
  const problems: Problem[] = [...marked.problems, ...notes.problems];
  const elsewhere: VFileMessage[] = [];
  const done = (order: Order | null): ReadOrder => {
    const messages = [...messagesOf(file.path, words, problems), ...elsewhere];
    return { order: messages.some(({ fatal }) => fatal) ? null : order, messages };
  };

  const front = marked.front && readFrontMatter(marked.front, id);
  problems.push(...(front?.problems ?? []));
  if (!front?.rawSource) return done(null);
  const { fields, placeOf, rawSource } = front;
  if (fields?.review === 'machine')
    problems.push(
      noticeAt(
        'machine-review',
        placeOf('review'),
        'Unexpected review `machine`, expected `reviewed` once a person has checked the records',
      ),
    );

  const raw = textOf(rawSource.text);
  if (!raw) {
    problems.push(
      errorAt(
        'missing-text',
        placeOf('text'),
        `Unexpected text \`${rawSource.text}\`, expected the path of a file under \`texts/\``,
      ),
    );
    return done(null);
  }
  const decoded = decode(raw.bytes);
  if (decoded.problem) {
    elsewhere.push(messageOf(raw.path, decoded.words, decoded.problem));
    return done(null);
  }
  const sha256 = digest(raw.bytes);
  const cleaned = normalize(decoded.words, rawSource.firstPage);
  const held = holdAgainstRaw(marked, rawSource, placeOf, cleaned, sha256, cleanerVersion);
  problems.push(...held.problems);
  if (!fields) return done(null);

  const { text } = marked;
  const caseId = caseIdIn(fields, id);
  const orderId = id ?? `${caseId ?? 'unidentified'}/${slugOf(file.path)}`;
  const references = correctReferences(findDocketReferences(text), notes.annotations.filter(isReference));
  return done({
    id: orderId,
    case: caseId,
    entry: fields.entry,
    review: fields.review,
    sourceUrl: fields.sourceUrl ?? null,
    retrieved: fields.retrieved ?? null,
    bytes: raw.bytes.length,
    sha256,
    dropped: cleaned.dropped,
    text,
    emphasis: held.emphasis,
    pages: held.pages,
    record: recordOf({
      id: orderId,
      header: { ...fields, re: fields.re ?? findRe(text) },
      text,
      pages: held.pages,
      annotations: [...notes.annotations.filter((annotation) => !isReference(annotation)), ...references],
    }),
  });
}

/** Code units from the top in which the text of an order is looked for whose front matter is not closed. */
const largestFront = 4_000;

/**
 * What the front matter of an annotated order says; the rest of the file is not read.
 *
 * @returns its fields, null where any of them is wrong; and the text that it names, even where it is no YAML.
 */
export function readFront(file: FileBytes): { text: string | null; fields: FrontMatter | null } {
  const { words } = decode(file.bytes);
  const { front } = cutFront(words);
  const read = front && readFrontMatter(front, null);
  const line = /^text:[ \t]*["']?([^"'\n]+)/m.exec(front?.yaml ?? words.slice(0, largestFront));
  return { text: read?.rawSource?.text ?? line?.[1]?.trim() ?? null, fields: read?.fields ?? null };
}

/** A raw text with everything that the grammar proposes for it, as far as an annotated order can say it. */
export type ProposedOrder = {
  file: FileBytes;
  cleaned: CleanText;
  header: Header;
  /** In text order; each carries the rule that made it. */
  annotations: Annotation[];
  /** In text order. */
  doubts: Doubt[];
};

/** A proposal; null, with the message, where the bytes are no text. */
export type ReadProposal = { proposed: ProposedOrder | null; messages: VFileMessage[] };

/**
 * Clean raw texts and propose annotations of them, stage by stage for all together: hand over as many as memory should
 * hold. What a note could not say is left out here, with a doubt, so that the record of a raw text and that of the
 * annotated order written from it are the same.
 *
 * @param files the raw texts; one of blanks only is an order in which nothing is found.
 * @returns a proposal for each, in their order.
 */
export function proposeOrders(files: readonly FileBytes[]): ReadProposal[] {
  const read = files.map(({ path, bytes }) => {
    const { words, problem } = decode(bytes);
    if (problem && problem.rule !== 'empty-file') return messageOf(path, words, problem);
    return normalize(words);
  });
  const proposals = proposeAll(read.filter((one): one is CleanText => !(one instanceof VFileMessage))).values();
  return files.map((file, i) => {
    const cleaned = read[i] as VFileMessage | CleanText;
    if (cleaned instanceof VFileMessage) return { proposed: null, messages: [cleaned] };
    const { header, annotations, doubts } = proposals.next().value as Proposal;
    const notes = writableNotes(cleaned.text, annotations);
    return {
      proposed: {
        file,
        cleaned,
        header: writableHeader(header),
        annotations: notes.annotations,
        doubts: [...doubts, ...notes.leftOut].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to),
      },
      messages: [],
    };
  });
}

/** Clean one raw text and propose annotations of it. */
export const proposeOrder = (file: FileBytes): ReadProposal => proposeOrders([file])[0] as ReadProposal;

const nameOf = (path: string) => path.split('/').at(-1) || path;

/**
 * Read raw texts of orders, stage by stage for all together. The record of each is what the annotated order that is
 * written from it gives.
 *
 * @param files the raw texts; `source` of a record is the last part of its path. An id is the order's, which the ids of
 *   its records depend on; null, or none, makes it of case and file name.
 * @returns an order for each, in theirs.
 */
export function readRawOrders(files: readonly (FileBytes & { id?: OrderId | null })[]): ReadOrder[] {
  return proposeOrders(files).map(({ proposed, messages }, i): ReadOrder => {
    if (!proposed) return { order: null, messages };
    const { file, cleaned, header, annotations } = proposed;
    const { text, emphasis, pages, dropped } = cleaned;
    const id = files[i]?.id ?? null;
    const caseId = caseIdIn(header, id);
    const orderId = id ?? `${caseId ?? 'unidentified'}/${slugOf(file.path)}`;
    return {
      order: {
        id: orderId,
        case: caseId,
        entry: null,
        review: 'machine',
        sourceUrl: null,
        retrieved: null,
        bytes: file.bytes.length,
        // worked out where it is asked for: a record has no need of it
        get sha256() {
          return digest(file.bytes);
        },
        dropped,
        text,
        emphasis,
        pages,
        record: recordOf({ id: orderId, header: { ...header, source: nameOf(file.path) }, text, pages, annotations }),
      },
      messages,
    };
  });
}

/** Read the raw text of one order. */
export const readRawOrder = (file: FileBytes, id: OrderId | null = null): ReadOrder =>
  readRawOrders([{ ...file, id }])[0] as ReadOrder;

/**
 * Write the annotated order that a proposal makes, for a person to review.
 *
 * @param path the file that it will stand in; messages count in it.
 * @param front what the words do not say: the path of the raw text below `texts/`, and what a person has filled in,
 *   which stands where the header has nothing.
 * @returns the Markdown, with a notice for each doubt at its place in it; null, with the reason, where it would be a
 *   file that cannot be read again.
 */
export function annotateOrder(
  { file, cleaned: { text, stamp }, header, annotations, doubts }: ProposedOrder,
  path: string,
  front: { text: string } & Partial<FrontMatter>,
): { markdown: string | null; messages: VFileMessage[] } {
  const refused = (problem: Problem) => ({ markdown: null, messages: [messageOf(file.path, text, problem)] });
  if (text === '') return refused(errorAt('empty-file', { from: 0, to: 0 }, 'Unexpected empty file, expected words'));
  const tooLong = sizeProblem(text);
  if (tooLong) return refused(tooLong);
  const { re, ...fields } = header;
  const known = Object.entries(fields).filter(([, value]) => value !== null && String(value) !== '');
  const whole = FrontMatter.parse({
    source: nameOf(file.path),
    ...front,
    ...Object.fromEntries(known),
    entry: front.entry ?? findOwnEntry(stamp),
    // The grammar reads the caption's entries again, unless it has them from elsewhere.
    ...(re.join() !== findRe(text).join() && { re }),
    sha256: digest(file.bytes),
    cleaner: cleanerVersion,
    review: 'machine',
  });
  // References need no note: the grammar reads them again, too.
  const notes = annotations.filter((annotation) => !isReference(annotation));
  const markdown = formatMarked(whole, text, notes);
  const tooLarge = sizeProblem(markdown);
  if (tooLarge) return refused(tooLarge);
  const marked = takeApart(markdown, text, notes);
  const notices = doubts.map(({ span, rule, reason }) => {
    const from = placeInFile(marked, span.from);
    const to = Math.max(from, placeInFile(marked, Math.max(span.from, span.to - 1)) + 1);
    return noticeAt('unsure-reading', { from, to }, `${reason} (${rule})`);
  });
  return { markdown, messages: messagesOf(path, markdown, notices) };
}

/**
 * The same words in another text: where its differences carry them to, else the place with as many like it before it.
 *
 * @returns null where the words are not there, or not as often.
 */
function placeAgain(was: string, { from, to }: Span, is: string, changes: readonly Difference[]): Span | null {
  const words = fold(was.slice(from, to));
  const carried = { from: carry(from, changes), to: carry(to - 1, changes) + 1 };
  if (fold(is.slice(carried.from, carried.to)) === words) return carried;
  const before = placesOf(was, words, 0, was.length);
  const after = placesOf(is, words, 0, is.length);
  const nth = before.findIndex((place) => place.from === from && place.to === to);
  return before.length === after.length ? (after[nth] ?? null) : null;
}

/**
 * Clean the raw text of an annotated order again and put each note back by its quote.
 *
 * @param file the annotated order, of an older cleaner perhaps.
 * @param textOf gives the raw text that the front matter names, null where there is none.
 * @returns the order with the words as they are cleaned now, without the notes whose words are not found there, and an
 *   error for each of these at its place in `file`; null where the order cannot be read.
 */
export function recleanOrder(
  file: FileBytes,
  textOf: (name: string) => FileBytes | null,
): { markdown: string | null; messages: VFileMessage[] } {
  const { words, problem } = decode(file.bytes);
  const marked = parseMarked(words);
  const notes = readNotes(marked);
  const front = marked.front && readFrontMatter(marked.front, null);
  const raw = front?.fields && textOf(front.fields.text);
  const decoded = raw ? decode(raw.bytes) : null;
  const unread = problem ? [problem] : [...marked.problems, ...notes.problems, ...(front?.problems ?? [])];
  if (front?.fields && (!decoded || decoded.problem)) {
    const reason = `Unexpected text \`${front.fields.text}\`, expected the path of a file under \`texts/\` that can be read`;
    unread.push(errorAt('missing-text', front.placeOf('text'), reason));
  }
  if (!front?.fields || !raw || !decoded || unread.some(isError))
    return { markdown: null, messages: messagesOf(file.path, words, unread) };
  const { text } = correct(normalize(decoded.words, front.fields.firstPage).text, front.fields.corrections);
  const changes = differences(marked.text, text);
  const lost: Problem[] = [];
  const placed = notes.annotations.flatMap((annotation, i) => {
    const span = placeAgain(marked.text, annotation.span, text, changes);
    const also = annotation.also.map((place) => placeAgain(marked.text, place, text, changes));
    const isPlaced = span && isQuotable(text, span) && also.every((place) => place && isEarlier(text, place, span));
    if (isPlaced) return [{ ...annotation, span, also } as Annotation];
    const reason =
      'Unexpected quote, expected words that stand in the text as it is cleaned now: this note is left out';
    lost.push(errorAt('missing-quote', (marked.notes[i] as Note).opener, reason));
    return [];
  });
  const whole = { ...front.fields, sha256: digest(raw.bytes), cleaner: cleanerVersion };
  const markdown = writeMarked(whole, text, placed);
  return { markdown, messages: messagesOf(file.path, words, lost) };
}

/** Hide the words of masks in an order (`privacy/mask-order.ts`). */
export const maskOrder = (order: Order, masker: Masker): Order => maskWith(recordOf, order, masker);

/**
 * Put orders and case files together.
 *
 * @param orders read orders, in any order.
 * @param caseFiles hand-kept case files, in any order.
 * @returns cases by id, orders whose case is not known by id, and what the makers of the files should look at.
 */
export const threadCases = (
  orders: readonly Order[],
  caseFiles: readonly CaseFile[],
): { cases: Case[]; unidentified: Order[]; notices: string[] } =>
  threadOrders(
    orders.map((order) => ({ order, sentences: sentencesOf(order.text), paragraphs: paragraphsOf(order.text) })),
    caseFiles,
  );
