/**
 * What a search fetches and how long it takes on a site of made-up orders, in a browser: a benchmark, and no test.
 * `node scripts/bench-search.ts [--orders 1000] [--site FOLDER]`, after `npm run bench:build -- --orders 1000 --keep`.
 * Bytes are those that go over the line from a host that packs texts, as the common ones do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browser } from '../test/browser.ts';
import { host, type Sent } from './bench/host.ts';
import { fail } from './fail.ts';

/** Bytes that a docket look-up fetches, and milliseconds from its last key; bytes of a word query, first and after. */
const most = { lookup: 20_000, answer: 100, firstWords: 750_000, words: 100_000 };

/** Times that each look-up is typed; the middle one counts. */
const times = 5;

const words = [
  'exceptional circumstances',
  'untimely',
  '"meet and confer"',
  'privilege log',
  'deposition of counsel',
  'stricken',
  'spoliation',
  'motion to compel',
];

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (isKept: boolean) => (isKept ? '' : '   <-- more than it may be');
const weigh = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const middle = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;

/** A search page of a reader's own, ready to be typed into. */
async function openSearch(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/search/`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Types a query and presses Enter; gives milliseconds from that key to the answer. */
async function ask(page: Page, typed: string): Promise<{ ms: number; said: string }> {
  await page.getByRole('searchbox').fill(typed);
  const answer = page.evaluate(
    () =>
      new Promise<{ ms: number; said: string }>((resolve) => {
        let asked = 0;
        addEventListener(
          'keydown',
          () => {
            asked = performance.now();
          },
          { capture: true, once: true },
        );
        const status = document.getElementById('status') as HTMLElement;
        const watch = new MutationObserver(() => {
          if (asked === 0 || status.textContent === '') return;
          watch.disconnect();
          // The frame after the next begins when the answer has been drawn.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve({ ms: performance.now() - asked, said: status.innerText })),
          );
        });
        watch.observe(status, { childList: true });
      }),
  );
  await page.getByRole('searchbox').press('Enter');
  const answered = await answer;
  // What is still fetched for it counts for it.
  await page.waitForTimeout(500);
  return answered;
}

async function bench(site: string): Promise<void> {
  if (!existsSync(join(site, 'search/index.html')))
    throw new Error(`${site} holds no site: \`npm run bench:build -- --orders N --keep\` makes one.`);
  const options = await browser();
  if (typeof options === 'string') throw new Error(options);
  const { cases } = JSON.parse(readFileSync(join(site, 'data/index.json'), 'utf8')) as {
    cases: { id: string; caseNumber: string; caption: string }[];
  };
  const some = cases[cases.length >> 1];
  const docket = JSON.parse(readFileSync(join(site, `data/cases/${some?.id}.json`), 'utf8')) as {
    docket: { number: string | null }[];
  };
  const number = docket.docket.findLast((entry) => entry.number !== null)?.number ?? '1';
  const [served, launched] = [await host(site), await chromium.launch(options)];
  try {
    const { address } = served;
    console.log('Exact look-ups, each the first query of a reader');
    for (const typed of ['239', `${some?.caseNumber} ${number}`, `${some?.caseNumber}`, '5-1', 'Dkt. Nos. 12, 15']) {
      const figures: number[] = [];
      let [bytes, said] = [0, ''];
      for (let time = 0; time < times; time += 1) {
        const context = await launched.newContext();
        const page = await openSearch(context, address);
        served.sent();
        const answer = await ask(page, typed);
        bytes = weigh(served.sent().filter(({ path }) => path.startsWith('/data/')));
        figures.push(answer.ms);
        said = answer.said;
        await context.close();
      }
      const ms = middle(figures);
      console.log(
        `  ${typed.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${ms.toFixed(0).padStart(5)} ms  ${said.slice(0, 60)}${verdict(bytes <= most.lookup && ms <= most.answer)}`,
      );
    }
    console.log('Words: the first query of a reader, then one after the other');
    for (const typed of words) {
      const context = await launched.newContext();
      served.sent();
      const { ms, said } = await ask(await openSearch(context, address), typed);
      const bytes = weigh(served.sent().filter(({ path }) => !path.endsWith('.woff2')));
      console.log(
        `  ${typed.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${ms.toFixed(0).padStart(5)} ms  ${said.slice(0, 60)}${verdict(bytes <= most.firstWords)}`,
      );
      await context.close();
    }
    const context = await launched.newContext();
    const page = await openSearch(context, address);
    await ask(page, 'order');
    for (const typed of words) {
      served.sent();
      const { ms } = await ask(page, typed);
      const sent = served.sent();
      const bytes = weigh(sent);
      const pages = weigh(sent.filter(({ path }) => path.startsWith('/orders/')));
      console.log(
        `  ${`then ${typed}`.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${ms.toFixed(0).padStart(5)} ms  of it index ${kilobytes(bytes - pages)}, pages of orders ${kilobytes(pages)}${verdict(bytes <= most.words)}`,
      );
    }
    await context.close();
  } finally {
    await launched.close();
    served.stop();
  }
}

try {
  const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000' }, site: { type: 'string' } } });
  await bench(values.site ?? join(import.meta.dirname, `../.build/bench/site-${values.orders}`));
} catch (error) {
  fail(error);
}
