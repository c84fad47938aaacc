/** Orders and a case file that mean harm are published, and a real browser visits every page of them: they are words. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { csvParseRows } from 'd3';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { build } from '../scripts/build.ts';
import { headerPolicy, metaPolicy } from '../src/policy.ts';
import { attacks, away, hostileOrders, turned, writeHostileContent } from './hostile-content.ts';
import { test as base } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const site = join(folder, 'dist');
const servers: Server[] = [];
/** `bare`: without any policy, so that the pages alone have to hold. `strict`: with the policy as header and in the page. */
const origins = { bare: '', strict: '' };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
};

/** Serves the site; `strict` with the policy, else with none. */
async function serve(strict: boolean): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const bytes = readFileSync(join(site, file));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      if (strict) response.setHeader('content-security-policy', headerPolicy);
      const isBare = !strict && file.endsWith('.html');
      response.end(isBare ? bytes.toString('utf8').replace(metaPolicy, '') : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const content = join(folder, 'content');
  writeHostileContent(content);
  process.env.CORRECTIONS = 'mailto:corrections@example.org';
  await build({ root: join(import.meta.dirname, '..'), content, out: site, work: join(folder, 'work') });
  delete process.env.CORRECTIONS;
  Object.assign(origins, { bare: await serve(false), strict: await serve(true) });
}, 180_000);

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (ending: string) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .toSorted();
const pages = () => filesOf('.html').map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** What a page may never have: a script within it, a handler, an address that runs. Asked in the page, after its scripts. */
function unsafe(): string[] {
  return [...document.querySelectorAll('*')].flatMap((one) => [
    ...(/^(?:iframe|object|embed|base|frame)$/i.test(one.localName) ? [`<${one.localName}>`] : []),
    ...(/^(?:script|style)$/i.test(one.localName) && (one.textContent ?? '').trim() !== '' && !one.closest('svg')
      ? [`words in <${one.localName}>`]
      : []),
    ...[...one.attributes]
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          name === 'srcdoc' ||
          (/(?:href|src|action|data)$/i.test(name) &&
            !name.startsWith('data-') &&
            /^[\s\0-\x20]*(?:javascript|data|vbscript):/i.test(value)),
      )
      .map(({ name, value }) => `${one.localName} ${name}=${value.slice(0, 60)}`),
  ]);
}

/** A context that tells all that ran, asked and opened within it. */
type Watched = { page: Page; heard: string[]; close: () => Promise<void> };

async function watch(context: BrowserContext): Promise<Watched> {
  const heard: string[] = [];
  await context.addInitScript(() => {
    Object.assign(window, { ran: (what: unknown) => console.error(`RAN ${what}`) });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!Object.values(origins).some((origin) => url.startsWith(`${origin}/`)) && !url.startsWith('blob:'))
      heard.push(`asked for ${url.slice(0, 80)}`);
  });
  context.on('page', (opened) => {
    opened.on('dialog', (dialog) => {
      heard.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    opened.on('pageerror', (error) => heard.push(`${new URL(opened.url()).pathname}: ${error}`));
    opened.on('console', (message) => {
      const words = message.text();
      if (/RAN|Content Security Policy/.test(words)) heard.push(`${new URL(opened.url()).pathname}: ${words}`);
    });
  });
  const page = await context.newPage();
  return { page, heard, close: () => context.close() };
}

const test = base.extend('watched', async ({ browser, skip }, { onCleanup }) => {
  if ('missing' in browser) return skip(browser.missing);
  const watched = await watch(await browser.newContext({ acceptDownloads: true }));
  onCleanup(() => watched.close());
  return watched;
});

/** Words with every run of blanks as one, as a page shows them. */
const folded = (words: string) => words.replace(/[\s\u00a0]+/g, ' ').trim();

async function saved(page: Page, name: string | RegExp): Promise<string> {
  const button = page.getByRole('button', { name }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const [first] = hostileOrders as [(typeof hostileOrders)[number]];
const orderAddress = `/orders/${first.id}/`;
const caseAddress = '/cases/nysd/18-cv-00007/';

describe('Words that would run', () => {
  for (const kind of ['bare', 'strict'] as const)
    test(`run on no page and ask nothing of another site, ${kind === 'bare' ? 'with no policy that stops them' : 'and break no policy'}.`, {
      timeout: 120_000,
    }, async ({ watched: { page, heard } }) => {
      const visited = pages();
      expect(visited.length).toBeGreaterThan(25);
      for (const address of visited) {
        await page.goto(`${origins[kind]}${address}`, { waitUntil: 'load' });
        expect([address, await page.evaluate(unsafe)]).toEqual([address, []]);
        // Whatever waits for the pointer or the focus has its turn.
        for (const event of ['mouseover', 'focus', 'pointerover'] as const)
          await page.evaluate((name) => {
            for (const one of document.querySelectorAll('main *'))
              one.dispatchEvent(new Event(name, { bubbles: true }));
          }, event);
      }
      expect(heard).toEqual([]);
    });

  test('stand on the page of the order as the words they are.', async ({ watched: { page } }) => {
    await page.goto(`${origins.bare}${orderAddress}`);
    const shown = folded(await page.locator('main').innerText()).replaceAll(/ ?¶ \d+ ?/g, ' ');
    for (const [name, words] of Object.entries(attacks))
      expect([name, shown.includes(folded(words))]).toEqual([name, true]);
    expect(shown).toContain(turned.seen);
    expect(await page.title()).toContain(`Order ${attacks.script}`);
  });

  test('stand on the pages of the case as the words they are.', async ({ watched: { page } }) => {
    await page.goto(`${origins.bare}${caseAddress}`);
    const shown = folded((await page.locator('main').textContent()) ?? '');
    for (const name of ['picture', 'script', 'drawing', 'address', 'handler', 'comment'] as const)
      expect([name, shown.includes(folded(attacks[name]))]).toEqual([name, true]);
    await page.goto(`${origins.bare}${caseAddress}docket/`);
    const docket = folded((await page.locator('main').textContent()) ?? '');
    for (const name of ['formula', 'script', 'plus', 'cdata', 'key'] as const)
      expect([name, docket.includes(folded(attacks[name]))]).toEqual([name, true]);
  });

  test('lead nowhere from what a case file names as its source.', async ({ watched: { page } }) => {
    for (const address of [caseAddress, `${caseAddress}docket/`, `${caseAddress}chronology/`]) {
      await page.goto(`${origins.bare}${address}`);
      const led = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '', document.baseURI).protocol));
      expect(led.length).toBeGreaterThan(10);
      expect([address, [...new Set(led)].filter((protocol) => !/^(?:https?|mailto):$/.test(protocol))]).toEqual([
        address,
        [],
      ]);
    }
  });

  test('are found by the search, and shown as words.', async ({ watched: { page, heard } }) => {
    for (const query of [
      'sanctions bold',
      'ran script',
      attacks.script,
      attacks.picture,
      attacks.handler,
      attacks.key,
      `judge:${attacks.key}`,
      attacks.encoded,
      '12',
    ]) {
      await page.goto(`${origins.strict}/search/?q=${encodeURIComponent(query)}`);
      await page.locator('#status:not(:empty)').waitFor({ state: 'attached' });
      expect(await page.evaluate(unsafe)).toEqual([]);
      expect(await page.locator('input[type="search"]').first().inputValue()).toBe(query);
    }
    await page.goto(`${origins.strict}/search/?q=sanctions+bold`);
    await page.locator('#word-results mark').first().waitFor();
    expect(folded(await page.locator('#word-results').innerText())).toContain(folded(attacks.comment));
    expect(heard).toEqual([]);
  });

  test('are words in the tip of the timeline, and in the picture of it that is saved.', async ({
    watched: { page, heard },
  }) => {
    await page.goto(`${origins.bare}${caseAddress}#timeline`);
    const marks = page.locator('.instrument .links a');
    await marks.first().waitFor();
    const said: string[] = [];
    for (const mark of await marks.all()) {
      await mark.focus();
      said.push(
        folded(
          await page
            .locator('.tip')
            .innerText()
            .catch(() => ''),
        ),
      );
    }
    expect(said.join(' ')).toContain(folded(attacks.script));
    expect(await page.evaluate(unsafe)).toEqual([]);

    const picture = await saved(page, 'as SVG');
    const drawn = parse(picture).querySelectorAll('*');
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.map(({ rawTagName }) => rawTagName)).not.toContain('script');
    expect(
      drawn
        .flatMap(({ attributes }) => Object.entries(attributes))
        .filter(([name, value]) => /^on|href/.test(name) && value),
    ).toEqual([]);
    expect(heard).toEqual([]);
  });
});

test('A correction is a letter to one mailbox, about one thing, whatever words it quotes.', async ({
  watched: { page },
}) => {
  await page.goto(`${origins.bare}${orderAddress}`);
  const letters = await page
    .locator('a[href^="mailto:"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(letters.length).toBeGreaterThan(3);
  for (const letter of letters) {
    const { pathname, searchParams } = new URL(letter);
    expect([pathname, [...searchParams.keys()]]).toEqual(['corrections@example.org', ['subject', 'body']]);
    expect(letter).toMatch(/^[\x21-\x7e]+$/);
  }
  expect(letters.map((letter) => new URL(letter).searchParams.get('body')).join()).toContain(attacks.picture);
});

describe('What is taken away', () => {
  test('has no formula in a CSV, on the disk or made in the browser.', async ({ watched: { page } }) => {
    const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell);
    const formulas = (csv: string) =>
      csvParseRows(csv).flatMap((row) =>
        row.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]|;[=+\-@＝＋－＠]/.test(cell) && !isNumber(cell)),
      );
    const files = filesOf('.csv');
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect([file, formulas(readFileSync(join(site, file), 'utf8'))]).toEqual([file, []]);

    await page.goto(`${origins.strict}${caseAddress}chronology/`);
    const chronology = await saved(page, 'Save as CSV');
    expect(chronology).toContain(`,'${attacks.minus},`);
    expect(formulas(chronology)).toEqual([]);
    await page.goto(`${origins.strict}/rulings/`);
    const rulings = await saved(page, 'CSV');
    expect(rulings).toContain("'=HYPERLINK");
    expect(formulas(rulings)).toEqual([]);
  });

  test('is one calendar with one event a deadline, whatever its words hold.', async ({ watched: { page } }) => {
    await page.goto(`${origins.strict}${caseAddress}chronology/`);
    const calendar = new ICAL.Component(ICAL.parse(await saved(page, /calendar/)));
    const events = calendar.getAllSubcomponents('vevent');
    const held = hostileOrders.filter(({ id }) => id.startsWith('nysd/')).length;
    expect(events.length).toBeGreaterThanOrEqual(held);
    expect(new Set(events.map((one) => String(one.getFirstPropertyValue('dtstart'))))).toContain('2019-03-20');
    expect(folded(String(events[0]?.getFirstPropertyValue('summary')))).toContain(folded(attacks.lines));
    expect(calendar.getAllProperties().map(({ name }) => name)).not.toContain('er');
  });

  test('is one reference in RIS and in CSL-JSON.', async ({ watched: { page } }) => {
    await page.goto(`${origins.strict}/orders/unidentified/2017-01-09/`);
    await page.locator('.cite-files summary').click();
    const ris = await saved(page, 'Save as RIS');
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(ris).toContain(folded(attacks.lines));
    const csl = JSON.parse(await saved(page, 'Save as CSL-JSON'));
    expect(csl).toHaveLength(1);
  });

  test('are feeds whose words are words, in XML that is well formed.', () => {
    const feeds = filesOf('feed.xml');
    expect(feeds.length).toBeGreaterThan(5);
    const texts = feeds.map((file) => {
      const wrong: string[] = [];
      const tree = new DOMParser({ onError: (_, message) => void wrong.push(message) }).parseFromString(
        readFileSync(join(site, file), 'utf8'),
        'text/xml',
      );
      expect([file, wrong]).toEqual([file, []]);
      return [...tree.getElementsByTagName('*')]
        .filter((one) => one.getAttribute('type') === 'html')
        .map((one) => {
          const html = parse(one.textContent ?? '');
          expect([
            file,
            html
              .querySelectorAll('*')
              .map(({ rawTagName }) => rawTagName)
              .filter((name) => name !== 'p'),
          ]).toEqual([file, []]);
          return html.text;
        })
        .join('\n');
    });
    const words = texts.join('\n');
    for (const name of ['script', 'cdata', 'picture', 'template'] as const)
      expect(folded(words)).toContain(folded(attacks[name]));
  });

  test('is JSON with the very words.', () => {
    const { caption, orders } = JSON.parse(readFileSync(join(site, 'data/cases/nysd/18-cv-00007.json'), 'utf8'));
    expect(caption).toBe(`${attacks.picture} v. ${turned.seen}`);
    const [{ record }] = orders;
    expect([record.title, record.judge]).toEqual([first.title, first.judge]);
    expect(record.rulings.map(({ movant }: { movant: string }) => movant)).toEqual([
      attacks.handler,
      attacks.at,
      attacks.constructor,
    ]);
  });

  test('has no character that turns the direction of words, and names of files that are names.', () => {
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    for (const { name } of files) expect(name).toMatch(/^[\w.,~-]+$/);
    const text = files.filter(({ name }) => /\.(?:html|json|csv|xml|ndjson)$/.test(name));
    const turning = text.filter(({ parentPath, name }) =>
      /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(readFileSync(join(parentPath, name), 'utf8')),
    );
    expect(turning.map(({ name }) => name)).toEqual([]);
    expect(JSON.stringify(text.map(({ parentPath }) => parentPath))).not.toContain('..');
  });
});

test('No address of another site is fetched by a page: the words that name one are words.', ({ browser: _ }) => {
  const fetched = filesOf('.html').flatMap((file) =>
    parse(readFileSync(join(site, file), 'utf8'))
      .querySelectorAll('[src], [srcset], link[href], image, use, form[action]')
      .map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? one.getAttribute('action') ?? '')
      .filter((to) => to.includes(new URL(away).host)),
  );
  expect(fetched).toEqual([]);
});
