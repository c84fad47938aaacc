/** How a command ends that cannot do what it was asked to. */
import { ZodError } from 'zod';

/** Errors that only a mistake of the program's own raises: its reader needs the trace. */
const mistakes = [TypeError, RangeError, ZodError];

/** What whoever sits at the machine can mend, by the words with which Node.js, Rust or the system tell of it. */
const reasons: [RegExp, string][] = [
  [/ENOSPC:|No space left on device/, 'The disk is full: make room, then give the command again.'],
  [
    /EDQUOT:|Disk quota exceeded/,
    'The disk has no more room for this account: make room, then give the command again.',
  ],
  [/EROFS:|Read-only file system/, 'The disk can only be read: let it be written to, then give the command again.'],
  [/EACCES:|Permission denied/, 'There is no permission to read or write there: give it, then give the command again.'],
  [
    /EXDEV:/,
    '`dist/`, `.build/` and the checkout have to be on one disk: what is finished is put in its place by renaming.',
  ],
];

/** What is to be done about an error of the system that a message tells of; null where it tells of none. */
export const reasonIn = (message: string): string | null => reasons.find(([words]) => words.test(message))?.[1] ?? null;

/**
 * Print the error's message, with what is to be done where the system says so, and let the process end with 1.
 *
 * @throws the error itself where it is a mistake of the program's own; Node.js then prints its trace and ends with 1.
 */
export function fail(error: unknown): void {
  if (!(error instanceof Error) || mistakes.some((mistake) => error instanceof mistake)) throw error;
  console.error([error.message, reasonIn(error.message)].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
