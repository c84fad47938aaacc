/** The analysis, judges and courts in a browser: without script, by keyboard, narrow and wide, in either scheme. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { analysisPath, casePath, courtPath, judgePath, orderPath } from '../src/pipeline/view/addresses.ts';
import { chartNames } from '../src/pipeline/view/analysis/analysis.ts';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

const addresses = [analysisPath(), judgePath(), courtPath()];
const flagship = [judgePath('donna-ryu-cand'), courtPath('cand')];
const all = hasFlagship ? [...addresses, ...flagship] : addresses;

/** Opens every fold of the page. */
const openAll = (page: Page) =>
  page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });

for (const address of all) {
  describe(address, () => {
    test('has nothing that axe finds, with every fold open, nor too little contrast in the dark.', {
      timeout: 90_000,
    }, async ({ context }) => {
      if ('missing' in context) return;
      const page = await context.newPage();
      const found = async (axe: AxeBuilder) =>
        (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      await page.goto(address);
      await openAll(page);
      // Papers by the dozen in rows that are alike: the first of them stand for all.
      const axe = () =>
        ['.waits li:nth-child(n + 5)', 'table tbody tr:nth-child(n + 5)'].reduce(
          (builder, rows) => builder.exclude(rows),
          new AxeBuilder({ page }).setLegacyMode(true),
        );
      expect(await found(axe())).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await found(axe().withRules(['color-contrast']))).toEqual([]);
      await page.close();
    });

    test('is whole without script, and shows the same words as with it.', async ({ browser, page }) => {
      await page.goto(address);
      const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
      const still = await context.newPage();
      await still.goto(`${inject('origin')}${address}`);
      expect(await still.locator('main').innerText()).toBe(await page.locator('main').innerText());
      await context.close();
    });

    test('stays within a phone’s width, folded and open.', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(address);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(360);
      await openAll(page);
      expect(await width()).toBeLessThanOrEqual(360);
    });
  });
}

describe('The numbers of each chart', () => {
  test('can be downloaded, and name their source and date in every line.', async ({ page }) => {
    await page.goto(analysisPath());
    for (const name of chartNames) {
      const href = await page.locator(`a[href$="/${name}.csv"]`).getAttribute('href');
      const answer = await fetch(new URL(href ?? '', page.url()));
      expect(answer.status, name).toBe(200);
      const [head, ...lines] = (await answer.text()).trimEnd().split('\n');
      expect(head, name).toMatch(/,source,asOf$/);
      for (const line of lines) {
        expect(line, name).toContain('Docketline, https://');
        expect(line, name).toMatch(/,\d{4}-\d\d-\d\d$/);
      }
    }
  });

  test('stand under an anchor of that name, drawn or waiting.', async ({ page }) => {
    await page.goto(analysisPath());
    for (const name of chartNames) expect(await page.locator(`[id="${name}"]`).count(), name).toBe(1);
  });
});

describe.skipIf(!hasFlagship)('With the content of Loop AI Labs v. Gatti', () => {
  test('no percentage stands on the page, since nothing is counted ten times.', async ({ page }) => {
    await page.goto(analysisPath());
    expect(await page.locator('main').innerText()).not.toMatch(/\d\s?%/);
    expect(await page.getByText('A warning is not a finding.').count()).toBeGreaterThan(0);
  });

  test('seven rulings stand in the place of charts, each with the words and its place.', async ({ page }) => {
    await page.goto(analysisPath());
    const rows = page.locator('table.rows tbody tr');
    const said = await page.getByText('too few for a chart').innerText();
    expect(said).toContain(`${await rows.count()} rulings`);
    const quote = await rows.first().locator('.q').innerText();
    await rows.first().locator('.said a').first().click();
    await page.waitForURL('**/orders/**#ruling-*');
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(quote);
  });

  test('bounds are bars and never points, and each paper leads to its entry.', async ({ page }) => {
    await page.goto(analysisPath());
    const lines = page.locator('.waits li.bar');
    const bounded = lines.filter({ hasText: /between|at most/ });
    expect(await bounded.count()).toBeGreaterThan(10);
    expect(await bounded.locator('circle').count()).toBe(0);
    expect(await bounded.locator('rect').count()).toBe(await bounded.count());
    await bounded.first().getByRole('link').click();
    await page.waitForURL('**/docket/#*');
  });

  test('a fold opens by keyboard and shows the table of its chart.', async ({ page }) => {
    await page.goto(analysisPath());
    const fold = page.locator('section:has(#days-to-ruling) .chart-tools details');
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.locator('table').first().isVisible()).toBe(true);
  });

  test('a judge’s page is led to from the judge’s orders and cases.', async ({ page }) => {
    for (const address of [orderPath('cand/15-cv-00798/2015-10-16'), casePath('cand/15-cv-00798')]) {
      await page.goto(address);
      await page
        .locator('header')
        .getByRole('link', { name: /Donna M. Ryu$/ })
        .click();
      await page.waitForURL(`**${judgePath('donna-ryu-cand')}`);
    }
  });

  test('a judge’s rules are words that stand in the order, at the paragraph that they lead to.', async ({ page }) => {
    await page.goto(judgePath('donna-ryu-cand'));
    const rule = page
      .locator('section:has(#procedure) li')
      .filter({ has: page.locator('blockquote') })
      .first();
    const quote = await rule.locator('.q').innerText();
    await rule.getByRole('link').first().click();
    await page.waitForURL('**/orders/**#p*');
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(quote.slice(0, 60));
  });

  test('a count of a ground leads to as many rulings of that judge.', async ({ page }) => {
    await page.goto(judgePath('donna-ryu-cand'));
    const link = page.locator('section:has(#grounds) td a').first();
    const n = Number(await link.innerText());
    await link.click();
    await expect.poll(() => page.locator('table.rows tbody tr').count()).toBe(n);
    expect(new Set(await page.locator('table.rows .by .small').allInnerTexts())).toEqual(new Set(['Donna M. Ryu']));
  });
});
