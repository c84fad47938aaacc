/** The timeline as an instrument: wheel, keys, brush, choices, address, downloads, and the picture without script. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { casePath } from '../src/pipeline/view/addresses.ts';
import { SiteIndex, withHead } from '../src/schema/dataset.ts';
import { test as base } from './page.ts';

/** The case with most docket entries; the tests are about what any timeline does. */
const test = base.extend('address', { scope: 'file' }, async () => {
  const { cases } = withHead(SiteIndex).parse(await (await fetch(`${inject('origin')}/data/index.json`)).json());
  const [of] = cases.toSorted((a, b) => b.entries - a.entries);
  if (!of) throw new Error('The site has no case.');
  return casePath(of.id);
});

const sheet = (page: Page) => page.locator('.instrument .sheet');
const marks = (page: Page): Locator => page.locator('.instrument .links a');
const said = (page: Page) => page.locator('.in-sight').innerText();
const spanIn = (page: Page) => {
  const query = new URL(page.url()).searchParams;
  const [from, to] = [query.get('from'), query.get('to')];
  return from && to ? { from, to, days: (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 } : null;
};

/** Opens a view of the timeline and waits until it is drawn. */
async function open(page: Page, address: string, query = ''): Promise<void> {
  await page.goto(`${address}${query}#timeline`);
  await marks(page).first().waitFor();
}
/** The timeline on a phone, drawn. Whoever asks closes the context. */
async function onPhone(browser: Browser, address: string) {
  const context = await browser.newContext({
    baseURL: inject('origin'),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = await context.newPage();
  await open(phone, address);
  return { context, phone };
}
/** Waits until the address says a stretch of days, and gives it. */
async function span(page: Page) {
  await expect.poll(() => spanIn(page)).not.toBeNull();
  return spanIn(page) as NonNullable<ReturnType<typeof spanIn>>;
}
/** The address is written when nothing moves any more. */
const rests = (page: Page) => page.locator('.instrument .sheet:not([aria-busy])').waitFor();
const key = async (page: Page, name: string) => {
  await page.keyboard.press(name);
  await rests(page);
};

async function saved(file: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-'));
  try {
    await file.saveAs(join(folder, 'picture'));
    return readFileSync(join(folder, 'picture'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('The page and all that its timeline needs weigh less than 160 kB packed, fonts aside, and come from the site alone.', async ({
  page,
  address,
}) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    expect(new URL(response.url()).origin).toBe(inject('origin'));
    if (!response.url().endsWith('.woff2')) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await open(page, address);
  await page.waitForLoadState('networkidle');
  const weights = await Promise.all(sizes);
  expect(weights.length).toBeGreaterThan(5);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThan(160_000);
});

describe('the timeline', () => {
  test('zooms with Ctrl and the wheel, and lets the page scroll without', async ({ page, address }) => {
    await open(page, address);
    const lane = page.locator('.instrument .plate-frame').nth(1);
    await lane.hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(spanIn(page)).toBeNull();

    await lane.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    expect((await span(page)).days).toBeGreaterThan(9);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('gives the wheel to the drawing after a click into it, until Escape', async ({ page, address }) => {
    await open(page, address);
    const frame = page.locator('.instrument .axis .plate-frame');
    await frame.click({ position: { x: 300, y: 10 } });
    expect(await sheet(page).evaluate((drawing) => drawing === document.activeElement)).toBe(true);
    await page.mouse.wheel(0, -100);
    const near = await span(page);
    await page.keyboard.press('Escape');
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(spanIn(page)).toEqual(near);
  });

  test('zooms and moves by keys, and 0 shows the whole again', async ({ page, address }) => {
    await open(page, address);
    await sheet(page).focus();
    await key(page, '+');
    await key(page, '+');
    const near = await span(page);
    await key(page, 'ArrowRight');
    const later = await span(page);
    expect(later.from > near.from).toBe(true);
    expect(Math.abs(later.days - near.days)).toBeLessThan(3);
    await key(page, 'Home');
    await key(page, '-');
    expect((await span(page)).days).toBeGreaterThan(near.days);
    await key(page, '0');
    await expect.poll(() => spanIn(page)).toBeNull();
  });

  test('moves when it is dragged, by buttons, and by the handles of the brush', async ({ page, address }) => {
    await open(page, address);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const first = await span(page);
    await rests(page);
    const box = await page.locator('.instrument .axis .plate-frame').boundingBox();
    if (!box) throw new Error('no axis');
    await page.mouse.move(box.x + 500, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => (spanIn(page)?.from ?? '') > first.from).toBe(true);
    await rests(page);
    const dragged = await span(page);

    const handle = page.getByRole('slider', { name: 'First day in sight' });
    await handle.focus();
    await key(page, 'ArrowRight');
    const narrower = await span(page);
    expect(narrower.from > dragged.from).toBe(true);
    expect(narrower.to).toBe(dragged.to);
    expect(await handle.getAttribute('aria-valuetext')).toMatch(/\d{4}$/);

    await handle.scrollIntoViewIfNeeded();
    const at = await handle.boundingBox();
    if (!at) throw new Error('no handle');
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x - 80, at.y + at.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => (spanIn(page)?.from ?? '') < narrower.from).toBe(true);
  });

  test('is chosen by lanes and by what is left in, which a link shows again and Back takes away', async ({
    page,
    address,
  }) => {
    await open(page, address);
    const all = await said(page);
    await page.getByLabel('Lanes').selectOption('kind');
    await expect.poll(() => page.locator('.instrument .lanes h3').allTextContents()).toContain('Motions');
    await page.locator('.facet', { hasText: 'Ruling' }).locator('summary').click();
    await page.getByRole('checkbox').filter({ visible: true }).last().check();
    await expect.poll(() => said(page)).not.toBe(all);
    const [words, link, lanes] = [await said(page), page.url(), await page.locator('.instrument h3').allTextContents()];
    expect(new URL(link).searchParams.get('lanes')).toBe('kind');
    expect(new URL(link).searchParams.has('disposition')).toBe(true);

    await page.goto('/');
    await page.goto(link);
    await marks(page).first().waitFor();
    expect(await said(page)).toBe(words);
    expect(await page.locator('.instrument h3').allTextContents()).toEqual(lanes);

    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => said(page)).toBe(all);
    await page.goBack();
    await expect.poll(() => said(page)).toBe(words);
  });

  test('goes from mark to mark and from lane to lane by arrows, keeps the focus while it zooms, and says the words', async ({
    page,
    address,
  }) => {
    await open(page, address);
    await marks(page).first().focus();
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await label();
    await expect.poll(() => page.locator('.tip').innerText()).toContain(first.slice(0, 20));
    await page.keyboard.press('ArrowRight');
    const second = await label();
    expect(second).not.toBe('');
    expect(second).not.toBe(first);
    await key(page, '+');
    expect(await label()).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await page.locator('.tip').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    const lane = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.instrument .links')].findIndex((links) =>
          links.contains(document.activeElement),
        ),
      );
    expect(await lane()).toBeGreaterThan(0);
    expect(await page.locator('.instrument .lane').nth(1).locator('a[tabindex="0"]').count()).toBeLessThan(2);
  });

  test('opens a cluster where it stands', async ({ page, address, skip }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await open(page, address);
    const cluster = page.locator('.instrument .links a[href$="#timeline"]').first();
    if ((await cluster.count()) === 0) return skip('this case has no cluster');
    const href = (await cluster.getAttribute('href')) ?? '';
    await cluster.focus();
    await page.keyboard.press('Enter');
    const opened = await span(page);
    expect(
      Math.abs(
        Date.parse(opened.from) - Date.parse(new URLSearchParams(href.split('?')[1]?.split('#')[0]).get('from') ?? ''),
      ),
    ).toBeLessThan(3 * 86_400_000);
    await page.goBack();
    await expect.poll(() => spanIn(page)).toBeNull();
  });

  test('is downloaded as SVG and PNG, with its source and its date in it', async ({ page, address }) => {
    await open(page, address, '?lanes=kind');
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'as SVG' }).click(),
    ]);
    const file = (await saved(svg)).toString();
    expect(svg.suggestedFilename()).toMatch(/^timeline-.*\.svg$/);
    expect(file).toContain('lanes=kind');
    expect(file).toMatch(/Records as of [A-Z][a-z]+\.?\u00a0\d+, \d{4}/);
    expect(file).toMatch(/fill="#/);
    expect(file.match(/NaN|undefined|var\(|https?:\/\/(?!127|localhost|www\.w3)/g)).toBeNull();
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'as PNG' }).click(),
    ]);
    const bytes = await saved(png);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
  });

  test('is a picture and a table without script', async ({ browser, address }) => {
    const context = await (browser as Browser).newContext({ baseURL: inject('origin'), javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(address);
    expect(await still.locator('.timeline .still .plot a').count()).toBeGreaterThan(0);
    expect(await still.locator('.instrument').count()).toBe(0);
    const entries = await still
      .locator('.timeline .still .plot a[href*="/docket/#"]')
      .evaluateAll((all) => all.map((mark) => decodeURIComponent(mark.getAttribute('href')?.split('#')[1] ?? '')));
    const table = await still.locator('.timeline').getByRole('link', { name: 'Read as a table' }).getAttribute('href');
    await still.goto(new URL(table ?? '', still.url()).href);
    const rows = await still
      .locator('table th[scope="row"] a')
      .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).hash.slice(1))));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((key) => !rows.includes(key))).toEqual([]);
    await context.close();
  });

  test('stays the picture where the rest of its script cannot be had', async ({ page, address }) => {
    const errors: unknown[] = [];
    await page.route('**/assets/instrument*.js', (route) => route.fulfill({ status: 500, body: 'no' }));
    page.once('pageerror', (error) => errors.push(error));
    await page.goto(`${address}#timeline`);
    await page.waitForTimeout(300);
    expect(await page.locator('.timeline .still').isVisible()).toBe(true);
    expect(await page.locator('.instrument').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('has marks that a finger can hit, and tells before it leads away', async ({ browser, address }) => {
    const { context, phone } = await onPhone(browser as Browser, address);
    const sizes = await marks(phone).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
    expect(sizes.filter((size) => size < 23)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const before = phone.url();
    await marks(phone).first().tap();
    await phone.locator('.tip a').waitFor();
    expect(phone.url()).toBe(before);
    await context.close();
  });

  test('is zoomed by two fingers, moved by one, and lets the page scroll up and down', async ({ browser, address }) => {
    const { context, phone } = await onPhone(browser as Browser, address);
    const session = await context.newCDPSession(phone);
    const lane = phone.locator('.instrument .lanes .lane').first();
    await lane.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await rests(phone);
    const box = await lane.boundingBox();
    const [x, y] = [180, Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)];
    /** Fingers put down at the first places, moved to the last in steps, and lifted. */
    const fingers = async (...ways: [from: [number, number], to: [number, number]][]) => {
      const steps = 8;
      const at = (step: number) =>
        ways.map(([from, to], id) => ({
          id,
          x: from[0] + ((to[0] - from[0]) * step) / steps,
          y: from[1] + ((to[1] - from[1]) * step) / steps,
        }));
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= steps; step += 1) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const days = () => new URL(phone.url()).searchParams;
    const length = () => Date.parse(days().get('to') ?? '') - Date.parse(days().get('from') ?? '');

    await fingers(
      [
        [x - 20, y],
        [x - 80, y],
      ],
      [
        [x + 20, y],
        [x + 80, y],
      ],
    );
    await expect.poll(() => days().has('from')).toBe(true);
    const [near, from] = [length(), days().get('from') ?? ''];
    // The page itself has not been zoomed.
    expect(await phone.evaluate(() => visualViewport?.scale)).toBe(1);

    await fingers([
      [x + 60, y],
      [x - 60, y],
    ]);
    await expect.poll(() => (days().get('from') ?? '') > from).toBe(true);
    expect(Math.abs(length() - near)).toBeLessThan(3 * 86_400_000);

    await fingers(
      [
        [x - 80, y],
        [x - 20, y],
      ],
      [
        [x + 80, y],
        [x + 20, y],
      ],
    );
    await expect.poll(() => !days().has('from') || length() > near).toBe(true);

    const scrolled = await phone.evaluate(() => scrollY);
    await fingers([
      [x, y + 200],
      [x, y - 100],
    ]);
    await expect.poll(() => phone.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100);
    await context.close();
  });

  test('is found clean by axe, with a list of choices open and in the dark', { timeout: 60_000 }, async ({
    page,
    address,
  }) => {
    await open(page, address, '?lanes=filer&disposition=denied');
    await page.locator('.facet summary').first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('#timeline').setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });
});
