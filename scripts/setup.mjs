// Installs the packages where they are missing or not those of package-lock.json, then the commands after it run.
// Plain JavaScript: it is the one script that the system's own Node.js runs, before Node.js 24 is in node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.setup');
const bundledNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

/** @param {string} message */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing the packages (about half a minute, only when they have changed) …');

  // Only errors: npm would warn that the Node.js which runs it is older than the packages ask for, and they never run
  // under it.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const npm = process.env.npm_execpath;
  const { status, error } =
    npm && basename(npm).startsWith('npm')
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });

  if (error) stop(`npm could not be started (${error.message}). It comes with Node.js: https://nodejs.org`);
  if (status !== 0) {
    stop(
      'The packages could not be installed; what npm says about it stands above. If it names the network or the\n' +
        'registry, see that this machine reaches it (npm ping), then run the same command again.',
    );
  }
  writeFileSync(stamp, lock);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24 && !existsSync(bundledNode)) {
  stop(
    `Node.js 24 is needed, and this is ${process.versions.node}. The packages bring it along for Linux and Windows but\n` +
      `not for ${process.platform}-${process.arch}: install it from https://nodejs.org, then run the same command again.`,
  );
}
