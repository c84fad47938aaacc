import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { hasFlagship } from './flagship.ts';
import { test } from './page.ts';

/** Types into the search box as a reader does, and waits for the answer. */
async function search(page: Page, typed: string): Promise<void> {
  await page.goto('/search/');
  await ask(page, typed);
  await answered(page);
}

async function ask(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('searchbox').press('Enter');
}

const answered = (page: Page) => page.locator('#status:not(:empty)').waitFor({ state: 'attached' });

/** Text as it reads, no-break spaces as blanks. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');
const entriesFound = async (page: Page) => (await page.locator('#results .exact h2').allInnerTexts()).map(read);
const firstFound = (page: Page) => page.locator('#results').locator('h2').first().innerText();

describe.skipIf(!hasFlagship)('What is typed, with the content of Loop AI Labs v. Gatti', () => {
  for (const typed of ['239', 'Dkt. 239', 'Dkt. No. 239', 'ECF No. 239', '[Docket No. 239]', '#239']) {
    test(`${typed} finds entry 239, denied, with the words that deny it.`, async ({ page }) => {
      await search(page, typed);
      expect(await entriesFound(page)).toEqual(['No. 239']);
      expect(await page.locator('.exact .disposition').first().innerText()).toBe('Denied');
      expect(await page.locator('.exact blockquote').innerText()).toContain('DENIED: Docket Nos. 224, 239');
      expect(await page.getByRole('heading', { name: '2390' }).count()).toBe(0);
    });
  }

  for (const typed of ['596-1', 'ECF 596-1']) {
    test(`${typed} finds the attachment, neither 596 nor 5961.`, async ({ page }) => {
      await search(page, typed);
      expect(await entriesFound(page)).toEqual(['No. 596-1']);
    });
  }

  test('619 is found, known only from the range 618-620.', async ({ page }) => {
    await search(page, '619');
    expect(await entriesFound(page)).toEqual(['No. 619']);
    await page.getByRole('button', { name: /^Read \d+ mentions? of it/ }).click();
    await page.getByRole('heading', { name: 'Orders that mention it' }).waitFor();
    expect((await page.locator('.in-context mark').allInnerTexts()).join()).toContain('618-620');
  });

  for (const typed of [
    '15-cv-00798',
    '15-cv-798',
    '15cv798',
    '3:15-cv-00798-HSG',
    '4:15-cv-00798',
    '15-cv-00798-HSG (DMR)',
    'No. C 15-00798',
    'gatti',
    'Loop AI',
  ]) {
    test(`${typed} finds the case.`, async ({ page }) => {
      await search(page, typed);
      expect(await firstFound(page)).toBe('Case');
      const found = page.locator('#results a.lead').first();
      expect(await found.getAttribute('href')).toMatch(/\/cases\/cand\/15-cv-00798\/$/);
    });
  }

  for (const typed of ['15-cv-00798 dkt 542', 'Loop AI 542']) {
    test(`${typed} finds entry 542 of that case, in at most three requests.`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/data/')) asked.push(request.url());
      });
      await search(page, typed);
      expect(await entriesFound(page)).toEqual(['No. 542']);
      expect(asked.length).toBeLessThanOrEqual(3);
      await page.locator('.exact h2 a').click();
      await page.waitForURL('**/cases/cand/15-cv-00798/docket/#542');
    });
  }

  test('257 shows both dispositions of the one order, and says so.', async ({ page }) => {
    await search(page, '257');
    const dispositions = await page.locator('.exact .disposition').allInnerTexts();
    expect(dispositions).toEqual(expect.arrayContaining(['Denied', 'Not considered']));
    expect(await page.locator('.exact').innerText()).toMatch(/order lists it as .* and .*; both are shown/);
  });

  test('Words that a ruling says are told with its disposition, and lead to the ruling.', async ({ page }) => {
    await search(page, 'exceptional circumstances');
    const ruled = page.locator('#word-results .ruled', { hasText: 'Denied' }).first();
    await ruled.getByRole('link').click();
    await page.waitForURL(/#ruling-[0-9a-f]{7}$/);
    const { hash } = new URL(page.url());
    expect(await page.locator(hash).innerText()).toMatch(/exceptional circumstances/);
  });

  test('Words find the orders that say them, marked, and lead to the paragraph.', async ({ page }) => {
    await search(page, 'exceptional circumstances');
    const marked = await page.locator('#word-results mark').allInnerTexts();
    expect(marked.join(' ')).toMatch(/exceptional circumstances/i);
    const place = page.locator('#word-results dt a').first();
    const address = (await place.getAttribute('href')) ?? '';
    expect(address).toMatch(/#p\d+$/);
    await place.click();
    await page.waitForURL(`**${address}`);
    expect(await page.locator(address.slice(address.indexOf('#'))).innerText()).toMatch(/exceptional\s+circumstances/i);
  });

  test('The orders found are narrowed by year to as many as were counted, and a chip takes the year away.', async ({
    page,
  }) => {
    await search(page, 'discovery');
    const all = await page.locator('#word-results .hit').count();
    const year = page.locator('#narrow li', { hasText: '2016' });
    const counted = Number(await year.locator('span').innerText());
    expect(counted).toBeLessThan(all);
    await year.getByRole('link').click();
    await page.locator('#word-results .hit').first().waitFor();
    expect(await page.locator('#word-results .hit').count()).toBe(counted);
    await page.getByRole('link', { name: 'year 2016: take away' }).click();
    await expect.poll(() => page.locator('#word-results .hit').count()).toBe(all);
  });

  test('A query is shown as chips, and taking one away searches without it.', async ({ page }) => {
    await search(page, '15-cv-00798 dkt 542');
    const chips = page.locator('.read-as .chip');
    expect(await chips.count()).toBe(2);
    await page.getByRole('link', { name: 'docket entry 542: take away' }).click();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('15-cv-00798');
    expect(await firstFound(page)).toBe('Case');
  });

  test('Back and forward show the searches again.', async ({ page }) => {
    await search(page, '239');
    await page.getByRole('searchbox').fill('542');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: 'No. 542' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'No. 239' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('239');
    await page.goForward();
    await page.getByRole('heading', { name: 'No. 542' }).waitFor();
  });

  test('A second search is answered in the same page, and nothing of the first stays.', async ({ page }) => {
    await search(page, 'discovery');
    await page.locator('#narrow h2').waitFor();
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await ask(page, 'dkt 98765');
    await page.locator('#status', { hasText: 'No docket held' }).waitFor();
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('q')).toBe('dkt 98765');
    expect(await page.title()).toContain('dkt 98765');
    for (const pane of ['word-results', 'narrow']) expect(await page.locator(`#${pane}`).innerText(), pane).toBe('');
  });

  test('Of two searches in haste the later one stands, whichever is answered first.', async ({ page }) => {
    await page.goto('/search/');
    const held: (() => void)[] = [];
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await ask(page, 'exceptional circumstances');
    await expect.poll(() => held.length).toBe(1);
    await ask(page, '239');
    await page.getByRole('heading', { name: 'No. 239' }).waitFor();
    await answered(page);
    const said = await page.locator('#status').innerText();
    held[0]?.();
    await page.waitForResponse('**/pagefind/pagefind.js');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#status').innerText()).toBe(said);
    expect(await page.locator('#word-results').innerText()).toBe('');
    expect(await page.getByRole('heading', { name: 'No. 239' }).count()).toBe(1);
  });

  test('Words that could not be looked for are found when they are asked for again.', async ({ browser, page }) => {
    await page.goto('/search/');
    // A page of its own, since a file that does not arrive is told as an error, too.
    const context = await (browser as Browser).newContext();
    const own = await context.newPage();
    let tried = 0;
    await own.route('**/pagefind/orders.packed', async (route) => {
      tried += 1;
      await (tried === 1 ? route.abort() : route.continue());
    });
    await own.goto(page.url());
    await ask(own, 'exceptional circumstances');
    await own.locator('#status', { hasText: 'could not be finished' }).waitFor();
    expect(await own.locator('#results[aria-busy]').count()).toBe(0);
    await ask(own, 'exceptional circumstances');
    await own.locator('#word-results mark').first().waitFor();
    expect(tried).toBe(2);
    await context.close();
  });

  test('Whoever goes back from among what was found is in the box, and the arrows lead on.', async ({ page }) => {
    await search(page, '542');
    await ask(page, '239');
    await page.getByRole('heading', { name: 'No. 239' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => history.back());
    await page.getByRole('heading', { name: 'No. 542' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
  });

  test('Going back before the first search shows what can be typed.', async ({ page }) => {
    await search(page, '239');
    await page.goBack();
    await page.locator('#status:empty').waitFor({ state: 'attached' });
    expect(await page.locator('#results').innerText()).toBe('');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.goForward();
    await page.getByRole('heading', { name: 'No. 239' }).waitFor();
  });

  test('The keyboard alone leads from the box to the entry on its docket.', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('dkt 239');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No. 239' }).waitFor();
    await page.getByRole('searchbox').focus();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'No.\u00a0239') break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/docket/#239');
  });
});

describe.skipIf(!hasFlagship)('Fields, with the content of Loop AI Labs v. Gatti', () => {
  const chips = async (page: Page) => (await page.locator('.read-as .chip span').allInnerTexts()).map(read);
  const rulings = (page: Page) => page.locator('#word-results .did .disposition').allInnerTexts();

  test('disposition:denied finds denials and nothing else, under their case and order, as many as are counted.', async ({
    page,
  }) => {
    await search(page, 'disposition:denied');
    expect(await chips(page)).toEqual(['disposition Denied']);
    expect(new Set(await rulings(page))).toEqual(new Set(['Denied']));
    const said = /^(\d+) rulings in (\d+) orders found/.exec(read(await page.locator('#status').innerText()));
    expect((await rulings(page)).length).toBe(Number(said?.[1]));
    expect(await page.locator('#word-results .hit').count()).toBe(Number(said?.[2]));
    expect(await page.locator('#word-results .of-one-case > h2').count()).toBeGreaterThan(0);
  });

  test('Words and a judge find the orders of the judge that say them, with the words marked.', async ({ page }) => {
    await search(page, 'sanctions judge:ryu');
    expect(await chips(page)).toEqual(['words sanctions', 'judge ryu']);
    const metas = await page.locator('#word-results .hit > h3 + p').allInnerTexts();
    expect(metas.length).toBeGreaterThan(0);
    for (const meta of metas) expect(meta).toContain('Ryu');
    expect((await page.locator('#word-results mark').allInnerTexts()).join(' ')).toMatch(/sanction/i);
  });

  test('Dkt. 239 disposition:denied shows the entry; another disposition says that no ruling on it fits.', async ({
    page,
  }) => {
    await search(page, 'Dkt. 239 disposition:denied');
    expect(await entriesFound(page)).toEqual(['No. 239']);
    await search(page, '15-cv-798 239 disposition:granted');
    expect(await entriesFound(page)).toEqual([]);
    expect(await page.getByRole('heading', { name: 'no ruling on it fits' }).isVisible()).toBe(true);
  });

  test('A ground leads to its ruling in the words of the court.', async ({ page }) => {
    await search(page, 'ground:no-meet-and-confer');
    await page.locator('#word-results .did .q a').first().click();
    await page.waitForURL(/#ruling-[0-9a-f]{7}$/);
  });

  test('warning finds warnings, each list with the sentence that a warning is not a finding.', async ({ page }) => {
    await search(page, 'warning before:2016-05');
    const orders = page.locator('#word-results .hit');
    expect(await orders.count()).toBeGreaterThan(0);
    expect(await page.getByText('A warning is not a finding.').count()).toBe(await orders.count());
    expect(await rulings(page)).toEqual([]);
  });

  test('A party alone finds its case; with a field, the orders of the case that fit.', async ({ page }) => {
    await search(page, 'party:"IQSystem"');
    expect(await firstFound(page)).toBe('Case');
    await search(page, 'party:"IQSystem" after:2016');
    expect(await page.locator('#word-results .of-one-case > h2').innerText()).toContain('Loop AI');
    for (const meta of await page.locator('#word-results .hit').allInnerTexts())
      expect(meta).toMatch(/20(?:1[7-9]|2\d)/);
  });

  test('Each part can be removed, and what is narrowed is a part like any other.', async ({ page }) => {
    await search(page, 'judge:ryu disposition:denied before:2016-05');
    expect(await page.locator('.read-as .chip').count()).toBe(3);
    await page.getByRole('link', { name: 'before 2016-05: take away' }).click();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('judge:ryu disposition:denied');
    const year = page.locator('#narrow li', { hasText: '2016' });
    const counted = Number(await year.locator('span').innerText());
    await year.getByRole('link').click();
    await page.waitForURL(/year/);
    await answered(page);
    expect(await page.locator('#word-results .hit').count()).toBe(counted);
    await page.goBack();
    await answered(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('judge:ryu disposition:denied');
  });

  test('What was not understood is said, and the nearest code that is known is one click away.', async ({ page }) => {
    await search(page, 'ground:no-meet-and-confr judge:ryu');
    expect(await page.locator('.misread').innerText()).toContain('ground:no-meet-and-confr was not understood');
    await page.getByRole('link', { name: 'ground:no-meet-and-confer' }).first().click();
    await answered(page);
    expect(await chips(page)).toEqual(['judge ryu', 'ground no meet and confer']);
    expect(await page.locator('.misread').count()).toBe(0);
  });

  test('An address of the time when court, judge and year stood beside the query finds the same.', async ({ page }) => {
    await page.goto('/search/?q=discovery&judge=Magistrate%20Judge%20Donna%20M.%20Ryu&year=2016');
    await answered(page);
    expect((await chips(page)).slice(1)).toEqual(['judge Magistrate Judge Donna M. Ryu', 'year 2016']);
    expect(await page.locator('#word-results .hit').count()).toBeGreaterThan(0);
  });

  test('The keyboard alone: slash to the box, arrows through the results and back, Escape out.', async ({ page }) => {
    await page.goto('/search/');
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('disposition:denied judge:ryu');
    await page.keyboard.press('Enter');
    await page.waitForURL(/disposition/);
    await answered(page);
    const results = page.locator('[data-result]');
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll('[data-result]')].indexOf(document.activeElement as Element));
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await box.inputValue()).toBe('disposition:denied judge:ryu');
    const address = (await results.first().getAttribute('href')) ?? '';
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => `${url.pathname}${url.hash}` === address);
  });

  test('A slash typed into the box stays a slash.', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('after:2016/05');
    expect(await page.getByRole('searchbox').inputValue()).toBe('after:2016/05');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to in what fields and words find, ${colorScheme}.`, async ({ browser, page }) => {
      await page.goto('/search/');
      const context = await (browser as Browser).newContext({ colorScheme, baseURL: page.url() });
      const own = await context.newPage();
      for (const typed of [
        'sanctions judge:ryu',
        'judge:ryu ground:meet',
        '15-cv-798 239 disposition:granted',
        '239',
      ]) {
        await own.goto(`/search/?q=${encodeURIComponent(typed)}`);
        await answered(own);
        await own
          .locator('.how details')
          .first()
          .evaluate((details) => details.setAttribute('open', ''));
        const { violations } = await new AxeBuilder({ page: own }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          typed,
        ).toEqual([]);
      }
      await context.close();
    });
  }

  test('At 360 pixels nothing stands out to the side.', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const typed of ['judge:ryu', 'sanctions judge:ryu', 'ground:meet']) {
      await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
      await answered(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), typed).toBe(true);
    }
  });

  test('A docket look-up fetches at most 20 kB of look-ups, words and fields at most 750 kB in all.', async ({
    browser,
    page,
  }) => {
    await page.goto('/search/');
    const weigh = async (typed: string, counts: (path: string) => boolean) => {
      const context = await (browser as Browser).newContext({ baseURL: page.url() });
      const own = await context.newPage();
      let bytes = 0;
      own.on('response', async (response) => {
        if (counts(new URL(response.url()).pathname)) bytes += (await response.body().catch(() => '')).length;
      });
      await own.goto(`/search/?q=${encodeURIComponent(typed)}`);
      await answered(own);
      await own.waitForLoadState('networkidle');
      await context.close();
      return bytes;
    };
    const lookups = await weigh('15-cv-798 239', (path) => path.includes('/data/'));
    expect(lookups).toBeGreaterThan(0);
    expect(lookups).toBeLessThanOrEqual(20_000);
    for (const typed of ['exceptional circumstances', 'sanctions judge:ryu disposition:denied']) {
      expect(await weigh(typed, (path) => !path.endsWith('.woff2')), typed).toBeLessThan(750_000);
    }
  });
});

test('Every page names the description by which a browser searches the site, and it leads to an answer.', async ({
  page,
}) => {
  await page.goto('/');
  const head = page.locator('link[rel="search"][type="application/opensearchdescription+xml"]');
  const address = (await head.getAttribute('href')) ?? '';
  const answer = await page.request.get(new URL(address, page.url()).href);
  expect(answer.headers()['content-type']).toMatch(/xml/);
  const template = /template="([^"]*\{searchTerms\}[^"]*)"/.exec(await answer.text())?.[1] ?? '';
  const url = new URL(template.replace('{searchTerms}', encodeURIComponent('dkt 239')));
  await page.goto(`${url.pathname}${url.search}`);
  await answered(page);
  expect(await page.getByRole('searchbox').inputValue()).toBe('dkt 239');
});

describe('Whatever is typed', () => {
  for (const typed of [
    'zzz',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE orders;--",
    '\u202e\u0000%00',
    '%',
    '"',
    '((((',
    '[[#',
    '💥'.repeat(120),
  ]) {
    test(`${JSON.stringify(typed).slice(0, 40)} gets a calm answer.`, async ({ page }) => {
      page.on('dialog', () => expect.unreachable('a script of the query ran'));
      await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
      await answered(page);
      expect(await page.locator('#status').innerText()).toMatch(/found|have the words|has the words/i);
      expect(await page.locator('#results img, #results script, .read-as img').count()).toBe(0);
    });
  }

  test('Nothing typed shows what can be typed.', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/search/?q=');
    expect(await page.locator('#results').innerText()).toBe('');
    expect(await page.getByRole('heading', { name: 'What can be typed' }).isVisible()).toBe(true);
  });

  test('Ten thousand characters are cut, and the page says so.', async ({ page }) => {
    await page.goto(`/search/?q=${'exceptional+'.repeat(833)}`);
    await answered(page);
    expect(await page.locator('.read-as').innerText()).toMatch(/first \d+ characters/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('A number that no docket has is said to be unknown.', async ({ page }) => {
    await page.goto('/search/?q=dkt+98765');
    await answered(page);
    expect(read(await page.locator('#status').innerText())).toContain('No docket held has No. 98765');
  });
});

test('Without script the page says so and leads to the rulings and the dockets.', async ({ browser, page }) => {
  await page.goto('/search/');
  const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${page.url()}?q=239`);
  expect(await still.locator('noscript .lede').innerText()).toContain('Search needs script');
  for (const place of ['search', 'list'] as const) {
    expect(await still.getByRole(place).getByRole('link', { name: 'All rulings' }).isVisible(), place).toBe(true);
  }
  expect(await still.getByRole('search').innerText()).toContain('The search needs script');
  await context.close();
});
