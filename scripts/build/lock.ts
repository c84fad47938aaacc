/** One build at a time, on this machine, in this checkout. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** A lock older than this is a killed build's, whatever process has its number today; in milliseconds. */
const lapsesAfter = 60_000;

/** The least that proper-lockfile takes: how long a lock whose process is gone is still respected; in milliseconds. */
const lapsesWhenGone = 2_000;

export class BuildIsRunning extends Error {}

/**
 * Run `task` while no other build of this work folder runs.
 *
 * @param work folder for builds, `.build`; it is made.
 * @returns what `task` returns.
 * @throws BuildIsRunning where another process builds; what a killed one left is taken over after two seconds at most.
 */
export async function locked<T>(work: string, task: () => Promise<T>): Promise<T> {
  mkdirSync(work, { recursive: true });
  const holder = join(work, 'lock-holder');
  const release = await take(work, holder);
  try {
    writeFileSync(holder, String(process.pid));
    return await task();
  } finally {
    rmSync(holder, { force: true });
    await release();
  }
}

async function take(work: string, holder: string): Promise<() => Promise<void>> {
  const options = { lockfilePath: join(work, 'lock'), realpath: false };
  try {
    return await lock(work, { ...options, stale: lapsesAfter });
  } catch (error) {
    if (!isHeld(error)) throw error;
  }
  const held = new BuildIsRunning(
    'Another build is running in this checkout. Let it end, then give the command again; nothing was changed.',
  );
  if (isAlive(holder)) throw held;
  try {
    return await lock(work, { ...options, stale: lapsesWhenGone, retries: { retries: 6, factor: 1, minTimeout: 500 } });
  } catch (error) {
    throw isHeld(error) ? held : error;
  }
}

const isHeld = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

/** True where the process that the file names runs; false where the file names none. */
function isAlive(holder: string): boolean {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
