import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heal, openPlace, putInPlace } from '../scripts/build/place.ts';
import { build, type Folders, foldersOf, type steps } from '../scripts/build.ts';

const repository = join(import.meta.dirname, '..');

let root: string;
let folders: Folders;
beforeEach(() => {
  // Under the repository, because a site is put in place by renaming, which works on one disk only.
  mkdirSync(join(repository, '.build'), { recursive: true });
  root = mkdtempSync(join(repository, '.build', 'test-'));
  folders = foldersOf(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Every file of the built site with its content, by path; undefined where no site stands. */
const site = () =>
  existsSync(folders.out)
    ? Object.fromEntries(
        readdirSync(folders.out, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => [
            join(file.parentPath, file.name).slice(folders.out.length + 1),
            readFileSync(join(file.parentPath, file.name), 'utf8'),
          ]),
      )
    : undefined;

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

  test('that was killed half-way leaves the old site, and the next one needs no help', async () => {
    write('dist/old.html', 'old');
    write(
      'killed.ts',
      `import { build, foldersOf } from ${JSON.stringify(pathToFileURL(join(repository, 'scripts/build.ts')).href)};
       await build(foldersOf(import.meta.dirname), {
         buildRecords: async () => ({ cases: 0, orders: 0, notices: [] }),
         buildPages: async () => { console.log('half-way'); await new Promise((resolve) => setTimeout(resolve, 60_000)); },
         indexWords: async () => 0,
       });`,
    );
    const child = spawn(process.execPath, [join(root, 'killed.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    child.kill('SIGKILL');
    await ended;
    expect(site()).toEqual({ 'old.html': 'old' });
    expect(leftOvers()).not.toEqual([]);

    await build(folders, quickSteps('new'));
    expect(site()).toMatchObject({ 'index.html': 'new' });
    expect(leftOvers()).toEqual([]);
  }, 15_000);
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

  test('leaves what belongs to no build', async () => {
    write('.build/cache/order.json', '{}');
    await heal(folders.work, folders.out);
    expect(leftOvers()).toEqual(['cache']);
    expect(site()).toBeUndefined();
  });
});

test('a site that cannot be put in place leaves the old one', async () => {
  write('dist/index.html', 'old');
  const place = await openPlace(folders.work);
  await expect(putInPlace(place, folders.out)).rejects.toThrow('ENOENT');
  expect(site()).toEqual({ 'index.html': 'old' });
});
