/**
 * A small site with an order that nobody has checked: what its pages say of it, and how lists leave it out. Its cases
 * are short, so that their pages have the whole docket, or none.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { build } from '../scripts/build.ts';
import { inventedOrders, writeContent } from './invented-content.ts';
import { test } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-'));
const site = join(folder, 'dist');
let server: Server;
let origin = '';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

beforeAll(async () => {
  const content = join(folder, 'content');
  writeContent(
    content,
    inventedOrders.map((order) =>
      order.id === 'nysd/18-cv-00007/2019-09-30' ? { ...order, review: 'machine', rule: 'denied-passive' } : order,
    ),
  );
  for (const [number, more] of [
    ['18-cv-00007', 'disputes:\n  - { id: confer, title: Whether counsel conferred, entries: ["12", "30", "31"] }\n'],
    ['20-cv-00001', ''],
  ]) {
    mkdirSync(join(content, 'cases/nysd'), { recursive: true });
    const head = `court: nysd\ncaseNumber: ${number}\ncaption: Aurora Kiln Co. v. Benedikt Oduya\n`;
    writeFileSync(join(content, `cases/nysd/${number}.yaml`), head + more);
  }
  await build({ root: join(import.meta.dirname, '..'), content, out: site, work: join(folder, 'work') });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const bytes = readFileSync(join(site, file));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (page: Page, address: string) => page.goto(`${origin}${address}`);
const unchecked = (page: Page) => page.locator('main').getByText(/read by machine, not yet checked/i);
const box = (page: Page) => page.getByLabel('Only what a person has checked');

describe('An order that nobody has checked', () => {
  test('says so on its page, with the rule that proposed each record; a checked one says neither.', async ({
    page,
  }) => {
    await open(page, '/orders/nysd/18-cv-00007/2019-09-30/');
    expect(await unchecked(page).first().isVisible()).toBe(true);
    expect(await page.getByText('Proposed by rule denied-passive.').count()).toBe(1);
    await open(page, '/orders/nysd/18-cv-00007/2019-03-04/');
    expect(await unchecked(page).count()).toBe(0);
    expect(await page.getByText(/Proposed by rule/).count()).toBe(0);
  });

  test('is left out of the table of rulings where only checked ones are asked for.', async ({ page }) => {
    await open(page, '/rulings/');
    expect(await unchecked(page).count()).toBeGreaterThan(0);
    await page.getByLabel('Known from').selectOption('reviewed');
    expect(
      await page
        .locator('td.said')
        .getByText(/not yet checked/)
        .count(),
    ).toBe(0);
    expect(await page.locator('#count').innerText()).toBe('3 of 4 rulings');
    expect(new URL(page.url()).search).toBe('?basis=reviewed');
  });

  test('is left out of the docket with the keyboard alone, and the address keeps the choice.', async ({ page }) => {
    await open(page, '/cases/nysd/18-cv-00007/docket/');
    const row = page.locator('tr[id="30"]');
    expect(await row.isVisible()).toBe(true);
    await box(page).focus();
    await page.keyboard.press('Space');
    expect(await row.isVisible()).toBe(false);
    expect(await page.locator('tr[id="12"]').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('?review=reviewed');

    await page.reload();
    await expect.poll(() => box(page).isChecked()).toBe(true);
    expect(await row.isVisible()).toBe(false);
    await page.goBack();
    await expect.poll(() => row.isVisible()).toBe(true);
    expect(await box(page).isChecked()).toBe(false);
  });

  test('is marked on the page of its case, and can be left out there.', async ({ page }) => {
    await open(page, '/cases/nysd/18-cv-00007/');
    const records = page.locator('[data-review="machine"]');
    expect(await records.count()).toBeGreaterThan(0);
    await box(page).check();
    expect(await records.evaluateAll((all) => all.every((record) => (record as HTMLElement).hidden))).toBe(true);
  });

  test('says so in every row without script, and offers no choice that would not work.', async ({ browser, page }) => {
    if ('missing' in browser) return;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${origin}/cases/nysd/18-cv-00007/docket/`);
    expect(
      await still
        .locator('tr[id="30"]')
        .getByText(/read by machine, not yet checked/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await still.locator('form.checked-only').isVisible()).toBe(false);
    await still.goto(`${origin}/rulings/`);
    expect(await still.getByText(/read by machine, not yet checked/).count()).toBeGreaterThan(0);
    await context.close();
    await page.close();
  });
});

describe('A short case', () => {
  test('leads from each row of its docket to the place of that entry in its chain, which opens.', async ({ page }) => {
    const address = '/cases/nysd/18-cv-00007/';
    await open(page, address);
    const links = page.locator('#docket-table a[href^="#dispute-"]');
    const anchors = await links.evaluateAll((all) =>
      all.map((one) => decodeURIComponent((one as HTMLAnchorElement).hash.slice(1))),
    );
    expect(anchors).toEqual(expect.arrayContaining(['dispute-confer.12', 'dispute-confer.30', 'dispute-confer.31']));
    for (const [i, anchor] of anchors.entries()) {
      await open(page, address);
      await links.nth(i).click();
      // The place itself is an empty mark before what it names.
      const place = page.locator(`[id="${anchor}"]`);
      expect([anchor, await place.count()]).toEqual([anchor, 1]);
      await expect.poll(() => place.locator('..').isVisible()).toBe(true);
      expect([anchor, await place.evaluate((one) => one.closest('details')?.open)]).toEqual([anchor, true]);
    }
  });

  test('of whose docket nothing is known says so, and leads to no table.', async ({ page }) => {
    await open(page, '/cases/nysd/20-cv-00001/');
    const docket = page.locator('section#docket');
    expect(await docket.locator('p').allInnerTexts()).toEqual(['No entry of the docket is known.']);
    expect(await docket.locator('table, a').count()).toBe(0);
  });
});
