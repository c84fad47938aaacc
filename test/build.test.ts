import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locked } from '../scripts/build/lock.ts';
import { heal, openPlace, putInPlace } from '../scripts/build/place.ts';
import { build, type Folders, foldersOf, type steps } from '../scripts/build.ts';
import { buildRecords } from '../scripts/build-records.ts';
import { reasonIn } from '../scripts/fail.ts';
import { inventedOrders, writeContent } from './invented-content.ts';

const repository = join(import.meta.dirname, '..');

let root: string;
let folders: Folders;
beforeEach(() => {
  // Under the repository, because a site is put in place by renaming, which works on one disk only.
  mkdirSync(join(repository, '.build'), { recursive: true });
  root = mkdtempSync(join(repository, '.build', 'test-'));
  folders = foldersOf(root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Every file below a folder with its content, by path; undefined where there is no such folder. */
const filesOf = (folder: string) =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath, file.name))
          .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]),
      )
    : undefined;
const site = () => filesOf(folders.out);

/** What is left of builds in the work folder. */
const leftOvers = () => readdirSync(folders.work).filter((name) => name !== 'lock-holder');

/** Steps that write one file each and say `text` in it. */
const quickSteps = (text: string): typeof steps => ({
  buildRecords: async (_content, dataset) => {
    mkdirSync(dataset);
    writeFileSync(join(dataset, 'index.json'), text);
    return { cases: 1, orders: 2, notices: [] };
  },
  buildPages: async (_root, dataset, to) => {
    mkdirSync(to);
    writeFileSync(join(to, 'index.html'), readFileSync(join(dataset, 'index.json')));
  },
  indexWords: async () => 1,
});

describe('a build', () => {
  test('puts pages and dataset in the place of the old ones and leaves nothing behind', async () => {
    write('dist/old.html', 'old');
    expect(await build(folders, quickSteps('new'))).toEqual({ cases: 1, orders: 2, pages: 1, notices: [] });
    expect(site()).toEqual({ 'index.html': 'new', 'data/index.json': 'new' });
    expect(leftOvers()).toEqual([]);
  });

  test.each(['buildRecords', 'buildPages', 'indexWords'] as const)(
    'that fails in %s leaves the old site as it was',
    async (step) => {
      const failing = {
        ...quickSteps('new'),
        [step]: async () => {
          throw new Error('content/orders/a.md:3:1: expected something else');
        },
      };
      await expect(build(folders, failing)).rejects.toThrow('expected something else');
      expect(site()).toBeUndefined();

      write('dist/old.html', 'old');
      await expect(build(folders, failing)).rejects.toThrow('expected something else');
      expect(site()).toEqual({ 'old.html': 'old' });
      expect(leftOvers()).toEqual([]);
    },
  );

  test('is refused with a reason while another runs, and the other ends well', async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = quickSteps('first');
    let started = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const first = build(folders, {
      ...slow,
      buildPages: async (...place) => {
        started();
        await waiting;
        await slow.buildPages(...place);
      },
    });
    await hasStarted;
    await expect(build(folders, quickSteps('second'))).rejects.toThrow(/^Another build is running/);
    goOn();
    await first;
    expect(site()).toMatchObject({ 'index.html': 'first' });
  });

  /** Starts a build whose pages are made by `pages`, in a process of its own. */
  const startBuild = (pages: string, args: string[] = [], env: Record<string, string> = {}) => {
    write(
      'killed.ts',
      `import { mkdirSync, writeFileSync } from 'node:fs';
       import { build, foldersOf } from ${JSON.stringify(pathToFileURL(join(repository, 'scripts/build.ts')).href)};
       await build(foldersOf(import.meta.dirname), {
         buildRecords: async (_content, dataset) => { mkdirSync(dataset); return { cases: 0, orders: 0, notices: [] }; },
         buildPages: async (_root, _dataset, site) => { ${pages} },
         indexWords: async () => 0,
       });`,
    );
    const child = spawn(process.execPath, [...args, join(root, 'killed.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    return { child, ended: once(child, 'close') };
  };

  test('that was killed half-way leaves the old site, and the next one needs no help', async () => {
    write('dist/old.html', 'old');
    const { child, ended } = startBuild(
      `console.log('half-way'); await new Promise((resolve) => setTimeout(resolve, 60_000));`,
    );
    await Promise.race([once(child.stdout, 'data'), ended]);
    await expect(build(folders, quickSteps('second'))).rejects.toThrow(`(process ${child.pid})`);
    child.kill('SIGKILL');
    await ended;
    expect(site()).toEqual({ 'old.html': 'old' });
    expect(leftOvers()).not.toEqual([]);

    await build(folders, quickSteps('new'));
    expect(site()).toMatchObject({ 'index.html': 'new' });
    expect(leftOvers()).toEqual([]);
  }, 30_000);

  test('that was killed takes what it has started with it', async () => {
    const endsWithParent = pathToFileURL(join(repository, 'scripts/build/ends-with-parent.ts')).href;
    const started = JSON.stringify([
      '--import',
      endsWithParent,
      '-e',
      'console.log("lives"); setInterval(() => {}, 1000);',
    ]);
    const { child, ended } = startBuild(
      `const { spawn } = await import('node:child_process');
       spawn(process.execPath, ${started}, { stdio: ['pipe', 'inherit', 'inherit'] });
       await new Promise((resolve) => setTimeout(resolve, 60_000));`,
    );
    await Promise.race([once(child.stdout, 'data'), ended]);
    child.kill('SIGKILL');
    // Their common output is closed when both have ended.
    expect(await ended).toEqual([null, 'SIGKILL']);
  }, 30_000);

  test('that was killed between the two renames gives the old site back to the next one, even if that fails', async () => {
    write('dist/old.html', 'old');
    const killAt = pathToFileURL(join(repository, 'scripts/kills/kill-at.ts')).href;
    const pages = `mkdirSync(site); writeFileSync(site + '/index.html', 'killed');`;
    const { ended } = startBuild(pages, ['--import', killAt], { KILL_AT: '2' });
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(site()).toBeUndefined();

    const failing = { ...quickSteps('new'), indexWords: () => Promise.reject(new Error('no index')) };
    await expect(build(folders, failing)).rejects.toThrow('no index');
    expect(site()).toEqual({ 'old.html': 'old' });
    expect(leftOvers()).toEqual([]);
  }, 30_000);

  test.skipIf(!existsSync('/dev/full'))('that fills the disk says so and leaves the old site', async () => {
    write('dist/old.html', 'old');
    const filling = { ...quickSteps('new'), buildPages: async () => writeFileSync('/dev/full', 'new') };
    const said = await build(folders, filling).catch(({ message }) => message);
    expect(said).toMatch(/^ENOSPC: no space left on device/);
    expect(reasonIn(said)).toBe('The disk is full: make room, then give the command again.');
    expect(site()).toEqual({ 'old.html': 'old' });
    expect(leftOvers()).toEqual([]);
  });
});

test.each([
  ["EROFS: read-only file system, mkdir '/mnt/.build'", 'The disk can only be read'],
  ["EACCES: permission denied, open 'dist/index.html'", 'There is no permission'],
  ['Failed to write a.mjs\n\nCaused by:\n    No space left on device (os error 28)', 'The disk is full'],
  [
    "EXDEV: cross-device link not permitted, rename 'a' -> 'b'",
    '`dist/`, `.build/` and the checkout have to be on one',
  ],
  ['content/orders/a.md:1:1: Unexpected file that cannot be read (`EACCES`), expected one that can', null],
])('what the system says in "%s" comes with what is to be done', (said, done) => {
  expect(reasonIn(said)?.slice(0, done?.length) ?? null).toBe(done);
});

describe('the lock of a build', () => {
  const holder = () => join(folders.work, 'lock-holder');
  const lock = () => join(folders.work, 'lock');

  test('is kept however long its holder is too busy to say that it lives', async () => {
    await locked(folders.work, async () => {
      utimesSync(lock(), 0, 0);
      await expect(build(folders, quickSteps('second'))).rejects.toThrow(`(process ${process.pid})`);
    });
    await build(folders, quickSteps('new'));
    expect(site()).toMatchObject({ 'index.html': 'new' });
  });

  test.each([
    ['has ended', () => '999999999 1'],
    ['has left its number to another process', () => `${process.pid} ${readFileSync(holder(), 'utf8').split(' ')[1]}0`],
    ['was cut off while it wrote its number', () => ''],
  ])('is taken over from a process that %s', async (_, holderIs) => {
    await locked(folders.work, async () => writeFileSync(join(root, 'holder'), holderIs()));
    mkdirSync(lock());
    writeFileSync(holder(), readFileSync(join(root, 'holder')));
    expect(await locked(folders.work, async () => 'mine')).toBe('mine');
    expect(leftOvers()).toEqual([]);
  });
});

describe('healing', () => {
  test('brings back a site that a killed build had renamed away', async () => {
    write('.build/site-abc/old/index.html', 'old');
    write('.build/site-abc/site/index.html', 'new');
    await heal(folders.work, folders.out);
    expect(site()).toEqual({ 'index.html': 'old' });
    expect(leftOvers()).toEqual([]);
  });

  test('keeps the new site of a build that was killed before it had deleted the old one', async () => {
    write('.build/site-abc/old/index.html', 'old');
    write('dist/index.html', 'new');
    await heal(folders.work, folders.out);
    expect(site()).toEqual({ 'index.html': 'new' });
    expect(leftOvers()).toEqual([]);
  });

  test('brings the old site back where the new one could not be put in its place', async () => {
    write('dist/index.html', 'old');
    const place = await openPlace(folders.work);
    await expect(putInPlace(place, folders.out)).rejects.toThrow('ENOENT');
    await heal(folders.work, folders.out);
    expect(site()).toEqual({ 'index.html': 'old' });
    expect(leftOvers()).toEqual([]);
  });

  test('leaves what belongs to no build', async () => {
    write('.build/cache/order.json', '{}');
    await heal(folders.work, folders.out);
    expect(leftOvers()).toEqual(['cache']);
    expect(site()).toBeUndefined();
  });
});

describe('the dataset', () => {
  /** As a command, in a process with an environment of its own. */
  const run = (folder: string, env: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, [join(repository, 'scripts/build-records.ts'), 'content', folder], {
      cwd: root,
      env: { ...process.env, ...env },
    });

  test('is the same to the byte in another time zone and language', async () => {
    writeContent(folders.content);
    await run('first', { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' });
    await run('second', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    expect(filesOf(join(root, 'second'))).toEqual(filesOf(join(root, 'first')));
    expect(Object.keys(filesOf(join(root, 'first')) ?? {})).toContain('cases/azd/17-cv-04321.json');
  }, 30_000);

  test('is left as it was where an order is wrong, and the command names the place', async () => {
    writeContent(folders.content);
    await buildRecords(folders.content, join(root, 'first'));
    const before = filesOf(join(root, 'first'));
    const order = join(folders.content, 'orders/azd/17-cv-04321/2018-11-05.md');
    writeFileSync(order, readFileSync(order, 'utf8').replace('disposition: denied', 'disposition: denid'));
    await expect(run('first')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^content\/orders\/azd\/17-cv-04321\/2018-11-05\.md:19:14: .*`denid`/),
    });
    expect(filesOf(join(root, 'first'))).toEqual(before);
  }, 30_000);

  test('is the same from the cache of orders already read', async () => {
    writeContent(folders.content);
    for (const folder of ['first', 'second'])
      await buildRecords(folders.content, join(root, folder), join(root, 'cache'));
    expect(filesOf(join(root, 'second'))).toEqual(filesOf(join(root, 'first')));
  });

  test('stands for the day of SOURCE_DATE_EPOCH, else for the newest day in content/', async () => {
    writeContent(folders.content);
    const asOf = async (epoch: string) => {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
      await buildRecords(folders.content, join(root, 'first'));
      vi.unstubAllEnvs();
      return JSON.parse(readFileSync(join(root, 'first/index.json'), 'utf8')).asOf;
    };
    expect([await asOf(''), await asOf('1600000000')]).toEqual(['2019-09-30', '2020-09-13']);
    await expect(asOf('yesterday')).rejects.toThrow('expected seconds since 1970');
  });

  test('has no cases where there is no content yet', async () => {
    expect(await buildRecords(folders.content, join(root, 'first'))).toEqual({ cases: 0, orders: 0, notices: [] });
    expect(JSON.parse(readFileSync(join(root, 'first/index.json'), 'utf8')).cases).toEqual([]);
  });

  test('comes back where a build was killed between its renames', async () => {
    writeContent(folders.content);
    await buildRecords(folders.content, join(root, 'first'));
    const before = filesOf(join(root, 'first'));
    renameSync(join(root, 'first'), join(root, 'first.old'));
    vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday');
    await expect(buildRecords(folders.content, join(root, 'first'))).rejects.toThrow('expected seconds since 1970');
    expect(filesOf(join(root, 'first'))).toEqual(before);
  });

  test('is left as it was where a file goes away while it is read, and the message names the file', async () => {
    writeContent(folders.content);
    await buildRecords(folders.content, join(root, 'first'));
    const before = filesOf(join(root, 'first'));
    const gone = ['orders/nysd/18-cv-00007/2019-09-30.md', 'texts/unidentified/2017-01-09.txt'];
    const read = fs.readFileSync;
    fs.readFileSync = ((path: string, ...options: []) => {
      if (path.endsWith('2018-11-05.md')) for (const one of gone) rmSync(join(folders.content, one), { force: true });
      return read(path, ...options);
    }) as typeof read;
    syncBuiltinESMExports();
    try {
      const said = await buildRecords(folders.content, join(root, 'first')).catch(({ message }) => message);
      const reason = 'Unexpected file that cannot be read (`ENOENT`), expected one that can';
      for (const one of gone) expect(said).toContain(`/content/${one}:1:1: ${reason}`);
    } finally {
      fs.readFileSync = read;
      syncBuiltinESMExports();
    }
    expect(filesOf(join(root, 'first'))).toEqual(before);
  });

  test('never takes the place of a folder that holds something else', async () => {
    write('letters/mine.txt', 'dear');
    await expect(buildRecords(folders.content, join(root, 'letters'))).rejects.toThrow('left as it is');
    expect(filesOf(join(root, 'letters'))).toEqual({ 'mine.txt': 'dear' });
  });
});

test('a site of several courts is built whole, again with the same bytes, and stays when a page throws', async () => {
  const dataset = JSON.stringify(join(repository, 'src/dataset.ts'));
  const config = readFileSync(join(repository, 'astro.config.mjs'), 'utf8');
  write('astro.config.mjs', config.replaceAll("from './", `from '${repository}/`));
  write(
    'src/pages/orders/[...id].astro',
    `---
import { openDataset } from ${dataset};
export const getStaticPaths = () => openDataset().orders().map((order) => ({ params: { id: order.id }, props: { order } }));
const { order } = Astro.props;
if (order.record.title === 'Order that no page can show') throw new Error('This page throws.');
---
<html lang="en"><title>{order.record.caption}</title><main data-pagefind-body><h1 data-pagefind-filter="caption">{order.record.caption}</h1><p data-pagefind-filter="day">{order.record.dated}</p>{order.text}</main></html>
`,
  );
  writeContent(folders.content);
  await build(folders);
  const built = site() ?? {};
  expect(built['orders/nysd/18-cv-00007/2019-03-04/index.html']).toContain('counsel did not confer');
  expect(built).toHaveProperty(['data/cases/azd/17-cv-04321.json']);
  expect(built).toHaveProperty(['pagefind/pagefind.js']);

  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  await build(folders);
  vi.unstubAllEnvs();
  expect(site()).toEqual(built);

  const [first] = inventedOrders;
  writeContent(folders.content, first ? [{ ...first, title: 'Order that no page can show' }] : []);
  await expect(build(folders)).rejects.toThrow('This page throws.');
  expect(site()).toEqual(built);
}, 60_000);
