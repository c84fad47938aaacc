/** A bar on a terminal while many files are worked on. */
import { clearLine, cursorTo } from 'node:readline';
import { MultiBar } from 'cli-progress';

/** What working on a file gives to say: complaints for standard error, and a report. */
export type Said = { complaints: readonly string[]; report: readonly string[] };

/** Lets what waits for its turn (the bar's clock) have it between two files. */
const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/**
 * Work on each of `files`, and draw on standard error how many are done. Nothing is drawn for one file alone, or where
 * standard error is no terminal.
 *
 * @param work what is done with a file.
 * @param print prints a line of its report; complaints go to standard error. Both stand above the bar.
 */
export async function withProgress(
  files: readonly string[],
  work: (file: string) => Said,
  print: (line: string) => void,
): Promise<void> {
  const isShown = process.stderr.isTTY && files.length > 1;
  // One bar of a MultiBar: a SingleBar puts the cursor back where it began, over the lines printed since.
  const format = '{bar} {value} of {total} orders';
  const bars = isShown
    ? new MultiBar({ format, barsize: 32, clearOnComplete: true, forceRedraw: true, linewrap: true })
    : null;
  const bar = bars?.create(files.length, 0);
  bars?.update();
  for (const [i, file] of files.entries()) {
    const { complaints, report } = work(file);
    if (bars) {
      cursorTo(process.stderr, 0);
      clearLine(process.stderr, 0);
    }
    for (const line of complaints) console.error(line);
    for (const line of report) print(line);
    bar?.update(i + 1);
    bars?.update();
    await breathe();
  }
  bars?.stop();
}
