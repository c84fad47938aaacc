/** Visits every address of a served site, from its first page on, and says what is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, hashedCache, hashedFolders } from '../../src/policy.ts';
import { pathsIn } from '../paths.ts';
import { isRead, type Link, referencesIn } from './references.ts';

/** A served site: `origin` answers, `site` is the origin that its own addresses name, `base` its path, `folder` its files. */
export type Served = { origin: string; site: string; base: string; folder: string };

/** What was visited, by kind, and each thing that is wrong, in words. */
export type Crawl = {
  pages: number;
  /** Links and other mentions of an address, each time that one stands somewhere. */
  links: number;
  /** Of these, how many name a place within a page. */
  anchors: number;
  /** Different files that were reached, by ending. */
  reached: Record<string, number>;
  /** Files of the folder that were asked for by their own path and came out byte for byte. */
  files: number;
  /** Addresses on other sites; these are not visited. */
  elsewhere: number;
  broken: string[];
};

const atOnce = 16;

/** What the server says of a file; the bytes are those of the file, unpacked. */
type Answer = { status: number; location: string | null; headers: Headers; bytes: Buffer };

async function ask(address: string): Promise<Answer> {
  const response = await fetch(address, { redirect: 'manual' });
  const { status, headers } = response;
  return { status, headers, location: headers.get('location'), bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Does `task` for each, so many at once. */
async function each<T>(all: readonly T[], task: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of queue) await task(one);
    }),
  );
}

/** Words without the escapes of an address; null where these are no words. */
function decoded(words: string): string | null {
  try {
    return decodeURIComponent(words);
  } catch {
    return null;
  }
}

/** Name of the file that an address of the site is answered with. */
const fileAt = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

/**
 * Visit all that can be reached from the first page and `robots.txt`, then every file of the folder by its own path.
 * An address has to be answered at once, without being sent elsewhere: no host is asked to rewrite.
 */
export async function crawl(served: Served): Promise<Crawl> {
  const { origin, site, base } = served;
  const broken = new Set<string>();
  const ids = new Map<string, Set<string>>();
  const anchored: { from: string; path: string; anchor: string }[] = [];
  const seen = new Set<string>([base, `${base}404.html`, `${base}robots.txt`]);
  const reached: Record<string, number> = {};
  let [links, elsewhere] = [0, 0];

  /** The address within the site that a link leads to; null where it leads elsewhere or nowhere. */
  function follow(from: string, { to, kind }: Link): string | null {
    const written = kind === 'record' ? `${base.slice(0, -1)}${to}` : to;
    const absolute = new URL(from, site);
    if (!URL.canParse(written, absolute)) {
      broken.add(`${from}: \`${to}\` is no address`);
      return null;
    }
    const url = new URL(written, absolute);
    links += 1;
    if (url.origin !== site) {
      elsewhere += 1;
      if (kind === 'part') broken.add(`${from}: fetches \`${to}\` from another site`);
      else if (!/^(?:https?|mailto):$/.test(url.protocol)) broken.add(`${from}: \`${to}\` is no address of the web`);
      return null;
    }
    if (!url.pathname.startsWith(base)) {
      broken.add(`${from}: \`${to}\` leads out of ${base}`);
      return null;
    }
    const anchor = decoded(url.hash.slice(1));
    if (anchor === null) broken.add(`${from}: \`${to}\` names no place`);
    else if (anchor !== '') anchored.push({ from, path: url.pathname, anchor });
    return url.pathname;
  }

  let next = [...seen];
  while (next.length > 0) {
    const found: string[] = [];
    await each(next, async (path) => {
      const { status, location, headers, bytes } = await ask(`${origin}${path}`);
      if (status !== 200) {
        broken.add(`${path}: ${status}${location ? ` to ${location}` : ''}`);
        return;
      }
      for (const fault of headerFaults(path, base, headers)) broken.add(`${path}: ${fault}`);
      const file = fileAt(path);
      const ending = /\.(\w+)$/.exec(file)?.[1] ?? '';
      reached[ending] = (reached[ending] ?? 0) + 1;
      if (!isRead(file)) return;
      const references = referencesIn(file, bytes.toString('utf8'));
      if (ending === 'html') ids.set(path, new Set(references.ids));
      for (const link of references.links) {
        const to = follow(path, link);
        if (to === null || seen.has(to)) continue;
        seen.add(to);
        found.push(to);
      }
    });
    next = found;
  }

  for (const { from, path, anchor } of anchored)
    if (ids.get(path)?.has(anchor) === false) broken.add(`${from}: no \`#${anchor}\` on ${path}`);
  const files = await sweep(served, broken);
  await visitMissing(served, broken);
  return { pages: ids.size, links, anchors: anchored.length, reached, files, elsewhere, broken: [...broken].sort() };
}

/** Asks for every file by its path, and compares it with the file. */
async function sweep({ origin, base, folder }: Served, broken: Set<string>): Promise<number> {
  const files = pathsIn(folder).filter((path) => !/(?:^|\/)[._][^/]*$/.test(path));
  let whole = 0;
  await each(files, async (file) => {
    const path = `${base}${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html$/, '$1');
    const { status, bytes } = await ask(`${origin}${path}`);
    if (status !== 200) broken.add(`${path}: ${status}, and the file is there`);
    else if (!bytes.equals(readFileSync(join(folder, file)))) broken.add(`${path}: other bytes than the file's`);
    else whole += 1;
  });
  return whole;
}

/** An address without a page answers 404 with the site's own page; a folder without its slash leads to it with one. */
async function visitMissing({ origin, base, folder }: Served, broken: Set<string>): Promise<void> {
  const own = readFileSync(join(folder, '404.html'));
  for (const path of ['no-such-page/', 'cases/no-such-case', `${hashedFolders[0]}/no-such-script.js`]) {
    const { status, headers, bytes } = await ask(`${origin}${base}${path}`);
    if (status !== 404) broken.add(`${base}${path}: ${status}, expected 404`);
    if (!bytes.equals(own)) broken.add(`${base}${path}: not answered with the site's own page`);
    for (const fault of headerFaults(`${base}404.html`, base, headers)) broken.add(`${base}${path}: ${fault}`);
  }
  const { status, location } = await ask(`${origin}${base}search`);
  const to = location === null ? null : new URL(location, `${origin}${base}search`).href;
  if (![301, 302, 307, 308].includes(status) || to !== `${origin}${base}search/`)
    broken.add(`${base}search: ${status} to ${location}, expected to be sent to ${base}search/`);
}

/** Types that a browser heeds under `nosniff`, and that a reader's programs go by. */
const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; *charset=utf-8$/i,
  css: /^text\/css/,
  js: /^(?:text|application)\/javascript/,
  json: /^application\/json/,
  ndjson: /^application\/x-ndjson/,
  csv: /^text\/csv; *charset=utf-8$/i,
  xml: /^(?:text|application)\/xml/,
  svg: /^image\/svg\+xml/,
  woff2: /^font\/woff2/,
  txt: /^text\/plain/,
};

/** What is wrong with the headers that a file comes with: its type, our policy, how long it may be kept. */
function headerFaults(path: string, base: string, headers: Headers): string[] {
  const faults = everywhere
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name} is \`${headers.get(name)}\``);
  const type = types[/\.(\w+)$/.exec(fileAt(path))?.[1] ?? ''];
  if (type && !type.test(headers.get('content-type') ?? ''))
    faults.push(`Content-Type is \`${headers.get('content-type')}\``);
  const isHashed = hashedFolders.some((folder) => path.startsWith(`${base}${folder}/`));
  const kept = headers.get('cache-control') ?? '';
  if (isHashed ? kept !== hashedCache : kept.includes('immutable')) faults.push(`Cache-Control is \`${kept}\``);
  return faults;
}
