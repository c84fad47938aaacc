/** How a command ends that cannot do what it was asked to. */
import { ZodError } from 'zod';

/** Errors that only a mistake of the program's own raises: its reader needs the trace. */
const mistakes = [TypeError, RangeError, ZodError];

/**
 * Print the error's message and let the process end with 1.
 *
 * @throws the error itself where it is a mistake of the program's own; Node.js then prints its trace and ends with 1.
 */
export function fail(error: unknown): void {
  if (!(error instanceof Error) || mistakes.some((mistake) => error instanceof mistake)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
