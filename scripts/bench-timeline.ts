/**
 * How fast the timeline draws itself and zooms on a made-up case of 5,000 docket entries: a benchmark, and no test.
 * `node scripts/bench-timeline.ts [--entries 5000]`, after `npm run build`. The page is the built one of a case; only
 * what its timeline is drawn from is made up. Figures of this machine at this moment: run it when nothing else runs.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { casePath } from '../src/pipeline/view/addresses.ts';
import { timelineFacts } from '../src/pipeline/view/timeline-facts.ts';
import { SiteIndex, withHead } from '../src/schema/dataset.ts';
import { browser } from '../test/browser.ts';
import { inventedDocket } from '../test/invented-docket.ts';
import { workBetween } from './bench/thread-work.ts';
import { fail } from './fail.ts';
import { serve } from './serve.ts';

/** Milliseconds to the first drawing, and frames a second while zooming and moving. */
const bars = { first: 200, frames: 50 };
const verdict = (isKept: boolean) => (isKept ? '' : '   <-- not what it has to be');

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`;

/** A turn of the wheel on each frame, with Ctrl held: pixels turned, and where in the plot, 0 to 1. */
const ways: Record<string, { pixels: number; at: number; frames: number }> = {
  'zooming in': { pixels: -12, at: 0.6, frames: 120 },
  'zooming out': { pixels: 12, at: 0.3, frames: 120 },
};

try {
  const { values } = parseArgs({ options: { entries: { type: 'string', default: '5000' } } });
  await run(Number(values.entries));
} catch (error) {
  fail(error);
}

async function run(entries: number): Promise<void> {
  const options = await browser();
  if (typeof options === 'string') throw new Error(options);
  const { address, stop } = await serve(join(import.meta.dirname, '..'));
  const chrome = await chromium.launch(options);
  try {
    const of = withHead(SiteIndex).parse(await (await fetch(new URL('data/index.json', address))).json()).cases[0];
    if (!of) throw new Error('The built site has no case whose page could be used.');
    const made = inventedDocket(entries);
    const facts = JSON.stringify(timelineFacts({ ...made, id: of.id }, 'A made-up case', null));
    console.log(
      `${entries.toLocaleString('en-US')} entries: ${kilobytes(Buffer.byteLength(facts))}, ${kilobytes(gzipSync(facts).length)} gzipped`,
    );
    for (const lanes of ['dispute', 'kind', 'filer']) {
      const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
      await page.route(`**${casePath(of.id)}*`, async (route) => {
        const answer = await route.fetch();
        const escaped = facts.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const body = (await answer.text()).replace(/(<template class="facts"[^>]*>)[^<]*/, (_, tag) => tag + escaped);
        await route.fulfill({ response: answer, body });
      });
      const work = await workBetween(chrome, 'timeline-start', 'timeline-drawn', async () => {
        await page.goto(`${new URL(casePath(of.id), address)}?lanes=${lanes}#timeline`);
        await page.waitForFunction(() => performance.getEntriesByName('timeline-drawn').length > 0);
      });
      const first = await page.evaluate(() => {
        const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
        return at('timeline-drawn') - at('timeline-start');
      });
      await page.locator('.instrument .lane').nth(1).scrollIntoViewIfNeeded();
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      /** Milliseconds that the page's own thread has worked: what counts where other programs share the processor. */
      const thread = async () =>
        1000 *
        ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
          0);
      console.log(`\nlanes by ${lanes}`);
      console.log(
        `  first drawing     ${first.toFixed(0)} ms, ${work.toFixed(0)} ms of work${verdict(first < bars.first)}`,
      );
      for (const [name, turns] of Object.entries(ways)) {
        const worked = await thread();
        const frames = await page.evaluate(turn, turns);
        const work = ((await thread()) - worked) / frames.length;
        await page.locator('.instrument .sheet:not([aria-busy])').waitFor();
        await page.waitForTimeout(300);
        const marks = await page.locator('.instrument .links a').count();
        const sorted = frames.toSorted((a, b) => a - b);
        const rate = (1000 * frames.length) / frames.reduce((sum, one) => sum + one, 0);
        console.log(
          `  ${name.padEnd(16)}  ${rate.toFixed(1)} frames a second, ${work.toFixed(1)} ms of work a frame, 95 of 100 within ${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(0)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms, ${marks} marks at the end${verdict(rate >= bars.frames)}`,
        );
      }
      await page.close();
    }
  } finally {
    await chrome.close();
    await stop();
  }
}

/** Turns the wheel on every frame, in the page; gives the milliseconds from frame to frame. */
async function turn({ pixels, at, frames }: { pixels: number; at: number; frames: number }): Promise<number[]> {
  const lane = document.querySelectorAll('.instrument .plate-frame')[1] as HTMLElement;
  const box = lane.getBoundingClientRect();
  const times: number[] = [];
  await new Promise<void>((done) => {
    let before = 0;
    const step = (now: number) => {
      if (before > 0) times.push(now - before);
      before = now;
      if (times.length >= frames) return done();
      lane.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: pixels / 10,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          clientX: box.left + box.width * at,
          clientY: box.top + 10,
        }),
      );
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  return times;
}
