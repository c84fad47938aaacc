/**
 * Imported first by a build that is to be killed at one exact step: `KILL_AT=3 node --import ./scripts/kills/kill-at.ts …`.
 *
 * Counted are the changes of files from the first renaming of a site on: each is two steps, the moment before it and the
 * moment after it. At the step given the process kills itself, as `kill -9` would, and nothing of it runs any more.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env.KILL_AT);
let step = 0;

/** True from the first renaming of `dist` on, or to `dist`. */
let hasBegun = false;

function pass(): void {
  if (++step !== killAt) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal may come a moment later, and nothing may be done until it does.
  for (;;);
}

type Change = (...paths: unknown[]) => unknown;

/** Puts a step before and after each call of a function that changes files. */
function watch(module: object, name: string, isAsync: boolean): void {
  const functions = module as Record<string, Change>;
  const change = functions[name] as Change;
  functions[name] = (...given) => {
    hasBegun ||= name === 'rename' && given.some((path) => typeof path === 'string' && /[/\\]dist$/.test(path));
    if (!hasBegun) return change(...given);
    pass();
    if (!isAsync) {
      const result = change(...given);
      pass();
      return result;
    }
    return (change(...given) as Promise<unknown>).finally(pass);
  };
}

for (const name of ['rename', 'rm', 'cp', 'mkdir', 'mkdtemp', 'writeFile', 'rmdir', 'unlink'])
  watch(promises, name, true);
for (const name of ['renameSync', 'rmSync', 'cpSync', 'mkdirSync', 'writeFileSync', 'rmdirSync', 'unlinkSync'])
  watch(fs, name, false);
syncBuiltinESMExports();
