/**
 * What the last build put into the dataset, kept case by case: so that the next one makes only what has changed. A folder
 * holds every file of that dataset under the digest of what it was made of, with hard links to the published ones, so that
 * it takes no room of its own; pieces that no published file holds; and a ledger, which says what is where. Nothing stays
 * that the build in hand did not use.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { KnownContent } from '../../src/corpus/groups.ts';
import type { MarkedShare } from '../../src/pipeline/view/dataset-files.ts';
import type { PieceMark, PlannedFile, Reader } from '../../src/pipeline/view/planned-files.ts';

/** A file as it was written: bytes, SHA-256 in hex, time of writing (ms), and the pieces in it with the bytes before each. */
type FileKept = {
  bytes: number;
  sha256: string;
  written: number;
  pieces?: [digest: string, from: number, bytes: number][];
};

/** The share of a case as it was made of what stands under `key`, and what was to be said of it. */
export type ShareKept = MarkedShare & { key: string; notices: string[] };

export type Ledger = {
  version: string;
  content: KnownContent | null;
  /** By the id of the case; '' for the orders without one. */
  shares: Record<string, ShareKept>;
  /** By digest of what each was made of. */
  files: Record<string, FileKept>;
  /** By path, the digest of a file that the next one of this path may be made from, and what it was made of. */
  origins: Record<string, { file: string; origins: string }>;
  /** Bytes of look-ups by the digest of what they are made of. */
  weights: Record<string, number>;
};

const emptyLedger = (version: string): Ledger => ({
  version,
  content: null,
  shares: {},
  files: {},
  origins: {},
  weights: {},
});

/** A digest as it is used for names: 32 letters of SHA-256. */
export const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('base64url').slice(0, 32);
};

/** Packed as it is published: the same bytes on every machine, since the version of Node.js is the project's own. */
export const packed = (content: string | Uint8Array): Buffer => gzipSync(content, { level: 6 });

/** Bytes of new pieces that are held; more are put aside in a file until the dataset is written. */
const mostHeld = 64 * 1024 * 1024;

/** Bytes at most of a file of pieces that no published file holds: one that loses a piece is written anew. */
const largestRest = 2 * 1024 * 1024;

/** Lists that are held once they have been parsed. */
const mostParsed = 600;

/** Opens the store. What it holds beyond its ledger is deleted, and what its ledger names beyond it is forgotten. */
export function openStore(folder: string, version: string) {
  mkdirSync(folder, { recursive: true });
  const ledger = readLedger(folder, version);
  for (const name of readdirSync(folder))
    if (name !== 'ledger' && !ledger.files[name]) rmSync(join(folder, name), { force: true });
  for (const [name, { bytes, written }] of Object.entries(ledger.files)) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.size !== bytes || stat.mtimeMs !== written) delete ledger.files[name];
  }
  return new ShareStore(folder, ledger);
}

function readLedger(folder: string, version: string): Ledger {
  try {
    const [digest, json] = readFileSync(join(folder, 'ledger'), 'utf8').split('\n', 2) as [string, string];
    const ledger: Ledger = JSON.parse(json);
    if (digestOf(json) === digest && ledger.version === version) return ledger;
  } catch {
    // None there, or cut off: everything is made anew.
  }
  return emptyLedger(version);
}

type Place = { file: string; from: number; bytes: number };

export class ShareStore implements Reader {
  readonly folder: string;
  /** What the last build left. */
  readonly before: Ledger;
  readonly #now: Ledger;
  readonly #places = new Map<string, Place>();
  readonly #held = new Map<string, Buffer>();
  #heldBytes = 0;
  readonly #aside: string;
  #asideBytes = 0;
  #asideFile: number | undefined;
  readonly #parsed = new Map<string, readonly unknown[]>();

  constructor(folder: string, before: Ledger) {
    this.folder = folder;
    this.before = before;
    this.#now = emptyLedger(before.version);
    this.#aside = join(folder, `aside-${process.pid}`);
    for (const [file, { pieces }] of Object.entries(before.files))
      for (const [digest, from, bytes] of pieces ?? []) this.#places.set(digest, { file, from, bytes });
  }

  // ---- shares and their pieces ----

  /** The share of a case made under this key, if all of it is still there. */
  shareOf(id: string, key: string): ShareKept | null {
    const share = this.before.shares[id];
    return share?.key === key && piecesIn(share).every(({ digest }) => this.#places.has(digest)) ? share : null;
  }

  /** Says that a share belongs to the dataset in hand. */
  use(id: string, share: ShareKept): void {
    this.#now.shares[id] = share;
  }

  /** Puts a piece away until the dataset is written. */
  mark = ({ text, rows }: { text: string; rows: number }): PieceMark => {
    const bytes = Buffer.from(text);
    const digest = digestOf(bytes);
    const mark = { digest, bytes: bytes.length, rows };
    if (this.#places.has(digest) || this.#held.has(digest)) return mark;
    if (this.#heldBytes + bytes.length <= mostHeld) {
      this.#held.set(digest, bytes);
      this.#heldBytes += bytes.length;
      return mark;
    }
    this.#asideFile ??= openSync(this.#aside, 'w+');
    writeSync(this.#asideFile, bytes);
    this.#places.set(digest, { file: this.#aside, from: this.#asideBytes, bytes: bytes.length });
    this.#asideBytes += bytes.length;
    return mark;
  };

  #bytesOf({ digest }: Pick<PieceMark, 'digest'>): Buffer {
    const held = this.#held.get(digest);
    if (held) return held;
    const place = this.#places.get(digest);
    if (!place) throw new TypeError(`The piece ${digest} is not put away.`);
    const bytes = Buffer.allocUnsafe(place.bytes);
    if (place.file === this.#aside) readWhole(this.#asideFile as number, bytes, place.from);
    else {
      const file = openSync(join(this.folder, place.file), 'r');
      try {
        readWhole(file, bytes, place.from);
      } finally {
        closeSync(file);
      }
    }
    return bytes;
  }

  read = (piece: PieceMark): string => this.#bytesOf(piece).toString();

  parsed = (piece: PieceMark): readonly unknown[] => {
    const known = this.#parsed.get(piece.digest);
    if (known) return known;
    if (this.#parsed.size >= mostParsed) this.#parsed.delete(this.#parsed.keys().next().value as string);
    const list = JSON.parse(`[${this.read(piece)}]`) as unknown[];
    this.#parsed.set(piece.digest, list);
    return list;
  };

  // ---- look-ups ----

  weigh = (recipe: string, text: () => string): number =>
    this.#weight(digestOf('packed', recipe), () => packed(text()).length);

  measure = (recipe: string, text: () => string): number =>
    this.#weight(digestOf('plain', recipe), () => Buffer.byteLength(text()));

  #weight(name: string, weigh: () => number): number {
    const weight = this.#now.weights[name] ?? this.before.weights[name] ?? weigh();
    this.#now.weights[name] = weight;
    return weight;
  }

  // ---- files ----

  kept = (recipe: string, make: () => Uint8Array): Uint8Array => {
    const name = digestOf('kept', recipe);
    if (!this.#use(name)) this.#write(name, [make()]);
    return readFileSync(join(this.folder, name));
  };

  /** A file of the dataset, made unless the last build made the same; gives the name of it in this folder, with its size and hash. */
  fileOf(planned: PlannedFile): { name: string; file: FileKept } {
    for (const recipe of 'keeps' in planned ? (planned.keeps ?? []) : []) this.#use(digestOf('kept', recipe));
    const isPacked = planned.path.endsWith('.packed');
    const name =
      'chunks' in planned
        ? digestOf('chunks', ...planned.chunks.map((one) => (typeof one === 'string' ? one : `${one.digest} piece`)))
        : digestOf(isPacked ? 'packed' : 'made', planned.recipe);
    if (!this.#use(name)) {
      if ('chunks' in planned)
        this.#write(
          name,
          planned.chunks.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)),
        );
      else {
        const content = planned.make(this.#before(planned.path));
        this.#write(name, [isPacked ? packed(content) : Buffer.from(content)]);
      }
    }
    if ('origins' in planned && planned.origins)
      this.#now.origins[planned.path] = { file: name, origins: planned.origins };
    return { name, file: this.#now.files[name] as FileKept };
  }

  #before(path: string) {
    const { file, origins } = this.before.origins[path] ?? {};
    if (file === undefined || origins === undefined || !this.before.files[file]) return null;
    return { content: readFileSync(join(this.folder, file), 'utf8'), origins };
  }

  /** Says that a file belongs to the dataset in hand; false where it is not there. */
  #use(name: string): boolean {
    const file = this.#now.files[name] ?? this.before.files[name];
    if (!file) return false;
    this.#now.files[name] = file;
    return true;
  }

  /** Writes a file whole or not at all. */
  #write(name: string, chunks: readonly (Uint8Array | PieceMark)[]): void {
    const pieces: FileKept['pieces'] = [];
    const hash = createHash('sha256');
    let bytes = 0;
    const part = join(this.folder, `${name}.part`);
    const file = openSync(part, 'w');
    try {
      for (const chunk of chunks) {
        const content = chunk instanceof Uint8Array ? chunk : this.#bytesOf(chunk);
        if (!(chunk instanceof Uint8Array)) pieces.push([chunk.digest, bytes, content.length]);
        hash.update(content);
        for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
        bytes += content.length;
      }
    } finally {
      closeSync(file);
    }
    const path = join(this.folder, name);
    renameSync(part, path);
    this.#now.files[name] = {
      bytes,
      sha256: hash.digest('hex'),
      written: statSync(path).mtimeMs,
      ...(pieces.length > 0 ? { pieces } : {}),
    };
  }

  // ---- the end ----

  /** Keeps what the dataset in hand was made of for the next one, and nothing else. */
  close(content: KnownContent): void {
    this.#keepRest();
    const { files } = this.#now;
    if (this.#asideFile !== undefined) closeSync(this.#asideFile);
    this.#now.content = content;
    const json = JSON.stringify(this.#now);
    const part = join(this.folder, 'ledger.part');
    writeFileSync(part, `${digestOf(json)}\n${json}`);
    renameSync(part, join(this.folder, 'ledger'));
    for (const name of readdirSync(this.folder))
      if (name !== 'ledger' && !files[name]) rmSync(join(this.folder, name), { force: true });
  }

  /** Puts the pieces that no file of the dataset holds into files of their own; one that holds others too is written anew. */
  #keepRest(): void {
    const { files, shares } = this.#now;
    const stored = new Set(Object.values(files).flatMap(({ pieces }) => pieces?.map(([digest]) => digest) ?? []));
    const live = new Map(
      Object.values(shares)
        .flatMap(piecesIn)
        .filter(({ digest }) => !stored.has(digest))
        .map((piece) => [piece.digest, piece]),
    );
    for (const [name, { pieces }] of Object.entries(this.before.files)) {
      if (files[name] || !pieces?.every(([digest]) => live.has(digest))) continue;
      this.#use(name);
      for (const [digest] of pieces) live.delete(digest);
    }
    let [run, bytes]: [PieceMark[], number] = [[], 0];
    const write = () => {
      if (run.length > 0) this.#write(digestOf('rest', ...run.map(({ digest }) => digest)), run);
      [run, bytes] = [[], 0];
    };
    for (const piece of live.values()) {
      if (bytes + piece.bytes > largestRest) write();
      run.push(piece);
      bytes += piece.bytes;
    }
    write();
  }
}

function readWhole(file: number, into: Buffer, from: number): void {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, at, into.length - at, from + at);
    if (read === 0) throw new Error('A file of the cache is shorter than it was: give the command again.');
    at += read;
  }
}

/** Every piece of a share. */
const piecesIn = ({ pieces }: MarkedShare): PieceMark[] => [
  ...(pieces.case ? [pieces.case] : []),
  ...pieces.unidentified,
  ...Object.values(pieces.lines).flat(),
  ...Object.values(pieces.tables).flatMap((some) => some.flatMap(({ csv, json }) => [csv, json])),
  ...Object.values(pieces.lookup),
];
