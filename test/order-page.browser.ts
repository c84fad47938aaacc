import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { docketPath, orderPath } from '../src/pipeline/view/addresses.ts';
import { Case } from '../src/schema/case.ts';
import { SiteIndex, withHead } from '../src/schema/dataset.ts';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

/** The first case of the site that is built, from its own published files. */
async function firstCase(): Promise<Case> {
  const read = async (path: string) => (await fetch(`${inject('origin')}/data/${path}`)).json();
  const [first] = withHead(SiteIndex).parse(await read('index.json')).cases;
  if (!first) throw new Error('The built site has no case.');
  return withHead(Case).parse(await read(`cases/${first.id}.json`));
}

/** The court's words on an order's page: paragraphs without the glyphs, keys and notes that are ours. */
const wordsShown = (page: Page) =>
  page.locator('.words p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const ours of copy.querySelectorAll('.key, svg')) ours.remove();
      return copy.textContent?.trim();
    }),
  );

describe.skipIf(!hasFlagship)('an order page of the flagship case', () => {
  test('shows the words of the court, character for character', async ({ page }) => {
    for (const order of (await firstCase()).orders) {
      await page.goto(orderPath(order.id));
      expect((await wordsShown(page)).join('\n\n')).toBe(order.text.trim());
    }
  });

  test('has an address for every record, and a link to the docket for every entry mentioned', async ({ page }) => {
    const of = await firstCase();
    const keys = new Set<string>(of.docket.map(({ key }) => key));
    for (const { id, record } of of.orders) {
      await page.goto(orderPath(id));
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
      const { rulings, sanctionsWarnings, deadlines, events, docketReferences } = record;
      const records = [...rulings, ...sanctionsWarnings, ...deadlines, ...events, ...docketReferences];
      expect(ids).toEqual(expect.arrayContaining(records.map((one) => one.id)));
      expect(new Set(ids).size).toBe(ids.length);

      const links = await page
        .locator(`a[href*="${docketPath(of.id)}#"]`)
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')?.split('#')[1] ?? ''));
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  test('sets each note level with its words or beneath the note before, and never over it', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const { id } of (await firstCase()).orders) {
      await page.goto(orderPath(id));
      await page.evaluate(() => document.fonts.ready);
      const notes = await page.locator('.note').evaluateAll((elements) =>
        elements.map((note, i) => {
          const { top, bottom, left } = note.getBoundingClientRect();
          const key = document.querySelector(`.words .k${i + 1}`)?.getBoundingClientRect();
          return { top, bottom, left, key: key?.top ?? Number.NaN };
        }),
      );
      let foot = Number.NEGATIVE_INFINITY;
      for (const { top, bottom, key } of notes) {
        expect(top).toBeGreaterThanOrEqual(foot);
        expect(Math.abs(top - key) < 24 || top - foot < 24).toBe(true);
        foot = bottom;
      }
    }
  });

  test('says that it lists an entry under two dispositions, where it does', async ({ page }) => {
    const { orders } = await firstCase();
    const order = orders.find(({ record }) => record.dated === '2015-10-16');
    await page.goto(orderPath(order?.id ?? ''));
    const slip = 'The order lists No.\u00a0257 both as denied and as not considered.';
    expect(await page.locator('.records').getByText(slip).count()).toBe(1);
    expect(await page.locator('.note').getByText(slip).count()).toBe(2);
  });
});

describe.skipIf(!hasFlagship)('the docket page of the flagship case', () => {
  test('has an address for every entry, also for one that only a range names', async ({ page }) => {
    const of = await firstCase();
    await page.goto(docketPath(of.id));
    const ids = await page.locator('tr.entry').evaluateAll((rows) => rows.map((row) => row.id));
    expect(ids).toEqual(of.docket.map(({ key }) => key));
    expect(ids).toContain('619');
  });

  test('shows the entry that was asked for with its neighbours in sight', async ({ page }) => {
    const { id } = await firstCase();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(docketPath(id, '239'));
    const box = async (key: string) => page.locator(`[id="${key}"]`).boundingBox();
    const [before, asked, after] = [await box('232'), await box('239'), await box('240')];
    expect(asked?.y).toBeGreaterThan(0);
    expect((before?.y ?? 0) + (before?.height ?? 0)).toBeGreaterThan(0);
    expect(after?.y).toBeLessThan(900);
    expect(await page.locator('tr.entry:target').getAttribute('id')).toBe('239');
  });
});
