/** The stages joined: a raw text or an annotated order to an order with its record. */
import type { VFileMessage } from 'vfile-message';
import type { Annotation, ReferenceAnnotation } from '../schema/annotation.ts';
import type { Case, CaseFile, CaseId } from '../schema/case.ts';
import { type Order, type OrderId, type OrderRecord, paragraphsOf } from '../schema/order.ts';
import { errorAt, noticeAt, type Problem } from '../schema/problem.ts';
import { cleanerVersion, normalize } from './clean/normalize.ts';
import { findRe } from './find/caption.ts';
import { findDocketReferences } from './find/docket-references.ts';
import { sentencesOf } from './find/sentences.ts';
import { parseMarked } from './mark/parse.ts';
import { holdAgainstRaw } from './read/against-raw.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { messageOf, messagesOf } from './read/message.ts';
import { correctReferences, readNotes } from './read/notes.ts';
import { digest, recordOf } from './read/order.ts';
import { decode } from './read/utf8.ts';
import { threadCases as threadOrders } from './thread/cases.ts';

export { readCaseFile } from './read/case-file.ts';
export { caseFileIdOf, orderIdOf, samePath } from './read/file-names.ts';
export { formatMessage, formatReport, messageOf, messagesOf } from './read/message.ts';
export { holdAgainstOrders, twoCases } from './read/one-case.ts';
export { decode } from './read/utf8.ts';

/** A file as it lies on disk; `path` is what messages call it. */
export type FileBytes = { path: string; bytes: Uint8Array };

export type ReadOrder = {
  /** Null where an error stands in the way. */
  order: Order | null;
  /** Every error and notice, each with its place. */
  messages: VFileMessage[];
};

/** `Order of May 1.txt` to `order-of-may-1`. */
const slugOf = (path: string) =>
  (path.split('/').at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'order';

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

/**
 * Read the raw text of an order: clean it, and take what the grammar finds for its record.
 *
 * @param file the raw text; `source` of the record is the last part of its path.
 */
export function readRawOrder(file: FileBytes): ReadOrder {
  const { words, problem } = decode(file.bytes);
  if (problem) return { order: null, messages: [messageOf(file.path, words, problem)] };
  const { text, emphasis, pages, dropped } = normalize(words);
  const id = `unidentified/${slugOf(file.path)}`;
  const header = {
    source: file.path.split('/').at(-1) ?? file.path,
    court: null,
    caseNumber: null,
    office: null,
    judgeInitials: [],
    caption: null,
    title: null,
    judge: null,
    decidedBy: null,
    dated: null,
    re: findRe(text),
  };
  return {
    order: {
      id,
      case: null,
      entry: null,
      review: 'machine',
      sourceUrl: null,
      retrieved: null,
      bytes: file.bytes.length,
      sha256: digest(file.bytes),
      dropped,
      text,
      emphasis,
      pages,
      record: recordOf({ id, header, text, pages, annotations: findDocketReferences(text) }),
    },
    messages: [],
  };
}

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
