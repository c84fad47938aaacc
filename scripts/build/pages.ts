/** Runs `astro build` in a process of its own: quiet where it succeeds, its whole output where it fails. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Node.js lets its heap grow with the memory that a machine has. Held to this it takes two thirds of it, for hardly more time. */
export const thriftyHeap = ['--heap-growing-percent=20'];

const packageFile = fileURLToPath(import.meta.resolve('astro/package.json'));
const { bin } = JSON.parse(readFileSync(packageFile, 'utf8')) as { bin: { astro: string } };
const astro = join(packageFile, '..', bin.astro);
const endsWithParent = import.meta.resolve('./ends-with-parent.ts');

/**
 * Render every page.
 *
 * @param root folder with `astro.config.mjs`.
 * @param dataset folder that `openDataset` reads.
 * @param site folder that the site is written into.
 * @throws Error whose message is all that Astro said, where a page fails; Error too where this process is told to stop.
 */
export async function buildPages(root: string, dataset: string, site: string): Promise<void> {
  const child = spawn(process.execPath, [...thriftyHeap, '--import', endsWithParent, astro, 'build'], {
    cwd: root,
    env: { ...process.env, DOCKETLINE_DATA: dataset, DOCKETLINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));

  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else if (signal) reject(new Error(`The build was stopped (${signal}).`));
        else reject(new Error(`${Buffer.concat(output).toString('utf8').trimEnd()}\n\nThe pages could not be built.`));
      });
    });
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
  }
}
