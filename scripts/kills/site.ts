/** Builds of a small site in a checkout of its own, in processes that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';

/** How a build ended. */
export type Ended = { status: number | null; said: string; seconds: number };

/** A build that runs, or has. */
export type Run = { child: ChildProcess; ended: Promise<Ended> };

/** Builds that may still run, or what they have started. */
const running = new Set<Run>();

/** Makes `content` the content of a checkout. */
function take(folder: string, content: string): void {
  const link = join(folder, 'content');
  if (existsSync(link) && readlinkSync(link) === content) return;
  rmSync(link, { force: true });
  symlinkSync(content, link);
}

/**
 * Start a build of `content` in the checkout at `folder`, in a process group of its own.
 *
 * @param killAt the step of putting the site in its place at which the build kills itself; see kill-at.ts.
 */
export function startBuild(folder: string, content: string, env: Record<string, string> = {}, killAt?: number): Run {
  take(folder, content);
  const start = performance.now();
  const watch = killAt === undefined ? [] : ['--import', join(folder, 'scripts/kills/kill-at.ts')];
  const child = spawn(process.execPath, [...watch, join(folder, 'scripts/build.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, ...(killAt !== undefined && { KILL_AT: String(killAt) }) },
    detached: true,
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    // not `close`, which waits for the processes that a killed build has left
    child.once('exit', (status) =>
      // what it has said is a moment behind its end
      setTimeout(resolve, 50, {
        status,
        said: Buffer.concat(said).toString(),
        seconds: (performance.now() - start) / 1000,
      }),
    );
  });
  const run = { child, ended };
  running.add(run);
  return run;
}

/** Builds, and throws with what was said where the build fails. */
export async function buildWhole(folder: string, content: string, env: Record<string, string> = {}): Promise<Ended> {
  const run = startBuild(folder, content, env);
  const ended = await run.ended;
  isGroupAlive(run);
  if (ended.status !== 0) throw new Error(`A build failed that nothing stood in the way of.\n${ended.said}`);
  return ended;
}

/** Whether processes of a build's group are left, its own included. */
export function isGroupAlive(run: Run): boolean {
  try {
    return running.has(run) && process.kill(-(run.child.pid as number), 0);
  } catch {
    // Its number is free again, and may be another's: what has it then is not to be ended.
    running.delete(run);
    return false;
  }
}

/** Ends a build with all that it has started. */
export function killGroup(run: Run): void {
  if (isGroupAlive(run)) process.kill(-(run.child.pid as number), 'SIGKILL');
}

/** Ends all builds that still run. */
export const killRunning = (): void => running.forEach(killGroup);

/** Where the newest whole site is: in its place, or where a build that was killed between two renames has put it. */
export function siteIn(folder: string): { path: string; sha256: string } | null {
  const work = join(folder, '.build');
  const places = existsSync(work) ? readdirSync(work).filter((name) => name.startsWith('site-')) : [];
  const [path] = [join(folder, 'dist'), ...places.map((place) => join(work, place, 'old'))].filter((one) =>
    existsSync(one),
  );
  return path === undefined ? null : { path, sha256: digestOf(path).sha256 };
}

/** How far a build had come that was killed, by what it has left. */
export function stageOf(folder: string): string {
  const work = join(folder, '.build');
  const place = existsSync(work) ? readdirSync(work).find((name) => name.startsWith('site-')) : undefined;
  const has = (...parts: string[]) => place !== undefined && existsSync(join(work, place, ...parts));
  if (place === undefined) return 'before it began, or at its end';
  if (has('old')) return 'while the site was put in its place';
  if (has('site', 'data', 'datapackage.json')) return 'while all was put together';
  if (has('site')) return 'in the pages and the word index';
  return has('data') ? 'before the first page' : 'in the reading and the dataset';
}
