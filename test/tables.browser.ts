import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

const rows = (page: Page) => page.locator('table.rows tbody tr');
const amount = (page: Page) => page.locator('#count').innerText();

describe.skipIf(!hasFlagship)('The table of rulings, with the content of Loop AI Labs v. Gatti', () => {
  test('A choice narrows the rows, says how many there are, and stands in the address.', async ({ page }) => {
    await page.goto('/rulings/');
    const all = await rows(page).count();
    expect(await amount(page)).toBe(`${all} rulings`);
    await page.getByLabel('Disposition').selectOption('denied');
    const denied = await rows(page).count();
    expect(denied).toBeGreaterThan(0);
    expect(denied).toBeLessThan(all);
    expect(await amount(page)).toBe(`${denied} of ${all} rulings`);
    expect(new Set(await page.locator('table.rows .disposition').allInnerTexts())).toEqual(new Set(['Denied']));
    expect(new URL(page.url()).search).toBe('?disposition=denied');
  });

  test('The count at each choice is what choosing it shows.', async ({ page }) => {
    await page.goto('/rulings/?disposition=denied');
    const options = await page.getByLabel('Ground').locator('option:not([disabled])').allInnerTexts();
    expect(options.length).toBeGreaterThan(1);
    for (const option of options.slice(1)) {
      await page.getByLabel('Ground').selectOption(option);
      expect(option).toContain(`(${await rows(page).count()})`);
      await page.getByLabel('Ground').selectOption('');
    }
  });

  test('An address shows the same rows in the same order to whoever opens it.', async ({ page }) => {
    await page.goto('/rulings/');
    await page.getByLabel('Disposition').selectOption('denied');
    await page.getByLabel('Words in the row').fill('letter');
    await page.getByRole('button', { name: 'Ruled on' }).click();
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
    const numbers = (await page.locator('td.on p:first-child a').allInnerTexts()).map(Number.parseFloat);
    const first = numbers.filter((number) => number > 0).slice(0, 8);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
  });

  test('Back takes a choice away, and forward brings it again.', async ({ page }) => {
    await page.goto('/rulings/');
    const all = await amount(page);
    await page.getByLabel('Disposition').selectOption('denied');
    const narrowed = await amount(page);
    await page.goBack();
    await expect.poll(() => amount(page)).toBe(all);
    await page.goForward();
    await expect.poll(() => amount(page)).toBe(narrowed);
    expect(await page.getByLabel('Disposition').inputValue()).toBe('denied');
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

describe.skipIf(!hasFlagship)('Both tables, with the content of Loop AI Labs v. Gatti', () => {
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
    await page.locator('form.filters:not([hidden])').waitFor();
    expect(await amount(page)).not.toContain(' of ');
  });

  test('The page of warnings says that a warning is not a finding, and its kinds can be chosen.', async ({ page }) => {
    await page.goto('/warnings/');
    expect(await page.getByText('A warning is not a finding.').first().isVisible()).toBe(true);
    await page.getByLabel('Kind').selectOption('warning');
    expect(new Set(await page.locator('.rung').allInnerTexts())).toEqual(new Set(['Warned']));
  });

  test('Without script both tables are whole, and no choice is offered that would not work.', async ({
    browser,
    page,
  }) => {
    await page.goto('/rulings/');
    const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    for (const name of ['rulings', 'warnings']) {
      await still.goto(new URL(`/${name}/`, page.url()).href);
      expect(await rows(still).count()).toBeGreaterThan(0);
      expect(await still.locator('form.filters').isVisible()).toBe(false);
    }
    await context.close();
  });

  test('On a narrow screen nothing stands beyond the edge.', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const address of ['/rulings/', '/warnings/', '/search/?q=239', '/search/?q=exceptional+circumstances']) {
      await page.goto(address);
      await page.locator(':is(#count, #status):not(:empty)').waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});
