/** How a command ends that cannot do what it was asked to. */
import { ZodError } from 'zod';

/** Errors that only a mistake of the program's own raises: its reader needs the trace. */
const mistakes = [TypeError, RangeError, ZodError];

/** What whoever sits at the machine can mend, by the code with which the system says it. */
const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full: make room, then give the command again.',
  EDQUOT: 'The share of the disk that this account has is used up: make room, then give the command again.',
  EROFS: 'The disk can only be read: let it be written to, then give the command again.',
  EACCES: 'There is no permission to read or write there: give it, then give the command again.',
  EXDEV: '`dist/` and `.build/` are on two disks, and have to be on one: a site is put in its place by renaming.',
};

/** What is to be done about an error of the system that a message tells of; null where it tells of none. */
export function reasonIn(message: string): string | null {
  const code = /\b(E[A-Z]+): /.exec(message)?.[1];
  return reasons[code ?? ''] ?? null;
}

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
