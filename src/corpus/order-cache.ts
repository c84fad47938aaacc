/** Orders that were read earlier, kept by content and by version of the pipeline. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import {
  decode,
  type FileBytes,
  type Finding,
  findPrivate,
  type ReadOrder,
  readAnnotatedOrder,
} from '../pipeline/index.ts';
import type { Order, OrderId } from '../schema/order.ts';
import { filesIn, sha256 } from './files.ts';

let version: string | undefined;

/** Digest of everything that decides how an order is read: our own sources, and the versions of the packages. */
export const pipelineVersion = (): string =>
  (version ??= digestOfSources(['src/pipeline', 'src/schema', 'package-lock.json']));

/** Digest of the files at some paths of this checkout, of folders all that is in them. */
export function digestOfSources(paths: readonly string[]): string {
  const root = join(import.meta.dirname, '../..');
  const files = paths
    .map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path).map((file) => join(path, file)) : [path]));
  return sha256(files.map((file) => sha256(readFileSync(file))).join('\n'));
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
  const reader = folder === undefined ? '' : pipelineVersion().slice(0, 16);
  const inUse = new Set<string>();
  const fileOf = (id: OrderId, bytes: Uint8Array) => fileAt(id, sha256(bytes));
  const fileAt = (id: OrderId, digest: string) => join(folder ?? '', `${reader}-${sha256(`${id}\n${digest}`)}.json`);
  return {
    /** How many orders are kept as this version of the program reads them. */
    size: (): number =>
      folder === undefined
        ? 0
        : filesIn(folder).filter((name) => name.startsWith(`${reader}-`) && name.endsWith('.json')).length,
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
    /** The same of an order whose file is known by its digest alone. */
    useAt(id: OrderId, digest: string): void {
      if (folder !== undefined) inUse.add(fileAt(id, digest));
    },
    /** Deletes the orders that are not in use, so that nothing stays of what was taken down, masked or changed. */
    deleteOthers(): void {
      if (folder === undefined) return;
      for (const name of filesIn(folder))
        if (/^(?:[0-9a-f]{16}-)?[0-9a-f]{64}\.json/.test(name) && !inUse.has(join(folder, name)))
          rmSync(join(folder, name), { force: true });
    },
  };
}

/** Reads an order with what the gate finds in its file, or takes it from the cache where file and raw text are the same. */
export function readOrder(
  { path, bytes }: FileBytes,
  id: OrderId,
  cache: ReturnType<typeof orderCache>,
  textOf: (name: string) => FileBytes | null,
): ReadOrder & { text: string | null; found: readonly Finding[]; keep: () => void } {
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
    return { order: kept.order, messages, text: kept.text, found, keep };
  }
  let named = '';
  const { order, messages } = readAnnotatedOrder({ path, bytes }, id, (name) => {
    named = name;
    return textOf(name);
  });
  const found = foundIn();
  return { order, messages, text: order && named, found, keep: () => order && keepAs(named, order, messages, found) };

  function keepAs(name: string, read: Order, notices: readonly VFileMessage[], all: Finding[]): void {
    cache.keep(id, bytes, { ...keptOf(name, read, notices), found: all });
    cache.use(id, bytes);
  }
}
