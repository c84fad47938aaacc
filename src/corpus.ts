/** Reads `content/`: annotated orders with their raw texts, and case files. Throws the whole report on an error. */
import type { VFileMessage } from 'vfile-message';
import { namedFiles, openPrivacy, openTexts, type Reading } from './corpus/files.ts';
import { orderCache, readOrder } from './corpus/order-cache.ts';
import {
  caseFileIdOf,
  decode,
  type FileBytes,
  findPrivate,
  formatReport,
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
  withoutOrders,
} from './pipeline/index.ts';
import { CaseFile, type CaseId } from './schema/case.ts';
import type { IsoDate } from './schema/date.ts';
import type { EntryId } from './schema/entry.ts';
import type { Order, OrderId } from './schema/order.ts';
import type { Hidden } from './schema/privacy.ts';
import { errorAt, noticeAt } from './schema/problem.ts';

export type Corpus = {
  /** By id. */
  orders: Order[];
  /** By path. */
  caseFiles: CaseFile[];
  /** What `privacy.yaml` took down, masked or keeps out of search engines. */
  hidden: Hidden;
  /** What the makers of the files should look at; nothing of it stops the dataset. */
  notices: VFileMessage[];
};

export type CorpusOptions = {
  /** Folder for orders already read, by content and by version of the pipeline; none is kept without it. */
  cache?: string;
  /** True leaves `privacy.yaml` aside and the gate open: for what is never published, such as the score. */
  unmasked?: boolean;
  /**
   * Read every `of`th order alone, beginning with number `nth`: several processes fill a cache so, and the one that then
   * reads everything finds it there. What is wrong is for that one to say.
   */
  share?: { nth: number; of: number };
};

/** Thrown where anything in `content/` is wrong; the message is the report, one line a problem and their count. */
export class CorpusError extends Error {
  override name = 'CorpusError';
  messages: VFileMessage[];
  constructor(messages: VFileMessage[]) {
    super(formatReport(messages));
    this.messages = messages;
  }
}

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
type WholeReading = Reading & {
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

/** Path of a file below the content folder. */
const below = ({ root }: Reading, path: string) => path.slice(root.length + 1);

/** Notes that there is a case; of one that was taken down, that nobody needs to name its texts. */
function knowCase({ known, privacy, texts, hidden }: WholeReading, id: CaseId): void {
  if (known.cases.has(id)) return;
  known.cases.add(id);
  const down = privacy.downSince(id);
  if (down === null) return;
  texts.setAside(id);
  hidden.removed.push({ case: id, on: down });
}

/** Leaves an order out that was taken down; of its file only front matter is read, for its text and its number. */
function leaveOut(whole: WholeReading, file: FileBytes, id: OrderId, caseId: CaseId, on: IsoDate): void {
  const { text, fields } = readFront(file);
  if (text !== null) whole.texts.setAside(text);
  const entries = whole.downEntries.get(caseId) ?? new Set();
  if (fields?.entry) whole.downEntries.set(caseId, entries.add(fields.entry));
  whole.hidden.removed.push({ order: id, on });
}

/** An order as it may be published; null where it was taken down, or an error stands in the way. */
function readShown(whole: WholeReading, file: FileBytes, id: OrderId): Order | null {
  const { known, privacy, messages, hidden, cache, texts, unmasked } = whole;
  known.orders.add(id);
  const caseId = id.slice(0, id.lastIndexOf('/'));
  if (caseId.includes('/')) knowCase(whole, caseId);
  const down = privacy.downSince(id);
  if (down !== null) {
    leaveOut(whole, file, id, caseId, down);
    return null;
  }
  const read = readOrder(file, id, cache, texts.textOf);
  messages.push(...read.messages);
  const { made, since } = privacy.hide(id, (masker) => {
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
  return made.order;
}

/** All orders that may be published, by id. */
function readOrders(whole: WholeReading, share: CorpusOptions['share']): Order[] {
  const orders: Order[] = [];
  const files = namedFiles(whole, 'orders', /\.md$/i, notAnOrder, orderIdOf);
  for (const [n, { path, id, bytes }] of files.entries()) {
    if (share && n % share.of !== share.nth) continue;
    whole.known.files.add(below(whole, path));
    if (id === null) {
      whole.messages.push(...readAnnotatedOrder({ path, bytes }, null, whole.texts.textOf).messages);
      continue;
    }
    const order = readShown(whole, { path, bytes }, id);
    if (order) orders.push(order);
  }
  orders.sort((a, b) => (a.id < b.id ? -1 : 1));
  reportTwoCases(whole, orders);
  reportTwins(whole, orders);
  return orders;
}

const oneId =
  'Unexpected ids that masks make one, expected disputes and groups whose ids differ in more than a masked name';

/** How many disputes and groups have an id of their own. */
const idsIn = ({ disputes, groups }: CaseFile) =>
  new Set(disputes.map(({ id }) => id)).size + new Set(groups.map(({ id }) => id)).size;

/** All case files that may be published, by path. */
function readCaseFiles(whole: WholeReading, orders: readonly Order[]): CaseFile[] {
  const { privacy, messages, hidden, known, unmasked } = whole;
  const byId = new Map(orders.map((order) => [order.id, order]));
  // A case file may still name an order whose file was deleted, too.
  const deleted = privacy.lists.down.flatMap(({ order, fileDeleted }) => (order && fileDeleted ? order : []));
  const ids = new Set([...known.orders, ...deleted]);
  const isDown = (order: OrderId) => privacy.downSince(order) !== null;
  const caseFiles: CaseFile[] = [];
  for (const { path, id, bytes } of namedFiles(whole, 'cases', /\.yaml$/, notACaseFile, caseFileIdOf)) {
    known.files.add(below(whole, path));
    if (id !== null) knowCase(whole, id);
    if (id !== null && privacy.downSince(id) !== null) continue;
    const { words, problem } = decode(bytes);
    const { caseFile, placeOf, problems } = problem
      ? { caseFile: null, placeOf: () => start, problems: [problem] }
      : readCaseFile(words);
    if (caseFile && id !== null) problems.push(...holdAgainstOrders(id, caseFile, placeOf, ids, byId));
    const { made, since } = privacy.hide(id, (masker) => {
      if (!unmasked && !problem) problems.push(...privacy.gate(below(whole, path), words, findPrivate(words), masker));
      return (
        caseFile && maskedValue(CaseFile, withoutOrders(caseFile, isDown, whole.downEntries.get(id ?? '')), masker)
      );
    });
    if (made && caseFile && idsIn(made) < idsIn(caseFile)) problems.push(errorAt('duplicate-id', start, oneId));
    messages.push(...messagesOf(path, words, problems));
    if (made) caseFiles.push(made);
    if (id !== null && since !== null) hidden.changed.push({ id, on: since });
  }
  return caseFiles;
}

/**
 * Read all of a content folder.
 *
 * @param root folder with `orders/`, `texts/` and `cases/`, each of which may be missing, and perhaps `privacy.yaml`.
 *   Messages name files below it as `root` is given.
 * @returns orders by id and case files by path, masked and without what was taken down; and notices.
 * @throws CorpusError with every message, where one is an error.
 */
export async function readCorpus(
  root: string,
  { cache, unmasked = false, share }: CorpusOptions = {},
): Promise<Corpus> {
  const messages: VFileMessage[] = [];
  const report: Reading['report'] = (path, problem) => messages.push(messageOf(path, '', problem));
  const reading: Reading = { root, messages, report };
  const privacy = openPrivacy(reading, unmasked);
  const { down, noindex } = privacy.lists;
  const whole: WholeReading = {
    ...reading,
    privacy,
    texts: openTexts(reading),
    cache: orderCache(cache),
    unmasked,
    hidden: { removed: [], changed: [], noindex: noindex.map(({ case: of, order }) => of ?? order ?? '') },
    known: { orders: new Set(), cases: new Set(), files: new Set() },
    downEntries: new Map(),
  };
  const orders = readOrders(whole, share);
  if (share) return { orders, caseFiles: [], hidden: whole.hidden, notices: messages };
  const caseFiles = readCaseFiles(whole, orders);
  whole.texts.reportUnread();
  privacy.report(whole.known);
  for (const { case: of, order, on, fileDeleted } of down)
    if (fileDeleted) whole.hidden.removed.push(of === undefined ? { order, on } : { case: of, on });
  whole.cache.deleteOthers();

  if (messages.some(({ fatal }) => fatal)) throw new CorpusError(messages);
  return { orders, caseFiles, hidden: whole.hidden, notices: messages };
}
