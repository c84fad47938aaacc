/** One build at a time, on this machine, in this checkout. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

/** How long a lock is respected whose process is not known to run, the least that proper-lockfile takes; in milliseconds. */
const lapsesWhenGone = 2_000;

/** The same where only the number of the process is known, which may be another one's today; in milliseconds. */
const lapsesUnlessKnown = 60_000;

/** How often, and after how many milliseconds, a lock is tried for that nobody seems to hold. */
const [tries, pause] = [7, 500];

/** Another process builds in the same work folder. */
export class BuildIsRunning extends Error {}

/**
 * Run `task` while no other build of this work folder runs.
 *
 * @param work folder for builds, `.build`; it is made.
 * @returns what `task` returns.
 * @throws BuildIsRunning where another process builds. What a killed one left is taken over after two seconds at most,
 *   on Windows after a minute where another process has its number.
 */
export async function locked<T>(work: string, task: () => Promise<T>): Promise<T> {
  mkdirSync(work, { recursive: true });
  const holder = join(work, 'lock-holder');
  const release = await take(work, holder);
  try {
    writeFileSync(holder, [process.pid, beginningOf(process.pid)].join(' '));
    return await task();
  } finally {
    rmSync(holder, { force: true });
    await release();
  }
}

async function take(work: string, holder: string): Promise<() => Promise<void>> {
  const lockfilePath = join(work, 'lock');
  for (let nth = 1; ; nth++) {
    const running = runningIn(holder, lockfilePath);
    try {
      if (running === null) return await lock(work, { lockfilePath, realpath: false, stale: lapsesWhenGone });
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    if (running !== null || nth === tries) {
      const process = running ? ` (process ${running})` : '';
      throw new BuildIsRunning(
        `Another build is running in this checkout${process}. Let it end, then give the command again; nothing was changed.`,
      );
    }
    await sleep(pause);
  }
}

const isHeld = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

/**
 * The process that holds the lock; null where it is gone. A lock's age says nothing of it: a build that reads ten
 * thousand orders is too busy to keep it fresh.
 */
function runningIn(holder: string, lockfilePath: string): number | null {
  const held = statSync(lockfilePath, { throwIfNoEntry: false });
  if (!held) return null;
  const [pid, ...beginning] = wordsOf(holder).split(' ') as [string, ...string[]];
  if (!/^\d+$/.test(pid) || !isAlive(Number(pid))) return null;
  const is = beginningOf(Number(pid));
  const isTheOne = is === '' ? Date.now() - held.mtimeMs < lapsesUnlessKnown : is === beginning.join(' ');
  return isTheOne ? Number(pid) : null;
}

/** A file's words; '' where there is none, or no longer, since another build may end at any moment. */
function wordsOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in the words of its system; '' where it says nothing (Windows), or where the process has ended. */
function beginningOf(pid: number): string {
  if (existsSync('/proc/self/stat')) {
    const stat = wordsOf(`/proc/${pid}/stat`);
    // proc(5): behind the name in brackets, which may hold anything, stand the state and, 19 fields on, the beginning.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
