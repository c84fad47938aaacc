import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);

/** Whether a package at `path` finds `name`: in its own node_modules, or in one of those around it. */
function isLocked(path: string, name: string): boolean {
  const place = `${path}/node_modules/${name}`.replace(/^\//, '');
  if (packages[place]) return true;
  return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

// npm writes a lockfile without the packages of other platforms where the registry lacks them, and says nothing; then
// `npm ci` fails. Chosen versions are those whose set is complete.
test('The lockfile has an entry for every package that one of its packages names, whatever the platform.', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(path, name))
      .map((name) => `${name}, named by ${path || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});

test('Every package in the lockfile has an integrity hash.', () => {
  const unhashed = Object.keys(packages).filter((path) => path !== '' && !packages[path]?.integrity);
  expect(unhashed).toEqual([]);
});
