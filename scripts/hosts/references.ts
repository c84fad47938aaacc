/** What a file of the site leads to: the addresses that stand in it, by the kind of file. */
import { csvParse } from 'd3';
import { type HTMLElement, parse } from 'node-html-parser';

/** What a file says: where it leads, as it is written there, and, of a page, the ids that an anchor can name. */
export type References = { links: Link[]; ids: string[] };

/**
 * `link`: what a reader follows. `part`: what the page itself fetches. `record`: an address that the dataset gives a
 * record, from the root of the site, whatever path the site stands under.
 */
export type Link = { to: string; kind: 'link' | 'part' | 'record' };

/** Attributes of HTML and XML that hold an address. */
const addressed = ['href', 'src', 'action', 'poster', 'data', 'xlink:href', 'template'];

/** Elements whose address a reader follows; the browser fetches the others itself. */
const followed = new Set(['a', 'area', 'form', 'url']);

const kindOf = (element: HTMLElement): Link['kind'] =>
  followed.has(element.rawTagName.toLowerCase()) || /canonical|alternate|search/.test(element.getAttribute('rel') ?? '')
    ? 'link'
    : 'part';

/** Addresses and ids of a page. An attribute of data counts where its words begin as an address of the site does. */
function ofHtml(html: string): References {
  const root = parse(html, { comment: false, blockTextElements: { script: true, style: true } });
  const elements = root.querySelectorAll('*');
  const links = elements.flatMap((element): Link[] => {
    const kind = kindOf(element);
    const plain = addressed.flatMap((name) => element.getAttribute(name) ?? []);
    const sets = (element.getAttribute('srcset') ?? '').split(',').flatMap((one) => one.trim().split(/\s+/)[0] || []);
    const data = Object.entries(element.attributes)
      .filter(([name, value]) => name.startsWith('data-') && /^\/[\w-]+(?:\/|\.\w+$)/.test(value))
      .map(([, value]) => value);
    return [...plain.map((to) => ({ to, kind })), ...[...sets, ...data].map((to) => ({ to, kind: 'part' as const }))];
  });
  return { links, ids: elements.flatMap((element) => [element.id, anchorName(element)].filter((id) => id !== '')) };
}

const anchorName = (element: HTMLElement) => (element.rawTagName === 'a' ? (element.getAttribute('name') ?? '') : '');

/** Addresses of a feed, a sitemap or an OpenSearch description: attributes, `<loc>`, and links within quoted HTML. */
function ofXml(xml: string): References {
  const root = parse(xml, { lowerCaseTagName: false, blockTextElements: {} });
  const attributes = ofHtml(xml).links.map(({ to }) => to);
  const words = root.querySelectorAll('loc, uri, Image, logo, icon').map(({ text }) => text.trim());
  const quoted = [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].flatMap(([, html = '']) => ofHtml(html).links);
  const links = [...attributes, ...words].map((to) => ({ to: to.replaceAll('&amp;', '&'), kind: 'link' as const }));
  return { links: [...links, ...quoted], ids: [] };
}

/** Addresses in a style sheet. */
const ofCss = (css: string): References => ({
  links: [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s*(["'])(.*?)\3/g)]
    .map(([, , url, , sheet]) => url ?? sheet ?? '')
    .map((to) => ({ to, kind: 'part' as const })),
  ids: [],
});

/** Modules that a script imports, at once or later, and files of the site that it names from the site's root. */
function ofScript(script: string): References {
  const modules = [...script.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(["'`])(\.{0,2}\/[^"'`$\s]+)\1/g)].map(
    ([, , to = '']) => to,
  );
  const preloaded = [...script.matchAll(/["'`](assets\/[\w.~-]+\.(?:js|css))["'`]/g)].map(([, to = '']) => `/${to}`);
  return {
    links: [
      ...modules.map((to) => ({ to, kind: 'part' as const })),
      ...preloaded.map((to) => ({ to, kind: 'record' as const })),
    ],
    ids: [],
  };
}

/** Values of JSON under a name that says address, wherever they stand. */
function addressesIn(value: unknown, name = ''): Link[] {
  if (typeof value === 'string') {
    if (/^(?:address|href)$/.test(name) && value.startsWith('/')) return [{ to: value, kind: 'record' }];
    return /^(?:start_url|src|\$ref)$/.test(name) && !value.startsWith('#') ? [{ to: value, kind: 'part' }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => addressesIn(one, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => addressesIn(one, key));
}

/** Files that a Frictionless descriptor lists, beside it. */
function resourcesOf(value: unknown): Link[] {
  const { resources } = value as { resources?: { path: string | string[] }[] };
  return (Array.isArray(resources) ? resources : [])
    .flatMap(({ path }) => path)
    .map((path) => ({ to: `./${path}`, kind: 'part' as const }));
}

function ofJson(json: string): References {
  const value: unknown = JSON.parse(json);
  return { links: [...addressesIn(value), ...(value && typeof value === 'object' ? resourcesOf(value) : [])], ids: [] };
}

const ofLines = (lines: string): References => ({
  links: lines
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => addressesIn(JSON.parse(line))),
  ids: [],
});

const ofCsv = (csv: string): References => ({
  links: csvParse(csv).flatMap(({ address }) =>
    address?.startsWith('/') ? [{ to: address, kind: 'record' as const }] : [],
  ),
  ids: [],
});

const ofRobots = (words: string): References => ({
  links: [...words.matchAll(/^Sitemap:\s*(\S+)/gim)].map(([, to = '']) => ({ to, kind: 'link' as const })),
  ids: [],
});

const readers: Readonly<Record<string, (words: string) => References>> = {
  html: ofHtml,
  xml: ofXml,
  svg: ofHtml,
  css: ofCss,
  js: ofScript,
  json: ofJson,
  webmanifest: ofJson,
  ndjson: ofLines,
  csv: ofCsv,
  txt: ofRobots,
};

/**
 * What a file leads to, as it is written there.
 *
 * @param name the file's name, whose ending says what it is; one that leads nowhere, as a font, gives nothing.
 * @throws SyntaxError where JSON is none.
 */
export function referencesIn(name: string, words: string): References {
  const read = readers[/\.(\w+)$/.exec(name)?.[1] ?? ''];
  return read ? read(words) : { links: [], ids: [] };
}

/** True for a file that is read for addresses: the others are taken for bytes. */
export const isRead = (name: string): boolean => (/\.(\w+)$/.exec(name)?.[1] ?? '') in readers;
