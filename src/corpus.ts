/** Reads `content/`: annotated orders with their raw texts, and case files. Throws the whole report on an error. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import {
  caseFileIdOf,
  decode,
  type FileBytes,
  type Finding,
  findPrivate,
  formatReport,
  holdAgainstOrders,
  maskedValue,
  maskOrder,
  messageOf,
  messagesOf,
  orderIdOf,
  privacyOf,
  type ReadOrder,
  readAnnotatedOrder,
  readCaseFile,
  readFront,
  readPrivacyFile,
  samePath,
  twoCases,
  withoutOrders,
} from './pipeline/index.ts';
import { CaseFile, type CaseId } from './schema/case.ts';
import type { EntryId } from './schema/entry.ts';
import type { Order, OrderId } from './schema/order.ts';
import type { Hidden } from './schema/privacy.ts';
import { errorAt, noticeAt, type Problem } from './schema/problem.ts';

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

/** Files below a folder, by path with slashes, without hidden ones; a symbolic link is one, whatever it leads to. */
function filesIn(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]));
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Digest of everything that decides how an order is read: our own sources, and the versions of the packages. */
export function pipelineVersion(): string {
  const folder = import.meta.dirname;
  const sources = ['pipeline', 'schema'].flatMap((part) =>
    filesIn(join(folder, part)).map((file) => join(folder, part, file)),
  );
  const lockfile = join(folder, '..', 'package-lock.json');
  return sha256(
    [...sources, ...(existsSync(lockfile) ? [lockfile] : [])].map((file) => sha256(readFileSync(file))).join('\n'),
  );
}

/** An order read earlier, with the path of its text under `texts/`, its notices, and what the gate found in its file. */
export type Kept = {
  text: string;
  order: Order;
  found?: Finding[];
  notices: { reason: string; rule: string; place: VFileMessage['place'] }[];
};

/** What is kept of an order that was read without an error. */
export const keptOf = (text: string, order: Order, messages: readonly VFileMessage[]): Kept => ({
  text,
  order,
  notices: messages.map(({ reason, ruleId, place }) => ({ reason, rule: ruleId ?? '', place })),
});

/** The cache of orders read without an error. A file whose first line is not the digest of the rest is ignored. */
export function orderCache(folder: string | undefined) {
  const version = folder === undefined ? '' : pipelineVersion();
  const inUse = new Set<string>();
  const fileOf = (id: OrderId, bytes: Uint8Array) =>
    join(folder ?? '', `${sha256(`${version}\n${id}\n${sha256(bytes)}`)}.json`);
  return {
    get(id: OrderId, bytes: Uint8Array): Kept | null {
      if (folder === undefined) return null;
      try {
        const [digest, json] = readFileSync(fileOf(id, bytes), 'utf8').split('\n', 2) as [string, string];
        return sha256(json) === digest ? JSON.parse(json) : null;
      } catch {
        return null;
      }
    },
    keep(id: OrderId, bytes: Uint8Array, kept: Kept): void {
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const json = JSON.stringify(kept);
      const file = fileOf(id, bytes);
      writeFileSync(`${file}.${process.pid}`, `${sha256(json)}\n${json}`);
      renameSync(`${file}.${process.pid}`, file);
    },
    /** Says that an order is published as it is kept; every other is deleted by `deleteOthers`. */
    use(id: OrderId, bytes: Uint8Array): void {
      if (folder !== undefined) inUse.add(fileOf(id, bytes));
    },
    /** Deletes the orders that are not in use, so that nothing stays of what was taken down, masked or changed. */
    deleteOthers(): void {
      if (folder === undefined) return;
      for (const name of filesIn(folder))
        if (!inUse.has(join(folder, name))) rmSync(join(folder, name), { force: true });
    },
  };
}

/** One reading of a content folder: where it is, and what has been said of it so far. */
type Reading = {
  root: string;
  messages: VFileMessage[];
  /** Says a problem of a whole file. */
  report: (path: string, problem: Problem) => void;
};

/** The bytes of a file; null, with a message, where it cannot be read (a link to nowhere, no permission). */
function bytesOf({ root, report }: Reading, name: string): Uint8Array | null {
  try {
    return readFileSync(join(root, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = `Unexpected file that cannot be read (\`${code}\`), expected one that can`;
    report(`${root}/${name}`, errorAt('unreadable-file', start, reason));
    return null;
  }
}

/** The raw texts, which remember what was asked of them: a text that no order names gets a notice. */
function openTexts(reading: Reading) {
  const { root, report } = reading;
  const names = new Set(filesIn(join(root, 'texts')));
  const used = new Set<string>();
  return {
    /** Says of the text of an order that was taken down, or of all below a folder, that nobody needs to name it. */
    setAside(start: string): void {
      for (const name of names) if (name === start || name.startsWith(`${start}/`)) used.add(name);
    },
    textOf(name: string): FileBytes | null {
      used.add(name);
      const bytes = names.has(name) ? bytesOf(reading, `texts/${name}`) : null;
      return bytes && { path: `${root}/texts/${name}`, bytes };
    },
    reportUnread(): void {
      const reason = 'Unexpected text without an annotated order, expected one under `orders/` whose `text` names it';
      for (const name of names.difference(used))
        report(`${root}/texts/${name}`, noticeAt('unread-text', start, reason));
    },
  };
}

/** Reads an order with what the gate finds in its file, or takes it from the cache where file and raw text are the same. */
function readOrder(
  { path, bytes }: FileBytes,
  id: OrderId,
  cache: ReturnType<typeof orderCache>,
  textOf: (name: string) => FileBytes | null,
): ReadOrder & { found: readonly Finding[]; keep: () => void } {
  const foundIn = () => findPrivate(decode(bytes).words);
  const kept = cache.get(id, bytes);
  const text = kept && textOf(kept.text);
  if (kept && text && sha256(text.bytes) === kept.order.sha256) {
    const messages = kept.notices.map(({ reason, rule, place }) => {
      const message = new VFileMessage(reason, { source: 'docketline', ruleId: rule, place });
      return Object.assign(message, { file: path, name: `${path}:${message.line}:${message.column}`, fatal: false });
    });
    const found = kept.found ?? foundIn();
    const keep = () => (kept.found ? cache.use(id, bytes) : keepAs(kept.text, kept.order, messages, found));
    return { order: kept.order, messages, found, keep };
  }
  let named = '';
  const { order, messages } = readAnnotatedOrder({ path, bytes }, id, (name) => {
    named = name;
    return textOf(name);
  });
  const found = foundIn();
  return { order, messages, found, keep: () => order && keepAs(named, order, messages, found) };

  function keepAs(name: string, read: Order, notices: readonly VFileMessage[], all: Finding[]): void {
    cache.keep(id, bytes, { ...keptOf(name, read, notices), found: all });
    cache.use(id, bytes);
  }
}

/** Files of one kind with the ids that their paths give; says of each that has none, or one that another has. */
function namedFiles(
  reading: Reading,
  folder: 'orders' | 'cases',
  ending: RegExp,
  other: Problem,
  idOf: (name: string) => { id: string } | { reason: string },
): { path: string; id: string | null; bytes: Uint8Array }[] {
  const { root, report } = reading;
  const paths = new Map<string, string>();
  return filesIn(join(root, folder)).flatMap((name) => {
    const path = `${root}/${folder}/${name}`;
    if (!ending.test(name)) {
      report(path, other);
      return [];
    }
    const same = samePath(name);
    const twin = paths.get(same);
    paths.set(same, path);
    if (twin) {
      const reason = `Unexpected second file of \`${same}\`, expected one (the other is ${twin})`;
      report(path, errorAt('duplicate-id', start, reason));
    }
    const named = idOf(name);
    if ('reason' in named) report(path, errorAt('file-name', start, named.reason));
    const bytes = bytesOf(reading, `${folder}/${name}`);
    return bytes ? [{ path, id: 'id' in named ? named.id : null, bytes }] : [];
  });
}

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

/** Reads `privacy.yaml`; asks for nothing where there is none, or where it is to be left aside. */
function openPrivacy(reading: Reading, isAside: boolean) {
  const { root, messages } = reading;
  const path = `${root}/privacy.yaml`;
  const bytes = !isAside && existsSync(path) ? bytesOf(reading, 'privacy.yaml') : null;
  const { words, problem } = bytes ? decode(bytes) : { words: '' };
  const read = readPrivacyFile(problem ? '' : words);
  if (problem && problem.rule !== 'empty-file') messages.push(messageOf(path, words, problem));
  const privacy = privacyOf(read.lists);
  return {
    ...privacy,
    /** Says all that is wrong with the file, now that everything has been read. */
    report: (known: Parameters<typeof privacy.problems>[1]) =>
      messages.push(...messagesOf(path, words, [...read.problems, ...privacy.problems(read.placeOf, known)])),
  };
}

const notAnOrder = noticeAt('file-ending', start, 'Unexpected file, expected annotated orders, which end in `.md`');
const notACaseFile = errorAt('file-ending', start, 'Unexpected file, expected case files, which end in `.yaml`');

/**
 * Read all of a content folder.
 *
 * @param root folder with `orders/`, `texts/` and `cases/`, each of which may be missing. Messages name files below it
 *   as `root` is given.
 * @returns orders by id and case files by path, masked and without what was taken down; and notices.
 * @throws CorpusError with every message, where one is an error.
 */
export async function readCorpus(
  root: string,
  { cache: cacheFolder, unmasked = false, share }: CorpusOptions = {},
): Promise<Corpus> {
  const messages: VFileMessage[] = [];
  const reading: Reading = {
    root,
    messages,
    report: (path, problem) => messages.push(messageOf(path, '', problem)),
  };
  const cache = orderCache(cacheFolder);
  const texts = openTexts(reading);
  const privacy = openPrivacy(reading, unmasked);
  /** What `privacy.yaml` can name, whether it is shown or not. */
  const known = { orders: new Set<OrderId>(), cases: new Set<string>(), files: new Set<string>() };
  const hidden: Hidden = {
    removed: [],
    changed: [],
    noindex: privacy.lists.noindex.map(({ case: of, order }) => of ?? order ?? ''),
  };
  const below = (path: string) => path.slice(root.length + 1);
  const knowCase = (id: CaseId) => {
    if (known.cases.has(id)) return;
    known.cases.add(id);
    const since = privacy.downSince(id);
    if (since === null) return;
    texts.setAside(id);
    hidden.removed.push({ case: id, on: since });
  };

  /** Those whose files are gone, too: a case file may still name them. */
  const ids = new Set(privacy.lists.down.flatMap(({ order, fileDeleted }) => (order && fileDeleted ? order : [])));
  const orders: Order[] = [];
  const downEntries = new Map<string, Set<EntryId>>();
  const orderFiles = namedFiles(reading, 'orders', /\.md$/i, notAnOrder, orderIdOf);
  for (const [n, { path, id, bytes }] of orderFiles.entries()) {
    if (share && n % share.of !== share.nth) continue;
    known.files.add(below(path));
    if (id === null) {
      messages.push(...readAnnotatedOrder({ path, bytes }, null, texts.textOf).messages);
      continue;
    }
    ids.add(id);
    known.orders.add(id);
    const caseId = id.slice(0, id.lastIndexOf('/'));
    if (caseId.includes('/')) knowCase(caseId);
    const down = privacy.downSince(id);
    if (down !== null) {
      const { text, fields } = readFront({ path, bytes });
      if (text !== null) texts.setAside(text);
      if (fields?.entry) downEntries.set(caseId, (downEntries.get(caseId) ?? new Set()).add(fields.entry));
      hidden.removed.push({ order: id, on: down });
      continue;
    }
    const read = readOrder({ path, bytes }, id, cache, texts.textOf);
    messages.push(...read.messages);
    const { made: shown, since: masked } = privacy.hide(id, (masker) => {
      const { words } = read.found.length > 0 && !unmasked ? decode(bytes) : { words: '' };
      const problems = words === '' ? [] : privacy.gate(below(path), words, read.found, masker);
      messages.push(...messagesOf(path, words, problems));
      return { order: read.order && maskOrder(read.order, masker), isClean: problems.length === 0 };
    });
    const { order } = shown;
    if (!order) continue;
    if (order !== read.order) hidden.changed.push({ id, on: masked });
    else if (shown.isClean) read.keep();
    orders.push(order);
  }
  if (share) return { orders, caseFiles: [], hidden, notices: messages };
  orders.sort((a, b) => (a.id < b.id ? -1 : 1));
  reportTwoCases(reading, orders);
  reportTwins(reading, orders);

  const byId = new Map(orders.map((order) => [order.id, order]));
  const caseFiles: CaseFile[] = [];
  const isDown = (order: OrderId) => privacy.downSince(order) !== null;
  for (const { path, id, bytes } of namedFiles(reading, 'cases', /\.yaml$/, notACaseFile, caseFileIdOf)) {
    known.files.add(below(path));
    if (id !== null) knowCase(id);
    if (id !== null && privacy.downSince(id) !== null) continue;
    const { words, problem } = decode(bytes);
    const { caseFile, placeOf, problems } = problem
      ? { caseFile: null, placeOf: () => start, problems: [problem] }
      : readCaseFile(words);
    if (caseFile && id !== null) problems.push(...holdAgainstOrders(id, caseFile, placeOf, ids, byId));
    const { made: masked, since: on } = privacy.hide(id, (masker) => {
      if (!unmasked && !problem) problems.push(...privacy.gate(below(path), words, findPrivate(words), masker));
      return caseFile && maskedValue(CaseFile, withoutOrders(caseFile, isDown, downEntries.get(id ?? '')), masker);
    });
    messages.push(...messagesOf(path, words, problems));
    if (masked) caseFiles.push(masked);
    if (id !== null && on !== null) hidden.changed.push({ id, on });
  }
  texts.reportUnread();
  privacy.report(known);
  hidden.removed.push(
    ...privacy.lists.down
      .filter(({ fileDeleted }) => fileDeleted)
      .map(({ case: of, order, on }) => ({ case: of, order, on })),
  );
  cache.deleteOthers();

  if (messages.some(({ fatal }) => fatal)) throw new CorpusError(messages);
  return { orders, caseFiles, hidden, notices: messages };
}
