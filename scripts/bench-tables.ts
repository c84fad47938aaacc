/**
 * How quick the table of rulings is with many rows: a benchmark, and no test. `node scripts/bench-tables.ts [--rows
 * 50000]`, after a build. It builds the page with made-up rows, opens it in headless Chromium and times what a reader
 * waits for: from a choice, a click on a head or a word to the frame that shows its rows, and tasks while scrolling.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { rowFilePath } from '../src/pipeline/view/row-file.ts';
import { typingPause } from '../src/pipeline/view/row-state.ts';
import { sizeWords } from '../src/pipeline/view/words.ts';
import { browser } from '../test/browser.ts';
import { serveMadeUpSite } from './bench/made-up-site.ts';
import { longestTask } from './bench/thread-work.ts';
import { fail } from './fail.ts';

/** Milliseconds that narrowing and sorting, and a task while scrolling, may take. */
const most = { change: 100, task: 50 };
/** How often each change is timed; the middle one counts. */
const times = 5;

const middle = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;

/** What a reader does to the table: sets a control of the form, or clicks an element. */
type Change = { set: string; to: string } | { click: string };

/** The milliseconds from a change until its rows stand in the page and the browser has laid them out. */
const timeOf = (page: Page, change: Change): Promise<number> =>
  page.evaluate(async (change) => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const start = performance.now();
    if ('click' in change) document.querySelector<HTMLElement>(change.click)?.click();
    else {
      const control = document.querySelector<HTMLInputElement>(`form.filters [name="${change.set}"]`);
      if (!control) throw new Error(`there is no ${change.set}`);
      control.value = change.to;
      control.dispatchEvent(new Event('change'));
    }
    document.querySelector('table.rows')?.getBoundingClientRect();
    return performance.now() - start;
  }, change);

const head = (name: string): Change => ({ click: `th[data-sort="${name}"] button` });
const checked: Change = { click: 'input[name="review"]' };

/**
 * The milliseconds that it takes to look for words, without the pause of the typing hand that comes before.
 *
 * @param pause those of the pause.
 */
const timeOfWords = (page: Page, words: string, pause: number): Promise<number> =>
  page.evaluate(
    async ([words, pause]) => {
      const input = document.querySelector('input[name="q"]') as HTMLInputElement;
      const changed = new Promise<number>((done) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          document.querySelector('table.rows')?.getBoundingClientRect();
          done(performance.now());
        });
        seen.observe(document.getElementById('count') as HTMLElement, { childList: true });
      });
      input.value = words;
      input.dispatchEvent(new Event('input'));
      const begun = performance.now();
      return (await changed) - begun - pause;
    },
    [words, pause] as const,
  );

/** Scrolls by a screen a frame, there and back, and gives the frames a second. */
const scroll = (page: Page): Promise<{ frames: number; steps: number }> =>
  page.evaluate(async () => {
    const frame = document.querySelector('.frame') as HTMLElement;
    const steps = 240;
    const start = performance.now();
    for (let step = 0; step < steps; step += 1) {
      frame.scrollTop += (step < steps / 2 ? 1 : -1) * 600;
      if (step % 40 === 39) frame.scrollTop = (step / steps) * frame.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
    return { frames: (steps * 1000) / (performance.now() - start), steps };
  });

async function bench(rows: number): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const options = await browser();
  if (typeof options === 'string') throw new Error(options);
  const folder = await mkdtemp(join(root, '.build/bench-tables-'));
  const site = await serveMadeUpSite(root, folder, { rulings: rows });
  const launched = await chromium.launch(options);
  try {
    const file = readFileSync(join(folder, 'data', rowFilePath('rulings')));
    const json = readFileSync(join(folder, 'data/rulings.json'));
    const html = readFileSync(join(folder, 'site/rulings/index.html'));
    const sizes = (name: string, bytes: Buffer) =>
      console.log(
        `${name.padEnd(34)} ${sizeWords(bytes.length).padStart(8)}, gzipped ${sizeWords(gzipSync(bytes).length)}`,
      );
    console.log(`${rows.toLocaleString('en-US')} made-up rulings`);
    sizes('the page', html);
    sizes('the rows that it fetches', file);
    sizes('the same as plain JSON', json);

    const page = await launched.newPage({ viewport: { width: 1280, height: 800 } });
    const start = performance.now();
    await page.goto(`${site.address}/rulings/`);
    await page.locator('table[data-ready]').waitFor();
    console.log(`${'until it can be narrowed'.padEnd(34)} ${Math.round(performance.now() - start)} ms`);
    await page.locator('table[data-ready="words"]').waitFor({ timeout: 120_000 });
    console.log(`${'until its words are read'.padEnd(34)} ${Math.round(performance.now() - start)} ms`);

    const changes: [name: string, change: Change, back: Change][] = [
      ['one disposition', { set: 'disposition', to: 'denied' }, { set: 'disposition', to: '' }],
      ['one court', { set: 'court', to: 'cand' }, { set: 'court', to: '' }],
      ['days from 2015 on', { set: 'from', to: '2015-01-01' }, { set: 'from', to: '' }],
      ['only what a person has checked', checked, checked],
      ['sorted by disposition', head('disposition'), head('date')],
      ['sorted by the paper ruled on', head('entry'), head('date')],
      ['sorted by case', head('case'), head('date')],
      ['sorted by later history', head('later'), head('date')],
    ];
    for (const [name, change, back] of changes) {
      const figures: number[] = [];
      for (let time = 0; time < times; time += 1) {
        figures.push(await timeOf(page, change));
        await timeOf(page, back);
      }
      say(name, middle(figures), most.change);
    }
    const looked: number[] = [];
    for (const words of ['untimely', 'exceptional circumstances', 'harbor mills', 'no such words', 'stricken'])
      looked.push(await timeOfWords(page, words, typingPause));
    say('words looked for', middle(looked), most.change);
    await page.locator('input[name="q"]').fill('');
    await page.waitForTimeout(500);

    const longest = await longestTask(launched, async () => {
      const { frames, steps } = await scroll(page);
      console.log(`${`scrolling, ${steps} steps of 600 pixels`.padEnd(34)} ${Math.round(frames)} frames a second`);
    });
    say('work of the longest task there', longest, most.task);
  } finally {
    await launched.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function say(name: string, ms: number, limit: number): void {
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(4)} ms${ms > limit ? `   <-- more than ${limit}` : ''}`);
}

try {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '50000' } } });
  await bench(Number(values.rows));
} catch (error) {
  fail(error);
}
