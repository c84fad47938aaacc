/** Serves the built site on this machine until it is told to stop. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { everywhere } from '../src/policy.ts';
import { BuildIsRunning, locked } from './build/lock.ts';
import { heal } from './build/place.ts';
import { foldersOf } from './build.ts';
import { fail } from './fail.ts';

/** The first port tried; where it is taken, the next free one is. */
const firstPort = 4321;

/**
 * Serve the site in `dist/` on 127.0.0.1.
 *
 * @param root folder with `astro.config.mjs`.
 * @returns the address, with the site's base, and how to stop.
 * @throws Error that says what to do, where no site is built.
 */
export async function serve(root: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const { out, work } = foldersOf(root);
  try {
    await locked(work, () => heal(work, out));
  } catch (error) {
    // A build that runs at this moment puts its site in place itself.
    if (!(error instanceof BuildIsRunning)) throw error;
  }
  if (!existsSync(out))
    throw new Error('No site is built yet: `npm run build` builds it, `npm start` builds and serves it.');
  const { port, urls, stop } = await preview({
    root,
    outDir: out,
    logLevel: 'error',
    // Vite has a log of its own, and says there that a port is taken.
    vite: { logLevel: 'error' },
    // What hosts send from `_headers`, so that a page which breaks the policy does so here.
    server: { host: '127.0.0.1', port: firstPort, headers: Object.fromEntries(everywhere) },
  });
  return { address: urls?.local[0] ?? `http://127.0.0.1:${port}/`, stop };
}

if (import.meta.main) {
  try {
    const { address } = await serve(join(import.meta.dirname, '..'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
    console.log(`Docketline is at ${address} (Ctrl+C stops it)`);
  } catch (error) {
    fail(error);
  }
}
