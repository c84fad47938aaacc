import { type Browser, chromium } from 'playwright-core';
import { test as base, inject } from 'vitest';

/**
 * Lets every page of the browser open `/rulings/` as the site's own, also where the site stands under a path; addresses
 * that pages themselves name have the path already.
 */
function underPath(browser: Browser): Browser {
  const path = new URL(inject('origin')).pathname.replace(/\/$/, '');
  if (path === '') return browser;
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on('page', (page) => {
      const goTo = page.goto.bind(page);
      page.goto = (address, settings) =>
        goTo(address.startsWith('/') && !address.startsWith(`${path}/`) ? `${path}${address}` : address, settings);
    });
    return context;
  };
  return browser;
}

/** A test with a new `page` on the built site: `test('A sentence.', async ({ page }) => { await page.goto('/'); … })`. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs; this one, nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const provided = inject('browser');
    if ('missing' in provided) return provided;
    const browser = await chromium.connect(provided.wsEndpoint);
    onCleanup(() => browser.close());
    return underPath(browser);
  })
  // The site keeps what it shows in the address alone, so tests of a file can share all that a tab does not hold.
  .extend('context', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    if ('missing' in browser) return browser;
    const context = await browser.newContext({ baseURL: inject('origin') });
    onCleanup(() => context.close());
    return context;
  })
  .extend('page', async ({ context, skip }, { onCleanup }) => {
    if ('missing' in context) return skip(context.missing);
    const page = await context.newPage();

    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text());
    });
    onCleanup(async () => {
      await page.close();
      if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join('\n')}`);
    });
    return page;
  });
