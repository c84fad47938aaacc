/** Lists the licence of every package that the site is built with. As a command: `npm run licences` writes LICENCES.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { count } from '../src/pipeline/view/words.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/**
 * Licences that ask for no more than their notice, and which a site may therefore be built with and published under.
 * SPDX identifiers; the faces are under the OFL, which lets them be served with a site.
 */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Licences that ask more of whoever passes the package on, and why that is not what a site does. */
const explained: readonly { licence: RegExp; packages: RegExp; why: string }[] = [
  {
    licence: /LGPL-3\.0-or-later/,
    packages: /^@img\/sharp-/,
    why: 'Binaries for pictures that npm installs with Astro, for whoever wants them. The build uses none, and nothing of them is in `dist/`.',
  },
  {
    licence: /^MPL-2\.0$/,
    packages: /^lightningcss/,
    why: 'Makes style sheets small during a build. Nothing of it is in `dist/`, and it is used as it comes.',
  },
];

type Package = { name: string; version: string; licence: string };

/** The packages of a lockfile that a build installs, those for tests and checks left out, by name. */
export function packagesIn(lockfile: string): Package[] {
  return Object.entries(Lock.parse(JSON.parse(lockfile)).packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version = '', license = 'not stated' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** Packages whose licence is neither free nor explained. */
export const unexplained = (packages: readonly Package[]): Package[] =>
  packages.filter(
    ({ name, licence }) =>
      !free.has(licence) && !explained.some((one) => one.licence.test(licence) && one.packages.test(name)),
  );

/** The list as Markdown: a section a licence, those with the most packages first. */
export function licenceList(packages: readonly Package[]): string {
  const byLicence = [...Map.groupBy(packages, ({ licence }) => licence)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  const sections = byLicence.map(([licence, all]) => {
    const why = explained.find((one) => one.licence.test(licence))?.why;
    const names = [...new Set(all.map(({ name, version }) => `${name} ${version}`))].join(', ');
    return [`## ${licence} (${count(all.length, 'package')})`, ...(why ? [why] : []), `${names}.`].join('\n\n');
  });
  return `${[
    '# Licences',
    'The licence of every package that a build installs, platforms that are not yours among them, as package-lock.json states it; the packages that only test or check are left out. `npm run licences` writes this file. Docketline itself is under the [MIT licence](LICENSE), and its dataset is given under CC0 1.0.',
    ...sections,
  ].join('\n\n')}\n`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const packages = packagesIn(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  writeFileSync(join(root, 'LICENCES.md'), licenceList(packages));
  console.log(`Listed ${count(packages.length, 'package')}: LICENCES.md`);
  for (const { name, version, licence } of unexplained(packages)) {
    console.error(
      `${name} ${version}: ${licence} asks more than a notice, and scripts/licences.ts does not say why it is used.`,
    );
    process.exitCode = 1;
  }
}
