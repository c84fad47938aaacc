/** Reads `content/`: annotated orders with their raw texts, and case files. Throws the whole report on an error. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import {
  caseFileIdOf,
  decode,
  formatReport,
  holdAgainstOrders,
  messageOf,
  orderIdOf,
  type ReadOrder,
  readAnnotatedOrder,
  readCaseFile,
  samePath,
  twoCases,
} from './pipeline/index.ts';
import type { CaseFile } from './schema/case.ts';
import type { Order, OrderId } from './schema/order.ts';
import { errorAt, noticeAt, type Problem } from './schema/problem.ts';

export type Corpus = {
  /** By id. */
  orders: Order[];
  /** By path. */
  caseFiles: CaseFile[];
  /** What the makers of the files should look at; nothing of it stops the dataset. */
  notices: VFileMessage[];
};

export type CorpusOptions = {
  /** Folder for orders already read, by content and by version of the pipeline; none is kept without it. */
  cache?: string;
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

/** Files below a folder, by path with slashes; hidden ones and symbolic links to folders are left out. */
function filesIn(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]));
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Digest of everything that decides how an order is read: our own sources, and the versions of the packages. */
function pipelineVersion(): string {
  const folder = import.meta.dirname;
  const sources = ['pipeline', 'schema'].flatMap((part) =>
    filesIn(join(folder, part)).map((file) => join(folder, part, file)),
  );
  const lockfile = join(folder, '..', 'package-lock.json');
  return sha256(
    [...sources, ...(existsSync(lockfile) ? [lockfile] : [])].map((file) => sha256(readFileSync(file))).join('\n'),
  );
}

/** An order read earlier, with its notices. */
type Kept = { text: string; order: Order; notices: { reason: string; rule: string; place: VFileMessage['place'] }[] };

/** The cache of orders read without an error. A file whose first line is not the digest of the rest is ignored. */
function orderCache(folder: string | undefined) {
  const version = folder === undefined ? '' : pipelineVersion();
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
  };
}

/**
 * Read all of a content folder.
 *
 * @param root folder with `orders/`, `texts/` and `cases/`, each of which may be missing. Messages name files below it
 *   as `root` is given.
 * @returns orders by id, case files by path, and notices.
 * @throws CorpusError with every message, where one is an error.
 */
export async function readCorpus(root: string, { cache: cacheFolder }: CorpusOptions = {}): Promise<Corpus> {
  const messages: VFileMessage[] = [];
  const report = (path: string, problem: Problem, words = '') => messages.push(messageOf(path, words, problem));
  const cache = orderCache(cacheFolder);
  const texts = new Set(filesIn(join(root, 'texts')));
  const usedTexts = new Set<string>();
  const textOf = (name: string) => {
    usedTexts.add(name);
    return texts.has(name) ? { path: `${root}/texts/${name}`, bytes: readFileSync(join(root, 'texts', name)) } : null;
  };

  const readOrder = (path: string, id: OrderId, bytes: Uint8Array): ReadOrder => {
    const kept = cache.get(id, bytes);
    const text = kept && textOf(kept.text);
    if (kept && text && sha256(text.bytes) === kept.order.sha256) {
      const notices = kept.notices.map(({ reason, rule, place }) => {
        const message = new VFileMessage(reason, { source: 'docketline', ruleId: rule, place });
        return Object.assign(message, { file: path, name: `${path}:${message.line}:${message.column}`, fatal: false });
      });
      return { order: kept.order, messages: notices };
    }
    let named = '';
    const read = readAnnotatedOrder({ path, bytes }, id, (name) => {
      named = name;
      return textOf(name);
    });
    if (read.order)
      cache.keep(id, bytes, {
        text: named,
        order: read.order,
        notices: read.messages.map(({ reason, ruleId, place }) => ({ reason, rule: ruleId ?? '', place })),
      });
    return read;
  };

  const orders = new Map<OrderId, Order>();
  const ids = new Set<OrderId>();
  const paths = new Map<string, string>();
  for (const name of filesIn(join(root, 'orders'))) {
    const path = `${root}/orders/${name}`;
    if (!/\.md$/i.test(name)) {
      report(path, noticeAt('file-ending', start, 'Unexpected file, expected annotated orders, which end in `.md`'));
      continue;
    }
    const twin = paths.get(samePath(name));
    if (twin)
      report(
        path,
        errorAt(
          'duplicate-id',
          start,
          `Unexpected second order \`${samePath(name)}\`, expected one file an order (the other is ${twin})`,
        ),
      );
    paths.set(samePath(name), path);
    const named = orderIdOf(name);
    if ('reason' in named) report(path, errorAt('file-name', start, named.reason));
    const id = 'id' in named ? named.id : null;
    const bytes = readFileSync(join(root, 'orders', name));
    const read = id === null ? readAnnotatedOrder({ path, bytes }, null, textOf) : readOrder(path, id, bytes);
    messages.push(...read.messages);
    if (id === null) continue;
    ids.add(id);
    if (read.order) orders.set(id, read.order);
  }
  for (const name of texts)
    if (!usedTexts.has(name))
      report(
        `${root}/texts/${name}`,
        noticeAt(
          'unread-text',
          start,
          'Unexpected text without an annotated order, expected one under `orders/` whose `text` names it',
        ),
      );
  const byId = [...orders.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const group of Map.groupBy(byId, (order) => order.case).values()) {
    const [one, other] = (group[0]?.case != null && twoCases(group)) || [];
    if (one && other)
      report(
        `${root}/orders/${other.id}.md`,
        errorAt(
          'ambiguous-case',
          start,
          `Unexpected office \`${other.record.office}\`, expected \`${one.record.office}\` as in ${one.id}, or the folder \`${other.record.office}-${other.record.caseNumber}\` where the court numbers its cases by office: the two have no party in common`,
        ),
      );
  }

  const caseFiles: CaseFile[] = [];
  const casePaths = new Map<string, string>();
  for (const name of filesIn(join(root, 'cases'))) {
    const path = `${root}/cases/${name}`;
    if (!name.endsWith('.yaml')) {
      report(path, errorAt('file-ending', start, 'Unexpected file, expected case files, which end in `.yaml`'));
      continue;
    }
    const twin = casePaths.get(samePath(name));
    if (twin)
      report(
        path,
        errorAt('duplicate-id', start, `Unexpected second file of one case, expected one (the other is ${twin})`),
      );
    casePaths.set(samePath(name), path);
    const { words, problem } = decode(readFileSync(join(root, 'cases', name)));
    const named = caseFileIdOf(name);
    if ('reason' in named) report(path, errorAt('file-name', start, named.reason));
    const { caseFile, placeOf, problems } = problem
      ? { caseFile: null, placeOf: () => start, problems: [problem] }
      : readCaseFile(words);
    if (caseFile && 'id' in named) problems.push(...holdAgainstOrders(named.id, caseFile, placeOf, ids, orders));
    for (const one of problems) report(path, one, words);
    if (caseFile) caseFiles.push(caseFile);
  }

  if (messages.some(({ fatal }) => fatal)) throw new CorpusError(messages);
  return { orders: byId, caseFiles, notices: messages };
}
