/** A second machine made of this one: a network namespace with an address of its own, and ssh that listens there alone. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What the test needs beside Node.js, with the Debian package that has it. */
const needed = { parallel: 'parallel', ip: 'iproute2', ssh: 'openssh-client', 'ssh-keygen': 'openssh-client' };
const sshd = '/usr/sbin/sshd';

/** What is missing on this machine for hosts to be made, in one message; null where they can be. */
export function missing(): string | null {
  const isThere = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
  const packages = Object.entries(needed).flatMap(([command, name]) => (isThere(command) ? [] : [name]));
  if (!existsSync(sshd)) packages.push('openssh-server');
  const reasons = [
    ...(process.platform === 'linux' ? [] : ['it needs Linux, whose network namespaces are its hosts']),
    ...(process.getuid?.() === 0 ? [] : ['only root may make network namespaces: run it with sudo']),
    ...(packages.length > 0 ? [`install what is missing: apt-get install ${[...new Set(packages)].join(' ')}`] : []),
  ];
  return reasons.length === 0 ? null : `The fleet cannot be tested here: ${reasons.join('; ')}.`;
}

/** Addresses of the hosts, two to a link, from the block for documentation that is routed nowhere (RFC 5737). */
const block = '198.51.100.';
const port = 2222;

const nameOf = (pid: number, nth: number) => `fleet-${pid}-${nth}`;

/** Keys that live as long as the test, and what ssh needs to know of them. */
export type Keys = { folder: string; client: string };

/** Makes keys for hosts and for who calls them, in a folder, with a configuration for `ssh -F`. */
export function makeKeys(folder: string): Keys {
  for (const who of ['host', 'caller']) run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, who));
  const client = join(folder, 'ssh_config');
  writeFileSync(
    client,
    [
      'User root',
      `Port ${port}`,
      `IdentityFile ${join(folder, 'caller')}`,
      'IdentitiesOnly yes',
      `UserKnownHostsFile ${join(folder, 'known_hosts')}`,
      'GlobalKnownHostsFile /dev/null',
      'HostKeyAlias fleet',
      'StrictHostKeyChecking yes',
      'BatchMode yes',
      'LogLevel ERROR',
      // A host that says nothing for three seconds is gone.
      'ConnectTimeout 3',
      'ServerAliveInterval 1',
      'ServerAliveCountMax 3',
      '',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'known_hosts'), `fleet ${readFileSync(join(folder, 'host.pub'), 'utf8')}`);
  return { folder, client };
}

/** A host that answers to ssh at its address. */
export type Host = {
  address: string;
  /** Takes its link down: from then on nothing comes or goes. What it was doing there goes on. */
  cutOff: () => void;
  /** Ends what runs there and takes away all that was made; may be called at any time, and again. */
  remove: () => void;
};

/** Ends what runs in a namespace, each process by its number, and takes the namespace away with its link. */
function removeNamespace(name: string): void {
  const { stdout, status } = spawnSync('ip', ['netns', 'pids', name], { encoding: 'utf8' });
  if (status !== 0) return;
  for (const pid of stdout.split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it has ended by itself
    }
  }
  spawnSync('ip', ['netns', 'delete', name]);
}

/** Takes away the hosts of tests that were killed before they could. */
export function removeLeftOvers(): void {
  for (const [, name, pid] of run('ip', 'netns', 'list').matchAll(/^(fleet-(\d+)-\d+)\b/gm))
    if (!existsSync(`/proc/${pid}`)) removeNamespace(name as string);
}

/** What sshd asks for when root starts it; it is taken away again if it was made here. */
const separation = '/run/sshd';

/**
 * Make a host.
 *
 * @param nth 1 or 2: which address it gets.
 * @throws Error with what the system or sshd says, after everything made so far was taken away.
 */
export async function makeHost(nth: number, { folder }: Keys): Promise<Host> {
  const name = nameOf(process.pid, nth);
  // A name of an interface has at most 15 letters.
  const [here, there] = [`fl${process.pid}h${nth}`, `fl${process.pid}t${nth}`];
  const [near, address] = [`${block}${4 * nth + 1}`, `${block}${4 * nth + 2}`];
  const log = join(folder, `sshd-${nth}.log`);
  let daemon: ChildProcess | undefined;
  let isSeparationOurs = false;
  const remove = () => {
    daemon?.kill('SIGKILL');
    removeNamespace(name);
    spawnSync('ip', ['link', 'delete', here]);
    try {
      if (isSeparationOurs) rmdirSync(separation);
    } catch {
      // the other host's, or somebody uses it
    }
  };
  try {
    run('ip', 'netns', 'add', name);
    run('ip', 'link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name);
    run('ip', 'address', 'add', `${near}/30`, 'dev', here);
    run('ip', 'link', 'set', here, 'up');
    run('ip', '-n', name, 'address', 'add', `${address}/30`, 'dev', there);
    run('ip', '-n', name, 'link', 'set', there, 'up');
    run('ip', '-n', name, 'link', 'set', 'lo', 'up');

    if (!existsSync(separation)) {
      mkdirSync(separation, { mode: 0o755 });
      isSeparationOurs = true;
    }
    const configuration = join(folder, `sshd_config-${nth}`);
    writeFileSync(
      configuration,
      [
        `ListenAddress ${address}:${port}`,
        `HostKey ${join(folder, 'host')}`,
        `AuthorizedKeysFile ${join(folder, 'caller.pub')}`,
        'PidFile none',
        'AllowUsers root',
        'PermitRootLogin prohibit-password',
        'PasswordAuthentication no',
        'KbdInteractiveAuthentication no',
        'UsePAM no',
        // the keys lie in a folder for temporary files
        'StrictModes no',
        '',
      ].join('\n'),
    );
    const to = openSync(log, 'w');
    daemon = spawn('ip', ['netns', 'exec', name, sshd, '-D', '-e', '-f', configuration], { stdio: ['ignore', to, to] });
    closeSync(to);
    await answers(address, () => daemon?.exitCode !== null);
    return { address, cutOff: () => run('ip', 'link', 'set', here, 'down'), remove };
  } catch (error) {
    remove();
    const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
    throw new Error(`Host ${nth} could not be made.\n${(error as Error).message}\n${said}`.trimEnd());
  }
}

/** Waits until something listens at an address; throws after ten seconds, or where nothing will any more. */
async function answers(address: string, isOver: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isOver(); tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, address, () => resolve(true)).once('error', () => resolve(false));
      socket.setTimeout(1_000, () => resolve(false)).once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await sleep(100);
  }
  throw new Error(`sshd does not answer at ${address}.`);
}
