/** What a reader takes away from the built site: citations, the files of a chronology, feeds. */
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { casePath, chronologyPath, docketPath, orderPath } from '../src/pipeline/view/addresses.ts';
import { chronologyOf } from '../src/pipeline/view/chronology.ts';
import { deadlinesOf } from '../src/pipeline/view/chronology-deadlines.ts';
import { chronologyCsv, chronologyJson } from '../src/pipeline/view/chronology-files.ts';
import { caseName } from '../src/pipeline/view/citation.ts';
import { notesOf } from '../src/pipeline/view/notes.ts';
import { Case } from '../src/schema/case.ts';
import { SiteIndex, withHead } from '../src/schema/dataset.ts';
import { formatDate } from '../src/schema/date.ts';
import { test as base } from './page.ts';

const read = async (path: string) => (await fetch(`${inject('origin')}/data/${path}`)).json();

/** The first case with an order that rules; tests are skipped where the dataset has none. */
async function caseWithRulings() {
  const { cases, asOf } = withHead(SiteIndex).parse(await read('index.json'));
  for (const { id } of cases) {
    const of = withHead(Case).parse(await read(`cases/${id}.json`));
    const order = of.orders.find(({ record }) => record.rulings.length > 0);
    if (order) return { of, order, asOf };
  }
  return null;
}

const test = base
  .extend('any', { scope: 'file' }, async ({ browser }) => ('missing' in browser ? null : caseWithRulings()))
  .extend('found', async ({ any, skip }) => any ?? skip('no case has an order that rules'));

const panel = (page: Page) => page.getByRole('dialog');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const allowClipboard = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

/** What a click saves: the name it is offered under, and its text. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe('the citation of an order', () => {
  test('is copied as it stands, with its italics for a word processor', async ({ page, found: { of, order } }) => {
    await allowClipboard(page);
    await page.goto(orderPath(order.id));
    const first = page.locator('.cite-form').first();
    await first.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => first.getByRole('status').textContent()).toBe('Copied');
    expect(await copied(page)).toBe(plain((await first.locator('.cite').innerText()).trim()));
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<i>${caseName(of.caption, of.parties)}</i>`);
  });

  test('is selected where the clipboard is closed to the page, and the reader is told', async ({
    page,
    found: { order },
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(orderPath(order.id));
    const first = page.locator('.cite-form').first();
    await first.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => first.getByRole('status').textContent()).toMatch(/^Selected/);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
      (await first.locator('.cite').innerText()).trim(),
    );
  });

  test('is saved for reference managers under the name of the order', async ({ page, found: { order } }) => {
    await page.goto(orderPath(order.id));
    await page.locator('.cite-files summary').click();
    const { name, text } = await saved(page, () => page.getByRole('button', { name: 'Save as RIS' }).click());
    expect(name).toBe(`${order.id.replaceAll('/', '-')}.ris`);
    expect(text).toMatch(/^TY {2}- CASE\r\n/);
    expect(text).toContain(orderPath(order.id));
  });

  test('stands there without script, and no button that would do nothing', async ({
    browser,
    page: _,
    found: { of, order },
  }) => {
    const context = await (browser as Browser).newContext({ baseURL: inject('origin'), javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(orderPath(order.id));
    expect(await page.locator('.cite-form .cite').first().innerText()).toContain(caseName(of.caption, of.parties));
    await page.locator('.cite-files summary').click();
    expect(await page.locator('[data-file="ris"]').innerText()).toContain('TY  - CASE');
    expect(await page.locator('main button:visible').count()).toBe(0);
    await context.close();
  });
});

describe('the citation of a ruling', () => {
  test('has the very words of its record, its page and its address, for every note', async ({
    page,
    found: { order },
  }) => {
    await page.goto(orderPath(order.id));
    for (const { record, kind, number } of notesOf(order.record)) {
      const button = page.getByRole('button', { name: `Cite note ${number}`, exact: true });
      expect(await button.count()).toBe(kind === 'event' ? 0 : 1);
      if (kind === 'event') continue;
      await button.click();
      const words = await panel(page).locator('.lines').innerText();
      const unquoted = (text: string) => text.replace(/["“”‘’']/g, '').replace(/\s+/g, ' ');
      expect(unquoted(words.split('\n')[0] ?? '')).toBe(unquoted(record.quote));
      expect(words).toContain(`${orderPath(order.id)}#${record.id}`);
      if (record.pin) expect(plain(words)).toContain(` at ${record.pin.page}`);
      await page.keyboard.press('Escape');
    }
  });

  test('is reached, copied and left with the keyboard, which then is where it was', async ({
    page,
    found: { of, order },
  }) => {
    await allowClipboard(page);
    await page.goto(orderPath(order.id));
    const button = page.locator('.note.ruling .cite-open').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await panel(page).getByRole('button', { name: 'Copy' }).first().focus();
    await page.keyboard.press('Enter');
    await panel(page).getByText('Copied').first().waitFor();
    expect(await copied(page)).toBe(plain((await panel(page).locator('.lines').textContent()) ?? ''));
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<i>${caseName(of.caption, of.parties)}</i>`);
    expect(html?.split('<br>')).toHaveLength(3);
    await page.keyboard.press('Escape');
    expect(await panel(page).count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('opens in a panel that axe finds clean, light and dark, and that fits a phone', async ({
    page,
    found: { order },
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(orderPath(order.id));
    await page.locator('.note.ruling .cite-open').first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('A docket entry is cited by its number and day, an order with its later history.', async ({
  page,
  found: { of },
}) => {
  await page.goto(docketPath(of.id));
  const numbered = of.docket.find(({ number, kind }) => number !== null && kind !== 'order');
  const later = of.laterHistory[0];
  for (const key of [numbered?.key, later?.entry]) {
    if (!key) continue;
    await page.locator(`tr[id="${key}"] .cite-open`).click();
    const words = plain(await panel(page).locator('.cite').first().innerText());
    expect(words).toContain(caseName(of.caption, of.parties));
    expect(words).toContain(`ECF No. ${key}`);
    if (key === later?.entry) expect(words).toContain(plain(formatDate(later.date)));
    await page.keyboard.press('Escape');
  }
});

describe('a chronology', () => {
  test('is saved as CSV and JSON: what is on the page, named by case and day', async ({
    page,
    found: { of, asOf },
  }) => {
    await page.goto(chronologyPath(of.id));
    const rows = chronologyOf(of);
    expect(await page.locator('.chronology tbody tr').count()).toBe(rows.length);
    const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
    const head = { page: canonical, factsTo: asOf };
    const stem = of.id.replaceAll('/', '-');
    const csv = await saved(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    expect(csv).toEqual({
      name: [stem, 'chronology', asOf].filter(Boolean).join('-').concat('.csv'),
      text: chronologyCsv(rows, head),
    });
    const json = await saved(page, () => page.getByRole('button', { name: 'Save as JSON' }).click());
    expect(json.text).toBe(chronologyJson(rows, head, `Chronology of ${caseName(of.caption, of.parties)}`));
  });

  test('gives its dated deadlines to a calendar', async ({ page, found: { of }, skip }) => {
    const days = deadlinesOf(of).flatMap(({ date }) => date ?? []);
    if (days.length === 0) skip('no order of the case sets a day');
    await page.goto(chronologyPath(of.id));
    const { name, text } = await saved(page, () => page.getByRole('button', { name: /calendar/ }).click());
    expect(name).toMatch(/\.ics$/);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('dtstart')?.toString()).toSorted()).toEqual(
      days.toSorted(),
    );
  });

  test('says so where the case cannot be read, and leaves the page as it was', async ({ page, found: { of } }) => {
    await page.route('**/data/cases/**', (route) => route.abort());
    await page.goto(chronologyPath(of.id));
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await page.getByText('The case could not be read').waitFor();
    expect(await page.locator('.chronology tbody tr').count()).toBe(chronologyOf(of).length);
  });

  test('is whole on paper: its own head on every sheet, no button', async ({ page, found: { of } }) => {
    await page.goto(chronologyPath(of.id));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chronology .running').isVisible()).toBe(true);
    expect(await page.locator('.chronology thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    expect(await page.locator('main button:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });
});

test('Every feed that a page names is there, well formed, and made of the data.', async ({
  page,
  found: { of, order, asOf },
}) => {
  const named = new Set<string>();
  for (const address of ['/', '/feeds/', '/warnings/', casePath(of.id), docketPath(of.id), orderPath(order.id)]) {
    await page.goto(address);
    const links = page.locator('link[type="application/atom+xml"], main a[href$="feed.xml"]');
    for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
      named.add(href);
  }
  expect(named.size).toBeGreaterThan(3);
  for (const href of named) {
    const told = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
      return {
        root: root.nodeName,
        ids: [...root.querySelectorAll('id')].map((id) => id.textContent),
        updated: root.querySelector('updated')?.textContent,
      };
    }, href);
    expect([href, told.root, new Set(told.ids).size]).toEqual([href, 'feed', told.ids.length]);
    expect([href, (told.updated ?? '') <= `${asOf}T00:00:00.000Z`]).toEqual([href, true]);
  }
});
