/**
 * `npm run test:fleet`: reads made-up orders over two hosts under GNU Parallel and ssh, cuts one off in the midst of its
 * work, and holds what comes of it against what this machine makes alone. Needs root, on Linux; leaves nothing behind.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, sizeWords } from '../src/pipeline/view/words.ts';
import { digestOf } from './digest.ts';
import { fail } from './fail.ts';
import { type Host, type Keys, makeHost, makeKeys, missing, removeLeftOvers } from './fleet/host.ts';
import { copyCheckout, writeMadeUp } from './own-checkout.ts';

/** How many made-up orders are read, in how many parts, and after how many parts the second host is cut off. */
const [orders, parts, cutAfter] = [96, 16, 5];

/** The Node.js that runs this, and the npm beside it, for whoever is called over ssh. */
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);

/** Runs a command to its end; throws with what it said where it fails. */
function run(folder: string, command: string, ...args: string[]): string {
  const env = { ...process.env, PATH: path };
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

const linesIn = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

/** Everything made so far, to be taken away in the reverse order, whatever happens. */
const made: (() => void)[] = [];
function cleanUp(): void {
  for (const remove of made.splice(0).reverse()) remove();
}

/** The dataset in a folder, in one line. */
const shown = ({ files, bytes, sha256 }: ReturnType<typeof digestOf>) =>
  `${files} files, ${sizeWords(bytes)}, SHA-256 ${sha256}`;

/** Reads all parts over the hosts and cuts the second off in the midst; prints how it went. */
async function readOverHosts(folder: string, keys: Keys, [kept, lost]: [Host, Host]): Promise<void> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const [log, begun] = [join(folder, 'parallel.log'), join(folder, 'begun')];
  const complaints = join(folder, 'complaints');
  // Which host begins which part is noted for the figures; `$PARALLEL_SSHHOST` is the host as it was given.
  const work = [
    `echo {} $PARALLEL_SSHHOST >> ${begun}`,
    `PATH='${path}' npm run --silent extract -- --whole --shard {}/${parts} content/orders`,
  ].join(' && ');
  const parallel = spawn(
    'parallel',
    [
      ...['--will-cite', '--ssh', `ssh -F ${keys.client}`, '--workdir', folder, '--retries', '5', '--joblog', log],
      ...[kept, lost].flatMap(({ address }) => ['--sshlogin', `1/${address}`]),
      ...[work, ':::', ...Array.from({ length: parts }, (_, i) => String(i + 1))],
    ],
    {
      stdio: ['ignore', openSync(join(folder, 'orders.ndjson'), 'w'), openSync(complaints, 'w')],
      env: { ...process.env, PARALLEL_HOME: join(folder, 'parallel'), TMPDIR: folder },
    },
  );
  made.push(() => void parallel.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => parallel.once('close', resolve));

  // The first line of the log names its columns: number, host, …, exit code.
  const done = () =>
    linesIn(log)
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([part, host, , , , , exit]) => ({ part, host, exit }));
  const tries = () => linesIn(begun).map((line) => line.split(' ') as [part: string, host: string]);
  /** Parts that a host has begun and not given back. */
  const inHand = ({ address }: Host) =>
    tries().flatMap(([part, host]) =>
      host === address && !done().some((one) => one.part === part && one.host === host) ? [part] : [],
    );
  while (parallel.exitCode === null && (done().length < cutAfter || inHand(lost).length === 0)) await sleep(20);
  if (parallel.exitCode !== null)
    throw new Error(`All was over before a host was cut off.\n${linesIn(complaints).join('\n')}`);
  lost.cutOff();
  console.log(`  ${lost.address} cut off at ${seconds()}, after ${done().length} of ${parts} parts`);
  const status = await ended;
  if (status !== 0) throw new Error(`GNU Parallel ended with ${status}.\n${linesIn(complaints).join('\n')}`);

  for (const host of [kept, lost]) {
    const mine = done().filter((one) => one.host === host.address);
    const gone = inHand(host).map((part) => `part ${part}`);
    const again = gone.length > 0 ? `; lost with it ${gone.join(', ')}, done by the other` : '';
    console.log(`  ${host.address} gave ${count(mine.length, 'part')}${again}`);
  }
  if (inHand(lost).length === 0) throw new Error('The host that was cut off had nothing in hand: nothing was shown.');
  const twice = tries().length - new Set(tries().map(([part]) => part)).size;
  console.log(`  ${count(done().length, 'part')} done, ${twice} of them begun twice, in ${seconds()}`);
}

async function testFleet(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  made.push(() => rmSync(folder, { recursive: true, force: true }));
  copyCheckout(folder);
  writeMadeUp(join(folder, 'content'), orders);
  const size = sizeWords(digestOf(join(folder, 'content/orders')).bytes);
  console.log(`${count(orders, 'made-up order')}, ${size} of annotated text, in ${parts} parts`);

  removeLeftOvers();
  const keys = makeKeys(mkdtempSync(join(folder, 'keys-')));
  const hosts: Host[] = [];
  for (const nth of [1, 2]) {
    const host = await makeHost(nth, keys);
    made.push(host.remove);
    hosts.push(host);
  }
  console.log('Two hosts, by GNU Parallel over ssh:');
  await readOverHosts(folder, keys, hosts as [Host, Host]);

  const build = (to: string, ...records: string[]) =>
    run(folder, process.execPath, 'scripts/build-records.ts', 'content', to, ...records)
      .trim()
      .replaceAll('\n', '; ');
  console.log(`Put together: ${build('fleet', '--records', 'orders.ndjson')}`);
  // It would take what the hosts have read.
  rmSync(join(folder, '.build'), { recursive: true });
  console.log(`One machine:  ${build('alone')}`);
  const [together, alone] = [digestOf(join(folder, 'fleet')), digestOf(join(folder, 'alone'))];
  console.log(`  two hosts   ${shown(together)}\n  one machine ${shown(alone)}`);
  if (together.sha256 !== alone.sha256) throw new Error('The two datasets differ.');
  console.log(`The same to the byte: ${linesIn(join(folder, 'orders.ndjson')).length} orders, each read exactly once.`);
}

try {
  const lacking = missing();
  if (lacking) throw new Error(lacking);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      cleanUp();
      process.exit(1);
    });
  await testFleet();
} catch (error) {
  fail(error);
} finally {
  cleanUp();
}
