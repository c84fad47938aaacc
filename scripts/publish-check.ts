/**
 * Says whether the built site fits what each host takes, and what to change. As a command:
 * `npm run publish:check`, or for some hosts `npm run publish:check -- github cloudflare`.
 */
import { join } from 'node:path';
import { nobodysSite } from '../src/settings.ts';
import { foldersOf } from './build.ts';
import { fail } from './fail.ts';
import { type Host, hosts } from './hosts/limits.ts';
import { type Survey, surveySite } from './hosts/survey.ts';

/** What a host says to a site. */
type Verdict = { name: string; fits: boolean; lines: string[] };

/** Hold the site against the limits of a host; each line is a limit, what to change, or a note. */
export function holdAgainst({ name, limits, notes, source, lookedUp }: Host, survey: Survey): Verdict {
  const held = limits.map((limit) => ({ ...limit, ...limit.measure(survey) }));
  const lines = held.flatMap(({ what, most, count, at, words, change }) => [
    `${what}: ${words(count)} of ${words(most)}${at && count > most ? ` (${at})` : ''}`,
    ...(count > most ? [`too much: ${change}`] : []),
  ]);
  return {
    name,
    fits: held.every(({ count, most }) => count <= most),
    lines: [...lines, ...notes, `${source}, looked up on ${lookedUp}`],
  };
}

/** What is wrong with a site wherever it is published; none where all is well. */
export function faultsOf({ address, headers, twins }: Survey): string[] {
  const faults = twins.map((path) => `${path} differs from another path only in capitals: rename its order or case`);
  if (address === null) faults.push('The first page does not say at which address it stands: build with SITE and BASE');
  else if (new URL(address).origin === nobodysSite)
    faults.push(
      `Feeds and addresses to copy name ${nobodysSite}: build with SITE=https://… (and BASE=/… under a path)`,
    );
  if (headers === null) faults.push('There is no _headers: build again');
  return faults;
}

if (import.meta.main) {
  const asked = process.argv.slice(2);
  try {
    const unknown = asked.filter((id) => !hosts.some((host) => host.id === id));
    if (unknown.length > 0)
      throw new Error(
        `No host \`${unknown.join('`, `')}\`, expected ${hosts.map(({ id }) => `\`${id}\``).join(', ')}.`,
      );
    const { out } = foldersOf(join(import.meta.dirname, '..'));
    const survey = surveySite(out);
    const faults = faultsOf(survey);
    for (const fault of faults) console.log(`! ${fault}`);
    const verdicts = hosts
      .filter(({ id }) => asked.length === 0 || asked.includes(id))
      .map((host) => holdAgainst(host, survey));
    for (const { name, fits, lines } of verdicts)
      console.log([`${name}: ${fits ? 'fits' : 'does not fit'}`, ...lines.map((line) => `  ${line}`)].join('\n'));
    if (faults.length > 0 || verdicts.some(({ fits }) => !fits)) process.exitCode = 1;
  } catch (error) {
    fail(error);
  }
}
