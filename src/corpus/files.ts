/** The files of a content folder, and what is said of those that cannot be read or have no name of their own. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import {
  decode,
  type FileBytes,
  messageOf,
  messagesOf,
  privacyOf,
  readPrivacyFile,
  samePath,
} from '../pipeline/index.ts';
import { errorAt, noticeAt, type Problem } from '../schema/problem.ts';

const start = { from: 0, to: 0 };

/** Files below a folder, by path with slashes, without hidden ones; a symbolic link is one, whatever it leads to. */
export function filesIn(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]));
}

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** One reading of a content folder: where it is, and what has been said of it so far. */
export type Reading = {
  root: string;
  messages: VFileMessage[];
  /** Says a problem of a whole file. */
  report: (path: string, problem: Problem) => void;
};

/** The bytes of a file; null, with a message, where it cannot be read (a link to nowhere, no permission). */
export function bytesOf({ root, report }: Reading, name: string): Uint8Array | null {
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
export function openTexts(reading: Reading) {
  const { root, report } = reading;
  const names = new Set(filesIn(join(root, 'texts')));
  const used = new Set<string>();
  return {
    /** Says of the text of an order that was taken down, or of all below a folder, that nobody needs to name it. */
    setAside(start: string): void {
      for (const name of names) if (name === start || name.startsWith(`${start}/`)) used.add(name);
    },
    /** Says that a text is named by an order that is known already. */
    use(name: string): void {
      used.add(name);
    },
    textOf(name: string): FileBytes | null {
      used.add(name);
      const bytes = names.has(name) ? bytesOf(reading, `texts/${name}`) : null;
      return bytes && { path: `${root}/texts/${name}`, bytes };
    },
    /** Says of each text that no order names that it stands there for nothing. */
    reportUnread(): void {
      const reason = 'Unexpected text without an annotated order, expected one under `orders/` whose `text` names it';
      for (const name of names.difference(used))
        report(`${root}/texts/${name}`, noticeAt('unread-text', start, reason));
    },
  };
}

/** A file of one kind: its name below the folder, its path as messages call it, and the id that its name gives. */
export type NamedFile = { name: string; path: string; id: string | null };

/** Files of one kind by name. Says of each that has no id, or one that another has, and of those of another kind. */
export function namedFiles(
  { root, report }: Reading,
  folder: 'orders' | 'cases',
  ending: RegExp,
  other: Problem,
  idOf: (name: string) => { id: string } | { reason: string },
): NamedFile[] {
  const paths = new Map<string, string>();
  const files: NamedFile[] = [];
  for (const name of filesIn(join(root, folder))) {
    const path = `${root}/${folder}/${name}`;
    if (!ending.test(name)) {
      report(path, other);
      continue;
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
    files.push({ name: `${folder}/${name}`, path, id: 'id' in named ? named.id : null });
  }
  return files;
}

/** Reads `privacy.yaml`; asks for nothing where there is none, or where it is to be left aside. */
export function openPrivacy(reading: Reading, isAside: boolean) {
  const { root, messages, report } = reading;
  const path = `${root}/privacy.yaml`;
  // By the folder's own list: a link that leads nowhere must not pass for a file that asks for nothing.
  const names = isAside || !existsSync(root) ? [] : readdirSync(root).filter((name) => /^privacy\b/i.test(name));
  for (const name of names.filter((one) => one !== 'privacy.yaml'))
    report(`${root}/${name}`, errorAt('file-name', start, 'Unexpected file name, expected `privacy.yaml`'));
  const bytes = names.includes('privacy.yaml') ? bytesOf(reading, 'privacy.yaml') : null;
  const { words, problem } = bytes ? decode(bytes) : { words: '' };
  const read = readPrivacyFile(problem ? '' : words);
  if (problem && problem.rule !== 'empty-file') messages.push(messageOf(path, words, problem));
  const privacy = privacyOf(read.lists);
  return {
    ...privacy,
    /** Digest of the file; '' where there is none. */
    digest: bytes ? sha256(bytes) : '',
    /** Says all that is wrong with the file, now that everything has been read. */
    report: (known: Parameters<typeof privacy.problems>[1]) =>
      messages.push(...messagesOf(path, words, [...read.problems, ...privacy.problems(read.placeOf, known)])),
  };
}
