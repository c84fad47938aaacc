/**
 * Serves the site with nginx and Caddy, at a root and under a path, with the configurations of `hosting/`: visits every
 * address, compares every file, and runs the browser tests against each. As a command: `npm run test:hosts`; with
 * `-- --quick` without what a server cannot change, as contrasts, which takes half of the time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../src/pipeline/view/words.ts';
import { build, foldersOf } from './build.ts';
import { fail } from './fail.ts';
import { type Crawl, crawl } from './hosts/crawl.ts';
import { examplePath, type Place, type Running, type ServerName, servers, start, versionOf } from './hosts/servers.ts';

const root = join(import.meta.dirname, '..');
const work = join(root, '.build', 'hosts');

/** Addresses that the sites are built for; the crawler goes to the server in their place. */
const settings: Readonly<Record<Place, { SITE: string; BASE: string }>> = {
  root: { SITE: 'https://rulings.example.org', BASE: '/' },
  path: { SITE: 'https://www.example.org', BASE: examplePath },
};

const isQuick = process.argv.includes('--quick');

const missing = servers.filter((server) => versionOf(server) === null);

/** Builds the site for a place and gives its folder. */
async function buildFor(place: Place): Promise<string> {
  Object.assign(process.env, settings[place]);
  const out = join(work, place);
  await build({ root, content: join(root, 'content'), out, work: join(work, 'build') });
  return out;
}

/** Browser tests of the site that is served; some publish a site of their own and serve it themselves. */
const browserTests = readdirSync(join(root, 'test'))
  .filter((name) => name.endsWith('.browser.ts'))
  .map((name) => join('test', name))
  .filter((file) => !/scripts\/build(?:\/pages)?\.ts/.test(readFileSync(join(root, file), 'utf8')));

/**
 * Runs the browser tests against a served site; gives their last line, which counts them. What some of them publish
 * beside it stands at a root.
 */
function testInBrowser(address: string): Promise<{ passed: boolean; words: string }> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      'browser',
      ...browserTests,
      ...(isQuick ? [`--testNamePattern=^(?!.*(?:axe|contrasts))`] : []),
    ],
    { cwd: root, env: { ...process.env, SITE: '', BASE: '', SITE_AT: address }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => (said += words));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', kill);
      if (code !== 0) console.error(said);
      resolve({ passed: code === 0, words: said.trim().split('\n').at(-1) ?? '' });
    });
  });
}

/** What was visited, in one sentence a line. */
function report({ pages, links, anchors, reached, files, elsewhere, broken }: Crawl): string[] {
  const kinds = Object.entries(reached)
    .filter(([ending]) => ending !== 'html')
    .sort(([, a], [, b]) => b - a)
    .map(([ending, number]) => `${number} ${ending || 'other'}`);
  return [
    `${count(pages, 'page')}, ${count(links, 'link')} (${count(anchors, 'anchor')}; ${elsewhere} to other sites, not visited), ${kinds.join(', ')}`,
    `${count(files, 'file')} byte for byte; ${broken.length} broken`,
    ...broken.slice(0, 40).map((what) => `  ${what}`),
    ...(broken.length > 40 ? [`  and ${broken.length - 40} more`] : []),
  ];
}

/** All trials of one server at one place; true where nothing is wrong. */
async function tryOut(server: ServerName, place: Place, folder: string): Promise<boolean> {
  const { SITE, BASE } = settings[place];
  const where = `${server} ${versionOf(server)} ${place === 'root' ? 'at the root' : `under ${BASE}`}`;
  const running: Running = await start(server, place, join(root, 'hosting'), folder, join(work, `${server}-${place}`));
  try {
    console.log(where);
    const crawled = await crawl({ origin: running.origin, site: SITE, base: BASE, folder });
    for (const line of report(crawled)) console.log(`  ${line}`);
    const visited = running.requests().length;
    const { passed, words } = await testInBrowser(`${running.origin}${BASE}`);
    const asked = running.requests();
    const [ranges, failed] = [asked.filter(({ range }) => range !== null), asked.filter(({ status }) => status >= 500)];
    console.log(`  browser tests: ${words}`);
    console.log(
      `  ${count(asked.length - visited, 'request')} of browsers, ${ranges.length} of them for a part of a file, ${failed.length} failed`,
    );
    return passed && crawled.broken.length === 0 && ranges.length === 0 && failed.length === 0;
  } finally {
    await running.stop();
  }
}

// So that servers and browsers end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

try {
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} not found. On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}`,
    );
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // Some tests make tables of thousands of rows out of it.
  const { out } = foldersOf(root);
  if (!existsSync(out)) await build(foldersOf(root));
  let good = true;
  for (const place of ['root', 'path'] as const) {
    const folder = await buildFor(place);
    for (const server of servers) good = (await tryOut(server, place, folder)) && good;
  }
  if (!good) process.exitCode = 1;
} catch (error) {
  fail(error);
}
