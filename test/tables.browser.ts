import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { AxeBuilder } from '@axe-core/playwright';
import { csvParse } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { madeUpRows } from '../scripts/bench/made-up-rows.ts';
import { madeUpAsOf, serveMadeUpSite } from '../scripts/bench/made-up-site.ts';
import { newestFirst } from '../src/pipeline/view/row-facets.ts';
import type { RulingRow } from '../src/schema/tables.ts';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

const rows = (page: Page) => page.locator('table.rows tbody tr');
const choice = (page: Page, facet: string) => page.locator(`form.filters select[name="${facet}"]`);
const amount = (page: Page) => page.locator('#count').innerText();

describe.skipIf(!hasFlagship)('The table of rulings, with the content of Loop AI Labs v. Gatti', () => {
  test('A choice narrows the rows, says how many there are, and stands in the address.', async ({ page }) => {
    await page.goto('/rulings/');
    const all = await rows(page).count();
    expect(await amount(page)).toBe(`${all} rulings`);
    await choice(page, 'disposition').selectOption('denied');
    const denied = await rows(page).count();
    expect(denied).toBeGreaterThan(0);
    expect(denied).toBeLessThan(all);
    expect(await amount(page)).toBe(`${denied} of ${all} rulings`);
    expect(new Set(await page.locator('table.rows .disposition').allInnerTexts())).toEqual(new Set(['Denied']));
    expect(new URL(page.url()).search).toBe('?disposition=denied');
  });

  test('The count at each choice is what choosing it shows.', async ({ page }) => {
    await page.goto('/rulings/?disposition=denied');
    const options = await choice(page, 'ground').locator('option:not([disabled])').allInnerTexts();
    expect(options.length).toBeGreaterThan(1);
    for (const option of options.slice(1)) {
      await choice(page, 'ground').selectOption(option);
      expect(option).toContain(`(${await rows(page).count()})`);
      await choice(page, 'ground').selectOption('');
    }
  });

  test('An address shows the same rows in the same order to whoever opens it.', async ({ page }) => {
    await page.goto('/rulings/');
    await choice(page, 'disposition').selectOption('denied');
    await page.getByLabel('Words in the row').fill('letter');
    await page.getByRole('button', { name: 'Ruled on' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?disposition=denied&q=letter&sort=entry&order=ascending');
    const shown = await rows(page).allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    const address = page.url();
    await page.goto('/');
    await page.goto(address);
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(shown);
    expect(await page.getByLabel('Words in the row').inputValue()).toBe('letter');
  });

  test('A heading sorts both ways, and says which.', async ({ page }) => {
    await page.goto('/rulings/');
    await page.locator('table[data-ready]').waitFor();
    const heading = page.getByRole('columnheader', { name: 'Order' });
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const newest = await rows(page).first().innerText();
    await page.getByRole('button', { name: 'Order' }).click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await rows(page).first().innerText()).not.toBe(newest);
    await page.getByRole('button', { name: 'Disposition' }).click();
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    const words = await page.locator('table.rows .disposition').allInnerTexts();
    expect(words).toEqual(words.toSorted());
  });

  test('Entries sort by number, not by digits.', async ({ page }) => {
    await page.goto('/rulings/?sort=entry&order=ascending');
    await page.locator('table[data-ready]').waitFor();
    const numbers = (await page.locator('td.on p:first-child a').allInnerTexts()).map(Number.parseFloat);
    const first = numbers.filter((number) => number > 0).slice(0, 8);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
  });

  test('Back takes a choice away, and forward brings it again.', async ({ page }) => {
    await page.goto('/rulings/');
    const all = await amount(page);
    await choice(page, 'disposition').selectOption('denied');
    const narrowed = await amount(page);
    await page.goBack();
    await expect.poll(() => amount(page)).toBe(all);
    await page.goForward();
    await expect.poll(() => amount(page)).toBe(narrowed);
    expect(await choice(page, 'disposition').inputValue()).toBe('denied');
  });

  test('A quotation leads to its place in the order.', async ({ page }) => {
    await page.goto('/rulings/');
    const place = page.locator('td.said .q + p a').first();
    const quote = await page.locator('td.said .q').first().innerText();
    await place.click();
    await page.waitForURL('**/orders/**#ruling-*');
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(quote.split(' ').slice(0, 4).join(' '));
  });
});

describe.skipIf(!hasFlagship)('Every table, with the content of Loop AI Labs v. Gatti', () => {
  test('Where no ruling is like that, the page says so and shows all again when asked.', async ({ page }) => {
    await page.goto('/rulings/?q=nothing+says+this+anywhere');
    await page.getByText('No ruling is like that').waitFor();
    expect(await rows(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Show all rulings' }).click();
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('An address with choices that do not exist shows all rulings.', async ({ page }) => {
    await page.goto('/rulings/?disposition=%3Cscript%3E&sort=nonsense&ground=zzz');
    await page.locator('table[data-ready]').waitFor();
    expect(await amount(page)).not.toContain(' of ');
  });

  test('The page of warnings says that a warning is not a finding, and its kinds can be chosen.', async ({ page }) => {
    await page.goto('/warnings/');
    expect(await page.getByText('A warning is not a finding.').first().isVisible()).toBe(true);
    await choice(page, 'kind').selectOption('warning');
    expect(new Set(await page.locator('.rung').allInnerTexts())).toEqual(new Set(['Warned']));
  });

  test('Without script every table is whole, and no choice is offered that would not work.', async ({
    browser,
    page,
  }) => {
    await page.goto('/rulings/');
    const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    for (const name of ['rulings', 'warnings', 'deadlines', 'entries']) {
      await still.goto(new URL(`../${name}/`, page.url()).href);
      expect(await rows(still).count()).toBeGreaterThan(0);
      expect(await still.locator('form.filters').isVisible()).toBe(false);
    }
    await context.close();
  });

  test('On a narrow screen nothing stands beyond the edge.', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const address of [
      '/rulings/',
      '/warnings/',
      '/deadlines/',
      '/entries/',
      '/search/?q=239',
      '/search/?q=exceptional+circumstances',
    ]) {
      await page.goto(address);
      await page.locator(':is(#count, #status):not(:empty)').waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});

/** What a click downloads, as text, and the name that it would be saved under. */
async function downloaded(page: Page, name: 'CSV' | 'JSON'): Promise<{ text: string; name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.take').getByRole('button', { name }).click(),
  ]);
  return { text: await text(await download.createReadStream()), name: download.suggestedFilename() };
}

describe.skipIf(!hasFlagship)('The tables of deadlines and docket entries, with the same content', () => {
  test('Docket entries are narrowed by kind, and a range of days keeps those whose bounds touch it.', async ({
    page,
  }) => {
    await page.goto('/entries/?kind=letter&from=2015-10-01&to=2015-10-31');
    await page.locator('table[data-ready]').waitFor();
    const kinds = await page.locator('td.what p:first-child').allInnerTexts();
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds)).toEqual(new Set(['Letter']));
    expect(await page.getByLabel('Filed from').inputValue()).toBe('2015-10-01');
    for (const filed of await page.locator('td.by').allInnerTexts()) expect(filed).toMatch(/2015/);
  });

  test('What is shown is downloaded: its rows in their order, and the columns shown.', async ({ page }) => {
    await page.goto('/deadlines/?sort=due&order=ascending');
    await page.locator('table[data-ready]').waitFor();
    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Case' }).uncheck();
    expect(await page.locator('td.case').first().isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('hide')).toBe('case');
    const { text: csv, name } = await downloaded(page, 'CSV');
    expect(name).toMatch(/^docketline-deadlines-\d{4}-\d{2}-\d{2}\.csv$/);
    const saved = csvParse(csv);
    const actions = await page.locator('td.on p:first-child').allInnerTexts();
    expect(saved.map(({ action }) => action?.toLowerCase())).toEqual(actions.map((words) => words.toLowerCase()));
    expect(saved.columns).not.toContain('caption');
    expect(new Set(saved.map(({ source }) => source))).toEqual(new Set([page.url()]));
  });

  test('Only what a person has checked can be shown, and Back shows all again.', async ({ page }) => {
    await page.goto('/warnings/');
    const all = await amount(page);
    await page.getByLabel('Only what a person has checked').check();
    expect(new URL(page.url()).search).toBe('?review=reviewed');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Only what a person has checked').isChecked()).toBe(false);
    expect(await amount(page)).toBe(all);
  });
});

const amountOfRows = 5_000;
const made = newestFirst(madeUpRows('rulings', amountOfRows).rows) as RulingRow[];

/** The page of rulings with made-up rows, its script ready. */
const long = test.extend('site', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  if ('missing' in browser) return '';
  await mkdir('.build', { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), '.build/tables-'));
  const { address, stop } = await serveMadeUpSite(process.cwd(), folder, { rulings: amountOfRows });
  onCleanup(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return address;
});

describe('A table of 5,000 rows', () => {
  const open = async (page: Page, site: string, query = '') => {
    await page.goto(`${site}/rulings/${query}`);
    await page.locator('table[data-ready="words"]').waitFor();
  };
  const places = (page: Page) =>
    page.locator('tr[aria-rowindex]').evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
  const focused = (page: Page) => page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex')));

  long(
    'shows a window of its rows, says how many there are, and goes to the last.',
    { timeout: 120_000 },
    async ({ page, site }) => {
      await open(page, site);
      expect(await amount(page)).toBe('5,000 rulings');
      expect(await page.locator('table.rows').getAttribute('aria-rowcount')).toBe('5001');
      expect(await rows(page).count()).toBeLessThan(80);
      expect((await places(page))[0]).toBe(2);
      await page.locator('.frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
      await expect.poll(async () => (await places(page)).at(-1)).toBe(5001);
      const last = made.at(-1) as RulingRow;
      await expect.poll(() => rows(page).last().innerText()).toContain(last.quote ?? 'known from');
      expect(await rows(page).count()).toBeLessThan(80);
    },
  );

  long(
    'is gone through with the arrow keys, Home and End, and Tab leads through one row and out.',
    async ({ page, site }) => {
      await open(page, site);
      await page.locator('tr[aria-rowindex="2"]').focus();
      for (let i = 0; i < 40; i += 1) await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(42);
      const row = page.locator('tr[aria-rowindex="42"]');
      expect(await row.innerText()).toContain((made[40] as RulingRow).quote ?? 'nown from');
      const box = await row.boundingBox();
      const frame = await page.locator('.frame').boundingBox();
      expect(box && frame && box.y >= frame.y && box.y + box.height <= frame.y + frame.height + 1).toBe(true);
      await page.keyboard.press('End');
      expect(await focused(page)).toBe(5001);
      await page.keyboard.press('Home');
      expect(await focused(page)).toBe(2);
      const links = await page.locator('tr[aria-rowindex="2"] a').count();
      for (let i = 0; i <= links; i += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('tbody'))).toBeNull();
    },
  );

  long('keeps the row that has the focus, however far it is scrolled.', async ({ page, site }) => {
    await open(page, site);
    await page.locator('tr[aria-rowindex="4"]').focus();
    await page.locator('.frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight / 2));
    await expect.poll(async () => (await places(page)).at(-1)).toBeGreaterThan(2000);
    expect(await focused(page)).toBe(4);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(5);
  });

  long(
    'leaves the focus in the filter while its words are typed, and finds what it is asked for.',
    async ({ page, site }) => {
      await open(page, site);
      const words = page.getByLabel('Words in the row');
      await words.pressSequentially('harbor untimely');
      const found = made.filter(({ quote }) => /harbor/i.test(quote ?? '') && /untimely/.test(quote ?? '')).length;
      expect(found).toBeGreaterThan(5);
      await expect.poll(async () => Number.parseInt(await amount(page), 10)).toBeGreaterThanOrEqual(found);
      expect(await words.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await words.inputValue()).toBe('harbor untimely');
      await expect.poll(() => new URL(page.url()).search).toBe('?q=harbor+untimely');
    },
  );

  long(
    'is the same at its address: choices, order, columns and days, and Back takes the last away.',
    async ({ page, site }) => {
      await open(page, site, '?disposition=denied&from=2015-01-01&to=2016-12-31&sort=case&order=ascending&hide=later');
      const shown = await amount(page);
      const kept = made.filter(({ disposition, dated, datedFrom, datedTo }) => {
        const [from, to] = [dated ?? datedFrom ?? '', dated ?? datedTo ?? ''];
        return disposition === 'denied' && to >= '2015-01-01' && from <= '2016-12-31' && from !== '';
      });
      expect(shown).toBe(`${kept.length} of 5,000 rulings`);
      expect(await page.locator('td.later').first().isVisible()).toBe(false);
      expect(new Set(await page.locator('td .disposition').allInnerTexts())).toEqual(new Set(['Denied']));
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await amount(page)).toBe('5,000 rulings');
      await page.goBack();
      await expect.poll(() => amount(page)).toBe(shown);
      await expect.poll(() => choice(page, 'disposition').inputValue()).toBe('denied');
      const json = JSON.parse((await downloaded(page, 'JSON')).text);
      expect(json).toMatchObject({ table: 'rulings', asOf: madeUpAsOf, source: page.url() });
      expect(json.rows).toHaveLength(kept.length);
      expect(json.rows[0]).not.toHaveProperty('laterHistory');
    },
  );

  long('is found clean by axe, wide and narrow.', { timeout: 60_000 }, async ({ page, site }) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .exclude('tbody tr:nth-child(n + 12)')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  long('holds the newest 500 without script, says so, and leads to the whole.', async ({ browser, site }) => {
    const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${site}/rulings/`);
    expect(await rows(still).count()).toBe(500);
    expect(await rows(still).first().innerText()).toContain((made[0] as RulingRow).quote ?? 'nown from');
    expect(await still.getByText('This page holds the newest 500').isVisible()).toBe(true);
    expect(await still.locator('form.filters').isVisible()).toBe(false);
    const whole = await still.getByRole('link', { name: 'whole table' }).getAttribute('href');
    const answer = await still.request.get(`${site}${whole}`);
    expect(csvParse(await answer.text())).toHaveLength(amountOfRows);
    await context.close();
  });
});
