/**
 * `npm run test:kills`: nothing is lost. Builds are killed at random moments (`-- --kills 50`) and at each step of putting
 * a site in its place; two are started at once; as root on Linux, the disk is filled and made read-only. Each time the old
 * site has to be whole, by a hash over all of its files, and the next build right. Takes a quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { count, sizeWords } from '../src/pipeline/view/words.ts';
import { locked } from './build/lock.ts';
import { heal } from './build/place.ts';
import { digestOf } from './digest.ts';
import { fail } from './fail.ts';
import { buildWhole, isGroupAlive, killGroup, killRunning, siteIn, stageOf, startBuild } from './kills/site.ts';
import { copyCheckout, writeMadeUp } from './own-checkout.ts';

/** A content and the digest of the site that is made of it. */
type Version = { content: string; sha256: string };

/** Everything made so far, to be taken away in the reverse order, whatever happens. */
const made: (() => void)[] = [];
function cleanUp(): void {
  killRunning();
  for (const remove of made.splice(0).reverse()) remove();
}

/** Throws unless the site is one of those given; gives which. */
function whole(folder: string, versions: readonly Version[], when: string): Version {
  const site = siteIn(folder);
  const version = versions.find(({ sha256 }) => sha256 === site?.sha256);
  if (!version) throw new Error(`${when} the site is ${site ? `broken: ${site.path}` : 'gone'}.`);
  return version;
}

/** Builds after a kill, and throws unless the site is right then; gives the seconds that it took. */
async function nextIsRight(folder: string, next: Version, when: string): Promise<number> {
  const { seconds } = await buildWhole(folder, next.content);
  const { sha256 } = digestOf(join(folder, 'dist'));
  if (sha256 !== next.sha256) throw new Error(`${when} the next build gave another site.`);
  return seconds;
}

async function killAtRandom(
  folder: string,
  versions: [Version, Version],
  kills: number,
  firstTook: number,
): Promise<void> {
  const took = [firstTook];
  const stages = new Map<string, number>();
  let [old, next] = versions;
  let early = 0;
  for (let nth = 1; nth <= kills; ) {
    const run = startBuild(folder, next.content);
    // a little beyond the time that builds take of late, so that the last moments of this one have their share
    await Promise.race([sleep(Math.random() * 1.1 * Math.max(...took.slice(-3)) * 1000), run.ended]);
    // The build alone, or with all that it has started.
    if (nth % 2 === 0 && run.child.exitCode === null) killGroup(run);
    else run.child.kill('SIGKILL');
    const { status } = await run.ended;
    const when = `After kill ${nth}`;
    if (status !== null) early++;
    else {
      const stage = stageOf(folder);
      stages.set(stage, (stages.get(stage) ?? 0) + 1);
      whole(folder, [old, next], when);
      nth++;
    }
    took.push(await nextIsRight(folder, next, when));
    for (let tries = 0; isGroupAlive(run) && tries < 100; tries++) await sleep(100);
    if (isGroupAlive(run)) throw new Error(`${when} a process of the build goes on.`);
    [old, next] = [next, old];
    if (status === null && nth % 10 === 1) console.log(`  ${nth - 1} of ${kills}`);
  }
  console.log(
    `${count(kills, 'kill')} at random moments: the old site or the new one whole each time, and the next build right`,
  );
  for (const [stage, times] of stages) console.log(`  ${times} ${stage}`);
  if (early > 0) console.log(`  ${count(early, 'build')} ended before its kill, and was not counted`);
}

async function killAtEachStep(folder: string, versions: [Version, Version]): Promise<void> {
  let [old, next] = versions;
  const found: string[] = [];
  for (let step = 1; ; step++) {
    const { status, said } = await startBuild(folder, next.content, {}, step).ended;
    if (status === 0) {
      console.log(
        `Killed at each of ${count(step - 1, 'step')} of putting a site in its place, before and after each change of files:`,
      );
      console.log(`  found then: ${found.join(', ')}; after healing whole each time, and the next build right`);
      return;
    }
    const when = `Killed at step ${step}`;
    if (status !== null) throw new Error(`${when}: the build failed.\n${said}`);
    const site = siteIn(folder);
    found.push(
      `${step} ${whole(folder, [old, next], when) === old ? 'old' : 'new'}${site?.path.endsWith('old') ? ' (put aside)' : ''}`,
    );
    const work = join(folder, '.build');
    await locked(work, () => heal(work, join(folder, 'dist')));
    const { sha256 } = digestOf(join(folder, 'dist'));
    if (sha256 !== old.sha256 && sha256 !== next.sha256) throw new Error(`${when} and healed, the site is broken.`);
    await nextIsRight(folder, next, when);
    [old, next] = [next, old];
  }
}

async function buildTwice(folder: string, [old, next]: [Version, Version]): Promise<void> {
  const runs = 5;
  for (let nth = 1; nth <= runs; nth++) {
    const { content, sha256 } = nth % 2 === 1 ? next : old;
    const ended = await Promise.all([1, 2].map(() => startBuild(folder, content).ended));
    const refused = ended.filter(({ status, said }) => status === 1 && said.startsWith('Another build is running'));
    if (refused.length !== 1 || ended.filter(({ status }) => status === 0).length !== 1)
      throw new Error(`Two builds at once ended otherwise than expected.\n${ended.map(({ said }) => said).join('\n')}`);
    if (siteIn(folder)?.sha256 !== sha256) throw new Error('After two builds at once the site is broken.');
  }
  console.log(`Two builds at once, ${runs} times: one refused with a message, the other right`);
}

/** A build that cannot end well: throws unless it says why in `words` and the old site is still in its place. */
async function failsWith(words: string, folder: string, old: Version, next: Version): Promise<void> {
  const { status, said } = await startBuild(folder, next.content).ended;
  if (status !== 1 || !said.includes(words))
    throw new Error(`A build ended with ${status}, and was to say: ${words}\n${said}`);
  if (digestOf(join(folder, 'dist')).sha256 !== old.sha256)
    throw new Error(`The old site is broken. It was said: ${words}`);
}

/** Sites on a small disk of their own, which is filled and then made read-only. */
async function hinder(site: string, [old, next]: [Version, Version]): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return console.log('Left out, because only root may mount a small disk: a full disk, a read-only disk');
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`A small disk could not be mounted: ${stderr}`);
  };
  made.push(() => rmSync(disk, { recursive: true, force: true }));
  mount('-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk);
  made.push(() => void spawnSync('umount', ['--lazy', disk]));
  const folder = join(disk, 'site');
  copyCheckout(folder, site);
  await buildWhole(folder, old.content);
  const { bytes } = digestOf(join(folder, 'dist'));
  const shares = [0, 0.1, 0.5, 0.9, 1.2];
  for (const share of shares) {
    const { bavail, bsize } = statfsSync(disk);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - Math.floor(share * bytes))));
    await failsWith('The disk is full: make room', folder, old, next);
    rmSync(ballast);
  }
  const room = shares.map((share) => sizeWords(Math.floor(share * bytes))).join(', ');
  console.log(
    `A full disk, with room for ${room} (a site has ${sizeWords(bytes)}): a message, and the old site in its place`,
  );
  mount('-o', 'remount,ro', disk);
  await failsWith('The disk can only be read', folder, old, next);
  mount('-o', 'remount,rw', disk);
  console.log('A read-only disk: a message, and the old site in its place');
  await nextIsRight(folder, next, 'On the disk with room again');
  console.log('With room again: the next build right');
}

async function testKills(kills: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  made.push(() => rmSync(folder, { recursive: true, force: true }));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  writeMadeUp(first, 3);
  writeMadeUp(second, 4);
  const site = join(folder, 'site');
  copyCheckout(site);

  const versionOf = (content: string): Version => ({ content, sha256: digestOf(join(site, 'dist')).sha256 });
  await buildWhole(site, second, { TZ: 'UTC', LC_ALL: 'C.UTF-8' });
  const two = versionOf(second);
  await buildWhole(site, first, { TZ: 'America/St_Johns', LC_ALL: 'en_US.UTF-8' });
  const one = versionOf(first);
  const { seconds } = await buildWhole(site, second, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
  if (versionOf(second).sha256 !== two.sha256)
    throw new Error('In another time zone and language the site is another.');
  await nextIsRight(site, one, 'In another time zone and language');
  if (two.sha256 === one.sha256) throw new Error('The two sites are the same: nothing could be told apart.');
  const { files, bytes } = digestOf(join(site, 'dist'));
  console.log(
    `A site of three made-up orders: ${count(files, 'file')}, ${sizeWords(bytes)}, built in ${seconds.toFixed(1)} s`,
  );
  console.log('The same to the byte in other time zones and languages');

  const versions: [Version, Version] = [one, two];
  await buildTwice(site, versions);
  await hinder(site, versions);
  await buildWhole(site, first);
  await killAtEachStep(site, versions);
  await buildWhole(site, first);
  await killAtRandom(site, versions, kills, seconds);
}

try {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      cleanUp();
      process.exit(1);
    });
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } });
  if (!/^\d{1,4}$/.test(values.kills)) throw new Error('usage: npm run test:kills [-- --kills 50]');
  await testKills(Number(values.kills));
} catch (error) {
  fail(error);
} finally {
  cleanUp();
}
