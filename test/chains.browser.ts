/** Chains open at their entries, with script and without; the pages of warnings and of clauses narrow, and keep it in the address. */
import type { Browser } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { casePath, disputePath, docketPath, orderPath } from '../src/pipeline/view/addresses.ts';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

const id = 'cand/15-cv-00798';

describe.runIf(hasFlagship)('A chain of the flagship (needs the content of this repository)', () => {
  test('opens at the address of any entry in it, without script too.', async ({ browser, page }) => {
    const context = await (browser as Browser).newContext({ baseURL: inject('origin'), javaScriptEnabled: false });
    const still = await context.newPage();
    for (const tab of [page, still]) {
      // A chain that stands closed when the page is opened at its top.
      await tab.goto(disputePath(id, 'trade-secret', '541'));
      const paper = tab.locator('#dispute-trade-secret li', { hasText: 'No. 541' }).first();
      expect(await paper.isVisible()).toBe(true);
      expect(await paper.evaluate((element) => element.closest('details')?.open)).toBe(true);
    }
    await context.close();
  });

  test('is reached from the docket page and the page of an order.', async ({ page }) => {
    const target = 'dispute-ex-parte.239';
    await page.goto(casePath(id));
    expect(await page.locator(`[id="${target}"]`).count()).toBe(1);
    await page.goto(docketPath(id, '239'));
    expect(await page.locator(`tr[id="239"] a[href$="#${target}"]`).count()).toBe(1);
    await page.goto(orderPath(`${id}/2015-10-16`));
    await page.locator('a[href$="#dispute-ex-parte.271"]').first().click();
    await page.waitForURL(/#dispute-ex-parte\.271$/);
    expect(await page.locator('[id="dispute-ex-parte.271"]').evaluate((place) => place.closest('details')?.open)).toBe(
      true,
    );
  });

  test('gives no address twice on the page of its case.', async ({ page }) => {
    await page.goto(casePath(id));
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((one, i) => ids.indexOf(one) !== i);
    });
    expect(twice).toEqual([]);
  });

  test('is led to from the docket for every entry of a dispute, and the page of the case lists every other.', async ({
    page,
  }) => {
    await page.goto(docketPath(id));
    const rows = await page.locator('table.docket tr.entry').evaluateAll((all) =>
      all.map((row) => ({
        key: row.id,
        anchors: [...row.querySelectorAll<HTMLAnchorElement>('a[href*="#dispute-"]')].map(({ hash }) =>
          decodeURIComponent(hash.slice(1)),
        ),
      })),
    );
    expect(rows.length).toBeGreaterThan(200);
    await page.goto(casePath(id));
    const lost = await page.evaluate(
      (anchors) => anchors.filter((anchor) => !document.getElementById(anchor)),
      rows.flatMap(({ anchors }) => anchors),
    );
    expect(lost).toEqual([]);
    const listed = await page
      .locator('#docket-table th a')
      .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).hash.slice(1))));
    expect(listed).toEqual(rows.filter(({ anchors }) => anchors.length === 0).map(({ key }) => key));
  });
});

describe.runIf(hasFlagship)('The page of what followed (needs the content of this repository)', () => {
  test('says on every card that a warning is not a finding, and names no lawyer’s score.', async ({ page }) => {
    await page.goto('/escalation/');
    const cards = await page.locator('.escalation').allInnerTexts();
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) expect(card).toContain('A warning is not a finding.');
  });

  test('narrows by keyboard, hides the parts without a card, and keeps the choice in the address.', async ({
    page,
  }) => {
    await page.goto('/escalation/');
    const shown = () => page.locator('.escalation:visible').count();
    const all = await shown();
    await page.getByLabel('Step').focus();
    await page.keyboard.press('S');
    await page.waitForURL(/step=show-cause/);
    const some = await shown();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('#nothing-known').isVisible()).toBe(false);
    expect(await page.locator('.card-filters [role=status]').innerText()).toBe(`${some} of ${all} shown`);
    await page.reload();
    expect(await shown()).toBe(some);
    await page.goBack();
    expect(await shown()).toBe(all);
    await page.goForward();
    await page.getByRole('button', { name: 'Clear' }).click();
    expect([await shown(), new URL(page.url()).search]).toEqual([all, '']);
  });
});

describe.runIf(hasFlagship)('The language bank (needs the content of this repository)', () => {
  test('opens a clause at its place in the order.', async ({ page }) => {
    await page.goto('/language/denied/');
    const clause = page.locator('.clause').first();
    const words = await clause.locator('blockquote').innerText();
    await clause
      .getByRole('link', { name: /Open at its place/ })
      .first()
      .click();
    await page.waitForURL(/#ruling-/);
    const marked = await page
      .locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
      .first()
      .innerText();
    expect(words.replace(/\s+/g, ' ')).toContain(marked.replace(/\s+/g, ' ').trim().slice(0, 12));
  });

  test('counts a clause that stands under two grounds once.', async ({ page }) => {
    await page.goto('/language/denied/');
    const cards = await page
      .locator('.clause')
      .evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.one));
    expect(new Set(cards).size).toBeLessThan(cards.length);
    expect(await page.locator('.card-filters [role=status]').innerText()).toBe(`${new Set(cards).size} shown`);
  });
});
