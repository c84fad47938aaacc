/**
 * Files of the dataset before they are made: what each will be made of, so that one whose parts have not changed since the
 * last build need not be made again.
 */
import { bytesOf } from './cut.ts';
import type { Weigh } from './lookup-packs.ts';

/** A piece of what a case puts into the dataset, put away under a digest of its words; how many bytes and rows it has. */
export type PieceMark = { digest: string; bytes: number; rows: number };

/**
 * A file: its path in the dataset, and how many rows, lines or list members it has, where it is made of such. It is words
 * and pieces one after the other, or made by `make`, then `recipe` decides every byte of it. One whose path ends in
 * `.packed` is given as it is before it is packed.
 */
export type PlannedFile = { path: string; rows?: number } & (
  | { chunks: readonly (string | PieceMark)[] }
  | {
      recipe: string;
      make: (before: FileBefore | null) => string | Uint8Array;
      /** What the next file of this path needs to know to be made from this one. */
      origins?: string;
      /** Recipes of what `make` asks to be kept. */
      keeps?: readonly string[];
    }
);

/** The file as the last build made it, and the `origins` that it gave then. */
export type FileBefore = { content: string; origins: string };

/** What planning asks of whoever has put the pieces away. */
export type Reader = {
  /** The words of a piece. */
  read: (piece: PieceMark) => string;
  /** The members of a list whose JSON, without its brackets, a piece is; the same ones each time, not to be changed. */
  parsed: (piece: PieceMark) => readonly unknown[];
  /** Bytes of a look-up as it is published; texts with one recipe are the same. */
  weigh: (recipe: string, text: () => string) => number;
  /** The same before it is packed. */
  measure: (recipe: string, text: () => string) => number;
  /** Bytes that `make` makes, or made when it was asked for the same recipe before: they are put away. */
  kept: (recipe: string, make: () => Uint8Array) => Uint8Array;
};

/** Keeps pieces in memory, for a dataset that is made in one go. */
export function inMemory(weigh: Weigh): Reader & {
  mark: (text: string, rows?: number) => PieceMark;
  contentOf: (file: PlannedFile) => string | Uint8Array;
} {
  const texts = new Map<string, string>();
  const values = new Map<string, unknown[]>();
  const read = ({ digest }: PieceMark): string => texts.get(digest) ?? '';
  return {
    mark(text, rows = 0) {
      const digest = String(texts.size);
      texts.set(digest, text);
      return { digest, bytes: bytesOf(text), rows };
    },
    read,
    parsed(piece) {
      const known = values.get(piece.digest) ?? (JSON.parse(`[${read(piece)}]`) as unknown[]);
      values.set(piece.digest, known);
      return known;
    },
    weigh: (_, text) => weigh(text()),
    measure: (_, text) => bytesOf(text()),
    kept: (_, make) => make(),
    contentOf: (file) =>
      'chunks' in file
        ? file.chunks.map((chunk) => (typeof chunk === 'string' ? chunk : read(chunk))).join('')
        : file.make(null),
  };
}
