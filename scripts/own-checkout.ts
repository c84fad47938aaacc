/** A copy of this checkout for a test to work in, with made-up orders for its content. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..');

/** What a build reads, beside `content/`. */
const parts = ['astro.config.mjs', 'package-lock.json', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** Copies the program into a folder, from this checkout or a copy of it, without `content/`; the packages are this one's. */
export function copyCheckout(folder: string, from = checkout): void {
  for (const part of [...parts, 'test/scores.json']) cpSync(join(from, part), join(folder, part), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
}

/** Writes made-up orders and annotates them: a content folder. */
export function writeMadeUp(folder: string, orders: number): void {
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(checkout, 'scripts', script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  run('synthesize.ts', '--orders', String(orders), '--out', folder);
  rmSync(join(folder, 'truth.ndjson'));
  mkdirSync(join(folder, 'orders'));
  run('annotate.ts', join(folder, 'texts'));
}
