/** What stands ready for hosts: example configurations, the check of limits, the crawler that finds what is broken. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { crawl } from '../scripts/hosts/crawl.ts';
import { hosts } from '../scripts/hosts/limits.ts';
import { examplePath } from '../scripts/hosts/servers.ts';
import { surveySite } from '../scripts/hosts/survey.ts';
import { licenceList, packagesIn, unexplained } from '../scripts/licences.ts';
import { faultsOf, holdAgainst } from '../scripts/publish-check.ts';
import { everywhere, hashedCache, hashedFolders, headerPolicy, headersFile, metaPolicy } from '../src/policy.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

let folder: string;
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The policy', () => {
  test('names each source, allows nothing within a page, and is the same in a page and in a header but for two words.', () => {
    const directives = metaPolicy.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain("base-uri 'none'");
    expect(metaPolicy).not.toMatch(/unsafe|https?:|\*|data:|frame-ancestors/);
    expect(headerPolicy.replace(" 'wasm-unsafe-eval'", '').replace("; frame-ancestors 'none'", '')).toBe(metaPolicy);
    expect(headerPolicy).not.toBe(metaPolicy);
  });

  test.each(['nginx/root.conf', 'nginx/path.conf', 'caddy/root.Caddyfile', 'caddy/path.Caddyfile'])(
    'stands in hosting/%s with the other headers, word for word.',
    (file) => {
      const words = read(`hosting/${file}`);
      for (const [name, value] of everywhere) expect(words).toContain(`${name} "${value}"`);
      expect(words).toContain(hashedCache);
      for (const part of hashedFolders.flatMap((one) => one.split('/'))) expect(words).toContain(part);
      expect(words.includes(examplePath)).toBe(file.includes('path'));
    },
  );

  test('is written for hosts under the path of the site, no header twice for a file.', () => {
    const rules = headersFile('/rulings/').trim().split('\n\n');
    expect(rules.map((rule) => rule.split('\n')[0])).toEqual([
      '/rulings/*',
      ...hashedFolders.map((one) => `/rulings/${one}/*`),
    ]);
    const names = (rule = '') =>
      rule
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0]);
    for (const rule of rules.slice(1)) expect(names(rules[0]).filter((name) => names(rule).includes(name))).toEqual([]);
  });
});

describe('The guide', () => {
  const guide = read('HOSTING.md');

  test('leads to files that are there, and names commands that are.', () => {
    const led = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to);
    expect(led.length).toBeGreaterThan(5);
    expect(led.filter((to) => !existsSync(join(root, to)))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('has a workflow that runs npm test before it publishes, and never for a pull request.', () => {
    const { jobs } = parseYaml(read('.github/workflows/publish.yml'));
    const runs = jobs.build.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(runs).toEqual(['npm test', 'npm run build', 'npm run publish:check -- github']);
    expect(jobs.deploy.needs).toBe('build');
    expect(jobs.deploy.if).toContain("github.event_name != 'pull_request'");
  });

  test('has a script for S3 that puts scripts before pages, keeps what is hashed, and deletes last.', () => {
    write('site/hosting/s3.sh', read('hosting/s3.sh'));
    for (const path of ['index.html', 'assets/a.js', 'pagefind/index/b']) write(`site/dist/${path}`, '');
    write('bin/aws', `#!/bin/sh\necho "$*" >> "${folder}/asked"\n`);
    chmodSync(join(folder, 'bin/aws'), 0o755);
    execFileSync('sh', [join(folder, 'site/hosting/s3.sh'), 'bucket', 'library/docketline'], {
      env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` },
    });
    const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
    expect(asked[0]).toMatch(/^s3 cp \S+\/assets s3:\/\/bucket\/library\/docketline\/assets .*immutable$/);
    expect(asked.at(-1)).toMatch(/^s3 sync .* --delete /);
    expect(asked.filter((line) => line.includes('--delete'))).toHaveLength(1);
    for (const one of hashedFolders) expect(read('hosting/s3.sh')).toContain(`--exclude '${one}/*'`);
  });
});

describe('The check of limits', () => {
  const site = () => {
    write('index.html', '<link rel="canonical" href="https://rulings.example.org/">');
    write('_headers', headersFile('/'));
    write('data/cases/nysd/18-cv-00007.json', 'x'.repeat(5_000));
    return surveySite(folder);
  };
  const host = (id: string) => hosts.find((one) => one.id === id) ?? expect.fail(`no host ${id}`);

  test('measures a site, and finds that it fits everywhere.', () => {
    const survey = site();
    expect(survey).toMatchObject({
      files: 3,
      largest: { path: 'data/cases/nysd/18-cv-00007.json', count: 5_000 },
      longestPath: { count: 32 },
      longestName: { count: 16 },
      headers: { rules: 1 + hashedFolders.length },
      twins: [],
      address: 'https://rulings.example.org/',
    });
    expect(survey.fullest).toEqual({ path: '.', count: 3 });
    expect(hosts.map((one) => holdAgainst(one, survey).fits)).toEqual(hosts.map(() => true));
    expect(faultsOf(survey)).toEqual([]);
  });

  test.each([
    ['github', { bytes: 1e9 + 1 }, 'whole site: 1 GB of 1 GB'],
    ['cloudflare', { files: 20_001 }, 'files: 20,001 of 20,000'],
    [
      'cloudflare',
      { largest: { path: 'data/a.json', count: 26 * 2 ** 20 } },
      'largest file: 26.0 MiB of 25.0 MiB (data/a.json)',
    ],
    ['cloudflare', { headers: { rules: 101, longestLine: 2_001 } }, 'header rules: 101 of 100'],
    ['netlify', { fullest: { path: 'data', count: 54_001 } }, 'fullest folder: 54,001 of 54,000 (data)'],
    ['s3', { longestPath: { path: 'a', count: 1_025 } }, 'longest path in bytes: 1,025 of 1,024 (a)'],
    ['server', { longestName: { path: 'a', count: 256 } }, 'longest name in bytes: 256 of 255 (a)'],
  ])('says to a publisher on %s what is too much, and what to change.', (id, more, said) => {
    const { fits, lines } = holdAgainst(host(id), { ...site(), ...more });
    expect(fits).toBe(false);
    expect(lines).toContain(said);
    expect(lines[lines.indexOf(said) + 1]).toMatch(/^too much: \w/);
  });

  test('gives each limit a source and the day on which it was looked up.', () => {
    for (const { source, lookedUp, limits } of hosts) {
      expect(source).toMatch(/^https:\/\//);
      expect(lookedUp).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(limits.length).toBeGreaterThan(0);
    }
  });

  test('finds an address that is nobody’s, a missing _headers, and paths that differ in capitals alone.', () => {
    write('index.html', '<link rel="canonical" href="https://docketline.example/">');
    write('orders/A.html', '');
    write('orders/a.html', '');
    expect(faultsOf(surveySite(folder))).toEqual([
      expect.stringContaining('orders/a.html differs from another path only in capitals'),
      expect.stringContaining('https://docketline.example'),
      expect.stringContaining('_headers'),
    ]);
    rmSync(join(folder, 'index.html'));
    expect(() => surveySite(folder)).toThrow('`npm run build` builds one');
  });
});

describe('The crawler', () => {
  const page = (words: string) => `<!doctype html><title>t</title><main id="main">${words}</main>`;

  /** Serves `folder` under `/base/` as our example configurations do, and crawls it. */
  async function crawled(
    change: (path: string, headers: Record<string, string>) => number | undefined = () => undefined,
  ) {
    const types: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript',
      css: 'text/css',
      xml: 'text/xml',
      json: 'application/json',
      csv: 'text/csv; charset=utf-8',
      txt: 'text/plain',
      woff2: 'font/woff2',
    };
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site.invalid').pathname.replace('/base/', '');
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const headers: Record<string, string> = Object.fromEntries(everywhere);
      headers['Content-Type'] = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      headers['Cache-Control'] = path.startsWith('assets/') ? hashedCache : 'no-cache';
      const isFolder = existsSync(join(folder, file, 'index.html'));
      const isThere = existsSync(join(folder, file)) && !isFolder;
      const status = change(path, headers) ?? (isThere ? 200 : isFolder ? 301 : 404);
      if (isFolder) headers.Location = `/base/${path}/`;
      if (status === 404) Object.assign(headers, { 'Content-Type': types.html, 'Cache-Control': 'no-cache' });
      response.writeHead(status, headers).end(readFileSync(join(folder, isThere ? file : '404.html')));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return await crawl({ origin, site: 'https://site.example', base: '/base/', folder });
    } finally {
      server.close();
    }
  }

  beforeEach(() => {
    write('404.html', page('lost'));
    write('robots.txt', 'Sitemap: https://site.example/base/sitemap.xml\n');
    write('sitemap.xml', '<urlset><url><loc>https://site.example/base/search/</loc></url></urlset>');
    write('search/index.html', page('<i id="q"></i>'));
    write('assets/a.css', '@font-face { src: url(/base/assets/a.woff2) }');
    write('assets/a.woff2', 'face');
    write('assets/a.js', 'import"./b.js";import(`./c.js`)');
    write('assets/b.js', '');
    write('assets/c.js', '');
    write(
      'feed.xml',
      '<feed><link href="https://site.example/base/"/><content type="html"><![CDATA[<a href="/base/search/#q">q</a>]]></content></feed>',
    );
    write('data/datapackage.json', JSON.stringify({ resources: [{ path: 'rows.csv' }] }));
    write('data/rows.csv', 'a,address\n1,/search/#q\n');
    write(
      'index.html',
      page(
        '<link rel="stylesheet" href="/base/assets/a.css"><script src="assets/a.js"></script><a href="search/#q">q</a><a href="feed.xml">f</a><a href="data/datapackage.json">d</a><a href="https://elsewhere.example/">e</a>',
      ),
    );
  });

  test('reaches everything, through pages, feeds, the sitemap, style sheets, scripts and data, and finds all well.', async () => {
    const { pages, files, elsewhere, broken, reached } = await crawled();
    expect(broken).toEqual([]);
    expect({ pages, files, elsewhere }).toEqual({ pages: 3, files: 13, elsewhere: 1 });
    expect(reached).toEqual({ html: 3, txt: 1, xml: 2, css: 1, woff2: 1, js: 3, json: 1, csv: 1 });
  });

  test.each<[what: string, path: string, content: string, broken: string]>([
    [
      'a page that is not there',
      'search/index.html',
      page('<i id="q"></i><a href="../gone/">g</a>'),
      '/base/gone/: 404',
    ],
    [
      'an anchor that is not there',
      'search/index.html',
      page('<a href="#gone">g</a>'),
      '/base/search/: no `#gone` on /base/search/',
    ],
    ['a module that is not there', 'assets/b.js', 'export{x}from"./gone.js"', '/base/assets/gone.js: 404'],
    ['a face that is not there', 'assets/a.css', 'a{src:url("gone.woff2")}', '/base/assets/gone.woff2: 404'],
    [
      'a page that only a feed names',
      'feed.xml',
      '<feed><link href="https://site.example/base/gone/"/></feed>',
      '/base/gone/: 404',
    ],
    [
      'a file that only the descriptor names',
      'data/datapackage.json',
      '{"resources":[{"path":"gone.csv"}]}',
      '/base/data/gone.csv: 404',
    ],
    [
      'a record whose address is not there',
      'data/rows.csv',
      'a,address\n1,/search/#gone\n',
      '/base/data/rows.csv: no `#gone` on /base/search/',
    ],
    [
      'a page that only the sitemap names',
      'sitemap.xml',
      '<urlset><url><loc>https://site.example/base/gone/</loc></url></urlset>',
      '/base/gone/: 404',
    ],
    [
      'a link without the base',
      'search/index.html',
      page('<i id="q"></i><a href="/search/">s</a>'),
      '/base/search/: `/search/` leads out of /base/',
    ],
    [
      'a picture of another site',
      'search/index.html',
      page('<i id="q"></i><img src="https://elsewhere.example/a.png">'),
      '/base/search/: fetches `https://elsewhere.example/a.png` from another site',
    ],
    [
      'an address that runs',
      'search/index.html',
      page('<i id="q"></i><a href="javascript:void 0">j</a>'),
      '/base/search/: `javascript:void 0` is no address of the web',
    ],
    [
      'a folder without its slash',
      'search/index.html',
      page('<i id="q"></i><a href="/base/search">s</a>'),
      '/base/search: 301 to /base/search/',
    ],
  ])('finds %s.', async (_, path, content, broken) => {
    write(path, content);
    expect((await crawled()).broken).toContain(broken);
  });

  test('finds what a server does wrong: other bytes, no policy, a wrong type, a cache that never asks again.', async () => {
    const { broken } = await crawled((path, headers) => {
      if (path === 'search/') delete headers['Content-Security-Policy'];
      if (path === 'data/rows.csv') headers['Content-Type'] = 'text/plain';
      if (path === 'feed.xml') headers['Cache-Control'] = hashedCache;
      return path === 'assets/c.js' ? 500 : undefined;
    });
    expect(broken).toEqual([
      '/base/assets/c.js: 500',
      '/base/assets/c.js: 500, and the file is there',
      '/base/data/rows.csv: Content-Type is `text/plain`',
      `/base/feed.xml: Cache-Control is \`${hashedCache}\``,
      '/base/search/: Content-Security-Policy is `null`',
    ]);
  });
});

describe('Licences', () => {
  const packages = packagesIn(read('package-lock.json'));

  test('are listed for every package of a build, in LICENCES.md as it is committed.', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(read('LICENCES.md'), 'npm run licences').toBe(licenceList(packages));
  });

  test('ask for no more than a notice, or stand there with the reason why they may be used.', () => {
    expect(unexplained(packages)).toEqual([]);
    expect(unexplained([{ name: 'x', version: '1.0.0', licence: 'AGPL-3.0-only' }])).toHaveLength(1);
  });

  test('belong to packages that are pinned to one version.', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
