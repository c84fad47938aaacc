/**
 * What a search fetches and how long it takes on a site of made-up orders, in a browser: a benchmark, and no test.
 * `node scripts/bench-search.ts [--orders 1000] [--site FOLDER]`, after `npm run bench:build -- --orders 1000 --keep`.
 * Bytes are those that go over the line from a host that packs texts, as the common ones do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
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

/** Types a query on the search page and presses Enter; gives milliseconds from that key to the answer. */
async function ask(context: BrowserContext, address: string, typed: string): Promise<{ ms: number; said: string }> {
  const page = await context.newPage();
  await page.goto(`${address}/search/`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('searchbox').fill(typed);
  // Clocks of two pages of one address agree: the key is pressed on one, the answer stands on the next.
  await page.evaluate(() =>
    addEventListener(
      'submit',
      () => sessionStorage.setItem('asked', String(performance.timeOrigin + performance.now())),
      {
        capture: true,
      },
    ),
  );
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const status = document.getElementById('status');
      if (!status) return;
      new MutationObserver(() => {
        if (status.textContent) sessionStorage.setItem('answered', String(performance.timeOrigin + performance.now()));
      }).observe(status, { childList: true });
    });
  });
  await page.getByRole('searchbox').press('Enter');
  const status = page.locator('#status:not(:empty)');
  await status.waitFor({ state: 'attached', timeout: 60_000 });
  const said = await status.innerText();
  const ms = await page.evaluate(
    () => Number(sessionStorage.getItem('answered')) - Number(sessionStorage.getItem('asked')),
  );
  await page.waitForLoadState('networkidle');
  await page.close();
  return { ms, said };
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
    console.log('Exact look-ups');
    for (const typed of ['239', `${some?.caseNumber} ${number}`, `${some?.caseNumber}`, '5-1', 'Dkt. Nos. 12, 15']) {
      const context = await launched.newContext();
      await ask(context, served.address, 'dkt 1');
      const figures: number[] = [];
      let [bytes, said] = [0, ''];
      for (let time = 0; time < times; time += 1) {
        const fresh = await launched.newContext();
        served.sent();
        const answer = await ask(time === 0 ? fresh : context, served.address, typed);
        const lookups = weigh(served.sent().filter(({ path }) => path.startsWith('/data/')));
        if (time === 0) bytes = lookups;
        figures.push(answer.ms);
        said = answer.said;
        await fresh.close();
      }
      const ms = middle(figures);
      console.log(
        `  ${typed.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${ms.toFixed(0).padStart(5)} ms  ${said.slice(0, 60)}${verdict(bytes <= most.lookup && ms <= most.answer)}`,
      );
      await context.close();
    }
    console.log('Words: the first query of a reader, then one after the other');
    for (const typed of words) {
      const context = await launched.newContext();
      served.sent();
      const { ms, said } = await ask(context, served.address, typed);
      const bytes = weigh(served.sent().filter(({ path }) => !path.endsWith('.woff2')));
      console.log(
        `  ${typed.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${ms.toFixed(0).padStart(5)} ms  ${said.slice(0, 60)}${verdict(bytes <= most.firstWords)}`,
      );
      await context.close();
    }
    const context = await launched.newContext();
    await ask(context, served.address, 'order');
    for (const typed of words) {
      served.sent();
      const { ms } = await ask(context, served.address, typed);
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
