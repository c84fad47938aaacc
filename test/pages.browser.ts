/** What every page promises, whatever its kind: it reads without script, at any width, in either scheme, on its own. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { casePath, chronologyPath, docketPath, orderPath } from '../src/pipeline/view/addresses.ts';
import { Case } from '../src/schema/case.ts';
import { rowsWithHead, SiteIndex, withHead } from '../src/schema/dataset.ts';
import { Order } from '../src/schema/order.ts';
import { test as base } from './page.ts';

const read = async (path: string) => (await fetch(`${inject('origin')}/data/${path}`)).json();

/** An address of every kind of page, from the site's own published files; cases and orders only where there are some. */
async function addressesOf(): Promise<string[]> {
  const of = withHead(SiteIndex)
    .parse(await read('index.json'))
    .cases.at(0);
  const orders = [
    of && withHead(Case).parse(await read(`cases/${of.id}.json`)).orders[0],
    rowsWithHead(Order).parse(await read('unidentified.json')).rows[0],
  ].filter((order) => order !== undefined);
  return [
    '/',
    '/search/',
    '/rulings/',
    '/warnings/',
    '/escalation/',
    '/language/',
    ...(await languagePages()),
    '/deadlines/',
    '/entries/',
    '/method/',
    '/data/',
    '/data/dictionary/',
    '/feeds/',
    '/404.html',
    ...(of ? [casePath(of.id), docketPath(of.id), chronologyPath(of.id)] : []),
    ...orders.map(({ id }) => orderPath(id)),
  ];
}

/** A page of the language bank, where there is one. */
async function languagePages(): Promise<string[]> {
  const index = await (await fetch(`${inject('origin')}/language/`)).text();
  return index.match(/\/language\/[a-z-]+\//g)?.slice(0, 1) ?? [];
}

/** One tab a file: every test goes through all pages, and leaves the tab as it found it. */
const test = base
  .extend('addresses', { scope: 'file' }, async ({ browser }) => ('missing' in browser ? [] : addressesOf()))
  .extend('shared', { scope: 'file' }, async ({ context }) => ('missing' in context ? context : context.newPage()))
  .extend('tab', async ({ shared, skip }) => ('missing' in shared ? skip(shared.missing) : shared));

const headings = (page: Page) => page.locator('main').locator('h1, h2, h3').allTextContents();

/** Of rows, lanes and disputes that are all made alike, axe reads the first dozen: it takes half a minute for them all. */
const alike = [
  'tbody tr:nth-child(n + 13)',
  '.lane:nth-child(n + 4):nth-last-child(n + 3)',
  '.dispute:nth-of-type(n + 4)',
  '.escalation:nth-of-type(n + 4)',
  '.clause:nth-of-type(n + 4)',
];

/** What axe finds wrong on a page: the rule, and the first elements that break it. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = alike.reduce((builder, rows) => builder.exclude(rows), new AxeBuilder({ page }).setLegacyMode(true));
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join(' '));
}

/**
 * Links and controls of a page under 24 pixels, each way, whose nearest other is so near that a finger may hit that one
 * (WCAG 2.2, 2.5.8: a circle of 24 pixels round it reaches another, or the circle round another as small). What stands
 * in a sentence, of words and not of a number alone, is as large as its words. Marks of a timeline stand where their days are, and grow where there is a
 * finger, which its own test holds; its table has the same links.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const inSentence = (one: Element) => {
      let block = one.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (!block || getComputedStyle(one).display !== 'inline') return false;
      const own = [...block.querySelectorAll('a, button')].map(({ textContent }) => textContent ?? '');
      const rest = own.reduce((words, mine) => words.replace(mine, ' '), block.textContent ?? '');
      return /\p{L}{3}/u.test(rest);
    };
    const targets = [...document.querySelectorAll('a[href], button, summary, select, input:not([type="hidden"])')]
      .filter((one) => !one.closest('.timeline .links') && one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .map(({ one, box }) => ({
        one,
        box,
        isSmall: box.width < least || box.height < least,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      }));
    return targets
      .filter(({ isSmall, one }) => isSmall && !inSentence(one))
      .filter(({ one, x, y }) =>
        targets.some((other) => {
          if (other.one === one || other.one.contains(one) || one.contains(other.one)) return false;
          const { left, right, top, bottom } = other.box;
          const toBox = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
          return toBox < least / 2 || (other.isSmall && Math.hypot(other.x - x, other.y - y) < least);
        }),
      )
      .map(({ one, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${one.outerHTML.slice(0, 120)}`);
  });
}

/**
 * Links and controls of a page, one of a kind, whose words stand out too little from their ground while they have the
 * focus; those, too, that take no focus or do not show it, which would be found well without having been looked at.
 */
function illegibleInFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 4.5;
    const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [red, green, blue] = partsOf(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    };
    const groundOf = (one: Element): string => {
      const { backgroundColor } = getComputedStyle(one);
      if (partsOf(backgroundColor)[3] !== 0) return backgroundColor;
      return one.parentElement ? groundOf(one.parentElement) : 'rgb(255, 255, 255)';
    };
    const kinds = new Map<string, HTMLElement>();
    for (const one of document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input')) {
      if (
        one.matches(':disabled') ||
        one.closest('svg, .timeline .links') ||
        !one.checkVisibility({ visibilityProperty: true })
      )
        continue;
      kinds.set([one.tagName, one.className, one.parentElement?.className].join(' '), one);
    }
    if (kinds.size === 0) return ['nothing on the page takes the focus'];
    return [...kinds].flatMap(([kind, one]) => {
      one.focus({ focusVisible: true } as FocusOptions);
      if (!one.matches(':focus-visible')) return [`${kind} shows no focus: ${one.outerHTML.slice(0, 120)}`];
      const words = [one, ...one.querySelectorAll('*')].filter(
        (part) =>
          !part.closest('svg') &&
          [...part.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
      );
      const low = words.filter((part) => {
        const [over, under] = [light(getComputedStyle(part).color), light(groundOf(part))];
        return (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05) < least;
      });
      return low.length > 0 ? [`${kind}: ${one.outerHTML.slice(0, 120)}`] : [];
    });
  });
}

describe('every kind of page', () => {
  test('gives the first stop of the Tab key to the link past the navigation', async ({ tab, addresses }) => {
    for (const address of addresses) {
      await tab.goto(address);
      await tab.keyboard.press('Tab');
      expect(await tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      await tab.keyboard.press('Enter');
      expect([address, await tab.evaluate(() => document.activeElement?.tagName)]).toEqual([address, 'MAIN']);
    }
  });

  test('has the same parts with script and without', async ({ browser, tab, addresses }) => {
    const context = await (browser as Browser).newContext({ baseURL: inject('origin'), javaScriptEnabled: false });
    const still = await context.newPage();
    for (const address of addresses) {
      await Promise.all([tab.goto(address), still.goto(address)]);
      expect(await headings(still)).toEqual(expect.arrayContaining(await headings(tab)));
      expect((await still.locator('main').innerText()).length).toBeGreaterThan(100);
    }
    await context.close();
  });

  test('has nothing beyond the edge of a phone', async ({ tab, addresses }) => {
    const before = tab.viewportSize();
    await tab.setViewportSize({ width: 360, height: 800 });
    for (const address of addresses) {
      await tab.goto(address);
      expect([address, await tab.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 360]);
    }
    if (before) await tab.setViewportSize(before);
  });

  test('has links and buttons that a finger can hit', async ({ tab, addresses }) => {
    const before = tab.viewportSize();
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 900 });
      for (const address of [...addresses, '/analysis/', '/judges/', '/courts/']) {
        await tab.goto(address);
        expect([address, width, await tooSmall(tab)]).toEqual([address, width, []]);
      }
    }
    if (before) await tab.setViewportSize(before);
  });

  test('is found clean by axe', { timeout: 90_000 }, async ({ tab, addresses }) => {
    for (const address of addresses) {
      await tab.goto(address);
      expect([address, await faults(tab)]).toEqual([address, []]);
    }
  });

  test('keeps its contrasts in the dark', { timeout: 90_000 }, async ({ tab, addresses }) => {
    await tab.emulateMedia({ colorScheme: 'dark' });
    for (const address of addresses) {
      await tab.goto(address);
      expect([address, await faults(tab, ['color-contrast'])]).toEqual([address, []]);
    }
    await tab.emulateMedia({ colorScheme: null });
  });

  test('shows the words of what has the focus, in the light and in the dark', async ({ tab, addresses }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      for (const address of addresses) {
        await tab.goto(address);
        expect([address, colorScheme, await illegibleInFocus(tab)]).toEqual([address, colorScheme, []]);
      }
    }
    await tab.emulateMedia({ colorScheme: null });
  });

  test('asks nothing of another site, and reports nothing', async ({ tab, addresses }) => {
    const heard: string[] = [];
    tab.on('request', (request) => {
      if (!request.url().startsWith(inject('origin'))) heard.push(request.url());
    });
    tab.on('console', (message) => heard.push(message.text()));
    tab.on('pageerror', (error) => heard.push(String(error)));
    for (const address of addresses) await tab.goto(address);
    tab.removeAllListeners();
    expect(heard).toEqual([]);
  });
});
