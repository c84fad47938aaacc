/**
 * Reads `content/` case by case, and of what has not changed since the last reading only names, sizes and times. What was
 * found then stands in `KnownContent`; a file whose size or time is another is read, and is the same if its digest is.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../corpus.ts';
import { type FileBytes, formatMessage, readAnnotatedOrder, type Uses } from '../pipeline/index.ts';
import { type CaseFile, type CaseId, caseIdOf } from '../schema/case.ts';
import type { IsoDate } from '../schema/date.ts';
import type { Order, OrderId } from '../schema/order.ts';
import type { Hidden } from '../schema/privacy.ts';
import { bytesOf, type NamedFile, sha256 } from './files.ts';
import {
  caseFiles,
  caseInPath,
  closeReading,
  type Down,
  knowCase,
  knowOrder,
  leaveOut,
  openReading,
  orderFiles,
  orderIdsIn,
  readShown,
  readShownCaseFile,
  reportClashes,
  type WholeReading,
} from './shown.ts';

/** A file as it was: bytes, times of its change and of that of its entry in the folder (ms; 0 for one too fresh to trust), digest. */
type FileWas = [size: number, changed: number, entered: number, digest: string];

/** What was found in a file, without an error. */
type Found = { file: FileWas; uses: Uses; since: IsoDate | null; notices: string[] };

/** The same of an order; `isKept` where it stands in the cache of orders, `down` where it was taken down. */
type FoundOrder = Found & { text: string | null; down: Down | null; isKept: boolean };

/** What one reading of a content folder found: as JSON it is there for the next. */
export type KnownContent = {
  /** The folder as messages name it. */
  root: string;
  /** Digest of the privacy file. */
  privacy: string;
  /** By paths below `content/`, and below `texts/`. */
  orders: Record<string, FoundOrder>;
  caseFiles: Record<string, Found>;
  texts: Record<string, FileWas>;
  /** Digest of what may be published of each case; '' for the orders without one. */
  keys: Record<string, string>;
};

/** A case, or the orders whose case is not known. */
export type Group = {
  id: CaseId | null;
  /** Digest of all that may be published of it. */
  key: string;
  /** Its orders by id and its case file, masked and without what was taken down. */
  read: () => { orders: Order[]; caseFile: CaseFile | null };
};

export type GroupedContent = {
  /** By id, the orders without a case last, even where there is none. */
  groups: Group[];
  orders: number;
  hidden: Hidden;
  notices: string[];
  known: KnownContent;
};

/** The group of orders without a case, in the records of `KnownContent`. */
const noCase = '';

/** A time this much older than the reading is another one where the file has changed since, in milliseconds. */
const settled = 2_000;

/** Orders that are held, once read, for whoever asks for their group; of more, each is read again. */
const mostHeld = 400;

/**
 * Read all of a content folder.
 *
 * @param root folder, as `readCorpus` takes it; @param cache folder for orders already read.
 * @param before what an earlier reading by the same version of the program found; null for none.
 * @returns null where anything is wrong and not everything was read: `readCorpus` says what.
 * @throws CorpusError with every message, where everything was read and one is an error.
 */
export function readGroups(
  root: string,
  cache: string | undefined,
  before: KnownContent | null,
): GroupedContent | null {
  const whole = openReading(root, cache, false);
  const isSame = before?.root === root && before.privacy === whole.privacy.digest;
  const was = isSame ? before : null;
  const files = filesOf(root, was);
  const [orders, ofCases] = [orderFiles(whole), caseFiles(whole)];
  const changed = changedGroups(was, files, orders, ofCases);
  const reading = new GroupedReading(whole, files, was, changed);
  const byGroup = Map.groupBy(orders, ({ id }) => groupIn(id));
  for (const [group, own] of byGroup) reading.readOrders(group, own);
  reading.readCaseFiles(ofCases);
  const spoken = whole.messages.length;
  closeReading(whole);
  if (whole.messages.some(({ fatal }) => fatal)) {
    // Of what was not read again nothing but its notices is known in words.
    if (!changed) throw new CorpusError(whole.messages);
    return null;
  }
  reading.notices.push(...whole.messages.slice(spoken).map(formatMessage));
  return reading.made();
}

const groupIn = (id: OrderId | null): string => {
  const folder = id === null ? noCase : caseInPath(id);
  return folder.includes('/') ? folder : noCase;
};

/** Looks at files, and remembers what each was found to be. */
function filesOf(root: string, was: KnownContent | null) {
  const started = Date.now();
  const seen = new Map<string, FileWas | null>();
  const statOf = (name: string) => {
    const stat = statSync(join(root, name), { throwIfNoEntry: false });
    return stat && ([stat.size, stat.mtimeMs, stat.ctimeMs] as const);
  };
  /** A file as it is now; null where it cannot be read. */
  const look = (name: string, before: FileWas | undefined, bytes: () => Uint8Array | null): FileWas | null => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const now = statOf(name);
    let found: FileWas | null = null;
    if (now && before && now.every((value, i) => value === before[i])) found = before;
    else if (now) {
      const read = bytes();
      const isSettled = Math.max(now[1], now[2]) < started - settled;
      if (read) found = [now[0], isSettled ? now[1] : 0, now[2], sha256(read)];
    }
    seen.set(name, found);
    return found;
  };
  return {
    look,
    /** A text by its path under `texts/`. */
    lookAtText: (name: string, bytes: () => Uint8Array | null) => look(`texts/${name}`, was?.texts[name], bytes),
  };
}

type Files = ReturnType<typeof filesOf>;

/** The groups of which a file is new, gone or another. */
function changedGroups(
  was: KnownContent | null,
  { look, lookAtText }: Files,
  orders: readonly NamedFile[],
  ofCases: readonly NamedFile[],
): Set<string> | null {
  if (!was) return null;
  const quiet = { root: was.root, messages: [], report: () => {} };
  const changed = new Set<string>();
  const isAsBefore = (name: string, before: FileWas | undefined) =>
    before !== undefined && look(name, before, () => bytesOf(quiet, name))?.[3] === before[3];
  const isTextAsBefore = (text: string | null) =>
    text === null || lookAtText(text, () => bytesOf(quiet, `texts/${text}`))?.[3] === was.texts[text]?.[3];
  for (const { name, id } of orders) {
    const found = was.orders[name];
    if (!isAsBefore(name, found?.file) || !found || !isTextAsBefore(found.text)) changed.add(groupIn(id));
  }
  for (const { name, id } of ofCases) if (!isAsBefore(name, was.caseFiles[name]?.file)) changed.add(id ?? noCase);
  const there = new Set([...orders, ...ofCases].map(({ name }) => name));
  for (const name of [...Object.keys(was.orders), ...Object.keys(was.caseFiles)])
    if (!there.has(name)) changed.add(groupOfPath(name));
  return changed;
}

/** The group of a file by its path below `content/`: `orders/cand/15-cv-00798/2016-04-26.md`, `cases/cand/15-cv-00798.yaml`. */
const groupOfPath = (name: string): string =>
  groupIn(
    name.startsWith('cases/') ? `${name.slice('cases/'.length, -'.yaml'.length)}/` : name.slice('orders/'.length),
  );

class GroupedReading {
  readonly whole: WholeReading;
  readonly files: Files;
  readonly was: KnownContent | null;
  /** Null where every group is to be read. */
  readonly changed: ReadonlySet<string> | null;
  readonly notices: string[] = [];
  readonly #known: KnownContent;
  /** What was read of the groups that changed. */
  readonly #digests = new Map<string, string[]>();
  readonly #held = new Map<string, { orders: Order[]; caseFile: CaseFile | null }>();
  readonly #names = new Map<string, NamedFile[]>();
  readonly #amounts = new Map<string, number>();
  readonly #caseFileOf = new Map<string, NamedFile>();
  #isHolding = true;

  constructor(whole: WholeReading, files: Files, was: KnownContent | null, changed: ReadonlySet<string> | null) {
    [this.whole, this.files, this.was, this.changed] = [whole, files, was, changed];
    this.#known = { root: whole.root, privacy: whole.privacy.digest, orders: {}, caseFiles: {}, texts: {}, keys: {} };
    this.notices.push(...whole.messages.map(formatMessage));
  }

  /** Reads the orders of a group, or recalls what was found in them. */
  readOrders(group: string, files: readonly NamedFile[]): void {
    this.#names.set(group, [...files]);
    if (this.changed && !this.changed.has(group)) {
      for (const file of files) this.#recallOrder(file);
      return;
    }
    const orders = files.flatMap((file) => this.#readOrder(file) ?? []).sort(byId);
    reportClashes(this.whole, orders);
    this.#amounts.set(group, orders.length);
    this.#digests.set(
      group,
      orders.map((order) => sha256(JSON.stringify(order))),
    );
    this.#hold(group, orders);
  }

  #hold(group: string, orders: Order[]): void {
    const held = [...this.#held.values()].reduce((sum, one) => sum + one.orders.length, orders.length);
    if (held > mostHeld) {
      this.#isHolding = false;
      this.#held.clear();
    }
    if (this.#isHolding) this.#held.set(group, { orders, caseFile: null });
  }

  #recallOrder({ name, id }: NamedFile): void {
    const { whole, was } = this;
    const found = was?.orders[name];
    const file = this.files.look(name, found?.file, () => null);
    if (!found || !file || id === null) throw new TypeError(`${name} is not known.`);
    knowOrder(whole, id);
    whole.known.files.add(name);
    const on = whole.privacy.downSince(id);
    if (on !== null && found.down) leaveOut(whole, id, on, found.down);
    if (found.text !== null) whole.texts.use(found.text);
    this.#recall(found, id);
    if (found.isKept) whole.cache.useAt(id, file[3]);
    this.#keepOrder(name, { ...found, file });
    if (!found.down) {
      const group = groupIn(id);
      this.#amounts.set(group, (this.#amounts.get(group) ?? 0) + 1);
    }
  }

  #recall({ uses, since, notices }: Found, id: string): void {
    this.whole.privacy.recall(uses);
    if (since !== null) this.whole.hidden.changed.push({ id, on: since });
    this.notices.push(...notices);
  }

  #keepOrder(name: string, found: FoundOrder): void {
    this.#known.orders[name] = found;
    const text = found.text === null ? null : this.files.lookAtText(found.text, () => this.#bytesOfText(found.text));
    if (text && found.text !== null) this.#known.texts[found.text] = text;
  }

  #bytesOfText = (text: string | null) => this.whole.texts.textOf(text ?? '')?.bytes ?? null;

  /** Reads an order; null where it is not to be published, or an error stands in the way. */
  #readOrder({ name, path, id }: NamedFile): Order | null {
    const { whole } = this;
    const bytes = bytesOf(whole, name);
    if (!bytes) return null;
    whole.known.files.add(name);
    const spoken = whole.messages.length;
    if (id === null) {
      whole.messages.push(...readAnnotatedOrder({ path, bytes }, null, whole.texts.textOf).messages);
      return null;
    }
    const { order, text, down, since, uses, isKept } = readShown(whole, { path, bytes }, id);
    const file = this.files.look(name, this.was?.orders[name]?.file, () => bytes);
    const notices = whole.messages.slice(spoken).map(formatMessage);
    this.notices.push(...notices);
    if (file && (order || down)) {
      // What is known is known of the bytes that were read.
      const read: FileWas = file[3] === sha256(bytes) ? file : [bytes.length, 0, 0, sha256(bytes)];
      this.#keepOrder(name, { file: read, text, down, since, uses, notices, isKept });
    }
    return order;
  }

  /** Reads the case files of groups that changed, and recalls what was found in the others. */
  readCaseFiles(files: readonly NamedFile[]): void {
    const { whole } = this;
    const ids = orderIdsIn(whole);
    const orders = { get: (id: OrderId) => this.#orderOf(id) };
    for (const file of files) {
      const { name, path, id } = file;
      const found = this.was?.caseFiles[name];
      if (id !== null) this.#caseFileOf.set(id, file);
      if (this.changed && id !== null && !this.changed.has(id) && found) {
        whole.known.files.add(name);
        knowCase(whole, id);
        this.#recall(found, id);
        this.#known.caseFiles[name] = { ...found, file: this.files.look(name, found.file, () => null) ?? found.file };
        continue;
      }
      const bytes = bytesOf(whole, name);
      if (!bytes) continue;
      whole.known.files.add(name);
      const spoken = whole.messages.length;
      const { caseFile, since, uses } = readShownCaseFile(whole, { path, bytes }, id, ids, orders);
      const notices = whole.messages.slice(spoken).map(formatMessage);
      this.notices.push(...notices);
      const digest = sha256(bytes);
      const seen = this.files.look(name, found?.file, () => bytes);
      this.#known.caseFiles[name] = {
        file: seen?.[3] === digest ? seen : [bytes.length, 0, 0, digest],
        since,
        uses,
        notices,
      };
      if (!caseFile || id === null) continue;
      const group = caseIdOf(caseFile);
      this.#digests.set(group, [...(this.#digests.get(group) ?? []), `case file ${sha256(JSON.stringify(caseFile))}`]);
      this.#held.set(group, { orders: this.#held.get(group)?.orders ?? [], caseFile });
    }
  }

  /** An order by its id, of whichever group; undefined where it cannot be published. */
  #orderOf(id: OrderId): Order | undefined {
    const group = groupIn(id);
    const held = this.#held.get(group);
    const isHeld = held && this.#names.get(group)?.length === held.orders.length;
    const orders = isHeld ? held.orders : this.#readAgain(group).orders;
    return orders.find((order) => order.id === id);
  }

  #again: { group: string; orders: Order[]; caseFile: CaseFile | null } | undefined;

  /** Reads a group once more, aside from what has been said and hidden. */
  #readAgain(group: string): { orders: Order[]; caseFile: CaseFile | null } {
    if (this.#again?.group === group) return this.#again;
    const { whole } = this;
    const aside: WholeReading = {
      ...whole,
      messages: [],
      report: () => {},
      hidden: { removed: [], changed: [], noindex: [] },
      known: { orders: new Set(whole.known.orders), cases: new Set(whole.known.cases), files: new Set() },
    };
    const bytes = ({ name, path }: NamedFile): FileBytes | null => {
      const read = bytesOf(aside, name);
      return read && { path, bytes: read };
    };
    const orders = (this.#names.get(group) ?? []).flatMap((file) => {
      const read = bytes(file);
      return (read && file.id !== null && readShown(aside, read, file.id).order) || [];
    });
    this.#again = { group, orders: orders.sort(byId), caseFile: null };
    const ofCase = this.#caseFileOf.get(group);
    const read = ofCase && bytes(ofCase);
    if (read)
      this.#again.caseFile = readShownCaseFile(aside, read, group, orderIdsIn(whole), {
        get: (id) => orders.find((order) => order.id === id),
      }).caseFile;
    return this.#again;
  }

  /** What the reading found. */
  made(): GroupedContent {
    const { whole, was } = this;
    const ids = [...new Set([...this.#names.keys(), ...this.#caseFileOf.keys()])].filter((id) => id !== noCase).sort();
    const groups = [...ids, noCase].flatMap((id): Group[] => {
      const isChanged = !this.changed || this.changed.has(id);
      const digests = this.#digests.get(id) ?? [];
      const key = isChanged ? sha256(digests.join('\n')) : (was?.keys[id] ?? '');
      const isEmpty = isChanged ? digests.length === 0 : key === '';
      if (isEmpty && id !== noCase) return [];
      this.#known.keys[id] = key;
      return [{ id: id === noCase ? null : id, key, read: () => this.#groupOf(id, isChanged ? key : null) }];
    });
    const orders = [...this.#amounts.values()].reduce((sum, amount) => sum + amount, 0);
    return { groups, orders, hidden: whole.hidden, notices: this.notices, known: this.#known };
  }

  #groupOf(id: string, key: string | null): { orders: Order[]; caseFile: CaseFile | null } {
    const held = this.#held.get(id);
    if (held && this.#isHolding && key !== null) return held;
    const again = this.#readAgain(id);
    const digests = [
      ...again.orders.map((order) => sha256(JSON.stringify(order))),
      ...(again.caseFile ? [`case file ${sha256(JSON.stringify(again.caseFile))}`] : []),
    ];
    if (key !== null && sha256(digests.join('\n')) !== key)
      throw new Error(
        `The files of ${id || 'orders without a case'} changed while they were read: give the command again.`,
      );
    return again;
  }
}

const byId = (a: Order, b: Order) => (a.id < b.id ? -1 : 1);
