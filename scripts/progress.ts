/** A bar on a terminal while many files are worked on. */
import { clearLine, cursorTo } from 'node:readline';
import { SingleBar } from 'cli-progress';

/** Lets what waits for its turn (a key, the bar's clock) have it between two files. */
const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/**
 * Work on each of `files`, and draw on standard error how many are done. Nothing is drawn for one file alone, or where
 * standard error is no terminal.
 *
 * @param work what is done with a file; the lines that it gives are printed above the bar, by `print`.
 */
export async function withProgress(
  files: readonly string[],
  work: (file: string) => string[],
  print: (line: string) => void,
): Promise<void> {
  const isShown = process.stderr.isTTY && files.length > 1;
  const bar = isShown
    ? new SingleBar({
        format: '{bar} {value} of {total} orders',
        barsize: 32,
        clearOnComplete: true,
        forceRedraw: true,
        linewrap: true,
      })
    : null;
  bar?.start(files.length, 0);
  for (const [i, file] of files.entries()) {
    const lines = work(file);
    if (bar && lines.length > 0) {
      cursorTo(process.stderr, 0);
      clearLine(process.stderr, 0);
    }
    for (const line of lines) print(line);
    bar?.update(i + 1);
    await breathe();
  }
  bar?.stop();
}
