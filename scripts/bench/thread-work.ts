/**
 * How long a page's own thread has worked, from Chromium's trace: what counts where other programs share the processor,
 * and a clock would count their time too.
 */
import type { Browser } from 'playwright-core';

/** Something in a trace; times in microseconds: `dur` by the clock, `tts` and `tdur` of the thread alone. */
type Traced = {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tts?: number;
  tdur?: number;
};

/** What Chromium has traced while a task ran, of these categories. */
async function traced(chrome: Browser, categories: readonly string[], task: () => Promise<void>): Promise<Traced[]> {
  const session = await chrome.newBrowserCDPSession();
  const seen: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => seen.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: [...categories] } });
  await task();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return seen;
}

/** The milliseconds that a page's thread worked between its first marks of two names, while a task ran. */
export async function workBetween(
  chrome: Browser,
  from: string,
  to: string,
  task: () => Promise<void>,
): Promise<number> {
  const seen = await traced(chrome, ['blink.user_timing'], task);
  const at = (mark: string) => seen.find(({ name, cat }) => name === mark && cat.includes('user_timing'))?.tts;
  return ((at(to) ?? Number.NaN) - (at(from) ?? Number.NaN)) / 1000;
}

/** The milliseconds of work of the longest task of a page's thread, while a task of ours ran. */
export async function longestTask(chrome: Browser, task: () => Promise<void>): Promise<number> {
  const seen = await traced(chrome, ['devtools.timeline', 'toplevel'], task);
  // The thread that lays pages out is the one of the page.
  const page = seen.find(({ name }) => name === 'Layout');
  const work = seen
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === page?.pid && tid === page.tid)
    .map(({ tdur }) => (tdur ?? 0) / 1000);
  if (work.length === 0) throw new Error('Chromium has traced no task of the page.');
  return Math.max(...work);
}
