/** Orders and case files as they may be published: read, held against each other, gated and masked. */
import type { VFileMessage } from 'vfile-message';
import {
  caseFileIdOf,
  decode,
  type FileBytes,
  findPrivate,
  holdAgainstOrders,
  maskedValue,
  maskOrder,
  messageOf,
  messagesOf,
  orderIdOf,
  readAnnotatedOrder,
  readCaseFile,
  readFront,
  twoCases,
  type Uses,
  withoutOrders,
} from '../pipeline/index.ts';
import { CaseFile, type CaseId } from '../schema/case.ts';
import type { IsoDate } from '../schema/date.ts';
import type { EntryId } from '../schema/entry.ts';
import type { Order, OrderId } from '../schema/order.ts';
import type { Hidden } from '../schema/privacy.ts';
import { errorAt, noticeAt } from '../schema/problem.ts';
import { bytesOf, type NamedFile, namedFiles, openPrivacy, openTexts, type Reading } from './files.ts';
import { orderCache, readOrder } from './order-cache.ts';

const start = { from: 0, to: 0 };

/** Reports orders with one case number that seem to be of two cases. */
function reportTwoCases({ root, report }: Reading, orders: readonly Order[]): void {
  for (const [id, group] of Map.groupBy(orders, (order) => order.case)) {
    const [one, other] = (id !== null && twoCases(group)) || [];
    if (!one || !other) continue;
    const { office, caseNumber } = other.record;
    const reason = `Unexpected office \`${office}\`, expected \`${one.record.office}\` as in ${one.id}, or the folder \`${office}-${caseNumber}\` where the court numbers its cases by office: the two have no party in common`;
    report(`${root}/orders/${other.id}.md`, errorAt('ambiguous-case', start, reason));
  }
}

/** Reports orders of one case that give themselves one docket entry: an entry is one paper. */
function reportTwins({ root, report }: Reading, orders: readonly Order[]): void {
  const first = new Map<string, OrderId>();
  for (const { id, case: of, entry } of orders) {
    if (of === null || entry === null) continue;
    const twin = first.get(`${of} ${entry}`);
    const reason = `Unexpected second order with the entry \`${entry}\`, expected its own number, or null (the other is ${twin})`;
    if (twin) report(`${root}/orders/${id}.md`, errorAt('duplicate-key', start, reason));
    else first.set(`${of} ${entry}`, id);
  }
}

const notAnOrder = noticeAt('file-ending', start, 'Unexpected file, expected annotated orders, which end in `.md`');
const notACaseFile = errorAt('file-ending', start, 'Unexpected file, expected case files, which end in `.yaml`');

/** One reading of all of a content folder, with what its privacy file asks for and what came of that so far. */
export type WholeReading = Reading & {
  privacy: ReturnType<typeof openPrivacy>;
  texts: ReturnType<typeof openTexts>;
  cache: ReturnType<typeof orderCache>;
  /** True leaves the gate open. */
  unmasked: boolean;
  hidden: Hidden;
  /** What the privacy file can name, whether it is shown or not. */
  known: { orders: Set<OrderId>; cases: Set<string>; files: Set<string> };
  /** Numbers that orders taken down give themselves, by case. */
  downEntries: Map<string, Set<EntryId>>;
};

/**
 * Opens a content folder for one reading.
 *
 * @param root folder as messages name it.
 * @param cache folder for orders already read; none is kept without it.
 * @param unmasked leaves `privacy.yaml` aside and the gate open.
 */
export function openReading(root: string, cache: string | undefined, unmasked: boolean): WholeReading {
  const messages: VFileMessage[] = [];
  const report: Reading['report'] = (path, problem) => messages.push(messageOf(path, '', problem));
  const reading: Reading = { root, messages, report };
  const privacy = openPrivacy(reading, unmasked);
  return {
    ...reading,
    privacy,
    texts: openTexts(reading),
    cache: orderCache(cache),
    unmasked,
    hidden: {
      removed: [],
      changed: [],
      noindex: privacy.lists.noindex.map(({ case: of, order }) => of ?? order ?? ''),
    },
    known: { orders: new Set(), cases: new Set(), files: new Set() },
    downEntries: new Map(),
  };
}

/** The annotated orders of a folder. */
export const orderFiles = (whole: Reading): NamedFile[] => namedFiles(whole, 'orders', /\.md$/i, notAnOrder, orderIdOf);

/** The case files of a folder. */
export const caseFiles = (whole: Reading): NamedFile[] =>
  namedFiles(whole, 'cases', /\.yaml$/, notACaseFile, caseFileIdOf);

/** Path of a file below the content folder. */
const below = ({ root }: Reading, path: string) => path.slice(root.length + 1);

/** Notes that there is a case; of one that was taken down, that nobody needs to name its texts. */
export function knowCase({ known, privacy, texts, hidden }: WholeReading, id: CaseId): void {
  if (known.cases.has(id)) return;
  known.cases.add(id);
  const down = privacy.downSince(id);
  if (down === null) return;
  texts.setAside(id);
  hidden.removed.push({ case: id, on: down });
}

/** Leaves an order out that was taken down. */
export function leaveOut(whole: WholeReading, id: OrderId, on: IsoDate, { text, entry }: Down): void {
  if (text !== null) whole.texts.setAside(text);
  const caseId = caseInPath(id);
  const entries = whole.downEntries.get(caseId) ?? new Set();
  if (entry !== null) whole.downEntries.set(caseId, entries.add(entry));
  whole.hidden.removed.push({ order: id, on });
}

/** What has to be known of an order that was taken down: the text that it names, and its number on the docket. */
export type Down = { text: string | null; entry: EntryId | null };

/** The folder of an order's file: the id of its case, or `unidentified`. */
export const caseInPath = (id: OrderId): CaseId => id.slice(0, id.lastIndexOf('/'));

/** Notes that there is an order, and its case. */
export function knowOrder(whole: WholeReading, id: OrderId): void {
  whole.known.orders.add(id);
  const caseId = caseInPath(id);
  if (caseId.includes('/')) knowCase(whole, caseId);
}

/** An order as it may be published, null where it was taken down, or an error stands in the way. */
export type Shown = {
  order: Order | null;
  /** The path of its text under `texts/`; null where an error stands in the way. */
  text: string | null;
  /** What has to be known of it where it was taken down. */
  down: Down | null;
  /** The newest day of the masks that hid something in it. */
  since: IsoDate | null;
  uses: Uses;
  /** True where it may be published as it was read: then it is kept. */
  isKept: boolean;
};

/** Reads an order; of one that was taken down, front matter alone, for its text and its number. */
export function readShown(whole: WholeReading, file: FileBytes, id: OrderId): Shown {
  const { privacy, messages, hidden, cache, texts, unmasked } = whole;
  knowOrder(whole, id);
  const on = privacy.downSince(id);
  if (on !== null) {
    const { text, fields } = readFront(file);
    const down = { text, entry: fields?.entry ?? null };
    leaveOut(whole, id, on, down);
    return { order: null, text: null, down, since: null, uses: { allow: [], mask: [] }, isKept: false };
  }
  const read = readOrder(file, id, cache, texts.textOf);
  messages.push(...read.messages);
  const { made, since, uses } = privacy.hide(id, (masker) => {
    if (read.found.length > 0 && !unmasked) {
      const { words } = decode(file.bytes);
      const problems = privacy.gate(below(whole, file.path), words, read.found, masker);
      messages.push(...messagesOf(file.path, words, problems));
      if (problems.length > 0) return { order: read.order, isKept: false };
    }
    const order = read.order && maskOrder(read.order, masker);
    return { order, isKept: order === read.order };
  });
  if (since !== null) hidden.changed.push({ id, on: since });
  if (made.isKept) read.keep();
  return { order: made.order, text: read.text, down: null, since, uses, isKept: made.isKept };
}

/** All orders that may be published, by id; with `share`, every so many-th alone. */
export function readOrders(whole: WholeReading, share?: { nth: number; of: number }): Order[] {
  const orders: Order[] = [];
  for (const { name, path, id } of orderFiles(whole).filter((_, n) => !share || n % share.of === share.nth)) {
    const bytes = bytesOf(whole, name);
    if (!bytes) continue;
    whole.known.files.add(name);
    if (id === null) {
      whole.messages.push(...readAnnotatedOrder({ path, bytes }, null, whole.texts.textOf).messages);
      continue;
    }
    const { order } = readShown(whole, { path, bytes }, id);
    if (order) orders.push(order);
  }
  orders.sort((a, b) => (a.id < b.id ? -1 : 1));
  reportClashes(whole, orders);
  return orders;
}

/** Reports orders of one case that cannot stand beside each other; all of each case are to be given. */
export function reportClashes(reading: Reading, orders: readonly Order[]): void {
  reportTwoCases(reading, orders);
  reportTwins(reading, orders);
}

const oneId =
  'Unexpected ids that masks make one, expected disputes and groups whose ids differ in more than a masked name';

/** How many disputes and groups have an id of their own. */
const idsIn = ({ disputes, groups }: CaseFile) =>
  new Set(disputes.map(({ id }) => id)).size + new Set(groups.map(({ id }) => id)).size;

/** Ids of the orders that case files may name: one may still name an order whose file was deleted, too. */
export function orderIdsIn({ privacy, known }: WholeReading): Set<OrderId> {
  const deleted = privacy.lists.down.flatMap(({ order, fileDeleted }) => (order && fileDeleted ? order : []));
  return new Set([...known.orders, ...deleted]);
}

/** A case file as it may be published, null where its case was taken down, or an error stands in the way. */
export type ShownCaseFile = { caseFile: CaseFile | null; since: IsoDate | null; uses: Uses };

/**
 * Reads a case file.
 *
 * @param ids of every order file, `orderIdsIn`.
 * @param orders those that could be read, by id.
 */
export function readShownCaseFile(
  whole: WholeReading,
  { path, bytes }: FileBytes,
  id: CaseId | null,
  ids: ReadonlySet<OrderId>,
  orders: Pick<ReadonlyMap<OrderId, Order>, 'get'>,
): ShownCaseFile {
  const { privacy, messages, hidden, unmasked } = whole;
  if (id !== null) knowCase(whole, id);
  if (id !== null && privacy.downSince(id) !== null)
    return { caseFile: null, since: null, uses: { allow: [], mask: [] } };
  const isDown = (order: OrderId) => privacy.downSince(order) !== null;
  const { words, problem } = decode(bytes);
  const { caseFile, placeOf, problems } = problem
    ? { caseFile: null, placeOf: () => start, problems: [problem] }
    : readCaseFile(words);
  if (caseFile && id !== null) problems.push(...holdAgainstOrders(id, caseFile, placeOf, ids, orders));
  const { made, since, uses } = privacy.hide(id, (masker) => {
    if (!unmasked && !problem) problems.push(...privacy.gate(below(whole, path), words, findPrivate(words), masker));
    return caseFile && maskedValue(CaseFile, withoutOrders(caseFile, isDown, whole.downEntries.get(id ?? '')), masker);
  });
  if (made && caseFile && idsIn(made) < idsIn(caseFile)) problems.push(errorAt('duplicate-id', start, oneId));
  messages.push(...messagesOf(path, words, problems));
  if (id !== null && since !== null) hidden.changed.push({ id, on: since });
  return { caseFile: made, since, uses };
}

/** All case files that may be published, by path. */
export function readCaseFiles(whole: WholeReading, orders: readonly Order[]): CaseFile[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const ids = orderIdsIn(whole);
  return caseFiles(whole).flatMap(({ name, path, id }) => {
    const bytes = bytesOf(whole, name);
    if (!bytes) return [];
    whole.known.files.add(name);
    return readShownCaseFile(whole, { path, bytes }, id, ids, byId).caseFile ?? [];
  });
}

/** Says what can be said once everything has been read, and lets nothing stay in the cache that may not be published. */
export function closeReading({ texts, privacy, known, hidden, cache }: WholeReading): void {
  texts.reportUnread();
  privacy.report(known);
  for (const { case: of, order, on, fileDeleted } of privacy.lists.down)
    if (fileDeleted) hidden.removed.push(of === undefined ? { order, on } : { case: of, on });
  cache.deleteOthers();
}
