/** The built site as files: what leads where, and what a strict policy lets a page hold. Needs `dist/`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { headersFile, metaPolicy } from '../src/policy.ts';
import { readSettings } from '../src/settings.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const { base } = readSettings();

type Link = { from: string; to: string };
type BuiltPage = {
  address: string;
  title: string;
  description: string;
  /** How often each part that a page has once stands in it. */
  parts: Record<string, number>;
  ids: string[];
  links: Link[];
  inline: string[];
  policies: string[];
  /** Addresses that the page itself would ask another site for, whatever the policy says. */
  foreign: string[];
};

/** Parts that every page has once: a heading of its own, the landmarks, the link past the navigation. */
const onceEach = ['h1', 'body > header', 'body > header nav', 'main', 'body > footer', 'body > a.skip[href="#main"]'];

/** Elements whose address the browser fetches, or that could send the reader's words away: no link that a reader follows. */
const fetching =
  'img, script, iframe, object, embed, video, audio, source, track, form, input, use, image, ' +
  'link:not([rel="canonical"])';

/** Reads a page: its parts, its ids, where its links lead, and each attribute or script that the policy would stop. */
function readPage({ file, html }: { file: string; html: string }): BuiltPage {
  const address = base + file.replace(/(^|\/)index\.html$/, '$1');
  const root = parse(html);
  const elements = root.querySelectorAll('*');
  const links = elements.flatMap((element) =>
    ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const inline = elements.flatMap((element) => [
    ...Object.keys(element.attributes)
      .filter((name) => name === 'style' || name.startsWith('on'))
      .map((name) => `${name} on ${element.rawTagName}`),
    ...(['script', 'style'].includes(element.rawTagName) && element.text.trim() !== ''
      ? [`words in ${element.rawTagName}`]
      : []),
  ]);
  return {
    address,
    title: root.querySelector('title')?.text.trim() ?? '',
    description: root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '',
    parts: Object.fromEntries(onceEach.map((part) => [part, root.querySelectorAll(part).length])),
    ids: elements.flatMap(({ id }) => id || []),
    links: links.map((to) => ({ from: address, to })),
    inline,
    policies: root
      .querySelectorAll('meta[http-equiv]')
      .map((meta) => `${meta.getAttribute('http-equiv')}: ${meta.getAttribute('content')}`),
    foreign: root
      .querySelectorAll(fetching)
      .flatMap((element) =>
        ['src', 'srcset', 'href', 'data', 'poster', 'action'].map((name) => element.getAttribute(name)),
      )
      .filter((to) => to !== undefined && new URL(to, 'https://site.invalid').host !== 'site.invalid')
      .map(String),
  };
}

const htmlFiles = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: readFileSync(join(dist, file), 'utf8') }))
  : [];
const pages = htmlFiles.map(readPage);
const idsAt = new Map(pages.map(({ address, ids }) => [address, new Set(ids)]));

/** Links within the site with the address and anchor that they lead to. */
const internal = pages
  .flatMap(({ links }) => links)
  .map((link) => ({ ...link, url: new URL(link.to, `https://site.invalid${link.from}`) }))
  .filter(({ url }) => url.host === 'site.invalid')
  .map(({ url, ...link }) => ({
    ...link,
    path: decodeURIComponent(url.pathname),
    anchor: decodeURIComponent(url.hash.slice(1)),
  }));

describe('the built site', () => {
  test('is there, with pages that link to each other', () => {
    expect(pages.length, '`npm run build` makes the pages that these tests read').toBeGreaterThan(5);
    expect(internal.length).toBeGreaterThan(pages.length);
  });

  test('gives every page one heading of its own, the landmarks and a link past the navigation', () => {
    const once = Object.fromEntries(onceEach.map((part) => [part, 1]));
    expect(pages.map(({ address, parts }) => [address, parts])).toEqual(pages.map(({ address }) => [address, once]));
  });

  test('gives every page a title and a description that no other page has', () => {
    for (const words of [pages.map(({ title }) => title), pages.map(({ description }) => description)]) {
      expect(words).not.toContain('');
      expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
    }
  });

  test('has a page or file at the end of every link', () => {
    const leadsNowhere = internal.filter(
      ({ path }) =>
        !idsAt.has(path) &&
        !(path.startsWith(base) && /\.\w+$/.test(path) && existsSync(join(dist, path.slice(base.length)))),
    );
    expect(leadsNowhere).toEqual([]);
  });

  test('has the place that every link names within a page', () => {
    const missing = internal.filter(({ path, anchor }) => anchor !== '' && idsAt.get(path)?.has(anchor) === false);
    expect(missing).toEqual([]);
  });

  test('ends the address of every page with a slash', () => {
    expect(pages.map(({ address }) => address).filter((address) => !/\/$|\/404\.html$/.test(address))).toEqual([]);
  });

  test('gives no two places of a page the same name', () => {
    const twice = pages.map(({ address, ids }) => ({
      address,
      ids: ids.filter((id, at) => ids.indexOf(id) !== at),
    }));
    expect(twice.filter(({ ids }) => ids.length > 0)).toEqual([]);
  });

  test('has no style attribute, no handler and no script within a page', () => {
    expect(pages.flatMap(({ address, inline }) => inline.map((found) => `${address}: ${found}`))).toEqual([]);
  });

  test('has the whole policy in every page, before anything that it governs, and in `_headers` for hosts that read it', () => {
    const policy = `content-security-policy: ${metaPolicy}`;
    expect(pages.map(({ address, policies }) => [address, policies])).toEqual(
      pages.map(({ address }) => [address, [policy]]),
    );
    for (const { file, html } of htmlFiles) {
      const before = html.slice(0, html.indexOf('http-equiv="content-security-policy"'));
      expect([file, /<(?:script|style|link|img|svg|body)\b/.exec(before)?.[0]]).toEqual([file, undefined]);
    }
    expect(readFileSync(join(dist, '_headers'), 'utf8')).toBe(headersFile(base));
  });

  test('asks no other site for anything, on no page, in no style sheet', () => {
    expect(pages.flatMap(({ address, foreign }) => foreign.map((to) => `${address}: ${to}`))).toEqual([]);
    const sheets = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    const addresses = sheets.flatMap((file) =>
      [...readFileSync(join(dist, 'assets', file), 'utf8').matchAll(/url\(\s*['"]?([^'")]*)|@import\s*([^;]*)/g)].map(
        ([, url, sheet]) => url ?? sheet,
      ),
    );
    expect(addresses.filter((to) => !to?.startsWith(`${base}assets/`))).toEqual([]);
  });

  test('sends no page a script that has the schemas in it: one import too many brings the whole library', () => {
    const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const large = scripts.filter((file) => statSync(join(dist, 'assets', file)).size > 60_000);
    expect(large).toEqual([]);
  });
});
