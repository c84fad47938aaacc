/**
 * Pictures of six kinds of page, held against those kept in `test/pictures/`: a change of looks is seen before it is
 * kept. What they show is a made-up case, so that no edit of `content/` changes them. Where a page differs, its picture
 * and the difference lie beside the kept one; `npm run pictures` keeps what is new.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveCompressed } from '../scripts/bench/compressed-site.ts';
import { buildPages } from '../scripts/build/pages.ts';
import { buildRecords } from '../scripts/build-records.ts';
import { analysisPath, casePath, orderPath, rulingsPath } from '../src/pipeline/view/addresses.ts';
import { readSettings } from '../src/settings.ts';
import { test } from './page.ts';

const kept = join(import.meta.dirname, 'pictures');
const root = join(import.meta.dirname, '..');
const id = 'nysd/18-cv-00007';

/**
 * Of ten thousand pixels so many may differ. The same Chromium and faces of our own draw alike nearly everywhere; one
 * word in another colour is more than this.
 */
const mostInTenThousand = 1;

const pages: Record<string, string> = {
  home: '/',
  case: `${casePath(id)}#timeline`,
  order: orderPath(`${id}/2019-03-04`),
  rulings: rulingsPath(),
  escalation: '/escalation/',
  analysis: analysisPath(),
};
const screens = {
  wide: { viewport: { width: 1440, height: 1000 }, colorScheme: 'light' },
  narrow: { viewport: { width: 360, height: 800 }, colorScheme: 'light', hasTouch: true, isMobile: true },
  dark: { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' },
} as const;
/** The dark is a matter of colours, which the case page has all of. */
const pictures = Object.keys(pages).flatMap((name) =>
  (Object.keys(screens) as (keyof typeof screens)[])
    .filter((screen) => screen !== 'dark' || name === 'case')
    .map((screen) => [name, screen] as const),
);

// Another Chromium than that of the packages sets letters a little otherwise.
const isOther = 'missing' in inject('browser') || Boolean(process.env.CHROMIUM_PATH);

describe.skipIf(isOther)('The picture of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const { base } = readSettings();
  let site: Awaited<ReturnType<typeof serveCompressed>>;

  beforeAll(async () => {
    const [data, pages] = [join(folder, 'data'), join(folder, 'site')];
    await buildRecords(join(kept, 'content'), data);
    await buildPages(root, data, pages);
    // The tables read their rows from there.
    await cp(data, join(pages, 'data'), { recursive: true });
    site = await serveCompressed(pages, base);
  }, 180_000);
  afterAll(async () => {
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.for(pictures)('%s, %s, is the one that is kept.', async ([name, screen], { browser }) => {
    const context = await (browser as Browser).newContext({ ...screens[screen], locale: 'en-US', timezoneId: 'UTC' });
    const page = await context.newPage();
    await page.goto(`${site.address}${(pages[name] ?? '').slice(1)}`);
    await settled(page, name);
    const seen = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    await context.close();
    expect(differenceFrom(`${name}-${screen}`, seen)).toBe(null);
  });
});

/** Waits until everything that a page draws by itself is drawn. */
async function settled(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (name === 'case') await page.locator('.instrument .sheet:not([aria-busy]) .links a').first().waitFor();
  if (name === 'rulings') await page.locator('table[data-ready]').waitFor();
  // A scroll to the place in the address comes a frame after the drawing.
  await page.waitForTimeout(400);
}

/** How a picture differs from the kept one, in a sentence; null where it does not. Leaves both for eyes to see. */
function differenceFrom(name: string, bytes: Buffer): string | null {
  const path = (part = '') => join(kept, `${name}${part}.png`);
  for (const part of ['-changed', '-difference']) rmSync(path(part), { force: true });
  const say = (words: string) => {
    writeFileSync(path('-changed'), bytes);
    return `${words}: look at test/pictures/${name}-changed.png, then \`npm run pictures\` keeps it`;
  };
  if (!existsSync(path())) return say('no picture is kept yet');
  const [seen, known] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(path()))];
  const { width, height } = known;
  if (seen.width !== width || seen.height !== height)
    return say(`${seen.width} × ${seen.height}, not ${width} × ${height}`);
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(known.data, seen.data, difference.data, width, height, { threshold: 0.05 });
  if (pixels <= (mostInTenThousand * width * height) / 10_000) return null;
  writeFileSync(path('-difference'), PNG.sync.write(difference));
  return say(`${pixels} of ${width * height} pixels differ, as ${name}-difference.png shows`);
}
